// decimal.js as the rules need it: half goes up, no exponents, and how numbers are shown.

import Decimal from "decimal.js";

Decimal.set({ precision: 28, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export { Decimal as D };

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
export const TEN = new Decimal(10);
export const HUNDRED = new Decimal(100);
const HALF = new Decimal("0.5");

export const sum = (values) => values.reduce((total, value) => total.plus(value), ZERO);
export const close = (a, b, tolerance) => a.minus(b).abs().lte(tolerance);

/** Half of the last of so many decimals. */
export const halfUlp = (places) => new Decimal(`5e-${places + 1}`);

/** Whether `declared` is `due` rounded to a whole number; `due` was rounded before. */
export const isWholeOf = (declared, due) => declared.isInteger() && close(declared, due, HALF);

/** As a person writes it, with at most six decimals. */
export const show = (value) => (value.dp() > 6 ? value.toDP(6) : value).toString();

/** A computed score: whole where it is whole, else with two decimals. */
export function fixed(value, places = 2) {
  const rounded = value.toDP(places);
  return rounded.isInteger() ? rounded.toString() : rounded.toFixed(places);
}

export const percent = (fraction, places) => `${fraction.times(HUNDRED).toDP(places)}%`;
export const signed = (value) => `${value.lt(0) ? "−" : "+"}${show(value.abs())}`;
export const terms = (values) => values.map(show).join(" + ");
