//! The form that is being read: what each kind of row gives it.
//!
//! Owns: filling a [`Form`]: here head and goal, in `rows` the rows below headings, in `merged` numbers that several rows
//! share. Must not know how a row's kind is told (`layout`), nor file formats.

mod merged;
mod rows;

use crate::ReadForm;
use crate::layout::ReadRow;
use crate::layout::columns::Columns;
use crate::layout::draft::merged::Covered;
use crate::layout::known::Known;
use crate::layout::notes;
use crate::layout::progress::Progress;
use crate::layout::words::{self, Head};
use crate::scan::cut;
use crate::table::{Row, TableCell};
use crate::told::{BlockName, ColumnKey, JoinedPart, Note};
use ziping_core::form::{Cell, CellRef, Form};
use ziping_core::lang::{Lang, Text};
use ziping_core::text::{trim, within};

/// A row and the part it stands in.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) part: &'a str,
    pub(crate) row: &'a Row,
}

impl Place<'_> {
    fn cell(self, cell: &TableCell) -> Cell {
        self.row.cell(self.part, cell)
    }

    fn taken(self, cell: Option<&TableCell>) -> Option<Cell> {
        cell.map(|cell| self.cell(cell))
    }

    /// An empty cell at a grid column where the row has none.
    fn blank(self, column: u32) -> Cell {
        Cell { text: String::new(), origin: Some(self.row.origin(self.part, column)) }
    }
}

/// A form while its rows come in.
pub(crate) struct Draft<'k> {
    lang: Lang,
    /// What labels mean.
    pub(crate) known: &'k Known,
    form: Form,
    notes: Vec<Note>,
    progress: Progress,
    joined: Vec<(CellRef, Vec<JoinedPart>)>,
    /// The last indicator that has a reason cell of its own: the rows below may be merged with it.
    reason_row: Option<usize>,
    /// Of each indicator whether its weight and its score are covered by the cell above.
    covered: Vec<Covered>,
    /// Bytes of such reasons that may still be repeated, in this form and the ones after it.
    pub(crate) repeats: usize,
    /// Level 1 and level 2 of a row that was left out: they belong to the row below, as merged cells do.
    carried: (Option<Cell>, Option<Cell>),
    /// A line like 单位：万元 above the table.
    pub(crate) money_unit: Option<Cell>,
    /// The block of the last row.
    pub(crate) block: BlockName,
    /// The headings of that block.
    pub(crate) columns: Columns,
    /// The last row held the indicators' headings: a second heading row may follow.
    pub(crate) heading_row_was_last: bool,
    /// The total row is read.
    pub(crate) ended: bool,
    money: bool,
    indicators: bool,
    /// The indicators have results, or targets with scores: a list of either alone is no self-evaluation.
    evaluated: bool,
}

impl<'k> Draft<'k> {
    pub(crate) fn new(lang: Lang, known: &'k Known, repeats: usize) -> Self {
        Self {
            lang,
            known,
            form: Form::default(),
            notes: Vec::new(),
            progress: Progress::new(),
            joined: Vec::new(),
            reason_row: None,
            covered: Vec::new(),
            repeats,
            carried: (None, None),
            money_unit: None,
            block: BlockName::Head,
            columns: Columns::default(),
            heading_row_was_last: false,
            ended: false,
            money: false,
            indicators: false,
            evaluated: false,
        }
    }

    /// A form to be read after this one.
    pub(crate) fn next(&self) -> Self {
        Self::new(self.lang, self.known, self.repeats)
    }

    pub(crate) const fn has_title(&self) -> bool {
        self.form.title.is_some()
    }

    pub(crate) const fn has_project(&self) -> bool {
        self.form.project.is_some()
    }

    pub(crate) const fn has_money(&self) -> bool {
        self.money
    }

    pub(crate) const fn has_indicators(&self) -> bool {
        self.indicators
    }

    /// Whether a block below the head has begun.
    pub(crate) const fn has_blocks(&self) -> bool {
        self.money || self.indicators || self.ended || matches!(self.block, BlockName::Goal)
    }

    /// Half a form is a form; a title alone, or a table without a heading that is known, is none.
    pub(crate) const fn is_form(&self) -> bool {
        self.money
            || (self.indicators && self.evaluated)
            || (self.has_title() && (self.has_project() || self.has_blocks()))
    }

    pub(crate) fn finish(mut self) -> ReadForm {
        self.share_points();
        let names_unit = self.form.fund_unit.as_ref().is_some_and(|cell| within(&cell.text, "元"));
        if !names_unit && self.money_unit.is_some() {
            self.form.fund_unit = self.money_unit;
        }
        ReadForm { form: self.form, notes: self.notes, blocks: self.progress.finish(), joined: self.joined }
    }

    /// What a draft that is no form has seen: its cells, and what it did not understand.
    pub(crate) fn into_notes(mut self) -> Vec<Note> {
        let mut notes = Vec::new();
        for (_, cell) in self.form.cells() {
            if !is_empty(cell) {
                let origin = cell.origin.clone().unwrap_or_default();
                notes.push(notes::note(origin, &cell.text, notes::OUTSIDE, self.lang));
            }
        }
        notes.append(&mut self.notes);
        notes
    }

