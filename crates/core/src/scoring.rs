//! The score that the rule gives for every row, as an exact interval with its derivation.
//!
//! Owns: the scoring rules (完成值与指标值的比例, 三档, 预算执行率). Must not know: what was declared, findings.
//! Where the rule leaves a choice, or the row does not say enough, the interval is as wide as the choice.

use crate::facts::{Direction, Facts, Fund, Level1, Row};
use crate::lang::{Lang, Text, text};
use crate::message::{Arg, tell, write};
use crate::num;
use crate::profile::{Basically, Lower, Profile};
use crate::report::Method;
use crate::text::{is_one, starts, within, words};
use crate::value::{self, Change, Comparator, Date, Quantity, Range, Relation, Tier, Value};
use rust_decimal::Decimal;

/// What the comparison of a row's actual with its target gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// The target is reached; actual ÷ target where more is better and both are above zero.
    Reached { ratio: Option<Decimal> },
    /// More is better and the target is missed: actual ÷ target.
    Short { ratio: Decimal },
    /// Less is better and the target is missed: the shares of the weight by either formula.
    Beyond { linear: Decimal, ratio: Decimal },
    /// The target is missed and no formula says by how much.
    Missed,
    /// A qualitative row: the tiers that its actual may belong to, best and worst, and whether the actual
    /// names the tier or echoes an effect word (`certain`), or it is only inferred.
    Tier { best: Tier, worst: Tier, certain: bool },
    /// Nothing follows.
    Unknown(Why),
}

/// Why nothing follows from a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    NoTarget,
    NoActual,
    /// A number is asked for and words or a stroke are given.
    NotANumber,
    /// The actual repeats the target or carries a sign of its own.
    NotAResult,
    /// The units do not compare, or one cell may be a share and the other a percent.
    Units,
    /// A cell was not understood.
    Unread,
    /// Target without sign where the name does not say whether more or less is better.
    Direction,
    /// Words of the actual that name no tier.
    Words,
    /// The actual is a range of values that does not lie on one side of the target.
    Span,
    /// The points are those of several indicators together.
    Shared,
}

/// A row with what the rule gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Judged {
    pub outcome: Outcome,
    pub method: Method,
    /// Points, lowest and highest; `None` when the weight is no number or below zero.
    pub interval: Option<(Decimal, Decimal)>,
    /// The arithmetic, to be followed with a pocket calculator.
    pub derivation: String,
}

/// Rounds points as the profile says.
pub(crate) fn round(profile: &Profile, points: Decimal) -> Decimal {
    num::round(&points, profile.score.decimals)
}

/// The share of the execution weight that a rate earns.
pub(crate) fn execution_share(profile: &Profile, rate: Decimal) -> Decimal {
    let exec = &profile.exec;
    if exec.zero_below.is_some_and(|limit| rate < limit) {
        return num::ZERO;
    }
    if !exec.tiers.is_empty() {
        return exec.tiers.iter().find(|(from, _)| rate >= *from).map_or(num::ZERO, |(_, share)| *share);
    }
    if exec.cap { rate.min(num::ONE) } else { rate }
}

/// The execution score: weight × rate, at most the weight.
pub(crate) fn judge_execution(facts: &Facts<'_>, fund: &Fund, lang: Lang) -> Judged {
    let profile = facts.profile;
    let weight = fund.weight.number().filter(|weight| **weight >= num::ZERO);
    let Some(ratio) = fund.exact_rate(profile) else {
        return Judged {
            outcome: Outcome::Unknown(Why::NoActual),
            method: Method::Open,
            interval: weight.map(|weight| (num::ZERO, *weight)),
            derivation: NO_AMOUNTS.get(lang).to_owned(),
        };
    };
    let share = execution_share(profile, ratio);
    let points = weight.and_then(|weight| num::mul(weight, &share)).map(|points| round(profile, points));
    let derivation = match (weight, points) {
        (Some(weight), Some(due)) => write(
            "{0}; {1} × {2} = {3}",
            lang,
            &[
                Arg::Words(&division(facts, fund, &ratio)),
                Arg::Number(weight),
                Arg::Share(&share, 2),
                Arg::Score(&due, profile.score.decimals),
            ],
        ),
        _ => NO_AMOUNTS.get(lang).to_owned(),
    };
    let interval = points.map(|points| (points, points)).or(weight.map(|weight| (num::ZERO, *weight)));
    Judged { outcome: Outcome::Short { ratio }, method: Method::Execution, interval, derivation }
}

