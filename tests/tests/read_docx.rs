//! Word documents: the two real forms as two programs write them, and what else may stand in one.
//!
//! What is expected comes from ISO/IEC 29500-1 (WordprocessingML) and from what Word shows.

use std::time::{Duration, Instant};
use ziping_core::form::Cell;
use ziping_core::form::{Form, Origin};
use ziping_core::lang::Lang;
use ziping_read::{Limit, ReadError, ReadForm, read, read_text};
use ziping_tests::real::{file, holds_both_forms};
use ziping_tests::zip::stored;

/// The program that made the files from the rows wrote no blanks at a cell's end.
fn without_blanks_behind(cell: &str) -> String {
    cell.trim_end().to_owned()
}

#[test]
fn the_real_forms_cell_for_cell() {
    holds_both_forms("docx", without_blanks_behind);
    holds_both_forms("lo.docx", without_blanks_behind);
}

const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

fn document(body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"#
    )
}

fn package(body: &str) -> Vec<u8> {
    stored(&[("word/document.xml", document(body).as_bytes())])
}

fn forms_of(bytes: &[u8]) -> Vec<ReadForm> {
    read(bytes, "form.docx", Lang::Zh).unwrap_or_else(|why| panic!("{why}")).forms
}

fn forms(body: &str) -> Vec<ReadForm> {
    forms_of(&package(body))
}

fn form(body: &str) -> Form {
    let mut forms = forms(body);
    assert_eq!(forms.len(), 1, "{body}");
    forms.remove(0).form
}

fn run(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", run(text))
}

fn cell(properties: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
}

fn row(cells: &[&str]) -> String {
    let cells: String = cells.iter().map(|text| cell("", &p(text))).collect();
    format!("<w:tr>{cells}</w:tr>")
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.concat())
}

fn project(name: &str) -> String {
    row(&["项目名称", name])
}

fn headings() -> String {
    row(&["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"])
}

fn indicator(name: &str) -> String {
    row(&["产出指标", "数量指标", name, "1", "1", "10", "10"])
}

/// A small form: a table of three rows.
fn small(name: &str) -> String {
    table(&[project("甲"), headings(), indicator(name)])
}

fn names(form: &Form) -> Vec<&str> {
    form.indicators.iter().map(|row| row.name.text.as_str()).collect()
}

/// What is read of a cell that holds these paragraphs.
fn seen(paragraphs: &str) -> String {
    let row = indicator("NAME").replace(&p("NAME"), paragraphs);
    let form = form(&table(&[project("甲"), headings(), row]));
    assert_eq!(form.indicators.len(), 1, "{paragraphs}");
    form.indicators[0].name.text.clone()
}

