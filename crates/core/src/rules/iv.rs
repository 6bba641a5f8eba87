//! IV: what stands in the value cells (年度指标值, 实际完成值).
//!
//! Owns: the registry of the family and whether targets and actuals can be measured and compared; signs, words and what
//! was not understood are below it. Must not know: points.

mod signs;
mod unread;
mod wording;

use super::{Basis, Context, Findings, Need, Rule, fix, is_digit, is_docked, is_full, reason, said};
use crate::facts::{Direction, Level1, Level2, Row, against_nature};
use crate::form::{CellRef, FundField, IndicatorField};
use crate::lang::{Text, text};
use crate::message::Arg;
use crate::num;
use crate::report::Severity::{Error, Info, Warning};
use crate::scoring::{self, Outcome, Why};
use crate::text::{List, ends, folded, is_blank, is_letter, starts, within, words};
use crate::value::{self, Comparator, Placeholder, Quantity, Rate, Relation, Value};
use rust_decimal::Decimal;

use signs::{both, impossible, is_tighter, no_sign, units, wrong_sign};
use unread::{damaged_sign, leftover, unread};
use wording::{echo, no_tier, vague_target};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "IV-001",
        severity: Error,
        title: Text::new("指标值或完成值没有填", "A target or actual value is missing"),
        basis: Basis::Measures,
        advice: Text::new(
            "补填；不适用的指标注明“不适用”并说明分值怎样处理。",
            "Fill it in; where the indicator does not apply, say so and what happens to its points.",
        ),
        needs: Need::Nothing,
        check: missing,
    },
    Rule {
        id: "IV-002",
        severity: Error,
        title: Text::new("定量指标的完成值不是数", "The actual value of a quantity is no number"),
        basis: Basis::Platform,
        advice: Text::new("填写实际完成的数值和单位。", "Enter the number that was reached, with its unit."),
        needs: Need::Nothing,
        check: not_a_number,
    },
    Rule {
        id: "IV-003",
        severity: Error,
        title: Text::new(
            "完成值照抄了指标值或带比较符号",
            "The actual value copies the target or carries a sign",
        ),
        basis: Basis::Measures,
        advice: Text::new(
            "填写实际达到的确切数值，不带 ≥、≤ 等符号。",
            "Enter the exact value that was reached, without ≥ or ≤.",
        ),
        needs: Need::Nothing,
        check: copied,
    },
    Rule {
        id: "IV-004",
        severity: Warning,
        title: Text::new("指标值与完成值单位不一致", "Target and actual value have different units"),
        basis: Basis::Platform,
        advice: Text::new("两个值写同样的单位。", "Write the same unit in both cells."),
        needs: Need::Nothing,
        check: units,
    },
    Rule {
        id: "IV-005",
        severity: Info,
        title: Text::new("定量指标值没有比较符号", "A quantity without a sign"),
        basis: Basis::Platform,
        advice: Text::new("按本意写成 ≥、≤ 或 =。", "Write ≥, ≤ or = as it is meant."),
        needs: Need::Nothing,
        check: no_sign,
    },
    Rule {
        id: "IV-006",
        severity: Warning,
        title: Text::new("比较符号与指标性质相反", "The sign goes against the indicator's nature"),
        basis: Basis::Practice,
        advice: Text::new(
            "核对符号方向：越少越好的用 ≤，越多越好的用 ≥。",
            "Check the sign: ≤ where less is better, ≥ where more is.",
        ),
        needs: Need::Nothing,
        check: wrong_sign,
    },
    Rule {
        id: "IV-007",
        severity: Error,
        title: Text::new("百分比超出可能范围", "A percentage that cannot be"),
        basis: Basis::Footing,
        advice: Text::new(
            "这类比率在 0% 到 100% 之间，请核对。",
            "Such a rate lies between 0% and 100%: check it.",
        ),
        needs: Need::Nothing,
        check: impossible,
    },
    Rule {
        id: "IV-008",
        severity: Warning,
        title: Text::new("定性指标值没有衡量标准", "A qualitative target without a standard"),
        basis: Basis::Practice,
        advice: Text::new(
            "写明达到什么程度、用什么衡量，能定量的改为定量。",
            "Say what degree is to be reached and how it is measured; use a number where one exists.",
        ),
        needs: Need::Nothing,
        check: vague_target,
    },
    Rule {
        id: "IV-009",
        severity: Warning,
        title: Text::new("定性完成值只是重复指标值", "A qualitative actual value only repeats its target"),
        basis: Basis::Practice,
        advice: Text::new(
            "写“达成年度指标”“部分达成年度指标并具有一定效果”或“未达成年度指标且效果较差”，并附依据。",
            "Write which of the three tiers was reached (achieved, partly achieved, not achieved) and what shows it.",
        ),
        needs: Need::Nothing,
        check: echo,
    },
    Rule {
        id: "IV-010",
        severity: Info,
        title: Text::new("定性完成值不在三档之内", "A qualitative actual value outside the three tiers"),
        basis: Basis::Platform,
        advice: Text::new(
            "从三档中选一档：达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差。",
            "Choose one of the three tiers: achieved, partly achieved with some effect, not achieved with poor effect.",
        ),
        needs: Need::Nothing,
        check: no_tier,
    },
    Rule {
        id: "IV-011",
        severity: Info,
        title: Text::new("指标值为 0 的评分方法", "How a target of zero is scored"),
        basis: Basis::Platform,
        advice: Text::new(
            "指标值为 0 时，实际为 0 得满分，大于 0 不得分。",
            "With a target of 0 an actual of 0 earns all points, anything above earns none.",
        ),
        needs: Need::Nothing,
        check: zero_target,
    },
    Rule {
        id: "IV-012",
        severity: Error,
        title: Text::new("完成值在指标值区间之外", "The actual value lies outside the target's range"),
        basis: Basis::Measures,
        advice: Text::new(
            "核对完成值；确实在区间之外的，按偏离程度评分并说明原因。",
            "Check the value; if it is right, score the deviation and explain it.",
        ),
        needs: Need::Nothing,
        check: outside_range,
    },
    Rule {
        id: "IV-013",
        severity: Warning,
        title: Text::new("完成日期晚于期限或不在本年度", "Finished after the deadline or in another year"),
        basis: Basis::Practice,
        advice: Text::new(
            "核对日期；确实晚于期限的按未完成评分并说明原因。",
            "Check the date; if it was late, score it as missed and explain.",
        ),
        needs: Need::Nothing,
        check: late,
    },
    Rule {
        id: "IV-014",
        severity: Warning,
        title: Text::new("完成值与指标值相差十倍以上", "Target and actual value differ tenfold or more"),
        basis: Basis::Practice,
        advice: Text::new(
            "检查小数点和单位；数值无误的，说明原因。",
            "Check the decimal point and the unit; if the value is right, explain it.",
        ),
        needs: Need::Nothing,
        check: tenfold,
    },
    Rule {
        id: "IV-015",
        severity: Info,
        title: Text::new("单元格没有读懂", "A cell that was not understood"),
        basis: Basis::Practice,
        advice: Text::new(
            "这一格没有参加判断，请人工核对；换成“数值+单位”的写法就能自动核对。",
            "Nothing was concluded from this cell: check it by hand, or write a number with its unit.",
        ),
        needs: Need::Nothing,
        check: unread,
    },
    Rule {
        id: "IV-016",
        severity: Warning,
        title: Text::new("模板文字没有删去", "Text left over from the template"),
        basis: Basis::Practice,
        advice: Text::new("填写实际内容，或删去这段提示文字。", "Fill in the content, or remove the prompt."),
        needs: Need::Nothing,
        check: leftover,
    },
    Rule {
        id: "IV-017",
        severity: Info,
        title: Text::new("比较符号可能在转换中变成了数字", "A sign may have become a digit in conversion"),
        basis: Basis::Practice,
        advice: Text::new("与原件核对这一格。", "Compare the cell with the original."),
        needs: Need::Nothing,
        check: damaged_sign,
    },
];