const NO_AMOUNTS: &Text =
    text!("预算数或执行数不全，无法复算", "budget or executed amount is missing, so nothing to recompute",);

/// executed ÷ budget as shown to a person: 232.63 ÷ 597 = 38.97%
pub(crate) fn division(facts: &Facts<'_>, fund: &Fund, exact: &Decimal) -> String {
    let (executed, budget) = (fund.executed.number(), fund.denominator(facts.profile).number());
    write("{0} ÷ {1} = {2}", Lang::Zh, &[Arg::known(executed), Arg::known(budget), Arg::Share(exact, 2)])
}

/// The score of an indicator row.
pub(crate) fn judge(facts: &Facts<'_>, row: &Row<'_>, lang: Lang) -> Judged {
    let profile = facts.profile;
    let outcome = compare(facts, row);
    // A weight below zero is an error of its own and allows no score.
    let weight = row.weight.number().filter(|weight| **weight >= num::ZERO);
    let (method, shares) = shares(profile, row, &outcome);
    let of = |share: Decimal| weight.and_then(|w| num::mul(w, &share)).map(|points| round(profile, points));
    let interval = match shares {
        Some((low, high)) => of(low).zip(of(high)),
        None => weight.map(|weight| (num::ZERO, *weight)),
    };
    let mut judged = Judged { outcome, method, interval, derivation: String::new() };
    judged.derivation = match weight {
        Some(weight) => derivation(profile, row, &judged, weight, lang),
        None => text!("没有分值，无法复算", "no weight, so nothing to recompute").get(lang).to_owned(),
    };
    judged
}

/// By which part of the rule, and the least and the most of the weight that it gives.
fn shares(profile: &Profile, row: &Row<'_>, outcome: &Outcome) -> (Method, Option<(Decimal, Decimal)>) {
    if let Some(share) = satisfaction_share(profile, row) {
        return (Method::Tier, Some((share, share)));
    }
    match outcome {
        Outcome::Reached { ratio } => {
            let kept = over_share(profile, *ratio);
            (Method::Reached, Some((kept, kept)))
        }
        Outcome::Short { ratio } => (Method::Proportion, Some((*ratio, *ratio))),
        Outcome::Beyond { linear, ratio } => {
            let ends = match profile.quantitative.lower {
                Lower::Linear => (*linear, *linear),
                Lower::Ratio => (*ratio, *ratio),
                Lower::Either => (*linear.min(ratio), *linear.max(ratio)),
            };
            (Method::Proportion, Some(ends))
        }
        Outcome::Tier { best, worst, .. } => {
            (Method::Tier, Some((band(profile, *worst).0, band(profile, *best).1)))
        }
        Outcome::Missed | Outcome::Unknown(_) => (Method::Open, None),
    }
}

/// The share of the weight that is left after the profile's steps for over-completion.
pub(crate) fn over_share(profile: &Profile, ratio: Option<Decimal>) -> Decimal {
    let Some(ratio) = ratio else { return num::ONE };
    let step = profile.over.deduct.iter().rev().find(|(from, _)| ratio >= *from);
    step.and_then(|(_, share)| num::sub(&num::ONE, share)).unwrap_or(num::ONE)
}

/// The share that the profile's bands give a satisfaction in percent; `None` where it has no bands.
pub(crate) fn satisfaction_share(profile: &Profile, row: &Row<'_>) -> Option<Decimal> {
    let bands = &profile.satisfaction.bands;
    let actual = row.actual.quantity().filter(|q| q.unit == "%" && q.comparator.is_none())?;
    if bands.is_empty() || row.level1 != Some(Level1::Satisfaction) {
        return None;
    }
    let reached = num::div(&actual.number, &num::HUNDRED)?;
    Some(bands.iter().find(|(from, _)| reached >= *from).map_or(num::ZERO, |(_, share)| *share))
}

