//! Zip archives: the writing of them.
//!
//! Owns: records and directory. Must not know what an entry holds. An entry that is only handed on keeps its packed bytes
//! as they are; what was said of it elsewhere (sizes of eight bytes, times of other systems) is said once, in the usual way.

use ziping_read::package::Entry;
use ziping_unpack::{Checksum, deflate};

/// Midnight of the first of January 1980, the earliest there is: nothing written here knows the time.
const TIME: [u8; 4] = [0, 0, 0x21, 0];

/// An archive that is being written.
pub(crate) struct Archive {
    out: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
    checksum: Box<Checksum>,
}

/// What stands alike in an entry's two records.
struct Shared {
    flags: u16,
    method: u16,
    time: [u8; 4],
    checksum: u32,
    size: usize,
}

impl Default for Archive {
    fn default() -> Self {
        Self { out: Vec::new(), directory: Vec::new(), count: 0, checksum: Checksum::new() }
    }
}

impl Archive {
    /// Adds an entry with this content.
    pub(crate) fn add(&mut self, name: &str, content: &[u8]) {
        let packed = deflate(content);
        let shrinks = packed.len() < content.len();
        let shared = Shared {
            // Names are in UTF-8.
            flags: if name.is_ascii() { 0 } else { 0x800 },
            method: if shrinks { 8 } else { 0 },
            time: TIME,
            checksum: self.checksum.of(content),
            size: content.len(),
        };
        self.put(name.as_bytes(), if shrinks { &packed } else { content }, &shared, &[0; 6]);
    }

    /// Hands an entry on as it is.
    pub(crate) fn copy(&mut self, entry: &Entry) {
        let at = |place: usize| entry.head.get(place..).unwrap_or_default();
        let two = |place: usize| at(place).first_chunk().copied().map_or(0, u16::from_le_bytes);
        let shared = Shared {
            // Its sizes stand in front of it, whether they stood behind it before.
            flags: two(8) & !8,
            method: two(10),
            time: at(12).first_chunk().copied().unwrap_or(TIME),
            checksum: at(16).first_chunk().copied().map_or(0, u32::from_le_bytes),
            size: entry.size,
        };
        self.put(entry.name, entry.packed, &shared, at(36).first_chunk().unwrap_or(&[0; 6]));
    }

    fn put(&mut self, name: &[u8], packed: &[u8], shared: &Shared, attributes: &[u8; 6]) {
        let header = self.out.len();
        let mut record = vec![20, 0];
        record.extend(shared.flags.to_le_bytes());
        record.extend(shared.method.to_le_bytes());
        record.extend(shared.time);
        record.extend(shared.checksum.to_le_bytes());
        record.extend(four(packed.len()));
        record.extend(four(shared.size));
        record.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
        record.extend([0, 0]);
        self.out.extend(b"PK\x03\x04");
        self.out.extend(&record);
        self.out.extend(name);
        self.out.extend(packed);
        self.directory.extend(b"PK\x01\x02\x14\0");
        self.directory.extend(record);
        // No comment, the first disk.
        self.directory.extend([0; 4]);
        self.directory.extend(attributes);
        self.directory.extend(four(header));
        self.directory.extend(name);
        self.count = self.count.saturating_add(1);
    }

    /// The archive.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        let begin = self.out.len();
        self.out.append(&mut self.directory);
        let size = self.out.len().saturating_sub(begin);
        self.out.extend(b"PK\x05\x06\0\0\0\0");
        self.out.extend(self.count.to_le_bytes());
        self.out.extend(self.count.to_le_bytes());
        self.out.extend(four(size));
        self.out.extend(four(begin));
        self.out.extend([0, 0]);
        self.out
    }
}

/// A number of four bytes. What is read is smaller than 32 MB, and what is added to it as well.
fn four(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}
