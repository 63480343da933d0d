// What every browser test needs: the built page on a server, Chromium, and pages
// that remember everything that went wrong in them.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

/** A scenario that is quick to simulate. */
export const SMALL = {
  isoplan: 1,
  name: "Small / 小方案",
  calendar: { first_day: "2022-03-01", days: 40, futures: 60 },
  streams: [{ arrivals: { kind: "steady", persons_per_day: 40 } }],
  rooms: { sites: [{ name: "A", rooms: 500 }], turnaround_hours: 24 },
  laboratories: [{ tubes_per_day: 400 }],
};

/** The parameter that the tests change: any value of it is valid, and each gives another result. */
export const TURNAROUND = "rooms.turnaround_hours";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
/** The built page. */
export const DIST = resolve(ROOT, "dist");
const ARTEFACTS = resolve(ROOT, "artefacts");
const COMMAND_LINE = resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target", "debug/isoplan");
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

// A simulation on a busy machine takes its time; a page that hangs does not end.
const PATIENCE = 120_000;

// The tests measure the page, so the browser keeps quiet: it may ask for updates
// and look up its maker's hosts neither at its start nor later. Names other than
// the server's do not resolve, so that no test can reach another host.
export const FLAGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--no-first-run",
];

/** Starts the server of a folder and the browser; `stop` ends both, `stopServer` the one. */
export async function start(folder = DIST) {
  // Not the root of the host: no address in the page may depend on the folder.
  const server = await serve(folder, "/some/folder/");
  const browser = await chromium.launch({
    executablePath: process.env.CHROME ?? "/usr/bin/chromium",
    args: FLAGS,
  });
  return {
    address: server.address,

    /**
     * A fresh visitor: `query` is the page's, `before` prepares each page that is
     * about to load; everything else is Playwright's (locale, viewport, …).
     */
    async visit({ query = "", before = async () => {}, ...options } = {}) {
      const context = await browser.newContext({
        locale: "zh-CN",
        viewport: { width: 1440, height: 900 },
        // Keeping the page for later is one test's matter, and work for all the others.
        serviceWorkers: "block",
        ...options,
      });
      const problems = [];
      const open = async (query) => {
        const page = await context.newPage();
        page.setDefaultTimeout(PATIENCE);
        watch(page, server.address, problems);
        await before(page);
        await page.goto(server.address + query);
        return page;
      };
      return { page: await open(query), tab: open, problems, close: () => context.close() };
    },

    /** Visits, takes the steps and leaves; nothing may go wrong. `tab` opens another page beside. */
    async visiting(options, steps) {
      const visit = await this.visit(options);
      try {
        await steps(visit.page, visit.tab);
        assert.deepEqual(visit.problems, []);
      } finally {
        await visit.close();
      }
    },

    stopServer: () => server.stop(),

    async stop() {
      await browser.close();
      server.stop();
    },
  };
}

/** Notes everything that must not happen on a page, one line for each that did. */
function watch(page, address, problems) {
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`page error: ${error}`));
  page.on("crash", () => problems.push("the page crashed"));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.context().on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) problems.push(`another host or folder: ${url}`);
  });
}

/** Waits until all futures are simulated; gives what <main> says of the result. */
export async function done(page) {
  // Every end counts, so that a page which has failed need not be waited for.
  const end = page.locator('main:is([data-state="done"], [data-state="invalid"], [data-state="failed"]), .boot-failure').first();
  await end.waitFor();
  assert.equal(await end.getAttribute("data-state"), "done", await end.innerText());
  await drawn(page);
  return { digest: await end.getAttribute("data-digest"), futures: await end.getAttribute("data-futures") };
}

/** Waits until the address bar holds a link with the result on the screen in it; gives the link. */
export async function addressed(page) {
  const { digest } = await done(page);
  for (;;) {
    const link = await page.evaluate(() => location.hash.slice(1));
    // What stands there before may be no link at all.
    if (link.startsWith("1.") && attempt(["open", link]).stderr.includes(digest)) return link;
    await page.waitForTimeout(100);
  }
}

/** Reads until what is read is right; gives it. The page draws a moment after a key or a click. */
export async function becomes(read, right) {
  for (const begun = Date.now(); ; await sleep(20)) {
    const found = await read();
    if (right(found)) return found;
    assert.ok(Date.now() - begun < PATIENCE, `it stays ${JSON.stringify(found)}`);
  }
}

/** Waits for the charts that nobody sees: they are drawn a moment later. */
const drawn = (page) => page.locator("figure[aria-busy]").first().waitFor({ state: "detached" });

/** Gives a parameter another value, as a person does, and waits for its result. */
export async function change(page, parameter, value) {
  const before = await page.locator("main").getAttribute("data-digest");
  const field = page.locator(`[id="${parameter}"]`);
  // The field may be one click away, in a group that is closed.
  await field.evaluate((element) => {
    for (let group = element.closest("details"); group; group = group.parentElement.closest("details")) group.open = true;
  });
  await field.fill(value);
  await field.press("Tab");
  await page.locator(`main[data-state="done"]:not([data-digest="${before}"])`).waitFor();
  await drawn(page);
}

/** Chooses the language of the interface and waits until the page speaks it. */
export async function speak(page, language) {
  await page.locator("#language").selectOption(language);
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** Prints a row of the table of faults in CONTRIBUTING.md. */
export const row = (fault, figure) => console.log(`| ${fault} | ${figure} |`);

/** What a page holds after its waste is collected: bytes of the browser's heap and of the program's memory. */
export async function memory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize: heap } = await session.send("Runtime.getHeapUsage");
  const { result } = await session.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const sum = await session.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }",
    returnByValue: true,
  });
  await session.detach();
  return { heap, program: sum.result.value };
}

export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** The command line's answer to the same question. */
export function commandLine(...args) {
  return JSON.parse(isoplan(args).printed);
}

/** The link to a scenario and its result, without the page's address. */
export const linkTo = (scenario, ...options) => isoplan(["link", ...options, "-"], JSON.stringify(scenario)).printed;

/** The link to a scenario that takes too long to be simulated for it. */
export const bareLinkTo = (scenario) => linkTo(scenario, "--scenario-only");

/** Runs the command line: what it prints, and what it says beside. */
export function isoplan(args, input = "") {
  const { status, stdout, stderr } = attempt(args, input);
  assert.equal(status, 0, stderr);
  return { printed: stdout.trim(), said: stderr };
}

/** Runs the command line, whatever comes of it. */
function attempt(args, input = "") {
  assert(existsSync(COMMAND_LINE), `${COMMAND_LINE} is missing; .dev/test builds it first`);
  return spawnSync(COMMAND_LINE, args, { input, encoding: "utf8", maxBuffer: 1 << 28 });
}

/** The serious faults of accessibility, one line for each element that has one. */
export async function accessibilityFaults(page) {
  await page.evaluate(await readFile(AXE, "utf8"));
  const { violations } = await page.evaluate(() => axe.run());
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => `${id} (${help}) at ${target}: ${any[0]?.message ?? ""}`));
}

/** Keeps a picture for people to look at; git ignores the folder. */
export async function picture(page, name, options = {}) {
  mkdirSync(ARTEFACTS, { recursive: true });
  await page.screenshot({ path: resolve(ARTEFACTS, `${name}.png`), ...options });
}
