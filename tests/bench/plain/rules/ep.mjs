// EP: whether a deviation is explained and the explanation fits its row.

import { ZERO, percent, show } from "../decimal.mjs";
import { fundCell, indicatorCell } from "../cells.mjs";
import { pointsBack, reasonEdit } from "../fix.mjs";
import { MEASURES as BASIS, PLATFORM, PRACTICE, profile } from "../profile.mjs";
import { hasPoints, isDocked, isFull, lacksReason } from "../rows.mjs";
import { excerpt, within } from "../text.mjs";
import { isGuessed, isMissed, isOver, toldOnce } from "./common.mjs";
import { noted, toldElsewhere } from "./unspent.mjs";

const quote = (text) => excerpt(text, 20);

function docked(cx, add) {
  if (toldOnce(cx.facts)) return;
  for (const { row, judged } of cx.rows) {
    if (!lacksReason(row) || !isDocked(row)) continue;
    const [weight, score] = [show(row.weight.value), show(row.score.value)];
    const lost = row.weight.value.minus(row.score.value);
    add("error", indicatorCell(row.index, "reason"), `分值 ${weight}，得分 ${score}，扣了 ${show(lost)} 分，没有写原因`, {
      derivation: `${weight} − ${score} = ${show(lost)}`,
      related: [indicatorCell(row.index, "score")],
      // A target that was reached earns its points: there is nothing to explain then.
      edits: pointsBack(cx, row, judged) ?? [reasonEdit(row, judged, lost)],
    });
  }
}

function missed(cx, add) {
  if (toldOnce(cx.facts)) return;
  for (const { row, judged } of cx.rows) {
    if (!lacksReason(row) || !isMissed(judged) || isDocked(row)) continue;
    const message = `完成值“${quote(row.actualText)}”没有达到“${quote(row.targetText)}”，没有写原因`;
    add(isGuessed(row) ? "warning" : "error", indicatorCell(row.index, "reason"), message, {
      related: [indicatorCell(row.index, "actual")],
      edits: [reasonEdit(row, judged, ZERO)],
    });
  }
}

function exceeded(cx, add) {
  if (toldOnce(cx.facts)) return;
  for (const { row, judged } of cx.rows) {
    const { kind, ratio } = judged.outcome;
    if (kind !== "reached" || !lacksReason(row) || !ratio?.gte(profile.over.explain)) continue;
    add("warning", indicatorCell(row.index, "reason"), `完成了指标值的 ${percent(ratio, 2)}，没有写原因`, {
      related: [indicatorCell(row.index, "actual")],
      edits: [reasonEdit(row, judged, ZERO)],
    });
  }
}

const CAUSES = within(`
  因 由于 原因 导致 受 影响 大于 小于 多于 少于 较多 较少 超过 未 不足 延迟 滞后 推迟 疫情 需求
  缺 没有 低于 高于 困难`);
const MEASURES = within(`
  下一步 同上 补办 补上 补齐 接下来 今后 下年 明年 次年 将 拟 加强 改进 措施 争取 确保 进一步 加快
  继续 优化 督促 完善 及时调整 合理设 科学设 计划进行 后续 力争 下步 抓紧 尽快 提前 已倒排 倒排 已协调 已要求 已下发
  督办 跟踪 已更正 已调整 已安排 已整改 已采取 已申请 更换 增设 增派 补植 补建 补发 重发 制定 出台 来年 严格 强化`);

/** A deviation that is to be explained: points lost, target missed, or well above the target. */
const deviates = (row, judged) =>
  (judged.outcome.kind === "reached" && isOver(judged.outcome)) || isMissed(judged) || isDocked(row);

/** A later year than the form's is named: what is put off until then, or planned for it. */
function looksAhead(reason, year) {
  if (year === undefined) return false;
  return [...reason.matchAll(/(\d+)年/g)].some(([, named]) => Number(named) > year && Number(named) <= 2099);
}

