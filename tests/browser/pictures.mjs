// Makes the pictures of README and the guide from the built page: `.dev/pictures`. Scenarios, seeds and the clock are
// fixed, so that the same page on the same machine gives the same pictures.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { change, DIST, done, start } from "./harness.mjs";

const ROOT = resolve(DIST, "..");
/** More would make the guide slow to open. */
const MOST_BYTES = 100_000;
const LANGUAGES = { en: "en-GB", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" };
/** Noon in Beijing, 1 June 2021: the first day of the guide's scenario. */
const NOW = new Date("2021-06-01T12:00:00+08:00");

const TABLE = {
  en: "Date\tArrivals\n2021-06-01\t452\n2021-06-02\t287\n2021-06-04\t410\n",
  "zh-Hant": "日期\t抵達人數\n6月1日\t452\n6月2日\t287\n6月4日\t410\n",
  "zh-Hans": "日期\t到达人数\n6月1日\t452\n6月2日\t287\n6月4日\t410\n",
};

const browser = await start();
const painter = await (await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium" })).newPage();
try {
  await visit("", "en", {}, async (page) => {
    await done(page);
    await save(await page.screenshot({ animations: "disabled" }), "static/readme/page");
  });
  for (const language of Object.keys(LANGUAGES)) await guide(language);
} finally {
  await browser.stop();
  await painter.context().browser().close();
}

/** The pictures of the guide, in the order of its chapters. */
async function guide(language) {
  const shoot = async (page, name, selector) => {
    const options = selector ? { fullPage: true, clip: await page.locator(selector).first().evaluate(top) } : {};
    await save(await page.screenshot({ animations: "disabled", ...options }), `static/guide/${language}/${name}`);
  };
  await visit("", language, {}, async (page) => {
    await done(page);
    await page.locator("#preset").selectOption("border-city");
    await page.waitForFunction(() => document.title.match(/100/));
    await done(page);
    await change(page, "streams[0].arrivals.persons_per_day", "410");
    await page.evaluate(() => (document.activeElement.blur(), scrollTo(0, 0)));
    await shoot(page, "plan");
    await shoot(page, "rooms", "#chart-rooms");
    await shoot(page, "laboratories", "#chart-laboratory");
    await page.locator("#fixes-ask").click();
    await page.locator("#fixes-stop").waitFor({ state: "detached" });
    await page.locator("#fix-rooms .effect").waitFor();
    await shoot(page, "fixes", "#fixes");
    for (const chart of ["peaks", "sites", "positives"]) await shoot(page, chart, `#chart-${chart}`);

    await page.locator("#screen-compare").click();
    await page.locator("#compare-keep").click();
    await page.locator("#screen-plan").click();
    await change(page, "rooms.sites[0].rooms", "2100");
    await page.locator("#screen-compare").click();
    await page.locator("#compare-table").waitFor();
    await page.locator("#chart-compare-rooms .picture").waitFor();
    await shoot(page, "compare", "#compare");
    await page.locator("#screen-plan").click();

    await page.locator("#import-begin").click();
    await page.locator("#import-cells").fill(TABLE[language]);
    await page.locator("#import .wrong").first().waitFor();
    await shoot(page, "table", "#import");
    await page.keyboard.press("Escape");

    await page.setViewportSize({ width: 1280, height: 720 });
    await page.locator("#screen-briefing").click();
    // Its buttons withdraw when nothing has moved for a while.
    await page.locator(".resting .slide").waitFor();
    await shoot(page, "briefing", ".stage .slide");
  });
}

/** Where an element lies on the page, what is below a certain height left out. */
function top(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + scrollX, y: top + scrollY, width, height: Math.min(height, 720) };
}

async function visit(query, language, options, steps) {
  const before = (page) => page.clock.setFixedTime(NOW);
  const viewport = { width: 1280, height: 860 };
  await browser.visiting({ query, locale: LANGUAGES[language], timezoneId: "Asia/Shanghai", viewport, before, ...options }, steps);
}

/** Packs a picture as WebP, which only the browser can, and writes it. */
async function save(png, name) {
  const packed = await painter.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext("2d").drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.85 });
    return Array.from(new Uint8Array(await blob.arrayBuffer()));
  }, png.toString("base64"));
  assert(packed.length < MOST_BYTES, `${name}: ${packed.length} bytes; at most ${MOST_BYTES}`);
  const file = resolve(ROOT, `${name}.webp`);
  await mkdir(resolve(file, ".."), { recursive: true });
  await writeFile(file, Uint8Array.from(packed));
  console.log(`${name}.webp ${packed.length}`);
}
