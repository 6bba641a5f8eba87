//! SC: the score of a row against what its target and actual give.
//!
//! Owns: whether a declared score follows the rule. Must not know: explanations (`ep`), sums (`ar`).

use super::{Basis, Context, Findings, Need, Rule, fix, is_docked, is_full, reason};
use crate::facts::{Direction, Level1, Row};
use crate::form::{CellRef, IndicatorField};
use crate::lang::{Text, text};
use crate::message::Arg;
use crate::num;
use crate::profile::{Lower, Profile};
use crate::report::Method;
use crate::report::Severity::{self, Error, Info, Warning};
use crate::scoring::{self, Judged, Outcome, Why};
use crate::value::{Comparator, Placeholder, Tier, Value, is_draft};
use rust_decimal::Decimal;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "SC-001",
        severity: Warning,
        title: Text::new("完成了目标却没有给满分", "Target reached, yet points were taken off"),
        basis: Basis::Measures,
        advice: Text::new(
            "完成目标应得满分；另有扣分理由的，写在原因栏。",
            "A reached target earns all points; write any other ground for the deduction into the reason.",
        ),
        needs: Need::Scores,
        check: reached_not_full,
    },
    Rule {
        id: "SC-002",
        severity: Error,
        title: Text::new("没有完成的指标没有按比例评分", "A missed target was not scored in proportion"),
        basis: Basis::Measures,
        advice: Text::new(
            "按 分值 × 实际 ÷ 目标 计算得分，总分随之改。",
            "Compute weight × actual ÷ target, and change the total with it.",
        ),
        needs: Need::Scores,
        check: higher,
    },
    Rule {
        id: "SC-003",
        severity: Error,
        title: Text::new(
            "越少越好的指标超出后评分不对",
            "A limit was exceeded and the score does not follow",
        ),
        basis: Basis::Platform,
        advice: Text::new(
            "按超出的比例扣分，总分随之改。",
            "Take points off in proportion to the excess, and change the total with it.",
        ),
        needs: Need::Scores,
        check: lower,
    },
    Rule {
        id: "SC-004",
        severity: Error,
        title: Text::new(
            "没有比较符号的指标评分不对",
            "A target without a sign and a score that does not follow",
        ),
        basis: Basis::Platform,
        advice: Text::new(
            "按实际 ÷ 目标计算得分，并在指标值前写明比较符号。",
            "Score actual ÷ target, and write the sign into the target.",
        ),
        needs: Need::Scores,
        check: equal,
    },
    Rule {
        id: "SC-005",
        severity: Error,
        title: Text::new("定性指标的得分不在所属档次内", "A qualitative score outside its tier"),
        basis: Basis::Measures,
        advice: Text::new(
            "使完成值与得分属于同一档：改得分，或按实际改完成值。",
            "Bring actual value and score into one tier: change the score, or the actual value to what was really reached.",
        ),
        needs: Need::Scores,
        check: qualitative,
    },
    Rule {
        id: "SC-006",
        severity: Warning,
        title: Text::new("完成值远超指标值", "The actual value is far above the target"),
        basis: Basis::Measures,
        advice: Text::new(
            "说明超额的原因；指标值定得明显偏低的，应按偏离程度扣分，下年调高。",
            "Explain it; where the target was plainly too low, points come off by the deviation, and next year's is set higher.",
        ),
        needs: Need::Nothing,
        check: exceeded,
    },
    Rule {
        id: "SC-007",
        severity: Error,
        title: Text::new("超额完成没有按档扣分", "Over-completion was not deducted by step"),
        basis: Basis::Measures,
        advice: Text::new("按口径规定的档次扣分。", "Deduct by the profile's step."),
        needs: Need::Scores,
        check: deduction,
    },
    Rule {
        id: "SC-008",
        severity: Warning,
        title: Text::new("完成情况无法核实却给了分", "Points for a row that cannot be verified"),
        basis: Basis::Practice,
        advice: Text::new(
            "先把完成值填成实际结果，再据以评分。",
            "Enter the actual result first, then score by it.",
        ),
        needs: Need::Scores,
        check: unsupported,
    },
    Rule {
        id: "SC-009",
        severity: Info,
        title: Text::new("全部满分", "Full points throughout"),
        basis: Basis::Practice,
        advice: Text::new(
            "全部满分的表会被重点抽查，请备好佐证材料。",
            "Forms with full points are looked at first: keep the evidence at hand.",
        ),
        needs: Need::Scores,
        check: all_full,
    },
    Rule {
        id: "SC-010",
        severity: Info,
        title: Text::new(
            "得分可能是用分值直接乘完成率算的",
            "The score may be the weight times the actual percentage",
        ),
        basis: Basis::Practice,
        advice: Text::new(
            "应当用实际 ÷ 目标，不是直接用实际的百分数。",
            "Use actual ÷ target, not the actual percentage itself.",
        ),
        needs: Need::Scores,
        check: times_actual,
    },
    Rule {
        id: "SC-011",
        severity: Error,
        title: Text::new("满意度得分不在规定档次", "A satisfaction score outside its band"),
        basis: Basis::Notice2021,
        advice: Text::new("按口径规定的满意度档次评分。", "Score by the profile's bands of satisfaction."),
        needs: Need::Scores,
        check: satisfaction,
    },
];

