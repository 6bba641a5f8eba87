//! ST: the structure of the form: what has to be filled in, and where each indicator belongs.
//!
//! Owns: heads, levels, what an indicator's name says of its place. Must not know: scores, sums.

use super::{Basis, Context, Findings, Need, Rule, said};
use crate::facts::{Level1, Level2, Row};
use crate::form::{Cell, CellRef, IndicatorField};
use crate::lang::{Text, text};
use crate::message::Arg;
use crate::num;
use crate::report::Severity::{Error, Info, Warning};
use crate::restate::restated;
use crate::text::{List, ends, folded, is_blank, within, words};
use crate::value;
use rust_decimal::Decimal;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "ST-001",
        severity: Error,
        title: Text::new("表头没有填", "The head is not filled in"),
        basis: Basis::Platform,
        advice: Text::new("补填。", "Fill it in."),
        needs: Need::Nothing,
        check: head,
    },
    Rule {
        id: "ST-002",
        severity: Warning,
        title: Text::new("一级指标没有标出", "A level-1 label is missing"),
        basis: Basis::Measures,
        advice: Text::new("在这一行的一级指标栏补上“{1}”。", "Write “{1}” in the level-1 cell of this row."),
        needs: Need::Nothing,
        check: no_label,
    },
    Rule {
        id: "ST-003",
        severity: Warning,
        title: Text::new("缺少二级指标", "A level-2 indicator is missing"),
        basis: Basis::Measures,
        advice: Text::new(
            "补上这类指标；确实不适用的，请说明。",
            "Add an indicator of that kind, or say why none applies.",
        ),
        needs: Need::Nothing,
        check: missing,
    },
    Rule {
        id: "ST-004",
        severity: Warning,
        title: Text::new("二级指标不属于所在的一级指标", "A level-2 indicator under the wrong level 1"),
        basis: Basis::Measures,
        advice: Text::new("移到所属的一级指标下。", "Move it to the level 1 it belongs to."),
        needs: Need::Nothing,
        check: misplaced,
    },
    Rule {
        id: "ST-005",
        severity: Warning,
        title: Text::new("指标与所在类别不符", "An indicator that belongs elsewhere"),
        basis: Basis::Practice,
        advice: Text::new(
            "换一个符合类别的指标，或移到合适的类别。",
            "Choose one that fits its place, or move it.",
        ),
        needs: Need::Nothing,
        check: elsewhere,
    },
    Rule {
        id: "ST-006",
        severity: Warning,
        title: Text::new("指标重复", "The same indicator twice"),
        basis: Basis::Practice,
        advice: Text::new("合并，或换成不同的指标。", "Merge them, or measure something else."),
        needs: Need::Nothing,
        check: twice,
    },
    Rule {
        id: "ST-007",
        severity: Info,
        title: Text::new("指标过少或过多", "Too few or too many indicators"),
        basis: Basis::Practice,
        advice: Text::new("增减指标，使各类都能衡量。", "Add or merge indicators."),
        needs: Need::Nothing,
        check: number,
    },
    Rule {
        id: "ST-008",
        severity: Info,
        title: Text::new("定性指标占分较多", "Much of the weight is judged by words"),
        basis: Basis::Practice,
        advice: Text::new("能量化的改成数值。", "Put numbers where there can be some."),
        needs: Need::Weights,
        check: in_words,
    },
    Rule {
        id: "ST-009",
        severity: Warning,
        title: Text::new("没有年度，或写了几个年度", "No year, or several"),
        basis: Basis::Platform,
        advice: Text::new("写明是哪一年度的自评。", "Say which year is evaluated."),
        needs: Need::Nothing,
        check: year,
    },
    Rule {
        id: "ST-011",
        severity: Warning,
        title: Text::new("没有总分", "No total score"),
        basis: Basis::Footing,
        advice: Text::new("补上总分一行。", "Add the row of the total."),
        needs: Need::Scores,
        check: no_total,
    },
];

/// No form has more rows; beyond this, rows are not compared with each other.
const COMPARED: usize = 300;

fn is_empty(cell: Option<&Cell>) -> bool {
    cell.is_some_and(|cell| is_blank(&cell.text))
}

