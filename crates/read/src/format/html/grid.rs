//! The cells of a page's table on its grid.
//!
//! Owns: the table model of HTML: a cell goes to the first free column, a span ends with its group of rows. Must
//! not know tags.

use crate::container::size;
use crate::error::{Limit, ReadError};
use crate::table::{Budget, MAX_COLUMNS, Row, TableCell};

/// Columns that a cell may cover: the standard's own limit.
const MAX_COLSPAN: u32 = 1_000;

/// A table that is being read.
#[derive(Default)]
pub(super) struct Table {
    number: u32,
    /// The rows that are done, and those of tables inside them.
    pub(super) rows: Vec<Row>,
    /// What stands inside the open row and follows it: paragraphs and tables of its cells.
    pub(super) inner: Vec<Row>,
    /// Whether a row is open.
    pub(super) in_row: bool,
    /// The cell that is open.
    pub(super) cell: Option<Open>,
    /// The cells of the open row, their columns not yet known, their `rowspan` as it is written.
    cells: Vec<TableCell>,
    /// By columns.
    below: Vec<Merge>,
    row: u32,
}

/// A cell that is being read.
pub(super) struct Open {
    colspan: u32,
    rowspan: u32,
    /// Whether a table stands in it.
    pub(super) nested: bool,
}

impl Open {
    /// A cell by its attributes; `rowspan="0"` goes down to the end of the group.
    pub(super) fn new(colspan: Option<&str>, rowspan: Option<&str>) -> Self {
        let colspan = colspan.and_then(number).unwrap_or(1).clamp(1, MAX_COLSPAN);
        let rowspan = match rowspan.and_then(number) {
            Some(0) => u32::MAX,
            rows => rows.unwrap_or(1),
        };
        Self { colspan, rowspan, nested: false }
    }
}

/// The digits at the front.
fn number(text: &str) -> Option<u32> {
    let text = text.trim();
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    // Too long for a number is longer than any table.
    (length > 0).then(|| text.get(..length).and_then(|digits| digits.parse().ok()).unwrap_or(u32::MAX))
}

/// What the rows to come have of a merged cell.
#[derive(Clone, Copy, Default)]
struct Merge {
    colspan: u32,
    /// How many of them; none where no merged cell begins in a column.
    left: u32,
    /// Where its top stands.
    row: usize,
    cell: usize,
}

impl Table {
    /// A table that begins.
    pub(super) fn new(number: u32) -> Self {
        Self { number, ..Self::default() }
    }

    /// Adds the cell that was open.
    pub(super) fn end_cell(&mut self, text: String, budget: &mut Budget) -> Result<(), ReadError> {
        let Some(open) = self.cell.take() else { return Ok(()) };
        budget.cell(self.cells.len(), text.len())?;
        let Open { colspan, rowspan, .. } = open;
        self.cells.push(TableCell { text, column: 0, colspan, rowspan, covered: false, place: 0 });
        Ok(())
    }

    /// Puts the cells of the open row into their columns.
    pub(super) fn end_row(&mut self, budget: &mut Budget) -> Result<(), ReadError> {
        if !std::mem::take(&mut self.in_row) {
            return Ok(());
        }
        let mut cells = std::mem::take(&mut self.cells);
        let mut next = 0_usize;
        let mut placed = Vec::new();
        let mut column = 0_usize;
        while next < cells.len() || column < self.below.len() {
            if column >= MAX_COLUMNS {
                return Err(ReadError::TooLarge(Limit::Columns));
            }
            let at = u32::try_from(column).unwrap_or(u32::MAX);
            let merge = self.below.get_mut(column).filter(|merge| merge.left > 0);
            let colspan = if let Some(merge) = merge {
                // What a row has of a merged cell is put into it, and the cell at the top grows.
                let Merge { colspan, row, cell, .. } = *merge;
                merge.left = merge.left.saturating_sub(1);
                budget.cell(column, 0)?;
                if let Some(top) = self.rows.get_mut(row).and_then(|row| row.cells.get_mut(cell)) {
                    top.rowspan = top.rowspan.saturating_add(1);
                }
                let text = String::new();
                placed.push(TableCell { text, column: at, colspan, rowspan: 1, covered: true, place: 0 });
                colspan
            } else if let Some(cell) = cells.get_mut(next) {
                let mut cell = std::mem::take(cell);
                next = next.saturating_add(1);
                // Cells that would lie over each other are the page's mistake: the upper one was there before.
                let behind = self.below.get(column.saturating_add(1)..).unwrap_or_default();
                let free = behind.iter().position(|merge| merge.left > 0);
                let free = free.and_then(|free| u32::try_from(free).ok()).unwrap_or(MAX_COLSPAN);
                cell.colspan = cell.colspan.min(free.saturating_add(1));
                cell.column = at;
                let left = std::mem::replace(&mut cell.rowspan, 1).saturating_sub(1);
                if left > 0 {
                    if column >= self.below.len() {
                        self.below.resize(column.saturating_add(1), Merge::default());
                    }
                    if let Some(merge) = self.below.get_mut(column) {
                        let (row, place) = (self.rows.len(), placed.len());
                        *merge = Merge { colspan: cell.colspan, left, row, cell: place };
                    }
                }
                let colspan = cell.colspan;
                placed.push(cell);
                colspan
            } else {
                1
            };
            column = column.saturating_add(size(colspan));
        }
        if !placed.is_empty() {
            self.rows.push(Row { table: self.number, row: self.row, paragraph: false, cells: placed });
        }
        self.row = self.row.saturating_add(1);
        self.rows.append(&mut self.inner);
        Ok(())
    }

    /// Ends a group of rows: no cell goes on below it.
    pub(super) fn end_group(&mut self) {
        self.below.clear();
    }
}
