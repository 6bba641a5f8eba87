// Qualitative words (定性): which tier they name, which degree, which are no standard at all.

import { alternatives, meanings, oneOf, starts, within } from "../text.mjs";

const FAILED = "未达成 未完成 未开展 未实施 未达到 未达标 未实现 没有完成 没完成 不达标 不合格 效果较差 效果差 较差";
const PARTLY = "部分达成 部分完成 部分实现 大部分完成 大部分达成 大部分实现 完成大部分 完成部分 部分达到";
const [FAILED_START, FAILED_WITHIN] = [starts(FAILED), within(FAILED)];
const [PARTLY_START, PARTLY_WITHIN] = [starts(PARTLY), within(PARTLY)];
const BASICALLY = starts("基本达成 基本完成 基本达到 基本实现 基本达标");
/** An official wording of the first tier at the beginning, or in any clause that follows. */
const ACHIEVED = new RegExp(
  `(?:^|[,。;、:])已*${alternatives("达成年度指标 达成预期 达成指标 达成年度 达到预期 完成年度 全部达成 全部完成")}`,
);
const ACHIEVED_WHOLE = oneOf(`
  达成 完成 已完成 达标 已达标 已达成 已实现 实现 达到 已达到 是 合格 按期完成 如期完成 按时完成
  按计划完成 均完成 均已完成 符合 符合要求 达到目标 达到要求 通过 已通过 通过验收 已通过验收 验收合格 圆满完成 顺利完成
  及时完成`);
const FAILED_WHOLE = oneOf("否 差 未达 未通过");
const DENIED = within("无未 无不 无较差 没有未 没有不 不存在 未发现 未出现 零不 零未");
const BINARY = oneOf("是 否 有 无 合格 不合格 达标 不达标 通过 未通过");
const NOTHING = /^(?:零|无|未发生|不发生)/;

/** The words of each degree, the strongest first. */
const DEGREES = [
  [within("显著 大幅 极大"), 5],
  [within("成效明显 明显 有效 较大"), 4],
  [within("逐步 逐年 持续 不断 稳步 进一步"), 3],
  [within("有所 一定"), 2],
  [within("一般"), 1],
];
const EFFECTS = within(`
  提升 提高 改善 增强 促进 推动 推进 加强 优化 增加 增长 带动 降低 减少 下降 缓解 扩大 发展 完善
  效果 成效 保障 改进 巩固 遏制 控制 缩短 规范 深化 丰富 提振 转变 好转 进步`);
const GRADES = meanings([
  ["优秀 优良 优 非常满意", 5],
  ["良好 良 好 高 满意", 4],
  ["较好 较高", 3],
  ["中", 2],
  ["一般", 1],
]);
const VAGUE = oneOf(`
  长期 中长期 短期 中期 中短期 长远 长久 有效 一定 持续 稳定 保障 可持续 逐步 不断 有所 加强 提升
  提高 改善 增强 促进 推动 持续有效 长期有效 长期持续 持续稳定 长期稳定 有影响 有效果 有一定效果
  一定影响 全年 常态化 长效 持续影响 长期影响 中长期影响`);
const TIMELY = oneOf(`
  及时 按时 按期 如期 准时 按月 按季 按季度 按年 按年度 在规定时间内 规定时间内 按计划 按进度
  年内 当年 年底前 全年`);

function tierOf(text) {
  // A long sentence may name several outcomes; only its beginning counts.
  const short = text.length <= 12;
  if (FAILED_WHOLE.has(text) || FAILED_START.test(text) || (short && FAILED_WITHIN.test(text))) {
    if (!DENIED.test(text)) return "failed";
  }
  if (PARTLY_START.test(text) || (short && PARTLY_WITHIN.test(text))) return "partly";
  if (BASICALLY.test(text)) return "basically";
  if (ACHIEVED_WHOLE.has(text) || (ACHIEVED.test(text) && !/[未没但除]/.test(text))) return "achieved";
  return undefined;
}

/** Reads a squeezed text as words. */
export function readWords(text) {
  const named = tierOf(text);
  const [tier, basically] = named === "basically" ? [undefined, true] : [named, false];
  const vague = VAGUE.has(text);
  const timely = TIMELY.has(text);
  const binary = BINARY.has(text) || NOTHING.test(text);
  let degree = GRADES.get(text);
  let effect = degree !== undefined;
  if (!effect) {
    degree = DEGREES.find(([words]) => words.test(text))?.[1];
    effect = degree !== undefined && !vague && EFFECTS.test(text);
  }
  const free = !(tier || basically || effect || vague || timely || binary || degree);
  return { kind: "words", tier, basically, degree, effect, vague, timely, binary, free };
}
