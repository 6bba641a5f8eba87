//! A form and its report as a page of text: the form as it was read, the totals, the findings.

use crate::paper::{Ink, Paper, clip};
use crate::profiles::mark;
use ziping_core::form::{Cell, Form};
use ziping_core::lang::{Lang, Text};
use ziping_core::report::{
    Across, Dec, Finding, Interval, ProfileName, Report, RowReport, Severity, Suggestion,
};
use ziping_core::rules;
use ziping_read::wire::{FileRead, FormRead};

/// Characters of an indicator's name, and of a value, on a line of 100.
const NAME_COLUMNS: usize = 36;
const VALUE_COLUMNS: usize = 14;
/// Notes that are printed; the JSON has them all.
const NOTES: usize = 8;

const FORM_OF: Text = Text::new("（第 {0} 张，共 {1} 张）", " (form {0} of {1})");
const HEADINGS: [Text; 6] = [
    Text::new("行", "row"),
    Text::new("指标", "indicator"),
    Text::new("指标值", "target"),
    Text::new("完成值", "actual"),
    Text::new("得分/分值", "score/weight"),
    Text::new("按规则应得", "by the rule"),
];
const NO_FINDING: Text = Text::new("没有发现问题。", "Nothing was found.");
const NOTED: Text = Text::new("没有读入的内容 {0} 处：", "Not taken in, {0} places:");
const ABOVE: Text = Text::new("（其中 {0} 条已在上面一并说明）", " ({0} of them told above)");
const LEFT_OUT: Text = Text::new("没有做的检查：", "Checks left out:");

/// One file.
pub(crate) fn file(paper: &mut Paper, file: &FileRead, lang: Lang) {
    if let Some(error) = &file.error {
        paper.line(Ink::Bold, file.name);
        paper.line(Ink::Of(Severity::Error), &["  ", &error.message].concat());
        paper.end();
    }
    let forms = file.forms.as_deref().unwrap_or_default();
    for (number, form) in forms.iter().enumerate() {
        paper.put(Ink::Bold, file.name);
        if forms.len() > 1 {
            let number = number.saturating_add(1).to_string();
            paper.put(Ink::Faint, &FORM_OF.fill(lang, &[&number, &forms.len().to_string()]));
        }
        paper.end();
        if let Some(report) = &form.report {
            checked(paper, form, report, lang);
        }
    }
}

fn checked(paper: &mut Paper, read: &FormRead, report: &Report, lang: Lang) {
    head(paper, read.form, lang);
    held_against(paper, read, report, lang);
    rows(paper, read.form, report, lang);
    totals(paper, report, lang);
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        findings(paper, report, severity, lang);
    }
    if report.findings.is_empty() {
        paper.line(Ink::Plain, &["  ", NO_FINDING.get(lang)].concat());
    }
    if !report.skipped.is_empty() {
        paper.line(Ink::Faint, &["  ", LEFT_OUT.get(lang)].concat());
        for skipped in &report.skipped {
            paper.line(Ink::Faint, &["    ", &skipped.why, " (", &skipped.rules.join(" "), ")"].concat());
        }
    }
    let notes = read.notes;
    if !notes.is_empty() {
        paper.line(Ink::Faint, &["  ", &NOTED.fill(lang, &[&notes.len().to_string()])].concat());
        for note in notes.iter().take(NOTES) {
            paper.line(Ink::Faint, &["    “", &clip(&note.text, 40), "” ", &note.message].concat());
        }
        if notes.len() > NOTES {
            paper.line(Ink::Faint, "    …");
        }
    }
    paper.end();
}

fn text(cell: Option<&Cell>) -> &str {
    cell.map_or("", |cell| cell.text.trim())
}

fn head(paper: &mut Paper, form: &Form, lang: Lang) {
    let title = [text(form.title.as_ref()), text(form.year.as_ref())].concat();
    if !title.is_empty() {
        paper.line(Ink::Plain, &["  ", &clip(&title, 90)].concat());
    }
    let labels = [
        (Text::new("项目", "project"), &form.project),
        (Text::new("部门", "department"), &form.department),
        (Text::new("单位", "unit"), &form.unit),
    ];
    for (label, cell) in labels {
        if let Some(cell) = cell {
            paper.put(Ink::Faint, &["  ", label.get(lang), " "].concat());
            paper.line(Ink::Plain, &clip(&cell.text, 80));
        }
    }
}

