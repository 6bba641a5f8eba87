// npm run accuracy: very many right forms made by a program, which must not have an error, and every kind of
// mistake planted into thousands of them, which must be found where it is. Writes the table of docs/accuracy.md.
//
//   --forms=100000   right forms
//   --plants=2000    of each kind of mistake
//   --seed=1         other forms

import { readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { at, root } from "./lib/paths.mjs";

const option = (name, usual) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual;
const numbers = [option("forms", "100000"), option("plants", "2000"), option("seed", "1")];
const args = ["run", "--release", "--quiet", "--package", "ziping-tests", "--example", "accuracy", "--", ...numbers];
const { status, stdout } = spawnSync("cargo", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
console.log(stdout);

const BEGIN = "<!-- npm run accuracy -->";
const END = "<!-- end -->";
const path = at("docs", "accuracy.md");
const page = readFileSync(path, "utf8");
const [front, rest] = page.split(BEGIN);
const [, back] = (rest ?? "").split(END);
if (stdout.includes("|---|") && back !== undefined) {
  const [forms, plants, seed] = numbers;
  const how = `\`npm run accuracy -- --forms=${forms} --plants=${plants} --seed=${seed}\``;
  writeFileSync(path, `${front}${BEGIN}\n\n${how}\n\n${stdout.trim()}\n\n${END}${back}`);
}
process.exitCode = status ?? 1;
