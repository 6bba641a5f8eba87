//! AR: arithmetic of the form (总分, 小计, 得分与分值).
//!
//! Owns: the registry of the family and whether the form's own totals and numbers add up; sub-totals and the guesses at a
//! difference are below it. Must not know: what a row should have scored (`sc`).

mod hints;
mod levels;

use super::{Basis, Context, Entry, Findings, Need, Rule, fix, said};
use crate::facts::{Level1, Level2, Row, score_slack};
use crate::form::{CellRef, FundField, IndicatorField, Subtotal};
use crate::lang::{Text, text};
use crate::message::Arg;
use crate::num;
use crate::profile::Profile;
use crate::report::Edit;
use crate::report::Severity::{Error, Info, Warning};
use crate::scoring::Judged;
use crate::text::{folded, within, words};
use crate::value::{self, Points};
use hints::total_hint;
pub(super) use levels::follow;
use levels::{BLOCK, subtotals};
use rust_decimal::Decimal;
use std::borrow::Cow;

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
        advice: Text::new("删去多余的空格和小数。", "Remove stray blanks and decimals."),
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

/// The cells whose sum a total claims to be.
fn summands(cx: &Context<'_>, of: fn(&Entry<'_>) -> CellRef) -> Vec<CellRef> {
    cx.entries.iter().map(of).collect()
}

/// total.score ≠ execution score + Σ score
fn total_score(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let Some(declared) = facts.total_score.number() else { return };
    let Some(sum) = facts.summed() else {
        if facts.has_scores() {
            let message = text!(
                "有的得分不是数字，总分 {0} 无法核对",
                "some scores are no numbers: the total of {0} cannot be checked",
            );
            out.add(Warning, CellRef::TotalScore, message, &[Arg::Number(declared)]);
        }
        return;
    };
    let Some(diff) = num::sub(declared, &sum) else { return };
    let gap = diff.abs();
    if gap <= *cx.tolerance() {
        return;
    }
    let terms = cx.column(|entry| *entry.score);
    let args =
        [Arg::Number(declared), Arg::Number(&sum), Arg::Number(&gap), Arg::Terms(&terms), Arg::Signed(&diff)];
    // A layout that does not score execution in the money block may count it in the total all the same.
    let slack = facts.score_slack();
    let execution = || num::add(&facts.profile.exec.weight, &slack).is_some_and(|most| diff <= most);
    if !facts.scores_execution() && diff > num::ZERO && execution() {
        let message = text!(
            "总分填 {0}，指标得分相加是 {1}，差 {2} 分；资金部分没有列出执行得分，无法核对",
            "the total says {0}, the indicator scores add to {1}: {2} apart, and the money block shows no execution score",
        );
        out.add(Warning, CellRef::TotalScore, message, &args);
        return;
    }
    // A spreadsheet adds what it does not show: every rounded score may be off by half of its last decimal.
    if gap <= slack {
        let message = text!(
            "总分填 {0}，各项得分相加是 {1}，差 {2} 分，可能是各项得分四舍五入造成的",
            "the total says {0}, its parts add to {1}: {2} apart, perhaps through the rounding of the parts",
        );
        out.add(Warning, CellRef::TotalScore, message, &args);
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
    out.add(Error, CellRef::TotalScore, message, &args)
        .derive("{3} = {1}; {0} − {1} = {4}")
        .advise(text!(
            "总分改为 {1}；如果是某项得分填错，先改那一项再相加。",
            "Put {1} as the total; if one of the scores is wrong, correct that and add again.",
        ))
        .relate(&summands(cx, |entry| entry.score_cell));
    out.fix(fix::total(cx, &sum));
}

/// total.weight ≠ execution weight + Σ weight
fn total_weight(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let (Some(declared), Some(sum)) = (facts.total_weight.number(), facts.weight_summed()) else { return };
    if cx.close(declared, &sum) {
        return;
    }
    let severity = if facts.scores_execution() { Error } else { Warning };
    let message =
        text!("分值合计填 {0}，各项分值相加是 {1}", "the total of weights says {0}, the weights add to {1}");
    let terms = cx.column(|entry| *entry.weight);
    let args = [Arg::Number(declared), Arg::Number(&sum), Arg::Terms(&terms)];
    out.add(severity, CellRef::TotalWeight, message, &args)
        .derive("{2} = {1}")
        .relate(&summands(cx, |entry| entry.weight_cell));
    // Another sum is no total to write down: one of the weights is wrong.
    if sum == num::HUNDRED {
        out.fix(vec![fix::points(cx, CellRef::TotalWeight, &sum)]);
    }
}

/// How a total that is not the sum of the scores can be right all the same.
pub(super) fn total_is_right(cx: &Context<'_>, declared: &Decimal, sum: &Decimal) -> bool {
    let facts = cx.facts;
    let Some(diff) = num::sub(declared, sum) else { return false };
    let open = !facts.scores_execution() && diff > num::ZERO && diff <= facts.profile.exec.weight;
    open || diff.abs() <= *cx.tolerance() || diff.abs() <= facts.score_slack()
}

/// score > weight, or score < 0
fn score_range(cx: &Context<'_>, out: &mut Findings<'_>) {
    type Fixing<'f> = &'f dyn Fn(&Decimal) -> Vec<Edit>;
    let mut check = |cell, weight: &Points, score: &Points, judged: Option<&Judged>, fix: Fixing<'_>| {
        let Some(score) = score.number() else { return };
        let weight = weight.number().filter(|weight| score > *weight && **weight >= num::ZERO);
        let message = if *score < num::ZERO {
            text!("得分是 {0}，小于 0", "the score is {0}, below zero")
        } else if weight.is_some() {
            text!("得分 {0} 超过分值 {1}", "the score of {0} is above the weight of {1}")
        } else {
            return;
        };
        let args = [Arg::Number(score), Arg::known(weight)];
        out.add(Error, cell, message, &args);
        if let Some(due) = judged.and_then(fix::due) {
            out.fix(fix(&due));
        }
    };
    if let Some(fund) = cx.facts.total_fund() {
        check(fund.at(FundField::Score), &fund.weight, &fund.score, cx.execution, &|due| {
            fix::execution(cx, fund, due)
        });
    }
    for (row, judged) in cx.rows {
        check(row.at(IndicatorField::Score), &row.weight, &row.score, Some(judged), &|due| {
            fix::score(cx, row, judged, due)
        });
    }
    if let Some(most) = &cx.facts.profile.score.default_cost_most {
        default_cost(cx, most, out);
    }
}

