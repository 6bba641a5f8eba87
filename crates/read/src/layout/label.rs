//! What the labels of a row say: the block whose headings they are, and values behind a colon.
//!
//! Owns: telling heading rows and head labels. Must not know what a row gives the form.

use crate::layout::known::Known;
use crate::layout::words::{self, Head, Word};
use crate::table::{Row, TableCell};
use crate::told::{BlockName, ColumnKey};
use std::borrow::Cow;
use std::cell::OnceCell;
use ziping_core::text::{front, trim};

/// A filled cell with its text made comparable.
pub(crate) struct Label<'a> {
    pub(crate) cell: &'a TableCell,
    pub(crate) squeezed: Cow<'a, str>,
    /// The bare text where it is another.
    bare: Option<String>,
    /// The word that it is, once somebody asked.
    word: OnceCell<Option<Word>>,
}

impl<'a> Label<'a> {
    pub(crate) fn new(cell: &'a TableCell) -> Self {
        let squeezed = words::squeeze(&cell.text);
        let bare = words::bare(&squeezed);
        Self { cell, squeezed, bare, word: OnceCell::new() }
    }

    /// The label without brackets and signs, as it is compared.
    pub(crate) fn bare(&self) -> &str {
        self.bare.as_deref().unwrap_or(&self.squeezed)
    }

    /// The word of published forms that it is.
    pub(crate) fn word(&self) -> Option<Word> {
        *self.word.get_or_init(|| Word::of(self.bare()))
    }

    /// Whether it stands at the side of a block.
    pub(crate) fn is_side(&self) -> bool {
        self.word().is_some_and(Word::is_side)
    }

    /// What it says where a value stands beside it.
    fn head(&self) -> Option<Head> {
        words::head(self.bare(), self.word())
    }
}

/// The labels of a row, from left to right.
pub(crate) fn labels(row: &Row) -> Vec<Label<'_>> {
    let mut labels = Vec::with_capacity(row.cells.len());
    for cell in &row.cells {
        if !cell.is_blank() {
            labels.push(Label::new(cell));
        }
    }
    labels
}

/// The blocks that have headings, in the order in which a row is held against them.
const BLOCKS: [BlockName; 3] = [BlockName::Money, BlockName::Indicators, BlockName::Goal];

/// The block whose heading row this is. A row with a bare number in it heads nothing.
pub(crate) fn heading(labels: &[Label], known: &Known) -> Option<BlockName> {
    if labels.len() < 2 || labels.iter().any(|label| words::is_number(&label.squeezed)) {
        return None;
    }
    // What the person said goes first: to them 预算数 may be a target.
    let said = |block: &BlockName| labels.iter().any(|label| known.corrected(*block, label.bare()).is_some());
    let heads = |block: &BlockName| heads(*block, labels, known);
    BLOCKS.into_iter().find(|block| said(block) && heads(block)).or_else(|| BLOCKS.into_iter().find(heads))
}

fn heads(block: BlockName, labels: &[Label], known: &Known) -> bool {
    let columns = named(labels, block, known);
    match block {
        BlockName::Money => {
            columns.has(&[ColumnKey::Initial, ColumnKey::Budget])
                && columns.has(&[ColumnKey::Executed, ColumnKey::Rate])
        }
        BlockName::Indicators => {
            let names = columns.has(&[ColumnKey::Level1, ColumnKey::Level2, ColumnKey::Name]);
            let values = columns.count(&[ColumnKey::Target, ColumnKey::Actual, ColumnKey::Score]);
            (names && values > 0) || values == 3
        }
        _ => {
            columns.count(&[ColumnKey::Expected, ColumnKey::Actual]) == 2
                || (columns.has(&[ColumnKey::Actual]) && goal_over_text(labels).is_some())
        }
    }
}

/// The goal that heads its text, where something else stands at the side: 项目基本情况, 年度目标, 年度目标完成情况.
pub(crate) fn goal_over_text<'l, 'a>(labels: &'l [Label<'a>]) -> Option<&'l Label<'a>> {
    labels.windows(3).find_map(|three| match three {
        [_, goal, actual]
            if goal.word() == Some(Word::Goal) && words::is_goal_actual(actual.bare(), actual.word()) =>
        {
            Some(goal)
        }
        _ => None,
    })
}

/// The columns that some labels name.
#[derive(Clone, Copy, Default)]
pub(crate) struct Named {
    columns: u32,
    /// How many labels name one.
    pub(crate) labels: usize,
}

impl Named {
    /// How many of these columns are named.
    fn count(self, columns: &[ColumnKey]) -> u32 {
        let wanted = columns.iter().fold(0, |set, column| set | column.bit());
        (self.columns & wanted).count_ones()
    }

    /// Whether one of these columns is named.
    pub(crate) fn has(self, columns: &[ColumnKey]) -> bool {
        self.count(columns) > 0
    }

    /// How many different columns are named.
    pub(crate) const fn different(self) -> u32 {
        self.columns.count_ones()
    }
}

/// The columns that the labels name; none unless they fill most of the row, as headings do.
pub(crate) fn named(labels: &[Label], block: BlockName, known: &Known) -> Named {
    let mut named = Named::default();
    for label in labels {
        if let Some(column) = known.column(block, label) {
            named.columns |= column.bit();
            named.labels = named.labels.saturating_add(1);
        }
    }
    if named.labels.saturating_mul(2) < labels.len() { Named::default() } else { named }
}

/// A remark longer than any label: 注：… or 备注：… and then sentences.
pub(crate) fn is_long_remark(label: &Label) -> bool {
    label.squeezed.is_empty() && words::is_remark(&words::squeeze(front(trim(&label.cell.text), 6)))
}

/// A label's text up to its colon and what stands behind it, where something does.
pub(crate) fn split_colon<'a>(label: &Label<'a>) -> Option<(Cow<'a, str>, &'a str)> {
    let text = &label.cell.text;
    // What a colon begins with.
    if !text.bytes().any(|b| matches!(b, b':' | 0xE2 | 0xEF)) {
        return None;
    }
    let (name, value) = text.split_once(words::is_colon)?;
    let value = trim(value);
    if value.is_empty() { None } else { Some((words::label(name), value)) }
}

/// What a label says, and the value that stands behind its colon.
pub(crate) fn head_of<'a>(label: &Label<'a>) -> Option<(Head, Option<&'a str>)> {
    if let Some(head) = label.head() {
        return Some((head, None));
    }
    let (name, value) = split_colon(label)?;
    words::head(&name, Word::of(&name)).map(|head| (head, Some(value)))
}
