//! Qualitative words (定性): which tier they name, which degree, which are no standard at all.
//!
//! Owns: the lexicon. Must not know: numbers, cells, rules.

use crate::text::{self, List, words};

/// The three tiers of a qualitative row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Achieved (达成年度指标).
    Achieved,
    /// Partly achieved, with some effect (部分达成并具有一定效果).
    Partly,
    /// Not achieved, with poor effect (未达成且效果较差).
    Failed,
}

/// What a qualitative text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The tier that the text names, if it names one.
    pub tier: Option<Tier>,
    /// 基本达成 and the like, which some rules count as achieved and others as partly achieved.
    pub basically: bool,
    /// How strong the effect is said to be, 1 (一般) to 5 (显著); `None` when no degree is named.
    pub degree: Option<u8>,
    /// An effect with its degree (显著提升) or a grade (优, 良好): something that can be reached or missed.
    pub effect: bool,
    /// A period or a bare adverb that names neither degree nor standard (中长期, 持续, 有效).
    pub vague: bool,
    /// A word about time (及时, 按时).
    pub timely: bool,
    /// One half of a pair (是/否, 有/无, 合格/不合格).
    pub binary: bool,
    /// None of the above: free text.
    pub free: bool,
}

const FAILED: List<'_> = words!(
    "未达成 未完成 未开展 未实施 未达到 未达标 未实现 没有完成 没完成 不达标 不合格 效果较差 效果差 \
    较差"
);
const PARTLY: List<'_> =
    words!("部分达成 部分完成 部分实现 大部分完成 大部分达成 大部分实现 完成大部分 完成部分 部分达到");
const BASICALLY: List<'_> = words!("基本达成 基本完成 基本达到 基本实现 基本达标");
const ACHIEVED: List<'_> =
    words!("达成年度指标 达成预期 达成指标 达成年度 达到预期 完成年度 全部达成 全部完成");
const ACHIEVED_WHOLE: List<'_> = words!(
    "达成 完成 已完成 达标 已达标 已达成 已实现 实现 达到 已达到 是 合格 按期完成 如期完成 按时完成 \
    按计划完成 均完成 均已完成 符合 符合要求 达到目标 达到要求 通过 已通过 通过验收 已通过验收 验收合格 圆满完成 顺利完成 \
    及时完成"
);
const FAILED_WHOLE: List<'_> = words!("否 差 未达 未通过");
const BINARY: List<'_> = words!("是 否 有 无 合格 不合格 达标 不达标 通过 未通过");

/// The words of each degree, the strongest first.
const DEGREES: &[(List<'_>, u8)] = &[
    (words!("显著 大幅 极大"), 5),
    (words!("成效明显 明显 有效 较大"), 4),
    (words!("逐步 逐年 持续 不断 稳步 进一步"), 3),
    (words!("有所 一定"), 2),
    (words!("一般"), 1),
];
const EFFECTS: List<'_> = words!(
    "提升 提高 改善 增强 促进 推动 推进 加强 优化 增加 增长 带动 降低 减少 下降 缓解 扩大 发展 完善 \
    效果 成效 保障 改进 巩固 遏制 控制 缩短 规范 深化 丰富 提振 转变 好转 进步"
);
/// The names of each grade.
const GRADES: &[(List<'_>, u8)] = &[
    (words!("优秀 优良 优 非常满意"), 5),
    (words!("良好 良 好 高 满意"), 4),
    (words!("较好 较高"), 3),
    (words!("中"), 2),
    (words!("一般"), 1),
];
const VAGUE: List<'_> = words!(
    "长期 中长期 短期 中期 中短期 长远 长久 有效 一定 持续 稳定 保障 可持续 逐步 不断 有所 加强 提升 \
    提高 改善 增强 促进 推动 持续有效 长期有效 长期持续 持续稳定 长期稳定 有影响 有效果 有一定效果 \
    一定影响 全年 常态化 长效 持续影响 长期影响 中长期影响"
);
const TIMELY: List<'_> = words!(
    "及时 按时 按期 如期 准时 按月 按季 按季度 按年 按年度 在规定时间内 规定时间内 按计划 按进度 \
    年内 当年 年底前 全年"
);

/// An official wording of the first tier at the beginning, or in any clause that follows.
fn named(text: &str) -> bool {
    let clauses = text.split([',', '。', ';', '、', ':']);
    clauses.into_iter().any(|clause| {
        let clause = clause.trim_start_matches('已');
        text::starts(clause, ACHIEVED)
    })
}

/// Reads a squeezed text as words.
pub(crate) fn read(text: &str) -> Words {
    let whole = |words: List<'_>| text::is_one(text, words);
    let within = |words: List<'_>| text::within(text, words);
    let starts = |words: List<'_>| text::starts(text, words);
    // A long sentence may name several outcomes; only its official beginning counts as a tier.
    let short = text.chars().count() <= 12;

    let mut words = Words {
        timely: whole(TIMELY),
        binary: whole(BINARY) || starts(words!("零 无 未发生 不发生")),
        vague: whole(VAGUE),
        ..Words::default()
    };
    // 无未完成事项, 未发现不合格产品: the failure is named to say that there was none.
    let denied = within(words!("无未 无不 无较差 没有未 没有不 不存在 未发现 未出现 零不 零未"));
    words.tier = if !denied && (whole(FAILED_WHOLE) || starts(FAILED) || (short && within(FAILED))) {
        Some(Tier::Failed)
    } else if starts(PARTLY) || (short && within(PARTLY)) {
        Some(Tier::Partly)
    } else if starts(BASICALLY) {
        words.basically = true;
        None
    } else if whole(ACHIEVED_WHOLE) || (named(text) && !within(words!("未 没 但 除"))) {
        Some(Tier::Achieved)
    } else {
        None
    };
    if let Some((_, rank)) = GRADES.iter().find(|(names, _)| whole(*names)) {
        words.degree = Some(*rank);
        words.effect = true;
    } else if let Some((_, rank)) = DEGREES.iter().find(|(words, _)| within(*words)) {
        words.degree = Some(*rank);
        words.effect = within(EFFECTS) && !words.vague;
    }
    words.free = words.tier.is_none()
        && !(words.basically
            || words.effect
            || words.vague
            || words.timely
            || words.binary
            || words.degree.is_some());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiers() {
        assert_eq!(read("达成年度指标").tier, Some(Tier::Achieved));
        assert_eq!(read("部分达成年度指标并具有一定效果").tier, Some(Tier::Partly));
        assert_eq!(read("未达成年度指标且效果较差").tier, Some(Tier::Failed));
        assert_eq!(read("未完成").tier, Some(Tier::Failed));
        assert_eq!(read("已完成").tier, Some(Tier::Achieved));
        assert!(read("基本达成").basically);
        assert_eq!(read("达成预期目标，但线下大厅没有建成").tier, None);
    }

    #[test]
    fn effects_have_a_degree_and_periods_have_none() {
        let effect = read("显著提升");
        assert!(effect.effect && effect.degree == Some(5) && !effect.vague);
        let period = read("中长期");
        assert!(period.vague && !period.effect);
        assert!(read("有效").vague && !read("有效").effect);
        assert!(read("有所提升").degree < read("显著提升").degree);
        assert!(read("良好").effect);
        assert!(read("及时").timely);
    }
}
