// What the page answers: what would fix it, rules and scenarios side by side, what matters, a map.
// The same questions on the command line have the same answers.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessibilityFaults, becomes, change, done, isoplan, linkTo, picture, SMALL, start, TURNAROUND } from "./harness.mjs";

let browser;
before(async () => (browser = await start()));
after(() => browser?.stop());

/** Rooms run out, results are in time. */
const SHORT = {
  ...SMALL,
  calendar: { ...SMALL.calendar, days: 30, futures: 100 },
  rooms: { sites: [{ name: "A", rooms: 480 }], turnaround_hours: 24 },
};
const visiting = (view, steps, options = {}) =>
  browser.visiting({ query: `#${linkTo(SHORT)}${view}`, locale: "en-GB", ...options }, steps);
const answer = (...args) => JSON.parse(isoplan(["answer", ...args, "-", "--format", "json"], JSON.stringify(SHORT)).printed);

test("what would fix it is answered, weighed, applied and undone", () =>
  visiting("", async (page, tab) => {
    const { digest } = await done(page);
    await page.locator("#fixes-ask").click();
    await page.locator("#fix-rooms .effect").waitFor();
    const said = await page.locator("#fix-rooms .answer p").first().innerText();
    assert.equal(said, answer("rooms")[0].text[0]);
    assert.equal(await page.locator("#fix-arrivals .answer p").first().innerText(), answer("arrivals")[0].text[0]);
    assert.match(await page.locator("#fix-rooms .effect").innerText(), /rooms last in \d+ of 100 futures/);
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, "fixes-en", { fullPage: true });
    const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("#fixes-save").click()]);
    assert.ok((await readFile(await saved.path(), "utf8")).includes(said));
    // Whoever opens the link is told the same.
    const sent = await page.evaluate(() => location.hash);
    assert.match(sent, /~ask-rooms/);
    const other = await tab(sent);
    await other.locator("#fix-rooms .effect").waitFor();
    assert.equal(await other.locator("#fix-rooms .answer p").first().innerText(), said);
    await other.close();
    await page.locator("#fix-rooms .apply").click();
    await page.locator(`main[data-state="done"]:not([data-digest="${digest}"])`).waitFor();
    assert.match(await page.locator("#verdict").getAttribute("class"), /enough/);
    // What was said was said of another scenario.
    assert.match(await page.locator("#fix-rooms .answer").innerText(), /earlier inputs/);
    await page.locator("#undo").click();
    await page.locator(`main[data-state="done"][data-digest="${digest}"]`).waitFor();
    assert.equal(await page.locator("#fix-rooms .answer p").first().innerText(), said);
  }));

test("what is asked can be stopped, and an edit stops it", () =>
  visiting("", async (page) => {
    await done(page);
    await page.locator("#fixes-ask").click();
    await page.locator("#fixes-stop").click();
    await page.locator("#fixes-ask").waitFor();
    await page.locator("#fixes-ask").click();
    await change(page, TURNAROUND, "36");
    await page.locator("#fixes-ask").waitFor();
  }));

test("rules stand side by side, sorted, and one is applied", () =>
  visiting("~rules", async (page) => {
    await page.locator("#rules-table").waitFor();
    const { rules } = answer("rules");
    const rows = page.locator("#rules-table tbody tr");
    assert.equal(await rows.count(), rules.length);
    await page.locator("#rules-table .sort").nth(1).click();
    const nights = await rows.locator("td:nth-of-type(2)").evaluateAll((cells) =>
      cells.map((cell) => Number(cell.firstChild.textContent.replaceAll(",", ""))));
    const sorted = rules.map((rule) => Math.round(rule.room_nights.value)).sort((a, b) => a - b);
    assert.deepEqual(nights, sorted);
    await page.locator("#rules-efficient").check();
    const efficient = rules.filter((rule) => rule.is_efficient || rule.is_present).length;
    assert.equal(await rows.count(), efficient);
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, "rules-en", { fullPage: true });
    const before = (await done(page)).digest;
    await rows.locator(".apply").first().click();
    await page.locator(`main[data-state="done"]:not([data-digest="${before}"])`).waitFor();
  }));

