//! Where the characters of a document are stored: the piece table.
//!
//! Owns: the table (the Clx) and the modifiers that a fast save hangs on its pieces. Must not know what they say.

use super::{long, word};
use crate::error::ReadError;

/// The pieces of the text, in its order.
pub(super) struct Pieces<'t> {
    /// The characters that the pieces begin with and that the last ends before; behind them the pieces themselves.
    table: &'t [u8],
    count: usize,
    /// Lists of modifiers that pieces name by number.
    lists: Vec<&'t [u8]>,
}

/// A stretch of the text that is stored in one place, in one way.
pub(super) struct Piece<'t> {
    /// Its place in the document stream, in bytes.
    pub(super) start: usize,
    /// Its length in units.
    pub(super) units: usize,
    /// Whether a unit has two bytes (UTF-16), and not one.
    pub(super) wide: bool,
    /// A list of modifiers that go before all others.
    list: &'t [u8],
    /// The same, where it is only one.
    single: [u8; 3],
}

impl Piece<'_> {
    /// The modifiers that apply to all of the piece, as a list of them.
    pub(super) fn modifiers(&self) -> &[u8] {
        if self.list.is_empty() { &self.single } else { self.list }
    }
}

/// Bytes of a piece in the table.
const PIECE: usize = 8;
/// Pieces name a list by fifteen bits.
const MAX_LISTS: usize = 1 << 15;

impl<'t> Pieces<'t> {
    pub(super) fn read(mut clx: &'t [u8]) -> Result<Self, ReadError> {
        let mut lists = Vec::new();
        loop {
            let (kind, rest) = clx.split_first().ok_or(ReadError::Damaged)?;
            match kind {
                1 => {
                    let length = usize::from(word(rest, 0));
                    let rest = rest.get(2..).unwrap_or_default();
                    let (list, rest) = rest.split_at_checked(length).ok_or(ReadError::Damaged)?;
                    if lists.len() < MAX_LISTS {
                        lists.push(list);
                    }
                    clx = rest;
                }
                2 => {
                    let length = long(rest, 0);
                    let table = rest.get(4..).unwrap_or_default().get(..length).ok_or(ReadError::Damaged)?;
                    let count = length.saturating_sub(4).checked_div(PIECE.saturating_add(4)).unwrap_or(0);
                    return Ok(Self { table, count, lists });
                }
                _ => return Err(ReadError::Damaged),
            }
        }
    }

    /// A piece by its number.
    pub(super) fn get(&self, number: usize) -> Result<Piece<'t>, ReadError> {
        const NARROW: usize = 1 << 30;
        if number >= self.count {
            return Err(ReadError::Damaged);
        }
        let first = number.saturating_mul(4);
        let (from, to) = (long(self.table, first), long(self.table, first.saturating_add(4)));
        let behind = self.count.saturating_add(1).saturating_mul(4);
        let at = behind.saturating_add(number.saturating_mul(PIECE));
        let place = long(self.table, at.saturating_add(2));
        let start = place & (NARROW - 1);
        let wide = place & NARROW == 0;
        let (list, single) = self.modifiers(word(self.table, at.saturating_add(6)));
        Ok(Piece {
            start: if wide { start } else { start >> 1 },
            units: to.checked_sub(from).ok_or(ReadError::Damaged)?,
            wide,
            list,
            single,
        })
    }

    /// A piece's modifiers: the number of a list, or one modifier by a short number and its operand. Of these only
    /// those matter that make tables or hide text.
    fn modifiers(&self, prm: u16) -> (&'t [u8], [u8; 3]) {
        let [low, value] = prm.to_le_bytes();
        if low & 1 == 1 {
            let list = self.lists.get(usize::from(prm >> 1)).copied();
            return (list.unwrap_or_default(), [0; 3]);
        }
        let code: u16 = match low >> 1 {
            0x18 => super::properties::IN_TABLE,
            0x19 => super::properties::ROW_END,
            0x41 => super::properties::DELETED,
            0x5C => super::properties::HIDDEN,
            _ => 0,
        };
        let [low, high] = code.to_le_bytes();
        (&[], [low, high, value])
    }
}
