// The Content-Security-Policy of the page: what it may load and run, and that it may send nothing.

import { createHash } from "node:crypto";

const sha256 = (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** Older engines know no `wasm-unsafe-eval`; they run the engine in a blob worker, which has no policy there. */
function policy({ script, style, connect, worker = "blob:" }) {
  return [
    "default-src 'none'",
    `script-src ${script} 'wasm-unsafe-eval'`,
    `style-src ${style}`,
    "img-src data:",
    `worker-src ${worker}`,
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The served page loads its files from beside it and nothing else. */
export const servedPolicy = () => policy({ script: "'self'", style: "'self'", connect: "'self'", worker: "'self' blob:" });

/** The single file runs exactly the script and the style that it holds, and asks for nothing at all. */
export const singleFilePolicy = (script, ...styles) =>
  policy({ script: sha256(script), style: styles.map(sha256).join(" "), connect: "'none'" });
