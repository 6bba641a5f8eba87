// npm run release: everything that is shipped, in dist/release, with checksums, a list of what it is made of, and the
// notices of what others wrote. The same sources give the same bytes.

import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { prepare, step } from "./lib/prepare.mjs";
import { at } from "./lib/paths.mjs";

const { version } = JSON.parse(await readFile(at("package.json"), "utf8"));

async function filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
  return files.map((name) => name.split(sep).join("/")).sort();
}

const sha256 = (content) => createHash("sha256").update(content).digest("hex");

async function sums(folder, names) {
  return Promise.all(names.map(async (name) => ({ name, sha256: sha256(await readFile(join(folder, name))) })));
}

/** Where each part of the release comes from. */
const PARTS = [
  ["ziping.html", "dist", "ziping.html"],
  ["site", "dist", "site"],
  ["ziping-checker.js", "dist", "guests", "ziping-checker.js"],
  ["embed.js", "dist", "guests", "embed.js"],
  ["ziping-frame.html", "dist", "guests", "ziping-frame.html"],
  ["serving.md", "docs", "serving.md"],
  ["LICENSE-MIT", "LICENSE-MIT"],
  ["LICENSE-APACHE", "LICENSE-APACHE"],
];

/** Makes the release from what is built. Gives the files with their checksums. */
export async function release(folder = at("dist", "release")) {
  // Imported here: on a fresh machine their packages are not there before `prepare`.
  const { bundled } = await import("./lib/bundle.mjs");
  const { buildGuests, buildPage } = await import("./build.mjs");
  const { shippedCrates, shippedPackages } = await import("./lib/ship/components.mjs");
  const { notices, refused } = await import("./lib/ship/licences.mjs");
  const { writePackage } = await import("./lib/ship/package.mjs");
  const { sbom } = await import("./lib/ship/sbom.mjs");

  await buildPage();
  await buildGuests(at("dist", "guests"));
  const components = [...shippedCrates(), ...shippedPackages([...bundled])];
  const bad = refused(components, "shipped");
  if (bad.length > 0) throw new Error(`not to be shipped by their licences: ${bad.map(({ name, license }) => `${name} (${license})`).join(", ")}`);

  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, ...from] of PARTS) await cp(at(...from), join(folder, name), { recursive: true });
  const third = notices(components);
  await writeFile(join(folder, "THIRD-PARTY.txt"), third);
  const entries = await writePackage(version, join(folder, `ziping-${version}.tgz`), {
    "ziping-checker.js": await readFile(at("dist", "guests", "ziping-checker.js")),
    "THIRD-PARTY.txt": Buffer.from(third),
  });
  // The same unpacked, for `npm pack` and `npm publish`.
  await rm(at("dist", "npm"), { recursive: true, force: true });
  for (const [name, content] of Object.entries(entries)) {
    await mkdir(dirname(at("dist", "npm", name)), { recursive: true });
    await writeFile(at("dist", "npm", name), content);
  }
  const files = await sums(folder, await filesIn(folder));
  await writeFile(join(folder, "sbom.cdx.json"), `${JSON.stringify(sbom({ version, components, files }), null, 2)}\n`);
  const all = await sums(folder, await filesIn(folder));
  await writeFile(join(folder, "SHA256SUMS"), all.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""));
  return all;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await prepare();
    let files = [];
    await step("Making the release", async () => void (files = await release()));
    console.log("");
    for (const { name, sha256 } of files) console.log(`${sha256}  ${name}`);
    console.log("\nAll of it is in dist/release; `sha256sum --check SHA256SUMS` there verifies it.");
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}
