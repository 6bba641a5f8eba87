// Runs the command, against which the engine in every other place is held.

import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { root } from "../../scripts/lib/paths.mjs";

/** What `ziping check --format json` says of one file: an element of `files`, named without its folder. */
export function checkByCommand(file, ...more) {
  const [said] = byCommand(file, ...more).files;
  return { ...said, name: basename(said.name) };
}

/** Has documents written: `options` are `--comments`, `--corrected` and so on. Gives what it says on the side. */
export function writeByCommand(files, ...options) {
  const args = ["run", "--quiet", "--package", "ziping-cli", "--", "check", ...[files].flat(), "--lang", "zh", "--date", "2022-03-01", ...options];
  const { status, stderr, error } = spawnSync("cargo", args, { cwd: root, encoding: "utf8" });
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(`the command ended with ${status}: ${stderr}`);
  return stderr;
}

/** What it says of one file, as it is printed. */
export function byCommand(file, ...more) {
  const args = ["run", "--quiet", "--package", "ziping-cli", "--", "check", file, "--format", "json", ...more];
  const { status, stdout, stderr, error } = spawnSync("cargo", args, { cwd: root, encoding: "utf8" });
  if (error) throw error;
  // 1: it found errors in the form.
  if (status !== 0 && status !== 1) throw new Error(`the command ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
