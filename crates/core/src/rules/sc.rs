//! SC: the score of a row against what its target and actual give.
//!
//! Owns: whether a declared score follows the rule. Must not know: explanations (`ep`), sums (`ar`).

use super::{Basis, Context, Findings, Need, Rule};
use crate::facts::{Direction, Level1, Row};
use crate::form::{CellRef, IndicatorField};
use crate::lang::{Text, text};
use crate::num;
use crate::profile::{Lower, Profile};
use crate::report::Severity::{self, Error, Info, Warning};
use crate::scoring::{self, Judged, Outcome, Why};
use crate::text::excerpt;
use crate::value::{Comparator, Tier, Value};
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

fn fixed(profile: &Profile, points: Decimal) -> String {
    num::fixed(points, profile.score.decimals)
}

/// The satisfaction bands of the profile speak for this row.
fn banded(cx: &Context<'_>, row: &Row<'_>) -> bool {
    !cx.facts.profile.satisfaction.bands.is_empty() && row.level1 == Some(Level1::Satisfaction)
}

/// Target reached and score < weight.
fn reached_not_full(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows().filter(|(row, _)| !banded(cx, row)) {
        let Outcome::Reached { ratio } = judged.outcome else { continue };
        // Far above the target, the rule itself lets points come off.
        let over = ratio.is_some_and(|ratio| ratio >= cx.facts.profile.over.note_at);
        let Some((weight, score)) = row.points().filter(|(weight, score)| {
            score < weight && !over && !num::close(*weight, *score, cx.facts.profile.score.tolerance)
        }) else {
            continue;
        };
        let (w, s) = (num::points(weight), num::points(score));
        let message = text!(
            "目标“{0}”已完成（{1}），应得 {2}，只给了 {3}",
            "the target “{0}” was reached ({1}): {2} points are due, {3} were given",
        );
        let (t, a) = (excerpt(&row.target_text, 16), excerpt(&row.actual_text, 16));
        out.add(Warning, row.at(IndicatorField::Score), message, &[&t, &a, &w, &s])
            .derive(scoring::derivation(cx.facts, row, judged, cx.lang))
            .relate([row.at(IndicatorField::Actual)]);
    }
}

/// Whether a target is read with "=": it has no sign, or just that one.
fn is_equal(row: &Row<'_>) -> bool {
    row.target.quantity().is_some_and(|q| matches!(q.comparator, None | Some(Comparator::Equal)))
}

/// How far a declared score is from the right one.
fn severity(profile: &Profile, declared: Decimal, due: Decimal) -> Option<Severity> {
    if num::close(declared, due, profile.score.tolerance) {
        return None;
    }
    let whole = declared == num::round(due, 0);
    match (whole, profile.score.integer_rounding) {
        (true, true) => Some(Warning),
        (true, false) => None,
        (false, _) => Some(Error),
    }
}

fn wrong_proportion(cx: &Context<'_>, out: &mut Findings<'_>, row: &Row<'_>, judged: &Judged) {
    let (Some((_, declared)), Some((due, _))) = (row.points(), judged.interval) else { return };
    let Some(severity) = severity(cx.facts.profile, declared, due) else { return };
    let (s, d) = (num::points(declared), fixed(cx.facts.profile, due));
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
    out.add(severity, row.at(IndicatorField::Score), message, &[&d, &s])
        .derive(scoring::derivation(cx.facts, row, judged, cx.lang))
        .advise(
            text!("得分改为 {0}，总分随之改。", "Put {0} as the score, and change the total with it."),
            &[&d],
        )
        .relate([row.at(IndicatorField::Target), row.at(IndicatorField::Actual)]);
}

/// More is better, the target has a sign and is missed.
fn higher(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows().filter(|(row, _)| !banded(cx, row)) {
        if matches!(judged.outcome, Outcome::Short { .. }) && !is_equal(row) {
            wrong_proportion(cx, out, row, judged);
        }
    }
}

