//! Every rule with all that is known of it: its row in the registry and its case file.

use crate::paths;
use std::error::Error;
use std::fs;
use ziping_tests::case::{self, Both, Case};

/// A rule as its page, the help and the command's `explain` show it.
pub(super) struct Rule {
    pub(super) id: String,
    pub(super) family: String,
    pub(super) severity: String,
    pub(super) title: Both,
    pub(super) case: Case,
}

/// The rules in the order of their ids.
pub(super) fn all() -> Result<Vec<Rule>, Box<dyn Error>> {
    let mut rules = Vec::new();
    for entry in fs::read_dir(paths::cases())? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            let case = case::parse(&fs::read_to_string(&path)?)
                .map_err(|error| format!("{}: {error}", paths::relative(&path)))?;
            if path.file_stem().is_none_or(|stem| *stem != *case.id) {
                return Err(format!("{} is the case of {}", paths::relative(&path), case.id).into());
            }
            rules.push(rule(case));
        }
    }
    rules.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(rules)
}

fn rule(case: Case) -> Rule {
    let family = case.id.split('-').next().unwrap_or_default().to_owned();
    let severity = case.fails.first().and_then(|example| example.finds.first());
    let severity = severity.map(|found| found.severity.clone()).unwrap_or_default();
    Rule { id: case.id.clone(), family, severity, title: case.title.clone(), case }
}
