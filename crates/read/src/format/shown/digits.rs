//! Numbers as their digits.
//!
//! Owns: rounding, the plain and the scientific way to write a number. Must not know any format.

use super::numerals::Numerals;
use crate::scan::cut;

/// Digits that a spreadsheet keeps of a number: 0.38900000000000001 is 0.389.
const KEPT: i32 = 15;
/// The first number that has more.
const BEYOND: u64 = 1_000_000_000_000_000;
/// Characters that `General` shows of a number, without its sign.
const GENERAL: i32 = 11;

/// The greatest and the smallest power of ten that a number of a spreadsheet has.
const MAX_POWER: i32 = 400;

/// A number as its digits, so that nothing overflows and rounding is done as by hand.
#[derive(Clone, Copy)]
pub(super) struct Digits {
    /// Less than nothing.
    pub(super) negative: bool,
    /// Fifteen digits, the first of which is no zero; or nothing.
    digits: u64,
    /// How many of them stand before the decimal point; negative for zeros behind it.
    pub(super) point: i32,
}

/// A power of ten.
#[inline(never)]
fn ten(power: i32) -> u64 {
    let mut ten = 1_u64;
    for _ in 0..power {
        ten = ten.wrapping_mul(10);
    }
    ten
}

/// The digit of a whole number in a place.
fn digit(number: u64, place: i32) -> u8 {
    let digit = number.checked_div(ten(place)).unwrap_or_default() % 10;
    b'0'.wrapping_add(digit as u8)
}

impl Digits {
    /// Nothing.
    const ZERO: Self = Self { negative: false, digits: 0, point: 0 };

    /// The digits that are kept of a number, as programs spell it: `-0.389`, `3.89E-1`. `None` where it is none.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (mantissa, sign, power) = cut(text, b"eE");
        let mut found = Self::ZERO;
        let unsigned = mantissa.strip_prefix('-').unwrap_or(mantissa);
        // Sixteen digits: the last one says how the one before is rounded.
        let (mut step, mut any, mut unit) = (1, false, BEYOND);
        for byte in unsigned.bytes() {
            match byte {
                b'.' if step == 1 => step = 0,
                b'0'..=b'9' => {
                    any = true;
                    if byte == b'0' && found.digits == 0 {
                        found.point = found.point.wrapping_add(step).wrapping_sub(1);
                        continue;
                    }
                    let digit = u64::from(byte.wrapping_sub(b'0'));
                    found.digits = found.digits.wrapping_add(digit.wrapping_mul(unit));
                    unit /= 10;
                    found.point = found.point.wrapping_add(step);
                }
                _ => return None,
            }
        }
        if sign.is_some() {
            found.point = found.point.saturating_add(power.parse().ok()?);
        }
        found.digits = found.digits.wrapping_add(5) / 10;
        found.settle();
        found.negative = unsigned.len() < mantissa.len() && found.digits > 0;
        (any && found.point.abs() <= MAX_POWER).then_some(found)
    }

    /// Whether it is nothing.
    pub(super) const fn is_zero(&self) -> bool {
        self.digits == 0
    }

    /// A number that is greater for a greater one.
    pub(super) fn order(&self) -> i64 {
        let power = if self.digits == 0 { 0 } else { self.point.wrapping_add(2 * MAX_POWER).cast_unsigned() };
        let size = u64::from(power).wrapping_mul(BEYOND).wrapping_add(self.digits).cast_signed();
        if self.negative { 0_i64.wrapping_sub(size) } else { size }
    }

    /// The whole ones, and what is behind the point as so many digits.
    pub(super) fn parts(&self, decimals: i32) -> Option<(u64, u64)> {
        let mut digits = *self;
        let end = 0_i32.saturating_sub(decimals);
        digits.round(end);
        let (mut whole, mut part) = (0_u64, 0_u64);
        let mut place = digits.point.max(0);
        while place > end {
            place = place.saturating_sub(1);
            let into = if place < 0 { &mut part } else { &mut whole };
            *into = into.checked_mul(10)?.wrapping_add(u64::from(digits.at(place).wrapping_sub(b'0')));
        }
        Some((whole, part))
    }

    /// One digit more before the point where rounding made one; nothing has no point.
    fn settle(&mut self) {
        if self.digits >= BEYOND {
            self.digits /= 10;
            self.point = self.point.saturating_add(1);
        } else if self.digits == 0 {
            self.point = 0;
        }
    }

    /// The digit of a place: 0 for the ones, 1 for the tens, −1 for the tenths.
    pub(super) fn at(&self, place: i32) -> u8 {
        let place = place.saturating_sub(self.point).saturating_add(KEPT);
        if (0..KEPT).contains(&place) { digit(self.digits, place) } else { b'0' }
    }

    /// The place of the last digit that is no zero.
    pub(super) fn end(&self) -> i32 {
        let mut end = self.point.saturating_sub(KEPT);
        while end < self.point && self.at(end) == b'0' {
            end = end.saturating_add(1);
        }
        end
    }

    /// Rounds half up to a place.
    pub(super) fn round(&mut self, place: i32) {
        let cut = place.saturating_sub(self.point).saturating_add(KEPT);
        if cut > 0 {
            let unit = if cut > KEPT { u64::MAX } else { ten(cut) };
            let units = self.digits.wrapping_add(unit >> 1).checked_div(unit).unwrap_or_default();
            self.digits = units.wrapping_mul(unit);
            self.settle();
        }
    }

    /// All digits, as a person writes the number.
    pub(super) fn plain(&self, out: &mut String) {
        let end = self.end().min(0);
        let mut place = self.point.max(1);
        while place > end {
            if place == 0 {
                out.push('.');
            }
            place = place.saturating_sub(1);
            out.push(char::from(self.at(place)));
        }
    }

    /// The number without a format: in eleven characters, beyond that as 1.23457E+11.
    pub(super) fn general(mut self, out: &mut String) {
        let top = self.point.saturating_sub(1);
        let fits = if top < -4 {
            self.end() >= 2_i32.saturating_sub(GENERAL)
        } else {
            let is_short = top < GENERAL;
            if is_short {
                self.round(top.max(0).saturating_add(2).saturating_sub(GENERAL).min(0));
            }
            is_short && self.point <= GENERAL
        };
        if fits {
            return self.plain(out);
        }
        self.round(self.point.saturating_sub(6));
        let exponent = self.point.saturating_sub(1);
        self.point = 1;
        self.plain(out);
        out.push('E');
        power(exponent, '+', 2, Numerals::Arabic, out);
    }
}

/// An exponent with its sign.
pub(super) fn power(exponent: i32, sign: char, least: i32, numerals: Numerals, out: &mut String) {
    if exponent < 0 {
        out.push('-');
    } else if sign == '+' {
        out.push('+');
    }
    whole(exponent.unsigned_abs().into(), least, numerals, out);
}

/// A whole number with at least so many digits.
#[inline(never)]
pub(super) fn whole(number: u64, least: i32, numerals: Numerals, out: &mut String) {
    /// Digits of the largest number.
    const MOST: i32 = 20;
    let mut place = least.max(1);
    while place < MOST && number >= ten(place) {
        place = place.saturating_add(1);
    }
    while place > 0 {
        place = place.saturating_sub(1);
        // Beyond the largest number's digits are zeros.
        numerals.digit(if place < MOST { digit(number, place) } else { b'0' }, out);
    }
}
