//! The heading row of a block, and which cell of a row stands under which heading.
//!
//! Owns: matching by grid column. Must not know what a row means.
//!
//! Money rows and indicator rows cut a table's columns differently, so each block is matched by its own
//! heading row. A cell belongs to the heading that it shares most columns with.

use crate::table::{Row, TableCell};
use crate::words::Column;

/// One heading: the grid columns it covers and what stands below it.
#[derive(Clone, Debug)]
struct Heading {
    start: u32,
    end: u32,
    column: Column,
}

/// The headings of a block that are known; none before the first heading row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    headings: Vec<Heading>,
    /// Grid columns of the heading row, known or not.
    width: u32,
}

impl Columns {
    /// Takes a heading row. A column named twice counts once, the first time; the cells that name nothing
    /// known are given to `unknown`.
    pub(crate) fn from_row<'a>(
        row: &'a Row,
        name: impl Fn(&TableCell) -> Option<Column>,
        mut unknown: impl FnMut(&'a TableCell),
    ) -> Self {
        let mut columns = Self::default();
        for cell in row.filled() {
            let column = name(cell).filter(|column| !columns.has(*column));
            if column.is_none_or(|column| column == Column::Unused) {
                unknown(cell);
            }
            columns.push(cell, column);
        }
        columns.width = row.cells.last().map_or(0, TableCell::end);
        columns
    }

    /// Takes a second heading row that splits some headings of the first.
    pub(crate) fn split(&mut self, row: &Row, name: impl Fn(&TableCell) -> Option<Column>) {
        for cell in row.filled() {
            self.headings.retain(|h| h.end <= cell.column || h.start >= cell.end());
            self.push(cell, name(cell).filter(|column| !self.has(*column)));
        }
    }

    fn push(&mut self, cell: &TableCell, column: Option<Column>) {
        if let Some(column) = column {
            self.headings.push(Heading { start: cell.column, end: cell.end(), column });
        }
    }

    pub(crate) fn has(&self, column: Column) -> bool {
        self.place(column).is_some()
    }

    fn place(&self, column: Column) -> Option<&Heading> {
        self.headings.iter().find(|h| h.column == column)
    }

    /// The first grid column under a heading.
    pub(crate) fn start(&self, column: Column) -> Option<u32> {
        self.place(column).map(|h| h.start)
    }

    /// The first grid column under any known heading.
    pub(crate) fn first(&self) -> u32 {
        self.headings.iter().map(|h| h.start).min().unwrap_or(0)
    }

    /// Whether the row is laid on the grid of the headings as far as `column`. A total row copied as text
    /// may have fewer cells than the rows above it: merged cells count once.
    pub(crate) fn reaches(&self, row: &Row, column: Column) -> bool {
        let end = row.cells.last().map_or(0, TableCell::end);
        self.start(column).is_some_and(|start| end > start)
    }

    /// How many cells at the front of the row are missing, as when the merged cell at the side of a block is
    /// copied only once: the row ends short, and it fits only when it is moved to the right.
    pub(crate) fn missing_front(&self, row: &Row, fits: impl Fn(u32) -> bool) -> u32 {
        let end = row.cells.last().map_or(0, TableCell::end);
        let missing = self.width.saturating_sub(end);
        let front_filled = row.cells.first().is_some_and(|cell| !cell.is_blank());
        if !front_filled || fits(0) {
            return 0;
        }
        (1..=missing.min(MAX_MISSING)).find(|moved| fits(*moved)).unwrap_or(0)
    }

    /// What stands above a cell, `moved` columns further right.
    pub(crate) fn above(&self, cell: &TableCell, moved: u32) -> Option<Column> {
        let (start, end) = (cell.column.saturating_add(moved), cell.end().saturating_add(moved));
        let mut best = (0, None);
        for heading in &self.headings {
            let shared = heading.end.min(end).saturating_sub(heading.start.max(start));
            if shared > best.0 {
                best = (shared, Some(heading.column));
            }
        }
        best.1
    }

    /// The cell that stands under a heading.
    pub(crate) fn under<'a>(&self, row: &'a Row, column: Column, moved: u32) -> Option<&'a TableCell> {
        row.cells.iter().find(|cell| self.above(cell, moved) == Some(column))
    }
}

/// Side label, level 1 and level 2: what merged cells at the front can hide.
const MAX_MISSING: u32 = 3;
