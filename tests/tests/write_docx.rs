//! Comments in Word documents: each at its very cell, and nothing else changed.
//!
//! Where a comment stands is found out by a walk of the test's own over the tags, which knows no more of a document than
//! tables, rows, cells and paragraphs.

use std::collections::BTreeMap;
use ziping_core::form::{CellRef, Origin};
use ziping_core::lang::Lang;
use ziping_read::read;
use ziping_tests::doc::{ROOT, SPACE, TYPES, docx, names, part};
use ziping_tests::handed::{checked, options};
use ziping_tests::real::file;
use ziping_tests::zip::stored;
use ziping_write::{Checked, WriteError, annotate};

const DOCUMENT: &str = "word/document.xml";

fn annotated(bytes: &[u8]) -> Vec<u8> {
    annotate(bytes, &checked(bytes), &options()).unwrap_or_else(|why| panic!("{why}"))
}

/// The document without the marks of comments.
fn without_marks(xml: &str) -> String {
    let mut out = String::new();
    for piece in xml.split_inclusive('>') {
        let tag = piece.rfind('<').map_or("", |at| &piece[at..]);
        if ["<w:commentRangeStart ", "<w:commentRangeEnd "].iter().any(|mark| tag.starts_with(mark)) {
            out.push_str(&piece[..piece.len() - tag.len()]);
        } else {
            out.push_str(piece);
        }
    }
    let mut rest = out.as_str();
    let mut clean = String::new();
    while let Some(at) = rest.find("<w:r><w:commentReference ") {
        clean.push_str(&rest[..at]);
        rest = rest[at..].split_once("</w:r>").unwrap().1;
    }
    clean + rest
}

/// What the walk finds.
#[derive(Default)]
struct Walked {
    /// Where the comments stand, by their numbers, as far as that is a cell or a paragraph outside of tables.
    comments: BTreeMap<usize, Origin>,
    /// The row in which a merge begins, for the table, row and column of each cell below.
    tops: BTreeMap<(u32, u32, u32), u32>,
}

fn walk(xml: &str) -> Walked {
    let mut found = Walked::default();
    // Number, row and column of each open table; the width of the open cell.
    let mut tables: Vec<[u32; 4]> = Vec::new();
    let (mut count, mut paragraphs) = (0, 0);
    let mut in_changed = 0;
    for tag in xml.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap();
        let name = tag.split([' ', '/']).next().unwrap();
        let number = |name: &str| -> Option<u32> {
            tag.split(&format!("{name}=\"")).nth(1)?.split('"').next()?.parse().ok()
        };
        match name {
            "w:tbl" => {
                tables.push([count, u32::MAX, 0, 1]);
                count += 1;
            }
            "w:tr" => {
                let table = tables.last_mut().unwrap();
                *table = [table[0], table[1].wrapping_add(1), 0, 0];
            }
            "w:gridBefore" => tables.last_mut().unwrap()[2] = number("w:val").unwrap(),
            "w:tc" => {
                let table = tables.last_mut().unwrap();
                table[2] += std::mem::replace(&mut table[3], 1);
            }
            "w:gridSpan" if in_changed == 0 => tables.last_mut().unwrap()[3] = number("w:val").unwrap(),
            "w:vMerge" if in_changed == 0 && !tag.contains("restart") => {
                let [table, row, column, _] = *tables.last().unwrap();
                let above = row.checked_sub(1).unwrap();
                let top = found.tops.get(&(table, above, column)).copied().unwrap_or(above);
                found.tops.insert((table, row, column), top);
            }
            "w:tcPrChange" => in_changed += 1,
            "w:p" if tables.is_empty() => paragraphs += 1,
            "w:commentRangeStart" => {
                let at = match tables.last() {
                    Some([table, row, column, _]) => Origin {
                        part: DOCUMENT.into(),
                        table: *table,
                        row: *row,
                        column: *column,
                        paragraph: false,
                    },
                    None => Origin {
                        part: DOCUMENT.into(),
                        table: count,
                        row: paragraphs - 1,
                        column: 0,
                        paragraph: true,
                    },
                };
                found.comments.insert(number("w:id").unwrap() as usize, at);
            }
            "" => match tag.trim_start_matches('/') {
                "w:tbl" => {
                    tables.pop();
                }
                "w:tcPrChange" => in_changed -= 1,
                _ => {}
            },
            _ => {}
        }
    }
    found
}

