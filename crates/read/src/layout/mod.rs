//! Rows of cells into forms: the one recogniser that all formats share.
//!
//! Owns: where a form begins and ends, and which block (head, money, goal, indicators, total) a row belongs
//! to, told by its words and never by fixed positions. Must not know file formats; what a row gives the
//! form is `draft`'s.
//!
//! Nothing is dropped silently: a cell that finds no place in the form becomes a note.

mod columns;
mod draft;
mod known;
mod label;
mod mend;
mod notes;
mod progress;
mod strange;
mod words;

use crate::error::ReadError;
use crate::layout::columns::Columns;
use crate::layout::draft::{Draft, Place};
use crate::layout::known::Known;
use crate::layout::label::{Label, head_of, heading, is_long_remark, named, split_colon};
use crate::layout::words::{Head, Word};
use crate::table::{Part, Row, TableCell};
use crate::told::{BlockName, ColumnKey, Note};
use crate::{ReadForm, ReadOptions, Reading};

/// Bytes of reasons in merged cells that are repeated for the rows that they cover, in one file.
const MAX_REPEATED: usize = 1 << 20;

/// The forms in a text's rows, which line breaks inside cells may have torn.
///
/// # Errors
/// [`ReadError::NotAForm`] when there is none.
pub(crate) fn forms_in_text(mut part: Part, torn: bool, options: ReadOptions) -> Result<Reading, ReadError> {
    let known = Known::new(options.corrections);
    if torn {
        part.rows = mend::mend(&part.rows, &known);
    }
    put_together(&[part], &known, options)
}

/// The forms in the rows, in their order.
///
/// # Errors
/// [`ReadError::NotAForm`] when there is none.
pub(crate) fn forms(parts: &[Part], options: ReadOptions) -> Result<Reading, ReadError> {
    put_together(parts, &Known::new(options.corrections), options)
}

fn put_together(parts: &[Part], known: &Known, options: ReadOptions) -> Result<Reading, ReadError> {
    let mut done = Done::default();
    let mut draft = Draft::new(options.lang, known, MAX_REPEATED);
    for part in parts {
        for row in &part.rows {
            let Some(read) = ReadRow::new(&part.name, row, known) else { continue };
            if read.begins_a_form(&draft) {
                draft = done.push(draft);
            }
            read.put(&mut draft);
        }
        draft = done.push(draft);
    }
    match done.into_forms() {
        Some(forms) => Ok(Reading { forms }),
        None => Err(strange::error(parts, known)),
    }
}

/// The forms that are read, and what stood before the next one and is none.
#[derive(Default)]
struct Done {
    forms: Vec<ReadForm>,
    stray: Vec<Note>,
}

impl Done {
    /// Keeps a draft that is a form; what any other has seen goes to the notes of the form that follows, whose draft
    /// this gives.
    fn push<'k>(&mut self, draft: Draft<'k>) -> Draft<'k> {
        let next = draft.next();
        if draft.is_form() {
            let mut form = draft.finish();
            self.stray.append(&mut form.notes);
            form.notes = std::mem::take(&mut self.stray);
            self.forms.push(form);
        } else {
            self.stray.append(&mut draft.into_notes());
            self.stray.truncate(notes::MAX_NOTES);
        }
        next
    }

    fn into_forms(mut self) -> Option<Vec<ReadForm>> {
        self.forms.last_mut()?.notes.append(&mut self.stray);
        Some(self.forms)
    }
}

/// A row that has something in it.
pub(crate) struct ReadRow<'a> {
    pub(crate) part: &'a str,
    pub(crate) row: &'a Row,
    pub(crate) labels: Vec<Label<'a>>,
    heading: Option<BlockName>,
}

impl<'a> ReadRow<'a> {
    /// `None` for a row with nothing in it.
    fn new(part: &'a str, row: &'a Row, known: &Known) -> Option<Self> {
        let labels = label::labels(row);
        (!labels.is_empty()).then(|| Self { part, row, heading: heading(&labels, known), labels })
    }

