// Which browsers the tests run in, and where they are on this machine.

import { existsSync } from "node:fs";
import { chromium83, chromium83RunsHere } from "./chromium83.mjs";

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
  { id: "chromium83", name: "Chromium 83", path: chromium83RunsHere ? firstThere(chromium83) : undefined },
];
