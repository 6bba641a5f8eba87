/**
 * The page's languages. Chinese is the form's language, comes first and is always there; English is loaded when it is
 * asked for, from beside the page, or is inside it when the page is one file.
 */

import type { Lang } from "ziping";
import { english } from "virtual:english";
import { fields } from "virtual:fields-zh";
import { rules, type RulesHelp } from "virtual:rules-zh";
import { scriptBeside } from "../beside";
import type { Field } from "../profiles";
import type { Texts } from "./texts";
import { zh } from "./zh";

export type { Texts } from "./texts";

/** A language of the page. */
export interface Language {
  readonly texts: Texts;
  readonly rules: RulesHelp;
  /** The fields of a profile. */
  readonly fields: readonly Field[];
}

/** English, with what the engine has to be told before it speaks it. */
export interface English extends Language {
  readonly engine: string;
}

declare global {
  interface Window {
    /** Handed over by the script of the English texts, and taken away at once. */
    zipingEnglish?: English | undefined;
  }
}

const loaded: { readonly zh: Language; en: English | null } = { zh: { texts: zh, rules, fields }, en: null };

export function texts(lang: Lang): Texts {
  return (loaded[lang] ?? loaded.zh).texts;
}

/** The long texts of the rules. */
export function rulesHelp(lang: Lang): RulesHelp {
  return (loaded[lang] ?? loaded.zh).rules;
}

/** The fields of a profile, by their names in the trade. */
export function fieldsOf(lang: Lang): readonly Field[] {
  return (loaded[lang] ?? loaded.zh).fields;
}

/** English; rejects when its script cannot be had, and may be tried again. */
export async function loadEnglish(): Promise<English> {
  if (!loaded.en) loaded.en = "pack" in english ? english.pack : await scriptBeside(english.url, taken);
  return loaded.en;
}

/** Takes what the script of the English texts has handed over. */
function taken(): English | undefined {
  const pack = window.zipingEnglish;
  window.zipingEnglish = undefined;
  return pack;
}

/** The language that the address bar asks for (`#en`), Chinese otherwise. Nothing is stored. */
export function langOfAddress(): Lang {
  return window.location.hash === "#en" ? "en" : "zh";
}

/** Keeps the language in the address, so that a reload and a bookmark keep it too. Works under `file://`. */
export function keepLangInAddress(lang: Lang): void {
  window.location.replace(lang === "en" ? "#en" : "#");
}
