// What the shipped files are made of that was not written here, with versions, licences and checksums.
//
// Owns: reading Cargo's and npm's lock files. Must not know: what is done with the list (sbom.mjs, licences.mjs).

import { readFileSync } from "node:fs";
import { ask } from "../run.mjs";
import { at } from "../paths.mjs";

const LOCK = /\[\[package\]\]\nname = "([^"]+)"\nversion = "([^"]+)"\nsource = "[^"]+"\nchecksum = "([0-9a-f]+)"/g;

function metadata(args) {
  const text = ask("cargo", ["metadata", "--format-version", "1", "--locked", ...args]);
  if (text === undefined) throw new Error("cargo metadata gave nothing");
  return JSON.parse(text);
}

const checksums = () =>
  new Map(Array.from(readFileSync(at("Cargo.lock"), "utf8").replace(/\r\n/g, "\n").matchAll(LOCK), ([, name, version, sum]) => [`${name}@${version}`, sum]));

function crate({ name, version, license, repository }, sums) {
  const sum = sums.get(`${name}@${version}`);
  return { ecosystem: "cargo", name, version, license, repository, hash: sum && { alg: "SHA-256", content: sum } };
}

const byName = (a, b) => (`${a.ecosystem} ${a.name} ${a.version}` < `${b.ecosystem} ${b.name} ${b.version}` ? -1 : 1);

/** Every crate that is built for anything here: shipped, tested with, or building. */
export function everyCrate() {
  const sums = checksums();
  return metadata([]).packages.filter(({ source }) => source).map((one) => crate(one, sums)).sort(byName);
}

/** The crates whose code is in the module: without what only builds or tests, and without macros, which leave none. */
export function shippedCrates() {
  const tree = ["tree", "--locked", "--package", "ziping-wasm", "--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"];
  const lines = ask("cargo", tree);
  if (lines === undefined) throw new Error("cargo tree gave nothing");
  const names = new Set(Array.from(lines.matchAll(/^(\S+) v(\S+)/gm), ([, name, version]) => `${name}@${version}`));
  return everyCrate().filter(({ name, version }) => names.has(`${name}@${version}`));
}

function lockedPackages() {
  const { packages } = JSON.parse(readFileSync(at("package-lock.json"), "utf8"));
  return Object.entries(packages).filter(([path]) => path !== "").map(([path, { version, license, integrity }]) => ({
    ecosystem: "npm",
    name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
    version,
    license,
    repository: undefined,
    hash: integrity && { alg: "SHA-512", content: Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex") },
  }));
}

/** Every package that npm installs for the build and the tests. */
export const everyPackage = () => lockedPackages().sort(byName);

/** The packages whose code is in the page's scripts. The bundle is asked, so that nothing is forgotten here. */
export function shippedPackages(inputs) {
  const names = new Set(inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean));
  return everyPackage().filter(({ name }) => names.has(name));
}
