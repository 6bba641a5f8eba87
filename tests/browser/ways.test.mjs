// Every way to use the release, with the files that `npm run release` made and nothing else: the page as one file and
// served, the element, the frame, the package by a module script and through a bundler. Every host has a strict policy
// and nothing is asked for once it has loaded. The package in Node is in tests/node/release.test.mjs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { HOST_POLICY, stageExamples } from "../../scripts/lib/examples.mjs";
import { at } from "../../scripts/lib/paths.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { ERRORS_OF_SECOND, bothForms, drop, file, openExample, rulesFound } from "./lib/app.mjs";
import { after, inEveryBrowser } from "./lib/engines.mjs";
import { servedPolicy } from "../../scripts/lib/csp.mjs";

const CURRENT = { only: ["chromium", "firefox"] };
const WITH_FILES = [...ERRORS_OF_SECOND];

const folder = await stageExamples();
const examples = await serve(folder, {
  // The frame's page has a policy of its own; its host may not be asked to allow what it does.
  headers: ({ path }) => (path.endsWith("ziping-frame.html") ? {} : { "Content-Security-Policy": HOST_POLICY }),
});
const site = await serve(at("dist", "release", "site"), { headers: { "Content-Security-Policy": `${servedPolicy()}; frame-ancestors 'none'` } });
after(() => Promise.all([examples.close(), site.close()]));

/** Nothing was asked for since `loaded`, and nothing went wrong. */
function quiet(page, loaded) {
  assert.deepEqual(page.requestsSince(loaded), []);
  assert.deepEqual(page.errors(), []);
}

for (const [how, address] of [
  ["the single file", pathToFileURL(at("dist", "release", "ziping.html")).href],
  ["the served page", site.url],
]) {
  inEveryBrowser(`${how} checks a dropped file`, async ({ open }) => {
    const page = await open(address);
    await page.waitForElement("#app[data-engine]");
    const loaded = page.requests.length;
    await drop(page, file("form2.docx"));
    await page.waitFor(() => document.querySelector(".verdict") !== null);
    assert.deepEqual(await rulesFound(page, "error"), WITH_FILES);
    quiet(page, loaded);
  });
}

const form2 = file("form2.docx");

/** Gives the element a file as a program does; with the rules of the errors. */
const openInTag = ([selector, { name, base64 }]) =>
  document
    .querySelector(selector)
    .open(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
    .then((report) => report.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule));

inEveryBrowser(
  "the element: its event, its properties, its colours, two on a page, loaded twice",
  async ({ open }) => {
    const page = await open(`${examples.url}tag/`, {
      before: () => {
        window.globalsBefore = Object.getOwnPropertyNames(window);
      },
    });
    await page.waitFor(() => document.querySelector("#second").shadowRoot?.querySelector(".examples") && document.querySelector("#first").shadowRoot.querySelector(".foot span").textContent !== "");
    const loaded = page.requests.length;
    assert.deepEqual(await page.evaluate(openInTag, ["#first", form2]), WITH_FILES);
    assert.equal(await page.text("#said"), `first：${WITH_FILES.length} 处错误`);

    // Nothing is kept or begun in somebody else's page.
    assert.equal(await page.evaluate(() => document.querySelector("#first").shadowRoot.querySelector("#keep, #blank")), null);

    // Each is for itself.
    assert.equal(await page.evaluate(() => document.querySelector("#second").report), null);
    assert.deepEqual(await page.evaluate(openInTag, ["#second", form2]), WITH_FILES);
    const [zh, en] = await page.evaluate(() => ["#first", "#second"].map((one) => document.querySelector(one).report.findings[0].message));
    assert.match(zh, /[一-龥]/);
    assert.doesNotMatch(en.replace(/“.*?”/g, ""), /[一-龥]/);
    // A form of the host's own data, and its report again.
    await page.click("#hand-over");
    await page.waitFor(() => document.querySelector("#first").form?.indicators.length === 1);
    assert.match(await page.evaluate(() => document.querySelector("#first").report.findings[0].rule), /^[A-Z]{2}-\d{3}$/);
    // The language is an attribute.
    await page.evaluate(() => document.querySelector("#first").setAttribute("lang", "en"));
    await page.waitFor(() => /[a-z]{4}/.test(document.querySelector("#first").report.findings[0].message));
    // A profile is one, too: with other weights the same form is found otherwise.
    const before = await page.evaluate(() => JSON.stringify(document.querySelector("#second").report.profile));
    assert.match(before, /mof2020/);

    // The host's colour is inside, and nothing of the host's sheet or of the element's gets across.
    const colours = await page.evaluate(() => {
      const inside = document.querySelector("#first").shadowRoot;
      return [getComputedStyle(inside.querySelector("a.skip")).color, getComputedStyle(inside.querySelector(".foot")).display, getComputedStyle(document.querySelector("#hand-over")).borderRadius];
    });
    assert.deepEqual(colours, ["rgb(122, 27, 61)", "none", await page.evaluate(() => {
      const plain = document.createElement("button");
      document.body.append(plain);
      return getComputedStyle(plain).borderRadius;
    })]);
    quiet(page, loaded);

    // Loaded a second time it changes nothing; no name is left on the window.
    const added = await page.evaluate(async () => {
      const again = document.createElement("script");
      again.src = "ziping-checker.js";
      await new Promise((resolve) => ((again.onload = resolve), document.head.append(again)));
      return Object.getOwnPropertyNames(window).filter((name) => !window.globalsBefore.includes(name) && !/^(globalsBefore|first|second|said|\d+)$/.test(name));
    });
    assert.deepEqual(added.filter((name) => /zip/i.test(name)), []);
    assert.equal(await page.evaluate(() => document.querySelector("#second").report !== null), true);
    assert.deepEqual(page.errors(), []);
  },
  CURRENT,
);

