//! Workbooks made record by record, as [MS-XLS] describes them.
#![allow(clippy::arithmetic_side_effects, reason = "lengths of records that are made here")]

use super::*;
use crate::table::{Row, TableCell};
use std::time::{Duration, Instant};

const CONTINUE: u16 = 0x003C;
const MUL_BLANK: u16 = 0x00BE;
const BLANK: u16 = 0x0201;
const WRITE_ACCESS: u16 = 0x005C;
const CHART_TYPE: u16 = 0x1001;
const SHARED_FORMULA: u16 = 0x04BC;

fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap();
    [&kind.to_le_bytes(), &length.to_le_bytes(), content].concat()
}

/// The records of a sheet or of the workbook between its first and its last one.
fn stream(kind: u16, records: &[Vec<u8>]) -> Vec<u8> {
    let begin = [0x0600_u16, kind, 0, 0, 0, 0, 0, 0].map(u16::to_le_bytes).concat();
    [record(BOF, &begin), records.concat(), record(EOF, &[])].concat()
}

const SHEET: u16 = 0x0010;
const CHART: u16 = 0x0020;

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Number of units, flags, characters.
fn counted(text: &str) -> Vec<u8> {
    let units = u16::try_from(text.encode_utf16().count()).unwrap();
    [&units.to_le_bytes(), &[1][..], &wide(text)].concat()
}

/// A workbook of global records and sheets: name, whether hidden, what sort, its records.
fn book(globals: &[Vec<u8>], sheets: &[(&str, u8, u8, Vec<Vec<u8>>)]) -> Vec<u8> {
    let tab = |at: usize, name: &str, hidden: u8, sort: u8| {
        let units = u8::try_from(name.encode_utf16().count()).unwrap();
        let at = u32::try_from(at).unwrap().to_le_bytes();
        record(BOUND_SHEET, &[&at, &[hidden, sort, units, 1][..], &wide(name)].concat())
    };
    let tabs = |places: &[usize]| -> Vec<Vec<u8>> {
        sheets
            .iter()
            .zip(places)
            .map(|((name, hidden, sort, _), at)| tab(*at, name, *hidden, *sort))
            .collect()
    };
    let front = |places: &[usize]| stream(5, &[globals.to_vec(), tabs(places)].concat());
    let mut at = front(&vec![0; sheets.len()]).len();
    let (mut places, mut behind) = (Vec::new(), Vec::new());
    for (.., records) in sheets {
        let sheet = stream(SHEET, records);
        places.push(at);
        at += sheet.len();
        behind.extend(sheet);
    }
    [front(&places), behind].concat()
}

fn at(row: u16, column: u16) -> Vec<u8> {
    look(row, column, 0)
}

fn look(row: u16, column: u16, look: u16) -> Vec<u8> {
    [row, column, look].map(u16::to_le_bytes).concat()
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    record(LABEL, &[at(row, column), counted(text)].concat())
}

fn shared(row: u16, column: u16, number: u32) -> Vec<u8> {
    record(LABEL_SST, &[at(row, column), number.to_le_bytes().to_vec()].concat())
}

fn merges(merges: &[[u16; 4]]) -> Vec<u8> {
    let count = u16::try_from(merges.len()).unwrap();
    let places = merges.iter().flatten().flat_map(|place| place.to_le_bytes());
    record(MERGE_CELLS, &count.to_le_bytes().into_iter().chain(places).collect::<Vec<_>>())
}

fn read(stream: &[u8]) -> Result<Vec<Part>, ReadError> {
    workbook(stream, &mut Budget::default())
}

/// The rows of a workbook with one sheet.
fn rows(globals: &[Vec<u8>], records: &[Vec<u8>]) -> Vec<Row> {
    let parts = read(&book(globals, &[("表", 0, 0, records.to_vec())])).unwrap();
    assert_eq!(parts.len(), 1);
    assert_eq!(parts[0].name, "表");
    parts[0].rows.clone()
}

