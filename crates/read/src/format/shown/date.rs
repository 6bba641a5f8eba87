//! Dates and times of a spreadsheet as their number format shows them.
//!
//! Owns: the calendar of spreadsheets, the letters of a format that stand for its parts. Must not know where a
//! number or its format is stored. What is no date, or is told by letters that are not known, is left to the caller.

use super::code::{Shape, Token, Tokens, elapsed};
use super::digits::{Digits, whole};
use super::numerals::Numerals;
use super::{Dates, literal};
use crate::scan::{cut, item};

/// Seconds of a day.
const DAY: u64 = 86_400;
/// Decimals of a day that are looked at, less than a millionth of a second, and what a day is in them.
const DECIMALS: i32 = 11;
const WHOLE_DAY: u64 = 100_000_000_000;
/// 31 December 9999, the last day of spreadsheets that count from 1900.
const LAST_DAY: u64 = 2_958_465;

const MONTHS: &str = "January February March April May June July August September October November December";
const WEEKDAYS: &str = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday";

/// A moment in the parts that a format asks for.
struct Moment {
    year: u64,
    month: u64,
    day: u64,
    /// From Sunday, 0.
    weekday: u64,
    /// Since the first day, and of the day.
    elapsed: u64,
    seconds: u64,
    /// Behind the second, as a whole number of as many digits as the format shows.
    fraction: u64,
}

/// A day count as its format shows it; `None` where it is no date, or where the format is not understood.
pub(super) fn shown(
    value: &Digits,
    section: &str,
    dates: Dates,
    shape: &Shape,
    out: &mut String,
) -> Option<()> {
    if value.negative || shape.no_date {
        return None;
    }
    let numerals = shape.numerals;
    let moment = Moment::of(value, dates, shape)?;
    let mut last = ' ';
    let mut tokens = Tokens(section);
    while let Some(token) = tokens.next() {
        match token {
            Token::Run(letter, count) => {
                let is_minute = letter == 'm' && (last == 'h' || next_letter(tokens.clone()) == 's');
                last = letter;
                moment.part(if is_minute { 'i' } else { letter }, count, shape, out)?;
            }
            Token::Halves(morning, afternoon) => {
                out.push_str(if moment.seconds < DAY / 2 { morning } else { afternoon });
            }
            Token::Bracket(inner) => {
                // No currency is shown in a date: its sign only says the language.
                if let Some((letter, count)) = elapsed(inner) {
                    last = letter;
                    let units = match letter {
                        'h' => moment.elapsed / 3600,
                        'm' => moment.elapsed / 60,
                        _ => moment.elapsed,
                    };
                    whole(units, count, numerals, out);
                }
            }
            Token::Sign('.') if tokens.0.starts_with('0') => {
                out.push('.');
                whole(moment.fraction, shape.decimals, numerals, out);
                tokens.0 = tokens.0.trim_start_matches('0');
            }
            token => literal(&token, out),
        }
    }
    Some(())
}

/// The letter of the next part of a date.
fn next_letter(tokens: Tokens) -> char {
    for token in tokens {
        match token {
            Token::Run(letter, _) => return letter,
            Token::Bracket(inner) => {
                if let Some((letter, _)) = elapsed(inner) {
                    return letter;
                }
            }
            _ => {}
        }
    }
    ' '
}

impl Moment {
    fn of(value: &Digits, dates: Dates, shape: &Shape) -> Option<Self> {
        let per_second = match shape.decimals {
            0 => 1,
            1 => 10,
            2 => 100,
            3 => 1000,
            _ => return None,
        };
        let per_day = DAY.checked_mul(per_second)?;
        let (days, part) = value.parts(DECIMALS)?;
        let mut ticks = days.checked_mul(per_day)?;
        if shape.has_time {
            ticks = ticks.checked_add(part.wrapping_mul(per_day).wrapping_add(WHOLE_DAY / 2) / WHOLE_DAY)?;
        }
        let elapsed = ticks.checked_div(per_second)?;
        let fraction = ticks.checked_rem(per_second)?;
        let first = match dates {
            Dates::From1900 => 0,
            Dates::From1904 => 1462,
        };
        let number = (elapsed / DAY).checked_add(first).filter(|day| *day <= LAST_DAY)?;
        // The 29 February 1900 that was taken over from an older program, and the day before the first.
        let (year, month, day) = match (number, dates) {
            (0, _) => (1900, 1, 0),
            (60, _) => (1900, 2, 29),
            (1..60, _) => civil(number.wrapping_add(1)),
            _ => civil(number),
        };
        let weekday = number.wrapping_add(6) % 7;
        Some(Self { year, month, day, weekday, elapsed, seconds: elapsed % DAY, fraction })
    }

