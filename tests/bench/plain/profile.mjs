// The numbers of the national rule, and its documents.

import { D, HUNDRED, TEN, ZERO } from "./decimal.mjs";

const d = (text) => new D(text);

export const profile = {
  named: { id: "mof2020", name: "财政部 2020 年办法", checked: false },
  execWeight: TEN,
  explainBelow: d("0.9"),
  adjustedAt: d("0.2"),
  /** Points of 产出, 效益, 满意度, 成本. */
  level1: [
    [d(50), d(30), d(10), ZERO],
    [d(40), d(20), d(10), d(20)],
    [d(50), d(40), ZERO, ZERO],
  ],
  /** Shares of the weight, lower and upper end. */
  bands: { achieved: [d("0.8"), d(1)], partly: [d("0.6"), d("0.8")], failed: [ZERO, d("0.6")] },
  over: { note: d("1.2"), explain: d("1.3"), strong: d(2) },
  decimals: 2,
  tolerance: d("0.05"),
  coarse: d("0.5"),
  rateTolerance: d("0.05"),
  rateMost: HUNDRED.plus("0.05"),
  redGap: d("0.05"),
  warnGap: d("0.2"),
  heavy: d(20),
  heavyWords: d(15),
  grades: [["优", d(90)], ["良", d(80)], ["中", d(60)], ["差", ZERO]],
};

export const grade = (total) => profile.grades.find(([, from]) => total.gte(from))?.[0];

/** The grade that a text names; texts that name several are left to a person. */
export function namedGrade(text) {
  const named = profile.grades.filter(([name]) => text.includes(name));
  return named.length === 1 ? named[0][0] : undefined;
}

export const MEASURES = "财预〔2020〕10号《项目支出绩效评价管理办法》";
export const NOTICE = "财办预〔2016〕123号";
export const NOTICE_2021 = "财预〔2021〕101号";
export const FOOTING = "表内勾稽关系";
export const PLATFORM = "预算绩效管理一体化系统的默认校验";
export const PRACTICE = "评审实务";
