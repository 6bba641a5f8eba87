//! Files made to harm: what each is, and its bytes. Few are kept as files (`tests/hostile`); most are made here.
//!
//! Every one has to end in forms or in an error, natively and in the module, within two seconds and 256 MB.

use crate::real::file;
use crate::zip::{Entry, archive, stored};

const MEGA: usize = 1 << 20;
const DOCX: &str = "word/document.xml";
const SHEET: &str = "xl/worksheets/sheet1.xml";
const WORKBOOK: (&str, &[u8]) = (
    "xl/workbook.xml",
    br#"<workbook xmlns:r="r"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
);
const RELATIONS: (&str, &[u8]) = (
    "xl/_rels/workbook.xml.rels",
    br#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#,
);

/// A hostile file: its name, its bytes, and the code of the error where there is just one right answer.
pub struct Hostile {
    /// The file's name; its ending may lie.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// The only right answer: an error's code, or `"forms"`. Empty where several are.
    pub answer: &'static str,
}

fn hostile(name: &str, bytes: Vec<u8>, answer: &'static str) -> Hostile {
    Hostile { name: name.to_owned(), bytes, answer }
}

/// Every hostile file.
#[must_use]
pub fn all() -> Vec<Hostile> {
    [archives(), nested(), sheets(), sums(), named_wrongly(), cut_short()].into_iter().flatten().collect()
}

fn docx(body: &[u8]) -> Vec<u8> {
    stored(&[(DOCX, body)])
}

fn xlsx(sheet: &[u8]) -> Vec<u8> {
    stored(&[WORKBOOK, RELATIONS, (SHEET, sheet)])
}

