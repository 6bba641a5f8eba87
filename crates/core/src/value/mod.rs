//! What a value cell says (年度指标值, 实际完成值): a quantity, a range, a date, words, or nothing.
//!
//! Owns: the reading of one cell. Must not know: rows, weights, rules.
//! Reading cannot fail: what is not understood is [`Value::Unread`] and keeps its place in the form.

mod cell;
mod date;
mod number;
mod unit;
mod words;

pub use cell::{Amount, Points, Rate, amount, points, rate};
pub use date::Date;
pub use unit::Relation;
pub use words::{Tier, Words};

pub(crate) use number::is_named as names_number;
pub(crate) use unit::{is_known as is_unit, relate};

use crate::num;
use crate::text::{
    List, cut_ends, folded, is_letter, is_one, starts, which_start, within, without_start, words,
};
use rust_decimal::Decimal;

/// The sign before a number (≥, ≤ …).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparator {
    /// At least (≥, 不低于, …以上).
    AtLeast,
    /// More than (>).
    MoreThan,
    /// At most (≤, 不超过, …以内).
    AtMost,
    /// Less than (<).
    LessThan,
    /// Exactly (=).
    Equal,
    /// About (约, 左右).
    About,
}

impl Comparator {
    /// The sign as the report writes it.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => "≥",
            Self::MoreThan => ">",
            Self::AtMost => "≤",
            Self::LessThan => "<",
            Self::Equal => "=",
            Self::About => "≈",
        }
    }
}

/// A rise or a fall against a base that the cell does not hold (提高5%, 下降3个百分点).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Change {
    Up,
    Down,
}

/// A number with its sign and unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The sign, where the cell has one.
    pub comparator: Option<Comparator>,
    /// The number; percents in percent (90% is 90), scales applied (1.5万 is 15000).
    pub number: Decimal,
    /// The unit without scale: `条`, `%`, `百分点`, `次/月`; empty where the cell names none.
    pub unit: String,
    /// Whether the number is a change against something.
    pub change: Option<Change>,
    /// Whether a scale word (万, 亿, 千) or ‰ stood behind the number.
    pub scaled: bool,
}

/// From one number to another, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Range {
    pub low: Decimal,
    pub high: Decimal,
    pub unit: String,
}

/// A text that stands for "nothing to say here".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placeholder {
    /// A dash or a stroke (/, —, ……).
    Dash,
    /// 无, 暂无, 未发生: may mean that it did not happen.
    None,
    /// 不适用.
    NotApplicable,
    /// What the template prompts for (（100字以内）, XX).
    Prompt,
}

/// What a value cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing is in the cell.
    Blank,
    /// A text that stands for nothing.
    Placeholder(Placeholder),
    /// A number.
    Quantity(Quantity),
    /// From one number to another.
    Range(Range),
    /// A day or a deadline.
    Date(Date),
    /// Qualitative words.
    Words(Words),
    /// Not understood.
    Unread,
}

impl Value {
    /// The quantity, if it is one.
    #[must_use]
    pub const fn quantity(&self) -> Option<&Quantity> {
        if let Self::Quantity(quantity) = self { Some(quantity) } else { None }
    }

    /// The words, if it is words.
    #[must_use]
    pub const fn words(&self) -> Option<&Words> {
        if let Self::Words(words) = self { Some(words) } else { None }
    }

    /// A number or a range of numbers.
    #[must_use]
    pub const fn is_numeric(&self) -> bool {
        matches!(self, Self::Quantity(_) | Self::Range(_))
    }
}

use Comparator::{About, AtLeast, AtMost, Equal, LessThan, MoreThan};

