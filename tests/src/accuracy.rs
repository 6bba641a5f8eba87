//! How often a planted mistake is found, and how often anything else is called an error.
//!
//! Owns: the counting. Must not know: which rule finds what; that is with the mistakes (`plant`).

use crate::clean::{self, Clean};
use crate::dice::Dice;
use crate::plant::Plant;
use std::fmt::Write as _;
use ziping_core::report::{Report, Severity};
use ziping_core::{CellRef, Form, Lang, Profile};

/// What came of one kind of mistake.
#[derive(Clone, Debug, Default)]
pub struct Count {
    /// Forms that had a place for it.
    pub planted: u64,
    /// Its rule spoke, gravely enough, wherever it was.
    pub found: u64,
    /// It spoke at the right cell.
    pub located: u64,
    /// Errors of other rules, or elsewhere, that do not follow from the mistake.
    pub others: u64,
    /// Warnings that the form did not have before.
    pub warnings: u64,
    /// The first forms that went wrong, in words.
    pub examples: String,
}

impl Count {
    /// Both together.
    pub fn add(&mut self, other: &Self) {
        self.planted += other.planted;
        self.found += other.found;
        self.located += other.located;
        self.others += other.others;
        self.warnings += other.warnings;
        if self.examples.len() < 2000 {
            self.examples.push_str(&other.examples);
        }
    }
}

fn count(report: &Report, severity: Severity) -> u64 {
    report.findings.iter().filter(|finding| finding.severity == severity).count() as u64
}

fn shown(form: &Form, cell: CellRef) -> String {
    match cell {
        CellRef::Indicator(row, _) => form
            .indicators
            .get(row as usize)
            .and_then(|row| serde_json::to_string(row).ok())
            .unwrap_or_default(),
        CellRef::Fund(..) => serde_json::to_string(&form.funds).unwrap_or_default(),
        cell => form.get(cell).map_or(String::new(), |cell| cell.text.clone()),
    }
}

/// The errors that a right form is said to have, in words.
#[must_use]
pub fn errors(made: &Clean, profile: &Profile) -> Vec<String> {
    let report = ziping_core::score(&made.form, profile, Lang::Zh);
    let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|f| format!("{} {}: {} {}", f.rule, f.cell, f.message, shown(&made.form, f.cell))).collect()
}

/// Plants one kind of mistake into the form of that number.
#[must_use]
pub fn plant(kind: &Plant, seed: u64, profile: &Profile) -> Count {
    let mut made = clean::clean(seed, profile);
    let before = count(&ziping_core::score(&made.form, profile, Lang::Zh), Severity::Warning);
    let Some(planted) = (kind.put)(&mut made, &mut Dice(seed ^ 0xABCD), profile) else {
        return Count::default();
    };
    let report = ziping_core::score(&made.form, profile, Lang::Zh);
    let of_rule = |rule: &str| planted.rules.contains(&rule);
    let mut found =
        report.findings.iter().filter(|f| of_rule(f.rule) && f.severity <= kind.severity).peekable();
    let mut result = Count { planted: 1, ..Count::default() };
    result.found = u64::from(found.peek().is_some());
    result.located = u64::from(found.any(|finding| finding.cell == planted.cell));
    let follows = |rule: &str| planted.follows.contains(&rule);
    let other = |f: &&ziping_core::report::Finding| {
        f.severity == Severity::Error && !(follows(f.rule) || (of_rule(f.rule) && f.cell == planted.cell))
    };
    let others: Vec<_> = report.findings.iter().filter(other).collect();
    result.others = others.len() as u64;
    result.warnings = count(&report, Severity::Warning).saturating_sub(before);
    if result.located == 0 {
        let _ = writeln!(
            result.examples,
            "  {} form {seed}: missed at {} {}",
            profile.id,
            planted.cell,
            shown(&made.form, planted.cell)
        );
    }
    for f in others {
        let _ = writeln!(
            result.examples,
            "  {} form {seed}: {} {}: {} {}",
            profile.id,
            f.rule,
            f.cell,
            f.message,
            shown(&made.form, f.cell)
        );
    }
    result
}

/// Whether anything of that severity is said of a form.
#[must_use]
pub fn has(made: &Clean, profile: &Profile, severity: Severity) -> bool {
    count(&ziping_core::score(&made.form, profile, Lang::Zh), severity) > 0
}
