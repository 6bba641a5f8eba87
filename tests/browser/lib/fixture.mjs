// The page of fixture/, built by the rules of the real one: the engine alone.

import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { buildPage } from "../../../scripts/build.mjs";
import { servedPolicy } from "../../../scripts/lib/csp.mjs";
import { at } from "../../../scripts/lib/paths.mjs";
import { serve } from "../../../scripts/lib/server.mjs";

const site = at("dist", "fixture", "site");
const file = at("dist", "fixture", "engine.html");

await buildPage({
  entry: "tests/browser/fixture/main.ts",
  style: "tests/browser/fixture/style.css",
  template: at("tests", "browser", "fixture", "index.html"),
  site,
  file,
});

// The host's policy is as strict as the page's own.
const server = await serve(site, { headers: { "Content-Security-Policy": servedPolicy() } });
after(() => server.close());

/** The addresses under which the engine is opened. */
export const engineServed = server.url;
export const engineInOneFile = pathToFileURL(file).href;