/// Rows as text: cells by `|`, `^` for one that is covered, how many columns and rows behind a wide one.
fn drawn(rows: &[Row]) -> Vec<String> {
    let cell = |cell: &TableCell| {
        let spans = if (cell.colspan, cell.rowspan) == (1, 1) {
            String::new()
        } else {
            format!("[{}x{}]", cell.colspan, cell.rowspan)
        };
        format!("{}{}{spans}", cell.text, if cell.covered { "^" } else { "" })
    };
    let row = |row: &Row| {
        let mut column = 0;
        for cell in &row.cells {
            assert_eq!(cell.column, column, "no gaps");
            column = cell.end();
        }
        let cells = row.cells.iter().map(cell).collect::<Vec<_>>().join("|");
        format!("{}: {cells}", row.row)
    };
    rows.iter().map(row).collect()
}

/// The text of every cell of a sheet, in order.
fn texts(globals: &[Vec<u8>], records: &[Vec<u8>]) -> Vec<String> {
    let cells = rows(globals, records).into_iter().flat_map(|row| row.cells);
    cells.map(|cell| cell.text).filter(|text| !text.is_empty()).collect()
}

/// A text of the shared ones: pieces that stand in one record and those that may be torn.
struct Shared {
    head: Vec<u8>,
    /// Characters, and whether they take two bytes.
    units: Vec<u16>,
    wide: bool,
    behind: Vec<u8>,
}

impl Shared {
    fn new(text: &str, wide: bool, runs: u16, phonetic: u32) -> Self {
        let units: Vec<u16> = text.encode_utf16().collect();
        let flags = u8::from(wide) | if runs > 0 { 8 } else { 0 } | if phonetic > 0 { 4 } else { 0 };
        let mut head = [&u16::try_from(units.len()).unwrap().to_le_bytes()[..], &[flags]].concat();
        if runs > 0 {
            head.extend(runs.to_le_bytes());
        }
        if phonetic > 0 {
            head.extend(phonetic.to_le_bytes());
        }
        let behind = vec![0xA5; usize::from(runs) * 4 + phonetic as usize];
        Self { head, units, wide, behind }
    }
}

/// The table of shared texts in records of at most `most` bytes.
fn shared_texts(texts: &[Shared], most: usize) -> Vec<u8> {
    let count = u32::try_from(texts.len()).unwrap().to_le_bytes();
    let mut records = vec![[count, count].concat()];
    for text in texts {
        // The front of a text is never torn.
        if records.last().unwrap().len() + text.head.len() > most {
            records.push(Vec::new());
        }
        records.last_mut().unwrap().extend(&text.head);
        let width = if text.wide { 2 } else { 1 };
        for unit in &text.units {
            if records.last().unwrap().len() + width > most {
                records.push(vec![u8::from(text.wide)]);
            }
            records.last_mut().unwrap().extend(&unit.to_le_bytes()[..width]);
        }
        for byte in &text.behind {
            if records.last().unwrap().len() == most {
                records.push(Vec::new());
            }
            records.last_mut().unwrap().push(*byte);
        }
    }
    let kinds = [SST].into_iter().chain(std::iter::repeat(CONTINUE));
    kinds.zip(records).flat_map(|(kind, content)| record(kind, &content)).collect()
}

#[test]
fn shared_texts_may_be_torn_anywhere() {
    let given = [
        ("年度资金总额", true, 0, 0),
        ("≧1000条\n第二行", true, 2, 0),
        ("plain é", false, 0, 0),
        ("数量指标", true, 0, 21),
        ("rich", false, 3, 7),
        ("", false, 0, 0),
        ("𠮷野家🙂", true, 1, 0),
        ("终", true, 0, 0),
    ];
    let expected: Vec<&str> = given.iter().map(|(text, ..)| *text).filter(|text| !text.is_empty()).collect();
    let table: Vec<Shared> =
        given.iter().map(|(text, wide, r, p)| Shared::new(text, *wide, *r, *p)).collect();
    let cells: Vec<Vec<u8>> = (0..8).map(|number| shared(number, 0, u32::from(number))).collect();
    for most in 9..200 {
        assert_eq!(texts(&[shared_texts(&table, most)], &cells), expected, "records of {most} bytes");
    }
}

