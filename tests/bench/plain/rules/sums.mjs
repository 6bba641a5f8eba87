// Which rows a sub-total covers, and which sub-totals change with a row.

import { ZERO } from "../decimal.mjs";
import { scoreSlack } from "../facts.mjs";
import { profile } from "../profile.mjs";
import { readPoints } from "../value/cell.mjs";

/** How many sub-totals around one are looked at for where its rows may begin or end. */
export const NEAR = 60;
/** How many rows below a sub-total are looked at; more terms than that are not written out. */
export const BLOCK = 200;

/** The points above each row, so that those between two rows are one subtraction. */
export function sumsAbove({ facts }, field) {
  let so = { sum: ZERO, slack: ZERO, unknown: 0 };
  const above = [so];
  for (const row of facts.rows) {
    if (row.scored) {
      const points = row[field];
      const known = points.kind === "is";
      so = {
        sum: known ? so.sum.plus(points.value) : so.sum,
        slack: so.slack.plus(scoreSlack(points, row.weight)),
        unknown: known ? so.unknown : so.unknown + 1,
      };
    }
    above.push(so);
  }
  return above;
}

/** The points of the rows from one index up to another, and their slack; nothing when one is no number. */
export function between(above, from, to) {
  const [before, all] = [above[Math.min(from, above.length - 1)], above[Math.min(to, above.length - 1)]];
  if (before.unknown !== all.unknown) return undefined;
  return { sum: all.sum.minus(before.sum), slack: all.slack.minus(before.slack) };
}

/** A sub-total above its rows is called by its level and not 小计. */
export const heads = ({ label }) => !/小计|合计|总计/.test(label);

/** Where the level 1 ends that the row of that index begins. */
function levelEnd({ facts: { rows } }, from) {
  const block = rows.slice(from, from + BLOCK);
  const first = block[0]?.label1;
  const other = block.slice(1).find(({ label1 }) => label1 !== "" && label1 !== first);
  return other ? other.index : Infinity;
}

/** The rows that add to what a sub-total says, as [from, to, with execution]; nothing when there are none. */
export function covered(cx, all, at, above, declared) {
  const subtotal = all[at];
  const earlier = all.slice(Math.max(0, at - NEAR), at);
  const from = earlier.at(-1)?.after ?? 0;
  const to = subtotal.after;
  const fits = (begin, end) => {
    if (begin >= end) return undefined;
    const rows = between(above, begin, end);
    return !rows || rows.sum.minus(declared).abs().lte(profile.tolerance) ? [begin, end, false] : undefined;
  };
  const first = (candidates, find) => {
    for (const candidate of candidates) {
      const found = find(candidate);
      if (found) return found;
    }
    return undefined;
  };
  // A sub-total of a level 1 stands below those of its level 2 and takes their rows in again.
  const own = fits(0, to) ?? fits(from, to) ?? first(earlier, ({ after }) => (after <= from ? fits(after, to) : undefined));
  if (own) return own;
  if (heads(subtotal)) {
    const headed =
      fits(to, cx.facts.rows.length) ??
      first(all.slice(at, at + NEAR), ({ after }) => (after > to ? fits(to, after) : undefined)) ??
      fits(to, levelEnd(cx, to));
    if (headed) return headed;
  }
  // The last may take in the execution points above the rows.
  const rows = between(above, 0, to);
  const { fund } = cx.facts;
  const executed = rows && fund && [fund.weight, fund.score].some(({ value }) => value?.plus(rows.sum).eq(declared));
  return executed ? [0, to, true] : undefined;
}

/** The sub-totals that a change of one row's score brings with it; of execution's, where no row is given. */
export function changed(cx, row, change) {
  const all = cx.facts.form.subtotals ?? [];
  if (all.length === 0) return [];
  const above = (cx.scoresAbove ??= sumsAbove(cx, "score"));
  return all.flatMap((subtotal, index) => {
    const declared = readPoints(subtotal.score).value;
    const found = declared && covered(cx, all, index, above, declared);
    if (!found) return [];
    const [from, to, execution] = found;
    const touched = row === undefined ? execution : row >= from && row < to;
    return touched ? [{ index, sum: declared.plus(change) }] : [];
  });
}
