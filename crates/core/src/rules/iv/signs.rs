//! Units and signs of targets and actual values (IV-004 to IV-007).
//!
//! Owns: which unit or sign does not fit a name. Must not know: points.

use super::*;

/// 控制在9.8万元, 2天内: a limit in words below the target's own, and so in keeping with it.
pub(super) fn is_tighter(row: &Row<'_>, actual: &Quantity) -> bool {
    let in_words = row.actual_text.starts_with("控制在") || row.actual_text.ends_with('内');
    let target = row.target.quantity().filter(|_| in_words && row.direction == Direction::Lower);
    target.is_some_and(|target| scoring::in_unit_of(target, actual).is_some_and(|a| a < target.number))
}

pub(super) fn both<'r>(row: &'r Row<'_>) -> Option<(&'r Quantity, &'r Quantity)> {
    Some((row.target.quantity()?, row.actual.quantity()?))
}

/// Units of target and actual.
pub(super) fn units(cx: &Context<'_>, out: &mut Findings<'_>) {
    // Three rows and more, and not one actual with a unit: the layout prints it once for both, in a column of its own.
    let mut bare = 0_u32;
    let all_bare = cx.rows.iter().filter_map(|(row, _)| row.actual.quantity()).all(|actual| {
        bare = bare.saturating_add(1);
        actual.unit.is_empty()
    }) && bare > 2;
    for (row, judged) in cx.rows {
        let Some((target, actual)) = both(row) else { continue };
        let (t, a) = (&row.target_text, &row.actual_text);
        let comparable = scoring::in_unit_of(target, actual).is_some();
        let mut whole = false;
        let relation = value::relate(&target.unit, &actual.unit);
        let message = match relation {
            Relation::Alike => continue,
            Relation::Apart if target.number.is_zero() && actual.number.is_zero() => continue,
            // None is none in any unit.
            Relation::Missing if actual.unit.is_empty() && actual.number.is_zero() => continue,
            Relation::Missing if comparable && all_bare => continue,
            Relation::Same
                if within(t, words!("万")) == within(a, words!("万"))
                    && within(t, words!("亿")) == within(a, words!("亿")) =>
            {
                continue;
            }
            Relation::Missing if !comparable => text!(
                "指标值“{0}”、完成值“{1}”，只有一个写了单位，看不出是不是同一种写法，没有比较",
                "only one of the target “{0}” and the actual “{1}” names its unit; they were not compared",
            ),
            Relation::Missing if actual.unit.is_empty() => {
                whole = true;
                text!(
                    "完成值“{1}”没有写单位，指标值是“{0}”",
                    "the actual “{1}” has no unit, the target is “{0}”",
                )
            }
            Relation::Missing => text!(
                "指标值“{0}”没有写单位，完成值是“{1}”",
                "the target “{0}” has no unit, the actual is “{1}”",
            ),
            Relation::Same | Relation::Close | Relation::Factor(..) => text!(
                "指标值“{0}”与完成值“{1}”单位写法不同",
                "the target “{0}” and the actual “{1}” use different words for the unit",
            ),
            Relation::Apart => text!(
                "指标值“{0}”与完成值“{1}”单位不同，不能比较",
                "the target “{0}” and the actual “{1}” have units that do not compare",
            ),
        };
        // 每季度4次 and 4次: they convert, and fall short if that is how they are meant.
        let open = matches!(relation, Relation::Factor(..))
            && matches!(judged.outcome, Outcome::Unknown(Why::Units));
        let severity = if open || matches!(relation, Relation::Apart) { Warning } else { Info };
        let args = [Arg::Quote(t, VALUE), Arg::Quote(a, VALUE), Arg::Measure(&actual.number, &target.unit)];
        let mut draft = out.add(severity, row.at(IndicatorField::Actual), message, &args);
        draft.relate(&[row.at(IndicatorField::Target)]);
        if whole {
            draft.advise(text!("写成“{2}”。", "Write “{2}”."));
            out.fix(fix::with_unit(row, &target.unit));
        }
    }
}

