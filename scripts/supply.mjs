// npm run supply: whether anything that this is built of has a licence that is not taken here, or a known weakness.
//
// Licences are read from the lock files and need no network; they are in `npm test` as well. Weaknesses are asked of the
// registries' own lists, by `npm audit` and cargo-deny. On the build server (CI) a list that gives no answer fails the
// run; elsewhere it is said.

import { spawnSync } from "node:child_process";
import { everyCrate, everyPackage, shippedCrates } from "./lib/ship/components.mjs";
import { refused } from "./lib/ship/licences.mjs";
import { root } from "./lib/paths.mjs";

let good = true;
const say = (fine, words) => {
  good &&= fine;
  console.log(`${fine ? "✔" : "✖"} ${words}`);
};

const components = [...everyCrate(), ...everyPackage()];
const bad = [...refused(components, "tools"), ...refused(shippedCrates(), "shipped")];
say(bad.length === 0, `licences of ${components.length} crates and packages${bad.map(({ name, license }) => `\n    ${name}: ${license ?? "none"}`).join("")}`);

/** Runs a tool that asks a list; `answered` tells an answer from silence. */
function ask(what, program, args, answered) {
  const { status, stdout = "", stderr = "", error } = spawnSync(program, args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  const said = `${stdout}\n${stderr}`;
  if (!error && answered(said)) return say(status === 0, `known weaknesses, ${what}${status === 0 ? "" : `\n${said.trim()}`}`);
  const reason = error ? `${program} is not installed` : said.trim().split("\n").find((line) => /error|not|failed/i.test(line)) ?? "no answer";
  if (process.env.CI) return say(false, `known weaknesses, ${what}: not asked (${reason})`);
  console.log(`– known weaknesses, ${what}: not asked (${reason})`);
}

ask("npm's packages", "npm", ["audit", "--json"], (said) => /"vulnerabilities"/.test(said));
ask("crates", "cargo", ["deny", "--log-level", "warn", "check", "advisories", "bans", "sources"], (said) => /advisories (ok|FAILED)/i.test(said));
process.exit(good ? 0 : 1);
