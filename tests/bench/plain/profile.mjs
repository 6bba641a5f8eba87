// The numbers of the national rule.

import Decimal from "decimal.js";

const d = (text) => new Decimal(text);

export const profile = {
  execWeight: d(10),
  bands: { achieved: [d("0.8"), d(1)], partly: [d("0.6"), d("0.8")], failed: [d(0), d("0.6")] },
  tolerance: d("0.05"),
  coarse: d("0.5"),
  rateTolerance: d("0.05"),
  decimals: 2,
  level1: [
    [d(50), d(30), d(10), d(0)],
    [d(40), d(20), d(10), d(20)],
    [d(50), d(40), d(0), d(0)],
  ],
  heavy: d(20),
  heavyWords: d(15),
  over: { note: d("1.2"), explain: d("1.3"), strong: d(2) },
  explainBelow: d("0.9"),
  redGap: d("0.05"),
  warnGap: d("0.2"),
  grades: [["优", d(90)], ["良", d(80)], ["中", d(60)], ["差", d(0)]],
};
