//! EX: the money block (项目资金) and the execution score.
//!
//! Owns: the registry of the family and what follows from the rate; amounts, rates and money that was left are below it.
//! Must not know: indicator values.

mod amounts;
mod rates;
mod unspent;

use super::{Basis, Context, Findings, Need, Rule, fix, reason, said};
use crate::facts::{Facts, Fund, FundKind};
use crate::form::{Cell, CellRef, FundField, IndicatorField};
use crate::lang::{Text, text};
use crate::message::Arg;
use crate::num;
use crate::report::Method;
use crate::report::Severity::{Error, Info, Warning};
use crate::scoring;
use crate::text::{folded, within, words};
use crate::value::{Amount, Rate};
use rust_decimal::Decimal;

use amounts::{COLUMNS, amount, bad_amount, of_parts, over_budget, parts, unit_slip};
use rates::{rate, score};
use unspent::low_rate;
pub(super) use unspent::{noted, told_elsewhere};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "EX-001",
        severity: Error,
        title: Text::new("执行率算得不对", "The execution rate is wrong"),
        basis: Basis::Measures,
        advice: Text::new(
            "按 全年执行数 ÷ 全年预算数 重新计算，四舍五入。",
            "Compute executed ÷ full-year budget again and round half up.",
        ),
        needs: Need::Funds,
        check: rate,
    },
    Rule {
        id: "EX-002",
        severity: Error,
        title: Text::new("预算执行得分算得不对", "The execution score is wrong"),
        basis: Basis::Measures,
        advice: Text::new(
            "按 分值 × 执行率 计算，最高为分值。",
            "Compute weight × rate, at most the weight.",
        ),
        needs: Need::Funds,
        check: score,
    },
    Rule {
        id: "EX-003",
        severity: Error,
        title: Text::new("资金总额与各项来源之和不符", "Total funds are not the sum of their parts"),
        basis: Basis::Footing,
        advice: Text::new(
            "核对各项来源，使总额等于财政拨款、结转与其他资金之和。",
            "Check the parts: the total is fiscal money, carry-over and other money together.",
        ),
        needs: Need::Funds,
        check: parts,
    },
    Rule {
        id: "EX-004",
        severity: Error,
        title: Text::new("资金明细行填了分值或得分", "A sub-row of the money block carries points"),
        basis: Basis::Footing,
        advice: Text::new(
            "只在“年度资金总额”一行评分，明细行的分值和得分请划“—”。",
            "Only the total row is scored: put a dash into the sub-rows' weight and score.",
        ),
        needs: Need::Funds,
        check: scored_part,
    },
    Rule {
        id: "EX-005",
        severity: Error,
        title: Text::new("执行数超过预算数", "More was executed than budgeted"),
        basis: Basis::Footing,
        advice: Text::new(
            "核对预算是否调整过、执行数是否填错；执行率最高 100%。",
            "Check whether the budget was adjusted or the figure is wrong; the rate is at most 100%.",
        ),
        needs: Need::Funds,
        check: over_budget,
    },
    Rule {
        id: "EX-006",
        severity: Warning,
        title: Text::new("执行率低而没有说明原因", "Low execution without a reason"),
        basis: Basis::Measures,
        advice: Text::new(
            "在资金部分或备注里说明资金没有用完的原因和打算。",
            "Say beside the funds or in the remarks why the money was not used and what will be done.",
        ),
        needs: Need::Funds,
        check: low_rate,
    },
    Rule {
        id: "EX-007",
        severity: Error,
        title: Text::new("没有预算却有执行", "Money executed without a budget"),
        basis: Basis::Footing,
        advice: Text::new("补上预算数，或改正执行数。", "Enter the budget, or correct what was executed."),
        needs: Need::Funds,
        check: no_budget,
    },
    Rule {
        id: "EX-008",
        severity: Warning,
        title: Text::new("预算调整没有说明", "Adjusted budget without a note"),
        basis: Basis::Practice,
        advice: Text::new(
            "说明预算为什么调整；执行明显偏低的，说明为什么没有调减。",
            "Say why the budget was adjusted, or why it was not although little was spent.",
        ),
        needs: Need::Funds,
        check: adjusted,
    },
    Rule {
        id: "EX-009",
        severity: Warning,
        title: Text::new("金额单位可能填错", "The unit of an amount may be wrong"),
        basis: Basis::Practice,
        advice: Text::new(
            "按表头的单位填数字，单位不再写进单元格。",
            "Enter figures in the block's unit and leave the unit out of the cells.",
        ),
        needs: Need::Funds,
        check: unit_slip,
    },
    Rule {
        id: "EX-010",
        severity: Warning,
        title: Text::new("指标得分与执行进度相差大", "Performance and spending lie far apart"),
        basis: Basis::Platform,
        advice: Text::new(
            "说明资金没有用完而指标得分高的原因，或重新核对指标得分。",
            "Explain how the points were earned without the money, or check the scores.",
        ),
        needs: Need::Funds,
        check: mismatch,
    },
    Rule {
        id: "EX-011",
        severity: Error,
        title: Text::new("金额不是数字或是负数", "An amount that is no number or is negative"),
        basis: Basis::Footing,
        advice: Text::new(
            "填入数字；没有的项目留空或划“—”。",
            "Enter a number; leave the cell empty or put a dash where there is none.",
        ),
        needs: Need::Funds,
        check: bad_amount,
    },
    Rule {
        id: "EX-012",
        severity: Info,
        title: Text::new("资金全部是其他资金", "All money is other money"),
        basis: Basis::Practice,
        advice: Text::new("确认资金来源没有填错行。", "Check that the money stands in the right row."),
        needs: Need::Funds,
        check: all_other,
    },
];

