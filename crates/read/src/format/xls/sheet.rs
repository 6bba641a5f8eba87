//! The cells of one sheet, put on the grid in whatever order the records give them.
//!
//! Owns: rows, merged cells and what they cover, blanks between cells. Must not know records or number formats.

use crate::container::size;
use crate::error::{Limit, ReadError};
use crate::table::{Budget, MAX_CELLS, Row, TableCell};

/// Columns of a sheet; the format has a byte for their number.
const COLUMNS: u16 = 256;

/// The cells of a sheet.
#[derive(Default)]
pub(super) struct Sheet {
    /// By their number. No row behind the last one that has a text.
    lines: Vec<Line>,
    merges: Vec<Merge>,
}

#[derive(Default)]
struct Line {
    /// Those with a text, and the first of each merge; from left to right.
    cells: Vec<TableCell>,
    /// The first column behind the last cell that was formatted, with or without a text.
    formatted: u32,
}

/// Rows and columns that are one cell, the last ones included.
pub(super) struct Merge {
    pub(super) rows: (u16, u16),
    pub(super) columns: (u16, u16),
}

/// In a column: what covers it from above.
#[derive(Clone, Copy, Default)]
struct Cover {
    /// The first row that is no longer covered.
    until: u32,
    /// The first column behind the merge.
    end: u32,
}

impl Sheet {
    /// Puts a text into a cell; without a text the cell is merely there.
    ///
    /// # Errors
    /// [`ReadError::Damaged`] beyond the sheet's columns.
    pub(super) fn put(&mut self, row: u16, column: u16, text: String) -> Result<(), ReadError> {
        if column >= COLUMNS {
            return Err(ReadError::Damaged);
        }
        let row = usize::from(row);
        if row >= self.lines.len() && !text.is_empty() {
            self.lines.resize_with(row.saturating_add(1), Line::default);
        }
        if let Some(line) = self.lines.get_mut(row) {
            let column = u32::from(column);
            line.formatted = line.formatted.max(column.saturating_add(1));
            if !text.is_empty()
                && let Some(cell) = line.cell(column)
            {
                cell.text = text;
            }
        }
        Ok(())
    }

    /// Merges cells.
    ///
    /// # Errors
    /// [`ReadError::TooLarge`] for more merges than there may be cells, [`ReadError::Damaged`] beyond the columns.
    pub(super) fn merge(&mut self, merge: Merge) -> Result<(), ReadError> {
        if merge.columns.1 >= COLUMNS || merge.columns.1 < merge.columns.0 || merge.rows.1 < merge.rows.0 {
            Err(ReadError::Damaged)
        } else if self.merges.len() == MAX_CELLS {
            Err(ReadError::TooLarge(Limit::Cells))
        } else {
            self.merges.push(merge);
            Ok(())
        }
    }

    /// The rows that have a text. A row reaches as far as its last text, merge or formatted cell, but the
    /// formatted ones no further than any text of the sheet: many a form is formatted out to the last column.
    pub(super) fn rows(mut self, budget: &mut Budget) -> Result<Vec<Row>, ReadError> {
        let mut width = 0;
        for merge in &self.merges {
            let line = self.lines.get_mut(usize::from(merge.rows.0));
            if let Some(cell) = line.and_then(|line| line.cell(u32::from(merge.columns.0))) {
                cell.colspan = u32::from(merge.columns.1).saturating_add(1).saturating_sub(cell.column);
                cell.rowspan = u32::from(merge.rows.1.abs_diff(merge.rows.0)).saturating_add(1);
            }
        }
        for line in &self.lines {
            for cell in &line.cells {
                if !cell.text.is_empty() {
                    width = width.max(cell.end());
                }
            }
        }
        let mut covers = [Cover::default(); COLUMNS as usize];
        let mut rows = Vec::new();
        let mut next = 0_u32;
        for line in &mut self.lines {
            let row = next;
            next = next.saturating_add(1);
            if line.cells.is_empty() {
                continue;
            }
            let cells = line.lay(row, width, &mut covers);
            if cells.iter().any(|cell| !cell.is_blank()) {
                for cell in &cells {
                    budget.cell(size(cell.column), cell.text.len())?;
                }
                rows.push(Row { table: 0, row, paragraph: false, cells });
            }
        }
        Ok(rows)
    }
}

impl Line {
    /// The cell at a column, made where there is none. Records come from left to right.
    fn cell(&mut self, column: u32) -> Option<&mut TableCell> {
        let mut at = self.cells.len();
        while let Some(before) = at.checked_sub(1)
            && self.cells.get(before).is_some_and(|cell| cell.column >= column)
        {
            at = before;
        }
        if self.cells.get(at).is_none_or(|cell| cell.column != column) {
            self.cells.insert(at, TableCell::single(String::new(), column));
        }
        self.cells.get_mut(at)
    }

    /// The cells of the row without gaps: what merges cover from above, the cells themselves, blanks between them.
    /// A text below a merged cell is not seen on the screen and left out. A merge ends where another one covers.
    fn lay(&mut self, row: u32, width: u32, covers: &mut [Cover]) -> Vec<TableCell> {
        let mut end = self.formatted.min(width).max(self.cells.last().map_or(0, TableCell::end));
        for cover in &*covers {
            if cover.until > row {
                end = end.max(cover.end);
            }
        }
        let mut laid = Vec::with_capacity(self.cells.len());
        let mut at = 0_usize;
        let mut column = 0;
        while column < end {
            while self.cells.get(at).is_some_and(|cell| cell.column < column) {
                at = at.saturating_add(1);
            }
            let mut cell = TableCell::single(String::new(), column);
            if let Some(cover) = covers.get(size(column)).filter(|cover| cover.until > row) {
                cell.colspan = cover.end.saturating_sub(column);
                cell.covered = true;
            } else if let Some(found) = self.cells.get_mut(at).filter(|found| found.column == column) {
                cell = std::mem::take(found);
                cell.colspan = free(covers, row, &cell);
                if cell.rowspan > 1 {
                    let cover = Cover { until: row.saturating_add(cell.rowspan), end: cell.end() };
                    for place in covers.get_mut(size(column)..size(cell.end())).unwrap_or_default() {
                        *place = cover;
                    }
                }
            }
            column = cell.end();
            laid.push(cell);
        }
        laid
    }
}

/// How many columns of a cell nothing covers.
fn free(covers: &[Cover], row: u32, cell: &TableCell) -> u32 {
    let mut free = 0_u32;
    for cover in covers.get(size(cell.column)..size(cell.end())).unwrap_or_default() {
        if cover.until > row {
            break;
        }
        free = free.saturating_add(1);
    }
    free.max(1)
}