#[test]
fn a_cell_says_what_is_seen_in_it() {
    for (inside, expected) in [
        // Runs, breaks and signs that are elements.
        ("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t></w:r>", "一\n二\n三"),
        ("<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:ptab/></w:r>", "一\t二\t"),
        ("<w:r><w:t>2020</w:t><w:noBreakHyphen/><w:t>2021</w:t><w:softHyphen/></w:r>", "2020-2021"),
        ("<w:r><w:t>a&lt;b&amp;c&#x2265;d</w:t></w:r><w:r><w:t><![CDATA[<e>]]></w:t></w:r>", "a<b&c≥d<e>"),
        // Blanks at the ends count where the text says so; line breaks of the XML are blanks.
        ("<w:r><w:t xml:space=\"preserve\"> 一 </w:t></w:r><w:r><w:t> 二\n </w:t></w:r>", " 一 二"),
        ("<w:r><w:t xml:space=\"preserve\">一\n二</w:t></w:r>", "一 二"),
        // Signs of other fonts.
        ("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>90%</w:t></w:r>", "≥90%"),
        ("<w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/></w:r>", "☑"),
        ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>", "□"),
        ("<w:r><w:sym w:font=\"Wingdings 3\" w:char=\"F070\"/><w:t>8</w:t></w:r>", "\u{FFFD}8"),
        ("<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings 2\"/></w:rPr><w:t>R</w:t></w:r>", "☑"),
        (
            "<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr><w:t>\u{F0A3}5</w:t></w:r>",
            "≤5",
        ),
        // Hidden text, and text that once was.
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t><w:tab/></w:r><w:r><w:t>显</w:t></w:r>", "显"),
        ("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r>", "显"),
        (
            "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>显</w:t></w:r>",
            "显",
        ),
        // Tracked changes, accepted.
        (
            "<w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>",
            "新",
        ),
        (
            "<w:moveFrom><w:r><w:t>从</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>到</w:t></w:r></w:moveTo>",
            "到",
        ),
        // Fields: the result, not the instruction; a field that draws has no result.
        (
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DATE \\@ y </w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2021</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            "2021",
        ),
        ("<w:fldSimple w:instr=\"X\"><w:r><w:t>5</w:t></w:r></w:fldSimple>", "5"),
        ("<w:r><w:t>甲</w:t></w:r><w:r><w:instrText> eq \\f(1,2)</w:instrText></w:r>", "甲\u{FFFD}"),
        (
            "<w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>\
             <w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val=\"0\"/></w:checkBox></w:ffData></w:fldChar></w:r>",
            "☒☐",
        ),
        (
            "<w:r><w:fldChar><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"优\"/><w:listEntry w:val=\"良\"/>\
             </w:ddList></w:ffData></w:fldChar></w:r>",
            "良",
        ),
        // Formulas: a line of signs, and what is none.
        ("<m:oMath><m:r><m:t>x≥90</m:t></m:r></m:oMath>", "x≥90"),
        (
            "<m:oMath><m:f><m:fPr/><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
            "\u{FFFD}\u{FFFD}1\u{FFFD}2",
        ),
        // What wraps runs.
        ("<w:smartTag><w:smartTagPr/><w:hyperlink><w:r><w:t>一</w:t></w:r></w:hyperlink></w:smartTag>", "一"),
        (
            "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent><w:r><w:t>一</w:t></w:r></w:sdtContent></w:sdt>",
            "一",
        ),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>yi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>一</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "一",
        ),
        // Marks of notes and comments, a picture, a box.
        ("<w:r><w:t>一</w:t><w:footnoteReference w:id=\"1\"/><w:commentReference w:id=\"1\"/></w:r>", "一"),
        (
            "<w:r><w:drawing><wp:docPr descr=\"t\"/><a:p><a:r><a:t>图</a:t></a:r></a:p></w:drawing><w:t>一</w:t></w:r>",
            "一",
        ),
        (
            "<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict><w:t>一</w:t></w:r>",
            "一",
        ),
        // One branch of two that say the same.
        (
            "<mc:AlternateContent><mc:Choice><w:r><w:t>一</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>二</w:t></w:r></mc:Fallback></mc:AlternateContent>",
            "一",
        ),
        (
            "<mc:AlternateContent><mc:Fallback><w:r><w:t>二</w:t></w:r></mc:Fallback></mc:AlternateContent>",
            "二",
        ),
    ] {
        assert_eq!(seen(&format!("<w:p>{inside}</w:p>")), expected, "{inside}");
    }
}

#[test]
fn paragraphs_of_a_cell_are_its_lines() {
    let gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";
    assert_eq!(seen(&[p("一"), p("二")].concat()), "一\n二");
    assert_eq!(
        seen(&[p("一"), p(""), p("二"), p(""), p("")].concat()),
        "一\n\n二",
        "nothing is seen below it"
    );
    // A paragraph whose end was deleted goes on in the next; one that was deleted whole leaves nothing.
    assert_eq!(seen(&[&format!("{gone}{}</w:p>", run("一")), p("二").as_str()].concat()), "一二");
    let deleted = format!("{gone}<w:del>{}</w:del></w:p>", run("旧"));
    assert_eq!(seen(&[p("一"), deleted, p("二")].concat()), "一\n二");
}

/// A title in a text box, as Word writes it: the box of today and the same again for older programs.
fn boxed(paragraphs: &str) -> String {
    let text = format!("<w:txbxContent>{paragraphs}</w:txbxContent>");
    format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><wps:txbx>{text}\
         </wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{text}\
         </v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
}