/// Project, department, unit or year has a place on the form and nothing in it.
fn head(cx: &Context<'_>, out: &mut Findings<'_>) {
    let form = cx.facts.form;
    // Empty, or （  年度） as the template prints it; a year in the title will do.
    let no_year = form.year.is_some() && !is_dated(cx, CellRef::Year) && !is_dated(cx, CellRef::Title);
    for (cell, empty) in [
        (CellRef::Project, is_empty(form.project.as_ref())),
        (CellRef::Department, is_empty(form.department.as_ref())),
        (CellRef::Unit, is_empty(form.unit.as_ref())),
        (CellRef::Year, no_year),
    ] {
        if empty {
            out.add(Error, cell, text!("没有填", "not filled in"), &[]);
        }
    }
}

/// Whether a cell may name a year, in digits or as 二〇二二: what is no year at all is no matter for the head.
fn is_dated(cx: &Context<'_>, cell: CellRef) -> bool {
    let text = said(cx.facts, cell);
    text.contains(super::is_digit) || within(&text, words!("〇 ○ 零 二O"))
}

fn level1_name(level: Level1) -> &'static Text {
    match level {
        Level1::Output => text!("产出指标", "产出指标 (output)"),
        Level1::Benefit => text!("效益指标", "效益指标 (benefit)"),
        Level1::Satisfaction => text!("满意度指标", "满意度指标 (satisfaction)"),
        Level1::Cost => text!("成本指标", "成本指标 (cost)"),
    }
}

/// The rows whose level 2 does not belong to the printed level 1, the first of each run: with that level, the right one,
/// and whether both labels stand in that row.
fn strays<'a>(cx: &'a Context<'_>) -> impl Iterator<Item = (&'a Row<'a>, Level1, Level1, bool)> {
    let mut before = None;
    cx.facts.rows.iter().filter_map(move |row| {
        let found = row.astray.zip(row.level1);
        let first = found != before;
        before = found;
        let (printed, right) = found.filter(|_| first)?;
        let here = row.cells.level1.as_ref().is_some_and(|cell| !is_blank(&cell.text));
        Some((row, printed, right, here))
    })
}

/// 社会效益 rows below 产出 rows, without a label of their own.
fn no_label(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, printed, right, here) in strays(cx) {
        if here {
            continue;
        }
        let level2 = said(cx.facts, row.at(IndicatorField::Level2));
        let args = [Arg::Quote(&level2, 12), Arg::Told(level1_name(right)), Arg::Told(level1_name(printed))];
        let message = text!(
            "“{0}”属于{1}，这里没有标出，从上往下看成了{2}",
            "“{0}” belongs to {1}; without its label the row reads as {2}",
        );
        let advice = text!("在这一行的一级指标栏补上“{1}”。", "Write “{1}” in the level-1 cell of this row.");
        out.add(Warning, row.at(IndicatorField::Level1), message, &args).advise(advice);
    }
}

/// A level 2 that stands beside a level 1 it does not belong to; cost under output where the profile has a level of its own.
fn misplaced(cx: &Context<'_>, out: &mut Findings<'_>) {
    let message = text!("“{0}”属于{1}，不属于{2}", "“{0}” belongs to {1}, not to {2}");
    for (row, printed, right, here) in strays(cx) {
        if here {
            let level2 = said(cx.facts, row.at(IndicatorField::Level2));
            let args =
                [Arg::Quote(&level2, 12), Arg::Told(level1_name(right)), Arg::Told(level1_name(printed))];
            out.add(Warning, row.at(IndicatorField::Level2), message, &args);
        }
    }
    let sets = &cx.facts.profile.level1.sets;
    if sets.is_empty() || sets.iter().any(|[_, _, _, cost]| cost.is_zero()) {
        return;
    }
    let cost = |row: &&Row<'_>| row.level2 == Some(Level2::Cost) && row.level1 == Some(Level1::Output);
    if let Some(row) = cx.facts.rows.iter().find(cost) {
        let level2 = said(cx.facts, row.at(IndicatorField::Level2));
        let args = [
            Arg::Quote(&level2, 12),
            Arg::Told(level1_name(Level1::Cost)),
            Arg::Told(level1_name(Level1::Output)),
        ];
        out.add(Warning, row.at(IndicatorField::Level2), message, &args);
    }
}

