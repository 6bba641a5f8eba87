/**
 * Where the app lives: a page of its own, or an element in somebody else's. Owns everything that differs between the
 * two; the app and its views ask here, or {@link scopeOf}, and never the document.
 */

import type { CheckedForm, Lang } from "ziping";
import { keepLangInAddress, type Texts } from "./i18n";

export interface Place {
  /** The page is the app's alone: forms may be begun there, and kept. */
  readonly own: boolean;
  /** What is pasted, dropped and typed here is meant for the app. */
  readonly listens: EventTarget;
  /** The app speaks this language from now on. */
  speaks(t: Texts): void;
  /** The person chose it. */
  choseLang(lang: Lang): void;
  /** The form on the screen and the name of its source; `null` when there is none. */
  shows(checked: CheckedForm | null, name: string): void;
}

/** The page is the app's alone. */
export const wholePage: Place = {
  own: true,
  listens: document,
  speaks: (t) => {
    document.documentElement.lang = t.htmlLang;
    document.title = t.pageTitle;
  },
  choseLang: keepLangInAddress,
  shows: () => {},
};

/** The tree that an element stands in: ids and the focus are looked for there. */
export function scopeOf(element: Node): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

/** Calls when the page may be gone soon: hidden, or left. */
export function onLeaving(act: () => void): void {
  window.addEventListener("pagehide", act);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && act());
}

/** Calls at each press outside of an element, until what is given back is called. */
export function onPressOutside(element: HTMLElement, act: () => void): () => void {
  const pressed = (event: Event): void => {
    if (!event.composedPath().includes(element)) act();
  };
  document.addEventListener("pointerdown", pressed);
  return () => document.removeEventListener("pointerdown", pressed);
}