/// The band of a tier as shares of the weight, lower and upper end.
pub(crate) fn band(profile: &Profile, tier: Tier) -> (Decimal, Decimal) {
    let [first, second, third] = profile.qualitative.bands;
    match tier {
        Tier::Achieved => (second, first),
        Tier::Partly => (third, second),
        Tier::Failed => (num::ZERO, third),
    }
}

fn compare(facts: &Facts<'_>, row: &Row<'_>) -> Outcome {
    use Outcome::Unknown;
    if facts.is_shared(row) {
        return Unknown(Why::Shared);
    }
    match (&row.target, &row.actual) {
        (Value::Blank | Value::Placeholder(_), Value::Blank) => Unknown(Why::NoTarget),
        // 有/无 is a pair of words; a target 无 that is met by 无 is reached.
        (Value::Placeholder(value::Placeholder::None), Value::Placeholder(value::Placeholder::None)) => {
            Outcome::Tier { best: Tier::Achieved, worst: Tier::Achieved, certain: false }
        }
        (Value::Blank | Value::Placeholder(_), _) => Unknown(Why::NoTarget),
        (Value::Unread, _) | (_, Value::Unread) => Unknown(Why::Unread),
        (_, Value::Blank) => Unknown(Why::NoActual),
        (Value::Quantity(target), Value::Quantity(actual)) => quantities(facts.profile, row, target, actual),
        (Value::Range(target), Value::Quantity(actual)) => in_range(row, target, actual),
        // Nothing was to happen, and nothing did.
        (Value::Quantity(target), Value::Placeholder(value::Placeholder::None))
            if target.number.is_zero() && row.direction != Direction::Higher =>
        {
            Outcome::Reached { ratio: None }
        }
        (Value::Quantity(_) | Value::Range(_), Value::Placeholder(_) | Value::Words(_)) => {
            Unknown(Why::NotANumber)
        }
        (Value::Quantity(target), Value::Range(actual)) if target.unit == actual.unit => {
            match row.direction {
                Direction::Higher if actual.low >= target.number => Outcome::Reached { ratio: None },
                Direction::Lower if actual.high <= target.number => Outcome::Reached { ratio: None },
                _ => Unknown(Why::Span),
            }
        }
        (Value::Quantity(_), Value::Range(_)) => Unknown(Why::Span),
        (Value::Range(_), Value::Range(_)) if row.is_echo() => Unknown(Why::NotAResult),
        (Value::Range(_), Value::Range(_)) => Unknown(Why::Span),
        (Value::Date(target), Value::Date(actual)) => {
            if row.is_echo() {
                return Outcome::Tier { best: Tier::Achieved, worst: Tier::Achieved, certain: false };
            }
            match in_time(row, *target, *actual, facts.year) {
                Some(true) => Outcome::Reached { ratio: None },
                Some(false) => Outcome::Missed,
                None => Unknown(Why::Unread),
            }
        }
        (Value::Words(target), Value::Words(actual)) => words(facts.profile, row, target, actual),
        (Value::Date(_), Value::Words(actual)) => match actual.tier {
            Some(tier) => {
                // 已完成 does not say by when.
                let certain = tier != Tier::Achieved || within(&row.actual_text, words!("按 及时 如期 达成"));
                Outcome::Tier { best: tier, worst: tier, certain }
            }
            None if actual.timely => {
                Outcome::Tier { best: Tier::Achieved, worst: Tier::Achieved, certain: false }
            }
            None => Unknown(Why::Words),
        },
        // A share of completion in percent is one way to answer a qualitative target.
        (Value::Words(_), Value::Quantity(_) | Value::Range(_) | Value::Date(_)) => Unknown(Why::Words),
        // 未发生 or 无 answers a target that asks for nothing to happen, in words that name no tier.
        (Value::Words(_), Value::Placeholder(value::Placeholder::None))
            if starts(&row.target_text, words!("无 不 未 零 杜绝 避免 防止")) =>
        {
            Unknown(Why::Words)
        }
        (Value::Words(_) | Value::Date(_), Value::Placeholder(_)) => Unknown(Why::NoActual),
        (Value::Quantity(_) | Value::Range(_), Value::Date(_))
        | (Value::Date(_), Value::Quantity(_) | Value::Range(_)) => Unknown(Why::Unread),
    }
}

