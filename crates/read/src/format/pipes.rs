//! Text with pipes between its cells: Markdown, and what converters make of a table.
//!
//! Owns: `| cell | cell |`, with or without the pipes at both ends, where a merged cell leaves a run of empty ones
//! and a line break inside a cell tears the row; and a pipe a line. Must not know the words of a form.

use super::text::Rows;
use crate::error::ReadError;
use crate::scan::{count, cut};

/// Whether a line begins with a pipe, and whether it ends with one.
pub(super) fn ends(line: &str) -> (bool, bool) {
    let line = line.trim();
    (line.starts_with('|'), line.ends_with('|'))
}

/// Rows of cells between pipes. Where pipes stand at both ends of the rows, a row is whole at its last one, and
/// where they do not, a pipe at the front has an empty cell before it. Whether rows may still be torn.
pub(super) fn rows(text: &str, rows: &mut Rows) -> Result<bool, ReadError> {
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

/// A pipe a line: it stands behind its cell, or before it. Before it, a cell may have lines of its own, which are
/// indented; a line that is not begins a row. A blank line ends one, and so does, where pipes stand behind, a line
/// without.
pub(super) fn one_a_line(text: &str, rows: &mut Rows) -> Result<(), ReadError> {
    let (mut behind, mut before, mut heads) = (0_usize, 0_usize, 0_usize);
    let mut head = false;
    let mut rest = text;
    while !rest.is_empty() {
        let (line, _, after) = cut(rest, b"\n");
        rest = after;
        let (front, end) = ends(line);
        match (front, end) {
            (true, false) => before = before.saturating_add(1),
            (false, true) => behind = behind.saturating_add(1),
            _ => {}
        }
        heads = heads.saturating_add(usize::from(head && front));
        head = !front && begins_flush(line);
    }
    if behind > before {
        cells_before_pipes(text, rows)?;
    } else {
        cells_behind_pipes(text, heads > FEW_HEADS, rows)?;
    }
    // Without a mark of its end a row cannot be told from the next.
    let told = rows.done.iter().all(|row| row.cells.len() <= MOST_CELLS);
    if told && rows.done.len() > 1 { Ok(()) } else { Err(ReadError::NoTable) }
}

/// Cells of a row: twice the widest form.
const MOST_CELLS: usize = 40;
/// Lines without a pipe right above one that begins with one: a title is such a line as well.
const FEW_HEADS: usize = 2;

/// Whether a line has text at its very front.
fn begins_flush(line: &str) -> bool {
    !line.trim().is_empty() && !line.starts_with([' ', '\t'])
}

fn cells_before_pipes(text: &str, rows: &mut Rows) -> Result<(), ReadError> {
    let mut rest = text;
    while !rest.is_empty() {
        let (line, _, after) = cut(rest, b"\n");
        rest = after;
        let line = line.trim();
        let cell = line.strip_suffix('|');
        if !line.is_empty() {
            rows.cell(cell.unwrap_or(line).trim())?;
        }
        if cell.is_none() {
            rows.end();
        }
    }
    rows.end();
    Ok(())
}

/// With `headed` rows the first cell has no pipe before it; one that is empty is not there at all.
fn cells_behind_pipes(text: &str, headed: bool, rows: &mut Rows) -> Result<(), ReadError> {
    let mut cell = None::<String>;
    let mut begins = true;
    let mut rest = text;
    while !rest.is_empty() {
        let (line, _, after) = cut(rest, b"\n");
        rest = after;
        let (front, end) = ends(line);
        let line_ends = line.trim().is_empty();
        let inner = line.trim();
        let inner = inner.strip_prefix('|').unwrap_or(inner);
        // A pipe at both ends: the row is whole.
        let whole = inner.strip_suffix('|').filter(|_| front && end);
        let inner = whole.unwrap_or(inner).trim();
        if !front
            && !line_ends
            && !begins_flush(line)
            && let Some(open) = &mut cell
        {
            open.push_str(if open.is_empty() { "" } else { "\n" });
            open.push_str(inner);
            continue;
        }
        if let Some(done) = cell.take() {
            rows.cell(&done)?;
        }
        if !front {
            rows.end();
            begins = true;
        }
        if line_ends {
            continue;
        }
        if front && headed && begins {
            rows.cell("")?;
        }
        cell = Some(inner.to_owned());
        begins = false;
        if whole.is_some() {
            rows.cell(&cell.take().unwrap_or_default())?;
            rows.end();
            begins = true;
        }
    }
    if let Some(done) = cell {
        rows.cell(&done)?;
    }
    rows.end();
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
