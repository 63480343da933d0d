// Starts the page's program in a worker, from the hashed files named in the query.
const files = new URLSearchParams(location.search);
const { default: start } = await import(new URL(files.get("js"), location).href);
await start({ module_or_path: new URL(files.get("wasm"), location) });
