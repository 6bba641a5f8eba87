//! Rich text as LibreOffice and Word write it.

use std::time::{Duration, Instant};
use ziping_core::form::{Cell, Form, IndicatorField};
use ziping_core::lang::Lang;
use ziping_read::{ReadError, ReadForm, read, read_text, undecoded};
use ziping_tests::real::{file, holds_both_forms};

/// LibreOffice leaves out blanks behind a text when it writes this format.
fn without_blanks_behind(cell: &str) -> String {
    cell.trim_end().to_owned()
}

#[test]
fn libreoffice_document() {
    holds_both_forms("rtf", without_blanks_behind);
}

fn only(rtf: &str) -> ReadForm {
    let mut forms =
        read(rtf.as_bytes(), "a.rtf", Lang::Zh).unwrap_or_else(|why| panic!("{why}: {rtf}")).forms;
    assert_eq!(forms.len(), 1);
    forms.remove(0)
}

fn show(cell: Option<&Cell>) -> String {
    cell.map_or_else(|| "-".to_owned(), |cell| cell.text.clone())
}

fn indicators(form: &Form) -> Vec<String> {
    form.indicators
        .iter()
        .map(|row| IndicatorField::ALL.map(|field| show(row.get(field))).join("|"))
        .collect()
}

/// A row as Word writes it: its properties before and behind its cells. A cell is its right edge with what stands
/// before it, and its text.
fn row(cells: &[(&str, &str)]) -> String {
    let edges: String = cells.iter().map(|(edge, _)| format!("\\clvertalt{edge}\n")).collect();
    let texts: String = cells
        .iter()
        .map(|(_, text)| format!("\\pard\\plain \\ql\\intbl {{\\rtlch \\fs21 {text}\\cell }}"))
        .collect();
    format!(
        "\\trowd \\irow0\\trgaph108\\trleft-108{edges}{texts}\\pard\\intbl {{\\trowd \\trleft-108{edges}\\row }}\n"
    )
}

const HEADINGS: &[(&str, &str)] = &[
    ("\\cellx1000", "一级指标"),
    ("\\cellx2000", "三级指标"),
    ("\\cellx3000", "指标值"),
    ("\\cellx4000", "完成值"),
    ("\\cellx5000", "得分"),
];

/// Characters as `\u`, with the fallback that most programs write.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out += &format!("\\u{}?", i32::from(*unit) - if *unit > 0x7FFF { 0x1_0000 } else { 0 });
            }
        }
    }
    out
}

/// The text of the cell beside 项目名称.
fn shown(cell: &str) -> String {
    let rows = [
        row(&[("\\cellx1000", "项目名称"), ("\\cellx5000", cell)]),
        row(HEADINGS),
        row(&[
            ("\\cellx1000", "产出"),
            ("\\cellx2000", "甲"),
            ("\\cellx3000", "1"),
            ("\\cellx4000", "1"),
            ("\\cellx5000", "9"),
        ]),
    ]
    .concat();
    let rtf = format!("{{\\rtf1\\ansi\\ansicpg936\\uc1 {rows}\\pard }}");
    let read = only(&escape(&rtf));
    assert_eq!(indicators(&read.form), ["产出|-|甲|1|1|-|9|-"], "{rtf}");
    show(read.form.project.as_ref())
}

#[test]
fn texts_are_as_they_are_shown() {
    for (cell, text) in [
        ("甲\\par 乙\\line 丙\\tab 丁", "甲\n乙\n丙\t丁"),
        ("甲\\par\\par", "甲"),
        ("甲\r\n乙", "甲乙"),
        ("a\\~b\\_c\\-d\\{e\\}f\\\\g", "a b-cd{e}f\\g"),
        ("\\ldblquote a\\rdblquote\\emdash\\endash  b\\bullet", "“a”—– b•"),
        // Signs of UTF-16 and their fallbacks.
        ("\\u8805 ?95\\u8805\\'3f9", "≥95≥9"),
        ("{\\uc2 \\u8805\\'a1\\'dd5}{\\uc0 \\u8805 5}\\u8805?5", "≥5≥5≥5"),
        ("{\\uc0\\u-10179\\u-8703}", "\u{1f601}"),
        ("\\u-10179?a", "a"),
        ("{\\uc3 \\u8805 ab}c", "≥c"),
        // Powers never melt into a number.
        ("10{\\super 4}元", "10^4元"),
        ("5m\\super 2\\nosupersub ；10\\super 4\\plain 个", "5m²；10^4个"),
        // What is not shown.
        ("甲{\\v 乙}\\v 丙\\v0 丁{\\deleted 戊}{\\revised 己}", "甲丁己"),
        ("甲{\\v 乙\\plain 丙}", "甲丙"),
        ("甲{\\*\\unheardof 乙{丙}}{\\footnote 丁}{\\pict\\wmetafile8 0102}{\\*\\bkmkstart x}戊", "甲戊"),
        (
            "{\\field{\\*\\fldinst { HYPERLINK \"x\" }}{\\fldrslt {甲}}}{\\field{\\fldinst PAGE}{\\fldrslt 1}}",
            "甲1",
        ),
        ("{\\pict\\bin5 }}}}}乙}甲", "甲"),
        ("甲\\bin2 }}乙", "甲乙"),
    ] {
        assert_eq!(shown(cell), text, "{cell}");
    }
}

