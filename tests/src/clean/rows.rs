//! The indicator rows of a clean form: each kind of target with what was reached, scored by the rule.

use super::words::{COUNTS, EFFECT_NAMES, EFFECTS, LIMITS, RATES, REASONS, SATISFIED, SURPLUS};
use super::{Kind, Made, Style, rule, typing};
use crate::dice::Dice;
use rust_decimal::Decimal;
use ziping_core::Profile;
use ziping_core::form::{Cell, Indicator};

/// What a row is made with.
pub(super) struct Maker<'a> {
    pub dice: &'a mut Dice,
    pub profile: &'a Profile,
    pub style: &'a Style,
    pub year: i64,
}

const NOTHING: &[&str] = &["", "", "无", "—", "/", "无偏差", "　"];

impl Maker<'_> {
    fn made(
        &mut self,
        kind: Kind,
        name: &str,
        (target, actual): (String, String),
        weight: Decimal,
        share: Decimal,
    ) -> Made {
        let exact = weight * share;
        let score = self.style.points(exact, weight);
        let missed = matches!(kind, Kind::Short | Kind::Above | Kind::Partly | Kind::Failed);
        let reason = if missed || score < weight { self.dice.pick(REASONS) } else { self.dice.pick(NOTHING) };
        let row = Indicator {
            name: Cell::new(name),
            target: Some(Cell::new(target)),
            actual: Some(Cell::new(actual)),
            weight: Some(Cell::new(typing::points(weight, self.dice))),
            score: Some(Cell::new(typing::points(score, self.dice))),
            reason: Some(Cell::new(reason)),
            ..Indicator::default()
        };
        Made { row, weight, score, exact, kind, unit: "" }
    }

    /// A count that was reached, passed, or fell short.
    pub(super) fn count(&mut self, weight: Decimal, short: bool) -> Made {
        let dice = &mut *self.dice;
        let (name, unit) = dice.pick(COUNTS);
        let target =
            dice.from(1, 4) * dice.pick(&[1, 5, 10, 60, 250, 1200, 4000]) + if short { 20 } else { 0 };
        let far = dice.chance(6);
        let actual = match short {
            true => dice.from(target / 2, target - 1),
            false if far => target * dice.from(13, 30) / 10,
            false if dice.chance(50) => target,
            false => target + dice.from(0, target / 8),
        };
        let sign = dice.pick(&["≥", "≧", ">=", "⩾", "＞＝", "不少于", "不低于", "至少", "≥"]);
        let bare = dice.chance(25) && !short;
        let exact = bare && self.profile.quantitative.equal_exact;
        let actual = if exact { target } else { actual };
        let count = typing::whole(target, dice);
        let target_text = match dice.from(0, 5) {
            _ if bare && dice.chance(50) => format!("{count}{unit}"),
            _ if bare => format!("={count}{unit}"),
            0 => format!("{count}{unit}以上"),
            1 => format!("{sign} {count}{unit}"),
            _ => format!("{sign}{count}{unit}"),
        };
        let done = typing::whole(actual, dice);
        let other = match unit {
            "公里" => "km",
            "平方米" => "㎡",
            "场" => "场次",
            other => other,
        };
        let actual_text = match dice.from(0, 9) {
            0 => format!("{done} {unit}"),
            1 => format!("完成{done}{unit}"),
            2 if !done.contains('万') && !count.contains('万') => done,
            3 => format!("{done}{other}"),
            4 => format!("{done}{unit}。"),
            5 => format!("实际完成{done}{unit}"),
            6 if unit == "公里" && !done.contains('万') => format!("{}米", actual * 1000),
            _ => format!("{done}{unit}"),
        };
        let ratio = Decimal::from(actual) / Decimal::from(target);
        let share = rule::higher(self.profile, ratio);
        let kind = if short { Kind::Short } else { Kind::Reached };
        let mut made = self.made(kind, name, (target_text, actual_text), weight, share);
        made.unit = unit;
        // So far above, one says why; where it is the rule always, else mostly.
        if ratio >= self.profile.over.explain_at
            && (self.profile.explain.over_is_error || self.dice.chance(70))
        {
            made.row.reason = Some(self.dice.pick(SURPLUS).into());
        }
        made
    }

    fn percents(&mut self, short: bool) -> (String, String, Decimal, Decimal) {
        let dice = &mut *self.dice;
        let target = dice.from(80, 100);
        let actual = if short { dice.from(500, target * 10 - 1) } else { dice.from(target * 10, 1000) };
        let actual = Decimal::new(actual, 1);
        let sign = dice.pick(&["≥", "≧", ">=", "不低于"]);
        let bare = !short && dice.chance(25);
        let actual =
            if bare && self.profile.quantitative.equal_exact { Decimal::from(target) } else { actual };
        let target_text = match dice.from(0, 4) {
            _ if bare && dice.chance(30) => format!("达到{target}%"),
            _ if bare => format!("{target}%"),
            0 => format!("{target}%以上"),
            1 => format!("≥{target}％"),
            2 => format!("达到{target}%以上"),
            _ => format!("{sign}{target}%"),
        };
        let plain = actual.normalize();
        let actual_text = match dice.from(0, 6) {
            0 => format!("{actual:.2}%"),
            1 => format!("{plain}％"),
            2 => format!("达到{plain}%"),
            3 if actual == Decimal::ONE_HUNDRED => "百分之百".into(),
            _ => format!("{plain}%"),
        };
        (target_text, actual_text, Decimal::from(target), actual)
    }

    /// A rate in percent.
    pub(super) fn rate(&mut self, weight: Decimal, short: bool) -> Made {
        let name = self.dice.pick(RATES);
        let (target_text, actual_text, target, actual) = self.percents(short);
        let share = rule::higher(self.profile, actual / target);
        let kind = if short { Kind::Short } else { Kind::Reached };
        let mut made = self.made(kind, name, (target_text, actual_text), weight, share);
        made.unit = "%";
        made
    }

    /// Satisfaction, by the profile's bands where it has some.
    pub(super) fn satisfaction(&mut self, weight: Decimal, short: bool) -> Made {
        let name = self.dice.pick(SATISFIED);
        let (target_text, actual_text, target, actual) = self.percents(short);
        let by_rule = rule::higher(self.profile, actual / target);
        let banded = rule::satisfaction(self.profile, actual);
        let kind = if short { Kind::Short } else { Kind::Reached };
        let mut made = self.made(kind, name, (target_text, actual_text), weight, banded.unwrap_or(by_rule));
        made.unit = "%";
        if banded.is_some() {
            made.kind = Kind::Banded;
        }
        made
    }

    /// A limit that was kept or exceeded.
    pub(super) fn limit(&mut self, weight: Decimal, above: bool) -> Made {
        let dice = &mut *self.dice;
        let (name, unit) = dice.pick(LIMITS);
        let target = dice.from(2, 40);
        let actual = if above { dice.from(target + 1, target * 2) } else { dice.from(target / 2, target) };
        let target_text = match dice.from(0, 6) {
            0 => format!("不超过{target}{unit}"),
            1 => format!("{target}{unit}以内"),
            2 => format!("≦{target}{unit}"),
            3 => format!("控制在{target}{unit}以内"),
            4 => format!("<={target}{unit}"),
            _ => format!("≤{target}{unit}"),
        };
        let actual_text = match (dice.from(0, 6), unit) {
            (0, "万元") => format!("{}元", actual * 10_000),
            (1, "%") => format!("{actual}.0％"),
            (2, _) => format!("{actual} {unit}"),
            (3, _) => format!("实际{actual}{unit}"),
            _ => format!("{actual}{unit}"),
        };
        let share = rule::lower(self.profile, target.into(), actual.into(), dice.chance(50));
        let kind = if above { Kind::Above } else { Kind::Within };
        let mut made = self.made(kind, name, (target_text, actual_text), weight, share);
        made.unit = unit;
        made
    }

    /// An effect in words, scored within the tier that its actual names.
    pub(super) fn tier(&mut self, weight: Decimal) -> Made {
        let [first, second, third] = self.profile.qualitative.bands;
        let (name, target) = (self.dice.pick(EFFECT_NAMES), self.dice.pick(EFFECTS));
        let all = Decimal::ONE;
        let full = first.min(all);
        let (kind, actual, least, most) = self.dice.pick(&[
            (Kind::Achieved, "达成年度指标", second, full),
            (Kind::Achieved, "达成预期指标", full, full),
            (Kind::Achieved, "已完成", full, full),
            (Kind::Achieved, "全部达成预期目标", full, full),
            (Kind::Achieved, target, full, full),
            (Kind::Achieved, target, full, full),
            (Kind::Partly, "部分达成年度指标并具有一定效果", third, second),
            (Kind::Partly, "部分完成", third, second),
            (Kind::Failed, "未达成年度指标且效果较差", Decimal::ZERO, third),
        ]);
        let share = least + (most - least) * Decimal::new(self.dice.from(0, 100), 2);
        let mut made = self.made(kind, name, (target.into(), actual.into()), weight, share);
        if actual == target {
            made.kind = Kind::Echo;
        }
        made
    }

    /// A date, a range, a count of nothing, a pair of words, a change: reached.
    pub(super) fn other(&mut self, weight: Decimal) -> Made {
        let (dice, year) = (&mut *self.dice, self.year);
        let month = dice.from(6, 11);
        let exact = self.profile.quantitative.equal_exact;
        let (kind, name, target, actual): (_, _, String, String) = match dice.from(0, 15) {
            0 => (Kind::Dated, "项目完成时间", format!("{year}年12月底前"), format!("{year}年{month}月20日")),
            1 => {
                (Kind::Dated, "资金拨付时间", "12月31日前".into(), format!("{year}.11.{}", dice.from(10, 30)))
            }
            2 => (
                Kind::Dated,
                "主体工程完工时间",
                format!("{year}年11月30日前"),
                format!("{year}-{month:02}-15"),
            ),
            3 => (Kind::Dated, "项目验收时间", "第四季度".into(), format!("{year}年12月")),
            4 => (Kind::Other, "群体性事件发生次数", "0次".into(), "0次".into()),
            5 => (Kind::Other, "安全责任事故", "0起".into(), dice.pick(&["0", "0起", "未发生", "无"]).into()),
            6 => (Kind::Ranged, "林木成活率", "85%-95%".into(), format!("{}%", dice.from(85, 95))),
            7 => (Kind::Ranged, "设备使用率", "80～95%".into(), format!("{}％", dice.from(80, 95))),
            8 => (
                Kind::Other,
                "工作任务完成及时性",
                "及时".into(),
                dice.pick(&["及时", "已完成", "达成年度指标", "按时完成"]).into(),
            ),
            9 => (Kind::Other, "检查频次", "每季度1次".into(), dice.pick(&["每季度1次", "1次/季度"]).into()),
            10 => (Kind::Other, "验收结果", "合格".into(), "合格".into()),
            11 => (Kind::Other, "是否建立管理制度", "是".into(), "是".into()),
            12 => (
                Kind::Other,
                "农民人均可支配收入增长",
                "提高5%".into(),
                format!("提高{}%", if exact { 5 } else { dice.from(5, 6) }),
            ),
            13 => (
                Kind::Other,
                "长效管护机制",
                "建立健全".into(),
                dice.pick(&["已建立健全", "达成年度指标", "建立健全"]).into(),
            ),
            14 => (
                Kind::Other,
                "报告提交时间",
                format!("{year}年6月30日前"),
                format!("{year}年{}月", dice.from(1, 6)),
            ),
            _ => {
                (Kind::Other, "持续发挥作用年限", "≥5年".into(), dice.pick(&["5年", "5 年", "60个月"]).into())
            }
        };
        self.made(kind, name, (target, actual), weight, Decimal::ONE)
    }
}

/// `points` split over `rows` rows, in whole or half points; sometimes in tenths.
pub(super) fn split(dice: &mut Dice, points: Decimal, rows: i64) -> Vec<Decimal> {
    let tenths = dice.chance(12);
    let grain = if tenths { 1 } else { 5 };
    let mut left = i64::try_from(points * Decimal::TEN).unwrap_or(0) / grain;
    let mut weights = Vec::new();
    for rest in (1..=rows).rev() {
        let share = left / rest;
        let mut part = if rest == 1 { left } else { dice.from((share / 2).max(1), share.max(1)) };
        if !tenths && rest > 1 && part > 2 && dice.chance(70) {
            part -= part % 2;
        }
        weights.push(Decimal::new(part * grain, 1));
        left -= part;
    }
    weights
}