/// Holds the comments against the findings: one for each, in their order from a number on, at the cell of the finding.
fn holds(bytes: &[u8], first: usize) -> Vec<u8> {
    let forms = checked(bytes);
    let written = annotated(bytes);
    let comments = part(&written, "word/comments.xml");
    let Walked { comments: at, tops } = walk(&part(&written, DOCUMENT));
    let mut id = first;
    for form in &forms {
        assert!(!form.findings.is_empty());
        for remark in &form.findings {
            let own = form.form.get(remark.cell).and_then(|cell| cell.origin.as_ref());
            if let Some(own) = own {
                // What a person sees of a cell below a merge is the merge, whose text is that of its top.
                let seen = tops.get(&(own.table, own.row, own.column)).filter(|_| !own.paragraph);
                let own = Origin { row: *seen.unwrap_or(&own.row), ..own.clone() };
                assert_eq!(at.get(&id), Some(&own), "{} {}", remark.rule, remark.cell);
            } else {
                assert!(at.contains_key(&id), "{} {}", remark.rule, remark.cell);
            }
            let start = comments.find(&format!("w:id=\"{id}\"")).unwrap_or_else(|| panic!("no comment {id}"));
            let comment = comments[start..].split("</w:comment>").next().unwrap();
            for text in [&remark.message, &remark.derivation, &remark.basis, &remark.advice, &remark.rule] {
                let text = text
                    .replace('&', "&amp;")
                    .replace('<', "&lt;")
                    .replace('>', "&gt;")
                    .replace('"', "&quot;");
                assert!(comment.contains(&text), "{} {}: {comment}", remark.rule, remark.cell);
            }
            assert!(comment.contains("w:author=\"自评核验\""));
            assert!(comment.contains("w:date=\"2022-03-01T00:00:00Z\""));
            id += 1;
        }
    }
    // Comments disturb no reading.
    let again = read(&written, "", Lang::Zh).unwrap().forms;
    assert_eq!(
        again.iter().map(|read| &read.form).collect::<Vec<_>>(),
        forms.iter().map(|form| &form.form).collect::<Vec<_>>()
    );
    written
}

#[test]
fn every_finding_of_the_real_forms_is_a_comment_at_its_cell() {
    for name in ["form1.docx", "form2.docx", "both.docx", "form1.lo.docx", "form2.lo.docx", "both.lo.docx"] {
        let bytes = file(name);
        let written = holds(&bytes, 0);
        assert_eq!(without_marks(&part(&written, DOCUMENT)), part(&bytes, DOCUMENT), "{name}");
    }
}

#[test]
fn every_other_part_is_handed_on_as_it_stands() {
    use ziping_read::package::Package;
    let bytes = file("form1.docx");
    let written = annotated(&bytes);
    let (before, after) = (Package::open(&bytes).unwrap(), Package::open(&written).unwrap());
    let changed = ["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"];
    let mut old = names(&bytes);
    for (a, b) in before.entries().zip(after.entries()) {
        let (a, b) = (a.unwrap(), b.unwrap());
        assert_eq!(a.name, b.name);
        let is_changed = changed.iter().any(|name| name.as_bytes() == a.name);
        // The packed bytes, method, time and checksum.
        assert_eq!(a.packed == b.packed && a.head[10..20] == b.head[10..20], !is_changed);
    }
    old.push("word/comments.xml".into());
    assert_eq!(names(&written), old);
    // What is said of the new part, is said once.
    let types = part(&written, "[Content_Types].xml");
    assert_eq!(types.matches("PartName=\"/word/comments.xml\"").count(), 1);
    assert_eq!(part(&written, "word/_rels/document.xml.rels").matches("relationships/comments\"").count(), 1);
    // Written upon again, the new comments follow the old ones.
    let count = checked(&bytes)[0].findings.len();
    let twice = holds(&written, count);
    assert_eq!(part(&twice, "word/comments.xml").matches("<w:comment ").count(), 2 * count);
    assert_eq!(part(&twice, "[Content_Types].xml"), types);
    assert_eq!(without_marks(&part(&twice, DOCUMENT)), part(&bytes, DOCUMENT));
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn tc(properties: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
}

fn row(cells: &[&str]) -> String {
    format!("<w:tr>{}</w:tr>", cells.iter().map(|text| tc("", &p(text))).collect::<String>())
}

fn table(rows: &str) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>")
}