/// Signs and words before the number.
const BEFORE: &[(List<'_>, Comparator)] = &[
    (
        words!("≥ >= => 》= ≫ 》 大于或等于 大于等于 不得低于 不得少于 不低于 不少于 不小于 至少 最低"),
        AtLeast,
    ),
    (words!("> 大于 高于 超过 多于"), MoreThan),
    (
        words!(
            "≤ <= =< 《= ≪ 《 小于或等于 小于等于 不得超过 不得高于 控制在 不高于 不超过 不大于 不多于 至多 最高 最多"
        ),
        AtMost,
    ),
    (words!("< 小于 低于 少于"), LessThan),
    (words!("= == 等于"), Equal),
    (words!("≈ 大约 约 近"), About),
];

/// Words after the number and unit, longest first where one ends another.
const AFTER: &[(List<'_>, Comparator)] = &[
    (words!("及以上 或以上 以上"), AtLeast),
    (words!("及以下 或以下 以下 以内 之内 内"), AtMost),
    (words!("左右"), About),
];

/// Verbs that carry no meaning of their own before a number (完成20场).
const VERBS: List<'_> =
    words!("已完成 实际完成 共完成 累计完成 完成 共计 累计 实际 达到 实现 已达 达 共 已 开展 为");

const RISES: &[(List<'_>, Change)] = &[
    (words!("较上年增长 同比增长 较上年提高 较上年提升 提高 提升 增长 增加 上升"), Change::Up),
    (words!("较上年下降 同比下降 下降 降低 减少"), Change::Down),
];

/// Reads a value cell.
#[must_use]
pub fn read(text: &str) -> Value {
    read_squeezed(&folded(text))
}

/// Reads a squeezed text as words, whatever numbers stand in it.
pub(crate) fn read_words(text: &str) -> Words {
    words::read(text)
}

/// Reads a value cell whose text is squeezed already.
pub(crate) fn read_squeezed(text: &str) -> Value {
    let text = text.trim_end_matches(['。', ';', ',', '、']);
    if text.is_empty() {
        return Value::Blank;
    }
    if let Some(placeholder) = placeholder(text) {
        return Value::Placeholder(placeholder);
    }
    if may_prompt(text) && is_draft(text) {
        return Value::Placeholder(Placeholder::Prompt);
    }
    if let Some(date) = date::read(text) {
        return Value::Date(date);
    }
    if let Some(value) = number_value(text) {
        return value;
    }
    if text.chars().any(|c| c.is_ascii_digit()) {
        // A deadline behind a sign (≤2021年12月31日), else numbers that this module cannot place.
        return strip_comparator(text)
            .and_then(|(_, rest)| date::read(rest))
            .map_or(Value::Unread, Value::Date);
    }
    // A sign without its number (≥批次): the number was lost, these are no words.
    if text.starts_with(['≥', '≤', '>', '<', '=', '≈', '≫', '≪', '》']) || !text.chars().any(is_letter)
    {
        return Value::Unread;
    }
    Value::Words(words::read(text))
}

pub(crate) fn placeholder(text: &str) -> Option<Placeholder> {
    if text.chars().all(|c| matches!(c, '-' | '/' | '\\' | '…' | '.' | '_' | '·')) {
        return Some(Placeholder::Dash);
    }
    // A number stands for itself, whatever else it may be.
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return is_prompt(text).then_some(Placeholder::Prompt);
    }
    if is_one(text, words!("无 暂无 无偏差 没有 未发生 无发生 未产生 无此情况 无故障"))
    {
        Some(Placeholder::None)
    } else if is_one(text, words!("不适用 N/A n/a NA 不涉及")) {
        Some(Placeholder::NotApplicable)
    } else {
        is_prompt(text).then_some(Placeholder::Prompt)
    }
}

/// A blank that a fix has left for the person to fill in: （请补充原因）.
pub(crate) fn is_draft(text: &str) -> bool {
    within(text, words!("（请补充 (请补充"))
}

/// Whether bytes of X, x, *, ×, ○, 字 or 请 are there, in any width: without one there is no prompt.
pub(crate) fn may_prompt(text: &str) -> bool {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [b'X' | b'x' | b'*', ..] | [0xC3, 0x97, ..] => return true,
            // ○, 字, 请, Ｘ and ＊, ｘ
            [0xE2, 0x97, 0x8B, ..] | [0xE5, 0xAD, 0x97, ..] | [0xE8, 0xAF, 0xB7, ..] => return true,
            [0xEF, 0xBC, 0xB8 | 0x8A, ..] | [0xEF, 0xBD, 0x98, ..] => return true,
            [0xE0..=0xEF, _, _, after @ ..] | [_, after @ ..] => after,
            [] => return false,
        };
    }
}

