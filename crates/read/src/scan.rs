//! Cutting text at single signs, without the standard search and its tables.
//!
//! Owns: that, where the text of a cell ends, and the halves of characters. Must not know what is cut.

use ziping_core::text::{is_letter, is_one};

pub(crate) use ziping_core::text::{count, cut_at as cut};

/// An entry of a list by its number, from 0; empty where there is none.
#[must_use]
#[inline(never)]
pub(crate) fn item<'t>(list: &'t str, separator: &[u8], number: u64) -> &'t str {
    let mut rest = list;
    for _ in 0..number {
        rest = cut(rest, separator).2;
        if rest.is_empty() {
            break;
        }
    }
    cut(rest, separator).0
}

/// Adds a UTF-16 unit to a text. `high` is the first half of a pair whose second half is still to come, else 0. A lone
/// half becomes U+FFFD: one broken character must not cost the form.
#[inline(never)]
pub(crate) fn push_unit(text: &mut String, high: &mut u16, unit: u16) {
    let mut code = u32::from(unit);
    if *high != 0 {
        let first = u32::from(std::mem::take(high));
        if code & 0xFC00 == 0xDC00 {
            // Half of the ten bits of each, above those that one unit can say.
            code = 0x1_0000_u32.saturating_add((first & 0x3FF) << 10 | code & 0x3FF);
        } else {
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    if code & 0xFFFF_FC00 == 0xD800 {
        *high = unit;
    } else {
        text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    }
}

/// Whether a name is one of some with a blank between them, in capitals or not.
#[must_use]
#[inline(never)]
pub(crate) fn is_any(name: &[u8], names: &str) -> bool {
    let mut rest = names;
    while !rest.is_empty() {
        let (known, _, after) = cut(rest, b" ");
        if known.as_bytes().eq_ignore_ascii_case(name) {
            return true;
        }
        rest = after;
    }
    false
}

/// The sign of a name: names with a blank between them, and their signs in the same order.
#[must_use]
#[inline(never)]
pub(crate) fn named(name: &str, names: &str, signs: &str) -> Option<char> {
    // Most names that are asked for are none of them, and this is found out faster.
    if !is_one(name, names) {
        return None;
    }
    let mut rest = names;
    for sign in signs.chars() {
        let (known, _, after) = cut(rest, b" ");
        if known == name {
            return Some(sign);
        }
        rest = after;
    }
    None
}

/// Begins or ends what is raised in a text, `since` being where it began, so that `10⁴` is not read as 104: it becomes
/// `10^4`, and a square or a cube behind a unit `m²`, `m³`.
#[inline(never)]
pub(crate) fn raise(text: &mut String, since: &mut Option<usize>, raised: bool) {
    if raised {
        since.get_or_insert(text.len());
        return;
    }
    let Some((before, power)) = since.take().and_then(|since| text.split_at_checked(since)) else { return };
    let (end, power) = (text.len(), power.trim_ascii());
    let is_number =
        power.strip_prefix(['-', '−', '+']).unwrap_or(power).starts_with(|c: char| c.is_ascii_digit());
    let sign = match power {
        "2" => '²',
        "3" => '³',
        _ => '^',
    };
    if sign != '^' && before.ends_with(is_letter) {
        let length = before.len();
        text.truncate(length);
        text.push(sign);
    } else if is_number {
        text.insert(end.saturating_sub(power.len()), '^');
    }
}

/// The text of a cell without blank lines at its end, which belong to the file's own layout; blanks alone show
/// nothing.
#[must_use]
pub(crate) fn shown(mut text: String) -> String {
    while let Some(end) = text.bytes().rposition(|byte| byte == b'\n')
        && text.get(end..).is_some_and(|line| line.trim().is_empty())
    {
        text.truncate(end);
    }
    if text.trim().is_empty() {
        text.clear();
    }
    text
}
