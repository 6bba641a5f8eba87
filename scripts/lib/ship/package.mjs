// The package for programs: the module twice (with the readers of files and without), the one that makes documents, their
// types, English, the element.
//
// Owns: what is in the package and how it is named. Must not know: how any of it is built.

import { readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { at } from "../paths.mjs";
import { tar } from "../tar.mjs";

const entry = (folder) => ({ types: `./${folder}/index.d.ts`, node: `./${folder}/node.js`, default: `./${folder}/index.js` });

const manifest = (version) => ({
  name: "ziping",
  version,
  description: "Checks a self-evaluation form of a budget project (项目支出绩效自评表), in the browser or in Node; nothing leaves the machine",
  keywords: ["绩效自评", "项目支出绩效自评表", "performance evaluation", "budget", "wasm"],
  license: "MIT OR Apache-2.0",
  type: "module",
  sideEffects: ["./text/node.js", "./readers/node.js", "./documents/node.js", "./ziping-checker.js"],
  exports: {
    ".": entry("text"),
    "./readers": entry("readers"),
    "./documents": entry("documents"),
    "./english": { types: "./english.d.ts", default: "./english.js" },
    "./checker": { types: "./checker.d.ts", default: "./ziping-checker.js" },
    "./engine.wasm": "./text/engine.wasm",
    "./readers.wasm": "./readers/engine.wasm",
    "./documents.wasm": "./documents/engine.wasm",
    "./package.json": "./package.json",
  },
  // For tools that know no `exports`.
  main: "./text/node.js",
  browser: "./text/index.js",
  types: "./text/index.d.ts",
  engines: { node: ">=20" },
});

/** The files of the package: their names there, and where each comes from. */
function contents() {
  const files = {
    "README.md": at("www", "package", "README.md"),
    "LICENSE-MIT": at("LICENSE-MIT"),
    "LICENSE-APACHE": at("LICENSE-APACHE"),
    "english.js": at("dist", "pkg", "english.js"),
    "english.d.ts": at("dist", "pkg", "english.d.ts"),
    "checker.d.ts": at("www", "package", "checker.d.ts"),
  };
  for (const [folder, from, module] of [["text", ["text"], "ziping"], ["readers", [], "ziping"], ["documents", ["write"], "ziping_write"]]) {
    for (const name of ["index.js", "index.d.ts", "node.js"]) files[`${folder}/${name}`] = at("www", "package", name);
    files[`${folder}/engine.js`] = at("dist", "pkg", ...from, `${module}.js`);
    files[`${folder}/engine.wasm`] = at("dist", "pkg", ...from, `${module}_bg.wasm`);
    files[`${folder}/engine.d.ts`] = at("crates", "wasm", "types", `${module}.d.ts`);
    if (module === "ziping") files[`${folder}/data.d.ts`] = at("crates", "wasm", "types", "data.d.ts");
  }
  return files;
}

/** Writes the package as `npm pack` would, but the same bytes every time. `made` are further files. Gives its entries. */
export async function writePackage(version, file, made) {
  const entries = { "package.json": Buffer.from(`${JSON.stringify(manifest(version), null, 2)}\n`) };
  for (const [name, from] of Object.entries(contents())) {
    const content = await readFile(from);
    // What documents are made of is what the readers answer.
    const text = () => content.toString("utf8").replace(/\r\n/g, "\n").replace('"./ziping.js"', '"../readers/engine.js"');
    entries[name] = /\.wasm$/.test(name) ? content : Buffer.from(text());
  }
  Object.assign(entries, made);
  const archive = tar(Object.fromEntries(Object.keys(entries).sort().map((name) => [`package/${name}`, entries[name]])));
  const packed = gzipSync(archive, { level: 9 });
  // The system that packed it, which zlib notes down.
  packed[9] = 255;
  await writeFile(file, packed);
  return entries;
}
