//! Cutting text at single signs, without the standard search and its tables.
//!
//! Owns: that and nothing more. Must not know what is cut.

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
