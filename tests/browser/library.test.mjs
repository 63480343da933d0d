// Scenarios kept in the browser: across reloads, in two tabs at once, in a storage that is
// full, forbidden or damaged, and from one browser to another.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessibilityFaults, change, done, linkTo, picture, SMALL, speak, start, TURNAROUND } from "./harness.mjs";

let browser;
before(async () => (browser = await start()));
after(() => browser?.stop());

const visiting = (options, steps) => browser.visiting({ query: `#${linkTo(SMALL)}`, ...options }, steps);

const panel = (page) => page.locator('dialog[aria-labelledby="library-title"]');
const entry = (page, name) => panel(page).locator(".entry", { has: page.locator(".name", { hasText: new RegExp(`^${escape(name)}$`) }) });
const escape = (text) => text.replace(/[()+.]/g, "\\$&");
const told = (page, hasText) => page.locator("#library-notice", { hasText }).waitFor();

/** Opens the panel, if it is not. */
async function library(page) {
  if (!(await panel(page).isVisible())) await page.locator("#library").click();
  await panel(page).waitFor();
}

async function close(page) {
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "hidden" });
}

async function saveAs(page, name) {
  await library(page);
  await page.locator("#library-name").fill(name);
  await page.locator("#library-save-as").click();
  await told(page, /已保存为/);
}

/** The names in the list, sorted. */
async function names(page) {
  return (await panel(page).locator(".entry:not(.broken) .name").allInnerTexts()).sort();
}

/** Opens an entry and waits for its result. */
async function open(page, name, digest) {
  await library(page);
  await entry(page, name).getByRole("button", { name: /^打开/ }).click();
  await panel(page).waitFor({ state: "hidden" });
  await page.locator(`main[data-state="done"][data-digest="${digest}"]`).waitFor();
}

test("a saved scenario survives a reload and opens with the same numbers", () =>
  visiting({}, async (page) => {
    await change(page, TURNAROUND, "30");
    const { digest } = await done(page);
    await library(page);
    assert.equal(await page.locator("#library-name").inputValue(), "小方案");
    await page.keyboard.press("Escape");
    await saveAs(page, "方案甲");
    await told(page, "已保存为“方案甲”。");
    await close(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), "library");

    await page.locator("#preset").selectOption("dalian-2020");
    await page.locator(`main[data-state="done"]:not([data-digest="${digest}"])`).waitFor();
    const preset = (await done(page)).digest;
    await page.reload();
    await done(page);
    await library(page);
    assert.deepEqual(await names(page), ["方案甲"]);
    assert.match(await entry(page, "方案甲").innerText(), /2022年3月1日起 40 天/);
    await open(page, "方案甲", digest);
    assert.equal(await page.locator(`[id="${TURNAROUND}"]`).inputValue(), "30");
    assert.equal(await page.locator("#preset option:checked").innerText(), "方案甲");
    // It was a step: one back is what was there before.
    await page.goBack();
    await page.locator(`main[data-state="done"][data-digest="${preset}"]`).waitFor();
    await page.goForward();
    await page.locator(`main[data-state="done"][data-digest="${digest}"]`).waitFor();

    // Edited and saved again, it is the same entry with other content.
    await change(page, TURNAROUND, "40");
    const edited = (await done(page)).digest;
    await library(page);
    await page.locator("#library-standing", { hasText: "有改动尚未保存" }).waitFor();
    await page.locator("#library-save").click();
    await page.locator("#library-standing", { hasText: "已保存" }).waitFor();
    await close(page);
    await page.locator("#preset").selectOption("dalian-2020");
    await page.locator(`main[data-state="done"][data-digest="${preset}"]`).waitFor();
    await open(page, "方案甲", edited);
  }));

