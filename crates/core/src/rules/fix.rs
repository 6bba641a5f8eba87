//! What to write instead: the edits that put a finding right, in the form's own words and the cell's own style.
//!
//! Owns: the texts of corrected cells, and which other cells follow from one. Must not know: when something is wrong.
//!
//! What only the person can know is never made up: such a text has a blank （请补充…）, which the checker takes for no
//! answer and points at (IV-016) until it is filled in.

use super::{Context, ar, ep, is_docked, sc};
use crate::facts::{Fund, Row};
use crate::form::{CellRef, FundField, IndicatorField};
use crate::lang::Lang;
use crate::message::{Arg, write};
use crate::num;
use crate::report::Edit;
use crate::scoring::{self, Judged, Outcome};
use crate::text::{place, put_shortest, trim, within, words};
use crate::value::{Rate, Tier};
use rust_decimal::Decimal;

fn edit(cell: CellRef, text: impl Into<String>) -> Edit {
    Edit { cell, text: text.into() }
}

/// What is in a cell as it was typed, without blanks around it.
fn typed<'f>(cx: &Context<'f>, cell: CellRef) -> &'f str {
    cx.facts.form.get(cell).map(|cell| trim(&cell.text)).unwrap_or_default()
}

/// The cell's text with another figure in place of its own: what stands before and behind it (分, %) stays.
fn like(typed: &str, figure: &str) -> String {
    let (mut first, mut end) = (None, typed.len());
    for (at, c) in typed.char_indices() {
        if c.is_ascii_digit() || ('０'..='９').contains(&c) {
            first = first.or(Some(at));
            end = at.saturating_add(c.len_utf8());
        }
    }
    let mut before = typed.get(..first.unwrap_or(0)).unwrap_or_default();
    if matches!(before, "-" | "−" | "－") {
        before = "";
    }
    [before, figure, typed.get(end..).unwrap_or_default()].concat()
}

/// A cell of points with other points: whole where they are, else with the decimals that scores have.
pub(super) fn points(cx: &Context<'_>, cell: CellRef, points: &Decimal) -> Edit {
    let places = cx.facts.profile.score.decimals;
    let mut figure = String::new();
    if num::round(points, places) == *points {
        num::put_fixed(points, places, &mut figure);
    } else {
        num::put_points(points, &mut figure);
    }
    edit(cell, like(typed(cx, cell), &figure))
}

/// The one score that the rule gives, if it gives one.
pub(super) fn due(judged: &Judged) -> Option<Decimal> {
    judged.interval.filter(|(low, high)| low == high).map(|(due, _)| due)
}

/// Another total, and the grade where it is another, too.
pub(super) fn total(cx: &Context<'_>, sum: &Decimal) -> Vec<Edit> {
    let mut edits = vec![points(cx, CellRef::TotalScore, sum)];
    edits.extend(grade(cx, sum));
    edits
}

/// The grade that a total earns, where the form names another.
pub(super) fn grade(cx: &Context<'_>, total: &Decimal) -> Option<Edit> {
    let profile = cx.facts.profile;
    let printed = typed(cx, CellRef::Grade);
    let named = ar::named_grade(profile, printed)?;
    let due = profile.grade(*total).filter(|due| *due != named)?;
    let (before, rest) = printed.split_at_checked(place(printed, named)?)?;
    Some(edit(CellRef::Grade, [before, due, rest.get(named.len()..)?].concat()))
}

/// What follows from a change of a score: the sub-totals, the total and the grade, as far as they were right before.
fn follow(cx: &Context<'_>, row: Option<u32>, change: &Decimal, edits: &mut Vec<Edit>) {
    ar::follow(cx, row, change, edits);
    let (Some(declared), Some(sum)) = (cx.facts.total_score.number(), cx.facts.summed()) else { return };
    if !ar::total_is_right(cx, declared, &sum) {
        return;
    }
    // A total that counts execution although the money block does not keeps what it has beyond the sum.
    let from = if cx.facts.scores_execution() { &sum } else { declared };
    if let Some(now) = num::add(from, change).filter(|now| now != declared) {
        edits.extend(total(cx, &now));
    }
}

