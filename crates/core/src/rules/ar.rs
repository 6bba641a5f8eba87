//! AR: arithmetic of the form (总分, 小计, 得分与分值).
//!
//! Owns: whether the form's own numbers add up. Must not know: what a row should have scored (`sc`).

use super::{Basis, Context, Findings, Need, Rule};
use crate::facts::Facts;
use crate::form::{CellRef, FundField, IndicatorField};
use crate::lang::{Text, text};
use crate::num;
use crate::report::Severity::{Error, Info, Warning};
use crate::text::{excerpt, squeeze};
use crate::value::{self, Points};
use rust_decimal::Decimal;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "AR-001",
        severity: Error,
        title: Text::new("总分与各项得分之和不符", "The declared total is not the sum of its parts"),
        basis: Basis::Measures,
        advice: Text::new(
            "核对各项得分后重新相加，改正总分。",
            "Check the scores, add them again and correct the total.",
        ),
        needs: Need::TotalScore,
        check: total_score,
    },
    Rule {
        id: "AR-002",
        severity: Error,
        title: Text::new("分值合计与各项分值之和不符", "The total of weights is not the sum of the weights"),
        basis: Basis::Footing,
        advice: Text::new(
            "核对各项分值后重新相加，改正合计。",
            "Check the weights, add them again and correct the total.",
        ),
        needs: Need::TotalWeight,
        check: total_weight,
    },
    Rule {
        id: "AR-003",
        severity: Info,
        title: Text::new("总分差额的可能来由", "Where the difference in the total may come from"),
        basis: Basis::Practice,
        advice: Text::new("从这里查起，总可以更快找到差错。", "Start looking here."),
        needs: Need::TotalScore,
        check: total_hint,
    },
    Rule {
        id: "AR-004",
        severity: Error,
        title: Text::new("小计与所含各行之和不符", "A sub-total is not the sum of its rows"),
        basis: Basis::Platform,
        advice: Text::new(
            "改正小计，或改正其中的分值、得分。",
            "Correct the sub-total, or the weights and scores in it.",
        ),
        needs: Need::Nothing,
        check: subtotals,
    },
    Rule {
        id: "AR-005",
        severity: Error,
        title: Text::new("得分超出分值范围", "A score above its weight or below zero"),
        basis: Basis::Platform,
        advice: Text::new(
            "得分应在 0 与分值之间，请改正得分或分值。",
            "A score lies between 0 and its weight: correct one of them.",
        ),
        needs: Need::Scores,
        check: score_range,
    },
    Rule {
        id: "AR-006",
        severity: Error,
        title: Text::new("得分或分值没有填成数字", "A score or weight that is no number"),
        basis: Basis::Footing,
        advice: Text::new(
            "填入数字；不参加评分的行请把分值和得分都空着并说明。",
            "Enter a number; leave both weight and score empty in a row that is not scored, and say so.",
        ),
        needs: Need::Nothing,
        check: not_a_number,
    },
    Rule {
        id: "AR-007",
        severity: Info,
        title: Text::new("数字的写法不齐", "Numbers written unevenly"),
        basis: Basis::Practice,
        advice: Text::new(
            "删去多余的空格，小数位数保持一致。",
            "Remove stray blanks and keep to one number of decimals.",
        ),
        needs: Need::Nothing,
        check: untidy,
    },
    Rule {
        id: "AR-008",
        severity: Error,
        title: Text::new("总分超过 100 分", "A total above 100"),
        basis: Basis::Notice,
        advice: Text::new("总分最高 100 分，请核对各项得分。", "A total is at most 100: check the scores."),
        needs: Need::TotalScore,
        check: over_hundred,
    },
    Rule {
        id: "AR-009",
        severity: Error,
        title: Text::new("评价等级与总分不符", "The grade does not fit the total"),
        basis: Basis::Measures,
        advice: Text::new("按总分改正等级。", "Correct the grade by the total."),
        needs: Need::TotalScore,
        check: grade,
    },
];

/// 4 + 5 + 5 = 14
pub(super) fn addition(terms: impl Iterator<Item = Decimal>, sum: Decimal) -> String {
    let terms: Vec<String> = terms.map(num::points).collect();
    format!("{} = {}", terms.join(" + "), num::points(sum))
}

