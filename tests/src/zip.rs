//! Zip archives made for a test: entries stored as they are, with checksums and a directory.

/// An archive of `(name, content)`, in that order.
///
/// # Panics
/// When it is larger than an archive without 64-bit sizes can be.
#[must_use]
pub fn stored(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in entries {
        let header = four(out.len());
        let shared = [
            // Version 2.0, no flags, method 0 (stored), midnight of the first of January 1980.
            &[20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0][..],
            &checksum(content).to_le_bytes(),
            &four(content.len()),
            &four(content.len()),
            &two(name.len()),
            &two(0),
        ]
        .concat();
        out.extend([b"PK\x03\x04", shared.as_slice(), name.as_bytes(), content].concat());
        let rest = [&[0; 10][..], &header].concat();
        directory.extend([b"PK\x01\x02\x14\0", shared.as_slice(), &rest, name.as_bytes()].concat());
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

/// CRC-32, a byte at a time.
fn checksum(content: &[u8]) -> u32 {
    let shift = |crc: u32, _| crc >> 1 ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 };
    let table: Vec<u32> = (0..256).map(|byte| (0..8).fold(byte, shift)).collect();
    let mut crc = u32::MAX;
    for byte in content {
        crc = crc >> 8 ^ table[usize::from(crc.to_le_bytes()[0] ^ byte)];
    }
    !crc
}
