// Which browsers the tests run in, and where they are on this machine.

import { existsSync } from "node:fs";
import { oldChromium, oldChromiumRunsHere, oldVersions } from "./old-chromium.mjs";

const firstThere = (...paths) => paths.find((path) => path && existsSync(path));

/** Every browser of the tests: `path` is missing where it is not installed. */
export const browsers = [
  {
    id: "chromium",
    name: "Chromium",
    path: firstThere(
      process.env.CHROMIUM,
      "/usr/bin/chromium",
      "/usr/bin/google-chrome",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ),
  },
  {
    id: "firefox",
    name: "Firefox",
    path: firstThere(
      process.env.FIREFOX,
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ),
  },
  old(83),
];

/** A Chromium of past years, as far as it was fetched. */
function old(version) {
  return { id: `chromium${version}`, name: `Chromium ${version}`, version, path: oldChromiumRunsHere ? firstThere(oldChromium(version)) : undefined };
}

/** The others, for `npm run test:engines`. */
export const oldBrowsers = oldVersions.map(old);
