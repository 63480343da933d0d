// Random valid edits by the page's own fields. After each, the digest on the page must be the one that the
// command line gives for the link in the address.
//
//     node soak.mjs [MINUTES] [SEED]    see .dev/soak

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { addressed, bareLinkTo, commandLine, done, isoplan, SMALL, start } from "./harness.mjs";

const FUTURES = 4;
/** Edits after which another scenario is opened. */
const STINT = 20;
/** More days take long and show no more. */
const MOST_DAYS = 90;
/** Milliseconds for which a result is waited for: a few edits make millions of cases. */
const PATIENCE = 30_000;

const presets = isoplan(["presets"]).printed.split("\n").map((line) => line.split(" ")[0]);
const { parameters } = commandLine("parameters", "--format", "json");
const known = new Map(parameters.map((parameter) => [parameter.id, parameter]));
// They decide how long it takes.
known.delete("calendar.futures");
known.get("calendar.days").max = MOST_DAYS;

/** Edits for as long as `goesOn(edits)` says; gives how many agreed, were refused, and took too long. */
export async function soak(seed, goesOn) {
  const random = numbers(seed);
  const browser = await start();
  const count = { agreed: 0, refused: 0, slow: 0, fields: new Set() };
  try {
    const { page, problems } = await browser.visit({ query: `#${bareLinkTo(SMALL)}` });
    await done(page);
    for (let edits = 0; goesOn(edits); edits += 1) {
      if (edits % STINT === 0) await openPreset(page, presets[Math.floor(random() * presets.length)]);
      const before = page.url();
      let what = "choosing a field";
      try {
        what = await edit(page, random);
        const outcome = await settle(page);
        count[outcome] += 1;
        if (outcome !== "agreed") continue;
        const link = await addressed(page);
        const { digest } = await done(page);
        assert.equal(digest, commandLine("run", link, "--format", "json").digest, link);
        assert.deepEqual(problems, []);
        count.fields.add(what.split(" ")[0]);
      } catch (cause) {
        throw new Error(`seed ${seed}, edit ${edits}: ${what}, after ${before}`, { cause });
      }
    }
  } finally {
    await browser.stop();
  }
  return count;
}

async function openPreset(page, name) {
  const preset = commandLine("presets", name);
  const calendar = { ...preset.calendar, futures: FUTURES, days: Math.min(preset.calendar.days, MOST_DAYS) };
  const link = bareLinkTo({ ...preset, calendar });
  await page.evaluate((link) => (location.hash = link), link);
  await page.waitForFunction((name) => document.querySelector("#preset")?.value === name, name);
  await done(page);
}

/** Gives a field that is chosen at random another value, as a person does; says which. */
async function edit(page, random) {
  const fields = await page.locator("#inputs :is(input, select)[id]").evaluateAll((elements) =>
    elements
      .filter(({ disabled }) => !disabled)
      .map(({ id, value, options }) => ({ id, value, options: options && [...options].map(({ value }) => value) })));
  const usable = fields.filter(({ id }) => known.has(generic(id)));
  const { id, value, options } = usable[Math.floor(random() * usable.length)];
  const field = page.locator(`[id="${id}"]`);
  await field.evaluate((element) => {
    for (let group = element.closest("details"); group; group = group.parentElement.closest("details")) group.open = true;
  });
  if (options) {
    const chosen = options[Math.floor(random() * options.length)];
    await field.selectOption(chosen);
    return `${id} = ${chosen}`;
  }
  const parameter = known.get(generic(id));
  if (parameter.kind === "flag") {
    await field.click();
    return `${id} clicked`;
  }
  const text = another(parameter, value, random);
  await field.fill(text);
  await field.press("Tab");
  return `${id} = ${text}`;
}

/** The parameter's name for any element of its lists. */
const generic = (id) => id.replace(/\[\d+\]/g, "[]");

/** A value that the parameter may have, often near the one that it has. */
function another({ kind, min, max, default: usual }, value, random) {
  if (kind === "date") return new Date(Date.parse(value || "2022-03-01") + Math.floor(random() * 20 - 10) * 86_400_000).toISOString().slice(0, 10);
  if (kind === "text") return `名 ${Math.floor(random() * 1e6)}`;
  const now = Number(value.replaceAll(",", "")) || usual || min;
  const wild = random() < 0.2;
  const number = wild ? min + random() * (Math.min(max, 4 * now + 10) - min) : now * (0.5 + random());
  const inside = Math.min(max, Math.max(min, number));
  return kind === "whole" ? String(Math.round(inside)) : String(Number(inside.toFixed(3)));
}

/** Waits for what comes of an edit. One that does not fit the other inputs, or takes too long, is undone. */
async function settle(page) {
  const end = page.locator('main:is([data-state="done"], [data-state="invalid"])');
  const state = await end.getAttribute("data-state", { timeout: PATIENCE }).catch(() => null);
  if (state === "done") return "agreed";
  await page.locator("#undo").click();
  await done(page);
  return state === "invalid" ? "refused" : "slow";
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [minutes = 5, seed = Date.now() % 1e6] = process.argv.slice(2).map(Number);
  console.log(`seed ${seed}, ${minutes} minutes`);
  const end = Date.now() + minutes * 60_000;
  const { agreed, refused, slow, fields } = await soak(seed, () => Date.now() < end);
  console.log(`${agreed} edits of ${fields.size} different fields agreed; undone: ${refused} that do not fit other inputs, ${slow} that take too long`);
}