/// What is left of a template: 字以内 prompts, XX, ** where a number belongs.
pub(crate) fn is_prompt(text: &str) -> bool {
    if !may_prompt(text) {
        return false;
    }
    let crosses = text.trim_matches(|c| matches!(c, 'X' | 'x' | '×' | '*' | '○')).is_empty();
    crosses || within(text, words!("字以内 ** ×× XX"))
}

fn strip_comparator(text: &str) -> Option<(Comparator, &str)> {
    which_start(text, BEFORE)
}

fn number_value(text: &str) -> Option<Value> {
    let mut rest = text;
    let mut comparator = None;
    let mut change = None;
    // Most values begin with their number; only others have words or a sign before it.
    if !text.bytes().next().is_some_and(|byte| byte.is_ascii_digit()) {
        rest = without_start(rest, VERBS);
        if let Some((found, after)) = which_start(rest, RISES) {
            change = Some(found);
            rest = after;
        }
        if let Some((found, after)) = strip_comparator(rest) {
            comparator = Some(found);
            rest = after;
        }
        rest = without_start(rest, words!("达到 达"));
    }
    let bracket = rest.strip_prefix(['[', '(']);
    rest = bracket.unwrap_or(rest);
    if let Some(value) = per_period(rest, comparator, change) {
        return Some(value);
    }
    let (number, unit, mut tail) = measure(rest)?;
    // 2600余批次 is about 2600.
    if let Some(after) = tail.strip_prefix(['余', '多']).filter(|_| comparator.is_none()) {
        comparator = Some(About);
        tail = after;
    }
    // A comma parts the ends of [80,90]; without brackets, as in 1,2345, it is a slip.
    let comma = || bracket.and_then(|_| tail.strip_prefix(','));
    if let Some(second) = tail.strip_prefix(['-', '~', '至', '到']).filter(|_| number.plain).or_else(comma)
    {
        return range(number, unit, second, comparator);
    }
    if bracket.is_some() {
        return None;
    }
    let (unit, after) = unit_and_suffix(unit, tail)?;
    let comparator = match (comparator, after) {
        (None, after) => after,
        (before, None) => before,
        // 控制在10%以内, 达到90%以上: both say the same; ≥90%以下 says nothing.
        (Some(before), Some(after)) if before == after || before == Equal => Some(after),
        (Some(MoreThan), Some(AtLeast)) => Some(AtLeast),
        (Some(LessThan), Some(AtMost)) => Some(AtMost),
        _ => return None,
    };
    Some(Value::Quantity(Quantity { comparator, number: number.value, unit, change, scaled: number.scaled }))
}

struct Measured {
    value: Decimal,
    /// A range may follow: the number is no fraction.
    plain: bool,
    /// A scale word stood behind it.
    scaled: bool,
}

/// A number with its scale and percent sign: (number, unit found so far, what follows).
fn measure(text: &str) -> Option<(Measured, &'static str, &str)> {
    if let Some((number, rest)) = text.strip_prefix("百分之").and_then(number::take) {
        return Some((Measured { value: number.value, plain: true, scaled: false }, "%", rest));
    }
    if let Some((number, rest)) = text.strip_prefix("千分之").and_then(number::take) {
        return Some((
            Measured { value: num::div(&number.value, &Decimal::TEN)?, plain: true, scaled: true },
            "%",
            rest,
        ));
    }
    let (number, rest) = number::take(text)?;
    if number.chinese {
        // 一般 and 一定 begin with a numeral and are words: a unit, a sign or the end must follow.
        let counted = rest.is_empty()
            || rest.starts_with(['%', '-', '~', '至', '到'])
            || which_start(rest, AFTER).is_some()
            || unit::is_known(rest);
        if !counted || starts(rest, words!("次性 项目 站式")) {
            return None;
        }
    }
    // 28/28 is done out of due.
    if let Some((due, after)) = rest.strip_prefix('/').and_then(number::take)
        && !number.chinese
        && after.is_empty()
    {
        let share = num::mul(&num::div(&number.value, &due.value)?, &num::HUNDRED)?;
        return Some((Measured { value: share, plain: false, scaled: false }, "%", after));
    }
    let scale = number::take_scale(number.value, rest);
    let scaled = scale.is_some();
    let (value, rest) = scale.unwrap_or((number.value, rest));
    for (sign, unit) in
        [("%", "%"), ("个百分点", "百分点"), ("百分点", "百分点"), ("个百分比", "%"), ("百分比", "%")]
    {
        if let Some(after) = rest.strip_prefix(sign) {
            // 100%(百分比): some layouts print the unit's name after its sign.
            let after = after.strip_prefix("(百分比)").unwrap_or(after);
            return Some((Measured { value, plain: true, scaled }, unit, after));
        }
    }
    if let Some(after) = rest.strip_prefix('‰') {
        return Some((
            Measured { value: num::div(&value, &Decimal::TEN)?, plain: true, scaled: true },
            "%",
            after,
        ));
    }
    Some((Measured { value, plain: true, scaled }, "", rest))
}

