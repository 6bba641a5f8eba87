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
  grades: [["优", d(90)], ["良", d(80)], ["中", d(60)], ["差", d(0)]],
};
