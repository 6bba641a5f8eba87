//! The corrected form, the opinion and the lists: read again they say what they were made of, and nothing in them is a formula.

use ziping_core::form::{Cell, CellRef, Form, FundField, FundRow, Indicator, IndicatorField, Subtotal};
use ziping_core::lang::Lang;
use ziping_core::{Profile, score};
use ziping_read::read;
use ziping_tests::doc::{names, part};
use ziping_tests::handed::{file as handed, options};
use ziping_tests::real::file;
use ziping_write::{Block, Checked, File, Kind, Options, WriteError, opinion, write};

fn of(forms: &[Form]) -> File {
    let checked = |form: &Form| Checked::new(form, &score(form, &Profile::builtin()[0], Lang::Zh));
    File { name: "表.docx".to_owned(), forms: forms.iter().map(checked).collect(), error: None }
}

fn again(file: &File, kind: Kind) -> Vec<Form> {
    let bytes = write(std::slice::from_ref(file), kind, &options()).unwrap();
    let read = read(&bytes, "", Lang::Zh).unwrap_or_else(|why| panic!("{kind:?}: {why}")).forms;
    for form in &read {
        assert_eq!(form.notes, [], "{kind:?}");
    }
    read.into_iter().map(|read| read.form).collect()
}

/// The cells with a text, by their addresses.
fn texts(form: &Form) -> Vec<(String, String)> {
    let cells = form.cells().filter(|(_, cell)| !cell.text.trim().is_empty());
    cells.map(|(at, cell)| (at.to_string(), cell.text.trim_end_matches('\n').to_owned())).collect()
}

#[test]
fn the_real_forms_are_read_again_cell_for_cell() {
    for name in ["form1.docx", "form2.docx", "both.docx", "both.lo.docx", "both.doc", "both.xlsx", "both.txt"]
    {
        let made = handed(name, &file(name));
        for kind in [Kind::FormDocx, Kind::FormXlsx] {
            let read = again(&made, kind);
            assert_eq!(read.len(), made.forms.len(), "{name} {kind:?}");
            for (read, checked) in read.iter().zip(&made.forms) {
                assert_eq!(texts(read), texts(&checked.form), "{name} {kind:?}");
                // Written and read once more, nothing moves.
                assert_eq!(texts(&again(&of(std::slice::from_ref(read)), kind)[0]), texts(read));
                // The same is found.
                let report = |form: &Form| score(form, &Profile::builtin()[0], Lang::Zh).findings.len();
                assert_eq!(report(read), report(&checked.form), "{name} {kind:?}");
            }
        }
    }
}

fn cell(text: &str) -> Option<Cell> {
    Some(Cell::new(text))
}

/// What a form may have beyond the national layout, and what it may lack.
fn more_than_the_layout() -> Form {
    let row = |level1: &str, level2: &str, name: &str, weight: &str| Indicator {
        level1: cell(level1),
        level2: cell(level2),
        name: name.into(),
        target: cell("≥4座"),
        actual: cell("5座"),
        weight: cell(weight),
        score: cell(weight),
        reason: cell(""),
    };
    let fund = |label: &str, reason: &str| FundRow {
        label: label.into(),
        initial: cell("1,234.50"),
        budget: cell("1,200.00"),
        executed: cell("1,100"),
        weight: cell("10"),
        rate: cell("91.67%"),
        score: cell("9.17"),
        reason: cell(reason),
    };
    let subtotal = |after: u32, weight: &str| Subtotal {
        label: "小计".into(),
        after,
        weight: cell(weight),
        score: cell(weight),
    };
    Form {
        title: cell("项目支出绩效自评表"),
        year: cell("（2022年度）"),
        project: cell("灯塔维护"),
        department: cell("海事局"),
        unit: cell("航标处"),
        fund_unit: cell("项目资金\n（万元）"),
        funds: vec![fund("年度资金总额", "招标节约，结余上缴"), fund("其中：当年财政拨款", "")],
        indicators: vec![
            row("产出指标", "数量指标", "维护灯塔", "30"),
            row("", "", "维护浮标", "20"),
            row("效益指标", "社会效益指标", "航道畅通", "30"),
            row("满意度指标", "服务对象满意度指标", "船员满意度", "10"),
        ],
        subtotals: vec![subtotal(2, "50"), subtotal(3, "30")],
        total: Some(ziping_core::form::Total { weight: cell("100"), score: cell("99.17") }),
        grade: cell("优"),
        remarks: cell("浮标更换推迟到下一年度。"),
        ..Form::default()
    }
}

