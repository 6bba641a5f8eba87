// npm run test:clean: the release built twice from nothing, in folders with other names, has to be the same to the byte.
// Takes some minutes: everything is compiled anew.
//
//   --once   build one, and compare it with the dist/release that is here

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { at, root } from "./lib/paths.mjs";
import { ask } from "./lib/run.mjs";

const files = ask("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]).split("\0").filter(Boolean);

/** Builds everything that git knows in a folder of this name; gives the checksums. */
function build(name) {
  const base = mkdtempSync(join(tmpdir(), "ziping-clean-"));
  const folder = join(base, name);
  try {
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(at(file), join(folder, file));
    }
    const { CARGO_TARGET_DIR: _, ...env } = process.env;
    console.log(`▸ Building in ${folder}`);
    const { status } = spawnSync(process.execPath, ["scripts/release.mjs"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"], env });
    if (status !== 0) throw new Error("the build failed");
    return readFileSync(join(folder, "dist", "release", "SHA256SUMS"), "utf8");
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

const first = process.argv.includes("--once") ? readFileSync(join(root, "dist", "release", "SHA256SUMS"), "utf8") : build("one");
const second = build("another-and-with-a-longer-name");
if (first === second) {
  console.log(`✔ ${first.trim().split("\n").length} files, the same twice`);
} else {
  const known = new Set(first.split("\n"));
  console.log(`✖ not the same twice:\n${second.split("\n").filter((line) => !known.has(line)).map((line) => `  ${line.slice(66)}`).join("\n")}`);
  process.exit(1);
}
