//! The opinion (检查意见): what a reviewer hands back, on A4.
//!
//! Owns: what it says and in which order, as blocks that a page, a Word document and a web page are made of. Must not know how
//! any of these is written, or the time: the date is passed in.

use crate::checked::{Checked, Remark};
use crate::grid::{Align, Grid, GridCell};
use crate::markup::number;
use crate::{Options, docx, words};
use ziping_core::form::CellRef;
use ziping_core::lang::{Lang, Text};
use ziping_core::report::Severity;

/// A piece of the opinion, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title; it begins a page.
    Title(String),
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// What is said in small print.
    Small(String),
    /// A table. `widths` are in per cent, together 100.
    Table {
        /// The first row.
        head: Vec<String>,
        /// The others; a line break within a cell is a `\n`.
        rows: Vec<Vec<String>>,
        /// Widths of the columns.
        widths: Vec<u32>,
        /// Whether the first of each two columns has labels, as in a head of names.
        is_labelled: bool,
    },
    /// Places to sign.
    Signatures(Vec<String>),
}

const TITLE: &Text = &Text::new("项目支出绩效自评表检查意见", "Opinion on a self-evaluation form");
const PROJECT: &Text = &Text::new("项目名称", "Project");
const DEPARTMENT: &Text = &Text::new("主管部门", "Department");
const UNIT: &Text = &Text::new("实施单位", "Unit");
const YEAR: &Text = &Text::new("年度", "Year");
const PROFILE: &Text = &Text::new("检查口径", "Rules");
const DATE: &Text = &Text::new("检查日期", "Date");
const FILE: &Text = &Text::new("文件", "File");
const FORM: &Text = &Text::new("自评表", "Form");
const VERDICT: &Text = &Text::new("检查结论", "Verdict");
const SENT_BACK: &Text = &Text::new(
    "发现错误 {0} 处、疑点 {1} 处、提示 {2} 处。建议退回填报单位修改。",
    "{0} errors, {1} warnings, {2} notes. The form should go back to be corrected.",
);
const TO_EXPLAIN: &Text = &Text::new(
    "没有发现错误；疑点 {1} 处、提示 {2} 处。疑点请填报单位说明，或由检查人员复核。",
    "No error; {1} warnings, {2} notes. The unit should explain the warnings, or a reviewer look at them.",
);
const CLEAN: &Text = &Text::new(
    "没有发现错误，也没有需要说明的地方（提示 {2} 处）。",
    "No error, and nothing to explain ({2} notes).",
);
const TOTALS: &Text = &Text::new("总分核对", "The total");
const DECLARED: &Text = &Text::new("自评填报", "as declared");
const SUMMED: &Text = &Text::new("按各项得分相加", "sum of the rows");
const RECOMPUTED: &Text = &Text::new("按口径复算", "by the rules");
const SCORE: &Text = &Text::new("总分", "Score");
const GRADE: &Text = &Text::new("等级", "Grade");
const WEIGHT: &Text = &Text::new("分值合计", "Weights");
const RATE: &Text = &Text::new("预算执行率", "Execution rate");
const TO: &Text = &Text::new(" 至 ", " to ");
const NUMBER: &Text = &Text::new("序号", "No.");
const WHERE: &Text = &Text::new("位置", "Where");
const WHAT: &Text = &Text::new("问题", "What");
const BASIS: &Text = &Text::new("依据", "Basis");
const ADVICE: &Text = &Text::new("处理意见", "What to do");
const HEADING: &Text = &Text::new("{0}（{1} 处）", "{0} ({1})");
const SKIPPED: &Text = &Text::new("没有检查的内容", "What was not checked");
const SIGNATURES: [&Text; 3] = [
    &Text::new("检查人：", "Checked by: "),
    &Text::new("复核人：", "Reviewed by: "),
    &Text::new("填报单位（盖章）：", "Unit (seal): "),
];
const FOOT: &Text = &Text::new(
    "复算分为区间的，表示按口径只能确定得分的上下限，其间由评价人员判断。本意见由程序按所列口径逐项计算得出，供复核使用。",
    "Where the score by the rules is an interval, the rules give its ends and the evaluator the rest. This opinion was \
     computed by a program from the rules named above; it is made to be reviewed.",
);

