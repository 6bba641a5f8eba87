// What a page shows before its script has run: its name and its one sentence, where the script will put them.
//
// Owns: that markup, with the words of www/src/i18n/zh.ts. Must not know: what the page does.
// The like of it with its buttons is www/src/view/frame.ts; a test of the browsers holds them against each other.

import { build } from "esbuild";
import { at } from "./paths.mjs";

async function chineseTexts() {
  const { outputFiles } = await build({ entryPoints: [at("www", "src", "i18n", "zh.ts")], bundle: true, write: false, format: "esm", logLevel: "warning", absWorkingDir: at() });
  const { zh } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
  return zh;
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The head of the page. What can be pressed keeps its place, and is not seen before it can be. */
export async function masthead() {
  const t = await chineseTexts();
  const keep = `<span class="keep coming"><label class="check"><input type="checkbox" disabled> ${escaped(t.keep.label)}</label></span>`;
  const button = (id, label) => `<button id="${id}" class="quiet coming" disabled>${escaped(label)}</button>`;
  return [
    `<header class="masthead"><div class="masthead-row"><h1>${escaped(t.name)}</h1>`,
    keep,
    button("profile", t.profile.button(t.profile.nationalName)),
    button("language", t.otherLanguage.label),
    `</div><p class="lede">${escaped(t.lede)} <strong class="privacy">${escaped(t.privacy)}</strong></p></header>`,
  ].join("");
}
