//! Points in a cell that is merged over several indicator rows.
//!
//! Owns: whose points they are. Must not know what they add up to.
//!
//! Two things are printed so: one number for several indicators together, when their weight and their score are merged
//! alike; and the points of a whole level beside rows that have the other number each. The first stays with the top row
//! and the rows below have no such cell. The second belongs to no row: it becomes a sub-total.

use super::{Draft, is_empty};
use ziping_core::form::{Cell, Indicator, Subtotal};

/// Whether an indicator's weight and score are covered by the cell above.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Covered {
    pub(super) weight: bool,
    pub(super) score: bool,
}

/// One of the two columns.
struct Column {
    covered: fn(Covered) -> bool,
    /// The column and the other one.
    cells: fn(&mut Indicator) -> (&mut Option<Cell>, &mut Option<Cell>),
    subtotal: fn(Cell) -> (Option<Cell>, Option<Cell>),
}

const COLUMNS: [Column; 2] = [
    Column {
        covered: |covered| covered.weight,
        cells: |row| (&mut row.weight, &mut row.score),
        subtotal: |cell| (Some(cell), None),
    },
    Column {
        covered: |covered| covered.score,
        cells: |row| (&mut row.score, &mut row.weight),
        subtotal: |cell| (None, Some(cell)),
    },
];

impl Draft<'_> {
    /// Gives points that are merged over several rows to whom they belong.
    pub(super) fn share_points(&mut self) {
        let merges = self.covered.iter().any(|covered| *covered != Covered::default());
        for column in &COLUMNS {
            if merges {
                self.share_merged(column);
            } else {
                self.share_unmerged(column);
            }
        }
    }

    /// Merges that the file has.
    fn share_merged(&mut self, column: &Column) {
        let both = Covered { weight: true, score: true };
        let mut top = 0;
        while top < self.covered.len() {
            let below = self.covered.get(top.saturating_add(1)..).unwrap_or_default();
            let length = below.iter().take_while(|covered| (column.covered)(**covered)).count();
            let alike = below.iter().take(length).all(|covered| *covered == both);
            let end = top.saturating_add(1).saturating_add(length);
            if length > 0 && !alike {
                self.to_subtotal(top, end, column);
            } else {
                for row in self.form.indicators.iter_mut().take(end).skip(top.saturating_add(1)) {
                    *(column.cells)(row).0 = None;
                }
            }
            top = end;
        }
    }

    /// A text shows no merges: where every level 1 has points in its first row alone, and every row has the other
    /// number, the points are those of the level.
    fn share_unmerged(&mut self, column: &Column) {
        let mut tops = Vec::new();
        for (index, row) in self.form.indicators.iter_mut().enumerate() {
            let first = row.level1.as_ref().is_some_and(|level1| !is_empty(level1));
            let (own, other) = (column.cells)(row);
            let filled = |cell: &Option<Cell>| cell.as_ref().is_some_and(|cell| !is_empty(cell));
            if filled(own) != first || !filled(other) {
                return;
            }
            if first {
                tops.push(index);
            }
        }
        let rows = self.form.indicators.len();
        if tops.len() < 2 || rows < tops.len().saturating_add(2) {
            return;
        }
        for (at, top) in tops.iter().enumerate() {
            let end = tops.get(at.saturating_add(1)).copied().unwrap_or(rows);
            self.to_subtotal(*top, end, column);
        }
    }

    /// Makes the points of some rows a sub-total below them.
    fn to_subtotal(&mut self, top: usize, end: usize, column: &Column) {
        let mut points = None;
        let mut label = Cell::default();
        for (at, row) in self.form.indicators.iter_mut().enumerate().take(end).skip(top) {
            if at == top {
                let level = row.level1.as_ref().filter(|cell| !is_empty(cell)).or(row.level2.as_ref());
                label = level.cloned().unwrap_or_default();
            }
            let cell = (column.cells)(row).0.take();
            if at == top {
                points = cell;
            }
        }
        let Some(points) = points else { return };
        let (weight, score) = (column.subtotal)(points);
        let after = u32::try_from(end).unwrap_or(u32::MAX);
        let subtotals = &mut self.form.subtotals;
        let place = subtotals.iter().take_while(|above| above.after <= after).count();
        subtotals.insert(place, Subtotal { label, after, weight, score });
    }
}
