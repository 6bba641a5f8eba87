//! The figures of the narrative beside the actual values of the rows (CS-004, CS-011, CS-012).
//!
//! Owns: when a figure and a row are of one thing. Must not know: where figures begin and end.

use super::{Context, Findings, Info, Warning};
use crate::facts::{Level2, Row};
use crate::form::{CellRef, IndicatorField};
use crate::lang::text;
use crate::message::Arg;
use crate::narrative::{Figure, Narrative, mentions, shares};
use crate::num;
use crate::restate::{core, head, spelled_in};
use crate::text::{List, front, is_longer, within, words};
use crate::value::{Quantity, Relation, relate};
use rust_decimal::Decimal;

/// Rows that are compared with figures.
const ROWS: usize = 100;

/// A row with a number, as figures are compared with it.
struct Counter<'r> {
    row: &'r Row<'r>,
    actual: &'r Quantity,
    /// The actual's unit, else the target's.
    unit: &'r str,
    core: &'r str,
}

/// The rows that have a number.
fn counters<'a>(cx: &'a Context<'a>) -> Vec<Counter<'a>> {
    let mut all = Vec::with_capacity(cx.rows.len().min(ROWS));
    for (row, _) in cx.rows.iter().take(ROWS) {
        let Some(actual) = row.actual.quantity() else { continue };
        let target = row.target.quantity().map_or("", |target| target.unit.as_str());
        let unit = if actual.unit.is_empty() { target } else { &actual.unit };
        all.push(Counter { row, actual, unit, core: core(&row.name) });
    }
    all
}

impl Counter<'_> {
    fn is_same_unit(&self, figure: &Figure<'_>) -> bool {
        matches!(relate(self.unit, figure.unit), Relation::Same | Relation::Alike)
    }

    /// The figure is the row's actual: the same number and unit, and a word of the row's name beside it.
    fn is_told(&self, figure: &Figure<'_>) -> bool {
        self.actual.number == figure.number
            && self.is_same_unit(figure)
            && (shares(&self.row.name, front(figure.clause, 60), 2)
                || shares(&self.row.name, front(figure.after, 20), 2))
    }

    /// The words before the figure name what the row counts, hardly more and hardly less.
    fn is_subject(&self, figure: &Figure<'_>) -> bool {
        let (row, said) = (self.core, figure.core);
        if row == said {
            return is_longer(row, 1);
        }
        if head(row) != head(said) || is_longer(row, 40) || is_longer(said, 40) {
            return false;
        }
        let (row_len, said_len) = (row.len(), said.len());
        (is_longer(said, 2)
            && said_len.saturating_mul(5) >= row_len.saturating_mul(3)
            && spelled_in(said, row))
            || (said_len.saturating_mul(4) <= row_len.saturating_mul(5) && spelled_in(row, said))
            || (figure.follows && is_longer(row, 2) && crate::text::ends(said, row))
    }

    /// Whether the figure may be meant for the row, right or wrong.
    fn fits(&self, figure: &Figure<'_>) -> bool {
        self.is_subject(figure) && self.is_same_unit(figure)
    }

    /// The row has this number, counts this thing, or counts in this unit so much that it may be a part of it.
    fn measures(&self, figure: &Figure<'_>) -> bool {
        if self.actual.number == figure.number {
            return relate(self.unit, figure.unit) != Relation::Apart;
        }
        let part = figure.unit != "%" && self.actual.number > figure.number;
        (part || self.is_subject(figure)) && self.is_same_unit(figure)
    }

    /// It counts what was put out.
    fn is_output(&self) -> bool {
        self.row.level2 == Some(Level2::Quantity)
            && self.actual.unit != "%"
            && self.actual.comparator.is_none()
    }
}

/// Words that make a figure one of a part, a plan, a change or another time.
fn is_other(row: &Row<'_>, figure: &Figure<'_>) -> bool {
    let other = |text: &str| within(text, OTHER);
    // What the row's name says as well is no word of another.
    other(figure.clause) && !other(&row.name)
}

const OTHER: List<'_> = words!(
    "其中 月 季 上年 去年 往年 同比 环比 增 降 较 比 平均 人均 每 计划 目标 原定 预期 预计 要求 应达 应完成 剩余 未 少 超 另 余下 新 分别 各自 \
            首 历年 近年 截至 部分 含 包括 一期 二期 线上 线下"
);

