// Puts each example together with the files of the release that it needs: dist/examples, as its own README says.

import { readdirSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { at } from "./paths.mjs";
import { run } from "./run.mjs";
import { untar } from "./untar.mjs";

/** What a page of the examples may do; the frame is another page with a policy of its own. */
export const HOST_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; worker-src blob:; frame-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

const FROM_RELEASE = { tag: ["ziping-checker.js"], frame: ["embed.js", "ziping-frame.html"] };

async function unpack(tarball, folder) {
  for (const [name, content] of Object.entries(untar(gunzipSync(await readFile(tarball))))) {
    const file = join(folder, name.replace(/^package\//, ""));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** The package of the release. */
export function tarball(release = at("dist", "release")) {
  return join(release, readdirSync(release).find((name) => name.endsWith(".tgz")));
}

/** Makes them all; gives the folder. */
export async function stageExamples(folder = at("dist", "examples"), release = at("dist", "release")) {
  await rm(folder, { recursive: true, force: true });
  await cp(at("examples"), folder, { recursive: true });
  for (const [name, files] of Object.entries(FROM_RELEASE)) {
    for (const file of files) await cp(join(release, file), join(folder, name, file));
  }
  await unpack(tarball(release), join(folder, "module", "ziping"));
  for (const name of ["bundler", "node"]) {
    await writeFile(join(folder, name, "package.json"), '{ "private": true, "type": "module" }\n');
    await run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--silent", tarball(release)], { cwd: join(folder, name) });
  }
  await run(process.execPath, ["build.mjs"], { cwd: join(folder, "bundler") });
  return folder;
}
