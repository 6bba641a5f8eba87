//! The catalogue of checks is whole: every id is a rule, or stands among the retired ones with its reason.

use std::collections::{BTreeMap, BTreeSet};
use ziping_core::{Lang, rules};

/// The ids that were ever given out: in each family all numbers up to the last one that is a rule or retired.
fn given_out<'a>(known: impl Iterator<Item = &'a String>) -> BTreeSet<String> {
    let mut families: BTreeMap<&str, u32> = BTreeMap::new();
    for id in known {
        let (family, number) = id.split_once('-').expect("an id has a family and a number");
        let last = families.entry(family).or_default();
        *last = number.parse().map_or(*last, |number: u32| number.max(*last));
    }
    families.iter().flat_map(|(family, last)| (1..=*last).map(move |n| format!("{family}-{n:03}"))).collect()
}

/// The rows of the table of retired checks: id and reason.
fn retired() -> Vec<(String, String)> {
    let text = include_str!("../../docs/decisions.md");
    let table = text.split("### Which checks are retired?").nth(1).expect("the table of retired checks");
    let rows =
        table.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    rows.skip(2)
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            (cells[0].to_owned(), cells[1].to_owned())
        })
        .collect()
}

#[test]
fn every_id_is_a_rule_or_retired_with_a_reason() {
    let rules: BTreeSet<String> = rules::all().map(|rule| rule.id.to_owned()).collect();
    let retired = retired();
    for (id, reason) in &retired {
        assert!(!rules.contains(id), "{id} is a rule, and stands among the retired ones (docs/decisions.md)");
        assert!(reason.len() > 20, "{id} is retired without a reason");
    }
    let known: BTreeSet<String> =
        rules.union(&retired.into_iter().map(|(id, _)| id).collect()).cloned().collect();
    let given_out = given_out(known.iter());
    let lost: Vec<&String> = given_out.difference(&known).collect();
    assert!(lost.is_empty(), "neither rules nor retired (docs/decisions.md): {lost:?}");
    let odd: Vec<&String> = known.difference(&given_out).collect();
    assert!(odd.is_empty(), "an id is its family and three digits from 001 on: {odd:?}");
}

#[test]
fn every_rule_says_its_piece_in_both_languages() {
    for rule in rules::all() {
        for (text, what) in [(&rule.title, "title"), (&rule.basis.text(), "basis")] {
            assert!(!text.get(Lang::Zh).is_empty() && !text.get(Lang::En).is_empty(), "{} {what}", rule.id);
        }
        assert!(
            rule.title.get(Lang::En).is_ascii() || rule.title.get(Lang::En).chars().any(char::is_alphabetic),
            "{}",
            rule.id
        );
    }
}