#[test]
fn edges_make_the_grid() {
    // Edges a little apart are one; merges down and to the right; a row that begins further right.
    let rows = [
        row(&[("\\cellx2000", "项目名称"), ("\\clmgf\\cellx3000", "道路"), ("\\clmrg\\cellx5000", "")]),
        row(HEADINGS),
        row(&[
            ("\\clvmgf\\cellx1010", "产出"),
            ("\\cellx1990", "甲"),
            ("\\cellx3000", "1"),
            ("\\cellx4015", "1"),
            ("\\cellx5000", "9"),
        ]),
        row(&[
            ("\\clvmrg\\cellx1000", ""),
            ("\\cellx2000", "乙"),
            ("\\cellx3000", "2"),
            ("\\cellx4000", "2"),
            ("\\cellx5000", "8"),
        ]),
        row(&[("\\cellx4000", "总分"), ("\\cellx5000", "17")]),
    ]
    .concat();
    let read = only(&escape(&format!("{{\\rtf1 {rows}}}")));
    assert_eq!(show(read.form.project.as_ref()), "道路");
    assert_eq!(indicators(&read.form), ["产出|-|甲|1|1|-|9|-", "|-|乙|2|2|-|8|-"]);
    let total = read.form.total.unwrap();
    assert_eq!(show(total.score.as_ref()), "17");
    let place = total.score.unwrap().origin.unwrap();
    assert_eq!((place.table, place.row, place.column), (0, 4, 4));
    let level = read.form.indicators[1].level1.as_ref().unwrap().origin.clone().unwrap();
    assert_eq!((level.row, level.column), (3, 0));
    assert_eq!(read.notes, []);
}

#[test]
fn paragraphs_and_tables_inside_cells() {
    let nested = |cells: &[(&str, &str)]| {
        let texts: String =
            cells.iter().map(|(_, text)| format!("\\pard\\intbl\\itap2 {text}\\nestcell ")).collect();
        let edges: String = cells.iter().map(|(edge, _)| (*edge).to_owned()).collect();
        format!("{texts}{{\\*\\nesttableprops\\trowd {edges}\\nestrow}}{{\\nonesttables\\par }}")
    };
    let inner = nested(HEADINGS)
        + &nested(&[
            ("\\cellx1000", "产出"),
            ("\\cellx2000", "甲"),
            ("\\cellx3000", "1"),
            ("\\cellx4000", "1"),
            ("\\cellx5000", "9"),
        ]);
    let rtf = [
        "{\\rtf1 \\pard 项目支出绩效自评表\\par （2022年度）\\par \\par ".to_owned(),
        row(&[("\\cellx1000", "项目名称"), ("\\cellx5000", "道路")]),
        format!("\\trowd\\cellx6000 \\pard\\intbl {inner}\\pard\\intbl\\itap1 备注：无\\cell \\row "),
        "\\pard 说明在后\\par}".to_owned(),
    ]
    .concat();
    let read = only(&escape(&rtf));
    assert_eq!(show(read.form.title.as_ref()), "项目支出绩效自评表");
    assert_eq!(show(read.form.year.as_ref()), "（2022年度）");
    assert_eq!(indicators(&read.form), ["产出|-|甲|1|1|-|9|-"]);
    assert_eq!(show(read.form.remarks.as_ref()), "备注：无");
    let notes: Vec<&str> = read.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["说明在后"]);
}

