//! Every rule with all that is known of it: its row in the registry and its case file.

use crate::paths;
use std::error::Error;
use std::fs;
use ziping_core::lang::Text;
use ziping_core::report::Severity;
use ziping_core::rules as registry;
use ziping_tests::case::{self, Case};

/// The rules of one family, in the registry's order.
pub(super) struct Family {
    pub(super) key: &'static str,
    pub(super) name: Text,
    pub(super) rules: Vec<Rule>,
}

/// A rule as its page, the help and the command's `explain` show it.
pub(super) struct Rule {
    pub(super) id: &'static str,
    pub(super) family: &'static str,
    pub(super) severity: &'static str,
    pub(super) title: Text,
    pub(super) basis: Text,
    pub(super) case: Case,
}

/// The families of the registry, every rule with its case.
pub(super) fn families() -> Result<Vec<Family>, Box<dyn Error>> {
    let families: Result<Vec<Family>, Box<dyn Error>> = registry::FAMILIES
        .iter()
        .map(|(name, rules)| {
            let key = rules.first().map_or("", |rule| rule.family());
            Ok(Family { key, name: *name, rules: rules.iter().map(rule).collect::<Result<_, _>>()? })
        })
        .collect();
    no_case_without_rule()?;
    families
}

fn rule(row: &registry::Rule) -> Result<Rule, Box<dyn Error>> {
    let path = paths::cases().join(format!("{}.md", row.id));
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", paths::relative(&path)))?;
    let case = case::parse(&text).map_err(|error| format!("{}: {error}", paths::relative(&path)))?;
    if case.id != row.id {
        return Err(format!("{} is the case of {}", paths::relative(&path), case.id).into());
    }
    let severity = match row.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    Ok(Rule { id: row.id, family: row.family(), severity, title: row.title, basis: row.basis.text(), case })
}

fn no_case_without_rule() -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(paths::cases())? {
        let path = entry?.path();
        let id = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if path.extension().is_some_and(|extension| extension == "md") && registry::find(id).is_none() {
            return Err(format!("{}: there is no such rule", paths::relative(&path)).into());
        }
    }
    Ok(())
}
