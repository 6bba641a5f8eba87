// One spelling for texts, and lists of words to look for in them.

/** Everything that has another spelling, in one pass; blanks and what cannot be seen have none. */
const OTHER =
  /[ \t\n\r\v\f\u0007\u00A0\u00AD\u2000-\u200F\u2010-\u2015\u202F\u2060\u2212\u2236\u223C\u2500\u3000\u301C\uFE55\uFE63\uFE66\uFE6A\uFEFF\uFF01-\uFF5E≧⩾≦⩽〉〈]/g;

const SAME = new Map([
  ["≧", "≥"], ["⩾", "≥"], ["≦", "≤"], ["⩽", "≤"], ["〉", "》"], ["〈", "《"],
  ["﹦", "="], ["﹕", ":"], ["∶", ":"], ["﹪", "%"], ["\u301C", "~"], ["\u223C", "~"],
]);
for (let code = 0xff01; code <= 0xff5e; code += 1) SAME.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
for (const dash of "\uFF0D\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\u2500") SAME.set(dash, "-");

const fold = (c) => SAME.get(c) ?? "";
const ANY = new RegExp(OTHER.source);

/** A cell's text in one spelling, which most have; of a cell that is not there, nothing. */
export const squeeze = (text = "") => (ANY.test(text) ? text.replace(OTHER, fold) : text);

/** Without the `指标1：` that templates print before a name. */
export const bareName = (squeezed) => squeezed.replace(/^指标[\d一二三四五六七八九十]+[:.、,)]*/, "");

/** So much of a text, for a message. */
export function excerpt(text, most) {
  const trimmed = text.trim();
  const shown = trimmed.length > most ? `${trimmed.slice(0, most)}…` : trimmed;
  return shown.replace(/[\n\r\t]/g, " ");
}

/** A letter or a Chinese character. */
export const LETTER = /[A-Za-z\u3400-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;

/** The words of a list as alternatives, longer ones first. */
export function alternatives(list) {
  const words = list.trim().split(/\s+/).sort((a, b) => b.length - a.length);
  return `(?:${words.map((word) => word.replace(/[.*+?^$()|[\]\\/]/g, "\\$&")).join("|")})`;
}

export const within = (list) => new RegExp(alternatives(list));
export const starts = (list) => new RegExp(`^${alternatives(list)}`);
export const ends = (list) => new RegExp(`${alternatives(list)}$`);
export const oneOf = (list) => new Set(list.trim().split(/\s+/));

/** A map from every word of several lists to what its list stands for. */
export const meanings = (lists) =>
  new Map(lists.flatMap(([list, meaning]) => list.trim().split(/\s+/).map((word) => [word, meaning])));
