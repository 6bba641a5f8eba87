/** A rule explained: what it checks, why, how to put it right, an example each way. A panel beside the form. */

import { rules, type RuleExample } from "virtual:rules";
import { fill, h, type Child } from "../dom";
import type { Texts } from "../i18n";

export interface RulePanel {
  readonly element: HTMLElement;
  /** Opens on a rule; closing gives the focus back to what opened it. */
  open(rule: string, opener: HTMLElement): void;
}

export function rulePanel(t: Texts): RulePanel {
  const element = h("aside", { class: "rule-panel", "aria-labelledby": "rule-heading", hidden: true });
  let returnTo: HTMLElement | null = null;

  function close(): void {
    element.hidden = true;
    returnTo?.focus();
    returnTo = null;
  }

  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });

  return {
    element,
    open: (rule, opener) => {
      returnTo = opener;
      const heading = h("h2", { id: "rule-heading", tabindex: -1 }, h("span", { class: "finding-rule" }, rule), ` ${rules[t.lang][rule]?.title ?? ""}`);
      fill(
        element,
        h("div", { class: "rule-panel-head" }, heading, h("button", { type: "button", class: "quiet", on: { click: close } }, t.rule.close)),
        h("div", { class: "rule-panel-body" }, ...ruleText(t, rule)),
      );
      element.hidden = false;
      heading.focus();
    },
  };
}

function ruleText(t: Texts, id: string): Child[] {
  const rule = rules[t.lang][id];
  if (!rule) return [h("p", {}, t.rule.missing)];
  return [
    ...paragraphs(t.rule.what, rule.what),
    ...paragraphs(t.rule.why, rule.why),
    ...paragraphs(t.rule.fix, rule.fix),
    ...example(t, t.rule.fails, "error", rule.fails),
    ...example(t, t.rule.passes, "clean", rule.passes),
  ];
}

function paragraphs(heading: string, text: string): Child[] {
  if (text === "") return [];
  return [h("h3", {}, heading), ...text.split(/\n{2,}/).map((paragraph) => h("p", {}, paragraph))];
}

function example(t: Texts, heading: string, kind: string, { say, change }: RuleExample): Child[] {
  return [
    h("h3", {}, heading),
    h(
      "div",
      { class: `example ${kind}` },
      h("p", {}, say),
      change.length > 0 &&
        h(
          "ul",
          {},
          ...change.map(([cell, text]) => h("li", {}, t.rule.becomes(cell, text === "" ? t.rule.emptied : text))),
        ),
    ),
  ];
}
