//! Comma-separated text, and the layouts of published text that are tables beyond doubt; those that lost their
//! cells give no number.

use ziping_core::form::IndicatorField;
use ziping_core::lang::Lang;
use ziping_read::{ReadError, read, read_text};
use ziping_tests::real::{cells, file, holds_both_forms, open};

/// `forms/*.csv` were saved by LibreOffice from the xlsx files, whose cells hold no blanks at either end.
fn trimmed(cell: &str) -> String {
    cell.trim().to_owned()
}

#[test]
fn both_forms_cell_for_cell() {
    holds_both_forms("csv", trimmed);
}

#[test]
fn as_excel_and_wps_save_it() {
    let plain = open("both.csv").unwrap();
    let text = String::from_utf8(file("both.csv")).unwrap();
    let excel = text.replace('\n', "\r\n");
    for bytes in [[b"\xEF\xBB\xBF", excel.as_bytes()].concat(), excel.as_bytes().to_vec()] {
        let read = read(&bytes, "自评表.csv", Lang::Zh).unwrap();
        for (read, plain) in read.forms.iter().zip(&plain) {
            assert_eq!(cells(&read.form), cells(&plain.form));
        }
        assert_eq!(read.forms.len(), 2);
    }
}

const FORM: &str = "\
项目支出绩效自评表,,,,,,,
项目名称,\"道路\"\"十四五\"\"维护,一期\",,,,,,
绩效指标,一级指标,二级指标,三级指标,\"年度
指标值\",实际完成值,分值,得分
,产出指标,数量指标,里程,\"1,200公里\", 1200公里 ,50,50
,,质量指标,合格率,100%,98%,40,\"39.2\"
总分,,,,,,90,89.2
";

#[test]
fn quotes_hold_commas_lines_and_quotes() {
    let read = read_text(FORM, Lang::Zh).unwrap().forms.remove(0);
    let form = &read.form;
    assert_eq!(form.project.as_ref().unwrap().text, "道路\"十四五\"维护,一期");
    let row = |at: usize| {
        IndicatorField::ALL.map(|field| form.indicators[at].get(field).map(|cell| cell.text.as_str()))
    };
    assert_eq!(
        row(0),
        ["产出指标", "数量指标", "里程", "1,200公里", " 1200公里 ", "50", "50"]
            .map(Some)
            .into_iter()
            .chain([None])
            .collect::<Vec<_>>()[..]
    );
    assert_eq!(form.indicators[1].score.as_ref().unwrap().text, "39.2");
    assert_eq!(form.total.as_ref().unwrap().score.as_ref().unwrap().text, "89.2");
    assert_eq!(read.notes, []);
}

#[test]
fn a_comma_separated_text_whose_cells_hold_a_tab_or_a_pipe() {
    let text = FORM.replace("里程", "里\t程||路");
    let form = read_text(&text, Lang::Zh).unwrap().forms.remove(0).form;
    assert_eq!(form.indicators[0].name.text, "里\t程||路");
}

#[test]
fn rows_of_another_program_are_not_filled_up() {
    let text: String = FORM.lines().map(|line| line.trim_end_matches(',').to_owned() + "\n").collect();
    let form = read_text(&text, Lang::Zh).unwrap().forms.remove(0).form;
    assert_eq!((form.indicators.len(), form.total.is_some()), (2, true));
}

#[test]
fn sentences_with_commas_are_no_table() {
    for text in [
        "The project was finished, and on time.\nAll targets were reached, with 100 points, so we say.\nGood, it is, so, well.\n",
        "预算200万元,执行200万元,得10分\n",
        "一级指标,二级指标,三级指标",
        "甲，乙，丙\n丁，戊，己\n庚，辛，壬\n",
        "100,200\n300,400\n500,600\n",
    ] {
        assert_eq!(read_text(text, Lang::Zh).unwrap_err(), ReadError::NoTable, "{text}");
    }
    // Thousands commas in a text with tabs.
    let tabs = "项目名称\t甲\n三级指标\t指标值\t完成值\t得分\n投资\t1,234,567元\t1,234,567元\t5\n投工\t2,234,567个\t2,234,567个\t5\n";
    let form = read_text(tabs, Lang::Zh).unwrap().forms.remove(0).form;
    assert_eq!(form.indicators[1].target.as_ref().unwrap().text, "2,234,567个");
}

#[test]
fn hostile_quotes_end() {
    for text in [
        "\"a,b,c\n".repeat(200_000),
        "a,b,c\n\"".repeat(200_000),
        ",,,\n".repeat(1_000_000),
        "a,b,c\n".repeat(4) + &"\"".repeat(8 << 20),
        "a,b,c\n".repeat(4) + &",".repeat(8 << 20),
    ] {
        assert!(read_text(&text, Lang::Zh).is_err());
    }
}

