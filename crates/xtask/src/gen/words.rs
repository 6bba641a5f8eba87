//! Says a change of a case file in a person's words: which cell, and what now stands in it.

use ziping_core::lang::{Lang, Text};
use ziping_tests::case::{Both, Change};

/// The names of cells and blocks by their word in an address.
const NAMES: &[(&str, Text)] = &[
    ("title", Text::new("标题", "Title")),
    ("year", Text::new("年度", "Year")),
    ("project", Text::new("项目名称", "Project name")),
    ("department", Text::new("主管部门", "Department in charge")),
    ("unit", Text::new("实施单位", "Implementing unit")),
    ("fund_unit", Text::new("项目资金的计量单位", "Unit of the project funds")),
    ("funds", Text::new("项目资金", "Project funds")),
    ("goal", Text::new("年度总体目标", "Overall goal of the year")),
    ("indicators", Text::new("绩效指标", "Indicators")),
    ("subtotals", Text::new("小计", "Sub-total")),
    ("total", Text::new("总分", "Total")),
    ("grade", Text::new("评价等级", "Grade")),
    ("remarks", Text::new("备注", "Remarks")),
    ("label", Text::new("名称", "label")),
    ("initial", Text::new("年初预算数", "budget at the beginning of the year")),
    ("budget", Text::new("全年预算数", "budget of the whole year")),
    ("executed", Text::new("全年执行数", "executed")),
    ("weight", Text::new("分值", "weight")),
    ("rate", Text::new("执行率", "execution rate")),
    ("score", Text::new("得分", "score")),
    ("reason", Text::new("偏差原因分析及改进措施", "reason and measures")),
    ("expected", Text::new("预期目标", "expected")),
    ("actual", Text::new("实际完成", "actual")),
    ("level1", Text::new("一级指标", "level 1")),
    ("level2", Text::new("二级指标", "level 2")),
    ("name", Text::new("三级指标", "level 3")),
    ("target", Text::new("年度指标值", "target")),
    ("after", Text::new("位置", "place")),
];

/// Which cell is changed, and to what.
pub(super) fn change(change: &Change, lang: Lang) -> (String, String) {
    let say = |zh: &str, en: &str| if lang == Lang::Zh { zh.to_owned() } else { en.to_owned() };
    match change {
        Change::Set(cell, text) if text.is_empty() => (address(cell, lang), say("（空白）", "(blank)")),
        Change::Set(cell, text) => (address(cell, lang), text.clone()),
        Change::NextForm => (say("另一份表", "Another form"), say("（改动如下）", "(changed as follows)")),
        Change::Lack(cell) => (address(cell, lang), say("（没有这一格）", "(no such cell)")),
        Change::Remove(row) => (address(row, lang), say("（删去）", "(left out)")),
        Change::RemoveColumn(column) => (
            say(&format!("“{}”一列", name(column, lang)), &format!("The column “{}”", name(column, lang))),
            say("（删去）", "(left out)"),
        ),
        Change::Append(block) => (name(block, lang), say("（增加一行）", "(one more row)")),
        Change::Profile(pointer, value) => {
            (say(&format!("评分规则 {pointer}"), &format!("Profile {pointer}")), value.clone())
        }
    }
}

/// An address in words: `indicators[3].score` is 绩效指标第 4 行 得分.
pub(super) fn address(address: &str, lang: Lang) -> String {
    let words: Vec<String> = address.split('.').map(|part| part_in_words(part, lang)).collect();
    words.join(if lang == Lang::Zh { " " } else { ", " })
}

fn part_in_words(part: &str, lang: Lang) -> String {
    let row = part.strip_suffix(']').and_then(|part| part.split_once('['));
    match row.and_then(|(block, row)| Some((block, row.parse::<u32>().ok()?.checked_add(1)?))) {
        Some((block, row)) if lang == Lang::Zh => format!("{}第 {row} 行", name(block, lang)),
        Some((block, row)) => format!("{}, row {row}", name(block, lang)),
        None => name(part, lang),
    }
}

fn name(word: &str, lang: Lang) -> String {
    let known = NAMES.iter().find(|(key, _)| *key == word);
    known.map_or_else(|| word.to_owned(), |(_, text)| text.get(lang).to_owned())
}

/// The wording in one language.
pub(super) fn pick(both: &Both, lang: Lang) -> &str {
    if lang == Lang::Zh { &both.zh } else { &both.en }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_said_with_rows_counted_from_one() {
        assert_eq!(address("indicators[3].score", Lang::Zh), "绩效指标第 4 行 得分");
        assert_eq!(address("indicators[3].score", Lang::En), "Indicators, row 4, score");
        assert_eq!(address("total.score", Lang::Zh), "总分 得分");
    }

    #[test]
    fn an_emptied_cell_is_said_to_be_blank() {
        let emptied = Change::Set("goal.actual".into(), String::new());
        assert_eq!(change(&emptied, Lang::En), ("Overall goal of the year, actual".into(), "(blank)".into()));
    }
}
