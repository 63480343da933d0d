// What goes wrong around the page: workers, storage, other tabs, the clock and sleep. After each nothing is
// lost, and who should know is told in their language. Prints a row of CONTRIBUTING.md's table for each.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addressed, change, commandLine, done, linkTo, picture, row, SMALL, start, TURNAROUND } from "./harness.mjs";

let browser;
before(async () => (browser = await start()));
after(() => browser?.stop());

const small = `#${linkTo(SMALL)}`;
const visiting = (options, steps) => browser.visiting({ query: small, ...options }, steps);

/** Long enough to be interrupted. */
const preset = commandLine("presets", "border-city");
const FUTURES = 600;
const long = linkTo({ ...preset, calendar: { ...preset.calendar, futures: FUTURES } });

/** Keeps the page's workers at hand. */
const keepWorkers = (page) =>
  page.addInitScript(() => {
    window.workers = [];
    window.Worker = class extends Worker {
      constructor(...options) {
        super(...options);
        this.addEventListener("message", ({ data }) => (this.works ||= data !== null));
        window.workers.push(this);
      }
    };
  });

/**
 * Ends the last workers that were hired, as a browser does: they say nothing. Each has brought something, and
 * the run goes on.
 */
const kill = async (page, number) => {
  const there = await page.evaluate(async (number) => {
    const main = () => document.querySelector("main").dataset;
    const doomed = () => window.workers.slice(-number);
    const isInTheMidst = () => Number(main().futures) > 0 && doomed().every((worker) => worker.works);
    while (main().state !== "done" && !isInTheMidst()) await new Promise(requestAnimationFrame);
    doomed().forEach((worker) => worker.terminate());
    return Number(main().futures);
  }, number);
  assert.ok(there < FUTURES, "the run was over");
};

for (const [what, workers, killed, times, locale, words] of [
  ["one of two workers killed", 2, 1, 1, "zh-CN", /意外中断/],
  ["all of eight workers killed", 8, 8, 1, "zh-TW", /意外中斷/],
  ["both workers killed, three times in one run", 2, 2, 3, "en-US", /stopped unexpectedly/],
]) {
  test(what, () =>
    visiting({ query: `?workers=${workers}#${long}`, locale, before: keepWorkers }, async (page) => {
      for (let time = 0; time < times; time += 1) {
        await page.waitForFunction((hired) => window.workers.length === hired, workers + killed * time);
        await kill(page, killed);
      }
      const { digest } = await done(page);
      assert.match(await page.locator("#notice").innerText(), words);
      assert.equal(digest, commandLine("run", long, "--format", "json").digest);
      await page.waitForFunction((hired) => window.workers.length === hired, workers + killed * times);
      row(what, `replaced: ${killed * times}; the digest is the command line's`);
    }));
}

const table = { name: "days.csv", mimeType: "text/csv", buffer: Buffer.from("5\n6\n7\n") };

test("the program for spreadsheets cannot be loaded", async () => {
  let [asked, missing] = [0, true];
  const before = (page) =>
    page.route(/\/spreadsheets/, (route) => {
      asked += 1;
      return missing ? route.abort() : route.continue();
    });
  const { page, close } = await browser.visit({ query: small, locale: "en-US", before });
  try {
    await done(page);
    assert.equal(asked, 0, "nobody has opened a file yet");
    await page.locator("#import-begin").click();
    await page.locator("#import-open").setInputFiles(table);
    await page.locator("#notice", { hasText: "days.csv could not be read or written" }).waitFor();
    await picture(page, "table-no-program");
    missing = false;
    await page.locator("#import-open").setInputFiles([]);
    await page.locator("#import-open").setInputFiles(table);
    await page.locator("#import .brought", { hasText: "3 days" }).waitFor();
    assert.equal(await page.locator("#notice").count(), 0);
    row("the program for spreadsheets cannot be loaded", "said so; the next try reads the file");
  } finally {
    await close();
  }
});

test("the program for spreadsheets is slow, and killed", () =>
  visiting({ locale: "en-US", before: keepWorkers }, async (page) => {
    await done(page);
    await page.locator("#import-begin").click();
    let go;
    const held = new Promise((resolve) => (go = resolve));
    await page.route(/\/spreadsheets_bg/, (route) => held.then(() => route.continue()));
    await page.locator("#template-xlsx").click();
    await page.locator("#notice", { hasText: "Working on Isoplan template.xlsx" }).waitFor();
    await picture(page, "table-at-work");
    await page.evaluate(() => window.workers.at(-1).terminate());
    await page.locator("#notice", { hasText: "could not be read or written" }).waitFor();
    const saved = page.waitForEvent("download");
    await page.locator("#template-xlsx").click();
    go();
    await saved;
    await page.locator("#notice").waitFor({ state: "detached" });
    row("the program for spreadsheets is slow, and killed", "said so, both; the next try writes the file");
  }));

test("a worker that dies between two runs is replaced", () =>
  visiting({ query: `?workers=1${small}`, before: keepWorkers }, async (page) => {
    await done(page);
    await page.evaluate(() => window.workers[0].terminate());
    await change(page, TURNAROUND, "31");
  }));

test("where browsers have no locks, a later edit replaces workers that were killed", () =>
  visiting(
    {
      query: `?workers=2#${long}`,
      before: async (page) => {
        await keepWorkers(page);
        await page.addInitScript(() => Object.defineProperty(navigator, "locks", { value: undefined }));
      },
    },
    async (page) => {
      await kill(page, 2);
      const killed = await page.evaluate(() => performance.now());
      // Not at once: a worker may be busy for as long.
      await page.waitForFunction((killed) => performance.now() > killed + 500, killed);
      await change(page, TURNAROUND, "31");
      assert.equal(await page.evaluate(() => window.workers.length), 4);
    },
  ));

