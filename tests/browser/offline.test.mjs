// The page without network, and from one build to the next. Builds are copies of the built page: a newer one
// has other names for everything, as if all of it had changed.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { change, DIST, done, isoplan, linkTo, SMALL, start, TURNAROUND } from "./harness.mjs";

const ROOT = resolve(DIST, "..");
const OLD = namesIn(DIST);
const NEW = OLD.map((name) => name.replace(/-[0-9a-f]{8,}/, "-feedfeedfeedfeed"));

let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), "isoplan-"))));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The names in a build that change whenever their content does. */
function namesIn(build) {
  return readdirSync(build).filter((name) => /-[0-9a-f]{8,}/.test(name));
}

/** A copy of the built page as `trunk build --release` leaves it; a newer build if so wished. */
function build(name, { newer = false } = {}) {
  const build = join(folder, name);
  cpSync(DIST, build, { recursive: true });
  if (newer) {
    const index = join(build, "index.html");
    const renamed = (text) => OLD.reduce((text, old, at) => text.replaceAll(old, NEW[at]), text);
    writeFileSync(index, renamed(readFileSync(index, "utf8")));
    OLD.forEach((old, at) => renameSync(join(build, old), join(build, NEW[at])));
  }
  list(build);
  return build;
}

/** Makes the list of the files in a build. */
function list(build) {
  const env = { ...process.env, TRUNK_STAGING_DIR: build, TRUNK_SOURCE_DIR: ROOT, TRUNK_PROFILE: "release" };
  const { status, stderr } = spawnSync("sh", [join(ROOT, ".dev/precache")], { env, encoding: "utf8" });
  assert.equal(status, 0, stderr);
}

/** A host whose builds can be exchanged, and a visitor who keeps the page. */
async function hosting(first, steps) {
  const served = join(folder, `served-${Math.random()}`);
  const show = (build) => {
    rmSync(served, { force: true });
    symlinkSync(build, served);
  };
  show(first);
  const browser = await start(served);
  const visit = await browser.visit({ query: `#${linkTo(SMALL)}`, serviceWorkers: "allow" });
  try {
    await steps({ ...visit, show, stopServer: browser.stopServer });
  } finally {
    await browser.stop();
  }
}

/** Waits until the page is kept and its keeper answers for it. */
const kept = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((wake) => setTimeout(wake, 20));
  });

/**
 * The files that a page and its workers ask for, by name; not those that are fetched to be kept, nor the tab's icon,
 * which the browser asks for when it has nothing else to do, perhaps of a page that is about to go.
 */
function asked(page) {
  const names = [];
  page.context().on("request", (request) => {
    const name = new URL(request.url()).pathname.split("/").pop();
    if (!request.serviceWorker() && !name.startsWith("favicon")) names.push(name);
  });
  return names;
}

const mixed = (names, others) => names.filter((name) => others.includes(name));

test("the list names every file of the build but the guide's pictures", () => {
  const text = readFileSync(join(build("listed"), "offline.js"), "utf8");
  const listed = [...text.matchAll(/^ {4}\["([^"]+)", "[0-9a-f]{64}"\],$/gm)].map(([, name]) => name.split("?")[0]);
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(DIST.length + 1))
    .filter((name) => name !== "offline.js" && !name.startsWith("guide/"))
    .map((name) => (name === "index.html" ? "./" : name));
  assert.deepEqual(listed.sort(), files.sort());
});

test("once visited, the page opens without network and gives the same numbers", () =>
  hosting(build("alone"), async ({ page, tab, problems, stopServer }) => {
    const { digest } = await done(page);
    await kept(page);
    assert.equal(await page.locator("#renewal").count(), 0, "a first visit is no news");
    stopServer();
    await page.reload();
    assert.equal((await done(page)).digest, digest);
    const { printed } = isoplan(["run", "-", "--format", "json"], JSON.stringify(SMALL));
    assert.equal(JSON.parse(printed).digest, digest);
    await change(page, TURNAROUND, "31");
    // What nobody has looked at yet is there too.
    await page.locator("#screen-methods").click();
    for (const text of ["guide-zh-Hans", "zh-Hans", "model"]) {
      await page.locator(`[data-text="${text}"]`).waitFor({ state: "attached" });
    }
    const other = await tab(`?workers=1#${linkTo(SMALL)}`);
    assert.equal((await done(other)).digest, digest);
    assert.deepEqual(problems, []);
  }));

