//! What people open by mistake: each gets an error that says what it is and what to do, at once.

use proptest::prelude::*;
use std::time::{Duration, Instant};
use ziping_core::lang::Lang;
use ziping_read::{MAX_BYTES, ReadError, read, read_text};

/// The page promises two seconds in a browser. A debug build on a busy machine is ten times slower; what
/// must not pass here is work that grows faster than the bytes.
const AT_ONCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 });

fn fails(bytes: &[u8], code: &str, says: &str) {
    let begin = Instant::now();
    let error = read(bytes, "form", Lang::Zh).unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    let message = error.user_message(Lang::Zh);
    assert!(message.contains(says), "{message}");
    assert!(!error.user_message(Lang::En).contains("请"), "English is English");
    assert!(begin.elapsed() < AT_ONCE, "{code} took {:?}", begin.elapsed());
}

#[test]
fn nothing() {
    fails(b"", "empty", "没有内容");
    fails(" \r\n\t\n　".as_bytes(), "empty", "没有内容");
    fails(b"\xEF\xBB\xBF\r\n", "empty", "没有内容");
}

#[test]
fn a_novel() {
    let novel = "话说天下大势，分久必合，合久必分。\n".repeat(200_000);
    fails(novel.as_bytes(), "no_table", "复制后粘贴");
    fails(novel.replace('\n', "").as_bytes(), "no_table", "复制后粘贴");
}

#[test]
fn tables_of_another_kind() {
    let roll = "序号\t姓名\t单位\t电话\n1\t张三\t办公室\t123\n2\t李四\t财务科\t456\n";
    fails(roll.as_bytes(), "not_a_form", "序号、姓名、单位、电话");
    // Score sheets that others fill: no target, no actual, no score of one's own.
    let sheet = "序号\t一级指标\t二级指标\t三级指标\t指标说明\t分值\t县级评分\t市级评分\n1\t决策\t立项\t规范\t是否规范\t5\t5\t4\n";
    fails(sheet.as_bytes(), "not_a_form", "县级评分");
    fails(sheet.as_bytes(), "not_a_form", "由别人打分的评分表");
    let judged =
        "一级指标\t二级指标\t三级指标\t分值\t评分标准\t得分\n决策\t立项\t规范\t5\t缺一项扣 1 分\t4\n";
    fails(judged.as_bytes(), "not_a_form", "由别人打分的评分表");
    let targets = "项目名称\t甲\n年度绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t里程\t≥12公里\n";
    fails(targets.as_bytes(), "not_a_form", "像绩效目标表");
    let list = "一级指标\t二级指标\t三级指标\t指标解释\n产出指标\t数量指标\t里程\t完工的里程\n";
    fails(list.as_bytes(), "not_a_form", "像一份指标清单");
}

/// What is shown of a table without a form in it: texts at their columns, so that a person can say what is what.
#[test]
fn a_strange_table_is_shown() {
    let long = "长".repeat(70);
    let wide = ["甲"; 20].join("\t");
    let rows = "甲\t\t乙\n".repeat(60);
    let text = format!("附件\n考核要点\t应达数\t{long}\n{wide}\n\t\t\n{rows}");
    let ReadError::NotAForm(strange) = read_text(&text, Lang::Zh).unwrap_err() else { panic!() };
    let [table] = strange.tables.as_slice() else { panic!("{strange:?}") };
    assert_eq!((table.part.as_str(), table.table, table.rows.len()), ("", 0, 40));
    assert_eq!(table.rows[0], ["考核要点", "应达数", &["长".repeat(60).as_str(), "…"].concat()]);
    assert_eq!(
        (table.rows[1].len(), table.rows[2].as_slice()),
        (16, ["甲", "", "乙"].map(String::from).as_slice())
    );
}

#[test]
fn ten_megabytes() {
    const SIZE: usize = 10 << 20;
    fails(&b"\t".repeat(SIZE), "empty", "没有内容");
    fails(&[b"a", b"\t".repeat(SIZE).as_slice()].concat(), "too_large", "1024 列");
    fails(&b"a\tb\n".repeat(SIZE / 4), "too_large", "20 万");
    fails(&b"\ta\n\n".repeat(SIZE / 4), "too_large", "20 万");
    fails(&b"|a|\n".repeat(SIZE / 4), "too_large", "20 万");
    fails(&[b"a\t", "长".repeat(SIZE / 3).as_bytes()].concat(), "too_large", "3 万字");
    fails(&[b"\ta\n", "长\n".repeat(SIZE / 4).as_bytes()].concat(), "too_large", "3 万字");
    // Lone quotes: each could begin a quoted cell that never ends.
    fails(&b"\"a\t".repeat(SIZE / 3), "too_large", "1024 列");
    fails(&[b"a\tb\n".as_slice(), &b"\"\n".repeat(SIZE / 2)].concat(), "too_large", "20 万");
    fails(&vec![b'x'; MAX_BYTES + 1], "too_large", "32 MB");
}

