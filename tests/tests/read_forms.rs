//! The two real forms, read from every text layout, cell for cell.
//!
//! What must come out is `forms/both.rows.json`: the rows as they stand in the text, made by another program.

use ziping_core::lang::Lang;
use ziping_read::{ReadForm, read};
use ziping_tests::real::{cells, expected, typed};

fn forms(text: &str) -> Vec<ReadForm> {
    read(text.as_bytes(), "form.txt", Lang::Zh).unwrap().forms
}

/// The text without any white space: pasted text has lost the line breaks and the indents inside cells.
fn squeezed(cells: &[String]) -> Vec<String> {
    cells.iter().map(|cell| cell.split_whitespace().collect()).collect()
}

#[test]
fn the_seed_gives_both_forms_cell_for_cell() {
    let read = forms(include_str!("../forms/two-forms.txt"));
    assert_eq!(read.len(), 2);
    for (read, expected) in read.iter().zip(expected()) {
        assert_eq!(cells(&read.form), expected.iter().map(|cell| typed(cell)).collect::<Vec<_>>());
        assert_eq!(read.notes, []);
    }
}

#[test]
fn pasted_text_gives_the_same_forms() {
    let both = forms(include_str!("../forms/both.txt"));
    let single =
        [forms(include_str!("../forms/form1.txt")), forms(include_str!("../forms/form2.txt"))].concat();
    for read in [both, single] {
        assert_eq!(read.len(), 2);
        for (read, expected) in read.iter().zip(expected()) {
            assert_eq!(cells(&read.form), squeezed(&expected));
            assert_eq!(read.notes, []);
        }
    }
}

#[test]
fn every_cell_knows_its_place() {
    for name in ["two-forms", "both"] {
        let text =
            std::fs::read_to_string(format!("{}/forms/{name}.txt", env!("CARGO_MANIFEST_DIR"))).unwrap();
        for read in forms(&text) {
            let mut places = std::collections::HashSet::new();
            for (at, cell) in read.form.cells() {
                let origin = cell.origin.clone().unwrap_or_else(|| panic!("{at} has no origin"));
                assert!(places.insert(origin), "{at} shares its place with another cell");
            }
        }
    }
    let second = forms(include_str!("../forms/both.txt")).remove(1);
    let origin = second.form.total.unwrap().score.unwrap().origin.unwrap();
    assert_eq!((origin.row, origin.column), (50, 2), "line 51, third cell");
}

#[test]
fn columns_that_the_layout_lacks_are_absent_and_empty_cells_are_there() {
    let read = forms(include_str!("../forms/two-forms.txt"));
    let row = &read[0].form.funds[2];
    assert_eq!(row.label.text, "      上年结转资金");
    assert_eq!(row.initial.as_ref().unwrap().text, "");
    assert_eq!(row.reason, None);
    assert_eq!(read[0].form.grade, None);
    assert_eq!(read[0].form.indicators[1].level1.as_ref().unwrap().text, "", "level 1 is not filled down");
}

/// Word writes a line break inside a cell as it writes the end of a row, without quotes.
#[test]
fn rows_torn_by_line_breaks_inside_cells_are_made_whole() {
    let seed = include_str!("../forms/two-forms.txt");
    let mut torn = String::new();
    for row in seed.trim().split("\n\n") {
        let cells: Vec<&str> = row.split("\n\t").map(|cell| cell.trim_matches(['\n', '\t'])).collect();
        torn += &(cells.join("\t") + "\n");
    }
    assert!(torn.contains("绩\n效\n指\n标\t一级指标") && torn.contains("年度\n指标值\t实际\n完成值"));
    let read = forms(&torn);
    assert_eq!(read.len(), 2);
    for (read, expected) in read.iter().zip(expected()) {
        assert_eq!(cells(&read.form), expected.iter().map(|cell| typed(cell)).collect::<Vec<_>>());
        assert_eq!(read.notes, []);
    }
}