test("entries are renamed, duplicated, deleted and brought back", () =>
  visiting({}, async (page) => {
    await done(page);
    await saveAs(page, "甲");
    await saveAs(page, "甲");
    assert.deepEqual(await names(page), ["甲", "甲 (2)"]);
    await entry(page, "甲 (2)").getByRole("button", { name: "重命名" }).click();
    const field = page.getByLabel("“甲 (2)”的新名称");
    assert.ok(await field.evaluate((element) => element === document.activeElement));
    await field.press("Escape");
    assert.ok(await panel(page).isVisible(), "Escape ends the renaming, not the dialogue");
    await entry(page, "甲 (2)").getByRole("button", { name: "重命名" }).click();
    await field.fill("乙");
    await field.press("Enter");
    await told(page, "名称已改为“乙”。");
    assert.ok(await entry(page, "乙").getByRole("button", { name: "重命名" }).evaluate((element) => element === document.activeElement));
    await entry(page, "乙").getByRole("button", { name: "创建副本" }).click();
    await told(page, "副本名为“乙 (2)”。");
    await picture(page, "library-zh-1440");

    await entry(page, "乙").getByRole("button", { name: "删除" }).click();
    await told(page, "已删除“乙”。");
    await entry(page, "甲").getByRole("button", { name: "删除" }).click();
    await told(page, "已删除“甲”。");
    assert.deepEqual(await names(page), ["乙 (2)"]);
    await page.locator("#library-undo").press("Enter");
    await told(page, "已恢复“甲”。");
    await page.locator("#library-undo").press("Enter");
    await told(page, "已恢复“乙”。");
    assert.deepEqual(await names(page), ["乙", "乙 (2)", "甲"]);
    await page.locator("#library-name").fill(" ");
    await page.locator("#library-save-as").click();
    await told(page, "请填写方案名称。");
    await page.reload();
    await done(page);
    await library(page);
    assert.deepEqual(await names(page), ["乙", "乙 (2)", "甲"]);
  }));

test("two tabs that change the same scenario lose nothing", () =>
  visiting({}, async (mine, tab) => {
    await done(mine);
    await saveAs(mine, "共用");
    const theirs = await tab(`?second#${linkTo(SMALL)}`);
    await done(theirs);
    await open(theirs, "共用", (await done(mine)).digest);
    await change(theirs, TURNAROUND, "31");
    const other = (await done(theirs)).digest;
    await library(theirs);
    await theirs.locator("#library-save").click();
    await told(theirs, "已保存为“共用”。");

    // The list in the first tab follows without being asked.
    await mine.bringToFront();
    await mine.locator("#library-standing", { hasText: "在另一个标签页中被改动" }).waitFor();
    await close(mine);
    await change(mine, TURNAROUND, "32");
    const own = (await done(mine)).digest;
    await library(mine);
    await mine.locator("#library-save").click();
    await told(mine, /尚未保存任何内容/);
    await picture(mine, "library-conflict-zh-1440");
    assert.deepEqual(await accessibilityFaults(mine), []);
    assert.deepEqual(await names(mine), ["共用"]);
    await mine.locator("#library-keep-both").click();
    await told(mine, "已保存为“共用 (2)”。");
    await open(mine, "共用", other);
    await open(mine, "共用 (2)", own);

    // And the other answer.
    await entry(theirs, "共用 (2)").waitFor();
    await open(theirs, "共用 (2)", own);
    await change(theirs, TURNAROUND, "33");
    await library(theirs);
    await theirs.locator("#library-save").click();
    await change(mine, TURNAROUND, "34");
    const last = (await done(mine)).digest;
    await library(mine);
    await mine.locator("#library-save").click();
    await mine.locator("#library-replace").click();
    await told(mine, "已保存为“共用 (2)”。");
    await theirs.locator("#library-standing", { hasText: "在另一个标签页中被改动" }).waitFor();
    await open(theirs, "共用 (2)", last);
  }));

test("a full storage is explained, and nothing is lost", () =>
  visiting({}, async (page) => {
    const { digest } = await done(page);
    await saveAs(page, "甲");
    await page.evaluate(() => {
      for (let text = "x".repeat(1 << 22); text.length > 0; ) {
        try {
          localStorage.setItem(`filling-${text.length}-${localStorage.length}`, text);
        } catch {
          text = text.slice(0, text.length >> 1);
        }
      }
    });
    await page.locator("#library-name").fill("乙");
    await page.locator("#library-save-as").click();
    await told(page, /存储空间已满/);
    await picture(page, "library-full-zh-1440");
    assert.deepEqual(await names(page), ["甲"]);
    await close(page);
    await change(page, TURNAROUND, "31");
    // Room again, and it goes on.
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("filling")).forEach((key) => localStorage.removeItem(key)));
    await saveAs(page, "乙");
    await open(page, "甲", digest);
  }));

