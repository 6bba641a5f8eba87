// Money that was left, and where the form says why.

import { GOAL_ACTUAL, indicatorCell } from "../cells.mjs";
import { squeeze, within } from "../text.mjs";
import { placeholder } from "../value/placeholder.mjs";

/** Remarks may stand for several cells of the form, one of them with its prompt still in it. */
const says = (text) =>
  (text ?? "")
    .split("\n")
    .map(squeeze)
    .some((line) => line !== "" && !placeholder(line));

/** A note in the money block or the remarks. */
export const noted = ({ form }) => says(form.remarks) || (form.funds ?? []).some(({ reason }) => says(reason));

const SHORTFALL = within("未完成 未能 未按 没有完成 尚未 未实施 未开展 未支付 未使用 滞后 延期 推迟 暂缓 结转 结余");
const WORK = within("资金 支付 预算 拨款 经费 采购 合同 施工 工程 建设 建筑");
const SAVED = within("压减 节支 节约资金 节约经费 节约财政 资金节约 招标节约 采购节约");
const LEFT = within(`
  未支付 未能支付 未拨付 未使用 未支出 待支付 结转下年 结转至 结转到 下年支付 次年支付 下年使用 资金结余
  结余资金 尾款 质保金 执行率 支付进度 支出进度`);
const BECAUSE = within("因 由于 受 影响 导致 推迟 滞后 延期 节约");

const saysWhyLeft = (text) => SAVED.test(text) || (LEFT.test(text) && BECAUSE.test(text));

/** Where else the form speaks of why money was left, and whether it says so in so many words. */
export function toldElsewhere({ narrative, rows }) {
  const cells = [];
  let certain = saysWhyLeft(narrative);
  if (certain || SHORTFALL.test(narrative)) cells.push(GOAL_ACTUAL);
  // Another row's reason counts where it speaks of the work or the money that was held up.
  const row = rows.find(({ reason }) => reason && SHORTFALL.test(reason) && WORK.test(reason));
  if (row) {
    cells.push(indicatorCell(row.index, "reason"));
    certain ||= saysWhyLeft(row.reason);
  }
  return { cells, certain };
}
