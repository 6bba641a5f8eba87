//! The two real forms, read from every text layout, cell for cell.
//!
//! What must come out is `forms/both.rows.json`: the rows as they stand in the text, made by another program.

use ziping_core::form::Cell;
use ziping_core::lang::Lang;
use ziping_read::{ReadForm, read, read_text};
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

/// What Word and Excel put on the clipboard: the merged cell at the side once, every other cell, empty ones too.
#[test]
fn a_form_that_is_being_filled_in_stands_under_its_headings_though_the_side_label_is_there_once() {
    let text = "\
附件1
项目支出绩效自评表
（2024年度）
项目名称\t乡村道路养护
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
产出指标\t数量指标\t养护里程\t≥12公里\t\t20\t\t
质量指标\t验收合格率\t100%\t\t\t\t
时效指标\t11月底前完工\t按期\t\t\t\t
效益指标\t社会效益指标\t通行条件\t明显改善\t改善\t30\t\t
";
    let reading = read_text(text, Lang::Zh).unwrap();
    let form = &reading.forms[0].form;
    let rows: Vec<_> = form
        .indicators
        .iter()
        .map(|row| {
            let text = |cell: &Option<Cell>| cell.as_ref().map_or("-", |cell| cell.text.as_str()).to_owned();
            [row.name.text.clone(), text(&row.target), text(&row.actual), text(&row.weight), text(&row.score)]
                .join("|")
        })
        .collect();
    assert_eq!(
        rows,
        ["养护里程|≥12公里||20|", "验收合格率|100%|||", "11月底前完工|按期|||", "通行条件|明显改善|改善|30|"]
    );
    assert_eq!(form.indicators[1].level2.as_ref().unwrap().text, "质量指标");
    let notes: Vec<_> =
        reading.forms[0].notes.iter().map(|note| (note.text.as_str(), note.message.as_str())).collect();
    assert_eq!(notes, [("附件1", "检查用不到，未读入")]);
}
