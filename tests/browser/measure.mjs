// Prints what the page takes: from an input to its first and its last picture, how often pictures
// follow a slider that is dragged, how long the page is ever busy, what many edits leave in memory,
// what its answers take, and what a first visit loads.
//
//     node measure.mjs COMMAND-LINE    the optimised one, and an optimised page; see .dev/bench

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { DIST, TURNAROUND, done, linkTo, start } from "./harness.mjs";

const FUTURES = 1000;
const EDITS = 500;
const ROUNDS = 12;

const native = process.argv[2];
const browser = await start();
const scenario = { ...JSON.parse(run(["presets", "w1"])), name: "measured" };
scenario.calendar = { ...scenario.calendar, futures: FUTURES };
const link = linkTo(scenario);

/** Runs the optimised command line. */
function run(args, input = "") {
  const { status, stdout, stderr } = spawnSync(native, args, { input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const line = (name, value) => console.log(`${name.padEnd(66)} ${value}`);
const milliseconds = (time) => `${time.toFixed(0)} ms`;

// The files that the page asks for until its first result is there.
const loaded = new Set();
const fileOf = (path) => (path.endsWith("/") ? "index.html" : basename(path));
const { page, problems } = await browser.visit({
  query: `#${link}`,
  before: (page) => {
    page.on("request", (request) => loaded.add(fileOf(new URL(request.url()).pathname)));
    return page.addInitScript(watch);
  },
});

/** Notes, in the page, every picture and every time that it was busy. */
function watch() {
  window.pictures = [];
  window.busy = [];
  new PerformanceObserver((list) => window.busy.push(...list.getEntries().map((entry) => entry.duration))).observe({
    type: "longtask",
    buffered: true,
  });
  new MutationObserver((changes) => {
    const main = document.querySelector("main");
    if (!main?.dataset.digest) return;
    const last = window.pictures.at(-1);
    if (last?.digest === main.dataset.digest && last.state === main.dataset.state) return;
    // When the browser has put it on the screen.
    const { digest, state, futures } = main.dataset;
    window.pictures.push({ digest, state, futures: Number(futures), at: performance.now() });
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-digest", "data-state"] });
}

await done(page);
const loading = await page.evaluate(() => window.busy.splice(0));
const firstVisit = [...loaded].filter((name) => existsSync(resolve(DIST, name)));

// One input at a time, and the command line after each: what else the machine does then disturbs both.
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  await page.waitForTimeout(300);
  const { first, last } = await page.evaluate(input, [TURNAROUND, 20 + round]);
  const began = performance.now();
  run(["run", "-", "--threads", "1"], JSON.stringify(scenario));
  const alone = performance.now() - began;
  rounds.push({ futures: first.futures, first: first.after, last: last.after, alone, ratio: last.after / alone });
}
const typical = (what) => median(rounds.map((round) => round[what]));
line(`W1, input to first picture (${typical("futures")} futures), median`, milliseconds(typical("first")));
line(`W1, input to ${FUTURES} futures, median`, milliseconds(typical("last")));
line(`W1, ${FUTURES} futures, command line with one thread, median`, milliseconds(typical("alone")));
line("page against command line, median of the pairs", typical("ratio").toFixed(2));

/** Puts a slider, in the page, to a value; gives the first and the last picture that follows, and how long after. */
async function input([id, value]) {
  const slider = document.getElementById(id).closest(".field").querySelector("input[type=range]");
  const from = window.pictures.length;
  const start = performance.now();
  slider.value = String(value);
  slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
  const picture = async (wanted) => {
    for (;;) {
      const found = window.pictures.slice(from).find(wanted);
      if (found) return { ...found, after: found.at - start };
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const first = await picture(({ state }) => state === "partial" || state === "done");
  return { first, last: await picture(({ state }) => state === "done") };
}

// A slider that is dragged for three seconds.
const drag = await page.evaluate(async (id) => {
  const slider = document.getElementById(id).closest(".field").querySelector("input[type=range]");
  const from = window.pictures.length;
  const start = performance.now();
  let moves = 0;
  while (performance.now() - start < 3000) {
    slider.value = String(moves % 72);
    slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
    moves += 1;
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  const digests = new Set(window.pictures.slice(from).map(({ digest }) => digest));
  return { moves, pictures: digests.size };
}, TURNAROUND);
line("dragged for 3 s: moves, different pictures", `${drag.moves}, ${drag.pictures}`);
await done(page);

// What is left of many edits.
const session = await page.context().newCDPSession(page);
const heap = async () => {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { result } = await session.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const size = await session.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }",
    returnByValue: true,
  });
  return [usedSize, size.result.value];
};
const edit = (number) =>
  page.evaluate(
    async ([id, number]) => {
      const slider = document.getElementById(id).closest(".field").querySelector("input[type=range]");
      for (let round = 0; round < number; round += 1) {
        slider.value = String(10 + (round % 50));
        slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    [TURNAROUND, number],
  );
await edit(50);
await done(page);
const before = await heap();
await edit(EDITS);
await done(page);
const after = await heap();
const mega = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
line(`heap before and after ${EDITS} edits`, `${mega(before[0])}, ${mega(after[0])}`);
line(`WebAssembly memory before and after ${EDITS} edits`, `${mega(before[1])}, ${mega(after[1])}`);

const busy = (times) => `${times.length}, ${milliseconds(Math.max(0, ...times))}`;
line("tasks of the page over 50 ms while it is loaded: number, longest", busy(loading));
line("tasks of the page over 50 ms after that: number, longest", busy(await page.evaluate(() => window.busy)));

// What its answers take, on W1 as it comes: those of the plan one after the other, then the comparisons.
await page.goto(page.url().split("#")[0] + `#${linkTo(JSON.parse(run(["presets", "w1"])))}`);
await page.reload();
await done(page);
const answers = await page.evaluate(async () => {
  const start = performance.now();
  const answered = [];
  document.querySelector("#fixes-ask").click();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const row of document.querySelectorAll("#fixes li[id^='fix-']")) {
      if (row.querySelector(".answer p:not(.note)") && !answered.some(({ id }) => id === row.id)) {
        answered.push({ id: row.id, at: performance.now() - start });
      }
    }
    if (answered.length > 0 && document.querySelector("#fixes-ask")) return answered;
  }
});
answers.forEach(({ id, at }, place) => line(`W1, ${id}`, milliseconds(at - (answers[place - 1]?.at ?? 0))));
for (const [screen, asks, ends] of [
  ["rules", false, "#rules-table"],
  ["sensitivity", true, "#sensitivity-table"],
  ["map", true, "#map:has(.picture):not(:has(#map-stop))"],
]) {
  const start = performance.now();
  await page.locator(`#screen-${screen}`).click();
  if (asks) await page.locator(`#${screen}-ask`).click();
  await page.locator(ends).waitFor();
  line(`W1, ${screen}`, milliseconds(performance.now() - start));
}

// What a first visit loads, as a server sends it.
let total = 0;
for (const name of firstVisit.toSorted()) {
  const size = brotliCompressSync(readFileSync(resolve(DIST, name))).length;
  total += size;
  line(`  ${name}`, `${(size / 1000).toFixed(1)} kB`);
}
line("first visit, compressed by brotli", `${(total / 1000).toFixed(0)} kB`);

if (problems.length > 0) console.log(problems.join("\n"));
await browser.stop();