/// The cells whose sum a total claims to be.
fn summands(facts: &Facts<'_>, fund: FundField, row: IndicatorField) -> impl Iterator<Item = CellRef> {
    let execution = facts.total_fund().filter(|_| facts.scores_execution()).map(move |total| total.at(fund));
    execution.into_iter().chain(facts.scored().map(move |scored| scored.at(row)))
}

/// total.score ≠ execution score + Σ score
fn total_score(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let Some(declared) = facts.total_score.value() else { return };
    let Some(sum) = facts.summed() else {
        if facts.has_scores() {
            let message = text!(
                "有的得分不是数字，总分 {0} 无法核对",
                "some scores are no numbers: the total of {0} cannot be checked",
            );
            out.add(Warning, CellRef::TotalScore, message, &[&num::points(declared)]);
        }
        return;
    };
    if num::close(declared, sum, facts.profile.score.tolerance) {
        return;
    }
    let Some(diff) = num::sub(declared, sum) else { return };
    let (d, s, gap) = (num::points(declared), num::points(sum), num::points(diff.abs()));
    // A layout that does not score execution in the money block may count it in the total all the same.
    let hidden = !facts.scores_execution() && diff > num::ZERO && diff <= facts.profile.exec.weight;
    if hidden {
        let message = text!(
            "总分填 {0}，指标得分相加是 {1}，差 {2} 分；资金部分没有列出执行得分，无法核对",
            "the total says {0}, the indicator scores add to {1}: {2} apart, and the money block shows no execution score",
        );
        out.add(Warning, CellRef::TotalScore, message, &[&d, &s, &gap]);
        return;
    }
    // A spreadsheet adds what it does not show: every rounded score may be off by half of its last decimal.
    if diff.abs() <= facts.score_slack() {
        let message = text!(
            "总分填 {0}，各项得分相加是 {1}，差 {2} 分，可能是各项得分四舍五入造成的",
            "the total says {0}, its parts add to {1}: {2} apart, perhaps through the rounding of the parts",
        );
        out.add(Warning, CellRef::TotalScore, message, &[&d, &s, &gap]);
        return;
    }
    let message = if diff > num::ZERO {
        text!(
            "总分填 {0}，各项得分相加是 {1}，多 {2} 分",
            "the total says {0}, its parts add to {1}: {2} too many",
        )
    } else {
        text!(
            "总分填 {0}，各项得分相加是 {1}，少 {2} 分",
            "the total says {0}, its parts add to {1}: {2} too few",
        )
    };
    let arithmetic =
        format!("{}; {d} − {s} = {}", addition(facts.declared_scores().flatten(), sum), num::signed(diff));
    out.add(Error, CellRef::TotalScore, message, &[&d, &s, &gap])
        .derive(arithmetic)
        .advise(
            text!(
                "总分改为 {0}；如果是某项得分填错，先改那一项再相加。",
                "Put {0} as the total; if one of the scores is wrong, correct that and add again.",
            ),
            &[&s],
        )
        .relate(summands(facts, FundField::Score, IndicatorField::Score));
}

/// total.weight ≠ execution weight + Σ weight
fn total_weight(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let (Some(declared), Some(sum)) = (facts.total_weight.value(), facts.weight_summed()) else { return };
    if num::close(declared, sum, facts.profile.score.tolerance) {
        return;
    }
    let (d, s) = (num::points(declared), num::points(sum));
    let severity = if facts.scores_execution() { Error } else { Warning };
    let message =
        text!("分值合计填 {0}，各项分值相加是 {1}", "the total of weights says {0}, the weights add to {1}",);
    let weights =
        facts.total_fund().filter(|_| facts.scores_execution()).and_then(|fund| fund.weight.value());
    let rows = facts.scored().filter_map(|row| row.weight.value());
    out.add(severity, CellRef::TotalWeight, message, &[&d, &s])
        .derive(addition(weights.into_iter().chain(rows), sum))
        .relate(summands(facts, FundField::Weight, IndicatorField::Weight));
}

