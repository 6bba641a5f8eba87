//! Zip archives: what docx, xlsx, odt and ods are packed in.
//!
//! Owns: the directory, the inflating of single entries and its limits. Must not know what an entry holds.
//! Only entries that are asked for are inflated. An entry whose checksum is wrong is damaged: a digit that was
//! flipped on the way would otherwise be read as if it had been typed.

use super::{bytes, size, u16_at, u32_at};
use crate::error::{Limit, ReadError};
use std::cell::Cell;
use ziping_unpack::{Checksum, inflate};

/// Entries of an archive. A document has twenty, one with a hundred pictures a hundred more.
pub(crate) const MAX_ENTRIES: usize = 20_000;
/// Bytes that all inflated entries of one file take together. A form is 70 KB of XML.
pub(crate) const MAX_INFLATED: usize = 96 << 20;

/// The end of the directory, without its comment.
const END_SIZE: usize = 22;
const END: [u8; 4] = *b"PK\x05\x06";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const LOCAL: [u8; 4] = *b"PK\x03\x04";
/// How many bytes a byte of deflate can become at most, and a little more for the shortest entries.
const MAX_RATIO: usize = 1_032;

/// An archive whose directory was read.
pub(crate) struct Zip<'b> {
    bytes: &'b [u8],
    entries: Vec<Entry<'b>>,
    /// Bytes that may still be inflated.
    left: Cell<usize>,
    checksum: Box<Checksum>,
}

struct Entry<'b> {
    /// Its record in the directory, without the name and what follows it.
    head: &'b [u8],
    name: &'b [u8],
    method: usize,
    encrypted: bool,
    checksum: u32,
    packed: usize,
    inflated: usize,
    /// Where its local header begins.
    header: usize,
}

impl<'b> Zip<'b> {
    /// Reads the directory at the end of the archive.
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self, ReadError> {
        let end = end_of_directory(bytes).ok_or(ReadError::Damaged)?;
        let record = bytes.get(end..).unwrap_or_default();
        let count = short(record, 10);
        let mut at = long(record, 16);
        if at == WIDE || count == usize::from(u16::MAX) {
            // Larger than 4 GB, or more than 65,534 entries: no document is.
            at = zip64_directory(bytes, end).ok_or(ReadError::Damaged)?;
        }
        let mut entries = Vec::new();
        let mut rest = bytes.get(at..).unwrap_or_default();
        while rest.starts_with(&CENTRAL) {
            if entries.len() == MAX_ENTRIES {
                return Err(ReadError::TooLarge(Limit::Entries));
            }
            entries.push(Entry::read(&mut rest).ok_or(ReadError::Damaged)?);
        }
        if entries.len() < count && count < usize::from(u16::MAX) {
            return Err(ReadError::Damaged);
        }
        Ok(Self { bytes, entries, left: Cell::new(MAX_INFLATED), checksum: Checksum::new() })
    }

    /// The content of an entry; `None` when there is none of that name. Names are compared as Office does:
    /// without regard to case, and `\` for `/`.
    pub(crate) fn read(&self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        match self.entries.iter().find(|entry| entry.is(name)) {
            Some(entry) => self.inflate(entry).map(Some),
            None => Ok(None),
        }
    }

