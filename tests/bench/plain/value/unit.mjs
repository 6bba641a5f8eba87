// Units of measure: which are the same, which convert, which do not compare.

import { D, ONE } from "../decimal.mjs";
import { alternatives } from "../text.mjs";

const groups = (lists) => new Map(lists.flatMap((list, group) => list.split(" ").map((unit) => [unit, group])));

const ALIKE = groups([
  "场 场次", "次 次数", "批 批次", "人 名", "人次 人·次", "个 项 处", "家 户", "份 本 册", "天 日", "平方米 ㎡ m² m2",
  "平方公里 km²", "立方米 m³ m3", "公里 千米 km", "公斤 千克 kg", "万元 万",
]);

/** Counts that often agree and need not. */
const CLOSE = [new Set(["场", "场次", "次", "次数"]), new Set(["人", "名", "人次", "人·次"])];

/** Each unit with its base and the factor to it, as numerator and denominator. */
const CONVERT = new Map(Object.entries({
  秒: ["秒", 1, 1], 分钟: ["秒", 60, 1], 小时: ["秒", 3600, 1], 天: ["秒", 86_400, 1], 日: ["秒", 86_400, 1], 周: ["秒", 604_800, 1],
  月: ["月", 1, 1], 个月: ["月", 1, 1], 季度: ["月", 3, 1], 年: ["月", 12, 1],
  元: ["元", 1, 1], 千元: ["元", 1000, 1], 万元: ["元", 1e4, 1], 亿元: ["元", 1e8, 1],
  米: ["米", 1, 1], 公里: ["米", 1000, 1], 千米: ["米", 1000, 1],
  平方米: ["平方米", 1, 1], "㎡": ["平方米", 1, 1], 平方公里: ["平方米", 1e6, 1], 公顷: ["平方米", 1e4, 1],
  公斤: ["公斤", 1, 1], 千克: ["公斤", 1, 1], 斤: ["公斤", 1, 2], 克: ["公斤", 1, 1000], 吨: ["公斤", 1000, 1],
}));

/** How often a period comes in a year. */
const TIMES = new Map(Object.entries({ "": 1, 年: 1, 半年: 2, 季度: 4, 月: 12, 周: 52 }));

const KNOWN = new RegExp(`^${alternatives(`
  平方公里 立方米 平方米 工作日 个工作日 个月 人次 人·次 场次 批次 次数 公里 千米 分钟 小时 季度 公顷
  公斤 千克 万元 亿元 千元 美元 课时 学时 标段 ㎡ km kg 条 场 次 个 项 家 户 人 名 篇 份 件
  期 批 套 台 辆 亩 吨 起 宗 天 日 月 年 元 所 座 处 种 类 支 本 册 幅 块 米 头 只 株 棵 班 轮 站
  村 镇 县 例 桩 笔 组 队 部 张 片 段 孔 眼 口 间 栋 分 秒 周 倍 升 届 节 点 字 页 卷 枚 艘 架 层
  级 盏`)}`);

/** Whether a text begins with a known unit. */
export const isUnit = (text) => KNOWN.test(text);

/** The unit that a tail such as 场培训 begins with, else all of it. */
export const headUnit = (tail) => (tail.includes("/") ? tail : (KNOWN.exec(tail)?.[0] ?? tail));

const SAME = { is: "same" };
const ALIKE_UNITS = { is: "alike" };
const CLOSE_UNITS = { is: "close" };
const MISSING = { is: "missing" };
const APART = { is: "apart" };
const factor = (up, down) => ({ is: "factor", up: new D(up), down: new D(down) });

function split(unit) {
  const at = unit.indexOf("/");
  return at < 0 ? [unit, ""] : [unit.slice(0, at), unit.slice(at + 1)];
}

/** How two units stand to each other; `factor` turns the second into the first. */
export function relate(one, other) {
  if (one === other) return SAME;
  if (one === "" || other === "") return MISSING;
  const [[first, firstPer], [second, secondPer]] = [split(one), split(other)];
  const yearly = (per) => per === "" || per === "年";
  if (firstPer !== secondPer && !(yearly(firstPer) && yearly(secondPer))) {
    // 每季度1次 are 4次 a year.
    const [up, down] = [TIMES.get(secondPer), TIMES.get(firstPer)];
    if (!up || !down) return APART;
    const relation = relate(first, second);
    return relation === SAME || relation === ALIKE_UNITS ? factor(up, down) : APART;
  }
  if (first === second) return SAME;
  if (ALIKE.has(first) && ALIKE.get(first) === ALIKE.get(second)) return ALIKE_UNITS;
  const [to, from] = [CONVERT.get(first), CONVERT.get(second)];
  if (to && from && to[0] === from[0]) return factor(from[1] * to[2], from[2] * to[1]);
  if (CLOSE.some((units) => units.has(first) && units.has(second))) return CLOSE_UNITS;
  // 所学校 is 所 with its noun; 个月 is no 个.
  const noun = first.startsWith(second) || second.startsWith(first);
  return noun && !to && !from ? CLOSE_UNITS : APART;
}

/** A quantity in another unit; nothing when the two do not compare. `target` and `scaled` tell how that one is written. */
export function convert(unit, target, scaled, actual) {
  const relation = relate(unit, actual.unit);
  switch (relation.is) {
    case "factor":
      return actual.number.times(relation.up).div(relation.down);
    case "apart":
      return target.isZero() && actual.number.isZero() ? actual.number : undefined;
    case "missing":
      // None is none in any unit.
      if (actual.number.isZero()) return actual.number;
      // 0.95 against 95% may be 95% or 0.95%, 32 against 30万元 32 or 32万: no one can say.
      if (unit === "%" && actual.number.lte(ONE) && target.gt(ONE)) return undefined;
      if (actual.unit === "%" && target.lte(ONE)) return undefined;
      return scaled === actual.scaled ? actual.number : undefined;
    default:
      return actual.number;
  }
}

/** The actual in the target's unit; nothing when the two do not compare. */
export const inUnitOf = (target, actual) => convert(target.unit, target.number, target.scaled, actual);
