// The briefing as a press officer uses it: by keys, on a big screen, on paper.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import decodeQR from "qr/decode.js";
import { accessibilityFaults, done, linkTo, picture, SMALL, start } from "./harness.mjs";

const SLIDES = ["verdict", "rooms", "tests", "fixes", "sure", "people", "sources"];
// Of the height of the screen: the smallest text that the last row can read.
const SMALLEST = 0.03;

let browser;
before(async () => (browser = await start()));
after(() => browser?.stop());

const link = `#${linkTo(SMALL)}~briefing`;

/** Visits the slides of the small scenario. */
const presenting = (options, steps) =>
  browser.visiting({ query: link, ...options }, async (page, tab) => {
    await done(page);
    await page.locator(".stage .slide").waitFor();
    await steps(page, tab);
  });

const at = (page) => page.locator("[data-slide]").first().getAttribute("data-slide");

/** Presses a key; the slide is then this one. */
async function press(page, key, slide) {
  await page.keyboard.press(key);
  await page.locator(`[data-slide="${slide}"]`).waitFor();
}

for (const [width, height] of [[1280, 720], [1920, 1080], [1024, 768], [2560, 1080], [3840, 2160]]) {
  for (const [language, theme] of [["zh-CN", "dark"], ["en-GB", "light"]]) {
    test(`every slide can be read from the last row: ${language}, ${width}×${height}`, () =>
      presenting({ viewport: { width, height }, locale: language, colorScheme: theme }, async (page) => {
        for (const slide of SLIDES) {
          await press(page, String(SLIDES.indexOf(slide) + 1), slide);
          const { small, outside, headline } = await page.evaluate(measure, SMALLEST);
          assert.deepEqual(small, [], slide);
          assert.deepEqual(outside, [], slide);
          assert.ok(headline >= 0.13 && headline <= 0.205, `${slide}: the headline takes ${headline}`);
          if (width === 1280) await picture(page, `briefing-${language}-${slide}`);
          if (width === 1920) assert.deepEqual(await accessibilityFaults(page), [], slide);
        }
      }));
  }
}

/** Texts that are too small, elements in the margin, and the part of the height that the headline takes. */
function measure(smallest) {
  const sheet = document.querySelector(".stage .sheet");
  const small = [];
  const outside = [];
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const holder = text.parentElement;
    const scale = holder.getCTM ? holder.getScreenCTM().a : 1;
    const size = (parseFloat(getComputedStyle(holder).fontSize) * scale) / innerHeight;
    if (text.data.trim() && size < smallest - 1e-4) small.push(`${text.data}: ${size}`);
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    const within = box.left >= innerWidth * 0.045 && box.right <= innerWidth * 0.955 && box.top >= innerHeight * 0.045 && box.bottom <= innerHeight * 0.955;
    // What is cut off with an ellipsis is wider than it looks.
    const isCut = holder.closest(".name, .bases");
    if (text.data.trim() && !within && !isCut) outside.push(text.data);
  }
  if (sheet.scrollHeight > sheet.clientHeight + 1) outside.push("the sheet");
  const body = sheet.querySelector(".body").getBoundingClientRect();
  for (const part of sheet.querySelectorAll(".body > *")) {
    if (part.getBoundingClientRect().bottom > body.bottom + 2) outside.push(part.className);
  }
  return { small, outside, headline: sheet.querySelector(".headline").getBoundingClientRect().height / innerHeight };
}

test("keys lead through the slides, and Esc back to the plan with the same numbers", () =>
  presenting({}, async (page) => {
    const { digest } = await done(page);
    await press(page, "ArrowRight", "rooms");
    await press(page, "PageDown", "tests");
    await press(page, "Space", "fixes");
    await press(page, "PageUp", "tests");
    await press(page, "ArrowLeft", "rooms");
    await press(page, "End", "sources");
    await page.keyboard.press("ArrowRight");
    await press(page, "5", "sure");
    await press(page, "Home", "verdict");
    await press(page, "ArrowLeft", "verdict");
    await page.keyboard.press("Escape");
    await page.locator("#verdict").waitFor();
    assert.equal((await done(page)).digest, digest);
    assert.ok(await page.locator("header .top").isVisible());
  }));