/// 10⁴ is no 104.
#[test]
fn raised_digits_do_not_melt_into_the_number_before_them() {
    // Five fonts; the last one, which raises its text, is that of the number 5, for there is none of the number 4.
    let font =
        |escapement: u8| record(FONT, &[200, 0, 0, 0, 8, 0, 144, 1, escapement, 0, 0, 0, 0, 134, 0, 0]);
    let fonts = [font(0), font(2), font(0), font(0), font(1)].concat();
    let with_runs = |text: &str, runs: &[[u16; 2]]| {
        let mut shared = Shared::new(text, true, u16::try_from(runs.len()).unwrap(), 0);
        shared.behind = runs.iter().flatten().flat_map(|number| number.to_le_bytes()).collect();
        shared
    };
    let table = [
        with_runs("≥104元", &[[3, 5], [4, 0]]),
        with_runs("500m2", &[[4, 5]]),
        with_runs("CO2", &[[2, 1]]),
        with_runs("103\r\n𠮷104", &[[2, 5], [3, 6], [9, 5], [99, 0]]),
        // Runs that do not go forward are read as far as they say something.
        with_runs("104", &[[2, 5], [1, 0], [2, 5]]),
    ];
    let cells: Vec<Vec<u8>> = (0..5).map(|number| shared(number, 0, u32::from(number))).collect();
    let expected = ["≥10^4元", "500m²", "CO2", "10^3\n𠮷10^4", "10^4"];
    assert_eq!(texts(&[fonts.clone(), shared_texts(&table, 8_000)], &cells), expected);
    // Characters and their fonts in other records.
    let torn = [
        record(SST, &[1, 0, 0, 0, 1, 0, 0, 0, 3, 0, 8, 2, 0, b'1', b'0']),
        record(CONTINUE, &[0, b'4']),
        record(CONTINUE, &[2, 0, 5, 0]),
        record(CONTINUE, &[3, 0, 0, 0]),
    ];
    assert_eq!(texts(&[fonts, torn.concat()], &[shared(0, 0, 0)]), ["10^4"]);
}

#[test]
fn the_width_of_characters_changes_from_record_to_record() {
    // Three characters: one in a byte, one in two bytes, one in a byte again.
    let table = [
        record(SST, &[1, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, b'A']),
        record(CONTINUE, &[1, 0xC6, 0x5B]),
        record(CONTINUE, &[0, b'B']),
    ];
    assert_eq!(texts(&[table.concat()], &[shared(0, 0, 0)]), ["A密B"]);
}

#[test]
fn half_a_pair_costs_one_character() {
    let table = record(SST, &[1, 0, 0, 0, 1, 0, 0, 0, 3, 0, 1, b'A', 0, 0x00, 0xD8, b'B', 0]);
    assert_eq!(texts(&[table], &[shared(0, 0, 0)]), ["A\u{FFFD}B"]);
}

#[test]
fn lines_break_once() {
    let cells = [label(0, 0, "甲\r\n乙\n丙")];
    assert_eq!(texts(&[], &cells), ["甲\n乙\n丙"]);
}

#[test]
fn a_text_in_a_cell_of_its_own_goes_on_in_the_next_record() {
    let start = [at(0, 0), vec![4, 0, 1], wide("项目")].concat();
    let cells = [record(LABEL, &start), record(CONTINUE, &[&[1][..], &wide("资金")].concat())];
    assert_eq!(texts(&[], &cells), ["项目资金"]);
    let rich = [at(1, 0), counted("富"), vec![1, 0, 0, 0, 5, 0]].concat();
    assert_eq!(texts(&[], &[record(RICH_STRING, &rich)]), ["富"]);
}

