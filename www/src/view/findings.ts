/**
 * The findings, grouped by severity, with a filter. Owns the list's DOM and the filter's state.
 *
 * A finding unfolds to its arithmetic, basis and advice when it is chosen; errors are unfolded from the start. Findings of
 * one matter stand together, with the sentence that tells it, where the gravest of them has its place.
 */

import type { CheckedForm, Finding, Fix, Severity } from "ziping";
import { fill, h, type Child } from "../dom";
import { where } from "../form/where";
import type { Texts } from "../i18n";
import { scopeOf } from "../place";
import { SEVERITIES, stamp } from "./mark";

export interface FindingsView {
  readonly element: HTMLElement;
  /** Unfolds the findings and marks the first as chosen; a filter that hides it is taken off. */
  choose(findings: readonly Finding[], focus: boolean): void;
  clear(): void;
  /** The button with the focus that offers a fix, as a number; -1 when it is none. */
  fixInFocus(): number;
  /** Gives the focus to the fix that took the place of that one. */
  focusFix(n: number): void;
}

/** What is filtered out, from one report to the next. */
export interface Filter {
  readonly hidden: Set<Severity>;
  words: string;
}

export interface FindingsHandlers {
  fix(fix: Fix): void;
  chosen(finding: Finding): void;
  toCell(finding: Finding, address: string): void;
  explain(rule: string, opener: HTMLElement): void;
}

interface Item {
  readonly finding: Finding;
  readonly element: HTMLElement;
  readonly head: HTMLButtonElement;
  readonly place: HTMLElement;
  readonly body: HTMLElement;
  /** What the filter searches, in lower case. */
  readonly searched: string;
}

export function findingsView(t: Texts, { form, report }: CheckedForm, filter: Filter, handlers: FindingsHandlers): FindingsView {
  const items = report.findings.map((finding, n) => itemView(t, finding, n, (at) => where(t, form, at), handlers));
  const { hidden } = filter;
  /** The items of one matter stand together; every other one alone. */
  const matters: Matter[] = items.map((item) => ({ told: "", items: [item] }));
  for (const { told, findings } of report.stories) {
    const [first = 0, ...rest] = findings;
    matters[first] = { told, items: findings.flatMap((n) => items[n] ?? []) };
    for (const n of rest) matters[n] = { told: "", items: [] };
  }

  const shown = h("span", { class: "filter-shown", role: "status" });
  const list = h("div", { class: "finding-groups" });
  const search = h("input", {
    type: "search",
    class: "filter-words",
    id: "filter-words",
    placeholder: t.findings.filterPlaceholder,
    autocomplete: "off",
    spellcheck: "false",
    value: filter.words,
    on: {
      input: () => {
        filter.words = search.value.trim().toLowerCase();
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
    const matches = ({ finding, searched }: Item): boolean => !hidden.has(finding.severity) && searched.includes(filter.words);
    const matching = items.filter(matches);
    for (const { severity, button } of toggles) button.setAttribute("aria-pressed", String(!hidden.has(severity)));
    shown.textContent = t.findings.shown(matching.length, items.length);
    reset.hidden = matching.length === items.length;
    if (matching.length === 0) {
      fill(list, h("p", { class: "empty" }, items.length === 0 ? t.findings.nothing : t.findings.nothingShown));
      return;
    }
    const left = matters.map(({ told, items }) => ({ told, items: items.filter(matches) }));
    const groups = SEVERITIES.map((severity) => ({
      severity,
      members: left.filter(({ items }) => items[0]?.finding.severity === severity),
      all: matching.filter(({ finding }) => finding.severity === severity).length,
    }));
    fill(list, ...groups.filter(({ all }) => all > 0).map(({ severity, members, all }) => groupView(t, severity, members, all)));
  }

  function fixes(): HTMLButtonElement[] {
    return Array.from(list.querySelectorAll<HTMLButtonElement>("button.fix"));
  }

  const heading = h("h2", { id: "findings-heading", tabindex: -1 }, t.findings.heading);

  function unfilter(): void {
    hidden.clear();
    filter.words = search.value = "";
    draw();
  }

  function clear(): void {
    for (const item of items) item.element.classList.remove("chosen");
  }

  draw();
  return {
    element: h(
      "section",
      { class: "findings", part: "findings", "aria-labelledby": "findings-heading" },
      h("div", { class: "findings-head" }, heading, shown, reset),
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
    fixInFocus: () => fixes().findIndex((button) => button === scopeOf(button).activeElement),
    focusFix: (n) => {
      const there = fixes();
      (there[Math.min(n, there.length - 1)] ?? heading).focus({ preventScroll: true });
    },
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

interface Matter {
  readonly told: string;
  /** The gravest first. */
  readonly items: readonly Item[];
}

/** `all` is how many findings of that severity there are: some may stand with a graver one, above. */
function groupView(t: Texts, severity: Severity, members: readonly Matter[], all: number): HTMLElement {
  const id = `group-${severity}`;
  const here = members.reduce((sum, { items }) => sum + items.filter(({ finding }) => finding.severity === severity).length, 0);
  return h(
    "section",
    { class: `finding-group ${severity}`, "aria-labelledby": id },
    h(
      "h3",
      { id },
      t.findings.group(t.severity[severity].name, all),
      h("span", { class: "group-hint" }, all > here ? t.findings.above(all - here) : t.severity[severity].hint),
    ),
    h("ol", {}, ...members.map((matter) => matterView(t, matter))),
  );
}

/** Between a row and its column, as the engine names a cell. */
const COLUMN = " · ";

function matterView(t: Texts, { told, items }: Matter): HTMLElement {
  // Below the first, or the sentence, the row need not be named once more.
  let named = told;
  for (const { finding, place } of items) {
    const [row = "", column] = finding.place.split(COLUMN);
    place.textContent = column !== undefined && named.startsWith(row) ? column : finding.place;
    named = named || row;
  }
  const [first] = items;
  if (first && items.length === 1) return first.element;
  return h(
    "li",
    { class: "story" },
    h("p", { class: told === "" ? "unseen" : "story-told" }, told === "" ? t.findings.story(items.length) : told),
    h("ol", {}, ...items.map(({ element }) => element)),
  );
}

/** What to write instead, with one click. */
function fixView(t: Texts, fix: Fix, place: string, handlers: FindingsHandlers): HTMLElement {
  return h(
    "div",
    { class: "finding-fix" },
    h(
      "button",
      { type: "button", class: fix.draft ? "fix draft" : "fix", title: fix.edits.map(({ text }) => text).join("\n"), on: { click: () => handlers.fix(fix) } },
      h("span", { class: "unseen" }, `${place}：`),
      fix.label,
    ),
    fix.draft && h("span", { class: "fix-hint" }, t.findings.draft),
  );
}

function itemView(
  t: Texts,
  finding: Finding,
  n: number,
  words: (address: string) => string,
  handlers: FindingsHandlers,
): Item {
  const bodyId = `finding-${n}`;
  const place = h("span", { class: "finding-place" });
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
        place,
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
            h("dd", { class: "related-cells" }, ...relatedCells(t, finding, related, words, handlers)),
          ]),
    ),
    explain,
  );
  const fix = finding.fix && fixView(t, finding.fix, finding.place, handlers);
  const item: Item = {
    finding,
    head,
    place,
    body,
    element: h("li", { class: `finding ${finding.severity}`, "data-rule": finding.rule, "data-at": finding.cell }, head, fix, body),
    searched: [finding.rule, finding.place, finding.message, finding.derivation, finding.basis, finding.advice, finding.fix?.label ?? ""].join("\n").toLowerCase(),
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
