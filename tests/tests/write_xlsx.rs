//! Notes in Excel workbooks: each at its very cell, beside those that are there.

use ziping_core::lang::Lang;
use ziping_read::read;
use ziping_tests::doc::{names, part};
use ziping_tests::handed::{checked, options};
use ziping_tests::real::file;
use ziping_tests::zip::stored;
use ziping_write::annotate;

const SHEET: &str = "xl/worksheets/sheet1.xml";
const SPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn annotated(bytes: &[u8]) -> Vec<u8> {
    annotate(bytes, &checked(bytes), &options()).unwrap_or_else(|why| panic!("{why}"))
}

/// `B5` of row 4, column 1.
fn reference(row: u32, column: u32) -> String {
    assert!(column < 26);
    format!("{}{}", char::from(b'A' + u8::try_from(column).unwrap()), row + 1)
}

/// The first cell of the merge that a cell stands in; the cell itself where it stands in none.
fn first_of_merge(sheet: &str, row: u32, column: u32) -> (u32, u32) {
    let cell = |text: &str| -> (u32, u32) {
        let (letter, digits) = text.split_at(1);
        (digits.parse::<u32>().unwrap() - 1, u32::from(letter.as_bytes()[0] - b'A'))
    };
    let merges = sheet.split("<mergeCell ref=\"").skip(1).map(|rest| {
        let (first, last) = rest.split('"').next().unwrap().split_once(':').unwrap();
        (cell(first), cell(last))
    });
    let around = |(first, last): &((u32, u32), (u32, u32))| {
        (first.0..=last.0).contains(&row) && (first.1..=last.1).contains(&column)
    };
    merges.into_iter().find(around).map_or((row, column), |(first, _)| first)
}

/// The note of a cell.
fn note(comments: &str, reference: &str) -> String {
    let start =
        comments.find(&format!("ref=\"{reference}\"")).unwrap_or_else(|| panic!("no note at {reference}"));
    comments[start..].split("</comment>").next().unwrap().to_owned()
}

#[test]
fn every_finding_of_the_real_forms_is_in_the_note_of_its_cell() {
    for name in ["form1.xlsx", "form2.xlsx", "form1_formulas.xlsx", "form2_formulas.xlsx"] {
        let bytes = file(name);
        let forms = checked(&bytes);
        let written = annotated(&bytes);
        let (comments, boxes) =
            (part(&written, "xl/comments.xml"), part(&written, "xl/drawings/vmlDrawing.vml"));
        let mut count = 0;
        for remark in &forms[0].findings {
            let Some(origin) = forms[0].form.get(remark.cell).and_then(|cell| cell.origin.as_ref()) else {
                continue;
            };
            // Of a merge Excel shows the note of its first cell only.
            let (row, column) = first_of_merge(&part(&bytes, SHEET), origin.row, origin.column);
            let told = note(&comments, &reference(row, column));
            let message = remark.message.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            assert!(told.contains(&message), "{name} {}", remark.cell);
            let at = format!("<x:Row>{row}</x:Row><x:Column>{column}</x:Column>");
            assert_eq!(boxes.matches(&at).count(), 1, "{name} {}", remark.cell);
            count += 1;
        }
        assert!(count > 10, "{name}");
        // Each cell has one note and one box.
        assert_eq!(comments.matches("<comment ").count(), boxes.matches("<v:shape ").count());
        // The sheet says where they are, and is otherwise as it was.
        let (before, after) = (part(&bytes, SHEET), part(&written, SHEET));
        let at = after.find("<legacyDrawing ").unwrap();
        let length = after[at..].find("/>").unwrap() + 2;
        assert_eq!([&after[..at], &after[at + length..]].concat(), before, "{name}");
        let again = read(&written, "", Lang::Zh).unwrap().forms;
        assert_eq!(again[0].form, forms[0].form, "{name}");
    }
}

#[test]
fn two_sheets_have_their_notes_each() {
    let bytes = file("both.xlsx");
    let written = annotated(&bytes);
    let all = names(&written);
    for name in
        ["xl/comments.xml", "xl/comments2.xml", "xl/drawings/vmlDrawing.vml", "xl/drawings/vmlDrawing2.vml"]
    {
        assert!(all.iter().any(|own| own == name), "{name} of {all:?}");
    }
    assert_eq!(part(&written, "[Content_Types].xml").matches("Extension=\"vml\"").count(), 1);
}

