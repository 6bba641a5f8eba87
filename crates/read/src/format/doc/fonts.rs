//! The fonts of a document by their numbers.
//!
//! Owns: the table of fonts, of which only those are kept that show other signs than the codes say. Must not know
//! which signs these are.

use super::word;
use crate::format::symbol::{is_symbolic, sign};

/// The fonts that show other signs than the codes say.
pub(super) struct Fonts(Vec<(u16, String)>);

impl Fonts {
    /// Reads the table as far as it goes.
    pub(super) fn read(table: &[u8]) -> Self {
        /// Bytes of a font's description before its name.
        const BEFORE: usize = 39;
        let mut fonts = Vec::new();
        let count = word(table, 0);
        let mut rest = table.get(4..).unwrap_or_default();
        for number in 0..count {
            let Some((length, after)) = rest.split_first() else { break };
            let Some((font, after)) = after.split_at_checked(usize::from(*length)) else { break };
            let name = name(font.get(BEFORE..).unwrap_or_default());
            if is_symbolic(&name) {
                fonts.push((number, name));
            }
            rest = after;
        }
        Self(fonts)
    }

    /// What is seen of a code in a font.
    pub(super) fn sign(&self, font: u16, code: u16) -> char {
        let mut name = "";
        for (number, symbolic) in &self.0 {
            if *number == font {
                name = symbolic;
            }
        }
        sign(name, code.into())
    }
}

/// A name in UTF-16, up to the zero behind it. The names of such fonts have only signs of one byte.
fn name(bytes: &[u8]) -> String {
    let mut name = String::new();
    let (units, _) = bytes.as_chunks();
    for [low, high] in units {
        if *low == 0 && *high == 0 {
            break;
        }
        name.push(if *high == 0 { char::from(*low) } else { char::REPLACEMENT_CHARACTER });
    }
    name
}