/// A small form whose total is wrong: findings at the total, and others.
fn form(total: &str) -> String {
    [
        row(&["项目名称", "灯塔维护"]),
        row(&["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"]),
        row(&["产出指标", "数量指标", "维护灯塔", "≥4座", "5座", "60", "60", "无"]),
        row(&["效益指标", "社会效益", "事故", "≤2次", "1次", "40", "40", "无"]),
        total.to_owned(),
    ]
    .concat()
}

fn total() -> String {
    [
        "<w:tr>",
        &tc("<w:gridSpan w:val=\"5\"/>", &p("总分")),
        &tc("", &p("100")),
        &tc("", &p("90")),
        &tc("", "<w:p/>"),
        "</w:tr>",
    ]
    .concat()
}

#[test]
fn a_paragraph_and_a_row_of_the_same_number_are_told_apart() {
    // The title is the paragraph 0 above table 0, the project stands in its row 0.
    let bytes = docx(&[p("项目支出绩效自评表").as_str(), &table(&form(&total()))].concat(), &[]);
    let forms = checked(&bytes);
    let (title, project) = (forms[0].form.title.as_ref().unwrap(), forms[0].form.project.as_ref().unwrap());
    assert!(title.origin.as_ref().unwrap().paragraph);
    assert!(!project.origin.as_ref().unwrap().paragraph);
    let written = holds(&bytes, 0);
    // What concerns the whole form stands at its title.
    let at = walk(&part(&written, DOCUMENT)).comments;
    let whole = forms[0].findings.iter().position(|remark| remark.cell == CellRef::Form).unwrap();
    assert_eq!(at.get(&whole), title.origin.as_ref());
}

#[test]
fn tables_in_cells_merges_controls_and_tracked_changes() {
    let frame = |inner: &str| {
        table(&["<w:tr>", &tc("", &[&p("表一"), inner, "<w:p/>"].concat()), "</w:tr>"].concat())
    };
    let deleted =
        format!("<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"甲\"/></w:trPr>{}</w:tr>", tc("", &p("删去的")));
    let changed = "<w:tr><w:tc><w:tcPr><w:tcPrChange w:id=\"3\" w:author=\"甲\"><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr></w:tcPrChange></w:tcPr>\
        <w:p><w:r><w:t>主管部门</w:t></w:r></w:p></w:tc><w:tc><w:p><w:ins w:id=\"2\" w:author=\"甲\"><w:r><w:t>海事局</w:t></w:r></w:ins>\
        <w:del w:id=\"3\" w:author=\"甲\"><w:r><w:delText>渔业局</w:delText></w:r></w:del></w:p></w:tc></w:tr>";
    let controls = total().replace(
        &p("90"),
        "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:sdt><w:sdtContent><w:r>\
         <w:t>90</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>",
    );
    for body in [
        table(&form(&total())),
        // A frame around the form, a table in a cell above it.
        frame(&table(&form(&total()))),
        table(
            &[
                &row(&["备注", "见下表"]),
                &format!(
                    "<w:tr>{}</w:tr>",
                    tc("", &[&p("附"), &table(&row(&["a", "b"])), "<w:p/>"].concat())
                ),
                form(&total()).as_str(),
            ]
            .concat(),
        ),
        // Rows deleted and cells changed above it.
        table(&[deleted.as_str(), changed, &form(&controls)].concat()),
        // Two forms, and paragraphs between them.
        [p("表一").as_str(), &table(&form(&total())), &p(""), &p("表二"), &table(&form(&controls))].concat(),
    ] {
        let bytes = docx(&body, &[]);
        let written = holds(&bytes, 0);
        assert_eq!(without_marks(&part(&written, DOCUMENT)), part(&bytes, DOCUMENT));
    }
}

