/** What stands around everything: the head with the page's one sentence and the language switch, the first visitor's help, the foot. */

import type { Lang } from "ziping";
import { h } from "../dom";
import type { Texts } from "../i18n";
import { SEVERITIES, stamp } from "./mark";

/** `keep` is the switch for keeping work, `profile` opens the choice of rules. */
export function masthead(t: Texts, keep: HTMLElement | null, profile: HTMLElement, switchTo: (lang: Lang) => void): HTMLElement {
  const { lang, htmlLang, label } = t.otherLanguage;
  return h(
    "header",
    { class: "masthead", part: "masthead" },
    h(
      "div",
      { class: "masthead-row" },
      h("h1", {}, t.name),
      keep,
      profile,
      h("button", { type: "button", class: "quiet", id: "language", lang: htmlLang, on: { click: () => switchTo(lang) } }, label),
    ),
    h("p", { class: "lede" }, t.lede, " ", h("strong", { class: "privacy" }, t.privacy)),
  );
}

/** What a first visitor needs to know, in the place where the result will be. */
export function introView(t: Texts): HTMLElement {
  return h(
    "section",
    { class: "intro" },
    h("div", {}, h("h2", {}, t.intro.how), h("ol", {}, ...t.intro.steps.map((step) => h("li", {}, step)))),
    h("div", {}, h("h2", {}, t.intro.what), h("ul", {}, ...t.intro.checks.map((check) => h("li", {}, check)))),
    h(
      "div",
      {},
      h("h2", {}, t.intro.marks),
      h(
        "ul",
        { class: "legend" },
        ...SEVERITIES.map((severity) =>
          h("li", {}, stamp(t, severity), h("strong", {}, ` ${t.severity[severity].name} `), t.severity[severity].hint),
        ),
      ),
    ),
  );
}

export function footer(version: HTMLElement): HTMLElement {
  return h("footer", { class: "foot", part: "foot" }, version);
}
