//! The texts of a sheet in the order of rows and columns, in whatever order the records give them.
//!
//! Owns: that order. Must not know records, nor what a sheet is made into. Excel writes cells in order; programs that
//! write its files write them as they were told, and a later cell at the same place replaces the earlier one.

use crate::error::ReadError;
use crate::format::sheet::Sheet;
use crate::table::Budget;

/// Texts with their columns, for each row; no row behind the last that has one. There are 65,536 rows at most.
#[derive(Default)]
pub(super) struct Lines(Vec<Vec<(u16, String)>>);

impl Lines {
    /// Puts a text into a cell.
    pub(super) fn put(&mut self, row: u16, column: u16, text: String) {
        let row = usize::from(row);
        if row >= self.0.len() {
            self.0.resize_with(row.saturating_add(1), Vec::new);
        }
        let Some(line) = self.0.get_mut(row) else { return };
        let mut at = line.len();
        while let Some(before) = at.checked_sub(1)
            && line.get(before).is_some_and(|(other, _)| *other >= column)
        {
            at = before;
        }
        match line.get_mut(at) {
            Some(same) if same.0 == column => same.1 = text,
            _ => line.insert(at, (column, text)),
        }
    }

    /// Puts the texts on the grid of a sheet.
    pub(super) fn fill(self, sheet: &mut Sheet, budget: &mut Budget) -> Result<(), ReadError> {
        for (line, row) in self.0.into_iter().zip(0_u32..) {
            for (column, text) in line {
                sheet.put(row, u32::from(column), text, budget)?;
            }
        }
        Ok(())
    }
}
