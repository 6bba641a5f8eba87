// The engine in Node: started from beside this file, and ready when the import is.
import { readFileSync } from "node:fs";
import { initSync } from "./engine.js";

export * from "./engine.js";

initSync({ module: readFileSync(new URL("./engine.wasm", import.meta.url)) });

/** Nothing is left to start: here so that one program runs in Node and on a page. */
export default function init() {
  return Promise.resolve();
}
