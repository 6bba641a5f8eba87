// SC and EP: whether the declared scores follow from the rows, and whether deviations are explained.

import { excerpt } from "../finding.mjs";
import { profile } from "../profile.mjs";
import { percent, show } from "../scoring.mjs";
import { close, is } from "./arithmetic.mjs";

const WORDING = { achieved: "达成年度指标", partly: "部分达成年度指标并具有一定效果", failed: "未达成年度指标且效果较差" };
const CAUSE = /因|由于|原因|导致|受|影响|增多|增加|增强|大于|小于|多于|少于|较多|较少|超过|未|不足|延迟|滞后|推迟|调整|变化|疫情|需求|缺|没有|低于|高于|减少|困难/;
const MEASURE = /下一步|接下来|今后|下年|明年|次年|将|拟|加强|改进|措施|争取|确保|进一步|加快|继续|优化|督促|完善|及时调整|合理设|科学设|计划进行|后续|力争|下步|抓紧|尽快|提前/;
const UNFINISHED = /未完成|未按计划|未能完成|没有完成|未达到|未达成|未实施|未开展|尚未/;
const FINISHED = /已全部完成|全部完成|均已完成|已完成|按计划完成|无偏差|达成年度指标|超额完成/;

const missed = (due) => due.missed === true || due.method === "proportion" || (due.method === "tier" && due.tier !== "achieved");

function tier(row, due, at, add) {
  const [weight, score] = [row.weight.value, row.score.value];
  const below = score.lt(due.low) && !close(score, due.low);
  const above = score.gt(due.high) && !close(score, due.high);
  if (!below && !above) return;
  const rounded = score.eq(due.low.round()) || score.eq(due.high.round());
  const span = `${show(due.low)} 至 ${show(due.high)}`;
  const share = percent(score.div(weight), 1);
  const said = excerpt(row.actualText, 16);
  const message = due.certain
    ? `完成值“${said}”是${due.words}，应得 ${span} 分，填了 ${show(score)}（${share}）`
    : `完成值“${said}”与指标值相符，看来是${due.words}，应得 ${span} 分，填了 ${show(score)}（${share}）`;
  const explained = Boolean(row.reason) && !row.lacksReason;
  const fits = Object.keys(WORDING).find((name) => score.div(weight).gte(profile.bands[name][0]));
  const advice = explained
    ? `原因栏已经说明没有全部做到，那么要改的是完成值：写“${WORDING[fits]}”。确已达成的，得分改为 ${span}。`
    : `确已达成的，得分改为 ${span}；没有全部达成的，完成值写“${WORDING[fits]}”，并说明原因。`;
  add(due.certain && !rounded ? "error" : "warning", "SC-005", at("score"), message, {
    derivation: `${show(score)} ÷ ${show(weight)} = ${share}; ${due.derivation}`,
    advice,
    related: explained ? [at("actual"), at("reason")] : [at("actual")],
  });
}

function proportion(row, due, at, add) {
  const score = row.score.value;
  const lower = row.direction === "lower";
  if ([due.low, due.high].some((right) => close(score, right))) return;
  const whole = [due.low, due.high].some((right) => score.eq(right.round()));
  const right = due.low.eq(due.high) ? due.low.toFixed(2) : `${due.low.toFixed(2)} 或 ${due.high.toFixed(2)}`;
  const message = lower
    ? `超出了目标“${row.targetText}”（实际 ${row.actualText}），应得 ${right}，填了 ${show(score)}`
    : `没有完成目标，按比例应得 ${right}，填了 ${show(score)}`;
  add(whole ? "warning" : "error", lower ? "SC-003" : "SC-002", at("score"), message, {
    derivation: due.derivation,
    advice: `得分改为 ${right}，总分随之改。`,
    related: [at("target"), at("actual")],
  });
}

