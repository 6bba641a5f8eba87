//! The eight bytes of a binary float as the decimal that a spreadsheet shows for it.
//!
//! Owns: IEEE 754 doubles into decimals of fifteen significant digits. Must not know where a number stands.
//!
//! A double is `mantissa × 2^exponent`. Times a power of ten it is a fraction of two integers, and the fraction is
//! rounded once, so 0.1 + 0.2 becomes 0.3 and nothing else.

use rust_decimal::Decimal;

/// The first number of more than fifteen digits, which are what spreadsheets show and keep of what is typed.
const BEYOND: u64 = 1_000_000_000_000_000;
/// Decimals that a [`Decimal`] holds.
const MOST_PLACES: i32 = 28;

/// The number, rounded half up (away from zero) to fifteen significant digits, without trailing zeros.
///
/// Exact for 10⁻¹⁴ to 10¹⁹. From there down to 10⁻²², the remains of sums like 0.3 − 0.1 × 3, it is rounded to 28
/// decimals. `None` for what is smaller or larger, and for what is no number.
pub(crate) fn decimal(bits: u64) -> Option<Decimal> {
    let fraction = bits & 0x000F_FFFF_FFFF_FFFF;
    let biased = i32::try_from((bits >> 52) & 0x7FF).ok()?;
    if biased == 0 && fraction == 0 {
        return Some(Decimal::ZERO);
    }
    // 2^-74 is 5.3 × 10^-23, 2^64 is 1.8 × 10^19; below are the subnormals, above infinity and NaN.
    let magnitude = biased.checked_sub(1023)?;
    if !(-74..64).contains(&magnitude) {
        return None;
    }
    let mantissa = fraction | 0x0010_0000_0000_0000;
    let exponent = magnitude.checked_sub(52)?;
    // 1233 ÷ 4096 is log 2: at most one decimal too many.
    let mut places = 15_i32.checked_sub(magnitude.checked_mul(1233)? >> 12)?.min(MOST_PLACES);
    let mut digits = scaled(mantissa, exponent, places)?;
    while digits >= BEYOND {
        places = places.checked_sub(1)?;
        digits = scaled(mantissa, exponent, places)?;
    }
    let mut value = if places < 0 {
        Decimal::from(digits.checked_mul(10_u64.checked_pow(places.unsigned_abs())?)?)
    } else {
        Decimal::try_new(i64::try_from(digits).ok()?, places.unsigned_abs()).ok()?.normalize()
    };
    value.set_sign_negative(bits >> 63 == 1);
    Some(value)
}

/// `mantissa × 2^exponent × 10^places`, rounded half up.
fn scaled(mantissa: u64, exponent: i32, places: i32) -> Option<u64> {
    if places < 0 {
        // From 10^15 up: at most three binary places, and all of it fits 64 bits.
        let over = mantissa.checked_shl(exponent.max(0).unsigned_abs())?;
        let ten = 10_u64.checked_pow(places.unsigned_abs())?;
        let under = ten.checked_shl(exponent.min(0).unsigned_abs())?;
        return over.checked_add(under >> 1)?.checked_div(under);
    }
    // Times 5^places and 2^places, which only moves the exponent. 2^53 × 5^28 has 119 bits.
    let mut over = u128::from(mantissa);
    for _ in 0..places {
        over = over.checked_add(over << 2)?;
    }
    let shift = exponent.checked_add(places)?;
    let bits = shift.unsigned_abs();
    if shift < 0 {
        over = over.checked_add(1_u128.checked_shl(bits)? >> 1)?.checked_shr(bits)?;
    } else {
        over = over.checked_shl(bits)?;
    }
    u64::try_from(over).ok()
}

#[cfg(test)]
#[allow(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    reason = "the standard library's floats are the measure"
)]
mod tests {
    use super::*;

    fn shown(value: f64) -> Option<String> {
        decimal(value.to_bits()).map(|value| value.to_string())
    }

    /// What the standard library makes of a float in fifteen digits.
    fn expected(value: f64) -> Decimal {
        Decimal::from_scientific(&format!("{value:.14e}")).unwrap().normalize()
    }

