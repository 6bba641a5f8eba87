//! The rule pages under `docs/rules`: one a rule, Chinese first, and a list of all.

use super::rules::Rule;
use super::words::{address, change, pick};
use std::fmt::Write;
use ziping_core::lang::{Lang, Text};
use ziping_tests::case::{Both, Example};

const MADE: &str = "<!-- Made by `cargo xtask gen` from the registry and tests/rules; do not edit. -->\n";

const FAMILIES: &[(&str, Text)] = &[
    ("AR", Text::new("总分与合计", "Arithmetic")),
    ("WT", Text::new("分值", "Weights")),
    ("EX", Text::new("预算执行", "Budget execution")),
    ("IV", Text::new("指标值", "Indicator values")),
    ("SC", Text::new("逐行得分", "Scores of the rows")),
    ("EP", Text::new("原因与措施", "Explanations")),
    ("ST", Text::new("表式结构", "Structure")),
    ("CS", Text::new("前后一致", "Consistency")),
    ("XF", Text::new("表间比对", "Across forms")),
];

/// The text of `docs/rules/<ID>.md`.
pub(super) fn page(rule: &Rule) -> String {
    let mut out = format!("# {} {}\n\n{}\n\n{MADE}\n", rule.id, rule.title.zh, rule.title.en);
    let _ = writeln!(out, "{} · {}\n", family(&rule.family), severity(&rule.severity));
    for (heading, text) in [
        ("查什么 · What it checks", &rule.case.what),
        ("为什么 · Why", &rule.case.why),
        ("怎样改 · How to put it right", &rule.case.fix),
    ] {
        let _ = writeln!(out, "## {heading}\n\n{}\n\n{}\n", text.zh, text.en);
    }
    examples(&mut out, "不通过 · Fails", &rule.case.fails);
    examples(&mut out, "通过 · Passes", &rule.case.passes);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn examples(out: &mut String, heading: &str, examples: &[Example]) {
    let _ = writeln!(out, "## {heading}\n");
    for example in examples {
        if !example.say.zh.is_empty() {
            let _ = writeln!(out, "{}\n\n{}\n", example.say.zh, example.say.en);
        }
        if !example.changes.is_empty() {
            out.push_str("| 改动 · Change | 内容 · Text |\n|---|---|\n");
            for one in &example.changes {
                let ((zh, text), (en, english)) = (change(one, Lang::Zh), change(one, Lang::En));
                let text = if text == english { text } else { format!("{text} {english}") };
                let _ = writeln!(out, "| {zh}<br>{en} | {} |", text.replace('|', "\\|"));
            }
            out.push('\n');
        }
        for found in &example.finds {
            let (zh, en) = (address(&found.cell, Lang::Zh), address(&found.cell, Lang::En));
            let _ = writeln!(out, "- {}: {zh} · {en}", severity(&found.severity));
        }
        if !example.finds.is_empty() {
            out.push('\n');
        }
    }
}

/// The text of `docs/rules/README.md`.
pub(super) fn index(rules: &[Rule]) -> String {
    let mut out = format!("# 校验规则 · The rules\n\n{MADE}\n");
    for (key, name) in FAMILIES {
        let family: Vec<&Rule> = rules.iter().filter(|rule| rule.family == *key).collect();
        if family.is_empty() {
            continue;
        }
        let _ = writeln!(out, "## {key} {} · {}\n\n| | | |\n|---|---|---|", name.zh, name.en);
        for rule in family {
            let title =
                Both { zh: pick(&rule.title, Lang::Zh).into(), en: pick(&rule.title, Lang::En).into() };
            let _ = writeln!(
                out,
                "| [{0}]({0}.md) | {1}<br>{2} | {3} |",
                rule.id,
                title.zh,
                title.en,
                severity(&rule.severity)
            );
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn family(key: &str) -> String {
    let known = FAMILIES.iter().find(|(family, _)| *family == key);
    known.map_or_else(|| key.to_owned(), |(_, name)| format!("{} · {}", name.zh, name.en))
}

fn severity(word: &str) -> &str {
    match word {
        "error" => "错误 · error",
        "warning" => "警告 · warning",
        "info" => "提示 · info",
        other => other,
    }
}