/// The opinion on a form of a file.
#[must_use]
pub fn opinion(checked: &Checked, name: &str, options: &Options) -> Vec<Block> {
    let lang = options.lang;
    let say = |text: &Text| text.get(lang).to_owned();
    let mut blocks = vec![Block::Title(say(TITLE)), head(checked, name, options)];
    let [errors, warnings, notes] = SEVERITIES.map(|severity| checked.count(severity));
    let verdict = match (errors, warnings) {
        (1.., _) => SENT_BACK,
        (0, 1..) => TO_EXPLAIN,
        _ => CLEAN,
    };
    blocks.push(Block::Heading(say(VERDICT)));
    blocks.push(Block::Text(verdict.fill(lang, &[&number(errors), &number(warnings), &number(notes)])));
    blocks.push(Block::Heading(say(TOTALS)));
    blocks.push(totals(checked, lang));
    for severity in SEVERITIES {
        let count = checked.count(severity);
        if count > 0 {
            let name = words::severity(severity).get(lang);
            blocks.push(Block::Heading(HEADING.fill(lang, &[&capital(name), &number(count)])));
            blocks.push(findings(checked, severity, lang));
        }
    }
    if !checked.skipped.is_empty() {
        blocks.push(Block::Heading(say(SKIPPED)));
        blocks.extend(checked.skipped.iter().cloned().map(Block::Text));
    }
    blocks.push(Block::Signatures(SIGNATURES.map(say).to_vec()));
    blocks.push(Block::Small(say(FOOT)));
    blocks
}

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];

fn capital(name: &str) -> String {
    let mut rest = name.chars();
    rest.next().map_or_else(String::new, |first| {
        let mut name = first.to_ascii_uppercase().to_string();
        name.push_str(rest.as_str());
        name
    })
}

/// `2021年度` of `（2021年度）`.
pub(crate) fn year(line: &str) -> &str {
    let open = line.strip_prefix(['（', '(']).and_then(|line| line.strip_suffix(['）', ')']));
    ziping_text::trim(open.unwrap_or(line))
}

fn head(checked: &Checked, name: &str, options: &Options) -> Block {
    let lang = options.lang;
    let pairs = [
        (PROJECT, checked.line(CellRef::Project)),
        (YEAR, year(&checked.line(CellRef::Year)).to_owned()),
        (DEPARTMENT, checked.line(CellRef::Department)),
        (UNIT, checked.line(CellRef::Unit)),
        (FORM, checked.line(CellRef::Title)),
        (FILE, name.to_owned()),
        (PROFILE, checked.profile.clone()),
        (DATE, words::long_date(options.date.as_deref(), lang)),
    ];
    let rows = pairs.chunks(2).map(|pairs| {
        pairs.iter().flat_map(|(label, text)| [label.get(lang).to_owned(), text.clone()]).collect()
    });
    Block::Table { head: Vec::new(), rows: rows.collect(), widths: vec![13, 37, 13, 37], is_labelled: true }
}

fn totals(checked: &Checked, lang: Lang) -> Block {
    let sums = &checked.totals;
    let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "—".to_owned());
    let ends = |low: &Option<String>, high: &Option<String>| {
        if low == high { shown(low) } else { [shown(low).as_str(), TO.get(lang), &shown(high)].concat() }
    };
    let rate = sums.execution_rate.as_deref().map_or_else(|| "—".to_owned(), words::percent);
    let dash = || "—".to_owned();
    let row = |name: &Text, cells: [String; 3]| {
        let mut row = vec![name.get(lang).to_owned()];
        row.extend(cells);
        row
    };
    Block::Table {
        head: ["", DECLARED.get(lang), SUMMED.get(lang), RECOMPUTED.get(lang)].map(str::to_owned).to_vec(),
        rows: vec![
            row(SCORE, [shown(&sums.declared), shown(&sums.summed), ends(&sums.low, &sums.high)]),
            row(
                GRADE,
                [
                    shown(&sums.grade_declared),
                    shown(&sums.grade_summed),
                    ends(&sums.grade_low, &sums.grade_high),
                ],
            ),
            row(WEIGHT, [shown(&sums.weight_declared), shown(&sums.weight_summed), dash()]),
            row(RATE, [rate_declared(checked), dash(), rate]),
        ],
        widths: vec![22, 26, 26, 26],
        is_labelled: true,
    }
}

