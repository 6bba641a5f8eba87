//! Signs that a page spells out: `&ge;`, `&#8805;`, `&#x2265;`.
//!
//! Owns: those that Word, WPS, Excel and pages of finance platforms write. Any other is shown as it is spelt, as
//! a browser shows a name that it does not know.

use crate::container::size;
use crate::format::symbol::windows;
use crate::scan::named;
use ziping_core::text::is_one;

/// Names of signs, and the signs.
const NAMES: &str = "nbsp amp lt gt quot apos ge le ne asymp times divide plusmn minus middot bull hellip mdash ndash ldquo \
                     rdquo lsquo rsquo laquo raquo ensp emsp thinsp copy reg deg sup2 sup3 yen permil rarr";
const SIGNS: &str = "\u{a0}&<>\"'≥≤≠≈×÷±−·•…—–“”‘’«»\u{2002}\u{2003}\u{2009}©®°²³¥‰→";

/// The sign that a text begins with, given from its `&`, and the length of its spelling.
pub(super) fn decode(text: &str) -> Option<(char, usize)> {
    let spelt = text.get(1..)?;
    if let Some(digits) = spelt.strip_prefix('#') {
        return numbered(digits).map(|(sign, length)| (sign, length.saturating_add(2)));
    }
    let length = spelt.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = spelt.get(..length)?;
    let sign = named(name, NAMES, SIGNS)?;
    let closed = spelt.as_bytes().get(length) == Some(&b';');
    // The oldest names do without the semicolon; `&ge` does not.
    let old = is_one(name, "nbsp amp lt gt quot");
    (closed || old).then_some((sign, length.saturating_add(1).saturating_add(usize::from(closed))))
}

fn numbered(digits: &str) -> Option<(char, usize)> {
    let hex = digits.strip_prefix(['x', 'X']);
    let (digits, radix) = hex.map_or((digits, 10), |digits| (digits, 16));
    let (mut number, mut length) = (0_u32, 0_usize);
    for c in digits.chars() {
        let Some(digit) = c.to_digit(radix) else { break };
        number = number.saturating_mul(radix).saturating_add(digit);
        length = length.saturating_add(1);
    }
    if length == 0 {
        return None;
    }
    let sign = match number {
        // The standard's own are invisible.
        128..=159 => windows(size(number.saturating_sub(128))),
        0 => char::REPLACEMENT_CHARACTER,
        _ => char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    let closed = digits.as_bytes().get(length) == Some(&b';');
    let before = usize::from(hex.is_some());
    Some((sign, length.saturating_add(before).saturating_add(usize::from(closed))))
}
