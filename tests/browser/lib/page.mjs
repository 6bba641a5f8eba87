// The page as it is shipped: served from this machine, and as one file.

import { after } from "node:test";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { at } from "../../../scripts/lib/paths.mjs";
import { serve } from "../../../scripts/lib/server.mjs";

const file = at("dist", "ziping.html");
if (!existsSync(file)) throw new Error("the page is not built: npm run build");

/** The address of the single file. */
export const singleFile = pathToFileURL(file).href;

const servers = [];

/** Serves the page, with further headers where a test wants a stricter host. Gives its address. */
export async function served({ headers } = {}) {
  const server = await serve(at("dist", "site"), { headers });
  servers.push(server);
  return server.url;
}

/** The page on a server that can be ended: its address, and how. */
export async function servedForAWhile() {
  const server = await serve(at("dist", "site"));
  return { url: server.url, end: () => server.close() };
}

after(async () => {
  for (const server of servers) await server.close();
});
