//! OpenDocument texts and sheets: the two real forms, and what else may stand in one.
//!
//! What is expected comes from OpenDocument 1.3 (OASIS) and from what LibreOffice shows.

use std::time::{Duration, Instant};
use ziping_core::form::{Form, Origin};
use ziping_core::lang::Lang;
use ziping_read::{Limit, ReadError, ReadForm, read};
use ziping_tests::real::{file, holds_both_forms};
use ziping_tests::zip::stored;

/// The program that made the files from the rows wrote no blanks at a cell's end.
fn without_blanks_behind(cell: &str) -> String {
    cell.trim_end().to_owned()
}

/// The sheets were made from a workbook that did not say that its indents count, so they have none.
fn without_blanks_around(cell: &str) -> String {
    cell.trim().to_owned()
}

#[test]
fn the_real_forms_cell_for_cell() {
    holds_both_forms("odt", without_blanks_behind);
    holds_both_forms("ods", without_blanks_around);
}

const STYLES: &str = "<office:automatic-styles>\
    <style:style style:name=\"T9\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>\
    <style:style style:name=\"T8\" style:family=\"text\"><style:text-properties style:font-name=\"Symbol\"/></style:style>\
    <style:style style:name=\"T4\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>\
    <style:style style:name=\"T5\" style:family=\"text\"><style:text-properties style:text-position=\"33% 66%\"/></style:style>\
    <style:style style:name=\"T6\" style:family=\"text\"><style:text-properties style:text-position=\"sub 58%\"/></style:style>\
    <style:style style:name=\"T7\" style:family=\"text\"><style:text-properties style:text-position=\"0% 100%\"/></style:style>\
    <style:style style:name=\"ta9\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>\
    <style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>\
    </office:automatic-styles>";

fn content(kind: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content>{STYLES}<office:body><office:{kind}>{body}\
         </office:{kind}></office:body></office:document-content>"
    )
}

fn package(kind: &str, body: &str) -> Vec<u8> {
    let mime = format!("application/vnd.oasis.opendocument.{kind}");
    stored(&[("mimetype", mime.as_bytes()), ("content.xml", content(kind, body).as_bytes())])
}

fn forms(kind: &str, body: &str) -> Vec<ReadForm> {
    read(&package(kind, body), "", Lang::Zh).unwrap_or_else(|why| panic!("{why}: {body}")).forms
}

fn form(kind: &str, body: &str) -> Form {
    let mut forms = forms(kind, body);
    assert_eq!(forms.len(), 1, "{body}");
    forms.remove(0).form
}

fn p(text: &str) -> String {
    format!("<text:p>{text}</text:p>")
}

fn cell(attributes: &str, content: &str) -> String {
    format!("<table:table-cell {attributes}>{content}</table:table-cell>")
}

fn row_of(cells: &str) -> String {
    format!("<table:table-row>{cells}</table:table-row>")
}

fn row(cells: &[&str]) -> String {
    row_of(&cells.iter().map(|text| cell("", &p(text))).collect::<String>())
}

fn table(attributes: &str, rows: &[String]) -> String {
    format!("<table:table {attributes}><table:table-column/>{}</table:table>", rows.concat())
}

fn project(name: &str) -> String {
    row(&["项目名称", name])
}

fn headings() -> String {
    row(&[
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    ])
}

fn indicator(name: &str) -> String {
    row(&["产出指标", "数量指标", name, "1", "1", "10", "10", "无"])
}

fn small(name: &str) -> String {
    table("table:name=\"表一\"", &[project("甲"), headings(), indicator(name)])
}

fn names(form: &Form) -> Vec<&str> {
    form.indicators.iter().map(|row| row.name.text.as_str()).collect()
}

/// What is read of a cell that holds these paragraphs.
fn seen(paragraphs: &str) -> String {
    let form = form("text", &small("NAME").replace(&p("NAME"), paragraphs));
    assert_eq!(form.indicators.len(), 1, "{paragraphs}");
    form.indicators[0].name.text.clone()
}

