// The app lives in other pages as well: what differs there is asked of www/src/place.ts, and never of the document.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { at } from "../../scripts/lib/paths.mjs";

/** The page's own beginning, the frame's two halves, and the one place that may ask. */
const MAY = /^(main|place)\.ts$|^embed\//;

test("no part of the app looks for ids, the focus, the title or events on the document", () => {
  const asking = readdirSync(at("www", "src"), { recursive: true })
    .map((name) => name.replace(/\\/g, "/"))
    .filter((name) => name.endsWith(".ts") && !MAY.test(name))
    .flatMap((name) => {
      const found = readFileSync(join(at("www", "src"), name), "utf8").match(/\bdocument\.(activeElement|getElementById|querySelector\w*|addEventListener|title|documentElement)/g);
      return (found ?? []).map((what) => `${name}: ${what}`);
    });
  assert.deepEqual(asking, []);
});
