//! What a label means in a block: what the person said of it, then the words of published forms.
//!
//! Owns: that order. Must not know tables or rows.

use crate::corrections::Corrections;
use crate::layout::label::Label;
use crate::layout::words::{self, Word};
use crate::told::{BlockName, ColumnKey};

/// The meanings of labels in one reading.
#[derive(Debug, Default)]
pub(crate) struct Known {
    columns: Vec<(BlockName, String, ColumnKey)>,
    totals: Vec<String>,
}

impl Known {
    /// The built-in words with a person's corrections before them.
    pub(crate) fn new(corrections: &Corrections) -> Self {
        let mut known = Self::default();
        for given in &corrections.columns {
            known.columns.push((given.block, words::label(&given.heading).into_owned(), given.column));
        }
        for label in &corrections.totals {
            known.totals.push(words::label(label).into_owned());
        }
        known
    }

    /// The column that the person said a heading is.
    pub(crate) fn corrected(&self, block: BlockName, bare: &str) -> Option<ColumnKey> {
        if bare.is_empty() {
            return None;
        }
        let given = self.columns.iter().find(|(of, heading, _)| *of == block && heading == bare);
        given.map(|(.., column)| *column)
    }

    /// The column that a heading names.
    pub(crate) fn column(&self, block: BlockName, label: &Label) -> Option<ColumnKey> {
        let (bare, word) = (label.bare(), label.word());
        self.corrected(block, bare).or_else(|| match block {
            BlockName::Money => words::fund_column(bare, &label.squeezed, word),
            BlockName::Indicators => words::indicator_column(bare, word),
            BlockName::Goal => words::goal_column(bare, word),
            BlockName::Head | BlockName::Total => None,
        })
    }

    /// Whether a label is that of the total row (总分).
    pub(crate) fn is_total(&self, bare: &str, word: Option<Word>) -> bool {
        word.is_some_and(Word::is_total) || self.is_given_total(bare)
    }

    /// Whether the person said that a label is that of the total row.
    pub(crate) fn is_given_total(&self, bare: &str) -> bool {
        !bare.is_empty() && self.totals.iter().any(|label| label == bare)
    }
}
