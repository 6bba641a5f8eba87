// The engine says the same in every browser as the command does, however the page was opened.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { at } from "../../scripts/lib/paths.mjs";
import { checkByCommand } from "../lib/command.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { engineInOneFile, engineServed } from "./lib/fixture.mjs";

const NAME = "two-forms.txt";
const text = readFileSync(at("tests", "forms", NAME), "utf8");
const byCommand = checkByCommand(`tests/forms/${NAME}`);

async function saysTheSame(open, address, { refuseWorker, seat }) {
  const page = await open(address, { refuseWorker });
  await page.waitFor(() => window.seat !== undefined);
  assert.equal(await page.evaluate(() => window.seat), seat);
  const loaded = page.requests.length;
  const said = await page.evaluate(([text, name]) => window.check(text, name), [text, NAME]);
  assert.deepEqual(said, byCommand);
  assert.deepEqual(page.requestsSince(loaded), []);
  assert.deepEqual(page.errors(), []);
}

for (const [how, address] of [
  ["served under a strict policy", engineServed],
  ["opened as one file", engineInOneFile],
]) {
  inEveryBrowser(`the engine in its worker, ${how}`, ({ open }) => saysTheSame(open, address, { seat: "worker" }));

  // Browsers before 2022 compile under such a policy in a worker and nowhere else.
  inEveryBrowser(
    `the engine with workers refused, ${how}`,
    ({ open }) => saysTheSame(open, address, { refuseWorker: true, seat: "page" }),
    { only: ["chromium", "firefox"] },
  );
}
