//! WT: the weights (分值) and how they are split.
//!
//! Owns: whether the weights add to the whole and follow the profile. Must not know: scores.

use super::{Basis, Context, Findings, Need, Rule};
use crate::facts::{Level1, Row};
use crate::form::{CellRef, FundField, IndicatorField};
use crate::lang::{Lang, Text, text};
use crate::message::{Arg, write};
use crate::num;
use crate::profile::Mode;
use crate::report::Severity::{Error, Warning};
use crate::value::{Points, Value};
use rust_decimal::Decimal;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "WT-001",
        severity: Error,
        title: Text::new("分值合计不是 100 分", "The weights do not add to 100"),
        basis: Basis::Notice,
        advice: Text::new(
            "调整各行分值，使预算执行与全部指标合计为 100 分。",
            "Adjust the weights so that execution and all indicators add to 100.",
        ),
        needs: Need::Weights,
        check: hundred,
    },
    Rule {
        id: "WT-002",
        severity: Warning,
        title: Text::new("一级指标分值与规定不同", "Level-1 weights differ from the rule"),
        basis: Basis::Measures,
        advice: Text::new(
            "按规定的权重调整；确有特殊情况的，请附说明。",
            "Adjust them to the rule, or explain the special case.",
        ),
        needs: Need::Weights,
        check: level1_sets,
    },
    Rule {
        id: "WT-003",
        severity: Warning,
        title: Text::new("预算执行分值与规定不同", "The execution weight differs from the rule"),
        basis: Basis::Measures,
        advice: Text::new(
            "改为规定的分值，或换用本地区的口径。",
            "Use the rule's weight, or choose your region's profile.",
        ),
        needs: Need::Funds,
        check: execution_weight,
    },
    Rule {
        id: "WT-004",
        severity: Error,
        title: Text::new("指标没有分值", "An indicator without a weight"),
        basis: Basis::Platform,
        advice: Text::new(
            "给这个指标分配分值；不适用的指标请整行删去或注明不适用。",
            "Give the indicator a weight; remove a row that does not apply, or say so.",
        ),
        needs: Need::Weights,
        check: no_weight,
    },
    Rule {
        id: "WT-005",
        severity: Warning,
        title: Text::new("一个指标占分过重", "One indicator carries too much"),
        basis: Basis::Practice,
        advice: Text::new(
            "把它拆成几个可以分别衡量的指标，或把分值分给其他指标。",
            "Split it into indicators that can be measured one by one, or move points to others.",
        ),
        needs: Need::Weights,
        check: concentration,
    },
    Rule {
        id: "WT-006",
        severity: Warning,
        title: Text::new("没有满意度指标", "No satisfaction indicator"),
        basis: Basis::Notice2021,
        advice: Text::new(
            "补上服务对象满意度指标；确实不适用的，把它的分值并入效益指标。",
            "Add an indicator of satisfaction; where it does not apply, move its points to the benefit indicators.",
        ),
        needs: Need::Weights,
        check: satisfaction,
    },
];

/// execution weight + Σ weight ≠ 100
fn hundred(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let Some(sum) = facts.weight_summed() else { return };
    if !facts.profile.level1.hundred || cx.close(&sum, &num::HUNDRED) {
        return;
    }
    let cell = if facts.form.total.is_some() { CellRef::TotalWeight } else { CellRef::Form };
    // A form that prints another scale and keeps to it may follow a rule of its own; so may one that
    // shows no execution weight and leaves just those points open.
    let own_scale = facts.total_weight.number() == Some(&sum);
    let open = !facts.scores_execution() && num::add(&sum, &facts.profile.exec.weight) == Some(num::HUNDRED);
    let message = if own_scale {
        text!(
            "分值合计是 {0}，与表上写的一致，但不是 100 分",
            "the weights add to {0}, as the form itself says, but not to 100",
        )
    } else if open {
        text!(
            "指标分值合计是 {0}，资金部分没有列出执行分值，无法确认是否满 100 分",
            "the indicators' weights add to {0} and the money block shows no execution weight",
        )
    } else {
        text!(
            "预算执行与各指标分值合计是 {0}，应为 100",
            "execution and indicators add to {0} points, not 100"
        )
    };
    let severity = if own_scale || open { Warning } else { Error };
    let terms = cx.column(|entry| *entry.weight);
    out.add(severity, cell, message, &[Arg::Number(&sum), Arg::Terms(&terms)]).derive("{1} = {0}");
}

