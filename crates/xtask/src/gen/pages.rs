//! The rule pages under `docs/rules`: one a rule, Chinese first, and a list of all.

use super::rules::{Family, Rule};
use super::words::{address, change};
use std::fmt::Write;
use ziping_core::lang::Lang;
use ziping_tests::case::Example;

const MADE: &str = "<!-- Made by `cargo xtask gen` from the registry and tests/rules; do not edit. -->\n";

/// The text of `docs/rules/<ID>.md`.
pub(super) fn page(family: &Family, rule: &Rule) -> String {
    let mut out = format!("# {} {}\n\n{}\n\n{MADE}\n", rule.id, rule.title.zh, rule.title.en);
    let rows = [
        ("类别 · Family", family.name.zh, family.name.en),
        ("级别 · Severity", severity(rule.severity), ""),
        ("依据 · Basis", rule.basis.zh, rule.basis.en),
    ];
    out.push_str("| | |\n|---|---|\n");
    for (what, zh, en) in rows {
        let gap = if en.is_empty() { "" } else { "<br>" };
        let _ = writeln!(out, "| {what} | {zh}{gap}{en} |");
    }
    out.push('\n');
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
pub(super) fn index(families: &[Family]) -> String {
    let mut out = format!("# 校验规则 · The rules\n\n{MADE}\n");
    for family in families {
        let Family { key, name, rules } = family;
        let _ = writeln!(out, "## {key} {} · {}\n\n| | | |\n|---|---|---|", name.zh, name.en);
        for Rule { id, title, severity: word, .. } in rules {
            let _ = writeln!(out, "| [{id}]({id}.md) | {}<br>{} | {} |", title.zh, title.en, severity(word));
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn severity(word: &str) -> &'static str {
    match word {
        "error" => "错误 · error",
        "warning" => "疑点 · warning",
        _ => "提示 · info",
    }
}