#[test]
fn the_largest_table_within_the_limits_is_read_at_once() {
    let headings = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n";
    let wide = ["项目名称\t甲\n", headings, &format!("{}\n", "1\t".repeat(1_000)).repeat(195)].concat();
    let begin = Instant::now();
    // Rows that may be torn anywhere, and nothing but headings.
    let tab = "\t".repeat(24);
    let lines = if cfg!(debug_assertions) { 9_000 } else { 99_000 };
    for hostile in [
        [headings.trim_end(), &tab, "\n", &"甲乙丙丁戊己庚\t丙\n".repeat(lines)].concat(),
        [headings, &"一句很长的话说了很多\n".repeat(lines)].concat(),
        "得分\t三级指标\n".repeat(lines),
    ] {
        let _ = read_text(&hostile, Lang::Zh);
    }
    let forms = read_text(&wide, Lang::Zh).unwrap().forms;
    assert_eq!(forms[0].form.indicators.len(), 195);
    assert!(forms[0].notes.len() <= 201, "notes are bounded");
    assert!(begin.elapsed() < AT_ONCE, "{:?}", begin.elapsed());
}

#[test]
fn files_of_other_kinds_are_named() {
    for (bytes, says) in [
        (b"PK\x03\x04....photo.jpg".as_slice(), "请先解压"),
        (b"Rar!\x1a\x07\x00", "请先解压"),
        (b"%PDF-1.7", "另存为 docx"),
        (b"\x89PNG\r\n\x1a\n", "图片"),
        (b"BM\x36\x00\x0c\x00", "图片"),
        (b"MIME-Version: 1.0\r\n", "mht"),
        (b"\x00\x01\x02\x03", "无法识别"),
    ] {
        fails(bytes, "unsupported", says);
    }
    for bytes in [
        b"PK\x03\x04....word/document.xml".as_slice(),
        b"PK\x03\x04....xl/workbook.xml",
        b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text",
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest",
    ] {
        fails(bytes, "damaged", "另存一份");
    }
}

#[test]
fn encodings() {
    let text = include_str!("../forms/both.txt");
    let plain = read(text.as_bytes(), "", Lang::Zh).unwrap();
    let utf16 = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect()
    };
    for bytes in [
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        utf16([0xFF, 0xFE], u16::to_le_bytes),
        utf16([0xFE, 0xFF], u16::to_be_bytes),
        text.replace('\n', "\r\n").into_bytes(),
    ] {
        assert_eq!(read(&bytes, "", Lang::Zh).unwrap(), plain);
    }
    // 项目名称 in GBK: the caller's own decoder has to read it.
    fails(b"\xCF\xEE\xC4\xBF\xC3\xFB\xB3\xC6\t1\n", "encoding", "UTF-8");
}

#[test]
fn half_a_form_is_read_as_far_as_it_goes() {
    let whole = include_str!("../forms/form2.txt");
    let lines: Vec<&str> = whole.lines().collect();
    let indicators = read_text(&lines[11..].join("\n"), Lang::Zh).unwrap().forms.remove(0).form;
    assert_eq!((indicators.indicators.len(), indicators.funds.len(), indicators.title), (14, 0, None));
    assert_eq!(indicators.total.unwrap().score.unwrap().text, "86");
    let money = read_text(&lines[2..9].join("\n"), Lang::Zh).unwrap().forms.remove(0).form;
    assert_eq!((money.indicators.len(), money.funds.len()), (0, 4));
    let head = read_text(&lines[..4].join("\n"), Lang::Zh).unwrap().forms.remove(0).form;
    assert!(head.project.is_some() && head.total.is_none());
    assert!(matches!(read_text(&lines[2..4].join("\n"), Lang::Zh), Err(ReadError::NotAForm(_))));
}

/// A word put anywhere between cells or lines of the real forms comes back in a cell or in a note, unless it
/// became a part of a heading: of those only the meaning is kept.
#[test]
fn nothing_is_lost() {
    let text = include_str!("../forms/both.txt");
    for (at, _) in text.match_indices(['\t', '\n']) {
        for separator in ["\t", "\n"] {
            let (before, after) = text.split_at(at);
            let line = before.lines().last().unwrap_or_default();
            if separator == "\n"
                && ["年初预算数", "一级指标", "预期目标"].iter().any(|word| line.contains(word))
            {
                continue;
            }
            let reading = read_text(&[before, separator, "甲乙丙丁", after].concat(), Lang::Zh).unwrap();
            let found = reading.forms.iter().any(|read| {
                read.form.cells().any(|(_, cell)| cell.text.contains("甲乙丙丁"))
                    || read.notes.iter().any(|note| note.text.contains("甲乙丙丁"))
            });
            assert!(found, "lost after {line:?}");
        }
    }
}