#[test]
fn packed_numbers() {
    let of = |bits: u32| rk(bits).unwrap().to_string();
    assert_eq!(of(0x3FF0_0000), "1");
    assert_eq!(of(0x3FF0_0001), "0.01");
    assert_eq!(of(1234 << 2 | 2), "1234");
    assert_eq!(of(1234 << 2 | 3), "12.34");
    assert_eq!(of((-389_i32 << 2).cast_unsigned() | 3), "-3.89");
    assert_eq!(of(0x4059_0000), "100");
    // The four bytes that Excel writes for 0.15.
    assert_eq!(of(15 << 2 | 3), "0.15");
    assert_eq!(of(0xC05E_DD2F & !3 | 1).get(..7), Some("-1.2345"));
    assert_eq!(rk(0x7FF0_0000), None, "infinity is no number");
}

#[test]
fn every_sort_of_cell() {
    let number = |row, value: [u8; 8]| record(NUMBER, &[at(row, 0), value.to_vec()].concat());
    let whole = |value: u32| (value << 2 | 2).to_le_bytes();
    let many = [&at(1, 0)[..4], &[0, 0], &whole(7), &[0, 0], &whole(8), &[1, 0]].concat();
    let blanks = [&at(2, 1)[..4], &[0; 6], &[3, 0]].concat();
    let cells = [
        record(RK, &[at(0, 0), whole(10).to_vec()].concat()),
        record(MUL_RK, &many),
        record(BLANK, &at(2, 0)),
        record(MUL_BLANK, &blanks),
        label(2, 4, "末"),
        number(3, [0x9A, 0x99, 0x99, 0x99, 0x99, 0x99, 0xB9, 0x3F]),
        record(BOOL_ERR, &[at(4, 0), vec![1, 0]].concat()),
        record(BOOL_ERR, &[at(4, 1), vec![0, 0]].concat()),
        record(BOOL_ERR, &[at(4, 2), vec![0x07, 1]].concat()),
        record(BOOL_ERR, &[at(4, 3), vec![0x2A, 1]].concat()),
        number(5, [0, 0, 0, 0, 0, 0, 0xF0, 0x7F]),
    ];
    let expected = [
        "0: 10||||",
        "1: 7|8|||",
        "2: ||||末",
        "3: 0.1||||",
        "4: TRUE|FALSE|#DIV/0!|#N/A|",
        "5: ########||||",
    ];
    assert_eq!(drawn(&rows(&[], &cells)), expected);
}