/// How much of a value is quoted in a message.
const VALUE: u8 = 16;

/// The satisfaction bands of the profile speak for this row.
pub(super) fn banded(cx: &Context<'_>, row: &Row<'_>) -> bool {
    !cx.facts.profile.satisfaction.bands.is_empty() && row.level1 == Some(Level1::Satisfaction)
}

/// So far above the target that the rule itself lets points come off.
pub(super) fn is_over(cx: &Context<'_>, ratio: Option<Decimal>) -> bool {
    ratio.is_some_and(|ratio| ratio >= cx.facts.profile.over.note_at)
}

/// Target reached and score < weight.
fn reached_not_full(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows {
        let Outcome::Reached { ratio } = &judged.outcome else { continue };
        if is_over(cx, *ratio) || !is_docked(row) || banded(cx, row) {
            continue;
        }
        let Some((weight, score)) = row.points() else { continue };
        if cx.close(weight, score) {
            continue;
        }
        let message = text!(
            "目标“{0}”已完成（{1}），应得 {2}，只给了 {3}",
            "the target “{0}” was reached ({1}): {2} points are due, {3} were given",
        );
        let args = [
            Arg::Quote(&row.target_text, VALUE),
            Arg::Quote(&row.actual_text, VALUE),
            Arg::Number(weight),
            Arg::Number(score),
            Arg::Words(&judged.derivation),
        ];
        let explained = reason(row).is_some_and(|reason| !is_draft(reason));
        // Nothing done and so nothing spent: that the limit was kept is no merit.
        let nothing = row.actual.quantity().is_some_and(|actual| actual.number.is_zero());
        let severity = if explained && nothing { Info } else { Warning };
        let mut draft = out.add(severity, row.at(IndicatorField::Score), message, &args);
        draft.derive("{4}").relate(&[row.at(IndicatorField::Actual)]);
        if explained {
            draft.advise(text!(
                "看原因栏的扣分理由是否成立；不成立的，应得满分。",
                "See whether the ground that is given holds; if not, all points are due.",
            ));
        }
        out.fix(fix::points_back(cx, row, judged).unwrap_or_default());
    }
}

/// Whether a target is read with "=": it has no sign, or just that one.
fn is_equal(row: &Row<'_>) -> bool {
    row.target.quantity().is_some_and(|q| matches!(q.comparator, None | Some(Comparator::Equal)))
}

/// How far a declared score is from the right one.
fn severity(profile: &Profile, declared: &Decimal, due: &Decimal) -> Option<Severity> {
    if num::close(declared, due, &profile.score.tolerance) {
        return None;
    }
    let whole = num::is_whole_of(declared, due);
    match (whole, profile.score.integer_rounding) {
        (true, true) => Some(Warning),
        (true, false) => None,
        (false, _) => Some(Error),
    }
}

