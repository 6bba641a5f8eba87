//! Chinese numerals.
//!
//! Owns: digits as China writes them, and numbers in words. Must not know any format but its `[DBNum1]`.

use super::code::after_word;
use crate::scan::cut;

/// What digits are written with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Numerals {
    #[default]
    Arabic,
    /// `[DBNum1]`: 一二三
    Chinese,
    /// `[DBNum2]`: 壹贰叁
    Banker,
    /// `[DBNum3]`: １２３
    Wide,
}

impl Numerals {
    pub(super) fn of(bracket: &str) -> Option<Self> {
        Some(match after_word(bracket, "DBNum")? {
            "1" => Self::Chinese,
            "2" => Self::Banker,
            "3" => Self::Wide,
            _ => return None,
        })
    }

    /// The digits, and behind them ten, hundred, thousand.
    const fn signs(self) -> &'static str {
        match self {
            Self::Arabic => "0123456789",
            Self::Chinese => "〇一二三四五六七八九十百千",
            Self::Banker => "零壹贰叁肆伍陆柒捌玖拾佰仟",
            Self::Wide => "０１２３４５６７８９十百千",
        }
    }

    fn sign(self, at: usize, out: &mut String) {
        out.extend(self.signs().chars().nth(at));
    }

    /// One sign; those that are no digits as they are.
    pub(super) fn digit(self, byte: u8, out: &mut String) {
        match byte {
            b'0'..=b'9' if self != Self::Arabic => self.sign(usize::from(byte.wrapping_sub(b'0')), out),
            _ => out.push(char::from(byte)),
        }
    }

    /// A number in words: 一百二十三, 一万〇五.
    pub(super) fn read(self, text: &str, out: &mut String) {
        let (before, point, after) = cut(text, b".");
        if before == "0" || before.bytes().any(|byte| !byte.is_ascii_digit()) {
            for byte in text.bytes() {
                self.digit(byte, out);
            }
            return;
        }
        let (mut zero, mut in_group) = (false, false);
        let mut place = before.len();
        for byte in before.bytes() {
            place = place.saturating_sub(1);
            if byte == b'0' {
                zero = true;
            } else {
                if zero {
                    self.digit(b'0', out);
                }
                (zero, in_group) = (false, true);
                self.digit(byte, out);
                if let Some(unit @ 1..) = place.checked_rem(4) {
                    self.sign(unit.saturating_add(9), out);
                }
            }
            if place % 4 == 0 {
                if in_group && place > 0 {
                    out.push(if place % 8 == 0 { '亿' } else { '万' });
                }
                in_group = false;
            }
        }
        if point.is_some() {
            out.push('.');
            for byte in after.bytes() {
                self.digit(byte, out);
            }
        }
    }
}
