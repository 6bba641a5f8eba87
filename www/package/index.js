// The engine where it has to be fetched: on a page, from a bundler or by a plain module script.
import start from "./engine.js";

export * from "./engine.js";

let started;

/** Starts the engine, once; `where` is the compiled module or where to fetch it. */
export default function init(where = new URL("./engine.wasm", import.meta.url)) {
  if (!started) {
    started = start({ module_or_path: where }).then(() => {});
    // Whoever could not have it may try again.
    started.catch(() => (started = undefined));
  }
  return started;
}
