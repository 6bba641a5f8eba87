//! Sums of parts: sub-totals, and points printed behind a level (AR-004).
//!
//! Owns: which rows a sub-total covers, and what follows when one of them changes. Must not know: the total of the form.

use super::*;

/// The points that a label prints: 产出指标（50分）.
fn printed_points(label: &str) -> Option<Decimal> {
    let (_, tail) = label.rsplit_once('(')?;
    let inside = tail.strip_suffix(')')?.strip_suffix('分')?;
    value::points(Some(inside)).value()
}

/// Takes the weight or the score of a row.
type Pick = fn(&Row<'_>) -> Points;

/// The points of the rows above each row, so that those between two of them are one subtraction.
struct Sums {
    /// The sum, how far it may be off through rounding, and how many rows have no number.
    above: Vec<(Decimal, Decimal, usize)>,
}

impl Sums {
    fn new(cx: &Context<'_>, pick: Pick) -> Self {
        let mut above = Vec::with_capacity(cx.facts.rows.len().saturating_add(1));
        let mut so_far = (num::ZERO, num::ZERO, 0_usize);
        for row in &cx.facts.rows {
            above.push(so_far);
            if row.is_scored {
                let points = pick(row);
                match points.number().and_then(|points| num::add(&so_far.0, points)) {
                    Some(sum) => so_far.0 = sum,
                    None => so_far.2 = so_far.2.saturating_add(1),
                }
                so_far.1 = num::add(&so_far.1, &score_slack(&points, &row.weight)).unwrap_or_default();
            }
        }
        above.push(so_far);
        Self { above }
    }

    /// The points of the scored rows from one index up to another, and their slack; `None` when one is no number.
    fn between(&self, from: u32, to: u32) -> Option<(Decimal, Decimal)> {
        let at = |index: u32| self.above.get(usize::try_from(index).ok()?).or(self.above.last());
        let ((before, loose, none_before), (all, all_loose, none)) = (at(from)?, at(to)?);
        if none_before == none { num::sub(all, before).zip(num::sub(all_loose, loose)) } else { None }
    }
}

/// How many sub-totals around one are looked at for where its rows may begin or end.
const NEAR: usize = 60;

/// How many rows below a sub-total are looked at for the next level; more terms than that are not written out.
pub(super) const BLOCK: usize = 200;

/// Whether a sub-total is printed above its rows: it is called by its level (产出指标（50分）) and not 小计.
fn heads(label: &str) -> bool {
    !within(label, "小计 合计 总计")
}

/// Where the level 1 ends that the row of that index begins.
fn level_end(cx: &Context<'_>, from: u32) -> u32 {
    let mut rows = cx.facts.rows.iter().skip(from as usize).take(BLOCK);
    let first = rows.next().map(|row| label(row, IndicatorField::Level1)).unwrap_or_default();
    // Other rows of the block have no label, or the same again.
    let other = |row: &&Row<'_>| {
        let own = label(row, IndicatorField::Level1);
        !own.is_empty() && own != first
    };
    rows.find(other).map_or(u32::MAX, |row| row.index)
}

/// Where the level 1 began that the row above that index belongs to.
fn level_start(cx: &Context<'_>, end: u32) -> u32 {
    let above = cx.facts.rows.get(..end as usize).unwrap_or_default().iter().rev().take(BLOCK);
    let (mut begin, mut name) = (end, Cow::Borrowed(""));
    for row in above {
        // A label is printed once for the block, in its first row, or on each of its rows.
        let own = label(row, IndicatorField::Level1);
        if own != name && !name.is_empty() {
            break;
        }
        begin = row.index;
        name = own;
    }
    begin
}