/// A kind of level 2 that every form has. Satisfaction is WT-006's.
fn missing(cx: &Context<'_>, out: &mut Findings<'_>) {
    let rows = &cx.facts.rows;
    // A form without level-2 labels, or with its own, follows another layout. Satisfaction often has none.
    let own = |row: &Row<'_>| row.level2.is_none() && row.level1 != Some(Level1::Satisfaction);
    if rows.iter().filter(|row| row.level2.is_some()).count() < 3 || rows.iter().any(own) {
        return;
    }
    let cost = rows.iter().any(|row| row.level1 == Some(Level1::Cost));
    for (level, label) in [
        (Level2::Quantity, text!("数量指标", "数量指标 (quantity)")),
        (Level2::Quality, text!("质量指标", "质量指标 (quality)")),
        (Level2::Time, text!("时效指标", "时效指标 (timeliness)")),
        (Level2::Cost, text!("成本指标", "成本指标 (cost)")),
        (Level2::Benefit, text!("效益指标", "效益指标 (benefit)")),
    ] {
        if rows.iter().all(|row| row.level2 != Some(level)) && !(level == Level2::Cost && cost) {
            out.add(Warning, CellRef::Form, text!("没有{0}", "there is no {0}"), &[Arg::Told(label)]);
        }
    }
}

/// An indicator whose name says that it belongs elsewhere.
fn elsewhere(cx: &Context<'_>, out: &mut Findings<'_>) {
    for row in cx.facts.scored() {
        let has = |list: List<'_>| within(&row.name, list);
        let Some(level) = row.level2 else { continue };
        let (severity, message) = match level {
            // Not 预算绩效培训人数, and not money that others were moved to spend.
            Level2::Quantity
                if row.target.quantity().is_some_and(|target| ends(&target.unit, words!("元 %")))
                    && has(words!("预算 投入资金 资金投入 经费投入 投入经费 资金支出 经费支出"))
                    && !has(words!("带动 撬动 引导 吸引 社会 企业 编制 评审 公开 绩效")) =>
            {
                (
                    Warning,
                    text!(
                        "花了多少钱是投入，不是产出的数量",
                        "money spent is input, not a quantity of output"
                    ),
                )
            }
            Level2::Quality
                if ends(&row.name, words!("完成率 完成比例 开展率 举办率"))
                    && !has(words!("质量 合格 达标 优良 准确 规范 验收 整改")) =>
            {
                (
                    Info,
                    text!(
                        "完成率说的是做了多少，不是做得好不好",
                        "a completion rate says how much, not how well"
                    ),
                )
            }
            Level2::Time
                if has(words!("资金 经费 款项"))
                    && has(words!("拨付 支付 到位 下达 拨款"))
                    && !has(words!("补 奖 救助 工资 贴息 抚恤 慰问 优抚 养老 低保 赔付 农民工")) =>
            {
                (
                    Info,
                    text!(
                        "资金拨付快慢不是项目完成是否及时",
                        "how soon money flows is not how soon work is done"
                    ),
                )
            }
            Level2::Cost if has(words!("预算")) && has(words!("执行率 控制率 完成率 支出率")) => {
                (
                    Info,
                    text!(
                        "与预算执行率重复，没有衡量成本",
                        "it repeats budget execution and measures no cost"
                    ),
                )
            }
            _ => continue,
        };
        out.add(severity, row.at(IndicatorField::Name), message, &[]);
    }
}