/// Figures that are the rows', and those that are not.
pub(super) fn compared(cx: &Context<'_>, out: &mut Findings<'_>) {
    let Narrative { text: narrative, figures, .. } = cx.narrative;
    if figures.is_empty() {
        return;
    }
    // 上半年 and 截至 may go for all that follows.
    let partial = within(narrative, words!("上半年 下半年 季度 截至 截止"));
    let mut same = Vec::new();
    let all = counters(cx);
    for counter in &all {
        let Counter { row, actual, unit, .. } = counter;
        if figures.iter().any(|figure| counter.is_told(figure)) {
            same.push(row.at(IndicatorField::Actual));
            continue;
        }
        if partial || actual.comparator.is_some() || actual.change.is_some() || unit.is_empty() {
            continue;
        }
        // Of several figures each may be a part; of several rows each may be meant.
        let mut of_row = figures.iter().filter(|figure| counter.fits(figure));
        let (Some(figure), None) = (of_row.next(), of_row.next()) else { continue };
        if all.iter().filter(|other| other.fits(figure)).count() > 1
            || is_rounded(&figure.number, &actual.number)
            || !figure.exact
            || figure.chinese
            || is_other(row, figure)
            || figure.number == actual.number
        {
            continue;
        }
        let message = text!(
            "完成情况写“{0}{1}”，这一行的完成值是“{2}”",
            "the narrative says “{0}{1}”, this row “{2}”",
        );
        let args =
            [Arg::Quote(figure.subject, 18), Arg::Words(figure.written), Arg::Quote(&row.actual_text, 20)];
        out.add(Warning, row.at(IndicatorField::Actual), message, &args).relate(&[CellRef::GoalActual]);
    }
    if !same.is_empty() {
        let message =
            text!("完成情况有 {0} 处数字与指标完成值一致", "figures that agree with actual values: {0}");
        let count = u32::try_from(same.len()).unwrap_or(u32::MAX);
        out.add(Info, CellRef::GoalActual, message, &[Arg::Count(count)])
            .advise(text!("数字一致，不用改。", "They agree: nothing to change."))
            .relate(&same);
    }
}

/// One of two numbers is the other, rounded: 94% and 94.2%.
fn is_rounded(a: &Decimal, b: &Decimal) -> bool {
    let places = a.scale().min(b.scale());
    a.scale() != b.scale() && num::round(a, places) == num::round(b, places)
}

/// Figures of results that no row measures.
pub(super) fn unmeasured(cx: &Context<'_>, out: &mut Findings<'_>) {
    let rows = counters(cx);
    if cx.rows.is_empty() {
        return;
    }
    let is_target = |figure: &Figure<'_>| {
        let mut targets = cx.rows.iter().filter_map(|(row, _)| row.target.quantity());
        targets.any(|target| target.number == figure.number)
    };
    let mut first: Option<(&Figure<'_>, u32)> = None;
    let mut second = "";
    for figure in &cx.narrative.figures {
        // Money is the money block's, time is told of anything, and a plan or another year is no result.
        let elsewhere = || {
            within(figure.unit, words!("天 日 小时 分钟 秒 周 工作日 个月 季度 元"))
                || within(
                    figure.clause,
                    words!(
                        "上年 去年 往年 同比 计划 目标 原定 超额 其中 资金 预算 经费 执行率 支出 支付 拨付 拨款 投入"
                    ),
                )
        };
        if figure.chinese || rows.iter().any(|row| row.measures(figure)) || is_target(figure) || elsewhere() {
            continue;
        }
        first = match first {
            None => Some((figure, 1)),
            Some((known, count)) => {
                if count == 1 {
                    second = figure.written;
                }
                Some((known, count.saturating_add(1)))
            }
        };
    }
    let Some((figure, count)) = first else { return };
    let args =
        [Arg::Quote(figure.subject, 18), Arg::Words(figure.written), Arg::Words(second), Arg::Count(count)];
    let message = match count {
        1 => text!("“{0}{1}”没有对应的指标", "no indicator measures “{0}{1}”"),
        2 => text!("“{0}{1}”和“{2}”没有对应的指标", "no indicator measures “{0}{1}” and “{2}”"),
        _ => text!(
            "“{0}{1}”、“{2}”等 {3} 个数没有对应的指标",
            "no indicator measures “{0}{1}”, “{2}” and others ({3} in all)"
        ),
    };
    out.add(Info, CellRef::GoalActual, message, &args);
}

/// Counts of five points and more of which the narrative says nothing.
pub(super) fn untold(cx: &Context<'_>, out: &mut Findings<'_>) {
    let Narrative { text: narrative, figures, .. } = cx.narrative;
    if !is_longer(narrative, 3) || crate::value::placeholder(narrative).is_some() {
        return;
    }
    let mut cells = Vec::new();
    let mut first = None;
    for counter in counters(cx) {
        let row = counter.row;
        let heavy = row.weight.number().is_some_and(|weight| *weight >= Decimal::from(5));
        if heavy
            && counter.is_output()
            && !figures.iter().any(|figure| figure.number == counter.actual.number)
            && !mentions(narrative, counter.core)
        {
            cells.push(row.at(IndicatorField::Actual));
            first = first.or(Some(row));
        }
    }
    if let Some(row) = first {
        let message = if cells.len() == 1 {
            text!("“{0}”的结果“{1}”没有写进来", "the result “{1}” of “{0}” is not told")
        } else {
            text!("“{0}”的结果“{1}”等 {2} 项没有写进来", "{2} results are not told, “{1}” of “{0}” the first",)
        };
        let args = [
            Arg::Quote(&row.name, 18),
            Arg::Quote(&row.actual_text, 16),
            Arg::Count(u32::try_from(cells.len()).unwrap_or(u32::MAX)),
        ];
        out.add(Info, CellRef::GoalActual, message, &args).relate(&cells);
    }
}
