// Serves a folder as any static host does: nothing but files and their types.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** Serves `folder` under `prefix` on a free port; gives the address and a way to stop. */
export async function serve(folder, prefix = "/") {
  const server = createServer(async (request, response) => {
    const file = locate(folder, prefix, request.url);
    if (!file || !(await stat(file).catch(() => null))?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}${prefix}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The file that a request names, or null if it lies outside. */
function locate(folder, prefix, url) {
  // Parsing removes every "..", so that no path leads out of the folder.
  const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  if (!path.startsWith(prefix)) return null;
  const name = path.slice(prefix.length);
  return join(folder, name === "" || name.endsWith("/") ? `${name}index.html` : name);
}