/// Another execution score.
pub(super) fn execution(cx: &Context<'_>, fund: &Fund, due: &Decimal) -> Vec<Edit> {
    let mut edits = vec![points(cx, fund.at(FundField::Score), due)];
    if let Some(change) = fund.score.number().and_then(|score| num::sub(due, score))
        && cx.facts.scores_execution()
    {
        follow(cx, None, &change, &mut edits);
    }
    edits
}

/// More rows than any form has: to follow each score through all sums would take its time.
fn is_vast(cx: &Context<'_>) -> bool {
    cx.rows.len().max(cx.facts.form.subtotals.len()) > 500
}

/// Another score of a row, with a reason to start from where it takes points off and none is given.
pub(super) fn score(cx: &Context<'_>, row: &Row<'_>, judged: &Judged, due: &Decimal) -> Vec<Edit> {
    if is_vast(cx) {
        return Vec::new();
    }
    let mut edits = vec![points(cx, row.at(IndicatorField::Score), due)];
    if let Some(change) = row.score.number().and_then(|score| num::sub(due, score)) {
        follow(cx, Some(row.index), &change, &mut edits);
    }
    let lost = row.weight.number().and_then(|weight| num::sub(weight, due)).filter(|lost| *lost > num::ZERO);
    if let Some(lost) = lost.filter(|_| row.lacks_reason() && !ep::told_once(cx)) {
        edits.push(reason(cx, row, judged, &lost));
    }
    edits
}

/// All points for a target that was reached, where no reason is given for taking them off.
pub(super) fn points_back(cx: &Context<'_>, row: &Row<'_>, judged: &Judged) -> Option<Vec<Edit>> {
    let Outcome::Reached { ratio } = judged.outcome else { return None };
    let unexplained = row.lacks_reason() && is_docked(row) && !sc::is_over(cx, ratio) && !sc::banded(cx, row);
    due(judged).filter(|_| unexplained).map(|due| score(cx, row, judged, &due))
}

/// The score that the total has room for, where the rule allows it; without a total the one score that the rule gives.
pub(super) fn missing_score(cx: &Context<'_>, row: &Row<'_>, judged: &Judged) -> Vec<Edit> {
    let only = || {
        if is_vast(cx) {
            return None;
        }
        let mut rest = num::ZERO;
        for entry in cx.entries {
            match entry.score.number() {
                Some(score) => rest = num::add(&rest, score)?,
                None if entry.score_cell == row.at(IndicatorField::Score) => {}
                None => return None,
            }
        }
        let left = match cx.facts.total_score.number() {
            Some(total) => num::sub(total, &rest)?,
            None => due(judged)?,
        };
        let (low, high) = judged.interval?;
        (left >= low && left <= high).then_some(left)
    };
    only().map(|left| score(cx, row, judged, &left)).unwrap_or_default()
}

/// A reason to start from: the cause and the measures are the person's to know.
pub(super) fn reason(cx: &Context<'_>, row: &Row<'_>, judged: &Judged, lost: &Decimal) -> Edit {
    // Of a target of nothing (0 起) no ratio says how far above it is.
    let over =
        lost.is_zero() || matches!(judged.outcome, Outcome::Reached { ratio } if sc::is_over(cx, ratio));
    let (what, lost) = if ep::is_missed(judged) {
        ("未达到年度指标值", Arg::Words(""))
    } else if over {
        ("实际完成超过年度指标值", Arg::Words(""))
    } else {
        ("扣减{1}分", Arg::Number(lost))
    };
    let what = write(what, Lang::Zh, &[lost, lost]);
    let text = write("因……（请补充原因），{0}；下一步将……（请补充措施）。", Lang::Zh, &[Arg::Words(&what)]);
    edit(row.at(IndicatorField::Reason), text)
}

/// Another actual value.
pub(super) fn actual(row: &Row<'_>, text: &str) -> Vec<Edit> {
    vec![edit(row.at(IndicatorField::Actual), text)]
}

/// The place where the result has to be entered, which nobody but the person knows.
pub(super) fn unknown_actual(row: &Row<'_>) -> Vec<Edit> {
    let unit = row.target.quantity().map_or("", |target| target.unit.as_str());
    let text = if unit.is_empty() {
        "（请补充实际完成值）"
    } else {
        "（请补充实际完成值，单位：{0}{1}）"
    };
    // 万元 is read as 元.
    let says = |times| within(&row.target_text, times);
    let times = if says(words!("亿")) {
        "亿"
    } else if says(words!("万")) {
        "万"
    } else {
        ""
    };
    actual(row, &write(text, Lang::Zh, &[Arg::Words(times), Arg::Words(unit)]))
}