/// The rows whose points add to what a sub-total says, and whether execution is counted with them; `None` when there
/// are no such rows.
fn covered(
    cx: &Context<'_>,
    all: &[Subtotal],
    at: usize,
    sums: &Sums,
    declared: &Decimal,
) -> Option<(u32, u32, bool)> {
    let subtotal = all.get(at)?;
    let earlier = all.get(at.saturating_sub(NEAR)..at)?;
    let (from, to) = (earlier.last().map_or(0, |before| before.after), subtotal.after);
    let fits = |from, to| {
        let right = from < to && sums.between(from, to).is_none_or(|(sum, _)| cx.close(&sum, declared));
        right.then_some((from, to, false))
    };
    let own = fits(0, to).or_else(|| fits(from, to));
    // A sub-total of a level 1 stands below those of its level 2 and takes their rows in again.
    let above = |other: &Subtotal| if other.after <= from { fits(other.after, to) } else { None };
    // One that stands above its rows ends where another begins, or the next level.
    let end = u32::try_from(cx.facts.rows.len()).unwrap_or(u32::MAX);
    let below = |other: &Subtotal| if other.after > to { fits(to, other.after) } else { None };
    let headed = || {
        if !heads(&subtotal.label.text) {
            return None;
        }
        let later = all.get(at..)?;
        fits(to, end)
            .or_else(|| later.iter().take(NEAR).find_map(below))
            .or_else(|| fits(to, level_end(cx, to)))
    };
    // The last may take in the execution points above the rows.
    let executed = || {
        let (rows, _) = sums.between(0, to)?;
        let with = |points: &Points| num::add(points.number()?, &rows).filter(|sum| sum == declared);
        cx.facts.total_fund().and_then(|fund| with(&fund.weight).or(with(&fund.score))).map(|_| (0, to, true))
    };
    own.or_else(|| earlier.iter().find_map(above)).or_else(headed).or_else(executed)
}

/// The sub-totals that a change of one row's score (of execution's: `None`) brings with it, as edits.
pub(in crate::rules) fn follow(cx: &Context<'_>, row: Option<u32>, change: &Decimal, edits: &mut Vec<Edit>) {
    let all = &cx.facts.form.subtotals;
    if all.is_empty() {
        return;
    }
    let sums = Sums::new(cx, |row| row.score);
    for (at, (subtotal, index)) in all.iter().zip(0_u32..).enumerate() {
        let declared = value::points(subtotal.score.as_ref().map(|cell| cell.text.as_str())).value();
        let Some(declared) = declared else { continue };
        let Some((from, to, execution)) = covered(cx, all, at, &sums, &declared) else { continue };
        if row.map_or(execution, |row| (from..to).contains(&row))
            && let Some(sum) = num::add(&declared, change)
        {
            edits.push(fix::points(cx, CellRef::SubtotalScore(index), &sum));
        }
    }
}

/// Sub-total rows and points printed behind a level's name.
pub(super) fn subtotals(cx: &Context<'_>, out: &mut Findings<'_>) {
    let all = &cx.facts.form.subtotals;
    let end = u32::try_from(cx.facts.rows.len()).unwrap_or(u32::MAX);
    let picks: [Pick; 2] = [|row| row.weight, |row| row.score];
    let sums = if all.is_empty() { Vec::new() } else { picks.map(|pick| Sums::new(cx, pick)).into() };
    let mut from = 0;
    for (at, (subtotal, index)) in all.iter().zip(0_u32..).enumerate() {
        let cells = [
            (CellRef::SubtotalWeight(index), &subtotal.weight),
            (CellRef::SubtotalScore(index), &subtotal.score),
        ];
        let later = || all.iter().skip(at).take(NEAR);
        for (((cell, text), sums), pick) in cells.into_iter().zip(&sums).zip(picks) {
            let points = value::points(text.as_ref().map(|c| c.text.as_str()));
            let Some(declared) = points.number() else { continue };
            if covered(cx, all, at, sums, declared).is_some() {
                continue;
            }
            let head = heads(&subtotal.label.text);
            let (first, last) = if head {
                let mut next =
                    later().filter(|other| other.after > subtotal.after && heads(&other.label.text));
                (subtotal.after, next.next().map_or(end, |other| other.after))
            } else if from == subtotal.after {
                // One of level 1 stands right below the last of its level 2.
                (level_start(cx, from), from)
            } else {
                (from, subtotal.after)
            };
            let Some((sum, slack)) = sums.between(first, last).filter(|_| first < last) else { continue };
            // What a spreadsheet adds and does not show, as in the total.
            let slack = num::add(&slack, &points.slack()).unwrap_or_default();
            let severity = if num::close(declared, &sum, &slack) { Warning } else { Error };
            let mut terms = Vec::new();
            for row in cx
                .facts
                .rows
                .iter()
                .skip(first as usize)
                .take(last.saturating_sub(first) as usize)
                .take(BLOCK)
            {
                terms.extend(pick(row).number().filter(|_| row.is_scored));
            }
            let message =
                text!("小计填 {0}，所含各行相加是 {1}", "the sub-total says {0}, its rows add to {1}");
            let args = [Arg::Number(declared), Arg::Number(&sum), Arg::Terms(&terms)];
            let written = num::total(&terms) == Some(sum);
            out.add(severity, cell, message, &args).derive(if written { "{2} = {1}" } else { "" });
            if matches!(cell, CellRef::SubtotalScore(_)) || fix::weights_are_right(cx) {
                out.fix(vec![fix::points(cx, cell, &sum)]);
            }
        }
        from = subtotal.after;
    }
    for field in [IndicatorField::Level1, IndicatorField::Level2] {
        printed_levels(cx, out, field);
    }
}

