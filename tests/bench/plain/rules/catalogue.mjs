// The checks of all families, and what a form must have for them to make sense.

import { collector } from "../findings.mjs";
import { AR } from "./ar.mjs";
import { EP } from "./ep.mjs";
import { EX } from "./ex.mjs";
import { IV } from "./iv.mjs";
import { SC } from "./sc.mjs";
import { WT } from "./wt.mjs";

const RULES = [...AR, ...WT, ...EX, ...IV, ...SC, ...EP];
/** Rules of families that are not applied here; what is left out is told of them as well. */
const OTHERS = [{ id: "ST-008", needs: "weights" }, { id: "ST-011", needs: "scores" }, { id: "CS-009", needs: "funds" }];

const hasColumn = ({ rows }, field) => rows.some(({ cells }) => cells[field] !== undefined);

const NEEDS = [
  ["weights", (facts) => hasColumn(facts, "weight"), "这张表没有分值一栏，与分值有关的检查没有做"],
  ["scores", (facts) => hasColumn(facts, "score"), "这张表没有得分一栏，与得分有关的检查没有做"],
  ["total score", ({ form }) => form.total?.score !== undefined, "这张表没有总分，总分没有核对"],
  ["total weight", ({ form }) => form.total?.weight !== undefined, "总分一行没有分值合计，合计没有核对"],
  ["funds", ({ funds }) => funds.length > 0, "这张表没有项目资金部分，预算执行没有核对"],
  ["reasons", (facts) => hasColumn(facts, "reason"), "这张表没有偏差原因一栏，原因没有检查"],
].map(([name, isThere, why]) => {
  const rules = [...RULES, ...OTHERS].filter(({ needs }) => needs === name).map(({ id }) => id);
  return { name, isThere, why, rules };
});

/** Applies every rule that the form gives ground for. */
export function apply(cx) {
  const lacking = NEEDS.filter(({ isThere }) => !isThere(cx.facts));
  const missing = new Set(lacking.map(({ name }) => name));
  const { of, sorted } = collector(cx.facts);
  for (const rule of RULES) {
    if (rule.check && !missing.has(rule.needs)) rule.check(cx, of(rule));
  }
  return { findings: sorted(), skipped: lacking.map(({ rules, why }) => ({ rules, why })) };
}
