import type { Texts } from "./texts";

export const en: Texts = {
  lang: "en",
  htmlLang: "en",
  pageTitle: "Self-evaluation form check · 项目支出绩效自评表",
  name: "Self-evaluation form check",
  lede:
    "Paste a self-evaluation form (项目支出绩效自评表) and see, cell by cell, what a reviewer would send back and why.",
  privacy: "Everything is checked on this computer; nothing you put in leaves it.",
  otherLanguage: { lang: "zh", htmlLang: "zh-CN", label: "中文" },
  skipToResult: "Skip to the result",

  intake: {
    heading: "The form’s text",
    label: "Copy the whole table from Word or Excel and paste it here",
    placeholder: "Select the whole form in Word or Excel, title included, copy it and paste it here.",
    hint: "Checked as soon as it is pasted; after a change press Check or Ctrl+Enter. A text file can be dropped anywhere on the page.",
    check: "Check",
    clear: "Clear",
    open: "Open a text file…",
    examples: "See two real forms:",
    first: "Example 1",
    second: "Example 2",
    both: "Both",
    another: "Another form",
    fold: "Fold",
    dropHere: "Let go to open this file",
    pasted: "pasted text",
    source: (name) => `From: ${name}`,
    oneAtATime: (name) => `One file is checked at a time; “${name}” was opened.`,
  },

  intro: {
    how: "How to use it",
    steps: [
      "Select the whole form in Word or Excel, title included, and copy it.",
      "Paste it into the box above: the result is there at once.",
      "Correct it finding by finding, paste it again to be sure, print the result.",
    ],
    what: "What is checked",
    checks: [
      "Totals and sub-totals against the rows",
      "Weights, in all and by level",
      "Execution rate and score, money rows",
      "Targets, actual values and their units",
      "Whether each score follows from its row",
      "Whether lost points have a cause and a measure",
    ],
    marks: "Marks in the form",
  },

  busy: "Checking…",
  failed: "Could not be checked",
  kept: "The earlier result and what you typed are still here.",
  unreadable: (name) => `The browser could not read “${name}”. Is the file still in its place and not held by another program?`,
  tooLarge: (name, megabytes) => `“${name}” is larger than ${megabytes} MB and cannot be a form’s text. Open it, copy the form and paste it here.`,
  engine: {
    timeout: (seconds) => `Checking this took more than ${seconds} seconds and was stopped. Paste only the form itself and try again.`,
    trap: "The checker broke on this content and was started anew. Paste it in another way, or send the form to the maintainers.",
    unavailable: "This browser cannot run the checker (WebAssembly is switched off or missing). Please open the page in a newer browser.",
    notLoaded: "The checker did not load. Reload the page, or use the single-file version (ziping.html).",
  },

  forms: "Forms found",
  untitled: (n) => `Form ${n}`,

  severity: {
    error: { name: "Errors", mark: "E", hint: "Arithmetic or a rule is broken: must be corrected", count: (n) => plural(n, "error") },
    warning: { name: "Warnings", mark: "W", hint: "Needs an explanation or a person’s judgement", count: (n) => plural(n, "warning") },
    info: { name: "Notes", mark: "N", hint: "Worth knowing", count: (n) => plural(n, "note") },
  },
  verdict: {
    heading: "Verdict",
    errors: (errors) => `Would be sent back: ${plural(errors, "error")} to correct.`,
    warnings: (warnings) => `No error; ${plural(warnings, "warning")} to explain.`,
    clean: "Nothing found that would be sent back.",
    besides: (warnings, infos) => {
      const said = [warnings > 0 && `${plural(warnings, "warning")} to explain`, infos > 0 && plural(infos, "note")].filter(Boolean);
      return said.length === 0 ? "" : `Also ${said.join(" and ")}.`;
    },
    uncovered: (notes, skipped) => {
      const said = [notes > 0 && `${plural(notes, "place")} not read`, skipped > 0 && "some checks not applied"].filter(Boolean);
      return said.length === 0 ? "" : `Not covered: ${said.join(", ")}; see below.`;
    },
    short: (errors, warnings) =>
      errors > 0 ? plural(errors, "error") : warnings > 0 ? `no error, ${plural(warnings, "warning")}` : "nothing found",
    declared: "Declared total",
    summed: "Sum of its rows",
    recomputed: "Recomputed by the rule",
    declaredHint: "As the form’s total row (总分) states it",
    summedHint: "The execution score plus every row’s score",
    recomputedHint: "From targets, actual values and the execution rate; a range where a row is qualitative or cannot be judged",
    none: "—",
    grade: (low, high) => (low === null ? "" : high === null || high === low ? grade(low) : `${grade(low)} to ${grade(high)}`),
    weights: "Sum of weights",
    weightsOf: (declared, summed) => (declared === summed ? summed : `${summed} (the form says ${declared})`),
    rate: "Budget execution",
    profile: "Held against",
  },

  sheet: {
    heading: "The form",
    frame: "The form, scrolls sideways; arrow keys go from one marked cell to the next",
    absent: "(none)",
    absentHint: "The form has no such cell",
    recomputed: "Recomputed",
    showRecomputed: "Show recomputed",
    print: "Print",
    outside: "The stated score is outside what the rule gives",
    mark: (where, counts) => `${where}: ${counts}`,
    back: "Back to the finding",
    backHint: "Esc",
    label: {
      project: "Project",
      department: "Department",
      unit: "Implementing unit",
      fund_unit: "Project funds (10,000 yuan)",
      initial: "Initial budget",
      budget: "Full-year budget",
      executed: "Executed",
      weight: "Weight",
      rate: "Rate",
      score: "Score",
      goal: "Goal of the year",
      expected: "Expected",
      achieved: "Achieved",
      indicators: "Indicators",
      level1: "Level 1",
      level2: "Level 2",
      name: "Indicator",
      target: "Target",
      actual: "Actual",
      reason: "Cause of deviation, measures",
      fund_reason: "Reason",
      total: "Total",
      grade: "Grade",
      remarks: "Remarks",
    },
    gloss: true,
  },

  findings: {
    heading: "Findings",
    filter: "Filter by text or rule id",
    filterPlaceholder: "e.g. total, AR-001",
    shown: (shown, all) => (shown === all ? `${all} in all` : `${shown} of ${all} shown`),
    reset: "Show all",
    nothing: "No findings.",
    nothingShown: "No finding matches the filter.",
    derivation: "Arithmetic",
    basis: "Basis",
    advice: "What to do",
    explain: (rule) => `About rule ${rule}`,
    related: "Related",
    relatedMany: (cells) => `${cells} cells, dashed in the form while this finding is chosen`,
    group: (severity, count) => `${severity} ${count}`,
  },

  rule: {
    what: "What it checks",
    why: "Why",
    fix: "How to put it right",
    fails: "An example that fails",
    passes: "An example that passes",
    close: "Close",
    missing: "There is no explanation of this rule yet.",
    becomes: (where, text) => `${where}: ${text}`,
    emptied: "(empty)",
  },

  reading: {
    heading: (forms, rows) => `${plural(forms, "form")} found; ${plural(rows, "indicator row")} in this one`,
    notes: (count) => `Not read (${count})`,
    all: "; everything in the table was read.",
    place: (part, table, row, column) => `${part ? `${part}, ` : ""}table ${table}, row ${row}, column ${column}`,
    skipped: (count) => `Checks not applied (${count})`,
  },

  where: {
    form: "The form as a whole",
    title: "Title",
    year: "Year",
    fundRow: (n, label) => label || `Money row ${n}`,
    indicatorRow: (n) => `Row ${n}`,
    subtotalRow: (n, label) => label || `Sub-total ${n}`,
    total: "Total",
    cell: (row, column) => `${row}, ${column.toLowerCase()}`,
  },

  version: (version) => `Version ${version}`,
};

const GRADES: { readonly [grade: string]: string } = { 优: "excellent", 良: "good", 中: "fair", 差: "poor" };

function grade(chinese: string): string {
  const english = GRADES[chinese];
  return english === undefined ? chinese : `${chinese} ${english}`;
}

function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
