//! The cells and merges of a sheet into rows, whatever file they stand in.
//!
//! Owns: the grid of a sheet and what of it is worth a row. Must not know how a file stores cells, or a form's words.
//!
//! A sheet has 17 thousand million cells, and a file may name any of them. Rows without a text are passed over: nothing is to be
//! seen there. A row is filled up with blank cells as far as the sheet's table reaches, so that an empty cell of a
//! form is told from a column that is not there.

use crate::error::ReadError;
use crate::table::{Budget, MAX_COLUMNS, Part, Row, TableCell};

/// A text beyond this column does not widen the other rows.
const WIDEST: u32 = 64;

/// What stands for a sheet that the person does not see.
const HIDDEN: &str = "隐藏的工作表，没有读取 (hidden sheet, not read)";

/// Cells that are merged, from one corner to the other; all counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) top: u32,
    pub(super) left: u32,
    pub(super) bottom: u32,
    pub(super) right: u32,
}

/// A sheet while it is read.
#[derive(Default)]
pub(super) struct Sheet {
    /// Rows that have a text, and of these the cells that have one.
    rows: Vec<Row>,
    merges: Vec<Area>,
}

/// A merge on one of the rows that it covers.
#[derive(Clone, Copy)]
struct Span {
    row: usize,
    column: u32,
    colspan: u32,
    rowspan: u32,
    covered: bool,
}

impl Sheet {
    /// Puts a text on the grid. Cells come in the order of rows, and of columns within a row.
    ///
    /// # Errors
    /// [`ReadError::Damaged`] where they do not, and what the limits say.
    pub(super) fn put(
        &mut self,
        row: u32,
        column: u32,
        text: String,
        budget: &mut Budget,
    ) -> Result<(), ReadError> {
        if text.is_empty() {
            return Ok(());
        }
        budget.cell(usize::try_from(column).unwrap_or(usize::MAX), text.len())?;
        if self.rows.last().is_none_or(|last| last.row < row) {
            self.rows.push(Row { row, ..Row::default() });
        }
        let last = self.rows.last_mut().filter(|last| last.row == row && last.end() <= column);
        last.ok_or(ReadError::Damaged)?.cells.push(TableCell::single(text, column));
        Ok(())
    }

    /// Merges cells.
    pub(super) fn merge(&mut self, area: Area) {
        if area.right > area.left || area.bottom > area.top {
            self.merges.push(area);
        }
    }

    /// The sheet as rows.
    pub(super) fn finish(mut self, name: String, budget: &mut Budget) -> Result<Part, ReadError> {
        let spans = self.spans(budget)?;
        // By rows: what is put into a list from the front comes out of it from the back.
        let mut first = vec![usize::MAX; self.rows.len()];
        let mut next = Vec::with_capacity(spans.len());
        for (at, span) in spans.iter().enumerate() {
            if let Some(first) = first.get_mut(span.row) {
                next.push(*first);
                *first = at;
            }
        }
        let mut line: Vec<Option<Span>> = Vec::new();
        let mut width = 0;
        for (row, first) in self.rows.iter_mut().zip(&first) {
            line.clear();
            let mut at = *first;
            while let (Some(span), Some(after)) = (spans.get(at), next.get(at)) {
                at = *after;
                // Far to the right a merge counts only where there is text behind it.
                if span.column >= WIDEST.max(row.end()) {
                    continue;
                }
                let column = usize::try_from(span.column).unwrap_or(usize::MAX);
                if line.len() <= column {
                    line.resize(column.saturating_add(1), None);
                }
                if let Some(slot) = line.get_mut(column) {
                    *slot = Some(*span);
                }
            }
            lay(row, &line, budget)?;
            let end = row.end();
            if end <= WIDEST {
                width = end.max(width);
            }
        }
        for row in &mut self.rows {
            let end = row.end();
            for column in end..width {
                blank(row, column, budget)?;
            }
        }
        Ok(Part { name, rows: self.rows })
    }

    /// What each merge covers of the rows that there are. Merges do not overlap, so that this is no more than cells.
    fn spans(&self, budget: &mut Budget) -> Result<Vec<Span>, ReadError> {
        let mut spans = Vec::new();
        let most = u32::try_from(MAX_COLUMNS).unwrap_or(u32::MAX);
        for area in &self.merges {
            let from = self.rows.partition_point(|row| row.row < area.top);
            for (row, index) in self.rows.get(from..).unwrap_or_default().iter().zip(from..) {
                if row.row > area.bottom {
                    break;
                }
                // Beyond the widest row a merge covers nothing that is read.
                if area.left >= most {
                    break;
                }
                budget.cell(usize::try_from(area.left).unwrap_or(usize::MAX), 0)?;
                let right = area.right.min(most.saturating_sub(1));
                spans.push(Span {
                    row: index,
                    column: area.left,
                    colspan: right.saturating_sub(area.left).saturating_add(1),
                    rowspan: area.bottom.saturating_sub(area.top).saturating_add(1),
                    covered: row.row > area.top,
                });
            }
        }
        Ok(spans)
    }
}

/// A part that only says that its sheet was not read.
pub(super) fn hidden(name: String, budget: &mut Budget) -> Result<Part, ReadError> {
    budget.cell(0, HIDDEN.len())?;
    let cells = vec![TableCell::single(HIDDEN.to_owned(), 0)];
    Ok(Part { name, rows: vec![Row { paragraph: true, cells, ..Row::default() }] })
}

fn blank(row: &mut Row, column: u32, budget: &mut Budget) -> Result<(), ReadError> {
    budget.cell(usize::try_from(column).unwrap_or(usize::MAX), 0)?;
    row.cells.push(TableCell::single(String::new(), column));
    Ok(())
}

/// Lays a row's texts and merges on the grid, with blank cells between them. What stands below a merge is not seen.
fn lay(row: &mut Row, line: &[Option<Span>], budget: &mut Budget) -> Result<(), ReadError> {
    let texts = std::mem::take(&mut row.cells);
    let last = texts.last().map_or(0, TableCell::end).max(u32::try_from(line.len()).unwrap_or(u32::MAX));
    let mut texts = texts.into_iter().peekable();
    let mut column = 0_u32;
    let mut spans = line.iter().copied();
    while column < last {
        let span = spans.next().flatten();
        let text = texts.next_if(|text| text.column == column);
        let Some(span) = span else {
            match text {
                Some(text) => row.cells.push(text),
                None => blank(row, column, budget)?,
            }
            column = column.saturating_add(1);
            continue;
        };
        column = column.saturating_add(span.colspan);
        row.cells.push(TableCell {
            text: text.filter(|_| !span.covered).map_or_else(String::new, |text| text.text),
            column: span.column,
            colspan: span.colspan,
            rowspan: if span.covered { 1 } else { span.rowspan },
            covered: span.covered,
            place: 0,
        });
        for _ in 1..span.colspan {
            spans.next();
        }
        while texts.next_if(|text| text.column < column).is_some() {}
    }
    Ok(())
}
