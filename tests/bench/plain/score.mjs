// The job of `score(form)` written plainly in JavaScript with decimal.js: the yardstick of the benchmark.
//
// A straight port: the same reading, scoring, checks, fixes and stories with the same sentences, in one language and by
// one profile.

import { ZERO } from "./decimal.mjs";
import { cellOf, entriesOf, readForm } from "./facts.mjs";
import { report } from "./findings.mjs";
import { grade, profile } from "./profile.mjs";
import { isPointless } from "./rows.mjs";
import { apply } from "./rules/catalogue.mjs";
import { judge, judgeExecution } from "./scoring.mjs";
import { storiesOf } from "./story.mjs";

const text = (value) => value?.toString() ?? null;
const interval = ({ low, high }) => (low ? { low: text(low), high: text(high) } : null);

/** What the rule gives for the parts of the form that count; nothing where there is none, or no number for one. */
function recomputed({ facts, rows, execution }) {
  const counted = rows.filter(({ row }) => !isPointless(row)).map(({ judged }) => judged);
  if (facts.scoresExecution) counted.unshift(execution);
  if (counted.length === 0 || !counted.every(({ low }) => low)) return {};
  const add = (field) => counted.reduce((total, judged) => total.plus(judged[field]), ZERO);
  return { low: add("low"), high: add("high") };
}

function totals(cx) {
  const { facts } = cx;
  const due = recomputed(cx);
  const declared = facts.totalScore.value;
  const graded = (total) => (total && grade(total)) ?? null;
  return {
    declared: text(declared),
    summed: text(facts.scoreSum),
    recomputed: interval(due),
    weight_declared: text(facts.totalWeight.value),
    weight_summed: text(facts.weightSum),
    execution_rate: text(facts.fund && facts.fund.exact),
    grades: {
      declared: graded(declared),
      summed: graded(facts.scoreSum),
      recomputed_low: graded(due.low),
      recomputed_high: graded(due.high),
    },
  };
}

function rowReports({ facts, entries, rows, execution }) {
  const judgements = rows.map(({ row, judged }) => ({ level1: row.level1 ?? null, judged }));
  if (facts.scoresExecution) judgements.unshift({ level1: null, judged: execution });
  return entries.map((entry, at) => {
    const { level1, judged } = judgements[at];
    return {
      cell: cellOf(entry, "score").address,
      level1,
      weight: text(entry.weight.value),
      score: text(entry.score.value),
      recomputed: interval(judged),
      method: judged.method,
      derivation: judged.derivation,
    };
  });
}

export function score(form) {
  const facts = readForm(form);
  const rows = facts.scored.map((row) => ({ row, judged: judge(facts, row) }));
  const execution = facts.fund && judgeExecution(facts.fund);
  const cx = { facts, rows, execution, entries: entriesOf(facts) };
  const { findings, skipped } = apply(cx);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return {
    profile: profile.named,
    lang: "zh",
    verdict: counts.error ? "errors" : counts.warning ? "warnings" : "clean",
    counts,
    totals: totals(cx),
    rows: rowReports(cx),
    findings: findings.map(report(facts)),
    stories: storiesOf(findings, facts),
    skipped,
  };
}

/** The families of checks that it knows: the job to hold it against is `score(form, { families })`. */
export const families = ["AR", "WT", "EX", "IV", "SC", "EP"];