#[test]
fn a_title_in_a_text_box_is_seen_wherever_it_is_fixed() {
    let title = boxed(&[p("项目支出绩效自评表"), p("（2021年度）")].concat());
    let in_cell = small("乙").replace(&p("甲"), &[title.as_str(), &p("甲")].concat());
    let as_picture = format!(
        "<w:p><w:r><w:pict><v:shape><v:textpath on=\"t\" string=\"项目支出绩效自评表\"/></v:shape></w:pict></w:r></w:p>{}{}",
        p("（2021年度）"),
        small("乙")
    );
    for body in [[title.as_str(), &small("乙")].concat(), in_cell, as_picture] {
        let read = forms(&body).remove(0);
        assert_eq!(read.form.title.unwrap().text, "项目支出绩效自评表");
        assert_eq!(read.form.year.unwrap().text, "（2021年度）");
        assert_eq!(read.form.project.unwrap().text.trim(), "甲", "the box is not in the cell");
        assert_eq!(read.notes, [], "said once");
    }
}

#[test]
fn a_form_in_a_text_box_and_a_box_with_a_remark() {
    let body = boxed(&[p("项目支出绩效自评表"), small("乙")].concat());
    let form = form(&body);
    assert_eq!(form.title.unwrap().text, "项目支出绩效自评表");
    assert_eq!(form.indicators[0].name.text, "乙");
    let remark = [small("乙"), boxed(&p("已审核"))].concat();
    assert_eq!(forms(&remark)[0].notes[0].text, "已审核", "nothing is lost");
}

#[test]
fn forms_within_the_cell_of_a_frame_are_read_with_the_titles_between_them() {
    let inside = [
        p("项目支出绩效自评表"),
        p("（2021年度）"),
        small("一"),
        p(""),
        p("部门预算项目支出绩效自评表"),
        small("二"),
        p(""),
    ];
    let frame = table(&[format!("<w:tr>{}</w:tr>", cell("", &inside.concat()))]);
    let forms = forms(&frame);
    assert_eq!(forms.len(), 2);
    assert_eq!(forms[0].form.title.as_ref().unwrap().text, "项目支出绩效自评表");
    assert_eq!(forms[0].form.year.as_ref().unwrap().text, "（2021年度）");
    assert_eq!(names(&forms[0].form), ["一"]);
    assert_eq!(forms[1].form.title.as_ref().unwrap().text, "部门预算项目支出绩效自评表");
    assert_eq!(names(&forms[1].form), ["二"]);
    assert!(forms.iter().all(|form| form.notes.is_empty()), "the frame itself is nothing to see");
    // The frame is table 0, the forms are 1 and 2.
    let origin = |form: &Form| form.indicators[0].name.origin.clone().unwrap();
    let part = "word/document.xml".to_owned();
    assert_eq!(
        origin(&forms[0].form),
        Origin { part: part.clone(), table: 1, row: 2, column: 2, paragraph: false }
    );
    assert_eq!(origin(&forms[1].form), Origin { part, table: 2, row: 2, column: 2, paragraph: false });
}

#[test]
fn an_inner_table_follows_the_row_of_its_cell() {
    let inner = table(&[row(&["内一", "内二"])]);
    let reason = indicator("乙").replace(&p("乙"), &[p("乙"), inner, p("丙")].concat());
    let read = forms(&table(&[project("甲"), headings(), reason, indicator("丁")])).remove(0);
    assert_eq!(read.form.indicators[0].name.text, "乙\n丙", "the outer cell keeps its own text");
    assert_eq!(read.form.indicators.last().unwrap().name.text, "丁");
    let last = read.form.indicators.last().unwrap().name.origin.clone().unwrap();
    assert_eq!((last.table, last.row, last.column), (0, 3, 2), "rows of the inner table are not counted");
    let kept = format!("{read:?}");
    assert!(kept.contains("内一") && kept.contains("内二"), "{kept}");
}

/// `[level 1, level 2, name, weight]` of each indicator row, with the grid columns of the name.
fn grid(form: &Form) -> Vec<(String, String, u32)> {
    let column = |at: &Option<Origin>| at.as_ref().unwrap().column;
    form.indicators
        .iter()
        .map(|row| {
            let level = row.level1.as_ref().map(|cell| cell.text.clone()).unwrap_or_default();
            (level, row.name.text.clone(), column(&row.name.origin))
        })
        .collect()
}

fn wide(cells: &[(&str, &str)]) -> String {
    let cells: String = cells.iter().map(|(properties, text)| cell(properties, &p(text))).collect();
    format!("<w:tr>{cells}</w:tr>")
}

