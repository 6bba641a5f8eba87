// A static file server for this machine alone: the page as an intranet host would serve it.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json; charset=utf-8",
};

/** The file that a request means, or nothing when it points outside the folder. */
function target(folder, url) {
  const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

async function answer(folder, headers, packed, request, response) {
  try {
    const file = target(folder, request.url);
    const content = file && (await readFile(file));
    if (!content) throw new Error("outside");
    const pack = packed && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(200, {
      ...(pack && { "Content-Encoding": "gzip" }),
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-cache",
      ...(typeof headers === "function" ? headers({ path: new URL(request.url, "http://localhost").pathname }) : headers),
    });
    response.end(pack ? gzipSync(content) : content);
  } catch {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("404\n");
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server.address().port));
  });
}

/**
 * Serves `folder` on 127.0.0.1: on `port`, or on any free one when that is taken.
 * `packed` sends what can be packed so. `headers` may be a function of the path that is asked for. Gives the address and a function that ends it.
 */
export async function serve(folder, { port = 0, headers = {}, packed = false } = {}) {
  const server = createServer((request, response) => void answer(folder, headers, packed, request, response));
  const taken = await listen(server, port).catch((error) => {
    if (error.code !== "EADDRINUSE") throw error;
    return listen(server, 0);
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${taken}/`, close };
}