    /// Numbers without a pattern, the same in every run (xorshift).
    fn numbers() -> impl Iterator<Item = u64> {
        let mut state = 0x9E37_79B9_7F4A_7C15_u64;
        std::iter::repeat_with(move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        })
    }

    #[test]
    fn what_is_typed_comes_back() {
        for text in [
            "0",
            "0.1",
            "0.3",
            "0.389",
            "38.97",
            "389.66",
            "100",
            "-3.9",
            "1024.5",
            "45292",
            "999999999999999",
        ] {
            assert_eq!(shown(text.parse().unwrap()).as_deref(), Some(text));
        }
        assert_eq!(shown(0.1 + 0.2).as_deref(), Some("0.3"));
        assert_eq!(shown(1.0 / 3.0).as_deref(), Some("0.333333333333333"));
        assert_eq!(shown(2.0 / 3.0).as_deref(), Some("0.666666666666667"));
        assert_eq!(shown(-0.0).as_deref(), Some("0"));
        assert_eq!(shown(0.999_999_999_999_999_9).as_deref(), Some("1"));
        assert_eq!(shown(1e18).as_deref(), Some("1000000000000000000"));
        assert_eq!(shown(12_345_678_901_234_567.0).as_deref(), Some("12345678901234600"));
    }

    #[test]
    fn a_half_goes_away_from_zero() {
        // The two are exact in binary and have a sixteenth digit of 5.
        assert_eq!(shown(1_000_000_000_000_005.0).as_deref(), Some("1000000000000010"));
        assert_eq!(shown(-100_000_000_000_000.5).as_deref(), Some("-100000000000001"));
    }

    #[test]
    fn every_amount_of_money_and_every_rate() {
        for cents in (0..3_000_000_u32).step_by(7).chain(999_000_000..999_010_000) {
            let text = Decimal::new(i64::from(cents), 2).normalize().to_string();
            assert_eq!(shown(text.parse().unwrap()), Some(text));
        }
        for parts in 0..=20_000_u32 {
            let text = Decimal::new(i64::from(parts), 4).normalize().to_string();
            assert_eq!(shown(text.parse().unwrap()), Some(text.clone()));
            // What a formula leaves behind: the nearest neighbours show the same.
            let bits = text.parse::<f64>().unwrap().to_bits();
            if parts > 0 {
                for near in [bits - 1, bits + 1] {
                    assert_eq!(decimal(near).unwrap().to_string(), text);
                }
            }
        }
    }

    #[test]
    fn agrees_with_the_standard_library_over_the_whole_range() {
        let mut seen = 0;
        for (fraction, exponent) in numbers().zip((949..1087).cycle()).take(200_000) {
            let value = f64::from_bits((exponent << 52) | (fraction & 0x800F_FFFF_FFFF_FFFF));
            let read = decimal(value.to_bits());
            if value.abs() >= 1e-14 {
                // Its ties go to even; the neighbour further from zero tells where they go here.
                let tie = format!("{value:.60e}").split_once('e').unwrap().0.trim_end_matches('0').len();
                let tie = tie - usize::from(value < 0.0) == 17 && format!("{value:.15e}").contains("5e");
                let measure = if tie { f64::from_bits(value.to_bits() + 1) } else { value };
                assert_eq!(read, Some(expected(measure)), "{value:e}");
                seen += 1;
            } else {
                let expected: Decimal = format!("{value:.28}").parse().unwrap();
                assert_eq!(read, Some(expected.normalize()), "{value:e}");
            }
        }
        assert!(seen > 100_000);
    }

    #[test]
    fn no_bits_panic_and_what_is_beyond_is_no_number() {
        for value in
            [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e-23, 1e20, f64::MIN_POSITIVE, f64::MAX, 5e-324]
        {
            assert_eq!(shown(value), None, "{value:e}");
        }
        for bits in numbers().take(300_000) {
            let inside = (1e-22..1e19).contains(&f64::from_bits(bits).abs());
            assert!(decimal(bits).is_some() || !inside, "{bits:x}");
        }
        for biased in 0..2048_u64 {
            for fraction in [0, 1, 0x000F_FFFF_FFFF_FFFF] {
                let _ = decimal(biased << 52 | fraction);
            }
        }
    }
}