fn wrong_proportion(cx: &Context<'_>, out: &mut Findings<'_>, row: &Row<'_>, judged: &Judged) {
    let (Some((_, declared)), Some((due, _))) = (row.points(), judged.interval) else { return };
    let Some(severity) = severity(cx.facts.profile, declared, &due) else { return };
    let message = if severity == Warning {
        text!(
            "没有完成目标，按比例应得 {0}，填了 {1}：取成了整数",
            "target missed: {0} points are due in proportion, {1} were given, rounded to a whole number",
        )
    } else {
        text!(
            "没有完成目标，按比例应得 {0}，填了 {1}",
            "target missed: {0} points are due in proportion, {1} were given",
        )
    };
    let args = [cx.score(&due), Arg::Number(declared), Arg::Words(&judged.derivation)];
    out.add(severity, row.at(IndicatorField::Score), message, &args)
        .derive("{2}")
        .advise(text!("得分改为 {0}，总分随之改。", "Put {0} as the score, and change the total with it."))
        .relate(&[row.at(IndicatorField::Target), row.at(IndicatorField::Actual)]);
    out.fix(fix::score(cx, row, judged, &due));
}

/// More is better, the target has a sign and is missed.
fn higher(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows {
        if matches!(judged.outcome, Outcome::Short { .. }) && !is_equal(row) && !banded(cx, row) {
            wrong_proportion(cx, out, row, judged);
        }
    }
}

/// The target has no sign or "=", and is missed; in strict regions also exceeded.
fn equal(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows {
        match judged.outcome {
            _ if !is_equal(row) || banded(cx, row) => {}
            Outcome::Short { .. } => wrong_proportion(cx, out, row, judged),
            Outcome::Missed if cx.facts.profile.quantitative.equal_exact && is_full(row) => {
                let Some((weight, score)) = row.points() else { continue };
                let message = text!(
                    "完成值与指标值不相等，得分却是满分 {0}/{1}",
                    "the actual is not equal to the target, yet {0} of {1} points were given",
                );
                let args = [Arg::Number(score), Arg::Number(weight)];
                out.add(Warning, row.at(IndicatorField::Score), message, &args);
            }
            _ => {}
        }
    }
}

/// That less is better is taken from the name alone: the target has no sign that says so, and is not zero.
pub(super) fn is_guessed(row: &Row<'_>) -> bool {
    is_equal(row)
        && row.direction == Direction::Lower
        && row.target.quantity().is_some_and(|q| !q.number.is_zero())
}

/// Less is better and the limit was exceeded.
fn lower(cx: &Context<'_>, out: &mut Findings<'_>) {
    let profile = cx.facts.profile;
    for (row, judged) in cx.rows {
        let Outcome::Beyond { linear, ratio } = &judged.outcome else { continue };
        let Some((weight, declared)) = row.points() else { continue };
        let due = |share: Decimal| num::mul(weight, &share).map(|points| scoring::round(profile, points));
        let (Some(linear), Some(ratio)) = (due(*linear), due(*ratio)) else { continue };
        let fits = |due: &Decimal| num::close(declared, due, &profile.score.tolerance);
        let whole = |due: &Decimal| num::is_whole_of(declared, due);
        let either = profile.quantitative.lower == Lower::Either;
        // The profile's own formula, and the other one.
        let (own, other) =
            if profile.quantitative.lower == Lower::Ratio { (&ratio, &linear) } else { (&linear, &ratio) };
        if fits(own) || (either && fits(other)) {
            continue;
        }
        let rounded = whole(own) || (either && whole(other));
        if rounded && !profile.score.integer_rounding {
            continue;
        }
        // Without a sign it is only the name that says less is better.
        let open = rounded || is_guessed(row) || (!either && (fits(other) || whole(other)));
        let severity = if open { Warning } else { Error };
        let message = if either && own != other {
            text!(
                "超出了目标“{0}”（实际 {1}），应得 {2} 或 {3}，填了 {4}",
                "the limit “{0}” was exceeded ({1}): {2} or {3} points are due, {4} were given",
            )
        } else {
            text!(
                "超出了目标“{0}”（实际 {1}），应得 {2}，填了 {4}",
                "the limit “{0}” was exceeded ({1}): {2} points are due, {4} were given",
            )
        };
        let args = [
            Arg::Quote(&row.target_text, VALUE),
            Arg::Quote(&row.actual_text, VALUE),
            cx.score(own),
            cx.score(other),
            Arg::Number(declared),
            Arg::Words(&judged.derivation),
        ];
        out.add(severity, row.at(IndicatorField::Score), message, &args)
            .derive("{5}")
            .relate(&[row.at(IndicatorField::Target), row.at(IndicatorField::Actual)]);
        out.fix(fix::score(cx, row, judged, own));
    }
}

