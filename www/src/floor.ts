/**
 * Which browsers are too old. Asked by something harmless: Chromium 69 has WebAssembly, and hangs for good where a strict
 * policy keeps it from the page; its module would need what came with 75.
 */

export function runsHere(): boolean {
  // Chromium 73, Firefox 63, Safari 12.1.
  return typeof WebAssembly === "object" && typeof Object.fromEntries === "function";
}