test("a forbidden storage is explained, and the page goes on", () =>
  visiting(
    {
      before: (page) =>
        page.addInitScript(() =>
          Object.defineProperty(window, "localStorage", {
            get() {
              throw new DOMException("The document is sandboxed.", "SecurityError");
            },
          }),
        ),
    },
    async (page) => {
      await done(page);
      await library(page);
      await told(page, /浏览器不允许本页保存内容/);
      await page.locator("#library-save-as").click();
      await told(page, /浏览器不允许本页保存内容/);
      await close(page);
      await change(page, TURNAROUND, "31");
      await speak(page, "en");
    },
  ));

test("a damaged entry is listed as it is and harms no other", () =>
  visiting({}, async (page) => {
    await done(page);
    await saveAs(page, "甲");
    await saveAs(page, "乙");
    const [key, damaged] = await page.evaluate(() => {
      const key = Object.keys(localStorage).find((key) => key.startsWith("isoplan.scenario.") && localStorage.getItem(key).includes("甲"));
      const damaged = localStorage.getItem(key).replace("甲", "丙");
      localStorage.setItem(key, damaged);
      localStorage.setItem("isoplan.scenario.nonsense", "{");
      return [key, damaged];
    });
    await page.reload();
    await done(page);
    await library(page);
    assert.deepEqual(await names(page), ["乙"]);
    assert.match(await entry(page, key).innerText(), /被改动或损坏/);
    assert.match(await entry(page, "isoplan.scenario.nonsense").innerText(), /不是有效的 JSON：见第 1 行第 1 列/);
    assert.deepEqual(await accessibilityFaults(page), []);
    const [download] = await Promise.all([page.waitForEvent("download"), entry(page, key).getByRole("button", { name: "原样另存" }).click()]);
    assert.equal(await readFile(await download.path(), "utf8"), damaged);
    await entry(page, key).getByRole("button", { name: "删除" }).click();
    await told(page, "已删除");
    assert.equal(await panel(page).locator(".broken").count(), 1);
    await page.locator("#library-undo").click();
    assert.equal(await page.evaluate((key) => localStorage.getItem(key), key), damaged);
  }));

test("a library is exported and imported in another browser", async () => {
  let file, digest;
  await visiting({}, async (page) => {
    await done(page);
    await saveAs(page, "甲");
    await close(page);
    await change(page, TURNAROUND, "31");
    ({ digest } = await done(page));
    await saveAs(page, "乙");
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#library-export").click()]);
    assert.match(download.suggestedFilename(), /^isoplan-\d{4}-\d\d-\d\d\.json$/);
    file = await readFile(await download.path());
  });
  const importing = (page, buffer) =>
    page.locator("#library-import").setInputFiles({ name: "library.json", mimeType: "application/json", buffer });
  await visiting({}, async (page) => {
    await done(page);
    await change(page, TURNAROUND, "50");
    await saveAs(page, "甲");
    await importing(page, file);
    await told(page, "已导入 2 个方案。");
    assert.deepEqual(await names(page), ["乙", "甲", "甲 (2)"]);
    await importing(page, file);
    await told(page, "文件中没有新方案；另有 2 个此处已有。");
    await importing(page, Buffer.from(JSON.stringify(SMALL)));
    await told(page, /只有一个方案/);
    await importing(page, Buffer.from(file.toString().replace('"name": "乙"', '"name": "丁"')));
    await told(page, /文件中第 1 个未导入：保存之后被改动或损坏/);
    await open(page, "乙", digest);
  });
});

test("the panel works on a phone and in English", () =>
  visiting({ viewport: { width: 390, height: 844 } }, async (page) => {
    await done(page);
    await picture(page, "library-header-zh-390");
    await saveAs(page, "吉林 3 月，加开两个隔离点");
    await saveAs(page, "吉林 3 月，7+3");
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, "library-zh-390");
    const fits = () => page.evaluate(() => document.querySelector("dialog").scrollWidth <= document.querySelector("dialog").clientWidth);
    assert.ok(await fits());
    await close(page);
    await speak(page, "en");
    await picture(page, "library-header-en-390");
    await library(page);
    await entry(page, "吉林 3 月，7+3").getByRole("button", { name: "Delete" }).click();
    await picture(page, "library-en-390");
    assert.ok(await fits());
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.setViewportSize({ width: 1440, height: 900 });
    await picture(page, "library-en-1440");
  }));
