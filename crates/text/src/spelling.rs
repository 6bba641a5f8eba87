//! Texts as people and converters type them, brought to one spelling for comparison.
//!
//! Owns: folding of widths, dashes, comparison signs and blanks. Must not know: what a text means.
//! The raw text stays in the form; what comes out of here is never shown.

use std::borrow::Cow;

/// One spelling for what looks the same: half-width forms, one kind of dash, ≥ and ≤ for their variants,
/// a plain space for every blank, nothing for invisible characters.
fn fold_char(c: char) -> Option<char> {
    Some(match c {
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' | '\u{7}' => return None,
        '\u{A0}'
        | '\u{3000}'
        | '\u{2000}'..='\u{200A}'
        | '\u{202F}'
        | '\t'
        | '\n'
        | '\r'
        | '\u{B}'
        | '\u{C}' => ' ',
        '\u{FF0D}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{2500}' => '-',
        '\u{FF5E}' | '\u{301C}' | '\u{223C}' => '~',
        '≧' | '⩾' => '≥',
        '≦' | '⩽' => '≤',
        '〉' => '》',
        '〈' => '《',
        '﹦' => '=',
        '﹕' | '∶' => ':',
        '﹪' => '%',
        '\u{FF01}'..='\u{FF5D}' => {
            // Full-width forms stand 0xFEE0 above their ASCII twins.
            char::from_u32((c as u32).wrapping_sub(0xFEE0)).unwrap_or(c)
        }
        _ => c,
    })
}

/// How many bytes at the beginning fold to themselves: Chinese characters, printed ASCII, ≥ and ≤.
fn folded_length(text: &[u8]) -> usize {
    let mut rest = text;
    loop {
        rest = match rest {
            [0x21..=0x7E | 0x80..=0xBF | 0xE4..=0xE9, after @ ..] => after,
            [0xE2, 0x89, 0xA4 | 0xA5, after @ ..] => after,
            _ => return text.len().wrapping_sub(rest.len()),
        };
    }
}

/// The text in one spelling and without any blank, as [`squeeze`] gives it; itself where it is so already.
#[must_use]
pub fn folded(text: &str) -> Cow<'_, str> {
    let mut length = folded_length(text.as_bytes());
    if length == text.len() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((same, tail)) = rest.split_at_checked(length) {
        plain.push_str(same);
        let mut chars = tail.chars();
        let Some(c) = chars.next() else { break };
        if let Some(c) = fold_char(c).filter(|c| *c != ' ') {
            plain.push(c);
        }
        rest = chars.as_str();
        length = folded_length(rest.as_bytes());
    }
    Cow::Owned(plain)
}

/// The text in one spelling and without any blank: what two cells are compared by.
#[must_use]
pub fn squeeze(text: &str) -> String {
    folded(text).into_owned()
}

/// A letter or a Chinese character, as far as these forms know them.
#[must_use]
pub const fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// What stands before and behind the first of an ASCII byte. The standard search is made for long texts.
#[must_use]
pub fn cut(text: &str, mark: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == mark)?;
    Some((text.get(..at)?, text.get(at.wrapping_add(1)..)?))
}

/// How often an ASCII byte stands in a text.
#[must_use]
pub fn count(text: &str, sign: u8) -> usize {
    text.bytes().filter(|byte| *byte == sign).count()
}

/// The text up to the first of some ASCII bytes, that byte, and what follows it.
#[must_use]
#[allow(clippy::manual_contains)] // it would look for each byte as if among many
pub fn cut_at<'t>(text: &'t str, signs: &[u8]) -> (&'t str, Option<u8>, &'t str) {
    let found = match signs {
        [sign] => text.bytes().position(|byte| byte == *sign),
        _ => text.bytes().position(|byte| signs.iter().any(|sign| byte == *sign)),
    };
    let (before, rest) = text.split_at_checked(found.unwrap_or(text.len())).unwrap_or((text, ""));
    (before, rest.bytes().next(), rest.get(1..).unwrap_or(""))
}

