//! Records of a workbook stream, and the texts in them.
//!
//! Owns: the chain of records and their CONTINUE records, the flags and halves of texts. Must not know what a
//! record means. Source: [MS-XLS] 2.1.4, 2.5.293, 2.5.294.
//!
//! Reading past the end of a record gives zeros and marks it `torn`. Whoever reads a record looks at the mark once,
//! at the end, and throws away what was read: half the size of a check for each number.

use crate::container::{size, u16_at};
use crate::error::ReadError;
use crate::scan::raise;

const CONTINUE: u16 = 0x003C;
/// Bytes in front of a record's content: its kind and its length.
const HEADER: usize = 4;

/// A place in a record. What is read past the record's end is read from the CONTINUE record behind it.
#[derive(Clone, Copy)]
pub(super) struct Record<'s> {
    stream: &'s [u8],
    /// The kind of record.
    pub(super) kind: u16,
    at: usize,
    end: usize,
    /// Whether something was read that is not there.
    torn: bool,
}

impl<'s> Record<'s> {
    /// The record that begins at a place of the stream.
    pub(super) fn open(stream: &'s [u8], at: usize) -> Result<Self, ReadError> {
        let kind = u16_at(stream, at)?;
        let length = usize::from(u16_at(stream, at.saturating_add(2))?);
        let at = at.saturating_add(HEADER);
        let end = at.saturating_add(length);
        if end > stream.len() {
            return Err(ReadError::Damaged);
        }
        Ok(Self { stream, kind, at, end, torn: false })
    }

    /// The record behind this one.
    pub(super) fn next(&self) -> Result<Self, ReadError> {
        Self::open(self.stream, self.end)
    }

    /// Whether all that was read was there.
    pub(super) fn whole(&self) -> Result<(), ReadError> {
        if self.torn { Err(ReadError::Damaged) } else { Ok(()) }
    }

    /// Bytes of this record that are still to be read.
    pub(super) fn left(&self) -> usize {
        self.end.saturating_sub(self.at)
    }

    /// Bytes that the record takes with its header, when nothing of it was read.
    pub(super) fn size(&self) -> usize {
        self.left().saturating_add(HEADER)
    }

    /// Whether nothing follows, not even in a CONTINUE record.
    pub(super) fn is_over(&self) -> bool {
        self.torn || self.left() == 0 && !self.next().is_ok_and(|next| next.kind == CONTINUE)
    }

    /// Goes on in the CONTINUE record, when the end is reached.
    fn go_on(&mut self) {
        if self.left() > 0 || self.torn {
            return;
        }
        match self.next() {
            Ok(next) if next.kind == CONTINUE => *self = next,
            _ => self.torn = true,
        }
    }

    /// A little-endian number of up to eight bytes, which stand in one record.
    #[inline(never)]
    fn number(&mut self, width: usize) -> u64 {
        self.go_on();
        let end = self.at.saturating_add(width);
        let bytes = if end > self.end { None } else { self.stream.get(self.at..end) };
        self.torn |= bytes.is_none();
        self.at = end.min(self.end);
        let mut number = 0;
        for byte in bytes.unwrap_or_default().iter().rev() {
            number = number << 8 | u64::from(*byte);
        }
        number
    }

    pub(super) fn u8(&mut self) -> u8 {
        self.number(1) as u8
    }

    pub(super) fn u16(&mut self) -> u16 {
        self.number(2) as u16
    }

    pub(super) fn u32(&mut self) -> u32 {
        self.number(4) as u32
    }

    pub(super) fn u64(&mut self) -> u64 {
        self.number(8)
    }

    /// A text with its number of units in front.
    pub(super) fn counted_text(&mut self) -> String {
        let units = usize::from(self.u16());
        self.text(units)
    }

    /// A text of `units` UTF-16 units: flags, then the characters. A lone half of a pair becomes U+FFFD: one
    /// broken character must not cost the form.
    pub(super) fn text(&mut self, units: usize) -> String {
        self.text_in_fonts(units, &[])
    }

    /// A text with its number of units in front, and which of its fonts raise their text.
    pub(super) fn rich_text(&mut self, raising: &[bool]) -> String {
        let units = usize::from(self.u16());
        self.text_in_fonts(units, raising)
    }