#[test]
fn merged_cells_stand_in_their_grid_columns() {
    let restart = "<w:vMerge w:val=\"restart\"/>";
    let two = "<w:gridSpan w:val=\"2\"/>";
    let heads = wide(&[
        ("", "一级指标"),
        ("", "二级指标"),
        (two, "三级指标"),
        ("", "年度指标值"),
        ("", "实际完成值"),
        ("", "得分"),
    ]);
    let first =
        wide(&[(restart, "产出指标"), (restart, "数量"), (two, "一"), ("", "1"), ("", "1"), ("", "10")]);
    // A cell of a merge shows nothing of its own, whatever it holds.
    let below = wide(&[
        ("<w:vMerge/>", "藏"),
        ("<w:vMerge w:val=\"continue\"/>", ""),
        (two, "二"),
        ("", "1"),
        ("", "1"),
        ("", "10"),
    ]);
    // The old way to merge to the right, and a row that begins further right.
    let old = wide(&[
        ("<w:vMerge/>", ""),
        ("", "质量"),
        ("<w:hMerge w:val=\"restart\"/>", "三"),
        ("<w:hMerge/>", ""),
        ("", "1"),
        ("", "1"),
        ("", "10"),
    ]);
    let shifted = wide(&[(two, "四"), ("", "1"), ("", "1"), ("", "10")]).replacen(
        "<w:tr>",
        "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>",
        1,
    );
    // Goes on from nothing: it stands for itself. What it was before a tracked change is nothing to it.
    let alone = wide(&[
        ("<w:vMerge/>", "效益指标"),
        ("<w:tcPrChange><w:tcPr><w:vMerge/><w:gridSpan w:val=\"9\"/></w:tcPr></w:tcPrChange>", "社会"),
        (two, "五"),
        ("", "1"),
        ("", "1"),
        ("", "10"),
    ]);
    let form = form(&table(&[heads, first, below, old, shifted, alone]));
    let expected = ["一", "二", "三", "四", "五"].map(|name| (name.to_owned(), 2));
    let found: Vec<(String, u32)> = grid(&form).into_iter().map(|(_, name, column)| (name, column)).collect();
    assert_eq!(found, expected);
    let levels: Vec<String> = grid(&form).into_iter().map(|(level, _, _)| level).collect();
    assert_eq!((levels[0].as_str(), levels[1].as_str(), levels[4].as_str()), ("产出指标", "", "效益指标"));
    assert!(form.indicators.iter().all(|row| row.score.as_ref().unwrap().text == "10"));
}

#[test]
fn rows_and_cells_are_found_in_whatever_wraps_them() {
    let wrapped = |row: &str, with: &str| {
        format!(
            "<w:{with}><w:{with}Pr><w:rPr><w:vanish/></w:rPr></w:{with}Pr><w:{with}Content>{row}</w:{with}Content></w:{with}>"
        )
    };
    let cells = indicator("三")
        .replace("<w:tr>", "<w:tr><w:sdt><w:sdtPr/><w:sdtContent>")
        .replace("</w:tr>", "</w:sdtContent></w:sdt></w:tr>");
    let custom = format!("<w:customXml><w:customXmlPr/>{}</w:customXml>", indicator("二"));
    let body = table(&[project("甲"), headings(), wrapped(&indicator("一"), "sdt"), custom, cells]);
    assert_eq!(names(&form(&wrapped(&body, "sdt"))), ["一", "二", "三"]);
}

#[test]
fn deleted_rows_and_cells_are_gone_and_inserted_ones_are_there() {
    let marked = |name: &str, mark: &str| {
        indicator(name).replacen("<w:tr>", &format!("<w:tr><w:trPr><w:{mark} w:id=\"1\"/></w:trPr>"), 1)
    };
    let inner = format!("{}{}", table(&[row(&["内"])]), p(""));
    let deleted = marked("旧", "del").replace(&p("产出指标"), &inner);
    let without_cell = indicator("三").replacen(
        &cell("", &p("数量指标")),
        &[cell("<w:cellDel/>", &p("旧格")), cell("<w:cellIns/>", &p("质量指标"))].concat(),
        1,
    );
    let read =
        forms(&table(&[project("甲"), headings(), deleted, marked("二", "ins"), without_cell])).remove(0);
    assert_eq!(names(&read.form), ["二", "三"]);
    assert_eq!(read.form.indicators[1].level2.as_ref().unwrap().text, "质量指标");
    assert!(!format!("{read:?}").contains('旧') && read.notes.is_empty());
    // The deleted row still counts: it stands in the file.
    assert_eq!(read.form.indicators[0].name.origin.as_ref().unwrap().row, 3);
}

