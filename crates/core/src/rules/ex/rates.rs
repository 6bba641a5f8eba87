//! The rate and the score of budget execution, held against the amounts (EX-001, EX-002).
//!
//! Owns: how far a printed rate may be from the exact one. Must not know: why money was left.

use super::*;

/// How a printed rate stands to the exact one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Right,
    Truncated,
    /// It is executed ÷ initial budget.
    Initial,
    Wrong,
    /// Without a percent sign and fitting neither reading.
    Unclear,
}

struct Rated {
    fit: Fit,
    exact: Decimal,
    places: u32,
    /// As printed, and whether with a percent sign.
    printed: Decimal,
    sign: &'static str,
}

/// Whether `printed` percent is `exact` (a fraction), within what rounding of the amounts can do.
fn fits(facts: &Facts<'_>, fund: &Fund, exact: Decimal, printed: Decimal, places: u32) -> Fit {
    let Some(percent) = num::mul(&exact, &num::HUNDRED) else { return Fit::Right };
    let near = |value: Decimal| {
        num::close(&printed, &value, &facts.profile.rate_tolerance_pp)
            || printed == num::round(&value, places)
    };
    // A rate is at most 100%: printing 100% for more is no wrong division.
    if near(percent)
        || (percent > num::HUNDRED && printed == num::HUNDRED)
        || within_slack(facts, fund, 0, printed, places)
    {
        Fit::Right
    } else if printed == num::truncate(&percent, places) {
        Fit::Truncated
    } else {
        let by_initial = |initial| num::mul(&num::div(fund.executed.number()?, initial)?, &num::HUNDRED);
        let other = fund.initial.number().and_then(by_initial);
        if other.is_some_and(near) { Fit::Initial } else { Fit::Wrong }
    }
}

/// The amounts may themselves be rounded: the true rate lies between the quotients of their ends.
fn ends(facts: &Facts<'_>, fund: &Fund, whole: u32) -> Option<(Decimal, Decimal)> {
    let budget = fund.denominator(facts.profile);
    let (db, de) = (budget.slack(whole), fund.executed.slack(whole));
    let (b, e) = (budget.number()?, fund.executed.number()?);
    let low = num::div(&num::sub(e, &de)?, &num::add(b, &db)?)?;
    let high = num::div(&num::add(e, &de)?, &num::sub(b, &db)?)?;
    Some((low, high))
}

fn within_slack(facts: &Facts<'_>, fund: &Fund, whole: u32, printed: Decimal, places: u32) -> bool {
    let percent = |rate: Decimal| num::mul(&rate, &num::HUNDRED).map(|percent| num::round(&percent, places));
    let Some((low, high)) = ends(facts, fund, whole) else { return false };
    percent(low).zip(percent(high)).is_some_and(|(low, high)| (low..=high).contains(&printed))
}

/// Whether a declared execution score is right for a rate that the rounding of the amounts allows, or is that
/// score rounded to a whole number.
fn is_in_slack(facts: &Facts<'_>, fund: &Fund, declared: &Decimal) -> bool {
    let due = |rate: Decimal| num::mul(fund.weight.number()?, &scoring::execution_share(facts.profile, rate));
    let Some((low, high)) = ends(facts, fund, facts.money_places()) else { return false };
    due(low).zip(due(high)).is_some_and(|(low, high)| {
        let tolerance = &facts.profile.score.tolerance;
        // Between two steps of a table there is no score.
        let between = facts.profile.exec.tiers.is_empty() && (low..=high).contains(declared);
        between
            || [low, high]
                .iter()
                .any(|due| num::close(declared, due, tolerance) || num::is_whole_of(declared, due))
    })
}

fn rated(facts: &Facts<'_>, fund: &Fund) -> Option<Rated> {
    let exact = fund.exact_rate(facts.profile)?;
    match fund.rate {
        Rate::Percent { value, places } => {
            let fit = fits(facts, fund, exact, value, places);
            Some(Rated { fit, exact, places, printed: value, sign: "%" })
        }
        Rate::Bare { value, places } => {
            let as_fraction = num::mul(&value, &num::HUNDRED);
            let first = fits(facts, fund, exact, value, places);
            let second =
                as_fraction.map_or(Fit::Wrong, |v| fits(facts, fund, exact, v, places.saturating_sub(2)));
            let fit = match (first, second) {
                (Fit::Right, _) | (_, Fit::Right) => Fit::Right,
                (Fit::Truncated, _) | (_, Fit::Truncated) => Fit::Truncated,
                _ => Fit::Unclear,
            };
            Some(Rated { fit, exact, places, printed: value, sign: "" })
        }
        Rate::Absent | Rate::Blank | Rate::Not => None,
    }
}