/// How much of a value is quoted in a message.
const VALUE: u8 = 20;
/// How much of a name is.
const NAME: u8 = 18;

/// A target or an actual that is blank, or the actual of words a mere stroke.
fn missing(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        if row.is_not_applicable() {
            continue;
        }
        if row.cells.target.is_some() && matches!(row.target, Value::Blank) {
            let message = text!("年度指标值没有填", "the target is missing");
            out.add(Error, row.at(IndicatorField::Target), message, &[]);
        }
        let (severity, message) = match row.actual {
            _ if row.cells.actual.is_none() => continue,
            Value::Blank => (Error, text!("实际完成值没有填", "the actual value is missing")),
            Value::Placeholder(Placeholder::Dash) if !row.target.is_numeric() => {
                (Warning, text!("实际完成值只有“{0}”", "the actual value is only “{0}”"))
            }
            _ => continue,
        };
        out.add(severity, row.at(IndicatorField::Actual), message, &[Arg::Quote(&row.actual_text, VALUE)]);
        if severity == Error {
            out.fix(fix::unknown_actual(row));
        }
    }
}

/// A number was asked for and words or a stroke were given.
fn not_a_number(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        if !row.target.is_numeric() {
            continue;
        }
        // The target is zero: that nothing happened is what it asks for.
        let asks_for_none = row.target.quantity().is_some_and(|target| target.number.is_zero());
        let more = row.direction == Direction::Higher;
        let none = matches!(row.actual, Value::Placeholder(Placeholder::None)) && (!more || asks_for_none);
        let severity = match &row.actual {
            Value::Placeholder(Placeholder::NotApplicable | Placeholder::Prompt) => continue,
            Value::Placeholder(_) => Error,
            // Words that the lexicon knows are no numbers for certain; free text may hold one in its own way,
            // and 零事故 may well be a way to say 0.
            Value::Words(words) if words.free => Warning,
            Value::Words(_) if !more && row.actual_text.starts_with(['零', '无', '未']) => Warning,
            Value::Words(_) => Error,
            _ => continue,
        };
        let args = [Arg::Quote(&row.target_text, VALUE), Arg::Quote(&row.actual_text, VALUE)];
        let cell = row.at(IndicatorField::Actual);
        if none {
            let message = text!(
                "指标值是“{0}”，完成值填“{1}”，不是数；可能是没有发生",
                "the target is “{0}”, the actual “{1}” is no number; perhaps it did not happen",
            );
            // Where nothing was to happen it is only a matter of writing.
            let severity = if asks_for_none && !more { Info } else { Warning };
            out.add(severity, cell, message, &args).advise(text!(
                "如果全年没有发生，填 0 并注明“未发生”；发生过的，填实际数值。",
                "If it never happened, enter 0 and say so; if it did, enter the value.",
            ));
        } else {
            let message = text!(
                "指标值是“{0}”，完成值“{1}”不是数",
                "the target is “{0}”, the actual “{1}” is no number",
            );
            out.add(severity, cell, message, &args);
            if severity == Error {
                out.fix(fix::unknown_actual(row));
            }
        }
    }
}

