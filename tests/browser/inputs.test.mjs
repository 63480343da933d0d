// The form as a planner fills it in: every input has its field, everything can be
// undone, and no mouse is needed. Fields have the ids of their parameters, folds
// the names of what they hold.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { SMALL, accessibilityFaults, becomes, change, done, linkTo, picture, start } from "./harness.mjs";

let browser;
before(async () => (browser = await start()));
after(() => browser?.stop());

/** The small scenario with something to move. */
const TOWN = {
  ...SMALL,
  rooms: { ...SMALL.rooms, sites: [{ name: "A", rooms: 8000 }, { name: "B", rooms: 3000 }] },
  laboratories: [{ tubes_per_day: 400 }, { tubes_per_day: 300 }],
};

/** Visits a small scenario, in English if not otherwise. */
const small = (steps, scenario = SMALL, locale = "en-US") =>
  browser.visiting({ locale, query: `#${linkTo(scenario)}` }, async (page) => {
    await done(page);
    await steps(page);
  });

const field = (page, id) => page.locator(`[id="${id}"]`);
const unfold = (page, fold) => page.locator(`details[data-fold="${fold}"]:not([open]) > summary`).click();
const digest = (page) => page.locator("main").getAttribute("data-digest");

/** Waits for another result than this. */
const other = (page, than) => page.locator(`main[data-state="done"]:not([data-digest="${than}"])`).waitFor();
const same = (page, as) => page.locator(`main[data-state="done"][data-digest="${as}"]`).waitFor();

/** Goes to a field by its name, as a planner who does not know where it is. */
async function seek(page, words) {
  await page.locator("#inputs-search").fill(words);
  await page.locator(".flat [role=status]").waitFor();
}

test("a stream is added, changes its kind, and goes again by undo", () =>
  small(async (page) => {
    const before = await digest(page);
    await field(page, "streams-add").click();
    await other(page, before);
    const persons = field(page, "streams[1].arrivals.persons_per_day");
    await persons.waitFor();
    const added = await digest(page);
    await field(page, "streams[1].arrivals.kind").selectOption({ label: "Contacts of the cases of an outbreak" });
    await other(page, added);
    await persons.waitFor({ state: "detached" });
    await field(page, "streams[1].arrivals.contacts_per_case").waitFor();
    assert.equal(await page.locator("#issues").count(), 0);
    assert.match(await page.locator("#undo").getAttribute("title"), /^Undo: How arrivals are given of Stream 2$/);
    await page.locator("#undo").click();
    await same(page, added);
    await page.locator("#undo").click();
    await same(page, before);
    assert.ok(await page.locator("#undo").isDisabled());
    await page.locator("#redo").click();
    await same(page, added);
  }));

test("sites move, laboratories go, and keys undo all of it", () =>
  small(async (page) => {
    const before = await digest(page);
    await unfold(page, "rooms:rooms.sites[1]");
    await field(page, "rooms.sites[1]-up").click();
    await page.waitForFunction(() => document.activeElement.closest(".element")?.id === "rooms.sites[0]");
    assert.equal(await field(page, "rooms.sites[0].rooms").inputValue(), "3,000");
    await unfold(page, "tests:laboratories[1]");
    await field(page, "laboratories[1]").locator(".remove").click();
    await field(page, "laboratories[1]").waitFor({ state: "detached" });
    await unfold(page, "tests:laboratories[0]");
    assert.ok(await field(page, "laboratories[0]").locator(".remove").isDisabled());
    await page.locator("h1").click();
    await page.keyboard.press("Control+z");
    await field(page, "laboratories[1]").waitFor();
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.getElementById("rooms.sites[0].rooms").value === "8,000");
    await same(page, before);
    assert.ok(await page.locator("#undo").isDisabled());
    await page.keyboard.press("Control+y");
    await page.waitForFunction(() => document.getElementById("rooms.sites[0].rooms").value === "3,000");
    await page.keyboard.press("Control+Shift+z");
    await field(page, "laboratories[1]").waitFor({ state: "detached" });
  }, TOWN));