    /// Starts a block with its headings.
    pub(crate) fn begin(&mut self, block: BlockName, columns: Columns) {
        self.progress.begin(block, columns.told());
        self.evaluated |= block == BlockName::Indicators
            && (columns.has(ColumnKey::Actual)
                || (columns.has(ColumnKey::Target) && columns.has(ColumnKey::Score)));
        self.block = block;
        self.columns = columns;
        self.reason_row = None;
        self.money |= block == BlockName::Money;
        self.indicators |= block == BlockName::Indicators;
    }

    /// The total row is here; a second one may stand below it, under the same headings.
    fn end(&mut self) {
        self.progress.begin(BlockName::Total, Vec::new());
        self.block = BlockName::Total;
        self.ended = true;
    }

    /// Splits some headings of the block by a second row of them.
    pub(crate) fn split(&mut self, read: &ReadRow) {
        self.columns.split(read.place(), &read.labels, self.block, self.known);
        self.progress.set_columns(self.columns.told());
    }

    /// Counts a row of the block, and whether it became part of the form.
    pub(crate) fn count(&mut self, taken: bool) {
        self.progress.row(taken);
    }

    /// Notes something that was left over in the block.
    pub(crate) fn note(&mut self, at: Place, cell: &TableCell, message: &Text) {
        self.progress.left_over();
        self.aside(at, cell, message);
    }

    /// Notes something that is known and not needed, or stands outside of the table.
    pub(crate) fn aside(&mut self, at: Place, cell: &TableCell, message: &Text) {
        let message = match self.notes.len() {
            notes::MAX_NOTES => notes::MORE,
            more if more > notes::MAX_NOTES => return,
            _ => message,
        };
        let origin = at.row.origin(at.part, cell.column);
        self.notes.push(notes::note(origin, &cell.text, message, self.lang));
    }

    /// The title; a line of its cell that says only the year is the year.
    pub(crate) fn set_title(&mut self, at: Place, cell: &TableCell) {
        let mut title = at.cell(cell);
        title.text.clear();
        let mut left = cell.text.as_str();
        while !left.is_empty() {
            let (line, _, after) = cut(left, b"\n");
            left = after;
            if words::is_year(&words::squeeze(line)) {
                let mut year = at.cell(cell);
                year.text = trim(line).to_owned();
                self.form.year.get_or_insert(year);
            } else {
                add_line(&mut title.text, line);
            }
        }
        self.form.title = Some(title);
    }

    pub(crate) fn set_year(&mut self, at: Place, cell: &TableCell) {
        if self.form.year.is_some() {
            self.note(at, cell, notes::TWICE);
        } else {
            self.form.year = Some(at.cell(cell));
        }
    }

    pub(crate) fn set_fund_unit(&mut self, at: Place, cell: &TableCell) {
        if self.form.fund_unit.is_none() {
            self.form.fund_unit = Some(at.cell(cell));
        }
    }

    pub(crate) fn remark(&mut self, at: Place, cell: &TableCell, text: String) {
        match &mut self.form.remarks {
            Some(remarks) if !remarks.text.is_empty() => add_line(&mut remarks.text, &text),
            remarks => *remarks = Some(Cell { text, ..at.cell(cell) }),
        }
    }

    /// A label and its value; `text` replaces the value cell's text where only a part of it is the value.
    pub(crate) fn head(
        &mut self,
        head: Head,
        at: Place,
        label: &TableCell,
        value: &TableCell,
        text: Option<&str>,
    ) {
        let mut cell = at.cell(value);
        if let Some(text) = text {
            cell.text = text.to_owned();
        }
        let field = match head {
            Head::Project => &mut self.form.project,
            Head::Department => &mut self.form.department,
            Head::Unit => &mut self.form.unit,
            Head::Grade => &mut self.form.grade,
            Head::TotalScore => &mut self.form.total.get_or_insert_default().score,
            Head::Remarks => {
                let text = std::mem::take(&mut cell.text);
                return self.remark(at, value, text);
            }
            Head::Unused => {
                self.aside(at, label, notes::UNUSED);
                if !cell.text.is_empty() && !std::ptr::eq(label, value) {
                    self.aside(at, value, notes::UNUSED);
                }
                return;
            }
        };
        if field.is_none() {
            *field = Some(cell);
        } else {
            self.note(at, value, notes::TWICE);
        }
    }

    /// Adds to the goal: `Expected` is the expected one, `Actual` its completion.
    pub(crate) fn goal(&mut self, column: ColumnKey, cell: Cell) {
        let field = if column == ColumnKey::Actual {
            &mut self.form.goal.actual
        } else {
            &mut self.form.goal.expected
        };
        match field {
            Some(goal) if !goal.text.is_empty() => {
                if !cell.text.is_empty() {
                    add_line(&mut goal.text, &cell.text);
                }
            }
            _ => *field = Some(cell),
        }
    }
}

/// Adds a line to a text.
pub(crate) fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

fn is_empty(cell: &Cell) -> bool {
    cell.text.chars().all(char::is_whitespace)
}
