//! Text inside of XML and HTML.
//!
//! Owns: which characters are escaped, and which cannot stand in XML at all. Must not know any format.

/// Adds a text as what stands between tags or in quotes. What XML 1.0 has no place for is left out.
pub(crate) fn put(text: &str, out: &mut String) {
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(char),
            '\0'..' ' | '\u{7F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ => out.push(char),
        }
    }
}

/// Adds pieces of markup.
pub(crate) fn all(pieces: &[&str], out: &mut String) {
    for piece in pieces {
        out.push_str(piece);
    }
}

/// Changes of a text at places that do not overlap.
#[derive(Default)]
pub(crate) struct Edits(std::collections::BTreeMap<usize, (usize, String)>);

impl Edits {
    /// Puts a text at a place, behind what was put there before, in place of so many bytes.
    pub(crate) fn put(&mut self, at: usize, instead_of: usize, text: &str) {
        let edit = self.0.entry(at).or_default();
        edit.0 = edit.0.max(instead_of);
        edit.1.push_str(text);
    }

    /// Adds these changes to others, of a text that this one begins in at a place.
    pub(crate) fn shifted(self, by: usize, into: &mut Self) {
        for (at, (instead_of, text)) in self.0 {
            into.put(at.saturating_add(by), instead_of, &text);
        }
    }

    /// The changed text; `None` where a place is none.
    pub(crate) fn apply(&self, text: &str) -> Option<String> {
        let added: usize = self.0.values().map(|(_, text)| text.len()).sum();
        let mut out = String::with_capacity(text.len().saturating_add(added));
        let mut done = 0;
        for (at, (instead_of, more)) in &self.0 {
            out.push_str(text.get(done..*at)?);
            out.push_str(more);
            done = at.saturating_add(*instead_of);
        }
        out.push_str(text.get(done..)?);
        Some(out)
    }
}

/// A whole number in digits.
pub(crate) fn number(number: usize) -> String {
    let mut out = String::new();
    ziping_text::put_whole(u32::try_from(number).unwrap_or(u32::MAX), &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup_and_nothing_breaks_xml() {
        let mut out = String::new();
        put("<a b=\"1\">&\u{0}\u{8}\u{FFFF}\t\n甲", &mut out);
        assert_eq!(out, "&lt;a b=&quot;1&quot;&gt;&amp;\t\n甲");
    }

    #[test]
    fn edits_stand_where_they_were_put() {
        let mut edits = Edits::default();
        edits.put(3, 0, "!");
        edits.put(1, 2, "--");
        edits.put(0, 0, "<");
        edits.put(3, 0, "?");
        assert_eq!(edits.apply("abc").unwrap(), "<a--!?");
        edits.put(9, 0, "");
        assert_eq!(edits.apply("abc"), None);
    }
}
