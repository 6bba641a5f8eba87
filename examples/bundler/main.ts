// The package from npm, with types. Built by build.mjs; webpack and Vite need no `wasm` handed to `init`.
import init, { check, score, speakEnglish, type Finding, type FormInput } from "ziping/readers";
import english from "ziping/english";
import wasm from "ziping/readers.wasm";

await init(new URL(wasm, import.meta.url));
speakEnglish(english);

const form: FormInput = { indicators: [{ name: "培训场次", target: "≥20场", actual: "16场", weight: 10, score: "9" }] };
const [finding] = score(form, { lang: "en" }).findings;
element("said").textContent = finding ? `${finding.message}: ${finding.derivation}` : "";

const input = element("file") as HTMLInputElement;
input.addEventListener("change", () => void show(input.files?.[0]));

async function show(file: File | undefined): Promise<void> {
  if (!file) return;
  const { forms, error } = check(new Uint8Array(await file.arrayBuffer()), file.name, { lang: "en" });
  const lines = error ? [error.message] : forms.flatMap(({ report }) => report.findings.map(line));
  element("found").replaceChildren(...lines.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
}

function line({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(id);
  return found;
}
