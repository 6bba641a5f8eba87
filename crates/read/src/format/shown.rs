//! Numbers of a spreadsheet as the person sees them: by their number format, in a column that is wide enough.
//!
//! Owns: number formats as Excel reads them (ECMA-376 part 1, 18.8.30 and 18.8.31) and the ones that files name by
//! number only. Must not know where a number or its format is stored. A format that is not understood shows the
//! plain number: never a wrong date, never nothing.

mod code;
mod date;
mod digits;
mod numerals;
#[cfg(test)]
mod tests;

pub(crate) use self::date::serial;

use self::code::{Shape, Token, Tokens};
use self::digits::{Digits, power, whole};
use self::numerals::Numerals;
use crate::scan::{cut, item};
use rust_decimal::Decimal;
use ziping_core::text::put;

/// Which day a workbook counts its days from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Dates {
    /// Day 1 is 1 January 1900, and there is a 29 February 1900: what Excel for Windows writes.
    #[default]
    From1900,
    /// Day 0 is 1 January 1904: what Excel for the Mac wrote.
    From1904,
}

/// Bytes of a format. Excel allows 255 characters; formats in use have thirty.
const MAX_FORMAT: usize = 512;
/// A number as its format shows it.
pub(crate) fn shown(value: Decimal, format: &str, dates: Dates) -> String {
    let mut text = String::new();
    put(&value, &mut text);
    saved(&text, format, dates)
}

/// A number, spelled as programs save it, as its format shows it. What is no number is shown as it is.
pub(crate) fn saved(text: &str, format: &str, dates: Dates) -> String {
    let Some(value) = Digits::parse(text) else { return text.to_owned() };
    let mut out = String::new();
    if by_format(&value, format, dates, &mut out).is_none() {
        out.clear();
        if value.negative {
            out.push('-');
        }
        value.general(&mut out);
    }
    let seen = out.trim_matches(' ');
    if seen.len() == out.len() { out } else { seen.to_owned() }
}

/// The formats that a file names by their numbers only, as a Chinese Excel has them, from 0 on.
const BUILTIN: &str = "\n0\n0.00\n#,##0\n#,##0.00\n¥#,##0;¥-#,##0\n¥#,##0;¥-#,##0\n¥#,##0.00;¥-#,##0.00\n¥#,##0.00;¥-#,##0.00\n\
0%\n0.00%\n0.00E+00\n# ?/?\n# ??/??\nyyyy/m/d\nd-mmm-yy\nd-mmm\nmmm-yy\nh:mm AM/PM\nh:mm:ss AM/PM\nh:mm\nh:mm:ss\n\
yyyy/m/d h:mm\n\n\n\n\nyyyy年m月\nm月d日\nm月d日\nm-d-yy\nyyyy年m月d日\nh时mm分\nh时mm分ss秒\n上午/下午h时mm分\n\
上午/下午h时mm分ss秒\nyyyy年m月\n#,##0;-#,##0\n#,##0;-#,##0\n#,##0.00;-#,##0.00\n#,##0.00;-#,##0.00\n#,##0;-#,##0;-\n\
¥#,##0;¥-#,##0;¥-\n#,##0.00;-#,##0.00;-\n¥#,##0.00;¥-#,##0.00;¥-\nmm:ss\n[h]:mm:ss\nmm:ss.0\n##0.0E+0\n@\n\
yyyy年m月\nm月d日\nyyyy年m月\nm月d日\nm月d日\n上午/下午h时mm分\n上午/下午h时mm分ss秒\nyyyy年m月\nm月d日";

/// The format that a file names by its number only; `None` for the plain number.
pub(crate) fn builtin(id: u32) -> Option<&'static str> {
    Some(item(BUILTIN, b"\n", id.into())).filter(|format| !format.is_empty())
}

fn by_format(value: &Digits, format: &str, dates: Dates, out: &mut String) -> Option<()> {
    if format.is_empty() || format.len() > MAX_FORMAT {
        return None;
    }
    let (section, signed) = choose(value, format)?;
    let shape = Shape::of(section);
    if shape.is_date {
        return date::shown(value, section, dates, &shape, out);
    }
    if signed {
        out.push('-');
    }
    if shape.is_fraction { fraction(section, value, out) } else { number(section, *value, &shape, out) }
}