#[test]
fn nothing_is_lost_that_the_layout_has_no_place_for() {
    let form = more_than_the_layout();
    for kind in [Kind::FormDocx, Kind::FormXlsx] {
        assert_eq!(texts(&again(&of(std::slice::from_ref(&form)), kind)[0]), texts(&form), "{kind:?}");
    }
    let mut bare = more_than_the_layout();
    bare.title = None;
    bare.year = None;
    bare.funds.clear();
    bare.fund_unit = None;
    bare.subtotals.clear();
    for row in &mut bare.indicators {
        (row.level1, row.reason) = (None, None);
    }
    for kind in [Kind::FormDocx, Kind::FormXlsx] {
        let mut wanted = texts(&bare);
        wanted.insert(0, ("title".into(), "项目支出绩效自评表".into()));
        assert_eq!(texts(&again(&of(std::slice::from_ref(&bare)), kind)[0]), wanted, "{kind:?}");
    }
}

/// Texts that programs take for something else.
const ODD: [&str; 24] = [
    "=1+1",
    "+86 991",
    "-",
    "-5",
    "@SUM(A1)",
    "=HYPERLINK(\"http://x\",\"点\")",
    "=cmd|' /C calc'!A0",
    "'=1",
    "007",
    "1e3",
    "1-2",
    "3/4",
    "2021-12-31",
    "TRUE",
    "#N/A",
    "_x0041_",
    "_x005F_x0041_",
    "<b>&amp;</b>",
    "  前后  ",
    "甲\n乙\t丙",
    "12345678901234567890",
    "100.0%",
    "１００",
    "{=1}",
];

#[test]
fn a_text_stays_a_text_whatever_it_begins_with() {
    let mut form = more_than_the_layout();
    let row = form.indicators[0].clone();
    let odd = |text: &&str| Indicator {
        name: (*text).into(),
        target: cell(text),
        actual: cell(text),
        reason: cell(text),
        ..row.clone()
    };
    form.indicators = ODD.iter().map(odd).collect();
    form.subtotals.clear();
    let file = of(std::slice::from_ref(&form));
    for kind in Kind::ALL {
        let bytes = write(std::slice::from_ref(&file), kind, &options()).unwrap();
        if !kind.name().ends_with("x") {
            continue;
        }
        for name in names(&bytes) {
            let xml = part(&bytes, &name);
            for never in [
                "<f>",
                "<f ",
                "fldSimple",
                "instrText",
                "<hyperlink",
                "w:hyperlink",
                "externalLink",
                "ddeLink",
            ] {
                assert!(!xml.contains(never), "{kind:?} {name}: {never}");
            }
        }
    }
    let bytes = write(std::slice::from_ref(&file), Kind::FormXlsx, &options()).unwrap();
    let (sheet, styles) = (part(&bytes, "xl/worksheets/sheet1.xml"), part(&bytes, "xl/styles.xml"));
    // What begins as a formula is a text typed with a quote.
    let quoted: Vec<usize> = styles
        .split("<cellXfs")
        .nth(1)
        .unwrap()
        .split("<xf ")
        .skip(1)
        .enumerate()
        .filter(|(_, style)| style.contains("quotePrefix=\"1\""))
        .map(|(at, _)| at)
        .collect();
    let mut found = 0;
    // The empty cells of a merge have its style, for its borders.
    for cell in sheet.split("<c ").skip(1).filter(|cell| cell.contains("</c>")) {
        let text = cell.split("<t xml:space=\"preserve\">").nth(1).and_then(|text| text.split("</t>").next());
        let risky = text.is_some_and(|text| text.starts_with(['=', '+', '-', '@']));
        let style = cell.split("s=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        assert_eq!(
            risky || text.is_some_and(|text| text.starts_with('\'')),
            quoted.contains(&style),
            "{cell}"
        );
        found += usize::from(risky);
    }
    assert!(found > 15, "{found}");
    for kind in [Kind::FormDocx, Kind::FormXlsx] {
        let read = &again(&file, kind)[0];
        for (row, text) in read.indicators.iter().zip(ODD) {
            // A blank at an end of a cell is kept, a tab in a sheet's cell as well.
            assert_eq!(row.reason.as_ref().unwrap().text, text, "{kind:?}");
        }
    }
}

