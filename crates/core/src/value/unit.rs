//! Units of measure: which are the same, which convert, which do not compare.
//!
//! Owns: the table of units. Must not know: numbers' sources, cells, rules.

use crate::num;
use crate::text::{List, first_start, is_one, starts, within, words};
use rust_decimal::Decimal;

/// How two units stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same unit.
    Same,
    /// Different words for the same count (场, 场次).
    Alike,
    /// Counts that often agree and need not (人 and 人次): enough to reach a target, not to miss it.
    Close,
    /// One of the two is missing.
    Missing,
    /// The second times the one number, divided by the other, is in the first's unit.
    Factor(Decimal, Decimal),
    /// They measure different things.
    Apart,
}

impl Relation {
    /// The same count in the same or another word.
    const fn is_alike(self) -> bool {
        matches!(self, Self::Same | Self::Alike)
    }
}

/// Counting units that stand for one another (场次 for 场); the first word of a row names the group.
const ALIKE: &[List<'_>] = &[
    words!("场 场次"),
    words!("次 次数"),
    words!("批 批次"),
    words!("人 名"),
    words!("人次 人·次"),
    words!("个 项 处"),
    words!("家 户"),
    words!("份 本 册"),
    words!("天 日"),
    words!("平方米 ㎡ m² m2"),
    words!("平方公里 km²"),
    words!("立方米 m³ m3"),
    words!("公里 千米 km"),
    words!("公斤 千克 kg"),
    words!("万元 万"),
];

/// Counts that often agree and need not: one meeting may run over several sessions, one person come twice.
const CLOSE: &[List<'_>] = &[words!("场 场次 次 次数"), words!("人 名 人次 人·次")];

/// Units that convert: (unit, base, factor to the base as numerator, denominator).
const CONVERT: &[(&str, &str, i64, i64)] = &[
    ("秒", "秒", 1, 1),
    ("分钟", "秒", 60, 1),
    ("小时", "秒", 3600, 1),
    ("天", "秒", 86_400, 1),
    ("日", "秒", 86_400, 1),
    ("周", "秒", 604_800, 1),
    ("月", "月", 1, 1),
    ("个月", "月", 1, 1),
    ("季度", "月", 3, 1),
    ("年", "月", 12, 1),
    ("元", "元", 1, 1),
    ("千元", "元", 1000, 1),
    ("万元", "元", 10_000, 1),
    ("亿元", "元", 100_000_000, 1),
    ("米", "米", 1, 1),
    ("公里", "米", 1000, 1),
    ("千米", "米", 1000, 1),
    ("平方米", "平方米", 1, 1),
    ("㎡", "平方米", 1, 1),
    ("平方公里", "平方米", 1_000_000, 1),
    ("公顷", "平方米", 10_000, 1),
    ("公斤", "公斤", 1, 1),
    ("千克", "公斤", 1, 1),
    ("斤", "公斤", 1, 2),
    ("克", "公斤", 1, 1000),
    ("吨", "公斤", 1000, 1),
];

/// Units that stand at the beginning of a longer tail: `20场培训` counts 场. Longest first.
const KNOWN: List<'_> = words!(
    "平方公里 立方米 平方米 工作日 个工作日 个月 人次 人·次 场次 批次 次数 公里 千米 分钟 小时 季度 公顷 \
    公斤 千克 万元 亿元 千元 美元 课时 学时 标段 ㎡ km kg 条 场 次 个 项 家 户 人 名 篇 份 件 \
    期 批 套 台 辆 亩 吨 起 宗 天 日 月 年 元 所 座 处 种 类 支 本 册 幅 块 米 头 只 株 棵 班 轮 站 \
    村 镇 县 例 桩 笔 组 队 部 张 片 段 孔 眼 口 间 栋 分 秒 周 倍 升 届 节 点 字 页 卷 枚 艘 架 层 \
    级 盏"
);

fn strip_per(unit: &str) -> (&str, &str) {
    unit.split_once('/').unwrap_or((unit, ""))
}

/// The group a unit belongs to.
fn group(unit: &str) -> Option<usize> {
    ALIKE.iter().position(|words| is_one(unit, *words))
}

