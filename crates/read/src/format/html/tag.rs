//! A page as a row of tags and texts, taken as leniently as a browser takes them.
//!
//! Owns: where a tag, an attribute or a comment ends. Must not know what an element means. Nothing is looked at
//! twice: what has no end runs to the end of the page.

use crate::scan::cut;

const BLANKS: &[u8] = b" \t\r\n\x0c";

/// What stands next in the page.
pub(super) enum Token<'t> {
    /// Text between tags, entities unresolved.
    Text(&'t str),
    /// `<td …>`
    Open(Tag<'t>),
    /// `</td>`
    Close(&'t str),
    /// `<![if …]>` without its `<!`: Word and Excel tell with it whom the text behind it is for.
    Mark(&'t str),
}

/// An opening tag.
#[derive(Clone, Copy)]
pub(super) struct Tag<'t> {
    pub(super) name: &'t str,
    attributes: &'t str,
}

impl<'t> Tag<'t> {
    /// The first attribute that is asked for, by its name and value.
    pub(super) fn attribute(&self, name: &str) -> Option<&'t str> {
        let mut rest = self.attributes;
        while let Some((found, value)) = attribute(&mut rest) {
            if found.eq_ignore_ascii_case(name) {
                return Some(value);
            }
        }
        None
    }

    /// A value of the `style` attribute, without quotes and the blanks around it.
    pub(super) fn style(&self, property: &str) -> &'t str {
        let mut rest = self.attribute("style").unwrap_or("");
        while !rest.is_empty() {
            let (rule, _, after) = cut(rest, b";");
            let (name, _, value) = cut(rule, b":");
            if name.trim().eq_ignore_ascii_case(property) {
                let value = value.trim();
                return value.strip_prefix('\'').and_then(|value| value.strip_suffix('\'')).unwrap_or(value);
            }
            rest = after;
        }
        ""
    }
}

/// A page that is being read.
pub(super) struct Tokens<'t> {
    rest: &'t str,
}

impl<'t> Tokens<'t> {
    pub(super) const fn new(page: &'t str) -> Self {
        Self { rest: page }
    }

    /// What stands next; `None` at the end.
    pub(super) fn next(&mut self) -> Option<Token<'t>> {
        loop {
            let (text, sign, after) = cut(self.rest, b"<");
            if !text.is_empty() {
                self.rest = self.rest.get(text.len()..).unwrap_or("");
                return Some(Token::Text(text));
            }
            sign?;
            let first = after.as_bytes().first().copied().unwrap_or_default();
            if first.is_ascii_alphabetic() {
                let (name, attributes) = split(after, b" \t\r\n\x0c/>");
                let mut rest = attributes;
                while attribute(&mut rest).is_some() {}
                self.rest = rest.strip_prefix('>')?;
                return Some(Token::Open(Tag { name, attributes }));
            }
            let inner = after.get(1..).unwrap_or("");
            let (mark, _, rest) = match first {
                b'!' if inner.starts_with("--") => {
                    self.rest = behind_comment(inner);
                    continue;
                }
                b'!' | b'?' | b'/' => cut(inner, b">"),
                _ => {
                    self.rest = after;
                    return Some(Token::Text("<"));
                }
            };
            self.rest = rest;
            return Some(if first == b'/' {
                Token::Close(split(mark, b" \t\r\n\x0c/").0)
            } else {
                Token::Mark(mark)
            });
        }
    }

    /// What an element holds that has text and no tags, up to its closing tag.
    pub(super) fn raw(&mut self, name: &str) -> &'t str {
        let whole = self.rest;
        let mut rest = whole;
        loop {
            let (_, sign, after) = cut(rest, b"<");
            if sign.is_none() {
                self.rest = "";
                return whole;
            }
            let close = after.strip_prefix('/').map(|close| split(close, b" \t\r\n\x0c/>").0);
            if close.is_some_and(|close| close.eq_ignore_ascii_case(name)) {
                let end = whole.len().saturating_sub(after.len()).saturating_sub(1);
                let (inside, rest) = whole.split_at_checked(end).unwrap_or((whole, ""));
                self.rest = rest;
                return inside;
            }
            rest = after;
        }
    }
}

/// The text up to the first of some signs, and the rest with that sign.
fn split<'t>(text: &'t str, signs: &[u8]) -> (&'t str, &'t str) {
    let end = cut(text, signs).0.len();
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The text without the signs at its front.
fn skip<'t>(text: &'t str, signs: &[u8]) -> &'t str {
    let end = text.bytes().position(|byte| !signs.contains(&byte)).unwrap_or(text.len());
    text.get(end..).unwrap_or("")
}

/// Takes the next attribute off the rest of a tag; `None` before its `>` and at the end of the page.
fn attribute<'t>(rest: &mut &'t str) -> Option<(&'t str, &'t str)> {
    *rest = skip(rest, b" \t\r\n\x0c/");
    if matches!(rest.as_bytes().first(), None | Some(b'>')) {
        return None;
    }
    // A `=` at the front is the name of an attribute, however wrong.
    let (name, after) = match rest.strip_prefix('=') {
        Some(after) => ("=", after),
        None => split(rest, b" \t\r\n\x0c/>="),
    };
    *rest = after;
    let Some(value) = skip(after, BLANKS).strip_prefix('=') else { return Some((name, "")) };
    let value = skip(value, BLANKS);
    let quote = value.as_bytes().first().copied().filter(|first| matches!(first, b'"' | b'\''));
    let (value, after) = match quote {
        Some(quote) => {
            let (value, _, after) = cut(value.get(1..).unwrap_or(""), &[quote]);
            (value, after)
        }
        None => split(value, b" \t\r\n\x0c>"),
    };
    *rest = after;
    Some((name, value))
}

/// What follows a comment, given from its first `--`. `<!-->` is one as well.
fn behind_comment(inner: &str) -> &str {
    let mut rest = inner;
    loop {
        let (before, sign, after) = cut(rest, b">");
        let passed = inner.len().saturating_sub(rest.len()).saturating_add(before.len());
        if sign.is_none() || inner.get(..passed).is_some_and(|comment| comment.ends_with("--")) {
            return after;
        }
        rest = after;
    }
}