#[test]
fn characters_that_xml_cannot_hold_are_left_out_and_long_texts_cut_where_excel_cuts() {
    let mut form = more_than_the_layout();
    form.project = cell("灯\u{0}塔\u{8}维\u{1F}护\u{FFFF}");
    form.remarks = cell(&"长".repeat(40_000));
    let file = of(std::slice::from_ref(&form));
    for kind in Kind::ALL {
        assert!(!write(std::slice::from_ref(&file), kind, &options()).unwrap().is_empty());
    }
    let bytes = write(std::slice::from_ref(&file), Kind::FormXlsx, &options()).unwrap();
    let form = read(&bytes, "", Lang::Zh).unwrap().forms.remove(0).form;
    assert_eq!(form.project.unwrap().text, "灯塔维护");
    assert_eq!(form.remarks.unwrap().text.chars().count(), 32_767);
}

#[test]
fn numbers_are_numbers_in_a_sheet() {
    let file = of(&[more_than_the_layout()]);
    let bytes = write(std::slice::from_ref(&file), Kind::FormXlsx, &options()).unwrap();
    let (sheet, styles) = (part(&bytes, "xl/worksheets/sheet1.xml"), part(&bytes, "xl/styles.xml"));
    for (value, format) in [("1234.50", "#,##0.00"), ("0.9167", "0.00%"), ("9.17", "0.00"), ("30", "0")] {
        assert!(sheet.contains(&format!("<v>{value}</v>")), "{value}");
        assert!(styles.contains(&format!("formatCode=\"{format}\"")), "{format}");
    }
    assert!(sheet.contains("<pageSetup paperSize=\"9\" orientation=\"portrait\" fitToWidth=\"1\""));
    let book = part(&bytes, "xl/workbook.xml");
    assert!(
        book.contains("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'灯塔维护'!$A$1:$K$"),
        "{book}"
    );
}

#[test]
fn sheets_have_names_that_excel_takes() {
    let named = |name: &str| Form { project: cell(name), ..more_than_the_layout() };
    let long = "很".repeat(40);
    let forms = ["甲/乙:丙*[丁]?\\", "甲乙丙丁", "'引号'", "", &long, &long, "It's"].map(named);
    let bytes = write(&[of(&forms)], Kind::FormXlsx, &options()).unwrap();
    let book = part(&bytes, "xl/workbook.xml");
    let names: Vec<&str> =
        book.split("<sheet name=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(names[..4], ["甲乙丙丁", "甲乙丙丁 2", "引号", "自评表"]);
    assert!(names.iter().all(|name| name.chars().count() <= 31));
    assert_eq!(names.iter().collect::<std::collections::BTreeSet<_>>().len(), 7);
    assert!(book.contains("'It''s'!"), "{book}");
    assert_eq!(read(&bytes, "", Lang::Zh).unwrap().forms.len(), 7);
}

#[test]
fn the_opinion_says_all_that_was_found_in_order() {
    let made = handed("form2.docx", &file("form2.docx"));
    let checked = &made.forms[0];
    let blocks = opinion(checked, &made.name, &options());
    let tables: Vec<&Vec<Vec<String>>> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table { rows, head, .. } if head.len() == 5 => Some(rows),
            _ => None,
        })
        .collect();
    let rows: Vec<&Vec<String>> = tables.into_iter().flatten().collect();
    assert_eq!(rows.len(), checked.findings.len());
    for (row, remark) in rows.iter().zip(&checked.findings) {
        assert_eq!(row[1], remark.place);
        assert!(row[2].starts_with(&remark.message) && row[2].contains(&remark.derivation));
        assert!(row[3].contains(&remark.basis) && row[3].contains(&remark.rule));
        assert!(row[4].contains(&remark.advice) && row[4].contains(&remark.fix));
    }
    let all = format!("{blocks:?}");
    for said in [
        "新疆中小企业公共服务平台维护运营项目",
        "2021年度",
        "2022年3月1日",
        "form2.docx",
        "\"86\"",
        "\"81\"",
        "77.90 至 93.90",
        "38.9%",
        "38.97%",
        "检查人：",
    ] {
        assert!(all.contains(said), "{said}");
    }
    let english = opinion(checked, &made.name, &Options { lang: Lang::En, date: None });
    assert!(format!("{english:?}").contains("sum of the rows"));
}