/// The text without blanks at its ends. Most have none, which is seen by the bytes of Chinese characters and ASCII.
#[must_use]
pub fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [0x21..=0x7E | 0xE4..=0xE9, .., 0x21..=0x7E] | [0x21..=0x7E | 0xE4..=0xE9, .., 0xE4..=0xE9, _, _] => {
            text
        }
        _ => text.trim(),
    }
}

/// Whether the text holds nothing that can be seen.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| matches!(fold_char(c), None | Some(' ')))
}

/// Whether a character stands in a text. The standard search encodes it and builds a table first.
#[must_use]
pub fn has(text: &str, wanted: char) -> bool {
    text.chars().any(|c| c == wanted)
}

const CHINESE_DIGITS: &str = "一二三四五六七八九十";

/// The text without the `指标1：` that many templates print before a name.
#[must_use]
pub fn bare_name(squeezed: &str) -> &str {
    let Some(rest) = squeezed.strip_prefix("指标") else { return squeezed };
    let tail = rest.trim_start_matches(|c: char| c.is_ascii_digit() || has(CHINESE_DIGITS, c));
    if tail.len() == rest.len() {
        return squeezed;
    }
    tail.trim_start_matches([':', '.', '、', ',', ')'])
}

/// How many characters a person would count, blanks left out.
#[must_use]
pub fn length(text: &str) -> usize {
    folded(text).chars().count()
}

/// The first characters of a text.
#[must_use]
pub fn front(text: &str, chars: usize) -> &str {
    if text.len() <= chars {
        return text;
    }
    let mut left = chars;
    for (at, byte) in text.bytes().enumerate() {
        // Every byte but those that go on in a character begins one.
        if byte & 0xC0 != 0x80 {
            if left == 0 {
                return text.get(..at).unwrap_or(text);
            }
            left = left.wrapping_sub(1);
        }
    }
    text
}

/// Whether a text has more than so many characters.
#[must_use]
pub fn is_longer(text: &str, chars: usize) -> bool {
    front(text, chars).len() < text.len()
}

/// Writes the text shortened for a message: at most `max` characters, line breaks as spaces.
pub fn put_excerpt(text: &str, max: usize, out: &mut String) {
    let text = text.trim();
    let end = text.char_indices().nth(max).map_or(text.len(), |(end, _)| end);
    let shown = text.get(..end).unwrap_or_default();
    if shown.bytes().any(|byte| byte < b' ') {
        shown.chars().for_each(|c| out.push(if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }));
    } else {
        out.push_str(shown);
    }
    if end < text.len() {
        out.push('…');
    }
}

/// The text shortened for a message.
#[must_use]
pub fn excerpt(text: &str, max: usize) -> String {
    let mut short = String::new();
    put_excerpt(text, max, &mut short);
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_dashes_and_blanks_make_no_difference() {
        assert_eq!(squeeze("≧ １０００\u{A0}条"), "≥1000条");
        assert_eq!(squeeze("９０％—１００％"), "90%-100%");
        assert_eq!(squeeze("社会效益\n指标"), "社会效益指标");
        assert!(is_blank(" \u{3000}\u{200B}\n"));
    }

    #[test]
    fn blanks_at_the_ends_are_those_of_the_library() {
        for text in [
            "",
            " ",
            "a",
            "年",
            "年 ",
            " 年度",
            "年\u{3000}",
            "\u{3000}年a",
            "1年",
            "年1\n",
            "é ",
            "\u{2028}年",
            "年\u{A0}",
        ] {
            assert_eq!(trim(text), text.trim(), "{text:?}");
        }
    }

    #[test]
    fn a_text_is_cut_at_its_characters() {
        assert_eq!((front("年a度b", 3), front("年a", 2), front("", 1)), ("年a度", "年a", ""));
        assert!(is_longer("年a度b", 3) && !is_longer("年度", 2));
        assert_eq!(cut_at("一\t二\n", b"\t\n"), ("一", Some(b'\t'), "二\n"));
        assert_eq!(cut_at("一二", b"\n"), ("一二", None, ""));
    }

    #[test]
    fn printed_numbering_is_no_part_of_a_name() {
        assert_eq!(bare_name("指标1:推送数量"), "推送数量");
        assert_eq!(bare_name("指标完成率"), "指标完成率");
    }
}