fn archives() -> Vec<Hostile> {
    let paragraphs = b"<w:p><w:r><w:t>1</w:t></w:r></w:p>".repeat(MEGA / 34);
    let cells = b"<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>".repeat(MEGA / 60);
    let body = |inner: &[u8], times: usize| {
        let (open, close) = (&b"<w:document><w:body><w:tbl>"[..], &b"</w:tbl></w:body></w:document>"[..]);
        archive(&[Entry::repeated(DOCX, &[(open, 1), (inner, times), (close, 1)])])
    };
    let many: Vec<String> = (0..30_000).map(|at| format!("word/{at}.xml")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
    let mut lying = docx(b"<w:document/>");
    let size = lying.len() - 22 - 46 - DOCX.len() + 24;
    lying[size..size + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    let mut secret = docx(b"<w:document/>");
    let flags = secret.len() - 22 - 46 - DOCX.len() + 8;
    secret[flags] |= 1;
    let strings = b"<si><t>123456789</t></si>".repeat(MEGA / 25);
    vec![
        hostile("bomb.docx", body(&paragraphs, 1_000), "too_large"),
        hostile(
            "bomb.xlsx",
            {
                let strings = Entry::repeated("xl/sharedStrings.xml", &[(b"<sst>", 1), (&strings, 1_000)]);
                let sheet = br#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>"#;
                let [book, relations] =
                    [WORKBOOK, RELATIONS].map(|(name, content)| Entry::stored(name, content));
                archive(&[book, relations, strings, Entry::stored(SHEET, sheet)])
            },
            "too_large",
        ),
        hostile("as much as may be.docx", body(&paragraphs, 30), ""),
        hostile("cells without end.docx", body(&cells, 30), "too_large"),
        hostile("entries without end.docx", stored(&many), "too_large"),
        hostile("a size that lies.docx", lying, ""),
        hostile("an entry with a password.docx", secret, "encrypted"),
        hostile("password.docx", file("../hostile/password.docx"), "encrypted"),
        hostile("password.xlsx", file("../hostile/password.xlsx"), "encrypted"),
        hostile("a document within a document.docx", docx(&docx(b"<w:document/>")), ""),
    ]
}

fn nested() -> Vec<Hostile> {
    let deep = |open: &str, close: &str| [open.repeat(60_000), close.repeat(60_000)].concat().into_bytes();
    let table = deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>");
    vec![
        hostile("tables in tables.docx", docx(&table), "too_large"),
        hostile("never closed.docx", docx("<w:tbl>".repeat(900).as_bytes()), "damaged"),
        hostile(
            "tables in tables.html",
            [b"<html>", &*deep("<table><tr><td>甲", "</td></tr></table>")].concat(),
            "",
        ),
        hostile("never closed.html", [b"<html>", "<table><tr><td>".repeat(400_000).as_bytes()].concat(), ""),
        hostile(
            "no end of a tag.html",
            [b"<html><table><tr><td ", "a=\"".repeat(MEGA).as_bytes()].concat(),
            "",
        ),
        hostile(
            "spans.html",
            {
                let cells = "<td colspan=1000 rowspan=65534>1</td>".repeat(20);
                format!("<html><table>{}</table>", format!("<tr>{cells}</tr>").repeat(500)).into_bytes()
            },
            "",
        ),
        hostile("groups in groups.rtf", [b"{\\rtf1", "{\\b ".repeat(500_000).as_bytes()].concat(), ""),
        hostile(
            "cells.rtf",
            [b"{\\rtf1\\trowd", "\\cellx1\\intbl\\cell\\row".repeat(300_000).as_bytes()].concat(),
            "",
        ),
    ]
}

fn sheets() -> Vec<Hostile> {
    let sheet = |data: &str, more: &str| {
        xlsx(format!("<worksheet><sheetData>{data}</sheetData>{more}</worksheet>").as_bytes())
    };
    let ends =
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>"#;
    let wide = r#"<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>"#;
    let merges: String = (1..200_000).map(|row| format!(r#"<mergeCell ref="A{row}:XFD{row}"/>"#)).collect();
    let ods = |table: &str| {
        let content = format!(
            "<office:document-content><office:body><office:spreadsheet><table:table>{table}</table:table>\
             </office:spreadsheet></office:body></office:document-content>"
        );
        stored(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", content.as_bytes()),
        ])
    };
    vec![
        hostile("far down.xlsx", sheet(ends, ""), "not_a_form"),
        hostile("far right.xlsx", sheet(wide, ""), "too_large"),
        hostile(
            "one merge over all.xlsx",
            sheet(
                wide.replace("XFD1", "B1").as_str(),
                r#"<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>"#,
            ),
            "",
        ),
        hostile("merges.xlsx", sheet(ends, &format!("<mergeCells>{merges}</mergeCells>")), ""),
        hostile(
            "a string that is not there.xlsx",
            sheet(r#"<row r="1"><c r="A1" t="s"><v>4000000000</v></c></row>"#, ""),
            "",
        ),
        hostile(
            "rows that repeat.ods",
            ods(
                r#"<table:table-row table:number-rows-repeated="2000000000"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>"#,
            ),
            "too_large",
        ),
        hostile(
            "cells that repeat.ods",
            ods(
                r#"<table:table-row><table:table-cell table:number-columns-repeated="2000000000"><text:p>1</text:p></table:table-cell></table:table-row>"#,
            ),
            "too_large",
        ),
        hostile(
            "blanks that repeat.ods",
            ods(
                r#"<table:table-row table:number-rows-repeated="2000000000"><table:table-cell table:number-columns-repeated="2000000000"/></table:table-row>"#,
            ),
            "",
        ),
        hostile(
            "blanks in a text.ods",
            ods(
                r#"<table:table-row><table:table-cell><text:p>1<text:s text:c="4000000000"/></text:p></table:table-cell></table:table-row>"#,
            ),
            "",
        ),
    ]
}

/// Forms with thousands of rows, every one of them wrong: what is compared with what must not grow with the square.
fn sums() -> Vec<Hostile> {
    let form = |rows: String| {
        format!(
            "项目支出绩效自评表\n（2022年度）\n项目名称\t公共文化\n项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n\
             \t年度资金总额\t300\t280\t266\t10\t95%\t9.5\n\
             绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n{rows}\
             总分\t\t\t\t\t\t100\t7\t\n"
        )
        .into_bytes()
    };
    let row =
        |at: usize| format!("\t产出指标\t数量指标\t送书册数{at}\t≥5000册\t4200册\t0.05\t0.0{}\t\n", at % 5);
    let each = |sum: &str| (0..9_000).map(|at| row(at) + sum).collect();
    let heads = |at: usize| format!("\t产出指标（{at}分）\t\t\t\t\t{at}\t{at}\t\n{}", row(at));
    vec![
        hostile("a sub-total for each of 9000 rows.txt", form(each("\t\t小计\t\t\t\t40\t40\t\n")), "forms"),
        hostile("9000 totals of levels.txt", form((1..9_000).map(heads).collect()), "forms"),
        hostile("9000 rows that lost points.txt", form(each("")), "forms"),
        hostile(
            "9000 sub-totals at the end.txt",
            form(
                (0..9_000)
                    .map(row)
                    .chain((0..9_000).map(|_| "\t\t小计\t\t\t\t40\t40\t\n".to_owned()))
                    .collect(),
            ),
            "forms",
        ),
    ]
}

/// A file is told by its content.
fn named_wrongly() -> Vec<Hostile> {
    let mut with_macros = vec![(DOCX, &b"<w:document><w:body/></w:document>"[..])];
    with_macros.push(("word/vbaProject.bin", b"\xD0\xCF\x11\xE0 macros"));
    [
        ("both.docx", "both.xls"),
        ("both.xlsx", "both.docx"),
        ("both.doc", "both.txt"),
        ("both.html", "both.xls"),
        ("both.xls", "both"),
    ]
    .map(|(real, named)| hostile(named, file(real), "forms"))
    .into_iter()
    .chain([
        hostile("macros.docm", stored(&with_macros), ""),
        hostile("empty.docx", Vec::new(), "empty"),
        hostile("a picture.docx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "unsupported"),
        hostile("a scan.pdf", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj".to_vec(), "unsupported"),
        hostile("a program.xls", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0".to_vec(), "unsupported"),
        hostile("photos.zip", stored(&[("photo.jpg", b"\xFF\xD8\xFF")]), "unsupported"),
    ])
    .collect()
}

/// Real files cut off: a download that broke, a disk that was full.
fn cut_short() -> Vec<Hostile> {
    let mut cut = Vec::new();
    for name in [
        "form2.docx",
        "form2.xlsx",
        "form2.doc",
        "form2.xls",
        "form2.odt",
        "form2.ods",
        "form2.rtf",
        "form2.html",
    ] {
        let whole = file(name);
        for part in 1..16 {
            let (front, _) = whole.split_at(whole.len() * part / 16);
            cut.push(hostile(&format!("{part} of 16 of {name}"), front.to_vec(), ""));
        }
    }
    cut
}
