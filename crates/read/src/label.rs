//! What the labels of a row say: the block whose headings they are, and values behind a colon.
//!
//! Owns: telling heading rows and head labels. Must not know what a row gives the form.

use crate::table::{Row, TableCell};
use crate::words::{self, Column, Head};
use std::borrow::Cow;

/// The block of the form that the last row belonged to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Block {
    /// Title, year, names.
    #[default]
    Head,
    /// 项目资金
    Money,
    /// 年度总体目标
    Goal,
    /// 绩效指标
    Indicators,
    /// After the total row.
    Foot,
}

/// A filled cell with its text made comparable.
pub(crate) struct Label<'a> {
    pub(crate) cell: &'a TableCell,
    pub(crate) squeezed: Cow<'a, str>,
    pub(crate) bare: Cow<'a, str>,
}

impl<'a> Label<'a> {
    pub(crate) fn new(cell: &'a TableCell) -> Self {
        let squeezed = words::squeeze(&cell.text);
        let bare = match &squeezed {
            Cow::Borrowed(text) => words::bare(text),
            Cow::Owned(text) => Cow::Owned(words::bare(text).into_owned()),
        };
        Self { cell, squeezed, bare }
    }
}

/// The labels of a row, from left to right.
pub(crate) fn labels(row: &Row) -> Vec<Label<'_>> {
    row.filled().map(Label::new).collect()
}

/// The block whose heading row this is. A row with a bare number in it heads nothing.
pub(crate) fn heading(labels: &[Label]) -> Option<Block> {
    if labels.len() < 2 || labels.iter().any(|label| words::is_number(&label.squeezed)) {
        return None;
    }
    let money = named(labels, words::fund_column);
    let budget = money.contains(&Column::Initial) || money.contains(&Column::Budget);
    if budget && (money.contains(&Column::Executed) || money.contains(&Column::Rate)) {
        return Some(Block::Money);
    }
    let columns = named(labels, words::indicator_column);
    let count = |wanted: &[Column]| wanted.iter().filter(|column| columns.contains(column)).count();
    let names = count(&[Column::Level1, Column::Level2, Column::Name]);
    let values = count(&[Column::Target, Column::Actual, Column::Score]);
    if (names > 0 && values > 0) || values == 3 {
        return Some(Block::Indicators);
    }
    let goal = named(labels, words::goal_column);
    (goal.contains(&Column::Target) && goal.contains(&Column::Actual)).then_some(Block::Goal)
}

/// The columns that the labels name; none unless they fill most of the row, as headings do.
pub(crate) fn named(labels: &[Label], name: fn(&str) -> Option<Column>) -> Vec<Column> {
    let named: Vec<Column> = labels.iter().filter_map(|label| name(&label.bare)).collect();
    if named.len().saturating_mul(2) < labels.len() { Vec::new() } else { named }
}

/// A remark longer than any label: 注：… or 备注：… and then sentences.
pub(crate) fn is_long_remark(label: &Label) -> bool {
    let front: String = label.cell.text.trim_start().chars().take(6).collect();
    label.squeezed.is_empty() && words::is_remark(&words::squeeze(&front))
}

/// A label's text up to its colon, and the text behind the colon where there is one.
pub(crate) fn split_colon(label: &Label) -> (String, Option<String>) {
    match label.cell.text.split_once([':', '：']) {
        Some((name, value)) if !value.trim().is_empty() => {
            (words::squeeze(name).into_owned(), Some(value.trim().to_owned()))
        }
        _ => (label.squeezed.to_string(), None),
    }
}

/// What a label says, and the value that stands behind its colon.
pub(crate) fn head_of(label: &Label) -> Option<(Head, Option<String>)> {
    if let Some(head) = words::head(&label.bare) {
        return Some((head, None));
    }
    let (name, value) = split_colon(label);
    value.as_ref()?;
    words::head(&words::bare(&name)).map(|head| (head, value))
}