#[test]
fn a_cell_below_a_merge_is_told_at_its_top() {
    // The reason is given once, for both rows.
    let top = tc("<w:vMerge w:val=\"restart\"/>", &p("天气原因，下年加强"));
    let cells = |cells: &[&str]| cells.iter().map(|text| tc("", &p(text))).collect::<String>();
    let body = table(
        &[
            row(&["项目名称", "灯塔维护"]),
            row(&[
                "一级指标",
                "二级指标",
                "三级指标",
                "年度指标值",
                "实际完成值",
                "分值",
                "得分",
                "偏差原因",
            ]),
            [
                "<w:tr>",
                &cells(&["产出指标", "数量指标", "维护灯塔", "≥4座", "2座", "60", "60"]),
                &top,
                "</w:tr>",
            ]
            .concat(),
            [
                "<w:tr>",
                &cells(&["效益指标", "社会效益", "事故", "≤2次", "1次", "40", "40"]),
                &tc("<w:vMerge/>", "<w:p/>"),
                "</w:tr>",
            ]
            .concat(),
            total(),
        ]
        .concat(),
    );
    let bytes = docx(&body, &[]);
    let mut forms = checked(&bytes);
    let remark = forms[0].findings[0].clone();
    let below = CellRef::Indicator(1, ziping_core::form::IndicatorField::Reason);
    let origin = Origin { part: DOCUMENT.into(), table: 0, row: 3, column: 7, paragraph: false };
    let cell = ziping_core::Cell { text: String::new(), origin: Some(origin) };
    forms[0].form.set(below, Some(cell));
    forms[0].findings = vec![ziping_write::Remark { cell: below, ..remark }];
    let written = annotate(&bytes, &forms, &options()).unwrap();
    let at = walk(&part(&written, DOCUMENT)).comments;
    assert_eq!((at[&0].row, at[&0].column), (2, 7));
}

