//! Excel workbooks: the two real forms as two programs write them, and what else may stand in one.
//!
//! What is expected comes from ECMA-376 part 1 (SpreadsheetML) and from what Excel shows.

use std::time::{Duration, Instant};
use ziping_core::form::{Form, Origin};
use ziping_core::lang::Lang;
use ziping_read::{Limit, ReadError, ReadForm, read, read_text};
use ziping_tests::real::{cells, expected, file, holds_both_forms, open};
use ziping_tests::zip::stored;

/// The program that made the files wrote no blanks around a text.
fn without_blanks_around(cell: &str) -> String {
    cell.trim().to_owned()
}

#[test]
fn the_real_forms_cell_for_cell() {
    holds_both_forms("xlsx", without_blanks_around);
}

/// LibreOffice saved these with formulas for the rates, the execution scores and the totals.
#[test]
fn saved_results_of_formulas_are_read_as_they_are_shown() {
    for (name, wanted) in [("form1", 0..1), ("form2", 1..2), ("both", 0..2)] {
        let forms = open(&format!("{name}_formulas.xlsx")).unwrap();
        assert_eq!(forms.len(), wanted.len(), "{name}");
        for (read, expected) in forms.iter().zip(&expected()[wanted]) {
            for (seen, typed) in cells(&read.form).iter().zip(expected) {
                let same = seen.trim() == typed.trim();
                assert!(same || DIFFER.contains(&(typed.trim(), seen)), "{name}: {seen:?}, typed {typed:?}");
            }
            assert_eq!(read.notes, [], "{name}");
        }
    }
}

/// What the form has typed, and what the workbook computes in its place: the rates by the format `0.0%`, the execution
/// score as ten times the rate, the total as a true sum.
const DIFFER: &[(&str, &str)] = &[("100%", "100.0%"), ("38.9%", "39.0%"), ("4", "3.9"), ("86", "80.9")];

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WORKSHEETS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of sheets, each with its state and its XML, and other parts.
fn workbook(properties: &str, sheets: &[(&str, &str, &str)], others: &[(&str, &str)]) -> Vec<u8> {
    let (mut list, mut relations, mut parts) = (String::new(), String::new(), Vec::new());
    for (at, (name, state, content)) in sheets.iter().enumerate() {
        list += &format!(r#"<sheet name="{name}" sheetId="{at}" {state} r:id="r{at}"/>"#);
        relations += &format!(
            r#"<Relationship Id="r{at}" Type="{WORKSHEETS}/worksheet" Target="worksheets/s{at}.xml"/>"#
        );
        parts.push((format!("xl/worksheets/s{at}.xml"), (*content).to_owned()));
    }
    parts.push((
        "xl/workbook.xml".to_owned(),
        format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{WORKSHEETS}">{properties}<sheets>{list}</sheets></workbook>"#),
    ));
    parts.push((
        "xl/_rels/workbook.xml.rels".to_owned(),
        format!("<Relationships>{relations}</Relationships>"),
    ));
    parts.extend(others.iter().map(|(name, content)| ((*name).to_owned(), (*content).to_owned())));
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, content)| (name.as_str(), content.as_bytes())).collect();
    stored(&parts)
}

fn sheet(rows: &str, behind: &str) -> String {
    format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{behind}</worksheet>"#)
}

