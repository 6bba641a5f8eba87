//! Cutting text at single signs, without the standard search and its tables.
//!
//! Owns: that, where the text of a cell ends, and the halves of characters. Must not know what is cut.

/// How often a sign stands in a line.
#[must_use]
pub(crate) fn count(line: &str, sign: u8) -> usize {
    line.bytes().filter(|byte| *byte == sign).count()
}

/// The text up to the first of some signs, that sign, and what follows it.
#[must_use]
pub(crate) fn cut<'t>(text: &'t str, signs: &[u8]) -> (&'t str, Option<u8>, &'t str) {
    let end = text.bytes().position(|byte| signs.contains(&byte)).unwrap_or(text.len());
    let (before, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    (before, rest.bytes().next(), rest.get(1..).unwrap_or(""))
}

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

/// The character that two halves make, or one unit alone.
pub(crate) fn joined(half: Option<u16>, code: u16) -> char {
    let code = u32::from(code);
    let code = match half {
        // Half of the ten bits of each, above those that one unit can say.
        Some(half) if code & 0xFC00 == 0xDC00 => {
            0x1_0000_u32.saturating_add((u32::from(half) & 0x3FF) << 10 | code & 0x3FF)
        }
        _ => code,
    };
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
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
