/** The page's beginning: starts the engine and the app. */

import { createApp, type App } from "./app";
import { createPool } from "./engine/pool";
import { moduleBytes } from "./engine/module";
import { keepForOffline } from "./offline/register";
import { langOfAddress, loadEnglish } from "./i18n";
import { runsHere } from "./floor";

const root = document.getElementById("app");

/** The app in the language of the address; in Chinese, should English not be had. */
async function begin(root: HTMLElement): Promise<void> {
  let app: App | null = null;
  let said = "";
  const engine = createPool(moduleBytes, (version, kind) => {
    performance.mark("ziping:engine-ready");
    keepForOffline();
    root.setAttribute("data-engine", kind);
    said = version;
    if (app) app.setVersion(version);
  });
  let lang = langOfAddress();
  if (lang === "en") {
    root.textContent = "";
    try {
      engine.speak((await loadEnglish()).engine);
    } catch {
      lang = "zh";
    }
  }
  app = createApp(root, engine, lang);
  if (said !== "") app.setVersion(said);
  await app.restore();
}

// Where it does not, the sentence that index.html holds stays on the screen.
if (root && runsHere()) void begin(root);