#[test]
fn a_cell_says_what_is_seen_in_it() {
    for (inside, expected) in [
        // White space of the XML is one blank, and none at the ends; blanks that count are elements.
        ("  一\n  二 <text:span> 三</text:span> ", "一 二 三"),
        ("<text:s text:c=\"3\"/>一 <text:s/>二<text:s/>", "   一  二 "),
        ("一<text:tab/>二<text:line-break/>三", "一\t二\n三"),
        ("a&lt;b&amp;&#x2265;", "a<b&≥"),
        ("<text:a><text:span>一</text:span></text:a><text:date>2021年</text:date>", "一2021年"),
        // A sign of another font.
        ("<text:span text:style-name=\"T8\">\u{F0B3}</text:span>90%", "≥90%"),
        // Notes, comments, hidden text, what is read aloud.
        ("一<office:annotation><dc:creator>王</dc:creator><text:p>批注</text:p></office:annotation>", "一"),
        (
            "一<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注</text:p></text:note-body></text:note>",
            "一",
        ),
        (
            "<text:span text:style-name=\"T9\">隐</text:span><text:span text:style-name=\"T1\">显</text:span>",
            "显",
        ),
        ("<text:hidden-text text:is-hidden=\"true\">隐</text:hidden-text>显", "显"),
        (
            "<text:ruby><text:ruby-base>一</text:ruby-base><text:ruby-text>yi</text:ruby-text></text:ruby>",
            "一",
        ),
        // Changes: the text between the marks is there, what was deleted stands elsewhere.
        ("<text:change-start/>新<text:change-end/><text:change/>", "新"),
        // A picture with its description, and a box.
        (
            "<draw:frame><draw:image><office:binary-data>QQ==</office:binary-data></draw:image><svg:desc>图</svg:desc></draw:frame>一",
            "一",
        ),
        ("<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>一", "一"),
        ("<draw:custom-shape><text:p>框</text:p></draw:custom-shape>一", "一"),
    ] {
        assert_eq!(seen(&p(inside)), expected, "{inside}");
    }
    assert_eq!(seen(&[p("一"), "<text:h>二</text:h>".to_owned(), p("")].concat()), "一\n二");
    let list = "<text:list><text:list-item><text:p>一</text:p></text:list-item></text:list>";
    assert_eq!(seen(&[list, &p("二")].concat()), "一\n二");
}

/// 10⁴ is no 104: a power that cannot be read as one is shown for what it is.
#[test]
fn raised_digits_do_not_melt_into_the_number_before_them() {
    let span = |style: &str, text: &str| format!("<text:span text:style-name=\"{style}\">{text}</text:span>");
    for (inside, expected) in [
        (format!("≥10{}元", span("T4", "4")), "≥10^4元"),
        (format!("≥10{}", span("T5", "-4")), "≥10^-4"),
        (format!("500m{}", span("T4", "2")), "500m²"),
        (format!("95%{}", span("T4", "[1]")), "95%[1]"),
        (format!("CO{}", span("T6", "2")), "CO2"),
        (format!("10{}", span("T7", "4")), "104"),
        (format!("10{}", span("T4", &span("T1", "4"))), "10^4"),
    ] {
        assert_eq!(seen(&p(&inside)), expected, "{inside}");
    }
    assert_eq!(seen(&[p(&format!("10{}", span("T4", "4"))), p("3")].concat()), "10^4\n3");
}

#[test]
fn what_was_deleted_is_not_read() {
    let changes = format!(
        "<text:tracked-changes><text:changed-region><text:deletion>{}</text:deletion></text:changed-region></text:tracked-changes>",
        small("旧")
    );
    assert_eq!(names(&form("text", &[changes, small("乙")].concat())), ["乙"]);
    // While changes are shown, the deleted text stands between two marks.
    let shown = "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion/></text:changed-region>\
        <text:changed-region text:id=\"c2\"><text:insertion/></text:changed-region></text:tracked-changes>";
    let (start, end) = ("<text:change-start text:change-id", "<text:change-end text:change-id");
    let cell = format!("{start}=\"c1\"/>9<text:s/>{end}=\"c1\"/>{start}=\"c2\"/>10{end}=\"c2\"/>");
    assert_eq!(names(&form("text", &[shown, &small(&cell)].concat())), ["10"]);
    let hidden = format!("<text:section text:display=\"none\">{}</text:section>", small("隐"));
    assert_eq!(names(&form("text", &[hidden, small("乙")].concat())), ["乙"]);
}

