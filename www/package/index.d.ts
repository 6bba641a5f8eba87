export * from "./engine.js";

/**
 * Starts the engine; has to be awaited before anything else is called. In Node it has started already, and this does
 * nothing. On a page the compiled module is fetched from beside the package's script, which bundlers that know
 * `new URL("…", import.meta.url)` follow by themselves; for others `where` is the module, its bytes or its address.
 */
export default function init(where?: WebAssembly.Module | BufferSource | Response | Promise<Response> | string | URL): Promise<void>;
