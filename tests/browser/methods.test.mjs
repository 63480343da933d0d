// The methods as their readers meet them: in their language, on a phone, by keys.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessibilityFaults, becomes, change, done, linkTo, picture, SMALL, speak, start, TURNAROUND } from "./harness.mjs";

let browser;
let query;
before(async () => {
  browser = await start();
  query = `#${linkTo(SMALL)}`;
});
after(() => browser?.stop());

const visiting = (options, steps) => browser.visiting({ query, ...options }, steps);

/** Goes to the methods and waits for their texts. */
async function open(page, language = "zh-Hans") {
  await page.locator("#screen-methods").click();
  for (const text of [language, "model"]) await page.locator(`[data-text="${text}"]`).waitFor();
}

test("the methods open in the reader's language and follow it", () =>
  visiting({}, async (page) => {
    const { digest } = await done(page);
    await open(page);
    const introduction = page.locator("#methods-introduction");
    assert.match(await introduction.innerText(), /范围之外还有什么/);
    assert.equal(await page.locator("#methods-model > div").getAttribute("lang"), "en");
    for (const [language, words] of [["en", /What the range does not contain/], ["zh-Hant", /範圍之外還有什麼/]]) {
      await speak(page, language);
      await page.locator(`[data-text="${language}"]`).waitFor();
      assert.match(await introduction.innerText(), words);
    }
    // The scenario is where it was.
    await page.locator("#screen-plan").click();
    assert.equal((await done(page)).digest, digest);
  }));

test("links lead to their page and leave the address alone", () =>
  visiting({}, async (page) => {
    await done(page);
    await open(page);
    await page.waitForFunction(() => location.hash.includes("methods"));
    const address = page.url();
    await page.locator('a[href="#method-laboratories"]').first().click();
    assert.ok(await page.locator("#method-laboratories").getByText("B′ = max(0, B + A − K)").isVisible());
    assert.equal(await page.evaluate(() => document.activeElement.closest("details")?.id), "method-laboratories");
    await page.locator('nav a[href="#methods-glossary"]').click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "methods-glossary");
    assert.equal(page.url(), address);
    assert.equal(await page.locator("#notice").count(), 0);
  }));

test("the guide unfolds, leads to its chapters, and shows its pictures in the reader's language", () =>
  visiting({}, async (page) => {
    await done(page);
    await open(page);
    const guide = page.locator("#methods-guide");
    await page.locator('[data-text="guide-zh-Hans"]').waitFor({ state: "attached" });
    assert.equal(await guide.getByRole("heading", { level: 3 }).first().isVisible(), false);
    await page.locator('nav a[href="#methods-guide"]').click();
    await guide.getByRole("heading", { level: 3 }).first().waitFor();
    const chapter = guide.locator('a[href^="#guide-"]').first();
    const place = (await chapter.getAttribute("href")).slice(1);
    await chapter.click();
    assert.equal(await page.evaluate(() => document.activeElement.id), place);
    for (const language of ["zh-Hans", "zh-Hant", "en"]) {
      await speak(page, language);
      await page.locator(`[data-text="guide-${language}"]`).waitFor();
      const pictures = await guide.locator("img").all();
      assert.equal(pictures.length, 10);
      for (const shown of pictures) {
        await shown.scrollIntoViewIfNeeded();
        await page.waitForFunction((shown) => shown.complete, await shown.elementHandle());
        assert.ok(await shown.evaluate((shown) => shown.naturalWidth > 0 && shown.alt.length > 1));
      }
    }
  }));

test("a word is found by itself and by what it means", () =>
  visiting({ locale: "en-US" }, async (page) => {
    await done(page);
    await open(page, "en");
    const terms = page.locator(".glossary dt");
    const all = await terms.count();
    assert.ok(all > 20, `${all} words`);
    const found = async (words, count) => {
      await page.locator("#glossary-search").fill(words);
      await becomes(() => terms.count(), (terms) => terms === count);
    };
    await found("DISINFECTION", 1);
    assert.equal(await terms.innerText(), "Turnaround");
    await found("elephant", 0);
    await found("", all);
  }));

test("the keys are listed by a key, wherever the hand is", () =>
  visiting({}, async (page) => {
    await done(page);
    const dialog = page.locator("dialog[open]");
    await page.locator("#inputs-search").press("?");
    assert.equal(await page.locator("#inputs-search").inputValue(), "?");
    assert.equal(await dialog.count(), 0);
    await page.locator("#inputs-search").press("Control+/");
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /Ctrl\+Z/);
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.locator("#shortcuts").click();
    await dialog.waitFor();
  }));

test("a text that cannot be fetched says so, and is fetched again", async () => {
  let broken = true;
  const before = (page) => page.route(/methods\/model\.html/, (route) => (broken ? route.abort() : route.continue()));
  const { page, close } = await browser.visit({ query, before });
  try {
    await done(page);
    await page.locator("#screen-methods").click();
    const failure = page.locator("#methods-model .failure");
    await failure.waitFor();
    broken = false;
    await failure.locator("button").click();
    await page.locator('[data-text="model"]').waitFor();
    // Nothing else has suffered.
    await page.locator("#screen-plan").click();
    await change(page, TURNAROUND, "31");
  } finally {
    await close();
  }
});

for (const [language, locale] of [["zh-Hans", "zh-CN"], ["zh-Hant", "zh-TW"], ["en", "en-US"]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`accessible in every size, nothing wider than the screen: ${language}, ${colorScheme}`, () =>
      visiting({ locale, colorScheme }, async (page) => {
        await done(page);
        await open(page, language);
        await page.evaluate(() => document.querySelectorAll("details.page").forEach((page) => (page.open = true)));
        for (const [width, height] of [[1440, 900], [390, 844]]) {
          await page.setViewportSize({ width, height });
          await picture(page, `methods-${language}-${colorScheme}-${width}x${height}`);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
          assert.deepEqual(await accessibilityFaults(page), []);
        }
      }));
  }
}