#[test]
fn a_title_in_a_text_box_is_seen_wherever_it_is_fixed() {
    let boxed = format!(
        "<draw:frame><draw:text-box>{}{}</draw:text-box></draw:frame>",
        p("项目支出绩效自评表"),
        p("（2021年度）")
    );
    let in_cell = small("乙").replace("甲", &format!("{boxed}甲"));
    let over_the_sheet =
        small("乙").replacen("<table:table-column/>", &format!("<table:shapes>{boxed}</table:shapes>"), 1);
    for (kind, body) in [
        ("text", [boxed.as_str(), &small("乙")].concat()),
        ("text", [p(&boxed), small("乙")].concat()),
        ("text", in_cell.clone()),
        ("spreadsheet", in_cell),
        ("spreadsheet", over_the_sheet),
    ] {
        let read = forms(kind, &body).remove(0);
        assert_eq!(read.form.title.unwrap().text, "项目支出绩效自评表", "{body}");
        assert_eq!(read.form.year.unwrap().text, "（2021年度）");
        assert_eq!(read.form.project.unwrap().text, "甲", "the box is not in the cell");
        assert_eq!(read.notes, []);
    }
}

#[test]
fn forms_in_the_cell_of_a_frame() {
    let inside = [p("项目支出绩效自评表"), small("一"), p("部门预算项目支出绩效自评表"), small("二"), p("")];
    let forms = forms("text", &table("", &[row_of(&cell("", &inside.concat()))]));
    assert_eq!(forms.len(), 2);
    assert_eq!(forms[1].form.title.as_ref().unwrap().text, "部门预算项目支出绩效自评表");
    let origin = forms[1].form.indicators[0].name.origin.clone().unwrap();
    assert_eq!(
        origin,
        Origin { part: "content.xml".to_owned(), table: 2, row: 2, column: 2, paragraph: false }
    );
}

#[test]
fn covered_cells_belong_to_the_merge_that_covers_them() {
    let covered = "<table:covered-table-cell/>";
    let two = "table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"";
    let rows = [
        row_of(&[cell("table:number-columns-spanned=\"2\"", &p("一级指标")), covered.to_owned(), cell("", &p("三级指标")), cell("", &p("指标值")), cell("", &p("完成值")), cell("", &p("得分"))].concat()),
        row_of(&[cell(two, &p("产出指标")), covered.to_owned(), ["一", "1", "1", "10"].map(|text| cell("", &p(text))).concat()].concat()),
        // Below: one element for both columns, with text that the merge hides.
        row_of(&["<table:covered-table-cell table:number-columns-repeated=\"2\"><text:p>藏</text:p></table:covered-table-cell>".to_owned(), ["二", "1", "1", "10"].map(|text| cell("", &p(text))).concat()].concat()),
        row_of(&[cell("", &p("效益指标")), cell("", ""), ["三", "1", "1", "10"].map(|text| cell("", &p(text))).concat()].concat()),
    ];
    for kind in ["text", "spreadsheet"] {
        let form = form(kind, &table("", &rows));
        assert_eq!(names(&form), ["一", "二", "三"]);
        let levels: Vec<&str> =
            form.indicators.iter().map(|row| row.level1.as_ref().map_or("", |cell| &cell.text)).collect();
        assert_eq!(levels, ["产出指标", "", "效益指标"]);
        let columns: Vec<u32> =
            form.indicators.iter().map(|row| row.name.origin.as_ref().unwrap().column).collect();
        assert_eq!(columns, [2, 2, 2]);
    }
}

#[test]
fn each_sheet_is_a_part_and_hidden_ones_are_not_read() {
    let sheet = |name: &str, style: &str, what: &str| {
        small(what).replacen("表一", name, 1).replacen(
            "<table:table ",
            &format!("<table:table table:style-name=\"{style}\" "),
            1,
        )
    };
    let body = [
        sheet("甲表", "ta1", "一"),
        sheet("旧表", "ta9", "旧"),
        sheet("乙&amp;表", "ta1", "二"),
        table("", &[]),
    ]
    .concat();
    let forms = forms("spreadsheet", &body);
    let places: Vec<Origin> =
        forms.iter().map(|read| read.form.indicators[0].name.origin.clone().unwrap()).collect();
    let place = |part: &str| Origin { part: part.to_owned(), table: 0, row: 2, column: 2, paragraph: false };
    assert_eq!(places, [place("甲表"), place("乙&表")]);
}