/// The scores below their weights: the cell and the points lost.
fn docked(facts: &Facts<'_>) -> Vec<(CellRef, Decimal)> {
    let execution = facts.total_fund().filter(|_| facts.scores_execution());
    let execution = execution.and_then(|fund| {
        let gap = num::sub(fund.weight.value()?, fund.score.value()?)?;
        Some((fund.at(FundField::Score), gap))
    });
    let rows = facts.scored().filter_map(|row| {
        let (weight, score) = row.points()?;
        Some((row.at(IndicatorField::Score), num::sub(weight, score)?))
    });
    execution.into_iter().chain(rows).filter(|(_, gap)| *gap > num::ZERO).collect()
}

/// What the difference in the total looks like: rows whose lost points make it up, a part counted twice, swapped digits.
fn total_hint(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let (Some(declared), Some(sum)) = (facts.total_score.value(), facts.summed()) else { return };
    let Some(diff) = num::sub(declared, sum) else { return };
    if diff.abs() <= facts.profile.score.tolerance {
        return;
    }
    let lang = cx.lang;
    let gap = num::signed(diff);
    let parts: Vec<(CellRef, Decimal)> =
        facts.parts().filter_map(|fund| Some((fund.at(FundField::Score), fund.score.value()?))).collect();
    let counted = num::sum(parts.iter().map(|(_, score)| Some(*score)));
    if counted.is_some_and(|counted| !counted.is_zero() && counted == diff) {
        let message = text!(
            "差额 {0} 正好是资金“其中”各行的得分：它们只是总额的组成部分，不应再加进总分",
            "the difference of {0} is exactly the score of the money block's sub-rows, which must not be counted again",
        );
        out.add(Info, CellRef::TotalScore, message, &[&gap]).relate(parts.into_iter().map(|(cell, _)| cell));
        return;
    }
    let rows = docked(facts);
    if let Some((cell, lost)) = rows.iter().find(|(_, lost)| *lost == diff) {
        let place = super::place::name(facts, *cell, lang);
        let message = text!(
            "差额 {0} 正好是 {1} 扣掉的 {2} 分：可能是先写了总分，后来才扣这一项",
            "the difference of {0} is exactly the {2} points taken off at {1}: perhaps the total was written before",
        );
        out.add(Info, CellRef::TotalScore, message, &[&gap, &place, &num::points(*lost)]).relate([*cell]);
        return;
    }
    for (at, (first, lost)) in rows.iter().enumerate() {
        let rest = rows.iter().skip(at.saturating_add(1));
        for (second, more) in rest {
            if num::add(*lost, *more) == Some(diff) {
                let (a, b) =
                    (super::place::name(facts, *first, lang), super::place::name(facts, *second, lang));
                let message = text!(
                    "差额 {0} 正好是两项扣分之和：{1} 扣 {2}，{3} 扣 {4}",
                    "the difference of {0} is exactly what two rows lost: {1} lost {2}, {3} lost {4}",
                );
                let args = [gap.as_str(), &a, &num::points(*lost), &b, &num::points(*more)];
                out.add(Info, CellRef::TotalScore, message, &args).relate([*first, *second]);
                return;
            }
        }
    }
    // A row's lost points taken off twice: once in the row, once more in the total.
    if let Some((cell, lost)) = rows.iter().find(|(_, lost)| num::add(diff, *lost) == Some(num::ZERO)) {
        let place = super::place::name(facts, *cell, lang);
        let message = text!(
            "差额 {0} 正好是 {1} 扣掉的 {2} 分：可能在总分里又扣了一遍",
            "the difference of {0} is exactly the {2} points taken off at {1}: perhaps they were taken off twice",
        );
        out.add(Info, CellRef::TotalScore, message, &[&gap, &place, &num::points(*lost)]).relate([*cell]);
        return;
    }
    let digits = |value: Decimal| {
        let mut counts = [0_u32; 10];
        for digit in num::points(value).chars().filter_map(|c| c.to_digit(10)) {
            if let Some(count) = counts.get_mut(digit as usize) {
                *count = count.saturating_add(1);
            }
        }
        counts
    };
    if digits(declared) == digits(sum) {
        let message = text!(
            "总分 {0} 与各项之和 {1} 数字相同、次序不同：可能写颠倒了",
            "the total {0} and the sum {1} have the same digits in another order: perhaps they were swapped",
        );
        out.add(Info, CellRef::TotalScore, message, &[&num::points(declared), &num::points(sum)]);
        return;
    }
    // A row left out, or subtracted instead of added.
    let scores = facts.scored().filter_map(|row| Some((row.at(IndicatorField::Score), row.score.value()?)));
    let execution =
        facts.total_fund().and_then(|fund| Some((fund.at(FundField::Score), fund.score.value()?)));
    let all: Vec<_> = execution.into_iter().chain(scores).filter(|(_, score)| *score > num::ZERO).collect();
    let missing: Vec<_> = all.iter().filter(|(_, score)| num::add(diff, *score) == Some(num::ZERO)).collect();
    if let [(cell, score)] = missing.as_slice() {
        let place = super::place::name(facts, *cell, lang);
        let message = text!(
            "差额 {0} 正好是 {1} 的 {2} 分：可能漏加了这一项",
            "the difference of {0} is exactly the {2} points of {1}: perhaps it was left out",
        );
        out.add(Info, CellRef::TotalScore, message, &[&gap, &place, &num::points(*score)]).relate([*cell]);
    }
}