/// A text in a cell.
fn text(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// A row of texts, from column A.
fn row(number: u32, texts: &[&str]) -> String {
    let cells: String =
        texts.iter().zip('A'..).map(|(words, column)| text(&format!("{column}{number}"), words)).collect();
    format!(r#"<row r="{number}">{cells}</row>"#)
}

const HEADINGS: &[&str] = &["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];

/// A small form whose only indicator has this XML as its actual value in E3.
fn small(actual: &str) -> String {
    let front = ["产出指标", "数量指标", "甲", "1"];
    let front: String =
        front.iter().zip('A'..).map(|(words, column)| text(&format!("{column}3"), words)).collect();
    [
        row(1, &["项目名称", "乙"]),
        row(2, HEADINGS),
        format!(r#"<row r="3">{front}{actual}{}{}</row>"#, text("F3", "10"), text("G3", "10")),
    ]
    .concat()
}

fn forms(bytes: &[u8]) -> Vec<ReadForm> {
    read(bytes, "form.xlsx", Lang::Zh).unwrap_or_else(|why| panic!("{why}")).forms
}

fn form(bytes: &[u8]) -> Form {
    let mut forms = forms(bytes);
    assert_eq!(forms.len(), 1);
    forms.remove(0).form
}

fn actual(bytes: &[u8]) -> String {
    form(bytes).indicators[0].actual.as_ref().unwrap().text.clone()
}

const STRINGS: &str = r#"<sst><si><t>甲</t></si><si><r><t>部分</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 完成</t></r><rPh sb="0" eb="1"><t>ぶぶん</t></rPh></si><si><t>一_x000D_
二</t></si><si><r><t>≥10</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>4</t></r><r><rPr><sz val="9"/></rPr><t>元</t></r></si><si><r><t>500m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si><si><r><t>CO</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r></si></sst>"#;
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="166" formatCode="0.00_ "/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="49"/><xf numFmtId="31"/></cellXfs></styleSheet>"#;

fn of_cell(properties: &str, cell: &str) -> Vec<u8> {
    let others = [("xl/sharedStrings.xml", STRINGS), ("xl/styles.xml", STYLES)];
    workbook(properties, &[("自评表", "", &sheet(&small(cell), ""))], &others)
}

#[test]
fn a_cell_says_what_is_seen_in_it() {
    for (cell, expected) in [
        (r#"<c r="E3"><v>2185</v></c>"#, "2185"),
        (r#"<c r="E3" s="0" t="n"><v>0.38900000000000001</v></c>"#, "0.389"),
        (r#"<c r="E3" s="1"><v>0.38900000000000001</v></c>"#, "38.9%"),
        (r#"<c r="E3" s="4"><v>1</v></c>"#, "100%"),
        (r#"<c r="E3" s="3"><v>200</v></c>"#, "200.00"),
        (r#"<c r="E3" s="2"><v>44561</v></c>"#, "2021年12月31日"),
        (r#"<c r="E3" s="5"><v>44561</v></c>"#, "2021/12/31"),
        (r#"<c r="E3" s="7"><v>44561</v></c>"#, "2021年12月31日"),
        (r#"<c r="E3" s="5" t="d"><v>2021-12-31T00:00:00</v></c>"#, "2021/12/31"),
        (r#"<c r="E3" s="6"><v>98.5</v></c>"#, "98.5"),
        (r#"<c r="E3" s="99"><v>3.5E-2</v></c>"#, "0.035"),
        // Texts: shared, in runs with a pronunciation above them, with an escaped break; in the cell; of a formula.
        (r#"<c r="E3" t="s"><v>0</v></c>"#, "甲"),
        (r#"<c r="E3" t="s" s="1"><v> 1 </v></c>"#, "部分 完成"),
        (r#"<c r="E3" t="s"><v>2</v></c>"#, "一\n二"),
        (r#"<c r="E3" t="inlineStr"><is><r><t>一&#10;</t></r><r><t>&lt;二</t></r></is></c>"#, "一\n<二"),
        // A raised digit does not melt into the number before it.
        (r#"<c r="E3" t="s"><v>3</v></c>"#, "≥10^4元"),
        (r#"<c r="E3" t="s"><v>4</v></c>"#, "500m²"),
        (r#"<c r="E3" t="s"><v>5</v></c>"#, "CO2"),
        (
            r#"<c r="E3" t="inlineStr"><is><r><t>10</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>4</t></r></is></c>"#,
            "10^4",
        ),
        (r#"<c r="E3" t="str"><f>A1&amp;"条"</f><v>20条</v></c>"#, "20条"),
        (r#"<c r="E3" t="str"><f>IF(1,"")</f><v></v></c>"#, ""),
        (r#"<c r="E3" t="b"><v>1</v></c>"#, "TRUE"),
        (r#"<c r="E3" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#, "#DIV/0!"),
        // Formulas: their saved value, else themselves.
        (r#"<c r="E3" s="1"><f>B3/B2</f><v>0.389</v></c>"#, "38.9%"),
        (r#"<c r="E3" s="1"><f>B3/B2</f></c>"#, "=B3/B2"),
        (r#"<c r="E3" s="1"><f>B3/B2</f><v></v></c>"#, "=B3/B2"),
        (r#"<c r="E3"><f t="shared" si="0"/></c>"#, "="),
        (r#"<c r="E3"><f>SUM(F3)</f><v>0</v></c>"#, "0"),
        // Empty ones.
        (r#"<c r="E3" s="1"/>"#, ""),
        ("", ""),
        // Other prefixes, no places, what extensions put into a cell.
        (r#"<x:c r="E3"><x:v>7</x:v></x:c>"#, "7"),
        (r#"<c><v>7</v></c>"#, "7"),
        (r#"<c r="E3"><v>7</v><extLst><ext><v>8</v></ext></extLst></c>"#, "7"),
    ] {
        assert_eq!(actual(&of_cell("", cell)), expected, "{cell}");
    }
}

#[test]
fn the_workbook_says_how_its_days_count_and_whether_its_values_are_old() {
    let day = r#"<c r="E3" s="5"><v>43099</v></c>"#;
    assert_eq!(actual(&of_cell(r#"<workbookPr date1904="1"/>"#, day)), "2021/12/31");
    assert_eq!(actual(&of_cell(r#"<workbookPr date1904="false"/>"#, day)), "2017/12/30");
    // Programs that compute nothing save 0 for every formula and have Excel compute all of them.
    let sum = r#"<c r="E3"><f>SUM(F3)</f><v>0</v></c>"#;
    assert_eq!(actual(&of_cell(r#"<calcPr fullCalcOnLoad="1"/>"#, sum)), "=SUM(F3)");
}

#[test]
fn merged_cells_show_the_first_of_them() {
    let rows = [
        row(1, &["项目支出绩效自评表"]),
        row(2, &["项目名称", "", "乙"]),
        row(3, HEADINGS),
        row(4, &["产出指标", "数量指标", "甲", "1", "1", "10", "10"]),
        // Under the merges stands something that nobody sees.
        row(5, &["旧", "旧", "丙", "2", "2", "20", "20"]),
        r#"<row r="9"><c r="A9" s="1"/></row>"#.to_owned(),
    ];
    let merges = r#"<mergeCells count="4"><mergeCell ref="A1:H1"/><mergeCell ref="A2:B2"/><mergeCell ref="A4:A5"/><mergeCell ref="B4:B5"/></mergeCells>"#;
    let read = forms(&workbook("", &[("表", "", &sheet(&rows.concat(), merges))], &[]));
    let form = &read[0].form;
    assert_eq!(read[0].notes, []);
    assert_eq!(form.title.as_ref().unwrap().text, "项目支出绩效自评表");
    assert_eq!(form.project.as_ref().unwrap().text, "乙");
    let seen: Vec<_> = form.indicators.iter().map(|row| row.name.text.as_str()).collect();
    assert_eq!(seen, ["甲", "丙"]);
    // The place is that of the sheet.
    let place = form.indicators[1].actual.as_ref().unwrap().origin.clone().unwrap();
    assert_eq!(place, Origin { part: "表".to_owned(), table: 0, row: 4, column: 4, paragraph: false });
}

#[test]
fn sheets_come_in_their_order_and_hidden_ones_are_told() {
    let visible = |name: &str| sheet(&small(&text("E3", name)), "");
    let (one, two, old) = (visible("一"), visible("二"), visible("旧"));
    let sheets = [
        ("甲 &amp; 乙", "", one.as_str()),
        ("去年", r#"state="hidden""#, &old),
        ("名单", r#"state="veryHidden""#, &old),
        ("丙", r#"state="visible""#, &two),
    ];
    let read = forms(&workbook("", &sheets, &[]));
    let seen: Vec<_> =
        read.iter().map(|read| read.form.indicators[0].actual.as_ref().unwrap().text.as_str()).collect();
    assert_eq!(seen, ["一", "二"]);
    let place = read[0].form.project.as_ref().unwrap().origin.clone().unwrap();
    assert_eq!((place.part.as_str(), place.row, place.column), ("甲 & 乙", 0, 1));
    let told: Vec<_> = read
        .iter()
        .flat_map(|read| &read.notes)
        .map(|note| (note.origin.part.as_str(), note.text.contains("隐藏")))
        .collect();
    assert_eq!(told, [("去年", true), ("名单", true)]);
}

#[test]
fn rows_and_columns_may_be_hidden_or_leave_out_where_they_are() {
    let strip = |xml: &str| {
        xml.split("r=\"")
            .enumerate()
            .map(|(at, part)| if at == 0 { part } else { &part[part.find('"').unwrap() + 1..] })
            .collect::<String>()
    };
    let rows = small(&text("E3", "隐"));
    let hidden = rows.replace("<row r=\"3\"", "<row r=\"3\" hidden=\"1\"");
    assert_eq!(actual(&workbook("", &[("表", "", &sheet(&hidden, ""))], &[])), "隐");
    let bare = strip(&rows);
    assert!(!bare.contains("r="), "{bare}");
    assert_eq!(actual(&workbook("", &[("表", "", &sheet(&bare, ""))], &[])), "隐");
}

#[test]
fn two_forms_on_one_sheet() {
    let second = small(&text("E3", "二"))
        .replace("r=\"1\"", "r=\"11\"")
        .replace("r=\"2\"", "r=\"12\"")
        .replace("r=\"3\"", "r=\"13\"");
    let second = ('A'..='G').fold(second, |xml, column| {
        (1..4)
            .fold(xml, |xml, row| xml.replace(&format!("\"{column}{row}\""), &format!("\"{column}1{row}\"")))
    });
    let title = |number| row(number, &["项目支出绩效自评表"]);
    let first = small(&text("E3", "一"));
    let all = [first, title(10), second].concat();
    let read = forms(&workbook("", &[("表", "", &sheet(&all, ""))], &[]));
    let seen: Vec<_> =
        read.iter().map(|read| read.form.indicators[0].actual.as_ref().unwrap().text.as_str()).collect();
    assert_eq!(seen, ["一", "二"]);
}

#[test]
fn parts_are_found_by_their_relations() {
    let content = sheet(&small(r#"<c r="E3" t="s"><v>0</v></c>"#), "");
    let relations = |inner: &str| format!("<Relationships>{inner}</Relationships>");
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    let root = relations(&format!(
        r#"<Relationship Id="a" Type="{strict}/officeDocument" Target="/book/main.xml"/>"#
    ));
    let of_book = relations(&format!(
        r#"<Relationship Id="b" Type="{strict}/worksheet" Target="../sheets/one.xml"/><Relationship Id="c" Type="{strict}/sharedStrings" Target="./texts.xml"/>"#
    ));
    let book = r#"<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="q"><x:sheets><x:sheet name="表" sheetId="1" q:id="b"/></x:sheets></x:workbook>"#;
    let bytes = stored(&[
        ("_rels/.rels", root.as_bytes()),
        ("book/main.xml", book.as_bytes()),
        ("book/_rels/main.xml.rels", of_book.as_bytes()),
        ("sheets/one.xml", content.as_bytes()),
        ("book/texts.xml", STRINGS.as_bytes()),
        ("xl/", b""),
    ]);
    assert_eq!(actual(&bytes), "甲");
}

fn refused(rows: &str, behind: &str) -> ReadError {
    let begun = Instant::now();
    let error = read(&workbook("", &[("表", "", &sheet(rows, behind))], &[]), "", Lang::Zh).unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(20));
    error
}

#[test]
fn cells_far_apart_cost_nothing_and_blank_ones_nowhere_are_passed_over() {
    let far = r#"<row r="1048576"><c r="XFD1048576" s="1"/></row>"#;
    let with = |row: &str| {
        workbook("", &[("表", "", &sheet(&[&small(&text("E3", "完成")), row].concat(), ""))], &[])
    };
    assert_eq!(actual(&with(far)), "完成");
    let styled: String =
        (4..100_000).map(|row| format!(r#"<row r="{row}"><c r="XFD{row}" s="1"/></row>"#)).collect();
    assert_eq!(actual(&with(&styled)), "完成");
    let down = forms(&with(&row(1_048_576, &["备注：见附件"])));
    assert_eq!(down.len(), 1);
    let right = r#"<row r="9"><c r="XFD9"><v>1</v></c></row>"#;
    assert_eq!(refused(right, ""), ReadError::TooLarge(Limit::Columns));
}

#[test]
fn hostile_sheets_end_in_an_error_or_are_read() {
    let two = [small(&text("E3", "一")), row(60_000, &["备注：见附件"])].concat();
    let whole = r#"<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>"#;
    let _ = read(&workbook("", &[("表", "", &sheet(&two, whole))], &[]), "", Lang::Zh);
    // Merges all down the sheet, and merges that all cover the same rows.
    let apart: String = (1..800_000).map(|row| format!(r#"<mergeCell ref="K{row}:L{row}"/>"#)).collect();
    let read_all = forms(&workbook("", &[("表", "", &sheet(&two, &apart))], &[]));
    assert_eq!(read_all.len(), 1);
    let alike = r#"<mergeCell ref="A1:B1048576"/>"#.repeat(300_000);
    assert_eq!(refused(&two, &alike), ReadError::TooLarge(Limit::Cells));
    // Rows and cells out of order, a shared text that there is not.
    assert_eq!(refused(&[row(2, &["一"]), row(1, &["二"])].concat(), ""), ReadError::Damaged);
    assert_eq!(
        refused(&format!("<row r=\"1\">{}{}</row>", text("B1", "一"), text("A1", "二")), ""),
        ReadError::Damaged
    );
    assert_eq!(refused(r#"<row r="1"><c r="A1" t="s"><v>9</v></c></row>"#, ""), ReadError::Damaged);
    // More cells than a form has, and one text in all of them.
    let many = "<row><c><v>1</v></c><c><v>1</v></c></row>".repeat(150_000);
    assert_eq!(refused(&many, ""), ReadError::TooLarge(Limit::Cells));
    let text = format!("<sst><si><t>{}</t></si></sst>", "字".repeat(30_000));
    let cells = r#"<row><c t="s"><v>0</v></c></row>"#.repeat(100_000);
    let bytes = workbook("", &[("表", "", &sheet(&cells, ""))], &[("xl/sharedStrings.xml", &text)]);
    assert_eq!(read(&bytes, "", Lang::Zh).unwrap_err(), ReadError::TooLarge(Limit::Bytes));
}

#[test]
fn a_workbook_without_its_parts_is_damaged() {
    for parts in [
        &[("xl/", &b""[..])][..],
        &[("xl/workbook.xml", b"<workbook><sheets><sheet name='a' r:id='r'/></sheets></workbook>")],
        &[("xl/workbook.xml", b"<workbook><sheets>")],
    ] {
        assert_eq!(read(&stored(parts), "", Lang::Zh).unwrap_err(), ReadError::Damaged);
    }
    let whole = file("form1_formulas.xlsx");
    for length in (0..whole.len()).step_by(997) {
        read(&whole[..length], "", Lang::Zh).expect_err("an archive without its directory");
    }
}

// ---- Excel 2003 as one XML text ----

fn of_2003(styles: &str, cell: &str, behind: &str) -> String {
    let row = |texts: &[&str]| {
        let cells: String = texts
            .iter()
            .map(|words| format!(r#"<Cell><Data ss:Type="String">{words}</Data></Cell>"#))
            .collect();
        format!("<Row>{cells}</Row>")
    };
    format!(
        r#"<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="Default" ss:Name="Normal"><NumberFormat/></Style>{styles}</Styles>
<Worksheet ss:Name="自评表"><Table><Row><Cell ss:MergeAcross="6"><Data ss:Type="String">项目支出绩效自评表</Data></Cell></Row>{}{}
<Row ss:Index="5"><Cell ss:MergeDown="1"><Data ss:Type="String">产出指标</Data></Cell><Cell><Data ss:Type="String">数量指标</Data></Cell>
<Cell><Data ss:Type="String">甲</Data></Cell><Cell/>{cell}<Cell ss:Index="6"><Data ss:Type="Number">10</Data></Cell><Cell><Data ss:Type="Number">9.5</Data></Cell></Row>
</Table>{behind}</Worksheet></Workbook>"#,
        row(&["项目名称", "乙"]),
        row(HEADINGS),
    )
}

#[test]
fn a_workbook_of_2003_says_what_is_seen_in_it() {
    let styles = r#"<Style ss:ID="s21"><NumberFormat ss:Format="0.0%"/></Style><Style ss:ID="s9" ss:Parent="s21"/>
<Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="fixed"><NumberFormat ss:Format="Fixed"/></Style>"#;
    for (cell, expected) in [
        (r#"<Cell><Data ss:Type="Number">0.38900000000000001</Data></Cell>"#, "0.389"),
        (r#"<Cell ss:StyleID="s21"><Data ss:Type="Number">0.38900000000000001</Data></Cell>"#, "38.9%"),
        (r#"<Cell ss:StyleID="s9"><Data ss:Type="Number">1</Data></Cell>"#, "100.0%"),
        (r#"<Cell ss:StyleID="fixed"><Data ss:Type="Number">200</Data></Cell>"#, "200.00"),
        (
            r#"<Cell ss:StyleID="day"><Data ss:Type="DateTime">2021-12-31T00:00:00.000</Data></Cell>"#,
            "2021/12/31",
        ),
        (r#"<Cell><Data ss:Type="String">一&#10;二</Data></Cell>"#, "一\n二"),
        (
            r#"<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>完</B><Font>成</Font></ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>"#,
            "完成",
        ),
        (
            r#"<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><Font>≥10</Font><Sup><Font>4</Font></Sup><Font>元</Font></ss:Data></Cell>"#,
            "≥10^4元",
        ),
        (r#"<Cell ss:Formula="=RC[-1]"><Data ss:Type="Error">#N/A</Data></Cell>"#, "#N/A"),
        (r#"<Cell ss:Formula="=RC[-1]/2"/>"#, "=RC[-1]/2"),
        (r#"<Cell><Data ss:Type="Boolean">0</Data></Cell>"#, "FALSE"),
        (r#"<Cell ss:StyleID="none"/>"#, ""),
    ] {
        let content = of_2003(styles, cell, "");
        for read in [read(content.as_bytes(), "导出.xls", Lang::Zh), read_text(&content, Lang::Zh)] {
            let form = read.unwrap().forms.remove(0).form;
            let row = &form.indicators[0];
            assert_eq!(row.actual.as_ref().unwrap().text, expected, "{cell}");
            assert_eq!(row.score.as_ref().unwrap().text, "9.5");
            let place = row.name.origin.clone().unwrap();
            assert_eq!((place.part.as_str(), place.row, place.column), ("自评表", 4, 2));
        }
    }
    let hidden = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>";
    let content = of_2003("", "", hidden);
    assert!(matches!(read_text(&content, Lang::Zh), Err(ReadError::NotAForm(_) | ReadError::NoTable)));
}
