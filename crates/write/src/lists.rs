//! Lists for Excel and for programs: the findings of forms one by one, and many forms a line each.
//!
//! Owns: their columns. Must not know how a workbook is written.

use crate::checked::{Checked, File, Remark};
use crate::grid::{Align, Grid, GridCell};
use crate::markup::number;
use crate::xlsx::Book;
use crate::{Options, words};
use ziping_core::form::CellRef;
use ziping_core::lang::{Lang, Text};
use ziping_core::report::Severity;
use ziping_text::{put_comma, put_key, put_quoted};

const FILE: &Text = &Text::new("文件", "File");
const PROJECT: &Text = &Text::new("项目名称", "Project");
const UNIT: &Text = &Text::new("实施单位", "Unit");
const YEAR: &Text = &Text::new("年度", "Year");
const FINDINGS: &Text = &Text::new("检查发现", "Findings");
const SUMMARY: &Text = &Text::new("检查汇总", "Summary");

/// The columns of a list: heading, width in twentieths of a point, and whether it stands in the middle.
type Column = (&'static Text, u32, Align);

const OF_FINDINGS: [Column; 12] = [
    (FILE, 1_500, Align::Left),
    (PROJECT, 1_900, Align::Left),
    (UNIT, 1_700, Align::Left),
    (&Text::new("级别", "Severity"), 1_100, Align::Center),
    (&Text::new("规则", "Rule"), 750, Align::Center),
    (&Text::new("位置", "Where"), 2_000, Align::Left),
    (&Text::new("单元格", "Cell"), 1_500, Align::Left),
    (&Text::new("问题", "What"), 3_600, Align::Left),
    (&Text::new("计算过程", "Calculation"), 2_800, Align::Left),
    (&Text::new("依据", "Basis"), 1_900, Align::Left),
    (&Text::new("处理意见", "What to do"), 2_600, Align::Left),
    (&Text::new("建议改为", "Suggestion"), 1_700, Align::Left),
];

const OF_FORMS: [Column; 15] = [
    (FILE, 2_200, Align::Left),
    (PROJECT, 3_000, Align::Left),
    (UNIT, 2_400, Align::Left),
    (YEAR, 1_200, Align::Center),
    (&Text::new("自评总分", "Declared"), 850, Align::Center),
    (&Text::new("各项相加", "Summed"), 850, Align::Center),
    (&Text::new("复算最低", "By the rules, least"), 850, Align::Center),
    (&Text::new("复算最高", "By the rules, most"), 850, Align::Center),
    (&Text::new("自评等级", "Grade"), 850, Align::Center),
    (&Text::new("执行率", "Execution rate"), 900, Align::Center),
    (&Text::new("错误", "Errors"), 750, Align::Center),
    (&Text::new("疑点", "Warnings"), 750, Align::Center),
    (&Text::new("提示", "Notes"), 750, Align::Center),
    (&Text::new("结论", "Verdict"), 1_800, Align::Center),
    (&Text::new("没有读出的原因", "Why it was not read"), 3_200, Align::Left),
];

const VERDICTS: [&Text; 4] = [
    &Text::new("有错误，建议退回", "errors: send back"),
    &Text::new("有疑点，待说明", "warnings, to be explained"),
    &Text::new("没有发现问题", "nothing found"),
    &Text::new("没有读出", "not read"),
];

fn empty(columns: &[Column], lang: Lang) -> Grid {
    Grid {
        widths: columns.iter().map(|(_, width, _)| *width).collect(),
        heads: 1,
        rows: vec![columns.iter().map(|(name, _, _)| GridCell::label(name.get(lang), 1)).collect()],
        ..Grid::default()
    }
}

/// A line of a list, as far as it has columns.
fn row(columns: &[Column], texts: impl IntoIterator<Item = String>) -> Vec<GridCell> {
    let cell = |((_, _, align), text): (&Column, String)| GridCell { text, ..GridCell::value("", 1, *align) };
    columns.iter().zip(texts).map(cell).collect()
}

fn severity(remark: &Remark, lang: Lang) -> String {
    words::severity(remark.severity).get(lang).to_owned()
}

/// Adds the list of all findings.
fn put_findings(files: &[File], options: &Options, book: &mut Book) {
    let lang = options.lang;
    let mut rows = every(files).map(|(file, checked, remark)| {
        let texts = [
            file.name.clone(),
            checked.line(CellRef::Project),
            unit(checked),
            severity(remark, lang),
            remark.rule.clone(),
            remark.place.clone(),
            remark.cell.to_string(),
            remark.message.clone(),
            remark.derivation.clone(),
            remark.basis.clone(),
            remark.advice.clone(),
            remark.fix.clone(),
        ];
        row(&OF_FINDINGS, texts)
    });
    book.list(FINDINGS.get(lang), &empty(&OF_FINDINGS, lang), &mut rows);
}

fn every(files: &[File]) -> impl Iterator<Item = (&File, &Checked, &Remark)> {
    files.iter().flat_map(|file| {
        file.forms
            .iter()
            .flat_map(move |checked| checked.findings.iter().map(move |remark| (file, checked, remark)))
    })
}

fn unit(checked: &Checked) -> String {
    let unit = checked.line(CellRef::Unit);
    if unit.is_empty() { checked.line(CellRef::Department) } else { unit }
}

/// The findings as a workbook.
pub(crate) fn findings(files: &[File], options: &Options) -> Vec<u8> {
    let mut book = Book::default();
    put_findings(files, options, &mut book);
    book.finish()
}

/// The findings as JSON: a list of plain objects with the names of the report, and what they are of.
pub(crate) fn findings_json(files: &[File]) -> String {
    let mut out = String::from("[");
    for (file, checked, remark) in every(files) {
        put_comma(&mut out);
        out.push_str("\n  {");
        let form = file.forms.iter().position(|form| std::ptr::eq(form, checked)).unwrap_or_default();
        put_key("file", &mut out);
        put_quoted(&file.name, &mut out);
        put_key("form", &mut out);
        out.push_str(&number(form));
        for (name, text) in [
            ("project", checked.line(CellRef::Project).as_str()),
            ("rule", &remark.rule),
            ("severity", remark.severity.name()),
            ("cell", &remark.cell.to_string()),
            ("place", &remark.place),
            ("message", &remark.message),
            ("derivation", &remark.derivation),
            ("basis", &remark.basis),
            ("advice", &remark.advice),
            ("fix", &remark.fix),
        ] {
            put_key(name, &mut out);
            put_quoted(text, &mut out);
        }
        out.push('}');
    }
    out.push_str("\n]\n");
    out
}

/// Many forms, a line each, and all findings on a sheet of their own.
pub(crate) fn summary(files: &[File], options: &Options) -> Vec<u8> {
    let lang = options.lang;
    // Nothing would stand in the last column where every file was read.
    let all_read = files.iter().all(|file| file.error.is_none());
    let columns = OF_FORMS.get(..OF_FORMS.len().saturating_sub(usize::from(all_read))).unwrap_or_default();
    let lines = files.iter().flat_map(|file| {
        let unread = file.forms.is_empty().then(|| not_read(file, lang));
        file.forms.iter().map(|checked| line(file, checked, lang)).chain(unread)
    });
    let mut book = Book::default();
    book.list(SUMMARY.get(lang), &empty(columns, lang), &mut lines.map(|texts| row(columns, texts)));
    put_findings(files, options, &mut book);
    book.finish()
}

fn verdict_of(at: usize, lang: Lang) -> String {
    VERDICTS.get(at).map_or_else(String::new, |text| text.get(lang).to_owned())
}

/// The line of a file that gave no form.
fn not_read(file: &File, lang: Lang) -> [String; 15] {
    let mut texts = [const { String::new() }; 15];
    let [name, .., verdict, why] = &mut texts;
    name.clone_from(&file.name);
    *verdict = verdict_of(3, lang);
    *why = file.error.clone().unwrap_or_default();
    texts
}

fn line(file: &File, checked: &Checked, lang: Lang) -> [String; 15] {
    let sums = &checked.totals;
    let shown = |text: &Option<String>| text.clone().unwrap_or_default();
    let [errors, warnings, notes] =
        [Severity::Error, Severity::Warning, Severity::Info].map(|severity| checked.count(severity));
    let verdict = match (errors, warnings) {
        (1.., _) => 0,
        (0, 1..) => 1,
        _ => 2,
    };
    [
        file.name.clone(),
        checked.line(CellRef::Project),
        unit(checked),
        crate::opinion::year(&checked.line(CellRef::Year)).to_owned(),
        shown(&sums.declared),
        shown(&sums.summed),
        shown(&sums.low),
        shown(&sums.high),
        shown(&sums.grade_declared),
        sums.execution_rate.as_deref().map_or_else(String::new, words::percent),
        number(errors),
        number(warnings),
        number(notes),
        verdict_of(verdict, lang),
        String::new(),
    ]
}
