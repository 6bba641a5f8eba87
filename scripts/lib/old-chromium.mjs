// A real browser of May 2020, as it is found on desktops that nobody updates: Chromium 83 from the npm
// package that once carried it for servers. Fetched once and kept in .cache.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { join } from "node:path";
import { at } from "./paths.mjs";
import { run } from "./run.mjs";

const PACKAGE = "chrome-aws-lambda@3.1.1";
const SHA512 = "ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA==";
const folder = at(".cache", "chromium-83");

/** Where the browser is once {@link fetchChromium83} has run. */
export const chromium83 = join(folder, "chromium");

/** It is built for Linux on x86-64 and for nothing else. */
export const chromium83RunsHere = process.platform === "linux" && process.arch === "x64";

/** The content of one file of a tar archive. */
function untar(archive, wanted) {
  let start = 0;
  const field = (from, length) => archive.toString("latin1", start + from, start + from + length).replace(/\0.*$/s, "");
  while (start + 512 <= archive.length) {
    const size = parseInt(field(124, 12), 8) || 0;
    if (field(0, 100) === wanted) return archive.subarray(start + 512, start + 512 + size);
    start += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${PACKAGE} holds no ${wanted}`);
}

export async function fetchChromium83() {
  if (existsSync(chromium83)) return false;
  await mkdir(folder, { recursive: true });
  const pack = ["pack", PACKAGE, "--pack-destination", folder, "--silent"];
  await run("npm", pack, { stdio: ["ignore", "ignore", "inherit"] });
  const tarball = join(folder, "chrome-aws-lambda-3.1.1.tgz");
  const content = await readFile(tarball);
  const found = createHash("sha512").update(content).digest("base64");
  if (found !== SHA512) throw new Error(`${PACKAGE} is not the package that it was`);
  const browser = brotliDecompressSync(untar(gunzipSync(content), "package/bin/chromium.br"));
  await writeFile(`${chromium83}.part`, browser);
  await chmod(`${chromium83}.part`, 0o755);
  await rename(`${chromium83}.part`, chromium83);
  await rm(tarball);
  return true;
}
