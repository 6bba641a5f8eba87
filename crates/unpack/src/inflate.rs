//! Deflate (RFC 1951): how the entries of zip archives are packed.
//!
//! Owns: the bits and the codes. Must not know where the bytes come from. The caller says how many bytes it comes to;
//! neither more bytes nor a broken code are made up for.

/// Codes of up to so many bits are looked up at once, the few longer ones bit by bit.
const FAST: u32 = 9;
/// The longest code.
const LONGEST: usize = 15;
/// How many codes there are for bytes and lengths, and for distances.
const SYMBOLS: usize = 288;
const DISTANCES: usize = 30;
/// In which order the lengths of the codes are given for the codes' own lengths.
const ORDER: [u8; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// The bytes that deflate has packed; `None` where they are broken, or more than `length`.
#[must_use]
pub fn inflate(packed: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut bits = Bits { left: packed, hold: 0, count: 0 };
    let mut out = Vec::with_capacity(length);
    let (mut symbols, mut distances) = (Codes::NONE, Codes::NONE);
    loop {
        let is_last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => stored(&mut bits, &mut out, length)?,
            kind @ 1..=2 => {
                if kind == 1 {
                    let mut lengths = [8; SYMBOLS];
                    lengths.get_mut(144..256)?.fill(9);
                    lengths.get_mut(256..280)?.fill(7);
                    symbols.set(&lengths)?;
                    distances.set(&[5; DISTANCES])?;
                } else {
                    own_codes(&mut bits, &mut symbols, &mut distances)?;
                }
                block(&mut bits, &symbols, &distances, &mut out, length)?;
            }
            _ => return None,
        }
        if is_last {
            return Some(out);
        }
    }
}

/// Bits that are read from the lowest on.
struct Bits<'b> {
    left: &'b [u8],
    hold: u64,
    count: u32,
}

impl Bits<'_> {
    /// Sees to it that at least 32 bits are at hand, where there are so many.
    fn fill(&mut self) {
        if self.count >= 32 {
            return;
        }
        if let Some((four, left)) = self.left.split_first_chunk() {
            self.hold |= u64::from(u32::from_le_bytes(*four)).wrapping_shl(self.count);
            self.count = self.count.saturating_add(32);
            self.left = left;
            return;
        }
        // Up to three bytes at the end.
        while let Some((byte, left)) = self.left.split_first() {
            self.hold |= u64::from(*byte).wrapping_shl(self.count);
            self.count = self.count.saturating_add(8);
            self.left = left;
        }
    }

    /// The next bits, at most 16, as a number. Behind the end there are zeros, which cannot be passed.
    fn next(&self, count: u32) -> usize {
        let mask = 1_u64.wrapping_shl(count).wrapping_sub(1);
        usize::try_from(self.hold & mask).unwrap_or_default()
    }

    fn pass(&mut self, count: u32) -> Option<()> {
        self.count = self.count.checked_sub(count)?;
        self.hold = self.hold.wrapping_shr(count);
        Some(())
    }

    #[inline(never)]
    fn take(&mut self, count: u32) -> Option<usize> {
        self.fill();
        let number = self.next(count);
        self.pass(count)?;
        Some(number)
    }
}

/// Which symbol each code stands for.
struct Codes {
    /// By the next bits: symbol and length of the code that they begin with; 0 where it is longer than that.
    fast: [u16; 1 << FAST],
    /// How many codes have each length.
    counts: [u16; LONGEST + 1],
    /// The symbols in the order of their codes.
    symbols: [u16; SYMBOLS],
}

impl Codes {
    const NONE: Self = Self { fast: [0; 1 << FAST], counts: [0; LONGEST + 1], symbols: [0; SYMBOLS] };