/// The cost row that the platform puts in by itself, as the only one.
fn default_cost(cx: &Context<'_>, most: &Decimal, out: &mut Findings<'_>) {
    let mut costs = cx
        .facts
        .rows
        .iter()
        .filter(|row| row.level1 == Some(Level1::Cost) || row.level2 == Some(Level2::Cost));
    if let (Some(row), None) = (costs.next(), costs.next())
        && within(&row.name, words!("定额成本控制率"))
        && let Some(score) = row.score.number().filter(|score| *score > most)
    {
        let message = text!(
            "没有申报成本指标，系统自带的成本行最多得 {1} 分，填了 {0} 分",
            "no cost indicator was reported: the platform's own cost row has at most {1} points, not {0}",
        );
        let advice = text!(
            "得分改为 {1} 分以内；报过成本指标的，把那一行补进表里。",
            "Bring the score down to {1} points, or put in the cost indicator that was reported.",
        );
        let args = [Arg::Number(score), Arg::Number(most)];
        out.add(Warning, row.at(IndicatorField::Score), message, &args).advise(advice);
    }
}

/// A score or weight cell that holds no number, or a scored row without a score.
fn not_a_number(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let mut check = |cell: CellRef, points: &Points| {
        if matches!(points, Points::Not) {
            let said = facts.form.get(cell).map(|cell| cell.text.as_str()).unwrap_or_default();
            // 99.45（优） and 十分 name a number, only not as one.
            let severity = if value::names_number(said) { Warning } else { Error };
            let message = text!("“{0}”不是数字", "“{0}” is no number");
            out.add(severity, cell, message, &[Arg::Quote(said, 12)]);
        }
    };
    if let Some(fund) = facts.total_fund() {
        check(fund.at(FundField::Weight), &fund.weight);
        check(fund.at(FundField::Score), &fund.score);
    }
    for (row, _) in cx.rows {
        check(row.at(IndicatorField::Weight), &row.weight);
        check(row.at(IndicatorField::Score), &row.score);
    }
    check(CellRef::TotalWeight, &facts.total_weight);
    check(CellRef::TotalScore, &facts.total_score);

    if let Some(fund) = facts.total_fund()
        && fund.score.is_blank()
        && fund.weight.number().is_some_and(|weight| *weight > num::ZERO)
    {
        let message = text!("预算执行有分值，得分没有填", "budget execution has a weight and no score");
        out.add(Error, fund.at(FundField::Score), message, &[]);
    }
    for (row, judged) in cx.rows {
        if !row.score.is_blank() {
            continue;
        }
        let (severity, message) = if !facts.has_scores() {
            (Error, text!("得分一栏全部是空的", "the whole score column is empty"))
        } else if !row.weight.is_blank() {
            // What becomes of the points of an indicator that does not apply is for a person to say.
            let severity = if row.is_not_applicable() { Warning } else { Error };
            let message = if matches!(row.weight, Points::Absent) {
                text!("得分没有填", "the score is missing")
            } else {
                text!("这一行有分值，得分没有填", "the row has a weight and no score")
            };
            (severity, message)
        } else if facts.shares_points() {
            let message = text!(
                "这一行没有分值和得分；其余各行分值已合计 100，可能与上一行合用单元格，请确认",
                "the row has neither weight nor score, and the others add to the whole: it may share the cells above",
            );
            (Warning, message)
        } else {
            (Error, text!("得分没有填", "the score is missing"))
        };
        out.add(severity, row.at(IndicatorField::Score), message, &[]);
        if severity == Error && facts.has_scores() {
            out.fix(fix::missing_score(cx, row, judged));
        }
        // A whole column left empty is one omission, not one for every row.
        if !facts.has_scores() {
            break;
        }
    }
    if facts.total_score.is_blank() && facts.has_scores() {
        out.add(Error, CellRef::TotalScore, text!("总分没有填", "the total score is missing"), &[]);
        if let Some(sum) = facts.summed() {
            out.fix(fix::total(cx, &sum));
        }
    }
}

