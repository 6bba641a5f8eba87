//! Texts as people and converters type them, brought to one spelling for comparison.
//!
//! Owns: folding of widths, dashes, comparison signs and blanks. Must not know: what a text means.
//! The raw text stays in the form; what comes out of here is never shown.

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

/// The text in one spelling and without any blank: what two cells are compared by.
#[must_use]
pub fn squeeze(text: &str) -> String {
    // Most cells hold Chinese characters and printed ASCII alone, which fold to themselves.
    if text.bytes().all(|byte| matches!(byte, 0x21..=0x7E | 0x80..=0xBF | 0xE4..=0xE9)) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if let Some(c) = fold_char(c).filter(|c| *c != ' ') {
            plain.push(c);
        }
    }
    plain
}

/// A letter or a Chinese character, as far as these forms know them.
#[must_use]
pub const fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// The words of a list. Lists are written with blanks between the words: one text takes half the room of a
/// list of texts in the module. They are walked a character at a time, three bytes for a Chinese one.
struct Each<'w> {
    rest: &'w [u8],
}

impl<'w> Iterator for Each<'w> {
    type Item = &'w [u8];

    fn next(&mut self) -> Option<&'w [u8]> {
        let from = self.rest;
        if from.is_empty() {
            return None;
        }
        let (mut tail, mut length) = (from, 0_usize);
        loop {
            match tail {
                [b' ', after @ ..] => {
                    self.rest = after;
                    break;
                }
                [0xE0..=0xEF, _, _, after @ ..] => {
                    tail = after;
                    length = length.wrapping_add(3);
                }
                [_, after @ ..] => {
                    tail = after;
                    length = length.wrapping_add(1);
                }
                [] => {
                    self.rest = tail;
                    break;
                }
            }
        }
        from.get(..length)
    }
}

const fn each(words: &str) -> Each<'_> {
    Each { rest: words.as_bytes() }
}

/// Six bits of the character that the bytes begin with: enough to pass over most words without looking for them.
const fn bit(first: &[u8]) -> u64 {
    match first {
        [0x80..=0xBF, ..] => 0,
        [first, _, last, ..] if *first >= 0xE0 => 1 << (*last & 63),
        [byte, ..] => 1 << (*byte & 63),
        [] => 0,
    }
}

/// Whether the text is one of the words.
#[must_use]
pub fn is_one(text: &str, words: &str) -> bool {
    each(words).any(|word| word == text.as_bytes())
}

/// Whether the word occurs in the text. The last byte differs more than the first in Chinese, so it is looked at first.
fn occurs(text: &[u8], word: &[u8]) -> bool {
    let Some(last) = word.last() else { return true };
    text.windows(word.len()).any(|part| part.last() == Some(last) && part == word)
}

/// Whether one of the words occurs in the text.
#[must_use]
pub fn within(text: &str, words: &str) -> bool {
    let text = text.as_bytes();
    let mut rest = text;
    let mut seen = 0;
    loop {
        seen |= bit(rest);
        rest = match rest {
            [0xE0..=0xEF, _, _, after @ ..] | [_, after @ ..] => after,
            [] => break,
        };
    }
    each(words).any(|word| seen & bit(word) != 0 && occurs(text, word))
}

/// Where a word first stands in the text. Cells are short: no search table pays here.
#[must_use]
pub fn place(text: &str, word: &str) -> Option<usize> {
    let word = word.as_bytes();
    let last = word.last()?;
    text.as_bytes().windows(word.len()).position(|part| part.last() == Some(last) && part == word)
}

/// What follows the first of a word in the text.
#[must_use]
pub fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.get(place(text, word)?.saturating_add(word.len())..)
}

/// Whether the text begins with one of the words.
#[must_use]
pub fn starts(text: &str, words: &str) -> bool {
    each(words).any(|word| text.as_bytes().starts_with(word))
}

/// The longest of the words that the text begins with.
#[must_use]
pub fn longest_start<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let fits = each(words).filter(|word| text.as_bytes().starts_with(word));
    let longest = fits.map(<[u8]>::len).max()?;
    text.get(..longest)
}

/// Whether the text ends with one of the words.
#[must_use]
pub fn ends(text: &str, words: &str) -> bool {
    each(words).any(|word| text.as_bytes().ends_with(word))
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
    squeeze(text).chars().count()
}

/// The text shortened for a message: at most `max` characters, line breaks as spaces.
#[must_use]
pub fn excerpt(text: &str, max: usize) -> String {
    let flat = text.trim().replace(['\n', '\r', '\t'], " ");
    if flat.chars().count() <= max {
        return flat;
    }
    let mut short: String = flat.chars().take(max).collect();
    short.push('…');
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
    fn printed_numbering_is_no_part_of_a_name() {
        assert_eq!(bare_name("指标1:推送数量"), "推送数量");
        assert_eq!(bare_name("指标完成率"), "指标完成率");
    }
}
