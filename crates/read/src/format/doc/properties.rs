//! What a document says of its characters and paragraphs, as far as it makes tables or hides text.
//!
//! Owns: the pages that properties stand on (FKPs), the lists of modifiers (sprms) there, and which modifier does what.
//! Must not know what text the properties belong to; how a row is cut is `cuts`'s.

use super::pieces::Piece;
use super::{byte, long, part, word};
use crate::container::{size, u32_at};
use crate::error::{Limit, ReadError};
use crate::format::tables::Cuts;

pub(super) const DELETED: u16 = 0x0800;
pub(super) const HIDDEN: u16 = 0x083C;
pub(super) const IN_TABLE: u16 = 0x2416;
pub(super) const ROW_END: u16 = 0x2417;
const SYMBOL: u16 = 0x6A09;
const STYLE: u16 = 0x4A30;
const FONT: u16 = 0x4A4F;
const RAISED: u16 = 0x2A48;
const DEPTH: u16 = 0x6649;
const DEPTH_MORE: u16 = 0x664A;
const INNER_CELL: u16 = 0x244B;
const INNER_ROW_END: u16 = 0x244C;

/// Bytes of a page; its last one counts the entries.
const PAGE: usize = 512;
/// Bytes of modifiers that are gone through for one file. A row of a table has one or two KB of them, a form 50 KB.
const MAX_WORK: usize = 128 << 20;

/// A run of characters of which the same is said.
#[derive(Clone, Copy, Default)]
pub(super) struct Characters {
    /// The first byte of the document stream behind it.
    pub(super) end: usize,
    pub(super) deleted: bool,
    pub(super) hidden: bool,
    /// Written as a power is.
    pub(super) raised: bool,
    /// The number of the font that signs of no script are shown in.
    pub(super) font: u16,
    /// A sign out of a font: the number of the font, and of the sign in it.
    pub(super) symbol: Option<(u16, u16)>,
}

/// What is said of a paragraph.
#[derive(Default)]
pub(super) struct Paragraph {
    in_table: bool,
    depth: u32,
    /// Whether it ends a row, and no cell.
    pub(super) row_end: bool,
    /// Whether it ends the cell of a table that stands in a cell.
    pub(super) inner_cell: bool,
    /// At the end of a row: how it is cut into cells.
    pub(super) cuts: Option<Cuts>,
}

impl Paragraph {
    /// In how many tables it stands, one inside of the other.
    pub(super) fn depth(&self) -> usize {
        if self.in_table { size(self.depth.max(1)) } else { 0 }
    }

    fn modify(&mut self, list: &[u8]) {
        for (code, operand) in Modifiers(list) {
            let on = byte(operand, 0) != 0;
            match code {
                IN_TABLE => self.in_table = on,
                DEPTH => self.depth = u32_at(operand, 0).unwrap_or_default(),
                // The operand may be negative.
                DEPTH_MORE => self.depth = self.depth.wrapping_add(u32_at(operand, 0).unwrap_or_default()),
                ROW_END | INNER_ROW_END => self.row_end = on,
                INNER_CELL => self.inner_cell = on,
                _ => Cuts::modify(&mut self.cuts, code, operand),
            }
        }
    }
}

/// The properties of a document.
pub(super) struct Properties<'a> {
    pub(super) document: &'a [u8],
    /// Where long lists stand.
    pub(super) data: &'a [u8],
    /// Which page has the characters from which place on.
    pub(super) characters: &'a [u8],
    /// The same of the paragraphs.
    pub(super) paragraphs: &'a [u8],
    /// Which styles hide text; empty where none does.
    pub(super) hiding: Vec<bool>,
    /// Bytes of modifiers so far.
    pub(super) work: usize,
    /// Whether a page was missing.
    pub(super) damaged: bool,
}

impl<'a> Properties<'a> {
    /// Whether all that was asked for so far was there, and not too much. Whoever asks looks here before it is used:
    /// half the size of a result for each answer.
    pub(super) fn check(&self) -> Result<(), ReadError> {
        if self.damaged {
            Err(ReadError::Damaged)
        } else if self.work > MAX_WORK {
            Err(ReadError::TooLarge(Limit::Cells))
        } else {
            Ok(())
        }
    }

    /// What is said of the character at a place of the document stream.
    pub(super) fn characters(&mut self, at: usize, piece: &Piece) -> Characters {
        let (page, offset, end) = self.entry(self.characters, at, 1);
        let list = match offset {
            None | Some(0) => &[],
            Some(offset) => part(page, offset.saturating_add(1), byte(page, offset)),
        };
        let mut run = Characters { end, ..Characters::default() };
        let mut style = false;
        if !self.hiding.is_empty() {
            // What goes on in the next paragraph may do so in another style.
            let (number, _, end) = self.paragraph_list(at);
            run.end = run.end.min(end);
            style = self.hides(number);
        }
        run.hidden = style;
        for list in [list, piece.modifiers()] {
            self.count(list);
            for (code, operand) in Modifiers(list) {
                let value = byte(operand, 0);
                match code {
                    // No style is deleted: other than the style says is deleted.
                    DELETED => run.deleted = matches!(value, 1 | 0x81),
                    // As said here, as the style says, or other than the style says.
                    HIDDEN => {
                        run.hidden = match value {
                            0x80 => style,
                            0x81 => !style,
                            value => value == 1,
                        }
                    }
                    STYLE => {
                        style |= self.hides(word(operand, 0));
                        run.hidden = style;
                    }
                    RAISED => run.raised = value == 1,
                    FONT => run.font = word(operand, 0),
                    SYMBOL => run.symbol = Some((word(operand, 0), word(operand, 2))),
                    _ => {}
                }
            }
        }
        run
    }

