/**
 * The findings, grouped by severity, with a filter. Owns the list's DOM and the filter's state.
 *
 * A finding unfolds to its arithmetic, basis and advice when it is chosen; errors are unfolded from the start.
 */

import type { CheckedForm, Finding, Severity } from "ziping";
import { fill, h, type Child } from "../dom";
import { where } from "../form/where";
import type { Texts } from "../i18n";
import { SEVERITIES, stamp } from "./mark";

export interface FindingsView {
  readonly element: HTMLElement;
  /** Unfolds the findings and marks the first as chosen; a filter that hides it is taken off. */
  choose(findings: readonly Finding[], focus: boolean): void;
  clear(): void;
}

export interface FindingsHandlers {
  chosen(finding: Finding): void;
  toCell(finding: Finding, address: string): void;
  explain(rule: string, opener: HTMLElement): void;
}

interface Item {
  readonly finding: Finding;
  readonly element: HTMLElement;
  readonly head: HTMLButtonElement;
  readonly body: HTMLElement;
  /** What the filter searches, in lower case. */
  readonly searched: string;
}

export function findingsView(t: Texts, { form, report }: CheckedForm, handlers: FindingsHandlers): FindingsView {
  const items = report.findings.map((finding, n) => itemView(t, finding, n, (at) => where(t, form, at), handlers));
  const hidden = new Set<Severity>();
  let words = "";

  const shown = h("span", { class: "filter-shown", role: "status" });
  const list = h("div", { class: "finding-groups" });
  const search = h("input", {
    type: "search",
    class: "filter-words",
    id: "filter-words",
    placeholder: t.findings.filterPlaceholder,
    autocomplete: "off",
    spellcheck: "false",
    on: {
      input: () => {
        words = search.value.trim().toLowerCase();
        draw();
      },
    },
  });
  const toggles = SEVERITIES.map((severity) => {
    const button = h(
      "button",
      {
        type: "button",
        class: `toggle ${severity}`,
        "aria-pressed": "true",
        title: t.severity[severity].hint,
        disabled: report.counts[severity] === 0,
        on: {
          click: () => {
            if (!hidden.delete(severity)) hidden.add(severity);
            draw();
          },
        },
      },
      stamp(t, severity),
      ` ${t.findings.group(t.severity[severity].name, report.counts[severity])}`,
    );
    return { severity, button };
  });
  const reset = h("button", { type: "button", class: "link", on: { click: () => unfilter() } }, t.findings.reset);

  function draw(): void {
    const matching = items.filter(({ finding, searched }) => !hidden.has(finding.severity) && searched.includes(words));
    for (const { severity, button } of toggles) button.setAttribute("aria-pressed", String(!hidden.has(severity)));
    shown.textContent = t.findings.shown(matching.length, items.length);
    reset.hidden = matching.length === items.length;
    if (matching.length === 0) {
      fill(list, h("p", { class: "empty" }, items.length === 0 ? t.findings.nothing : t.findings.nothingShown));
      return;
    }
    const groups = SEVERITIES.map((severity) => ({
      severity,
      members: matching.filter(({ finding }) => finding.severity === severity),
    }));
    fill(list, ...groups.filter(({ members }) => members.length > 0).map(({ severity, members }) => groupView(t, severity, members)));
  }

  function unfilter(): void {
    hidden.clear();
    words = search.value = "";
    draw();
  }

  function clear(): void {
    for (const item of items) item.element.classList.remove("chosen");
  }

  draw();
  return {
    element: h(
      "section",
      { class: "findings", "aria-labelledby": "findings-heading" },
      h("div", { class: "findings-head" }, h("h2", { id: "findings-heading" }, t.findings.heading), shown, reset),
      h(
        "div",
        { class: "filter" },
        h("div", { class: "toggles" }, ...toggles.map(({ button }) => button)),
        h("label", { class: "unseen", for: "filter-words" }, t.findings.filter),
        search,
      ),
      list,
    ),
    clear,
    choose: (findings, focus) => {
      clear();
      const chosen = items.filter(({ finding }) => findings.includes(finding));
      const first = chosen[0];
      if (!first) return;
      if (!list.contains(first.element)) unfilter();
      for (const item of chosen) unfold(item, true);
      for (const item of chosen) item.element.classList.add("chosen");
      first.element.scrollIntoView({ block: "nearest" });
      if (focus) first.head.focus({ preventScroll: true });
    },
  };
}

function groupView(t: Texts, severity: Severity, members: readonly Item[]): HTMLElement {
  const id = `group-${severity}`;
  return h(
    "section",
    { class: `finding-group ${severity}`, "aria-labelledby": id },
    h(
      "h3",
      { id },
      t.findings.group(t.severity[severity].name, members.length),
      h("span", { class: "group-hint" }, t.severity[severity].hint),
    ),
    h("ol", {}, ...members.map(({ element }) => element)),
  );
}

function itemView(
  t: Texts,
  finding: Finding,
  n: number,
  place: (address: string) => string,
  handlers: FindingsHandlers,
): Item {
  const bodyId = `finding-${n}`;
  const head = h(
    "button",
    { type: "button", class: "finding-head", "aria-controls": bodyId },
    stamp(t, finding.severity),
    h("span", { class: "unseen" }, `${t.severity[finding.severity].name}：`),
    h(
      "span",
      { class: "finding-line" },
      h(
        "span",
        { class: "finding-title" },
        h("span", { class: "finding-place" }, finding.place),
        h("span", { class: "finding-rule" }, finding.rule),
      ),
      h("span", { class: "finding-message" }, finding.message),
    ),
  );
  const related = finding.related.filter((address) => address !== finding.cell);
  const explain = h("button", { type: "button", class: "link" }, t.findings.explain(finding.rule));
  explain.addEventListener("click", () => handlers.explain(finding.rule, explain));
  const body = h(
    "div",
    { class: "finding-body", id: bodyId },
    h(
      "dl",
      {},
      ...part(t.findings.derivation, finding.derivation, "derivation"),
      ...part(t.findings.advice, finding.advice, "advice"),
      ...part(t.findings.basis, finding.basis, "basis"),
      ...(related.length === 0
        ? []
        : [
            h("dt", { class: "related-name" }, t.findings.related),
            h("dd", { class: "related-cells" }, ...relatedCells(t, finding, related, place, handlers)),
          ]),
    ),
    explain,
  );
  const item: Item = {
    finding,
    head,
    body,
    element: h("li", { class: `finding ${finding.severity}`, "data-rule": finding.rule, "data-at": finding.cell }, head, body),
    searched: [finding.rule, finding.place, finding.message, finding.derivation, finding.basis, finding.advice].join("\n").toLowerCase(),
  };
  head.addEventListener("click", () => handlers.chosen(finding));
  unfold(item, finding.severity === "error");
  return item;
}

function part(name: string, text: string, kind: string): Child[] {
  return text === "" ? [] : [h("dt", {}, name), h("dd", { class: kind }, text)];
}

/** More cells than this are counted, not listed: the sum of a form rests on every row. */
const LISTED = 4;

function relatedCells(
  t: Texts,
  finding: Finding,
  related: readonly string[],
  place: (address: string) => string,
  handlers: FindingsHandlers,
): Child[] {
  if (related.length > LISTED) return [t.findings.relatedMany(related.length)];
  return related.map((address) =>
    h("button", { type: "button", class: "link", on: { click: () => handlers.toCell(finding, address) } }, place(address)),
  );
}

function unfold(item: Item, open: boolean): void {
  item.element.classList.toggle("folded", !open);
  item.head.setAttribute("aria-expanded", String(open));
}