/** Tries to save under a name; gives what is said. */
async function save(page, name) {
  if (!(await page.locator("#library-name").isVisible())) await page.locator("#library").click();
  await page.locator("#library-name").fill(name);
  await page.locator("#library-save-as").click();
  return page.locator("#library-notice").innerText();
}

/** What the storage has, by key. */
const stored = (page) => page.evaluate(() => ({ ...localStorage }));

for (const [what, locale, words, before] of [
  ["storage full", "en-US", /no room left/, () => (Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); })],
  [
    "storage forbidden",
    "zh-TW",
    /不允許本頁儲存/,
    () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("", "SecurityError"); } }),
  ],
]) {
  test(what, () =>
    visiting({ locale, before: (page) => page.addInitScript(before) }, async (page) => {
      await done(page);
      await change(page, TURNAROUND, "31");
      assert.match(await save(page, "A"), words);
      await page.keyboard.press("Escape");
      const { digest } = await done(page);
      await addressed(page);
      await page.reload();
      assert.equal((await done(page)).digest, digest);
      row(what, "said so; the edited scenario is in the address and came back");
    }));
}

test("a damaged library", () =>
  visiting({}, async (page, tab) => {
    await done(page);
    assert.match(await save(page, "甲"), /已保存/);
    assert.match(await save(page, "乙"), /已保存/);
    await page.evaluate((number) => {
      const [whole] = Object.values(localStorage).filter((text) => text.includes("甲"));
      for (let place = 0; place < number; place += 1) {
        const at = Math.floor((whole.length * place) / number);
        const damaged = [whole.slice(0, at), `${whole.slice(0, at)}\ud800${whole.slice(at + 1)}`, "[".repeat(at), `${at}`];
        localStorage.setItem(`isoplan.scenario.${String(place).padStart(16, "0")}`, damaged[place % damaged.length]);
      }
    }, 200);
    const before = await stored(page);
    const other = await tab(`?other${small}`);
    await done(other);
    await other.locator("#library").click();
    const whole = await other.locator(".entry:not(.broken)").count();
    const broken = await other.locator(".entry.broken").count();
    assert.deepEqual([whole, broken], [2, 200]);
    assert.deepEqual(await stored(other), before);
    row("200 of 202 entries of the library damaged", `${whole} open, ${broken} listed with the reason, none lost`);
  }));

test("two tabs fill the library at once", () =>
  visiting({}, async (mine, tab) => {
    const theirs = await tab(`?second${small}`);
    await Promise.all([done(mine), done(theirs)]);
    const names = (who) => Array.from({ length: 15 }, (_, number) => `${who} ${number}`);
    const fill = async (page, who) => {
      for (const name of names(who)) assert.match(await save(page, name), /已保存/);
    };
    await Promise.all([fill(mine, "甲"), fill(theirs, "乙")]);
    const expected = [...names("甲"), ...names("乙")].sort();
    for (const page of [mine, theirs]) {
      await page.locator(".entry").nth(expected.length - 1).waitFor();
      assert.deepEqual((await page.locator(".entry .name").allInnerTexts()).sort(), expected);
    }
    row("two tabs save 15 scenarios each at once", `${expected.length} in both lists`);
  }));

/** A clock that can be put to another time. */
const clock = (page) =>
  page.addInitScript(() => {
    window.ahead = 0;
    const { now } = Date;
    window.Date = class extends Date {
      constructor(...time) {
        super(...(time.length > 0 ? time : [now() + window.ahead]));
      }
      static now = () => now() + window.ahead;
    };
  });

test("the clock jumps", () =>
  visiting({ before: clock }, async (page) => {
    await done(page);
    const jumps = { now: 0, "a year on": 365, "a year back": -365, "the year 1": -738_000, "the year 9999": 2_900_000 };
    for (const [when, days] of Object.entries(jumps)) {
      await page.evaluate((days) => (window.ahead = days * 86_400_000), days);
      await change(page, TURNAROUND, String(30 + Object.keys(jumps).indexOf(when)));
      await addressed(page);
      assert.match(await save(page, when), /已保存/);
      await page.keyboard.press("Escape");
    }
    await page.locator("#library").click();
    assert.deepEqual((await page.locator(".entry:not(.broken) .name").allInnerTexts()).sort(), Object.keys(jumps).sort());
    row("the clock jumps by a year, to the year 1, to 9999", "every edit simulated, every scenario saved");
  }));

test("the machine sleeps in the midst of a run", () =>
  visiting({ query: `#${long}`, before: clock }, async (page) => {
    const session = await page.context().newCDPSession(page);
    const there = await page.waitForFunction(() => document.querySelector('main[data-state="partial"]')?.dataset.futures);
    await session.send("Page.setWebLifecycleState", { state: "frozen" });
    await page.evaluate(() => (window.ahead = 8 * 3_600_000));
    await session.send("Page.setWebLifecycleState", { state: "active" });
    const { digest } = await done(page);
    assert.equal(digest, commandLine("run", long, "--format", "json").digest);
    await change(page, TURNAROUND, "31");
    row("the machine sleeps for eight hours in the midst of a run", `woke with ${await there.jsonValue()} of ${FUTURES} futures; the digest is the command line's`);
  }));
