// What checks and fixes of several families ask of a row or of the total.

import { ZERO } from "../decimal.mjs";
import { totalSlack } from "../facts.mjs";
import { profile } from "../profile.mjs";
import { squeeze } from "../text.mjs";
import { isDraft } from "../value/placeholder.mjs";

/** So far above the target that the rule itself lets points come off. */
export const isOver = ({ ratio }) => ratio?.gte(profile.over.note) === true;

/** The target is missed for certain. */
export function isMissed({ outcome: { kind, best } }) {
  return kind === "short" || kind === "beyond" || kind === "missed" || (kind === "tier" && best !== "achieved");
}

/** The layout gives its reasons once for the whole form, and gave one. */
export function toldOnce({ form }) {
  const remarks = squeeze(form.remarks);
  return /原因|偏差|措施/.test(remarks) && !isDraft(remarks);
}

/** A reason that is more than a text to start from. */
export const isExplained = ({ reason }) => Boolean(reason) && !isDraft(reason);

/** How a total that is not the sum of the scores can be right all the same. */
export function isTotalRight(facts) {
  const [declared, sum] = [facts.totalScore.value, facts.scoreSum];
  if (!declared || !sum) return false;
  const off = declared.minus(sum);
  if (!facts.scoresExecution && off.gt(ZERO) && off.lte(profile.execWeight)) return true;
  return off.abs().lte(profile.tolerance) || off.abs().lte(totalSlack(facts));
}

/** Whether a target is read with "=": it has no sign, or just that one. */
export const isSignless = ({ target: { kind, sign } }) => kind === "quantity" && (!sign || sign === "=");

/** That less is better is taken from the name alone: the target has no sign that says so, and is not zero. */
export const isGuessed = (row) => isSignless(row) && row.direction === "lower" && !row.target.number.isZero();
