// The built page as its users meet it. Selectors are the page's promises: the
// state and digest on <main>, inputs by parameter id, #verdict, figure#chart-….

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessibilityFaults, becomes, change, commandLine, done, picture, speak, start } from "./harness.mjs";

const SIZES = { laptop: [1440, 900], phone: [390, 844], wall: [1920, 1080] };

let browser;
before(async () => (browser = await start()));
after(() => browser?.stop());

const visiting = (options, steps) => browser.visiting(options, steps);

for (const workers of [1, 2, 4]) {
  test(`the page and the command line agree to the bit, with ${workers} workers`, () =>
    visiting({ query: `?workers=${workers}` }, async (page) => {
      const { digest, futures } = await done(page);
      const expected = commandLine("run", "preset:jilin-2022", "--format", "json");
      assert.equal(digest, expected.digest);
      assert.ok(Number(futures) > 0);
    }));
}

test("a changed input changes the verdict and the chart", () =>
  visiting({}, async (page) => {
    await done(page);
    const seen = () => Promise.all(["#verdict", "figure#chart-rooms"].map((part) => page.locator(part).innerHTML()));
    const [verdict, chart] = await seen();
    await change(page, "rooms.turnaround_hours", "72");
    const [newVerdict, newChart] = await seen();
    assert.notEqual(newVerdict, verdict);
    assert.notEqual(newChart, chart);
  }));

test("an input that cannot be used is named, and the last result stays", () =>
  visiting({}, async (page) => {
    const { digest } = await done(page);
    const field = page.locator('[id="rooms.turnaround_hours"]');
    await field.fill("a day");
    await field.press("Tab");
    await page.locator('main[data-state="invalid"]').waitFor();
    assert.equal(await page.locator("main").getAttribute("data-digest"), digest);
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    await page.locator("#issues a").click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "rooms.turnaround_hours");
    // As a Chinese keyboard types it.
    await field.fill("２４");
    await field.press("Tab");
    await page.locator('main[data-state="done"]').waitFor();
    assert.equal((await done(page)).digest, digest);
    assert.equal(await field.inputValue(), "24");
  }));

test("whatever shows or keeps the last valid inputs says so", () =>
  visiting({ locale: "en-US" }, async (page) => {
    const { digest } = await done(page);
    await page.locator('[id="rooms.turnaround_hours"]').fill("a day");
    await page.locator('[id="rooms.turnaround_hours"]').press("Tab");
    await page.locator('main[data-state="invalid"]').waitFor();
    const download = page.waitForEvent("download");
    await page.locator("#save").click();
    await download;
    await page.locator("#notice", { hasText: "the file holds the last valid inputs" }).waitFor();
    for (const screen of ["rules", "compare", "sensitivity", "map"]) {
      await page.locator(`#screen-${screen}`).click();
      await page.locator("#last-valid").waitFor();
    }
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.locator("#screen-briefing").click();
    await page.locator(".controls .last").waitFor();
    assert.equal(await page.locator("main").getAttribute("data-digest"), digest);
    await page.locator("#slide-leave").click();
    await page.locator("#screen-rules").click();
    await page.locator("#last-valid button").click();
    await page.waitForFunction(() => document.activeElement.id === "rooms.turnaround_hours");
    // What no link holds would be lost.
    const asked = new Promise((resolve) => page.once("dialog", (dialog) => dialog.accept().then(() => resolve(dialog.type()))));
    await page.reload();
    assert.equal(await asked, "beforeunload");
    await done(page);
    await page.reload();
    await done(page);
  }));

test("a shorter stay takes its tests along, and the way back brings them back", () =>
  visiting({}, async (page) => {
    const { digest } = await done(page);
    const days = "streams[0].rule.central_days";
    await change(page, days, "8");
    assert.equal(await page.locator(".strip button").count(), 8);
    assert.ok(await page.locator(".refit").isVisible());
    await page.locator(`[id="${days}"]`).fill("14");
    await page.locator(`[id="${days}"]`).press("Tab");
    await page.locator(`main[data-state="done"][data-digest="${digest}"]`).waitFor();
  }));

