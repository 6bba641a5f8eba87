//! EP: the explanations (偏差原因分析及改进措施).
//!
//! Owns: whether a deviation is explained and the explanation fits its row. Must not know: how points are computed.

use super::ex::{noted, told_elsewhere};
use super::{Basis, Context, Findings, Need, Rule, fix, is_digit, is_docked, reason, said};
use crate::facts::Row;
use crate::form::{CellRef, FundField, IndicatorField};
use crate::lang::{Text, text};
use crate::message::Arg;
use crate::num;
use crate::report::Severity::{Error, Info, Warning};
use crate::scoring::{Judged, Outcome};
use crate::text::{List, after, first_place, is_longer, next_digits, within, words};
use crate::value::{Tier, is_draft};
use rust_decimal::Decimal;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "EP-001",
        severity: Error,
        title: Text::new("扣了分没有说明原因", "Points taken off without a reason"),
        basis: Basis::Measures,
        advice: Text::new(
            "写明没有得满分的原因和改进措施；如果本应得满分，改正得分和总分。",
            "Say why points were lost and what will be done; if none should be lost, correct the score and the total.",
        ),
        needs: Need::Reasons,
        check: docked,
    },
    Rule {
        id: "EP-002",
        severity: Error,
        title: Text::new("没有完成目标又没有说明原因", "A missed target without a reason"),
        basis: Basis::Measures,
        advice: Text::new(
            "写明没有完成的原因和改进措施，并按完成比例评分。",
            "Say why the target was missed and what will be done, and score it in proportion.",
        ),
        needs: Need::Reasons,
        check: missed,
    },
    Rule {
        id: "EP-003",
        severity: Error,
        title: Text::new("大幅超额没有说明原因", "Far above the target without a reason"),
        basis: Basis::Platform,
        advice: Text::new(
            "说明超额完成的原因；目标定低了的，写明下年怎样调整。",
            "Say why so much more was reached; if the target was too low, say how it will be set next year.",
        ),
        needs: Need::Reasons,
        check: exceeded,
    },
    Rule {
        id: "EP-004",
        severity: Info,
        title: Text::new("原因和措施只写了一半", "Cause or measure only"),
        basis: Basis::Practice,
        advice: Text::new(
            "这一栏要写两样：偏差的原因，和下一步的措施。",
            "The column asks for both: the cause, and what will be done.",
        ),
        needs: Need::Reasons,
        check: half,
    },
    Rule {
        id: "EP-005",
        severity: Warning,
        title: Text::new("原因与完成情况矛盾", "The reason contradicts the row"),
        basis: Basis::Practice,
        advice: Text::new(
            "核对完成值、得分和原因，使三者一致。",
            "Make the actual value, the score and the reason agree.",
        ),
        needs: Need::Reasons,
        check: contradiction,
    },
    Rule {
        id: "EP-006",
        severity: Info,
        title: Text::new("原因写得空泛", "An empty phrase as the reason"),
        basis: Basis::Practice,
        advice: Text::new(
            "写具体：什么事、为什么、差多少、怎样补。",
            "Be concrete: what, why, how much, and how it is made good.",
        ),
        needs: Need::Reasons,
        check: empty_phrase,
    },
    Rule {
        id: "EP-007",
        severity: Info,
        title: Text::new("执行率低的原因写在了别处", "The reason for low execution stands elsewhere"),
        basis: Basis::Practice,
        advice: Text::new("把原因也写到资金部分或备注里。", "Say it beside the funds or in the remarks too."),
        needs: Need::Funds,
        check: elsewhere,
    },
    Rule {
        id: "EP-008",
        severity: Info,
        title: Text::new("原因超过字数限制", "A reason that is too long"),
        basis: Basis::Practice,
        advice: Text::new("压缩到规定字数以内。", "Shorten it."),
        needs: Need::Reasons,
        check: too_long,
    },
];

/// The target is missed for certain.
pub(super) const fn is_missed(judged: &Judged) -> bool {
    match judged.outcome {
        Outcome::Short { .. } | Outcome::Beyond { .. } | Outcome::Missed => true,
        Outcome::Tier { best, .. } => matches!(best, Tier::Partly | Tier::Failed),
        Outcome::Reached { .. } | Outcome::Unknown(_) => false,
    }
}

/// The layout gives its reasons once for the whole form, and gave one.
pub(super) fn told_once(cx: &Context<'_>) -> bool {
    let remarks = said(cx.facts, CellRef::Remarks);
    within(&remarks, words!("原因 偏差 措施")) && !is_draft(&remarks)
}

