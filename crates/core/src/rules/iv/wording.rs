//! Targets and actual values in words (IV-008 to IV-010).
//!
//! Owns: which words are too vague or only repeat. Must not know: points.

use super::*;

/// A qualitative target without degree or standard; a benefit put into a percent that nobody can compute.
pub(super) fn vague_target(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        let percent = || row.target.quantity().is_some_and(|q| q.unit == "%" && q.change.is_none());
        let computable = || within(&row.name, words!("率 度 比 占 数 量 额 值 面积 增长 增速 人次 收入 税"));
        let effect = || {
            starts(&row.name, words!("提升 提高 改善 促进 增强 推动 保障"))
                || ends(&row.name, words!("水平 能力 意识 形象 影响力 环境 氛围 作用"))
        };
        let (severity, message) = match row.target.words() {
            Some(words) if words.vague && words.tier.is_none() => (
                Warning,
                text!(
                    "“{0}”没有写明程度和标准，是否达到无从判断",
                    "“{0}” names neither degree nor standard: nobody can tell whether it was reached",
                ),
            ),
            Some(words) if words.effect && words.tier.is_none() => (
                Info,
                text!(
                    "“{0}”有程度没有标准，需要佐证材料说明怎样衡量",
                    "“{0}” names a degree but no standard: say how it was measured",
                ),
            ),
            None if row.level1 == Some(Level1::Benefit) && percent() && effect() && !computable() => (
                Warning,
                text!(
                    "“{1}”定为“{0}”，没有说明这个百分比怎样算出",
                    "“{1}” is set at “{0}” without saying how that percentage is computed",
                ),
            ),
            _ => continue,
        };
        let args = [Arg::Quote(&row.target_text, VALUE), Arg::Quote(&row.name, NAME)];
        out.add(severity, row.at(IndicatorField::Target), message, &args);
    }
}

pub(super) fn repeats(row: &Row<'_>) -> bool {
    row.is_echo() && row.target.words().is_some_and(|words| words.tier.is_none() && !words.binary)
}

/// The actual of a qualitative row is its target once more.
pub(super) fn echo(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        if !repeats(row) {
            continue;
        }
        let heavy = row.weight.number().filter(|weight| **weight >= Decimal::TEN);
        let (severity, message) = if heavy.is_some() {
            (
                Warning,
                text!(
                    "完成值“{0}”只是重复指标值，这一行占 {1} 分，需要说明依据",
                    "the actual “{0}” only repeats the target; with {1} points at stake, say what shows it",
                ),
            )
        } else {
            (Info, text!("完成值“{0}”只是重复指标值", "the actual “{0}” only repeats the target"))
        };
        let args = [Arg::Quote(&row.actual_text, VALUE), Arg::known(heavy)];
        out.add(severity, row.at(IndicatorField::Actual), message, &args);
        // With much at stake the tier's name is not enough: what shows it has to be said.
        if heavy.is_none() && row.points().is_none_or(|(weight, score)| score <= weight) {
            out.fix(fix::achieved(cx, row));
        }
    }
}

/// Words of the actual that are none of the three tiers.
pub(super) fn no_tier(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        let Some(words) =
            row.actual.words().filter(|_| row.is_qualitative() && !repeats(row) && !row.is_done())
        else {
            continue;
        };
        // Ⅱ类 is a measure, and no answer that a tier is missing from.
        let class = ends(&row.actual_text, words!("类 级"));
        if words.tier.is_none() && !words.basically && !words.binary && !words.timely && !class {
            let message = text!("“{0}”没有说明属于哪一档", "“{0}” does not say which tier was reached");
            let args = [Arg::Quote(&row.actual_text, VALUE)];
            out.add(Info, row.at(IndicatorField::Actual), message, &args);
        }
    }
}