/// Two rows with one name and one target, or a completion rate beside the count that it restates.
fn twice(cx: &Context<'_>, out: &mut Findings<'_>) {
    let rows = cx.facts.rows.get(..cx.facts.rows.len().min(COMPARED)).unwrap_or_default();
    for (at, row) in rows.iter().enumerate() {
        // 无 and 不适用 for what the project has no use for may stand there several times.
        if !row.is_scored || row.name.is_empty() || is_nothing(row) {
            continue;
        }
        let above = rows.get(..at).unwrap_or_default();
        let same = |other: &&Row<'_>| {
            other.is_scored
                && other.name == row.name
                && other.level2 == row.level2
                && other.target_text == row.target_text
        };
        let (other, message) = if let Some(other) = above.iter().find(same) {
            (other, text!("与第 {0} 行是同一个指标", "the same indicator as row {0}"))
        } else if let Some(other) = restated(row, rows) {
            let message = text!(
                "与第 {0} 行“{1}”重复，只是换成了完成率",
                "row {0}, “{1}”, once more as a completion rate",
            );
            (other, message)
        } else {
            continue;
        };
        let args = [Arg::Count(other.index.saturating_add(1)), Arg::Quote(&other.name, 18)];
        out.add(Warning, row.at(IndicatorField::Name), message, &args)
            .relate(&[other.at(IndicatorField::Name)]);
    }
}

/// A row of the template that was struck out.
fn is_nothing(row: &Row<'_>) -> bool {
    row.is_not_applicable() || value::placeholder(&row.name).is_some()
}

/// A handful for a whole project, one for a whole level, or more than anybody evaluates.
fn number(cx: &Context<'_>, out: &mut Findings<'_>) {
    let mut count = 0_u32;
    for _ in cx.facts.scored() {
        count = count.saturating_add(1);
    }
    if (1..4).contains(&count) || count > 50 {
        out.add(
            Info,
            CellRef::Form,
            text!("共有 {0} 个指标", "there are {0} indicators"),
            &[Arg::Count(count)],
        );
    }
    for level in [Level1::Output, Level1::Benefit] {
        let mut of = cx.facts.scored().filter(|row| row.level1 == Some(level));
        let (Some(only), None) = (of.next(), of.next()) else { continue };
        let Some(weight) = only.weight.number().filter(|weight| **weight >= Decimal::from(20)) else {
            continue;
        };
        let args = [Arg::Told(level1_name(level)), Arg::Number(weight)];
        let message = text!("{0}只有这一个，占 {1} 分", "this is the only one of {0}, with {1} points");
        out.add(Info, only.at(IndicatorField::Name), message, &args);
    }
}

/// Of the 100 points, so many rest on words.
fn in_words(cx: &Context<'_>, out: &mut Findings<'_>) {
    let mut weights = Vec::new();
    for (row, _) in cx.rows {
        if row.is_qualitative() {
            weights.extend(row.weight.number());
        }
    }
    let Some(sum) = num::total(&weights).filter(|sum| *sum >= Decimal::from(30)) else { return };
    let args = [Arg::Number(&sum), Arg::Terms(&weights)];
    let message = text!("定性指标共占 {0} 分", "indicators judged by words carry {0} points");
    let mut draft = out.add(Info, CellRef::Form, message, &args);
    if weights.len() > 1 {
        draft.derive("{1} = {0}");
    }
}

/// No year anywhere, or more than one in the year's cell.
fn year(cx: &Context<'_>, out: &mut Findings<'_>) {
    let form = cx.facts.form;
    let printed = form.year.as_ref().map(|cell| folded(&cell.text)).unwrap_or_default();
    if cx.facts.year.is_some() {
        return;
    }
    if printed.contains(super::is_digit) {
        let message = text!("“{0}”不是一个年度", "“{0}” is not one year");
        out.add(Warning, CellRef::Year, message, &[Arg::Quote(&printed, 16)]);
    } else if form.year.is_none() && !is_dated(cx, CellRef::Title) {
        let message = text!("标题和表头都没有写年度", "neither title nor head names a year");
        out.add(Warning, CellRef::Form, message, &[]);
    }
}

/// Rows have scores and the form has no total. No error: it may stand where nobody looked for it. One that has its place
/// and is left empty is AR-006's.
fn no_total(cx: &Context<'_>, out: &mut Findings<'_>) {
    let form = cx.facts.form;
    if cx.facts.has_scores() && form.total.as_ref().is_none_or(|total| total.score.is_none()) {
        let message = text!("各行有得分，没有找到总分", "rows have scores; no total was found");
        out.add(Warning, CellRef::Form, message, &[]);
    }
}