/// The declared score against the band of the tier that the actual names or echoes.
fn qualitative(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows {
        let Outcome::Tier { best, worst, certain } = judged.outcome else {
            weaker(row, judged, out);
            continue;
        };
        let (Some((weight, score)), Some((low, high))) = (row.points(), judged.interval) else { continue };
        let below = *score < low && !cx.close(score, &low);
        let above = *score > high && !cx.close(score, &high);
        // Above its weight or below zero no tier is at fault (AR-005).
        if *weight <= num::ZERO || !(below || above) || score > weight || *score < num::ZERO {
            continue;
        }
        let Some(share) = num::div(score, weight) else { continue };
        // A whole-point form cannot hit every band: 3 of 4 points is the nearest below 3.2.
        let rounded = num::is_whole_of(score, &low) || num::is_whole_of(score, &high);
        let severity = if certain && !rounded { Error } else { Warning };
        let message = if certain {
            text!(
                "完成值“{0}”是{1}，应得 {2} 至 {3} 分，填了 {4}（{5}）",
                "the actual “{0}” says {1}: {2} to {3} points are due, {4} ({5}) were given",
            )
        } else {
            text!(
                "完成值“{0}”与指标值相符，看来是{1}，应得 {2} 至 {3} 分，填了 {4}（{5}）",
                "the actual “{0}” agrees with the target, so it seems {1}: {2} to {3} points are due, {4} ({5}) were given",
            )
        };
        let fitting = actual_for(cx.facts.profile, share);
        let args = [
            Arg::Quote(&row.actual_text, VALUE),
            Arg::Told(scoring::tier_name(best, worst)),
            cx.score(&low),
            cx.score(&high),
            Arg::Number(score),
            Arg::Share(&share, 1),
            Arg::Number(weight),
            Arg::Words(&judged.derivation),
            Arg::Told(fitting.map_or(text!("", ""), tier_wording)),
        ];
        let mut draft = out.add(severity, row.at(IndicatorField::Score), message, &args);
        draft.derive("{4} ÷ {6} = {5}; {7}").relate(&[row.at(IndicatorField::Actual)]);
        let explained = reason(row).is_some_and(|reason| !is_draft(reason));
        if explained {
            draft.relate(&[row.at(IndicatorField::Reason)]);
        }
        if below && best == Tier::Achieved && fitting.is_some() {
            draft.advise(if explained {
                text!(
                    "原因栏已经说明没有全部做到，那么要改的是完成值：写“{8}”。确已达成的，得分改为 {2} 至 {3}。",
                    "The reason says that not all was done, so it is the actual value that needs changing: write “{8}”. If it was achieved, score {2} to {3}.",
                )
            } else {
                text!(
                    "确已达成的，得分改为 {2} 至 {3}；没有全部达成的，完成值写“{8}”，并说明原因。",
                    "If it was achieved, score {2} to {3}; if not, write “{8}” as the actual value and say why.",
                )
            });
            if explained && let Some(tier) = fitting {
                out.fix(fix::actual(row, tier_wording(tier).zh));
            }
        }
    }
}

