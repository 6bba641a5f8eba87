// The forms of the tested examples in tests/rules: the right form of base.json with the changes of each.

import { readFileSync, readdirSync } from "node:fs";
import { at } from "../../scripts/lib/paths.mjs";

export const base = JSON.parse(readFileSync(at("tests", "rules", "base.json"), "utf8"));

/** The object that an address leads to, and the last step: indicators[3].actual. */
function target(form, address) {
  const steps = address.match(/[^.[\]]+/g);
  const last = steps.pop();
  return [steps.reduce((inner, step) => (inner[step] ??= {}), form), last];
}

const CHANGES = [
  // - column weight
  [/^- column (\S+)$/, (form, name) => form.indicators.forEach((row) => delete row[name])],
  // - indicators[3], - total
  [/^- (\w+)\[(\d+)\]$/, (form, block, row) => form[block].splice(Number(row), 1)],
  [/^- (\S+)$/, (form, block) => delete form[block]],
  // + indicators
  [/^\+ (\S+)$/, (form, block) => (form[block] ??= []).push(block === "indicators" ? { name: "" } : { label: "" })],
  // total.score = 98
  [/^(\S+) *= *(.*)$/, (form, address, text) => {
    const [inner, last] = target(form, address);
    inner[last] = last === "after" ? Number(text) : text;
  }],
  // funds[0].budget -
  [/^(\S+) -$/, (form, address) => {
    const [inner, last] = target(form, address);
    delete inner[last];
  }],
];

function change(form, line) {
  for (const [pattern, make] of CHANGES) {
    const found = pattern.exec(line);
    if (found) return make(form, ...found.slice(1));
  }
  throw new Error(`\`${line}\` says nothing`);
}

/** Every example with where it stands. Other profiles are left out: `profile /exec/weight = 20`. */
export function examples() {
  const names = readdirSync(at("tests", "rules")).filter((name) => name.endsWith(".md"));
  return names.flatMap((name) => {
    const blocks = readFileSync(at("tests", "rules", name), "utf8").matchAll(/^```form\n(.*?)^```/gms);
    return [...blocks].flatMap(([, block], at) => {
      const forms = block.split(/^---$/m).map((part) => part.split("\n").map((line) => line.trim()).filter(Boolean));
      return forms.map((lines, of) => {
        const form = structuredClone(base);
        for (const line of lines.filter((line) => !line.startsWith("profile "))) change(form, line);
        return { name: `${name} ${at + 1}${of > 0 ? `.${of + 1}` : ""}`, form };
      });
    });
  });
}
