/**
 * Decimals as the wire carries them: text. Owns rounding for show and comparing.
 *
 * No binary float is made of a score: 0.1 + 0.2 is what this project exists to avoid.
 */

import type { Interval } from "ziping";

const DECIMAL = /^(-?)(\d+)(?:\.(\d*))?$/;

interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

function parse(text: string): Scaled | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const fraction = match[3] ?? "";
  return { digits: BigInt(`${match[1] ?? ""}${match[2] ?? ""}${fraction}`), places: fraction.length };
}

function power(places: number): bigint {
  return BigInt(`1${"0".repeat(places)}`);
}

function write(digits: bigint, places: number): string {
  const sign = digits < BigInt(0) ? "-" : "";
  const plain = (sign ? -digits : digits).toString().padStart(places + 1, "0");
  const cut = plain.length - places;
  return places === 0 ? `${sign}${plain}` : `${sign}${plain.slice(0, cut)}.${plain.slice(cut)}`;
}

/**
 * At most `places` decimals, half away from zero; fewer where the text has fewer, none where all are zero.
 * Text that is no decimal comes back as it is.
 */
export function round(text: string, places: number): string {
  const value = parse(text);
  if (!value) return text;
  const kept = Math.min(value.places, places);
  const unit = power(value.places - kept);
  const half = unit / BigInt(2);
  const away = value.digits < BigInt(0) ? -half : half;
  return write((value.digits + away) / unit, kept).replace(/\.0*$/, "");
}

/** A fraction (0.3897) as a percentage (38.97%) with two decimals. */
export function percent(fraction: string): string {
  const value = parse(fraction);
  if (!value) return fraction;
  const places = Math.max(value.places, 2);
  const digits = value.digits * power(places - value.places);
  return `${round(write(digits, places - 2), 2)}%`;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; `null` where one is no decimal. */
export function compare(a: string, b: string): number | null {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return null;
  const places = Math.max(left.places, right.places);
  const difference = left.digits * power(places - left.places) - right.digits * power(places - right.places);
  return difference < BigInt(0) ? -1 : difference > BigInt(0) ? 1 : 0;
}

/** The exact sum; `null` where a part is none. */
export function sum(parts: readonly (string | null)[]): string | null {
  const values = parts.map((part) => (part === null ? null : parse(part)));
  const places = Math.max(0, ...values.map((value) => (value ? value.places : 0)));
  let digits = BigInt(0);
  for (const value of values) {
    if (!value) return null;
    digits += value.digits * power(places - value.places);
  }
  return write(digits, places);
}

/** `a` − `b`, exactly; `null` where one is none. */
export function minus(a: string | null, b: string | null): string | null {
  return sum([a, b === null ? null : b.indexOf("-") === 0 ? b.slice(1) : `-${b}`]);
}

/** `part` ÷ `whole` as a percentage with at most two decimals; empty where that is none. */
export function share(part: string, whole: string): string {
  const [a, b] = [parse(part), parse(whole)];
  if (!a || !b || b.digits <= BigInt(0)) return "";
  const digits = (a.digits * power(b.places) * BigInt(1_000_000)) / (b.digits * power(a.places));
  return `${round(write(digits, 4), 2)}%`;
}

/** How many thousandths of `whole` a part is, from 0 to 1000: where to draw it. Not for figures that are read. */
export function thousandths(part: string, whole: string): number {
  const [a, b] = [parse(part), parse(whole)];
  if (!a || !b || b.digits <= BigInt(0) || a.digits <= BigInt(0)) return 0;
  const share = Number((a.digits * power(b.places) * BigInt(1000)) / (b.digits * power(a.places)));
  return Math.min(share, 1000);
}

/** `12–15`, or one number where both ends agree. */
export function span(interval: Interval): string {
  const low = round(interval.low, 2);
  const high = round(interval.high, 2);
  return compare(low, high) === 0 ? low : `${low}–${high}`;
}

/** Whether a score lies outside what the rule gives. */
export function outside(score: string, interval: Interval): boolean {
  const below = compare(score, interval.low);
  const above = compare(score, interval.high);
  return (below !== null && below < 0) || (above !== null && above > 0);
}
