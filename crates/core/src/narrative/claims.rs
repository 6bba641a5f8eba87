//! What a running text claims of everything (各项工作均已完成), and the work that it says was not finished.
//!
//! Owns: the wordings of either. Must not know: rows, points, findings.

use super::Clause;
use super::figures::figures;
use crate::text::{
    List, first_place, is_longer, is_one, place, starts, within, without_end, without_start, words,
};

/// What is said to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Scope {
    /// All the work: what people thought of it is not part of that.
    Work,
    /// All targets.
    Targets,
}

const ALL_TARGETS: List<'_> = words!(
    "各项指标 各项目标 各项绩效 各项年度目标 所有指标 所有目标 全部指标 全部目标 年度目标 年度绩效目标 年度总体目标 \
    年初目标 预期目标 既定目标 总体目标 绩效目标 目标任务 绩效指标"
);
const ALL_WORK: List<'_> = words!(
    "各项工作 各项任务 各项年度工作 各项重点工作 所有工作 所有任务 全部工作 全部任务 其余工作 其他工作 其余任务 其他任务 其余各项 \
    其他各项 全年任务 全年工作 年度任务 年度工作 计划任务 工作任务"
);
/// The whole of a narrative that says nothing else.
const ALL_DONE: List<'_> = words!(
    "全部完成 已全部完成 均已完成 均完成 已完成 完成 全面完成 圆满完成 按计划完成 已按计划完成 全部按计划完成 均按计划完成 \
    均按照计划完成 按计划全部完成 顺利完成 全部达成"
);

/// What the text says of everything, and the clause that says so.
pub(super) fn swept<'t>(clauses: &[Clause<'t>]) -> Option<(Scope, &'t str)> {
    if let [only] = clauses
        && is_one(only.text, ALL_DONE)
    {
        return Some((Scope::Work, only.text));
    }
    let mut found = None;
    for clause in clauses {
        let said = clause.text;
        let done = within(said, words!("完成 达成 实现 达到 达标"))
            && !within(said, words!("未 没 尚 不 除 基本 部分 大多 多数 力争 确保 争取 将 拟 保障 为"));
        let scope = if within(said, ALL_TARGETS) {
            Scope::Targets
        } else if within(said, ALL_WORK) {
            Scope::Work
        } else {
            continue;
        };
        if done && found.is_none_or(|(known, _)| known < scope) {
            found = Some((scope, said));
        }
    }
    found
}

/// Work that was not finished.
pub(crate) struct Unfinished<'t> {
    /// What was not: 平台线下服务大厅; empty where the text does not say.
    pub subject: &'t str,
    /// The clause that says so.
    pub said: &'t str,
    /// The work itself was not done; otherwise it fell short of a number, or is left out of a claim.
    pub undone: bool,
}

const UNDONE: List<'_> = words!(
    "未完成 未能 未按 没有完成 没能 尚未 未实施 未开展 未启动 未建成 未建设 未完工 未竣工 未开工 未举办 未验收 进度滞后 工期滞后"
);
const SHORT: List<'_> = words!("未达 不足 低于 少于 未满 没有达到 差距");
/// Not of this year, not of this work, or the opposite.
const OTHER: List<'_> = words!(
    "无未 不存在 没有未 未发 未出现 上年 去年 往年 此前 以前 以往 历史 解决 消除 杜绝 防止 避免 严禁 督促 追究 清零 未完成0 资金 款 \
    预算 经费 支付 拨付 结算 支出 结余 采购金额"
);
const CAUSES: List<'_> = words!(
    "因 由于 受 无法 没有 尚 至今 暂 仍 未 还 目前 不足 低于 少于 差 0 1 2 3 4 5 6 7 8 9 外 之外 以外"
);

/// The name at the beginning of a clause, up to the cause or the figure that follows it.
fn name(said: &str) -> &str {
    let said = without_start(
        said,
        words!(
            "除了 除 但是 但 仅有 仅 其中 只有 另外 另 目前 截至目前 年内 当年 本年度 本年 全年 年底 : 1 2 3 4 5"
        ),
    );
    let end = first_place(said, CAUSES).unwrap_or(said.len());
    let name = said.get(..end).unwrap_or_default();
    without_end(name, words!("等工作 工作 等任务 任务 等项目 项目 进度 等"))
}

