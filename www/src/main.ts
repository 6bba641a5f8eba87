import { wasm } from "virtual:wasm";
import { workerSource } from "virtual:worker";

async function module(): Promise<ArrayBuffer> {
  if ("url" in wasm) return (await fetch(wasm.url)).arrayBuffer();
  return Uint8Array.from(atob(wasm.base64), (c) => c.charCodeAt(0)).buffer;
}

void module().then((bytes) => {
  const worker = new Worker(URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" })));
  worker.onmessage = (event: MessageEvent<string>) => {
    document.getElementById("app")!.textContent = event.data;
  };
  worker.postMessage(bytes);
});