/** Fewer than six characters, digits only, 酌情. */
const isEmptyPhrase = (reason) => reason.length <= 5 || /^[\d.%]+$/.test(reason) || reason.includes("酌情");

/** Only one of the two that the column asks for. */
function half({ facts, rows }, add) {
  for (const { row, judged } of rows) {
    const { reason } = row;
    if (!reason || !deviates(row, judged) || isEmptyPhrase(reason)) continue;
    const measure = MEASURES.exec(reason);
    if (!measure && !looksAhead(reason, facts.year)) {
      add("info", indicatorCell(row.index, "reason"), "写了原因，没有写措施");
    } else if (measure?.index < 4 && !CAUSES.test(reason)) {
      // Whatever stands before the first measure is the cause.
      add("info", indicatorCell(row.index, "reason"), "写了措施，没有写原因");
    }
  }
}

const UNFINISHED = within("未完成 未按计划 未能完成 没有完成 未达到 未达成 未实施 未开展 尚未");
const NOT_UNFINISHED = within("无未 不存在未 没有未 未完成0");
const FINISHED = within("已全部完成 全部完成 均已完成 已完成 按计划完成 无偏差 达成年度指标 超额完成");

function contradiction({ rows }, add) {
  for (const { row } of rows) {
    const { reason } = row;
    if (!reason || !hasPoints(row)) continue;
    const score = show(row.score.value);
    let message;
    if (isFull(row)) {
      if (UNFINISHED.test(reason) && !NOT_UNFINISHED.test(reason)) message = `原因说没有完成，得分却是满分 ${score}`;
    } else if (FINISHED.test(reason) && !/[未少缺]|已完成\d/.test(reason)) {
      // 已完成380人次 tells how far it went, not that all was done.
      message = `原因说已经完成，得分却是 ${score}/${show(row.weight.value)}`;
    }
    if (message) add("warning", indicatorCell(row.index, "reason"), message, { related: [indicatorCell(row.index, "score")] });
  }
}

function emptyPhrase({ rows }, add) {
  for (const { row, judged } of rows) {
    if (!row.reason || !isEmptyPhrase(row.reason) || !deviates(row, judged)) continue;
    add("info", indicatorCell(row.index, "reason"), `“${excerpt(row.reason, 16)}”太笼统，看不出具体原因`);
  }
}

/** Low execution is explained only in the narrative or beside another row. */
function elsewhere({ facts }, add) {
  const { fund } = facts;
  const rate = fund && fund.exact;
  if (!rate?.lt(profile.explainBelow) || noted(facts)) return;
  const { cells, certain } = toldElsewhere(facts);
  if (!certain) return;
  const message = `执行率 ${percent(rate, 2)} 的原因写在了别处，资金部分和备注里没有`;
  add("info", fundCell(fund.index, "rate"), message, { related: cells });
}

const needs = "reasons";

export const EP = [
  {
    id: "EP-001",
    basis: BASIS,
    advice: "写明没有得满分的原因和改进措施；如果本应得满分，改正得分和总分。",
    needs,
    check: docked,
  },
  { id: "EP-002", basis: BASIS, advice: "写明没有完成的原因和改进措施，并按完成比例评分。", needs, check: missed },
  { id: "EP-003", basis: PLATFORM, advice: "说明超额完成的原因；目标定低了的，写明下年怎样调整。", needs, check: exceeded },
  { id: "EP-004", basis: PRACTICE, advice: "这一栏要写两样：偏差的原因，和下一步的措施。", needs, check: half },
  { id: "EP-005", basis: PRACTICE, advice: "核对完成值、得分和原因，使三者一致。", needs, check: contradiction },
  { id: "EP-006", basis: PRACTICE, advice: "写具体：什么事、为什么、差多少、怎样补。", needs, check: emptyPhrase },
  { id: "EP-007", basis: PRACTICE, advice: "把原因也写到资金部分或备注里。", needs: "funds", check: elsewhere },
  // The national rule knows no longest reason.
  { id: "EP-008", needs },
];
