// Sums of parts: sub-totals, and points printed behind a level (AR-004).

import { close, show, sum, terms } from "../decimal.mjs";
import { indicatorCell, subtotalCell } from "../cells.mjs";
import { pointsEdit, printedEdits, weightsAreRight } from "../fix.mjs";
import { profile } from "../profile.mjs";
import { excerpt } from "../text.mjs";
import { pointsSlack, readPoints } from "../value/cell.mjs";
import { BLOCK, NEAR, between, covered, heads, sumsAbove } from "./sums.mjs";

/** Where the level 1 began that the row above that index belongs to. */
function levelStart({ facts }, end) {
  let [begin, name] = [end, ""];
  for (let at = end - 1; at >= Math.max(0, end - BLOCK); at -= 1) {
    // A label is printed once for the block, in its first row, or on each of its rows.
    const own = facts.rows[at].label1;
    if (own !== name && name !== "") break;
    [begin, name] = [at, own];
  }
  return begin;
}

/** The rows that a sub-total which fits none should have covered. */
function rowsOf(cx, all, at, from) {
  const subtotal = all[at];
  if (heads(subtotal)) {
    const next = all.slice(at, at + NEAR).find((other) => other.after > subtotal.after && heads(other));
    return [subtotal.after, next?.after ?? cx.facts.rows.length];
  }
  // One of level 1 stands right below the last of its level 2.
  return from === subtotal.after ? [levelStart(cx, from), from] : [from, subtotal.after];
}

function printedSubtotals(cx, add) {
  const all = cx.facts.form.subtotals ?? [];
  if (all.length === 0) return;
  const columns = ["weight", "score"].map((field) => [field, sumsAbove(cx, field)]);
  let from = 0;
  all.forEach((subtotal, at) => {
    for (const [field, above] of columns) {
      const points = readPoints(subtotal[field]);
      if (!points.value || covered(cx, all, at, above, points.value)) continue;
      const [first, last] = rowsOf(cx, all, at, from);
      const rows = first < last ? between(above, first, last) : undefined;
      if (!rows) continue;
      // What a spreadsheet adds and does not show, as in the total.
      const rounded = close(points.value, rows.sum, rows.slack.plus(pointsSlack(points)));
      const block = cx.facts.rows.slice(first, Math.min(last, first + BLOCK));
      const values = block.flatMap((row) => (row.scored && row[field].value) || []);
      const cell = subtotalCell(at, field);
      add(rounded ? "warning" : "error", cell, `小计填 ${show(points.value)}，所含各行相加是 ${show(rows.sum)}`, {
        derivation: sum(values).eq(rows.sum) ? `${terms(values)} = ${show(rows.sum)}` : "",
        edits: field === "score" || weightsAreRight(cx) ? [pointsEdit(cx, cell, rows.sum)] : undefined,
      });
    }
    from = subtotal.after;
  });
}

/** The points that a label prints: 产出指标（50分）. */
function printedPoints(text) {
  const [, inside] = /\(([^(]*)分\)$/.exec(text) ?? [];
  return readPoints(inside).value;
}

/** The rows below a printed label that belong to it, and those of them that print it again. */
function blockOf(rows, at, label) {
  const { [label]: text, label1: heading } = rows[at];
  const block = [];
  for (const row of rows.slice(at)) {
    const own = row[label];
    if (block.length > 0) {
      const level1 = label === "label1" ? "" : row.label1;
      if ((level1 !== "" && level1 !== heading) || (own !== "" && own !== text)) break;
    }
    block.push({ row, labelled: own === text });
  }
  return block;
}

function printedLevels(cx, field, label, add) {
  const { rows } = cx.facts;
  let above = "";
  rows.forEach((row, at) => {
    const text = row[label];
    // A label printed again on every row or page belongs to the block that it heads.
    if (text === "" || text === above) return;
    above = text;
    const declared = printedPoints(text);
    if (!declared) return;
    const block = blockOf(rows, at, label);
    const scored = block.filter(({ row: { scored } }) => scored).map(({ row }) => row);
    if (!scored.every(({ weight }) => weight.kind === "is")) return;
    const weights = (list) => list.map(({ weight }) => weight.value);
    const values = weights(scored);
    const added = sum(values);
    // A level-1 label left out further down: only the rows that belong here by their level 2.
    const ofKind = sum(weights(scored.filter(({ level1 }) => level1 === row.level1)));
    if (close(added, declared, profile.tolerance) || close(ofKind, declared, profile.tolerance)) return;
    const message = `“${excerpt(text, 20)}”写明 ${show(declared)} 分，所含各行分值相加是 ${show(added)}`;
    const cells = block.filter(({ labelled }) => labelled).map(({ row: { index } }) => indicatorCell(index, field));
    add("error", indicatorCell(row.index, field), message, {
      derivation: `${terms(values)} = ${show(added)}`,
      edits: weightsAreRight(cx) ? printedEdits(cx, cells, added) : undefined,
    });
  });
}

export function subtotals(cx, add) {
  printedSubtotals(cx, add);
  printedLevels(cx, "level1", "label1", add);
  printedLevels(cx, "level2", "label2", add);
}
