// Which licences are taken, and the texts that have to go along with what is shipped.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ask } from "../run.mjs";
import { at } from "../paths.mjs";
import { expression } from "./sbom.mjs";

/** What may be in the shipped files: nothing that asks more than to keep its notice. */
const SHIPPED = ["MIT", "MIT-0", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "Zlib", "Unlicense", "CC0-1.0", "Unicode-3.0", "Unicode-DFS-2016"];

/** What may besides be used to build and to test: nothing of it leaves this machine. */
const TOOLS = [...SHIPPED, "MPL-2.0", "BlueOak-1.0.0", "Python-2.0", "CC-BY-4.0"];

/** Whether an SPDX expression of AND, OR and brackets can be met with these licences. */
export function allowed(license, list) {
  if (!license) return false;
  const words = expression(license).match(/[()]|[^\s()]+(?: WITH [^\s()]+)?/g);
  let place = 0;
  const one = () => {
    if (words[place] !== "(") return list.includes(words[place++]);
    place += 1;
    const inside = any();
    place += 1;
    return inside;
  };
  const all = () => {
    let good = one();
    while (words[place] === "AND") (place += 1), (good = one() && good);
    return good;
  };
  const any = () => {
    let good = all();
    while (words[place] === "OR") (place += 1), (good = all() || good);
    return good;
  };
  return any() && place === words.length;
}

/** Those whose licence is none of the taken ones. */
export const refused = (components, where) => components.filter(({ license }) => !allowed(license, where === "shipped" ? SHIPPED : TOOLS));

const NOTICE = /^(licen[cs]e|copying|notice|unlicense)/i;

const inFolder = (folder) =>
  readdirSync(folder).filter((name) => NOTICE.test(name)).sort().map((name) => [name, join(folder, name)]).filter(([, path]) => !readdirSafe(path));

function readdirSafe(path) {
  try {
    return readdirSync(path);
  } catch {
    return undefined;
  }
}

/** The notices of everything shipped, in one text. */
export function notices(components) {
  const { packages } = JSON.parse(ask("cargo", ["metadata", "--format-version", "1", "--locked"]));
  const folders = new Map(packages.map(({ name, version, manifest_path }) => [`${name}@${version}`, join(manifest_path, "..")]));
  const parts = components.map((one) => {
    const folder = one.ecosystem === "npm" ? at("node_modules", one.name) : folders.get(`${one.name}@${one.version}`);
    const texts = folder && existsSync(folder) ? inFolder(folder) : [];
    const head = `${"=".repeat(100)}\n${one.name} ${one.version} · ${expression(one.license)}${one.repository ? `\n${one.repository}` : ""}\n`;
    return head + texts.map(([name, path]) => `\n--- ${name}\n\n${readFileSync(path, "utf8").replace(/\r\n/g, "\n").trim()}\n`).join("");
  });
  return `What the files of this release contain that others wrote, with their notices.\n\n${parts.join("\n")}`;
}