function exceeded(row, due, at, add) {
  if (!due.ratio || due.ratio.lt(profile.over.note)) return;
  const full = !is(row.score) || (is(row.weight) && row.score.value.gte(row.weight.value));
  const strong = due.ratio.gte(profile.over.strong) && full;
  const unexplained = row.reason === undefined || row.lacksReason;
  const message = `完成了指标值的 ${percent(due.ratio, 2)}${strong ? "，得分仍是满分：指标值是不是定低了" : ""}`;
  const severity = strong || (due.ratio.gte(profile.over.explain) && unexplained) ? "warning" : "info";
  add(severity, "SC-006", at("actual"), message, { derivation: due.derivation, related: [at("target")] });
  if (due.ratio.gte(profile.over.explain) && row.lacksReason) {
    add("warning", "EP-003", at("reason"), `完成了指标值的 ${percent(due.ratio, 2)}，没有写原因`, { related: [at("actual")] });
  }
}

function scored(row, due, at, add) {
  if (!is(row.weight) || !is(row.score)) return;
  const [weight, score] = [row.weight.value, row.score.value];
  if (due.method === "tier") tier(row, due, at, add);
  if (due.method === "proportion") proportion(row, due, at, add);
  if (due.method === "reached" && score.lt(weight) && !close(score, weight) && !(due.ratio?.gte(profile.over.note))) {
    add("warning", "SC-001", at("score"), `目标“${row.targetText}”已完成（${row.actualText}），应得 ${show(weight)}，只给了 ${show(score)}`, {
      derivation: due.derivation,
      related: [at("actual")],
    });
  }
  if (due.method === "open" && due.unsupported && score.gt(0)) {
    add("warning", "SC-008", at("score"), `${due.words}，却得了 ${show(score)}/${show(weight)} 分`, { related: [at("actual")] });
  }
}

function explained(row, due, at, add) {
  const points = is(row.weight) && is(row.score);
  const docked = points && row.score.value.lt(row.weight.value);
  if (row.lacksReason) {
    if (docked) {
      const [weight, score] = [row.weight.value, row.score.value];
      const lost = show(weight.minus(score));
      add("error", "EP-001", at("reason"), `分值 ${show(weight)}，得分 ${show(score)}，扣了 ${lost} 分，没有写原因`, {
        derivation: `${show(weight)} − ${show(score)} = ${lost}`,
        related: [at("score")],
      });
    } else if (missed(due)) {
      add("error", "EP-002", at("reason"), `完成值“${row.actualText}”没有达到“${row.targetText}”，没有写原因`, { related: [at("actual")] });
    }
    return;
  }
  const reason = row.reason ?? "";
  if (reason === "") return;
  if (docked || missed(due) || due.ratio?.gte(profile.over.note)) {
    const [cause, measure] = [CAUSE.test(reason), MEASURE.test(reason)];
    if (!measure) add("info", "EP-004", at("reason"), "写了原因，没有写措施");
    else if (!cause) add("info", "EP-004", at("reason"), "写了措施，没有写原因");
    if (reason.length < 6 || /^[\d.%]+$/.test(reason) || reason.includes("酌情")) {
      add("info", "EP-006", at("reason"), `“${excerpt(reason, 16)}”说明不了原因`);
    }
  }
  if (!points) return;
  if (UNFINISHED.test(reason) && !docked) {
    add("warning", "EP-005", at("reason"), `原因说没有完成，得分却是满分 ${show(row.score.value)}`, { related: [at("score")] });
  } else if (docked && FINISHED.test(reason) && !reason.includes("未") && !missed(due)) {
    add("warning", "EP-005", at("reason"), `原因说已经完成，得分却是 ${show(row.score.value)}/${show(row.weight.value)}`, { related: [at("score")] });
  }
}

function allFull(facts, add) {
  const full = ({ weight, score }) => is(weight) && is(score) && score.value.gte(weight.value);
  if (facts.scored.length > 0 && facts.fund && full(facts.fund) && facts.scored.every(full)) {
    add("info", "SC-009", "total.score", `${facts.scored.length} 个指标和预算执行全部满分`);
  }
}

export function scores(facts, judged, add) {
  facts.scored.forEach((row, index) => {
    const at = (field) => `indicators[${row.index}].${field}`;
    exceeded(row, judged[index], at, add);
    scored(row, judged[index], at, add);
    explained(row, judged[index], at, add);
  });
  allFull(facts, add);
}
