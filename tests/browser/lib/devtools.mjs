// Drives a Chromium that is too old for Playwright over the DevTools protocol itself. See engines.mjs for what a page
// can do; of the keyboard and the mouse it has what the main journey needs.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-dev-shm-usage",
  "--no-zygote",
  "--remote-debugging-port=0",
];

/** The connection to a tab: calls with numbers, events to `heard`. */
async function connect(address, limit, heard) {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const calls = new Map();
  let lastId = 0;
  socket.on("message", (text) => {
    const { id, result, error, method, params } = JSON.parse(text);
    if (id === undefined) return heard(method, params);
    const { resolve, reject, timer } = calls.get(id);
    clearTimeout(timer);
    calls.delete(id);
    return error ? reject(new Error(error.message)) : resolve(result);
  });
  const ask = (method, params = {}) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const timer = setTimeout(() => reject(new Error(`${method} took longer than ${limit} ms`)), limit);
      calls.set(lastId, { resolve, reject, timer });
      socket.send(JSON.stringify({ id: lastId, method, params }));
    });
  return { ask, close: () => socket.close() };
}

/** The address that the browser says it listens on. */
function listening(child, limit) {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`the browser did not start: ${said}`)), limit);
    child.once("exit", (code) => reject(new Error(`the browser ended with ${code}: ${said}`)));
    child.stderr.setEncoding("utf8").on("data", (piece) => {
      said += piece;
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

const call = (body, argument) => `(${body})(${argument === undefined ? "" : JSON.stringify(argument)})`;

async function openTab(address, limit) {
  const requests = [];
  const problems = [];
  let loaded = () => {};
  const { ask, close } = await connect(address, limit, (method, params) => {
    if (method === "Network.requestWillBeSent") requests.push(params.request.url);
    if (method === "Runtime.exceptionThrown") problems.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    if (method === "Runtime.consoleAPICalled" && params.type === "error") problems.push(params.args.map(({ value, description }) => value ?? description).join(" "));
    if (method === "Log.entryAdded" && params.entry.level === "error") problems.push(params.entry.text);
    if (method === "Page.loadEventFired") loaded();
  });
  for (const domain of ["Page", "Runtime", "Network", "Log", "DOM"]) await ask(`${domain}.enable`);
  const evaluate = async (body, argument) => {
    const { result, exceptionDetails } = await ask("Runtime.evaluate", { expression: call(body, argument), awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const waitFor = async (body, argument) => {
    for (const end = Date.now() + limit; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
      if (await evaluate(body, argument)) return;
    }
    throw new Error(`waited longer than ${limit} ms for ${body}`);
  };
  const whenLoaded = async (act) => {
    const load = new Promise((resolve) => (loaded = resolve));
    await act();
    await load;
  };
  return {
    ask,
    requests,
    problems,
    evaluate,
    waitFor,
    goto: (url) => whenLoaded(() => ask("Page.navigate", { url })),
    reload: () => whenLoaded(() => ask("Page.reload")),
    click: async (selector) => {
      await waitFor((selector) => document.querySelector(selector) !== null, selector);
      const { x, y } = await evaluate((selector) => {
        const element = document.querySelector(selector);
        element.scrollIntoView({ block: "center", inline: "nearest" });
        const box = element.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const hit = document.elementFromPoint(x, y);
        if (!hit || !(element.contains(hit) || hit.contains(element))) throw new Error(`${selector} is covered`);
        return { x, y };
      }, selector);
      for (const type of ["mousePressed", "mouseReleased"]) await ask("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
    },
    type: (text) => ask("Input.insertText", { text }),
    upload: async (selector, files) => {
      const { root } = await ask("DOM.getDocument");
      const { nodeId } = await ask("DOM.querySelector", { nodeId: root.nodeId, selector });
      await ask("DOM.setFileInputFiles", { nodeId, files: [files].flat() });
    },
    close: async () => {
      // The last tab stays, or the browser ends with it.
      await ask("Page.navigate", { url: "about:blank" }).catch(() => {});
      close();
    },
  };
}

export async function startOldChromium(executablePath, limit) {
  const profile = await mkdtemp(join(tmpdir(), "ziping-chromium-"));
  const child = spawn(executablePath, [...ARGUMENTS, `--user-data-dir=${profile}`, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
  const host = new URL((await listening(child, limit)).replace("ws:", "http:")).origin;
  const { Browser: product } = await (await fetch(`${host}/json/version`)).json();
  return {
    version: product.replace(/^\w+\//, ""),
    close: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
    newTab: async ({ viewport, before }) => {
      const { webSocketDebuggerUrl } = await (await fetch(`${host}/json/new?about:blank`)).json();
      const tab = await openTab(webSocketDebuggerUrl, limit);
      await tab.ask("Emulation.setDeviceMetricsOverride", { ...viewport, deviceScaleFactor: 1, mobile: false });
      if (before[0]) await tab.ask("Page.addScriptToEvaluateOnNewDocument", { source: call(before[0], before[1]) });
      return tab;
    },
  };
}