/// The printed rate against executed ÷ full-year budget, at the printed precision.
pub(super) fn rate(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let total = facts.total_fund();
    // More than all of the budget is no rate to put down: the amounts are wrong (EX-005).
    let wrong = |rated: &Rated| rated.fit != Fit::Right && rated.exact <= num::ONE;
    let worst = total.and_then(|fund| rated(facts, fund)).filter(wrong);
    for fund in &facts.funds {
        let is_total = fund.kind == FundKind::Total;
        // The same slip in a sub-row is told with the total row's.
        let told = |rated: &Rated| wrong(rated) && (is_total || worst.is_none());
        let Some(rated) = rated(facts, fund).filter(told) else { continue };
        let message = match rated.fit {
            Fit::Right => continue,
            Fit::Truncated => text!(
                "执行率填 {0}，应为 {1}：尾数是截去的，没有四舍五入",
                "the rate says {0}; it is {1}: the decimals were cut off, not rounded",
            ),
            Fit::Initial => text!(
                "执行率填 {0}，应为 {1}：分母用了年初预算数，应当用全年预算数",
                "the rate says {0}; it is {1}: it was divided by the initial budget instead of the full-year budget",
            ),
            Fit::Wrong => text!("执行率填 {0}，应为 {1}", "the rate says {0}; it is {1}"),
            Fit::Unclear => text!(
                "执行率填 {0}，没有百分号，按哪种读法都不是 {1}",
                "the rate says {0} without a percent sign; neither reading gives {1}",
            ),
        };
        let open = matches!(rated.fit, Fit::Truncated | Fit::Unclear)
            || within_slack(facts, fund, facts.money_places(), rated.printed, rated.places);
        let severity = if open { Warning } else { Error };
        let division = scoring::division(facts, fund, &rated.exact);
        let args = [
            Arg::Measure(&rated.printed, rated.sign),
            Arg::Share(&rated.exact, rated.places.max(2)),
            Arg::Words(&division),
        ];
        let mut cells = Vec::new();
        for part in facts.parts().filter(|_| is_total) {
            if self::rated(facts, part).is_some_and(|other| other.fit == rated.fit) {
                cells.push(part.at(FundField::Rate));
            }
        }
        out.add(severity, fund.at(FundField::Rate), message, &args)
            .derive("{2}")
            .advise(text!("执行率改为 {1}。", "Put {1} as the rate."))
            .relate(&cells);
        cells.insert(0, fund.at(FundField::Rate));
        out.fix(fix::rates(cx, &cells));
    }
    if let Some(fund) = total
        && matches!(fund.rate, Rate::Blank)
        && let Some(exact) = fund.exact_rate(facts.profile)
    {
        let message = text!("执行率没有填，应为 {0}", "the rate is missing; it is {0}");
        let division = scoring::division(facts, fund, &exact);
        let args = [Arg::Share(&exact, 2), Arg::Words(&division)];
        out.add(Warning, fund.at(FundField::Rate), message, &args).derive("{1}");
        out.fix(fix::rates(cx, &[fund.at(FundField::Rate)]));
    }
}

/// The execution score against weight × rate.
pub(super) fn score(cx: &Context<'_>, out: &mut Findings<'_>) {
    let rules = &cx.facts.profile.score;
    let (Some(fund), Some(judged)) = (cx.facts.total_fund(), cx.execution) else { return };
    let (Method::Execution, Some((due, _)), Some(declared)) =
        (judged.method, judged.interval, fund.score.number())
    else {
        return;
    };
    let Some(off) = num::gap(declared, &due).filter(|off| *off > rules.tolerance) else { return };
    // More was spent than there was: nobody knows the right rate (EX-005).
    if *declared <= due && fund.exact_rate(cx.facts.profile).is_some_and(|rate| rate > num::ONE) {
        return;
    }
    let whole = num::is_whole_of(declared, &due);
    if whole && !rules.integer_rounding {
        return;
    }
    let message = if whole {
        text!(
            "得分填 {0}，按执行率应为 {1}：取成了整数",
            "the score says {0}; by the rate it is {1}: it was rounded to a whole number",
        )
    } else {
        text!("得分填 {0}，按执行率应为 {1}", "the score says {0}; by the rate it is {1}")
    };
    let open = whole || off <= rules.coarse_tolerance || is_in_slack(cx.facts, fund, declared);
    let severity = if open { Warning } else { Error };
    let args = [Arg::Number(declared), cx.score(&due), Arg::Words(&judged.derivation)];
    out.add(severity, fund.at(FundField::Score), message, &args)
        .derive("{2}")
        .advise(text!("得分改为 {1}，总分随之改。", "Put {1} as the score, and change the total with it.",));
    out.fix(fix::execution(cx, fund, &due));
}
