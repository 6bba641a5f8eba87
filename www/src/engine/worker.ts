import init, { version } from "ziping";

self.onmessage = async (event: MessageEvent<ArrayBuffer>) => {
  await init({ module_or_path: event.data });
  self.postMessage(version());
};
