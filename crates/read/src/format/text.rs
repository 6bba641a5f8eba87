//! Plain text into rows of cells.
//!
//! Owns: the three ways a table looks once it has been copied as text. Must not know the words of a form.
//!
//! Which way a text uses is told by its lines, not by its name:
//! * **a cell a line**: a tab starts a cell, a line without one continues it, a blank line ends the row
//!   (what a Word file gives when it is saved as text);
//! * **a row a line**: tabs between cells, a cell that holds line breaks in quotes (copied from Excel or WPS);
//! * **pipes**: `| cell | cell |`, with or without the pipes at both ends (Markdown).
//!
//! A line that belongs to no row is a row with one cell: titles stand there.

use crate::error::ReadError;
use crate::scan::{count, cut};
use crate::table::{Budget, Part, Row, TableCell};

/// The rows of a text, and whether line breaks inside cells may have torn some of them.
///
/// # Errors
/// [`ReadError::Empty`], [`ReadError::NoTable`] or [`ReadError::TooLarge`].
pub fn rows(text: &str) -> Result<(Part, bool), ReadError> {
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let mut rows = Rows::default();
    let way = way(text).ok_or(ReadError::NoTable)?;
    match way {
        Way::CellALine => cell_a_line(text, &mut rows)?,
        Way::RowALine => row_a_line(text, &mut rows)?,
        Way::Pipes => pipes(text, &mut rows)?,
    }
    Ok((Part { name: String::new(), rows: rows.done }, way == Way::RowALine))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    CellALine,
    RowALine,
    Pipes,
}

/// What most lines look like.
fn way(text: &str) -> Option<Way> {
    let (mut one_cell, mut many_cells, mut piped) = (0_usize, 0_usize, 0_usize);
    let mut rest = text;
    while !rest.is_empty() {
        let (line, _, after) = cut(rest, b"\n");
        rest = after;
        let ways = match count(line, b'\t') {
            0 if count(line, b'|') > 1 => &mut piped,
            0 => continue,
            1 if line.starts_with('\t') => &mut one_cell,
            _ => &mut many_cells,
        };
        *ways = ways.saturating_add(1);
    }
    match (one_cell, many_cells, piped) {
        (0, 0, 0) => None,
        _ if piped > one_cell.saturating_add(many_cells) => Some(Way::Pipes),
        _ if one_cell > many_cells => Some(Way::CellALine),
        _ => Some(Way::RowALine),
    }
}

/// The rows so far, and the one that is being filled.
#[derive(Default)]
struct Rows {
    done: Vec<Row>,
    cells: Vec<TableCell>,
    budget: Budget,
}

impl Rows {
    /// Adds a cell to the row as it was typed, stray blanks included. Word writes a line break inside a cell as
    /// a vertical tab; the line breaks at a cell's end belong to the text's own layout.
    fn cell(&mut self, text: &str) -> Result<(), ReadError> {
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

    fn owned(&mut self, text: String) -> Result<(), ReadError> {
        self.budget.cell(self.cells.len(), text.len())?;
        self.cells.push(TableCell::single(text, u32::try_from(self.cells.len()).unwrap_or(u32::MAX)));
        Ok(())
    }

    /// Ends the row.
    fn end(&mut self) {
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

fn pipes(text: &str, rows: &mut Rows) -> Result<(), ReadError> {
    let mut rest = text;
    while !rest.is_empty() {
        let (line, _, after) = cut(rest, b"\n");
        rest = after;
        let line = line.trim();
        // The ruler below a Markdown heading row: |---|:-:|
        let is_ruler = count(line, b'-') > 0 && line.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' '));
        if line.is_empty() || is_ruler {
            continue;
        }
        let inner = line.strip_prefix('|').unwrap_or(line);
        let mut inner = inner.strip_suffix('|').unwrap_or(inner);
        loop {
            let (cell, pipe, after) = cut(inner, b"|");
            rows.cell(&break_lines(cell.trim()))?;
            if pipe.is_none() {
                break;
            }
            inner = after;
        }
        rows.end();
    }
    Ok(())
}

/// A cell with its `<br>` as line breaks.
fn break_lines(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    let mut rest = cell;
    loop {
        let (before, sign, after) = cut(rest, b"<");
        out.push_str(before);
        if sign.is_none() {
            return out;
        }
        let tail = after.strip_prefix("br>");
        out.push(if tail.is_some() { '\n' } else { '<' });
        rest = tail.unwrap_or(after);
    }
}
