#!/usr/bin/env node
// Prints the licences of everything that is built into the page, each text once, with whom it is of.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const asked = ["--locked", "--manifest-path", "src/app/Cargo.toml", "--filter-platform", "wasm32-unknown-unknown"];
const printed = execFileSync("cargo", ["metadata", "--format-version", "1", ...asked], { maxBuffer: 1 << 28 });
const { packages, resolve } = JSON.parse(printed);
const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));

/** What the page is made of: not what only tests, or the building, need. */
function parts(id, found = new Set()) {
  for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
    if (found.has(pkg) || !kinds.some(({ kind }) => kind === null)) continue;
    parts(pkg, found.add(pkg));
  }
  return found;
}

const texts = new Map();
const built = parts(resolve.root);
for (const { id, name, version, license, source, manifest_path: manifest } of packages) {
  // Our own are of no registry.
  if (!built.has(id) || source === null) continue;
  const folder = dirname(manifest);
  const files = readdirSync(folder).filter((file) => /^(un)?licen[cs]e|^copying|^notice/i.test(file));
  const found = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  for (const text of found.length ? found : [`${license} (the package has no text of it)`]) {
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version} (${license})`]);
  }
}
for (const [text, of] of texts) console.log(`${of.join("\n")}\n\n${text}\n\n${"=".repeat(80)}\n`);