/// Stray blanks and more decimals than the rule has.
fn untidy(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let allowed = facts.profile.score.decimals;
    let mut cells = Vec::new();
    for fund in &facts.funds {
        cells.push((fund.at(FundField::Weight), &fund.weight));
        cells.push((fund.at(FundField::Score), &fund.score));
    }
    for (row, _) in cx.rows {
        cells.push((row.at(IndicatorField::Weight), &row.weight));
        cells.push((row.at(IndicatorField::Score), &row.score));
    }
    cells.push((CellRef::TotalWeight, &facts.total_weight));
    cells.push((CellRef::TotalScore, &facts.total_score));
    for (cell, points) in cells {
        let Points::Is { value, places, loose } = points else { continue };
        let message = if *loose {
            text!("数字 {3} 的中间或后面多了空格", "a blank in or behind the number {3}")
        } else if *places > allowed {
            text!("{0} 有 {1} 位小数，得分保留 {2} 位即可", "{0} has {1} decimals; scores keep {2}")
        } else {
            continue;
        };
        let mut written = String::new();
        crate::text::put(value, &mut written);
        let args = [Arg::Words(&written), Arg::Count(*places), Arg::Count(allowed), Arg::Number(value)];
        out.add(Info, cell, message, &args);
        if *places <= allowed {
            out.fix(fix::fixed(cell, value, *places));
        }
    }
}

/// total.score > 100
fn over_hundred(cx: &Context<'_>, out: &mut Findings<'_>) {
    if let Some(total) = cx.facts.total_score.number().filter(|total| **total > num::HUNDRED) {
        let message = text!("总分填 {0}，超过 100 分", "the total says {0}, above 100");
        out.add(Error, CellRef::TotalScore, message, &[Arg::Number(total)]);
    }
}

/// The grade that a text names. Boxes to tick (优□ 良☑) and texts that name several are left to a person.
pub(super) fn named_grade<'p>(profile: &'p Profile, text: &str) -> Option<&'p str> {
    let mut named = profile.grades.iter().filter(|(name, _)| within(text, name.as_str()));
    let (Some((one, _)), None) = (named.next(), named.next()) else { return None };
    Some(one)
}

/// The printed grade is not the band of the declared total.
fn grade(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let printed = said(facts, CellRef::Grade);
    let Some(total) = facts.total_score.number() else { return };
    let Some(due) = facts.profile.grade(*total) else { return };
    if let Some(one) = named_grade(facts.profile, &printed)
        && one != due
    {
        let message =
            text!("等级填“{0}”，总分 {1} 应为“{2}”", "the grade says “{0}”; a total of {1} is “{2}”");
        let args = [Arg::Words(one), Arg::Number(total), Arg::Words(due)];
        out.add(Error, CellRef::Grade, message, &args).relate(&[CellRef::TotalScore]);
        out.fix(fix::grade(cx, total).into_iter().collect());
    }
}
