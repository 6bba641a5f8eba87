// npm run test:engines: the main journey in browsers of past years, which are fetched once and kept in .cache.
//
//   --only=chromium75   in this one alone (or several, with commas)

import { spawnSync } from "node:child_process";
import { at } from "./lib/paths.mjs";
import { prepare, step } from "./lib/prepare.mjs";
import { fetchOldChromium, oldChromiumRunsHere, oldVersions } from "./lib/old-chromium.mjs";
import { release } from "./release.mjs";

const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length);

try {
  await prepare();
  await step("Making the release", async () => void (await release()));
  if (!oldChromiumRunsHere) throw new Error("The browsers of past years are built for Linux on x86-64 alone.");
  for (const version of oldVersions) await step(`Fetching Chromium ${version}`, () => fetchOldChromium(version));
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
const args = ["--test", "--test-force-exit", "--test-reporter=spec", at("tests", "engines", "journey.test.mjs")];
const { status } = spawnSync(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...(only && { ENGINES: only }) } });
process.exit(status ?? 1);