    pub(crate) fn place(&self) -> Place<'a> {
        Place { part: self.part, row: self.row }
    }

    pub(crate) fn first(&self) -> Option<&Label<'a>> {
        self.labels.first()
    }

    /// The cell right of a cell, and its label when it is filled.
    pub(crate) fn after(&self, cell: &TableCell) -> Option<&'a TableCell> {
        self.row.cells.iter().find(|next| next.column >= cell.end())
    }

    /// The title is alone in its row, or has the year beside it.
    fn title(&self) -> Option<&Label<'a>> {
        let (first, rest) = self.labels.split_first()?;
        (words::is_title(&first.squeezed) && rest.iter().all(is_year)).then_some(first)
    }

    /// The goal with its label beside it.
    fn is_goal(&self) -> bool {
        self.first().is_some_and(|label| {
            label.word() == Some(Word::Goal) || words::is_goal_actual(label.bare(), label.word())
        })
    }

    fn lone_year(&self) -> bool {
        matches!(self.labels.as_slice(), [label] if is_year(label))
    }

    fn has_head(&self, wanted: Head) -> bool {
        self.first().is_some_and(|label| head_of(label).is_some_and(|(head, _)| head == wanted))
    }

    /// Whether this row cannot belong to the form that is being read.
    fn begins_a_form(&self, draft: &Draft) -> bool {
        if self.title().is_some() {
            draft.has_title() || draft.has_blocks()
        } else if self.lone_year() {
            draft.ended
        } else if self.has_head(Head::Project) {
            draft.has_project() && draft.has_blocks()
        } else if self.heading == Some(BlockName::Money) {
            draft.ended || (draft.has_money() && draft.has_indicators())
        } else {
            draft.ended && self.heading == Some(BlockName::Indicators)
        }
    }

    /// A second row of headings: 指标性质, 指标值, 度量单位 under 年度指标值.
    fn splits_headings(&self, draft: &Draft) -> bool {
        if !draft.heading_row_was_last {
            return false;
        }
        let columns = named(&self.labels, BlockName::Indicators, draft.known);
        columns.labels == self.labels.len() && columns.has(&[ColumnKey::Sign, ColumnKey::Unit])
    }

    /// Gives the row to the block that it belongs to.
    fn put(&self, draft: &mut Draft) {
        let splits = self.splits_headings(draft);
        draft.heading_row_was_last = false;
        if self.line(draft) {
            draft.count(true);
        } else if splits {
            draft.split(self);
        } else if let Some(block) = self.heading {
            self.put_heading(block, draft);
        } else if self.is_total(draft) {
            draft.total_row(self);
        } else if draft.block == BlockName::Indicators && self.is_subtotal() {
            draft.subtotal_row(self);
        } else if matches!(draft.block, BlockName::Head | BlockName::Money) && draft.fund_pairs(self) {
        } else if self.is_head_row(draft) {
            self.head_pairs(draft);
        } else if self.is_goal() {
            self.goal_pairs(draft);
        } else {
            self.put_in_block(draft);
        }
    }

    fn put_in_block(&self, draft: &mut Draft) {
        let laid_out = self.row.cells.len() > 1;
        let taken = match draft.block {
            BlockName::Money if laid_out => draft.fund_row(self),
            BlockName::Goal if laid_out => draft.goal_row(self),
            BlockName::Indicators if laid_out => {
                draft.indicator_row(self);
                true
            }
            _ => false,
        };
        if taken {
            return;
        }
        let money = self.first().filter(|label| label.word() == Some(Word::Money));
        if let Some(label) = money {
            draft.set_fund_unit(self.place(), label.cell);
        }
        for label in self.labels.get(usize::from(money.is_some())..).unwrap_or_default() {
            if self.row.paragraph {
                draft.aside(self.place(), label.cell, notes::OUTSIDE);
            } else {
                draft.note(self.place(), label.cell, notes::ROW);
            }
        }
        if !self.row.paragraph {
            draft.count(false);
        }
    }

    /// A row that says one thing: title, year, unit of the money, a remark. Whether it was one.
    fn line(&self, draft: &mut Draft) -> bool {
        if let Some(title) = self.title() {
            draft.set_title(self.place(), title.cell);
            for year in self.labels.get(1..).unwrap_or_default() {
                draft.set_year(self.place(), year.cell);
            }
            return true;
        }
        let [label] = self.labels.as_slice() else { return false };
        if is_year(label) {
            draft.set_year(self.place(), label.cell);
        } else if words::is_money_unit(&label.squeezed) {
            draft.money_unit = Some(self.row.cell(self.part, label.cell));
        } else if words::is_annex(&label.squeezed) {
            draft.aside(self.place(), label.cell, notes::UNUSED);
        } else if words::is_remark(&label.squeezed) || is_long_remark(label) {
            draft.remark(self.place(), label.cell, label.cell.text.clone());
        } else {
            return false;
        }
        true
    }

    fn put_heading(&self, block: BlockName, draft: &mut Draft) {
        let (mut columns, left_out) = Columns::from_row(self.place(), &self.labels, block, draft.known);
        if block == BlockName::Indicators && draft.block == block && !columns.has(ColumnKey::Name) {
            columns.inherit(&draft.columns);
        }
        draft.begin(block, columns);
        draft.heading_row_was_last = block == BlockName::Indicators;
        for (cell, known) in left_out {
            if known {
                draft.aside(self.place(), cell, notes::UNUSED);
            } else {
                draft.note(self.place(), cell, notes::COLUMN);
            }
        }
        if block == BlockName::Money {
            let first = draft.columns.first_value();
            let side = || self.labels.iter().filter(|label| label.cell.column < first);
            let unit = side().find(|label| label.squeezed.ends_with("元)"));
            if let Some(label) = unit.or_else(|| side().find(|label| label.word() == Some(Word::Money))) {
                draft.set_fund_unit(self.place(), label.cell);
            }
        }
    }

    /// A total among the fund rows is the total of the money.
    fn is_total(&self, draft: &Draft) -> bool {
        self.first().is_some_and(|label| {
            let split = split_colon(label);
            let (name, word) = match &split {
                Some((name, _)) => (name.as_ref(), Word::of(name)),
                None => (label.bare(), label.word()),
            };
            draft.known.is_given_total(name)
                || (word.is_some_and(Word::is_total)
                    && !(draft.block == BlockName::Money && label.word() == Some(Word::Sum)))
        })
    }

    fn is_subtotal(&self) -> bool {
        self.labels.iter().take(3).any(|label| words::is_subtotal(label.bare()))
    }

    /// Among the indicators the first cell has to be a label, elsewhere any cell.
    fn is_head_row(&self, draft: &Draft) -> bool {
        match draft.block {
            BlockName::Money | BlockName::Goal | BlockName::Indicators => {
                self.first().is_some_and(|l| head_of(l).is_some())
            }
            BlockName::Head | BlockName::Total => self.labels.iter().any(|label| head_of(label).is_some()),
        }
    }

    /// Labels with their values beside them, or behind a colon in the same cell.
    fn head_pairs(&self, draft: &mut Draft) {
        let place = self.place();
        let mut needed = false;
        let mut rest = self.labels.as_slice();
        while let [label, after @ ..] = rest {
            rest = after;
            let Some((head, inline)) = head_of(label).or_else(|| total_of(label)) else {
                draft.note(place, label.cell, notes::CELL);
                continue;
            };
            needed |= head != Head::Unused;
            if inline.is_some() {
                draft.head(head, place, label.cell, label.cell, inline);
            } else if let [next, after @ ..] = rest
                && head_of(next).is_none()
            {
                rest = after;
                draft.head(head, place, label.cell, next.cell, None);
            } else {
                let beside = self.after(label.cell).unwrap_or(label.cell);
                draft.head(head, place, label.cell, beside, Some(""));
            }
        }
        if needed {
            draft.count(true);
        }
    }

    /// 年度总体目标 with its text beside it, without a heading row.
    fn goal_pairs(&self, draft: &mut Draft) {
        draft.begin(BlockName::Goal, Columns::default());
        draft.count(true);
        let mut rest = self.labels.as_slice();
        while let [label, after @ ..] = rest {
            rest = after;
            let Some(column) = goal_part(label) else {
                draft.note(self.place(), label.cell, notes::CELL);
                continue;
            };
            let cell = match rest {
                [next, after @ ..] if goal_part(next).is_none() => {
                    rest = after;
                    Some(next.cell)
                }
                _ => self.after(label.cell).filter(|cell| cell.is_blank()),
            };
            if let Some(cell) = cell {
                draft.goal(column, self.row.cell(self.part, cell));
            }
        }
    }
}

/// A total that stands among the labels of the head, behind a colon: 总分：96.5分.
fn total_of<'a>(label: &Label<'a>) -> Option<(Head, Option<&'a str>)> {
    let (name, value) = split_colon(label)?;
    let filled = value.bytes().any(|byte| byte.is_ascii_digit());
    (filled && Word::of(&name) == Some(Word::Total)).then_some((Head::TotalScore, Some(value)))
}

/// The part of the goal that a label beside it names.
fn goal_part(label: &Label) -> Option<ColumnKey> {
    words::goal_column(label.bare(), label.word())
        .or_else(|| (label.word() == Some(Word::Goal)).then_some(ColumnKey::Expected))
}

fn is_year(label: &Label) -> bool {
    words::is_year(&label.squeezed)
}
