// The package, unpacked beside this page as `ziping`. Nothing is built and nothing is fetched from elsewhere.
import init, { check, score, speakEnglish } from "./ziping/readers/index.js";
import english from "./ziping/english.js";

await init();
speakEnglish(english);

const row = { name: "培训场次", target: "≥20场", actual: "16场", weight: 10, score: "9" };
const [finding] = score({ indicators: [row] }, { lang: "en" }).findings;
document.getElementById("said").textContent = `${finding.message}: ${finding.derivation}`;

document.getElementById("file").addEventListener("change", async ({ target }) => {
  const [file] = target.files;
  const { forms, error } = check(new Uint8Array(await file.arrayBuffer()), file.name, { lang: "en" });
  const lines = error ? [error.message] : forms.flatMap(({ report }) => report.findings.map(({ rule, message }) => `${rule} ${message}`));
  document.getElementById("found").replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
});
