// Collects what the checks find, with its place and with what to write instead; the gravest first.

import { HUNDRED } from "./decimal.mjs";
import { TOTAL_SCORE, place, textAt } from "./cells.mjs";
import { excerpt } from "./text.mjs";
import { readPoints } from "./value/cell.mjs";
import { isDraft } from "./value/placeholder.mjs";

const GRAVITY = { error: 0, warning: 1, info: 2 };
const NONE = [];

/** The edits that change something, as a button says them. */
function fixOf(facts, edits) {
  const changing = edits.filter(({ cell, text }) => textAt(facts.form, cell) !== text);
  if (changing.length === 0) return null;
  // Where a total above 100 follows, it is the scores or weights that are wrong.
  const total = changing.find(({ cell }) => cell === TOTAL_SCORE);
  if (total && readPoints(total.text).value?.gt(HUNDRED)) return null;
  const said = ({ text }, most) => (isDraft(text) ? `先写“${excerpt(text, most)}”，再补充` : `改为“${excerpt(text, most)}”`);
  const [first, ...rest] = changing;
  const label = [said(first, 32), ...rest.map((edit) => `${place(facts, edit.cell)}${said(edit, 16)}`)].join("；");
  return { edits: changing, label, draft: changing.some(({ text }) => isDraft(text)) };
}

/** Of two fixes that write different things into one cell, the graver finding's stays. */
function settle(findings) {
  const writes = new Map();
  for (const finding of findings) {
    if (!finding.fix) continue;
    const [{ cell, text }] = finding.fix.edits;
    const other = writes.get(cell.address);
    if (other === undefined) writes.set(cell.address, text);
    else if (other !== text) finding.fix = null;
  }
}

export function collector(facts) {
  const findings = [];
  return {
    /** What a check of that rule finds: `add(severity, cell, message, more)`. */
    of: (rule) => (severity, cell, message, { derivation = "", advice = rule.advice, related = NONE, edits } = {}) => {
      findings.push({ rule, severity, cell, message, derivation, advice, related, fix: edits ? fixOf(facts, edits) : null });
    },
    /** Within a severity in the form's order, within a cell in the catalogue's. */
    sorted() {
      const key = ({ severity, cell }) => GRAVITY[severity] * 2 ** 48 + cell.order;
      findings.sort((a, b) => key(a) - key(b));
      settle(findings);
      return findings;
    },
  };
}

const address = ({ address }) => address;

export const report = (facts) => ({ rule, severity, cell, message, derivation, advice, related, fix }) => ({
  rule: rule.id,
  severity,
  cell: cell.address,
  place: place(facts, cell),
  related: related.map(address),
  message,
  derivation,
  basis: rule.basis,
  advice,
  fix: fix && { ...fix, edits: fix.edits.map(({ cell, text }) => ({ cell: cell.address, text })) },
});