#[test]
fn what_is_missing_from_a_package_is_made_and_what_is_there_is_kept() {
    let body = table(&form(&total()));
    // Word itself would not open a package without types; what is written says all the same what it has.
    let bare = stored(&[(DOCUMENT, part(&docx(&body, &[]), DOCUMENT).as_bytes())]);
    let written = holds(&bare, 0);
    assert!(part(&written, "[Content_Types].xml").contains("Extension=\"rels\""));
    // A part of this name that nobody refers to is another's.
    let orphan = docx(&body, &[("word/comments.xml", "<orphan/>")]);
    let written = annotate(&orphan, &checked(&orphan), &options()).unwrap();
    assert_eq!(part(&written, "word/comments.xml"), "<orphan/>");
    assert!(part(&written, "word/comments2.xml").contains("自评核验"));
    // Comments under another name and prefix, one of them left behind in the text.
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdZiping1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="notes/c.xml"/></Relationships>"#;
    let notes = format!(
        r#"<x:comments xmlns:x="{SPACE}"><x:comment x:id="4" x:author="乙"><x:p/></x:comment></x:comments>"#
    );
    let types = TYPES.replace("</Types>", r#"<Override PartName="/WORD/notes/c.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>"#);
    let body = ["<w:p><w:commentRangeStart w:id=\"9\"/><w:commentRangeEnd w:id=\"9\"/><w:r><w:commentReference w:id=\"9\"/></w:r></w:p>", &body].concat();
    let bytes = docx(
        &body,
        &[
            ("word/_rels/document.xml.rels", relations),
            ("word/notes/c.xml", &notes),
            ("[Content_Types].xml", &types),
        ],
    );
    let written = annotated(&bytes);
    let comments = part(&written, "word/notes/c.xml");
    assert!(comments.starts_with(notes.strip_suffix("</x:comments>").unwrap()), "{comments}");
    assert!(comments.contains("<x:comment x:id=\"10\" x:author=\"自评核验\""), "{comments}");
    assert_eq!(part(&written, "[Content_Types].xml"), types);
    assert_eq!(part(&written, "word/_rels/document.xml.rels"), relations);
    assert!(part(&written, DOCUMENT).contains("<w:commentRangeStart w:id=\"9\"/>"));
}

#[test]
fn prefixes_strict_documents_and_other_encodings() {
    let body = table(&form(&total()));
    let plain = part(&docx(&body, &[]), DOCUMENT);
    // The main namespace has no prefix.
    let bare =
        plain.replace("<w:", "<").replace("</w:", "</").replace("xmlns:w=", "xmlns=").replace(" w:", " ");
    let rewrite = |document: &[u8]| {
        stored(&[
            ("[Content_Types].xml", TYPES.as_bytes()),
            ("_rels/.rels", ROOT.as_bytes()),
            (DOCUMENT, document),
        ])
    };
    let written = annotated(&rewrite(bare.as_bytes()));
    assert!(
        part(&written, DOCUMENT).contains(&format!("<w:commentRangeStart xmlns:w=\"{SPACE}\" w:id=\"0\"/>"))
    );
    // ISO 29500 Strict: other namespaces and other kinds of relations.
    let strict = plain.replace(SPACE, "http://purl.oclc.org/ooxml/wordprocessingml/main");
    let written = annotated(&rewrite(strict.as_bytes()));
    assert!(
        part(&written, "word/comments.xml")
            .contains("xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"")
    );
    assert!(
        part(&written, "word/_rels/document.xml.rels")
            .contains("http://purl.oclc.org/ooxml/officeDocument/relationships/comments")
    );
    // UTF-16 stays UTF-16.
    let text = format!("<?xml version=\"1.0\" encoding=\"UTF-16\"?>{plain}");
    let wide: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let written = annotated(&rewrite(&wide));
    let package = ziping_read::package::Package::open(&written).unwrap();
    let again = package.read(DOCUMENT).unwrap().unwrap();
    let units: Vec<u16> = again.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let again = String::from_utf16(&units).unwrap();
    assert_eq!(without_marks(again.trim_start_matches('\u{FEFF}')), text);
}

#[test]
fn an_empty_paragraph_takes_a_comment_as_well() {
    // The reason of the second row is blank and asked for.
    let body = form(&total()).replace(
        &row(&["效益指标", "社会效益", "事故", "≤2次", "1次", "40", "40", "无"]),
        &row(&["效益指标", "社会效益", "事故", "≤2次", "1次", "40", "10", "#"]),
    );
    let bytes = docx(&table(&body).replace(&p("#"), "<w:p w:rsidR=\"00AA\" />"), &[]);
    assert!(
        checked(&bytes)[0].findings.iter().any(|remark| remark.cell.to_string() == "indicators[1].reason")
    );
    let written = holds(&bytes, 0);
    assert!(part(&written, DOCUMENT).contains("<w:p w:rsidR=\"00AA\" ><w:commentRangeStart "));
}

#[test]
fn other_files_are_refused_with_what_to_do() {
    let forms = checked(&file("form1.docx"));
    for name in [
        "form1.doc",
        "form1.xls",
        "form1.odt",
        "form1.ods",
        "form1.rtf",
        "form1.html",
        "form1.txt",
        "form1.csv",
    ] {
        let refused = annotate(&file(name), &forms, &options()).unwrap_err();
        assert_eq!(refused.code(), "no_comments", "{name}");
        for lang in [Lang::Zh, Lang::En] {
            assert!(refused.user_message(lang).contains("docx"), "{name}");
        }
    }
    // Another file than the one that was checked has no such cells.
    assert_eq!(
        annotate(&docx(&table(&row(&["一", "二"])), &[]), &forms, &options()),
        Err(WriteError::OtherFile)
    );
    assert_eq!(annotate(&file("form1.xlsx"), &forms, &options()), Err(WriteError::OtherFile));
    assert_eq!(annotate(&file("form1.docx"), &[], &options()), Err(WriteError::NoForm));
}

#[test]
fn thousands_of_findings_end_in_a_sentence() {
    let bytes = file("form1.docx");
    let mut forms = checked(&bytes);
    let remark = forms[0].findings[0].clone();
    forms[0].findings = vec![remark; 2_500];
    let written = annotate(&bytes, &forms, &options()).unwrap();
    let comments = part(&written, "word/comments.xml");
    assert_eq!(comments.matches("<w:comment ").count(), 2_001);
    assert!(comments.contains("另有 500 条"));
}

#[test]
fn texts_that_are_markup_or_no_xml_are_only_text() {
    let bytes = file("form1.docx");
    let mut forms = checked(&bytes);
    forms[0].findings.truncate(1);
    forms[0].findings[0].message = "</w:t><script>&\u{0}\u{8}\u{FFFF}=HYPERLINK(\"x\")".to_owned();
    let comments = part(&annotate(&bytes, &forms, &options()).unwrap(), "word/comments.xml");
    assert!(comments.contains("&lt;/w:t&gt;&lt;script&gt;&amp;=HYPERLINK(&quot;x&quot;)"), "{comments}");
}

/// A form with nothing found leaves the file as it was.
#[test]
fn without_findings_nothing_is_added() {
    let bytes = file("form1.docx");
    let mut forms: Vec<Checked> = checked(&bytes);
    forms[0].findings.clear();
    let written = annotate(&bytes, &forms, &options()).unwrap();
    assert_eq!(names(&written), names(&bytes));
    assert_eq!(part(&written, DOCUMENT), part(&bytes, DOCUMENT));
}
