//! The title beside the head of the form (CS-001, CS-002).
//!
//! Owns: which project and which year a title names. Must not know: indicators, money.

use super::{Context, Error, Findings, Info, Warning, said};
use crate::form::CellRef;
use crate::lang::text;
use crate::message::Arg;
use crate::naming::{bare_project, titled};
use crate::restate::spelled_in;
use crate::text::{
    List, ends, is_longer, next_digits, peeled, place, put_whole, starts, within, without_end, without_start,
    words,
};

/// Words of titles that name no project.
const GENERAL: List<'_> = words!(
    "附件 附表 表 省级 市级 县级 区级 本级 自治区 省 市 县 区 部门 预算 单位 整体 财政 专项 资金 经费 项目 一般 特定 目标 中央 地方 \
    转移支付 政府性基金 国有资本经营 一般公共 市直 县直 政策 基本 重点 其他 运转类 类 年度 全面 的 : - ( )"
);
const OFFICES: List<'_> = words!(
    "局 厅 委 委员会 办 办公室 中心 院 校 学校 学院 大学 馆 站 所 会 部 处 科 政府 公司 街道 镇 乡 队 集团"
);

/// A name without what stands behind it in brackets, and without its code and year.
fn plain(name: &str) -> &str {
    let mut name = without_start(name.trim_start_matches(|c: char| c.is_ascii()), words!("年度 年"));
    if let Some(open) = place(name, "(").filter(|open| *open > 0) {
        name = name.get(..open).unwrap_or(name);
    }
    // 天然林保护工程 is the project that a title calls 天然林保护项目.
    without_end(bare_project(name), words!("专项工作 专项工程 补助资金 奖补资金 工程 专项 工作 补助"))
}

/// What a title names: what stands between its year and 支出绩效自评表.
fn named_by(title: &str) -> &str {
    let of = titled(title);
    let mut rest = of;
    while let Some((digits, after)) = next_digits(rest) {
        if let Some(after) = after.strip_prefix('年').filter(|_| digits.len() >= 4) {
            return after.strip_prefix('度').unwrap_or(after);
        }
        rest = after;
    }
    of
}

/// Nothing is left of it when the words of all titles are taken away.
fn is_general(name: &str) -> bool {
    !is_longer(peeled(name, GENERAL, GENERAL), 3)
}

/// The title names another project than the head.
pub(super) fn subject(cx: &Context<'_>, out: &mut Findings<'_>) {
    let said = |cell| said(cx.facts, cell);
    let (title, project, unit, department) =
        (said(CellRef::Title), said(CellRef::Project), said(CellRef::Unit), said(CellRef::Department));
    let (mut a, b) = (plain(named_by(&title)), plain(&project));
    // 青石县教育局学校食堂…: whose project it is.
    for office in [&department, &unit] {
        a = a.strip_prefix(&**office).filter(|rest| is_longer(rest, 1)).unwrap_or(a);
    }
    let of_office = |name: &str| ends(name, OFFICES) || within(&unit, name) || within(&department, name);
    if a == b || is_longer(a, 60) || is_longer(b, 60) || is_general(a) || is_general(b) || of_office(a) {
        return;
    }
    let alike = within(&project, a) || spelled_in(a, b) || spelled_in(b, a);
    let (severity, message) = if alike {
        (Info, text!("标题写“{0}”，项目名称写“{1}”", "the title says “{0}”, the head “{1}”"))
    } else {
        (
            Warning,
            text!("标题写“{0}”，项目名称是“{1}”，不是同一个项目", "the title is of “{0}”, the head of “{1}”",),
        )
    };
    out.add(severity, CellRef::Title, message, &[Arg::Quote(a, 30), Arg::Quote(&project, 30)])
        .relate(&[CellRef::Project]);
}

/// The one year of a text, as 2021年 or at its beginning; `None` for none, several or a span.
fn one_year(text: &str) -> Option<u32> {
    let mut found = None;
    let mut rest = text;
    while let Some((digits, after)) = next_digits(rest) {
        rest = after;
        let Some(year) = digits.parse::<u32>().ok().filter(|year| (1990..=2099).contains(year)) else {
            continue;
        };
        let spans = starts(after, words!("- ~ 至 到 / . 年- 年~ 年至 年到 年度- 年度至 年度到"));
        if spans
            || found.is_some_and(|known| known != year)
            || !(starts(after, words!("年")) || after.is_empty())
        {
            return None;
        }
        found = Some(year);
    }
    found
}

/// The title's year is not the year line's. Years of projects, of reports and of longer spans are no error.
pub(super) fn years(cx: &Context<'_>, out: &mut Findings<'_>) {
    let said = |cell| said(cx.facts, cell);
    let (title, printed) = (said(CellRef::Title), said(CellRef::Year));
    let (Some(in_title), Some(stated)) = (one_year(&title), one_year(&printed)) else { return };
    // 填报日期 stands where the year should.
    if in_title == stated || within(&printed, words!("月 日期 填报")) {
        return;
    }
    let mut year = String::new();
    put_whole(in_title, &mut year);
    let severity = if in_title == stated.saturating_add(1)
        || within(&said(CellRef::Project), year.as_str())
        || within(&title, words!("结转 结余 续建 跨年 以前 上年"))
    {
        Warning
    } else {
        Error
    };
    let message = text!("标题是 {0} 年，表内是 {1} 年度", "the title says {0}, the form {1}");
    out.add(severity, CellRef::Year, message, &[Arg::Count(in_title), Arg::Count(stated)])
        .relate(&[CellRef::Title]);
}