/// A quantity without a sign is read as "at least", or "at most" where less is better.
pub(super) fn no_sign(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows {
        let Some(target) = row.target.quantity().filter(|q| q.comparator.is_none() && q.change.is_none())
        else {
            continue;
        };
        // A rate of pay or a cost that was exceeded, if it was a limit.
        let open = matches!(judged.outcome, Outcome::Unknown(Why::Direction))
            && (row.level2 == Some(Level2::Cost) || row.name.ends_with("标准"))
            && row
                .actual
                .quantity()
                .is_some_and(|actual| scoring::in_unit_of(target, actual).is_some_and(|a| a > target.number));
        let (severity, message) = if open {
            let message = text!(
                "指标值“{0}”没有比较符号，完成值“{2}”比它大，看不出是达到了还是超支了",
                "the target “{0}” has no sign; whether “{2}” reaches or exceeds it cannot be told",
            );
            (Warning, message)
        } else {
            let message = text!(
                "指标值“{0}”没有比较符号，按“=”理解",
                "the target “{0}” has no sign and is read as “=”"
            );
            (Info, message)
        };
        let sign = if row.direction == Direction::Higher { "≥" } else { "≤" };
        let args =
            [Arg::Quote(&row.target_text, VALUE), Arg::Words(sign), Arg::Quote(&row.actual_text, VALUE)];
        let mut draft = out.add(severity, row.at(IndicatorField::Target), message, &args);
        if target.number.is_zero() {
            draft.advise(text!("写成“={0}”。", "Write “={0}”."));
        } else if row.direction != Direction::Unsure {
            draft.advise(text!("写成“{1}{0}”或“={0}”。", "Write “{1}{0}” or “={0}”."));
        }
    }
}

/// ≥ where less is better, ≤ where more is.
pub(super) fn wrong_sign(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        let Some(sign) = row.target.quantity().and_then(|target| target.comparator) else { continue };
        let message = match against_nature(&row.name, sign) {
            Some(Direction::Lower) => {
                text!("“{0}”越少越好，指标值却是“{1}”", "less of “{0}” is better, yet the target is “{1}”")
            }
            Some(_) => {
                text!("“{0}”越高越好，指标值却是“{1}”", "more of “{0}” is better, yet the target is “{1}”")
            }
            None => continue,
        };
        let args = [Arg::Quote(&row.name, NAME), Arg::Quote(&row.target_text, VALUE)];
        out.add(Warning, row.at(IndicatorField::Target), message, &args);
    }
}

const BOUNDED: List<'_> = words!(
    "满意度 满意率 合格率 及时率 覆盖率 到位率 优良率 优秀率 达标率 准确率 完好率 成活率 知晓率 通过率 出勤率"
);

/// A bounded rate above 100% or below 0.
pub(super) fn impossible(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        // 覆盖率增长率 may well be above 100%: what counts is how the name ends.
        let name = row.name.trim_end_matches(|c: char| !is_letter(c) && !c.is_ascii_digit());
        let name = name.strip_suffix("指标").unwrap_or(name);
        if !(ends(name, BOUNDED) || (within(name, words!("满意度")) && !name.ends_with('率'))) {
            continue;
        }
        for (field, value) in [(IndicatorField::Target, &row.target), (IndicatorField::Actual, &row.actual)] {
            let Some(quantity) = value.quantity().filter(|q| q.unit == "%" && q.change.is_none()) else {
                continue;
            };
            let damaged = field == IndicatorField::Target && scoring::sign_for_two(row).is_some();
            if (quantity.number > num::HUNDRED && !damaged) || quantity.number < num::ZERO {
                let message = text!("“{0}”不可能是 {1}", "“{0}” cannot be {1}");
                let args = [Arg::Quote(&row.name, NAME), Arg::Measure(&quantity.number, "%")];
                out.add(Error, row.at(field), message, &args);
            }
        }
    }
}
