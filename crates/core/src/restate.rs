//! Which quantity a completion rate says once more: 推送各类政策信息数量, 政策信息推送完成率.
//!
//! Owns: the comparison of two such names. Must not know: points, findings.

use crate::facts::Row;
use crate::text::{
    List, cut_ends, ends, front, has, is_one, peeled, which_within, within, without_end, words,
};

/// Ends of a name that say what is counted. Longer ones first.
const COUNTERS: List<'_> = words!(
    "人次数 公里数 批次数 数量 总数 总量 个数 件数 条数 份数 台数 项数 次数 场次 场数 频次 批次 人数 人次 户数 家数 面积 \
    亩数 里程 长度 数 量"
);

/// Counts that are not the same thing.
const KINDS: &[(List<'_>, u8)] = &[
    (words!("人次 人数"), 1),
    (words!("次数 场次 场数 频次"), 2),
    (words!("户数 家数"), 3),
    (words!("面积 亩数"), 4),
    (words!("里程 长度 公里数"), 5),
    (words!("批次"), 6),
];

/// Verbs and fillings at the beginning that change nothing of what is counted.
const LEADS: List<'_> = words!("年度 全年 本年 当年 开展 组织 举办 完成 实施 各类 各项 各种");

/// Names of these bytes and more, and rows beyond this number, are compared with no other.
const LONG: usize = 300;
const MANY: usize = 300;

/// A name without what its end says of counting: 网站安全扫描次数 → 网站安全扫描.
pub(crate) fn counted(name: &str) -> &str {
    without_end(name, COUNTERS)
}

/// The same without verbs at its beginning: 开展各类服务活动场次 → 服务活动.
pub(crate) fn core(name: &str) -> &str {
    peeled(counted(name), LEADS, words!(""))
}

/// The last two characters: what a Chinese name is about.
pub(crate) fn head(name: &str) -> &str {
    let (mut before, mut last) = (0, 0);
    for (at, _) in name.char_indices() {
        before = last;
        last = at;
    }
    name.get(before..).unwrap_or(name)
}

/// Whether every character of one text stands in the other.
pub(crate) fn spelled_in(part: &str, whole: &str) -> bool {
    part.chars().all(|c| has(whole, c))
}

/// Of what a completion rate is one; `None` for other names, and where it is the rate of anything or of
/// being in time.
fn completed(name: &str) -> Option<&str> {
    let of = cut_ends(name, words!("完成率 完成比例 完成比率 完成百分比")).next()?;
    let of = without_end(of, words!("目标任务 任务 计划 目标 工作"));
    let anything = is_one(core(of), words!(" 项目 工作 任务 计划 目标 指标 工程 建设 整改"));
    let in_time = ends(of, words!("按时 及时 按期 如期 准时 按计划"));
    (!anything && !in_time && front(core(of), 1) != core(of)).then_some(of)
}

/// The quantity row that a completion-rate row says once more; `None` where none does, or more than one may.
pub(crate) fn restated<'r, 'f>(rate: &Row<'f>, rows: &'r [Row<'f>]) -> Option<&'r Row<'f>> {
    let of = completed(&rate.name).filter(|of| of.len() < LONG)?;
    let kind = which_within(of, KINDS);
    let subject = core(of);
    let mut found = None;
    for row in rows.iter().take(MANY) {
        let counts = row.target.quantity().is_some_and(|target| target.unit != "%")
            && row.is_scored
            && row.name.len() < LONG
            && !within(&row.name, words!("率 比例 满意度"));
        if !counts {
            continue;
        }
        if row.name == of {
            return Some(row);
        }
        let other = which_within(&row.name, KINDS);
        let same = core(&row.name);
        if (kind == other || kind.is_none() || other.is_none())
            && spelled_in(subject, same)
            && spelled_in(head(same), subject)
            && found.replace(row).is_some()
        {
            return None;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Facts;
    use crate::form::{Form, Indicator};
    use crate::profile::Profile;

    fn of(rate: &str, counts: &[&str]) -> Option<usize> {
        let of_ten: Vec<_> = counts.iter().map(|name| (*name, "≥10次")).collect();
        among(rate, &of_ten)
    }

    /// The same among rows with targets of their own.
    fn among(rate: &str, rows: &[(&str, &str)]) -> Option<usize> {
        let mut form = Form::default();
        form.indicators.extend(rows.iter().chain(&[(rate, "≥90%")]).map(|(name, target)| Indicator {
            name: (*name).into(),
            target: Some((*target).into()),
            ..Indicator::default()
        }));
        let facts = Facts::read(&form, Profile::find("mof2020").unwrap());
        restated(facts.rows.last().unwrap(), &facts.rows).map(|row| row.index as usize)
    }

    #[test]
    fn a_rate_finds_the_count_it_restates() {
        let counts = [
            "推送各类政策信息数量",
            "开展各类线上线下服务活动场次",
            "网站安全扫描次数",
            "培训教师人数",
            "培训班次数",
        ];
        assert_eq!(of("政策信息推送完成率", &counts), Some(0));
        assert_eq!(of("服务活动次数完成率", &counts), Some(1));
        assert_eq!(of("网站安全扫描次数完成率", &counts), Some(2));
        assert_eq!(of("教师培训任务完成率", &counts), Some(3));
    }

    #[test]
    fn another_subject_another_count_and_no_subject_are_none() {
        let counts = ["培训人数", "培训场次", "就业培训基地数量"];
        for rate in [
            "培训完成率",
            "项目完成率",
            "就业完成率",
            "培训按时完成率",
            "年度工作完成率",
            "培训面积完成率",
            "完成率",
        ] {
            assert_eq!(of(rate, &counts), None, "{rate}");
        }
    }

    #[test]
    fn what_a_rate_of_anything_or_of_being_in_time_restates_is_none() {
        assert_eq!(of("项目完成率", &["建设项目数量"]), None);
        assert_eq!(of("培训按时完成率", &["按时培训次数"]), None);
        // One character names nothing.
        assert_eq!(of("路完成率", &["路数量"]), None);
        assert_eq!(of("道路完成率", &["道路数量"]), Some(0));
    }

    #[test]
    fn a_share_and_a_rate_are_no_counts() {
        assert_eq!(among("道路修补完成率", &[("道路修补", "≥95%")]), None);
        assert_eq!(among("道路修补完成率", &[("道路修补", "≥95公里")]), Some(0));
        assert_eq!(among("道路修补完成率", &[("道路修补", "明显改善")]), None);
        assert_eq!(among("道路修补比例完成率", &[("道路修补比例", "≥95公里")]), None);
    }

    #[test]
    fn one_of_two_that_may_be_meant_is_none_unless_it_has_the_very_name() {
        assert_eq!(of("道路修补完成率", &["道路修补数量", "道路修补里程"]), None);
        assert_eq!(of("道路修补里程完成率", &["道路修补数量", "道路修补里程"]), Some(1));
        // 人数 and 次数 are two things; without either, both may be meant.
        assert_eq!(of("职工培训人数完成率", &["职工培训次数"]), None);
        assert_eq!(of("职工培训完成率", &["职工培训次数"]), Some(0));
        assert_eq!(of("职工培训人数完成率", &["职工培训数量"]), Some(0));
    }

    #[test]
    fn names_as_long_as_a_page_and_rows_beyond_the_three_hundredth_are_compared_with_none() {
        let long = |letters: usize| ["检".repeat(letters - 1), "查".to_owned()].concat();
        assert_eq!(of(&(long(99) + "完成率"), &["检查"]), Some(0));
        assert_eq!(of(&(long(100) + "完成率"), &["检查"]), None);
        assert_eq!(of("检查完成率", &[&long(99)]), Some(0));
        assert_eq!(of("检查完成率", &[&long(100)]), None);
        let with = |before: usize| {
            let mut rows = vec!["植树数量"; before];
            rows.push("检查数量");
            of("检查完成率", &rows)
        };
        assert_eq!(with(MANY - 1), Some(MANY - 1));
        assert_eq!(with(MANY), None);
    }
}