/// The actual with the target's unit behind it.
pub(super) fn with_unit(row: &Row<'_>, unit: &str) -> Vec<Edit> {
    let typed = row.cells.actual.as_ref().map(|cell| trim(&cell.text)).unwrap_or_default();
    actual(row, &[typed, unit].concat())
}

/// The first tier by its name, where the points say the same.
pub(super) fn achieved(cx: &Context<'_>, row: &Row<'_>) -> Vec<Edit> {
    let least = scoring::band(cx.facts.profile, Tier::Achieved).0;
    let due = row.weight.number().and_then(|weight| num::mul(weight, &least));
    let fits = due.zip(row.score.number()).is_some_and(|(due, score)| *score >= due);
    if fits { actual(row, sc::tier_wording(Tier::Achieved).zh) } else { Vec::new() }
}

/// The rates of these rows of the money block, computed anew; none where more was spent than there was.
pub(super) fn rates(cx: &Context<'_>, cells: &[CellRef]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for cell in cells {
        let CellRef::Fund(row, _) = *cell else { continue };
        let Some(fund) = cx.facts.funds.get(row as usize) else { continue };
        let exact = fund.exact_rate(cx.facts.profile).filter(|exact| *exact <= num::ONE);
        let Some(exact) = exact else { continue };
        let mut text = String::new();
        match fund.rate {
            // Without a sign: percent above one, a fraction below.
            Rate::Bare { value, .. } if value <= num::ONE => {
                num::put_points(&num::round(&exact, 4), &mut text)
            }
            Rate::Percent { places, .. } | Rate::Bare { places, .. } => {
                num::put_percent(&exact, places.max(2), &mut text);
            }
            _ => num::put_percent(&exact, 2, &mut text),
        }
        if matches!(fund.rate, Rate::Bare { .. }) && text.ends_with('%') {
            text.pop();
        }
        edits.push(edit(*cell, text));
    }
    edits
}

/// Strokes in place of the points of a sub-row.
pub(super) fn no_points(part: &Fund) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (field, points) in [(FundField::Score, part.score), (FundField::Weight, part.weight)] {
        if points.number().is_some() {
            edits.push(edit(part.at(field), "—"));
        }
    }
    edits
}

/// Why money was left, to start from: beside the money where there is room for it, else in the remarks.
pub(super) fn unspent(cx: &Context<'_>, fund: &Fund, rate: &Decimal) -> Vec<Edit> {
    let beside = fund.at(FundField::Reason);
    let cell = if cx.facts.form.get(beside).is_some() { beside } else { CellRef::Remarks };
    let text = "预算执行率{0}：因……（请补充原因），资金没有全部支出；下一步将……（请补充措施）。";
    vec![edit(cell, write(text, Lang::Zh, &[Arg::Share(rate, 2)]))]
}

/// A number by itself, without blanks, commas and units.
pub(super) fn plain(cell: CellRef, number: &Decimal) -> Vec<Edit> {
    let mut text = String::new();
    put_shortest(number, &mut text);
    vec![edit(cell, text)]
}

/// A number with so many decimals.
pub(super) fn fixed(cell: CellRef, number: &Decimal, places: u32) -> Vec<Edit> {
    let mut text = String::new();
    num::put_fixed(number, places, &mut text);
    vec![edit(cell, text)]
}

/// Whether the weights as they stand make up the whole: then it is not one of them that is wrong.
pub(super) fn weights_are_right(cx: &Context<'_>) -> bool {
    cx.facts.weight_summed() == Some(num::HUNDRED)
}

/// The points behind a level's name (产出指标（50分）), wherever it is printed again.
pub(super) fn printed(cx: &Context<'_>, cells: &[CellRef], points: &Decimal) -> Vec<Edit> {
    let mut edits = Vec::new();
    for cell in cells {
        let typed = typed(cx, *cell);
        let bracket = typed.char_indices().rfind(|(_, c)| matches!(c, '(' | '（'));
        let (before, inside) = typed.split_at_checked(bracket.map_or(0, |(at, _)| at)).unwrap_or_default();
        edits.push(edit(*cell, [before, &like(inside, &num::points(points))].concat()));
    }
    edits
}
