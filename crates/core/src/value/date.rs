//! Dates and deadlines: 2021年12月底前, 2021.12.31, 12月31日前.
//!
//! Owns: what a date looks like and its last day. Must not know: today's date, cells, rules.

use crate::text::{after, within, words};

/// A day or a period that ends on a day, compared by that last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year; `None` where the text names none: the form's year is meant.
    pub year: Option<u16>,
    /// The month, 1 to 12; 12 where only a year is named.
    pub month: u8,
    /// The last day meant, 1 to 31.
    pub day: u8,
    /// A deadline (…前, …底前, …之前).
    pub before: bool,
    /// The first day of the period, as month × 100 + day; 0 where any earlier day may be meant.
    pub first: u16,
}

impl Date {
    /// The first day that may be meant, in the same numbers as [`Date::order`].
    #[must_use]
    pub fn start(self, form_year: Option<u16>) -> Option<u32> {
        if self.before {
            return Some(0);
        }
        let year = u32::from(self.year.or(form_year)?);
        Some(year.saturating_mul(10_000).saturating_add(u32::from(self.first)))
    }

    /// The date as one number that orders days, with the form's year where the text names none.
    #[must_use]
    pub fn order(self, form_year: Option<u16>) -> Option<u32> {
        let year = u32::from(self.year.or(form_year)?);
        let month = u32::from(self.month);
        Some(
            year.saturating_mul(10_000)
                .saturating_add(month.saturating_mul(100))
                .saturating_add(u32::from(self.day)),
        )
    }
}

fn take_digits(text: &str, max: usize) -> Option<(u16, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if end > max {
        return None;
    }
    let (digits, rest) = text.split_at_checked(end)?;
    Some((digits.parse().ok()?, rest))
}

fn last_day(year: Option<u16>, month: u8) -> u8 {
    match month {
        // Of the years that are read none is a hundredth without its leap day.
        2 if year.is_none_or(|y| y % 4 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Reads a squeezed text that is a date from its first to its last character; anything else is `None`.
pub(crate) fn read(text: &str) -> Option<Date> {
    let lead = ["截至", "截止", "于", "在"].iter().find_map(|word| text.strip_prefix(word));
    let text = lead.unwrap_or(text);
    if !within(text, words!("年 月 季 . / -")) {
        return None;
    }
    // A span ends where its second half ends: 2021年1月-12月.
    if let Some((first, second)) = text
        .split_once(['-', '~', '至'])
        .filter(|(a, b)| b.contains(['月', '年']) || [a, b].iter().all(|half| is_year_and_month(half)))
    {
        let (first, second) = (read_one(first)?, read_one(second)?);
        let begins = if first.year == second.year || second.year.is_none() { first.first } else { 0 };
        return Some(Date { year: second.year.or(first.year), first: begins, ..second });
    }
    read_one(text)
}

/// 2022.1: half of a span written in digits alone.
fn is_year_and_month(text: &str) -> bool {
    text.starts_with("20") && text.find('.') == Some(4)
}

fn read_one(text: &str) -> Option<Date> {
    let mut rest = text;
    let mut year = None;
    let mut month = None;
    let mut day = None;
    // Months that the period takes in before its last.
    let mut span = 0_u8;
    let year_digits = take_digits(rest, 4).filter(|(n, _)| (1990..=2099).contains(n));
    if let Some((number, tail)) = year_digits {
        let separated =
            ["年度", "年", ".", "-", "/"].iter().find_map(|mark| Some((*mark, tail.strip_prefix(mark)?)));
        let (mark, after) = separated?;
        year = Some(number);
        rest = after;
        if !mark.starts_with('年') {
            let (number, tail) = take_digits(rest, 2)?;
            month = Some(u8::try_from(number).ok()?);
            rest = tail;
            if let Some(after) = rest.strip_prefix(mark) {
                let (number, tail) = take_digits(after, 2)?;
                day = Some(u8::try_from(number).ok()?);
                rest = tail;
            }
        }
    } else if let Some(after) = ["当年", "本年", "全年"].iter().find_map(|word| rest.strip_prefix(word))
    {
        rest = after;
    }
    if month.is_none()
        && let Some((number, tail)) = take_digits(rest, 2)
    {
        rest = tail.strip_prefix("月份").or_else(|| tail.strip_prefix('月'))?;
        month = Some(u8::try_from(number).ok()?);
        if let Some((number, tail)) = take_digits(rest, 2) {
            rest = tail.strip_prefix('日').or_else(|| tail.strip_prefix('号')).unwrap_or(tail);
            day = Some(u8::try_from(number).ok()?);
        }
    }
    let quarter = ["第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度"]
        .iter()
        .position(|word| rest.starts_with(word));
    if let Some(at) = quarter.filter(|_| month.is_none()) {
        month = Some(u8::try_from(at % 4).ok()?.saturating_add(1).saturating_mul(3));
        rest = after(rest, "季度").unwrap_or("");
        span = 2;
    }
    for (word, end) in [("年底", 12), ("上半年", 6), ("下半年", 12), ("年末", 12)] {
        if let Some(after) = rest.strip_prefix(word).filter(|_| month.is_none()) {
            month = Some(end);
            rest = after;
            span = if word.ends_with("半年") { 5 } else { 0 };
        }
    }
    for word in ["底", "末", "上旬", "中旬", "下旬", "份"] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    if year.is_none() && month.is_none() {
        return None;
    }
    let mut before = false;
    for word in ["以前", "之前", "前"] {
        if let Some(after) = rest.strip_prefix(word) {
            before = true;
            rest = after;
            break;
        }
    }
    for word in [
        "全部完成",
        "按期完成",
        "已完成",
        "完成",
        "完工",
        "竣工",
        "交付",
        "验收",
        "内",
        "实施完毕",
        "拨付",
        "开展",
        "完成验收",
    ] {
        if let Some(after) = rest.strip_prefix(word) {
            rest = after;
            break;
        }
    }
    if !rest.is_empty() {
        return None;
    }
    let first = match (month, day) {
        (Some(month), Some(day)) => u16::from(month).saturating_mul(100).saturating_add(u16::from(day)),
        (Some(month), None) => u16::from(month.saturating_sub(span)).saturating_mul(100),
        _ => 0,
    };
    let month = month.unwrap_or(12);
    let day = day.unwrap_or_else(|| last_day(year, month));
    ((1..=12).contains(&month) && day >= 1 && day <= last_day(year, month)).then_some(Date {
        year,
        month,
        day,
        before,
        first,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(text: &str) -> Option<u32> {
        read(text).and_then(|date| date.order(Some(2021)))
    }

    #[test]
    fn deadlines_and_days() {
        assert_eq!(order("2021年12月底前"), Some(20211231));
        assert_eq!(order("2021年12月31日前"), Some(20211231));
        assert_eq!(order("12月底之前"), Some(20211231));
        assert_eq!(order("2021.12.31"), Some(20211231));
        assert_eq!(order("2021-12"), Some(20211231));
        assert_eq!(order("2021年1月-12月"), Some(20211231));
        assert_eq!(order("第四季度"), Some(20211231));
        assert_eq!(order("2021年6月完成"), Some(20210630));
        assert!(read("2021年12月底前").is_some_and(|date| date.before));
    }

    #[test]
    fn periods_and_counts_are_no_dates() {
        for text in ["3年", "12个月", "30天", "2021", "2021条", "2185条", "13月", "2021年2月30日"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
