//! Fixes put into forms, as the page does it: one by one, and all of them until none is left.

use ziping_core::form::Cell;
use ziping_core::report::{Edit, Finding, Fix, Report, Severity};
use ziping_core::{CellRef, Form, Lang, Profile};

/// What the checker says of a form.
#[must_use]
pub fn checked(form: &Form, profile: &Profile) -> Report {
    ziping_core::score(form, profile, Lang::Zh)
}

/// The form with the edits in it.
#[must_use]
pub fn with(form: &Form, edits: &[Edit]) -> Form {
    let mut form = form.clone();
    for edit in edits {
        assert!(form.set(edit.cell, Some(Cell::new(edit.text.clone()))), "no place for {}", edit.cell);
    }
    form
}

/// The form with all fixes, and after how many rounds none was left. In a round no cell is written twice: a fix that
/// would do so waits for the next.
#[must_use]
pub fn with_all(form: &Form, profile: &Profile) -> (Form, usize) {
    let mut form = form.clone();
    for round in 0..20 {
        let report = checked(&form, profile);
        let mut written: Vec<CellRef> = Vec::new();
        for Fix { edits, .. } in report.findings.iter().filter_map(|finding| finding.fix.as_ref()) {
            if edits.iter().any(|edit| written.contains(&edit.cell)) {
                continue;
            }
            written.extend(edits.iter().map(|edit| edit.cell));
            form = with(&form, edits);
        }
        if written.is_empty() {
            return (form, round);
        }
    }
    panic!("the fixes never end");
}

fn same(a: &Finding, b: &Finding) -> bool {
    a.rule == b.rule && a.cell == b.cell
}

/// What is wrong with the fixes of a form: one that leaves its finding as grave as it was, or makes an error.
#[must_use]
pub fn faults(form: &Form, profile: &Profile) -> Vec<String> {
    let before = checked(form, profile);
    let mut faults = Vec::new();
    for finding in &before.findings {
        let Some(fix) = &finding.fix else { continue };
        let at = format!("{} {}: {}", finding.rule, finding.cell, fix.label);
        if fix.edits.is_empty() || fix.label.contains('{') {
            faults.push(format!("{at}: empty or unfilled"));
            continue;
        }
        let after = checked(&with(form, &fix.edits), profile);
        let left = after.findings.iter().find(|other| same(finding, other));
        if left.is_some_and(|left| left.severity <= finding.severity) {
            faults.push(format!("{at}: the finding is still there"));
        }
        let errors = after.findings.iter().filter(|other| other.severity == Severity::Error);
        for error in errors {
            if !before.findings.iter().any(|old| old.severity == Severity::Error && same(old, error)) {
                faults.push(format!("{at}: brings {} {}: {}", error.rule, error.cell, error.message));
            }
        }
        let open = after
            .findings
            .iter()
            .any(|other| other.rule == "IV-016" && fix.edits.iter().any(|edit| edit.cell == other.cell));
        if open != fix.draft {
            faults.push(format!("{at}: a draft is pointed at, and nothing else"));
        }
        for other in &before.findings {
            let Some(second) = &other.fix else { continue };
            if second.edits[0].cell == fix.edits[0].cell && second.edits[0].text != fix.edits[0].text {
                faults.push(format!("{at}: {} wants “{}” there", other.rule, second.edits[0].text));
            }
        }
    }
    faults
}