#[test]
fn paragraphs_outside_of_tables_have_their_number() {
    let body = [p("项目支出绩效自评表"), p(""), p("（2021年度）"), small("乙"), p("备注：无")].concat();
    let form = form(&body);
    let at = |cell: Option<ziping_core::form::Cell>| cell.unwrap().origin.unwrap();
    assert_eq!(at(form.title).row, 0);
    assert_eq!(at(form.year).row, 2, "the empty paragraph counts");
    let project = at(form.project);
    assert_eq!(
        (project.part.as_str(), project.table, project.row, project.column),
        ("word/document.xml", 0, 0, 1)
    );
}

#[test]
fn the_document_is_where_the_package_says() {
    let xml = document(&small("乙"));
    let relations = |target: &str| {
        format!(
            "<Relationships><Relationship Type=\"http://x/core-properties\" Target=\"docProps/core.xml\"/>\
             <Relationship Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"{target}\"/></Relationships>"
        )
    };
    for target in ["/word/document2.xml", "word/document2.xml"] {
        let bytes = stored(&[
            ("_rels/.rels", relations(target).as_bytes()),
            ("word/document.xml", document(&small("旧")).as_bytes()),
            ("word/document2.xml", xml.as_bytes()),
        ]);
        let form = forms_of(&bytes).remove(0).form;
        assert_eq!(names(&form), ["乙"]);
        assert_eq!(form.project.unwrap().origin.unwrap().part, "word/document2.xml");
    }
    let nowhere =
        stored(&[("_rels/.rels", relations("word/x.xml").as_bytes()), ("word/document.xml", xml.as_bytes())]);
    assert_eq!(names(&forms_of(&nowhere)[0].form), ["乙"]);
    let other = stored(&[("word/readme.txt", b"a")]);
    assert!(matches!(read(&other, "", Lang::Zh), Err(ReadError::Unsupported(_))));
}

#[test]
fn other_encodings_and_prefixes() {
    let xml = document(&small("乙"));
    let utf16 = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{FEFF}{xml}").encode_utf16().flat_map(unit).collect()
    };
    let marked = format!("\u{FEFF}{xml}").into_bytes();
    let other = xml.replace("w:", "ns0:").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    let none = xml.replace("<w:", "<").replace("</w:", "</");
    for text in
        [utf16(u16::to_le_bytes), utf16(u16::to_be_bytes), marked, other.into_bytes(), none.into_bytes()]
    {
        assert_eq!(names(&forms_of(&stored(&[("word/document.xml", &text)]))[0].form), ["乙"]);
    }
}

/// Word 2003 XML: what Java programs of offices still write, often named .doc.
#[test]
fn word_2003_xml_is_read() {
    let deletion = "<aml:annotation w:type=\"Word.Deletion\"><aml:content><w:r><w:delText>旧</w:delText></w:r></aml:content></aml:annotation>";
    let insertion = "<aml:annotation w:type=\"Word.Insertion\"><aml:content><w:r><w:t>新</w:t></w:r></aml:content></aml:annotation>";
    let merged = |text: &str, merge: &str| {
        indicator(text).replacen("<w:tcPr></w:tcPr>", &format!("<w:tcPr>{merge}</w:tcPr>"), 1)
    };
    let rows = table(&[
        project("甲"),
        headings(),
        merged("一", "<w:vmerge w:val=\"restart\"/>"),
        merged("二", "<w:vmerge/>").replace(&run("二"), &format!("{deletion}{insertion}")),
    ]);
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<?mso-application progid=\"Word.Document\"?>\n\
         <w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\" xml:space=\"preserve\">\
         <w:styles><w:style><w:tblPr/><w:p><w:r><w:t>样</w:t></w:r></w:p></w:style></w:styles>\
         <w:body><wx:sect><w:p><w:r><w:t>项目支出绩效自评表</w:t></w:r></w:p>{rows}<w:sectPr><w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr>\
         </wx:sect></w:body></w:wordDocument>"
    );
    let utf16: Vec<u8> = format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [text.as_bytes(), &utf16] {
        let read = read(bytes, "form.doc", Lang::Zh).unwrap().forms.remove(0);
        assert_eq!(names(&read.form), ["一", "新"]);
        assert_eq!(
            read.form.indicators[1].level1.as_ref().map_or("", |cell| &cell.text),
            "",
            "merged with the one above"
        );
        assert_eq!(read.notes, []);
    }
    // In GB18030 the caller decodes it.
    assert_eq!(read_text(&text.replace("UTF-8", "GB2312"), Lang::Zh).unwrap().forms.len(), 1);
}

