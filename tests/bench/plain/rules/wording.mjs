// Targets and actual values in words (IV-008 to IV-010).

import { TEN, show } from "../decimal.mjs";
import { indicatorCell } from "../cells.mjs";
import { achievedEdits } from "../fix.mjs";
import { hasPoints, isQualitative } from "../rows.mjs";
import { ends, excerpt, starts, within } from "../text.mjs";

const quote = (text) => excerpt(text, 20);

const COMPUTABLE = within("率 度 比 占 数 量 额 值 面积 增长 增速 人次 收入 税");
const EFFECT_START = starts("提升 提高 改善 促进 增强 推动 保障");
const EFFECT_END = ends("水平 能力 意识 形象 影响力 环境 氛围 作用");

/** A benefit put into a percent that nobody can compute. */
function isUncomputable({ name, level1, target }) {
  if (level1 !== "benefit" || target.kind !== "quantity" || target.unit !== "%" || target.change) return false;
  return (EFFECT_START.test(name) || EFFECT_END.test(name)) && !COMPUTABLE.test(name);
}

export function vagueTarget({ rows }, add) {
  for (const { row } of rows) {
    const { target } = row;
    const cell = () => indicatorCell(row.index, "target");
    const said = () => quote(row.targetText);
    if (isQualitative(row)) {
      if (target.tier) continue;
      if (target.vague) add("warning", cell(), `“${said()}”没有写明程度和标准，是否达到无从判断`);
      else if (target.effect) add("info", cell(), `“${said()}”有程度没有标准，需要佐证材料说明怎样衡量`);
    } else if (isUncomputable(row)) {
      add("warning", cell(), `“${excerpt(row.name, 18)}”定为“${said()}”，没有说明这个百分比怎样算出`);
    }
  }
}

const repeats = (row) => row.echo && isQualitative(row) && !row.target.tier && !row.target.binary;

/** The actual of a qualitative row is its target once more. */
export function echo({ rows }, add) {
  for (const { row } of rows) {
    if (!repeats(row)) continue;
    const cell = indicatorCell(row.index, "actual");
    const said = quote(row.actualText);
    if (row.weight.value?.gte(TEN)) {
      add("warning", cell, `完成值“${said}”只是重复指标值，这一行占 ${show(row.weight.value)} 分，需要说明依据`);
    } else {
      // With much at stake the tier's name is not enough: what shows it has to be said.
      const within = !hasPoints(row) || row.score.value.lte(row.weight.value);
      add("info", cell, `完成值“${said}”只是重复指标值`, { edits: within ? achievedEdits(row) : undefined });
    }
  }
}

/** Words of the actual that are none of the three tiers. */
export function noTier({ rows }, add) {
  for (const { row } of rows) {
    const { actual } = row;
    if (actual.kind !== "words" || !isQualitative(row) || repeats(row) || row.done) continue;
    // Ⅱ类 is a measure, and no answer that a tier is missing from.
    if (actual.tier || actual.basically || actual.binary || actual.timely || /[类级]$/.test(row.actualText)) continue;
    add("info", indicatorCell(row.index, "actual"), `“${quote(row.actualText)}”没有说明属于哪一档`);
  }
}
