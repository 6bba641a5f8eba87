// The amounts of the money block beside each other: parts, totals, units, slips.

import { D, HUNDRED, ZERO, close, show, sum, terms } from "../decimal.mjs";
import { fundCell, textAt } from "../cells.mjs";
import { denominator, moneyPlaces } from "../facts.mjs";
import { profile } from "../profile.mjs";
import { division } from "../scoring.mjs";
import { excerpt, squeeze } from "../text.mjs";
import { amountSlack } from "../value/cell.mjs";
import { namesNumber } from "../value/number.mjs";

export const COLUMNS = ["initial", "budget", "executed"];

/** The total's parts that have a number in one column. */
export const ofParts = ({ parts }, field) => parts.filter((part) => part[field].kind === "is");

/** Parts of parts (中央、地方) would be counted twice: only the national layout is certain. */
function isCertain({ parts }) {
  const seen = new Set();
  for (const { kind, label } of parts) {
    // A 其中 below the first part opens parts of that part.
    if (kind === "part" || seen.has(kind) || (seen.size > 0 && label.startsWith("其中"))) return false;
    seen.add(kind);
  }
  return true;
}

/** The total row against the sum of its parts, column by column. */
export function parts({ facts }, add) {
  const total = facts.fund;
  if (!total) return;
  const certain = isCertain(facts);
  const places = moneyPlaces(facts);
  for (const field of COLUMNS) {
    const declared = total[field].value;
    if (!declared || declared.isZero()) continue;
    const known = ofParts(facts, field);
    if (known.length === 0 || facts.parts.some((part) => part[field].kind === "not")) continue;
    const values = known.map((part) => part[field].value);
    const added = sum(values);
    const slack = (whole) => sum([total, ...facts.parts].map((fund) => amountSlack(fund[field], whole)));
    if (close(declared, added, slack(0))) continue;
    // Nested sub-rows: any one of them may be the whole.
    if (!certain && values.some((value) => value.eq(declared))) continue;
    const severity = certain && !close(declared, added, slack(places)) ? "error" : "warning";
    add(severity, fundCell(total.index, field), `总额填 ${show(declared)}，各项来源相加是 ${show(added)}`, {
      derivation: values.length > 1 ? `${terms(values)} = ${show(added)}` : "",
      related: known.map(({ index }) => fundCell(index, field)),
    });
  }
}

/** More executed than budgeted, or a printed rate above 100%. */
export function over({ facts }, add) {
  for (const fund of facts.funds) {
    // Where the form has only the budget of the year's beginning, it may have been raised since.
    const severity = fund === facts.fund && fund.budget.kind !== "absent" ? "error" : "warning";
    const exact = fund.exact;
    if (exact?.times(HUNDRED).gt(profile.rateMost)) {
      const message = `全年执行数 ${show(fund.executed.value)} 超过预算数 ${show(denominator(fund).value)}`;
      add(severity, fundCell(fund.index, "executed"), message, {
        derivation: division(fund, exact),
        related: [fundCell(fund.index, "rate")],
      });
    } else if (!exact && fund.rate.kind === "percent" && fund.rate.value.gt(profile.rateMost)) {
      add(severity, fundCell(fund.index, "rate"), `执行率填 ${show(fund.rate.value)}%，超过 100%`);
    }
  }
}

const LARGE = new D(1e6);
const WAN = new D(1e4);

/** Amounts with a unit in the cell, and far too large ones. */
export function unitSlips({ facts }, add) {
  for (const fund of facts.funds) {
    for (const field of COLUMNS) {
      const { kind, value, unit } = fund[field];
      if (kind !== "is") continue;
      const cell = fundCell(fund.index, field);
      if (unit !== "") {
        const said = excerpt(textAt(facts.form, cell), 16);
        add("warning", cell, `“${said}”带了单位，而表头的单位是${facts.money}`, { edits: [{ cell, text: value.toString() }] });
      } else if (facts.money === "万元" && value.abs().gte(LARGE)) {
        const message = `${show(value)} 万元是 ${show(value.div(WAN).toDP(2))} 亿元，可能把元填进了万元一栏`;
        add("warning", cell, message);
      }
    }
  }
}

/** Amounts that are no number, or below zero. */
export function badAmounts({ facts }, add) {
  for (const fund of facts.funds) {
    for (const field of COLUMNS) {
      const { kind, value } = fund[field];
      if (kind === "not") {
        const cell = fundCell(fund.index, field);
        const text = textAt(facts.form, cell);
        // A number with a note behind it is untidy; words are no amount.
        const named = namesNumber(text) || squeeze(text).startsWith("无");
        add(named ? "warning" : "error", cell, `“${excerpt(text, 16)}”不是金额`);
      } else if (value?.lt(ZERO)) {
        add("error", fundCell(fund.index, field), `金额 ${show(value)} 是负数`);
      }
    }
  }
}
