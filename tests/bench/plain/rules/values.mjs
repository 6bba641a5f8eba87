// IV: what stands in the value cells.

import { excerpt } from "../finding.mjs";
import { show } from "../scoring.mjs";
import { inUnitOf, sameUnit } from "../value.mjs";
import { is } from "./arithmetic.mjs";

const EARNED = /(满意度|满意率|合格率|及时率|达标率|覆盖率|完成率|到位率)$|满意度|满意率/;
const SPENT = /(成本|费用|时间|时长|故障|投诉|事故|差错|违规)(率|次数|数|金额|额)?$|处理时间|响应时间/;
const MORE = /服务时|运行时|培训时|工作时|开放|学习|节约|降低|减少|下降|无故障|运营|使用|观看|活动时/;
const BOUNDED = /(满意度|满意率|合格率|及时率|覆盖率|到位率)(指标)?$/;
const SIGNS = { higher: "≥", lower: "≤" };

function missing(row, at, add) {
  if (row.target.held === "not applicable" || row.actual.held === "not applicable") return;
  if (row.target.kind === "blank") add("error", "IV-001", at("target"), "年度指标值没有填");
  if (row.actual.kind === "blank") add("error", "IV-001", at("actual"), "实际完成值没有填");
}

function result(row, at, add) {
  const { target, actual, targetText, actualText } = row;
  const numeric = target.kind === "quantity" || target.kind === "range";
  const related = [at("target")];
  if (numeric && actual.held === "none" && row.direction !== "higher") {
    add("warning", "IV-002", at("actual"), `指标值是“${targetText}”，完成值填“${actualText}”，不是数；可能是没有发生`, {
      advice: "如果全年没有发生，填 0 并注明“未发生”；发生过的，填实际数值。",
    });
  } else if (numeric && (actual.kind === "words" || (actual.kind === "placeholder" && actual.held !== "not applicable"))) {
    add("error", "IV-002", at("actual"), `指标值是“${targetText}”，完成值“${actualText}”不是数`);
  }
  if (numeric && actual.kind === "quantity" && actual.sign && actual.sign !== "=") {
    const text = excerpt(actualText, 20);
    if (actual.sign === "≈") add("warning", "IV-003", at("actual"), `完成值“${text}”是约数，不是确切结果`, { related });
    else if (row.echo) add("error", "IV-003", at("actual"), `完成值照抄指标值“${text}”，没有写实际结果`, { related });
    else add("error", "IV-003", at("actual"), `完成值“${text}”带比较符号，不是确切结果`, { related });
  }
  for (const [field, value] of [["target", target], ["actual", actual]]) {
    if (value.kind === "unread") add("info", "IV-015", at(field), `“${excerpt(row[`${field}Text`], 20)}”没有读懂`);
  }
}

function units(row, at, add) {
  const { target, actual, targetText, actualText } = row;
  if (target.kind !== "quantity" || actual.kind !== "quantity" || sameUnit(target.unit, actual.unit)) return;
  const related = [at("target")];
  if (actual.unit === "") {
    const advice = `写成“${show(actual.number)}${target.unit}”。`;
    add("info", "IV-004", at("actual"), `完成值“${actualText}”没有写单位，指标值是“${targetText}”`, { advice, related });
  } else if (target.unit === "") {
    add("info", "IV-004", at("actual"), `指标值“${targetText}”没有写单位，完成值是“${actualText}”`, { related });
  } else if (inUnitOf(target.unit, actual) === undefined) {
    add("warning", "IV-004", at("actual"), `指标值“${targetText}”与完成值“${actualText}”单位不同，不能比较`, { related });
  } else {
    add("info", "IV-004", at("actual"), `指标值“${targetText}”与完成值“${actualText}”单位写法不同`, { related });
  }
}

function sign(row, at, add) {
  const { target, name } = row;
  if (target.kind !== "quantity") return;
  const text = excerpt(row.targetText, 20);
  if (!target.sign && !target.change) {
    const better = SIGNS[row.direction];
    const advice = better ? `写成“${better}${text}”或“=${text}”。` : undefined;
    add("info", "IV-005", at("target"), `指标值“${text}”没有比较符号，按“=”理解`, { advice });
  }
  const earned = EARNED.test(name);
  if ((target.sign === "≥" || target.sign === ">") && SPENT.test(name) && !earned && !MORE.test(name)) {
    add("warning", "IV-006", at("target"), `“${excerpt(name, 18)}”越少越好，指标值却是“${text}”`);
  } else if ((target.sign === "≤" || target.sign === "<") && earned) {
    add("warning", "IV-006", at("target"), `“${excerpt(name, 18)}”越高越好，指标值却是“${text}”`);
  }
  if (BOUNDED.test(name)) {
    for (const field of ["target", "actual"]) {
      const value = row[field];
      if (value.kind === "quantity" && value.unit === "%" && !value.change && (value.number.gt(100) || value.number.lt(0))) {
        add("error", "IV-007", at(field), `“${excerpt(name, 18)}”不可能是 ${show(value.number)}%`);
      }
    }
  }
  const done = row.actual.kind === "quantity" ? inUnitOf(target.unit, row.actual) : undefined;
  if (done && target.number.gt(0) && done.gt(0) && (done.gte(target.number.times(10)) || done.times(10).lte(target.number))) {
    add("warning", "IV-014", at("actual"), `完成值“${row.actualText}”与指标值“${text}”相差十倍以上`, { related: [at("target")] });
  }
}

function qualitative(row, at, add) {
  const { target, actual } = row;
  if (target.kind !== "words") return;
  const text = excerpt(row.targetText, 20);
  if (target.vague && !target.tier) add("warning", "IV-008", at("target"), `“${text}”没有写明程度和标准，是否达到无从判断`);
  else if (target.effect && !target.tier) add("info", "IV-008", at("target"), `“${text}”有程度没有标准，需要佐证材料说明怎样衡量`);
  const repeats = row.echo && !target.tier;
  if (repeats && is(row.weight) && row.weight.value.gte(10)) {
    add("warning", "IV-009", at("actual"), `完成值“${text}”只是重复指标值，这一行占 ${show(row.weight.value)} 分，需要说明依据`);
  } else if (repeats) {
    add("info", "IV-009", at("actual"), `完成值“${text}”只是重复指标值`);
  } else if (actual.kind === "words" && !actual.tier && !actual.basically) {
    add("info", "IV-010", at("actual"), `“${excerpt(row.actualText, 20)}”没有说明属于哪一档`);
  }
}

export function values(facts, _judged, add) {
  for (const row of facts.scored) {
    const at = (field) => `indicators[${row.index}].${field}`;
    missing(row, at, add);
    result(row, at, add);
    units(row, at, add);
    sign(row, at, add);
    qualitative(row, at, add);
  }
}
