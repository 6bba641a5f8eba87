/**
 * How the points were lost, as pictures: the way from the full score down to the declared one, level-1 scores against
 * their weights, performance beside spending.
 *
 * Tables with a bar in each line: a screen reader reads the table, print and narrow screens keep it, and every figure
 * stands beside its bar. Owns how they are drawn; the figures are `form/lost.ts`'s.
 */

import type { CheckedForm } from "ziping";
import { percent, round, share as shareOf, thousandths } from "../decimal";
import { h, svg, type Child } from "../dom";
import { byLevel, earned, wayDown, type Step } from "../form/lost";
import { where } from "../form/where";
import type { Texts } from "../i18n";

/** `toCell` leads to a row's score. */
export function picturesView(t: Texts, checked: CheckedForm, toCell: (address: string) => void): HTMLElement | null {
  const pictures = [way(t, checked, toCell), levels(t, checked), pace(t, checked)].filter((one): one is HTMLElement => one !== null);
  if (pictures.length === 0) return null;
  return h(
    "section",
    { class: "pictures", "aria-labelledby": "pictures-heading" },
    h("h2", { id: "pictures-heading" }, t.pictures.heading),
    h("div", { class: "pictures-all" }, ...pictures),
  );
}

function way(t: Texts, checked: CheckedForm, toCell: (address: string) => void): HTMLElement | null {
  const found = wayDown(checked.report);
  if (!found) return null;
  const { full, steps, declared } = found;
  const whole = steps.reduce((most, { left }) => (thousandths(left, most) === 1000 && left !== most ? left : most), full);
  const bar = (from: string, to: string, kind: string): SVGElement => span(thousandths(from, whole), thousandths(to, whole), kind);
  const step = ({ cell, points, left }: Step, n: number): HTMLElement => {
    const before = steps[n - 1]?.left ?? full;
    const gained = points.indexOf("-") === 0;
    const name: Child =
      cell === null
        ? t.pictures.unexplained
        : h("button", { type: "button", class: "link", lang: cell.startsWith("indicators") ? "zh-CN" : null, on: { click: () => toCell(cell) } }, rowName(t, checked, cell));
    return line(name, bar(gained ? before : left, gained ? left : before, cell === null ? "odd" : "lost"), signed(points), h("td", { class: "left" }, round(left, 2)));
  };
  return picture(
    t.pictures.way,
    steps.length === 0 ? t.pictures.nothingLost : null,
    [t.pictures.row, t.pictures.points, t.pictures.left],
    line(t.pictures.full, bar("0", full, "whole"), "", h("td", { class: "left" }, round(full, 2))),
    ...steps.map(step),
    line(h("strong", {}, t.verdict.declared), bar("0", declared, "declared"), "", h("td", { class: "left" }, h("strong", {}, round(declared, 2)))),
  );
}

function levels(t: Texts, { report }: CheckedForm): HTMLElement | null {
  const found = byLevel(report);
  if (found.length === 0) return null;
  const most = found.reduce((so, { weight }) => (thousandths(so, weight) === 1000 ? so : weight), "0");
  return picture(
    t.pictures.levels,
    null,
    [t.pictures.level, t.pictures.scoreOfWeight],
    ...found.map(({ level, score, weight }) => {
      const [reach, end] = [thousandths(score, most), thousandths(weight, most)];
      return line(t.pictures.levelNames[level], drawing(rect(0, end, "whole"), rect(0, reach, reach < end ? "lost" : "declared")), `${round(score, 2)} / ${round(weight, 2)}`);
    }),
  );
}

function pace(t: Texts, { report }: CheckedForm): HTMLElement | null {
  const rate = report.totals.execution_rate;
  const found = earned(report);
  if (rate === null || !found) return null;
  return picture(
    t.pictures.pace,
    null,
    [t.pictures.what, t.pictures.rate],
    line(t.pictures.spent, drawing(rect(0, 1000, "whole"), rect(0, thousandths(rate, "1"), "declared")), percent(rate)),
    line(t.pictures.performed, drawing(rect(0, 1000, "whole"), rect(0, thousandths(found.score, found.weight), "declared")), `${round(found.score, 2)} / ${round(found.weight, 2)} = ${shareOf(found.score, found.weight)}`),
  );
}

function picture(name: string, instead: string | null, heads: readonly string[], ...lines: readonly HTMLElement[]): HTMLElement {
  const [first = "", ...others] = heads;
  return h(
    "figure",
    { class: "picture" },
    h("figcaption", {}, name),
    instead !== null && h("p", { class: "hint" }, instead),
    h(
      "table",
      { "aria-label": name },
      h("thead", { class: "unseen" }, h("tr", {}, h("th", { scope: "col" }, first), h("td", {}), ...others.map((head) => h("th", { scope: "col" }, head)))),
      h("tbody", {}, ...lines),
    ),
  );
}

function line(name: Child, bar: SVGElement, figure: string, ...more: readonly Child[]): HTMLElement {
  return h("tr", {}, h("th", { scope: "row" }, name), h("td", { class: "bar-cell" }, bar as unknown as Node), h("td", { class: "points" }, figure), ...more);
}

function span(from: number, to: number, kind: string): SVGElement {
  return drawing(rect(from, to, kind));
}

/** A bar's place is in thousandths of the whole; the drawing takes the width that there is. */
function drawing(...parts: readonly SVGElement[]): SVGElement {
  return svg("svg", { class: "bar", viewBox: "0 0 1000 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" }, ...parts);
}

function rect(from: number, to: number, kind: string): SVGElement {
  return svg("rect", { x: from, y: 0, width: Math.max(to - from, 4), height: 10, class: kind });
}

function rowName(t: Texts, { form }: CheckedForm, cell: string): string {
  const row = /^indicators\[(\d+)\]/.exec(cell);
  const name = row ? (form.indicators[Number(row[1])]?.name ?? "").replace(/\s+/g, "") : "";
  return name !== "" ? t.pictures.indicator(Number(row?.[1]) + 1, name) : row ? where(t, form, cell) : t.pictures.levelNames.execution;
}

/** Points as they change the total: −5 is lost. */
function signed(points: string): string {
  const text = round(points, 2);
  return text.indexOf("-") === 0 ? `+${text.slice(1)}` : `−${text}`;
}
