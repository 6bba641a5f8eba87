/** The page's beginning: starts the engine and the app. */

import { App } from "./app";
import { createEngine } from "./engine/client";
import { moduleBytes } from "./engine/module";
import { langOfAddress } from "./i18n";

const root = document.getElementById("app");

// Where it is missing, the sentence that index.html holds stays on the screen.
if (root && typeof WebAssembly === "object") {
  const engine = createEngine(moduleBytes, (version, kind) => {
    performance.mark("ziping:engine-ready");
    root.setAttribute("data-engine", kind);
    app.setVersion(version);
  });
  const app = new App(root, engine, langOfAddress());
}