/// The section of a format that a number is shown by, and whether a minus is put before it: a section for negative
/// numbers alone has its own sign or wants none.
fn choose<'f>(value: &Digits, format: &'f str) -> Option<(&'f str, bool)> {
    let mut sections = [""; 4];
    let mut count = 0_usize;
    let mut tokens = Tokens(format);
    let mut from = format;
    loop {
        let before = tokens.0;
        let token = tokens.next();
        if matches!(token, None | Some(Token::Sign(';'))) {
            *sections.get_mut(count)? = from.get(..from.len().saturating_sub(before.len()))?;
            count = count.saturating_add(1);
            from = tokens.0;
        }
        if token.is_none() {
            break;
        }
    }
    let last = sections.get(count.saturating_sub(1)).copied().unwrap_or_default();
    // A last section with a place for text is for texts.
    if count == 4 || Shape::of(last).has_text_place {
        count = count.saturating_sub(1);
    }
    let [one, two, three, _] = sections;
    let is_negative = value.negative;
    if count == 0 {
        return Some(("General", is_negative));
    }
    let (limit, second) = (Condition::of(one)?, Condition::of(two)?);
    let order = value.order();
    // Without a condition the first section is for what is above nothing, and for nothing where no other is.
    let holds = match (limit.given, count) {
        (true, _) => limit.holds(order),
        (_, 1) => true,
        (_, 3) => order > 0,
        _ => order >= 0,
    };
    if holds {
        return Some((one, is_negative && !limit.excludes_positive()));
    }
    let from_zero = !limit.given || limit.order == 0 && limit.more && !limit.less;
    match count {
        2 | 3 if if second.given { second.holds(order) } else { count == 2 || is_negative } => {
            let is_for_negatives =
                if second.given { second.excludes_positive() } else { from_zero || count == 3 };
            Some((two, is_negative && !is_for_negatives))
        }
        3 => Some((three, is_negative)),
        // No section is for this number: Excel fills the cell with signs.
        _ => None,
    }
}

/// `[>=100]` in front of a section.
#[derive(Clone, Copy, Default)]
struct Condition {
    /// Whether there is one.
    given: bool,
    less: bool,
    equal: bool,
    more: bool,
    /// That of the number that is compared with.
    order: i64,
}

impl Condition {
    /// The condition of a section; `None` when it is not understood.
    #[inline(never)]
    fn of(section: &str) -> Option<Self> {
        let mut found = Self::default();
        for token in Tokens(section) {
            let Token::Bracket(mut rest) = token else { continue };
            while let Some(sign @ ('<' | '>' | '=')) = rest.chars().next() {
                match sign {
                    '<' => found.less = true,
                    '>' => found.more = true,
                    _ => found.equal = true,
                }
                found.given = true;
                rest = rest.get(1..)?;
            }
            if found.given {
                found.order = Digits::parse(rest.trim_ascii())?.order();
                break;
            }
        }
        Some(found)
    }

    fn holds(&self, order: i64) -> bool {
        (self.less && order < self.order)
            || (self.equal && order == self.order)
            || (self.more && order > self.order)
    }

    fn excludes_positive(&self) -> bool {
        self.given && !self.more && (self.order < 0 || self.order == 0 && !self.equal)
    }
}

/// Shows what is the same in all formats of numbers.
fn literal(token: &Token, out: &mut String) {
    match token {
        Token::Text(text) => out.push_str(text),
        Token::Blank => out.push(' '),
        Token::Sign(sign) => out.push(*sign),
        // `[$¥-804]`: a currency and the language it is of.
        Token::Bracket(inner) => {
            if let Some(currency) = inner.strip_prefix('$') {
                out.push_str(cut(currency, b"-").0);
            }
        }
        _ => {}
    }
}

