//! EX: the money block (项目资金) and the execution score.
//!
//! Owns: rates, sums and slips of the money block. Must not know: indicator values.

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
fn rate(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let total = facts.total_fund();
    let worst = total.and_then(|fund| rated(facts, fund)).filter(|rated| rated.fit != Fit::Right);
    for fund in &facts.funds {
        let is_total = fund.kind == FundKind::Total;
        // The same slip in a sub-row is told with the total row's.
        let Some(rated) = rated(facts, fund).filter(|_| is_total || worst.is_none()) else { continue };
        // More than all of the budget is no rate to put down: the amounts are wrong (EX-005).
        if rated.exact > num::ONE && rated.fit != Fit::Right {
            continue;
        }
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
fn score(cx: &Context<'_>, out: &mut Findings<'_>) {
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

const COLUMNS: [FundField; 3] = [FundField::Initial, FundField::Budget, FundField::Executed];

fn amount(fund: &Fund, field: FundField) -> &Amount {
    match field {
        FundField::Initial => &fund.initial,
        FundField::Budget => &fund.budget,
        _ => &fund.executed,
    }
}

/// The amounts of the total's parts in one column, as far as they are numbers.
fn of_parts(facts: &Facts<'_>, field: FundField) -> (Vec<Decimal>, Vec<CellRef>) {
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
fn parts(cx: &Context<'_>, out: &mut Findings<'_>) {
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

/// More executed than budgeted, or a printed rate above 100%.
fn over_budget(cx: &Context<'_>, out: &mut Findings<'_>) {
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

/// The rate to judge execution by: exact, else as printed.
fn known_rate(facts: &Facts<'_>, fund: &Fund) -> Option<Decimal> {
    fund.exact_rate(facts.profile).or(match fund.rate {
        Rate::Percent { value, .. } => num::div(&value, &num::HUNDRED),
        _ => None,
    })
}

/// A note in the money block or the remarks.
pub(super) fn noted(facts: &Facts<'_>) -> bool {
    let says = |cell: Option<&Cell>| {
        cell.map(|cell| folded(&cell.text))
            .is_some_and(|text| !text.is_empty() && crate::value::placeholder(&text).is_none())
    };
    says(facts.form.remarks.as_ref()) || facts.form.funds.iter().any(|fund| says(fund.reason.as_ref()))
}

/// Whether the text speaks of something that was not done.
fn speaks_of_shortfall(text: &str) -> bool {
    within(
        text,
        words!("未完成 未能 未按 没有完成 尚未 未实施 未开展 未支付 未使用 滞后 延期 推迟 暂缓 结转 结余"),
    )
}

/// Whether the text says of money why it was left.
fn says_why_left(text: &str) -> bool {
    within(text, words!("压减 节支 节约资金 节约经费 节约财政 资金节约 招标节约 采购节约"))
        || within(
            text,
            words!(
                "未支付 未能支付 未拨付 未使用 未支出 待支付 结转下年 结转至 结转到 下年支付 次年支付 下年使用 资金结余 \
            结余资金 尾款 质保金 执行率 支付进度 支出进度"
            ),
        ) && within(text, words!("因 由于 受 影响 导致 推迟 滞后 延期 节约"))
}

/// Where outside of the money block the form speaks of why money was left, and whether it says so in so many words.
pub(super) fn told_elsewhere(cx: &Context<'_>) -> (Vec<CellRef>, bool) {
    let (mut cells, mut certain) = (Vec::new(), false);
    let narrative = cx.facts.narrative();
    let why = says_why_left(&narrative);
    if why || speaks_of_shortfall(&narrative) {
        cells.push(CellRef::GoalActual);
        certain = why;
    }
    for row in &cx.facts.rows {
        // Another row's reason counts where it speaks of the work or the money that was held up.
        if let Some(reason) = reason(row).filter(|reason| {
            speaks_of_shortfall(reason)
                && within(reason, words!("资金 支付 预算 拨款 经费 采购 合同 施工 工程 建设 建筑"))
        }) {
            cells.push(row.at(IndicatorField::Reason));
            certain = certain || says_why_left(reason);
            break;
        }
    }
    (cells, certain)
}

/// A low rate without a reason beside the funds or in the remarks.
fn low_rate(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let Some(fund) = facts.total_fund() else { return };
    let limit = &facts.profile.exec.explain_below;
    let Some(rate) = known_rate(facts, fund).filter(|rate| rate < limit && !noted(facts)) else { return };
    let message = match told_elsewhere(cx) {
        // EP-007 notes where.
        (_, true) => return,
        (cells, _) if cells.is_empty() => {
            text!("执行率 {0}，低于 {1}，没有说明原因", "{0} was executed, below {1}, and no reason is given")
        }
        _ => text!(
            "执行率 {0}，低于 {1}；别处提到有工作没有完成，没有说明资金没有用完的原因",
            "{0} was executed, below {1}; work that was held up is mentioned elsewhere, why money was left is not said",
        ),
    };
    let (budget, executed) = (fund.denominator(facts.profile).number(), fund.executed.number());
    let unspent = budget.zip(executed).and_then(|(budget, executed)| num::sub(budget, executed));
    let args = [
        Arg::Share(&rate, 2),
        Arg::Share(limit, 0),
        Arg::known(budget),
        Arg::known(executed),
        Arg::known(unspent.as_ref()),
        Arg::Words(facts.money),
    ];
    out.add(Warning, fund.at(FundField::Rate), message, &args).derive(if unspent.is_some() {
        "{2} − {3} = {4}{5}"
    } else {
        ""
    });
    out.fix(fix::unspent(cx, fund, &rate));
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

/// Amounts with a unit in the cell, and far too large ones. Thousands commas are how amounts are written.
fn unit_slip(cx: &Context<'_>, out: &mut Findings<'_>) {
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

/// Amounts that are no number, or below zero.
fn bad_amount(cx: &Context<'_>, out: &mut Findings<'_>) {
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
