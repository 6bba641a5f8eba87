/**
 * The served page's first script: has the page painted as index.html holds it, its name and its one sentence, before the
 * script that draws everything else runs. That one is long, is on its way meanwhile, and keeps a slow machine busy.
 */

import { script } from "virtual:page";

/** So long the paint is waited for, in milliseconds: a page that is not seen is never painted. */
const PATIENCE = 200;

let begun = false;

function begin(): void {
  if (begun) return;
  begun = true;
  const page = document.createElement("script");
  page.src = script;
  document.head.appendChild(page);
}

// Firefox 78 does not tell.
if (typeof PerformanceObserver === "function" && PerformanceObserver.supportedEntryTypes?.includes("paint")) {
  new PerformanceObserver(begin).observe({ entryTypes: ["paint"] });
  window.setTimeout(begin, PATIENCE);
} else begin();
