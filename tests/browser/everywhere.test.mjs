// The same page in every browser: each preset gives the numbers of the command line, with any number of
// workers, and what planners do works. The browsers are those of the system; one library drives them all.

import assert from "node:assert/strict";
import { test } from "node:test";
import puppeteer from "puppeteer-core";
import { bareLinkTo, commandLine, DIST, FLAGS, isoplan, linkTo, SMALL, TURNAROUND } from "./harness.mjs";
import { serve } from "./server.mjs";

const BROWSERS = {
  chrome: { executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: [...FLAGS, "--no-sandbox"] },
  firefox: { executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr" },
};
const WORKERS = [1, 2, 8];
const FUTURES = 8;

/** Links to all presets with few futures, and the digests that the command line gives, by name. */
const links = {};
const digests = {};
for (const line of isoplan(["presets"]).printed.split("\n")) {
  const [name] = line.split(" ");
  const preset = commandLine("presets", name);
  links[name] = bareLinkTo({ ...preset, calendar: { ...preset.calendar, futures: FUTURES } });
  digests[name] = digestOf(links[name]);
}

function digestOf(link) {
  return commandLine("run", link, "--format", "json").digest;
}

for (const [name, options] of Object.entries(BROWSERS)) {
  test(name, async (browserTest) => {
    const server = await serve(DIST, "/some/folder/");
    const browser = await puppeteer.launch({ browser: name, ...options });
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    const problems = watch(page, server.address);
    try {
      for (const workers of WORKERS) {
        await browserTest.test(`every preset gives the numbers of the command line, with ${workers} workers`, async () => {
          const shown = {};
          for (const [name, link] of Object.entries(links)) {
            await page.goto(`${server.address}?workers=${workers}&of=${name}#${link}`);
            shown[name] = await done(page);
          }
          assert.deepEqual(shown, digests);
        });
      }
      await browserTest.test("what planners do works", () => plan(page, server));
      assert.deepEqual(problems, []);
    } finally {
      await browser.close();
      server.stop();
    }
  });
}

/** A planner's hour: edits, steps back, sends, presents, reads, and loses the network. */
async function plan(page, server) {
  const link = linkTo(SMALL);
  await page.goto(`${server.address}?hour#${link}`);
  const digest = await done(page);
  assert.equal(digest, digestOf(link));
  await page.waitForSelector('#chart-rooms svg[role="img"] path');

  await enter(page, TURNAROUND, "72");
  const edited = digestOf(linkTo({ ...SMALL, rooms: { ...SMALL.rooms, turnaround_hours: 72 } }));
  await shows(page, edited);
  await page.click("#undo");
  await shows(page, digest);
  await page.click("#redo");
  await shows(page, edited);

  await page.click("#copy");
  await page.waitForSelector("#notice");
  // The address follows when the hand rests; it then says what the result was.
  await page.waitForFunction((before) => location.hash.slice(1) !== before, {}, link);
  await page.reload();
  assert.equal(await done(page), edited);

  await page.click("#screen-briefing");
  await page.waitForSelector(".stage .slide");
  await page.keyboard.press("Escape");
  await page.waitForSelector('main[data-screen="plan"]');
  await page.click("#screen-methods");
  await page.waitForSelector('[data-text="model"]');
  await page.click("#screen-plan");

  for (const language of ["en", "zh-Hant", "zh-Hans"]) {
    await page.select("#language", language);
    await page.waitForSelector(`html[lang="${language}"]`);
  }
  await page.evaluate(async () => {
    while (!navigator.serviceWorker.controller) await new Promise((wake) => setTimeout(wake, 20));
  });
  server.stop();
  await page.reload();
  assert.equal(await done(page), edited);
}

/** Waits until all futures are simulated; gives the digest. */
async function done(page) {
  const main = await page.waitForSelector('main:is([data-state="done"], [data-state="invalid"], [data-state="failed"]), .boot-failure');
  const { state, digest } = await main.evaluate((main) => ({ ...main.dataset }));
  assert.equal(state, "done");
  return digest;
}

const shows = (page, digest) => page.waitForSelector(`main[data-state="done"][data-digest="${digest}"]`);

/** Gives a parameter another value, as a person does. */
async function enter(page, parameter, value) {
  await page.locator(`[id="${parameter}"]`).fill(value);
  await page.keyboard.press("Tab");
}

/** Notes everything that must not happen on a page, one line for each that did. */
function watch(page, address) {
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`page error: ${error}`));
  page.on("response", (response) => response.status() >= 400 && problems.push(`${response.status()}: ${response.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) problems.push(`another host: ${request.url()}`);
  });
  return problems;
}