/// Rows of cells: what each layout below has to give.
const ROWS: &[&[&str]] = &[
    &["项目支出绩效自评表"],
    &["项目名称", "", "道路维护", "", "", "", ""],
    &["项目资金（万元）", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    &["", "年度资金总额", "200", "190", "10", "95%", "9.5"],
    &["", "其他资金", "", "", "", "", ""],
    &["绩效指标", "一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    &["", "产出指标", "维护里程", "≥12公里", "12公里", "50", "50"],
    &["", "", "合格率", "100%", "90%", "30", "27"],
    &["", "满意度指标", "群众满意度", "≥90%", "95%", "10", "10"],
    &["总分", "", "", "", "", "100", "96.5"],
];

fn holds(text: &str) {
    let read = read_text(text, Lang::Zh).unwrap().forms.remove(0);
    let form = &read.form;
    assert_eq!(read.notes, [], "{text}");
    let show = |cell: &Option<ziping_core::form::Cell>| {
        cell.as_ref().map_or("-", |cell| &cell.text).replace('\n', "")
    };
    assert_eq!(show(&form.project), "道路维护", "{text}");
    let funds: Vec<_> = form
        .funds
        .iter()
        .map(|row| {
            [
                row.label.text.clone(),
                show(&row.budget),
                show(&row.executed),
                show(&row.weight),
                show(&row.score),
            ]
            .join(" ")
        })
        .collect();
    assert_eq!(funds, ["年度资金总额 200 190 10 9.5", "其他资金    "], "{text}");
    let rows: Vec<_> = form
        .indicators
        .iter()
        .map(|row| {
            [
                row.name.text.replace('\n', ""),
                show(&row.level1),
                show(&row.target),
                show(&row.actual),
                show(&row.weight),
                show(&row.score),
            ]
            .join(" ")
        })
        .collect();
    assert_eq!(
        rows,
        [
            "维护里程 产出指标 ≥12公里 12公里 50 50",
            "合格率  100% 90% 30 27",
            "群众满意度 满意度指标 ≥90% 95% 10 10"
        ],
        "{text}"
    );
    let total = form.total.as_ref().unwrap();
    assert_eq!((show(&total.weight), show(&total.score)), ("100".into(), "96.5".into()), "{text}");
}

fn lay_out(row: impl Fn(&[&str]) -> String) -> String {
    ROWS.iter().map(|cells| row(cells)).collect()
}

#[test]
fn markdown_rows_with_runs_of_merged_cells() {
    holds(&lay_out(|cells| format!("|{}|\n", cells.join("|"))));
    holds(&lay_out(|cells| format!("| {} |\n", cells.join(" | "))));
    holds(&lay_out(|cells| cells.join("|") + "\n"));
    holds(&lay_out(|cells| cells.join(" | ") + "\n"));
}

#[test]
fn markdown_rows_that_a_line_break_inside_a_cell_tears() {
    let torn = |cells: &[&str]| {
        cells.join(" | ").replace("指标值", "\n指标值").replace("满意度指标", "满意度\n指标")
    };
    holds(&lay_out(|cells| format!("| {} |\n", torn(cells))));
    holds(&lay_out(|cells| torn(cells) + "\n"));
}

#[test]
fn a_cell_a_line_with_its_pipe_behind_it() {
    // The last cell of a row has none; an empty one is a bare pipe.
    holds(&lay_out(|cells| {
        let lines: Vec<String> = cells.iter().map(|cell| format!("{cell} |").trim().to_owned()).collect();
        let row = lines.join("\n");
        row.strip_suffix('|').unwrap_or(&row).trim_end_matches(' ').to_owned() + "\n"
    }));
    // Or a blank line ends the row.
    holds(&lay_out(|cells| {
        cells.iter().map(|cell| format!("{cell} |").trim().to_owned() + "\n").collect::<String>() + "\n"
    }));
}

#[test]
fn cells_on_lines_of_their_own_with_the_pipe_before_the_next() {
    let own_lines = |cell: &str| match cell {
        "" => "|\n".to_owned(),
        cell => format!("|\n  {}\n", cell.replace("指标值", "\n  指标值")),
    };
    holds(&lay_out(|cells| cells.iter().map(|cell| own_lines(cell)).collect::<String>() + "\n"));
    holds(&lay_out(|cells| format!("{}\n", cells.join("\n  | "))));
}

#[test]
fn text_that_lost_its_cells_gives_no_number() {
    let spaces = lay_out(|cells| {
        cells.iter().filter(|cell| !cell.is_empty()).copied().collect::<Vec<_>>().join(" ") + "\n"
    });
    for text in [
        spaces.clone(),
        spaces.replace('\n', " "),
        spaces.replace([' ', '\n'], ""),
        spaces.replace(' ', "\n"),
        spaces.replace([' ', '\n'], "\n\n"),
        // Each cell with its pipe, and nothing that ends a row.
        lay_out(|cells| cells.iter().map(|cell| format!("{cell} |\n")).collect::<String>()),
    ] {
        let error = read_text(&text, Lang::Zh).unwrap_err();
        assert_eq!(error, ReadError::NoTable, "{text}");
        assert!(error.user_message(Lang::Zh).contains("一个也不猜"));
    }
}