test("scenarios stand side by side, in the link, and change places", async () => {
  let sent;
  await visiting("", async (page) => {
    await done(page);
    await page.locator("#screen-compare").click();
    await page.locator("#compare-keep").click();
    await page.locator("#screen-plan").click();
    await change(page, TURNAROUND, "72");
    await page.locator("#screen-compare").click();
    await page.locator("#compare-table").waitFor();
    assert.equal(await page.locator("#compare-inputs tbody tr").count(), 1);
    assert.match(await page.locator("#compare-inputs tbody").innerText(), /72.*24/s);
    await page.locator("#chart-compare-rooms .picture").waitFor();
    const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("#compare-save").click()]);
    assert.match(await readFile(await saved.path(), "utf8"), /^\ufeffLetter,Scenario,Rooms last,.*\nA,.*\nB,/);
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, "compare-en", { fullPage: true });
    await page.waitForFunction(() => location.hash.includes("~with-"));
    sent = await page.evaluate(() => location.hash);
  });
  await browser.visiting({ query: sent }, async (page) => {
    await page.locator("#compare-table").waitFor();
    assert.match(await page.locator("#compare-inputs tbody").innerText(), /72.*24/s);
    // Nobody has seen the other scenario here, and its line is there all the same.
    await page.locator("#chart-compare-rooms .picture").waitFor();
    await page.locator(".compared button").first().click();
    await page.locator("#compare-table").waitFor();
    await page.waitForFunction(() => /24[^]*72/.test(document.querySelector("#compare-inputs tbody").innerText));
  });
});

test("a comparison that cannot tell is given the futures that it lacks", () => {
  // A room more is seldom one that matters.
  const [own, more] = [623, 624].map((rooms) => ({ ...SHORT, rooms: { ...SHORT.rooms, sites: [{ name: "A", rooms }] } }));
  const query = `#${linkTo(own)}~compare~with-${linkTo(more)}`;
  return browser.visiting({ query, locale: "en-GB" }, async (page) => {
    const button = page.locator("#compare-more");
    const futures = (await button.innerText()).replaceAll(/\D/g, "");
    await button.click();
    await page.locator("#compare .note", { hasText: `Mean of ${futures} futures` }).waitFor();
    const asked = ["answer", "compare", "-", linkTo(more), "--futures", futures, "--format", "json"];
    const { scenarios } = JSON.parse(isoplan(asked, JSON.stringify(own)).printed);
    const cells = page.locator("#compare-table tbody tr").first().locator("td");
    for (const [place, { within_capacity }] of scenarios.entries()) {
      const said = Number.parseFloat(await cells.nth(place).innerText());
      assert.ok(Math.abs(said - 100 * within_capacity.share) <= 0.5, `${said}: ${within_capacity.share}`);
    }
  });
});

test("what matters most stands first", () =>
  visiting("~sensitivity", async (page) => {
    await page.locator("#sensitivity-ask").click();
    await page.locator("#sensitivity-table").waitFor();
    const { inputs } = answer("sensitivity", "--futures", "100");
    assert.equal(await page.locator("#sensitivity-table tbody tr:not(.more)").count(), inputs.length);
    // What cannot be told from chance is one press away.
    const shown = () => page.locator("#sensitivity-table tbody tr:not(.more):visible").count();
    assert.ok((await shown()) < inputs.length);
    await page.locator("#sensitivity-more").click();
    await becomes(shown, (rows) => rows === inputs.length);
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, "sensitivity-en", { fullPage: true });
  }));

test("a map is drawn, read by keys, and a place on it applied", () =>
  visiting("~map", async (page) => {
    await page.locator("#map-ask").click();
    await page.locator("#map figure .picture").waitFor();
    await page.locator("#map-stop").waitFor({ state: "detached" });
    const readout = page.locator("#map .readout");
    const before = await readout.innerText();
    const other = (than) => becomes(() => readout.innerText(), (text) => text !== than);
    const pad = page.locator("#map .scrub");
    await pad.focus();
    await pad.press("ArrowRight");
    const right = await other(before);
    await pad.press("ArrowUp");
    await other(right);
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, "map-en", { fullPage: true });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      (async () => {
        await page.locator("#map .download summary").click();
        await page.locator('#map [data-form="csv"]').click();
      })(),
    ]);
    assert.match(await readFile(await download.path(), "utf8"), /Rooms last/);
    const { digest } = await done(page);
    await page.locator("#map-apply").click();
    await page.locator(`main[data-state="done"]:not([data-digest="${digest}"])`).waitFor();
  }));

for (const [locale, size] of [["zh-CN", { width: 390, height: 844 }], ["zh-TW", { width: 1440, height: 900 }]]) {
  test(`answers are readable in ${locale} at ${size.width}`, () =>
    visiting("~rules", async (page) => {
      await page.locator("#rules-table").waitFor();
      assert.deepEqual(await accessibilityFaults(page), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} pixels too wide`);
      await picture(page, `rules-${locale}-${size.width}`, { fullPage: true });
    }, { locale, viewport: size, colorScheme: "dark" }));
}
