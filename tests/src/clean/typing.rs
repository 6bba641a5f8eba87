//! How officers type: numbers with commas, full-width digits, blanks and line breaks in any place.

use crate::dice::Dice;
use rust_decimal::{Decimal, RoundingStrategy};

/// Rounds half up, as the rule says.
#[must_use]
pub fn round(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

pub(super) fn full_width(c: char) -> char {
    char::from_u32(c as u32 + 0xFEE0).filter(|_| c.is_ascii_graphic()).unwrap_or(c)
}

/// Points: 5, 4.5, 4.50, ５, 5分.
pub(super) fn points(points: Decimal, dice: &mut Dice) -> String {
    let plain = points.normalize().to_string();
    match dice.from(0, 9) {
        0 if plain.contains('.') => format!("{points:.2}"),
        1 => plain.chars().map(full_width).collect(),
        2 => format!(" {plain}"),
        3 => format!("{plain}分"),
        4 => format!("{plain}\n"),
        _ => plain,
    }
}

/// A whole number: 12600, 12,600, １２６００, 1.26万, 三.
pub(super) fn whole(value: i64, dice: &mut Dice) -> String {
    match dice.from(0, 7) {
        0 if (1000..1_000_000).contains(&value) => format!("{},{:03}", value / 1000, value % 1000),
        1 => value.to_string().chars().map(full_width).collect(),
        2 if value >= 10_000 && value % 100 == 0 => format!("{}万", Decimal::new(value, 4).normalize()),
        3 if (0..10).contains(&value) => ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九"]
            [usize::try_from(value).unwrap_or(0)]
        .into(),
        _ => value.to_string(),
    }
}

/// The same text from another keyboard: full-width here and there, blanks between and around.
pub(super) fn again(text: &str, dice: &mut Dice) -> String {
    const BLANKS: &[&str] = &[" ", "\u{3000}", "\u{A0}", "\u{200B}", "\t", "\n"];
    let mut out = String::new();
    let wide = dice.chance(50);
    for c in text.chars() {
        // Blanks stand between characters of another kind, or around everything: 2600 批次, but never 26 00.
        if dice.chance(8) && !(c.is_ascii_digit() || matches!(c, '.' | ',' | '%')) {
            out.push_str(dice.pick(BLANKS));
        }
        out.push(if wide { full_width(c) } else { c });
    }
    if dice.chance(20) {
        out.push_str(dice.pick(BLANKS));
    }
    out
}
