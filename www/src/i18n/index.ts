/**
 * The page's languages. Chinese is the form's language, comes first and is always there; English, and the long texts of
 * the rules in either language, are loaded when they are asked for, from beside the page, or are inside it when the page
 * is one file.
 */

import type { Lang } from "ziping";
import { english } from "virtual:english";
import { help } from "virtual:help";
import { fields } from "virtual:fields-zh";
import type { RulesHelp } from "virtual:rules-zh";
import { scriptBeside } from "../beside";
import type { Field } from "../profiles";
import type { Texts } from "./texts";
import { zh } from "./zh";

export type { Texts } from "./texts";

/** A language of the page. */
export interface Language {
  readonly texts: Texts;
  /** The fields of a profile. */
  readonly fields: readonly Field[];
}

/** English, with the long texts of the rules and what the engine has to be told before it speaks it. */
export interface English extends Language {
  readonly rules: RulesHelp;
  readonly engine: string;
}

declare global {
  interface Window {
    /** Handed over by the script of the English texts, and taken away at once. */
    zipingEnglish?: English | undefined;
    /** The same of the script of the Chinese help. */
    zipingHelp?: RulesHelp | undefined;
  }
}

const loaded: { readonly zh: Language; en: English | null } = { zh: { texts: zh, fields }, en: null };

export function texts(lang: Lang): Texts {
  return (loaded[lang] ?? loaded.zh).texts;
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

let helpInChinese: RulesHelp | null = null;

/** The long texts of the rules; rejects when their script cannot be had, and may be tried again. */
export async function loadHelp(lang: Lang): Promise<RulesHelp> {
  if (lang === "en") return (await loadEnglish()).rules;
  if ("rules" in help) return help.rules;
  helpInChinese ??= await scriptBeside(help.url, () => {
    const rules = window.zipingHelp;
    window.zipingHelp = undefined;
    return rules;
  });
  return helpInChinese;
}

/** The language that the address bar asks for (`#en`), Chinese otherwise. Nothing is stored. */
export function langOfAddress(): Lang {
  return window.location.hash === "#en" ? "en" : "zh";
}

/** Keeps the language in the address, so that a reload and a bookmark keep it too. Works under `file://`. */
export function keepLangInAddress(lang: Lang): void {
  window.location.replace(lang === "en" ? "#en" : "#");
}
