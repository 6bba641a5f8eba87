// The job of `score(form)` written plainly in JavaScript with decimal.js: the yardstick of the benchmark.
//
// A straight port: the same reading, scoring and checks, the same sentences, in one language and by one
// profile. It lacks a dozen of the checks that find nothing on the forms of the benchmark.

import Decimal from "decimal.js";
import { readForm } from "./facts.mjs";
import { collector } from "./finding.mjs";
import { arithmetic, grade, parts } from "./rules/arithmetic.mjs";
import { execution as checkExecution } from "./rules/execution.mjs";
import { scores } from "./rules/scores.mjs";
import { values } from "./rules/values.mjs";
import { exactRate, judge, judgeExecution } from "./scoring.mjs";

Decimal.set({ precision: 28, rounding: Decimal.ROUND_HALF_UP });

const text = (value) => (value === undefined ? null : value.toString());
const interval = ({ low, high }) => (low ? { low: text(low), high: text(high) } : null);
const sum = (values) => values?.reduce((total, value) => total.plus(value), new Decimal(0));

function rowReport(cell, row, judged) {
  return {
    cell,
    weight: text(row.weight.value),
    score: text(row.score.value),
    recomputed: interval(judged),
    method: judged.method,
    derivation: judged.derivation,
  };
}

export function score(form) {
  const facts = readForm(form);
  const { fund, scored } = facts;
  const execution = fund ? judgeExecution(fund) : {};
  const judged = scored.map(judge);
  const { add, sorted } = collector(facts);
  arithmetic(facts, judged, add);
  checkExecution(facts, execution, add);
  values(facts, judged, add);
  scores(facts, judged, add);
  const findings = sorted();
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count("error"), warning: count("warning"), info: count("info") };
  const rows = scored.map((row, index) => rowReport(`indicators[${row.index}].score`, row, judged[index]));
  if (fund && execution.derivation) rows.unshift(rowReport(`funds[${fund.index}].score`, fund, execution));
  const all = fund ? [execution, ...judged] : judged;
  const known = all.every(({ low }) => low);
  const recomputed = known ? { low: sum(all.map(({ low }) => low)), high: sum(all.map(({ high }) => high)) } : {};
  const [declared, summed] = [facts.totalScore.value, sum(parts(facts, "score")?.values)];
  const graded = (total) => (total === undefined ? null : grade(total));
  return {
    verdict: counts.error ? "errors" : counts.warning ? "warnings" : "clean",
    counts,
    totals: {
      declared: text(declared),
      summed: text(summed),
      recomputed: interval(recomputed),
      weight_declared: text(facts.totalWeight.value),
      weight_summed: text(sum(parts(facts, "weight")?.values)),
      execution_rate: text(fund && exactRate(fund)),
      grades: {
        declared: graded(declared),
        summed: graded(summed),
        recomputed_low: graded(recomputed.low),
        recomputed_high: graded(recomputed.high),
      },
    },
    rows,
    findings,
  };
}

/** The families of checks that it knows: the job to hold it against is `score(form, { families })`. */
export const families = ["AR", "WT", "EX", "IV", "SC", "EP"];
