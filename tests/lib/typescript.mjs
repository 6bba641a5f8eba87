// Loads a module of the page's sources into Node, for what needs no browser.

import { build } from "esbuild";
import { at } from "../../scripts/lib/paths.mjs";

/** The exports of a TypeScript module under www/src; it must not need the DOM or the engine. */
export async function load(module) {
  const { outputFiles } = await build({
    entryPoints: [at("www", "src", module)],
    bundle: true,
    write: false,
    format: "esm",
    charset: "utf8",
    logLevel: "warning",
  });
  const text = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${text}`);
}