    fn text_in_fonts(&mut self, units: usize, raising: &[bool]) -> String {
        let mut head = Head::read(self, units);
        let mut text = String::with_capacity(units.saturating_mul(if head.wide { 3 } else { 1 }));
        let mut runs = if raising.contains(&true) { head.runs_behind(*self) } else { None };
        let (mut raised, mut since, mut high) = (false, None, 0);
        loop {
            // Up to where the next font begins.
            let next = runs.as_mut().and_then(Runs::next);
            let begin = next.map_or(units, |(begin, _)| begin.min(units));
            let behind = units.saturating_sub(begin).min(head.left);
            head.left = head.left.saturating_sub(behind);
            if head.left > 0 {
                raise(&mut text, &mut since, raised);
            }
            while let Some(piece) = head.piece(self) {
                if head.wide {
                    for pair in piece.as_chunks().0 {
                        push(&mut text, &mut high, u16::from_le_bytes(*pair));
                    }
                } else {
                    for byte in piece {
                        push(&mut text, &mut high, u16::from(*byte));
                    }
                }
            }
            head.left = behind;
            let Some((_, font)) = next else { break };
            raised = raising.get(font) == Some(&true);
        }
        if high != 0 {
            text.push(char::REPLACEMENT_CHARACTER);
        }
        raise(&mut text, &mut since, false);
        text
    }

    /// Passes over a text with its number of units in front, its fonts and its phonetic signs behind.
    pub(super) fn skip_text(&mut self) {
        let units = usize::from(self.u16());
        let mut head = Head::read(self, units);
        while head.piece(self).is_some() {}
        let mut behind = head.behind;
        while behind > self.left() && !self.torn {
            behind = behind.saturating_sub(self.left());
            self.at = self.end;
            self.go_on();
        }
        self.at = self.at.saturating_add(behind).min(self.end);
    }
}

/// What stands in front of the characters.
struct Head {
    /// Characters that are still to be read.
    left: usize,
    /// Two bytes to a character, or the lower one alone.
    wide: bool,
    /// In how many other fonts it goes on.
    runs: usize,
    /// Bytes behind the characters.
    behind: usize,
}

/// Where in a text other fonts begin, and which. There are no more of them than characters.
struct Runs<'s> {
    record: Record<'s>,
    left: usize,
}

impl Runs<'_> {
    fn next(&mut self) -> Option<(usize, usize)> {
        self.left = self.left.checked_sub(1)?;
        Some((self.record.u16().into(), self.record.u16().into()))
    }
}

impl Head {
    fn read(record: &mut Record, units: usize) -> Self {
        const WIDE: u8 = 1;
        const PHONETIC: u8 = 4;
        const RICH: u8 = 8;
        let flags = record.u8();
        let runs = if flags & RICH == 0 { 0 } else { usize::from(record.u16()) };
        let phonetic = if flags & PHONETIC == 0 { 0 } else { size(record.u32()) };
        let behind = runs.saturating_mul(4).saturating_add(phonetic);
        Self { left: units, wide: flags & WIDE != 0, runs, behind }
    }

    /// What stands behind the characters, which are still to be read.
    fn runs_behind<'s>(&self, mut record: Record<'s>) -> Option<Runs<'s>> {
        if self.runs == 0 {
            return None;
        }
        let mut head = Self { ..*self };
        while head.piece(&mut record).is_some() {}
        Some(Runs { record, left: self.runs.min(self.left) })
    }

    /// The next characters that stand together. Those in a CONTINUE record have a flag of their own in front.
    fn piece<'s>(&mut self, record: &mut Record<'s>) -> Option<&'s [u8]> {
        if self.left == 0 {
            return None;
        }
        if record.left() == 0 {
            record.go_on();
            self.wide = record.u8() & 1 != 0;
        }
        let units = (record.left() >> u32::from(self.wide)).min(self.left);
        let end = record.at.saturating_add(units << u32::from(self.wide));
        let piece = record.stream.get(record.at..end).filter(|piece| !piece.is_empty() && !record.torn);
        record.torn |= piece.is_none();
        record.at = end;
        self.left = self.left.saturating_sub(units);
        piece
    }
}

/// Adds a UTF-16 unit to a text. `high` is the first half of a pair whose second half is still to come, else 0.
fn push(text: &mut String, high: &mut u16, unit: u16) {
    if *high != 0 {
        let first = std::mem::take(high);
        if unit & 0xFC00 == 0xDC00 {
            let code = (u32::from(first) & 0x3FF) << 10 | u32::from(unit) & 0x3FF;
            text.push(char::from_u32(code.saturating_add(0x1_0000)).unwrap_or(char::REPLACEMENT_CHARACTER));
            return;
        }
        text.push(char::REPLACEMENT_CHARACTER);
    }
    // Excel breaks lines by LF, programs that write its files by CR LF as well.
    if unit == 0x0A && text.ends_with('\r') {
        text.pop();
    }
    if unit & 0xFC00 == 0xD800 {
        *high = unit;
    } else {
        text.push(char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER));
    }
}
