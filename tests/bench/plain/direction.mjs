// Whether more or less of an indicator is better: by its sign, else by its name and level, else nobody can say.

import { HUNDRED } from "./decimal.mjs";
import { alternatives, ends, oneOf, within } from "./text.mjs";
import { isNumeric } from "./value/value.mjs";

/** Names of what one wants less of. */
const LESS = `
  成本 费用 支出 超支 事故 故障 投诉 差错 错误 失误 错漏 漏 违规 违约 违法 死亡 发案 失业 返贫 火灾
  案件 事件 纠纷 舆情 隐患 污染 伤亡 上访 拖欠 积压 消耗 排放 能耗 时间 时长 周期 工期 响应 等候 等待 结余率 信访 缺陷 延误 逾期 损耗 流失 耗时 时限
  发生率 复发 闲置 空置 误差 偏差 中断`;
const LOWER = within(LESS);

/** What may stand behind such a word without changing its sense: 事故发生次数, but not 事故演练次数. */
const TAILS = `
  率 数 次数 数量 件数 起数 人数 金额 额 量 指标 总额 情况 比例 占比 增长率 死亡人数 时间 时长 周期 指数 强度`;
const NAMES_LESS = new RegExp(`${alternatives(LESS)}(?:发生)?${alternatives(TAILS)}?$`);

/** Names that speak of what one wants less of and yet want more (投诉处理率). */
const TURNS = within(`
  处理率 办结率 解决率 修复率 排除率 节约 降低率 下降率 减少率 控制率 完成率 及时率 处置率 回复率
  化解率 达标率 合格率 开放 服务时 运行时 培训时 工作时 学习时 减排 满意 降低 下降 减少 缩短
  响应率 准确率 覆盖率 到位率 使用率 执行率`);

const HIGHER = within(`
  满意 合格 完成 覆盖 达标 优良 到位 准确 通过 及时 就业 成活 使用率 利用率 参与 知晓 普及 入学
  巩固率 拨付 支付率 执行率 办结 处理率 解决 整改 验收 保障 发放 兑现 落实 数量 人数 户数 人次
  场次 次数 面积 里程 收入 产值 税收 增加 新增 带动 培训 推广 建设 服务 受益 转化 推送 活动 提升
  提高 开展 覆盖率 增收 规范率`);
const GOOD_RATES = ends(`
  处理率 办结率 解决率 修复率 完成率 及时率 合格率 达标率 覆盖率 到位率 准确率 满意率 整改率 化解率 完好率
  参保率 通过率 知晓率 优良率 成活率`);
/** Names of what is not as it should be: 不合格率 is no 合格率. */
const DENIED = within(`
  不合格 不达标 不满意 不及时 不到位 不准确 不完好 未完成 未及时 未覆盖 未达标 未到位 未通过 未整改 未处理`);

const EARNED = /满意度|满意率|(?:合格率|及时率|达标率|覆盖率|完成率|到位率)$/;
const SPENT = /(?:成本|费用|时间|时长|故障|投诉|事故|差错|违规)(?:次数|金额|率|数|额)?$|处理时间|响应时间/;
const MORE_IS_MEANT = within("服务时 运行时 培训时 工作时 开放 学习 节约 降低 减少 下降 无故障 运营 使用 观看 活动时");

/** Units of time: a duration without a sign may be a limit or an amount to be reached. */
const TIMES = oneOf("天 日 小时 分钟 秒 周 工作日 个工作日 个月 月 季度 年");

const atLeast = (sign) => sign === "≥" || sign === ">";
const atMost = (sign) => sign === "≤" || sign === "<";

/** The better side by the name, where a sign says the opposite: ≥ for a cost, ≤ for a satisfaction. */
export function againstNature(name, sign) {
  if (DENIED.test(name)) return undefined;
  if (atLeast(sign)) return SPENT.test(name) && !EARNED.test(name) && !MORE_IS_MEANT.test(name) ? "lower" : undefined;
  return atMost(sign) && EARNED.test(name) ? "higher" : undefined;
}

export function direction(name, level1, level2, target) {
  if (atLeast(target.sign) || atMost(target.sign)) {
    // Either the sign or the name is not what was meant.
    if (againstNature(name, target.sign)) return "unsure";
    return atLeast(target.sign) ? "higher" : "lower";
  }
  // Only a number can be too high or too low.
  if (!isNumeric(target) || name.endsWith("标准") || DENIED.test(name)) return "unsure";
  if (GOOD_RATES.test(name)) return "higher";
  if (LOWER.test(name)) return !TURNS.test(name) && NAMES_LESS.test(name) ? "lower" : "unsure";
  const quantity = target.kind === "quantity";
  if ((quantity && TIMES.has(target.unit)) || /控制|预算/.test(name)) return "unsure";
  if (level2 === "cost" || level1 === "cost") {
    if (!TURNS.test(name)) return "lower";
    if (!name.includes("节约")) return "unsure";
  }
  // A share cannot be more than all of it.
  const whole = quantity && target.unit === "%" && name.endsWith("率") && target.number.eq(HUNDRED);
  return level2 === "quantity" || HIGHER.test(name) || whole ? "higher" : "unsure";
}