/// score < weight and no reason
fn docked(cx: &Context<'_>, out: &mut Findings<'_>) {
    if !cx.facts.profile.explain.score_below_weight || told_once(cx) {
        return;
    }
    for (row, judged) in cx.rows {
        if !(row.lacks_reason() && is_docked(row)) {
            continue;
        }
        let Some((weight, score)) = row.points() else { continue };
        let Some(lost) = num::sub(weight, score) else { continue };
        let message = text!(
            "分值 {0}，得分 {1}，扣了 {2} 分，没有写原因",
            "{1} of {0} points: {2} taken off without a reason",
        );
        let args = [Arg::Number(weight), Arg::Number(score), Arg::Number(&lost)];
        out.add(Error, row.at(IndicatorField::Reason), message, &args)
            .derive("{0} − {1} = {2}")
            .relate(&[row.at(IndicatorField::Score)]);
        // A target that was reached earns its points: there is nothing to explain then.
        out.fix(
            fix::points_back(cx, row, judged).unwrap_or_else(|| vec![fix::reason(cx, row, judged, &lost)]),
        );
    }
}

/// target missed, all points, no reason
fn missed(cx: &Context<'_>, out: &mut Findings<'_>) {
    if told_once(cx) {
        return;
    }
    for (row, judged) in cx.rows {
        if !(row.lacks_reason() && is_missed(judged)) || is_docked(row) {
            continue;
        }
        let message = text!(
            "完成值“{0}”没有达到“{1}”，没有写原因",
            "the actual “{0}” misses “{1}”, and no reason is given",
        );
        let severity = if super::sc::is_guessed(row) { Warning } else { Error };
        let args = [Arg::Quote(&row.actual_text, 20), Arg::Quote(&row.target_text, 20)];
        out.add(severity, row.at(IndicatorField::Reason), message, &args)
            .relate(&[row.at(IndicatorField::Actual)]);
        out.fix(vec![fix::reason(cx, row, judged, &num::ZERO)]);
    }
}

/// far above the target and no reason
fn exceeded(cx: &Context<'_>, out: &mut Findings<'_>) {
    let profile = cx.facts.profile;
    if told_once(cx) {
        return;
    }
    let severity = if profile.explain.over_is_error { Error } else { Warning };
    for (row, judged) in cx.rows {
        let Outcome::Reached { ratio } = &judged.outcome else { continue };
        if !row.lacks_reason() {
            continue;
        }
        let actual = row.actual.quantity().map(|actual| &actual.number);
        let of_zero = row.target.quantity().is_some_and(|target| target.number.is_zero());
        let far = |limit: Option<Decimal>| limit.zip(actual).is_some_and(|(limit, actual)| *actual >= limit);
        if let Some(ratio) = ratio.as_ref().filter(|ratio| **ratio >= profile.over.explain_at) {
            let message = text!(
                "完成了指标值的 {0}，没有写原因",
                "{0} of the target was reached, and no reason is given",
            );
            out.add(severity, row.at(IndicatorField::Reason), message, &[Arg::Share(ratio, 2)])
                .relate(&[row.at(IndicatorField::Actual)]);
            out.fix(vec![fix::reason(cx, row, judged, &num::ZERO)]);
        } else if of_zero && far(profile.over.zero_target_at) {
            let message = text!(
                "指标值是 0，完成了 {0}，没有写原因",
                "the target is 0, {0} was reached, and no reason is given",
            );
            out.add(severity, row.at(IndicatorField::Reason), message, &[Arg::known(actual)])
                .relate(&[row.at(IndicatorField::Actual)]);
            out.fix(vec![fix::reason(cx, row, judged, &num::ZERO)]);
        }
    }
}

const CAUSES: List<'_> = words!(
    "因 由于 原因 导致 受 影响 大于 小于 多于 少于 较多 较少 超过 未 不足 延迟 滞后 推迟 疫情 需求 \
    缺 没有 低于 高于 困难"
);
const MEASURES: List<'_> = words!(
    "下一步 同上 补办 补上 补齐 接下来 今后 下年 明年 次年 将 拟 加强 改进 措施 争取 确保 进一步 加快 \
    继续 优化 督促 完善 及时调整 合理设 科学设 计划进行 后续 力争 下步 抓紧 尽快 提前 已倒排 倒排 已协调 已要求 已下发 \
    督办 跟踪 已更正 已调整 已安排 已整改 已采取 已申请 更换 增设 增派 补植 补建 补发 重发 制定 出台 来年 严格 强化"
);

/// A deviation that is to be explained: points lost, target missed, or well above the target.
fn deviates(cx: &Context<'_>, row: &Row<'_>, judged: &Judged) -> bool {
    let over = matches!(judged.outcome, Outcome::Reached { ratio: Some(ratio) } if ratio >= cx.facts.profile.over.note_at);
    over || is_missed(judged) || is_docked(row)
}

/// A later year than the form's is named: what is put off until then, or planned for it.
fn looks_ahead(reason: &str, year: Option<u16>) -> bool {
    let mut rest = reason;
    while let Some((digits, after)) = next_digits(rest) {
        rest = after;
        let named = digits.parse::<u16>().ok().filter(|_| after.starts_with('年'));
        if named.zip(year).is_some_and(|(named, year)| named > year && named <= 2099) {
            return true;
        }
    }
    false
}