#[test]
fn formulas_show_what_was_worked_out() {
    let formula = |row, value: [u8; 8]| record(FORMULA, &[at(row, 0), value.to_vec(), vec![0; 8]].concat());
    let cells = [
        formula(0, [0, 0, 0, 0, 0, 0, 0x59, 0x40]),
        formula(1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
        record(STRING, &counted("良好")),
        // The text may stand behind the formula that cells share, and go on in another record.
        formula(2, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
        record(SHARED_FORMULA, &[0; 12]),
        record(STRING, &[&[4, 0, 1][..], &wide("基本")].concat()),
        record(CONTINUE, &[&[1][..], &wide("达成")].concat()),
        formula(3, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF]),
        formula(4, [2, 0, 0x17, 0, 0, 0, 0xFF, 0xFF]),
        formula(5, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
        // A text of no formula.
        record(STRING, &counted("无主")),
        label(6, 1, "末"),
    ];
    let expected = ["0: 100|", "1: 良好|", "2: 基本达成|", "3: TRUE|", "4: #REF!|", "6: |末"];
    assert_eq!(drawn(&rows(&[], &cells)), expected);
}

#[test]
fn numbers_are_shown_by_their_format() {
    let format =
        |number: u16, text: &str| record(FORMAT, &[&number.to_le_bytes()[..], &counted(text)].concat());
    let xf = |format: u16| record(XF, &[&[0, 0][..], &format.to_le_bytes(), &[0; 16]].concat());
    let globals = [
        format(164, "0.0%"),
        format(165, "\"¥\"#,##0.00"),
        format(166, "yyyy\"年\"m\"月\"d\"日\""),
        // The file's own idea of a number that has a meaning of old.
        format(10, "0.000%"),
        xf(0),
        xf(9),
        xf(164),
        xf(165),
        xf(166),
        xf(10),
    ];
    let hundredths = |column: u16, style: u16, value: u32| {
        record(RK, &[look(0, column, style), (value << 2 | 3).to_le_bytes().to_vec()].concat())
    };
    let whole = |column: u16, style: u16, value: u32| {
        record(RK, &[look(0, column, style), (value << 2 | 2).to_le_bytes().to_vec()].concat())
    };
    let cells = [
        hundredths(0, 0, 38),
        whole(1, 1, 1),
        hundredths(2, 2, 39),
        hundredths(3, 3, 123_456),
        whole(4, 4, 44_561),
        hundredths(5, 5, 50),
        // A look that the file does not have.
        whole(6, 99, 5),
    ];
    let shown = ["0.38", "100%", "39.0%", "¥1,234.56", "2021年12月31日", "50.000%", "5"];
    assert_eq!(texts(&globals, &cells), shown);
    let since_1904 = [&globals[..], &[record(DATE_MODE, &[1, 0])]].concat();
    assert_eq!(texts(&since_1904, &[whole(0, 4, 43_099)]), ["2021年12月31日"]);
}

#[test]
fn merged_cells() {
    let cells = [
        label(0, 0, "标题"),
        label(1, 0, "产出"),
        label(1, 1, "数量"),
        label(1, 3, "甲"),
        label(2, 3, "乙"),
        // What lies under a merged cell is not seen.
        label(2, 1, "藏"),
        label(3, 3, "丙"),
        label(4, 0, "总分"),
        label(4, 3, "100"),
        merges(&[[0, 0, 0, 3], [1, 3, 0, 0]]),
        merges(&[[1, 2, 1, 2], [4, 4, 0, 2]]),
    ];
    let expected =
        ["0: 标题[4x1]", "1: 产出[1x3]|数量[2x2]|甲", "2: ^|^[2x1]|乙", "3: ^|||丙", "4: 总分[3x1]|100"];
    assert_eq!(drawn(&rows(&[], &cells)), expected);
}

#[test]
fn merged_cells_that_cannot_be() {
    // Back to front, beyond the columns, in rows that hold nothing, over the whole sheet twice.
    let strange = [[1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 300, 400], [900, 901, 0, 9]];
    let cells = [label(0, 0, "甲"), label(1, 1, "乙"), merges(&strange)];
    assert_eq!(drawn(&rows(&[], &cells)), ["0: 甲|", "1: |乙"]);
    let whole = [0, 65_535, 0, 255];
    let cells = [label(0, 0, "甲"), label(1, 1, "乙"), merges(&[whole, whole])];
    assert_eq!(drawn(&rows(&[], &cells))[0], "0: 甲[256x65536]");
    let cut = record(MERGE_CELLS, &[2, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
    let stream = book(&[], &[("表", 0, 0, vec![label(0, 0, "甲"), cut])]);
    assert_eq!(read(&stream), Err(ReadError::Damaged), "one of two");
}

#[test]
fn rows_come_in_any_order_and_the_last_word_counts() {
    let cells =
        [label(5, 1, "己"), label(0, 2, "丙"), label(0, 0, "甲"), label(5, 0, "戊"), label(0, 0, "新")];
    assert_eq!(drawn(&rows(&[], &cells)), ["0: 新||丙", "5: 戊|己|"]);
}

#[test]
fn cells_without_a_text_reach_no_further_than_texts_do() {
    let blanks = |row: u16| record(MUL_BLANK, &[&at(row, 1)[..4], &[0; 510], &[255, 0]].concat());
    let cells = [label(0, 0, "甲"), label(0, 3, "丁"), label(1, 0, "乙"), blanks(1), blanks(2)];
    assert_eq!(drawn(&rows(&[], &cells)), ["0: 甲|||丁", "1: 乙|||"]);
}

#[test]
fn charts_in_a_sheet_are_passed_over() {
    let chart = stream(CHART, &[record(CHART_TYPE, &[]), label(1, 0, "图"), stream(CHART, &[])]);
    let cells = [label(0, 0, "甲"), chart, label(2, 0, "乙")];
    assert_eq!(drawn(&rows(&[], &cells)), ["0: 甲", "2: 乙"]);
}

#[test]
fn sheets_of_cells_that_are_to_be_seen() {
    let cells = |text: &str| vec![label(0, 0, text)];
    let stream = book(
        &[],
        &[
            ("封面", 0, 0, cells("一")),
            ("隐藏", 1, 0, cells("二")),
            ("深藏", 2, 0, cells("三")),
            ("图表", 0, 2, cells("四")),
            ("宏", 0, 1, cells("五")),
            ("自评表", 0, 0, cells("六")),
        ],
    );
    let read = read(&stream).unwrap();
    let seen: Vec<_> =
        read.iter().map(|part| (part.name.as_str(), part.rows[0].cells[0].text.as_str())).collect();
    let hidden = "隐藏的工作表，没有读取 (hidden sheet, not read)";
    assert_eq!(seen, [("封面", "一"), ("隐藏", hidden), ("深藏", hidden), ("自评表", "六")]);
}

#[test]
fn a_password_is_said() {
    // XOR obfuscation, RC4, RC4 of the CryptoAPI.
    for kind in [&[0, 0, 1, 2, 3, 4][..], &[1, 0, 1, 0, 1, 0], &[1, 0, 2, 0, 2, 0]] {
        let globals = [record(WRITE_ACCESS, &[0x20; 112]), record(FILE_PASS, kind)];
        assert_eq!(read(&book(&globals, &[])), Err(ReadError::Encrypted));
    }
}

#[test]
fn older_files_are_not_read_and_no_workbook_is_damaged() {
    let old = |kind: u16, version: u16| record(kind, &[version.to_le_bytes(), [5, 0]].concat());
    for front in [old(BOF, 0x0500), old(0x0409, 0x0400), old(0x0209, 0x0300), old(0x0009, 0x0200)] {
        assert_eq!(read(&front), Err(ReadError::Unsupported(Kind::LegacyOffice)));
    }
    assert_eq!(read(b""), Err(ReadError::Damaged));
    assert_eq!(read(&label(0, 0, "甲")), Err(ReadError::Damaged));
}

#[test]
fn what_points_nowhere_is_damaged() {
    let one = |cell: Vec<u8>| read(&book(&[], &[("表", 0, 0, vec![cell])]));
    assert_eq!(one(shared(0, 0, 0)), Err(ReadError::Damaged), "no such text");
    assert_eq!(one(label(0, 1_024, "甲")), Err(ReadError::TooLarge(Limit::Columns)), "no such column");
    assert_eq!(
        one(record(LABEL, &[at(0, 0), vec![9, 0, 1]].concat())),
        Err(ReadError::Damaged),
        "no such characters"
    );
    let tab = record(BOUND_SHEET, &[0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 1, 0, b'A']);
    assert_eq!(read(&book(&[tab], &[])), Err(ReadError::Damaged), "no such sheet");
    // A sheet without an end: rows may be missing.
    let mut whole = book(&[], &[("表", 0, 0, vec![label(0, 0, "甲")])]);
    assert!(read(&whole).is_ok());
    whole.truncate(whole.len() - 4);
    assert_eq!(read(&whole), Err(ReadError::Damaged), "no end");
}

/// A debug build on a busy machine is slow; what must not pass is work that grows faster than the bytes.
const AT_ONCE: Duration = Duration::from_secs(10);

fn fails(stream: &[u8], error: ReadError) {
    let begin = Instant::now();
    assert_eq!(read(stream), Err(error));
    assert!(begin.elapsed() < AT_ONCE, "took {:?}", begin.elapsed());
}

#[test]
fn far_cells_take_no_room() {
    let begin = Instant::now();
    let cells = [label(0, 0, "近"), label(65_535, 255, "远"), merges(&[[0, 65_535, 1, 254]])];
    let rows = rows(&[], &cells);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows.iter().map(|row| row.cells.len()).collect::<Vec<_>>(), [2, 3]);
    let sheets: Vec<_> = (0..MAX_SHEETS).map(|_| ("远", 0, 0, vec![label(65_535, 99, "远")])).collect();
    assert_eq!(read(&book(&[], &sheets)).unwrap().len(), MAX_SHEETS);
    assert!(begin.elapsed() < AT_ONCE, "took {:?}", begin.elapsed());
}

#[test]
fn too_much_ends_early() {
    let too_large = |limit| ReadError::TooLarge(limit);
    let sheet = |records: Vec<Vec<u8>>| book(&[], &[("表", 0, 0, records)]);
    let zero = |row: usize, column| record(RK, &[at(row as u16, column), vec![2, 0, 0, 0]].concat());
    // Cells in a row each, cells that are replaced, rows that reach far.
    fails(&sheet((0..400_000).map(|row| zero(row, 0)).collect()), too_large(Limit::Cells));
    fails(&sheet((0..1_000).map(|row| zero(row, 255)).collect()), too_large(Limit::Cells));
    let all = merges(&vec![[0, 65_535, 0, 255]; 1_000]);
    fails(&sheet(vec![all; 201]), too_large(Limit::Cells));
    let sheets: Vec<_> = (0..=MAX_SHEETS).map(|_| ("多", 0, 0, vec![])).collect();
    fails(&book(&[], &sheets), too_large(Limit::Entries));
    // Texts that nobody uses, and a long one that is used over and over.
    let empty = [&[0xFF; 8][..], &[0; 8_000]].concat();
    let more: Vec<_> = (0..100).map(|_| record(CONTINUE, &[0; 8_001])).collect();
    fails(&book(&[record(SST, &empty), more.concat()], &[]), too_large(Limit::Cells));
    let long = Shared::new(&"长".repeat(32_767), true, 0, 0);
    let cells: Vec<_> = (0..1_000).map(|row| shared(row, 0, 0)).collect();
    fails(&book(&[shared_texts(&[long], 8_224)], &[("表", 0, 0, cells)]), too_large(Limit::Bytes));
}

#[test]
fn records_that_are_read_twice_or_hold_nothing() {
    // Tabs that all name the first sheet, which is long.
    let empty = record(CONTINUE, &[]).repeat(1 << 16);
    let mut sheets: Vec<_> = (1..500).map(|_| ("甲", 0, 0, vec![])).collect();
    sheets.insert(0, ("甲", 0, 0, vec![empty]));
    let mut stream = book(&[], &sheets);
    assert!(read(&stream).is_ok());
    // The first tab stands behind the record that begins the workbook, each takes 14 bytes.
    let (begin, tab) = (20 + 4, 4 + 10);
    let first = stream[begin..begin + 4].to_vec();
    for number in 0..500 {
        stream[begin + number * tab..][..4].copy_from_slice(&first);
    }
    fails(&stream, ReadError::Damaged);
    // A text that goes on and on without a character.
    let nothing = record(CONTINUE, &[1]).repeat(1 << 20);
    let table = [record(SST, &[1, 0, 0, 0, 1, 0, 0, 0, 9, 0, 1]), nothing];
    fails(&book(&[table.concat()], &[]), ReadError::Damaged);
    // Phonetic signs of four billion bytes.
    let table = record(SST, &[1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 4, 255, 255, 255, 255]);
    fails(&book(&[table, record(CONTINUE, &[]).repeat(1 << 20)], &[]), ReadError::Damaged);
    // Records without a content, and charts within charts.
    let empty = record(CONTINUE, &[]).repeat(1 << 21);
    assert!(read(&book(std::slice::from_ref(&empty), &[("表", 0, 0, vec![empty.clone()])])).is_ok());
    let charts = record(BOF, &[0; 16]).repeat(1 << 18);
    fails(&book(&[], &[("表", 0, 0, vec![charts])]), ReadError::Damaged);
}
