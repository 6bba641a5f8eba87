//! What every format is turned into: rows of cells on a grid, in reading order.
//!
//! Owns: the shape of a table with merged cells, the place of each cell, and the limits that keep a hostile
//! file small. Must not know: the words of a form (`words`, `layout`), or how a format stores its cells.
//!
//! A format reader gives a [`Part`] per sheet or document body. A paragraph between two tables is a [`Row`]
//! with one cell, because a title that stands above the table in Word stands inside it in Excel.

use crate::MAX_BYTES;
use crate::error::{Limit, ReadError};
use ziping_core::form::{Cell, Origin};

/// Cells of one file. A form has about 300: room for 600 forms in one text, in 15 MB and half a second.
pub const MAX_CELLS: usize = 200_000;
/// Grid columns of a row. The widest published form has 20.
pub const MAX_COLUMNS: usize = 1_024;
/// Bytes of one cell's text: what Excel allows in a cell (32,767 characters) in Chinese.
pub const MAX_CELL_BYTES: usize = 3 * 32_767;

/// A sheet, or the body of a document: its rows in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The sheet's name or the file's part (`word/document.xml`); empty where a file has only one.
    pub name: String,
    /// The rows, those of all tables and the paragraphs between them.
    pub rows: Vec<Row>,
}

/// A row of a table, or a paragraph outside of any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The table within the part, from 0; for a paragraph the number of tables above it.
    pub table: u32,
    /// The row within the table, from 0; for a paragraph its number within the part.
    pub row: u32,
    /// Whether this is a paragraph outside of a table.
    pub paragraph: bool,
    /// The cells, from left to right. Cells below the top of a vertical merge are there and `covered`.
    pub cells: Vec<TableCell>,
}

/// One cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableCell {
    /// The text as it stands, line breaks as `\n`.
    pub text: String,
    /// The first grid column that the cell covers, from 0. In plain text: its ordinal.
    pub column: u32,
    /// How many grid columns it covers, at least 1.
    pub colspan: u32,
    /// How many rows it covers, at least 1.
    pub rowspan: u32,
    /// Below the top of a vertical merge: shows nothing of its own.
    pub covered: bool,
    /// Where its text stands in the part, as the bytes from there to the part's end; 0 where the format does not say.
    /// In Word that is the paragraph that the text begins in.
    pub place: u32,
}

impl TableCell {
    /// A cell that covers one column and one row.
    #[must_use]
    pub const fn single(text: String, column: u32) -> Self {
        Self { text, column, colspan: 1, rowspan: 1, covered: false, place: 0 }
    }

    /// Whether nothing is to be read in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.covered || self.text.chars().all(char::is_whitespace)
    }

    /// The first grid column after it.
    #[must_use]
    pub const fn end(&self) -> u32 {
        self.column.saturating_add(self.colspan)
    }
}

impl Row {
    /// Where a grid column of this row stands in the file.
    #[must_use]
    pub fn origin(&self, part: &str, column: u32) -> Origin {
        Origin { part: part.to_owned(), table: self.table, row: self.row, column, paragraph: self.paragraph }
    }

    /// A cell of this row as a cell of a form.
    #[must_use]
    pub fn cell(&self, part: &str, cell: &TableCell) -> Cell {
        let text = if cell.covered { String::new() } else { cell.text.clone() };
        Cell { text, origin: Some(self.origin(part, cell.column)) }
    }

    /// The first grid column after the last cell.
    #[must_use]
    pub fn end(&self) -> u32 {
        self.cells.last().map_or(0, TableCell::end)
    }
}

/// Counts the cells of a file while they are read, so that a hostile one ends early.
#[derive(Debug, Default)]
pub struct Budget {
    cells: usize,
    bytes: usize,
}

impl Budget {
    /// Allows one more cell at `column` with `bytes` of text.
    ///
    /// # Errors
    /// When a limit is passed.
    pub fn cell(&mut self, column: usize, bytes: usize) -> Result<(), ReadError> {
        self.cells = self.cells.saturating_add(1);
        self.bytes = self.bytes.saturating_add(bytes);
        if self.cells > MAX_CELLS {
            Err(ReadError::TooLarge(Limit::Cells))
        } else if column >= MAX_COLUMNS {
            Err(ReadError::TooLarge(Limit::Columns))
        } else if bytes > MAX_CELL_BYTES {
            Err(ReadError::TooLarge(Limit::CellText))
        } else if self.bytes > MAX_BYTES {
            // More text than the file may have bytes: it is packed, or said once and repeated.
            Err(ReadError::TooLarge(Limit::Bytes))
        } else {
            Ok(())
        }
    }
}
