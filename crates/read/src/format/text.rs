//! Plain text into rows of cells.
//!
//! Owns: the ways a table looks once it has been copied as text. Must not know the words of a form.
//!
//! Which way a text uses is told by its lines, not by its name:
//! * **a cell a line**: a tab starts a cell, a line without one continues it, a blank line ends the row
//!   (what a Word file gives when it is saved as text);
//! * **a row a line**: tabs between cells, a cell that holds line breaks in quotes (copied from Excel or WPS);
//! * **pipes** between the cells of a row, or one a line: see [`super::pipes`];
//! * **commas**: see [`super::csv`].
//!
//! A line that belongs to no row is a row with one cell: titles stand there. Text whose cells are told apart by
//! blanks or not at all is no table: which number stood in which cell would be guessed.

use super::{csv, pipes};
use crate::error::ReadError;
use crate::scan::{count, cut};
use crate::table::{Budget, Part, Row, TableCell};

/// The rows of a text, and whether line breaks inside cells may have torn some of them.
///
/// # Errors
/// [`ReadError::Empty`], [`ReadError::NoTable`] or [`ReadError::TooLarge`].
#[inline(never)]
pub(crate) fn rows(text: &str) -> Result<(Part, bool), ReadError> {
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let mut rows = Rows::default();
    let way = way(text).ok_or(ReadError::NoTable)?;
    let torn = match way {
        Way::CellALine => cell_a_line(text, &mut rows).map(|()| false)?,
        Way::RowALine => row_a_line(text, &mut rows).map(|()| true)?,
        Way::Pipes => pipes::rows(text, &mut rows)?,
        Way::PipeALine => pipes::one_a_line(text, &mut rows).map(|()| true)?,
        Way::Commas => csv::rows(text, &mut rows).map(|()| false)?,
    };
    Ok((Part { name: String::new(), rows: rows.done }, torn))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    CellALine,
    RowALine,
    Pipes,
    PipeALine,
    Commas,
}

/// What most lines look like.
fn way(text: &str) -> Option<Way> {
    let (mut one_cell, mut many_cells, mut piped, mut one_pipe) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut plain = 0_usize;
    let mut rest = text;
    while !rest.is_empty() {
        let (line, _, after) = cut(rest, b"\n");
        rest = after;
        let (front, end) = pipes::ends(line);
        let ways = match (count(line, b'\t'), count(line, b'|')) {
            (0, 0) => &mut plain,
            (0, 1) if front || end => &mut one_pipe,
            (0, 1) => continue,
            (0, _) => &mut piped,
            (1, _) if line.starts_with('\t') => &mut one_cell,
            _ => &mut many_cells,
        };
        *ways = ways.saturating_add(1);
    }
    let tabbed = one_cell.saturating_add(many_cells);
    let laid_out = tabbed.saturating_add(piped);
    // Signs of another way may stand in the cells of a comma-separated text.
    if laid_out.saturating_mul(4) <= plain && csv::is_csv(text) {
        Some(Way::Commas)
    } else if one_pipe > laid_out && one_pipe.saturating_mul(3) > plain {
        Some(Way::PipeALine)
    } else if laid_out == 0 {
        None
    } else if piped > tabbed {
        Some(Way::Pipes)
    } else if one_cell > many_cells {
        Some(Way::CellALine)
    } else {
        Some(Way::RowALine)
    }
}

/// The rows so far, and the one that is being filled.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) done: Vec<Row>,
    cells: Vec<TableCell>,
    budget: Budget,
}

impl Rows {
    /// Adds a cell to the row as it was typed, stray blanks included. Word writes a line break inside a cell as
    /// a vertical tab; the line breaks at a cell's end belong to the text's own layout.
    pub(super) fn cell(&mut self, text: &str) -> Result<(), ReadError> {
        let mut rest = text;
        while let Some(shorter) = rest.strip_suffix('\n').or_else(|| rest.strip_suffix('\r')) {
            rest = shorter;
        }
        let mut cell = String::with_capacity(rest.len());
        loop {
            let (before, tab, after) = cut(rest, b"\x0b");
            cell.push_str(before);
            if tab.is_none() {
                return self.owned(cell);
            }
            cell.push('\n');
            rest = after;
        }
    }

    /// The same as it stands.
    pub(super) fn owned(&mut self, text: String) -> Result<(), ReadError> {
        self.budget.cell(self.cells.len(), text.len())?;
        self.cells.push(TableCell::single(text, u32::try_from(self.cells.len()).unwrap_or(u32::MAX)));
        Ok(())
    }

    /// Ends the row.
    pub(super) fn end(&mut self) {
        if !self.cells.is_empty() {
            let row = u32::try_from(self.done.len()).unwrap_or(u32::MAX);
            let cells = std::mem::take(&mut self.cells);
            self.done.push(Row { table: 0, row, paragraph: cells.len() == 1, cells });
        }
    }
}

fn cell_a_line(text: &str, rows: &mut Rows) -> Result<(), ReadError> {
    let mut cell = None::<String>;
    let mut blank_before = false;
    let mut rest = text;
    while !rest.is_empty() {
        let (line, _, after) = cut(rest, b"\n");
        rest = after;
        let line = line.strip_suffix('\r').unwrap_or(line);
        if let Some(start) = line.strip_prefix('\t') {
            if let Some(done) = cell.take() {
                rows.cell(&done)?;
            }
            if blank_before {
                rows.end();
            }
            // A stray tab inside splits no further: in this layout a tab at the front is what starts a cell.
            cell = Some(start.to_owned());
        } else if !line.trim().is_empty() {
            // Before the first tab, or after a blank line at the end of a table: a line outside of it.
            match &mut cell {
                Some(open) => {
                    open.push('\n');
                    open.push_str(line);
                }
                None => {
                    rows.cell(line)?;
                    rows.end();
                }
            }
        }
        blank_before = line.is_empty();
    }
    if let Some(done) = cell {
        rows.cell(&done)?;
    }
    rows.end();
    Ok(())
}

fn row_a_line(text: &str, rows: &mut Rows) -> Result<(), ReadError> {
    let mut rest = text;
    while !rest.is_empty() {
        let quoted = quoted(rest);
        let (cell, separator, after) = cut(quoted.as_ref().map_or(rest, |(_, after)| after), b"\t\n");
        match quoted {
            Some((cell, _)) => rows.owned(cell)?,
            None => rows.cell(cell)?,
        }
        rest = after;
        if separator != Some(b'\t') {
            rows.end();
        } else if rest.is_empty() {
            rows.cell("")?;
        }
    }
    rows.end();
    Ok(())
}

/// A cell in quotes at the front of `rest`, as spreadsheets copy one that holds a line break: the cell and
/// what follows it. Quotes that enclose no line break are the person's own.
///
/// Gives up at the first quote that is neither doubled nor at the end of a cell, and at a tab, so that a
/// lone quote swallows nothing and the search stays linear over the whole text.
fn quoted(rest: &str) -> Option<(String, &str)> {
    let mut tail = rest.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, sign, after) = cut(tail, b"\"\t\r");
        cell.push_str(before);
        tail = match (sign, after.as_bytes().first()) {
            (Some(b'\r'), _) => after,
            (Some(b'"'), Some(b'"')) => {
                cell.push('"');
                after.get(1..)?
            }
            (Some(b'"'), None | Some(b'\t' | b'\n' | b'\r')) => {
                let after = after.strip_prefix('\r').unwrap_or(after);
                return (count(&cell, b'\n') > 0).then_some((cell, after));
            }
            _ => return None,
        };
    }
}
