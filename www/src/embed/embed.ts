/**
 * The host's half: turns each `<div data-ziping-frame="…/ziping-frame.html">` into a frame, and `zipingFrame(…)` does the
 * same by hand. The frame has no rights but to run its script; it is as high as what it shows.
 *
 * Must not know: what the frame shows.
 */

import type { Form, Lang, ProfileContent as Profile, Report } from "ziping";
import { MARK, VERSIONS, type Hello, type ToFrame, type ToHost, type Welcome } from "./words";

interface Options {
  /** Where `ziping-frame.html` is; beside this script when left out. */
  readonly src?: string;
  readonly lang?: Lang;
  readonly profile?: string | Profile;
}

/** What the host has of a frame. */
interface Frame {
  readonly element: HTMLIFrameElement;
  /** The form and the report that are on the screen. */
  readonly form: Form | null;
  readonly report: Report | null;
  /** Gives the frame a file or a text; resolves with the report, or `null` where it was no form. */
  open(content: File | Blob | string, name?: string): Promise<Report | null>;
  setForm(form: Form | null): Promise<void>;
  set(options: Pick<Options, "lang" | "profile">): void;
  remove(): void;
}

const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;

function zipingFrame(place: Element, { src = new URL("ziping-frame.html", here).href, lang = "zh", profile = "" }: Options = {}): Frame {
  const address = new URL(src, document.baseURI);
  const element = document.createElement("iframe");
  element.setAttribute("sandbox", "allow-scripts allow-modals");
  // Browsers before 2020 need no leave to save a file, and know no such word.
  if (element.sandbox.supports("allow-downloads")) element.sandbox.add("allow-downloads");
  element.setAttribute("title", lang === "en" ? "Check of self-evaluation forms" : "自评表核对");
  element.setAttribute("scrolling", "no");
  element.width = "100%";
  element.height = "480";
  element.setAttribute("frameborder", "0");

  let port: MessagePort | null = null;
  let settings = { lang, profile };
  let shown: { readonly form: Form; readonly report: Report } | null = null;
  let lastId = 0;
  const waiting: ToFrame[] = [];
  const answers = new Map<number, (report: Report | null) => void>();
  const post = (message: ToFrame): void => {
    if (port) port.postMessage(message);
    else waiting.push(message);
  };
  const ask = (message: (id: number) => ToFrame): Promise<Report | null> =>
    new Promise((resolve) => {
      lastId += 1;
      answers.set(lastId, resolve);
      post(message(lastId));
    });

  function told({ data }: MessageEvent<ToHost>): void {
    if (data.say === "height") element.height = String(data.height);
    else if (data.say === "done") {
      answers.get(data.id)?.(data.report);
      answers.delete(data.id);
    } else {
      shown = { form: data.form, report: data.report };
      const detail = { name: data.name, ...shown };
      element.dispatchEvent(new CustomEvent("ziping-report", { bubbles: true, detail }));
    }
  }

  function heard(event: MessageEvent<Hello | undefined>): void {
    const { source, origin, data } = event;
    // A sandboxed frame has the origin "null", one that the host let out of it has its address's.
    if (source !== element.contentWindow || (origin !== "null" && origin !== address.origin)) return;
    if (data?.from !== MARK || data.say !== "hello" || !Array.isArray(data.versions)) return;
    const version = VERSIONS.find((known) => data.versions.includes(known));
    if (version === undefined) {
      console.error(`ziping: the frame speaks version ${data.versions.join(", ")}, this script ${VERSIONS.join(", ")}: take both from one release`);
      return;
    }
    // A frame that was loaded anew begins anew.
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = told;
    const welcome: Welcome = { to: MARK, say: "welcome", version };
    // An origin that is nobody's cannot be named; the window is the frame's own.
    element.contentWindow?.postMessage(welcome, "*", [channel.port2]);
    port.postMessage({ say: "set", ...settings } as ToFrame);
    for (const message of waiting.splice(0)) port.postMessage(message);
  }

  window.addEventListener("message", heard);
  element.src = address.href;
  place.appendChild(element);

  return {
    element,
    get form() {
      return shown && shown.form;
    },
    get report() {
      return shown && shown.report;
    },
    open: async (content, name) => {
      if (typeof content === "string") return ask((id) => ({ say: "open", id, content, name: name ?? "" }));
      const bytes = await new Response(content).arrayBuffer();
      return ask((id) => ({ say: "open", id, content: bytes, name: name ?? (content instanceof File ? content.name : "") }));
    },
    setForm: async (form) => {
      await ask((id) => ({ say: "form", id, form }));
    },
    set: (options) => {
      settings = { ...settings, ...options };
      if (port) post({ say: "set", ...settings });
    },
    remove: () => {
      window.removeEventListener("message", heard);
      element.remove();
    },
  };
}

declare global {
  interface Window {
    /** The one name that this script puts on the host's window. */
    zipingFrame?: typeof zipingFrame;
  }
}

function fillPlaces(): void {
  document.querySelectorAll<HTMLElement>("[data-ziping-frame]").forEach((place) => {
    if (place.querySelector("iframe")) return;
    const { zipingFrame: src, lang, profile } = place.dataset;
    zipingFrame(place, { ...(src ? { src } : {}), lang: lang === "en" || place.lang === "en" ? "en" : "zh", profile: profile ?? "" });
  });
}

if (!window.zipingFrame) {
  window.zipingFrame = zipingFrame;
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", fillPlaces);
  else fillPlaces();
}
