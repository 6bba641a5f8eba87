// Runs the tests one suite after the other, each with its own words, and adds up what they count.

import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/** How long one suite may take before it is ended, in milliseconds. */
const LIMIT = 30 * 60_000;

/** Adds up the numbers that a pattern finds. */
function sum(text, pattern) {
  return [...text.matchAll(pattern)].reduce((total, [, number]) => total + Number(number), 0);
}

/** How each test runner says what it found. */
export const counting = {
  /** A program that only passes or fails. */
  whole: (_text, ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }),
  cargo: (text, ok) => {
    const passed = sum(text, /^test result: .*? (\d+) passed;/gm);
    const failed = sum(text, /^test result: .*?; (\d+) failed;/gm);
    return { passed, failed: ok ? failed : Math.max(failed, 1), skipped: sum(text, /; (\d+) ignored;/g) };
  },
  node: (text, ok) => {
    const count = (word) => sum(text, new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, "gm"));
    const failed = count("fail") + count("cancelled");
    return { passed: count("pass"), failed: ok ? failed : Math.max(failed, 1), skipped: count("skipped") };
  },
};

/** Runs one suite with its output shown, and gives what it counted. */
export function suite(name, program, args, count = counting.whole) {
  console.log(`\n━━ ${name}`);
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"], timeout: LIMIT });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (piece) => {
      text += piece;
      process.stdout.write(piece);
    });
    child.once("error", (error) => {
      console.error(`${program}: ${error.message}`);
      resolve({ name, ...count("", false) });
    });
    child.once("close", (code) => resolve({ name, ...count(text, code === 0) }));
  });
}