test("keys in a field that is being typed in are the field's own", () =>
  small(async (page) => {
    await change(page, "rooms.turnaround_hours", "30");
    const hours = field(page, "rooms.turnaround_hours");
    await hours.focus();
    await page.keyboard.type("5");
    await page.keyboard.press("Control+z");
    assert.ok(await page.locator("#undo").isEnabled());
    await page.keyboard.press("Escape");
    await hours.fill("30");
    await hours.press("Enter");
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.getElementById("rooms.turnaround_hours").value === "24");
  }));

test("a field is found by its words, in either language, and left by Escape", () =>
  small(async (page) => {
    await seek(page, "hospital beds");
    const beds = field(page, "cases.hospital.beds");
    await beds.fill("１，２００");
    await beds.press("Tab");
    await page.waitForFunction(() => document.getElementById("cases.hospital.beds").value === "1,200");
    const one = () => becomes(() => page.locator(".flat .field").count(), (fields) => fields === 1);
    await seek(page, "床位");
    await one();
    await page.locator("#inputs-search").press("Escape");
    await page.locator(".group").first().waitFor();
    await page.locator("#only-changes").click();
    await one();
    assert.equal(await beds.inputValue(), "1,200");
    await page.locator(".was button").click();
    await page.locator(".flat .field").waitFor({ state: "detached" });
    assert.ok(await page.locator("#redo").isDisabled());
  }, SMALL, "zh-CN"));

test("dates are chosen and cleared", () =>
  small(async (page) => {
    const before = await digest(page);
    await unfold(page, "rooms:rooms.sites[0]");
    await change(page, "rooms.sites[0].opens", "2022-03-10");
    assert.match(await field(page, "rooms.sites[0]").locator("summary").first().innerText(), /opens 10 March|opens 10 Mar/);
    await field(page, "rooms.sites[0].opens").fill("");
    await field(page, "rooms.sites[0].opens").press("Tab");
    await same(page, before);
  }));

test("a date that is not finished is an error, and undone as a step", () =>
  small(async (page) => {
    const before = await digest(page);
    await unfold(page, "rooms:rooms.sites[0]");
    await change(page, "rooms.sites[0].opens", "2022-03-10");
    const opens = field(page, "rooms.sites[0].opens");
    const is = (state) => page.locator(`main[data-state="${state}"]`).waitFor();
    // Its month is wiped out: the browser then has no date at all.
    await opens.focus();
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await is("invalid");
    assert.equal(await opens.getAttribute("aria-invalid"), "true");
    assert.ok(await opens.evaluate((field) => field.validity.badInput), "what stands in the field stays there");
    await page.locator("#undo").click();
    await is("done");
    assert.equal(await opens.inputValue(), "2022-03-10");
    await page.locator("#undo").click();
    await same(page, before);
    // Begun in an empty field, and left; then wiped out again.
    await opens.focus();
    await page.keyboard.type("03");
    await page.locator("#inputs-search").focus();
    await is("invalid");
    await opens.focus();
    await page.keyboard.press("Shift+Tab");
    await opens.focus();
    await page.keyboard.press("Backspace");
    await page.locator("#inputs-search").focus();
    await same(page, before);
  }));

test("what is wrong in a closed fold is found through the list of issues", () =>
  small(async (page) => {
    await unfold(page, "tests:laboratories[0]");
    await unfold(page, "tests:laboratories[0]:more");
    const closes = field(page, "laboratories[0].closes_hour");
    await closes.fill("noon");
    await closes.press("Tab");
    await page.locator('main[data-state="invalid"]').waitFor();
    await page.locator('details[data-fold="tests:laboratories[0]"] > summary').click();
    await closes.waitFor({ state: "detached" });
    assert.match(await field(page, "laboratories[0]").locator("summary").first().innerText(), /1 problem/);
    await page.locator("#inputs-search").fill("elephant");
    await page.locator("#issues a").click();
    await page.waitForFunction(() => document.activeElement.id === "laboratories[0].closes_hour");
    assert.equal(await closes.inputValue(), "noon");
    await closes.fill("12");
    await closes.press("Tab");
    await page.locator('main[data-state="done"]').waitFor();
  }));

