// What is shipped: the same from the same sources, whole, and turned to no one outside.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { buildPage } from "../../scripts/build.mjs";
import { at } from "../../scripts/lib/paths.mjs";
import { serve } from "../../scripts/lib/server.mjs";

const folder = mkdtempSync(join(tmpdir(), "ziping-build-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const page = {
  entry: "www/src/main.ts",
  style: "www/src/style.css",
  template: at("www", "index.html"),
  site: join(folder, "site"),
  file: join(folder, "ziping.html"),
};
await buildPage(page);
const single = readFileSync(page.file, "utf8");

test("the same sources give the same files, byte for byte", () => {
  assert.equal(single, readFileSync(at("dist", "ziping.html"), "utf8"));
  const names = readdirSync(page.site);
  assert.deepEqual(names, readdirSync(at("dist", "site")));
  for (const name of names) {
    assert.ok(readFileSync(join(page.site, name)).equals(readFileSync(at("dist", "site", name))), name);
  }
});

test("the single file's policy names exactly its own script and style, and lets nothing out", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(single)[1];
  for (const element of ["script", "style"]) {
    const parts = [...single.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, "gs"))];
    assert.equal(parts.length, 1, element);
    assert.ok(policy.includes(`'sha256-${createHash("sha256").update(parts[0][1]).digest("base64")}'`), element);
  }
  assert.match(policy, /default-src 'none'.*connect-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:/);
});

test("the modules name no folder of the machine that built them", () => {
  const modules = readdirSync(page.site).filter((name) => name.endsWith(".wasm"));
  assert.equal(modules.length, 2);
  for (const name of modules) {
    const sources = [...readFileSync(join(page.site, name), "latin1").matchAll(/[\w.\/\\:-]+\.rs/g)].map(([path]) => path);
    assert.ok(sources.length > 0, name);
    const rooted = sources.filter((path) => /^([A-Za-z]:)?[\/\\]/.test(path) && !path.startsWith("/rustc/"));
    assert.deepEqual(rooted, [], name);
  }
});

test("no file names another host", () => {
  const texts = readdirSync(page.site).filter((name) => /\.(html|js|css)$/.test(name));
  for (const text of [single, ...texts.map((name) => readFileSync(join(page.site, name), "utf8"))]) {
    const hosts = [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`\\)<>]+/g)].map(([address]) => address);
    // Names of vocabularies, which nobody fetches.
    assert.deepEqual(hosts.filter((address) => !address.startsWith("http://www.w3.org/")), []);
  }
});

test("the server gives the page with its types, and nothing from outside its folder", async () => {
  const server = await serve(page.site, { headers: { "Content-Security-Policy": "default-src 'none'" } });
  try {
    const html = await fetch(server.url);
    assert.equal(html.headers.get("content-type"), "text/html; charset=utf-8");
    assert.equal(html.headers.get("content-security-policy"), "default-src 'none'");
    const wasm = readdirSync(page.site).find((name) => name.endsWith(".wasm"));
    assert.equal((await fetch(server.url + wasm)).headers.get("content-type"), "application/wasm");
    for (const path of ["..%2fziping.html", "%2e%2e/ziping.html", "nothing.html", "%"]) {
      assert.equal((await fetch(server.url + path)).status, 404, path);
    }
  } finally {
    await server.close();
  }
});
