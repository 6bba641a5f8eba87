//! Digits and Chinese numerals become an exact decimal.
//!
//! Owns: what a number looks like. Must not know: comparators, units, cells.

use crate::num;
use crate::text::{parse, starts, words};
use rust_decimal::Decimal;

/// Larger numbers are in no such form; they would only overflow what is computed from them.
const MAX: Decimal = Decimal::from_parts(0x6FC1_0000, 0x0023_86F2, 0, false, 0); // 10^16

/// A number at the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// Its value, scales such as 万 not yet applied.
    pub value: Decimal,
    /// Decimals as written.
    pub places: u32,
    /// Written with thousands separators.
    pub commas: bool,
    /// Written in Chinese numerals.
    pub chinese: bool,
}

/// Whether a number is named anywhere in the text, in whatever writing.
pub(crate) fn is_named(text: &str) -> bool {
    let chinese = |c: char| chinese_digit(c).is_some() || chinese_unit(c).is_some();
    text.chars().any(|c| c.is_ascii_digit() || ('０'..='９').contains(&c) || chinese(c))
}

/// Splits a number off the beginning of a squeezed text: `-1,234.50条` → (−1234.50, `条`).
pub(crate) fn take(text: &str) -> Option<(Number, &str)> {
    take_digits(text).or_else(|| take_chinese(text))
}

fn take_digits(text: &str) -> Option<(Number, &str)> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (first, mut rest) = split_digits(unsigned);
    if first.is_empty() {
        return None;
    }
    let mut commas = false;
    // Commas separate thousands only where every group has three digits.
    if first.len() <= 3 {
        while let Some(after) = rest.strip_prefix(',') {
            let (group, tail) = split_digits(after);
            if group.len() != 3 {
                break;
            }
            commas = true;
            rest = tail;
        }
    }
    let mut places = 0;
    if let Some(after) = rest.strip_prefix('.') {
        let (fraction, tail) = split_digits(after);
        if !fraction.is_empty() {
            places = u32::try_from(fraction.len()).ok()?;
            rest = tail;
        }
    }
    // `1.2.3` and `12:30` are no numbers, nor is a digit run that a second point or comma continues.
    if let [b'.' | b':', b'0'..=b'9', ..] = rest.as_bytes() {
        return None;
    }
    let written = unsigned.get(..unsigned.len().checked_sub(rest.len())?)?;
    let mut value = if commas { parse(&written.replace(',', ""))? } else { parse(written)? };
    if value > MAX {
        return None;
    }
    value.set_sign_negative(negative && !value.is_zero());
    Some((Number { value, places, commas, chinese: false }, rest))
}

fn split_digits(text: &str) -> (&str, &str) {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

fn chinese_digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn chinese_unit(c: char) -> Option<u32> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        _ => return None,
    })
}

/// Chinese numerals up to 亿: 两千一百八十五, 二十, 一万零五. 万 and 亿 are part of the number here.
fn take_chinese(text: &str) -> Option<(Number, &str)> {
    let (mut total, mut section, mut digit) = (0_u64, 0_u64, None::<u64>);
    let (mut seen, mut end) = (0_usize, 0_usize);
    for (at, c) in text.char_indices() {
        if let Some(value) = chinese_digit(c) {
            // Digits in a row count by place, as in 二〇二一.
            digit = Some(digit.unwrap_or(0).checked_mul(10)?.checked_add(u64::from(value))?);
        } else if let Some(unit) = chinese_unit(c) {
            section = section.checked_add(digit.take().unwrap_or(1).checked_mul(u64::from(unit))?)?;
        } else if (c == '万' || c == '亿') && seen > 0 {
            let scale = if c == '万' { 10_000 } else { 100_000_000 };
            section = section.checked_add(digit.take().unwrap_or(0))?;
            total = total.checked_add(section)?.checked_mul(scale)?;
            section = 0;
        } else {
            break;
        }
        seen = seen.saturating_add(1);
        end = at.saturating_add(c.len_utf8());
    }
    if seen == 0 {
        return None;
    }
    let value = Decimal::from(total.checked_add(section)?.checked_add(digit.unwrap_or(0))?);
    if value > MAX {
        return None;
    }
    let (_, rest) = text.split_at_checked(end)?;
    Some((Number { value, places: 0, commas: false, chinese: true }, rest))
}

/// A scale word at the beginning: 万, 亿, 千, 百 (`1.5万` → 15000). 百 and 千 not before 分 (百分点).
pub(crate) fn take_scale(value: Decimal, text: &str) -> Option<(Decimal, &str)> {
    for (word, scale) in
        [("万亿", 1_000_000_000_000_i64), ("亿", 100_000_000), ("万", 10_000), ("千", 1000), ("百", 100)]
    {
        let Some(rest) = text.strip_prefix(word) else { continue };
        let other_word = starts(rest, words!("分 克 米 瓦 字"));
        if scale < 10_000 && other_word {
            return None;
        }
        let scaled = num::mul(&value, &Decimal::from(scale))?;
        return (scaled.abs() <= MAX).then_some((scaled, rest));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, &str)> {
        take(text).map(|(n, rest)| (n.value.to_string(), rest))
    }

    #[test]
    fn digits() {
        assert_eq!(read("2,185条"), Some(("2185".into(), "条")));
        assert_eq!(read("1,2,3"), Some(("1".into(), ",2,3")));
        assert_eq!(read("-0.50%"), Some(("-0.50".into(), "%")));
        assert_eq!(read("2021.12.31"), None);
        assert_eq!(read("1e3"), Some(("1".into(), "e3")));
        assert_eq!(read("99999999999999999999999999999999"), None);
        assert_eq!(read("一亿亿元"), Some(("10000000000000000".into(), "元")));
        assert_eq!(read("九亿亿元"), None);
    }

    #[test]
    fn chinese_numerals() {
        assert_eq!(read("两千一百八十五条"), Some(("2185".into(), "条")));
        assert_eq!(read("二十场"), Some(("20".into(), "场")));
        assert_eq!(read("十"), Some(("10".into(), "")));
        assert_eq!(read("一万零五"), Some(("10005".into(), "")));
        assert_eq!(read("三亿"), Some(("300000000".into(), "")));
        assert_eq!(read("二〇二一年"), Some(("2021".into(), "年")));
        assert_eq!(read("万"), None);
    }

    #[test]
    fn scales() {
        let n = |t: &str| {
            take(t)
                .and_then(|(n, rest)| take_scale(n.value, rest))
                .map(|(v, r)| (v.normalize().to_string(), r.to_owned()))
        };
        assert_eq!(n("1.5万人"), Some(("15000".into(), "人".into())));
        assert_eq!(n("0.02亿元"), Some(("2000000".into(), "元".into())));
        assert_eq!(n("3百分点"), None);
    }
}
