//! The heading row of a block, and which cell of a row stands under which heading.
//!
//! Owns: matching by grid column. Must not know what a row means.
//!
//! Money rows and indicator rows cut a table's columns differently, so each block is matched by its own
//! heading row. A cell belongs to the heading that it shares most columns with.

use crate::layout::label::Label;
use crate::layout::words::{Column, is_side_label};
use crate::table::{Row, TableCell};

/// What column a label names.
pub(crate) type Name = fn(&str) -> Option<Column>;

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
    /// Takes a heading row. A column named twice counts once, the first time; gives the cells that name
    /// nothing known, too.
    pub(crate) fn from_row<'a>(row: &Row, labels: &[Label<'a>], name: Name) -> (Self, Vec<&'a TableCell>) {
        let mut columns = Self { headings: Vec::new(), width: row.end() };
        let mut unknown = Vec::new();
        for label in labels {
            let column = name(&label.bare).filter(|column| !columns.has(*column));
            if matches!(column, None | Some(Column::Unused))
                && !is_side_label(&label.bare)
                && !label.bare.is_empty()
            {
                unknown.push(label.cell);
            }
            columns.push(label.cell, column);
        }
        (columns, unknown)
    }

    /// Takes a second heading row that splits some headings of the first.
    pub(crate) fn split(&mut self, labels: &[Label], name: Name) {
        for label in labels {
            let cell = label.cell;
            self.headings.retain(|h| h.end <= cell.column || h.start >= cell.end());
            self.push(cell, name(&label.bare).filter(|column| !self.has(*column)));
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
        let mut first = u32::MAX;
        for heading in &self.headings {
            first = first.min(heading.start);
        }
        if self.headings.is_empty() { 0 } else { first }
    }

    /// Whether the row is laid on the grid of the headings as far as `column`. A total row copied as text
    /// may have fewer cells than the rows above it: merged cells count once.
    pub(crate) fn reaches(&self, row: &Row, column: Column) -> bool {
        self.start(column).is_some_and(|start| row.end() > start)
    }

    /// Lays a row under the headings. Where cells are missing at its front, as when the merged cell at the side
    /// of a block is copied only once, the row is moved to the right until it `fits`.
    pub(crate) fn lay<'a>(&self, row: &'a Row, fits: fn(&Self, &Laid) -> bool) -> Laid<'a> {
        let laid = self.lay_moved(row, 0);
        let front_filled = row.cells.first().is_some_and(|cell| !cell.is_blank());
        if !front_filled || fits(self, &laid) {
            return laid;
        }
        let missing = self.width.saturating_sub(row.end()).min(MAX_MISSING);
        for moved in 1..=missing {
            let other = self.lay_moved(row, moved);
            if fits(self, &other) {
                return other;
            }
        }
        laid
    }

    /// Lays a row under the headings, `moved` columns further right than it stands.
    pub(crate) fn lay_moved<'a>(&self, row: &'a Row, moved: u32) -> Laid<'a> {
        let mut laid = Laid { moved, under: [None; Column::COUNT], over: Vec::new() };
        let first = self.first();
        for cell in &row.cells {
            let above = self.above(cell, moved);
            match above.and_then(|column| laid.under.get_mut(column as usize)) {
                Some(place @ None) => *place = Some(cell),
                Some(Some(_)) if above == Some(Column::Unused) => {}
                _ if cell.is_blank() => {}
                _ => laid.over.push((cell, cell.column.saturating_add(moved) < first)),
            }
        }
        laid
    }

    /// What stands above a cell, `moved` columns further right.
    fn above(&self, cell: &TableCell, moved: u32) -> Option<Column> {
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
}

/// A row laid under the headings.
#[derive(Clone, Debug)]
pub(crate) struct Laid<'a> {
    /// How many columns to the right the row was moved.
    moved: u32,
    under: [Option<&'a TableCell>; Column::COUNT],
    /// Filled cells under no heading or as the second one under it, and whether they stand before the first.
    pub(crate) over: Vec<(&'a TableCell, bool)>,
}

impl<'a> Laid<'a> {
    /// The cell that stands under a heading.
    pub(crate) fn under(&self, column: Column) -> Option<&'a TableCell> {
        self.under.get(column as usize).copied().flatten()
    }

    /// The grid column of this row that stands under the grid column `start` of the headings.
    pub(crate) const fn column(&self, start: u32) -> u32 {
        start.saturating_sub(self.moved)
    }
}

/// Side label, level 1 and level 2: what merged cells at the front can hide.
const MAX_MISSING: u32 = 3;