    fn hides(&self, style: u16) -> bool {
        self.hiding.get(usize::from(style)).is_some_and(|hides| *hides)
    }

    /// What is said of the paragraph that ends with the character at a place of the document stream.
    pub(super) fn paragraph(&mut self, at: usize, piece: &Piece) -> Paragraph {
        let (_, list, _) = self.paragraph_list(at);
        let mut paragraph = Paragraph::default();
        for list in [list, piece.modifiers()] {
            let long = self.long_list(list);
            self.count(list);
            self.count(long);
            paragraph.modify(list);
            paragraph.modify(long);
        }
        paragraph
    }

    /// The style of the paragraph at a place, its modifiers, and the first place behind.
    fn paragraph_list(&mut self, at: usize) -> (u16, &'a [u8], usize) {
        /// An entry of a page: where its list stands, and twelve bytes on its lines.
        const ENTRY: usize = 13;
        let (page, offset, end) = self.entry(self.paragraphs, at, ENTRY);
        self.damaged |= offset.is_none();
        let offset = offset.unwrap_or_default();
        if offset == 0 {
            return (0, &[], end);
        }
        // The list's length is counted in pairs of bytes with this one; a zero here stands before one without.
        let (from, length) = match byte(page, offset) {
            0 => (2, byte(page, offset.saturating_add(1)).saturating_mul(2)),
            pairs => (1, pairs.saturating_mul(2).saturating_sub(1)),
        };
        let list = part(page, offset.saturating_add(from), length);
        (word(list, 0), list.get(2..).unwrap_or_default(), end)
    }

    /// The rest of a list, which stands in the data stream where it is too long for a page.
    fn long_list(&self, list: &[u8]) -> &'a [u8] {
        for (code, operand) in Modifiers(list) {
            if matches!(code, 0x6645 | 0x6646) {
                let at = long(operand, 0);
                return part(self.data, at.saturating_add(2), usize::from(word(self.data, at)));
            }
        }
        &[]
    }

    fn count(&mut self, list: &[u8]) {
        self.work = self.work.saturating_add(list.len());
    }

    /// The page that says something of a place, where on the page it says it (`None`: it says nothing, not even that
    /// there is nothing to say), and the first place behind for which that is no longer so. Entries of the page have
    /// `width` bytes.
    fn entry(&mut self, pages: &[u8], at: usize, width: usize) -> (&'a [u8], Option<usize>, usize) {
        let count = pages.len().saturating_sub(4) >> 3;
        let (number, next) = place(pages, count, at);
        let Some(number) = number else { return (&[], None, next) };
        let number = long(pages, count.saturating_add(1).saturating_add(number).saturating_mul(4));
        // Ten bits are kept for other uses.
        let page = part(self.document, (number & 0x3F_FFFF).saturating_mul(PAGE), PAGE);
        self.damaged |= page.len() < PAGE;
        let count = byte(page, PAGE - 1);
        let (number, end) = place(page, count, at);
        let offset = number.map(|number| {
            let first = count.saturating_add(1).saturating_mul(4);
            byte(page, first.saturating_add(number.saturating_mul(width))).saturating_mul(2)
        });
        (page, offset, end.min(next))
    }
}

/// Which of `count` stretches a place lies in, if any, and where that ends. In front of `bytes` stand the places that
/// the stretches begin with, and the one that the last ends before, in four bytes each.
#[inline(never)]
fn place(bytes: &[u8], count: usize, at: usize) -> (Option<usize>, usize) {
    let start = |number: usize| long(bytes, number.saturating_mul(4));
    // How many begin at the place or before it.
    let (mut low, mut high) = (0, if count == 0 { 0 } else { count.saturating_add(1) });
    while low < high {
        let middle = low.midpoint(high);
        if start(middle) <= at {
            low = middle.saturating_add(1);
        } else {
            high = middle;
        }
    }
    let number = low.checked_sub(1).filter(|_| low <= count);
    let end = if low <= count && count > 0 { start(low) } else { usize::MAX };
    (number, end)
}

/// A list of modifiers: a number that says what is modified, and how long the operand is that follows it.
pub(super) struct Modifiers<'l>(pub(super) &'l [u8]);

impl<'l> Iterator for Modifiers<'l> {
    type Item = (u16, &'l [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        /// The two whose operands are too long for a count of one byte.
        const TABLE: u16 = 0xD608;
        const TABS: u16 = 0xC615;
        let (code, mut rest) =
            self.0.split_first_chunk().map(|(code, rest)| (u16::from_le_bytes(*code), rest))?;
        let length = match code >> 13 {
            0 | 1 => 1,
            2 | 4 | 5 => 2,
            3 => 4,
            7 => 3,
            _ if code == TABLE => {
                let length = usize::from(word(rest, 0)).saturating_sub(1);
                rest = rest.get(2..)?;
                length
            }
            _ => {
                let length = byte(rest, 0);
                rest = rest.get(1..)?;
                if code == TABS && length == 255 {
                    // Tabs that go, with four bytes each; tabs that come, with three.
                    let gone = byte(rest, 0).saturating_mul(4).saturating_add(1);
                    byte(rest, gone).saturating_mul(3).saturating_add(1).saturating_add(gone)
                } else {
                    length
                }
            }
        };
        let (operand, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some((code, operand))
    }
}