    /// Shows one part, by its letter and how often it stands there; minutes are `i`.
    fn part(&self, letter: char, count: i32, shape: &Shape, out: &mut String) -> Option<()> {
        let numerals = shape.numerals;
        let short = |name: &'static str| if count == 3 { name.get(..3) } else { Some(name) };
        match (letter, count) {
            ('y' | 'e', _) => {
                let is_short = letter == 'y' && count < 3;
                whole(if is_short { self.year % 100 } else { self.year }, 2, numerals, out);
            }
            ('m', 1 | 2) => of_date(self.month, count, numerals, out),
            ('m', 3 | 4) if shape.is_chinese => {
                let numerals = if count == 4 { Numerals::Chinese } else { Numerals::Arabic };
                of_date(self.month, 1, numerals, out);
                out.push('月');
            }
            ('m', _) => {
                let name = item(MONTHS, b" ", self.month.wrapping_sub(1));
                out.push_str(if count == 5 { name.get(..1)? } else { short(name)? });
            }
            ('d', 1 | 2) => of_date(self.day, count, numerals, out),
            ('a', 3 | 4) | ('d', _) if letter == 'a' || shape.is_chinese => {
                if letter == 'd' || count == 4 {
                    out.push_str(if count == 3 { "周" } else { "星期" });
                }
                out.push_str(item("日 一 二 三 四 五 六", b" ", self.weekday));
            }
            ('d', _) => out.push_str(short(item(WEEKDAYS, b" ", self.weekday))?),
            ('h', _) => {
                let hour = self.seconds / 3600;
                let of_half = if hour.is_multiple_of(12) { 12 } else { hour % 12 };
                of_date(if shape.has_halves { of_half } else { hour }, count, numerals, out);
            }
            ('i', 1 | 2) => of_date(self.seconds / 60 % 60, count, numerals, out),
            ('s', _) => of_date(self.seconds % 60, count, numerals, out),
            _ => return None,
        }
        Some(())
    }
}

/// A part of a date that has at most two digits. In Chinese numerals it is read: 十二, not 一二.
fn of_date(number: u64, count: i32, numerals: Numerals, out: &mut String) {
    if numerals == Numerals::Arabic || numerals == Numerals::Wide || number < 10 {
        return whole(number, count.min(2), numerals, out);
    }
    let (mut digits, mut text) = (String::new(), String::new());
    whole(number, 1, Numerals::Arabic, &mut digits);
    numerals.read(&digits, &mut text);
    // 十二 and not 一十二; among bankers' numerals the one stays.
    match text.strip_prefix("一十") {
        Some(rest) => {
            out.push('十');
            out.push_str(rest);
        }
        None => out.push_str(&text),
    }
}

/// Year, month and day of the days since 30 December 1899 (Howard Hinnant, chrono-compatible low-level date algorithms).
fn civil(number: u64) -> (u64, u64, u64) {
    // From 1 March 0000.
    let days = number.wrapping_add(693_899);
    let era = days / 146_097;
    let of_era = days % 146_097;
    let leaps = (of_era / 36_524).wrapping_sub(of_era / 1460).wrapping_sub(of_era / 146_096);
    let year_of_era = of_era.wrapping_add(leaps) / 365;
    let before = year_of_era.wrapping_mul(365).wrapping_add(year_of_era / 4).wrapping_sub(year_of_era / 100);
    let of_year = of_era.wrapping_sub(before);
    let shifted = of_year.wrapping_mul(5).wrapping_add(2) / 153;
    let day = of_year.wrapping_sub(shifted.wrapping_mul(153).wrapping_add(2) / 5).wrapping_add(1);
    let month = if shifted < 10 { shifted.wrapping_add(3) } else { shifted.wrapping_sub(9) };
    let year = era.wrapping_mul(400).wrapping_add(year_of_era).wrapping_add(u64::from(month <= 2));
    (year, month, day)
}

/// The day count, spelled as a number, of a moment as XML spells it: `2021-12-31T08:30:00.000`, `2021-12-31`.
pub(crate) fn serial(text: &str, dates: Dates) -> Option<String> {
    let mut parts = [0_u64; 6];
    let text = text.trim_ascii_end();
    let (seconds, _, fraction) = cut(text.strip_suffix('Z').unwrap_or(text), b".");
    let mut rest = seconds;
    for part in &mut parts {
        let (digits, _, after) = cut(rest, b"-T:");
        *part = if digits.is_empty() { 0 } else { digits.parse().ok()? };
        rest = after;
    }
    let [year, month, day, hour, minute, second] = parts;
    if !rest.is_empty() || year > 9999 || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let mut days = number_of(year, month, day)?;
    match dates {
        // The day that there was not: 31 December 1899 is 0, and stands for times without a day.
        Dates::From1900 if days < 61 => days = days.checked_sub(1)?,
        Dates::From1900 => {}
        Dates::From1904 => days = days.checked_sub(1462)?,
    }
    let thousandths = fraction.get(..3).map_or(Some(0), |digits| digits.parse::<u64>().ok())?;
    let seconds = hour.checked_mul(3600)?.checked_add(minute.checked_mul(60)?)?.checked_add(second)?;
    let ticks = seconds.checked_mul(1000)?.checked_add(thousandths)?.min(86_399_999);
    let mut out = String::new();
    whole(days, 1, Numerals::Arabic, &mut out);
    out.push('.');
    whole(ticks.wrapping_mul(WHOLE_DAY / 1000).wrapping_add(DAY / 2) / DAY, 11, Numerals::Arabic, &mut out);
    Some(out)
}

/// The days from 30 December 1899 to a day, the other way round from [`civil`].
fn number_of(year: u64, month: u64, day: u64) -> Option<u64> {
    let year = if month > 2 { year } else { year.checked_sub(1)? };
    let shifted = if month > 2 { month.wrapping_sub(3) } else { month.wrapping_add(9) };
    let of_year = (shifted.wrapping_mul(153).wrapping_add(2) / 5).wrapping_add(day).wrapping_sub(1);
    let leaps = (year / 4).wrapping_sub(year / 100).wrapping_add(year / 400);
    year.wrapping_mul(365).wrapping_add(leaps).wrapping_add(of_year).checked_sub(693_899)
}
