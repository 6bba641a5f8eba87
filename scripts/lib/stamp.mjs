// Remembers from what a step was last made, so that it is skipped while nothing has changed.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { at, root } from "./paths.mjs";

async function* filesIn(path) {
  if (!(await stat(path)).isDirectory()) {
    yield path;
    return;
  }
  const names = await readdir(path);
  for (const name of names.sort()) yield* filesIn(join(path, name));
}

async function digest(inputs) {
  const hash = createHash("sha256").update(process.version);
  for (const input of inputs) {
    for await (const file of filesIn(at(input))) hash.update(relative(root, file)).update(await readFile(file));
  }
  return hash.digest("hex");
}

/** Runs `make` unless `outputs` are there and were made from these very `inputs`. Says whether it ran. */
export async function unlessUnchanged(name, inputs, outputs, make) {
  const stamp = at(".cache", `${name}.stamp`);
  const now = await digest(inputs);
  const before = await readFile(stamp, "utf8").catch(() => "");
  if (before === now && outputs.every((output) => existsSync(at(output)))) return false;
  await make();
  await mkdir(at(".cache"), { recursive: true });
  await writeFile(stamp, now);
  return true;
}
