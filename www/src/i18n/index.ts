/** The page's languages. Chinese is the form's language and comes first. */

import type { Lang } from "ziping";
import { en } from "./en";
import type { Texts } from "./texts";
import { zh } from "./zh";

export type { Texts } from "./texts";

const LANGUAGES: { readonly [L in Lang]: Texts } = { zh, en };

export function texts(lang: Lang): Texts {
  return LANGUAGES[lang];
}

/** The language that the address bar asks for (`#en`), Chinese otherwise. Nothing is stored. */
export function langOfAddress(): Lang {
  return window.location.hash === "#en" ? "en" : "zh";
}

/** Keeps the language in the address, so that a reload and a bookmark keep it too. Works under `file://`. */
export function keepLangInAddress(lang: Lang): void {
  window.location.replace(lang === "en" ? "#en" : "#");
}