/// A number in running text, with the unit that stands directly behind it.
pub(crate) struct Named<'t> {
    /// As in [`Quantity`].
    pub number: Decimal,
    /// A unit that is known, `%`, or nothing.
    pub unit: &'t str,
    /// Nothing says that it is about so many, a limit or one end of a range.
    pub exact: bool,
    /// What follows.
    pub rest: &'t str,
}

/// The number with its unit that running text begins with.
pub(crate) fn named(text: &str) -> Option<Named<'_>> {
    let (number, sign, tail) = measure(text)?;
    let about = without_start(tail, words!("余 多 几 +"));
    let known = if sign.is_empty() { unit::leading(about) } else { "" };
    let rest = about.get(known.len()..).unwrap_or_default();
    let loose = starts(rest, words!("以上 以下 以内 之内 内 左右 及以上 余 多 - ~ 至 到 /"));
    Some(Named {
        number: number.value,
        unit: if sign.is_empty() { known } else { sign },
        exact: number.plain && !number.scaled && about.len() == tail.len() && !loose,
        rest,
    })
}

/// 每季度1次: the number counts per period.
fn per_period(text: &str, comparator: Option<Comparator>, change: Option<Change>) -> Option<Value> {
    let after = text.strip_prefix('每')?;
    let period =
        ["半年", "季度", "个月", "月", "年", "季", "周", "天", "日", "人", "次", "户", "亩", "家", "个"]
            .iter()
            .find(|word| after.starts_with(**word))?;
    let rest = after.strip_prefix(period)?;
    let (comparator, rest) = match strip_comparator(rest) {
        Some((found, rest)) => (comparator.or(Some(found)), rest),
        None => (comparator, rest),
    };
    let (number, unit, tail) = measure(rest)?;
    let (mut unit, suffix) = unit_and_suffix(unit, tail)?;
    // 每月10日 is a day, no count.
    if matches!(unit.as_str(), "日" | "号") {
        return None;
    }
    unit.push('/');
    unit.push_str(match *period {
        "个月" => "月",
        "季" => "季度",
        other => other,
    });
    Some(Value::Quantity(Quantity {
        comparator: comparator.or(suffix),
        number: number.value,
        unit,
        change,
        scaled: number.scaled,
    }))
}

fn range(first: Measured, first_unit: &str, second: &str, comparator: Option<Comparator>) -> Option<Value> {
    if comparator.is_some_and(|c| c != Equal && c != AtMost) {
        return None;
    }
    let (number, unit, tail) = measure(second)?;
    let tail = ["之间", "(含)"].iter().find_map(|word| tail.strip_suffix(word)).unwrap_or(tail);
    let tail = tail.trim_end_matches([']', ')']);
    let (unit, suffix) = unit_and_suffix(unit, tail)?;
    let same = first_unit.is_empty() || first_unit == unit;
    if suffix.is_some() || !same || first.value > number.value {
        return None;
    }
    Some(Value::Range(Range { low: first.value, high: number.value, unit }))
}