    /// The entries in the order of the directory: record, name, the bytes as they stand in the archive, and how
    /// many they become.
    ///
    /// # Errors
    /// [`ReadError::Damaged`] where the bytes of one are not there.
    pub(crate) fn raw(&self) -> impl Iterator<Item = Result<([&'b [u8]; 3], usize), ReadError>> {
        self.entries.iter().map(|entry| {
            let packed = self.packed(entry).ok_or(ReadError::Damaged)?;
            Ok(([entry.head, entry.name, packed], entry.inflated))
        })
    }

    fn inflate(&self, entry: &Entry) -> Result<Vec<u8>, ReadError> {
        if entry.encrypted {
            return Err(ReadError::Encrypted);
        }
        let packed = self.packed(entry).ok_or(ReadError::Damaged)?;
        if entry.inflated > self.left.get() {
            return Err(ReadError::TooLarge(Limit::Inflated));
        }
        let content = match entry.method {
            0 => packed.to_vec(),
            // A small file cannot have a large buffer made by saying so.
            8 if entry.inflated.checked_div(MAX_RATIO).is_some_and(|least| least <= packed.len()) => {
                inflate(packed, entry.inflated).ok_or(ReadError::Damaged)?
            }
            _ => return Err(ReadError::Damaged),
        };
        self.left.set(self.left.get().saturating_sub(content.len()));
        let whole = content.len() == entry.inflated && self.checksum.of(&content) == entry.checksum;
        if whole { Ok(content) } else { Err(ReadError::Damaged) }
    }

    /// The bytes of an entry as they stand in the archive.
    fn packed(&self, entry: &Entry) -> Option<&'b [u8]> {
        let (head, rest) = self.bytes.get(entry.header..)?.split_at_checked(30)?;
        if !head.starts_with(&LOCAL) {
            return None;
        }
        // The local header has lengths of its own for the name and what follows it.
        rest.get(short(head, 26).saturating_add(short(head, 28))..)?.get(..entry.packed)
    }
}

/// Stands for a size that is given in eight bytes elsewhere.
const WIDE: usize = 0xFFFF_FFFF;

/// A number of two bytes of a header that is there as a whole.
fn short(header: &[u8], at: usize) -> usize {
    u16_at(header, at).map_or(0, usize::from)
}

/// A number of four bytes, likewise.
#[inline(never)]
fn long(header: &[u8], at: usize) -> usize {
    u32_at(header, at).map_or(0, size)
}

impl<'b> Entry<'b> {
    /// The entry of the directory at the front, which is taken off.
    fn read(from: &mut &'b [u8]) -> Option<Self> {
        let (head, rest) = from.split_at_checked(46)?;
        let (name, rest) = rest.split_at_checked(short(head, 28))?;
        let (extra, rest) = rest.split_at_checked(short(head, 30))?;
        // Nothing has to follow a last comment that is not whole.
        *from = rest.get(short(head, 32)..).unwrap_or_default();
        let mut entry = Self {
            head,
            name,
            method: short(head, 10),
            encrypted: short(head, 8) & 1 == 1,
            checksum: u32_at(head, 16).ok()?,
            packed: long(head, 20),
            inflated: long(head, 24),
            header: long(head, 42),
        };
        entry.widen(extra)?;
        Some(entry)
    }

    /// Takes the sizes that some programs write in eight bytes even where four would do.
    fn widen(&mut self, mut extra: &[u8]) -> Option<()> {
        let fields = [&mut self.inflated, &mut self.packed, &mut self.header];
        if fields.iter().all(|field| **field != WIDE) {
            return Some(());
        }
        loop {
            let (head, rest) = extra.split_at_checked(4)?;
            let (body, rest) = rest.split_at_checked(short(head, 2))?;
            if short(head, 0) != 1 {
                extra = rest;
                continue;
            }
            let mut at = 0_usize;
            for field in fields {
                if *field == WIDE {
                    *field = wide(body, at)?;
                    at = at.saturating_add(8);
                }
            }
            return Some(());
        }
    }

    fn is(&self, name: &str) -> bool {
        let plain = |byte: u8| if byte == b'\\' { b'/' } else { byte.to_ascii_lowercase() };
        self.name.len() == name.len()
            && self.name.iter().zip(name.bytes()).all(|(a, b)| plain(*a) == plain(b))
    }
}

/// Where the record at the end of the directory stands: the last one that the bytes hold.
fn end_of_directory(bytes: &[u8]) -> Option<usize> {
    // A comment of up to 65,535 bytes may follow it.
    let last = bytes.len().checked_sub(END_SIZE)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last).rev().find(|at| bytes.get(*at..).is_some_and(|rest| rest.starts_with(&END)))
}

/// Where the directory begins, from the record of large archives that stands before the other.
fn zip64_directory(from: &[u8], end: usize) -> Option<usize> {
    let locator = from.get(end.checked_sub(20)?..)?;
    if !locator.starts_with(b"PK\x06\x07") {
        return None;
    }
    wide(from, wide(locator, 8)?.saturating_add(48))
}

/// A number of eight bytes.
fn wide(from: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u64::from_le_bytes(bytes(from, at).ok()?)).ok()
}