#[test]
fn a_flat_package_is_read() {
    let part = |name: &str, kind: &str, data: &str| {
        format!(
            "<pkg:part pkg:name=\"{name}\" pkg:contentType=\"application/{kind}+xml\"><pkg:xmlData>{data}</pkg:xmlData></pkg:part>"
        )
    };
    let xml = document(&small("乙"));
    let text = format!(
        "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">{}{}{}</pkg:package>",
        part("/_rels/.rels", "vnd.openxmlformats-package.relationships", "<Relationships/>"),
        part(
            "/word/header1.xml",
            "vnd.openxmlformats-officedocument.wordprocessingml.header",
            "<body><w:p/></body>"
        ),
        part(
            "/word/document.xml",
            "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
            xml.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").unwrap()
        ),
    );
    let form = read(text.as_bytes(), "form.xml", Lang::Zh).unwrap().forms.remove(0).form;
    assert_eq!(names(&form), ["乙"]);
    assert_eq!(form.project.unwrap().origin.unwrap().part, "word/document.xml");
}

/// 10⁴ is no 104: a power that cannot be read as one is shown for what it is.
#[test]
fn raised_digits_do_not_melt_into_the_number_before_them() {
    let raised = |text: &str| {
        format!(r#"<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{text}</w:t></w:r>"#)
    };
    let cells = [
        format!("<w:p>{}{}{}</w:p>", run("≥10"), raised("4"), run("元")),
        format!("<w:p>{}{}</w:p>{}", run("500m"), raised("2"), p("3")),
        format!("<w:p>{}{}</w:p>", run("95%"), raised("[1]")),
    ];
    let headings = row(&["三级指标", "年度指标值", "实际完成值", "分值", "得分"]);
    let values: String = cells.iter().map(|content| cell("", content)).collect();
    let body =
        table(&[headings, format!("<w:tr>{}{values}{}</w:tr>", cell("", &p("面积")), cell("", &p("9")))]);
    let form = read(&package(&body), "", Lang::Zh).unwrap().forms.remove(0).form;
    let indicator = &form.indicators[0];
    let text = |cell: &Option<Cell>| cell.as_ref().unwrap().text.clone();
    assert_eq!(text(&indicator.target), "≥10^4元");
    assert_eq!(text(&indicator.actual), "500m²\n3");
    assert_eq!(text(&indicator.weight), "95%[1]");
}

#[test]
fn a_document_without_a_form_says_what_it_is() {
    let fails = |body: &str| read(&package(body), "", Lang::Zh).unwrap_err();
    assert_eq!(fails(""), ReadError::Empty);
    assert_eq!(fails(&p("只有文字")), ReadError::NoTable);
    let strange = fails(&table(&[row(&["姓名", "电话"])]));
    assert!(matches!(strange, ReadError::NotAForm(strange) if strange.words == "姓名、电话"));
}

/// Slow machines have to finish the debug build's work as well.
const AT_ONCE: Duration = Duration::from_secs(10);

/// Answers in time, and with an error that says why.
fn refuses(body: &str, expected: &ReadError) {
    let begin = Instant::now();
    assert_eq!(&read(&package(body), "", Lang::Zh).unwrap_err(), expected);
    assert!(begin.elapsed() < AT_ONCE, "{:?}", begin.elapsed());
}

#[test]
fn hostile_documents_end_in_an_error() {
    let deep = |name: &str, times: usize| {
        [format!("<w:{name}>").repeat(times), format!("</w:{name}>").repeat(times)].concat()
    };
    refuses(&deep("tbl", 100_000), &ReadError::TooLarge(Limit::Depth));
    refuses(&"<w:tbl><w:tr><w:tc>".repeat(1_000), &ReadError::TooLarge(Limit::Depth));
    refuses("<w:tbl><w:tr>", &ReadError::Damaged);
    refuses("<w:tbl><w:tr></w:tbl></w:tr>", &ReadError::Damaged);
    refuses("</w:body></w:document></w:document>", &ReadError::Empty);
    refuses(&p(&"长".repeat(40_000)), &ReadError::TooLarge(Limit::CellText));
    refuses(
        &format!("<w:p>{}</w:p>", run(&"长".repeat(100)).repeat(1_000)),
        &ReadError::TooLarge(Limit::CellText),
    );
    refuses(&table(&["<w:tr/>".repeat(250_000)]), &ReadError::Empty);
    refuses(
        &table(&[format!("<w:tr>{}</w:tr>", "<w:tc/>".repeat(2_000))]),
        &ReadError::TooLarge(Limit::Columns),
    );
    refuses(&table(&["<w:tr><w:tc/></w:tr>".repeat(201_000)]), &ReadError::TooLarge(Limit::Cells));
    refuses(&p("x").repeat(201_000), &ReadError::TooLarge(Limit::Cells));
    let frames = |times: usize| {
        (0..times).fold(small("乙"), |inner, _| table(&[format!("<w:tr>{}</w:tr>", cell("", &inner))]))
    };
    refuses(&frames(40), &ReadError::TooLarge(Limit::Depth));
    assert_eq!(names(&form(&frames(20))), ["乙"]);
    let far = cell("<w:gridSpan w:val=\"4294967295\"/>", &p("x")).repeat(3);
    refuses(&table(&[format!("<w:tr>{far}</w:tr>")]), &ReadError::TooLarge(Limit::Columns));
}

#[test]
fn odd_nesting_is_read_or_refused() {
    for odd in [
        "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>",
        "<w:tr><w:tc/></w:tr>",
        "<w:tbl><w:tc><w:tr><w:tbl><w:p/></w:tbl></w:tr></w:tc></w:tbl>",
        "<w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:p>",
        "<w:txbxContent><w:tbl><w:txbxContent/></w:tbl></w:txbxContent>",
        "<w:drawing><w:drawing><w:txbxContent><w:pict/></w:txbxContent></w:drawing></w:drawing>",
        "<w:r><w:t><w:t>x</w:t><w:p/></w:t></w:r>",
        "<w:trPr><w:gridBefore w:val=\"9\"/></w:trPr><w:tcPr><w:vMerge/></w:tcPr>",
        "<w:instrText/><w:instrText><w:p/></w:instrText><w:sym/><w:ffData><w:ddList/></w:ffData>",
    ] {
        let mixed = [small("乙"), odd.to_owned(), table(&[odd.to_owned(), indicator("丙")])].concat();
        for body in [odd, &mixed] {
            let _ = read(&package(body), "", Lang::Zh);
        }
        assert_eq!(names(&forms(&[odd, &small("乙")].concat())[0].form), ["乙"], "{odd}");
    }
}

#[test]
fn a_document_that_breaks_off_is_damaged_or_read() {
    let begin = Instant::now();
    let xml = document(&[boxed(&p("项目支出绩效自评表")), small("乙")].concat());
    for (end, _) in xml.char_indices().filter(|(_, c)| matches!(c, '<' | '>' | '"' | '乙')) {
        let answer = read(&stored(&[("word/document.xml", &xml.as_bytes()[..end])]), "", Lang::Zh);
        assert!(answer.is_err() || xml[..end].contains("</w:body>"), "{}", &xml[..end]);
        let _ = read_text(&xml[..end], Lang::Zh);
    }
    // The archive itself, whose directory stands at its end.
    let whole = file("both.docx");
    for end in (0..whole.len()).step_by(if cfg!(debug_assertions) { 487 } else { 37 }) {
        assert!(read(&whole[..end], "", Lang::Zh).is_err(), "{end}");
    }
    assert!(begin.elapsed() < AT_ONCE, "{:?}", begin.elapsed());
}

/// A digit that was flipped on the way is not read as if it had been typed.
#[test]
fn a_wrong_checksum_is_damage() {
    let mut bytes = package(&small("乙"));
    let at = bytes.windows(5).position(|five| five == b">10</").unwrap();
    bytes[at + 1] = b'7';
    assert_eq!(read(&bytes, "", Lang::Zh), Err(ReadError::Damaged));
}
