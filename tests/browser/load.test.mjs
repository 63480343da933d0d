// More than anybody asks of the page: edits by the thousand, the largest scenarios that pass the check, steps
// through the history faster than they can be followed. It stays in hand and in memory.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  addressed, bareLinkTo, change, commandLine, done, linkTo, megabytes, memory, row, SMALL, start, TURNAROUND,
} from "./harness.mjs";

/** Steps that can be undone. */
const MOST_STEPS = 100;

let browser;
before(async () => (browser = await start()));
after(() => browser?.stop());

const small = linkTo(SMALL);
const visiting = (options, steps) => browser.visiting({ query: `#${small}`, ...options }, steps);

/** Types numbers into a field, one after the other, and rests now and then as hands do. */
const edit = (page, from, number) =>
  page.evaluate(
    async ([id, from, number]) => {
      const field = document.getElementById(id);
      for (let edit = from; edit < from + number; edit += 1) {
        field.value = String(edit % 240);
        field.dispatchEvent(new Event("change", { bubbles: true }));
        if (edit % 10 === 0) await new Promise((wake) => setTimeout(wake));
      }
    },
    [TURNAROUND, from, number],
  );

test("ten thousand edits", () =>
  visiting({}, async (page) => {
    await done(page);
    await edit(page, 1, 1_000);
    await done(page);
    const before = await memory(page);
    await edit(page, 1_001, 9_000);
    await page.waitForFunction((id) => document.getElementById(id).value === String(10_000 % 240), TURNAROUND);
    await addressed(page);
    const after = await memory(page);
    assert.ok(after.heap - before.heap < 2e6, `the heap grew from ${before.heap} to ${after.heap}`);
    assert.ok(after.program - before.program < 4e6, `the program's memory grew from ${before.program} to ${after.program}`);
    const undone = await page.evaluate(async () => {
      let undone = 0;
      for (; !document.querySelector("#undo").disabled; undone += 1) {
        document.querySelector("#undo").click();
        await new Promise((wake) => setTimeout(wake));
      }
      return undone;
    });
    assert.equal(undone, MOST_STEPS);
    await page.waitForFunction((id) => document.getElementById(id).value === String(9_900 % 240), TURNAROUND);
    row(
      "10,000 edits in a row",
      `heap ${megabytes(before.heap)} after 1,000, ${megabytes(after.heap)} after all; program ${megabytes(before.program)}, ${megabytes(after.program)}; ${undone} steps back`,
    );
  }));

const many = (number, make) => Array.from({ length: number }, (_, place) => make(place + 1));

/** Every list as long as it may be, and as many futures as then may be. */
const largest = {
  isoplan: 1,
  name: "The largest",
  calendar: { first_day: "2022-01-01", days: 730, futures: 153 },
  streams: many(64, (number) => ({ name: `S${number}`, arrivals: { kind: "steady", persons_per_day: 20 } })),
  rooms: { sites: many(512, (number) => ({ name: `H${number}`, rooms: 100 })) },
  laboratories: [{ tubes_per_day: 20_000 }],
};

/** As many people as one scenario may bring within a blink of an eye. */
const crowd = {
  ...SMALL,
  calendar: { first_day: "2022-01-01", days: 20, futures: 2 },
  streams: [{ arrivals: { kind: "steady", persons_per_day: 500_000 } }],
};

/** As many futures as there may be, and as many numbers in them. */
const crowded = { ...SMALL, calendar: { ...SMALL.calendar, days: 109, futures: 20_000 }, streams: [{ arrivals: { kind: "steady", persons_per_day: 1 } }] };

/** Notes how long the page is ever busy. */
const watchBusy = (page) =>
  page.addInitScript(() => {
    window.busy = 0;
    const note = (list) => (window.busy = Math.max(window.busy, ...list.getEntries().map(({ duration }) => duration)));
    new PerformanceObserver(note).observe({ type: "longtask", buffered: true });
  });

test("512 sites, 64 streams, 730 days", () =>
  visiting({ before: watchBusy }, async (page) => {
    const { digest } = await done(page);
    await change(page, TURNAROUND, "31");
    const link = bareLinkTo(largest);
    await page.evaluate((link) => (location.hash = link), link);
    await page.locator('main[data-state="partial"]').waitFor();
    const there = await page.locator("main").getAttribute("data-futures");
    await page.locator("#halt").click();
    await page.locator('main[data-state="halted"]').waitFor();
    await page.locator("#go-on").click();
    await page.locator("main:not([data-state=halted])").waitFor();
    // What is simulated is no hindrance: two steps back lead to where it began.
    await page.locator("#undo").click();
    await page.waitForFunction((id) => document.getElementById(id).value === "31", TURNAROUND);
    await page.locator("#undo").click();
    await page.locator(`main[data-state="done"][data-digest="${digest}"]`).waitFor();
    const busy = await page.evaluate(() => window.busy);
    row("512 sites × 64 streams × 730 days", `opens, drawn after ${there} futures, stopped, gone on with and undone; longest task ${(busy / 1000).toFixed(1)} s`);
  }));

test("ten million arrivals", () =>
  visiting({}, async (page) => {
    await done(page);
    await page.evaluate((link) => (location.hash = link), bareLinkTo(crowd));
    const { digest } = commandLine("run", bareLinkTo(crowd), "--format", "json");
    await page.locator(`main[data-state="done"][data-digest="${digest}"]`).waitFor();
    row("10 million arrivals in 20 days", "the digest is the command line's");
  }));

test("as many futures and numbers as the check allows", () =>
  visiting({}, async (page) => {
    const { digest } = await done(page);
    await page.evaluate((link) => (location.hash = link), bareLinkTo(crowded));
    await page.locator(`main[data-state="done"][data-futures="20000"]`).waitFor();
    const { program } = await memory(page);
    await page.locator("#undo").click();
    await page.locator(`main[data-state="done"][data-digest="${digest}"]`).waitFor();
    row("20,000 futures × 109 days", `done, with ${megabytes(program)} of the program's memory; undone`);
  }));

test("two hundred steps through the history in quick succession", () =>
  visiting({}, async (page) => {
    await done(page);
    for (const hours of many(8, (hours) => hours)) {
      await page.evaluate((link) => (location.hash = link), linkTo({ ...SMALL, rooms: { ...SMALL.rooms, turnaround_hours: hours } }));
      await page.waitForFunction(([id, hours]) => document.getElementById(id).value === String(hours), [TURNAROUND, hours]);
      await addressed(page);
    }
    await page.evaluate(async () => {
      const entries = navigation.entries().filter(({ url }) => url.includes("#"));
      for (let step = 0; step < 200; step += 1) {
        const { committed, finished } = navigation.traverseTo(entries[(step * 5 + (step >> 3)) % entries.length].key);
        // The next step may overtake this one.
        for (const end of [committed, finished]) end.catch(() => {});
        if (step % 3 === 0) await new Promise((wake) => setTimeout(wake, 5));
      }
    });
    // Where it came to rest is the page's affair; address, field and result must agree.
    const link = await addressed(page);
    const { digest } = await done(page);
    assert.equal(commandLine("run", link, "--format", "json").digest, digest);
    const hours = await page.locator(`[id="${TURNAROUND}"]`).inputValue();
    assert.equal(commandLine("open", link).rooms.turnaround_hours, Number(hours));
    await change(page, TURNAROUND, "77");
    row("200 steps back and forward in quick succession", "address, field and digest agree");
  }));