/// Characters as Word writes them: the bytes of GBK, the second one as it is when it is a letter.
fn gbk(text: &str) -> String {
    let (bytes, _, _) = encoding_rs::GB18030.encode(text);
    let mut out = String::new();
    let mut trail = false;
    for byte in bytes.iter().copied() {
        if byte.is_ascii() && !(trail && matches!(byte, b'\\' | b'{' | b'}')) {
            out.push(char::from(byte));
        } else {
            out += &format!("\\'{byte:02x}");
        }
        trail = !trail && !byte.is_ascii();
    }
    out
}

#[test]
fn word_writes_the_bytes_of_gbk() {
    let rows = [
        row(&[("\\cellx1000", "项目名称"), ("\\cellx5000", "俓乗丂甛道路")]),
        row(HEADINGS),
        row(&[
            ("\\cellx1000", "产出"),
            ("\\cellx2000", "{\\listtext \\f3 \\'b7\\tab }甲"),
            ("\\cellx3000", "{\\uc2 \\u8805≥95}"),
            ("\\cellx4000", "1"),
            ("\\cellx5000", "9"),
        ]),
    ]
    .concat();
    let rtf = gbk(&format!("{{\\rtf1\\ansi\\ansicpg936{{\\fonttbl{{\\f0 宋体;}}}}{rows}}}"));
    assert!(rtf.is_ascii());
    assert_eq!(read(rtf.as_bytes(), "a.rtf", Lang::Zh).unwrap_err(), ReadError::Encoding);
    let bytes = undecoded(rtf.as_bytes());
    let (text, _, damaged) = encoding_rs::GB18030.decode(&bytes);
    assert!(!damaged);
    let form = read_text(&text, Lang::Zh).unwrap().forms.remove(0).form;
    assert_eq!(show(form.project.as_ref()), "俓乗丂甛道路");
    assert_eq!(
        indicators(&form),
        ["产出|-|\u{fffd}\t甲|≥95|1|-|9|-"],
        "a sign of another font is seen to be lost"
    );
    // Nothing is changed where no bytes are spelt out.
    assert_eq!(undecoded(&file("form1.txt")), file("form1.txt"));
}

#[test]
fn hostile_documents_end_at_once() {
    let many = |text: &str| text.repeat((8 << 20) / text.len());
    for (text, code) in [
        (String::new(), "no_table"),
        (many("{"), "too_large"),
        (many("}"), "no_table"),
        (many("\\trowd\\cellx1\\intbl\\cell\\row"), "too_large"),
        (many("\\cellx1"), "too_large"),
        (many("\\intbl\\cell"), "too_large"),
        (
            (0..20_000).map(|at| format!("\\trowd\\cellx{}\\intbl a\\cell\\row", at * 100)).collect(),
            "too_large",
        ),
        (
            many(
                "\\trowd\\clvmrg\\cellx-99999999999\\cellx-2147483648\\cellx2147483647\\cell\\cell\\cell\\cell\\row",
            ),
            "too_large",
        ),
        (many("\\row\\nestrow"), "no_table"),
        (many("\\itap9\\nestcell\\nestrow"), "too_large"),
        (many("a\\par "), "too_large"),
        (many("a\\line "), "too_large"),
        (many("\\bin99999999999 "), "no_table"),
        ("\\bin4294967295".to_owned(), "no_table"),
        (many("\\u-1"), "too_large"),
        ("\\uc2000000000\\u1".to_owned() + &many("a"), "no_table"),
        (many("\\"), "too_large"),
        (many("\\'"), "no_table"),
        ("\\".to_owned() + &many("a"), "no_table"),
        ("\\a-".to_owned() + &many("1"), "no_table"),
        ("{\\*\\x".to_owned() + &many("甲"), "no_table"),
    ] {
        let begin = Instant::now();
        let shape: String = text.chars().take(60).collect();
        let error = read(["{\\rtf1 ", &text].concat().as_bytes(), "", Lang::Zh).unwrap_err();
        assert_eq!(error.code(), code, "{shape}: {error}");
        assert!(
            begin.elapsed() < Duration::from_secs(if cfg!(debug_assertions) { 15 } else { 1 }),
            "{shape}: {:?}",
            begin.elapsed()
        );
    }
}

#[test]
fn a_document_cut_anywhere_is_read_or_refused() {
    let whole = file("form1.rtf");
    for end in (0..whole.len()).step_by(487) {
        let _ = read(&whole[..end], "", Lang::Zh);
    }
}
