//! The goal by itself (CS-006, CS-007).
//!
//! Owns: what a goal has to say at least. Must not know: indicators.

use super::{Context, Findings, Info, Warning, said};
use crate::form::CellRef;
use crate::lang::text;
use crate::narrative::has_figure;
use crate::text::{List, front, is_longer, next_digits, peeled, starts, within, words};
use crate::value::{self, names_number};

/// An expected goal in which no figure stands but years.
pub(super) fn no_number(cx: &Context<'_>, out: &mut Findings<'_>) {
    let goal = said(cx.facts, CellRef::GoalExpected);
    if !is_longer(&goal, 3) || value::placeholder(&goal).is_some() {
        return;
    }
    let (mut digits, mut rest) = (false, front(&goal, 4000));
    while let Some((_, after)) = next_digits(rest) {
        rest = after;
        // Dates and numbered paragraphs name no amount.
        digits |= !starts(rest, words!("年 月 日 号 - ~ 、 . ) :"));
    }
    if !digits && (!names_number(&goal) || !has_figure(&goal)) {
        let message =
            text!("目标里没有一个数，完成多少无从对照", "the goal has no figure to be held against");
        out.add(Info, CellRef::GoalExpected, message, &[]);
    }
}

/// What may stand round a project's name and adds nothing.
const AROUND: List<'_> = words!(
    "保障 确保 完成 开展 做好 实施 推进 按计划 按时 已 顺利 全面 项目 工作 任务 建设 实施 完成 资金 支出 经费 0 1 2 3 4 5 6 7 8 9 年度 年 全年 本年 的 \
    。 , ; : 正常 运行 运转 进行"
);
/// What a text of nothing but money is made of.
const MONEY: List<'_> = words!(
    "年度 全年 本年 年初 年 预算 资金 经费 总额 总 共 安排 下达 到位 拨付 支付 支出 执行 使用 数 率 为 已 其中 财政 拨款 中央 省级 市级 县级 \
    其他 上年 结转 专项 项目 用于 金额 合计 累计 实际 完成 0 1 2 3 4 5 6 7 8 9 万元 亿元 元 % 。 , ; : 、 . ( )"
);

/// Goal and narrative are one text, or say no more than the project's name or its money.
pub(super) fn hollow(cx: &Context<'_>, out: &mut Findings<'_>) {
    let (expected, actual) = (said(cx.facts, CellRef::GoalExpected), cx.facts.narrative());
    let project = said(cx.facts, CellRef::Project);
    let bare = |text: &str| text.trim_end_matches(['。', '.', ';']).len();
    let same = is_longer(&expected, 5) && expected.get(..bare(&expected)) == actual.get(..bare(&actual));
    if same {
        let message = text!("完成情况照抄了预期目标", "the narrative repeats the goal word for word");
        out.add(Warning, CellRef::GoalActual, message, &[]).relate(&[CellRef::GoalExpected]);
    }
    let name = peeled(&project, AROUND, AROUND);
    for (cell, said) in [(CellRef::GoalExpected, &expected), (CellRef::GoalActual, &actual)] {
        if is_longer(said, 200) || (same && cell == CellRef::GoalActual) {
            continue;
        }
        let message = if is_longer(name, 2) && peeled(said, AROUND, AROUND) == name {
            text!("只写了项目名称", "it says only the project's name")
        } else if within(said, words!("元")) && peeled(said, MONEY, MONEY).is_empty() {
            text!("只写了资金，没有写做什么", "it speaks of money alone")
        } else {
            continue;
        };
        out.add(Warning, cell, message, &[]);
    }
}