/// The points that a label prints: 产出指标（50分）.
fn printed_points(label: &str) -> Option<Decimal> {
    let plain = squeeze(label);
    let (_, tail) = plain.rsplit_once('(')?;
    let inside = tail.strip_suffix(')')?.strip_suffix('分')?;
    value::points(Some(inside)).value()
}

/// Takes the weight or the score of a row.
type Pick = fn(&crate::facts::Row<'_>) -> Points;

/// Sub-total rows and points printed behind a level's name.
fn subtotals(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let mut from = 0;
    for (subtotal, index) in facts.form.subtotals.iter().zip(0_u32..) {
        let rows =
            |from: u32| facts.scored().filter(move |row| row.index >= from && row.index < subtotal.after);
        let pairs: [(_, _, Pick); 2] = [
            (CellRef::SubtotalWeight(index), &subtotal.weight, |row| row.weight),
            (CellRef::SubtotalScore(index), &subtotal.score, |row| row.score),
        ];
        for (cell, text, pick) in pairs {
            let Some(declared) = value::points(text.as_ref().map(|c| c.text.as_str())).value() else {
                continue;
            };
            let sum = |from| num::sum(rows(from).map(|row| pick(row).value()));
            let fits =
                |from| sum(from).is_none_or(|sum| num::close(sum, declared, facts.profile.score.tolerance));
            // A sub-total of a level 1 stands below those of its level 2 and takes their rows in again.
            let starts = facts.form.subtotals.iter().map(|above| above.after);
            if std::iter::once(0).chain(starts.take_while(|after| *after <= from)).any(fits) {
                continue;
            }
            // The last may take in the execution points above the rows.
            let execution = facts.total_fund().map(|fund| [fund.weight, fund.score]);
            let with = |points: Points| num::add(points.value()?, sum(0)?);
            if execution.is_some_and(|points| points.into_iter().any(|p| with(p) == Some(declared))) {
                continue;
            }
            let Some(sum) = sum(from).filter(|_| from < subtotal.after) else { continue };
            let message =
                text!("小计填 {0}，所含各行相加是 {1}", "the sub-total says {0}, its rows add to {1}");
            out.add(Error, cell, message, &[&num::points(declared), &num::points(sum)])
                .derive(addition(rows(from).filter_map(|row| pick(row).value()), sum));
        }
        from = subtotal.after;
    }
    for field in [IndicatorField::Level1, IndicatorField::Level2] {
        printed_levels(cx, out, field);
    }
}

fn printed_levels(cx: &Context<'_>, out: &mut Findings<'_>, field: IndicatorField) {
    let facts = cx.facts;
    let label = |row: &crate::facts::Row<'_>, field| {
        row.cells.get(field).map(|cell| cell.text.as_str()).map(squeeze).filter(|text| !text.is_empty())
    };
    let mut above = None;
    for (at, row) in facts.rows.iter().enumerate() {
        let Some(text) = label(row, field) else { continue };
        // A label printed again on every row or page belongs to the block that it heads.
        let again = above.replace(text.clone()).is_some_and(|above| above == text);
        let Some(declared) = printed_points(&text).filter(|_| !again) else { continue };
        let below = || facts.rows.iter().skip(at.saturating_add(1));
        let ends = |next: &&crate::facts::Row<'_>| {
            let level1 = label(next, IndicatorField::Level1);
            label(next, field).is_none_or(|own| own == text)
                && (field == IndicatorField::Level1
                    || level1.is_none()
                    || level1 == label(row, IndicatorField::Level1))
        };
        let block = || std::iter::once(row).chain(below().take_while(ends)).filter(|row| row.is_scored);
        let by_label = num::sum(block().map(|row| row.weight.value()));
        // A level-1 label left out further down: count only the rows that belong here by their level 2.
        let by_kind =
            num::sum(block().filter(|next| next.level1 == row.level1).map(|next| next.weight.value()));
        let (Some(by_label), Some(by_kind)) = (by_label, by_kind) else { continue };
        let tolerance = facts.profile.score.tolerance;
        if num::close(by_label, declared, tolerance) || num::close(by_kind, declared, tolerance) {
            continue;
        }
        let message = text!(
            "“{0}”写明 {1} 分，所含各行分值相加是 {2}",
            "“{0}” promises {1} points, its rows' weights add to {2}",
        );
        out.add(
            Error,
            row.at(field),
            message,
            &[&excerpt(&text, 20), &num::points(declared), &num::points(by_label)],
        )
        .derive(addition(block().filter_map(|row| row.weight.value()), by_label));
    }
}

