// The rate and the score of budget execution, held against the amounts (EX-001, EX-002).

import { HUNDRED, ONE, D, close, fixed, isWholeOf, percent, show } from "../decimal.mjs";
import { fundCell } from "../cells.mjs";
import { denominator, moneyPlaces } from "../facts.mjs";
import { executionEdits, rateEdits } from "../fix.mjs";
import { profile } from "../profile.mjs";
import { division, executionShare } from "../scoring.mjs";
import { amountSlack } from "../value/cell.mjs";

/** The amounts may themselves be rounded: the true rate lies between the quotients of their ends. */
function ends(fund, whole) {
  const budget = denominator(fund);
  const [db, de] = [amountSlack(budget, whole), amountSlack(fund.executed, whole)];
  const least = budget.value.minus(db);
  if (least.isZero()) return undefined;
  return [fund.executed.value.minus(de).div(budget.value.plus(db)), fund.executed.value.plus(de).div(least)];
}

function isWithinSlack(fund, whole, printed, places) {
  const rates = ends(fund, whole);
  if (!rates) return false;
  const [low, high] = rates.map((rate) => rate.times(HUNDRED).toDP(places));
  return printed.gte(low) && printed.lte(high);
}

/** How so many printed percent stand to the exact rate: right, truncated, initial (by that budget) or wrong. */
function fit(fund, exact, printed, places) {
  const right = exact.times(HUNDRED);
  const near = (value) => close(printed, value, profile.rateTolerance) || printed.eq(value.toDP(places));
  // A rate is at most 100%: printing 100% for more is no wrong division.
  if (near(right) || (right.gt(HUNDRED) && printed.eq(HUNDRED)) || isWithinSlack(fund, 0, printed, places)) return "right";
  if (printed.eq(right.toDP(places, D.ROUND_DOWN))) return "truncated";
  const initial = fund.initial.value;
  const other = initial && !initial.isZero() && fund.executed.value.div(initial).times(HUNDRED);
  return other && near(other) ? "initial" : "wrong";
}

/** A printed rate with how it fits; nothing where there is none to compare. */
function rated(fund) {
  const { kind, value, places } = fund.rate;
  if (kind !== "percent" && kind !== "bare") return undefined;
  const exact = fund.exact;
  if (!exact) return undefined;
  const first = fit(fund, exact, value, places);
  if (kind === "percent") return { fund, fit: first, exact, sign: "%" };
  // Without a sign it may be a percent or a fraction.
  const fits = [first, fit(fund, exact, value.times(HUNDRED), Math.max(places - 2, 0))];
  return { fund, fit: ["right", "truncated"].find((name) => fits.includes(name)) ?? "unclear", exact, sign: "" };
}

function messageOf(fits, printed, due) {
  switch (fits) {
    case "truncated":
      return `执行率填 ${printed}，应为 ${due}：尾数是截去的，没有四舍五入`;
    case "initial":
      return `执行率填 ${printed}，应为 ${due}：分母用了年初预算数，应当用全年预算数`;
    case "wrong":
      return `执行率填 ${printed}，应为 ${due}`;
    default:
      return `执行率填 ${printed}，没有百分号，按哪种读法都不是 ${due}`;
  }
}

const rateCell = ({ index }) => fundCell(index, "rate");

export function rates({ facts }, add) {
  const total = facts.fund;
  const all = facts.funds.flatMap((fund) => rated(fund) ?? []);
  // More than all of the budget is no rate to put down: the amounts are wrong.
  const wrong = all.filter(({ fit: fits, exact }) => fits !== "right" && exact.lte(ONE));
  const worst = wrong.find(({ fund }) => fund === total);
  // The same slip in a sub-row is told with the total row's.
  for (const { fund, fit: fits, exact, sign } of worst ? [worst] : wrong) {
    const isTotal = fund === total;
    const { value, places } = fund.rate;
    const due = percent(exact, Math.max(places, 2));
    const open = fits === "truncated" || fits === "unclear" || isWithinSlack(fund, moneyPlaces(facts), value, places);
    const parts = isTotal ? all.filter((other) => other.fund !== total && other.fit === fits).map((other) => other.fund) : [];
    add(open ? "warning" : "error", rateCell(fund), messageOf(fits, `${show(value)}${sign}`, due), {
      derivation: division(fund, exact),
      advice: `执行率改为 ${due}。`,
      related: parts.map(rateCell),
      edits: rateEdits([fund, ...parts]),
    });
  }
  const exact = total?.rate.kind === "blank" ? total.exact : undefined;
  if (exact) {
    add("warning", rateCell(total), `执行率没有填，应为 ${percent(exact, 2)}`, {
      derivation: division(total, exact),
      edits: rateEdits([total]),
    });
  }
}

/** Whether a score is right for a rate that the rounding of the amounts allows, or is that one rounded. */
function isInSlack(facts, fund, declared) {
  const rates = ends(fund, moneyPlaces(facts));
  if (!rates) return false;
  const scores = rates.map((rate) => fund.weight.value.times(executionShare(rate)));
  if (declared.gte(scores[0]) && declared.lte(scores[1])) return true;
  return scores.some((due) => close(declared, due, profile.tolerance) || isWholeOf(declared, due));
}

/** The execution score against weight × rate. */
export function score(cx, add) {
  const { fund } = cx.facts;
  const declared = fund?.score.value;
  if (!declared || cx.execution.method !== "execution" || !cx.execution.low) return;
  const { low: due, derivation } = cx.execution;
  const off = declared.minus(due).abs();
  if (off.lte(profile.tolerance)) return;
  // More was spent than there was: nobody knows the right rate.
  if (declared.lte(due) && fund.exact?.gt(ONE)) return;
  const whole = isWholeOf(declared, due);
  const open = whole || off.lte(profile.coarse) || isInSlack(cx.facts, fund, declared);
  const message = `得分填 ${show(declared)}，按执行率应为 ${fixed(due)}${whole ? "：取成了整数" : ""}`;
  add(open ? "warning" : "error", fundCell(fund.index, "score"), message, {
    derivation,
    advice: `得分改为 ${fixed(due)}，总分随之改。`,
    edits: executionEdits(cx, fund, due),
  });
}