/// Whether a day or period lies before the deadline; `None` when it may lie on both sides of it.
pub(crate) fn in_time(row: &Row<'_>, due: Date, done: Date, form_year: Option<u16>) -> Option<bool> {
    let limit = due.order(form_year)?;
    if done.order(form_year)? <= limit {
        return Some(true);
    }
    // 10月 and 12月 may be so many months as well.
    let months = [&row.target_text, &row.actual_text].iter().all(|text| text.ends_with('月'));
    let bare = months && due.year.is_none() && done.year.is_none();
    (done.start(form_year)? > limit && !bare).then_some(false)
}

/// The actual in the target's unit; `None` when the two do not compare.
pub(crate) fn in_unit_of(target: &Quantity, actual: &Quantity) -> Option<Decimal> {
    convert(&target.unit, target.number, target.scaled, actual)
}

fn convert(unit: &str, target: Decimal, scaled: bool, actual: &Quantity) -> Option<Decimal> {
    match value::relate(unit, &actual.unit) {
        Relation::Same | Relation::Alike | Relation::Close => Some(actual.number),
        // Nothing is nothing in any unit.
        Relation::Apart if target.is_zero() && actual.number.is_zero() => Some(actual.number),
        Relation::Factor(up, down) => num::div(&num::mul(&actual.number, &up)?, &down),
        // None is none in any unit.
        Relation::Missing if actual.number.is_zero() => Some(actual.number),
        // 0.95 against 95% may be 95% or 0.95%: no one can say.
        Relation::Missing if unit == "%" && actual.number <= num::ONE && target > num::ONE => None,
        Relation::Missing if actual.unit == "%" && target <= num::ONE => None,
        // 32 against 30万元 may be 32 or 32万: no one can say.
        Relation::Missing if scaled != actual.scaled => None,
        Relation::Missing => Some(actual.number),
        Relation::Apart => None,
    }
}

/// 290% for ≥90%: scanning turns the sign into a 2. The number without it, where only that fits the row.
pub(crate) fn sign_for_two(row: &Row<'_>) -> Option<Decimal> {
    let target = row.target.quantity().filter(|q| q.comparator.is_none() && q.unit == "%")?;
    let Value::Quantity(without) = value::read_squeezed(row.target_text.strip_prefix('2')?) else {
        return None;
    };
    let a = in_unit_of(&without, row.actual.quantity()?)?;
    let implausible = target.number > num::HUNDRED && without.number <= num::HUNDRED;
    (implausible && a >= without.number && a < target.number).then_some(without.number)
}

fn quantities(profile: &Profile, row: &Row<'_>, target: &Quantity, actual: &Quantity) -> Outcome {
    use Outcome::{Missed, Reached, Unknown};
    if actual.comparator.is_some_and(|sign| sign != Comparator::Equal) {
        return Unknown(Why::NotAResult);
    }
    if sign_for_two(row).is_some() {
        return Unknown(Why::Unread);
    }
    // 提高5% against 提高6% compares; a rise against a plain number does not.
    if target.change != actual.change {
        return Unknown(Why::Units);
    }
    let Some(a) = in_unit_of(target, actual) else { return Unknown(Why::Units) };
    let t = target.number;
    let direction = if target.change == Some(Change::Down) && target.comparator.is_none() {
        Direction::Higher
    } else {
        row.direction
    };
    let exact =
        profile.quantitative.equal_exact && matches!(target.comparator, None | Some(Comparator::Equal));
    if a == t {
        return Reached { ratio: (direction == Direction::Higher && t > num::ZERO).then_some(num::ONE) };
    }
    if exact && direction != Direction::Lower && a > t {
        return Missed;
    }
    let missed = if direction == Direction::Lower { a > t } else { a < t };
    if missed && may_be_another_unit(target, actual, a) {
        return Unknown(Why::Units);
    }
    // Water of class two is better than of class three, a hospital of grade three better than of grade two.
    if missed && is_one(&target.unit, words!("类 级 等 档 星")) {
        return Unknown(Why::Direction);
    }
    match direction {
        Direction::Higher => {
            let ratio = if t > num::ZERO { num::div(&a, &t) } else { None };
            if a > t {
                Reached { ratio }
            } else if t > num::ZERO && a >= num::ZERO {
                ratio.map_or(Missed, |ratio| Outcome::Short { ratio })
            } else {
                Missed
            }
        }
        Direction::Lower if a < t => Reached { ratio: None },
        // Zero is the target: anything above it earns nothing.
        Direction::Lower if t.is_zero() => Outcome::Beyond { linear: num::ZERO, ratio: num::ZERO },
        Direction::Lower => beyond(t, a).unwrap_or(Missed),
        Direction::Unsure => Unknown(Why::Direction),
    }
}

