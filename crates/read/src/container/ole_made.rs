//! Compound files made for tests, by \[MS-CFB\].
//!
//! Owns: the layout of a right one; tests break it. Sector 0 has the table of sectors, sector 1 the directory, then
//! come the table of mini sectors, the mini stream, and the streams.

const END: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;

/// A compound file with these streams. Those below `limit` bytes lie in the mini stream.
pub(crate) fn compound(shift: u16, limit: usize, streams: &[(&str, &[u8])]) -> Vec<u8> {
    let sector = 1_usize << shift;
    let (mut sectors, mut table) = (Vec::new(), vec![0xFFFF_FFFD, END]);
    let mut put = |content: &[u8]| {
        let start = table.len() as u32;
        for (number, part) in content.chunks(sector).enumerate() {
            let mut part = part.to_vec();
            part.resize(sector, 0);
            sectors.push(part);
            let last = (number + 1) * sector >= content.len();
            table.push(if last { END } else { start + number as u32 + 1 });
        }
        if content.is_empty() { END } else { start }
    };
    let (mut mini, mut mini_table, mut entries) = (Vec::new(), Vec::new(), Vec::new());
    for (name, content) in streams {
        let start = if content.len() < limit {
            let start = mini_table.len() as u32;
            let count = content.len().div_ceil(64) as u32;
            mini_table.extend((1..=count).map(|n| if n == count { END } else { start + n }));
            mini.extend_from_slice(content);
            mini.resize(mini.len().next_multiple_of(64), 0);
            if content.is_empty() { END } else { start }
        } else {
            put(content)
        };
        entries.push((*name, start, content.len()));
    }
    let mini_table: Vec<u8> = mini_table.into_iter().flat_map(u32::to_le_bytes).collect();
    let (mini_table_at, mini_at) = (put(&mini_table), put(&mini));
    let mut directory = entry("Root Entry", 5, mini_at, mini.len(), FREE, u32::from(!entries.is_empty()));
    for (number, (name, start, length)) in entries.iter().enumerate() {
        let next = if number + 1 < entries.len() { number as u32 + 2 } else { FREE };
        directory.extend(entry(name, 2, *start, *length, next, FREE));
    }
    assert!(directory.len() <= sector && table.len() * 4 <= sector, "too much for one sector");
    directory.resize(sector, 0);
    let mut table: Vec<u8> = table.into_iter().flat_map(u32::to_le_bytes).collect();
    table.resize(sector, 0xFF);

    let mut file = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    file.resize(76, 0);
    let version = if shift == 9 { 3 } else { 4 };
    for (at, number) in [(24, 0x3E), (26, version), (28, 0xFFFE), (30, shift), (32, 6)] {
        file[at..at + 2].copy_from_slice(&number.to_le_bytes());
    }
    for (at, number) in [(44, 1), (48, 1), (56, limit as u32), (60, mini_table_at), (68, END)] {
        file[at..at + 4].copy_from_slice(&number.to_le_bytes());
    }
    file.extend(0_u32.to_le_bytes());
    file.resize(512, 0xFF);
    file.resize(sector, 0);
    file.extend([table, directory].concat());
    file.extend(sectors.concat());
    file
}

fn entry(name: &str, kind: u8, start: u32, length: usize, right: u32, child: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let letters = entry.len() as u8 + 2;
    entry.resize(128, 0);
    (entry[64], entry[66], entry[67]) = (letters, kind, 1);
    for (at, number) in [(68, FREE), (72, right), (76, child), (116, start), (120, length as u32)] {
        entry[at..at + 4].copy_from_slice(&number.to_le_bytes());
    }
    entry
}
