//! What is handed back: a checked form, and what of its report is told.
//!
//! Owns: the shape that every writer takes. Must not know how anything is written. It is made from a report here, and by
//! the boundary from what JavaScript has of one; so all of it is owned, and a number is the text that is shown.

use ziping_core::form::{CellRef, Form, Origin};
use ziping_core::report::{Dec, Finding, Report, Severity, Totals};
use ziping_core::text::Digits;

/// A file that was checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its forms; empty where none could be read.
    pub forms: Vec<Checked>,
    /// Why none could be read.
    pub error: Option<String>,
}

/// A form and what the checker says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// The form, with the places of its cells where comments are to stand at them.
    pub form: Form,
    /// The name of the rules that it was held against.
    pub profile: String,
    /// Its totals.
    pub totals: Sums,
    /// The findings, the gravest first.
    pub findings: Vec<Remark>,
    /// Why some checks were not made.
    pub skipped: Vec<String>,
}

/// The totals as they are shown; `None` where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // as in the report's totals
pub struct Sums {
    pub declared: Option<String>,
    pub summed: Option<String>,
    pub low: Option<String>,
    pub high: Option<String>,
    pub weight_declared: Option<String>,
    pub weight_summed: Option<String>,
    /// A fraction, unrounded.
    pub execution_rate: Option<String>,
    pub grade_declared: Option<String>,
    pub grade_summed: Option<String>,
    pub grade_low: Option<String>,
    pub grade_high: Option<String>,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // as in the report's findings
pub struct Remark {
    pub rule: String,
    pub severity: Severity,
    pub cell: CellRef,
    pub related: Vec<CellRef>,
    pub place: String,
    pub message: String,
    pub derivation: String,
    pub basis: String,
    pub advice: String,
    /// What to write instead, in words; empty where that is not known.
    pub fix: String,
}

impl Checked {
    /// A form with its report.
    #[must_use]
    pub fn new(form: &Form, report: &Report) -> Self {
        Self {
            form: form.clone(),
            profile: report.profile.name.clone(),
            totals: Sums::of(&report.totals),
            findings: report.findings.iter().map(Remark::of).collect(),
            skipped: report.skipped.iter().map(|skipped| skipped.why.clone()).collect(),
        }
    }

    /// How many findings of a severity there are.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|remark| remark.severity == severity).count()
    }

    /// A cell's text in one line; empty where the form has no such cell.
    pub(crate) fn line(&self, at: CellRef) -> String {
        let text = self.form.get(at).map_or("", |cell| &cell.text);
        let mut line = String::with_capacity(text.len());
        for piece in text.split(char::is_whitespace).filter(|piece| !piece.is_empty()) {
            let latin = |char: Option<char>| char.is_some_and(|char| char.is_ascii_alphanumeric());
            if latin(line.chars().last()) && latin(piece.chars().next()) {
                line.push(' ');
            }
            line.push_str(piece);
        }
        line
    }

    /// Where a finding is to be told: at its cell, else as near to it as the file has a place. Whether it is its cell.
    pub(crate) fn seat(
        &self,
        remark: &Remark,
        is_there: &dyn Fn(&Origin) -> bool,
    ) -> Option<(&Origin, bool)> {
        let own = self.place(remark.cell, is_there);
        let near = || {
            let row = self.form.cells().filter(|(at, _)| is_same_row(*at, remark.cell)).map(|(at, _)| at);
            let head = [CellRef::Title, CellRef::Year, CellRef::Project];
            let any = self.form.cells().map(|(at, _)| at);
            let all = row.chain(remark.related.iter().copied()).chain(head).chain(any);
            all.filter_map(|at| self.place(at, is_there)).next()
        };
        own.map(|origin| (origin, true)).or_else(|| near().map(|origin| (origin, false)))
    }

    fn place(&self, at: CellRef, is_there: &dyn Fn(&Origin) -> bool) -> Option<&Origin> {
        self.form.get(at)?.origin.as_ref().filter(|origin| is_there(origin))
    }
}

/// Whether two cells stand in the same row of the form.
fn is_same_row(a: CellRef, b: CellRef) -> bool {
    use CellRef::{
        Fund, GoalActual, GoalExpected, Indicator, SubtotalScore, SubtotalWeight, TotalScore, TotalWeight,
    };
    match (a, b) {
        (Fund(a, _), Fund(b, _)) | (Indicator(a, _), Indicator(b, _)) => a == b,
        (SubtotalWeight(a) | SubtotalScore(a), SubtotalWeight(b) | SubtotalScore(b)) => a == b,
        (GoalExpected | GoalActual, GoalExpected | GoalActual)
        | (TotalWeight | TotalScore, TotalWeight | TotalScore) => true,
        _ => false,
    }
}

impl Sums {
    fn of(totals: &Totals) -> Self {
        let shown = |number: Option<Dec>| number.map(|Dec(number)| Digits::all(&number).as_str().to_owned());
        let grades = totals.grades.clone();
        Self {
            declared: shown(totals.declared),
            summed: shown(totals.summed),
            low: shown(totals.recomputed.map(|interval| interval.low)),
            high: shown(totals.recomputed.map(|interval| interval.high)),
            weight_declared: shown(totals.weight_declared),
            weight_summed: shown(totals.weight_summed),
            execution_rate: shown(totals.execution_rate),
            grade_declared: grades.declared,
            grade_summed: grades.summed,
            grade_low: grades.recomputed_low,
            grade_high: grades.recomputed_high,
        }
    }
}

impl Remark {
    fn of(finding: &Finding) -> Self {
        Self {
            rule: finding.rule.to_owned(),
            severity: finding.severity,
            cell: finding.cell,
            related: finding.related.clone(),
            place: finding.place.clone(),
            message: finding.message.clone(),
            derivation: finding.derivation.clone(),
            basis: finding.basis.to_owned(),
            advice: finding.advice.clone(),
            fix: finding.fix.as_ref().map_or_else(String::new, |fix| fix.label.clone()),
        }
    }
}
