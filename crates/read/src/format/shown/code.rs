//! A number format in pieces, and what is to be known of all of them before the first is shown.
//!
//! Owns: quotes, escapes, brackets and words of a format. Must not know what a piece shows.

use super::numerals::Numerals;
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
    Run(char, i32),
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

/// How many bytes of a text stand before its rest.
pub(super) fn length(text: &str, rest: &str) -> i32 {
    i32::try_from(text.len().saturating_sub(rest.len())).unwrap_or(i32::MAX)
}

/// The letter of a time that runs beyond its bounds, `[h]`, `[mm]`, `[s]`, and how often it stands there.
pub(super) fn elapsed(bracket: &str) -> Option<(char, i32)> {
    match Tokens(bracket).next()? {
        Token::Run(letter @ ('h' | 'm' | 's'), count) if count == length(bracket, "") => {
            Some((letter, count))
        }
        _ => None,
    }
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
            for words in ["AM/PM", "A/P", "上午/下午"] {
                if let Some(rest) = after_word(text, words) {
                    let (morning, _, afternoon) = cut(words, b"/");
                    return (Token::Halves(morning, afternoon), rest);
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
        let rest = text.trim_start_matches([letter, letter.to_ascii_uppercase()]);
        return (Token::Run(letter, length(text, rest)), rest);
    }
    (Token::Sign(sign), rest)
}

/// What is to be known of a section before its first sign is shown.
#[derive(Default)]
pub(super) struct Shape {
    pub(super) is_date: bool,
    pub(super) is_fraction: bool,
    pub(super) numerals: Numerals,
    /// Places for digits before the point, behind it, and of the exponent.
    pub(super) whole: i32,
    pub(super) decimals: i32,
    pub(super) exponent: i32,
    pub(super) has_point: bool,
    pub(super) has_exponent: bool,
    pub(super) has_text_place: bool,
    pub(super) is_grouped: bool,
    /// By how many places the point moves: two for `%`, three back for a comma at the end.
    pub(super) shift: i32,
    /// Whether a part of a day is shown, and in two halves of it.
    pub(super) has_time: bool,
    pub(super) has_halves: bool,
    /// Whether dates are told in Chinese.
    pub(super) is_chinese: bool,
    /// Whether something is shown that has no place in a date.
    pub(super) no_date: bool,
}

impl Shape {
    pub(super) fn of(section: &str) -> Self {
        let mut shape = Self::default();
        let (mut commas, mut after_digit, mut after_point) = (0_i32, false, false);
        let mut tokens = Tokens(section);
        while let Some(token) = tokens.next() {
            let (was_digit, was_point) = (after_digit, after_point);
            (after_digit, after_point) = (false, false);
            match token {
                Token::Run(letter, _) => {
                    shape.is_date = true;
                    shape.has_time |= matches!(letter, 'h' | 's');
                }
                Token::Halves(..) => (shape.is_date, shape.has_time, shape.has_halves) = (true, true, true),
                Token::Bracket(inner) => {
                    if elapsed(inner).is_some() {
                        (shape.is_date, shape.has_time) = (true, true);
                    }
                    shape.numerals = Numerals::of(inner).unwrap_or(shape.numerals);
                    // The languages that are Chinese end in 04 whatever the country, 0x804, 0x404.
                    shape.is_chinese |= inner.starts_with('$') && inner.ends_with("04");
                }
                Token::Exponent(_) => (shape.has_exponent, shape.no_date) = (true, true),
                Token::General => shape.no_date = true,
                Token::Sign('.') => {
                    (shape.has_point, after_point) = (true, true);
                    shape.has_time |= tokens.0.starts_with('0');
                    shape.shift = shape.shift.saturating_sub(commas.saturating_mul(3));
                    commas = 0;
                }
                Token::Sign('%') => {
                    shape.shift = shape.shift.saturating_add(2);
                    shape.no_date = true;
                }
                Token::Sign('@') => (shape.has_text_place, shape.no_date) = (true, true),
                Token::Sign(',') => commas = commas.saturating_add(1),
                Token::Sign('/') if was_digit => {
                    shape.is_fraction = matches!(tokens.0.bytes().next(), Some(b'?' | b'#' | b'0'..=b'9'));
                }
                Token::Sign(sign @ ('0' | '#' | '?')) => {
                    (after_digit, after_point) = (true, was_point && sign == '0');
                    // In a date digits stand behind the seconds only.
                    shape.no_date |= !after_point;
                    let places = if shape.has_exponent {
                        &mut shape.exponent
                    } else if shape.has_point {
                        &mut shape.decimals
                    } else {
                        shape.is_grouped |= commas > 0;
                        commas = 0;
                        &mut shape.whole
                    };
                    *places = places.saturating_add(1);
                }
                _ => {}
            }
        }
        shape.shift = shape.shift.saturating_sub(commas.saturating_mul(3));
        shape
    }
}
