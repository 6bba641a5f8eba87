//! What the narrative claims and admits, beside the rows (CS-003, CS-008).
//!
//! Owns: which rows contradict a sentence, and which speak of it. Must not know: how sentences are read.

use super::super::ep::is_missed;
use super::{Context, Findings, Warning, is_docked, is_full, reason};
use crate::facts::{Level1, Row};
use crate::form::{CellRef, IndicatorField};
use crate::lang::text;
use crate::message::Arg;
use crate::narrative::{Scope, Unfinished, is_general, shares};
use crate::num;
use crate::restate::head;
use crate::text::within;

/// Whether a row speaks of some work.
fn is_covered(row: &Row<'_>, subject: &str) -> bool {
    let near = |text: &str| shares(subject, text, 3) || within(text, head(subject));
    near(&row.name) || near(&row.target_text) || near(&row.actual_text) || reason(row).is_some_and(near)
}

/// Whether a row's loss is one of those that the narrative speaks of.
fn is_told(row: &Row<'_>, unfinished: &[Unfinished<'_>]) -> bool {
    unfinished.iter().any(|told| {
        let subject = told.subject;
        !subject.is_empty()
            && (shares(subject, &row.name, 3)
                || shares(subject, reason(row).unwrap_or_default(), 4)
                || within(&row.name, subject))
    })
}

/// Everything was done, and rows lost points; or something was not, and none did.
pub(super) fn claims(cx: &Context<'_>, out: &mut Findings<'_>) {
    let told = cx.narrative.unfinished.as_slice();
    let [_, achieved, _] = cx.facts.profile.qualitative.bands;
    if let Some((scope, claim)) = cx.narrative.swept {
        let mut cells = Vec::new();
        let mut first = None;
        for (row, judged) in cx.rows {
            // A judged effect that loses less than its tier allows was still reached.
            let lost = row.points().is_some_and(|(weight, score)| {
                num::mul(weight, &achieved).is_some_and(|least| *score < least)
            });
            let opinion = row.level1 == Some(Level1::Satisfaction) && scope == Scope::Work;
            if (lost || is_missed(judged)) && !opinion && !is_told(row, told) {
                cells.push(row.at(IndicatorField::Score));
                first = first.or(Some(*row));
            }
        }
        if let Some(row) = first {
            let count = u32::try_from(cells.len()).unwrap_or(u32::MAX);
            let points = row.points();
            let message = if count == 1 && is_docked(row) {
                text!(
                    "写“{0}”，可是第 {1} 行“{2}”只得了 {4}/{5} 分",
                    "it says “{0}”; row {1} “{2}” has {4} of {5} points",
                )
            } else if count == 1 {
                text!(
                    "写“{0}”，可是第 {1} 行“{2}”没有达到指标值",
                    "it says “{0}”; row {1} “{2}” missed its target",
                )
            } else {
                text!(
                    "写“{0}”，可是第 {1} 行“{2}”等 {3} 行没有完成或扣了分",
                    "it says “{0}”; {3} rows missed their targets or lost points, row {1} “{2}” the first",
                )
            };
            let args = [
                Arg::Quote(claim, 24),
                Arg::Count(row.index.saturating_add(1)),
                Arg::Quote(&row.name, 18),
                Arg::Count(count),
                Arg::known(points.map(|(_, score)| score)),
                Arg::known(points.map(|(weight, _)| weight)),
            ];
            out.add(Warning, CellRef::GoalActual, message, &args).relate(&cells);
            return;
        }
    }
    let full = !cx.rows.is_empty() && cx.rows.iter().all(|(row, _)| is_full(row));
    for one in told.iter().filter(|one| one.undone && full) {
        if is_general(one.subject) || outputs(cx).any(|row| is_covered(row, one.subject)) {
            let message =
                text!("写“{0}”，可是各行都是满分", "it says “{0}”, yet every row has all its points");
            out.add(Warning, CellRef::GoalActual, message, &[Arg::Quote(one.said, 24)]);
            return;
        }
    }
}

/// The rows that measure work: all but effects and opinions.
fn outputs<'a>(cx: &'a Context<'a>) -> impl Iterator<Item = &'a Row<'a>> {
    let rows = cx.rows.iter().take(300).map(|(row, _)| *row);
    rows.filter(|row| !matches!(row.level1, Some(Level1::Benefit | Level1::Satisfaction)))
}

/// Work that the narrative says was not finished, of which no output row speaks.
pub(super) fn uncovered(cx: &Context<'_>, out: &mut Findings<'_>) {
    if outputs(cx).next().is_none() {
        return;
    }
    for one in &cx.narrative.unfinished {
        if one.undone && !is_general(one.subject) && !outputs(cx).any(|row| is_covered(row, one.subject)) {
            let message = text!(
                "写“{0}”没有完成，产出指标里没有相应的一行",
                "“{0}” was not finished, and no output row speaks of it",
            );
            out.add(Warning, CellRef::GoalActual, message, &[Arg::Quote(one.subject, 20)]);
        }
    }
}