/// A tail such as `场培训` cut to the unit it begins with; a tail that begins with no known unit stays whole.
pub(crate) fn head(tail: &str) -> &str {
    if tail.is_empty() || within(tail, words!("/")) {
        return tail;
    }
    first_start(tail, KNOWN).unwrap_or(tail)
}

/// The known unit that a text begins with, or nothing.
pub(crate) fn leading(tail: &str) -> &str {
    first_start(tail, KNOWN).unwrap_or_default()
}

/// Whether the text begins with a known unit.
pub(crate) fn is_known(tail: &str) -> bool {
    starts(tail, KNOWN)
}

/// Compares two units, each without its percent sign or scale; empty where the cell names none.
pub(crate) fn relate(first: &str, second: &str) -> Relation {
    if first == second {
        return Relation::Same;
    }
    if first.is_empty() || second.is_empty() {
        return Relation::Missing;
    }
    let ((first, first_per), (second, second_per)) = (strip_per(first), strip_per(second));
    // The form speaks of one year: 3期/年 and 3期 are the same.
    let year = |per: &str| per.is_empty() || per == "年";
    if first_per != second_per && !(year(first_per) && year(second_per)) {
        // 每季度1次 are 4次 a year.
        let times = |per: &str| match per {
            "" | "年" => Some(Decimal::ONE),
            "半年" => Some(Decimal::TWO),
            "季度" => Some(Decimal::from(4)),
            "月" => Some(Decimal::from(12)),
            "周" => Some(Decimal::from(52)),
            _ => None,
        };
        return match times(second_per).zip(times(first_per)).filter(|_| relate(first, second).is_alike()) {
            Some((up, down)) => Relation::Factor(up, down),
            None => Relation::Apart,
        };
    }
    if first == second {
        return Relation::Same;
    }
    if group(first).is_some() && group(first) == group(second) {
        return Relation::Alike;
    }
    let find = |unit: &str| CONVERT.iter().find(|(name, ..)| *name == unit);
    if let (Some(a), Some(b)) = (find(first), find(second))
        && a.1 == b.1
    {
        // Not the quotient: a twelfth has no end, and 60 of them would not be 5.
        let up = num::mul(&Decimal::from(b.2), &Decimal::from(a.3));
        let down = num::mul(&Decimal::from(b.3), &Decimal::from(a.2));
        return up.zip(down).map_or(Relation::Apart, |(up, down)| Relation::Factor(up, down));
    }
    // 所学校 is 所 with its noun; 个月 is no 个.
    let noun = first.starts_with(second) || second.starts_with(first);
    let timed = find(first).is_some() || find(second).is_some();
    let close = CLOSE.iter().any(|words| is_one(first, *words) && is_one(second, *words));
    if close || (noun && !timed) { Relation::Close } else { Relation::Apart }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn same_alike_converted_apart() {
        assert_eq!(relate("条", "条"), Relation::Same);
        assert_eq!(relate("场", "场次"), Relation::Alike);
        assert_eq!(relate("条", ""), Relation::Missing);
        assert_eq!(relate("天", "小时"), Relation::Factor(Decimal::from(3600), Decimal::from(86_400)));
        assert_eq!(relate("天", "工作日"), Relation::Apart);
        assert_eq!(relate("次/月", "次/年"), Relation::Factor(Decimal::ONE, Decimal::from(12)));
        assert_eq!(relate("次/季度", "场"), Relation::Apart);
        assert_eq!(relate("次/周", "次/年"), Relation::Factor(Decimal::ONE, Decimal::from(52)));
        assert_eq!(relate("期/年", "期"), Relation::Same);
        assert_eq!(relate("期", "期/年"), Relation::Same);
        assert_eq!(relate("期/年", "次/年"), Relation::Apart);
        assert_eq!(relate("次/人", "次"), Relation::Apart);
    }

    #[test]
    fn no_unit_hides_behind_one_that_begins_it() {
        for word in KNOWN {
            let word = std::str::from_utf8(word).unwrap();
            assert_eq!(head(word), word);
        }
    }

    #[test]
    fn the_unit_at_the_head_of_a_tail() {
        assert_eq!(head("场培训"), "场");
        assert_eq!(head("场次"), "场次");
        assert_eq!(head("摄氏度"), "摄氏度");
    }
}