#[test]
fn repeated_cells_and_rows_cost_what_they_show() {
    let blank_rows = "<table:table-row table:number-rows-repeated=\"1048548\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let blank_cells = "<table:table-cell table:number-columns-repeated=\"16374\"/>";
    // 1 and 1 as one cell that is repeated; no reason, and nothing behind it.
    let repeated = row_of(
        &[
            cell("", &p("产出指标")),
            cell("", &p("数量指标")),
            cell("", &p("二")),
            cell("table:number-columns-repeated=\"2\"", &p("1")),
            cell("table:number-columns-repeated=\"2\"", &p("10")),
            blank_cells.to_owned(),
        ]
        .concat(),
    );
    let gap = "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>";
    let twice = indicator("三").replacen(
        "<table:table-row>",
        "<table:table-row table:number-rows-repeated=\"2\">",
        1,
    );
    let body = table(
        "table:name=\"表一\"",
        &[
            project("甲"),
            headings(),
            repeated,
            gap.to_owned(),
            twice,
            indicator("四"),
            blank_rows.to_owned(),
            blank_rows.to_owned(),
        ],
    );
    let form = form("spreadsheet", &body);
    assert_eq!(names(&form), ["二", "三", "三", "四"]);
    let rows: Vec<u32> = form.indicators.iter().map(|row| row.name.origin.as_ref().unwrap().row).collect();
    assert_eq!(rows, [2, 6, 7, 8], "blank rows count");
    let second = &form.indicators[0];
    assert_eq!(
        (second.actual.as_ref().unwrap().text.as_str(), second.score.as_ref().unwrap().text.as_str()),
        ("1", "10")
    );
    assert_eq!(
        second.reason.as_ref().unwrap().text,
        "",
        "a blank cell in a column that has something is there"
    );
}

#[test]
fn a_number_is_what_its_cell_shows() {
    let number =
        |value: &str, shown: &str| indicator("乙").replacen(&cell("", &p("10")), &cell(value, shown), 1);
    for (value, shown, expected) in [
        ("office:value-type=\"percentage\" office:value=\"0.389\"", "<text:p>38.9%</text:p>", "38.9%"),
        ("office:value-type=\"float\" office:value=\"9.5\"", "", "9.5"),
        ("office:value-type=\"string\" office:string-value=\"十\"", "", "十"),
        // How many digits it shows stands in a style.
        ("office:value-type=\"percentage\" office:value=\"0.389\"", "", "\u{FFFD}"),
    ] {
        let form = form("spreadsheet", &table("", &[project("甲"), headings(), number(value, shown)]));
        assert_eq!(form.indicators[0].weight.as_ref().unwrap().text, expected, "{value}");
    }
}

#[test]
fn flat_files_are_read() {
    let flat = |kind: &str| {
        content(kind, &small("乙")).replace("office:document-content>", "office:document>").replacen(
            "<office:document>",
            &format!("<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.{kind}\">"),
            1,
        )
    };
    for (kind, part) in [("text", ""), ("spreadsheet", "表一")] {
        let form = read(flat(kind).as_bytes(), "", Lang::Zh).unwrap().forms.remove(0).form;
        assert_eq!(names(&form), ["乙"]);
        assert_eq!(form.project.unwrap().origin.unwrap().part, part);
    }
}

#[test]
fn a_password_is_said() {
    let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let mime = ("mimetype", b"application/vnd.oasis.opendocument.text".as_slice());
    for content in ["content.xml", "encrypted-package"] {
        let bytes =
            stored(&[mime, (content, b"\x93\x01\xFF"), ("META-INF/manifest.xml", manifest.as_bytes())]);
        assert_eq!(read(&bytes, "", Lang::Zh), Err(ReadError::Encrypted));
    }
    assert_eq!(
        read(&stored(&[mime, ("content.xml", b"\x93\x01\xFF")]), "", Lang::Zh),
        Err(ReadError::Damaged)
    );
    assert_eq!(read(&stored(&[mime]), "", Lang::Zh), Err(ReadError::Damaged));
}

