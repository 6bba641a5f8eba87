//! Decimals in digits: from a text, and into one.
//!
//! Owns: the digits, the point and the sign. Must not know: rounding, units, what a number is for.
//!
//! The library's own reading and printing do the same by way of the standard formatter, whose code is larger
//! than all of this.

use rust_decimal::Decimal;

/// The 96 bits of a decimal, the highest first.
type Words = [u32; 3];

/// Multiplies by ten and adds a digit; `false` when that leaves the range.
fn add_digit(words: &mut Words, digit: u8) -> bool {
    let mut carry = u64::from(digit);
    for word in words.iter_mut().rev() {
        let product = u64::from(*word).wrapping_mul(10).wrapping_add(carry);
        *word = product as u32;
        carry = product >> 32;
    }
    carry == 0
}

/// Divides by ten and gives the rest.
fn take_digit(words: &mut Words) -> u8 {
    let mut rest = 0;
    // Most numbers are short: then only the lowest word is left.
    if let [0, 0, low] = words {
        rest = *low % 10;
        *low /= 10;
        return rest as u8;
    }
    for word in words {
        let whole = u64::from(rest) << 32 | u64::from(*word);
        *word = (whole / 10) as u32;
        rest = (whole % 10) as u32;
    }
    rest as u8
}

/// A text of digits, with a point among them and a sign before them, exactly; `None` for anything else, and
/// for more digits than a decimal has.
#[must_use]
pub fn parse(text: &str) -> Option<Decimal> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
    let mut words = [0; 3];
    let mut any = false;
    let mut scale = None;
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' if add_digit(&mut words, byte & 15) => {
                any = true;
                scale = scale.map(|scale: u32| scale.saturating_add(1));
            }
            b'.' if scale.is_none() => scale = Some(0),
            _ => return None,
        }
    }
    let scale = scale.unwrap_or(0);
    let [high, middle, low] = words;
    (any && scale <= Decimal::MAX_SCALE).then(|| Decimal::from_parts(low, middle, high, negative, scale))
}

/// The first run of ASCII digits in a text, and what follows it.
#[must_use]
pub fn next_digits(text: &str) -> Option<(&str, &str)> {
    let from = text.get(text.bytes().position(|byte| byte.is_ascii_digit())?..)?;
    from.split_at_checked(from.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(from.len()))
}

/// A decimal written out. It is written from its last digit to its first: 29 digits, a point and a sign.
pub struct Digits {
    room: [u8; 32],
    left: usize,
}

impl Digits {
    /// With all its decimals, as its `Display` writes it.
    #[must_use]
    pub fn all(value: &Decimal) -> Self {
        Self::write(value, false)
    }

    /// Without zeros at its end.
    #[must_use]
    pub fn shortest(value: &Decimal) -> Self {
        Self::write(value, true)
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(self.room.get(self.left..).unwrap_or_default()).unwrap_or_default()
    }

    fn write(value: &Decimal, shortest: bool) -> Self {
        let parts = value.unpack();
        let mut words = [parts.hi, parts.mid, parts.lo];
        let mut digits = Self { room: [0; 32], left: 32 };
        for _ in 0..parts.scale {
            let digit = take_digit(&mut words);
            if digit != 0 || !shortest || !digits.is_empty() {
                digits.put(b'0' | digit);
            }
        }
        if !digits.is_empty() {
            digits.put(b'.');
        }
        loop {
            digits.put(b'0' | take_digit(&mut words));
            if words == [0; 3] {
                break;
            }
        }
        if parts.negative && !(shortest && value.is_zero()) {
            digits.put(b'-');
        }
        digits
    }

    fn put(&mut self, byte: u8) {
        self.left = self.left.saturating_sub(1);
        if let Some(slot) = self.room.get_mut(self.left) {
            *slot = byte;
        }
    }

    fn is_empty(&self) -> bool {
        self.left == self.room.len()
    }
}

/// Writes a decimal with all its decimals.
pub fn put(value: &Decimal, out: &mut String) {
    out.push_str(Digits::all(value).as_str());
}

/// Writes a decimal without zeros at its end.
pub fn put_shortest(value: &Decimal, out: &mut String) {
    out.push_str(Digits::shortest(value).as_str());
}

/// Writes a whole number.
pub fn put_whole(number: u32, out: &mut String) {
    put(&Decimal::from_parts(number, 0, 0, false, 0), out);
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 12] = [
        "0",
        "7",
        "10",
        "0.00",
        "0.05",
        "100.00",
        "4294967296",
        "12345678901234567890.12",
        "79228162514264337593543950335",
        "0.3896649916247906197654941374",
        "1.0000000000000000000000000000",
        "-1.50",
    ];

    #[test]
    fn digits_are_those_of_the_library() {
        for text in TEXTS {
            let library = Decimal::from_str_exact(text).unwrap();
            assert_eq!(parse(text), Some(library), "{text}");
            let (mut all, mut short) = (String::new(), String::new());
            put(&library, &mut all);
            put_shortest(&library, &mut short);
            assert_eq!((all, short), (library.to_string(), library.normalize().to_string()), "{text}");
        }
        assert_eq!(parse(".5"), Decimal::from_str_exact("0.5").ok());
    }

    #[test]
    fn runs_of_digits() {
        assert_eq!(next_digits("共2600批次"), Some(("2600", "批次")));
        assert_eq!((next_digits("12"), next_digits("批")), (Some(("12", "")), None));
    }

    #[test]
    fn what_is_no_decimal_is_refused() {
        for text in ["", "-", ".", "1.2.3", "1,000", "1e3", "+1", "１", "79228162514264337593543950336"] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse("0.00000000000000000000000000001"), None);
    }
}
