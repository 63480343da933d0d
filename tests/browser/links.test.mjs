// Links and files as people pass them on: from one browser to another, through the
// address bar, back and forward, clipped, as files.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import {
  accessibilityFaults, addressed, change, commandLine, done, linkTo, picture, SMALL, start, TURNAROUND,
} from "./harness.mjs";

let browser;
before(async () => (browser = await start()));
after(() => browser?.stop());

const visiting = (options, steps) => browser.visiting(options, steps);

test("a copied link shows another visitor the same numbers, and says so", async () => {
  let sent, digest;
  await visiting({ query: `#${linkTo(SMALL)}`, permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await change(page, TURNAROUND, "30");
    ({ digest } = await done(page));
    await page.locator("#copy").click();
    await page.locator("#notice").waitFor();
    sent = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(sent, page.url());
  });
  await visiting({ query: `#${sent.split("#")[1]}` }, async (page) => {
    assert.equal((await done(page)).digest, digest);
    assert.ok(await page.locator("#reproduction.same").isVisible());
    assert.equal(await page.locator(`[id="${TURNAROUND}"]`).inputValue(), "30");
    await picture(page, "link-reproduced");
    assert.deepEqual(await accessibilityFaults(page), []);
  });
  assert.equal(commandLine("run", sent, "--format", "json").digest, digest);
});

test("the address follows edits, steps get entries, back and forward lead through them", () =>
  visiting({ query: `#${linkTo(SMALL)}` }, async (page) => {
    const first = (await done(page)).digest;
    await change(page, TURNAROUND, "48");
    const edited = (await done(page)).digest;
    await addressed(page);
    await page.locator("#preset").selectOption("dalian-2020");
    await page.locator(`main[data-state="done"]:not([data-digest="${edited}"])`).waitFor();
    const preset = (await done(page)).digest;
    // The edit replaced its entry, so one step back is the edited scenario.
    await page.goBack();
    await page.locator(`main[data-state="done"][data-digest="${edited}"]`).waitFor();
    assert.equal(await page.locator(`[id="${TURNAROUND}"]`).inputValue(), "48");
    await page.goForward();
    await page.locator(`main[data-state="done"][data-digest="${preset}"]`).waitFor();
    assert.notEqual(first, edited);
    // What is in the address is what is on the screen, also after a reload.
    await addressed(page);
    await page.reload();
    assert.equal((await done(page)).digest, preset);
  }));

test("a damaged link is explained, and what is on the screen stays", () =>
  visiting({ query: `#${linkTo(SMALL)}` }, async (page) => {
    await change(page, TURNAROUND, "36");
    const { digest } = await done(page);
    const whole = await addressed(page);
    const other = linkTo(SMALL);
    for (const [bad, expected] of [
      [whole.slice(0, -9), /末尾缺失/],
      [whole.replace(/.$/, (last) => (last === "A" ? "B" : "A")), /字符与发送时不同/],
      ["inputs", /不是隔离推演的链接/],
    ]) {
      await page.evaluate((bad) => (location.hash = bad), bad);
      await page.locator("#notice", { hasText: expected }).waitFor();
      assert.equal((await done(page)).digest, digest);
      assert.equal(await page.locator(`[id="${TURNAROUND}"]`).inputValue(), "36");
    }
    await picture(page, "link-damaged");
    // The next edit takes the address back.
    await change(page, TURNAROUND, "35");
    await addressed(page);
    assert.equal(await page.locator("#notice").count(), 0);
    // A link that is deleted is no damaged one: the screen's comes back.
    await page.evaluate(() => (location.hash = ""));
    await addressed(page);
    assert.equal(await page.locator("#notice").count(), 0);
    // A whole link typed into the address is opened.
    await page.evaluate((other) => (location.hash = other), other);
    await page.locator("#reproduction.same").waitFor();
    assert.equal(await page.locator(`[id="${TURNAROUND}"]`).inputValue(), "24");
  }));

test("a scenario is saved, opened and dropped as a file", () =>
  visiting({ query: `#${linkTo(SMALL)}~en` }, async (page) => {
    await done(page);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await change(page, TURNAROUND, "12");
    const { digest } = await done(page);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
    assert.equal(download.suggestedFilename(), "Small-小方案.json");
    const saved = await readFile(await download.path());
    await page.locator("#preset").selectOption("dalian-2020");
    await page.locator(`main:not([data-digest="${digest}"])[data-state="done"]`).waitFor();
    await page.locator("#open").setInputFiles({ name: "saved.json", mimeType: "application/json", buffer: saved });
    await page.locator(`main[data-state="done"][data-digest="${digest}"]`).waitFor();
    assert.equal(await page.locator("#preset option:checked").innerText(), "Small");

    const broken = Buffer.from(saved.toString().replace('"turnaround_hours": 12', '"turnaround_hours": 1200'));
    await page.locator("#open").setInputFiles({ name: "broken.json", mimeType: "application/json", buffer: broken });
    await page.locator("#notice", { hasText: "must be from 0 to 240 hours, not 1,200" }).waitFor();
    assert.equal((await done(page)).digest, digest);
    await picture(page, "file-refused");
    assert.deepEqual(await accessibilityFaults(page), []);

    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "dropped.json"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, saved.toString().replace('"turnaround_hours": 12', '"turnaround_hours": 20'));
    await page.waitForFunction((id) => document.getElementById(id).value === "20", TURNAROUND);
  }));