/// The rest of the cell as a unit and what a word behind it says (50个以上).
fn unit_and_suffix(found: &str, tail: &str) -> Option<(String, Option<Comparator>)> {
    let tail = tail.strip_suffix("(含)").unwrap_or(tail);
    // 2600(批次): brackets round the unit.
    let mut tail = tail.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(tail);
    let mut suffix = None;
    if let Some((rest, comparator)) =
        AFTER.iter().find_map(|(words, comparator)| Some((cut_ends(tail, *words).next()?, *comparator)))
    {
        tail = rest;
        suffix = Some(comparator);
    }
    if tail.chars().any(|c| {
        c.is_ascii_digit()
            || matches!(c, ',' | '.' | ';' | ':' | '。' | '、' | '≥' | '≤' | '<' | '>' | '=' | '%' | '+')
    }) {
        return None;
    }
    if !found.is_empty() {
        // 90%满意: what follows the percent sign names the thing counted. A sentence is not understood.
        let short = tail.chars().count() <= 6 && !tail.contains(['未', '但', '除', '不']);
        return (short || tail.starts_with('/')).then(|| {
            let mut unit = found.to_owned();
            if tail.starts_with('/') {
                unit.push_str(tail);
            }
            (unit, suffix)
        });
    }
    if tail.chars().count() > 12 || tail.contains(['未', '但', '除']) {
        return None;
    }
    Some((unit::head(tail).to_ascii_lowercase(), suffix))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(text: &str) -> (Option<&'static str>, String, String) {
        match read(text) {
            Value::Quantity(q) => {
                (q.comparator.map(Comparator::sign), q.number.normalize().to_string(), q.unit)
            }
            other => panic!("{text}: {other:?}"),
        }
    }

    fn is(text: &str, sign: &str, number: &str, unit: &str) {
        let sign = (!sign.is_empty()).then_some(sign);
        let (s, n, u) = quantity(text);
        assert_eq!((s, n.as_str(), u.as_str()), (sign, number, unit), "{text}");
    }

    #[test]
    fn signs_in_all_their_spellings() {
        for text in [
            "≥90%",
            "≧90%",
            "⩾９０％",
            ">=90%",
            "=>90%",
            "＞＝90%",
            "》=90%",
            "不低于90%",
            "90%以上",
            "至少90%",
            "达到90%以上",
            "90%及以上",
        ] {
            is(text, "≥", "90", "%");
        }
        for text in ["≤10%", "≦10%", "<=10%", "《10%", "不超过10%", "控制在10%以内", "10%以下", "最高10%"]
        {
            is(text, "≤", "10", "%");
        }
        is("＝100%", "=", "100", "%");
        is("﹦100％", "=", "100", "%");
        is("约30场", "≈", "30", "场");
        is("30场左右", "≈", "30", "场");
    }

    #[test]
    fn numbers_and_units() {
        is("2,185条", "", "2185", "条");
        is("２１８５", "", "2185", "");
        is("两千一百八十五条", "", "2185", "条");
        is("百分之九十", "", "90", "%");
        is("100个百分点", "", "100", "百分点");
        is("≥100百分比", "≥", "100", "%");
        is("3‰", "", "0.3", "%");
        is("28/28", "", "100", "%");
        is("1.5万人次", "", "15000", "人次");
        is("0.02亿元", "", "2000000", "元");
        is("每季度1次", "", "1", "次/季度");
        is("≥1次/月", "≥", "1", "次/月");
        is("已完成20场", "", "20", "场");
        is("20场培训", "", "20", "场");
        is("530元/人*月", "", "530", "元/人*月");
        is("0起", "", "0", "起");
    }

    #[test]
    fn ranges() {
        for text in ["90%-95%", "90-95%", "90％～95％", "[90%,95%]", "90%至95%"] {
            let Value::Range(range) = read(text) else { panic!("{text}") };
            assert_eq!((range.low.to_string(), range.high.to_string()), ("90".into(), "95".into()), "{text}");
        }
    }

    #[test]
    fn words_dates_placeholders() {
        assert!(matches!(read("显著提升"), Value::Words(_)));
        assert!(matches!(read("一般"), Value::Words(_)));
        assert!(matches!(read("一次性发放到位"), Value::Words(_)));
        assert!(matches!(read("2021年12月底前"), Value::Date(_)));
        assert!(matches!(read("3年"), Value::Quantity(_)));
        assert_eq!(read("无"), Value::Placeholder(Placeholder::None));
        assert_eq!(read("——"), Value::Placeholder(Placeholder::Dash));
        assert_eq!(read("≥**人"), Value::Placeholder(Placeholder::Prompt));
        assert_eq!(read("　"), Value::Blank);
        assert_eq!(read("共完成3批，其中2批未验收"), Value::Unread);
    }
}
