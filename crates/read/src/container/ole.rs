//! Compound files: what doc, xls, wps and et are packed in, and office files with a password.
//!
//! Owns: the chains of sectors and the directory. Must not know what a stream holds.
//! A chain that is longer than the file, or bites its own tail, is damaged.

use super::{number_at, size, u16_at};
use crate::error::{Limit, ReadError};

const SIGNATURE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const HEADER: usize = 512;
/// Entries of the table of sectors that stand in the header, from this place on.
const IN_HEADER: usize = 109;
const LISTED: usize = 76;
/// From here up a number is no sector: the end of a chain, a free sector, a sector of the table itself.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
const MINI_SECTOR: usize = 64;
/// Bytes of a directory entry.
const ENTRY: usize = 128;
/// A number that names no directory entry.
const NO_ENTRY: u32 = u32::MAX;
/// Entries in the folder at the root. A document has ten.
const MAX_ENTRIES: usize = 4_096;

/// A compound file whose directory was read.
pub(crate) struct Ole<'b> {
    /// The sectors, all that is behind the header.
    sectors: &'b [u8],
    /// Bytes of a sector.
    sector: usize,
    /// For each sector the number of the one that follows it, in four bytes.
    table: Vec<u8>,
    /// The same for each mini sector.
    mini_table: Vec<u8>,
    /// The stream that the mini sectors are cut from.
    mini: Vec<u8>,
    mini_limit: usize,
    directory: Vec<u8>,
    /// Where in the directory the streams of the folder at the root stand.
    streams: Vec<usize>,
}

impl<'b> Ole<'b> {
    /// Reads the tables of sectors and the directory.
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self, ReadError> {
        let sector = match u16_at(bytes, 30)? {
            _ if !bytes.starts_with(&SIGNATURE) || bytes.len() < HEADER => return Err(ReadError::Damaged),
            9 => 512,
            12 => 4_096,
            _ => return Err(ReadError::Damaged),
        };
        let mut ole = Self {
            sectors: bytes.get(HEADER.max(sector)..).unwrap_or_default(),
            sector,
            table: Vec::new(),
            mini_table: Vec::new(),
            mini: Vec::new(),
            mini_limit: size(number_at(bytes, 56)),
            directory: Vec::new(),
            streams: Vec::new(),
        };
        ole.read_table(bytes)?;
        ole.directory = ole.chain(number_at(bytes, 48))?;
        ole.mini_table = ole.chain(number_at(bytes, 60))?;
        // The first entry is the root: its stream holds the mini sectors, its child is one of the streams.
        let mini_size = size(number_at(&ole.directory, 120));
        ole.mini = ole.chain(number_at(&ole.directory, 116))?;
        ole.mini.truncate(mini_size);
        ole.read_folder()?;
        Ok(ole)
    }

