//! Numbers as their digits.
//!
//! Owns: rounding, the plain and the scientific way to write a number. Must not know any format.

use super::numerals::Numerals;
use crate::scan::cut;
use std::cmp::Ordering;

/// Digits that a spreadsheet keeps of a number: 0.38900000000000001 is 0.389.
const KEPT: i32 = 15;
/// Characters that `General` shows of a number, without its sign.
const GENERAL: i32 = 11;

/// The greatest and the smallest power of ten that a number of a spreadsheet has.
const MAX_POWER: i32 = 400;

/// A number as its digits, so that nothing overflows and rounding is done as by hand.
#[derive(Clone)]
pub(super) struct Digits {
    /// Less than nothing.
    pub(super) negative: bool,
    /// Signs from `0` to `9`, none of them a zero at the front or the end. None at all for zero.
    pub(super) digits: Vec<u8>,
    /// How many of them stand before the decimal point; negative for zeros behind it.
    pub(super) point: i32,
}

pub(super) fn count(of: usize) -> i32 {
    i32::try_from(of).unwrap_or(i32::MAX)
}

impl Digits {
    /// Nothing.
    pub(super) const ZERO: Self = Self { negative: false, digits: Vec::new(), point: 0 };

    /// The digits that are kept of a number, as programs spell it: `-0.389`, `3.89E-1`. `None` where it is none.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (mantissa, sign, power) = cut(text, b"eE");
        let mut found = Self::ZERO;
        let unsigned = mantissa.strip_prefix('-').unwrap_or(mantissa);
        let (mut step, mut any) = (1, false);
        for byte in unsigned.bytes() {
            match byte {
                b'.' if step == 1 => step = 0,
                b'0' if found.digits.is_empty() && step == 1 => {}
                b'0' if found.digits.is_empty() => found.point = found.point.wrapping_sub(1),
                b'0'..=b'9' => {
                    found.digits.push(byte);
                    found.point = found.point.wrapping_add(step);
                }
                _ => return None,
            }
            any |= byte != b'.';
        }
        if sign.is_some() {
            found.point = found.point.saturating_add(power.parse().ok()?);
        }
        found.trim();
        found.round(found.point.saturating_sub(KEPT));
        found.negative = unsigned.len() < mantissa.len() && !found.digits.is_empty();
        (any && found.point.abs() <= MAX_POWER).then_some(found)
    }

    /// How a number compares with another.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        let size = |of: &Self| if of.digits.is_empty() { i32::MIN } else { of.point };
        let by_size = size(self).cmp(&size(other)).then_with(|| self.digits.cmp(&other.digits));
        match (self.negative, other.negative) {
            (false, false) => by_size,
            (true, true) => by_size.reverse(),
            (negative, _) => other.negative.cmp(&negative),
        }
    }

    /// The whole ones, and what is behind the point as so many digits.
    pub(super) fn parts(&self, decimals: i32) -> Option<(u64, u64)> {
        let mut digits = self.clone();
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

    fn trim(&mut self) {
        while self.digits.last() == Some(&b'0') {
            self.digits.pop();
        }
        if self.digits.is_empty() {
            self.point = 0;
        }
    }

    /// The digit of a place: 0 for the ones, 1 for the tens, −1 for the tenths.
    pub(super) fn at(&self, place: i32) -> u8 {
        let index = self.point.saturating_sub(1).saturating_sub(place);
        usize::try_from(index).ok().and_then(|index| self.digits.get(index)).copied().unwrap_or(b'0')
    }

    /// The place of the last digit.
    pub(super) fn end(&self) -> i32 {
        self.point.saturating_sub(count(self.digits.len()))
    }

    /// Rounds half up to a place.
    pub(super) fn round(&mut self, place: i32) {
        let keep = self.point.saturating_sub(place);
        let Ok(kept) = usize::try_from(keep) else {
            self.digits.clear();
            return self.trim();
        };
        let Some(next) = self.digits.get(kept).copied() else { return };
        self.digits.truncate(kept);
        if next >= b'5' {
            while self.digits.last() == Some(&b'9') {
                self.digits.pop();
            }
            match self.digits.last_mut() {
                Some(last) => *last = last.saturating_add(1),
                None => {
                    self.digits.push(b'1');
                    self.point = self.point.saturating_add(1);
                }
            }
        }
        self.trim();
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
pub(super) fn power(exponent: i32, sign: char, least: usize, numerals: Numerals, out: &mut String) {
    if exponent < 0 {
        out.push('-');
    } else if sign == '+' {
        out.push('+');
    }
    whole(exponent.unsigned_abs().into(), least, numerals, out);
}

/// A whole number with at least so many digits.
pub(super) fn whole(number: u64, least: usize, numerals: Numerals, out: &mut String) {
    let text = number.to_string();
    for _ in text.len()..least {
        numerals.digit(b'0', out);
    }
    for byte in text.bytes() {
        numerals.digit(byte, out);
    }
}