    /// Takes the codes whose lengths are given by symbol, 0 for those that have none.
    #[inline(never)]
    fn set(&mut self, lengths: &[u8]) -> Option<()> {
        self.fast.fill(0);
        self.counts.fill(0);
        for length in lengths.iter().filter(|length| **length > 0) {
            let count = self.counts.get_mut(usize::from(*length))?;
            *count = count.saturating_add(1);
        }
        // The next code of each length, and where its symbol stands.
        let mut next = [(0_u32, 0_usize); LONGEST + 1];
        let (mut code, mut place) = (0_u32, 0_usize);
        for (next, count) in next.iter_mut().zip(&self.counts) {
            code = code.wrapping_shl(1);
            *next = (code, place);
            code = code.saturating_add(u32::from(*count));
            place = place.saturating_add(usize::from(*count));
        }
        for (symbol, length) in (0_u16..).zip(lengths).filter(|(_, length)| **length > 0) {
            let (code, place) = next.get_mut(usize::from(*length))?;
            let bits = u32::from(*length);
            if code.wrapping_shr(bits) > 0 {
                // More codes than there are of this length.
                return None;
            }
            *self.symbols.get_mut(*place)? = symbol;
            if bits <= FAST {
                // Codes are read from their highest bit on, all else from the lowest.
                let first = code.reverse_bits().wrapping_shr(32_u32.wrapping_sub(bits));
                let mut at = usize::try_from(first).ok()?;
                while let Some(slot) = self.fast.get_mut(at) {
                    *slot = symbol.wrapping_shl(4) | u16::from(*length);
                    at = at.saturating_add(1_usize.wrapping_shl(bits));
                }
            }
            *code = code.saturating_add(1);
            *place = place.saturating_add(1);
        }
        Some(())
    }

    #[inline]
    fn read(&self, bits: &mut Bits) -> Option<usize> {
        bits.fill();
        let found = self.fast.get(bits.next(FAST)).copied().unwrap_or_default();
        if found == 0 {
            return self.read_long(bits);
        }
        bits.pass(u32::from(found & 15))?;
        Some(usize::from(found >> 4))
    }

    #[cold]
    #[inline(never)]
    fn read_long(&self, bits: &mut Bits) -> Option<usize> {
        // The codes of a length are numbers in a row, behind the shorter ones.
        let (mut code, mut first, mut place) = (0_usize, 0_usize, 0_usize);
        for count in self.counts.iter().skip(1).map(|count| usize::from(*count)) {
            code |= bits.take(1)?;
            let at = code.checked_sub(first)?;
            if at < count {
                return self.symbols.get(place.saturating_add(at)).map(|symbol| usize::from(*symbol));
            }
            place = place.saturating_add(count);
            first = first.saturating_add(count).wrapping_shl(1);
            code = code.wrapping_shl(1);
        }
        None
    }
}

/// A block of bytes as they are.
fn stored(bits: &mut Bits, out: &mut Vec<u8>, length: usize) -> Option<()> {
    bits.pass(bits.count & 7)?;
    let (count, check) = (bits.take(16)?, bits.take(16)?);
    if count ^ check != 0xFFFF || count > length.saturating_sub(out.len()) {
        return None;
    }
    for _ in 0..count {
        out.push(u8::try_from(bits.take(8)?).ok()?);
    }
    Some(())
}

/// Takes the codes that a block brings with it.
fn own_codes(bits: &mut Bits, symbols: &mut Codes, distances: &mut Codes) -> Option<()> {
    let count = bits.take(5)?.saturating_add(257);
    let all = count.saturating_add(bits.take(5)?).saturating_add(1);
    let given = bits.take(4)?.saturating_add(4);
    let mut lengths = [0; ORDER.len()];
    for at in ORDER.iter().take(given) {
        *lengths.get_mut(usize::from(*at))? = u8::try_from(bits.take(3)?).ok()?;
    }
    // For the time being: the codes of the lengths of all others.
    distances.set(&lengths)?;
    let mut lengths = Vec::with_capacity(all);
    while lengths.len() < all {
        let (length, times) = match distances.read(bits)? {
            16 => (*lengths.last()?, bits.take(2)?.saturating_add(3)),
            17 => (0, bits.take(3)?.saturating_add(3)),
            18 => (0, bits.take(7)?.saturating_add(11)),
            length => (u8::try_from(length).ok()?, 1),
        };
        lengths.resize(lengths.len().saturating_add(times), length);
    }
    if lengths.len() > all {
        return None;
    }
    let (first, rest) = lengths.split_at_checked(count)?;
    symbols.set(first)?;
    distances.set(rest)
}