const AGAINST: Text = Text::new("口径 {0}", "held against {0}");
const FITS: Text = Text::new(
    "这份表更像“{0}”：{1}。可用 --profile {2}",
    "this form looks like “{0}”: {1}. Try --profile {2}",
);

/// By which profile, and which one fits better.
fn held_against(paper: &mut Paper, read: &FormRead, report: &Report, lang: Lang) {
    let ProfileName { name, checked, .. } = &report.profile;
    let name = [name, mark(*checked, lang)].concat();
    paper.line(Ink::Faint, &["  ", &AGAINST.fill(lang, &[&name])].concat());
    if let Some(Suggestion { profile, why }) = &read.suggestion {
        paper.line(Ink::Bold, &["  ", &FITS.fill(lang, &[&profile.name, why, &profile.id])].concat());
    }
}

/// The scored rows beside what the rule gives for them.
fn rows(paper: &mut Paper, form: &Form, report: &Report, lang: Lang) {
    let mut table = vec![HEADINGS.map(|heading| heading.get(lang).to_owned()).to_vec()];
    let find = |cell: &str| report.rows.iter().find(|row| row.cell.to_string() == cell);
    for (index, fund) in form.funds.iter().enumerate() {
        let index = index.to_string();
        if let Some(row) = find(&["funds[", &index, "].score"].concat()) {
            let budget = text(fund.budget.as_ref().or(fund.initial.as_ref()));
            table.push(line("", &fund.label, budget, text(fund.executed.as_ref()), Some(row)));
        }
    }
    for (index, indicator) in form.indicators.iter().enumerate() {
        let row = find(&["indicators[", &index.to_string(), "].score"].concat());
        let number = index.saturating_add(1).to_string();
        let (target, actual) = (text(indicator.target.as_ref()), text(indicator.actual.as_ref()));
        table.push(line(&number, &indicator.name, target, actual, row));
    }
    if table.len() > 1 {
        paper.table("  ", &table);
    }
}

fn line(number: &str, name: &Cell, target: &str, actual: &str, row: Option<&RowReport>) -> Vec<String> {
    let points = row.map_or_else(String::new, |row| [decimal(row.score), decimal(row.weight)].join("/"));
    let rule = row.and_then(|row| row.recomputed).map(interval).unwrap_or_default();
    vec![
        number.to_owned(),
        clip(&name.text, NAME_COLUMNS),
        clip(target, VALUE_COLUMNS),
        clip(actual, VALUE_COLUMNS),
        points,
        rule,
    ]
}

fn decimal(number: Option<Dec>) -> String {
    number.map_or_else(|| "–".to_owned(), |number| number.0.normalize().to_string())
}

fn interval(interval: Interval) -> String {
    let (low, high) = (interval.low.0.normalize(), interval.high.0.normalize());
    if low == high { low.to_string() } else { [low.to_string(), high.to_string()].join("–") }
}

fn totals(paper: &mut Paper, report: &Report, lang: Lang) {
    let totals = &report.totals;
    let grade =
        |grade: Option<&String>| grade.map_or_else(String::new, |grade| [" ", grade.as_str()].concat());
    let recomputed = totals.recomputed.map_or_else(|| "–".to_owned(), interval);
    let (low, high) =
        (grade(totals.grades.recomputed_low.as_ref()), grade(totals.grades.recomputed_high.as_ref()));
    let between = if low == high { low } else { [low.as_str(), " –", &high].concat() };
    let parts = [
        (
            Text::new("填报总分", "declared"),
            decimal(totals.declared) + &grade(totals.grades.declared.as_ref()),
        ),
        (Text::new("各项之和", "summed"), decimal(totals.summed) + &grade(totals.grades.summed.as_ref())),
        (Text::new("按规则重算", "recomputed"), recomputed + &between),
        (Text::new("分值合计", "weights"), decimal(totals.weight_summed)),
    ];
    for (label, value) in parts {
        paper.put(Ink::Faint, &["  ", label.get(lang), " "].concat());
        paper.put(Ink::Bold, &value);
    }
    paper.end();
}

