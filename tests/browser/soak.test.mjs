// A short soak; .dev/soak goes on for as long as one likes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { row } from "./harness.mjs";
import { soak } from "./soak.mjs";

test("twenty random edits give the numbers of the command line", async () => {
  const { agreed, refused, slow } = await soak(1, (edits) => edits < 20);
  assert.equal(agreed + refused + slow, 20);
  assert.ok(agreed > 10, `only ${agreed} edits were valid`);
  row("20 random valid edits (`.dev/soak` goes on)", `${agreed} with the digest of the command line, ${refused + slow} undone`);
});
