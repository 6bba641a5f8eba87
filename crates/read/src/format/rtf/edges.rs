//! The cells of an RTF table on a grid: the format says where a cell's right edge stands, in twentieths of a point.
//!
//! Owns: which edges are one, merges. Must not know control words.

use crate::error::{Limit, ReadError};
use crate::scan::shown;
use crate::table::{Budget, MAX_COLUMNS, Row, TableCell};

/// Edges that lie closer together than this are one: half a millimetre.
const NEAR: u32 = 28;
/// The width of a cell that no edge was given for: an inch.
const INCH: u32 = 1_440;

/// A cell as a row's properties define it.
#[derive(Clone, Copy, Default)]
pub(super) struct Edge {
    right: u32,
    /// Merged with the cell above it.
    pub(super) below: bool,
    /// Merged with the cell before it.
    pub(super) beside: bool,
}

/// A table that is being read.
#[derive(Default)]
pub(super) struct Table {
    /// Its number, once it has begun.
    pub(super) number: Option<u32>,
    /// The paragraphs of the open cell that are done.
    pub(super) text: String,
    /// The rows that are done, with those of tables inside them; `column` and `colspan` of their own cells hold
    /// the left and the right edge.
    rows: Vec<Row>,
    /// The rows that follow the open one.
    pub(super) below: Vec<Row>,
    cells: Vec<TableCell>,
    left: u32,
    defined: Vec<Edge>,
    /// All edges, from left to right.
    edges: Vec<u32>,
    row: u32,
}

impl Table {
    /// Begins the definition of a row with its left edge.
    pub(super) fn define(&mut self, left: i32) {
        self.defined.clear();
        self.left = unsigned(left);
    }

    /// Defines the next cell.
    pub(super) fn edge(&mut self, edge: Edge, right: i32) -> Result<(), ReadError> {
        self.defined.push(Edge { right: unsigned(right), ..edge });
        most(self.defined.len())
    }

    /// Ends a cell with its last paragraph.
    pub(super) fn end_cell(&mut self, last: &str, budget: &mut Budget) -> Result<(), ReadError> {
        let mut text = std::mem::take(&mut self.text);
        text.push_str(last);
        let text = shown(text);
        budget.cell(self.cells.len(), text.len())?;
        self.cells.push(TableCell::single(text, 0));
        Ok(())
    }

    /// Ends a row; its definition may have come before its cells or behind them.
    pub(super) fn end_row(&mut self) -> Result<(), ReadError> {
        let mut cells: Vec<TableCell> = Vec::new();
        let mut right = self.left;
        let mut defined = self.defined.iter();
        for mut cell in std::mem::take(&mut self.cells) {
            cell.column = right;
            let edge = defined
                .next()
                .copied()
                .unwrap_or(Edge { right: right.saturating_add(INCH), ..Edge::default() });
            right = edge.right.max(right.saturating_add(1));
            cell.colspan = right;
            cell.covered = edge.below;
            match cells.last_mut() {
                Some(before) if edge.beside => before.colspan = right,
                _ => cells.push(cell),
            }
        }
        if let (Some(first), Some(table)) = (cells.first(), self.number) {
            know(&mut self.edges, first.column)?;
            for cell in &cells {
                know(&mut self.edges, cell.colspan)?;
            }
            self.rows.push(Row { table, row: self.row, paragraph: false, cells });
            self.row = self.row.saturating_add(1);
        }
        self.rows.append(&mut self.below);
        Ok(())
    }

    /// The rows of the table on its grid.
    pub(super) fn finish(&mut self) -> Vec<Row> {
        let Self { number, mut rows, edges, .. } = std::mem::take(self);
        // The row and the cell at the top of what stands in each column.
        let mut tops = vec![(0, 0); edges.len()];
        for at in 0..rows.len() {
            let (above, rest) = rows.split_at_mut_checked(at).unwrap_or_default();
            let Some(row) = rest.first_mut().filter(|row| Some(row.table) == number) else { continue };
            let mut begin = 0;
            for (place, cell) in row.cells.iter_mut().enumerate() {
                let column = column(&edges, cell.column).max(begin);
                begin = column_after(&edges, cell.colspan, column);
                cell.colspan = short(begin.saturating_sub(column));
                cell.column = short(column);
                let Some(top) = tops.get_mut(column) else { continue };
                let above = above.get_mut(top.0).and_then(|row| row.cells.get_mut(top.1));
                match above.filter(|above| cell.covered && above.column == cell.column) {
                    Some(above) => {
                        above.rowspan = above.rowspan.saturating_add(1);
                        cell.text.clear();
                    }
                    None => {
                        cell.covered = false;
                        *top = (at, place);
                    }
                }
            }
        }
        rows
    }
}

/// An edge, in the same order and without a sign.
fn unsigned(edge: i32) -> u32 {
    edge.cast_unsigned() ^ 0x8000_0000
}

fn short(column: usize) -> u32 {
    u32::try_from(column).unwrap_or(u32::MAX)
}

fn most(columns: usize) -> Result<(), ReadError> {
    if columns > MAX_COLUMNS { Err(ReadError::TooLarge(Limit::Columns)) } else { Ok(()) }
}

/// Remembers an edge.
fn know(edges: &mut Vec<u32>, edge: u32) -> Result<(), ReadError> {
    let at = column(edges, edge);
    if edges.get(at).is_none_or(|known| *known > edge.saturating_add(NEAR)) {
        edges.insert(at, edge);
    }
    most(edges.len())
}

/// How many edges stand left of one.
fn column(edges: &[u32], edge: u32) -> usize {
    edges.partition_point(|known| known.saturating_add(NEAR) < edge)
}

/// The same for the right edge of a cell, which is at least one column wide.
fn column_after(edges: &[u32], edge: u32, left: usize) -> usize {
    column(edges, edge).max(left.saturating_add(1))
}
