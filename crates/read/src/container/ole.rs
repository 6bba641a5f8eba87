//! Compound files: what doc, xls, wps and et are packed in, and office files with a password.
//!
//! Owns: the chains of sectors and the directory. Must not know what a stream holds.
//! A chain that is longer than the file, or bites its own tail, is damaged.

use super::{size, u16_at, u32_at};
use crate::error::{Limit, ReadError};

const SIGNATURE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const HEADER: usize = 512;
/// Entries of the table of sectors that stand in the header.
const IN_HEADER: usize = 109;
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
    bytes: &'b [u8],
    sector: usize,
    /// For each sector the one that follows it.
    table: Vec<u32>,
    /// For each mini sector the one that follows it.
    mini_table: Vec<u32>,
    /// The stream that the mini sectors are cut from.
    mini: Vec<u8>,
    mini_limit: usize,
    streams: Vec<Stream>,
}

struct Stream {
    name: String,
    start: u32,
    size: usize,
}

impl<'b> Ole<'b> {
    /// Reads the tables of sectors and the directory.
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self, ReadError> {
        if !bytes.starts_with(&SIGNATURE) {
            return Err(ReadError::Damaged);
        }
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4_096,
            _ => return Err(ReadError::Damaged),
        };
        let mut ole = Self {
            bytes,
            sector,
            table: Vec::new(),
            mini_table: Vec::new(),
            mini: Vec::new(),
            mini_limit: size(u32_at(bytes, 56)?),
            streams: Vec::new(),
        };
        ole.read_table()?;
        let directory = ole.chain(u32_at(bytes, 48)?)?;
        let mini_table = ole.chain(u32_at(bytes, 60)?)?;
        ole.mini_table = mini_table.as_chunks().0.iter().map(|four| u32::from_le_bytes(*four)).collect();
        // The first entry is the root: its stream holds the mini sectors, its child is one of the streams.
        let mini_size = size(u32_at(&directory, 120)?);
        ole.mini = ole.chain(u32_at(&directory, 116)?)?;
        ole.mini.truncate(mini_size);
        ole.read_folder(&directory)?;
        Ok(ole)
    }

    /// Whether the folder at the root has a stream of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// A stream by its name; `None` when there is none. Streams in inner folders (documents that stand in the
    /// document) are not looked at.
    pub(crate) fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(stream) = self.find(name) else { return Ok(None) };
        if stream.size == 0 {
            // What an empty stream names as its first sector means nothing.
            return Ok(Some(Vec::new()));
        }
        let mut content = if stream.size < self.mini_limit {
            self.mini_chain(stream.start)?
        } else {
            self.chain(stream.start)?
        };
        if content.len() < stream.size {
            return Err(ReadError::Damaged);
        }
        content.truncate(stream.size);
        Ok(Some(content))
    }

    fn find(&self, name: &str) -> Option<&Stream> {
        self.streams.iter().find(|stream| stream.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of a sector; what a file that was cut short lacks of its last one is left out.
    fn sector(&self, number: u32) -> Result<&'b [u8], ReadError> {
        let start = size(number).saturating_mul(self.sector).saturating_add(HEADER.max(self.sector));
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty()).ok_or(ReadError::Damaged)?;
        Ok(rest.get(..self.sector).unwrap_or(rest))
    }

    /// The table of sectors stands in sectors that the header lists, and in further lists behind it.
    fn read_table(&mut self) -> Result<(), ReadError> {
        let mut listed = Vec::new();
        for entry in 0..IN_HEADER {
            listed.push(u32_at(self.bytes, entry.saturating_mul(4).saturating_add(76))?);
        }
        let mut next = u32_at(self.bytes, 68)?;
        let mut left = self.most_sectors();
        while next < NO_SECTOR {
            left = left.checked_sub(1).ok_or(ReadError::Damaged)?;
            let list = self.sector(next)?;
            let (numbers, _) = list.as_chunks();
            let (last, numbers) = numbers.split_last().ok_or(ReadError::Damaged)?;
            listed.extend(numbers.iter().map(|four| u32::from_le_bytes(*four)));
            next = u32::from_le_bytes(*last);
        }
        let mut left = self.most_sectors();
        for number in listed {
            if number < NO_SECTOR {
                left = left.checked_sub(1).ok_or(ReadError::Damaged)?;
                let (numbers, _) = self.sector(number)?.as_chunks();
                self.table.extend(numbers.iter().map(|four| u32::from_le_bytes(*four)));
            }
        }
        Ok(())
    }

    /// How many sectors the file can have.
    fn most_sectors(&self) -> usize {
        self.bytes.len().checked_div(self.sector).unwrap_or_default().saturating_add(1)
    }

    /// The sectors of a chain, one behind the other.
    fn chain(&self, start: u32) -> Result<Vec<u8>, ReadError> {
        let mut content = Vec::new();
        let mut next = start;
        let mut left = self.most_sectors();
        while next < NO_SECTOR {
            left = left.checked_sub(1).ok_or(ReadError::Damaged)?;
            content.extend_from_slice(self.sector(next)?);
            next = *self.table.get(size(next)).ok_or(ReadError::Damaged)?;
        }
        Ok(content)
    }

    /// The same for a small stream.
    fn mini_chain(&self, start: u32) -> Result<Vec<u8>, ReadError> {
        let mut content = Vec::new();
        let mut next = start;
        let mut left = self.mini_table.len();
        while next < NO_SECTOR {
            left = left.checked_sub(1).ok_or(ReadError::Damaged)?;
            let at = size(next).saturating_mul(MINI_SECTOR);
            let rest = self.mini.get(at..).ok_or(ReadError::Damaged)?;
            content.extend_from_slice(rest.get(..MINI_SECTOR).unwrap_or(rest));
            next = *self.mini_table.get(size(next)).ok_or(ReadError::Damaged)?;
        }
        Ok(content)
    }

    /// The streams of the folder at the root: a tree whose nodes name their neighbours on both sides.
    fn read_folder(&mut self, directory: &[u8]) -> Result<(), ReadError> {
        const STREAM: u8 = 2;
        let entries = directory.len().checked_div(ENTRY).unwrap_or_default();
        let mut open = vec![u32_at(directory, 76)?];
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
            let entry = directory.get(at..).ok_or(ReadError::Damaged)?;
            open.push(u32_at(entry, 68)?);
            open.push(u32_at(entry, 72)?);
            if entry.get(66) == Some(&STREAM) {
                let length = usize::from(u16_at(entry, 64)?).saturating_sub(2).min(62);
                let (units, _) = entry.get(..length).ok_or(ReadError::Damaged)?.as_chunks();
                let units = units.iter().map(|pair| u16::from_le_bytes(*pair));
                let name =
                    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
                let (start, length) = (u32_at(entry, 116)?, size(u32_at(entry, 120)?));
                self.streams.push(Stream { name, start, size: length });
            }
        }
        Ok(())
    }
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