/// A level's label in one spelling; empty where it is left out.
fn label<'f>(row: &Row<'f>, field: IndicatorField) -> Cow<'f, str> {
    row.cells.get(field).map(|cell| folded(&cell.text)).unwrap_or_default()
}

fn printed_levels(cx: &Context<'_>, out: &mut Findings<'_>, field: IndicatorField) {
    let mut above: Cow<'_, str> = Cow::default();
    for (at, row) in cx.facts.rows.iter().enumerate() {
        let text = label(row, field);
        // A label printed again on every row or page belongs to the block that it heads.
        if text.is_empty() || text == above {
            continue;
        }
        above.clone_from(&text);
        let Some(declared) = printed_points(&text) else { continue };
        let heading = label(row, IndicatorField::Level1);
        // A level-1 label left out further down: count only the rows that belong here by their level 2.
        let (mut by_label, mut by_kind) = (Some(Vec::new()), Some(Vec::new()));
        let mut cells = Vec::new();
        for (below, next) in cx.facts.rows.iter().enumerate().skip(at) {
            if below > at {
                let (own, level1) = (label(next, field), label(next, IndicatorField::Level1));
                let other = field != IndicatorField::Level1 && !level1.is_empty() && level1 != heading;
                if other || !(own.is_empty() || own == text) {
                    break;
                }
            }
            if label(next, field) == text {
                cells.push(next.at(field));
            }
            if next.is_scored {
                push(&mut by_label, next.weight);
                if next.level1 == row.level1 {
                    push(&mut by_kind, next.weight);
                }
            }
        }
        let (Some(terms), Some(of_kind)) = (by_label, by_kind) else { continue };
        let (Some(sum), Some(other)) = (num::total(&terms), num::total(&of_kind)) else { continue };
        if cx.close(&sum, &declared) || cx.close(&other, &declared) {
            continue;
        }
        let message = text!(
            "“{0}”写明 {1} 分，所含各行分值相加是 {2}",
            "“{0}” promises {1} points, its rows' weights add to {2}",
        );
        let args = [Arg::Quote(&text, 20), Arg::Number(&declared), Arg::Number(&sum), Arg::Terms(&terms)];
        out.add(Error, row.at(field), message, &args).derive("{3} = {2}");
        if fix::weights_are_right(cx) {
            out.fix(fix::printed(cx, &cells, &sum));
        }
    }
}

/// One more term; none at all once one of them is no number.
pub(super) fn push(terms: &mut Option<Vec<Decimal>>, points: Points) {
    match (points.value(), terms.as_mut()) {
        (Some(value), Some(terms)) => terms.push(value),
        _ => *terms = None,
    }
}
