//! Decimal arithmetic that cannot panic, and rounding as the rules round.
//!
//! Owns: every operation on money, rates and scores. Must not know: cells, forms, rules.
//! An operation that leaves the range of [`Decimal`] answers `None`; the caller then knows no number.

use crate::text;
use rust_decimal::{Decimal, RoundingStrategy};

pub(crate) const ZERO: Decimal = Decimal::ZERO;
pub(crate) const ONE: Decimal = Decimal::ONE;
pub(crate) const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// a + b. The operations take references, for a decimal is four words and most stay where they are.
#[inline(never)]
pub(crate) fn add(a: &Decimal, b: &Decimal) -> Option<Decimal> {
    a.checked_add(*b)
}

/// a − b
#[inline(never)]
pub(crate) fn sub(a: &Decimal, b: &Decimal) -> Option<Decimal> {
    let mut negative = *b;
    negative.set_sign_positive(b.is_sign_negative());
    add(a, &negative)
}

/// a × b
#[inline(never)]
pub(crate) fn mul(a: &Decimal, b: &Decimal) -> Option<Decimal> {
    a.checked_mul(*b)
}

/// a ÷ b; `None` for b = 0.
#[inline(never)]
pub(crate) fn div(a: &Decimal, b: &Decimal) -> Option<Decimal> {
    a.checked_div(*b)
}

/// The sum of all, `None` when one is unknown.
pub(crate) fn sum(parts: impl IntoIterator<Item = Option<Decimal>>) -> Option<Decimal> {
    parts.into_iter().try_fold(ZERO, |total, part| add(&total, &part?))
}

/// The sum of numbers that are all known.
pub(crate) fn total(terms: &[Decimal]) -> Option<Decimal> {
    let mut total = ZERO;
    for term in terms {
        total = add(&total, term)?;
    }
    Some(total)
}

/// |a − b|; `None` when out of range.
pub(crate) fn gap(a: &Decimal, b: &Decimal) -> Option<Decimal> {
    Some(sub(a, b)?.abs())
}

/// Whether a and b differ by at most `tolerance`. A difference out of range is no agreement.
pub(crate) fn close(a: &Decimal, b: &Decimal, tolerance: &Decimal) -> bool {
    gap(a, b).is_some_and(|gap| gap <= *tolerance)
}

/// Rounds half up (四舍五入), away from zero, to `places` decimals.
pub(crate) fn round(value: &Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

/// Whether `declared` is `due` rounded to a whole number. `due` was rounded before, so that a half of it may
/// have been a little less: 2.496 is 2.5 and goes to 2.
pub(crate) fn is_whole_of(declared: &Decimal, due: &Decimal) -> bool {
    declared.is_integer() && close(declared, due, &Decimal::new(5, 1))
}

/// Cuts off all decimals after `places`.
pub(crate) fn truncate(value: &Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::ToZero)
}

/// Half of the last printed decimal: how far a number written with `places` decimals may be from what it rounds.
pub(crate) fn half_ulp(places: u32) -> Decimal {
    Decimal::try_new(5, places.saturating_add(1)).unwrap_or(ZERO)
}

/// Writes a number as a person does: no trailing zeros, at most `places` decimals.
fn put(value: &Decimal, places: u32, out: &mut String) {
    if value.scale() <= places {
        return text::put_shortest(value, out);
    }
    text::put_shortest(&round(value, places), out);
}

/// Writes a number of points, with the decimals it has, at most six.
pub(crate) fn put_points(value: &Decimal, out: &mut String) {
    put(value, 6, out);
}

/// A number of points as [`put_points`] writes it.
pub(crate) fn points(value: &Decimal) -> String {
    let mut shown = String::new();
    put_points(value, &mut shown);
    shown
}

/// Writes a computed score: whole where it is whole, else with exactly `places` decimals: 10, `3.90`.
pub(crate) fn put_fixed(value: &Decimal, places: u32, out: &mut String) {
    let mut rounded = round(value, places);
    if rounded.is_integer() {
        return text::put_shortest(&rounded, out);
    }
    rounded.rescale(places);
    text::put(&rounded, out);
}

/// Writes a fraction as a percent with `places` decimals: 0.38966 → `38.97%`.
pub(crate) fn put_percent(fraction: &Decimal, places: u32, out: &mut String) {
    let mut value = round(fraction, places.saturating_add(2));
    // The point moves two places where there are so many, which is less work than to multiply.
    if value.scale().checked_sub(2).is_none_or(|scale| value.set_scale(scale).is_err()) {
        let Some(product) = mul(&value, &HUNDRED) else { return out.push('—') };
        value = product;
    }
    text::put_shortest(&value, out);
    out.push('%');
}

/// Writes a number of points with its sign: `+5`, `−0.1`.
pub(crate) fn put_signed(value: &Decimal, out: &mut String) {
    out.push(if value.is_sign_negative() && !value.is_zero() { '−' } else { '+' });
    put_points(&value.abs(), out);
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn half_goes_up_not_to_even() {
        assert_eq!(round(&d("2.5"), 0), d("3"));
        assert_eq!(round(&d("0.125"), 2), d("0.13"));
        assert_eq!(truncate(&d("38.966"), 1), d("38.9"));
    }

    #[test]
    fn nothing_panics_at_the_edges() {
        assert_eq!(add(&Decimal::MAX, &Decimal::MAX), None);
        assert_eq!(div(&ONE, &ZERO), None);
        assert_eq!(sum([Some(ONE), None]), None);
        assert_eq!(half_ulp(2), d("0.005"));
    }

    #[test]
    fn shown_as_written_by_hand() {
        let shown = |put: &dyn Fn(&mut String)| {
            let mut out = String::new();
            put(&mut out);
            out
        };
        assert_eq!(shown(&|out| put_percent(&d("0.38966499"), 2, out)), "38.97%");
        assert_eq!(shown(&|out| put_percent(&ONE, 2, out)), "100%");
        assert_eq!(shown(&|out| put_signed(&d("-0.10"), out)), "−0.1");
        assert_eq!(shown(&|out| put_fixed(&d("3.9"), 2, out)), "3.90");
        assert_eq!(shown(&|out| put_fixed(&d("5.00"), 2, out)), "5");
        assert_eq!(points(&d("3.90")), "3.9");
        assert_eq!(points(&d("0.12345678")), "0.123457");
        assert_eq!(points(&d("0.123456")), "0.123456");
    }

    #[test]
    fn a_whole_number_may_come_from_a_half_that_was_rounded_before() {
        assert!(is_whole_of(&d("2"), &d("2.5")) && is_whole_of(&d("3"), &d("2.5")));
        assert!(!is_whole_of(&d("2"), &d("2.51")) && !is_whole_of(&d("2.4"), &d("2.4")));
    }
}