/// Less than the target asks for, in words of degree (一般 for 显著), and all the points.
fn weaker(row: &Row<'_>, judged: &Judged, out: &mut Findings<'_>) {
    let degree = |value: &Value| value.words()?.degree;
    if matches!(judged.outcome, Outcome::Unknown(Why::Words))
        && is_full(row)
        && degree(&row.target) > degree(&row.actual)
        && degree(&row.actual).is_some()
    {
        let message = text!(
            "完成值“{0}”的程度不如指标值“{1}”，得分却是满分",
            "the actual “{0}” is less than the target “{1}”, yet all points were given",
        );
        let args = [Arg::Quote(&row.actual_text, VALUE), Arg::Quote(&row.target_text, VALUE)];
        out.add(Warning, row.at(IndicatorField::Score), message, &args)
            .relate(&[row.at(IndicatorField::Actual)]);
    }
}

/// The tier that a declared share of the weight belongs to.
fn actual_for(profile: &Profile, share: Decimal) -> Option<Tier> {
    [Tier::Achieved, Tier::Partly, Tier::Failed]
        .into_iter()
        .find(|tier| share >= scoring::band(profile, *tier).0)
}

pub(super) const fn tier_wording(tier: Tier) -> &'static Text {
    match tier {
        Tier::Achieved => text!("达成年度指标", "达成年度指标 (achieved)"),
        Tier::Partly => {
            text!("部分达成年度指标并具有一定效果", "部分达成年度指标并具有一定效果 (partly achieved)")
        }
        Tier::Failed => text!("未达成年度指标且效果较差", "未达成年度指标且效果较差 (not achieved)"),
    }
}

/// actual ÷ target far above 1
fn exceeded(cx: &Context<'_>, out: &mut Findings<'_>) {
    let over = &cx.facts.profile.over;
    for (row, judged) in cx.rows {
        let Outcome::Reached { ratio: Some(ratio) } = &judged.outcome else { continue };
        if *ratio < over.note_at {
            continue;
        }
        let strong = *ratio >= over.strong_at && (row.score.number().is_none() || is_full(row));
        let unexplained = *ratio >= over.explain_at && reason(row).is_none();
        let severity = if strong || unexplained { Warning } else { Info };
        let message = if strong {
            text!(
                "完成了指标值的 {0}，得分仍是满分：指标值是不是定低了",
                "{0} of the target was reached with full points: was the target too low?",
            )
        } else {
            text!("完成了指标值的 {0}", "{0} of the target was reached")
        };
        let args = [Arg::Share(ratio, 2), Arg::Words(&judged.derivation)];
        let mut draft = out.add(severity, row.at(IndicatorField::Actual), message, &args);
        draft.derive("{1}").relate(&[row.at(IndicatorField::Target)]);
        if reason(row).is_some() {
            draft.advise(text!(
                "看原因是否成立；指标值定得明显偏低的，应按偏离程度扣分，下年调高。",
                "See whether the reason holds; where the target was plainly too low, points come off by the deviation, and next year's is set higher.",
            ));
        }
    }
}

/// The profile's steps for over-completion.
fn deduction(cx: &Context<'_>, out: &mut Findings<'_>) {
    let profile = cx.facts.profile;
    for (row, judged) in cx.rows {
        let Outcome::Reached { ratio: Some(ratio) } = &judged.outcome else { continue };
        if scoring::over_share(profile, Some(*ratio)) == num::ONE {
            continue;
        }
        let (Some((_, declared)), Some((due, _))) = (row.points(), judged.interval) else { continue };
        let Some(severity) = severity(profile, declared, &due) else { continue };
        let message = text!(
            "完成了指标值的 {0}，按档扣减后应得 {1}，填了 {2}",
            "{0} of the target was reached: {1} points remain after the step's deduction, {2} were given",
        );
        let args =
            [Arg::Share(ratio, 2), cx.score(&due), Arg::Number(declared), Arg::Words(&judged.derivation)];
        out.add(severity, row.at(IndicatorField::Score), message, &args).derive("{3}");
        out.fix(fix::score(cx, row, judged, &due));
    }
}