fn number(section: &str, mut digits: Digits, shape: &Shape, out: &mut String) -> Option<()> {
    if !digits.is_zero() {
        digits.point = digits.point.saturating_add(shape.shift);
    }
    let (width, decimals) = (shape.whole, shape.decimals);
    let mut exponent = 0_i32;
    if shape.has_exponent && !digits.is_zero() {
        // The exponent is a multiple of the places before the point.
        if width == 0 {
            return None;
        }
        while digits.point > width {
            digits.point = digits.point.saturating_sub(width);
            exponent = exponent.saturating_add(width);
        }
        while digits.point < 1 {
            digits.point = digits.point.saturating_add(width);
            exponent = exponent.saturating_sub(width);
        }
        digits.round(0_i32.saturating_sub(decimals));
        if digits.point > width {
            exponent = exponent.saturating_add(width);
            digits.point = digits.point.saturating_sub(width);
        }
    } else if width > 0 || shape.has_point {
        digits.round(0_i32.saturating_sub(decimals));
    }
    let numerals = shape.numerals;
    // The place of the next digit; those of the exponent are shown at once.
    let mut place = width;
    let (mut seen_point, mut seen_exponent) = (false, false);
    for token in Tokens(section) {
        match token {
            Token::General | Token::Sign('@') => general(&digits, numerals, out),
            Token::Sign(',') => {}
            Token::Sign('.') if !seen_point => {
                if width == 0 && digits.point > 0 {
                    group(&digits, digits.point, 0, shape, out);
                }
                seen_point = true;
                place = 0;
                out.push('.');
            }
            Token::Exponent(sign) => {
                seen_exponent = true;
                out.push('E');
                power(exponent, sign, shape.exponent, numerals, out);
            }
            Token::Sign('0' | '#' | '?') if seen_exponent => {}
            Token::Sign(sign @ ('0' | '#' | '?')) => {
                let first = place == width && !seen_point;
                place = place.saturating_sub(1);
                if first && digits.point > width {
                    // The digits for which there is no place stand before the first one.
                    group(&digits, digits.point, width, shape, out);
                }
                let is_there = if seen_point { place >= digits.end() } else { place < digits.point };
                if is_there || sign == '0' {
                    group(&digits, place.saturating_add(1), place, shape, out);
                } else if sign == '?' {
                    out.push(' ');
                }
            }
            token => literal(&token, out),
        }
    }
    Some(())
}

/// The digits from below one place down to another, with the commas between thousands.
fn group(digits: &Digits, from: i32, to: i32, shape: &Shape, out: &mut String) {
    let mut place = from;
    while place > to {
        place = place.saturating_sub(1);
        shape.numerals.digit(digits.at(place), out);
        if shape.is_grouped && place > 0 && place % 3 == 0 {
            out.push(',');
        }
    }
}

fn general(digits: &Digits, numerals: Numerals, out: &mut String) {
    let mut text = String::new();
    digits.general(&mut text);
    if numerals == Numerals::Arabic {
        out.push_str(&text);
    } else {
        numerals.read(&text, out);
    }
}

/// `# ?/?`, `??/??`, `# ?/8`: the fraction that is nearest.
fn fraction(section: &str, digits: &Digits, out: &mut String) -> Option<()> {
    let (whole_places, below) = denominator(section)?;
    let (mut whole_part, part) = digits.parts(15)?;
    const ONE: u64 = 1_000_000_000_000_000;
    let (mut top, mut bottom, mut gap) = (0_u64, 1_u64, u64::MAX);
    let (least, most) = below;
    for tried in least..=most {
        let exact = part.checked_mul(tried)?;
        let near = exact.checked_add(ONE / 2)? / ONE;
        let error = exact.abs_diff(near.checked_mul(ONE)?);
        // error ÷ tried < gap ÷ bottom
        if gap == u64::MAX || error.checked_mul(bottom)? < gap.checked_mul(tried)? {
            (top, bottom, gap) = (near, tried, error);
        }
        if gap == 0 {
            break;
        }
    }
    if whole_places {
        whole_part = whole_part.checked_add(top.checked_div(bottom)?)?;
        top = top.checked_rem(bottom)?;
    } else {
        top = whole_part.checked_mul(bottom)?.checked_add(top)?;
    }
    if whole_places && (whole_part > 0 || top == 0) {
        whole(whole_part, 1, Numerals::Arabic, out);
        if top > 0 {
            out.push(' ');
        }
    }
    if top > 0 || !whole_places {
        whole(top, 1, Numerals::Arabic, out);
        out.push('/');
        whole(bottom, 1, Numerals::Arabic, out);
    }
    Some(())
}

/// Whether whole ones stand apart from a fraction, and its least and greatest denominator. `None` where the
/// section shows more than that.
fn denominator(section: &str) -> Option<(bool, (u64, u64))> {
    let (mut seen, mut gap, mut whole_places, mut behind) = (false, false, false, false);
    // Of the denominator: what it is when it is given, and the greatest number that has room.
    let (mut fixed, mut most) = (0_u64, 0_u64);
    for sign in section.bytes() {
        match sign {
            b'/' if !behind => behind = true,
            b' ' => gap |= seen,
            b'0'..=b'9' | b'#' | b'?' if behind => {
                let digit = if sign.is_ascii_digit() { sign.wrapping_sub(b'0') } else { 0 };
                fixed = fixed.checked_mul(10)?.wrapping_add(digit.into());
                most = most.checked_mul(10)?.wrapping_add(9);
            }
            b'0' | b'#' | b'?' => {
                seen = true;
                whole_places |= gap;
            }
            _ => return None,
        }
    }
    if most > 999 {
        return None;
    }
    Some((whole_places, if fixed > 0 { (fixed, fixed) } else { (1, most) }))
}