/// score > weight, or score < 0
fn score_range(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let fund = facts.total_fund().map(|fund| (fund.at(FundField::Score), fund.weight, fund.score));
    let rows = facts.scored().map(|row| (row.at(IndicatorField::Score), row.weight, row.score));
    for (cell, weight, score) in fund.into_iter().chain(rows) {
        let Some(score) = score.value() else { continue };
        if score < num::ZERO {
            out.add(
                Error,
                cell,
                text!("得分是 {0}，小于 0", "the score is {0}, below zero"),
                &[&num::points(score)],
            );
        } else if let Some(weight) = weight.value().filter(|weight| score > *weight && *weight >= num::ZERO) {
            let message = text!("得分 {0} 超过分值 {1}", "the score of {0} is above the weight of {1}");
            out.add(Error, cell, message, &[&num::points(score), &num::points(weight)]);
        }
    }
}

/// A score or weight cell that holds no number, or a scored row without a score.
fn not_a_number(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let said = |cell: CellRef| facts.form.get(cell).map(|cell| excerpt(&cell.text, 12)).unwrap_or_default();
    let not = text!("“{0}”不是数字", "“{0}” is no number");
    // 99.45（优） and 十分 name a number, only not as one.
    let severity = |cell: CellRef| {
        let named = facts.form.get(cell).is_some_and(|cell| value::names_number(&cell.text));
        if named { Warning } else { Error }
    };
    if let Some(fund) = facts.total_fund() {
        for (field, points) in [(FundField::Weight, fund.weight), (FundField::Score, fund.score)] {
            if points == Points::Not {
                out.add(severity(fund.at(field)), fund.at(field), not, &[&said(fund.at(field))]);
            }
        }
        if fund.score.is_blank() && fund.weight.value().is_some_and(|weight| weight > num::ZERO) {
            out.add(
                Error,
                fund.at(FundField::Score),
                text!("预算执行有分值，得分没有填", "budget execution has a weight and no score"),
                &[],
            );
        }
    }
    // A whole column left empty is one omission, not one for every row.
    let column = facts.scored().any(|row| row.cells.score.is_some());
    let empty = column && !facts.has_scores();
    if empty && let Some(row) = facts.scored().find(|row| row.score.is_blank()) {
        out.add(
            Error,
            row.at(IndicatorField::Score),
            text!("得分一栏全部是空的", "the whole score column is empty"),
            &[],
        );
    }
    for row in facts.scored() {
        for (field, points) in [(IndicatorField::Weight, row.weight), (IndicatorField::Score, row.score)] {
            if points == Points::Not {
                out.add(severity(row.at(field)), row.at(field), not, &[&said(row.at(field))]);
            }
        }
        if empty || !row.score.is_blank() {
            continue;
        }
        if !row.weight.is_blank() {
            // What becomes of the points of an indicator that does not apply is for a person to say.
            let severity = if row.is_not_applicable() { Warning } else { Error };
            let message = if row.weight == Points::Absent {
                text!("得分没有填", "the score is missing")
            } else {
                text!("这一行有分值，得分没有填", "the row has a weight and no score")
            };
            out.add(severity, row.at(IndicatorField::Score), message, &[]);
        } else if facts.shares_points() {
            let message = text!(
                "这一行没有分值和得分；其余各行分值已合计 100，可能与上一行合用单元格，请确认",
                "the row has neither weight nor score, and the others add to the whole: it may share the cells above",
            );
            out.add(Warning, row.at(IndicatorField::Score), message, &[]);
        } else {
            out.add(Error, row.at(IndicatorField::Score), text!("得分没有填", "the score is missing"), &[]);
        }
    }
    for (cell, points) in
        [(CellRef::TotalWeight, facts.total_weight), (CellRef::TotalScore, facts.total_score)]
    {
        if points == Points::Not {
            out.add(severity(cell), cell, not, &[&said(cell)]);
        }
    }
    if facts.total_score.is_blank() && facts.has_scores() {
        out.add(Error, CellRef::TotalScore, text!("总分没有填", "the total score is missing"), &[]);
    }
}

