//! Cutting text at single signs, without the standard search and its tables.
//!
//! Owns: that, and where the text of a cell ends. Must not know what is cut.

pub(crate) use ziping_core::text::{count, cut_at as cut};

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
