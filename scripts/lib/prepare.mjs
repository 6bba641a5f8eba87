// Brings a fresh clone on a fresh machine to the point where the page can be opened: what is missing is
// installed, what has changed is built. Uses nothing but Node itself, for at first there is nothing else.

import { existsSync, readdirSync, statSync } from "node:fs";
import { at } from "./paths.mjs";
import { ask, run } from "./run.mjs";
import { unlessUnchanged } from "./stamp.mjs";

const TARGET = "wasm32-unknown-unknown";

/** Runs one step and says what it is and how long it took; `make` may answer `false`: nothing to do. */
export async function step(what, make) {
  const begun = performance.now();
  console.log(`▸ ${what}`);
  const ran = await make();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(ran === false ? "  nothing to do" : `  done in ${seconds} s`);
}

async function packages() {
  const installed = at("node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(at("package-lock.json")).mtimeMs) return false;
  // What these packages bring works without their install scripts.
  await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  return true;
}

/** Rust with the target of the browser. */
async function rust() {
  if (ask("rustc", ["--version"]) === undefined) await toolchain();
  const libraries = ask("rustc", ["--print", "target-libdir", "--target", TARGET]);
  if (libraries && existsSync(libraries) && readdirSync(libraries).length > 0) return false;
  await run("rustup", ["target", "add", TARGET]);
  return true;
}

/** The toolchain of rust-toolchain.toml; where it cannot be had, the machine's own stable one. */
async function toolchain() {
  if (ask("rustup", ["--version"]) === undefined) {
    throw new Error("Rust is missing. Install it with rustup (https://rustup.rs), then run this again.");
  }
  await run("rustup", ["toolchain", "install"]).catch((error) => {
    if (ask("rustc", ["+stable", "--version"]) === undefined) throw error;
    console.log("  going on with the machine's stable toolchain");
    process.env.RUSTUP_TOOLCHAIN = "stable";
  });
}

const MODULE_SOURCES = [
  ...["core", "read", "text", "unpack", "wasm", "write", "xtask"].map((name) => `crates/${name}`),
  ...["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "package-lock.json", "scripts/lib/shrink.mjs", "www/generated/engine.en.txt"],
];

function module() {
  return unlessUnchanged("module", MODULE_SOURCES, ["dist/pkg/ziping.js", "dist/pkg/ziping_bg.wasm", "dist/pkg/english.js", "dist/pkg/text/ziping_bg.wasm", "dist/pkg/write/ziping_write_bg.wasm"], async () => {
    await run("cargo", ["xtask", "wasm"]);
    // Imported here: it needs the packages that were installed just now.
    const { shrink } = await import("./shrink.mjs");
    await shrink();
  });
}

async function page() {
  // Imported here: it needs the packages that were installed just now.
  const { buildGuests, buildPage } = await import("../build.mjs");
  await buildPage();
  await buildGuests(at("dist", "guests"));
}

export async function prepare() {
  const [major] = process.versions.node.split(".");
  if (Number(major) < 20) throw new Error(`Node 20 or later is needed; this is ${process.version}.`);
  await step("Installing the packages of the build", packages);
  await step("Looking for Rust and its browser target", rust);
  await step("Building the checker (the first time takes a minute)", module);
  await step("Building the page", page);
}
