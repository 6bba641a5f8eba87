//! From a form to its report: reads every cell, scores every row, applies every rule.
//!
//! Owns: the order of the steps and the making of the report. Must not know: any single rule.

use crate::facts::Facts;
use crate::form::{CellRef, Form, FundField, IndicatorField};
use crate::lang::{Lang, Text};
use crate::num;
use crate::profile::Profile;
use crate::report::{
    Counts, Dec, Finding, Grades, Interval, Method, ProfileName, Report, RowReport, Severity, Totals, Verdict,
};
use crate::rules::{self, Context};
use crate::scoring::{self, Judged};
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Says of a form what a reviewer would: recomputes every score by the profile's rules and lists what is
/// wrong, cell by cell. Any form gives a report; what is missing or not understood is said in it.
#[must_use]
pub fn score(form: &Form, profile: &Profile, lang: Lang) -> Report {
    let facts = Facts::read(form, profile);
    let execution = facts.total_fund().map(|fund| scoring::judge_execution(&facts, fund));
    let judged: Vec<Judged> = facts.rows.iter().map(|row| scoring::judge(&facts, row)).collect();
    let context = Context { facts: &facts, judged: &judged, execution: execution.as_ref(), lang };
    let (mut findings, skipped) = rules::apply(&context);
    findings = sorted(findings);
    let counts = count(&findings);
    Report {
        profile: ProfileName { id: profile.id.clone(), name: profile.name(lang).to_owned() },
        lang,
        verdict: match counts {
            Counts { error: 1.., .. } => Verdict::Errors,
            Counts { warning: 1.., .. } => Verdict::Warnings,
            _ => Verdict::Clean,
        },
        counts,
        totals: totals(&context),
        rows: rows(&context),
        findings,
        skipped,
    }
}

/// The gravest first, within a severity in the form's order, within a cell in the catalogue's.
/// A heap of small keys: the standard sorts are ten times its size in the module.
fn sorted(findings: Vec<Finding>) -> Vec<Finding> {
    let keys = findings
        .iter()
        .zip(0_u32..)
        .map(|(finding, at)| Reverse((finding.severity, finding.cell.order(), at)));
    let mut heap: BinaryHeap<_> = keys.collect();
    let mut slots: Vec<Option<Finding>> = findings.into_iter().map(Some).collect();
    let mut sorted = Vec::with_capacity(slots.len());
    while let Some(Reverse((_, _, at))) = heap.pop() {
        sorted.extend(slots.get_mut(at as usize).and_then(Option::take));
    }
    sorted
}

fn count(findings: &[Finding]) -> Counts {
    let mut counts = Counts::default();
    for finding in findings {
        let slot = match finding.severity {
            Severity::Error => &mut counts.error,
            Severity::Warning => &mut counts.warning,
            Severity::Info => &mut counts.info,
        };
        *slot = slot.saturating_add(1);
    }
    counts
}

fn interval((low, high): (Decimal, Decimal)) -> Interval {
    Interval { low: Dec(low), high: Dec(high) }
}

/// The scored parts of the form whose weights count: execution, where it is scored, and the scored rows.
fn recomputed(context: &Context<'_>) -> Option<(Decimal, Decimal)> {
    let facts = context.facts;
    let execution = context.execution.filter(|_| facts.scores_execution()).map(|judged| judged.interval);
    // A row that shares a merged cell with the row above has no points of its own to add.
    let own = context.rows().filter(|(row, _)| !(row.weight.is_blank() && row.score.is_blank()));
    let intervals: Option<Vec<_>> =
        execution.into_iter().chain(own.map(|(_, judged)| judged.interval)).collect();
    let intervals = intervals.filter(|intervals| !intervals.is_empty())?;
    let low = num::sum(intervals.iter().map(|(low, _)| Some(*low)))?;
    let high = num::sum(intervals.iter().map(|(_, high)| Some(*high)))?;
    Some((low, high))
}

fn totals(context: &Context<'_>) -> Totals {
    let facts = context.facts;
    let (declared, summed) = (facts.total_score.value(), facts.summed());
    let recomputed = recomputed(context);
    let grade = |total: Option<Decimal>| total.and_then(|t| facts.profile.grade(t)).map(str::to_owned);
    Totals {
        declared: declared.map(Dec),
        summed: summed.map(Dec),
        recomputed: recomputed.map(interval),
        weight_declared: facts.total_weight.value().map(Dec),
        weight_summed: facts.weight_summed().map(Dec),
        execution_rate: facts.total_fund().and_then(|fund| fund.exact_rate(facts.profile)).map(Dec),
        grades: Grades {
            declared: grade(declared),
            summed: grade(summed),
            recomputed_low: grade(recomputed.map(|(low, _)| low)),
            recomputed_high: grade(recomputed.map(|(_, high)| high)),
        },
    }
}

fn rows(context: &Context<'_>) -> Vec<RowReport> {
    let facts = context.facts;
    let execution = facts.total_fund().filter(|_| facts.scores_execution()).zip(context.execution).map(
        |(fund, judged)| RowReport {
            cell: fund.at(FundField::Score),
            weight: fund.weight.value().map(Dec),
            score: fund.score.value().map(Dec),
            recomputed: judged.interval.map(interval),
            method: judged.method,
            derivation: execution_derivation(context, fund, judged),
        },
    );
    let rows = context.rows().map(|(row, judged)| RowReport {
        cell: CellRef::Indicator(row.index, IndicatorField::Score),
        weight: row.weight.value().map(Dec),
        score: row.score.value().map(Dec),
        recomputed: judged.interval.map(interval),
        method: judged.method,
        derivation: scoring::derivation(facts, row, judged, context.lang),
    });
    execution.into_iter().chain(rows).collect()
}

fn execution_derivation(context: &Context<'_>, fund: &crate::facts::Fund, judged: &Judged) -> String {
    let facts = context.facts;
    let known = fund.exact_rate(facts.profile).zip(fund.weight.value()).zip(judged.interval);
    let (Some(((rate, weight), (due, _))), Method::Execution) = (known, judged.method) else {
        return Text::new(
            "预算数或执行数不全，无法复算",
            "budget or executed amount is missing, so nothing to recompute",
        )
        .get(context.lang)
        .to_owned();
    };
    let amount = |value: Option<Decimal>| value.map(num::points).unwrap_or_default();
    format!(
        "{} ÷ {} = {}; {} × {} = {}",
        amount(fund.executed.value()),
        amount(fund.denominator(facts.profile).value()),
        num::percent(rate, 2),
        num::points(weight),
        num::percent(scoring::execution_share(facts.profile, rate), 2),
        num::fixed(due, facts.profile.score.decimals),
    )
}
