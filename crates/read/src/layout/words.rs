//! The words of published forms: which label means which field.
//!
//! Owns: the synonym lists and how a label is made comparable. Must not know tables or formats.
//!
//! A label is compared in one spelling, without blanks, brackets and what stands in them: `绩\n效\n指\n标` is 绩效指标, `执行率（B/A）` is 执行率.

use crate::told::ColumnKey;
use std::borrow::Cow;
use ziping_core::text::words;
use ziping_core::text::{self, List, ends, is_longer, is_one, starts, which, which_within, within};

/// Characters of a text that may still be a label or a title. Longer texts are content.
const LABEL_CHARS: usize = 60;

/// A text in one spelling and without blanks. Empty when the text is too long to be a label.
#[must_use]
pub(crate) fn squeeze(text: &str) -> Cow<'_, str> {
    let text = text::trim(text);
    // Six bytes a character leaves room for the blanks that are dropped.
    if text.len() > LABEL_CHARS.saturating_mul(6) {
        return Cow::Borrowed("");
    }
    let squeezed = text::folded(text);
    if is_longer(&squeezed, LABEL_CHARS) { Cow::Borrowed("") } else { squeezed }
}

/// A squeezed text without what stands in brackets, without a number in front (三、 or 2.) and a colon at its end; `None`
/// where it has none of these.
#[must_use]
pub(crate) fn bare(squeezed: &str) -> Option<String> {
    let unnumbered = unnumbered(squeezed);
    // All else that is left out is a sign, or in brackets. 【 and 〔 begin with E3, stars with E2.
    let has_sign = |b| matches!(b, b'(' | b')' | b'[' | b']' | b'*' | b':' | 0xE2 | 0xE3);
    if unnumbered.len() == squeezed.len() && !squeezed.bytes().any(has_sign) {
        return None;
    }
    let mut depth = 0_usize;
    let mut out = String::with_capacity(squeezed.len());
    for c in unnumbered.chars() {
        match c {
            '(' | '[' | '【' | '〔' => depth = depth.saturating_add(1),
            ')' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            '*' | '★' | '☆' => {}
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    while out.ends_with(':') {
        out.pop();
    }
    Some(out)
}

/// A label without the number in front of it. 2.5公里 has none.
fn unnumbered(squeezed: &str) -> &str {
    let chinese = squeezed.trim_start_matches(|c| text::has("一二三四五六七八九十", c)).strip_prefix('、');
    let digits = squeezed.trim_start_matches(|c: char| c.is_ascii_digit());
    let latin = digits
        .strip_prefix(['.', '、'])
        .filter(|rest| digits.len() < squeezed.len() && rest.bytes().next().is_some_and(|byte| byte > 0x7F));
    chinese.or(latin).unwrap_or(squeezed)
}

/// A text as a label is compared.
pub(crate) fn label(text: &str) -> Cow<'_, str> {
    let squeezed = squeeze(text);
    bare(&squeezed).map_or(squeezed, Cow::Owned)
}

/// A colon, as it is typed or squeezed.
pub(crate) const fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：' | '﹕' | '∶')
}

/// A squeezed text without brackets; what stands in them stays.
fn unwrapped(squeezed: &str) -> String {
    let mut out = String::with_capacity(squeezed.len());
    for c in squeezed.chars() {
        if !matches!(c, '(' | ')' | '[' | ']' | '【' | '】' | '〔' | '〕') {
            out.push(c);
        }
    }
    out
}

/// Headings of the money block, by parts of them; the first line with one that fits counts.
const FUND_COLUMNS: &[(List, ColumnKey)] = &[
    (words!("得分 自评分"), ColumnKey::Score),
    (words!("分值 权重"), ColumnKey::Weight),
    (words!("原因 说明 备注"), ColumnKey::Reason),
    (words!("到位 结余 结转"), ColumnKey::Unused),
    (words!("执行率 执行进度"), ColumnKey::Rate),
    (words!("年初"), ColumnKey::Initial),
    (words!("执行 支付 支出数"), ColumnKey::Executed),
    (words!("调整 预算 合计"), ColumnKey::Budget),
    // A column a source, where their sum has one of its own.
    (words!("中央 省 地方 本级 其他 拨款"), ColumnKey::Unused),
];

