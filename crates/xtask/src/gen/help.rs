//! The page's help on the rules: one JSON file a language.

use super::rules::{Family, Rule};
use super::words::{change, pick};
use serde_json::{Map, Value, json};
use ziping_core::lang::Lang;
use ziping_tests::case::Example;

/// The text of `www/generated/rules.<lang>.json`.
pub(super) fn help(families: &[Family], lang: Lang) -> String {
    let rules = families.iter().flat_map(|family| &family.rules);
    let by_id: Map<String, Value> = rules.map(|rule| (rule.id.to_owned(), one(rule, lang))).collect();
    format!("{:#}\n", Value::Object(by_id))
}

fn one(rule: &Rule, lang: Lang) -> Value {
    json!({
        "title": rule.title.get(lang),
        "severity": rule.severity,
        "family": rule.family,
        "basis": rule.basis.get(lang),
        "what": pick(&rule.case.what, lang),
        "why": pick(&rule.case.why, lang),
        "fix": pick(&rule.case.fix, lang),
        "fails": rule.case.fails.first().map(|first| example(first, lang)),
        "passes": rule.case.passes.first().map(|first| example(first, lang)),
    })
}

fn example(example: &Example, lang: Lang) -> Value {
    let changes: Vec<(String, String)> = example.changes.iter().map(|one| change(one, lang)).collect();
    json!({ "say": pick(&example.say, lang), "change": changes })
}