test("a briefing goes on without network, after a reload too", () =>
  hosting(build("on-stage"), async ({ page, problems, stopServer }) => {
    const { digest } = await done(page);
    await kept(page);
    stopServer();
    await page.keyboard.press("F2");
    await page.locator('.stage[data-slide="verdict"]').waitFor();
    const headline = await page.locator(".stage .headline").innerText();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => location.hash.includes("~at-r"));
    await page.reload();
    await page.locator('.stage[data-slide="rooms"]').waitFor();
    assert.equal((await done(page)).digest, digest);
    await page.keyboard.press("Home");
    await page.locator('.stage[data-slide="verdict"]').waitFor();
    assert.equal(await page.locator(".stage .headline").innerText(), headline);
    assert.deepEqual(problems, []);
  }));

test("a newer build waits for a reload, and its parts never meet the old ones", () =>
  hosting(build("old"), async ({ page, problems, show }) => {
    await done(page);
    await kept(page);
    await page.reload();
    await change(page, TURNAROUND, "31");
    const { digest } = await done(page);

    show(build("new", { newer: true }));
    const before = asked(page);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await page.locator("#renewal").waitFor();
    // The old page goes on, with workers and texts of its own, though the host has them no more.
    await change(page, TURNAROUND, "33");
    await page.locator("#screen-methods").click();
    await page.locator('[data-text="model"]').waitFor();
    await page.locator("#screen-plan").click();
    assert.deepEqual(mixed(before, NEW), []);

    // Nothing is announced over slides, and nothing is forgotten.
    await page.locator("#screen-briefing").click();
    await page.locator('main[data-screen="briefing"]').waitFor();
    assert.equal(await page.locator("#renewal").count(), 0);
    await page.keyboard.press("Escape");
    await page.locator("#renewal").waitFor();

    await change(page, TURNAROUND, "31");
    const after = asked(page);
    await Promise.all([page.waitForEvent("load"), page.locator("#renewal button").first().click()]);
    assert.equal((await done(page)).digest, digest, "the scenario has come along");
    assert.equal(await page.locator(`[id="${TURNAROUND}"]`).inputValue(), "31");
    assert.deepEqual(mixed(after, OLD), []);
    assert.equal(mixed(after, NEW).length > 0, true);
    assert.equal(await page.locator("#renewal").count(), 0);
    assert.deepEqual(problems, []);
  }));

test("who has something on the screen that no link holds is not led to lose it", () =>
  hosting(build("held"), async ({ page, show }) => {
    await done(page);
    await kept(page);
    await page.reload();
    await done(page);
    const field = page.locator(`[id="${TURNAROUND}"]`);
    await field.fill("a day");
    await field.press("Tab");
    show(build("later", { newer: true }));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await page.locator("#renewal").waitFor();
    assert.equal(await page.locator("#renewal button").count(), 1, "only: later");
    await field.fill("24");
    await field.press("Tab");
    await page.locator("#renewal button").nth(1).waitFor();
  }));

test("a build that did not arrive whole is not kept", () =>
  hosting(build("whole"), async ({ page, show, stopServer }) => {
    const { digest } = await done(page);
    await kept(page);
    const torn = build("torn", { newer: true });
    writeFileSync(join(torn, "methods/en.html"), "half of it");
    show(torn);
    const registered = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update().catch(() => {});
      while (registration.installing) await new Promise((wake) => setTimeout(wake, 20));
      return (await caches.keys()).length;
    });
    assert.equal(registered, 1);
    stopServer();
    await page.reload();
    assert.equal((await done(page)).digest, digest);
  }));