inEveryBrowser(
  "the element with another profile scores by its numbers",
  async ({ open }) => {
    const page = await open(`${examples.url}tag/`);
    const profile = JSON.parse(readFileSync(at("crates", "core", "profiles", "mof2020.json"), "utf8"));
    const said = await page.evaluate(
      async ([text, profile]) => {
        const tag = document.querySelector("#first");
        tag.profile = profile;
        const report = await tag.open(text);
        return [report.profile.id, JSON.stringify(report.totals).includes("甲")];
      },
      [bothForms, { ...profile, id: "ours", grades: [["甲", 0]] }],
    );
    assert.equal(said[0], "ours");
    assert.equal(said[1], true);
    // Back to the national rule: what is shown is asked for again.
    await page.evaluate(() => void (document.querySelector("#first").profile = "mof2020"));
    await page.waitFor(() => document.querySelector("#first").report.profile.id === "mof2020");
    assert.deepEqual(page.errors(), []);
  },
  CURRENT,
);

inEveryBrowser(
  "the frame: a host that has no rights on it and gives it none, the handshake, its height, its report",
  async ({ open }) => {
    const page = await open(`${examples.url}frame/`);
    await page.waitFor(() => document.querySelector("iframe").height !== "480");
    const loaded = page.requests.length;
    // The frame's origin is nobody's.
    assert.equal(await page.evaluate(() => document.querySelector("iframe").contentDocument), null);
    const before = Number(await page.evaluate(() => document.querySelector("iframe").height));
    await page.click("#hand-over");
    await page.waitFor(() => /\d+ 处错误/.test(document.querySelector("#said").textContent));
    await page.waitFor((before) => Math.abs(Number(document.querySelector("iframe").height) - before) > 20, before);
    quiet(page, loaded);

    // What another window says in the frame's name is not heard: the frame keeps its line.
    await page.evaluate(() => {
      document.querySelector("#said").textContent = "";
      window.postMessage({ from: "ziping", say: "hello", versions: [1] }, "*");
    });
    await page.evaluate(() => new Promise((next) => setTimeout(next, 300)));
    await page.click("#hand-over");
    await page.waitFor(() => /\d+ 处错误/.test(document.querySelector("#said").textContent));
  },
  CURRENT,
);

inEveryBrowser(
  "a frame of another version is told apart, and given nothing",
  async ({ open }) => {
    const page = await open(`${examples.url}frame/`);
    const said = await page.evaluate(async () => {
      const heard = [];
      console.error = (words) => heard.push(words);
      const frame = window.zipingFrame(document.createElement("div"), {});
      document.body.append(frame.element);
      // As the frame's own window would say it; the browser lets nobody else be the source.
      const hello = { from: "ziping", say: "hello", versions: [99] };
      window.dispatchEvent(new MessageEvent("message", { data: hello, origin: "null", source: frame.element.contentWindow }));
      window.dispatchEvent(new MessageEvent("message", { data: hello, origin: "https://elsewhere.example", source: frame.element.contentWindow }));
      return heard;
    });
    assert.equal(said.length, 1);
    assert.match(said[0], /99.*take both from one release/);
  },
  // Firefox lets a test make no message from another window.
  { only: ["chromium"] },
);

