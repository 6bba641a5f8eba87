//! What the reader says of the things that found no place in the form.
//!
//! Owns: the wording of notes and how long their texts may be. Must not know when a note is made.

use crate::told::Note;
use ziping_core::form::Origin;
use ziping_core::lang::{Lang, Text};
use ziping_core::text::{front, trim};

/// A column whose heading is not known.
pub(crate) const COLUMN: &Text =
    &Text::new("这一列的表头没有认出，整列未读入", "this heading is not known: its column was left out");
/// A row that fits no block.
pub(crate) const ROW: &Text =
    &Text::new("这一行没有认出，未读入", "this row was not understood and left out");
/// A cell that stands under no heading.
pub(crate) const CELL: &Text = &Text::new(
    "这个单元格不在任何已认出的列下，未读入",
    "this cell stands under no known heading and was left out",
);
/// A line outside of the table.
pub(crate) const OUTSIDE: &Text = &Text::new("表格之外的文字，未读入", "text outside of the table, left out");
/// A row as the blank form has it.
pub(crate) const TEMPLATE: &Text = &Text::new(
    "模板里没有填写的行，不算作指标",
    "a row of the blank form that nobody filled: not taken as an indicator",
);
/// A label that no check needs.
pub(crate) const UNUSED: &Text = &Text::new("检查用不到，未读入", "no check needs this: left out");
/// A second value for a field.
pub(crate) const TWICE: &Text =
    &Text::new("同一内容出现了两次，只用了第一次的", "given a second time: the first one was taken");
/// A target that was adjusted during the year.
pub(crate) const BEFORE: &Text = &Text::new(
    "调整前的指标值，按调整后的检查",
    "the target before its adjustment: the adjusted one is checked",
);
/// More notes than anyone reads.
pub(crate) const MORE: &Text =
    &Text::new("还有更多没有认出的内容，不再逐条列出", "there is more that was not understood");

/// Notes kept for one form; a table that is wholly strange is known from fewer.
pub(crate) const MAX_NOTES: usize = 200;
/// Characters of a note's text.
const TEXT_CHARS: usize = 80;

/// A note of a text and its place.
pub(crate) fn note(origin: Origin, text: &str, message: &Text, lang: Lang) -> Note {
    Note { origin, text: clip(trim(text), TEXT_CHARS), message: message.get(lang).to_owned() }
}

/// The front of a text, with an ellipsis when something is left off.
pub(crate) fn clip(text: &str, chars: usize) -> String {
    let front = front(text, chars);
    let more = if front.len() < text.len() { "…" } else { "" };
    [front, more].concat()
}