/// The findings of a severity; what belongs to a graver one is told with it, as one matter.
fn findings(paper: &mut Paper, report: &Report, severity: Severity, lang: Lang) {
    let all = || report.findings.iter().enumerate().filter(|(_, finding)| finding.severity == severity);
    let told = |at: usize| {
        let story =
            report.stories.iter().find(|story| story.findings.iter().any(|part| *part as usize == at));
        (story, story.and_then(|story| story.findings.first()).map_or(at, |first| *first as usize))
    };
    let count = all().count();
    if count == 0 {
        return;
    }
    let name = match severity {
        Severity::Error => Text::new("错误 {0}", "Errors: {0}"),
        Severity::Warning => Text::new("疑点 {0}", "Warnings: {0}"),
        Severity::Info => Text::new("提示 {0}", "Notes: {0}"),
    };
    paper.end();
    paper.put(Ink::Of(severity), &["  ", &name.fill(lang, &[&count.to_string()])].concat());
    let above = all().filter(|(at, finding)| lead(report, told(*at).1) < finding.severity).count();
    if above > 0 {
        paper.put(Ink::Faint, &ABOVE.fill(lang, &[&above.to_string()]));
    }
    paper.end();
    for (at, finding) in all() {
        let (story, first) = told(at);
        if first != at {
            continue;
        }
        if let Some(story) = story.filter(|story| !story.told.is_empty()) {
            paper.line(Ink::Bold, &["  ■ ", &story.told].concat());
        }
        one(paper, finding, lang);
        for part in story.iter().flat_map(|story| story.findings.iter().skip(1)) {
            if let Some(part) = report.findings.get(*part as usize) {
                paper.put(Ink::Of(part.severity), &["    ＋ ", part.rule, " "].concat());
                paper.put(Ink::Plain, &part.place);
                paper.end();
                paper.line(Ink::Plain, &["       ", &part.message].concat());
                fix(paper, part, "       ", lang);
            }
        }
    }
}

/// How grave a finding is, by its place in the list.
fn lead(report: &Report, at: usize) -> Severity {
    report.findings.get(at).map_or(Severity::Info, |finding| finding.severity)
}

fn one(paper: &mut Paper, finding: &Finding, lang: Lang) {
    paper.put(Ink::Of(finding.severity), &["  ", finding.rule, " "].concat());
    paper.put(Ink::Bold, &finding.place);
    paper.end();
    paper.line(Ink::Plain, &["    ", &finding.message].concat());
    let title = rules::find(finding.rule).map_or("", |rule| rule.title.get(lang));
    let details = [
        (Text::new("算式", "sum"), finding.derivation.as_str()),
        (Text::new("规则", "rule"), title),
        (Text::new("依据", "basis"), finding.basis),
        (Text::new("建议", "do"), finding.advice.as_str()),
    ];
    // A note is read in passing: its message and what to do are enough.
    let keep = |label: &Text| finding.severity != Severity::Info || label.en == "do";
    for (label, detail) in details.iter().filter(|(label, detail)| !detail.is_empty() && keep(label)) {
        paper.put(Ink::Faint, &["    ", label.get(lang), " "].concat());
        paper.line(Ink::Plain, detail);
    }
    fix(paper, finding, "    ", lang);
}

/// What to write instead.
fn fix(paper: &mut Paper, finding: &Finding, indent: &str, lang: Lang) {
    if let Some(fix) = &finding.fix {
        paper.put(Ink::Faint, &[indent, Text::new("改法", "fix").get(lang), " "].concat());
        paper.line(Ink::Plain, &fix.label);
    }
}

/// How a form is called among others: its file, and its project where it says one.
pub(crate) fn form_name(file: &str, form: &Form) -> String {
    let project = text(form.project.as_ref());
    if project.is_empty() { file.to_owned() } else { [file, " ", &clip(project, 40)].concat() }
}

const BETWEEN: Text = Text::new("几份表之间 {0} 条", "Between the forms: {0}");

/// What shows between the forms of all files; `names` are the forms' in their order.
pub(crate) fn across(paper: &mut Paper, found: &[Across], names: &[String], lang: Lang) {
    if found.is_empty() {
        return;
    }
    paper.line(Ink::Bold, &BETWEEN.fill(lang, &[&found.len().to_string()]));
    for across in found {
        paper.put(Ink::Of(across.severity), &["  ", across.rule, " "].concat());
        paper.line(Ink::Plain, &across.message);
        for of in across.cells.iter().take(NOTES) {
            let name = usize::try_from(of.form).ok().and_then(|at| names.get(at)).map_or("", String::as_str);
            paper.line(Ink::Faint, &["    ", name, " · ", &of.place].concat());
        }
        if across.cells.len() > NOTES {
            paper.line(Ink::Faint, "    …");
        }
        paper.put(Ink::Faint, &["    ", Text::new("建议", "do").get(lang), " "].concat());
        paper.line(Ink::Plain, &across.advice);
    }
    paper.end();
}