    /// Whether the folder at the root has a stream of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// A stream by its name; `None` when there is none. Streams in inner folders (documents that stand in the
    /// document) are not looked at.
    pub(crate) fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(entry) = self.find(name) else { return Ok(None) };
        let (start, length) = (number_at(entry, 116), size(number_at(entry, 120)));
        if length == 0 {
            // What an empty stream names as its first sector means nothing.
            return Ok(Some(Vec::new()));
        }
        let mut content = if length < self.mini_limit {
            chain(&self.mini, MINI_SECTOR, &self.mini_table, start)?
        } else {
            self.chain(start)?
        };
        if content.len() < length {
            return Err(ReadError::Damaged);
        }
        content.truncate(length);
        Ok(Some(content))
    }

    /// A stream without which there is nothing to read.
    pub(crate) fn needed(&self, name: &str) -> Result<Vec<u8>, ReadError> {
        self.stream(name)?.ok_or(ReadError::Damaged)
    }

    /// The directory's entry of a stream.
    fn find(&self, name: &str) -> Option<&[u8]> {
        for at in &self.streams {
            let entry = self.directory.get(*at..)?;
            if is_named(entry, name.as_bytes()) {
                return Some(entry);
            }
        }
        None
    }

    /// The table of sectors stands in sectors that the header lists, and in further lists behind it.
    fn read_table(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        let mut list = bytes.get(LISTED..).unwrap_or_default();
        let mut length = IN_HEADER;
        let mut next = number_at(bytes, 68);
        let mut left = most(self.sectors, self.sector);
        loop {
            for entry in 0..length {
                let number = number_at(list, entry.saturating_mul(4));
                if number < NO_SECTOR {
                    let part = sector(self.sectors, self.sector, number)?;
                    self.table.extend_from_slice(part);
                    // A table of more sectors than the file has lists some of them twice.
                    if self.table.len() > self.sectors.len() {
                        return Err(ReadError::Damaged);
                    }
                }
            }
            if next >= NO_SECTOR {
                return Ok(());
            }
            left = left.checked_sub(1).ok_or(ReadError::Damaged)?;
            list = sector(self.sectors, self.sector, next)?;
            // The last number of a list is the sector of the next one.
            length = (list.len() >> 2).checked_sub(1).ok_or(ReadError::Damaged)?;
            next = number_at(list, length.saturating_mul(4));
        }
    }

    /// The sectors of a chain, one behind the other.
    fn chain(&self, start: u32) -> Result<Vec<u8>, ReadError> {
        chain(self.sectors, self.sector, &self.table, start)
    }

    /// The streams of the folder at the root: a tree whose nodes name their neighbours on both sides.
    fn read_folder(&mut self) -> Result<(), ReadError> {
        const STREAM: u8 = 2;
        let entries = self.directory.len() / ENTRY;
        let mut open = vec![number_at(&self.directory, 76)];
        let mut seen = 0_usize;
        while let Some(number) = open.pop() {
            if number == NO_ENTRY {
                continue;
            }
            seen = seen.saturating_add(1);
            if seen > entries {
                // The tree bites its own tail.
                return Err(ReadError::Damaged);
            }
            if seen > MAX_ENTRIES {
                return Err(ReadError::TooLarge(Limit::Entries));
            }
            let at = size(number).saturating_mul(ENTRY);
            let entry = self.directory.get(at..at.saturating_add(ENTRY)).ok_or(ReadError::Damaged)?;
            open.push(number_at(entry, 68));
            open.push(number_at(entry, 72));
            if entry.get(66) == Some(&STREAM) {
                self.streams.push(at);
            }
        }
        Ok(())
    }
}

/// How many sectors there can be, the last of them cut short.
fn most(sectors: &[u8], size: usize) -> usize {
    sectors.len().checked_div(size).unwrap_or_default().saturating_add(1)
}

/// The bytes of a sector; what a file that was cut short lacks of its last one is left out.
fn sector(sectors: &[u8], length: usize, number: u32) -> Result<&[u8], ReadError> {
    let start = size(number).saturating_mul(length);
    let rest = sectors.get(start..).filter(|rest| !rest.is_empty()).ok_or(ReadError::Damaged)?;
    Ok(rest.get(..length).unwrap_or(rest))
}

/// Sectors of `length` bytes that follow each other as the table says. Where it ends too early the chain does so as well,
/// and the stream is shorter than it is said to be.
#[inline(never)]
fn chain(sectors: &[u8], length: usize, table: &[u8], start: u32) -> Result<Vec<u8>, ReadError> {
    let mut content = Vec::new();
    let mut next = start;
    let mut left = most(sectors, length);
    while next < NO_SECTOR {
        left = left.checked_sub(1).ok_or(ReadError::Damaged)?;
        content.extend_from_slice(sector(sectors, length, next)?);
        next = number_at(table, size(next).saturating_mul(4));
    }
    Ok(content)
}