/// A missed target that may only be a matter of units: 人 for 人次, or a tenth and less where a unit is left out.
fn may_be_another_unit(target: &Quantity, actual: &Quantity, a: Decimal) -> bool {
    let t = target.number;
    let far = |less, more| num::mul(&less, &Decimal::TEN).is_some_and(|tenfold| tenfold <= more);
    match value::relate(&target.unit, &actual.unit) {
        // None at all is none in any unit.
        _ if a.is_zero() => false,
        Relation::Close => true,
        Relation::Missing => !t.is_zero() && (far(a, t) || far(t, a)),
        // 158剂次 of 15万剂次 may be 15.8万 as well (IV-014).
        Relation::Same => target.scaled != actual.scaled && (far(a, t) || far(t, a)),
        // 1次 of 每月1次 may be what was done each month.
        Relation::Factor(..) => within(&target.unit, words!("/")) || within(&actual.unit, words!("/")),
        _ => false,
    }
}

/// Less is better and `a` > `t` > 0: weight × (1 − (a − t) ÷ t), at least 0; or weight × t ÷ a.
fn beyond(t: Decimal, a: Decimal) -> Option<Outcome> {
    if t <= num::ZERO {
        return None;
    }
    let over = num::div(&num::sub(&a, &t)?, &t)?;
    let linear = num::sub(&num::ONE, &over)?.max(num::ZERO);
    Some(Outcome::Beyond { linear, ratio: num::div(&t, &a)? })
}

fn in_range(row: &Row<'_>, target: &Range, actual: &Quantity) -> Outcome {
    if actual.comparator.is_some_and(|sign| sign != Comparator::Equal) {
        return Outcome::Unknown(Why::NotAResult);
    }
    let Some(a) = convert(&target.unit, target.low, actual.scaled, actual) else {
        return Outcome::Unknown(Why::Units);
    };
    if (target.low..=target.high).contains(&a) {
        return Outcome::Reached { ratio: None };
    }
    match row.direction {
        Direction::Higher if a < target.low && target.low > num::ZERO && a >= num::ZERO => {
            num::div(&a, &target.low).map_or(Outcome::Missed, |ratio| Outcome::Short { ratio })
        }
        Direction::Lower if a > target.high => beyond(target.high, a).unwrap_or(Outcome::Missed),
        // Better than the range asks for, or on a side that nobody named: a person decides.
        _ => Outcome::Unknown(Why::Direction),
    }
}

fn words(profile: &Profile, row: &Row<'_>, target: &value::Words, actual: &value::Words) -> Outcome {
    if row.is_done() {
        return Outcome::Tier { best: Tier::Achieved, worst: Tier::Achieved, certain: false };
    }
    if row.is_echo() {
        // 否 asked for and 否 found is what was asked for, whatever the word names by itself.
        let certain = target.effect || target.tier == Some(Tier::Achieved);
        return Outcome::Tier { best: Tier::Achieved, worst: Tier::Achieved, certain };
    }
    // 合格 does not say that 优秀 was reached, nor 是 that 否 was.
    let weaker =
        target.effect && is_one(&row.actual_text, words!("合格 达标 通过 符合 是 符合要求 验收合格"));
    let opposite = target.tier == Some(Tier::Failed) && actual.tier == Some(Tier::Achieved);
    if weaker || opposite {
        return Outcome::Unknown(Why::Words);
    }
    if let Some(tier) = actual.tier {
        return Outcome::Tier { best: tier, worst: tier, certain: true };
    }
    if actual.basically {
        let (best, worst) = match profile.qualitative.basically {
            Basically::Achieved => (Tier::Achieved, Tier::Achieved),
            Basically::Partly => (Tier::Partly, Tier::Partly),
            Basically::Either => (Tier::Achieved, Tier::Partly),
        };
        return Outcome::Tier { best, worst, certain: true };
    }
    match (target.degree, actual.degree) {
        (Some(due), Some(done)) if target.effect && actual.effect && done >= due => {
            Outcome::Tier { best: Tier::Achieved, worst: Tier::Achieved, certain: false }
        }
        _ => Outcome::Unknown(Why::Words),
    }
}