/// A sub-row with a weight or a score.
fn scored_part(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let mut counted = Vec::new();
    for part in facts.parts() {
        counted.extend(part.score.number());
    }
    // Whether the total is wrong, and right once the parts are counted in.
    let explained = || {
        let (declared, sum) = (facts.total_score.number()?, facts.summed()?);
        let with = num::add(&sum, &num::total(&counted)?)?;
        Some(!cx.close(declared, &sum) && cx.close(declared, &with))
    };
    // Where the total row has no points, those of a part are the form's only ones.
    let explained = facts.scores_execution() && explained() == Some(true);
    for part in facts.parts() {
        let weight = part.weight.number().filter(|points| !points.is_zero());
        let score = part.score.number().filter(|points| !points.is_zero());
        let field = if score.is_some() { FundField::Score } else { FundField::Weight };
        let Some(shown) = score.or(weight) else { continue };
        let (severity, message) = if explained && score.is_some() {
            (
                Error,
                text!(
                    "明细行的 {0} 分被加进了总分；只有资金总额一行计分",
                    "the {0} points of this sub-row were counted in the total; only the total row is scored",
                ),
            )
        } else {
            (
                Warning,
                text!(
                    "明细行填了 {0} 分；只有资金总额一行计分，容易重复相加",
                    "this sub-row carries {0} points; only the total row is scored, and it may be counted twice",
                ),
            )
        };
        out.add(severity, part.at(field), message, &[Arg::Number(shown)]);
        // Points that the total row does not have are not to be lost.
        if facts.scores_execution() {
            out.fix(fix::no_points(part));
        }
    }
}

/// The rate to judge execution by: exact, else as printed.
fn known_rate(facts: &Facts<'_>, fund: &Fund) -> Option<Decimal> {
    fund.exact_rate(facts.profile).or(match fund.rate {
        Rate::Percent { value, .. } => num::div(&value, &num::HUNDRED),
        _ => None,
    })
}

/// An amount that is left empty or zero.
fn is_nothing(amount: &Amount) -> bool {
    matches!(amount, Amount::Blank) || amount.number().is_some_and(|value| value.is_zero())
}

/// Money that was spent, if any.
fn spent(fund: &Fund) -> Option<&Decimal> {
    fund.executed.number().filter(|value| **value > num::ZERO)
}

/// Executed money without a budget; a total of nothing over parts of something.
fn no_budget(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    for fund in &facts.funds {
        let Some(executed) = spent(fund).filter(|_| is_nothing(&fund.budget)) else { continue };
        let message = text!(
            "全年预算数是空的或 0，却执行了 {0}",
            "the full-year budget is empty or 0, yet {0} was executed",
        );
        out.add(Error, fund.at(FundField::Budget), message, &[Arg::Number(executed)]);
    }
    let Some(total) = facts.total_fund() else { return };
    for field in COLUMNS {
        if !is_nothing(amount(total, field)) || (field == FundField::Budget && spent(total).is_some()) {
            continue;
        }
        let (values, _) = of_parts(facts, field);
        let Some(sum) = num::total(&values).filter(|sum| *sum > num::ZERO) else { continue };
        let message = text!(
            "总额是空的或 0，各项来源相加却是 {0}",
            "the total is empty or 0, yet its parts add to {0}",
        );
        out.add(Error, total.at(field), message, &[Arg::Number(&sum)]);
    }
}

