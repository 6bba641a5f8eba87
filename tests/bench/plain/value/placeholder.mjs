// Texts that stand for nothing: strokes, 无, 不适用, what a template prompts for.

import { oneOf } from "../text.mjs";

const DASHES = /^[-/\\….·_]*$/;
const NONE = oneOf("无 暂无 无偏差 没有 未发生 无发生 未产生 无此情况 无故障");
const NOT_APPLICABLE = oneOf("不适用 N/A n/a NA 不涉及");
const MAY_PROMPT = /[Xx*×○字请Ｘｘ＊]/;
const CROSSES = /^[Xx×*○]*$/;
const PROMPT = /字以内|\*\*|××|XX/;

/** Whether a text, in any width, may be a prompt at all. */
export const mayPrompt = (text) => MAY_PROMPT.test(text);

/** What is left of a template. */
export const isPrompt = (text) => mayPrompt(text) && (CROSSES.test(text) || PROMPT.test(text));

/** A blank that a fix has left for the person to fill in. */
export const isDraft = (text) => /[（(]请补充/.test(text);

export function placeholder(text) {
  if (DASHES.test(text)) return "dash";
  if (/^\d/.test(text)) return isPrompt(text) ? "prompt" : undefined;
  if (NONE.has(text)) return "none";
  if (NOT_APPLICABLE.has(text)) return "not applicable";
  return isPrompt(text) ? "prompt" : undefined;
}