/// A small sheet whose total is wrong, with this behind its cells and these parts beside it.
fn sheet(behind: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let rows = [
        "项目名称|灯塔维护",
        "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因",
        "产出指标|数量指标|维护灯塔|≥4座|5座|60|60|无",
        "效益指标|社会效益|事故|≤2次|1次|40|40|无",
        "总分|||||100|90|",
    ];
    let mut data = String::new();
    for (row, at) in rows.iter().zip(1..) {
        data += &format!("<row r=\"{at}\">");
        for (text, letter) in row.split('|').zip('A'..) {
            data += &format!("<c r=\"{letter}{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
        }
        data += "</row>";
    }
    let sheet = format!(
        "<worksheet xmlns=\"{SPACE}\" xmlns:r=\"{LINKS}\"><sheetData>{data}</sheetData>{behind}</worksheet>"
    );
    let book = format!(
        "<workbook xmlns=\"{SPACE}\" xmlns:r=\"{LINKS}\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let links = format!(
        "<Relationships><Relationship Id=\"rId1\" Type=\"{LINKS}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let mut parts = vec![
        ("xl/workbook.xml", book.as_str()),
        ("xl/_rels/workbook.xml.rels", links.as_str()),
        (SHEET, sheet.as_str()),
    ];
    parts.extend(more);
    stored(&parts.iter().map(|(name, content)| (*name, content.as_bytes())).collect::<Vec<_>>())
}

#[test]
fn the_drawing_stands_where_a_sheet_wants_it() {
    for behind in [
        "",
        "<pageMargins left=\"1\"/>",
        "<tableParts count=\"0\"/>",
        "<legacyDrawingHF r:id=\"x\"/><extLst><ext/></extLst>",
    ] {
        let bytes = sheet(behind, &[]);
        let after = part(&annotated(&bytes), SHEET);
        let wanted = if behind.starts_with("<page") {
            [behind, "<legacyDrawing "].concat()
        } else {
            "<legacyDrawing ".to_owned()
        };
        let rest = if behind.starts_with("<page") {
            "</worksheet>".to_owned()
        } else {
            [behind, "</worksheet>"].concat()
        };
        let at = after.find(&wanted).unwrap_or_else(|| panic!("{after}"));
        assert!(
            after[..at].ends_with("</sheetData>") && after.ends_with(&["\"/>", &rest].concat()),
            "{after}"
        );
    }
}

fn with_notes(notes: &str, boxes: &str) -> Vec<u8> {
    let links = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{LINKS}/comments\" Target=\"../comments1.xml\"/><Relationship Id=\"rId2\" Type=\"{LINKS}/vmlDrawing\" Target=\"../drawings/vmlDrawing1.vml\"/></Relationships>"
    );
    let more = [
        ("xl/worksheets/_rels/sheet1.xml.rels", links.as_str()),
        ("xl/comments1.xml", notes),
        ("xl/drawings/vmlDrawing1.vml", boxes),
    ];
    sheet("<legacyDrawing r:id=\"rId2\"/>", &more)
}

#[test]
fn notes_that_are_there_are_kept() {
    let notes = format!(
        "<comments xmlns=\"{SPACE}\"><authors><author>乙</author><author>tc={{1}}</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><t>看过</t></text></comment><comment ref=\"G5\" authorId=\"0\"><text><r><t>总分再核</t></r></text></comment></commentList></comments>"
    );
    // As Excel writes it: no XML.
    let boxes = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s1025\"><v:textbox><br>old</v:textbox></v:shape></xml>";
    let bytes = with_notes(&notes, boxes);
    let written = annotated(&bytes);
    let comments = part(&written, "xl/comments1.xml");
    assert!(comments.contains("<author>tc={1}</author><author>自评核验</author></authors>"));
    assert!(note(&comments, "A1").contains("看过"));
    // What is new stands below what was there, in the one note of the cell and its one box.
    let total = note(&comments, "G5");
    assert!(total.contains("<r><t>总分再核</t></r><r>") && total.contains("AR-001"), "{total}");
    assert_eq!(comments.matches("ref=\"G5\"").count(), 1);
    let drawn = part(&written, "xl/drawings/vmlDrawing1.vml");
    assert!(drawn.starts_with(boxes.strip_suffix("</xml>").unwrap()) && drawn.ends_with("</xml>"));
    assert_eq!(drawn.matches("_x0000_t202\"").count() - drawn.matches("type=\"#_x0000_t202\"").count(), 1);
    assert!(!drawn.contains("<x:Row>4</x:Row><x:Column>6</x:Column>"));
    assert_eq!(part(&written, SHEET), part(&bytes, SHEET));
    assert!(!names(&written).iter().any(|name| name == "xl/comments.xml"));
}

/// Excel shows the conversation of a cell and not the note that stands for it in older versions.
#[test]
fn a_cell_with_a_conversation_is_left_alone() {
    let notes = format!(
        "<comments xmlns=\"{SPACE}\"><authors><author>tc={{1}}</author></authors><commentList><comment ref=\"G5\" authorId=\"0\"><text><t>[线程批注]</t></text></comment></commentList></comments>"
    );
    let written = annotated(&with_notes(&notes, "<xml></xml>"));
    let comments = part(&written, "xl/comments1.xml");
    assert!(note(&comments, "G5").ends_with("<text><t>[线程批注]</t></text>"));
    let beside = note(&comments, "H5");
    assert!(beside.contains("G5：") && beside.contains("AR-001"), "{beside}");
}

#[test]
fn prefixes_and_strict_workbooks() {
    let bytes = sheet("", &[]);
    let strict = |text: &str| {
        text.replace(SPACE, "http://purl.oclc.org/ooxml/spreadsheetml/main")
            .replace(LINKS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    };
    let prefixed = |text: &str| {
        let names = ["worksheet", "sheetData", "row", "c", "is", "t"];
        names.iter().fold(text.replace("xmlns=", "xmlns:x="), |text, name| {
            let text = text
                .replace(&format!("<{name}>"), &format!("<x:{name}>"))
                .replace(&format!("<{name} "), &format!("<x:{name} "));
            text.replace(&format!("</{name}>"), &format!("</x:{name}>"))
        })
    };
    for change in [&strict as &dyn Fn(&str) -> String, &prefixed] {
        let all: Vec<(String, String)> = names(&bytes)
            .into_iter()
            .map(|name| {
                let text = part(&bytes, &name);
                let text = if name == SHEET { change(&text) } else { text };
                (name, text)
            })
            .collect();
        let parts: Vec<(&str, &[u8])> =
            all.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
        let written = annotated(&stored(&parts));
        let after = part(&written, SHEET);
        let comments = part(&written, "xl/comments.xml");
        if after.contains("purl.oclc.org") {
            assert!(comments.contains("xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\""));
            assert!(after.contains(
                "<legacyDrawing xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\""
            ));
        } else {
            assert!(after.contains("<x:legacyDrawing ") && after.ends_with("</x:worksheet>"), "{after}");
        }
        assert!(note(&comments, "G5").contains("AR-001"));
    }
}
