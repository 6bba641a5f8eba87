//! The running text of a form (年度总体目标): its clauses, the figures in it, what it claims and what it admits.
//!
//! Owns: the reading of sentences, in one spelling. Must not know: rows' points, findings.
//!
//! It reads what an officer writes, some hundred characters. Of a longer text the first four thousand are read, and
//! of the figures the first sixty, so that no text takes long.

mod claims;
mod figures;

pub(crate) use claims::{Scope, Unfinished, is_general};
pub(crate) use figures::Figure;

use crate::text::{front, is_longer, place};

const LONG: usize = 4000;
/// More characters of a name are not compared.
const NAME: usize = 40;

/// A running text, read once.
pub(crate) struct Narrative<'t> {
    /// The text, as far as it is read.
    pub text: &'t str,
    pub figures: Vec<Figure<'t>>,
    /// What it says of everything, and the clause that says so.
    pub swept: Option<(Scope, &'t str)>,
    /// What it says was not finished.
    pub unfinished: Vec<Unfinished<'t>>,
}

impl<'t> Narrative<'t> {
    /// Reads a text in one spelling.
    pub(crate) fn read(text: &'t str) -> Self {
        let text = front(text, LONG);
        let clauses = clauses(text);
        Self {
            text,
            figures: figures::figures(&clauses),
            swept: claims::swept(&clauses),
            unfinished: claims::unfinished(&clauses),
        }
    }
}

/// Whether a text names an amount: a number with a unit.
pub(crate) fn has_figure(text: &str) -> bool {
    !figures::figures(&clauses(front(text, LONG))).is_empty()
}

/// A part of a sentence.
#[derive(Clone, Copy)]
struct Clause<'t> {
    text: &'t str,
    /// It begins its sentence.
    first: bool,
}

/// The clauses of a text, each without its stop. A point or comma among digits is none.
fn clauses(text: &str) -> Vec<Clause<'_>> {
    let mut all = Vec::new();
    let (mut start, mut first) = (0, true);
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let among_digits = before.is_ascii_digit() && chars.peek().is_some_and(|(_, c)| c.is_ascii_digit());
        let full = matches!(c, '。' | ';' | '!' | '?') || (c == '.' && !among_digits);
        if full || matches!(c, '、' | '(' | ')') || (c == ',' && !among_digits) {
            let clause = text.get(start..at).unwrap_or_default();
            if !clause.is_empty() {
                all.push(Clause { text: clause, first });
            }
            first = full || (first && clause.is_empty());
            start = at.saturating_add(c.len_utf8());
        }
        before = c;
    }
    let rest = text.get(start..).unwrap_or_default();
    if !rest.is_empty() {
        all.push(Clause { text: rest, first });
    }
    all
}

/// How many runs of so many characters a name has, and how many of them stand in a text.
fn runs(name: &str, text: &str, size: usize) -> (usize, usize) {
    let (mut found, mut all) = (0_usize, 0_usize);
    for (at, _) in name.char_indices().take(NAME) {
        let rest = name.get(at..).unwrap_or_default();
        if !is_longer(rest, size.saturating_sub(1)) {
            break;
        }
        all = all.saturating_add(1);
        found = found.saturating_add(usize::from(place(text, front(rest, size)).is_some()));
    }
    (found, all)
}

/// Whether so many characters in a row of a name stand in a text.
pub(crate) fn shares(name: &str, text: &str, size: usize) -> bool {
    runs(name, text, size).0 > 0
}

/// Whether a text speaks of what the name is about: a third of the name's pairs of characters stand in it.
pub(crate) fn mentions(text: &str, name: &str) -> bool {
    let (found, all) = runs(name, text, 2);
    found.saturating_mul(3) >= all
}
