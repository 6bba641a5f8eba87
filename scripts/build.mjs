// Builds the page twice from the same sources: dist/site (index.html and what it loads, to be served)
// and dist/ziping.html (everything in one file, to be double-clicked). Needs `cargo xtask wasm` before.

import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { besidePage, bundleEnglish, bundleHelp, bundleKeeper, bundleScript, bundleStart, bundleStyle, bundleWriter, insidePage } from "./lib/bundle.mjs";
import { servedPolicy, singleFilePolicy } from "./lib/csp.mjs";
import { masthead } from "./lib/masthead.mjs";
import { at } from "./lib/paths.mjs";
import { shadowStyle } from "./lib/shadow-style.mjs";

/** The placeholders of www/index.html, each of which stands in it exactly once. */
const PLACEHOLDERS = ["<!--CSP-->", "<!--STYLE-->", "<!--SCRIPT-->"];

function fill(template, parts) {
  let html = template;
  for (const [index, placeholder] of PLACEHOLDERS.entries()) {
    const pieces = html.split(placeholder);
    if (pieces.length !== 2) throw new Error(`www/index.html must hold ${placeholder} exactly once`);
    html = pieces.join(parts[index]);
  }
  return html;
}

const cspMeta = (policy) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** What would end or bend an inline element; a carriage return would change its hash. */
function inline(text, element) {
  const trap = /<!--|<\/?(script|style)|\r/i.exec(text);
  if (trap) throw new Error(`${JSON.stringify(trap[0])} cannot stand in an inline ${element}`);
  return text;
}

/** Where nothing is beside the script, or it is not known yet. */
const NOWHERE = { module: "", english: "", help: "", writer: "", writing: "" };

async function buildSite({ entry, template, wasm, writing, style, site }) {
  // One hash over everything: a page can never pair an old script with a new module.
  const hash = createHash("sha256");
  const english = await bundleEnglish();
  const help = await bundleHelp();
  const writer = await bundleWriter();
  for (const part of [wasm, style, english, help, writing, writer, await bundleStart(""), await bundleScript(entry, besidePage(NOWHERE))]) hash.update(part);
  const name = hash.digest("hex").slice(0, 10);
  const there = {
    module: `ziping.${name}.wasm`,
    english: `en.${name}.js`,
    help: `help.${name}.js`,
    writer: `write.${name}.js`,
    writing: `write.${name}.wasm`,
  };
  const script = await bundleScript(entry, besidePage(there));
  const page = `main.${name}.js`;
  const html = fill(template, [
    cspMeta(servedPolicy()),
    `<link rel="stylesheet" href="style.${name}.css">\n<link rel="preload" href="${page}" as="script">`,
    `<script defer src="start.${name}.js"></script>`,
  ]);
  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  const files = {
    "index.html": html,
    [`start.${name}.js`]: await bundleStart(page),
    [page]: script,
    [there.english]: english,
    [there.help]: help,
    [`style.${name}.css`]: style,
    [there.module]: wasm,
    [there.writer]: writer,
    [there.writing]: writing,
  };
  // Named by the page as well: it may change while the scripts do not.
  const build = createHash("sha256").update(html).digest("hex").slice(0, 10);
  files["sw.js"] = await bundleKeeper(build, ["", ...Object.keys(files).filter((file) => file !== "index.html")]);
  for (const [file, content] of Object.entries(files)) await writeFile(join(site, file), content);
}

/** `within` are the style sheets that the script itself brings, for browsers that can only take them as elements. */
async function buildSingleFile({ entry, template, wasm, writing, style, file, within = [] }) {
  const script = inline(await bundleScript(entry, insidePage({ module: wasm, writing })), "script");
  const html = fill(template, [
    cspMeta(singleFilePolicy(script, inline(style, "style"), ...within)),
    `<style>${style}</style>`,
    `<script>${script}</script>`,
  ]);
  await writeFile(file, html);
}

const PAGE = {
  entry: "www/src/main.ts",
  style: "www/src/style.css",
  template: at("www", "index.html"),
  site: at("dist", "site"),
  file: at("dist", "ziping.html"),
};

/** The module that a page starts with, and the one that writes. */
async function modules() {
  return {
    wasm: await readFile(at("dist", "pkg", "ziping_bg.wasm")),
    writing: await readFile(at("dist", "pkg", "write", "ziping_write_bg.wasm")),
  };
}

/** The page before its script; `head` is what it shows until then, where its template has a place for it. */
async function template(path, head) {
  return (await readFile(path, "utf8")).replace(/\r\n/g, "\n").replace("<!--MASTHEAD-->\n", () => head);
}

/** Builds the page, or another one by the same rules (the tests have one that holds the engine alone). */
export async function buildPage(page = PAGE) {
  const parts = {
    ...page,
    template: await template(page.template, `${await masthead()}\n`),
    ...(await modules()),
    style: await bundleStyle(page.style),
  };
  await buildSite(parts);
  await buildSingleFile(parts);
}

/** Builds what stands in somebody else's page: the element as a script, and the frame with its script. */
export async function buildGuests(folder) {
  const { wasm, writing } = await modules();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "ziping-checker.js"), await bundleScript("www/src/tag/main.ts", insidePage({ module: wasm, writing })));
  await writeFile(join(folder, "embed.js"), await bundleScript("www/src/embed/embed.ts", besidePage(NOWHERE)));
  await buildSingleFile({
    entry: "www/src/embed/frame.ts",
    template: await template(at("www", "index.html"), ""), // the host's page has a name of its own
    wasm,
    writing,
    style: await bundleStyle("www/src/embed/frame.css"),
    within: [shadowStyle(await bundleStyle("www/src/style.css")).style],
    file: join(folder, "ziping-frame.html"),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildPage();
  await buildGuests(at("dist", "guests"));
}
