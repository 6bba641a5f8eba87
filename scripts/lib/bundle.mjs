// Turns www/src into one classic script and one style sheet.
//
// Owns: esbuild's settings and the virtual modules that www/src/virtual.d.ts declares.
// Must not know: where the parts end up (scripts/build.mjs) and what they do.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";
import { at } from "./paths.mjs";

/** The oldest engines that the page runs on; esbuild lowers newer syntax to what these know. */
const TARGET = ["chrome75", "firefox78"];

const common = {
  bundle: true,
  minify: true,
  write: false,
  charset: "utf8",
  legalComments: "none",
  target: TARGET,
  logLevel: "warning",
  absWorkingDir: at(),
};

/** `virtual:name` gives what `modules[name]()` returns: the text of a module. */
function virtual(modules) {
  return {
    name: "virtual",
    setup(esbuild) {
      esbuild.onResolve({ filter: /^virtual:/ }, ({ path }) => ({
        path: path.slice("virtual:".length),
        namespace: "virtual",
      }));
      esbuild.onLoad({ filter: /.*/, namespace: "virtual" }, async ({ path }) => {
        if (!(path in modules)) return { errors: [{ text: `there is no virtual:${path}` }] };
        return { contents: await modules[path](), loader: "js", resolveDir: at() };
      });
    },
  };
}

/** `ziping` is the module's glue as `cargo xtask wasm` made it. */
const alias = { ziping: at("dist", "pkg", "ziping.js") };

const constant = (name, value) => `export const ${name} = ${JSON.stringify(value)};`;

async function script(entry, modules) {
  const result = await build({
    ...common,
    entryPoints: [at(entry)],
    format: "iife",
    alias,
    plugins: [virtual(modules)],
  });
  return result.outputFiles[0].text;
}

async function ruleHelp() {
  const help = {};
  for (const lang of ["zh", "en"]) {
    const file = at("www", "generated", `rules.${lang}.json`);
    help[lang] = existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : {};
  }
  return constant("rules", help);
}

/** Where the page finds the module: beside it. */
export const besidePage = (url) => constant("wasm", { url });

/** Inside the page, deflated: half the bytes, and unpacked sooner than half the bytes are read from a disk. */
export function insidePage(wasm) {
  const [base64, size] = [deflateRawSync(wasm, { level: 9 }).toString("base64"), wasm.length];
  return `import { inflateSync } from "fflate";
    export const wasm = { base64: ${JSON.stringify(base64)}, size: ${size}, inflate: inflateSync };`;
}

/** The page's script; `wasm` is the text of the module that says where the compiled one is. */
export async function bundleScript(entry, wasm) {
  return script(entry, {
    wasm: () => wasm,
    worker: async () => constant("workerSource", await script("www/src/engine/worker.ts", {})),
    examples: async () => constant("examples", await readFile(at("tests", "forms", "two-forms.txt"), "utf8")),
    rules: ruleHelp,
  });
}

export async function bundleStyle(entry) {
  const result = await build({ ...common, entryPoints: [at(entry)] });
  return result.outputFiles[0].text;
}
