//! Words that several documents share: severities, what stands before a derivation, dates.
//!
//! Owns: their wording. Must not know where they are put.

use crate::checked::Remark;
use ziping_core::lang::{Lang, Text};
use ziping_core::report::Severity;

/// Who is named as the author of comments.
pub(crate) const AUTHOR: &str = "自评核验";

pub(crate) const CALCULATION: &Text = &Text::new("计算：", "Calculation: ");
pub(crate) const BASIS: &Text = &Text::new("依据：", "Basis: ");
pub(crate) const ADVICE: &Text = &Text::new("处理：", "What to do: ");
pub(crate) const FIX: &Text = &Text::new("建议：", "Suggestion: ");
const COLON: &Text = &Text::new("：", ": ");

/// What a severity is called.
pub(crate) const fn severity(severity: Severity) -> &'static Text {
    match severity {
        Severity::Error => const { &Text::new("错误", "error") },
        Severity::Warning => const { &Text::new("疑点", "warning") },
        Severity::Info => const { &Text::new("提示", "note") },
    }
}

/// A finding in lines, without its place: what, arithmetic, basis, what to do, and what to write instead.
pub(crate) fn told(remark: &Remark, placed: bool, lang: Lang) -> Vec<String> {
    let mut first = String::from("【");
    first.push_str(severity(remark.severity).get(lang));
    first.push('】');
    if !placed {
        first.push_str(&remark.place);
        first.push_str(COLON.get(lang));
    }
    first.push_str(&remark.message);
    let mut lines = vec![first];
    for (before, text) in [
        (CALCULATION, &remark.derivation),
        (BASIS, &remark.basis),
        (ADVICE, &remark.advice),
        (FIX, &remark.fix),
    ] {
        if !text.is_empty() {
            lines.push([before.get(lang), text].concat());
        }
    }
    if let Some(last) = lines.last_mut() {
        last.push('（');
        last.push_str(&remark.rule);
        last.push('）');
    }
    lines
}

/// A date as it was passed in, `2022-03-01`, with or without a time behind it: year, month and day.
pub(crate) fn date(given: &str) -> Option<[&str; 3]> {
    let day = given.get(..10)?;
    let (year, month, rest) = (day.get(..4)?, day.get(5..7)?, day.get(8..)?);
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let marks = day.get(4..5) == Some("-") && day.get(7..8) == Some("-");
    (marks && digits(year) && digits(month) && digits(rest)).then_some([year, month, rest])
}

/// The same as people write it; empty where none was given.
pub(crate) fn long_date(given: Option<&str>, lang: Lang) -> String {
    let Some([year, month, day]) = given.and_then(date) else { return String::new() };
    let short = |digits: &str| digits.trim_start_matches('0').to_owned();
    match lang {
        Lang::Zh => [year, "年", &short(month), "月", &short(day), "日"].concat(),
        Lang::En => [year, "-", month, "-", day].concat(),
    }
}

/// A fraction in digits as a percent with two decimals at most, rounded half up: `0.38966` is `38.97%`.
pub(crate) fn percent(fraction: &str) -> String {
    let (whole, decimals) = ziping_text::cut(fraction, b'.').unwrap_or((fraction, ""));
    let mut digits: Vec<u8> = whole.bytes().collect();
    digits.extend(decimals.bytes().chain(std::iter::repeat(b'0')).take(4));
    if decimals.as_bytes().get(4).is_some_and(|next| *next >= b'5') {
        let mut carry = true;
        for digit in digits.iter_mut().rev().filter(|digit| digit.is_ascii_digit()) {
            (*digit, carry) = if *digit == b'9' { (b'0', true) } else { (digit.saturating_add(1), false) };
            if !carry {
                break;
            }
        }
        if carry {
            digits.insert(usize::from(digits.first() == Some(&b'-')), b'1');
        }
    }
    let (whole, decimals) = digits.split_at_checked(digits.len().saturating_sub(2)).unwrap_or_default();
    let text = |digits: &[u8]| String::from_utf8_lossy(digits).into_owned();
    let whole = text(whole);
    let shown = whole.trim_start_matches('0');
    let decimals = text(decimals);
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    [if shown.is_empty() { "0" } else { shown }, point, decimals, "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_as_percent() {
        for (fraction, shown) in [
            ("0.389664991624", "38.97%"),
            ("1", "100%"),
            ("0", "0%"),
            ("0.999999", "100%"),
            ("9.99995", "1000%"),
            ("0.005", "0.5%"),
            ("0.12345", "12.35%"),
            ("0.123449", "12.34%"),
            ("12.5", "1250%"),
        ] {
            assert_eq!(percent(fraction), shown, "{fraction}");
        }
    }

    #[test]
    fn dates_are_taken_apart_or_left_out() {
        assert_eq!(long_date(Some("2022-03-01T10:00:00Z"), Lang::Zh), "2022年3月1日");
        assert_eq!(long_date(Some("2022-03-01"), Lang::En), "2022-03-01");
        for bad in ["", "2022", "yesterday it was", "2022/03/01", "日期日期日期"] {
            assert_eq!(long_date(Some(bad), Lang::Zh), "", "{bad}");
        }
    }
}