/// Stray blanks and more decimals than the rule has.
fn untidy(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let allowed = facts.profile.score.decimals;
    let rows = facts.scored().flat_map(|row| {
        [(row.at(IndicatorField::Weight), row.weight), (row.at(IndicatorField::Score), row.score)]
    });
    let funds = facts.funds.iter().flat_map(|fund| {
        [(fund.at(FundField::Weight), fund.weight), (fund.at(FundField::Score), fund.score)]
    });
    let total = [(CellRef::TotalWeight, facts.total_weight), (CellRef::TotalScore, facts.total_score)];
    let cells: Vec<(CellRef, Points)> = funds.chain(rows).chain(total).collect();
    let decimals = |points: &Points| if let Points::Is { places, .. } = points { *places } else { 0 };
    let most = cells.iter().map(|(_, points)| decimals(points)).max().unwrap_or(0).min(allowed);
    for (cell, points) in cells {
        let Points::Is { value, places, loose } = points else { continue };
        if loose {
            out.add(
                Info,
                cell,
                text!("数字 {0} 里或后面有空格", "a blank in or behind the number {0}"),
                &[&num::points(value)],
            );
        } else if places > allowed {
            let message =
                text!("{0} 有 {1} 位小数，得分保留 {2} 位即可", "{0} has {1} decimals; scores keep {2}");
            out.add(Info, cell, message, &[&value.to_string(), &places.to_string(), &allowed.to_string()]);
        } else if places > 0 && places < most {
            let message = text!("{0} 有 {1} 位小数，别处是 {2} 位", "{0} has {1} decimals, others have {2}");
            out.add(Info, cell, message, &[&value.to_string(), &places.to_string(), &most.to_string()]);
        }
    }
}

/// total.score > 100
fn over_hundred(cx: &Context<'_>, out: &mut Findings<'_>) {
    if let Some(total) = cx.facts.total_score.value().filter(|total| *total > num::HUNDRED) {
        out.add(
            Error,
            CellRef::TotalScore,
            text!("总分填 {0}，超过 100 分", "the total says {0}, above 100"),
            &[&num::points(total)],
        );
    }
}

/// The printed grade is not the band of the declared total.
fn grade(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let Some(printed) = facts.form.grade.as_ref().map(|cell| squeeze(&cell.text)) else { return };
    let Some(total) = facts.total_score.value() else { return };
    let Some(due) = facts.profile.grade(total) else { return };
    // Boxes to tick (优□ 良☑) and texts that name several grades are left to a person.
    let named: Vec<&str> = facts
        .profile
        .grades
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| printed.contains(*name))
        .collect();
    if let [one] = named.as_slice()
        && *one != due
    {
        let message =
            text!("等级填“{0}”，总分 {1} 应为“{2}”", "the grade says “{0}”; a total of {1} is “{2}”");
        out.add(Error, CellRef::Grade, message, &[one, &num::points(total), due])
            .relate([CellRef::TotalScore]);
    }
}
