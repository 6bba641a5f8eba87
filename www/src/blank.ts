/**
 * The blank form of the national layout (项目支出绩效自评表, 2020), to be filled in on the page.
 *
 * Owns what is printed on it: the rows of the money, one row for each level 2, the weights that are the same for everybody,
 * the line breaks of narrow cells.
 */

import type { Form } from "ziping";

const LEVELS: readonly (readonly [level1: string, level2: readonly string[]])[] = [
  ["产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]],
  ["效益指标", ["经济效益\n指标", "社会效益\n指标", "生态效益\n指标", "可持续影响\n指标"]],
  ["满意度\n指标", ["服务对象\n满意度指标"]],
];

const PARTS = ["其中：当年财政拨款", "上年结转资金", "其他资金"];

export function blankForm(): Form {
  const amounts = { initial: "", budget: "", executed: "" };
  return {
    title: "项目支出绩效自评表",
    year: "（    年度）",
    project: "",
    department: "",
    unit: "",
    fund_unit: "项目资金\n（万元）",
    funds: [
      { label: "年度资金总额", ...amounts, weight: "10", rate: "", score: "" },
      ...PARTS.map((label) => ({ label, ...amounts, weight: "—", rate: "", score: "—" })),
    ],
    goal: { expected: "", actual: "" },
    indicators: LEVELS.flatMap(([level1, all]) =>
      all.map((level2, n) => ({ level1: n === 0 ? level1 : "", level2, name: "", target: "", actual: "", weight: "", score: "", reason: "" })),
    ),
    subtotals: [],
    total: { weight: "100", score: "" },
  };
}