/// The arithmetic of a row in words and numbers.
fn derivation(profile: &Profile, row: &Row<'_>, judged: &Judged, weight: &Decimal, lang: Lang) -> String {
    let places = profile.score.decimals;
    let (low, high) = judged.interval.unwrap_or_default();
    let (w, low, high) = (Arg::Number(weight), Arg::Score(&low, places), Arg::Score(&high, places));
    if let Some(share) = satisfaction_share(profile, row) {
        let text = text!(
            "满意度 {0}，按档得 {1}：{2} × {1} = {3}",
            "a satisfaction of {0} earns {1}: {2} × {1} = {3}",
        );
        return tell(text, lang, &[Arg::Words(&row.actual_text), Arg::Share(&share, 0), w, low]);
    }
    match &judged.outcome {
        Outcome::Reached { ratio } => {
            let kept = over_share(profile, *ratio);
            if kept < num::ONE {
                let text = text!(
                    "超额完成，按档扣减：{0} × {1} = {2}",
                    "over-completion, deducted by step: {0} × {1} = {2}",
                );
                return tell(text, lang, &[w, Arg::Share(&kept, 2), low]);
            }
            let Some(target) = row.target.quantity() else {
                return tell(text!("达到目标，得满分 {0}", "target met: all {0} points"), lang, &[w]);
            };
            let due = shown(&row.target, &row.target_text);
            let Some(ratio) = ratio else {
                let text = text!("{0} 达到 {1}{2}，得满分 {3}", "{0} meets {1}{2}: all {3} points");
                let done = match &row.actual {
                    actual @ Value::Quantity(_) => shown(actual, &row.actual_text),
                    _ => Arg::Words(&row.actual_text),
                };
                return tell(text, lang, &[done, limit_sign(target, row.direction), due, w]);
            };
            // The actual in the target's unit, where the two differ by a factor.
            let converted = row.actual.quantity().and_then(|actual| {
                let other = matches!(value::relate(&target.unit, &actual.unit), Relation::Factor(..));
                in_unit_of(target, actual).filter(|_| other)
            });
            let done = match &converted {
                Some(number) => Arg::Measure(number, &target.unit),
                None => shown(&row.actual, &row.actual_text),
            };
            let text = text!("{0} ÷ {1} = {2}，完成，得满分 {3}", "{0} ÷ {1} = {2}, reached: all {3} points");
            tell(text, lang, &[done, due, Arg::Share(ratio, 2), w])
        }
        Outcome::Short { ratio } => {
            let text = text!("{0} ÷ {1} = {2}，{3} × {2} = {4}", "{0} ÷ {1} = {2}, {3} × {2} = {4}");
            let (done, due) = (shown(&row.actual, &row.actual_text), shown(&row.target, &row.target_text));
            tell(text, lang, &[done, due, Arg::Share(ratio, 2), w, low])
        }
        Outcome::Beyond { linear, ratio } => {
            if ratio.is_zero() {
                return tell(
                    text!("指标值是 0，大于 0 得 0 分", "the target is 0: above it nothing is earned"),
                    lang,
                    &[],
                );
            }
            let (due, done) = (limit(row), shown(&row.actual, &row.actual_text));
            let by = |text: &Text, share: &Decimal| {
                let points = num::mul(weight, share).unwrap_or_default();
                tell(text, lang, &[w, due, done, Arg::Score(&points, places)])
            };
            let excess = if linear.is_zero() {
                text!("按超出比例扣：超出一倍以上，得 0", "by the excess: twice the limit and more earn 0")
            } else {
                text!(
                    "按超出比例扣：{0} × [1 − ({2} − {1}) ÷ {1}] = {3}",
                    "by the excess: {0} × [1 − ({2} − {1}) ÷ {1}] = {3}",
                )
            };
            let quotient =
                text!("按目标÷实际：{0} × {1} ÷ {2} = {3}", "target ÷ actual: {0} × {1} ÷ {2} = {3}");
            match profile.quantitative.lower {
                Lower::Linear => by(excess, linear),
                Lower::Ratio => by(quotient, ratio),
                Lower::Either => tell(
                    text!("{0}；{1}；两种算法都认可", "{0}; {1}; either is accepted"),
                    lang,
                    &[Arg::Words(&by(excess, linear)), Arg::Words(&by(quotient, ratio))],
                ),
            }
        }
        Outcome::Tier { best, worst, .. } => {
            let (from, to) = (band(profile, *worst).0, band(profile, *best).1);
            let text = text!("{0}：{1} × {2} 至 {3} = {4} 至 {5}", "{0}: {1} × {2} to {3} = {4} to {5}");
            let (from, to) = (Arg::Share(&from, 0), Arg::Share(&to, 0));
            tell(text, lang, &[Arg::Told(tier_name(*best, *worst)), w, from, to, low, high])
        }
        Outcome::Missed => {
            let text = text!(
                "未达到目标，办法没有给出比例：0 至 {0}",
                "target missed, and the rule gives no proportion: 0 to {0}",
            );
            tell(text, lang, &[w])
        }
        Outcome::Unknown(why) => {
            tell(text!("{0}：0 至 {1}", "{0}: 0 to {1}"), lang, &[Arg::Told(why.text()), w])
        }
    }
}