test("what is chosen is in the link, which shows it to others", async () => {
  let sent;
  await presenting({ locale: "en-GB" }, async (page) => {
    await page.mouse.move(300, 300);
    await page.locator("#slide-arrange").click();
    // The focus is still behind what has opened.
    await page.keyboard.press("Escape");
    await page.locator(".arrange").waitFor({ state: "detached" });
    await page.locator("#slide-arrange").click();
    await page.locator("#show-tests").uncheck();
    await page.locator("#title-rooms").fill("Hotels are full soon");
    await page.locator("#title-rooms").press("Tab");
    await page.locator("#title-rooms").press("Escape");
    await page.locator(".arrange").waitFor({ state: "detached" });
    await press(page, "2", "rooms");
    await page.waitForFunction(() => location.hash.includes("~at-r"));
    sent = await page.evaluate(() => location.hash);
    assert.match(sent, /^#[A-Za-z0-9._~-]+$/);
  });
  await browser.visiting({ query: sent, locale: "en-GB" }, async (page) => {
    await done(page);
    await page.locator('[data-slide="rooms"]').waitFor();
    assert.equal(await page.locator(".stage .headline").innerText(), "Hotels are full soon");
    await press(page, "ArrowRight", "fixes");
    assert.match(await page.locator(".stage .foot").innerText(), /3 of 6/);
  });
});

test("slides change by themselves, visibly, until they are paused; never where motion is unwelcome", async () => {
  // From the beginning: what began by another clock would not be ended by this one.
  const before = (page) => page.clock.install();
  await presenting({ locale: "en-GB", before }, async (page) => {
    await page.keyboard.press("p");
    await page.locator(".stage .countdown").waitFor();
    await page.clock.runFor(20_500);
    await page.locator('[data-slide="rooms"]').waitFor();
    await page.keyboard.press("p");
    await page.locator(".stage .countdown").waitFor({ state: "detached" });
    await page.clock.runFor(60_000);
    assert.equal(await at(page), "rooms");
  });
  await presenting({ reducedMotion: "reduce", before }, async (page) => {
    await page.keyboard.press("p");
    await page.clock.runFor(60_000);
    assert.equal(await at(page), "verdict");
    assert.ok(await page.locator("#slide-rotate").isDisabled());
  });
});

test("pointer and buttons go away and come back", () =>
  presenting({}, async (page) => {
    await page.mouse.move(200, 200);
    await page.locator("#slide-next").waitFor({ state: "visible" });
    await page.locator(".stage.resting").waitFor();
    assert.equal(await page.locator("#slide-next").isVisible(), false);
    await page.mouse.move(220, 220);
    await page.locator("#slide-next").waitFor({ state: "visible" });
  }));

test("two windows go from slide to slide together, and the speaker sees more", () =>
  presenting({}, async (page, tab) => {
    const other = await tab(`${link}~presenter`);
    await done(other);
    await other.locator(".presenter .notes dd").first().waitFor();
    await press(page, "ArrowRight", "rooms");
    await other.locator('.presenter[data-slide="rooms"]').waitFor();
    await press(other, "End", "sources");
    await page.locator('.stage[data-slide="sources"]').waitFor();
    // What is arranged in one is so in the other.
    await page.mouse.move(300, 300);
    await page.locator("#slide-arrange").click();
    await page.locator("#show-people").uncheck();
    await page.locator("#show-people").press("Escape");
    await press(page, "ArrowLeft", "sure");
    await other.locator('.presenter[data-slide="sure"]').waitFor();
    await press(other, "ArrowRight", "sources");
    await page.locator('.stage[data-slide="sources"]').waitFor();
    assert.deepEqual(await accessibilityFaults(other), []);
    await picture(other, "briefing-presenter");
  }));

test("where the system shares links, it is given this one", () => {
  const before = (page) => page.addInitScript(() => (navigator.share = async (link) => (window.shared = link)));
  return presenting({ locale: "en-GB", before }, async (page) => {
    await page.mouse.move(300, 300);
    await page.locator("#slide-arrange").click();
    await page.locator("#share").click();
    const { title, url } = await (await page.waitForFunction(() => window.shared)).jsonValue();
    assert.equal(url, await page.evaluate(() => location.href));
    assert.ok(title.length > 10, title);
  });
});

test("a telephone reads the link from the screen", () =>
  presenting({ viewport: { width: 1920, height: 1080 } }, async (page) => {
    await press(page, "End", "sources");
    await page.locator(".stage .code svg").waitFor();
    const image = await page.evaluate(pixels, (await page.screenshot()).toString("base64"));
    const { data, width, height } = image;
    const read = decodeQR({ data: Uint8Array.from(Buffer.from(data, "base64")), width, height });
    // The scenario alone: whoever reads it looks at it in their own way.
    assert.equal(read, await page.evaluate(() => location.href.replace(/~.*$/, "")));
  }));

/** What a picture shows, as a camera would give it. */
async function pixels(png) {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  const { data, width, height } = canvas.getImageData(0, 0, image.width, image.height);
  let text = "";
  for (let from = 0; from < data.length; from += 32768) {
    text += String.fromCharCode(...data.subarray(from, from + 32768));
  }
  return { data: btoa(text), width, height };
}

/** Pages of a PDF. */
const pages = (pdf) => (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;

test("the deck prints one slide a page, the report on any paper", () =>
  presenting({}, async (page) => {
    for (const format of ["A4", "Letter"]) {
      assert.equal(pages(await page.pdf({ format, preferCSSPageSize: true })), SLIDES.length, format);
    }
    await page.mouse.move(300, 300);
    await page.locator("#slide-report").click();
    await page.locator(".report .parameters").waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    for (const format of ["A4", "Letter"]) {
      assert.ok(pages(await page.pdf({ format, preferCSSPageSize: true })) > 4, format);
    }
    await page.keyboard.press("Escape");
    await page.locator(".stage .slide").waitFor();
  }));

test("nothing is shown before all its numbers are there", () =>
  browser.visiting({ query: `?workers=1${link}`, locale: "en-GB" }, async (page) => {
    const seen = page.locator(".waiting-slide progress, .stage .slide").first();
    await seen.waitFor();
    await done(page);
    await page.locator(".stage .slide").waitFor();
    assert.equal(await page.locator(".waiting-slide").count(), 0);
  }));

test("another page shows the verdict in a frame that may do nothing else", () =>
  presenting({}, async (page) => {
    await page.mouse.move(300, 300);
    await page.locator("#slide-arrange").click();
    const snippet = await page.locator("#snippet").inputValue();
    assert.match(snippet, /sandbox="allow-scripts allow-same-origin allow-popups"/);
    const download = page.waitForEvent("download");
    await page.locator("#save-card").click();
    assert.match((await download).suggestedFilename(), /\.png$/);
    await page.evaluate((html) => (document.body.innerHTML = html), snippet);
    const frame = page.frameLocator("iframe");
    await frame.locator(".embed .picture").waitFor();
    assert.equal(await frame.locator(".controls, header.top, #inputs").count(), 0);
    const home = await frame.locator(".embed a").getAttribute("href");
    assert.ok(snippet.includes(`${home}~briefing~embed`), home);
    await picture(page, "briefing-embed");
  }));
