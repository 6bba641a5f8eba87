//! What \[MS-DOC\] says, held against documents that LibreOffice wrote or that are made here.

use super::made::{IN_TABLE, Made, ROW_END, definition, pack};
use super::*;
use crate::error::Limit;

fn open(file: &[u8]) -> Result<Vec<String>, ReadError> {
    let parts = parts(&Ole::open(file)?, &mut Budget::default())?;
    assert_eq!(parts.len(), 1);
    assert_eq!(parts[0].name, "WordDocument");
    Ok(parts[0].rows.iter().map(shown).collect())
}

/// A row as `table.row: columns=text | …`; `↕` how many rows, `^` covered.
fn shown(row: &crate::table::Row) -> String {
    let mut out = format!("{}{}.{}:", if row.paragraph { "p" } else { "" }, row.table, row.row);
    for cell in &row.cells {
        out += &format!(" {}-{}", cell.column, cell.end());
        if cell.rowspan > 1 {
            out += &format!("↕{}", cell.rowspan);
        }
        out += &format!("{}={}", if cell.covered { "^" } else { "" }, cell.text);
    }
    out
}

fn rows(made: &Made) -> Vec<String> {
    open(&made.file()).unwrap()
}

/// Made by LibreOffice from a docx. What it could not carry over is the outer one of two fields, and the row whose
/// deletion is tracked: its text is deleted, but the mark that says so stands at the row above.
#[test]
fn what_word_processors_hide_in_cells() {
    let rows = open(include_bytes!("../../../../../tests/forms/traps.doc")).unwrap();
    let expected = [
        "p0.0: 0-1=标题新",
        "p0.2: 0-1=并段",
        "0.0: 0-3=跨两列 3-4=乙",
        "0.1: 0-2↕2=竖 2-3=56 3-4=一行\n二行\n又一段",
        "0.2: 0-2^= 2-3=链接 3-4=A-BC\tD",
        "0.3: 0-2= 2-3= 3-4=",
        "0.4: 0-2=嵌前\n嵌后 2-4=✓达标≥90",
        "1.0: 0-1=内一 1-2=内二",
        "1.1: 0-1=内三 1-2=内四",
        "0.5: 0-1=窄 1-4=宽𠀀“字”",
        "p2.3: 0-1=Plain text only, “quoted” – 5 €",
        "2.0: 0-1=框前",
        "3.0: 0-1=甲 1-2=乙",
        "2.0: 0-1=框后",
        "p4.4: 0-1=尾",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn only_the_result_of_a_field_is_shown_and_no_open_field_hides_the_next_cell() {
    let cuts = definition(&[0, 100, 200, 300], &[]);
    let made = Made::default().row(
        &[
            "a\u{13} IF \u{13} REF x \u{14}no\u{15} \u{14}b\u{13} LINK \u{14}c\u{15}d\u{15}e",
            "f\u{13} PAGE \u{15}g\u{13}lost",
            "h",
        ],
        &cuts,
    );
    assert_eq!(rows(&made), ["0.0: 0-1=abcde 1-2=fg 2-3=h"]);
}

#[test]
fn signs_without_a_shape_are_left_out() {
    let text = "1\u{1}2\u{2}3\u{5}4\u{8}5\u{1f}6\u{1e}7\u{b}8\u{e}9\u{a0}\t。";
    let made = Made::default().row(&[text], &definition(&[0, 100], &[]));
    assert_eq!(rows(&made), ["0.0: 0-1=123456-7\n8\n9\u{a0}\t。"]);
}

#[test]
fn a_page_break_ends_a_paragraph_and_deleted_ends_join_two() {
    let made = Made::default()
        .paragraph("一\u{c}", &[])
        .paragraph("二\r", &[])
        .paragraph("三\r", &[])
        .row(&["四"], &definition(&[0, 100], &[]))
        .paragraph("尾\r", &[])
        .run(3, 4, &[0x00, 0x08, 1])
        .run(5, 6, &[0x00, 0x08, 1]);
    assert_eq!(rows(&made), ["p0.0: 0-1=一", "p0.2: 0-1=二三", "0.0: 0-1=四", "p1.3: 0-1=尾"]);
}

#[test]
fn pieces_of_one_byte_and_of_two_and_what_a_fast_save_hangs_on_them() {
    let text = "€ \u{201c}x\u{201d} \u{ff}";
    let windows = "\u{80} \u{93}x\u{94} \u{ff}";
    let mut made =
        Made::default().paragraph(&format!("{windows}\r"), &[]).row(&["乙"], &definition(&[0, 100], &[]));
    made.narrow = Some((8, 0));
    assert_eq!(rows(&made), [format!("p0.0: 0-1={text}").as_str(), "0.0: 0-1=乙"]);
    // Deleted by one modifier, hidden by a list.
    made.narrow = Some((7, 0x0100 | (0x41 << 1)));
    assert_eq!(rows(&made), ["0.0: 0-1=乙"]);
    made.narrow = Some((7, (1 << 1) | 1));
    made.lists = vec![Vec::new(), vec![0x3C, 0x08, 1]];
    assert_eq!(rows(&made), ["0.0: 0-1=乙"]);
}

#[test]
fn edges_of_all_rows_make_the_grid_and_near_ones_are_one() {
    let made = Made::default()
        .row(&["甲", "乙", "丙"], &definition(&[-108, 1_000, 2_000, 3_000], &[]))
        .row(&["丁", "戊"], &definition(&[-103, 1_990, 3_010], &[]))
        .row(&["己", "庚"], &definition(&[900, 1_400, 3_000], &[]))
        // A cell too narrow to be seen is a column of its own.
        .row(&["辛", "壬", "癸"], &definition(&[-108, 1_000, 1_002, 3_000], &[]));
    let expected = [
        "0.0: 0-2=甲 2-5=乙 5-6=丙",
        "0.1: 0-5=丁 5-6=戊",
        "0.2: 1-4=己 4-6=庚",
        "0.3: 0-2=辛 2-3=壬 3-6=癸",
    ];
    assert_eq!(rows(&made), expected);
}

#[test]
fn cells_that_are_merged_across_are_one_with_all_their_text() {
    let edges = [0, 100, 200, 300, 400];
    let made = Made::default()
        .row(&["甲", "", "乙", "丙"], &definition(&edges, &[1, 2, 2, 0]))
        .row(&["一", "二", "三", "四"], &definition(&edges, &[1, 2, 1, 2]));
    assert_eq!(rows(&made), ["0.0: 0-2=甲\n乙 2-3=丙", "0.1: 0-1=一\n二 1-3=三\n四"]);
}

#[test]
fn cells_go_on_below_where_both_edges_are_the_same() {
    const FIRST: u16 = 0x60;
    const GOES: u16 = 0x20;
    let edges = [0, 1_000, 2_000];
    let made = Made::default()
        .row(&["甲", "乙"], &definition(&edges, &[FIRST, GOES]))
        .row(&["", "丙"], &definition(&edges, &[GOES, FIRST]))
        .row(&["", ""], &definition(&[0, 1_003, 2_000], &[GOES, GOES]))
        .row(&["丁", "戊"], &definition(&[0, 500, 2_000], &[GOES, GOES]));
    let expected = [
        // Nothing stands above the second cell that it could go on.
        "0.0: 0-2↕3=甲 2-3=乙",
        "0.1: 0-2^= 2-3↕2=丙",
        "0.2: 0-2^= 2-3^=",
        "0.3: 0-1=丁 1-3=戊",
    ];
    assert_eq!(rows(&made), expected);
}

#[test]
fn modifiers_change_the_definition() {
    let insert = [0x21, 0x76, 0, 3, 0xE8, 0x03];
    let change = |change: &[u8]| {
        let made = Made::default()
            .row(&["甲", "乙", "丙"], &[&insert[..], change].concat())
            .row(&["子", "丑", "寅"], &definition(&[0, 1_000, 2_000, 3_000], &[0x60]));
        rows(&made).remove(0)
    };
    assert_eq!(change(&[]), "0.0: 0-1=甲 1-2=乙 2-3=丙");
    assert_eq!(
        change(&[0x23, 0x76, 0, 1, 0xD0, 0x07]),
        "0.0: 0-2=甲 2-3=乙 3-4=丙",
        "the first is 2000 wide"
    );
    assert_eq!(change(&[0x24, 0x56, 1, 3]), "0.0: 0-1=甲 1-3=乙\n丙", "the last two are merged");
    assert_eq!(change(&[0x24, 0x56, 1, 3, 0x25, 0x56, 1, 3]), "0.0: 0-1=甲 1-2=乙 2-3=丙", "and split again");
    // Another cell before the second, and the one that stands then in the third place is taken out.
    assert_eq!(
        change(&[0x21, 0x76, 1, 1, 0xF4, 0x01, 0x22, 0x56, 2, 3]),
        "0.0: 0-1=甲 1-3=乙 3-5=丙",
        "a cell of 500 twips, which the place of the one that is gone is added to"
    );
    let merged = [&definition(&[0, 1_000, 2_000, 3_000], &[])[..], &[0x2B, 0xD6, 2, 0, 1]].concat();
    let made = Made::default()
        .row(&["子", "丑", "寅"], &definition(&[0, 1_000, 2_000, 3_000], &[0x60]))
        .row(&["", "乙", "丙"], &merged);
    assert_eq!(rows(&made), ["0.0: 0-1↕2=子 1-2=丑 2-3=寅", "0.1: 0-1^= 1-2=乙 2-3=丙"]);
}

#[test]
fn a_long_list_stands_in_the_data_stream() {
    let list = [&IN_TABLE[..], &ROW_END, &definition(&[0, 500, 1_000], &[0; 2])].concat();
    let mut made = Made::default().row(&["甲"], &definition(&[0, 1_000], &[]));
    made = made.paragraph("乙\u{7}", &IN_TABLE).paragraph("丙\u{7}", &IN_TABLE);
    made = made.paragraph("\u{7}", &[0x46, 0x66, 4, 0, 0, 0]);
    made.data = [&[0; 4], &(list.len() as u16).to_le_bytes()[..], &list].concat();
    assert_eq!(rows(&made), ["0.0: 0-2=甲", "0.1: 0-1=乙 1-2=丙"]);
}

#[test]
fn rows_of_which_nothing_is_said_are_counted_by_their_cells_but_never_beside_others() {
    let made = Made::default().row(&["甲", "乙"], &[]).row(&["丙"], &[]);
    assert_eq!(rows(&made), ["0.0: 0-1=甲 1-2=乙", "0.1: 0-1=丙"]);
    let right = definition(&[0, 100, 200], &[]);
    for wrong in [Vec::new(), definition(&[0, 100], &[])] {
        let made = Made::default().row(&["甲", "乙"], &right).row(&["丙", "丁"], &wrong);
        assert_eq!(open(&made.file()), Err(ReadError::Damaged));
    }
}

#[test]
fn tables_stand_in_tables_but_not_without_end() {
    const DEEP: [u8; 6] = [0x49, 0x66, 2, 0, 0, 0];
    const INNER_CELL: [u8; 3] = [0x4B, 0x24, 1];
    const INNER_ROW: [u8; 3] = [0x4C, 0x24, 1];
    let inner = [&IN_TABLE[..], &DEEP].concat();
    let made = Made::default()
        .paragraph("前\r", &IN_TABLE)
        .paragraph("一\r", &inner)
        .paragraph("二\r", &[&inner[..], &INNER_CELL].concat())
        .paragraph("\r", &[&inner[..], &INNER_ROW, &definition(&[0, 50], &[])].concat())
        .row(&["后", "乙"], &definition(&[0, 100, 200], &[]));
    assert_eq!(rows(&made), ["0.0: 0-1=前\n后 1-2=乙", "1.0: 0-1=一\n二"]);
    // Two, and one less.
    let less = [&inner[..], &[0x4A, 0x66, 0xFF, 0xFF, 0xFF, 0xFF]].concat();
    let made = Made::default().paragraph("一\u{7}", &less).row(&["二"], &definition(&[0, 100, 200], &[]));
    assert_eq!(rows(&made), ["0.0: 0-1=一 1-2=二"]);
    let made = Made::default().paragraph("一\r", &[&IN_TABLE[..], &[0x49, 0x66, 0, 0, 1, 0]].concat());
    assert_eq!(open(&made.file()), Err(ReadError::TooLarge(Limit::Depth)));
}

#[test]
fn styles_hide_and_a_run_says_otherwise() {
    const HIDDEN: [u8; 3] = [0x3C, 0x08, 1];
    let mut made = Made::default()
        .paragraph("甲藏\r", &[])
        .paragraph("乙显藏\r", &[])
        .paragraph("丙\r", &[])
        .row(&["丁"], &definition(&[0, 100], &[]));
    made.styles = vec![(0xFFF, vec![]), (0xFFF, HIDDEN.to_vec()), (1, vec![]), (1, vec![0x3C, 0x08, 0])];
    made.paragraphs[1].1 = 2;
    made.paragraphs[2].1 = 3;
    // A hidden run; “other than the style says”; then the style's mark, which is hidden and joins the paragraphs.
    made = made.run(1, 2, &HIDDEN).run(4, 5, &[0x3C, 0x08, 0x81]);
    assert_eq!(rows(&made), ["p0.0: 0-1=甲", "p0.2: 0-1=显丙", "0.0: 0-1=丁"]);
}

#[test]
fn signs_of_fonts_are_what_is_seen() {
    let mut made = Made::default().row(&["((\u{fc}\u{f0fc}(("], &definition(&[0, 100], &[]));
    made.fonts = ["宋体", "Wingdings", "Symbol"].map(str::to_owned).to_vec();
    made = made
        .run(0, 1, &[0x09, 0x6A, 2, 0, 0xB3, 0xF0])
        .run(1, 2, &[0x09, 0x6A, 1, 0, 0x01, 0xF0])
        .run(2, 4, &[0x4F, 0x4A, 1, 0])
        .run(4, 5, &[0x09, 0x6A, 9, 0, 0x52, 0xF0]);
    assert_eq!(rows(&made), ["0.0: 0-1=≥\u{fffd}✓✓\u{fffd}("]);
}

#[test]
fn powers_never_melt_into_a_number() {
    const RAISED: [u8; 3] = [0x48, 0x2A, 1];
    let mut made = Made::default().row(&["5m2，104个", "104"], &definition(&[0, 100, 200], &[]));
    made = made.run(2, 3, &RAISED).run(6, 7, &RAISED).run(11, 12, &RAISED);
    assert_eq!(rows(&made), ["0.0: 0-1=5m²，10^4个 1-2=10^4"]);
}

#[test]
fn other_versions_and_passwords_are_told_apart_from_damage() {
    let made = Made::default().row(&["甲"], &definition(&[0, 100], &[]));
    let with = |at: usize, number: u16| {
        let mut streams = made.streams();
        streams[0][at..at + 2].copy_from_slice(&number.to_le_bytes());
        open(&pack(&streams))
    };
    let old = Err(ReadError::Unsupported(Kind::LegacyOffice));
    assert_eq!(with(0, 0xA5DC), old, "Word 6 and 95");
    assert_eq!(with(2, 101), old);
    assert_eq!(with(0, 0), Err(ReadError::Damaged));
    assert_eq!(with(10, 0x300), Err(ReadError::Encrypted));
    assert_eq!(with(10, 0), Err(ReadError::Damaged), "there is no such table stream");
    assert_eq!(with(78, 1), Err(ReadError::Damaged), "longer than the file");
    assert_eq!(with(76, 3), with(76, 2), "an end beyond the last row mark, and before it");
    assert_eq!(with(76, 9), Err(ReadError::Damaged), "longer than the pieces");
}

#[test]
fn nothing_to_look_through_is_said() {
    assert_eq!(open(&Made::default().paragraph("  \r", &[]).file()), Err(ReadError::Empty));
    assert_eq!(open(&Made::default().paragraph("甲\r", &[]).file()), Err(ReadError::NoTable));
}