/// Headings of the indicator block, by parts of them; the first line with one that fits counts.
const INDICATOR_COLUMNS: &[(List, ColumnKey)] = &[
    (
        words!("系数 复核 评审 县级评分 市级评分 评分标准 评价标准 计分 指标说明 核心指标 序号"),
        ColumnKey::Unused,
    ),
    (words!("一级指标"), ColumnKey::Level1),
    (words!("二级指标"), ColumnKey::Level2),
    (words!("三级指标 指标名称 指标内容"), ColumnKey::Name),
    (words!("原因 措施 偏差"), ColumnKey::Reason),
    (words!("得分 自评分"), ColumnKey::Score),
    (words!("分值 权重 标准分 满分"), ColumnKey::Weight),
    (words!("指标性质 符号"), ColumnKey::Sign),
    (words!("量单位"), ColumnKey::Unit),
    (words!("完成 实际 实现 进度"), ColumnKey::Actual),
    (words!("指标值 目标 预期 计划"), ColumnKey::Target),
    (words!("说明 备注"), ColumnKey::Reason),
    (words!("单位"), ColumnKey::Unit),
];

/// Characters of the name of a level.
const LEVEL_CHARS: usize = 10;
/// Characters of a column heading; the longest met has 18.
const HEADING_CHARS: usize = 24;

fn column(table: &[(List, ColumnKey)], bare: &str, word: Option<Word>) -> Option<ColumnKey> {
    let no_heading = bare.is_empty() || is_longer(bare, HEADING_CHARS) || word.is_some_and(Word::is_side);
    if no_heading { None } else { which_within(bare, table) }
}

/// The column of the money block that a heading names. A quotient in its brackets, 预算执行（E/C）, makes it a rate.
pub(crate) fn fund_column(bare: &str, squeezed: &str, word: Option<Word>) -> Option<ColumnKey> {
    match column(FUND_COLUMNS, bare, word) {
        Some(ColumnKey::Executed) if is_quotient(squeezed) => Some(ColumnKey::Rate),
        named => named,
    }
}

/// Whether a heading has two letters with a stroke between them.
fn is_quotient(squeezed: &str) -> bool {
    squeezed.as_bytes().windows(3).any(
        |part| matches!(part, [above, b'/', below] if above.is_ascii_uppercase() && below.is_ascii_uppercase()),
    )
}

/// The column of the indicator block that a heading names.
pub(crate) fn indicator_column(bare: &str, word: Option<Word>) -> Option<ColumnKey> {
    // Under 指标值: its comparator, the value itself, its unit.
    if word == Some(Word::Value) { Some(ColumnKey::Target) } else { column(INDICATOR_COLUMNS, bare, word) }
}

/// Whether a heading is that of points that somebody else gives.
pub(crate) fn is_scored_by_others(bare: &str) -> bool {
    within(bare, words!("县级评分 市级评分 评审 评分标准 评价标准 扣分"))
}

/// Whether a heading is rather the column than another that names it: points that are folded by their weight.
pub(crate) fn is_better(bare: &str) -> bool {
    within(bare, words!("折算"))
}

/// Whether a heading is that of a value after an adjustment (调整指标值).
pub(crate) fn is_adjusted(bare: &str) -> bool {
    within(bare, words!("调整"))
}

/// Whether a cell at the side of the rows can be a level 1: 产出目标, 项目决策（10分）.
pub(crate) fn is_level(bare: &str) -> bool {
    !is_longer(bare, LEVEL_CHARS)
        && within(bare, words!("投入 产出 效益 效果 结果 满意 成本 决策 管理 过程 绩效"))
}