/// Points for a row whose actual says nothing that can be verified.
fn unsupported(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows {
        let Outcome::Unknown(why) = judged.outcome else { continue };
        if !matches!(why, Why::NoTarget | Why::NoActual | Why::NotANumber | Why::NotAResult)
            || matches!(row.actual, Value::Placeholder(Placeholder::NotApplicable))
        {
            continue;
        }
        let (weight, Some(score)) = (row.weight.number(), row.score.number()) else { continue };
        if *score > num::ZERO {
            let message = text!("{0}，却得了 {1}/{2} 分", "{0}, yet {1} of {2} points were given");
            let args = [Arg::Told(why.text()), Arg::Number(score), Arg::known(weight)];
            out.add(Warning, row.at(IndicatorField::Score), message, &args)
                .relate(&[row.at(IndicatorField::Actual)]);
        }
    }
}

/// Every row and the total have all their points.
fn all_full(cx: &Context<'_>, out: &mut Findings<'_>) {
    if cx.rows.len() < 2 || !cx.rows.iter().all(|(row, _)| is_full(row)) {
        return;
    }
    let execution =
        cx.facts.total_fund().and_then(|fund| Some((fund.weight.number()?, fund.score.number()?)));
    if execution.is_some_and(|(weight, score)| score < weight) {
        return;
    }
    let cell = if cx.facts.form.total.is_some() { CellRef::TotalScore } else { CellRef::Form };
    let message = if execution.is_some() {
        text!("{0} 个指标和预算执行全部满分", "all {0} indicators and budget execution have full points")
    } else {
        text!("{0} 个指标全部满分", "all {0} indicators have full points")
    };
    let count = u32::try_from(cx.rows.len()).unwrap_or(u32::MAX);
    out.add(Info, cell, message, &[Arg::Count(count)]);
}

/// score = weight × actual, although the target is not 100%
fn times_actual(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows {
        let (Some(target), Some(actual)) = (row.target.quantity(), row.actual.quantity()) else { continue };
        if matches!(judged.outcome, Outcome::Unknown(_)) {
            continue;
        }
        let percent = target.unit == "%" && actual.unit == "%" && target.number != num::HUNDRED;
        if !percent || row.direction == Direction::Lower || actual.number >= num::HUNDRED || !is_docked(row) {
            continue;
        }
        let Some((weight, score)) = row.points() else { continue };
        let share = num::div(&actual.number, &num::HUNDRED).and_then(|share| num::mul(weight, &share));
        let Some(product) = share.map(|points| scoring::round(cx.facts.profile, points)) else { continue };
        let right = judged.interval.is_some_and(|(due, _)| cx.close(&due, score));
        if !right && num::close(&product, score, &Decimal::new(5, 3)) {
            let message = text!(
                "得分 {0} 正好是分值 {1} × 完成值 {2}",
                "the score of {0} is just the weight of {1} × the actual {2}",
            );
            let args = [
                Arg::Number(score),
                Arg::Number(weight),
                Arg::Measure(&actual.number, "%"),
                Arg::Number(&product),
            ];
            out.add(Info, row.at(IndicatorField::Score), message, &args).derive("{1} × {2} = {3}");
        }
    }
}

/// The profile's bands of satisfaction.
fn satisfaction(cx: &Context<'_>, out: &mut Findings<'_>) {
    let profile = cx.facts.profile;
    for (row, judged) in cx.rows {
        if judged.method != Method::Tier || !banded(cx, row) || !row.actual.is_numeric() {
            continue;
        }
        let (Some((weight, declared)), Some((due, _))) = (row.points(), judged.interval) else { continue };
        let Some(severity) = severity(profile, declared, &due) else { continue };
        let message = text!(
            "满意度 {0}，按档应得 {1}/{2}，填了 {3}",
            "a satisfaction of {0} earns {1} of {2} points, {3} were given",
        );
        let args = [
            Arg::Quote(&row.actual_text, 12),
            cx.score(&due),
            Arg::Number(weight),
            Arg::Number(declared),
            Arg::Words(&judged.derivation),
        ];
        out.add(severity, row.at(IndicatorField::Score), message, &args).derive("{4}");
        out.fix(fix::score(cx, row, judged, &due));
    }
}
