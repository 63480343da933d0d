// Tables in and out: daily numbers from spreadsheets, results for spreadsheets.

import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { accessibilityFaults, done, isoplan, picture, SMALL, start } from "./harness.mjs";

let browser;
before(async () => (browser = await start()));
after(() => browser?.stop());

/** Visits the small scenario. */
function visiting(options, steps) {
  const link = isoplan(["link", "-", "--scenario-only"], JSON.stringify(SMALL)).printed;
  return browser.visiting({ query: `#${link}`, ...options }, async (page) => {
    await done(page);
    await steps(page);
  });
}

/** The new result, once the scenario has changed. */
async function changed(page, before) {
  await page.locator(`main[data-state="done"]:not([data-digest="${before}"])`).waitFor();
  return done(page);
}

test("pasted cells become arrivals, and the command line makes the same of them", () =>
  visiting({}, async (page) => {
    const before = (await done(page)).digest;
    await page.locator("#import-begin").click();
    // As a Chinese spreadsheet gives them: tabs, dates in words, full-width digits.
    const cells = "日期\t到达人数\n3月1日\t１２０\n3月2日\t1,080\n3月4日\t90\n";
    await page.locator("#import-cells").fill(cells);
    await page.locator("#import .wrong", { hasText: "2022-03-03" }).waitFor();
    assert.ok(await page.locator("#import-take").isDisabled());
    await picture(page, "table-wrong");
    const whole = cells.replace("3月4日\t90\n", "3月3日\t90\n");
    await page.locator("#import-cells").fill(whole);
    await page.locator("#import .brought").waitFor();
    await picture(page, "table-brought");
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.locator("#import-take").click();
    const { digest } = await changed(page, before);
    const folder = await mkdtemp(join(tmpdir(), "isoplan-"));
    await writeFile(join(folder, "small.json"), JSON.stringify(SMALL));
    await writeFile(join(folder, "cells.tsv"), whole);
    const imported = isoplan(["import", join(folder, "cells.tsv"), "--into", join(folder, "small.json")]).printed;
    assert.equal(JSON.parse(isoplan(["run", "-", "--format", "json"], imported).printed).digest, digest);
    // Back is before the table.
    await page.goBack();
    assert.equal((await changed(page, digest)).digest, before);
  }));

test("of several files that are dropped none is opened, and that is said", () =>
  visiting({ locale: "en-US" }, async (page) => {
    const { digest } = await done(page);
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      for (const name of ["a.json", "b.csv"]) transfer.items.add(new File(["{}"], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
    await page.locator("#notice", { hasText: "2 files were dropped" }).waitFor();
    assert.equal((await done(page)).digest, digest);
  }));

test("a template is filled in, dropped and taken", () =>
  visiting({ locale: "en-US" }, async (page) => {
    const before = (await done(page)).digest;
    await page.locator("#import-begin").click();
    const [csv] = await Promise.all([page.waitForEvent("download"), page.locator("#template-csv").click()]);
    const rows = (await readFile(await csv.path(), "utf8")).trimEnd().split("\n");
    assert.equal(rows.length, 1 + SMALL.calendar.days);
    const filled = rows.map((row, day) => (day === 0 ? row : row.replace(/,.*$/, `,${day % 7}`))).join("\n");
    await page.locator("#import-open").setInputFiles({ name: "filled.csv", mimeType: "text/csv", buffer: Buffer.from(filled) });
    await page.locator("#import .brought", { hasText: "40 days" }).waitFor();
    await page.locator("#import-take").click();
    await changed(page, before);

    // The workbook that the program writes is one that it reads.
    await page.locator("#import-begin").click();
    const [xlsx] = await Promise.all([page.waitForEvent("download"), page.locator("#template-xlsx").click()]);
    const bytes = [...(await readFile(await xlsx.path()))];
    await page.evaluate((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], "dropped.xlsx"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, bytes);
    await page.locator("#import", { hasText: "dropped.xlsx" }).waitFor();
  }));

/** The parts of an archive as texts, by their paths. */
function parts(bytes) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  const parts = {};
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at));
    const [packed, local] = [20, 42].map((at) => bytes.readUInt32LE(entry + at));
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    const path = bytes.subarray(entry + 46, entry + 46 + name).toString();
    parts[path] = (bytes.readUInt16LE(entry + 10) === 8 ? inflateRawSync(content) : content).toString();
    entry += 46 + name + extra + comment;
  }
  return parts;
}

test("results are saved for spreadsheets, the same as the command line's", () =>
  visiting({ locale: "en-US" }, async (page) => {
    const [csv] = await Promise.all([page.waitForEvent("download"), page.locator("#results-csv").click()]);
    assert.equal(csv.suggestedFilename(), "Small-小方案.csv");
    const [ours, theirs] = [await readFile(await csv.path(), "utf8"), isoplan(["run", "-", "--format", "csv"], JSON.stringify(SMALL)).printed];
    // The page's link has its address before it.
    const plain = (text) => text.trimEnd().replace(/[^,]*#1\.[^,\n]*|1\.[A-Za-z0-9_-]{20,}\.[^,\n]*/, "");
    assert.equal(plain(ours), plain(theirs));
    const [xlsx] = await Promise.all([page.waitForEvent("download"), page.locator("#results-xlsx").click()]);
    const theirWorkbook = join(await mkdtemp(join(tmpdir(), "isoplan-")), "results.xlsx");
    isoplan(["run", "-", "--format", "xlsx", "-o", theirWorkbook], JSON.stringify(SMALL));
    const [ourParts, theirParts] = [parts(await readFile(await xlsx.path())), parts(await readFile(theirWorkbook))];
    assert.deepEqual(Object.keys(ourParts), Object.keys(theirParts));
    const withoutLink = (text) => text.replace(/>[^<]*1\.[\w-]{20,}\.[\w~.-]*</, "><");
    const sheets = Object.keys(ourParts).filter((path) => path.includes("sheets/"));
    assert.equal(sheets.length, 4);
    assert.notEqual(withoutLink(ourParts[sheets[0]]), ourParts[sheets[0]]);
    for (const path of Object.keys(ourParts)) {
      assert.ok(withoutLink(ourParts[path]) === withoutLink(theirParts[path]), path);
    }
  }));
