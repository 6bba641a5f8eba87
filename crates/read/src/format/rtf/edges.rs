//! The cells of an RTF table on a grid: the format says where a cell's right edge stands, in twentieths of a point.
//!
//! Owns: which edges are one, merges. Must not know control words.

use crate::error::{Limit, ReadError};
use crate::scan::shown;
use crate::table::{Budget, MAX_COLUMNS, Row, TableCell};

/// Edges that lie closer together than this are one: half a millimetre.
const NEAR: i32 = 28;
/// The width of a cell that no edge was given for: an inch.
const INCH: i32 = 1_440;

/// A cell as a row's properties define it.
#[derive(Clone, Copy, Default)]
pub(super) struct Edge {
    pub(super) right: i32,
    /// Merged with the cell above it.
    pub(super) below: bool,
    /// Merged with the cell before it.
    pub(super) beside: bool,
}

/// A table that is being read.
#[derive(Default)]
pub(super) struct Table {
    /// The paragraphs of the open cell that are done.
    pub(super) text: String,
    cells: Vec<String>,
    left: i32,
    defined: Vec<Edge>,
    lines: Vec<Line>,
    /// The rows that follow the open one.
    below: Vec<Row>,
    /// All edges, from left to right.
    edges: Vec<i32>,
}

struct Line {
    left: i32,
    cells: Vec<(Edge, String)>,
    below: Vec<Row>,
}

impl Table {
    /// Begins the definition of a row with its left edge.
    pub(super) fn define(&mut self, left: i32) {
        self.defined.clear();
        self.left = left;
    }

    /// Defines the next cell.
    pub(super) fn edge(&mut self, edge: Edge) -> Result<(), ReadError> {
        self.defined.push(edge);
        if self.defined.len() > MAX_COLUMNS { Err(ReadError::TooLarge(Limit::Columns)) } else { Ok(()) }
    }

    /// Ends a cell with its last paragraph.
    pub(super) fn end_cell(&mut self, last: &str, budget: &mut Budget) -> Result<(), ReadError> {
        let mut text = std::mem::take(&mut self.text);
        text.push_str(last);
        let text = shown(text);
        budget.cell(self.cells.len(), text.len())?;
        self.cells.push(text);
        Ok(())
    }

    /// The rows that stand in the open row and follow it.
    pub(super) fn follows(&mut self, mut rows: Vec<Row>) {
        self.below.append(&mut rows);
    }

    /// Ends a row; its definition may have come before its cells or behind them.
    pub(super) fn end_row(&mut self) -> Result<(), ReadError> {
        let mut line = Line { left: self.left, cells: Vec::new(), below: std::mem::take(&mut self.below) };
        let mut right = self.left;
        self.know(right)?;
        for (at, text) in std::mem::take(&mut self.cells).into_iter().enumerate() {
            let mut edge = self.defined.get(at).copied().unwrap_or_default();
            edge.right = edge.right.max(right.saturating_add(if at < self.defined.len() { 1 } else { INCH }));
            right = edge.right;
            match line.cells.last_mut() {
                Some((before, _)) if edge.beside => before.right = right,
                _ => line.cells.push((edge, text)),
            }
        }
        for (edge, _) in &line.cells {
            self.know(edge.right)?;
        }
        if !line.cells.is_empty() {
            self.lines.push(line);
        }
        Ok(())
    }

    /// Remembers an edge.
    fn know(&mut self, edge: i32) -> Result<(), ReadError> {
        let at = self.column(edge);
        if self.edges.get(at).is_none_or(|known| *known > edge.saturating_add(NEAR)) {
            self.edges.insert(at, edge);
        }
        if self.edges.len() > MAX_COLUMNS { Err(ReadError::TooLarge(Limit::Columns)) } else { Ok(()) }
    }

    /// How many edges stand left of one.
    fn column(&self, edge: i32) -> usize {
        self.edges.partition_point(|known| *known < edge.saturating_sub(NEAR))
    }

    /// The rows of the table on its grid; none where no row was ended.
    pub(super) fn finish(&mut self, number: u32) -> Vec<Row> {
        let mut table = std::mem::take(self);
        let mut rows: Vec<Row> = Vec::with_capacity(table.lines.len());
        // The row and the cell at the top of what stands in each column.
        let mut tops = vec![(0, 0); table.edges.len()];
        let mut row = 0_u32;
        for line in std::mem::take(&mut table.lines) {
            let mut cells: Vec<TableCell> = Vec::with_capacity(line.cells.len());
            let mut column = table.column(line.left);
            for (edge, text) in line.cells {
                let end = table.column(edge.right).max(column.saturating_add(1));
                let colspan = u32::try_from(end.saturating_sub(column)).unwrap_or(1);
                let place = u32::try_from(column).unwrap_or(u32::MAX);
                let mut cell = TableCell { text, column: place, colspan, rowspan: 1, covered: false };
                if let Some(top) = tops.get_mut(column) {
                    let above = rows.get_mut(top.0).and_then(|row| row.cells.get_mut(top.1));
                    match above.filter(|above| edge.below && above.column == place) {
                        Some(above) => {
                            above.rowspan = above.rowspan.saturating_add(1);
                            (cell.covered, cell.text) = (true, String::new());
                        }
                        None => *top = (rows.len(), cells.len()),
                    }
                }
                cells.push(cell);
                column = end;
            }
            rows.push(Row { table: number, row, paragraph: false, cells });
            row = row.saturating_add(1);
            rows.extend(line.below);
        }
        rows
    }
}
