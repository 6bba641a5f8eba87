//! XML as a row of tags and texts, by `quick-xml`.
//!
//! Owns: names without their prefix, texts with their entities resolved, the limit of depth. Must not know what
//! an element means. Prefixes differ from program to program, the local names do not.

use super::zip::Zip;
use crate::error::{Limit, ReadError};
use crate::sniff::decode;
use quick_xml::Reader;
use quick_xml::events::{BytesEnd, BytesStart, Event};
use std::borrow::Cow;

/// How deep elements may stand in each other. Word writes about thirty.
const MAX_DEPTH: usize = 1_000;
/// Bytes of a part in UTF-16, which is in memory twice while it is decoded.
const MAX_UTF16: usize = 16 << 20;

/// The text of a part of an archive, in whatever encoding XML may have; `None` when there is no such part.
///
/// # Errors
/// [`ReadError::Damaged`] where it is no text; what the archive answers.
pub(crate) fn part(zip: &Zip, name: &str) -> Result<Option<String>, ReadError> {
    let Some(bytes) = zip.read(name)? else { return Ok(None) };
    if !bytes.starts_with(b"\xFF\xFE") && !bytes.starts_with(b"\xFE\xFF") {
        return String::from_utf8(bytes).map(Some).map_err(|_| ReadError::Damaged);
    }
    if bytes.len() > MAX_UTF16 {
        return Err(ReadError::TooLarge(Limit::Inflated));
    }
    decode(&bytes).map(|text| Some(text.into_owned())).map_err(|_| ReadError::Damaged)
}

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
#[derive(Clone, Debug)]
pub(crate) struct Tag<'x>(BytesStart<'x>);

/// A closing tag, or the end of an empty element.
#[derive(Debug)]
pub(crate) struct End<'x>(Result<BytesEnd<'x>, BytesStart<'x>>);

impl End<'_> {
    /// The element's name without the prefix.
    pub(crate) fn name(&self) -> &str {
        match &self.0 {
            Ok(end) => local(end.name().into_inner()),
            Err(empty) => local(empty.name().into_inner()),
        }
    }
}

impl Tag<'_> {
    /// The element's name without the prefix.
    pub(crate) fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// The value of an attribute by its name without the prefix; `None` where there is none.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let (mut rest, mut value) = (self.raw(name)?, String::new());
        while let Some((before, after)) = rest.split_once('&') {
            value.push_str(before);
            rest = after;
            let reference = after.split_once(';').and_then(|(name, after)| Some((character(name)?, after)));
            match reference {
                Some((c, after)) => {
                    value.push(c);
                    rest = after;
                }
                None => value.push('&'),
            }
        }
        value.push_str(rest);
        Some(value)
    }

    /// As [`Tag::attribute`], with its entities as they are written: for numbers and the words of a format.
    pub(crate) fn raw(&self, name: &str) -> Option<&str> {
        let mut rest = self.0.attributes_raw();
        loop {
            let (key, after) = rest.split_once('=')?;
            let after = after.trim_ascii_start();
            let quote = if after.starts_with('"') { '"' } else { '\'' };
            let (value, after) = after.strip_prefix(quote)?.split_once(quote)?;
            if local(key.trim_ascii()) == name {
                return Some(value);
            }
            rest = after;
        }
    }

    /// An attribute that is a whole number.
    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.raw(name)?.trim_ascii().parse().ok()
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    let colon = name.bytes().position(|byte| byte == b':');
    colon.and_then(|at| name.get(at.saturating_add(1)..)).unwrap_or(name)
}

/// The character that a reference names; `None` for an entity of the document's own.
fn character(reference: &str) -> Option<char> {
    match reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = reference.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            code.ok().and_then(char::from_u32)
        }
    }
}

/// An XML text that is being read.
pub(crate) struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    /// Elements that are open, not counting an empty one.
    depth: usize,
    /// An empty element that was opened last and not yet closed.
    empty: Option<BytesStart<'x>>,
}

impl<'x> Xml<'x> {
    /// Begins at the front of a text.
    pub(crate) fn new(text: &'x str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.check_end_names = true;
        config.allow_dangling_amp = true;
        Self { reader, depth: 0, empty: None }
    }

    /// What stands next; `None` at the end.
    ///
    /// # Errors
    /// [`ReadError::Damaged`] where the text is no XML or ends inside an element.
    pub(crate) fn next(&mut self) -> Result<Option<Node<'x>>, ReadError> {
        if let Some(empty) = self.empty.take() {
            return Ok(Some(Node::Close(End(Err(empty)))));
        }
        loop {
            return Ok(Some(match self.event()? {
                Event::Start(start) => Node::Open(Tag(start)),
                Event::Empty(start) => {
                    self.empty = Some(start.clone());
                    Node::Open(Tag(start))
                }
                Event::End(end) => Node::Close(End(Ok(end))),
                Event::Text(text) => Node::Text(text.into_inner()),
                Event::CData(text) => Node::Text(text.into_inner()),
                Event::GeneralRef(name) => Node::Text(Cow::Owned(match character(&name) {
                    Some(c) => c.to_string(),
                    // An entity of the document's own: its name is all that is known of it.
                    None => ["&", &name, ";"].concat(),
                })),
                Event::Eof => return Ok(None),
                // Declarations, comments, instructions for programs.
                _ => continue,
            }));
        }
    }

    /// The parser's next event, with the depth kept. Not inlined: there is one copy of the parser.
    #[inline(never)]
    fn event(&mut self) -> Result<Event<'x>, ReadError> {
        let event = self.reader.read_event().map_err(|_| ReadError::Damaged)?;
        match event {
            Event::Start(_) => {
                self.depth = self.depth.saturating_add(1);
                if self.depth > MAX_DEPTH {
                    return Err(ReadError::TooLarge(Limit::Depth));
                }
            }
            Event::End(_) => self.depth = self.depth.checked_sub(1).ok_or(ReadError::Damaged)?,
            Event::Eof if self.depth > 0 => return Err(ReadError::Damaged),
            _ => {}
        }
        Ok(event)
    }

    /// Passes over what stands in the element that was opened last, up to and with its end. After a closing
    /// tag: over the rest of the element around it.
    pub(crate) fn skip(&mut self) -> Result<(), ReadError> {
        if self.empty.take().is_some() {
            return Ok(());
        }
        let outer = self.depth.saturating_sub(1);
        while self.depth > outer {
            self.event()?;
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
                Node::Text(text) => out.push_str(&text),
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
    fn attributes_are_found_by_name_in_either_quotes() {
        let mut xml = Xml::new("<w:a x='1' w:y = \"a&gt;'b\" z='&#65;&none;& c'/>");
        let Some(Node::Open(tag)) = xml.next().unwrap() else { panic!() };
        assert_eq!(tag.number("x"), Some(1));
        assert_eq!(tag.attribute("y").as_deref(), Some("a>'b"));
        assert_eq!(tag.attribute("z").as_deref(), Some("A&none;& c"));
        assert_eq!(tag.attribute("w"), None);
    }

    #[test]
    fn the_rest_of_an_element_is_passed_over_after_a_closing_tag() {
        let mut xml = Xml::new("<a><b><c/><d>x</d></b>y</a>");
        while !matches!(xml.next().unwrap(), Some(Node::Close(end)) if end.name() == "c") {}
        xml.skip().unwrap();
        assert!(matches!(xml.next().unwrap(), Some(Node::Text(text)) if text == "y"));
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
