//! Rows of cells into forms: the one recogniser that all formats share.
//!
//! Owns: where a form begins and ends, and which block (head, money, goal, indicators, total) a row belongs
//! to, told by its words and never by fixed positions. Must not know file formats; what a row gives the
//! form is `draft`'s.
//!
//! Nothing is dropped silently: a cell that finds no place in the form becomes a note.

mod columns;
mod draft;
mod label;
mod mend;
mod notes;
mod strange;
mod words;

use crate::error::ReadError;
use crate::layout::columns::Columns;
use crate::layout::draft::{Draft, Place};
use crate::layout::label::{Block, Label, head_of, heading, is_long_remark, named, split_colon};
use crate::layout::words::{Column, Head};
use crate::table::{Part, Row, TableCell};
use crate::told::Note;
use crate::{ReadForm, ReadOptions, Reading};

/// The forms in a text's rows, which line breaks inside cells may have torn.
///
/// # Errors
/// [`ReadError::NotAForm`] when there is none.
pub(crate) fn forms_in_text(mut part: Part, torn: bool, options: ReadOptions) -> Result<Reading, ReadError> {
    if torn {
        part.rows = mend::mend(&part.rows);
    }
    forms(&[part], options)
}

/// The forms in the rows, in their order.
///
/// # Errors
/// [`ReadError::NotAForm`] when there is none.
pub(crate) fn forms(parts: &[Part], options: ReadOptions) -> Result<Reading, ReadError> {
    let lang = options.lang;
    let mut done = Done::default();
    for part in parts {
        let mut draft = Draft::new(lang);
        for row in &part.rows {
            let Some(read) = ReadRow::new(&part.name, row) else { continue };
            if read.begins_a_form(&draft) {
                done.push(std::mem::replace(&mut draft, Draft::new(lang)));
            }
            read.put(&mut draft);
        }
        done.push(draft);
    }
    match done.into_forms() {
        Some(forms) => Ok(Reading { forms }),
        None => Err(ReadError::NotAForm(Box::new(strange::look(parts)))),
    }
}

/// The forms that are read, and what stood before the next one and is none.
#[derive(Default)]
struct Done {
    forms: Vec<ReadForm>,
    stray: Vec<Note>,
}

impl Done {
    /// Keeps a draft that is a form; what any other has seen goes to the notes of the form that follows.
    fn push(&mut self, draft: Draft) {
        if draft.is_form() {
            let mut form = draft.finish();
            self.stray.append(&mut form.notes);
            form.notes = std::mem::take(&mut self.stray);
            self.forms.push(form);
        } else {
            self.stray.append(&mut draft.into_notes());
            self.stray.truncate(notes::MAX_NOTES);
        }
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
    heading: Option<Block>,
}

impl<'a> ReadRow<'a> {
    /// `None` for a row with nothing in it.
    fn new(part: &'a str, row: &'a Row) -> Option<Self> {
        let labels = label::labels(row);
        (!labels.is_empty()).then(|| Self { part, row, heading: heading(&labels), labels })
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

    fn is_first(&self, test: fn(&str) -> bool) -> bool {
        self.first().is_some_and(|label| test(&label.bare))
    }

    /// The title is alone in its row, or has the year beside it.
    fn title(&self) -> Option<&Label<'a>> {
        let (first, rest) = self.labels.split_first()?;
        (words::is_title(&first.squeezed) && rest.iter().all(is_year)).then_some(first)
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
        } else if self.heading == Some(Block::Money) {
            draft.ended || (draft.has_money() && draft.has_indicators())
        } else {
            draft.ended && self.heading == Some(Block::Indicators)
        }
    }

    /// A second row of headings: 指标性质, 指标值, 度量单位 under 年度指标值.
    fn splits_headings(&self, draft: &Draft) -> bool {
        if !draft.heading_row_was_last {
            return false;
        }
        let columns = named(&self.labels, words::indicator_column);
        columns.labels == self.labels.len() && columns.has(&[Column::Sign, Column::Unit])
    }

    /// Gives the row to the block that it belongs to.
    fn put(&self, draft: &mut Draft) {
        let splits = self.splits_headings(draft);
        draft.heading_row_was_last = false;
        if self.line(draft) {
            return;
        }
        if splits {
            draft.columns.split(&self.labels, words::indicator_column);
        } else if let Some(block) = self.heading {
            self.put_heading(block, draft);
        } else if self.is_total(draft) {
            draft.total_row(self);
        } else if draft.block == Block::Indicators && self.is_subtotal() {
            draft.subtotal_row(self);
        } else if self.is_head_row(draft) {
            self.head_pairs(draft);
        } else if self.is_first(words::is_goal_label) || self.is_first(words::is_goal_actual) {
            self.goal_pairs(draft);
        } else {
            self.put_in_block(draft);
        }
    }

