// Runs other programs. Owns: how they are found on each system, what of them is shown, how they end.

import { spawn, spawnSync } from "node:child_process";
import { root } from "./paths.mjs";

const windows = process.platform === "win32";

/** npm is a batch file on Windows, which can only be run through the shell. */
const shell = (program) => windows && program === "npm";

/** Runs a program with its output shown; fails when it does. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", shell: shell(program), ...options });
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(" ")} ended with ${code ?? signal}`));
    });
  });
}

/** What a program prints, or nothing when it is not there or fails. */
export function ask(program, args) {
  const { status, stdout } = spawnSync(program, args, { cwd: root, encoding: "utf8", shell: shell(program) });
  return status === 0 ? stdout.trim() : undefined;
}
