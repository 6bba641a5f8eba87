/** The opinion on A4, in place of the page, to be looked at and printed. Owns how its blocks look; must not know what they say. */

import type { OpinionBlock } from "ziping-write";
import { h, lines, type Child } from "../dom";
import type { Texts } from "../i18n";

/** `leave` takes it away. */
export function opinionView(t: Texts, opinions: readonly (readonly OpinionBlock[])[], leave: () => void): HTMLElement {
  const print = h("button", { type: "button", class: "primary", on: { click: () => window.print() } }, t.save.print);
  const back = h("button", { type: "button", on: { click: leave } }, t.save.close);
  const pages = opinions.map((blocks) => h("article", { class: "opinion-page" }, ...blocks.map(blockView)));
  const element = h(
    "section",
    { class: "opinion", "aria-label": t.save.opinion.name },
    h("div", { class: "opinion-tools" }, h("span", {}, t.save.printHint), print, back),
    ...pages,
  );

  element.addEventListener("keydown", (event) => {
    // What is pressed here is meant for nothing else.
    event.stopPropagation();
    if (event.key === "Escape") leave();
  });
  return element;
}

function blockView(block: OpinionBlock): HTMLElement {
  switch (block.kind) {
    case "title":
      return h("h1", {}, block.text);
    case "heading":
      return h("h2", {}, block.text);
    case "text":
      return h("p", {}, ...lines(block.text));
    case "small":
      return h("p", { class: "small" }, ...lines(block.text));
    case "signatures":
      return h("div", { class: "signatures" }, ...block.lines.map((line) => h("span", {}, line)));
    case "table":
      return tableView(block);
  }
}

function tableView({ head, rows, widths, labelled }: Extract<OpinionBlock, { kind: "table" }>): HTMLElement {
  const columns = widths.map((width) => {
    const column = h("col");
    // Not as an attribute: the page's policy allows none.
    column.style.width = `${width}%`;
    return column;
  });
  const isLabel = (at: number): boolean => labelled && (at === 0 || (head.length === 0 && at % 2 === 0));
  const line = (row: readonly string[]): Child =>
    h("tr", {}, ...row.map((text, at) => h(isLabel(at) ? "th" : "td", isLabel(at) ? { scope: "row" } : {}, ...lines(text))));
  return h(
    "table",
    {},
    h("colgroup", {}, ...columns),
    head.length > 0 && h("thead", {}, h("tr", {}, ...head.map((text) => h("th", { scope: "col" }, text)))),
    h("tbody", {}, ...rows.map(line)),
  );
}