/// What a label says that is a word of published forms from its first character to its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// The merged cell at the side of the money block (项目资金).
    Money,
    /// The one at the side of the goal (年度总体目标).
    Goal,
    /// The one at the side of the indicators (绩效指标).
    Indicators,
    /// The heading over the expected goal (预期目标).
    Expected,
    /// The total row (总分).
    Total,
    /// The total row or a fund row.
    Sum,
    /// A value under 指标值.
    Value,
    /// A label with a value beside it.
    Head(Head),
}

const WORDS: &[(List, Word)] = &[
    (
        words!(
            "项目资金 预算资金 资金情况 资金投入情况 预算执行情况 项目基本情况 年度资金 部门预算 预算情况 资金执行情况 \
            项目预算执行情况 部门预算执行情况 年度预算执行情况 项目资金情况"
        ),
        Word::Money,
    ),
    (
        words!(
            "年度总体目标 年度目标 项目年度目标 总体目标 年度绩效目标 年度总体绩效目标 总体绩效目标 项目总体目标 绩效目标 \
            年度主要任务"
        ),
        Word::Goal,
    ),
    (words!("绩效指标 年度绩效指标 指标 绩效指标完成情况 年度绩效指标完成情况"), Word::Indicators),
    (
        words!(
            "预期目标 年初设定目标 年初目标 年初预期目标 年度预期目标 全年预期目标 设定目标 年初设定的目标 年度设定目标 \
            预期绩效目标"
        ),
        Word::Expected,
    ),
    (words!("合计 总计"), Word::Sum),
    (words!("总分 总得分 得分合计 自评分合计 综合得分 最终得分"), Word::Total),
    (words!("值 数值"), Word::Value),
    (
        words!("项目名称 专项资金名称 专项名称 转移支付名称 转移支付项目名称 资金名称"),
        Word::Head(Head::Project),
    ),
    (words!("项目主管单位 主管单位"), Word::Head(Head::Department)),
    (
        words!("实施单位 项目实施单位 项目单位 单位名称 部门名称 部门 资金使用单位 预算单位"),
        Word::Head(Head::Unit),
    ),
    (words!("自评得分 自评总分 项目总得分 自评总得分"), Word::Head(Head::TotalScore)),
    (words!("评价等级 自评等级 绩效等级 自评等次 评价等次 绩效评价等级 等级"), Word::Head(Head::Grade)),
    (
        words!(
            "备注 注 说明 其他说明 需要说明的问题 其他需要说明的问题 其他需说明的问题 偏差原因分析及改进措施 评价结论 存在问题"
        ),
        Word::Head(Head::Remarks),
    ),
    (
        words!(
            "项目类型 项目类别 项目属性 项目编码 项目代码 项目起止时间 项目负责人 项目联系人 财务负责人 单位负责人 负责人 联系人 \
            联系电话 电话 填表人 填报人 填报单位 填报日期 填表日期 审核人 报表编号 项目实施内容及过程概述"
        ),
        Word::Head(Head::Unused),
    ),
];

/// Bytes of the longest of these words, and more.
const WORD_BYTES: usize = 40;

impl Word {
    /// The word that a label is.
    pub(crate) fn of(bare: &str) -> Option<Self> {
        // All are Chinese.
        let is_word = bare.len() < WORD_BYTES && bare.bytes().next().is_some_and(|byte| byte > 0x7F);
        if is_word { which(bare, WORDS) } else { None }
    }

    /// Whether it stands at the side of a block and heads no column.
    pub(crate) const fn is_side(self) -> bool {
        matches!(self, Self::Money | Self::Goal | Self::Indicators)
    }

    /// Whether it is that of the total row (总分).
    pub(crate) const fn is_total(self) -> bool {
        matches!(self, Self::Total | Self::Sum)
    }
}

/// Whether a text is a label at the side of a block, which heads no column.
pub(crate) fn is_side_label(bare: &str) -> bool {
    Word::of(bare).is_some_and(Word::is_side)
}

