//! Some of the families of checks: each finds what it finds, and nothing of another.

use std::collections::BTreeSet;
use ziping_core::report::Finding;
use ziping_core::rules::{self, Families};
use ziping_core::{Form, Lang, Profile, score, score_families};
use ziping_tests::{apply, case};

fn some(ids: &[&str]) -> Families {
    let mut families = Families::NONE;
    for id in ids {
        families.add(id).unwrap();
    }
    families
}

/// A form in which many families find something.
fn form() -> (Form, &'static Profile) {
    let changes = "title = 2021年农村公路养护项目支出绩效自评表; total.score = 98; funds[0].rate = 90%; indicators[0].weight = 9; \
                   indicators[1].actual = 30所; indicators[2].reason = ; indicators[3].actual = 见附件; indicators[8].name = ";
    let changes: Vec<case::Change> =
        changes.split(';').map(|part| case::change(part.trim()).unwrap()).collect();
    let (form, _) = apply::apply(&changes).unwrap();
    (form, Profile::find("mof2020").unwrap())
}

fn of(findings: &[Finding], families: &[&str]) -> Vec<String> {
    let wanted = findings.iter().filter(|f| families.contains(&f.rule.split_once('-').unwrap().0));
    wanted.map(|f| format!("{} {} {}", f.rule, f.cell, f.message)).collect()
}

#[test]
fn a_family_alone_finds_what_it_finds_among_all() {
    let (form, profile) = form();
    let all = score(&form, profile, Lang::Zh);
    let ids: BTreeSet<&str> = rules::all().map(|rule| rule.family()).collect();
    let ids: Vec<&str> = ids.into_iter().collect();
    assert_eq!(of(&all.findings, &ids).len(), all.findings.len());
    let mut found = 0;
    for id in &ids {
        let alone = score_families(&form, profile, some(&[id]), Lang::Zh);
        assert_eq!(of(&alone.findings, &ids), of(&all.findings, &[id]), "{id}");
        assert_eq!(alone.rows, all.rows, "{id}: the scores are recomputed all the same");
        found += usize::from(!alone.findings.is_empty());
    }
    assert!(found >= 7, "{found} families find something");
    for pair in [["SC", "EP"], ["AR", "CS"], ["EX", "WT"], ["ST", "IV"]] {
        let two = score_families(&form, profile, some(&pair), Lang::Zh);
        assert_eq!(of(&two.findings, &ids), of(&all.findings, &pair), "{pair:?}");
    }
    let none = score_families(&form, profile, Families::NONE, Lang::Zh);
    assert!(none.findings.is_empty() && none.rows == all.rows);
}

#[test]
fn a_family_is_among_those_that_were_taken_in() {
    let mut two = some(&["SC", "CS"]);
    assert!(two.contains("SC") && two.contains("CS") && !two.contains("EP") && !two.contains("SC-001"));
    assert_eq!(two.add("SC"), Some(()));
    assert_eq!(two, some(&["CS", "SC"]));
    assert_eq!(two.add("YY"), None);
    assert_eq!(two.add(""), None);
    assert_eq!(two, some(&["CS", "SC"]));
    for rule in rules::all() {
        assert!(Families::ALL.contains(rule.family()) && !Families::NONE.contains(rule.family()));
    }
}
