// Turns www/src into one classic script and one style sheet.
//
// Owns: esbuild's settings and the virtual modules that www/src/virtual.d.ts declares.
// Must not know: where the parts end up (scripts/build.mjs) and what they do.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";
import { at } from "./paths.mjs";
import { shadowStyle } from "./shadow-style.mjs";

/** The oldest engines that the page runs on; esbuild lowers newer syntax to what these know. */
const TARGET = ["chrome75", "firefox78"];

/** Every file that went into a script, by its path: what others wrote of it is named in the release. */
export const bundled = new Set();

const common = {
  bundle: true,
  metafile: true,
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

/** The glue of the modules as `cargo xtask wasm` made it. */
const alias = { ziping: at("dist", "pkg", "ziping.js"), "ziping-write": at("dist", "pkg", "write", "ziping_write.js") };

const constant = (name, value) => `export const ${name} = ${JSON.stringify(value)};`;

async function script(entry, modules) {
  const result = await build({
    ...common,
    entryPoints: [at(entry)],
    format: "iife",
    alias,
    plugins: [virtual(modules)],
  });
  for (const path of Object.keys(result.metafile.inputs)) bundled.add(path);
  return result.outputFiles[0].text;
}

async function generated(name, lang) {
  const file = at("www", "generated", `${name}.${lang}.json`);
  return constant(name, existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : {});
}

/** What every script of the page may ask for. */
const everywhere = {
  "rules-zh": () => generated("rules", "zh"),
  "rules-en": () => generated("rules", "en"),
  "fields-zh": () => generated("fields", "zh"),
  "fields-en": () => generated("fields", "en"),
  "engine-en": async () => readFile(at("dist", "pkg", "english.js"), "utf8"),
  "write-worker": async () => constant("workerSource", await script("www/src/write/worker.ts", {})),
};

/** Where the page finds the module, its English, the help on the rules, and the writer with its module: beside it. */
export const besidePage = ({ module, english, help, writer, writing }) => ({
  wasm: constant("wasm", { url: module }),
  english: constant("english", { url: english }),
  help: constant("help", { url: help }),
  writing: constant("writing", { script: writer, wasm: { url: writing } }),
  offline: constant("keeper", "sw.js"),
});

/** Inside the page, deflated: half the bytes, and unpacked sooner than half the bytes are read from a disk. */
export function insidePage({ module, writing }) {
  return {
    wasm: `import { inflateSync } from "fflate"; export const wasm = ${packed(module)};`,
    writing: `import { inflateSync } from "fflate"; import { write } from "./www/src/write/writer";
      export const writing = { write, wasm: ${packed(writing)} };`,
    english: 'import { pack } from "./www/src/i18n/english"; export const english = { pack };',
    help: 'import { rules } from "virtual:rules-zh"; export const help = { rules };',
    offline: constant("keeper", null),
  };
}

function packed(wasm) {
  const base64 = JSON.stringify(deflateRawSync(wasm, { level: 9 }).toString("base64"));
  return `{ base64: ${base64}, size: ${wasm.length}, inflate: inflateSync }`;
}

/** The page's script; `parts` are the texts of the modules that say where the compiled one and English are. */
export async function bundleScript(entry, parts) {
  return script(entry, {
    ...everywhere,
    wasm: () => parts.wasm,
    english: () => parts.english,
    help: () => parts.help,
    writing: () => parts.writing,
    offline: () => parts.offline,
    worker: async () => constant("workerSource", await script("www/src/engine/worker.ts", {})),
    "shadow-style": async () => {
      const { style, widths } = shadowStyle(await bundleStyle("www/src/style.css"));
      return `${constant("style", style)}\n${constant("widths", widths)}`;
    },
    examples: async () => constant("examples", await readFile(at("tests", "forms", "two-forms.txt"), "utf8")),
  });
}

/** The script that a served page begins with, which loads the other. */
export const bundleStart = (page) => script("www/src/start.ts", { page: () => constant("script", page) });

/** The script of the English texts, for a page that has them beside it. */
export const bundleEnglish = () => script("www/src/english.ts", everywhere);

/** The script of the long texts of the rules in Chinese, likewise. */
export const bundleHelp = () => script("www/src/help.ts", everywhere);

/** The script that runs the module that writes, for a page that has it beside it. */
export const bundleWriter = () => script("www/src/write/main.ts", everywhere);

export async function bundleStyle(entry) {
  const result = await build({ ...common, entryPoints: [at(entry)] });
  return result.outputFiles[0].text;
}

/** The script that keeps a build's files for when there is no network. */
export async function bundleKeeper(name, files) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [at("www", "src", "offline", "sw.js")],
    format: "iife",
    define: { BUILD: JSON.stringify(name), FILES: JSON.stringify(files) },
  });
  return outputFiles[0].text;
}