/// The actual repeats the target with its sign, or carries a sign of its own.
fn copied(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        let echo = row.is_echo();
        let (severity, message) = match (&row.target, &row.actual) {
            (Value::Quantity(_) | Value::Range(_), Value::Quantity(quantity)) => match quantity.comparator {
                None | Some(Comparator::Equal) => continue,
                Some(Comparator::About) => (
                    Warning,
                    text!(
                        "完成值“{0}”是约数，不是确切结果",
                        "the actual “{0}” is approximate, no exact result",
                    ),
                ),
                Some(Comparator::AtMost) if !echo && is_tighter(row, quantity) => (
                    Warning,
                    text!(
                        "完成值“{0}”带比较符号，不是确切结果；看来没有超过指标值",
                        "the actual “{0}” carries a sign and is no exact result; it seems within the target",
                    ),
                ),
                _ if echo => (
                    Error,
                    text!(
                        "完成值照抄指标值“{0}”，没有写实际结果",
                        "the actual copies the target “{0}” and gives no result",
                    ),
                ),
                _ => (
                    Error,
                    text!(
                        "完成值“{0}”带比较符号，不是确切结果",
                        "the actual “{0}” carries a sign and is no exact result",
                    ),
                ),
            },
            (Value::Range(_), Value::Range(_)) if echo => (
                Warning,
                text!(
                    "完成值照抄指标值区间“{0}”，没有写实际结果",
                    "the actual copies the target's range “{0}” and gives no result",
                ),
            ),
            (Value::Date(_), Value::Date(_)) if echo => (
                Info,
                text!(
                    "完成值重复了期限“{0}”，没有写实际完成日期",
                    "the actual repeats the deadline “{0}” and gives no date",
                ),
            ),
            _ => continue,
        };
        let args = [Arg::Quote(&row.actual_text, VALUE)];
        let mut draft = out.add(severity, row.at(IndicatorField::Actual), message, &args);
        if severity == Info {
            draft.advise(text!("写实际完成的日期。", "Enter the day it was finished."));
        } else {
            draft.relate(&[row.at(IndicatorField::Target)]);
        }
        if severity == Error {
            out.fix(fix::unknown_actual(row));
        }
    }
}