#[test]
fn a_document_without_a_form_says_what_it_is() {
    let fails = |kind: &str, body: &str| read(&package(kind, body), "", Lang::Zh).unwrap_err();
    assert_eq!(fails("text", ""), ReadError::Empty);
    assert_eq!(fails("text", &p("只有文字")), ReadError::NoTable);
    assert_eq!(fails("spreadsheet", &table("", &[])), ReadError::Empty);
    let strange = fails("spreadsheet", &table("", &[row(&["姓名", "电话"])]));
    assert!(matches!(strange, ReadError::NotAForm(strange) if strange.words == "姓名、电话"));
}

/// Slow machines have to finish the debug build's work as well.
const AT_ONCE: Duration = Duration::from_secs(10);

#[test]
fn hostile_documents_end_in_an_error() {
    let many = "4294967295";
    let repeated = |what: &str, cells: &str| {
        table(
            "",
            &[format!("<table:table-row table:number-rows-repeated=\"{what}\">{cells}</table:table-row>")],
        )
    };
    let wide = cell(&format!("table:number-columns-repeated=\"{many}\""), &p("1"));
    let merged = cell(
        &format!("table:number-columns-spanned=\"{many}\" table:number-rows-spanned=\"{many}\""),
        &p("1"),
    );
    let covered = format!("<table:covered-table-cell table:number-columns-repeated=\"{many}\"/>");
    let blanks = format!(
        "<table:table-row table:number-rows-repeated=\"{many}\">{covered}{}</table:table-row>",
        cell("", "")
    );
    let under = [merged.as_str(), &covered].concat();
    for (body, expected) in [
        (repeated("1", &wide), ReadError::TooLarge(Limit::Columns)),
        (repeated(many, &cell("", &p("1"))), ReadError::TooLarge(Limit::Cells)),
        (repeated(many, &cell("", &p(&"长".repeat(30_000)))), ReadError::TooLarge(Limit::Bytes)),
        (
            repeated("1", &cell("", &p(&format!("<text:s text:c=\"{many}\"/>")))),
            ReadError::TooLarge(Limit::CellText),
        ),
        (table("", &[row_of(&under), blanks.repeat(3)]), ReadError::TooLarge(Limit::Cells)),
        (table("", &[blanks.repeat(1_000)]), ReadError::Empty),
        ("<table:table>".repeat(2_000), ReadError::TooLarge(Limit::Depth)),
        ("<table:table><table:table-row>".to_owned(), ReadError::Damaged),
        (row(&["x"]).repeat(10), ReadError::Empty),
    ] {
        let begin = Instant::now();
        assert_eq!(
            read(&package("spreadsheet", &body), "", Lang::Zh).unwrap_err(),
            expected,
            "{:.200}",
            body
        );
        assert!(begin.elapsed() < AT_ONCE, "{:?}", begin.elapsed());
    }
    // A cell far to the right of a form, as a stray blank key leaves it, costs no more than itself.
    let stray = small("乙").replacen(
        "</table:table-row>",
        &[&cell("table:number-columns-repeated=\"900\"", ""), &cell("", &p("x")), "</table:table-row>"]
            .concat(),
        1,
    );
    assert_eq!(names(&form("spreadsheet", &stray)), ["乙"]);
}

#[test]
fn a_document_that_breaks_off_is_damaged_or_read() {
    let xml = content("spreadsheet", &small("乙"));
    let mime = ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".as_slice());
    for (end, _) in xml.char_indices().filter(|(_, c)| matches!(c, '<' | '>' | '"' | '乙')) {
        let answer = read(&stored(&[mime, ("content.xml", &xml.as_bytes()[..end])]), "", Lang::Zh);
        assert!(answer.is_err() || xml[..end].contains("</office:body"), "{}", &xml[..end]);
    }
    let whole = file("both.ods");
    for end in (100..whole.len()).step_by(487) {
        assert!(read(&whole[..end], "", Lang::Zh).is_err(), "{end}");
    }
}