/// Whether a heading is that of the goal's completion (实际完成情况).
pub(crate) fn is_goal_actual(bare: &str, word: Option<Word>) -> bool {
    ends(bare, words!("完成情况 完成情况综述 完成目标情况")) && !word.is_some_and(Word::is_side)
}

/// The column of the goal block that a heading names: what was expected and what came of it.
pub(crate) fn goal_column(bare: &str, word: Option<Word>) -> Option<ColumnKey> {
    if word == Some(Word::Expected) {
        Some(ColumnKey::Expected)
    } else {
        is_goal_actual(bare, word).then_some(ColumnKey::Actual)
    }
}

/// Whether a label is that of a sub-total row (小计).
pub(crate) fn is_subtotal(bare: &str) -> bool {
    bare.ends_with("小计")
}

/// What a label with a value beside it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    Project,
    Department,
    Unit,
    TotalScore,
    Grade,
    Remarks,
    /// Known, and no check needs it: signatures, dates, telephone numbers.
    Unused,
}

/// What a label with a value beside it says.
pub(crate) fn head(bare: &str, word: Option<Word>) -> Option<Head> {
    if !is_longer(bare, HEADING_CHARS) {
        if bare.ends_with("主管部门") {
            return Some(Head::Department);
        }
        // Reasons and measures given once for the whole form.
        if bare.ends_with("原因分析") || bare.starts_with("改进措施") {
            return Some(Head::Remarks);
        }
    }
    match word {
        Some(Word::Head(head)) => Some(head),
        _ => None,
    }
}

/// Whether a text is the title of a self-evaluation form.
pub(crate) fn is_title(squeezed: &str) -> bool {
    within(squeezed, words!("自评表 自评价表 自评情况表")) && !is_remark(squeezed)
}

/// Whether a text is a remark by its first word: 注：…, 备注：…
pub(crate) fn is_remark(squeezed: &str) -> bool {
    starts(squeezed, words!("注: 备注: 说明: 注1 注释:"))
}

/// Whether a text says which annex the form is: 附件1, 附表2-1:
pub(crate) fn is_annex(squeezed: &str) -> bool {
    let number = squeezed.strip_prefix('附').and_then(|rest| rest.strip_prefix(['件', '表']));
    number.is_some_and(|number| {
        number.chars().all(|c| {
            c.is_ascii_digit() || matches!(c, ':' | '-' | '.') || text::has("一二三四五六七八九十", c)
        })
    })
}

/// Whether a text says the year and no more: （2021年度）, 2021 年, 2019年度)
pub(crate) fn is_year(squeezed: &str) -> bool {
    unwrapped(squeezed).split_at_checked(4).is_some_and(|(digits, unit)| {
        is_one(unit, words!("年 年度"))
            && digits.starts_with("20")
            && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

/// Whether a text names the money's unit and no more: 单位：万元, 金额单位：元
pub(crate) fn is_money_unit(squeezed: &str) -> bool {
    let inner = &unwrapped(squeezed);
    within(inner, words!("单位:")) && inner.ends_with('元') && !is_longer(inner, 10)
}

/// Whether a text is a number and no more: no heading and no label is.
pub(crate) fn is_number(text: &str) -> bool {
    let text = text::trim(text);
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'%'))
}

/// Whether a name is what the blank form has printed in it: 指标1：, ……, /, nothing.
pub(crate) fn is_template_name(squeezed: &str) -> bool {
    let rest = squeezed.strip_prefix("指标").unwrap_or(squeezed);
    rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | '、' | '…' | '·' | '-' | '/' | '\\'))
}

/// Whether a cell says nothing: blank or one of the signs people put for it.
pub(crate) fn is_placeholder(squeezed: &str) -> bool {
    squeezed.chars().all(|c| matches!(c, '-' | '/' | '\\' | '…' | '.' | '*' | '|'))
}