#[test]
fn the_opinion_as_a_page_has_no_markup_of_a_form_and_fetches_nothing() {
    let mut form = more_than_the_layout();
    form.project = cell("<script>alert(1)</script><img src=x onerror=1>");
    let page = write(&[of(&[form])], Kind::OpinionHtml, &options()).unwrap();
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    for never in ["<script", "<img", "<link", "src=", "href=", "http"] {
        assert!(
            !page.replace("http-equiv", "").contains(never) || never == "src=" && !page.contains("<img"),
            "{never}"
        );
    }
}

#[test]
fn lists_have_a_line_for_each_and_say_what_was_not_read() {
    let good = handed("both.docx", &file("both.docx"));
    let count: usize = good.forms.iter().map(|form| form.findings.len()).sum();
    let bad =
        File { name: "=坏.pdf".to_owned(), forms: Vec::new(), error: Some("这是 PDF 文件".to_owned()) };
    let files = [good, bad];
    let json = String::from_utf8(write(&files, Kind::FindingsJson, &options()).unwrap()).unwrap();
    let list: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(list.as_array().unwrap().len(), count);
    assert_eq!((&list[0]["file"], &list[count - 1]["form"]), (&"both.docx".into(), &1.into()));
    let sheet = part(&write(&files, Kind::FindingsXlsx, &options()).unwrap(), "xl/worksheets/sheet1.xml");
    assert_eq!(sheet.matches("<row ").count(), count + 1);
    let summary = write(&files, Kind::SummaryXlsx, &options()).unwrap();
    let sheet = part(&summary, "xl/worksheets/sheet1.xml");
    assert_eq!(sheet.matches("<row ").count(), 4);
    assert!(
        sheet.contains("这是 PDF 文件") && sheet.contains(">=坏.pdf<") && sheet.contains("<v>0.3897</v>")
    );
    // Without a form there is no form to write.
    assert_eq!(write(&files[1..], Kind::FormDocx, &options()), Err(WriteError::NoForm));
    assert!(write(&[], Kind::SummaryXlsx, &options()).is_ok());
}

#[test]
fn a_form_of_thousands_of_rows_is_written_soon() {
    let mut form = more_than_the_layout();
    form.indicators = vec![form.indicators[0].clone(); 5_000];
    let file = of(std::slice::from_ref(&form));
    let begun = std::time::Instant::now();
    for kind in Kind::ALL {
        write(std::slice::from_ref(&file), kind, &options()).unwrap();
    }
    assert!(begun.elapsed().as_secs() < if cfg!(debug_assertions) { 60 } else { 3 }, "{:?}", begun.elapsed());
}

/// All addresses have a place in what is written.
#[test]
fn every_cell_of_a_form_is_in_the_document() {
    let mut form = more_than_the_layout();
    form.goal.expected = cell("1");
    form.goal.actual = cell("1");
    let addresses: Vec<CellRef> = form.cells().map(|(at, _)| at).collect();
    for (at, number) in addresses.iter().zip(1..) {
        form.set(*at, cell(&format!("标记{number:03}")));
    }
    for (kind, name) in [(Kind::FormDocx, "word/document.xml"), (Kind::FormXlsx, "xl/worksheets/sheet1.xml")]
    {
        let xml = part(&write(&[of(std::slice::from_ref(&form))], kind, &options()).unwrap(), name);
        for (at, number) in addresses.iter().zip(1..) {
            assert_eq!(xml.matches(&format!("标记{number:03}")).count(), 1, "{kind:?} {at}");
        }
    }
    assert!(addresses.contains(&CellRef::Fund(0, FundField::Reason)));
    assert!(addresses.contains(&CellRef::Indicator(3, IndicatorField::Reason)));
}
