// What the browser tests need from the system: two browsers, and the characters of Chinese.

import { existsSync, readdirSync } from "node:fs";
import { ask, run } from "./run.mjs";

const NEEDED = [
  { package: "chromium", there: () => existsSync("/usr/bin/chromium") },
  { package: "firefox-esr", there: () => existsSync("/usr/bin/firefox-esr") },
  { package: "fonts-noto-cjk", there: () => fonts("/usr/share/fonts/opentype/noto").some((name) => /CJK/.test(name)) },
];

const fonts = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/** Installs what is missing where that can be done: on Debian and its like, by root. */
export async function installBrowsers() {
  const root = process.getuid?.() === 0;
  if (!root || ask("apt-get", ["--version"]) === undefined) return false;
  const missing = NEEDED.filter(({ there }) => !there()).map((needed) => needed.package);
  if (missing.length === 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env });
  await run("apt-get", ["install", "-q", "-y", "--no-install-recommends", ...missing], { env });
  return true;
}
