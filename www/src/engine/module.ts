/** The bytes of compiled modules: from beside the page, or from inside the single file. Each is loaded once. */

import { wasm, type Compiled } from "virtual:wasm";

/** The module that the page starts with. */
export const moduleBytes = (): Promise<ArrayBuffer> => bytesOf(wasm);

export async function bytesOf(wasm: Compiled): Promise<ArrayBuffer> {
  if ("url" in wasm) {
    const response = await fetch(wasm.url);
    if (!response.ok) throw new Error(`${response.status} ${wasm.url}`);
    return response.arrayBuffer();
  }
  const text = atob(wasm.base64);
  const packed = new Uint8Array(text.length);
  for (let n = 0; n < text.length; n += 1) packed[n] = text.charCodeAt(n);
  const bytes = new Uint8Array(wasm.size);
  wasm.inflate(packed, { out: bytes });
  return bytes.buffer;
}
