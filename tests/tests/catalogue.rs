//! The catalogue of checks is whole: every id is a rule, or stands among the retired ones with its reason.

use std::collections::BTreeSet;
use ziping_core::{Lang, rules};

/// The ids that were ever given out: each family has so many.
const FAMILIES: [(&str, u32); 9] =
    [("AR", 9), ("WT", 6), ("EX", 12), ("IV", 17), ("SC", 11), ("EP", 8), ("ST", 11), ("CS", 12), ("XF", 10)];

fn given_out() -> BTreeSet<String> {
    FAMILIES.iter().flat_map(|(family, last)| (1..=*last).map(move |n| format!("{family}-{n:03}"))).collect()
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
        assert!(
            given_out().contains(id) && !rules.contains(id),
            "{id} is retired and a rule, or was never given out"
        );
        assert!(reason.len() > 20, "{id} is retired without a reason");
    }
    let known: BTreeSet<String> =
        rules.union(&retired.into_iter().map(|(id, _)| id).collect()).cloned().collect();
    assert_eq!(given_out(), known);
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
