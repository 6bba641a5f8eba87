//! A text in quotes, as JSON has it, and how it goes to JavaScript.
//!
//! Owns: which characters are escaped and how. Must not know: what is written.

/// Eight bytes of one value.
const fn all(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// Whether one of eight bytes is zero.
const fn any_zero(bytes: u64) -> bool {
    bytes.wrapping_sub(all(1)) & !bytes & all(0x80) != 0
}

/// Whether one of eight bytes is to be escaped.
const fn any_special(bytes: u64) -> bool {
    // A byte below 0x20 borrows from its highest bit and had none of its own.
    bytes.wrapping_sub(all(b' ')) & !bytes & all(0x80) != 0
        || any_zero(bytes ^ all(b'"'))
        || any_zero(bytes ^ all(b'\\'))
}

const fn is_special(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

/// Where the first byte stands that is to be escaped. Nearly no text has one, so eight are looked at together.
fn first_special(text: &[u8]) -> Option<usize> {
    let mut passed = 0_usize;
    let mut rest = text;
    while let Some((eight, after)) = rest.split_first_chunk() {
        if any_special(u64::from_ne_bytes(*eight)) {
            break;
        }
        passed = passed.wrapping_add(8);
        rest = after;
    }
    rest.iter().position(|byte| is_special(*byte)).map(|at| passed.wrapping_add(at))
}

#[cold]
#[inline(never)]
fn put_escaped(char: char, out: &mut String) {
    let short = match char {
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\u{8}' => 'b',
        '\u{c}' => 'f',
        '"' | '\\' => char,
        _ => {
            out.push_str(if char < '\u{10}' { "\\u000" } else { "\\u001" });
            out.push(char::from_digit(u32::from(char) & 15, 16).unwrap_or_default());
            return;
        }
    };
    out.push('\\');
    out.push(short);
}

/// Writes a text in quotes.
pub fn put_quoted(text: &str, out: &mut String) {
    out.reserve(text.len().wrapping_add(2));
    out.push('"');
    let mut rest = text;
    while let Some((before, after)) = first_special(rest.as_bytes()).and_then(|at| rest.split_at_checked(at))
    {
        out.push_str(before);
        let mut chars = after.chars();
        put_escaped(chars.next().unwrap_or_default(), out);
        rest = chars.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

/// Writes the name of a field, behind a comma unless it is the first, and a colon. A name holds nothing that is
/// escaped.
pub fn put_key(name: &str, out: &mut String) {
    put_comma(out);
    out.reserve(name.len().wrapping_add(3));
    out.push('"');
    out.push_str(name);
    out.push_str("\":");
}

/// Writes a comma unless the list or object was only just opened. A text ends with its quote, so the last
/// character tells.
pub fn put_comma(out: &mut String) {
    if !matches!(out.as_bytes().last(), Some(b'[' | b'{')) {
        out.push(',');
    }
}

/// The UTF-16 units of a text. A browser makes its own text of them several times faster than of UTF-8.
#[must_use]
pub fn units(text: &str) -> Vec<u16> {
    // There are no more of them than bytes.
    let mut units = vec![0; text.len()];
    let mut count = 0_usize;
    for char in text.chars() {
        let mut pair = [0; 2];
        for unit in char.encode_utf16(&mut pair) {
            if let Some(slot) = units.get_mut(count) {
                *slot = *unit;
            }
            count = count.wrapping_add(1);
        }
    }
    units.truncate(count);
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_json_cannot_hold_is_escaped_wherever_it_stands() {
        for (text, json) in [
            ("", r#""""#),
            ("年度资金总额 (万元)", r#""年度资金总额 (万元)""#),
            ("\"", r#""\"""#),
            ("12345678\\1234\n", r#""12345678\\1234\n""#),
            ("1234567\u{1f}\u{1}\t", r#""1234567\u001f\u0001\t""#),
        ] {
            let mut out = String::new();
            put_quoted(text, &mut out);
            assert_eq!(out, json);
        }
    }

    #[test]
    fn a_text_has_its_units() {
        for text in ["", "a", "≥10⁴元\n", "𠮷野家🙂", "年度"] {
            assert_eq!(units(text), text.encode_utf16().collect::<Vec<_>>());
        }
    }
}