test("bars are stepped by keys, typed over and dragged", () =>
  small(async (page) => {
    await unfold(page, "arrivals:streams[0]");
    await field(page, "streams[0].arrivals.kind").selectOption({ label: "A number for each day" });
    const bars = field(page, "streams[0].arrivals.persons").locator(".bars");
    await bars.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    await page.waitForFunction(() => document.querySelector(".bars").getAttribute("aria-valuetext").startsWith("2 March: "));
    const stepped = Number(await bars.getAttribute("aria-valuenow"));
    assert.ok(stepped > 100, `${stepped}`);
    await page.keyboard.type("250");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".bars").getAttribute("aria-valuenow") === "250");
    const box = await bars.boundingBox();
    const steps = await page.locator("#undo").getAttribute("title");
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.2, { steps: 4 });
    await page.mouse.up();
    const value = () => bars.getAttribute("aria-valuenow");
    const dragged = await becomes(value, (now) => now !== "250");
    await page.locator("#undo").click();
    await becomes(value, (now) => now !== dragged);
    assert.equal(await page.locator("#undo").getAttribute("title"), steps);
    await done(page);
  }));

test("from a search to a new site without a mouse", () =>
  small(async (page) => {
    await page.locator("#inputs-search").focus();
    const reach = async (id) => {
      for (let presses = 0; presses < 200; presses++) {
        if ((await page.evaluate(() => document.activeElement.id)) === id) return;
        await page.keyboard.press("Tab");
      }
      assert.fail(`${id} is not reached by Tab`);
    };
    await reach("rooms.sites-add");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "rooms.sites[1].rooms");
    await page.keyboard.type("33");
    await reach("rooms.sites[1].name");
    await page.keyboard.type("B");
    await reach("rooms.sites[1].reserve");
    await page.keyboard.press("Space");
    await reach("rooms.sites[1]-up");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.getElementById("rooms.sites[0].name")?.value === "B");
    assert.equal(await field(page, "rooms.sites[0].rooms").inputValue(), "33");
    assert.ok(await field(page, "rooms.sites[0].reserve").isChecked());
    await page.locator('details[data-fold="rooms::reserve"]').waitFor();
    await done(page);
  }));

test("of 512 sites no more is drawn than can be looked at", () =>
  small(async (page) => {
    const path = join(tmpdir(), `isoplan-512-${process.pid}.json`);
    const sites = Array.from({ length: 512 }, (_, i) => ({ name: `S${i + 1}`, rooms: 10 + (i % 7) }));
    writeFileSync(path, JSON.stringify({ ...SMALL, rooms: { ...SMALL.rooms, sites } }));
    await page.locator("#open").setInputFiles(path);
    await page.waitForFunction(() => document.querySelector('details[data-fold="rooms:rooms.sites:8"]'));
    assert.equal(await page.locator(".element[id^='rooms.sites']").count(), 8);
    // Thousands of fields match; as many are drawn as can be looked at.
    await page.locator("#inputs-search").fill("rooms");
    await page.locator(".flat").waitFor();
    assert.equal(await page.locator(".flat .field").count(), 30);
  }));

test("the whole form is accessible", () =>
  small(async (page) => {
    for (let closed; (closed = page.locator(".inputs details:not([open]) > summary")) && (await closed.count()) > 0; ) {
      await closed.first().click();
    }
    await picture(page, "form-unfolded", { fullPage: true });
    assert.deepEqual(await accessibilityFaults(page), []);
  }, TOWN, "zh-CN"));
