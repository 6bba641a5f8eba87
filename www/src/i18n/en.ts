import type { Texts } from "./texts";

export const en: Texts = {
  lang: "en",
  htmlLang: "en",
  pageTitle: "Self-evaluation form check · 项目支出绩效自评表",
  name: "Self-evaluation form check",
  lede:
    "Open or paste a self-evaluation form (项目支出绩效自评表) and see, cell by cell, what a reviewer would send back and why.",
  privacy: "Everything is checked on this computer; nothing you put in leaves it.",
  otherLanguage: { lang: "zh", htmlLang: "zh-CN", label: "中文" },
  skipToResult: "Skip to the result",

  intake: {
    heading: "Put a form in",
    drop: "Drop the form’s file here",
    kinds: "Word, Excel, WPS, web pages and text files; many at once, or a whole folder.",
    open: "Open files",
    paste: "Paste a table",
    keys: "Or select the whole table in Word or Excel, copy it, and press Ctrl+V on this page.",
    label: "Copy the whole table from Word or Excel and paste it here",
    placeholder: "Select the whole form in Word or Excel, title included, copy it and press Ctrl+V here.",
    hint: "Checked as soon as it is pasted; after a change in the box press Check or Ctrl+Enter.",
    check: "Check",
    clear: "Clear",
    examples: "See real forms first:",
    first: "Example 1",
    second: "Example 2",
    both: "Both",
    fold: "Fold",
    dropHere: "Let go to open",
    pasted: "pasted table",
    source: (name) => `From: ${name}`,
  },

  intro: {
    how: "How to use it",
    steps: [
      "Drop the file of a filled form here, or copy its table and paste it.",
      "See the result at once: which cell, what is wrong, the arithmetic.",
      "Correct your file, save it, drop it again to be sure; print the result.",
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
  progress: (done, all) => `${done} of ${all} read`,
  stop: "Stop",
  failed: "Could not be checked",
  failedFile: (name) => `No form was read from “${name}”`,
  kept: "The earlier result and what you typed are still here.",
  notReread: (name) => `“${name}” could not be read again; the earlier result is still shown.`,
  replaced: (name) => `“${name}” is the same form; what was just read has taken its place.`,
  keepBoth: "Keep both",
  unreadable:
    "The browser could not read it. If it is a folder, open it and drop the files inside; if it is a file, see that it is still in its place, was not changed since, and is not held by another program.",
  tooLarge: (megabytes) => `The file is larger than ${megabytes} MB and cannot be a form. Open it, copy the form alone and paste it here.`,
  engine: {
    timeout: (seconds) => `Checking this took more than ${seconds} seconds and was stopped. Take only the form itself and try again.`,
    trap: "The checker broke on this content and was started anew. Copy the table and paste it, or send the form to the maintainers.",
    unavailable: "This browser cannot run the checker (WebAssembly is switched off or missing). Please open the page in a newer browser.",
    notLoaded: "The checker did not load. Reload the page, or use the single-file version (ziping.html).",
  },

  forms: "Forms found",
  untitled: (n) => `Form ${n}`,

  list: {
    heading: "Forms",
    caption: "The forms that were read, one a line; the up and down keys go from one to the next",
    columns: ["File", "Project", "Unit", "Declared", "Recomputed", "Findings", "Reading"],
    said: (files, forms, failed) => `${plural(files, "file")}, ${plural(forms, "form")}${failed > 0 ? `, ${failed} not read` : ""}`,
    done: (files, forms, failed) => `${plural(files, "file")} done: ${plural(forms, "form")}, ${failed} not read.`,
    resume: "Go on reading",
    clear: "Clear the list",
    nth: (name, n) => `${name}, form ${n}`,
    noProject: "(no project name)",
    waiting: "waiting",
    stopped: "not read (stopped)",
    failed: (why) => `Not read: ${why}`,
    reading: (sureness, notes) => {
      const said = [sureness === "unsure" && "in doubt", notes > 0 && `${plural(notes, "place")} not read`].filter(Boolean);
      return said.length === 0 ? "all read" : said.join(", ");
    },
  },

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
    uncovered: (notes, skipped, unsure) => {
      const said = [unsure && "parts read in doubt", notes > 0 && `${plural(notes, "place")} not read`, skipped > 0 && "some checks not applied"].filter(Boolean);
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
    inFile: (place) => `In the file: ${place}`,
    joined: (parts) => `Joined from columns of the file: ${parts.join(", ")}`,
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
    title: "How it was read",
    oneOf: (forms) => `The file holds ${plural(forms, "form")}. Of this one, `,
    heading: (taken, seen) => `${taken} of ${plural(seen, "row")} read`,
    all: ", nothing left out.",
    notAll: (notes) => (notes > 0 ? `, ${plural(notes, "place")} left out.` : ", some rows left out."),
    doubt: (blocks) => `Read in doubt: ${blocks.join(", ")}. Please compare the columns with the file.`,
    more: "How",
    corrected: "The columns are read as you said.",
    correct: "Read wrongly? Name the columns",
    notes: (count) => `Not read (${count})`,
    how: "How each part was read",
    plain: (headings) => `As they say: ${headings.join(", ")}`,
    rows: (taken, seen) => `${taken} of ${plural(seen, "row")}`,
    sureness: { sure: "sure", likely: "likely", unsure: "in doubt" },
    place: (sheet, table, row, column) => `${sheet ? `sheet “${sheet}”` : `table ${table}`}, row ${row}, column ${column}`,
    skipped: (count) => `Checks not applied (${count})`,
  },

  columns: {
    heading: "Name the columns",
    intro: "On the left the headings in the file, on the right what each was taken for. Put right what is wrong, then read again.",
    block: { head: "Head", money: "Project funds", goal: "Goal of the year", indicators: "Indicators", total: "Total" },
    as: {
      label: "Name of the fund",
      initial: "Initial budget",
      budget: "Full-year budget",
      executed: "Executed",
      weight: "Weight",
      rate: "Execution rate",
      score: "Score",
      reason: "Cause and measures",
      level1: "Level 1",
      level2: "Level 2",
      name: "Indicator (level 3)",
      target: "Target",
      actual: "Actual value",
      sign: "Sign of the target (≥, ≤, =)",
      unit: "Unit of measure",
      expected: "Expected goal",
      unused: "Leave this column out",
    },
    of: (heading) => `The column “${heading}” is`,
    unknown: "(not recognised)",
    noHeading: "(empty)",
    total: "Total row",
    totalLabel: "The total row begins with",
    apply: "Read again",
    takeBack: "Take back",
    scope: "Holds for the files that are here and those that follow; closing the page forgets it.",
    applied: (files) => `${plural(files, "file")} read again with the columns as you said.`,
    tookBack: "Taken back; read again as before.",
  },

  assign: {
    open: "It is a form? Name the columns",
    heading: "Name the columns",
    intro: "This table was not recognised as a form. If it is one, say which row is the heading and what each column is, then read it again.",
    which: "Which table",
    table: (sheet, table) => (sheet ? `Sheet “${sheet}”` : `Table ${table}`),
    preview: "The table in the file, scrolls",
    row: (n) => `Row ${n}`,
    headingRow: (block) => `The heading of “${block}” is`,
    noRow: "(there is no such part)",
    totalRow: "The total is",
    noTotal: "(there is no total row)",
    leave: "It is no form: go back",
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
