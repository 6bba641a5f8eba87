//! Any text in any value cell: reading never fails, and blanks and widths change nothing.

use proptest::prelude::*;
use rust_decimal::Decimal;
use ziping_core::text;
use ziping_core::value::{self, Amount, Points, Rate, Value};
use ziping_tests::cases;

/// Pieces that value cells are made of, and pieces that have no business there.
const PIECES: &[&str] = &[
    "≥",
    "≧",
    "<=",
    "不低于",
    "以上",
    "以内",
    "约",
    "完成",
    "提高",
    "控制在",
    "每季度",
    "百分之",
    "0",
    "7",
    "12",
    "95.5",
    "1,234",
    "-3",
    "+4",
    "９９",
    "9999999999999999999999999999",
    "0.0000000000000000000000000001",
    "两千一百",
    "十",
    "万",
    "亿",
    "千",
    "百",
    "%",
    "％",
    "‰",
    "个百分点",
    "条",
    "场次",
    "元/人*月",
    "2021",
    "年",
    "12月",
    "31日",
    "底前",
    ".",
    "-",
    "~",
    "/",
    "，",
    "（",
    ")",
    "[",
    "无",
    "显著提升",
    "未完成",
    "部分达成",
    "中长期",
    "不适用",
    "…",
    "XX",
    "\u{200B}",
    "\u{A0}",
    "\u{3000}",
    "\n",
    "\u{202E}",
    "𠀀",
    "é",
    "🙂",
    "١٢",
    "NaN",
    "1e9",
    "<b>",
    "{0}",
];

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(prop::sample::select(PIECES), 0..7).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
        1 => "[0-9.,%\\-+/~ ]{0,40}",
        1 => "[一二三四五六七八九十百千万亿零两年月日%]{0,24}",
    ]
}

/// The same text in full-width characters with blanks strewn in, each place by its own bit.
fn widened(text: &str, bits: u64) -> String {
    const BLANKS: [char; 5] = [' ', '\u{3000}', '\u{A0}', '\u{200B}', '\u{FEFF}'];
    let mut out = String::new();
    for (at, c) in text.chars().enumerate() {
        let bit = |n: usize| bits.rotate_right(u32::try_from((at * 3 + n) % 64).unwrap()) & 1 == 1;
        let wide = char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c.is_ascii_graphic() && bit(0));
        out.push(wide.unwrap_or(c));
        if bit(1) {
            out.push(BLANKS[at % BLANKS.len()]);
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(1500), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_stops_the_reading(text in cell()) {
        let _ = value::read(&text);
        let _ = value::amount(Some(&text));
        let _ = value::points(Some(&text));
        let _ = value::rate(Some(&text));
        let _ = (text::squeeze(&text), text::is_blank(&text), text::length(&text), text::excerpt(&text, 9));
        let _ = text::bare_name(&text);
    }

    #[test]
    fn squeezing_twice_is_squeezing_once(text in cell()) {
        let once = text::squeeze(&text);
        prop_assert_eq!(text::squeeze(&once), once);
    }

    #[test]
    fn blanks_and_widths_change_no_value(text in cell(), bits in any::<u64>()) {
        let wide = widened(&text, bits);
        prop_assert_eq!(value::read(&text), value::read(&wide), "{:?} and {:?}", text, wide);
        prop_assert_eq!(value::amount(Some(&text)), value::amount(Some(&wide)));
        prop_assert_eq!(value::rate(Some(&text)), value::rate(Some(&wide)));
        prop_assert_eq!(value::points(Some(&text)).value(), value::points(Some(&wide)).value());
    }

    #[test]
    fn a_plain_number_is_read_as_it_stands(units in -10_000_000_i64..10_000_000, places in 0_u32..5) {
        let number = Decimal::new(units, places);
        let text = number.to_string();
        prop_assert_eq!(value::points(Some(&text)).value(), Some(number));
        prop_assert_eq!(value::amount(Some(&text)).value(), Some(number));
        let is_percent =
            matches!(value::rate(Some(&format!("{text}%"))), Rate::Percent { value, .. } if value == number);
        prop_assert!(is_percent);
        let is_count = matches!(value::read(&format!("{text}条")), Value::Quantity(q) if q.number == number && q.unit == "条");
        prop_assert!(is_count);
    }

    #[test]
    fn thousands_separators_make_no_difference(units in 0_u64..999_999_999) {
        let plain = units.to_string();
        let mut text = String::new();
        for (at, c) in plain.chars().enumerate() {
            if at > 0 && (plain.len() - at).is_multiple_of(3) {
                text.push(',');
            }
            text.push(c);
        }
        let is_same = matches!(value::amount(Some(&text)), Amount::Is { value, .. } if value == Decimal::from(units));
        prop_assert!(is_same, "{}", text);
    }
}

#[test]
fn what_is_absent_is_not_what_is_blank() {
    assert_eq!(value::points(None), Points::Absent);
    assert_eq!(value::points(Some(" \u{3000}\n")), Points::Blank);
    assert_eq!(value::rate(None), Rate::Absent);
    assert_eq!(value::amount(Some("——")), Amount::Blank);
}