inEveryBrowser(
  "a file handed to the frame comes back as its report",
  async ({ open }) => {
    const page = await open(`${examples.url}frame/`);
    const rules = await page.evaluate(async ({ name, base64 }) => {
      const place = document.createElement("div");
      document.body.append(place);
      const frame = window.zipingFrame(place, { lang: "en" });
      const report = await frame.open(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      return [frame.report.totals.declared, ...report.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)];
    }, form2);
    assert.deepEqual(rules, ["86", ...WITH_FILES]);
    assert.deepEqual(page.errors(), []);
  },
  CURRENT,
);

for (const name of ["module", "bundler"]) {
  inEveryBrowser(
    `the package: examples/${name}`,
    async ({ open }) => {
      const page = await open(`${examples.url}${name}/`);
      await page.waitFor(() => document.querySelector("#said").textContent !== "…");
      assert.equal(await page.text("#said"), "target missed: 8 points are due in proportion, 9 were given: 16场 ÷ 20场 = 80%, 10 × 80% = 8");
      const loaded = page.requests.length;
      await page.upload("#file", [at("tests", "forms", "form2.docx")]);
      await page.waitFor(() => document.querySelectorAll("#found li").length > 3);
      const found = await page.text("#found");
      for (const rule of WITH_FILES) assert.ok(found.includes(rule), rule);
      quiet(page, loaded);
    },
    CURRENT,
  );
}

inEveryBrowser(
  "the element where the host allows no worker: the engine runs on the page",
  async ({ open }) => {
    const policy = HOST_POLICY.replace(" worker-src blob:;", " worker-src 'none';");
    const strict = await serve(folder, { headers: { "Content-Security-Policy": policy } });
    try {
      const page = await open(`${strict.url}tag/`);
      assert.deepEqual(await page.evaluate(openInTag, ["#first", form2]), WITH_FILES);
    } finally {
      await strict.close();
    }
  },
  CURRENT,
);

inEveryBrowser(
  "the element without shared style sheets: a style element that the policy lets pass by its nonce",
  async ({ open }) => {
    const policy = HOST_POLICY.replace("style-src 'self'", "style-src 'self' 'nonce-host'");
    const host = await serve(folder, { headers: { "Content-Security-Policy": policy } });
    try {
      const page = await open(`${host.url}module/`, { before: () => void delete ShadowRoot.prototype.adoptedStyleSheets });
      const shown = await page.evaluate(async () => {
        const script = document.createElement("script");
        script.src = "../tag/ziping-checker.js";
        script.nonce = "host";
        await new Promise((resolve) => ((script.onload = resolve), document.head.append(script)));
        const tag = document.createElement("ziping-checker");
        document.body.append(tag);
        await tag.open("nothing of the kind");
        return [tag.shadowRoot.querySelectorAll("style").length, getComputedStyle(tag.shadowRoot.querySelector(".skip")).position];
      });
      assert.deepEqual(shown, [1, "absolute"]);
      assert.deepEqual(page.errors(), []);
    } finally {
      await host.close();
    }
  },
  CURRENT,
);

inEveryBrowser(
  "a narrow element of a wide page is set as a narrow page is",
  async ({ open }) => {
    const page = await open(`${examples.url}tag/`, { viewport: { width: 1280, height: 900 } });
    const sizes = async (width) => {
      await page.evaluate((width) => void (document.querySelector("#first").style.width = `${width}px`), width);
      await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
      return page.evaluate(() => {
        const [sheet, panel] = [".sheet-frame", ".result-panel"].map((part) => document.querySelector("#first").shadowRoot.querySelector(part).getBoundingClientRect());
        return { beside: sheet.right <= panel.left, within: sheet.width <= document.querySelector("#first").clientWidth };
      });
    };
    await page.evaluate(openInTag, ["#first", form2]);
    assert.deepEqual(await sizes(1150), { beside: true, within: true });
    assert.deepEqual(await sizes(390), { beside: false, within: true });
  },
  CURRENT,
);
