import { build } from "esbuild";

await build({
  entryPoints: ["main.ts"],
  outdir: "out",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  loader: { ".wasm": "file" },
  // Only names that the host's cache may keep for ever.
  assetNames: "[name].[hash]",
  logLevel: "warning",
});
