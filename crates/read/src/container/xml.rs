//! XML as a row of tags and texts, by `quick-xml`.
//!
//! Owns: names without their prefix, texts with their entities resolved, the limit of depth. Must not know what
//! an element means. Prefixes differ from program to program, the local names do not.

use crate::error::{Limit, ReadError};
use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesEnd, BytesStart, Event};
use std::borrow::Cow;

/// How deep elements may stand in each other. Word writes about thirty.
const MAX_DEPTH: usize = 1_000;

/// What stands next in the text.
#[derive(Debug)]
pub(crate) enum Node<'x> {
    /// `<w:tc …>`; an empty element is opened and closed.
    Open(Tag<'x>),
    /// `</w:tc>`
    Close(End<'x>),
    /// Text between tags. What an element holds may come in several pieces.
    Text(Cow<'x, str>),
}

/// An opening tag.
#[derive(Debug)]
pub(crate) struct Tag<'x>(BytesStart<'x>);

/// A closing tag.
#[derive(Debug)]
pub(crate) struct End<'x>(BytesEnd<'x>);

impl End<'_> {
    /// The element's name without the prefix.
    pub(crate) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }
}

impl Tag<'_> {
    /// The element's name without the prefix.
    pub(crate) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute by its name without the prefix; `None` where there is none.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        let found = attributes.flatten().find(|found| found.key.local_name().into_inner() == name)?;
        let raw: &str = &found.value;
        unescape(raw).ok().map(Cow::into_owned)
    }

    /// An attribute that is a whole number.
    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }
}

/// An XML text that is being read.
pub(crate) struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    depth: usize,
}

impl<'x> Xml<'x> {
    /// Begins at the front of a text.
    pub(crate) fn new(text: &'x str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        config.allow_dangling_amp = true;
        Self { reader, depth: 0 }
    }

    /// What stands next; `None` at the end.
    ///
    /// # Errors
    /// [`ReadError::Damaged`] where the text is no XML or ends inside an element.
    pub(crate) fn next(&mut self) -> Result<Option<Node<'x>>, ReadError> {
        loop {
            return Ok(Some(match self.reader.read_event().map_err(|_| ReadError::Damaged)? {
                Event::Start(start) => {
                    self.depth = self.depth.saturating_add(1);
                    if self.depth > MAX_DEPTH {
                        return Err(ReadError::TooLarge(Limit::Depth));
                    }
                    Node::Open(Tag(start))
                }
                Event::End(end) => {
                    self.depth = self.depth.checked_sub(1).ok_or(ReadError::Damaged)?;
                    Node::Close(End(end))
                }
                Event::Text(text) => Node::Text(text.into_inner()),
                Event::CData(text) => Node::Text(text.into_inner()),
                Event::GeneralRef(name) => {
                    let resolved = match name.resolve_char_ref() {
                        Ok(Some(char)) => Cow::Owned(char.to_string()),
                        // An entity of the document's own: its name is all that is known of it.
                        _ => resolve_predefined_entity(&name)
                            .map_or_else(|| Cow::Owned(["&", &name, ";"].concat()), Cow::Borrowed),
                    };
                    Node::Text(resolved)
                }
                Event::Eof if self.depth > 0 => return Err(ReadError::Damaged),
                Event::Eof => return Ok(None),
                // Declarations, comments, instructions for programs.
                _ => continue,
            }));
        }
    }

    /// Passes over what stands in the element that was opened last, up to and with its end.
    pub(crate) fn skip(&mut self) -> Result<(), ReadError> {
        let outer = self.depth.saturating_sub(1);
        while self.depth > outer {
            if self.next()?.is_none() {
                break;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let mut xml = Xml::new(text);
        let mut out = String::new();
        while let Some(node) = xml.next().unwrap() {
            match node {
                Node::Open(tag) if tag.name() == "skipped" => xml.skip().unwrap(),
                Node::Open(tag) => {
                    out += &format!("<{}{}>", tag.name(), tag.attribute("val").unwrap_or_default());
                }
                Node::Close(end) => out += &format!("</{}>", end.name()),
                Node::Text(text) => out += &text,
            }
        }
        out
    }

    #[test]
    fn prefixes_go_and_entities_are_resolved() {
        let text = r#"<?xml version="1.0"?><w:a><w:b w:val="&lt;1"/>甲&amp;&#x4E59;<![CDATA[<丙>]]></w:a>"#;
        assert_eq!(shown(text), "<a><b<1></b>甲&乙<丙></a>");
    }

    #[test]
    fn an_element_is_passed_over_with_all_that_is_in_it() {
        assert_eq!(shown("<a><skipped><a>x</a><skipped/></skipped>y</a>"), "<a>y</a>");
    }

    #[test]
    fn a_text_that_breaks_off_is_damaged() {
        let mut xml = Xml::new("<a><b>");
        xml.next().unwrap();
        xml.next().unwrap();
        assert_eq!(xml.next().unwrap_err(), ReadError::Damaged);
    }
}
