/** A rule explained: what it checks, why, how to put it right, an example each way. */

import type { RuleExample, RuleHelp } from "virtual:rules-zh";
import { h, type Child } from "../dom";
import { loadHelp, type Texts } from "../i18n";
import type { Panel } from "./panel";

/** Opens the panel on a rule, as soon as its text is here. */
export async function explain(t: Texts, panel: Panel, id: string, opener: HTMLElement): Promise<void> {
  const help = await loadHelp(t.lang).catch(() => null);
  const rule = help?.[id];
  const heading = [h("span", { class: "finding-rule" }, id), ` ${rule?.title ?? ""}`];
  panel.open(heading, help ? ruleText(t, rule) : [h("p", {}, t.rule.notLoaded)], opener);
}

function ruleText(t: Texts, rule: RuleHelp | undefined): Child[] {
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
