/**
 * The page in a frame: one element that fills it, and the frame's half of the talk with its host.
 *
 * It may be sandboxed: then its origin is nobody's, and it reaches nothing of the host. The host is known by the window
 * that holds the frame; what anybody else says is not heard.
 */

import { runsHere } from "../floor";
import { elementClass } from "../tag/element";
import { MARK, VERSIONS, type Hello, type ToFrame, type ToHost, type Welcome } from "./words";

/** Hello is said again so often while nobody answers, in milliseconds. */
const AGAIN = 250;

type Checker = InstanceType<ReturnType<typeof elementClass>> & {
  profile: unknown;
  form: unknown;
  readonly report: unknown;
  open(content: File | string): Promise<unknown>;
};

const app = document.getElementById("app");

if (app && typeof customElements === "object" && runsHere()) {
  const nonce = document.querySelector("style")?.nonce ?? "";
  customElements.define("ziping-checker", elementClass(nonce));
  const checker = document.createElement("ziping-checker") as Checker;
  app.textContent = "";
  app.appendChild(checker);
  if (window.parent !== window) talk(checker);
}

function talk(checker: Checker): void {
  const hello: Hello = { from: MARK, say: "hello", versions: VERSIONS };
  // Who holds the frame is not known before it answers, and hello tells nothing.
  const say = (): void => window.parent.postMessage(hello, "*");
  const again = window.setInterval(say, AGAIN);
  window.addEventListener("message", function heard(event: MessageEvent<Welcome | undefined>) {
    const { source, data, ports } = event;
    const [port] = ports;
    if (source !== window.parent || !port || data?.to !== MARK || data.say !== "welcome" || !VERSIONS.includes(data.version)) return;
    window.clearInterval(again);
    window.removeEventListener("message", heard);
    converse(checker, port);
  });
  say();
}

function converse(checker: Checker, port: MessagePort): void {
  const post = (message: ToHost): void => port.postMessage(message);
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.say === "set") {
      checker.profile = data.profile;
      checker.lang = data.lang;
    } else if (data.say === "open") {
      const content = typeof data.content === "string" ? data.content : new File([data.content], data.name);
      void checker.open(content).then(() => post({ say: "done", id: data.id, report: checker.report as never }));
    } else {
      checker.form = data.form;
      post({ say: "done", id: data.id, report: null });
    }
  };
  checker.addEventListener("ziping-report", (event) => post({ say: "report", ...(event as CustomEvent).detail }));
  let height = 0;
  const measure = (): void => {
    const now = Math.ceil(checker.getBoundingClientRect().height);
    if (now !== height) post({ say: "height", height: (height = now) });
  };
  if (typeof ResizeObserver === "function") new ResizeObserver(measure).observe(checker);
  measure();
}
