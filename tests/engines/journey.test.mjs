// The main journey in real browsers of 2018 to today, with what `npm run release` made: opened by double click, served
// under a strict policy, as an element and in a frame of a host whose policy is strict. `npm run test:engines` fetches
// the old ones once and keeps them; Chromium 83 runs it in `npm test` as well.

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { browsers, oldBrowsers } from "../../scripts/lib/browsers.mjs";
import { servedPolicy } from "../../scripts/lib/csp.mjs";
import { HOST_POLICY, stageExamples } from "../../scripts/lib/examples.mjs";
import { at } from "../../scripts/lib/paths.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { ERRORS_OF_SECOND, drop, file, openExample, rulesFound } from "../browser/lib/app.mjs";
import { after, inEveryBrowser } from "../browser/lib/engines.mjs";

/** The oldest that it runs on; what is older is told so. */
const FLOOR = 75;

const all = [...oldBrowsers, ...browsers.filter(({ version }) => version === undefined)];
const wanted = process.env.ENGINES ? all.filter(({ id }) => process.env.ENGINES.split(",").includes(id)) : all;
const among = wanted.filter(({ version }) => version === undefined || version >= FLOOR);
const tooOld = wanted.filter(({ version }) => version < FLOOR);

const examples = await serve(await stageExamples(at("dist", "examples-engines")), {
  headers: ({ path }) => (path.endsWith("ziping-frame.html") ? {} : { "Content-Security-Policy": HOST_POLICY }),
});
const site = await serve(at("dist", "release", "site"), { headers: { "Content-Security-Policy": `${servedPolicy()}; frame-ancestors 'none'` } });
after(() => Promise.all([examples.close(), site.close()]));

const ways = [
  ["opened by double click", pathToFileURL(at("dist", "release", "ziping.html")).href],
  ["served under a strict policy", site.url],
];

for (const [how, address] of ways) {
  inEveryBrowser(
    `the main journey, ${how}`,
    async ({ open }) => {
      const page = await open(address);
      await openExample(page, "second");
      assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
      assert.equal(await page.evaluate(() => document.querySelector("#app").getAttribute("data-engine")), "worker");
      const loaded = page.requests.length;

      // A file of Word, one of Excel, one of 1997; each is put in the place of nothing that was there.
      for (const name of ["form2.docx", "form1.xlsx", "form1.doc"]) {
        await drop(page, file(name));
        await page.waitFor((name) => document.querySelector(".intake").textContent.includes(name) && !document.querySelector("#app.busy"), name);
      }
      // From a finding to its cell.
      await page.click(".finding .finding-head");
      await page.waitFor(() => document.querySelector(".cell.chosen, .sheet-title.chosen") !== null);
      assert.deepEqual(page.requestsSince(loaded), []);
      // English is loaded when it is asked for, from beside the page.
      await page.click("#language");
      await page.waitFor(() => /No error|errors?/.test(document.querySelector(".verdict strong").textContent) && !document.querySelector("#app.busy"));
      assert.ok(page.requestsSince(loaded).every((url) => /\/en\.[0-9a-f]{10}\.js$/.test(url)), page.requestsSince(loaded).join());
      assert.deepEqual(page.errors(), []);
    },
    { among },
  );

  inEveryBrowser(
    `a browser below the floor is told so, ${how}`,
    async ({ open }) => {
      const page = await open(address);
      await page.evaluate(() => new Promise((next) => setTimeout(next, 2500)));
      const said = await page.evaluate(() => {
        const sentence = document.querySelector(".unsupported");
        return [getComputedStyle(sentence).visibility, sentence.innerText];
      });
      assert.equal(said[0], "visible");
      assert.match(said[1], /太旧.*请用/);
    },
    { among: tooOld },
  );
}

inEveryBrowser(
  "an element of a host's page",
  async ({ open }) => {
    const page = await open(`${examples.url}tag/`);
    const { name, base64 } = file("form2.docx");
    const rules = await page.evaluate(
      ([name, base64]) =>
        document
          .querySelector("#first")
          .open(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
          .then((report) => report.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)),
      [name, base64],
    );
    assert.deepEqual(rules, ERRORS_OF_SECOND);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("#first").shadowRoot.querySelector("a.skip")).color), "rgb(122, 27, 61)");
    assert.deepEqual(page.errors(), []);
  },
  { among },
);

inEveryBrowser(
  "a frame of a host's page",
  async ({ open }) => {
    const page = await open(`${examples.url}frame/`);
    await page.waitFor(() => document.querySelector("iframe").getAttribute("height") !== "480");
    await page.click("#hand-over");
    await page.waitFor(() => /\d+ 处错误/.test(document.querySelector("#said").textContent));
    assert.deepEqual(page.errors(), []);
  },
  { among },
);

inEveryBrowser(
  "an element in a browser below the floor: what the host put there stays",
  async ({ open }) => {
    const page = await open(`${examples.url}tag/`);
    assert.match(await page.evaluate(() => document.querySelector("#first").innerText), /太旧/);
    assert.deepEqual(page.errors(), []);
  },
  { among: tooOld },
);