/// The sums by level 1 match none of the profile's sets.
fn level1_sets(cx: &Context<'_>, out: &mut Findings<'_>) {
    let rule = &cx.facts.profile.level1;
    let Some(sums) = cx.facts.level1_sums() else { return };
    if rule.mode == Mode::Off || rule.sets.is_empty() || rule.sets.iter().any(|set| rule.allows(&sums, set)) {
        return;
    }
    let severity = if rule.mode == Mode::Strict { Error } else { Warning };
    let split = |points: &[Decimal; 4]| level1_split(points, cx.lang);
    let mut allowed = String::new();
    for set in &rule.sets {
        if !allowed.is_empty() {
            allowed.push_str(text!(" 或 ", " or ").get(cx.lang));
        }
        allowed.push_str(&split(set));
    }
    let message = if rule.together {
        text!(
            "产出/效益/满意度/成本分值是 {0}，规定的是 {1}（效益与满意度合并计算）",
            "output/benefit/satisfaction/cost weigh {0}; the rule has {1} (benefit and satisfaction together)",
        )
    } else {
        text!(
            "产出/效益/满意度/成本分值是 {0}，规定的是 {1}",
            "output/benefit/satisfaction/cost weigh {0}; the rule has {1}",
        )
    };
    let cell = cx.facts.rows.first().map_or(CellRef::Form, |row| row.at(IndicatorField::Level1));
    out.add(severity, cell, message, &[Arg::Words(&split(&sums)), Arg::Words(&allowed)]);
}

/// The points of 产出, 效益, 满意度, 成本 as people write them: 50/30/10/0.
pub(crate) fn level1_split([o, b, s, c]: &[Decimal; 4], lang: Lang) -> String {
    let args = [Arg::Number(o), Arg::Number(b), Arg::Number(s), Arg::Number(c)];
    write("{0}/{1}/{2}/{3}", lang, &args)
}

/// The execution weight is not the profile's.
fn execution_weight(cx: &Context<'_>, out: &mut Findings<'_>) {
    let due = &cx.facts.profile.exec.weight;
    let Some(fund) = cx.facts.total_fund() else { return };
    let Some(weight) = fund.weight.number().filter(|weight| *weight != due) else { return };
    let message = text!("预算执行分值填 {0}，规定是 {1}", "execution weighs {0}; the rule says {1}");
    out.add(Warning, fund.at(FundField::Weight), message, &[Arg::Number(weight), Arg::Number(due)]);
}

/// A row with an indicator and no weight, or a weight of zero or less.
fn no_weight(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        let shares = row.score.is_blank() && cx.facts.shares_points();
        let weight = row.weight.number();
        let message = match row.weight {
            _ if row.is_not_applicable() || is_void(row) => continue,
            Points::Blank if !shares => text!("分值没有填", "the weight is missing"),
            Points::Is { value, .. } if value <= num::ZERO => {
                text!("分值是 {0}，应大于 0", "the weight is {0}; it should be above 0")
            }
            _ => continue,
        };
        out.add(Error, row.at(IndicatorField::Weight), message, &[Arg::known(weight)]);
    }
}

/// A row of the template that the project has no use for: 无 and 0 throughout.
fn is_void(row: &Row<'_>) -> bool {
    let empty = |value: &Value| matches!(value, Value::Blank | Value::Placeholder(_));
    let zero = |points: &Points| points.number().is_none_or(|value| value.is_zero());
    empty(&row.target)
        && empty(&row.actual)
        && row.weight.number().is_some()
        && zero(&row.weight)
        && zero(&row.score)
}

/// One row has too large a share of the 100 points.
fn concentration(cx: &Context<'_>, out: &mut Findings<'_>) {
    let (any, qualitative) = cx.facts.profile.concentration;
    for (row, _) in cx.rows {
        let Some(weight) = row.weight.number() else { continue };
        let reached = |share: Decimal| num::mul(&share, &num::HUNDRED).filter(|limit| weight >= limit);
        let in_words = if row.is_qualitative() { reached(qualitative) } else { None };
        let message = if in_words.is_some() {
            text!(
                "一个定性指标占 {0} 分（{1} 分起提示）：评分只凭文字判断，占分过重",
                "one qualitative indicator carries {0} points (noted from {1}): its score rests on words alone",
            )
        } else {
            text!(
                "一个指标占 {0} 分（{1} 分起提示），分值过于集中",
                "one indicator carries {0} points (noted from {1}): much for a single one",
            )
        };
        let Some(limit) = in_words.or(reached(any)) else { continue };
        let args = [Arg::Number(weight), Arg::Number(&limit)];
        out.add(Warning, row.at(IndicatorField::Weight), message, &args);
    }
}

/// No row of satisfaction, and its points were not moved to the benefit rows.
fn satisfaction(cx: &Context<'_>, out: &mut Findings<'_>) {
    let profile = cx.facts.profile;
    if !profile.satisfaction.required || cx.facts.rows.is_empty() {
        return;
    }
    let Some([_, benefit, ..]) = cx.facts.level1_sums() else { return };
    if cx.facts.rows.iter().any(|row| row.level1 == Some(Level1::Satisfaction)) {
        return;
    }
    // The sets that have no satisfaction say how much the benefit rows then carry.
    if !profile.level1.sets.iter().any(|[_, b, s, _]| s.is_zero() && benefit >= *b) {
        let message = text!(
            "没有满意度指标，效益指标只有 {0} 分",
            "there is no satisfaction indicator, and the benefit indicators have only {0} points",
        );
        out.add(Warning, CellRef::Form, message, &[Arg::Number(&benefit)]);
    }
}