/// Fewer than six characters, digits only, 酌情.
fn is_empty_phrase(reason: &str) -> bool {
    !is_longer(reason, 5)
        || reason.chars().all(|c| is_digit(c) || c == '.' || c == '%')
        || within(reason, words!("酌情"))
}

/// Only one of the two that the column asks for.
fn half(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows {
        let Some(reason) = reason(row).filter(|reason| deviates(cx, row, judged) && !is_empty_phrase(reason))
        else {
            continue;
        };
        // Whatever stands before the first measure is the cause, even where it uses none of the usual words.
        let message = if !within(reason, MEASURES) && !looks_ahead(reason, cx.facts.year) {
            text!("写了原因，没有写措施", "a cause is given, no measure")
        } else if within(reason, MEASURES) && lead(reason) < 4 && !within(reason, CAUSES) {
            text!("写了措施，没有写原因", "a measure is given, no cause")
        } else {
            continue;
        };
        out.add(Info, row.at(IndicatorField::Reason), message, &[]);
    }
}

/// How many characters stand before the first measure.
fn lead(reason: &str) -> usize {
    first_place(reason, MEASURES)
        .and_then(|at| reason.split_at_checked(at))
        .map_or(0, |(before, _)| before.chars().count())
}

/// Unfinished by the reason and all points, or finished by the reason and points lost.
fn contradiction(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        let (Some(reason), Some((weight, score))) = (reason(row), row.points()) else { continue };
        let message = if score >= weight {
            let unfinished =
                within(reason, words!("未完成 未按计划 未能完成 没有完成 未达到 未达成 未实施 未开展 尚未"));
            if !unfinished || within(reason, words!("无未 不存在未 没有未 未完成0")) {
                continue;
            }
            text!(
                "原因说没有完成，得分却是满分 {0}",
                "the reason says it was not finished, yet all {0} points were given",
            )
        } else {
            let finished = within(
                reason,
                words!("已全部完成 全部完成 均已完成 已完成 按计划完成 无偏差 达成年度指标 超额完成"),
            );
            // 已完成380人次 tells how far it went, not that all was done.
            let so_far = || {
                let rest = std::iter::successors(after(reason, "已完成"), |rest| after(rest, "已完成"));
                rest.into_iter().any(|rest| rest.starts_with(is_digit))
            };
            if !finished || within(reason, words!("未 少 缺")) || so_far() {
                continue;
            }
            text!(
                "原因说已经完成，得分却是 {0}/{1}",
                "the reason says it was finished, yet only {0} of {1} points were given",
            )
        };
        let args = [Arg::Number(score), Arg::Number(weight)];
        out.add(Warning, row.at(IndicatorField::Reason), message, &args)
            .relate(&[row.at(IndicatorField::Score)]);
    }
}

/// A reason that says nothing.
fn empty_phrase(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, judged) in cx.rows {
        let Some(reason) = reason(row).filter(|_| deviates(cx, row, judged)) else { continue };
        if is_empty_phrase(reason) {
            let message = text!("“{0}”太笼统，看不出具体原因", "“{0}” is too vague to explain anything");
            out.add(Info, row.at(IndicatorField::Reason), message, &[Arg::Quote(reason, 16)]);
        }
    }
}

/// Low execution is explained only in the narrative or beside another row.
fn elsewhere(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let Some(fund) = facts.total_fund() else { return };
    let Some(rate) = fund.exact_rate(facts.profile).filter(|rate| *rate < facts.profile.exec.explain_below)
    else {
        return;
    };
    if noted(facts) {
        return;
    }
    let (cells, certain) = told_elsewhere(cx);
    if certain {
        let message = text!(
            "执行率 {0} 的原因写在了别处，资金部分和备注里没有",
            "why {0} was spent is said elsewhere, not beside the funds or in the remarks",
        );
        out.add(Info, fund.at(FundField::Rate), message, &[Arg::Share(&rate, 2)]).relate(&cells);
    }
}

/// Longer than the profile allows.
fn too_long(cx: &Context<'_>, out: &mut Findings<'_>) {
    let Some(limit) = cx.facts.profile.explain.max_chars else { return };
    let mut measure = |reason: &str, cell: CellRef| {
        let length = u32::try_from(reason.chars().count()).unwrap_or(u32::MAX);
        if length > limit {
            let message = text!("共 {0} 字，限 {1} 字", "{0} characters, {1} allowed");
            out.add(Info, cell, message, &[Arg::Count(length), Arg::Count(limit)]);
        }
    };
    for fund in &cx.facts.funds {
        let cell = fund.at(FundField::Reason);
        measure(&said(cx.facts, cell), cell);
    }
    for row in &cx.facts.rows {
        measure(reason(row).unwrap_or_default(), row.at(IndicatorField::Reason));
    }
}
