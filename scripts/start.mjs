// npm start: from a fresh clone to the page in the browser.
//
//   --no-open     do not open a browser
//   --port=8641   another port than 8640

import { spawn } from "node:child_process";
import { at } from "./lib/paths.mjs";
import { prepare } from "./lib/prepare.mjs";
import { servedPolicy } from "./lib/csp.mjs";
import { serve } from "./lib/server.mjs";

const options = process.argv.slice(2);
const port = Number(options.find((option) => option.startsWith("--port="))?.slice("--port=".length) ?? 8640);

function openInBrowser(url) {
  const [program, ...args] = {
    darwin: ["open", url],
    win32: ["cmd", "/c", "start", "", url],
  }[process.platform] ?? ["xdg-open", url];
  // There may be no browser and no desktop: the address is printed in any case.
  spawn(program, args, { stdio: "ignore", detached: true }).once("error", () => {}).unref();
}

try {
  await prepare();
  const headers = { "Content-Security-Policy": `${servedPolicy()}; frame-ancestors 'none'` };
  const { url } = await serve(at("dist", "site"), { port, headers });
  console.log(`\nThe page: ${url}`);
  console.log("The same as one file, to be double-clicked: dist/ziping.html");
  console.log("Ctrl+C ends this.");
  if (!process.env.CI && !options.includes("--no-open")) openInBrowser(url);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
