/**
 * How the form was read: how many rows of the table it holds, what each column was taken for, what was not read in, and
 * which checks were not applied.
 *
 * One calm line where all is sure; what needs a look is unfolded from the start.
 */

import type { CheckedForm, Note, ReadBlock } from "ziping";
import { leastSure } from "../summary";
import { h, type Child } from "../dom";
import { placeWords } from "../form/place";
import type { Texts } from "../i18n";
import { meaning } from "./columns";

/** Where the page's other parts lead to. */
export const READING = "reading";

export interface ReadingHandlers {
  /** The columns are to be named by hand. */
  correct(opener: HTMLElement): void;
  /** What was said of the columns is to be taken back; `null` where nothing was said. */
  readonly takeBack: (() => void) | null;
}

/** Of a form that was not read but begun here, only which checks were not applied. */
export function readingView(t: Texts, { notes, report, blocks }: CheckedForm, forms: number, handlers: ReadingHandlers): HTMLElement {
  const correct = h("button", { type: "button", class: "link", id: "correct" }, t.reading.correct);
  correct.addEventListener("click", () => handlers.correct(correct));
  const read = blocks.length > 0;
  return h(
    "section",
    { class: "reading", hidden: !read && report.skipped.length === 0, id: READING, tabindex: -1, "aria-labelledby": "reading-heading" },
    h("h2", { id: "reading-heading", class: "quiet-heading" }, t.reading.title),
    read && h("p", {}, forms > 1 && t.reading.oneOf(forms), readingWords(t, notes, blocks)),
    leastSure(blocks) === "unsure" && h("p", { class: "reading-doubt" }, t.reading.doubt(doubted(t, blocks))),
    handlers.takeBack !== null &&
      h("p", {}, t.reading.corrected, " ", h("button", { type: "button", class: "link", on: { click: handlers.takeBack } }, t.columns.takeBack)),
    notes.length > 0 &&
      h("details", { open: true }, h("summary", {}, t.reading.notes(notes.length)), h("ul", {}, ...notes.map((note) => noteView(t, note)))),
    read && h(
      "details",
      { class: "reading-blocks", open: leastSure(blocks) === "unsure" },
      h("summary", {}, t.reading.how),
      ...blocks.map((block) => blockView(t, block)),
    ),
    report.skipped.length > 0 &&
      h(
        "details",
        {},
        h("summary", {}, t.reading.skipped(report.skipped.length)),
        h("ul", {}, ...report.skipped.map(({ rules, why }) => h("li", {}, h("span", { class: "finding-rule" }, rules.join(" ")), ` ${why}`))),
      ),
    read && h("p", {}, correct),
  );
}

/** How much of the table was read, in a sentence. */
export function readingWords(t: Texts, notes: readonly Note[], blocks: readonly ReadBlock[]): string {
  const [taken, seen] = [sum(blocks, "taken"), sum(blocks, "seen")];
  const rest = notes.length === 0 && taken === seen ? t.reading.all : t.reading.notAll(notes.length);
  return t.reading.heading(taken, seen) + rest;
}

function sum(blocks: readonly ReadBlock[], field: "seen" | "taken"): number {
  return blocks.reduce((all, block) => all + block[field], 0);
}

function doubted(t: Texts, blocks: readonly ReadBlock[]): readonly string[] {
  return blocks.filter(({ sureness }) => sureness === "unsure").map(({ block }) => t.columns.block[block]);
}

function blockView(t: Texts, { block, sureness, seen, taken, columns }: ReadBlock): HTMLElement {
  const named = columns.map(({ heading, as }) => ({ heading: heading.replace(/\s+/g, ""), as: as === null ? null : meaning(t, block, as) }));
  // In Chinese most headings are what they are taken for: only the others need a look.
  const plain = named.filter(({ heading, as }) => heading === as).map(({ heading }) => heading);
  const others = named.filter(({ heading, as }) => heading !== as);
  return h(
    "div",
    { class: `reading-block ${sureness}` },
    h("h3", {}, t.columns.block[block], h("span", { class: "reading-sure" }, `${t.reading.rows(taken, seen)} · ${t.reading.sureness[sureness]}`)),
    plain.length > 0 && h("p", { class: "reading-plain" }, t.reading.plain(plain)),
    others.length > 0 && h("dl", {}, ...others.flatMap(({ heading, as }) => columnView(t, heading, as))),
  );
}

function columnView(t: Texts, heading: string, as: string | null): Child[] {
  return [h("dt", { lang: "zh-CN" }, heading || t.columns.noHeading), h("dd", { class: as === null ? "unread" : "" }, as ?? t.columns.unknown)];
}

function noteView(t: Texts, { origin, text, message }: Note): HTMLElement {
  return h(
    "li",
    {},
    h("span", { class: "note-place" }, placeWords(t, origin)),
    text !== "" && h("q", { class: "note-text", lang: "zh-CN" }, text),
    h("span", {}, ` ${message}`),
  );
}
