//! A number format in pieces.
//!
//! Owns: quotes, escapes, brackets and words of a format. Must not know what a piece shows.

use crate::scan::cut;

/// A piece of a format.
pub(super) enum Token<'f> {
    /// Shown as it stands.
    Text(&'f str),
    /// A blank as wide as some sign.
    Blank,
    /// A sign that fills the column up: nothing is to be seen of it.
    Fill,
    /// `[…]`: a colour, a condition, a currency, numerals, or a time that runs beyond 24 hours.
    Bracket(&'f str),
    /// The plain number.
    General,
    /// The words for the two halves of the day.
    Halves(&'f str, &'f str),
    /// `E+` or `E-`
    Exponent(char),
    /// A letter of a date and how often it stands there.
    Run(char, usize),
    /// Any other sign: a place for a digit, a point, a comma, or itself.
    Sign(char),
}

/// The pieces of a format in their order.
#[derive(Clone)]
pub(super) struct Tokens<'f>(pub(super) &'f str);

/// What follows a word at the front of a text, in capitals or not.
pub(super) fn after_word<'f>(text: &'f str, word: &str) -> Option<&'f str> {
    let (front, rest) = text.split_at_checked(word.len())?;
    front.eq_ignore_ascii_case(word).then_some(rest)
}

/// The first character of a text, and what follows.
fn first(text: &str) -> (&str, &str) {
    let length = text.chars().next().map_or(0, char::len_utf8);
    text.split_at_checked(length).unwrap_or((text, ""))
}

impl<'f> Iterator for Tokens<'f> {
    type Item = Token<'f>;

    fn next(&mut self) -> Option<Token<'f>> {
        let text = self.0;
        let sign = text.chars().next()?;
        let (token, rest) = piece(text, sign, first(text).1);
        self.0 = rest;
        Some(token)
    }
}

fn piece<'f>(text: &'f str, sign: char, rest: &'f str) -> (Token<'f>, &'f str) {
    match sign {
        '"' => {
            let (literal, _, rest) = cut(rest, b"\"");
            return (Token::Text(literal), rest);
        }
        '[' => {
            let (inner, _, rest) = cut(rest, b"]");
            return (Token::Bracket(inner), rest);
        }
        // The exclamation mark is what a Chinese Excel escapes with.
        '\\' | '!' => {
            let (literal, rest) = first(rest);
            return (Token::Text(literal), rest);
        }
        '_' => return (Token::Blank, first(rest).1),
        '*' => return (Token::Fill, first(rest).1),
        '上' | 'A' | 'a' => {
            for (word, halves) in
                [("AM/PM", ("AM", "PM")), ("A/P", ("A", "P")), ("上午/下午", ("上午", "下午"))]
            {
                if let Some(rest) = after_word(text, word) {
                    return (Token::Halves(halves.0, halves.1), rest);
                }
            }
        }
        'G' | 'g' => {
            if let Some(rest) = after_word(text, "General").or_else(|| after_word(text, "G/通用格式")) {
                return (Token::General, rest);
            }
        }
        'E' | 'e' => {
            // Without a place for a digit it is the year: e-mm-dd.
            let mut signs = rest.chars();
            if let (Some(sign @ ('+' | '-')), Some('0' | '#' | '?')) = (signs.next(), signs.next()) {
                return (Token::Exponent(sign), first(rest).1);
            }
        }
        _ => {}
    }
    let letter = sign.to_ascii_lowercase();
    if matches!(letter, 'y' | 'm' | 'd' | 'h' | 's' | 'e' | 'a' | 'b' | 'g') {
        let count = text.chars().take_while(|next| next.to_ascii_lowercase() == letter).count();
        return (Token::Run(letter, count), text.get(count..).unwrap_or_default());
    }
    (Token::Sign(sign), rest)
}
