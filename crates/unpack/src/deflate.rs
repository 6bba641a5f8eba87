//! Deflate (RFC 1951), the packing: how the entries of zip archives are written.
//!
//! Owns: the looking for repetitions and the fixed codes. Must not know what is packed. The codes are those that the
//! format brings along: a document of XML takes a fifth more than with codes of its own, and the code a fifth of the room.

/// How far back a repetition may lie.
const WINDOW: usize = 1 << 15;
const LEAST: usize = 3;
const MOST: usize = 258;
/// How many earlier places with the same hash are looked at: the time grows with the bytes, whatever they are.
const TRIES: u32 = 16;
/// A repetition as long as this is taken without looking for a longer one.
const ENOUGH: usize = 64;
const HASHES: usize = 1 << 14;
const NOWHERE: u32 = u32::MAX;

/// The bytes packed.
#[must_use]
pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut bits = Bits { out: Vec::with_capacity(bytes.len() / 4), held: 0, count: 0 };
    // One block, the last, with fixed codes.
    bits.put(0b011, 3);
    let mut heads = vec![NOWHERE; HASHES];
    let mut before = vec![NOWHERE; WINDOW];
    let mut at = 0_usize;
    while at < bytes.len() {
        let (length, distance) = longest(bytes, at, &heads, &before);
        let passed = if length >= LEAST {
            bits.repetition(length, distance);
            length
        } else {
            bits.literal(bytes.get(at).copied().unwrap_or_default());
            1
        };
        let next = at.saturating_add(passed);
        while at < next {
            remember(bytes, at, &mut heads, &mut before);
            at = at.saturating_add(1);
        }
    }
    bits.symbol(256);
    bits.finish()
}

/// The longest repetition that begins at a place, and how far back it lies.
fn longest(bytes: &[u8], at: usize, heads: &[u32], before: &[u32]) -> (usize, usize) {
    let mut best = (0_usize, 0_usize);
    let Some(rest) = bytes.get(at..) else { return best };
    let Some(hash) = hash(rest) else { return best };
    let most = rest.len().min(MOST);
    let mut candidate = heads.get(hash).copied().unwrap_or(NOWHERE);
    for _ in 0..TRIES {
        if candidate == NOWHERE {
            break;
        }
        let place = candidate as usize;
        let distance = at.saturating_sub(place);
        if distance == 0 || distance >= WINDOW {
            break;
        }
        let earlier = bytes.get(place..).unwrap_or_default();
        // One that differs where the best so far ends is no longer than it.
        if rest.get(best.0) == earlier.get(best.0) {
            let length = rest.iter().take(most).zip(earlier).take_while(|(a, b)| a == b).count();
            if length > best.0 {
                best = (length, distance);
                if length >= most.min(ENOUGH) {
                    break;
                }
            }
        }
        let older = before.get(place % WINDOW).copied().unwrap_or(NOWHERE);
        // What was written over belongs to a later place.
        if older >= candidate {
            break;
        }
        candidate = older;
    }
    best
}

fn remember(bytes: &[u8], at: usize, heads: &mut [u32], before: &mut [u32]) {
    let Some(hash) = bytes.get(at..).and_then(hash) else { return };
    if let (Some(head), Some(slot), Ok(place)) =
        (heads.get_mut(hash), before.get_mut(at % WINDOW), u32::try_from(at))
    {
        *slot = std::mem::replace(head, place);
    }
}

/// A number for the next three bytes.
fn hash(bytes: &[u8]) -> Option<usize> {
    let [a, b, c] = *bytes.first_chunk::<LEAST>()?;
    let number = u32::from_le_bytes([a, b, c, 0]).wrapping_mul(0x9E37_79B1);
    Some((number >> 18) as usize % HASHES)
}

/// The packed bytes so far.
struct Bits {
    out: Vec<u8>,
    held: u32,
    count: u32,
}

impl Bits {
    /// Adds the lowest bits of a number, at most 16 of them.
    fn put(&mut self, value: u32, bits: u32) {
        self.held |= value.wrapping_shl(self.count);
        self.count = self.count.saturating_add(bits);
        while self.count >= 8 {
            self.out.push(self.held.to_le_bytes()[0]);
            self.held >>= 8;
            self.count = self.count.saturating_sub(8);
        }
    }

    /// Adds a code, whose highest bit comes first.
    fn code(&mut self, code: u32, bits: u32) {
        self.put(code.reverse_bits().wrapping_shr(32_u32.saturating_sub(bits)), bits);
    }

    fn literal(&mut self, byte: u8) {
        self.symbol(u32::from(byte));
    }

    /// A byte, the end, or how long a repetition is, in the fixed code.
    fn symbol(&mut self, symbol: u32) {
        match symbol {
            0..=143 => self.code(symbol.wrapping_add(0x30), 8),
            144..=255 => self.code(symbol.wrapping_add(0x190 - 144), 9),
            256..=279 => self.code(symbol.wrapping_sub(256), 7),
            _ => self.code(symbol.wrapping_add(0xC0).wrapping_sub(280), 8),
        }
    }

    fn repetition(&mut self, length: usize, distance: usize) {
        let over = u32::try_from(length.saturating_sub(LEAST)).unwrap_or_default();
        match over {
            0..8 => self.symbol(over.wrapping_add(257)),
            255 => self.symbol(285),
            _ => {
                let more = over.ilog2().wrapping_sub(2);
                let quarter = over.wrapping_shr(more) & 3;
                self.symbol(more.wrapping_mul(4).wrapping_add(quarter).wrapping_add(261));
                self.put(over & low(more), more);
            }
        }
        let back = u32::try_from(distance.saturating_sub(1)).unwrap_or_default();
        if back < 4 {
            self.code(back, 5);
        } else {
            let more = back.ilog2().wrapping_sub(1);
            let half = back.wrapping_shr(more) & 1;
            self.code(more.wrapping_mul(2).wrapping_add(half).wrapping_add(2), 5);
            self.put(back & low(more), more);
        }
    }

    fn finish(mut self) -> Vec<u8> {
        self.put(0, 7);
        self.out
    }
}

/// So many bits that are set.
const fn low(bits: u32) -> u32 {
    1_u32.wrapping_shl(bits).wrapping_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(bytes: &[u8]) -> usize {
        let packed = deflate(bytes);
        assert_eq!(miniz_oxide::inflate::decompress_to_vec(&packed).unwrap(), bytes);
        packed.len()
    }

    #[test]
    fn what_is_packed_is_unpacked_again() {
        for bytes in [
            &b""[..],
            b"a",
            b"abc",
            b"aaaaaaaaaaaaaaaaaaaa",
            b"abcabcabcabcabc\xFF\x90\x8F",
            "绩效指标".as_bytes(),
        ] {
            holds(bytes);
        }
        for length in [257, 258, 259, 260, 32_767, 32_768, 32_769, 70_000] {
            assert!(holds(&vec![7; length]) < 600);
        }
    }

    /// Repetitions of every length at every distance, and bytes by chance between them.
    #[test]
    fn repetitions_of_every_length_and_distance() {
        let mut state = 7_u32;
        let mut chance = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        let mut bytes: Vec<u8> = (0..40_000).map(|_| chance()).collect();
        for length in 1..300 {
            let distance = (length * length * 3) % bytes.len() + 1;
            for _ in 0..length {
                bytes.push(bytes[bytes.len() - distance]);
            }
            bytes.push(chance());
        }
        holds(&bytes);
    }
}
