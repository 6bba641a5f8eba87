// Checks the files that are named and says what a reviewer would send back: node check.mjs form.docx …
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { check, speakEnglish } from "ziping/readers";
import english from "ziping/english";

speakEnglish(english);

for (const file of process.argv.slice(2)) {
  const { forms, error } = check(readFileSync(file), basename(file), { lang: "en" });
  if (error) console.log(`${file}: ${error.message}`);
  for (const { form, report } of forms ?? []) {
    const errors = report.findings.filter(({ severity }) => severity === "error");
    console.log(`${form.project || file}: ${report.verdict}, declared ${report.totals.declared}, summed ${report.totals.summed}`);
    for (const { rule, cell, message } of errors) console.log(`  ${rule} ${cell}: ${message}`);
  }
}