    fn put_in_block(&self, draft: &mut Draft) {
        let laid_out = self.row.cells.len() > 1;
        let taken = match draft.block {
            Block::Money if laid_out => draft.fund_row(self),
            Block::Goal if laid_out => draft.goal_row(self),
            Block::Indicators if laid_out => {
                draft.indicator_row(self);
                true
            }
            _ => false,
        };
        if taken {
            return;
        }
        let money = self.first().filter(|label| words::is_money_label(&label.bare));
        if let Some(label) = money {
            draft.set_fund_unit(self.place(), label.cell);
        }
        let message = if self.row.paragraph { notes::OUTSIDE } else { notes::ROW };
        for label in self.labels.get(usize::from(money.is_some())..).unwrap_or_default() {
            draft.note(self.place(), label.cell, message);
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
        } else if words::is_remark(&label.squeezed) || is_long_remark(label) {
            draft.remark(self.place(), label.cell, label.cell.text.clone());
        } else {
            return false;
        }
        true
    }

    fn put_heading(&self, block: Block, draft: &mut Draft) {
        draft.begin(block);
        draft.heading_row_was_last = block == Block::Indicators;
        let name = match block {
            Block::Money => words::fund_column,
            Block::Goal => words::goal_column,
            _ => words::indicator_column,
        };
        let (columns, unknown) = Columns::from_row(self.row, &self.labels, name);
        for cell in unknown {
            draft.note(self.place(), cell, notes::COLUMN);
        }
        draft.columns = columns;
        if block == Block::Money {
            let first = draft.columns.first();
            let is_side = |label: &&Label| {
                label.cell.column < first
                    && (words::is_money_label(&label.bare) || label.squeezed.ends_with("元)"))
            };
            if let Some(label) = self.labels.iter().find(is_side) {
                draft.set_fund_unit(self.place(), label.cell);
            }
        }
    }

    /// A total among the fund rows is the total of the money.
    fn is_total(&self, draft: &Draft) -> bool {
        self.first().is_some_and(|label| {
            let (name, _) = split_colon(label);
            words::is_total(&name) && !(draft.block == Block::Money && words::is_fund_total(&label.bare))
        })
    }

    fn is_subtotal(&self) -> bool {
        self.labels.iter().take(3).any(|label| words::is_subtotal(&label.bare))
    }

    /// Among the indicators the first cell has to be a label, elsewhere any cell.
    fn is_head_row(&self, draft: &Draft) -> bool {
        match draft.block {
            Block::Money | Block::Goal | Block::Indicators => {
                self.first().is_some_and(|l| head_of(l).is_some())
            }
            Block::Head | Block::Foot => self.labels.iter().any(|label| head_of(label).is_some()),
        }
    }

    /// Labels with their values beside them, or behind a colon in the same cell.
    fn head_pairs(&self, draft: &mut Draft) {
        let place = self.place();
        let mut rest = self.labels.as_slice();
        while let [label, after @ ..] = rest {
            rest = after;
            let Some((head, inline)) = head_of(label) else {
                draft.note(place, label.cell, notes::CELL);
                continue;
            };
            if inline.is_some() {
                draft.head(head, place, label.cell, label.cell, inline);
            } else if let [next, after @ ..] = rest
                && head_of(next).is_none()
            {
                rest = after;
                draft.head(head, place, label.cell, next.cell, None);
            } else {
                let beside = self.after(label.cell).unwrap_or(label.cell);
                draft.head(head, place, label.cell, beside, Some(String::new()));
            }
        }
    }

    /// 年度总体目标 with its text beside it, without a heading row.
    fn goal_pairs(&self, draft: &mut Draft) {
        draft.begin(Block::Goal);
        draft.columns = Columns::default();
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

/// The part of the goal that a label beside it names.
fn goal_part(label: &Label) -> Option<Column> {
    words::goal_column(&label.bare).or_else(|| words::is_goal_label(&label.bare).then_some(Column::Target))
}

fn is_year(label: &Label) -> bool {
    words::is_year(&label.squeezed)
}