/// The zero rule, where it takes points.
fn zero_target(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        let Some((target, actual)) = both(row) else { continue };
        if target.number.is_zero() && actual.number > num::ZERO && row.direction != Direction::Higher {
            let message = text!(
                "指标值是 0，实际是 {0}：按 0 指标的规则不得分",
                "the target is 0, the actual {0}: by the rule for zero it earns nothing",
            );
            let args = [Arg::Measure(&actual.number, &actual.unit)];
            out.add(Info, row.at(IndicatorField::Target), message, &args);
        }
    }
}

/// The actual lies outside the target's range.
fn outside_range(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows {
        let (Value::Range(range), Some(actual)) = (&row.target, row.actual.quantity()) else { continue };
        let relation = value::relate(&range.unit, &actual.unit);
        if matches!(relation, Relation::Apart | Relation::Factor(..))
            || actual.comparator.is_some()
            || matches!(judged.outcome, Outcome::Unknown(Why::Units))
        {
            continue;
        }
        let (below, above) = (actual.number < range.low, actual.number > range.high);
        let wrong_side = match row.direction {
            _ if !below && !above => continue,
            Direction::Higher => below,
            Direction::Lower => above,
            Direction::Unsure => false,
        };
        let severity = if wrong_side && is_full(row) { Error } else { Warning };
        let message =
            text!("完成值 {0} 不在指标值 {1}～{2} 之内", "the actual {0} lies outside the target {1}～{2}");
        let args = [
            Arg::Quote(&row.actual_text, VALUE),
            Arg::Number(&range.low),
            Arg::Measure(&range.high, &range.unit),
        ];
        out.add(severity, row.at(IndicatorField::Actual), message, &args);
    }
}

/// A date later than its deadline, or in another year than the form's.
fn late(cx: &Context<'_>, out: &mut Findings<'_>) {
    let year = cx.facts.year;
    for (row, _) in cx.rows {
        let Value::Date(actual) = &row.actual else { continue };
        // Late, scored as such and explained: all that is asked for.
        if is_docked(row) && reason(row).is_some_and(|reason| !value::is_draft(reason)) {
            continue;
        }
        let due = if let Value::Date(target) = &row.target { target.order(year) } else { None };
        let message = if due.zip(actual.order(year)).is_some_and(|(due, done)| done > due) {
            text!("完成于“{0}”，晚于期限“{1}”", "finished “{0}”, after the deadline “{1}”")
        } else if year.is_some() && actual.year.is_some() && actual.year != year {
            text!("完成日期“{0}”不在 {2} 年度", "the date “{0}” is not in {2}")
        } else {
            continue;
        };
        let args = [
            Arg::Quote(&row.actual_text, VALUE),
            Arg::Quote(&row.target_text, VALUE),
            Arg::Count(year.unwrap_or_default().into()),
        ];
        out.add(Warning, row.at(IndicatorField::Actual), message, &args);
    }
}

/// actual ÷ target ≥ 10 or ≤ 0.1
fn tenfold(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        let Some((target, actual)) = both(row) else { continue };
        let (t, Some(a)) = (target.number, scoring::in_unit_of(target, actual)) else { continue };
        // Counts of different periods are IV-004's.
        let periods = target.unit != actual.unit && within(&target.unit, words!("/"));
        if periods || t <= num::ZERO || a <= num::ZERO || target.change.is_some() {
            continue;
        }
        // Far below a limit is good, and a fault repaired in an hour is no slip.
        let good = row.direction == Direction::Lower && a < t;
        let Some(ratio) = num::div(&a, &t) else { continue };
        if ratio >= Decimal::TEN || (ratio <= Decimal::new(1, 1) && !good) {
            let message =
                text!("完成值“{0}”是指标值“{1}”的 {2}", "the actual “{0}” is {2} of the target “{1}”");
            let args = [
                Arg::Quote(&row.actual_text, VALUE),
                Arg::Quote(&row.target_text, VALUE),
                Arg::Share(&ratio, 4),
            ];
            out.add(Warning, row.at(IndicatorField::Actual), message, &args);
        }
    }
}
