//! Zip archives made for a test: entries as they are or packed, with checksums and a directory.

use miniz_oxide::deflate::core::{CompressorOxide, create_comp_flags_from_zip_params};
use miniz_oxide::deflate::stream::deflate;
use miniz_oxide::{MZFlush, MZStatus};

/// An entry as it stands in the archive.
pub struct Entry<'n> {
    name: &'n str,
    /// 0 as it is, 8 deflated.
    method: u8,
    packed: Vec<u8>,
    size: usize,
    checksum: u32,
}

impl<'n> Entry<'n> {
    /// A content as it is.
    #[must_use]
    pub fn stored(name: &'n str, content: &[u8]) -> Self {
        Self {
            name,
            method: 0,
            packed: content.to_vec(),
            size: content.len(),
            checksum: checksum(content, 1),
        }
    }

    /// So many copies of a content behind each other, packed by copying the packed bytes: 100 MB are made at once.
    #[must_use]
    pub fn repeated(name: &'n str, parts: &[(&[u8], usize)]) -> Self {
        let mut entry = Self { name, method: 8, packed: Vec::new(), size: 0, checksum: u32::MAX };
        for (part, times) in parts {
            let packed = block(part);
            for _ in 0..*times {
                entry.packed.extend_from_slice(&packed);
            }
            entry.size += part.len() * times;
            // Nobody gets as far as the checksum of a bomb.
            entry.checksum = crc(entry.checksum, part, (*times).min(64));
        }
        entry.checksum = !entry.checksum;
        // An empty block that says it is the last.
        entry.packed.extend([3, 0]);
        entry
    }
}

/// An archive of `(name, content)`, in that order, stored as they are.
///
/// # Panics
/// When it is larger than an archive without 64-bit sizes can be.
#[must_use]
pub fn stored(entries: &[(&str, &[u8])]) -> Vec<u8> {
    archive(&entries.iter().map(|(name, content)| Entry::stored(name, content)).collect::<Vec<_>>())
}

/// An archive of entries, in that order.
///
/// # Panics
/// When it is larger than an archive without 64-bit sizes can be.
#[must_use]
pub fn archive(entries: &[Entry]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let header = four(out.len());
        let shared = [
            // Version 2.0, no flags, the method, midnight of the first of January 1980.
            &[20, 0, 0, 0, entry.method, 0, 0, 0, 0x21, 0][..],
            &entry.checksum.to_le_bytes(),
            &four(entry.packed.len()),
            &four(entry.size),
            &two(entry.name.len()),
            &two(0),
        ]
        .concat();
        out.extend([b"PK\x03\x04", shared.as_slice(), entry.name.as_bytes(), &entry.packed].concat());
        let rest = [&[0; 10][..], &header].concat();
        directory.extend([b"PK\x01\x02\x14\0", shared.as_slice(), &rest, entry.name.as_bytes()].concat());
    }
    let counts = two(entries.len()).repeat(2);
    let end =
        [b"PK\x05\x06\0\0\0\0", &counts[..], &four(directory.len()), &four(out.len()), &two(0)].concat();
    [out, directory, end].concat()
}

fn two(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap().to_le_bytes()
}

fn four(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap().to_le_bytes()
}

/// Deflated bytes that end at a byte and refer to nothing before them.
fn block(content: &[u8]) -> Vec<u8> {
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(6, -15, 0));
    let mut packed = vec![0; content.len() + 1_024];
    let done = deflate(&mut compressor, content, &mut packed, MZFlush::Full);
    assert_eq!((done.status, done.bytes_consumed), (Ok(MZStatus::Ok), content.len()));
    packed.truncate(done.bytes_written);
    packed
}

/// CRC-32 of so many copies of a content.
fn checksum(content: &[u8], times: usize) -> u32 {
    !crc(u32::MAX, content, times)
}

fn crc(before: u32, content: &[u8], times: usize) -> u32 {
    let bit = |crc: u32, _| crc >> 1 ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 };
    let table: Vec<u32> = (0..256).map(|byte| (0..8).fold(byte, bit)).collect();
    let mut crc = before;
    for _ in 0..times {
        for byte in content {
            crc = crc >> 8 ^ table[usize::from(crc.to_le_bytes()[0] ^ byte)];
        }
    }
    crc
}