/// A block of codes for bytes and for repetitions.
fn block(
    bits: &mut Bits,
    symbols: &Codes,
    distances: &Codes,
    out: &mut Vec<u8>,
    length: usize,
) -> Option<()> {
    loop {
        let symbol = symbols.read(bits)?;
        if let Ok(byte) = u8::try_from(symbol) {
            if out.len() == length {
                return None;
            }
            out.push(byte);
            continue;
        }
        let mut times = match symbol.wrapping_sub(257) {
            usize::MAX => return Some(()),
            28 => 258,
            code @ 0..8 => code.saturating_add(3),
            code @ 8..28 => ranged(bits, code, 2)?.saturating_add(3),
            _ => return None,
        };
        let distance = match distances.read(bits)? {
            code @ 0..4 => code.saturating_add(1),
            code @ 4..30 => ranged(bits, code, 1)?.saturating_add(1),
            _ => return None,
        };
        let from = out.len().checked_sub(distance)?;
        if times > length.saturating_sub(out.len()) {
            return None;
        }
        // What is repeated may go on into what it becomes.
        while times > 0 {
            let piece = times.min(out.len().saturating_sub(from));
            out.extend_from_within(from..from.saturating_add(piece));
            times = times.saturating_sub(piece);
        }
    }
}

/// A number by a code for a range, which doubles after every so many codes, and by bits for where in it.
#[inline(never)]
fn ranged(bits: &mut Bits, code: usize, fraction: u32) -> Option<usize> {
    let step = 1_usize.wrapping_shl(fraction);
    let extra = u32::try_from(code.wrapping_shr(fraction)).ok()?.checked_sub(1)?;
    let begin = step.saturating_add(code & step.wrapping_sub(1)).wrapping_shl(extra);
    Some(begin.saturating_add(bits.take(extra)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_of_all_three_kinds_are_inflated() {
        // As zlib packs them: "abc" stored, "aaaa…" by the fixed codes, and by codes of the block's own.
        let stored = [1, 3, 0, 252, 255, b'a', b'b', b'c'];
        assert_eq!(inflate(&stored, 3).unwrap(), b"abc");
        let fixed = [0x4B, 0x4C, 0x84, 0x02, 0x00];
        assert_eq!(inflate(&fixed, 9).unwrap(), b"aaaaaaaaa");
        let text = text_of_many_codes();
        let packed = miniz_oxide::deflate::compress_to_vec(&text, 9);
        assert_eq!(packed[0] >> 1 & 3, 2);
        assert_eq!(inflate(&packed, text.len()).unwrap(), text);
    }

    fn text_of_many_codes() -> Vec<u8> {
        let mut seed = 1_u32;
        let mut text = Vec::new();
        for _ in 0..200_000 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            // Few of most bytes, so that there are codes of all lengths.
            text.push(
                (seed >> 24).leading_zeros() as u8 ^ if seed & 0xFFF0 == 0 { (seed >> 16) as u8 } else { 0 },
            );
        }
        text
    }

    #[test]
    fn what_breaks_off_or_becomes_more_is_refused() {
        let text = text_of_many_codes();
        let packed = miniz_oxide::deflate::compress_to_vec(&text, 6);
        assert_eq!(inflate(&packed, text.len() - 1), None);
        for end in [0, 1, 40, 1_000, packed.len() - 1] {
            assert_eq!(inflate(&packed[..end], text.len()), None, "{end}");
        }
    }

    #[test]
    fn what_no_code_says_is_refused() {
        // A block of the fourth kind, a stored one whose length is not confirmed, a repetition of nothing.
        for broken in [&[7][..], &[1, 3, 0, 0, 0, b'a', b'b', b'c'], &[3, 2, 0]] {
            assert_eq!(inflate(broken, 100), None);
        }
    }
}