test("charts are read by keys and by pointer, and have their values in a table", () =>
  visiting({}, async (page) => {
    await done(page);
    const line = page.locator("#chart-rooms .scrub");
    const readout = () => page.locator("#chart-rooms .readout").innerText();
    await line.focus();
    await page.keyboard.press("Home");
    const other = (than) => becomes(readout, (text) => text !== than);
    const first = await readout();
    await page.keyboard.press("ArrowRight");
    const second = await other(first);
    const { width, height } = await line.boundingBox();
    await line.hover({ position: { x: width * 0.7, y: height / 2 } });
    await other(second);
    await page.locator("#chart-rooms .values summary").click();
    const days = Number(await line.getAttribute("aria-valuemax"));
    await page.locator(`#chart-rooms tbody tr:nth-child(${days})`).waitFor();
    assert.equal(await page.locator("#chart-rooms tbody tr").count(), days);
  }));

test("another language has the same numbers, and the way back leads back", () =>
  visiting({}, async (page) => {
    const { digest } = await done(page);
    const chinese = await page.locator("#verdict").innerText();
    await speak(page, "en");
    assert.doesNotMatch(await page.locator("#verdict").innerText(), /\p{Script=Han}/u);
    assert.equal((await done(page)).digest, digest);
    await speak(page, "zh-Hant");
    assert.match(await page.locator("#verdict").innerText(), /間/);
    assert.equal(await page.locator("html").getAttribute("lang"), "zh-Hant");
    assert.equal((await done(page)).digest, digest);
    await speak(page, "zh-Hans");
    assert.equal(await page.locator("#verdict").innerText(), chinese);
  }));

for (const [language, locale] of [["zh-Hans", "zh-CN"], ["zh-Hant", "zh-TW"], ["en", "en-US"]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`accessible in every size: ${language}, ${colorScheme}`, () =>
      visiting({ locale, colorScheme }, async (page) => {
        await done(page);
        assert.equal(await page.locator("html").getAttribute("lang"), language);
        for (const [size, [width, height]] of Object.entries(SIZES)) {
          await page.setViewportSize({ width, height });
          const name = `${language}-${colorScheme}-${width}x${height}`;
          await picture(page, name);
          await picture(page, `${name}-whole`, { fullPage: true });
          assert.deepEqual(await accessibilityFaults(page), [], size);
        }
      }));
  }
}

test("a worker that dies is replaced, and the page says so", async () => {
  const { page, close } = await browser.visit({ query: "?fault=worker" });
  try {
    const { digest } = await done(page);
    assert.ok(await page.locator("#notice").isVisible());
    assert.equal(digest, commandLine("run", "preset:jilin-2022", "--format", "json").digest);
  } finally {
    await close();
  }
});

test("a browser without workers is told so, and can try again", async () => {
  const before = (page) =>
    page.addInitScript(() => (window.Worker = function () { throw new Error("no workers here"); }));
  const { page, close } = await browser.visit({ before });
  try {
    await page.locator('main[data-state="failed"]').waitFor();
    assert.ok(await page.locator(".failure button").isVisible());
  } finally {
    await close();
  }
});

test("a page that cannot load says why in both languages", async () => {
  const before = (page) => page.route(/\.wasm$/, (route) => route.abort());
  const { page, close } = await browser.visit({ before });
  try {
    const alert = page.getByRole("alert");
    await alert.waitFor();
    assert.match(await alert.innerText(), /未能载入[^]*could not be loaded/);
    await picture(page, "cannot-load");
  } finally {
    await close();
  }
});

test("a program that stops says how to go on", async () => {
  const { page, close } = await browser.visit();
  try {
    await done(page);
    await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
    assert.match(await page.getByRole("alert").innerText(), /已停止运行[^]*has stopped/);
  } finally {
    await close();
  }
});

test("without JavaScript the page asks for it", () =>
  visiting({ javaScriptEnabled: false }, async (page) => {
    assert.match(await page.locator("noscript").innerText(), /请启用 JavaScript[^]*Please enable JavaScript/);
  }));

for (const [what, viewport] of [["a desk", { width: 1440, height: 900 }], ["a phone", { width: 390, height: 844 }]]) {
  test(`nothing moves while the page is loaded: ${what}`, () =>
    visiting(
      {
        viewport,
        before: (page) =>
          page.addInitScript(() => {
            window.moved = [];
            const note = (list) => window.moved.push(...list.getEntries().map((entry) => entry.value));
            new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
          }),
      },
      async (page) => {
        await done(page);
        // Share of the screen that moved, times how far. What the eye follows without effort is below 0.1 (web.dev/cls).
        const sum = (await page.evaluate(() => window.moved)).reduce((sum, value) => sum + value, 0);
        assert.ok(sum < 0.1, `${sum}`);
      },
    ));
}
