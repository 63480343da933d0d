// The charts as their readers meet them: pictures with words, one day for all, tables, files.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { done, start } from "./harness.mjs";

/** Charts that every scenario has. */
const ALWAYS = [
  "rooms", "laboratory", "waiting", "stages", "hospital", "results", "positives", "peaks", "composition",
  "staff", "supplies",
];

/** Pixels of a PNG for one of the page. */
const SCALE = 2;

let browser;
before(async () => (browser = await start()));
after(() => browser?.stop());

const visiting = (options, steps) => browser.visiting(options, steps);

/** A file of a chart: what it is called, and what is in it. */
async function download(page, chart, form) {
  const menu = page.locator(`#chart-${chart} .download`);
  await menu.evaluate((details) => (details.open = true));
  const [file] = await Promise.all([page.waitForEvent("download"), menu.locator(`[data-form="${form}"]`).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The rows of a table on the page, the head first, as texts. */
async function table(page, chart) {
  const values = page.locator(`#chart-${chart} .values`);
  await values.locator("summary").click();
  await values.locator("table").waitFor();
  return values.locator("tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
}

for (const locale of ["zh-CN", "en-US"]) {
  test(`every chart has a message, a picture with a description, a readout: ${locale}`, () =>
    visiting({ locale }, async (page) => {
      await done(page);
      for (const chart of ALWAYS) {
        const figure = page.locator(`figure#chart-${chart}`);
        const picture = figure.getByRole("img");
        await picture.waitFor();
        const message = await figure.locator("h3").innerText();
        const description = await picture.getAttribute("aria-label");
        assert.ok(message.length > 3, chart);
        assert.ok(description.startsWith(message), `${chart}: ${description}`);
        assert.ok((await figure.locator(".readout").innerText()).length > 3, chart);
      }
    }));
}

test("a day that is looked at in one chart is read in all", () =>
  visiting({}, async (page) => {
    await done(page);
    const readouts = () => page.locator("figure .readout").allInnerTexts();
    const position = (chart, slot) => page.locator(`${chart} .scrub[aria-valuenow="${slot}"]`).waitFor();
    await page.locator("#chart-waiting .scrub").focus();
    await page.keyboard.press("Home");
    await position("#chart-waiting", 1);
    const first = await readouts();
    await page.keyboard.press("ArrowRight");
    await position("#chart-waiting", 2);
    const second = await readouts();
    const byDay = await page.locator("figure").evaluateAll((figures) =>
      figures.map((figure) => !["chart-positives", "chart-peaks"].includes(figure.id)));
    byDay.forEach((shared, place) => (shared ? assert.notEqual : assert.equal)(second[place], first[place]));
    // Bars and dots are read one by one, apart from the day.
    await page.locator("#chart-positives .scrub").focus();
    await page.keyboard.press("Home");
    await position("#chart-positives", 1);
    const screening = await readouts();
    await page.keyboard.press("ArrowDown");
    await position("#chart-positives", 2);
    const test1 = await readouts();
    assert.equal(test1.filter((text, place) => text !== screening[place]).length, 1);
  }));

test("single futures come and go", () =>
  visiting({}, async (page) => {
    await done(page);
    const lines = page.locator("#chart-rooms .mark.single");
    assert.equal(await lines.count(), 0);
    await page.locator("#show-singles").check();
    await page.locator("#chart-rooms .plot .mark.single").nth(8).waitFor({ state: "attached" });
    await page.locator("#show-singles").uncheck();
    await lines.first().waitFor({ state: "detached" });
  }));

test("the file of a table has the numbers of the page", () =>
  visiting({ locale: "en-US" }, async (page) => {
    const { digest } = await done(page);
    for (const chart of ["rooms", "results", "peaks"]) {
      const shown = await table(page, chart);
      const { name, bytes } = await download(page, chart, "csv");
      assert.match(name, new RegExp(`\\.${chart}\\.csv$`));
      const rows = bytes.toString("utf8").replace("\ufeff", "").trimEnd().split("\n").map((row) => row.split(","));
      assert.equal(rows.length, shown.length);
      assert.ok(rows[1].includes(digest));
      shown.slice(1).forEach((cells, place) => {
        const numbers = cells.slice(1).map((cell) => Number(cell.replaceAll(",", "")));
        assert.deepEqual(rows[place + 1].slice(1, cells.length).map(Number), numbers, `${chart}, row ${place + 1}`);
      });
    }
    const { bytes } = await download(page, "rooms", "csv");
    assert.match(bytes.toString("utf8").split("\n")[1], /^\d{4}-\d\d-\d\d,/);
  }));

test("files of pictures stand for themselves, and a PNG has twice the pixels", () =>
  visiting({ colorScheme: "dark" }, async (page) => {
    const { digest } = await done(page);
    const { name, bytes } = await download(page, "rooms", "svg");
    assert.match(name, /\.rooms\.svg$/);
    const svg = bytes.toString("utf8");
    const size = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
      return [root.nodeName, Number(root.getAttribute("width")), Number(root.getAttribute("height"))];
    }, svg);
    assert.equal(size[0], "svg");
    assert.ok(svg.includes(digest) && !svg.includes("var(") && !svg.includes("class="));
    // Light, whatever the page is: files are printed and put into documents.
    assert.match(svg, /<rect width="\d+" height="\d+" fill="#f7f8f7"\/>/);
    const png = await download(page, "rooms", "png");
    assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
    assert.deepEqual([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)], [size[1] * SCALE, size[2] * SCALE]);
    // Something is drawn: an empty picture would be a few kilobytes.
    assert.ok(png.bytes.length > 20_000, `${png.bytes.length} bytes`);
  }));

test("nothing is smaller than people can read", () =>
  visiting({ viewport: { width: 390, height: 844 } }, async (page) => {
    await done(page);
    const sizes = await page.locator("figure :is(text, p, li, h3, summary, label)").evaluateAll((elements) =>
      elements.map((element) => parseFloat(getComputedStyle(element).fontSize)));
    assert.ok(sizes.length > 100);
    assert.ok(Math.min(...sizes) >= 12, `${Math.min(...sizes)} px`);
  }));
