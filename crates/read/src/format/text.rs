//! Plain text into rows of cells.
//!
//! Owns: the ways a table looks once it has been copied as text. Must not know the words of a form.
//!
//! Which way a text uses is told by its lines, not by its name:
//! * **a cell a line**: a tab starts a cell, a line without one continues it, a blank line ends the row
//!   (what a Word file gives when it is saved as text);
//! * **a row a line**: tabs between cells, a cell that holds line breaks in quotes (copied from Excel or WPS);
//! * **pipes**: `| cell | cell |`, with or without the pipes at both ends (Markdown); a merged cell leaves a run of
//!   empty ones, a line break inside a cell tears the row;
//! * **a pipe a line**: a cell ends with a pipe at its line's end, or begins with one at its line's front; a blank
//!   line, or a line that ends with none, ends the row;
//! * **commas**: see [`super::csv`].
//!
//! A line that belongs to no row is a row with one cell: titles stand there. Text whose cells are told apart by
//! blanks or not at all is no table: which number stood in which cell would be guessed.

use super::csv;
use crate::error::ReadError;
use crate::scan::{count, cut};
use crate::table::{Budget, Part, Row, TableCell};

/// The rows of a text, and whether line breaks inside cells may have torn some of them.
///
/// # Errors
/// [`ReadError::Empty`], [`ReadError::NoTable`] or [`ReadError::TooLarge`].
pub(crate) fn rows(text: &str) -> Result<(Part, bool), ReadError> {
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let mut rows = Rows::default();
    let way = way(text).ok_or(ReadError::NoTable)?;
    let torn = match way {
        Way::CellALine => cell_a_line(text, &mut rows).map(|()| false)?,
        Way::RowALine => row_a_line(text, &mut rows).map(|()| true)?,
        Way::Pipes => pipes(text, &mut rows)?,
        Way::PipeALine => pipe_a_line(text, &mut rows).map(|()| true)?,
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
        let (front, end) = ends(line);
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

/// Whether a line begins with a pipe, and whether it ends with one.
fn ends(line: &str) -> (bool, bool) {
    let line = line.trim();
    (line.starts_with('|'), line.ends_with('|'))
}

/// The rows so far, and the one that is being filled.
#[derive(Default)]
pub(super) struct Rows {
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

/// Rows of cells between pipes. Where pipes stand at both ends of the rows, a row is whole at its last one, and
/// where they do not, a pipe at the front has an empty cell before it. Whether rows may still be torn.
fn pipes(text: &str, rows: &mut Rows) -> Result<bool, ReadError> {
    let (mut closed, mut open) = (0_usize, 0_usize);
    let mut rest = text;
    while !rest.is_empty() {
        let (line, _, after) = cut(rest, b"\n");
        rest = after;
        match ends(line) {
            (true, true) => closed = closed.saturating_add(1),
            (false, false) if count(line, b'|') > 0 => open = open.saturating_add(1),
            _ => {}
        }
    }
    let closed = closed > open.saturating_mul(4);
    let mut row = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (line, _, after) = cut(rest, b"\n");
        rest = after;
        let line = line.trim();
        // The ruler below a Markdown heading row: |---|:-:|
        let is_ruler = count(line, b'-') > 0 && line.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' '));
        let (front, end) = ends(line);
        if closed && (front || line.is_empty()) {
            piped_row(&std::mem::take(&mut row), true, rows)?;
        }
        if line.is_empty() || is_ruler {
            continue;
        }
        if closed && !end && (front || !row.is_empty()) {
            // Torn by a line break inside a cell.
            row.push_str(line);
            row.push('\n');
        } else {
            row.push_str(line);
            piped_row(&std::mem::take(&mut row), closed, rows)?;
        }
    }
    piped_row(&row, true, rows)?;
    Ok(!closed)
}

/// The cells of one row.
fn piped_row(line: &str, closed: bool, rows: &mut Rows) -> Result<(), ReadError> {
    let mut inner = line.trim();
    if inner.is_empty() {
        return Ok(());
    }
    if closed {
        inner = inner.strip_prefix('|').unwrap_or(inner);
        inner = inner.strip_suffix('|').unwrap_or(inner);
    }
    loop {
        let (cell, pipe, after) = cut(inner, b"|");
        rows.cell(&break_lines(cell.trim()))?;
        if pipe.is_none() {
            rows.end();
            return Ok(());
        }
        inner = after;
    }
}

/// A line for each cell, or several, and a pipe behind or before it.
fn pipe_a_line(text: &str, rows: &mut Rows) -> Result<(), ReadError> {
    let (mut behind, mut before) = (0_usize, 0_usize);
    let mut rest = text;
    while !rest.is_empty() {
        let (line, _, after) = cut(rest, b"\n");
        rest = after;
        match ends(line) {
            (true, false) => before = before.saturating_add(1),
            (false, true) => behind = behind.saturating_add(1),
            _ => {}
        }
    }
    let behind = behind > before;
    let mut cell = None::<String>;
    let mut rest = text;
    while !rest.is_empty() {
        let (line, _, after) = cut(rest, b"\n");
        rest = after;
        let text = line.trim();
        let bare = text == "|";
        let (front, end) = ends(line);
        let inner = text.strip_prefix('|').filter(|_| !behind).unwrap_or(text);
        let inner = inner.strip_suffix('|').unwrap_or(inner).trim();
        // Before its pipe a cell may have lines of its own, and they are indented.
        let goes_on = !behind && !front && line.starts_with([' ', '\t']) && cell.is_some();
        if goes_on && let Some(open) = &mut cell {
            if !inner.is_empty() {
                open.push_str(if open.is_empty() { "" } else { "\n" });
                open.push_str(inner);
            }
        } else if !text.is_empty() {
            if let Some(done) = cell.take() {
                rows.cell(&done)?;
            }
            if !behind && !front {
                rows.end();
            }
            cell = Some(inner.to_owned());
        }
        let ends_row = text.is_empty() || if behind { !end } else { end && !bare };
        if behind || ends_row {
            if let Some(done) = cell.take() {
                rows.cell(&done)?;
            }
        }
        if ends_row {
            rows.end();
        }
    }
    if let Some(done) = cell {
        rows.cell(&done)?;
    }
    rows.end();
    // Without a mark of its end a row cannot be told from the next.
    if rows.done.len() > 1 { Ok(()) } else { Err(ReadError::NoTable) }
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
