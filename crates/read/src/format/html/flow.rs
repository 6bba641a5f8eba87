//! The text of a cell or a paragraph as a browser shows it.
//!
//! Owns: blanks that fall together, lines, signs that are spelt out. Must not know tags.

use super::entity;
use crate::scan::{raise, shown};

/// Which blanks stay as they are written.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Blanks {
    /// None: a run of them is one.
    #[default]
    Fall,
    /// Those between words: `mso-spacerun:yes`.
    Stay,
    /// All of them, line breaks as well: `<pre>`.
    All,
}

/// What is owed before the next sign.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Gap {
    #[default]
    None,
    Blank,
    /// Blanks with an end of a line of the source among them.
    SourceLine,
    /// A new line, unless one has begun.
    Line,
}

/// Text that is being put together.
#[derive(Default)]
pub(super) struct Flow {
    text: String,
    gap: Gap,
    /// Where in the text what is raised began.
    raised: Option<usize>,
}

impl Flow {
    /// The bytes so far.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Begins or ends what is raised.
    pub(super) fn raise(&mut self, raised: bool) {
        raise(&mut self.text, &mut self.raised, raised);
    }

    /// Goes back to an earlier length.
    pub(super) fn truncate(&mut self, length: usize) {
        if self.text.is_char_boundary(length) {
            self.text.truncate(length);
        }
    }

    /// Adds text of the page.
    pub(super) fn push(&mut self, raw: &str, blanks: Blanks) {
        let mut rest = raw.chars();
        loop {
            let text = rest.as_str();
            let Some(mut c) = rest.next() else { break };
            if c == '&'
                && let Some((sign, length)) = entity::decode(text)
            {
                c = sign;
                rest = text.get(length..).unwrap_or("").chars();
            }
            let gap = match c {
                ' ' | '\t' | '\x0c' if blanks == Blanks::Fall => Gap::Blank,
                '\r' | '\n' if blanks != Blanks::All => Gap::SourceLine,
                '\r' => continue,
                _ => {
                    self.settle(c);
                    // What Word and WPS write for blanks that must not fall together.
                    self.text.push(if c == '\u{a0}' { ' ' } else { c });
                    continue;
                }
            };
            if self.gap != Gap::Line && self.gap != Gap::SourceLine {
                self.gap = gap;
            }
        }
    }

    /// Writes what is owed before `next`.
    fn settle(&mut self, next: char) {
        let last = self.text.chars().next_back().unwrap_or('\n');
        match std::mem::take(&mut self.gap) {
            _ if last == '\n' => {}
            Gap::None => {}
            Gap::Line => self.text.push('\n'),
            // An end of a source line between two Chinese characters is none of the text (CSS Text 3, 4.1.3).
            Gap::SourceLine if is_wide(last) && is_wide(next) => {}
            Gap::Blank | Gap::SourceLine => self.text.push(' '),
        }
    }

    /// A line break: `<br>`.
    pub(super) fn line_break(&mut self) {
        if self.gap == Gap::Line {
            self.settle('\n');
        }
        self.gap = Gap::None;
        self.text.push('\n');
    }

    /// What follows begins a line.
    pub(super) fn new_line(&mut self) {
        self.gap = Gap::Line;
    }

    /// The text, and begins anew.
    pub(super) fn take(&mut self) -> String {
        self.gap = Gap::None;
        self.raise(false);
        shown(std::mem::take(&mut self.text))
    }
}

/// Chinese characters and what is as wide.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}
