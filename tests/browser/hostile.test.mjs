// Two hundred links that are clipped, mistyped, random, huge, of the future or meant to do harm: each is
// refused with a reason in the reader's language and leaves the edited scenario as it is.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { xxhash3 } from "hash-wasm";
import { addressed, change, done, linkTo, megabytes, memory, row, SMALL, start, TURNAROUND } from "./harness.mjs";

const EACH = 25;

let browser;
before(async () => (browser = await start()));
after(() => browser?.stop());

const whole = linkTo(SMALL);

/** What somebody hostile writes: anything, with the check that belongs to it. */
async function sealed(version, payload) {
  const checked = `${version}.${Buffer.from(payload).toString("base64url")}`;
  const check = Buffer.from(await xxhash3(checked), "hex").toString("base64url");
  return `${checked}.${check.slice(0, 6)}`;
}

/** A link whose content, in CBOR, is this behind what every link begins with. */
const deflated = (content) => sealed(1, [1, ...deflateRawSync(Buffer.concat([Buffer.from([0x86, 0, 3, 0, 0xf6, 0xf6]), content]))]);

/** The head of a CBOR text, list or map of so many. */
function head(kind, number) {
  const bytes = Buffer.alloc(5, kind);
  bytes.writeUInt32BE(number, 1);
  return bytes;
}

const times = (make) => Promise.all(Array.from({ length: EACH }, (_, number) => make(number)));

const hostile = {
  clipped: () => times((number) => whole.slice(0, 2 + Math.floor(((whole.length - 3) * number) / EACH))),
  mistyped: () =>
    times((number) => {
      const at = 3 + Math.floor(((whole.length - 12) * number) / EACH);
      return `${whole.slice(0, at)}${whole[at] === "A" ? "B" : "A"}${whole.slice(at + 1)}`;
    }),
  random: () => times((number) => (number % 2 ? "1." : "") + randomBytes(4 + number * 20).toString("base64url")),
  "random, with a check": () => times((number) => sealed(1, randomBytes(number * 10))),
  "of the future": () => times((number) => sealed(number + 2, randomBytes(number))),
  huge: () => times((number) => `${number % 2 ? "" : "1."}${number}${"A".repeat(1 << 20)}`),
  bombs: () =>
    times((number) => {
      const size = (number + 1) << 20;
      return deflated(
        [
          () => Buffer.concat([head(0x7a, size), Buffer.alloc(size, "x")]),
          () => Buffer.concat([head(0x9a, size), Buffer.alloc(size)]),
          () => Buffer.alloc(size, 0x81),
          () => head(0x9a, 0xffffffff),
          () => head(0xba, 0xffffffff),
        ][number % 5](),
      );
    }),
  "of other characters": () =>
    times((number) => {
      const marked = [
        "<script>alert(1)</script>", "%3Cscript%3E", "javascript:alert(1)", "\ud800", "\udfff\ud800", "%", "%zz", "%00",
        "%25", "\u202e", "𝟏.𝟐", "１．２", "../../etc/passwd", "'\"><img src=x onerror=alert(1)>", "\u0000", "🛏",
      ];
      const mark = marked[number % marked.length];
      return number < marked.length ? `${mark}${whole}` : `${whole.slice(0, number)}${mark}${whole.slice(number)}`;
    }),
};

/** Opens links one after the other, as if typed; gives what the page says of each, and what is then on it. */
const open = (page, links) =>
  page.evaluate(
    async ([links, field]) => {
      const until = async (condition) => {
        while (!condition()) await new Promise((wake) => setTimeout(wake));
      };
      const notice = () => document.querySelector("#notice");
      const said = [];
      for (const link of links) {
        const before = location.href;
        // Browsers ignore pages that go to places too often.
        while (location.href === before) {
          location.hash = link;
          if (location.href === before) await new Promise((wake) => setTimeout(wake, 500));
        }
        await until(notice);
        const { digest, state } = document.querySelector("main").dataset;
        said.push({ link, words: notice().innerText, digest, state, value: document.getElementById(field).value });
        notice().querySelector("button").click();
        await until(() => !notice());
      }
      return said;
    },
    [links, TURNAROUND],
  );

test("two hundred hostile links", () =>
  browser.visiting({ query: `#${whole}`, locale: "zh-TW" }, async (page) => {
    await change(page, TURNAROUND, "36");
    const { digest } = await done(page);
    await addressed(page);
    const before = await memory(page);
    let opened = 0;
    for (const [kind, make] of Object.entries(hostile)) {
      const reasons = new Set();
      for (const { link, words, ...there } of await open(page, await make())) {
        const which = `${kind}: ${link.slice(0, 80)}`;
        assert.deepEqual(there, { digest, state: "done", value: "36" }, which);
        assert.match(words, /連結/, which);
        reasons.add(words.split("\n").filter(Boolean)[1].replace(/\d[\d,]*/g, "…"));
        opened += 1;
      }
      console.log(`  ${kind}: ${[...reasons].join(" ")}`);
    }
    // Nothing of them stays: the address is the screen's again.
    await addressed(page);
    const after = await memory(page);
    assert.ok(after.program - before.program < 32e6, `the program's memory grew to ${after.program}`);
    row(`${opened} hostile links`, `all refused with a reason; the edit stays; memory ${megabytes(before.program)} before, ${megabytes(after.program)} after`);
  }));
