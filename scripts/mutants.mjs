// npm run mutants: changes crates/core in one small way after another (cargo-mutants) and lists the changes that no
// test notices. What is changed and which tests are run is in .cargo/mutants.toml. All of it takes hours: take a part.
//
//   --shard=1/8                        the first eighth
//   --file=crates/core/src/num.rs      one file; whatever else cargo-mutants knows is handed on as well
//   --iterate                          only what was not noticed last time

import { spawnSync } from "node:child_process";
import { root } from "./lib/paths.mjs";

const tool = spawnSync("cargo", ["mutants", "--version"], { cwd: root });
if (tool.status !== 0) {
  console.error("cargo-mutants is not installed: cargo install cargo-mutants --locked");
  process.exit(1);
}

// `--shard=1/8` counts from one, as people do.
const args = process.argv.slice(2).map((word) => {
  const [, part, parts] = /^--shard=(\d+)\/(\d+)$/.exec(word) ?? [];
  return part ? `--shard=${part - 1}/${parts}` : word;
});
// A mutant has to get past few cases of each property, or nobody could wait for it.
const env = { ...process.env, PROPTEST_CASES: "30", CARGO_INCREMENTAL: "1", RUST_BACKTRACE: "0" };
const { status } = spawnSync("cargo", ["mutants", "--timeout=25", ...args], { cwd: root, env, stdio: "inherit" });
process.exitCode = status ?? 1;
