//! Money that was left, and where the form says why (EX-006).
//!
//! Owns: what counts as a reason for it. Must not know: how rates are printed.

use super::*;

/// A note in the money block or the remarks.
pub(in crate::rules) fn noted(facts: &Facts<'_>) -> bool {
    // Remarks may stand for several cells of the form, one of them with its prompt still in it.
    let says = |cell: Option<&Cell>| {
        cell.is_some_and(|cell| {
            cell.text.split('\n').any(|line| {
                let line = folded(line);
                !line.is_empty() && crate::value::placeholder(&line).is_none()
            })
        })
    };
    says(facts.form.remarks.as_ref()) || facts.form.funds.iter().any(|fund| says(fund.reason.as_ref()))
}

/// Whether the text speaks of something that was not done.
fn speaks_of_shortfall(text: &str) -> bool {
    within(
        text,
        words!("未完成 未能 未按 没有完成 尚未 未实施 未开展 未支付 未使用 滞后 延期 推迟 暂缓 结转 结余"),
    )
}

/// Whether the text says of money why it was left.
fn says_why_left(text: &str) -> bool {
    within(text, words!("压减 节支 节约资金 节约经费 节约财政 资金节约 招标节约 采购节约"))
        || within(
            text,
            words!(
                "未支付 未能支付 未拨付 未使用 未支出 待支付 结转下年 结转至 结转到 下年支付 次年支付 下年使用 资金结余 \
            结余资金 尾款 质保金 执行率 支付进度 支出进度"
            ),
        ) && within(text, words!("因 由于 受 影响 导致 推迟 滞后 延期 节约"))
}

/// Where outside of the money block the form speaks of why money was left, and whether it says so in so many words.
pub(in crate::rules) fn told_elsewhere(cx: &Context<'_>) -> (Vec<CellRef>, bool) {
    let (mut cells, mut certain) = (Vec::new(), false);
    let narrative = cx.facts.narrative();
    let why = says_why_left(&narrative);
    if why || speaks_of_shortfall(&narrative) {
        cells.push(CellRef::GoalActual);
        certain = why;
    }
    for row in &cx.facts.rows {
        // Another row's reason counts where it speaks of the work or the money that was held up.
        if let Some(reason) = reason(row).filter(|reason| {
            speaks_of_shortfall(reason)
                && within(reason, words!("资金 支付 预算 拨款 经费 采购 合同 施工 工程 建设 建筑"))
        }) {
            cells.push(row.at(IndicatorField::Reason));
            certain = certain || says_why_left(reason);
            break;
        }
    }
    (cells, certain)
}

/// A low rate without a reason beside the funds or in the remarks.
pub(super) fn low_rate(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let Some(fund) = facts.total_fund() else { return };
    let limit = &facts.profile.exec.explain_below;
    let Some(rate) = known_rate(facts, fund).filter(|rate| rate < limit && !noted(facts)) else { return };
    let message = match told_elsewhere(cx) {
        // EP-007 notes where.
        (_, true) => return,
        (cells, _) if cells.is_empty() => {
            text!("执行率 {0}，低于 {1}，没有说明原因", "{0} was executed, below {1}, and no reason is given")
        }
        _ => text!(
            "执行率 {0}，低于 {1}；别处提到有工作没有完成，没有说明资金没有用完的原因",
            "{0} was executed, below {1}; work that was held up is mentioned elsewhere, why money was left is not said",
        ),
    };
    let (budget, executed) = (fund.denominator(facts.profile).number(), fund.executed.number());
    let unspent = budget.zip(executed).and_then(|(budget, executed)| num::sub(budget, executed));
    let args = [
        Arg::Share(&rate, 2),
        Arg::Share(limit, 0),
        Arg::known(budget),
        Arg::known(executed),
        Arg::known(unspent.as_ref()),
        Arg::Words(facts.money),
    ];
    out.add(Warning, fund.at(FundField::Rate), message, &args).derive(if unspent.is_some() {
        "{2} − {3} = {4}{5}"
    } else {
        ""
    });
    out.fix(fix::unspent(cx, fund, &rate));
}