#[test]
fn several_forms_without_titles_between_them() {
    let without_titles: String = include_str!("../forms/both.txt")
        .lines()
        .filter(|line| !line.contains("自评表") && !line.contains("（2021年度）"))
        .map(|line| format!("{line}\n"))
        .collect();
    let forms = read_text(&without_titles, Lang::Zh).unwrap().forms;
    let rows: Vec<usize> = forms.iter().map(|form| form.form.indicators.len()).collect();
    assert_eq!(rows, [10, 14]);
}

#[test]
fn blanks_and_full_width_characters_change_no_reading() {
    let text = include_str!("../forms/both.txt");
    let plain = read_text(text, Lang::Zh).unwrap();
    // Headings as typed by others: spaces inside, full-width brackets and letters.
    let spaced = text
        .replace("绩效指标\t", "绩 效　指 标\t")
        .replace("年初预算数", "年初预算数（Ａ）")
        .replace("分值", "分 值")
        .replace("总分", "总　分")
        .replace("执行率", "执行率（％）")
        .replace("项目名称", "项目名称：");
    let spaced = read_text(&spaced, Lang::Zh).unwrap();
    assert_eq!(
        serde_json::to_string(&spaced.forms[1].form).unwrap(),
        serde_json::to_string(&plain.forms[1].form).unwrap()
    );
    // Empty rows between, and lines that belong to nothing.
    let gaps = text.replace('\n', "\n\t\t\t\n").replace("总分\t", "共1页\n总分\t");
    let gaps = read_text(&gaps, Lang::Zh).unwrap();
    let cells = |reading: &ziping_read::Reading| serde_json::to_string(&reading.forms[0].form).unwrap();
    assert_eq!(cells(&gaps), cells(&plain));
    assert_eq!(gaps.forms[0].notes[0].text, "共1页");
}

#[test]
fn quoted_cells_hold_line_breaks() {
    let text = "项目名称\t\"甲\n\"\"乙\"\"\"\n\"一级\n指标\"\t三级指标\t指标值\t完成值\t得分\n产出\t\"十四五\"规划\t1\t1\t10\n";
    let form = read_text(text, Lang::Zh).unwrap().forms.remove(0).form;
    assert_eq!(form.project.unwrap().text, "甲\n\"乙\"");
    assert_eq!(form.indicators[0].name.text, "\"十四五\"规划", "the person's own quotes stay");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,400}") {
        let _ = read_text(&text, Lang::Zh);
        let _ = read(text.as_bytes(), "", Lang::En);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, "", Lang::Zh);
    }

    /// The words of a form in any order, with any separators.
    #[test]
    fn words_of_a_form_in_any_order(pieces in prop::collection::vec((0..PIECES.len(), 0..SEPARATORS.len()), 0..120)) {
        let text: String = pieces.iter().map(|(p, s)| [PIECES[*p], SEPARATORS[*s]].concat()).collect();
        let _ = read_text(&text, Lang::Zh);
    }

    /// A form that lost some of its cells or lines still gives an answer.
    #[test]
    fn a_damaged_form(cuts in prop::collection::vec((0_usize..2_000, 0_usize..40), 0..12)) {
        let mut chars: Vec<char> = include_str!("../forms/two-forms.txt").chars().collect();
        for (at, count) in cuts {
            let at = at.min(chars.len());
            chars.drain(at..(at + count).min(chars.len()));
        }
        let _ = read_text(&chars.into_iter().collect::<String>(), Lang::Zh);
    }
}

const PIECES: &[&str] = &[
    "",
    "项目支出绩效自评表",
    "（2021年度）",
    "项目名称",
    "主管部门",
    "实施单位",
    "项目资金（万元）",
    "年初预算数",
    "全年预算数",
    "全年执行数",
    "分值",
    "执行率",
    "得分",
    "年度总体目标",
    "预期目标",
    "实际完成情况",
    "绩效指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "指标性质",
    "指标值",
    "度量单位",
    "完成值",
    "原因",
    "总分",
    "合计",
    "小计",
    "备注：",
    "100",
    "≥90%",
    "/",
    "指标1：",
    "\"",
    "甲",
];
const SEPARATORS: &[&str] = &["\t", "\t", "\t", "\n", "\n\t", "\n\n\t", " | ", "：", "\"", ""];

#[test]
fn a_document_that_broke_off_is_no_archive_to_unpack() {
    let whole = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/forms/form2.docx")).unwrap();
    for length in [4, 30, 100, 1000, 6000] {
        let cut = &whole[..length];
        for name in ["自评表.docx", "自评表.DOCX", "a.b.xlsx", "表.odt"] {
            assert_eq!(read(cut, name, Lang::Zh).unwrap_err().code(), "damaged", "{name} {length}");
        }
    }
    for name in ["附件.zip", "自评表", "docx", ""] {
        let error = read(&whole[..30], name, Lang::Zh).unwrap_err();
        assert!(error.user_message(Lang::Zh).contains("请先解压"), "{name}: {error}");
    }
}
