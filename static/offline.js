// Keeps the files of this build in the browser, so that the page opens without network. The list of
// them, BUILD, is put before this text when the page is built (.dev/precache).
//
// A build is kept whole or not at all: every file must be the very one that was built, by its digest.
// The newest kept build answers whoever opens or reloads the page. Pages that are open go on with their own
// files, whose names no other build has; so old and new never meet, and nothing has to wait.

"use strict";

// The storage is the whole host's, where other folders may hold other copies.
const OURS = `isoplan ${registration.scope} `;
const CACHE = OURS + BUILD.version;

// Builds that are kept: this one, and those before it for pages that are still open.
const KEPT = 3;

addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(forget().then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(registration.scope)) {
    // Storage may fail at any moment.
    event.respondWith(answer(request).catch(() => fetch(request)));
  }
});

async function keep() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(BUILD.files.map(async ([name, digest]) => cache.put(name, await genuine(name, digest))));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** A file from wherever the browser has it, or anew if that is of another build. */
async function genuine(name, digest) {
  for (const cache of ["default", "reload"]) {
    const response = await fetch(name, { cache });
    if (response.ok && !response.redirected && (await digestOf(response.clone())) === digest) return response;
  }
  throw new Error(`${name} is not the one of this build`);
}

async function digestOf(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function forget() {
  // In the order in which they came.
  const builds = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(builds.slice(0, Math.max(0, builds.length + 1 - KEPT)).map((name) => caches.delete(name)));
}

async function answer(request) {
  if (request.mode === "navigate") {
    const page = isPage(new URL(request.url)) && (await kept(CACHE, "./"));
    return page || fetch(request);
  }
  const builds = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  for (const build of [CACHE, ...builds.reverse()]) {
    const file = await kept(build, request);
    if (file) return file;
  }
  return fetch(request);
}

/** Whether an address is the page's, whatever it asks of the page. */
function isPage({ origin, pathname }) {
  return [registration.scope, `${registration.scope}index.html`].includes(origin + pathname);
}

async function kept(build, request) {
  return (await caches.open(build)).match(request);
}
