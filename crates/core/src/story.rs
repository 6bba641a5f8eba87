//! Which findings are one matter, so that it is told once and not as five alarms.
//!
//! Owns: what belongs together and the sentence that says so. Must not know: how a finding was made.
//!
//! Findings of one row belong together. Those of the total belong to a row where its points alone explain the
//! difference (AR-003). The list is sorted, and so the stories do not depend on the order of the rules.

use crate::facts::Facts;
use crate::form::{CellRef, Form, FundField, IndicatorField};
use crate::lang::{Lang, text};
use crate::message::{Arg, tell};
use crate::num;
use crate::report::{Finding, Story};
use crate::rules::place;

/// A number for every cell of a form, without gaps to speak of.
struct Numbers {
    /// How many numbers the rows of the money block take, and those of both blocks.
    funds: usize,
    rows: usize,
    all: usize,
}

/// Of each row eight.
const WIDTH: usize = 8;
/// The cells outside of rows come first.
const ALONE: usize = 16;

impl Numbers {
    const fn of(form: &Form) -> Self {
        let funds = form.funds.len().saturating_mul(WIDTH).saturating_add(ALONE);
        let rows = form.indicators.len().saturating_mul(WIDTH).saturating_add(funds);
        Self { funds, rows, all: form.subtotals.len().saturating_mul(2).saturating_add(rows) }
    }

    fn cell(&self, cell: CellRef) -> usize {
        let in_row = |row: u32, width: usize, column: usize| {
            (row as usize).saturating_mul(width).saturating_add(column)
        };
        match cell {
            CellRef::Fund(row, field) => in_row(row, WIDTH, field as usize).saturating_add(ALONE),
            CellRef::Indicator(row, field) => in_row(row, WIDTH, field as usize).saturating_add(self.funds),
            CellRef::SubtotalWeight(row) => in_row(row, 2, 0).saturating_add(self.rows),
            CellRef::SubtotalScore(row) => in_row(row, 2, 1).saturating_add(self.rows),
            alone => (alone.order() >> 40) as usize,
        }
    }

    /// What a finding at this cell is about: its row, or the cell by itself.
    fn matter(&self, cell: CellRef) -> usize {
        self.cell(match cell {
            // Labels of levels belong to several rows.
            CellRef::Indicator(_, IndicatorField::Level1 | IndicatorField::Level2) => cell,
            CellRef::Indicator(row, _) => CellRef::Indicator(row, IndicatorField::Name),
            CellRef::Fund(row, _) => CellRef::Fund(row, FundField::Label),
            _ => cell,
        })
    }
}

/// Of two fixes that write different things into one cell, the graver finding's stays.
pub(crate) fn settle(findings: &mut [Finding], form: &Form) {
    let numbers = Numbers::of(form);
    let mut writes = vec![NONE; numbers.all];
    for at in 0..findings.len() {
        let edit = |at: usize| findings.get(at)?.fix.as_ref()?.edits.first();
        let Some(this) = edit(at) else { continue };
        let Some(slot) = writes.get_mut(numbers.cell(this.cell)) else { continue };
        match edit(*slot) {
            None => *slot = at,
            Some(other) if other.text == this.text => {}
            Some(_) => {
                if let Some(finding) = findings.get_mut(at) {
                    finding.fix = None;
                }
            }
        }
    }
}

/// No place in a list.
const NONE: usize = usize::MAX;

/// The stories of a sorted list of findings.
pub(crate) fn stories(findings: &[Finding], facts: &Facts<'_>, lang: Lang) -> Vec<Story> {
    // The cell whose points explain the total's difference, where one alone does.
    let mut hints = findings.iter().filter(|finding| finding.rule == "AR-003");
    let culprit = match (hints.next().map(|hint| hint.related.as_slice()), hints.next()) {
        (Some([cell]), None) => Some(*cell),
        _ => None,
    };
    let numbers = Numbers::of(facts.form);
    let mut known = vec![NONE; numbers.all];
    let mut stories: Vec<Story> = Vec::new();
    for (finding, at) in findings.iter().zip(0_u32..) {
        let about = match (finding.cell, culprit) {
            (CellRef::TotalScore, Some(cell)) => cell,
            // What is missing from the whole form is each time something else.
            (CellRef::Form, _) => continue,
            (cell, _) => cell,
        };
        let Some(slot) = known.get_mut(numbers.matter(about)) else { continue };
        match stories.get_mut(*slot) {
            Some(story) => story.findings.push(at),
            None => {
                *slot = stories.len();
                stories.push(Story { told: String::new(), findings: vec![at] });
            }
        }
    }
    stories.retain(|story| story.findings.len() > 1);
    for story in &mut stories {
        story.told = told(story, findings, culprit, facts, lang);
    }
    stories
}

/// The matter in a sentence, where several findings together say more than each.
fn told(
    story: &Story,
    findings: &[Finding],
    culprit: Option<CellRef>,
    facts: &Facts<'_>,
    lang: Lang,
) -> String {
    let has = |rule: &str| {
        story.findings.iter().any(|at| findings.get(*at as usize).is_some_and(|finding| finding.rule == rule))
    };
    let row = match (culprit, story.findings.first().and_then(|first| findings.get(*first as usize))) {
        (Some(cell), _) if has("AR-003") => cell,
        (_, Some(first)) => first.cell,
        _ => return String::new(),
    };
    let CellRef::Indicator(index, _) = row else {
        let message = if has("EX-006") && has("EX-010") {
            text!(
                "资金没有用完，指标得分却高，也没有说明原因",
                "money was left, the indicators score high all the same, and why is not said",
            )
        } else {
            return String::new();
        };
        return message.get(lang).to_owned();
    };
    let Some(row) = facts.rows.get(index as usize) else { return String::new() };
    let (total, sum) = (facts.total_score.number(), facts.summed());
    let lost = row.points().and_then(|(weight, score)| num::sub(weight, score));
    let kept = has("AR-003") && total.zip(sum.as_ref()).is_some_and(|(total, sum)| total > sum);
    let message = match (&lost, kept, has("EP-001")) {
        (Some(_), true, true) => text!(
            "{0}：扣了 {1} 分，没有写原因，总分也没有随之减下来（填 {2}，应为 {3}）",
            "{0}: {1} taken off without a reason, and the total was not brought down with it ({2}, not {3})",
        ),
        (Some(_), true, false) => text!(
            "{0}：扣了 {1} 分，总分没有随之减下来（填 {2}，应为 {3}）",
            "{0}: {1} taken off, and the total was not brought down with it ({2}, not {3})",
        ),
        _ if has("SC-008") && (has("IV-001") || has("IV-002") || has("IV-003")) => text!(
            "{0}：完成值没有写出结果，给的分就没有依据",
            "{0}: no result is given, so nothing supports the points",
        ),
        _ if has("EP-002") && (has("SC-002") || has("SC-003") || has("SC-004")) => text!(
            "{0}：没有完成，既没有扣分，也没有说明原因",
            "{0}: the target was missed, yet points stayed and no reason is given",
        ),
        _ => return String::new(),
    };
    let name = place::row(facts, index, lang);
    let args = [Arg::Words(&name), Arg::known(lost.as_ref()), Arg::known(total), Arg::known(sum.as_ref())];
    tell(message, lang, &args)
}
