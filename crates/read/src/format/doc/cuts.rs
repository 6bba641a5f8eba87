//! What a document says of how a row of a table is cut into cells.
//!
//! Owns: the definition of a row (sprmTDefTable) and what modifies it. Must not know what stands in the cells.

use super::{byte, word};
use crate::format::tables::Cuts;

/// A row has 63 cells at most, and an operand cannot make it have more than so many.
const MAX_CELLS: usize = 255;

impl Cuts {
    /// Applies a modifier of tables; any other does nothing.
    pub(super) fn modify(cuts: &mut Option<Self>, code: u16, operand: &[u8]) {
        const DEFINE: u16 = 0xD608;
        const INSERT: u16 = 0x7621;
        const DELETE: u16 = 0x5622;
        const WIDTH: u16 = 0x7623;
        const MERGE: u16 = 0x5624;
        const SPLIT: u16 = 0x5625;
        const MERGE_DOWN: u16 = 0xD62B;
        if code == DEFINE {
            *cuts = Self::define(operand);
            return;
        }
        let (first, second, width) = (byte(operand, 0), byte(operand, 1), i32::from(word(operand, 2)));
        match (code, cuts) {
            (INSERT, cuts) => cuts.get_or_insert_default().insert(first, second, width),
            (DELETE, Some(cuts)) => cuts.delete(first, second),
            (WIDTH, Some(cuts)) => cuts.widen(first, second, width),
            (MERGE | SPLIT, Some(cuts)) => {
                let cells = cuts.cells.iter_mut().take(second).skip(first);
                for (number, cell) in cells.enumerate() {
                    *cell &= !Self::ACROSS;
                    if code == MERGE {
                        *cell |= if number == 0 { Self::FIRST_ACROSS } else { Self::GOES_ACROSS };
                    }
                }
            }
            (MERGE_DOWN, Some(cuts)) => {
                if let Some(cell) = cuts.cells.get_mut(first) {
                    let down = u16::try_from(second).unwrap_or_default() << 5;
                    *cell = *cell & !Self::DOWN | down & Self::DOWN;
                }
            }
            _ => {}
        }
    }

    /// `None` where the operand breaks off.
    fn define(operand: &[u8]) -> Option<Self> {
        /// Bytes that a cell is described in.
        const CELL: usize = 20;
        let (count, rest) = operand.split_first()?;
        let count = usize::from(*count);
        let (edges, described) = rest.split_at_checked(count.saturating_add(1).saturating_mul(2))?;
        let edges = edges.as_chunks().0.iter().map(|edge| i32::from(i16::from_le_bytes(*edge))).collect();
        let mut cells = Vec::with_capacity(count);
        for number in 0..count {
            // Cells at the end that are like any other are not described.
            cells.push(word(described, number.saturating_mul(CELL)));
        }
        Some(Self { edges, cells })
    }

    fn insert(&mut self, first: usize, count: usize, width: i32) {
        if self.edges.is_empty() {
            self.edges.push(0);
        }
        let count = count.min(MAX_CELLS.saturating_sub(self.cells.len()));
        let first = first.min(self.cells.len());
        for _ in 0..count {
            self.cells.insert(first, 0);
            let left = self.edges.get(first).copied().unwrap_or_default();
            self.edges.insert(first, left);
            self.widen(first, first.saturating_add(1), width);
        }
    }

    fn delete(&mut self, first: usize, end: usize) {
        for _ in first..end.min(self.cells.len()) {
            self.cells.remove(first);
            self.edges.remove(first);
        }
    }

    /// Makes cells so wide and moves those to the right of them.
    fn widen(&mut self, first: usize, end: usize, width: i32) {
        for number in first..end.min(self.cells.len()) {
            let (mut left, mut moved) = (0, 0);
            for (at, edge) in self.edges.iter_mut().enumerate().skip(number) {
                if at == number {
                    left = *edge;
                } else if at == number.saturating_add(1) {
                    moved = left.saturating_add(width).saturating_sub(*edge);
                }
                *edge = edge.saturating_add(moved);
            }
        }
    }
}
