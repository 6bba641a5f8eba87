//! The amounts of the money block beside each other: parts, totals, units, slips.
//!
//! Owns: what adds up to what. Must not know: rates and scores.

use super::*;

pub(super) const COLUMNS: [FundField; 3] = [FundField::Initial, FundField::Budget, FundField::Executed];

pub(super) fn amount(fund: &Fund, field: FundField) -> &Amount {
    match field {
        FundField::Initial => &fund.initial,
        FundField::Budget => &fund.budget,
        _ => &fund.executed,
    }
}

/// The amounts of the total's parts in one column, as far as they are numbers.
pub(super) fn of_parts(facts: &Facts<'_>, field: FundField) -> (Vec<Decimal>, Vec<CellRef>) {
    let (mut values, mut cells) = (Vec::new(), Vec::new());
    for part in facts.parts() {
        if let Some(value) = amount(part, field).number() {
            values.push(*value);
            cells.push(part.at(field));
        }
    }
    (values, cells)
}

/// The total row against the sum of its parts, column by column.
pub(super) fn parts(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let Some(total) = facts.total_fund() else { return };
    // Parts of parts (中央、地方) would be counted twice: only the national layout is certain.
    let mut seen = Vec::new();
    let mut certain = true;
    for part in facts.parts() {
        // A 其中 below the first part opens parts of that part (财政拨款, 其中：上年结转).
        let nested = !seen.is_empty() && said(facts, part.at(FundField::Label)).starts_with("其中");
        certain = certain && !nested && part.kind != FundKind::Part && !seen.contains(&part.kind);
        seen.push(part.kind);
    }
    let places = facts.money_places();
    for field in COLUMNS {
        let whole = amount(total, field);
        let Some(declared) = whole.number().filter(|value| !value.is_zero()) else { continue };
        let (values, cells) = of_parts(facts, field);
        let (mut slack, mut most) = (whole.slack(0), whole.slack(places));
        let mut unread = values.is_empty();
        for part in facts.parts() {
            let part = amount(part, field);
            unread = unread || matches!(part, Amount::Not);
            slack = num::add(&slack, &part.slack(0)).unwrap_or_default();
            most = num::add(&most, &part.slack(places)).unwrap_or_default();
        }
        let Some(sum) = num::total(&values).filter(|sum| !unread && !num::close(declared, sum, &slack))
        else {
            continue;
        };
        // Nested sub-rows: any one of them, or some of them, may be the whole.
        if !certain && values.contains(declared) {
            continue;
        }
        let severity = if certain && !num::close(declared, &sum, &most) { Error } else { Warning };
        let message = text!("总额填 {0}，各项来源相加是 {1}", "the total says {0}, its parts add to {1}");
        let args = [Arg::Number(declared), Arg::Number(&sum), Arg::Terms(&values)];
        let arithmetic = if values.len() > 1 { "{2} = {1}" } else { "" };
        out.add(severity, total.at(field), message, &args).derive(arithmetic).relate(&cells);
    }
}

/// More executed than budgeted, or a printed rate above 100%.
pub(super) fn over_budget(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let limit = num::add(&num::HUNDRED, &facts.profile.rate_tolerance_pp).unwrap_or(num::HUNDRED);
    for fund in &facts.funds {
        // Where the form has only the budget of the year's beginning, it may have been raised since.
        let open = matches!(fund.budget, Amount::Absent);
        let severity = if fund.kind == FundKind::Total && !open { Error } else { Warning };
        let (budget, executed) = (fund.denominator(facts.profile).number(), fund.executed.number());
        // A few yuan over through rounding to 万元 still read as 100.00%.
        let exact = fund.exact_rate(facts.profile);
        let over = exact.filter(|exact| num::mul(exact, &num::HUNDRED).is_some_and(|rate| rate > limit));
        if let Some(exact) = over {
            let message =
                text!("全年执行数 {0} 超过预算数 {1}", "{0} was executed, more than the budget of {1}");
            let division = scoring::division(facts, fund, &exact);
            let args = [Arg::known(executed), Arg::known(budget), Arg::Words(&division)];
            out.add(severity, fund.at(FundField::Executed), message, &args)
                .derive("{2}")
                .relate(&[fund.at(FundField::Rate)]);
        } else if let Rate::Percent { value, .. } = &fund.rate
            && *value > limit
            // Where the amounts are known, EX-001 says what the rate should be.
            && exact.is_none()
        {
            let message = text!("执行率填 {0}，超过 100%", "the rate says {0}, above 100%");
            out.add(severity, fund.at(FundField::Rate), message, &[Arg::Measure(value, "%")]);
        }
    }
}

/// Amounts with a unit in the cell, and far too large ones. Thousands commas are how amounts are written.
pub(super) fn unit_slip(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    for fund in &facts.funds {
        for field in COLUMNS {
            let Amount::Is { value, unit, .. } = amount(fund, field) else { continue };
            let cell = fund.at(field);
            let large = num::div(value, &Decimal::from(10_000)).map(|large| num::round(&large, 2));
            let message = if !unit.is_empty() {
                text!("“{0}”带了单位，而表头的单位是{1}", "“{0}” carries a unit, and the block is in {1}")
            } else if facts.money == "万元" && value.abs() >= Decimal::from(1_000_000) {
                text!(
                    "{2} 万元是 {3} 亿元，可能把元填进了万元一栏",
                    "{2} 万元 are {3} hundred million yuan: perhaps yuan were entered",
                )
            } else {
                continue;
            };
            let text = facts.form.get(cell).map(|cell| cell.text.as_str()).unwrap_or_default();
            let args = [
                Arg::Quote(text, 16),
                Arg::Words(facts.money),
                Arg::Number(value),
                Arg::known(large.as_ref()),
            ];
            out.add(Warning, cell, message, &args);
            if !unit.is_empty() {
                out.fix(fix::plain(cell, value));
            }
        }
    }
}

/// Amounts that are no number, or below zero.
pub(super) fn bad_amount(cx: &Context<'_>, out: &mut Findings<'_>) {
    for fund in &cx.facts.funds {
        for field in COLUMNS {
            let (cell, amount) = (fund.at(field), amount(fund, field));
            let value = amount.number();
            let text = cx.facts.form.get(cell).map(|cell| cell.text.as_str()).unwrap_or_default();
            let (severity, message) = if matches!(amount, Amount::Not) {
                // A number with a note behind it (118.2（含结转）) is untidy; words are no amount.
                let named = crate::value::names_number(text) || folded(text).starts_with('无');
                (if named { Warning } else { Error }, text!("“{0}”不是金额", "“{0}” is no amount"))
            } else if value.is_some_and(|value| *value < num::ZERO) {
                (Error, text!("金额 {1} 是负数", "the amount of {1} is negative"))
            } else {
                continue;
            };
            out.add(severity, cell, message, &[Arg::Quote(text, 16), Arg::known(value)]);
        }
    }
}