/// The target has no sign or "=", and is missed; in strict regions also exceeded.
fn equal(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows().filter(|(row, _)| is_equal(row) && !banded(cx, row)) {
        match judged.outcome {
            Outcome::Short { .. } => wrong_proportion(cx, out, row, judged),
            Outcome::Missed if cx.facts.profile.quantitative.equal_exact => {
                if let Some((weight, score)) = row.points().filter(|(weight, score)| score >= weight) {
                    let message = text!(
                        "完成值与指标值不相等，得分却是满分 {0}/{1}",
                        "the actual is not equal to the target, yet {0} of {1} points were given",
                    );
                    out.add(
                        Warning,
                        row.at(IndicatorField::Score),
                        message,
                        &[&num::points(score), &num::points(weight)],
                    );
                }
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
    for (row, judged) in cx.rows() {
        let Outcome::Beyond { linear, ratio } = judged.outcome else { continue };
        let Some((weight, declared)) = row.points() else { continue };
        let due = |share: Decimal| num::mul(weight, share).map(|points| scoring::round(profile, points));
        let (Some(linear), Some(ratio)) = (due(linear), due(ratio)) else { continue };
        let fits = |due: Decimal| num::close(declared, due, profile.score.tolerance);
        let whole = |due: Decimal| declared == num::round(due, 0);
        let (own, other) = match profile.quantitative.lower {
            Lower::Linear => (vec![linear], Some(ratio)),
            Lower::Ratio => (vec![ratio], Some(linear)),
            Lower::Either if linear == ratio => (vec![linear], None),
            Lower::Either => (vec![linear, ratio], None),
        };
        if own.iter().any(|due| fits(*due)) {
            continue;
        }
        let rounded = own.iter().any(|due| whole(*due));
        if rounded && !profile.score.integer_rounding {
            continue;
        }
        // Without a sign it is only the name that says less is better.
        let guessed = is_guessed(row);
        let severity = if rounded || guessed || other.is_some_and(|due| fits(due) || whole(due)) {
            Warning
        } else {
            Error
        };
        let dues: Vec<String> = own.iter().map(|due| fixed(profile, *due)).collect();
        let or = text!(" 或 ", " or ").get(cx.lang);
        let dues = dues.join(or);
        let message = text!(
            "超出了目标“{0}”（实际 {1}），应得 {2}，填了 {3}",
            "the limit “{0}” was exceeded ({1}): {2} points are due, {3} were given",
        );
        let (t, a) = (excerpt(&row.target_text, 16), excerpt(&row.actual_text, 16));
        out.add(severity, row.at(IndicatorField::Score), message, &[&t, &a, &dues, &num::points(declared)])
            .derive(scoring::derivation(cx.facts, row, judged, cx.lang))
            .relate([row.at(IndicatorField::Target), row.at(IndicatorField::Actual)]);
    }
}

/// The declared score against the band of the tier that the actual names or echoes.
fn qualitative(cx: &Context<'_>, out: &mut Findings<'_>) {
    let profile = cx.facts.profile;
    for (row, judged) in cx.rows() {
        let Outcome::Tier { best, worst, certain } = judged.outcome else { continue };
        let (Some((weight, score)), Some((low, high))) = (row.points(), judged.interval) else { continue };
        let tolerance = profile.score.tolerance;
        let below = score < low && !num::close(score, low, tolerance);
        let above = score > high && !num::close(score, high, tolerance);
        if weight <= num::ZERO || !(below || above) {
            continue;
        }
        // A whole-point form cannot hit every band: 3 of 4 points is the nearest below 3.2.
        let rounded = score == num::round(low, 0) || score == num::round(high, 0);
        let severity = if certain && !rounded { Error } else { Warning };
        let name = scoring::tier_name(best, worst).get(cx.lang);
        let share = num::div(score, weight).map(|share| num::percent(share, 1)).unwrap_or_default();
        let (s, w) = (num::points(score), num::points(weight));
        let (l, h) = (fixed(profile, low), fixed(profile, high));
        let a = excerpt(&row.actual_text, 16);
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
        let arithmetic =
            format!("{s} ÷ {w} = {share}; {}", scoring::derivation(cx.facts, row, judged, cx.lang));
        let mut cells = vec![row.at(IndicatorField::Actual)];
        let draft = out
            .add(severity, row.at(IndicatorField::Score), message, &[&a, name, &l, &h, &s, &share])
            .derive(arithmetic);
        let explained = row.reason.as_deref().is_some_and(|reason| !reason.is_empty());
        if explained {
            cells.push(row.at(IndicatorField::Reason));
        }
        let draft = draft.relate(cells);
        let fits = actual_for(profile, weight, score);
        if let Some(tier) = fits.filter(|_| below && best == Tier::Achieved) {
            let wording = tier_wording(tier).get(cx.lang);
            let advice = if explained {
                text!(
                    "原因栏已经说明没有全部做到，那么要改的是完成值：写“{0}”。确已达成的，得分改为 {1} 至 {2}。",
                    "The reason says that not all was done, so it is the actual value that needs changing: write “{0}”. If it was achieved, score {1} to {2}.",
                )
            } else {
                text!(
                    "确已达成的，得分改为 {1} 至 {2}；没有全部达成的，完成值写“{0}”，并说明原因。",
                    "If it was achieved, score {1} to {2}; if not, write “{0}” as the actual value and say why.",
                )
            };
            draft.advise(advice, &[wording, &l, &h]);
        }
    }
}

/// The tier that a declared score belongs to.
fn actual_for(profile: &Profile, weight: Decimal, score: Decimal) -> Option<Tier> {
    let share = num::div(score, weight)?;
    [Tier::Achieved, Tier::Partly, Tier::Failed]
        .into_iter()
        .find(|tier| share >= scoring::band(profile, *tier).0)
}

const fn tier_wording(tier: Tier) -> Text {
    match tier {
        Tier::Achieved => Text::new("达成年度指标", "达成年度指标 (achieved)"),
        Tier::Partly => {
            Text::new("部分达成年度指标并具有一定效果", "部分达成年度指标并具有一定效果 (partly achieved)")
        }
        Tier::Failed => Text::new("未达成年度指标且效果较差", "未达成年度指标且效果较差 (not achieved)"),
    }
}

/// actual ÷ target far above 1
fn exceeded(cx: &Context<'_>, out: &mut Findings<'_>) {
    let over = &cx.facts.profile.over;
    for (row, judged) in cx.rows() {
        let Outcome::Reached { ratio: Some(ratio) } = judged.outcome else { continue };
        if ratio < over.note_at {
            continue;
        }
        let full = row.points().is_some_and(|(weight, score)| score >= weight);
        let unexplained = row.reason.as_deref().is_none_or(str::is_empty);
        let strong = ratio >= over.strong_at && (full || row.score.value().is_none());
        let severity = if strong || (ratio >= over.explain_at && unexplained) { Warning } else { Info };
        let r = num::percent(ratio, 2);
        let message = if strong {
            text!(
                "完成了指标值的 {0}，得分仍是满分：指标值是不是定低了",
                "{0} of the target was reached with full points: was the target too low?",
            )
        } else {
            text!("完成了指标值的 {0}", "{0} of the target was reached")
        };
        out.add(severity, row.at(IndicatorField::Actual), message, &[&r])
            .derive(scoring::derivation(cx.facts, row, judged, cx.lang))
            .relate([row.at(IndicatorField::Target)]);
    }
}

/// The profile's steps for over-completion.
fn deduction(cx: &Context<'_>, out: &mut Findings<'_>) {
    let profile = cx.facts.profile;
    for (row, judged) in cx.rows() {
        let Outcome::Reached { ratio: Some(ratio) } = judged.outcome else { continue };
        if scoring::over_share(profile, Some(ratio)) == num::ONE {
            continue;
        }
        let (Some((_, declared)), Some((due, _))) = (row.points(), judged.interval) else { continue };
        let Some(severity) = severity(profile, declared, due) else { continue };
        let message = text!(
            "完成了指标值的 {0}，按档扣减后应得 {1}，填了 {2}",
            "{0} of the target was reached: {1} points remain after the step's deduction, {2} were given",
        );
        out.add(
            severity,
            row.at(IndicatorField::Score),
            message,
            &[&num::percent(ratio, 2), &fixed(profile, due), &num::points(declared)],
        )
        .derive(scoring::derivation(cx.facts, row, judged, cx.lang));
    }
}

/// Points for a row whose actual says nothing that can be verified.
fn unsupported(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows() {
        let Outcome::Unknown(why) = judged.outcome else { continue };
        if !matches!(why, Why::NoTarget | Why::NoActual | Why::NotANumber | Why::NotAResult) {
            continue;
        }
        let not_applicable =
            matches!(row.actual, Value::Placeholder(crate::value::Placeholder::NotApplicable));
        let Some(score) = row.score.value().filter(|score| *score > num::ZERO && !not_applicable) else {
            continue;
        };
        let weight = row.weight.value().map(num::points).unwrap_or_default();
        let message = text!("{0}，却得了 {1}/{2} 分", "{0}, yet {1} of {2} points were given");
        out.add(
            Warning,
            row.at(IndicatorField::Score),
            message,
            &[why.text().get(cx.lang), &num::points(score), &weight],
        )
        .relate([row.at(IndicatorField::Actual)]);
    }
}

/// Every row and the total have all their points.
fn all_full(cx: &Context<'_>, out: &mut Findings<'_>) {
    let rows: Vec<_> = cx.facts.scored().filter_map(Row::points).collect();
    let execution = cx.facts.total_fund().and_then(|fund| Some((fund.weight.value()?, fund.score.value()?)));
    let full = rows.iter().chain(execution.iter()).all(|(weight, score)| score >= weight);
    if full && rows.len() > 1 && rows.len() == cx.facts.scored().count() {
        let cell = if cx.facts.form.total.is_some() { CellRef::TotalScore } else { CellRef::Form };
        let message = text!(
            "{0} 个指标和预算执行全部满分",
            "all {0} indicators and budget execution have full points",
        );
        let message = if execution.is_some() {
            message
        } else {
            text!("{0} 个指标全部满分", "all {0} indicators have full points")
        };
        out.add(Info, cell, message, &[&rows.len().to_string()]);
    }
}

/// score = weight × actual, although the target is not 100%
fn times_actual(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows() {
        let (Some(target), Some(actual), Some((weight, score))) =
            (row.target.quantity(), row.actual.quantity(), row.points())
        else {
            continue;
        };
        let percent = target.unit == "%" && actual.unit == "%" && target.number != num::HUNDRED;
        if !percent || row.direction == Direction::Lower || actual.number >= num::HUNDRED || score >= weight {
            continue;
        }
        let share = num::div(actual.number, num::HUNDRED).and_then(|share| num::mul(weight, share));
        let Some(product) = share.map(|points| scoring::round(cx.facts.profile, points)) else { continue };
        let right =
            judged.interval.is_some_and(|(due, _)| num::close(due, score, cx.facts.profile.score.tolerance));
        if !right && num::close(product, score, Decimal::new(5, 3)) {
            let message = text!(
                "得分 {0} 正好是分值 {1} × 完成值 {2}",
                "the score of {0} is just the weight of {1} × the actual {2}",
            );
            let a = scoring::measure(actual.number, "%");
            out.add(
                Info,
                row.at(IndicatorField::Score),
                message,
                &[&num::points(score), &num::points(weight), &a],
            )
            .derive(format!("{} × {a} = {}", num::points(weight), num::points(product)));
        }
    }
}

/// The profile's bands of satisfaction.
fn satisfaction(cx: &Context<'_>, out: &mut Findings<'_>) {
    let profile = cx.facts.profile;
    for (row, judged) in cx.rows().filter(|(row, _)| banded(cx, row)) {
        let (Some((weight, declared)), Some((due, _))) = (row.points(), judged.interval) else { continue };
        if judged.method != crate::report::Method::Tier || !row.actual.is_numeric() {
            continue;
        }
        let Some(severity) = severity(profile, declared, due) else { continue };
        let a = excerpt(&row.actual_text, 12);
        let message = text!(
            "满意度 {0}，按档应得 {1}/{2}，填了 {3}",
            "a satisfaction of {0} earns {1} of {2} points, {3} were given",
        );
        out.add(
            severity,
            row.at(IndicatorField::Score),
            message,
            &[&a, &fixed(profile, due), &num::points(weight), &num::points(declared)],
        )
        .derive(scoring::derivation(cx.facts, row, judged, cx.lang));
    }
}