/// What the text says was not finished, in its order.
pub(super) fn unfinished<'t>(all: &[Clause<'t>]) -> Vec<Unfinished<'t>> {
    let mut found = Vec::new();
    for (at, clause) in all.iter().enumerate() {
        let said = clause.text;
        let undone = first_place(said, UNDONE);
        let left_out = starts(said, words!("除"))
            && crate::text::ends(said, words!("外"))
            && all
                .get(at.saturating_add(1))
                .is_some_and(|next| within(next.text, words!("其余 其他 均 都 全部")));
        let Some(end) = undone.or_else(|| first_place(said, SHORT)).or(left_out.then_some(said.len())) else {
            continue;
        };
        // 未完成0项: the number says that there was none.
        if within(said, OTHER) || figures(&[*clause]).iter().any(|figure| figure.number.is_zero()) {
            continue;
        }
        let mut subject = name(said.get(..end).unwrap_or_default());
        // …因图纸遗失,无法办理许可证未能完成: the clauses before name it, in the same sentence.
        let mut back = at;
        // 2座因汛期来得早、施工期短,进度滞后: what follows a cause is one as well, and names no work.
        let mut near = at;
        while near > 0 && all.get(near).is_some_and(|clause| !clause.first) {
            near = near.saturating_sub(1);
            if all.get(near).is_some_and(|clause| within(clause.text, words!("因 由于 受"))) {
                back = near.saturating_add(1);
                break;
            }
        }
        while !is_longer(subject, 1)
            && back > 0
            && all.get(back).is_some_and(|clause: &Clause<'_>| !clause.first)
        {
            back = back.saturating_sub(1);
            let before = all.get(back).map_or("", |clause| clause.text);
            // What was done is not what was left.
            if starts(before, words!("完成 已 建成 开展 举办")) {
                break;
            }
            subject = if within(before, OTHER) { "" } else { name(before) };
        }
        let known = is_longer(subject, 1) && !is_longer(subject, 20);
        found.push(Unfinished { subject: if known { subject } else { "" }, said, undone: undone.is_some() });
    }
    found
}

/// Whether nothing in particular is named.
pub(crate) fn is_general(subject: &str) -> bool {
    subject.is_empty()
        || is_one(subject, words!("部分 个别 本 该 全部 整体 年度 目标 指标 建设 实施 工程 活动 计划"))
        || within(subject, words!("目标 指标 满意 率"))
        || place(subject, "计划").is_some()
}

#[cfg(test)]
mod tests {
    use super::super::clauses;
    use super::*;

    fn subjects(text: &str) -> Vec<String> {
        let plain = crate::text::folded(text);
        unfinished(&clauses(&plain))
            .iter()
            .map(|u| format!("{}{}", u.subject, if u.undone { "" } else { "?" }))
            .collect()
    }

    #[test]
    fn what_was_not_finished_is_named_where_it_stands() {
        for (text, due) in [
            (
                "除平台线下服务大厅因建筑图纸遗失，无法办理施工许可证未能按照计划进行外，其余各项工作均按照计划完成",
                "平台线下服务大厅",
            ),
            ("完成检测2600批次。实验室改造尚未完工。", "实验室改造"),
            ("培训食堂从业人员380人次，未达到计划的400人次。", "培训食堂从业人员?"),
            ("除培训工作外，其他任务均已完成。", "培训?"),
            ("因疫情影响，线下培训未能开展", "线下培训"),
            ("完成6座水库加固，2座因汛期来得早、施工期短，进度滞后", ""),
            ("设备验收工作因机构整改推迟，年内未开展", "设备验收"),
        ] {
            assert_eq!(subjects(text), [due], "{text}");
        }
        for text in ["资金未能支付", "无未完成事项", "解决了多年未完成的改造问题", "未发生事故"]
        {
            assert_eq!(subjects(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_claim_of_everything_is_not_one_of_something() {
        let scope = |text: &str| swept(&clauses(&crate::text::folded(text))).map(|(scope, _)| scope);
        assert_eq!(scope("其余各项工作均按照计划完成"), Some(Scope::Work));
        assert_eq!(scope("各项绩效目标全部达成。"), Some(Scope::Targets));
        assert_eq!(scope("全部完成"), Some(Scope::Work));
        for text in [
            "40所学校检测全部完成",
            "设备采购按计划完成",
            "各项工作基本完成",
            "确保各项任务完成",
            "未能完成年度目标",
        ] {
            assert_eq!(scope(text), None, "{text}");
        }
    }
}
