//! How the reading of a form goes: its blocks, the rows seen and taken, how sure the reader is of each.
//!
//! Owns: that account. Must not know how a row is read.

use crate::told::{BlockName, ColumnKey, ReadBlock, ReadColumn, Sureness};

/// Blocks of one form; what follows is counted in the last. The longest form met has seven.
const MAX_BLOCKS: usize = 40;

/// The blocks so far.
#[derive(Debug)]
pub(crate) struct Progress {
    done: Vec<ReadBlock>,
    /// The block of the last row.
    last: ReadBlock,
}

impl Progress {
    /// What stands above the first heading is the head.
    pub(crate) const fn new() -> Self {
        Self { done: Vec::new(), last: empty(BlockName::Head, Vec::new()) }
    }

    /// A block begins, with these headings. The same headings again, as on the next page, begin nothing.
    pub(crate) fn begin(&mut self, block: BlockName, columns: Vec<ReadColumn>) {
        let again = self.last.block == block && same(&self.last.columns, &columns);
        if !again && self.done.len() < MAX_BLOCKS {
            let ended = std::mem::replace(&mut self.last, empty(block, columns));
            if !is_empty(&ended) {
                self.done.push(ended);
            }
        }
    }

    /// The last block has other headings than it began with.
    pub(crate) fn set_columns(&mut self, columns: Vec<ReadColumn>) {
        self.last.columns = columns;
    }

    /// A row of the last block, and whether it became part of the form.
    pub(crate) fn row(&mut self, taken: bool) {
        self.last.seen = self.last.seen.saturating_add(1);
        self.last.taken = self.last.taken.saturating_add(u32::from(taken));
    }

    /// Something in the last block was left over.
    pub(crate) fn left_over(&mut self) {
        self.last.sureness = Sureness::Likely;
    }

    /// The blocks with how sure the reader is of each.
    pub(crate) fn finish(self) -> Vec<ReadBlock> {
        let mut blocks = self.done;
        if !is_empty(&self.last) {
            blocks.push(self.last);
        }
        for block in &mut blocks {
            block.sureness = block.sureness.max(judge(block));
        }
        blocks
    }
}

const fn empty(block: BlockName, columns: Vec<ReadColumn>) -> ReadBlock {
    ReadBlock { block, sureness: Sureness::Sure, seen: 0, taken: 0, columns }
}

fn is_empty(block: &ReadBlock) -> bool {
    block.seen == 0 && block.columns.is_empty() && block.sureness == Sureness::Sure
}

/// Whether two rows of headings say the same.
fn same(one: &[ReadColumn], other: &[ReadColumn]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(a, b)| a.heading == b.heading && a.column == b.column)
}

/// How well the headings and the rows fitted.
fn judge(block: &ReadBlock) -> Sureness {
    let known = block.columns.iter().filter(|column| column.column.is_some()).count();
    let has = |wanted| block.columns.iter().any(|column| column.column == Some(wanted));
    let nameless = block.block == BlockName::Indicators && !has(ColumnKey::Name);
    if known.saturating_mul(2) < block.columns.len() || block.taken.saturating_mul(2) < block.seen || nameless
    {
        Sureness::Unsure
    } else if known < block.columns.len() || block.taken < block.seen {
        Sureness::Likely
    } else {
        Sureness::Sure
    }
}
