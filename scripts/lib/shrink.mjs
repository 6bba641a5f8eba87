// Makes the module and its glue, as `cargo xtask wasm` leaves them, smaller without changing what they do.
//
// Owns: the settings of wasm-opt and of the glue's packing. Must not know: what the module is for.

import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { at } from "./paths.mjs";
import { run } from "./run.mjs";

/** What the compiler's own libraries use already; anything newer would shut out browsers that are built for. */
const FEATURES = ["bulk-memory", "bulk-memory-opt", "sign-ext", "nontrapping-float-to-int", "mutable-globals"];

/**
 * -O3 comes out as small as -Oz here. The first bytes of the memory are the end of the stack, where nothing has its
 * place. Sharing what is computed twice makes fewer instructions and yet more bytes once they are packed.
 */
const SETTINGS = ["-O3", "--low-memory-unused", "--skip-pass=local-cse"];

async function shrinkModule(path) {
  const smaller = `${path}.smaller`;
  const features = ["--mvp-features", ...FEATURES.map((feature) => `--enable-${feature}`)];
  const tool = at("node_modules", "binaryen", "bin", "wasm-opt");
  await run(process.execPath, [tool, ...features, ...SETTINGS, path, "-o", smaller]);
  await rename(smaller, path);
}

/** The glue with the file that it imports, in one: without comments, with short names for what nobody asks for. */
async function shrinkGlue(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    charset: "utf8",
    logLevel: "warning",
  });
  await writeFile(path, outputFiles[0].contents);
  await rm(join(dirname(path), "snippets"), { recursive: true, force: true });
}

export async function shrink() {
  for (const [folder, name] of [["", "ziping"], ["text", "ziping"], ["write", "ziping_write"]]) {
    await shrinkModule(at("dist", "pkg", folder, `${name}_bg.wasm`));
    await shrinkGlue(at("dist", "pkg", folder, `${name}.js`));
  }
}
