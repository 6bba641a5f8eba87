//! How a row of a table is cut into cells.
//!
//! Owns: the definition of a row (sprmTDefTable) and what modifies it. Must not know what stands in the cells.

use super::{byte, word};

/// A row's cells by their edges.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    /// The left edge of the first cell and the right edge of every cell, in twips from the text's left edge.
    edges: Vec<i32>,
    /// How each cell is merged (TCGRF).
    cells: Vec<u16>,
}

/// A cell as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) left: i32,
    pub(super) right: i32,
    /// How many cells of the row are shown as this one.
    pub(super) cells: usize,
    pub(super) down: Down,
}

/// How a cell is merged with those above and below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Down {
    Alone,
    First,
    Goes,
}

/// Whether a cell is merged with its neighbours: 1 in the first of them and 2 in the others. The specification has
/// it the other way round, but this is what Word has written since 97.
const ACROSS: u16 = 0b11;
const FIRST_ACROSS: u16 = 1;
const GOES_ACROSS: u16 = 2;
const DOWN: u16 = 0b110_0000;
const GOES_DOWN: u16 = 0b010_0000;
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
                    *cell &= !ACROSS;
                    if code == MERGE {
                        *cell |= if number == 0 { FIRST_ACROSS } else { GOES_ACROSS };
                    }
                }
            }
            (MERGE_DOWN, Some(cuts)) => {
                if let Some(cell) = cuts.cells.get_mut(first) {
                    let down = u16::try_from(second).unwrap_or_default() << 5;
                    *cell = *cell & !DOWN | down & DOWN;
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

    /// How many cell marks the row has.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The cells as they are shown.
    pub(super) fn shown(&self) -> Vec<Cut> {
        let mut cuts = Vec::<Cut>::with_capacity(self.cells.len());
        let mut left = self.edges.first().copied().unwrap_or_default();
        for (cell, right) in self.cells.iter().zip(self.edges.iter().skip(1)) {
            // Edges go from left to right, whatever a file says.
            let right = left.max(*right);
            match cuts.last_mut() {
                Some(open) if cell & ACROSS == GOES_ACROSS => {
                    open.right = right;
                    open.cells = open.cells.saturating_add(1);
                }
                _ => {
                    let down = match cell & DOWN {
                        0 => Down::Alone,
                        GOES_DOWN => Down::Goes,
                        _ => Down::First,
                    };
                    cuts.push(Cut { left, right, cells: 1, down });
                }
            }
            left = right;
        }
        cuts
    }
}
