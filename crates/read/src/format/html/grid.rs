//! The cells of a page's table on its grid.
//!
//! Owns: the table model of HTML: a cell goes to the first free column, a span ends with its group of rows. Must
//! not know tags.

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
struct Merge {
    column: u32,
    colspan: u32,
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
        self.cells.push(TableCell { text, column: 0, colspan, rowspan, covered: false });
        Ok(())
    }

    /// Puts the cells of the open row into their columns.
    pub(super) fn end_row(&mut self, budget: &mut Budget) -> Result<(), ReadError> {
        if !std::mem::take(&mut self.in_row) {
            return Ok(());
        }
        let mut placed = Placed { cells: Vec::new(), below: Vec::new(), column: 0 };
        let cells = std::mem::take(&mut self.cells);
        let mut merges = std::mem::take(&mut self.below).into_iter().peekable();
        for mut cell in cells {
            while let Some(merge) = merges.next_if(|merge| merge.column <= placed.column) {
                self.cover(merge, &mut placed, budget)?;
            }
            cell.column = placed.column;
            if usize::try_from(cell.column).is_ok_and(|column| column >= MAX_COLUMNS) {
                return Err(ReadError::TooLarge(Limit::Columns));
            }
            if let Some(merge) = merges.peek() {
                // Cells that would lie over each other are the page's mistake: the upper one was there before.
                cell.colspan = cell.colspan.min(merge.column.saturating_sub(cell.column));
            }
            placed.column = cell.end();
            let left = std::mem::replace(&mut cell.rowspan, 1).saturating_sub(1);
            let (column, colspan) = (cell.column, cell.colspan);
            if left > 0 {
                let (row, cell) = (self.rows.len(), placed.cells.len());
                placed.below.push(Merge { column, colspan, left, row, cell });
            }
            placed.cells.push(cell);
        }
        for merge in merges {
            self.cover(merge, &mut placed, budget)?;
        }
        self.below = placed.below;
        if !placed.cells.is_empty() {
            self.rows.push(Row { table: self.number, row: self.row, paragraph: false, cells: placed.cells });
        }
        self.row = self.row.saturating_add(1);
        self.rows.append(&mut self.inner);
        Ok(())
    }

    /// Puts what a row has of a merged cell into it, and lets the cell at the top grow.
    fn cover(&mut self, merge: Merge, placed: &mut Placed, budget: &mut Budget) -> Result<(), ReadError> {
        let Merge { column, colspan, left, row, cell } = merge;
        budget.cell(usize::try_from(column).unwrap_or(usize::MAX), 0)?;
        if let Some(top) = self.rows.get_mut(row).and_then(|row| row.cells.get_mut(cell)) {
            top.rowspan = top.rowspan.saturating_add(1);
        }
        placed.cells.push(TableCell { text: String::new(), column, colspan, rowspan: 1, covered: true });
        placed.column = column.saturating_add(colspan);
        if left > 1 {
            placed.below.push(Merge { column, colspan, left: left.saturating_sub(1), row, cell });
        }
        Ok(())
    }

    /// Ends a group of rows: no cell goes on below it.
    pub(super) fn end_group(&mut self) {
        self.below.clear();
    }
}

/// A row whose cells have columns.
struct Placed {
    cells: Vec<TableCell>,
    below: Vec<Merge>,
    /// The first column that is free.
    column: u32,
}
