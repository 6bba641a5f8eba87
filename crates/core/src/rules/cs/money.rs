//! Cost rows beside the money block (CS-009).
//!
//! Owns: which rows speak of the whole cost or of the budget's rate. Must not know: how money is scored.

use super::{Context, Findings, Info, Warning};
use crate::facts::{Facts, Row};
use crate::form::{FundField, IndicatorField};
use crate::lang::text;
use crate::message::Arg;
use crate::num;
use crate::text::{ends, within, words};
use crate::value::{Quantity, Value};
use rust_decimal::Decimal;

/// An amount in the unit of the money block.
fn in_block(facts: &Facts<'_>, quantity: &Quantity) -> Option<Decimal> {
    let scale = match facts.money {
        "亿元" => 100_000_000_i64,
        "万元" => 10_000,
        _ => 1,
    };
    // 万 and 亿 are part of the number that was read.
    if quantity.unit == "元" { num::div(&quantity.number, &Decimal::from(scale)) } else { None }
}

/// A row of the whole cost, and not of a unit of it or of what is saved.
fn is_whole_cost(row: &Row<'_>) -> bool {
    within(&row.name, words!("总成本 成本总额 总投资 项目总费用 项目成本 项目总支出"))
        && !within(&row.name, words!("率 比 单 人均 平均 每 节约 降低 减少 标准 均 其中 社会"))
}

/// The whole cost is not what the money block says, or 预算控制率 not its rate.
pub(super) fn costs(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let Some(fund) = facts.total_fund() else { return };
    let budget = fund.denominator(facts.profile).number();
    let mut whole = cx.rows.iter().filter(|(row, _)| is_whole_cost(row));
    // Where there are several, each is a part.
    if let (Some((row, _)), None) = (whole.next(), whole.next()) {
        let amount = |value: &Value| value.quantity().and_then(|quantity| in_block(facts, quantity));
        // The whole investment of a project of several years is more than one year's money.
        let severity = if within(&row.name, words!("总投资")) { Info } else { Warning };
        let exact =
            |value: &Value| value.quantity().is_some_and(|q| q.comparator.is_none() && q.change.is_none());
        if let (Some(target), Some(budget)) = (amount(&row.target), budget)
            && target > *budget
            && !num::close(&target, budget, &slack(&target, budget))
        {
            let message = text!(
                "总成本指标值 {0}，大于全年预算 {1}",
                "the limit of the whole cost is {0}, above the budget of {1}",
            );
            let args = [Arg::Measure(&target, facts.money), Arg::Measure(budget, facts.money)];
            out.add(severity, row.at(IndicatorField::Target), message, &args)
                .relate(&[fund.at(FundField::Budget)]);
        }
        if let (Some(actual), Some(executed)) = (amount(&row.actual), fund.executed.number())
            && exact(&row.actual)
            && !num::close(&actual, executed, &slack(&actual, executed))
        {
            let message =
                text!("总成本完成值 {0}，全年执行数是 {1}", "the whole cost is {0}; executed were {1}",);
            let args = [Arg::Measure(&actual, facts.money), Arg::Measure(executed, facts.money)];
            out.add(severity, row.at(IndicatorField::Actual), message, &args)
                .relate(&[fund.at(FundField::Executed)]);
        }
    }
    let Some(rate) = fund.exact_rate(facts.profile) else { return };
    for (row, _) in cx.rows {
        let Some(actual) = row.actual.quantity().filter(|q| q.unit == "%" && q.comparator.is_none()) else {
            continue;
        };
        let execution = ends(&row.name, words!("预算执行率 资金执行率 预算资金执行率"));
        let control = ends(&row.name, words!("预算控制率 预算成本控制率 预算资金控制率"));
        let Some(declared) = num::div(&actual.number, &num::HUNDRED).filter(|_| execution || control) else {
            continue;
        };
        // A budget that was kept is often put down as 100%.
        let kept = control && declared == num::ONE && rate <= num::ONE;
        if kept || num::close(&declared, &rate, &Decimal::new(1, 2)) {
            continue;
        }
        let message = text!("写 {0}，资金部分算出来是 {1}", "{0} stands here; the money block gives {1}");
        out.add(
            Warning,
            row.at(IndicatorField::Actual),
            message,
            &[Arg::Share(&declared, 2), Arg::Share(&rate, 2)],
        )
        .relate(&[fund.at(FundField::Rate)]);
    }
}

/// What the rounding of the coarser of two amounts allows.
fn slack(a: &Decimal, b: &Decimal) -> Decimal {
    num::half_ulp(a.normalize().scale().min(b.normalize().scale()))
}
