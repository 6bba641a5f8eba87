// Which findings are one matter, so that it is told once: those of a row, and those of the total that follow from it.

import { show } from "./decimal.mjs";
import { FORM, TOTAL_SCORE, rowName } from "./cells.mjs";
import { hasPoints } from "./rows.mjs";

/** What a finding at this cell is about: its row, or the cell by itself. */
function matter({ block, row, field, address }) {
  // Labels of levels belong to several rows.
  const whole = block === "funds" || (block === "indicators" && field !== "level1" && field !== "level2");
  return whole ? `${block}[${row}]` : address;
}

/** The matter in a sentence, where several findings together say more than each. */
function told(findings, culprit, facts) {
  const rules = new Set(findings.map(({ rule }) => rule.id));
  const has = (...ids) => ids.some((id) => rules.has(id));
  const { block, row: index } = culprit && has("AR-003") ? culprit : findings[0].cell;
  if (block !== "indicators") {
    return has("EX-006") && has("EX-010") ? "资金没有用完，指标得分却高，也没有说明原因" : "";
  }
  const row = facts.rows[index];
  const name = rowName(facts, index);
  const [total, sum] = [facts.totalScore.value, facts.scoreSum];
  if (hasPoints(row) && has("AR-003") && total && sum && total.gt(sum)) {
    const lost = show(row.weight.value.minus(row.score.value));
    const kept = `没有随之减下来（填 ${show(total)}，应为 ${show(sum)}）`;
    return has("EP-001") ? `${name}：扣了 ${lost} 分，没有写原因，总分也${kept}` : `${name}：扣了 ${lost} 分，总分${kept}`;
  }
  if (has("SC-008") && has("IV-001", "IV-002", "IV-003")) return `${name}：完成值没有写出结果，给的分就没有依据`;
  if (has("EP-002") && has("SC-002", "SC-003", "SC-004")) return `${name}：没有完成，既没有扣分，也没有说明原因`;
  return "";
}

/** The stories of a sorted list of findings. */
export function storiesOf(findings, facts) {
  // The cell whose points explain the total's difference, where one alone does.
  const hints = findings.filter(({ rule }) => rule.id === "AR-003");
  const culprit = hints.length === 1 && hints[0].related.length === 1 ? hints[0].related[0] : undefined;
  const matters = new Map();
  findings.forEach(({ cell }, at) => {
    // What is missing from the whole form is each time something else.
    if (cell === FORM) return;
    const about = matter(cell === TOTAL_SCORE && culprit ? culprit : cell);
    const story = matters.get(about);
    if (story) story.push(at);
    else matters.set(about, [at]);
  });
  return [...matters.values()]
    .filter((story) => story.length > 1)
    .map((story) => ({ told: told(story.map((at) => findings[at]), culprit, facts), findings: story }));
}
