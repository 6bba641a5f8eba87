//! Every rule against its case file: what must be found in the forms that fail, nothing in those that pass.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use ziping_core::{Lang, Profile, rules};
use ziping_tests::apply;
use ziping_tests::case::{self, Case, Expected};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("rules")
}

fn ids_of_files() -> BTreeSet<String> {
    let names =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter_map(|name| name.strip_suffix(".md").map(str::to_owned)).collect()
}

fn case(id: &str) -> Case {
    let text = fs::read_to_string(folder().join(format!("{id}.md"))).unwrap();
    case::parse(&text).unwrap_or_else(|error| panic!("{id}.md, {error}"))
}

#[test]
fn every_rule_has_a_case_file_and_every_case_file_a_rule() {
    let rules: BTreeSet<String> = rules::all().map(|rule| rule.id.to_owned()).collect();
    let files = ids_of_files();
    let without: Vec<&String> = rules.difference(&files).collect();
    assert!(without.is_empty(), "rules without a case file in tests/rules: {without:?}");
    let without: Vec<&String> = files.difference(&rules).collect();
    assert!(without.is_empty(), "case files without a row in RULES of their family: {without:?}");
}

#[test]
fn the_right_form_is_right() {
    let report = ziping_core::score(&apply::base(), Profile::find("mof2020").unwrap(), Lang::Zh);
    let wrong: Vec<_> =
        report.findings.iter().filter(|f| f.severity != ziping_core::report::Severity::Info).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_case_finds_what_it_must_and_nothing_more() {
    let mut wrong = Vec::new();
    for id in ids_of_files() {
        let case = case(&id);
        let fails =
            case.fails.iter().enumerate().map(|(n, example)| (format!("{id} fails {}", n + 1), example));
        let passes =
            case.passes.iter().enumerate().map(|(n, example)| (format!("{id} passes {}", n + 1), example));
        for (name, example) in fails.chain(passes) {
            let (forms, profile) = match apply::apply_all(&example.changes) {
                Ok(made) => made,
                Err(why) => {
                    wrong.push(format!("{name}: {why}"));
                    continue;
                }
            };
            let checked = ziping_core::score_all(&forms, &profile, Lang::Zh);
            let word = |severity: ziping_core::report::Severity| format!("{severity:?}").to_lowercase();
            let in_one = checked.reports.iter().flat_map(|report| &report.findings).filter(|f| f.rule == id);
            let mut found: Vec<Expected> = in_one
                .map(|finding| Expected { severity: word(finding.severity), cell: finding.cell.to_string() })
                .collect();
            found.extend(checked.across.iter().filter(|across| across.rule == id).map(|across| {
                let cells = across.cells.iter().map(|of| format!("{}@{}", of.cell, of.form + 1));
                Expected { severity: word(across.severity), cell: cells.collect::<Vec<_>>().join(",") }
            }));
            let mut due = example.finds.clone();
            found.sort();
            due.sort();
            if found != due {
                let list = |list: &[Expected]| {
                    list.iter().map(|e| format!("{} {}", e.severity, e.cell)).collect::<Vec<_>>().join(", ")
                };
                wrong.push(format!(
                    "{name} ({}): due [{}], found [{}]",
                    example.say.zh,
                    list(&due),
                    list(&found)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} disagreements:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn fifty_indicators_are_not_yet_more_than_anybody_evaluates() {
    let with = |rows: usize| {
        let mut form = apply::base();
        let row = form.indicators[3].clone();
        form.indicators.resize(rows, row);
        let report = ziping_core::score(&form, Profile::find("mof2020").unwrap(), Lang::Zh);
        report.findings.iter().any(|f| f.message == format!("共有 {rows} 个指标"))
    };
    assert_eq!([3, 4, 50, 51].map(with), [true, false, false, true]);
}