/// A quantity with its unit, as it was written where it has a scale (128亿元); of a range its lower end.
fn shown<'a>(value: &'a Value, text: &'a str) -> Arg<'a> {
    match value {
        Value::Quantity(quantity) => {
            let written = text.trim_start_matches(['≥', '≤', '>', '<', '=']);
            if quantity.scaled && written.starts_with(|c: char| c.is_ascii_digit()) {
                Arg::Words(written)
            } else {
                Arg::Measure(&quantity.number, quantity.unit.as_str())
            }
        }
        Value::Range(range) => Arg::Measure(&range.low, range.unit.as_str()),
        _ => Arg::Words(""),
    }
}

/// What should not be exceeded; of a range its upper end.
fn limit<'a>(row: &'a Row<'_>) -> Arg<'a> {
    match &row.target {
        Value::Range(range) => Arg::Measure(&range.high, range.unit.as_str()),
        target => shown(target, &row.target_text),
    }
}

/// The name of a tier, or of the two that are possible.
pub(crate) const fn tier_name(best: Tier, worst: Tier) -> &'static Text {
    match (best, worst) {
        (Tier::Achieved, Tier::Achieved) => text!("达成", "achieved"),
        (Tier::Partly, Tier::Partly) => text!("部分达成", "partly achieved"),
        (Tier::Failed, Tier::Failed) => text!("未达成", "not achieved"),
        _ => text!("达成或部分达成", "achieved or partly achieved"),
    }
}

impl Why {
    /// Why nothing follows, as part of a sentence.
    pub(crate) const fn text(self) -> &'static Text {
        match self {
            Self::NoTarget => text!("没有年度指标值", "no target"),
            Self::NoActual => text!("没有实际完成值", "no actual value"),
            Self::NotANumber => text!("实际完成值不是数，无法比较", "the actual value is no number"),
            Self::NotAResult => {
                text!("实际完成值不是实际结果，无法比较", "the actual value is no result")
            }
            Self::Units => text!("两个值的单位不能比较", "the units of the two values do not compare"),
            Self::Unread => {
                text!("这个值没有读懂，不作判断", "the value was not understood, nothing is concluded")
            }
            Self::Direction => {
                text!("看不出多好还是少好，不作判断", "it is not said whether more or less is better")
            }
            Self::Span => {
                text!("实际完成值是一个区间，不作判断", "the actual value is a range, nothing is concluded",)
            }
            Self::Shared => {
                text!(
                    "几个指标合用一个分值，不作判断",
                    "several indicators share one weight, nothing is concluded"
                )
            }
            Self::Words => {
                text!("实际完成值没有说明达成程度", "the actual value names no degree of achievement")
            }
        }
    }
}

/// The sign that a target is read with.
const fn limit_sign(target: &Quantity, direction: Direction) -> Arg<'static> {
    Arg::Words(match (target.comparator, direction) {
        (Some(comparator), _) => comparator.sign(),
        (None, Direction::Lower) => "≤",
        (None, _) => "",
    })
}
