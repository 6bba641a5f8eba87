//! From a form to its report: reads every cell, scores every row, applies every rule.
//!
//! Owns: the order of the steps and the making of the report. Must not know: any single rule.

use crate::facts::Facts;
use crate::form::Form;
use crate::lang::Lang;
use crate::narrative::Narrative;
use crate::num;
use crate::profile::Profile;
use crate::report::{
    Counts, Dec, Finding, Grades, Interval, Report, RowReport, Severity, Suggestion, Totals, Verdict,
};
use crate::rules::{self, Context, Entry, Families};
use crate::scoring::{self, Judged};
use crate::story;
use crate::suggest;
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Says of a form what a reviewer would: recomputes every score by the profile's rules and lists what is
/// wrong, cell by cell. Any form gives a report; what is missing or not understood is said in it.
#[must_use]
pub fn score(form: &Form, profile: &Profile, lang: Lang) -> Report {
    score_families(form, profile, Families::ALL, lang)
}

/// The same with the checks of some families only. The scores are recomputed all the same.
#[must_use]
pub fn score_families(form: &Form, profile: &Profile, families: Families, lang: Lang) -> Report {
    report(&Facts::read(form, profile), families, lang)
}

/// The same, with the one of the `known` profiles that fits the form better; `split` as for [`crate::suggest()`].
#[must_use]
pub fn score_and_suggest(
    form: &Form,
    split: bool,
    profile: &Profile,
    known: &[Profile],
    families: Families,
    lang: Lang,
) -> (Report, Option<Suggestion>) {
    let facts = Facts::read(form, profile);
    (report(&facts, families, lang), suggest::of(&facts, split, profile, known, lang))
}

fn report(facts: &Facts<'_>, families: Families, lang: Lang) -> Report {
    let execution = facts.total_fund().map(|fund| scoring::judge_execution(facts, fund, lang));
    let mut judged = Vec::with_capacity(facts.rows.len());
    for row in &facts.rows {
        if row.is_scored {
            judged.push((row, scoring::judge(facts, row, lang)));
        }
    }
    let entries = Entry::all(facts);
    let execution = execution.as_ref();
    // Nothing else looks at the sentences.
    let told = if families.contains("CS") { facts.narrative() } else { Cow::default() };
    let narrative = &Narrative::read(&told);
    let context = Context { facts, rows: &judged, entries: &entries, execution, narrative, lang };
    let (mut findings, skipped) = rules::apply(&context, families);
    findings = sorted(findings);
    story::settle(&mut findings, facts.form);
    let stories = story::stories(&findings, facts, lang);
    let counts = count(&findings);
    Report {
        profile: facts.profile.named(lang),
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
        stories,
        skipped,
    }
}

/// The gravest first, within a severity in the form's order, within a cell in the catalogue's.
/// A heap of small keys: the standard sorts are ten times its size in the module.
fn sorted(findings: Vec<Finding>) -> Vec<Finding> {
    let mut heap = BinaryHeap::with_capacity(findings.len());
    let mut slots = Vec::with_capacity(findings.len());
    for (finding, at) in findings.into_iter().zip(0_u32..) {
        // One number orders as severity, cell and catalogue do: a cell's order takes less than 48 bits.
        let cell = (finding.severity as u64) << 48 | finding.cell.order();
        heap.push(Reverse((cell, at)));
        slots.push(Some(finding));
    }
    let mut sorted = Vec::with_capacity(slots.len());
    while let Some(Reverse((_, at))) = heap.pop() {
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

/// What the rule gives for the parts of the form that count: execution, where it is scored, and the scored rows.
fn recomputed(context: &Context<'_>) -> Option<(Decimal, Decimal)> {
    let (mut low, mut high, mut any) = (num::ZERO, num::ZERO, false);
    let mut count = |judged: &Judged| {
        let interval = judged.interval?;
        low = num::add(&low, &interval.0)?;
        high = num::add(&high, &interval.1)?;
        any = true;
        Some(())
    };
    if let Some(judged) = context.execution.filter(|_| context.facts.scores_execution()) {
        count(judged)?;
    }
    for (row, judged) in context.rows {
        // A row that shares a merged cell with the row above has no points of its own to add.
        if !(row.weight.is_blank() && row.score.is_blank()) {
            count(judged)?;
        }
    }
    any.then_some((low, high))
}

fn totals(context: &Context<'_>) -> Totals {
    let facts = context.facts;
    let (declared, summed) = (facts.total_score.number(), facts.summed());
    let recomputed = recomputed(context);
    let grade = |total: Option<Decimal>| total.and_then(|t| facts.profile.grade(t)).map(str::to_owned);
    Totals {
        declared: declared.copied().map(Dec),
        summed: summed.map(Dec),
        recomputed: recomputed.map(interval),
        weight_declared: facts.total_weight.number().copied().map(Dec),
        weight_summed: facts.weight_summed().map(Dec),
        execution_rate: facts.total_fund().and_then(|fund| fund.exact_rate(facts.profile)).map(Dec),
        grades: Grades {
            declared: grade(declared.copied()),
            summed: grade(summed),
            recomputed_low: grade(recomputed.map(|(low, _)| low)),
            recomputed_high: grade(recomputed.map(|(_, high)| high)),
        },
    }
}

fn rows(context: &Context<'_>) -> Vec<RowReport> {
    let mut rows = Vec::with_capacity(context.entries.len());
    let mut judged = context.rows.iter();
    // The sums take in execution, where it is scored, and then the same rows in the same order.
    let mut execution = context.execution.filter(|_| context.facts.scores_execution());
    for entry in context.entries {
        let (level1, judged) = match execution.take() {
            Some(judged) => (None, judged),
            None => match judged.next() {
                Some((row, judged)) => (row.level1, judged),
                None => break,
            },
        };
        rows.push(RowReport {
            cell: entry.score_cell,
            level1,
            weight: entry.weight.value().map(Dec),
            score: entry.score.value().map(Dec),
            recomputed: judged.interval.map(interval),
            method: judged.method,
            derivation: judged.derivation.clone(),
        });
    }
    rows
}
