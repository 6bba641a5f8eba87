// One spelling for texts: half-width, one dash, one kind of comparison sign, no blanks.

/** Everything that has another spelling, in one pass. */
const OTHER = /[\s\u00A0\u3000\u2000-\u200F\u202F\u2060\uFEFF\u00AD\u0007\uFF0D\u2010-\u2015\u2212\uFE63\u2500\u223C\u301C≧⩾≦⩽〉〈﹦﹪\uFF01-\uFF5E]/g;
const DASH = /[\uFF0D\u2010-\u2015\u2212\uFE63\u2500]/;
const SAME = { "≧": "≥", "⩾": "≥", "≦": "≤", "⩽": "≤", "〉": "》", "〈": "《", "﹦": "=", "﹪": "%", "～": "~", "〜": "~", "∼": "~" };

function fold(c) {
  if (SAME[c]) return SAME[c];
  if (DASH.test(c)) return "-";
  return c > "\uFF00" && c !== "\uFEFF" ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : "";
}

export const squeeze = (text) => text.replace(OTHER, fold);

/** Without the `指标1：` that templates print before a name. */
export const bareName = (squeezed) => squeezed.replace(/^指标[\d一二三四五六七八九十]+[:.、,)]*/, "");
