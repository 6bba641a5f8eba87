//! Every field of a profile, with its name in the trade and what it may hold.
//!
//! Owns: the list that the schema, the page's form and the command are made from. Must not know: how a file is read
//! (`read`); a test holds the two against each other, both ways. Nothing of it is in the browser's module.

/// A field of a profile.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Where it stands: `exec.weight`.
    pub path: &'static str,
    /// Its name in Chinese.
    pub zh: &'static str,
    /// Its name in English.
    pub en: &'static str,
    /// What it may hold.
    pub kind: Kind,
}

/// One of a few words, with its meaning in Chinese and English.
pub type Choice = (&'static str, &'static str, &'static str);

/// What a field may hold.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// 0 to 100.
    Points,
    /// 0 to 1; `"90%"` or `"0.90"`.
    Share,
    /// The same, or null for none.
    OptionalShare,
    /// 1 to 1000; `"130%"` or `"1.30"`.
    Ratio,
    /// Any number from 0 on, or null for none.
    OptionalNumber,
    /// A whole number, from and to.
    Count(u32, u32),
    /// A whole number from 1 on, or null for none.
    OptionalCount,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    Choice(&'static [Choice]),
    /// Pairs of a share and the share of the weight, falling; null for none.
    Falling,
    /// The same, rising.
    Rising,
    /// Three shares, falling.
    Bands,
    /// Sets of points by level 1.
    Sets,
    /// Pairs of a name and the least points, falling.
    Grades,
}

/// A share as a percent: `0.905` is `90.5%`. What is no number stays as it is.
#[must_use]
pub fn percent(share: &str) -> String {
    let mut shown = String::new();
    match crate::text::parse(share) {
        Some(share) => crate::num::put_percent(&share, 6, &mut shown),
        None => shown.push_str(share),
    }
    shown
}

/// The names of the level-1 blocks in a set.
pub const LEVEL1: [&str; 4] = ["产出指标", "效益指标", "满意度指标", "成本指标"];

const fn field(path: &'static str, zh: &'static str, en: &'static str, kind: Kind) -> Field {
    Field { path, zh, en, kind }
}

/// Every field that one profile may state otherwise than another, in the order in which a person is shown them.
pub const FIELDS: &[Field] = &[
    field("exec.weight", "预算执行分值", "weight of execution", Kind::Points),
    field(
        "exec.score",
        "预算执行怎样计分",
        "how execution is scored",
        Kind::Choice(&[
            ("proportional", "按执行率", "in proportion to the rate"),
            ("tiers", "按档", "in steps"),
        ]),
    ),
    field(
        "exec.tiers",
        "执行率分档（执行率、得分比例）",
        "steps of the rate (rate, share of the weight)",
        Kind::Falling,
    ),
    field("exec.cap", "执行率超过 100% 按 100% 计", "a rate above 100% counts as 100%", Kind::Flag),
    field(
        "exec.denominator",
        "执行率的分母",
        "what is executed is divided by",
        Kind::Choice(&[
            ("full_year_budget", "全年预算数", "the full-year budget"),
            ("initial_budget", "年初预算数", "the initial budget"),
        ]),
    ),
    field("exec.zero_below", "执行率低于多少不得分", "no points below a rate of", Kind::OptionalShare),
    field("exec.explain_below", "执行率低于多少要说明", "a reason is due below a rate of", Kind::Share),
    field("exec.yellow_below", "执行率低于多少亮黄灯", "yellow light below a rate of", Kind::Share),
    field(
        "exec.adjusted_at",
        "预算调整幅度从多少起要说明",
        "a change of the budget is to be explained from",
        Kind::Share,
    ),
    field(
        "level1.mode",
        "一级指标分值与规定不符时",
        "level-1 weights that differ from the rule",
        Kind::Choice(&[
            ("strict", "作为错误", "are an error"),
            ("warn", "作为疑点", "are a warning"),
            ("off", "不核对", "are not looked at"),
        ]),
    ),
    field("level1.sets", "一级指标分值", "level-1 weights", Kind::Sets),
    field(
        "level1.together",
        "效益与满意度的分值合并计算",
        "benefit and satisfaction weigh together",
        Kind::Flag,
    ),
    field("level1.hundred", "分值合计须为 100 分", "the weights have to add to 100", Kind::Flag),
    field(
        "qualitative.bands",
        "定性指标三档的上限",
        "upper ends of the three tiers of qualitative rows",
        Kind::Bands,
    ),
    field(
        "qualitative.basically",
        "“基本达成”算哪一档",
        "the tier of 基本达成",
        Kind::Choice(&[
            ("achieved", "达成", "achieved"),
            ("partly", "部分达成", "partly achieved"),
            ("either", "都认可", "either"),
        ]),
    ),
    field(
        "quantitative.lower",
        "越少越好的指标超出时",
        "a limit that was exceeded",
        Kind::Choice(&[
            ("linear2x", "按超出比例扣分", "loses points by the excess"),
            ("ratio", "按目标÷实际得分", "earns target ÷ actual"),
            ("either", "两种算法都认可", "either is accepted"),
        ]),
    ),
    field(
        "quantitative.equal",
        "没有符号或写“=”的指标值",
        "a target without a sign, or with =",
        Kind::Choice(&[
            ("at_least", "达到即可", "is a least"),
            ("exact", "必须相等", "has to be met exactly"),
        ]),
    ),
    field("over.note_at", "完成比例从多少起提示", "over-completion is noted from", Kind::Ratio),
    field(
        "over.explain_at",
        "完成比例从多少起要写原因",
        "over-completion is to be explained from",
        Kind::Ratio,
    ),
    field("over.strong_at", "完成比例从多少起疑指标值偏低", "the target looks too low from", Kind::Ratio),
    field(
        "over.zero_target_at",
        "指标值为 0 时，完成值从多少起要写原因",
        "with a target of 0, an actual is to be explained from",
        Kind::OptionalNumber,
    ),
    field(
        "over.deduct",
        "超额完成分档扣分（完成比例、扣分比例）",
        "steps of deduction (completion, share taken off)",
        Kind::Rising,
    ),
    field(
        "explain.score_below_weight",
        "得分低于分值要写原因",
        "a reason is due for lost points",
        Kind::Flag,
    ),
    field(
        "explain.over",
        "超额完成没有写原因",
        "over-completion without a reason",
        Kind::Choice(&[("warning", "作为疑点", "is a warning"), ("error", "作为错误", "is an error")]),
    ),
    field("explain.max_chars", "原因最多多少字", "longest reason, in characters", Kind::OptionalCount),
    field("score.decimals", "得分保留几位小数", "decimals of a score", Kind::Count(0, 6)),
    field(
        "score.integer_rounding",
        "得分取整数",
        "scores in whole points",
        Kind::Choice(&[("warn", "作为疑点", "are a warning"), ("allow", "允许", "are allowed")]),
    ),
    field("score.tolerance", "得分允许的误差（分）", "a score may be off by, in points", Kind::Points),
    field(
        "score.coarse_tolerance",
        "超过多少分算错误",
        "a score further off is an error, in points",
        Kind::Points,
    ),
    field(
        "score.default_cost_most",
        "没有申报成本指标时，系统自带的成本行最多得几分",
        "without cost indicators, the platform's own cost row has at most, in points",
        Kind::OptionalNumber,
    ),
    field(
        "rate.tolerance_pp",
        "执行率允许的误差（百分点）",
        "a rate may be off by, in percentage points",
        Kind::Points,
    ),
    field("grades", "评价等级（最低分）", "grades (least total)", Kind::Grades),
    field("satisfaction.required", "必须有满意度指标", "a satisfaction row is required", Kind::Flag),
    field(
        "satisfaction.bands",
        "满意度分档（满意度、得分比例）",
        "steps of satisfaction (satisfaction, share of the weight)",
        Kind::Falling,
    ),
    field(
        "fund_unit",
        "资金的单位（表上没有写时）",
        "unit of the money, where the form prints none",
        Kind::Choice(&[("万元", "万元", "万元"), ("元", "元", "元"), ("亿元", "亿元", "亿元")]),
    ),
    field(
        "mismatch.red_gap",
        "得分与执行率差距从多少起提示",
        "a gap of score and execution is noted from",
        Kind::Share,
    ),
    field(
        "mismatch.warn_gap",
        "得分与执行率差距从多少起作为疑点",
        "a gap of score and execution is a warning from",
        Kind::Share,
    ),
    field("concentration.max_share", "一个指标占分从多少起提示", "one row is too heavy from", Kind::Share),
    field(
        "concentration.qualitative_max_share",
        "一个定性指标占分从多少起提示",
        "one qualitative row is too heavy from",
        Kind::Share,
    ),
];

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_share_is_shown_as_a_percent_and_what_is_none_as_it_is() {
        for (share, shown) in
            [("0.905", "90.5%"), ("1", "100%"), ("0", "0%"), ("1.30", "130%"), ("90%", "90%"), ("x", "x")]
        {
            assert_eq!(percent(share), shown, "{share}");
        }
    }
}