/// The rate that the form states: that of its first row of money that has one.
fn rate_declared(checked: &Checked) -> String {
    let rates = checked.form.funds.iter().filter_map(|fund| fund.rate.as_ref());
    let rate = rates.map(|cell| ziping_text::trim(&cell.text)).find(|text| !text.is_empty());
    rate.unwrap_or("—").to_owned()
}

fn findings(checked: &Checked, severity: Severity, lang: Lang) -> Block {
    let of = checked.findings.iter().filter(|remark| remark.severity == severity);
    let row = |(remark, at): (&Remark, usize)| {
        let mut what = remark.message.clone();
        if !remark.derivation.is_empty() {
            what.push('\n');
            what.push_str(words::CALCULATION.get(lang));
            what.push_str(&remark.derivation);
        }
        let mut advice = remark.advice.clone();
        if !remark.fix.is_empty() {
            advice.push('\n');
            advice.push_str(words::FIX.get(lang));
            advice.push_str(&remark.fix);
        }
        let basis = [&remark.basis, "\n（", &remark.rule, "）"].concat();
        vec![number(at), remark.place.clone(), what, basis, advice]
    };
    Block::Table {
        head: [NUMBER, WHERE, WHAT, BASIS, ADVICE].map(|text| text.get(lang).to_owned()).to_vec(),
        rows: of.zip(1..).map(row).collect(),
        widths: vec![6, 18, 34, 19, 23],
        is_labelled: false,
    }
}

/// The blocks as a Word document.
pub(crate) fn document(blocks: &[Block], out: &mut docx::Document) {
    for block in blocks {
        match block {
            Block::Title(text) => {
                out.new_page();
                out.paragraph(text, docx::TITLE);
            }
            Block::Heading(text) => out.paragraph(text, docx::HEADING),
            Block::Text(text) => out.paragraph(text, docx::LINE),
            Block::Small(text) => out.paragraph(text, docx::SMALL),
            Block::Signatures(lines) => {
                out.paragraph("", docx::LINE);
                let room = ["_".repeat(14), " ".repeat(6)].concat();
                let lines: Vec<String> = lines.iter().map(|line| [line, room.as_str()].concat()).collect();
                out.paragraph(&lines.concat(), docx::LINE);
                out.paragraph("", docx::LINE);
            }
            Block::Table { .. } => {
                if let Some(grid) = table(block) {
                    out.table(&grid);
                }
            }
        }
    }
}

/// A table's block on a grid of the page's width; `None` for another block.
fn table(block: &Block) -> Option<Grid> {
    let Block::Table { head, rows, widths, is_labelled } = block else { return None };
    const PAGE: u32 = 10_206;
    let mut grid = Grid {
        widths: widths.iter().map(|width| width.saturating_mul(PAGE) / 100).collect(),
        heads: usize::from(!head.is_empty()),
        ..Grid::default()
    };
    if !head.is_empty() {
        grid.rows.push(head.iter().map(|text| GridCell::label(text, 1)).collect());
    }
    for row in rows {
        let cell = |(text, at): (&String, usize)| {
            if *is_labelled && (at == 0 || head.is_empty() && at.is_multiple_of(2)) {
                GridCell::label(text, 1)
            } else {
                let middle = (*is_labelled && !head.is_empty()) || at == 0;
                GridCell::value(text, 1, if middle { Align::Center } else { Align::Left })
            }
        };
        grid.rows.push(row.iter().zip(0..).map(cell).collect());
    }
    Some(grid)
}