/// Whether an entry has a name, in capitals or not. Names are UTF-16, and end in a zero that is counted.
fn is_named(entry: &[u8], name: &[u8]) -> bool {
    let length = name.len().saturating_mul(2);
    u16_at(entry, 64).is_ok_and(|counted| usize::from(counted) == length.saturating_add(2))
        && entry.get(..length).is_some_and(|units| {
            let (units, _) = units.as_chunks();
            units.iter().zip(name).all(|([low, high], byte)| *high == 0 && low.eq_ignore_ascii_case(byte))
        })
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::super::ole_made::compound;
    use super::*;

    const DOC: &[u8] = include_bytes!("../../../../tests/forms/form1.doc");

    fn content(bytes: &[u8], name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        Ole::open(bytes)?.stream(name)
    }

    fn counting(length: usize) -> Vec<u8> {
        (0..length).map(|n| (n % 251) as u8).collect()
    }

    fn put(file: &mut [u8], at: usize, number: u32) {
        file[at..at + 4].copy_from_slice(&number.to_le_bytes());
    }

    #[test]
    fn streams_are_found_by_name() {
        let ole = Ole::open(DOC).unwrap();
        assert!(ole.has("worddocument"));
        assert!(!ole.has("Workbook"));
        let text = ole.stream("WordDocument").unwrap().unwrap();
        assert_eq!(text.get(..2), Some(&[0xEC, 0xA5][..]), "the mark of a Word document");
        assert_eq!(ole.stream("Workbook"), Ok(None));
    }

    #[test]
    fn sectors_of_both_sizes_and_mini_sectors_give_the_streams_as_they_were_put_in() {
        for shift in [9, 12] {
            let (small, large) = (counting(1_000), counting(9_000));
            let file = compound(shift, 4_096, &[("Small", &small), ("Large", &large), ("None", b"")]);
            assert_eq!(content(&file, "Small"), Ok(Some(small)), "{shift}");
            assert_eq!(content(&file, "Large"), Ok(Some(large)), "{shift}");
            assert_eq!(content(&file, "None"), Ok(Some(Vec::new())), "{shift}");
        }
    }

    /// Some programs leave out what is not used of the last sector.
    #[test]
    fn a_last_sector_may_be_short_as_long_as_the_stream_is_whole() {
        let large = counting(5_000);
        let file = compound(9, 4_096, &[("Large", &large)]);
        let unused = 512 - 5_000 % 512;
        assert_eq!(content(&file[..file.len() - unused], "Large"), Ok(Some(large)));
        assert_eq!(content(&file[..file.len() - unused - 1], "Large"), Err(ReadError::Damaged));
    }

    #[test]
    fn a_chain_that_bites_its_tail_is_damaged() {
        let file = compound(9, 4_096, &[("Large", &counting(5_000)), ("Small", &counting(200))]);
        // The table of sectors begins at 512; the large stream's sectors are 2 to 11, the mini table is 12.
        for (sector, next) in [(11, 2), (1, 1), (12, 12), (13, 13), (5, 4_000)] {
            let mut broken = file.clone();
            put(&mut broken, 512 + sector * 4, next);
            assert_eq!(
                content(&broken, "Large").and(content(&broken, "Small")),
                Err(ReadError::Damaged),
                "{sector}"
            );
        }
        // The mini table's own sector is the thirteenth after the header.
        let mut broken = file.clone();
        put(&mut broken, 512 * 13, 0);
        assert_eq!(content(&broken, "Small"), Err(ReadError::Damaged));
        // A list of further table sectors that lists itself.
        let mut broken = file;
        put(&mut broken, 68, 3);
        put(&mut broken, 512 * 4 + 508, 3);
        assert_eq!(content(&broken, "Large"), Err(ReadError::Damaged));
    }

    #[test]
    fn a_directory_that_bites_its_tail_or_points_outside_is_damaged() {
        let file = compound(9, 4_096, &[("One", b"1"), ("Two", b"2")]);
        for (entry, field, target) in [(2, 68, 1), (1, 68, 1), (2, 72, 2), (1, 72, 77), (0, 76, 9)] {
            let mut broken = file.clone();
            put(&mut broken, 1_024 + entry * 128 + field, target);
            assert_eq!(Ole::open(&broken).err(), Some(ReadError::Damaged), "{entry} {field} {target}");
        }
    }

    #[test]
    fn no_cut_is_read_past_the_end() {
        for length in (0..DOC.len()).step_by(97) {
            assert_ne!(content(&DOC[..length], "WordDocument"), content(DOC, "WordDocument"), "{length}");
        }
    }
}