/// A budget changed much during the year without a note, or not changed although little was spent.
fn adjusted(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let Some(fund) = facts.total_fund() else { return };
    let (Some(initial), Some(budget)) = (fund.initial.number(), fund.budget.number()) else { return };
    if noted(facts) || *initial <= num::ZERO || *budget <= num::ZERO {
        return;
    }
    let cell = fund.at(FundField::Budget);
    let change = num::sub(budget, initial).and_then(|change| num::div(&change, initial));
    if let Some(change) =
        change.filter(|change| !change.is_zero() && change.abs() >= facts.profile.exec.adjusted_at)
    {
        let message = text!(
            "全年预算由 {0} 调整为 {1}，没有说明",
            "the budget went from {0} to {1} during the year, without a note",
        );
        let args = [Arg::Number(initial), Arg::Number(budget), Arg::Share(&change, 1)];
        out.add(Warning, cell, message, &args).derive("({1} − {0}) ÷ {0} = {2}");
    } else if initial == budget
        && let Some(rate) = fund.exact_rate(facts.profile).filter(|rate| *rate < Decimal::new(5, 1))
    {
        let message = text!(
            "执行率只有 {0}，全年预算仍是 {1}，没有调减",
            "only {0} was spent, and the budget stayed at {1}",
        );
        let executed = fund.executed.number();
        let rest = executed.and_then(|executed| num::sub(budget, executed));
        let args = [
            Arg::Share(&rate, 2),
            Arg::Number(budget),
            Arg::known(executed),
            Arg::known(rest.as_ref()),
            Arg::Words(facts.money),
        ];
        out.add(Info, cell, message, &args).derive("{1} − {2} = {3}{4}");
    }
}

/// (share of indicator points − execution rate) ÷ share of indicator points
fn mismatch(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let Some(fund) = facts.total_fund() else { return };
    let Some(rate) = known_rate(facts, fund) else { return };
    let sums = || {
        let (mut weights, mut scores) = (num::ZERO, num::ZERO);
        for (row, _) in cx.rows {
            if !(row.weight.is_blank() && row.score.is_blank()) {
                let (weight, score) = row.points()?;
                weights = num::add(&weights, weight)?;
                scores = num::add(&scores, score)?;
            }
        }
        Some((weights, scores)).filter(|_| weights > num::ZERO && scores > num::ZERO)
    };
    let Some((weights, scores)) = sums() else { return };
    let Some(share) = num::div(&scores, &weights) else { return };
    let Some(gap) = num::sub(&share, &rate).and_then(|gap| num::div(&gap, &share)) else { return };
    let (red, warn) = facts.profile.mismatch;
    if gap <= red {
        return;
    }
    let severity = if gap > warn { Warning } else { Info };
    let message = text!(
        "指标得分率 {0}，预算执行率 {1}，偏离度 {2}",
        "the indicators earned {0} of their points, {1} of the money was spent: the gap is {2} of the former",
    );
    let args = [
        Arg::Share(&share, 2),
        Arg::Share(&rate, 2),
        Arg::Share(&gap, 1),
        Arg::Number(&scores),
        Arg::Number(&weights),
    ];
    out.add(severity, fund.at(FundField::Rate), message, &args)
        .derive("{3} ÷ {4} = {0}; ({0} − {1}) ÷ {0} = {2}");
}

/// All money is 其他资金.
fn all_other(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let (mut cells, mut others, mut fiscal) = (Vec::new(), false, false);
    for fund in &facts.funds {
        let amount = fund.budget.number().or(fund.initial.number()).or(fund.executed.number());
        let positive = amount.is_some_and(|value| *value > num::ZERO);
        match fund.kind {
            FundKind::Total => {}
            FundKind::Other => {
                cells.push(fund.at(FundField::Label));
                others = others || positive;
            }
            _ if positive => return,
            kind => fiscal = fiscal || kind == FundKind::Fiscal,
        }
    }
    if let Some(fund) = facts.total_fund().filter(|_| others && fiscal) {
        let message = text!(
            "资金全部填在“其他资金”，财政拨款是空的",
            "all the money stands in other money; the fiscal row is empty",
        );
        out.add(Info, fund.at(FundField::Label), message, &[]).relate(&cells);
    }
}
