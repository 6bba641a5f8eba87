//! Mistakes as offices make them, each planted into a right form: what it is, where it is to be found, by which rule.
//!
//! Owns: how a form is spoilt so that only the planted mistake is left in it. Must not know: how it is found.

mod money;
mod rows;
mod sums;

use crate::clean::{Clean, Kind};
use crate::dice::Dice;
use rust_decimal::Decimal;
use ziping_core::form::Cell;
use ziping_core::report::Severity;
use ziping_core::{CellRef, Profile};

/// Where a planted mistake is to be found.
pub struct Planted {
    /// The cell.
    pub cell: CellRef,
    /// The rules that may say so.
    pub rules: &'static [&'static str],
    /// Rules that then have something to say as well, and rightly.
    pub follows: &'static [&'static str],
}

/// A kind of mistake.
pub struct Plant {
    /// Its name in both languages.
    pub name: (&'static str, &'static str),
    /// How grave a finding has to be.
    pub severity: Severity,
    /// Whether it is one of arithmetic: a sum, a product, a rate.
    pub arithmetic: bool,
    /// Plants it; `None` where the form has no place for it.
    pub put: fn(&mut Clean, &mut Dice, &Profile) -> Option<Planted>,
}

/// Every kind of mistake.
pub fn all() -> impl Iterator<Item = &'static Plant> {
    [sums::PLANTS, money::PLANTS, rows::PLANTS].into_iter().flatten()
}

fn at(cell: &str, rules: &'static [&'static str]) -> Option<Planted> {
    Some(Planted { cell: cell.parse().ok()?, rules, follows: &[] })
}

fn with(planted: Option<Planted>, follows: &'static [&'static str]) -> Option<Planted> {
    planted.map(|planted| Planted { follows, ..planted })
}

/// Writes into a cell that is there.
fn set(clean: &mut Clean, at: &str, text: impl Into<String>) {
    let cell: CellRef = at.parse().unwrap_or_else(|error| panic!("{at}: {error}"));
    assert!(clean.form.set(cell, Some(Cell::new(text))), "{at}");
}

/// A row of one of the kinds that fits.
fn row_of(
    clean: &Clean,
    dice: &mut Dice,
    kinds: &[Kind],
    fits: fn(&crate::clean::Made) -> bool,
) -> Option<usize> {
    let rows: Vec<usize> = (0..clean.rows.len())
        .filter(|at| kinds.contains(&clean.rows[*at].kind) && fits(&clean.rows[*at]))
        .collect();
    (!rows.is_empty()).then(|| dice.pick(&rows))
}

/// The total follows a change of a score, so that only the planted mistake is left.
fn carry(clean: &mut Clean, change: Decimal) {
    clean.total += change;
    let total = clean.total.to_string();
    set(clean, "total.score", total);
    clean.form.subtotals.clear();
    clean.form.grade = None;
}

/// A row has another score, and the total follows.
fn rescore(clean: &mut Clean, row: usize, score: Decimal) {
    let change = score - clean.rows[row].score;
    clean.rows[row].score = score;
    carry(clean, change);
    set(clean, &format!("indicators[{row}].score"), score.to_string());
}
