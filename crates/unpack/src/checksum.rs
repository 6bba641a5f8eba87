//! CRC-32, by which archives say that an entry is whole.
//!
//! Owns: its tables. Must not know what is summed.

/// CRC-32 as zip archives have it, eight bytes at a time: a byte at a time it takes longer than the inflating.
/// A table says for each byte what it does to the sum when so many other bytes follow it.
pub struct Checksum([[u32; 256]; 8]);

impl Checksum {
    /// The tables.
    #[must_use]
    pub fn new() -> Box<Self> {
        let mut tables = Box::new(Self([[0; 256]; 8]));
        let [first, others @ ..] = &mut tables.0;
        for (slot, byte) in first.iter_mut().zip(0_u32..) {
            *slot = (0..8).fold(byte, |crc, _| crc >> 1 ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 });
        }
        let mut before = *first;
        for table in others {
            for (slot, crc) in table.iter_mut().zip(before) {
                *slot = crc >> 8 ^ at(first, crc.to_le_bytes()[0]);
            }
            before = *table;
        }
        tables
    }

    /// The sum of these bytes.
    #[must_use]
    pub fn of(&self, content: &[u8]) -> u32 {
        let [t0, t1, t2, t3, t4, t5, t6, t7] = &self.0;
        let (chunks, rest) = content.as_chunks::<8>();
        let mut crc = u32::MAX;
        for &[a, b, c, d, e, f, g, h] in chunks {
            let [a, b, c, d] = (crc ^ u32::from_le_bytes([a, b, c, d])).to_le_bytes();
            crc =
                at(t7, a) ^ at(t6, b) ^ at(t5, c) ^ at(t4, d) ^ at(t3, e) ^ at(t2, f) ^ at(t1, g) ^ at(t0, h);
        }
        for byte in rest {
            crc = crc >> 8 ^ at(t0, crc.to_le_bytes()[0] ^ byte);
        }
        !crc
    }
}

fn at(table: &[u32; 256], byte: u8) -> u32 {
    table.get(usize::from(byte)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksum_of_the_standard() {
        assert_eq!(Checksum::new().of(b"123456789"), 0xCBF4_3926);
    }
}
