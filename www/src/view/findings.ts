/**
 * The findings, grouped by severity, with a filter. Owns the list's DOM and the filter's state.
 *
 * A finding unfolds to its arithmetic, basis and advice when it is chosen; errors are unfolded from the start. Findings of
 * one matter stand together, with the sentence that tells it, where the gravest of them has its place. From one report to
 * the next, what is still found stays as it stands: with each key that is typed only the difference is drawn.
 */

import type { CheckedForm, Finding, Severity } from "ziping";
import { arrange, h, say } from "../dom";
import { where } from "../form/where";
import type { Texts } from "../i18n";
import { scopeOf } from "../place";
import { itemView, keyOf, unfold, type FindingsHandlers, type Item } from "./finding";
import { SEVERITIES, stamp } from "./mark";

export interface FindingsView {
  readonly element: HTMLElement;
  /** Shows the findings of another report. */
  update(checked: CheckedForm): void;
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

interface Matter {
  readonly told: string;
  /** The gravest first. */
  readonly items: readonly Item[];
}

export function findingsView(t: Texts, first: CheckedForm, filter: Filter, handlers: FindingsHandlers): FindingsView {
  const { hidden } = filter;
  let report = first.report;
  let items: readonly Item[] = [];
  /** The items of one matter stand together; every other one alone. */
  let matters: readonly Matter[] = [];

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
        on: {
          click: () => {
            if (!hidden.delete(severity)) hidden.add(severity);
            draw();
          },
        },
      },
      stamp(t, severity),
      " ",
    );
    const counted = h("span", {});
    button.appendChild(counted);
    return { severity, button, counted };
  });
  const reset = h("button", { type: "button", class: "link", on: { click: () => unfilter() } }, t.findings.reset);

  const empty = h("p", { class: "empty" });
  const groups = SEVERITIES.map((severity) => groupView(severity));
  let stories: ReadonlyMap<string, Story> = new Map();

  function draw(): void {
    const matches = ({ finding, searched }: Item): boolean => !hidden.has(finding.severity) && searched.includes(filter.words);
    const matching = items.filter(matches);
    for (const { severity, button, counted } of toggles) {
      button.setAttribute("aria-pressed", String(!hidden.has(severity)));
      button.disabled = report.counts[severity] === 0;
      say(counted, t.findings.group(t.severity[severity].name, report.counts[severity]));
    }
    say(shown, t.findings.shown(matching.length, items.length));
    reset.hidden = matching.length === items.length;
    say(empty, items.length === 0 ? t.findings.nothing : t.findings.nothingShown);
    const left = matters.map((matter) => ({ told: matter.told, items: matter.items.filter(matches) }));
    const before = stories;
    const now = new Map<string, Story>();
    const lineOf = (matter: Matter): HTMLElement | null => {
      namePlaces(matter);
      const [only] = matter.items;
      if (!only || matter.items.length === 1) return only?.element ?? null;
      const key = [matter.told, ...matter.items.map((item) => item.head.getAttribute("aria-controls") ?? "")].join("\n");
      const story = before.get(key) ?? storyView(t, matter);
      now.set(key, story);
      arrange(story.list, matter.items.map(({ element }) => element));
      return story.element;
    };
    const sections = groups.flatMap(({ severity, section, heading, hint, list }) => {
      const all = matching.filter(({ finding }) => finding.severity === severity).length;
      if (all === 0) return [];
      const members = left.filter((matter) => matter.items[0]?.finding.severity === severity);
      const here = members.reduce((sum, matter) => sum + matter.items.filter(({ finding }) => finding.severity === severity).length, 0);
      say(heading, t.findings.group(t.severity[severity].name, all));
      say(hint, all > here ? t.findings.above(all - here) : t.severity[severity].hint);
      arrange(list, members.map(lineOf).filter((line): line is HTMLElement => line !== null));
      return [section];
    });
    stories = now;
    arrange(list, matching.length === 0 ? [empty] : sections);
  }

  function update(checked: CheckedForm): void {
    report = checked.report;
    const words = (address: string): string => where(t, checked.form, address);
    const known = new Map<string, Item[]>();
    for (const item of items) known.set(item.key, [...(known.get(item.key) ?? []), item]);
    items = report.findings.map((finding) => {
      const key = keyOf(finding, words);
      const same = known.get(key)?.shift();
      if (same) same.finding = finding;
      return same ?? itemView(t, finding, key, words, handlers);
    });
    const all: Matter[] = items.map((item) => ({ told: "", items: [item] }));
    for (const { told, findings } of report.stories) {
      const [head = 0, ...rest] = findings;
      all[head] = { told, items: findings.flatMap((n) => items[n] ?? []) };
      for (const n of rest) all[n] = { told: "", items: [] };
    }
    matters = all;
    clear();
    draw();
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

  update(first);
  return {
    update,
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
      const next = there[Math.min(n, there.length - 1)] ?? heading;
      next.focus({ preventScroll: true });
      // What went away above it may have taken it out of sight.
      next.scrollIntoView({ block: "nearest" });
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

interface Group {
  readonly severity: Severity;
  readonly section: HTMLElement;
  readonly heading: HTMLElement;
  readonly hint: HTMLElement;
  readonly list: HTMLElement;
}

/** The place of a severity's findings. Some of them may stand with a graver one, above. */
function groupView(severity: Severity): Group {
  const id = `group-${severity}`;
  const [heading, hint, list] = [h("span", {}), h("span", { class: "group-hint" }), h("ol", {})];
  const section = h("section", { class: `finding-group ${severity}`, "aria-labelledby": id }, h("h3", { id }, heading, hint), list);
  return { severity, section, heading, hint, list };
}

interface Story {
  readonly element: HTMLElement;
  readonly list: HTMLElement;
}

function storyView(t: Texts, { told, items }: Matter): Story {
  const list = h("ol", {});
  const words = h("p", { class: told === "" ? "unseen" : "story-told" }, told === "" ? t.findings.story(items.length) : told);
  return { list, element: h("li", { class: "story" }, words, list) };
}

/** Between a row and its column, as the engine names a cell. */
const COLUMN = " · ";

/** Below the first, or the sentence, the row need not be named once more. */
function namePlaces({ told, items }: Matter): void {
  let named = told;
  for (const { finding, place } of items) {
    const [row = "", column] = finding.place.split(COLUMN);
    say(place, column !== undefined && named.startsWith(row) ? column : finding.place);
    named = named || row;
  }
}
