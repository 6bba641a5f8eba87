//! The parts of a package that change, and how a part is made known: by its content type, and by a relation.
//!
//! Owns: that bookkeeping. Must not know what a part holds. Every part that is not changed is handed on as it stands.

use crate::error::WriteError;
use crate::markup::{self, Edits};
use crate::zip::Archive;
use ziping_read::ReadError;
use ziping_read::package::Package;
use ziping_unpack::xml::{Node, Tag, Xml};

const TYPES: &str = "[Content_Types].xml";
const NO_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
const NO_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

/// A package with its changes.
pub(super) struct Parts<'p, 'b> {
    package: &'p Package<'b>,
    changed: Vec<(String, Vec<u8>)>,
}

impl<'p, 'b> Parts<'p, 'b> {
    pub(super) const fn new(package: &'p Package<'b>) -> Self {
        Self { package, changed: Vec::new() }
    }

    /// A part as it is now.
    pub(super) fn bytes(&self, name: &str) -> Result<Option<Vec<u8>>, WriteError> {
        match self.changed.iter().find(|(changed, _)| is_same(changed.as_bytes(), name)) {
            Some((_, content)) => Ok(Some(content.clone())),
            None => Ok(self.package.read(name)?),
        }
    }

    /// A part as it is now, as text.
    pub(super) fn text(&self, name: &str) -> Result<Option<String>, WriteError> {
        let Some(bytes) = self.bytes(name)? else { return Ok(None) };
        let text = if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
            ziping_read::sniff::decode(&bytes)?.into_owned()
        } else {
            String::from_utf8(bytes).map_err(|_| ReadError::Damaged)?
        };
        Ok(Some(text))
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.changed.iter().any(|(changed, _)| is_same(changed.as_bytes(), name))
            || self.package.entries().flatten().any(|entry| is_same(entry.name, name))
    }

    /// Sets a part.
    pub(super) fn put(&mut self, name: &str, content: Vec<u8>) {
        match self.changed.iter_mut().find(|(changed, _)| is_same(changed.as_bytes(), name)) {
            Some((_, changed)) => *changed = content,
            None => self.changed.push((name.to_owned(), content)),
        }
    }

    /// Sets a part to a text, in the encoding that the text itself names.
    pub(super) fn put_text(&mut self, name: &str, text: &str) {
        self.put(name, encoded(text));
    }

    /// A name that no part has, `before` and `after` a number.
    pub(super) fn free(&self, before: &str, after: &str) -> String {
        let plain = [before, after].concat();
        if !self.has(&plain) {
            return plain;
        }
        // There are fewer entries than numbers.
        let numbered = |at| [before, &markup::number(at), after].concat();
        (2..).map(numbered).find(|name| !self.has(name)).unwrap_or(plain)
    }

    /// Says what kind of content a part has, unless it is said.
    pub(super) fn declare(&mut self, name: &str, content_type: &str) -> Result<(), WriteError> {
        let mut entry = String::new();
        markup::all(&["Override PartName=\"/", name, "\" ContentType=\"", content_type, "\"/>"], &mut entry);
        let wanted = ["/", name].concat();
        self.say(&entry, &|tag| {
            tag.attribute("PartName").is_some_and(|part| is_same(part.as_bytes(), &wanted))
        })
    }

    /// Says what kind of content the parts of an ending have, unless it is said.
    pub(super) fn declare_ending(&mut self, ending: &str, content_type: &str) -> Result<(), WriteError> {
        let mut entry = String::new();
        markup::all(&["Default Extension=\"", ending, "\" ContentType=\"", content_type, "\"/>"], &mut entry);
        self.say(&entry, &|tag| tag.raw("Extension").is_some_and(|known| known.eq_ignore_ascii_case(ending)))
    }

    fn say(&mut self, entry: &str, is_said: &dyn Fn(&Tag) -> bool) -> Result<(), WriteError> {
        let types = self.text(TYPES)?.unwrap_or_else(|| NO_TYPES.to_owned());
        if let Some(types) = with(&types, entry, is_said)? {
            self.put_text(TYPES, &types);
        }
        Ok(())
    }

    /// Relates a part to another; the name of the relation.
    pub(super) fn relate(&mut self, from: &str, kind: &str, target: &str) -> Result<String, WriteError> {
        let known = self.package.relations(from)?;
        let path = relations_of(from);
        let relations = self.text(&path)?.unwrap_or_else(|| NO_RELATIONS.to_owned());
        let mut number = 1_usize;
        // Names that were added here count as well.
        let mut id = String::from("rIdZiping1");
        while known.iter().any(|relation| relation.id == id) || ziping_text::place(&relations, &id).is_some()
        {
            number = number.saturating_add(1);
            id = ["rIdZiping", &markup::number(number)].concat();
        }
        let mut entry = String::new();
        let pieces = ["Relationship Id=\"", &id, "\" Type=\"", kind, "\" Target=\"/"];
        markup::all(&pieces, &mut entry);
        markup::put(target, &mut entry);
        entry.push_str("\"/>");
        if let Some(relations) = with(&relations, &entry, &|_| false)? {
            self.put_text(&path, &relations);
        }
        Ok(id)
    }

    /// The package with its changes; new parts stand at its end.
    pub(super) fn build(self) -> Result<Vec<u8>, WriteError> {
        let mut archive = Archive::default();
        let mut done = vec![false; self.changed.len()];
        for entry in self.package.entries() {
            let entry = entry?;
            let changed = self.changed.iter().zip(&mut done).find(|((name, _), _)| is_same(entry.name, name));
            match changed {
                Some(((name, content), done)) => {
                    // A second entry of the same name is not what was read.
                    if !std::mem::replace(done, true) {
                        let own = std::str::from_utf8(entry.name).unwrap_or(name);
                        archive.add(own, content);
                    }
                }
                None => archive.copy(&entry),
            }
        }
        for ((name, content), _) in self.changed.iter().zip(done).filter(|(_, done)| !done) {
            archive.add(name, content);
        }
        Ok(archive.finish())
    }
}

/// Names are compared as Office does: without regard to case, and `\` for `/`.
fn is_same(a: &[u8], b: &str) -> bool {
    let plain = |byte: u8| if byte == b'\\' { b'/' } else { byte.to_ascii_lowercase() };
    a.len() == b.len() && a.iter().zip(b.bytes()).all(|(a, b)| plain(*a) == plain(b))
}

/// Where the relations of a part stand.
fn relations_of(path: &str) -> String {
    let (folder, name) = folder_of(path);
    [folder, "_rels/", name, ".rels"].concat()
}

/// A path's folder, with the stroke behind it, and the rest.
pub(super) fn folder_of(path: &str) -> (&str, &str) {
    let length = path.bytes().rev().take_while(|byte| *byte != b'/').count();
    path.split_at_checked(path.len().saturating_sub(length)).unwrap_or(("", path))
}

/// The prefix of a name as it is written, with its colon.
pub(super) fn prefix(written: &str) -> &str {
    let length = written.bytes().position(|byte| byte == b':').map_or(0, |colon| colon.saturating_add(1));
    written.get(..length).unwrap_or_default()
}

/// A text with an element, given from its name on, at the end of its root; `None` where one of the root's elements says it.
fn with(text: &str, entry: &str, is_said: &dyn Fn(&Tag) -> bool) -> Result<Option<String>, WriteError> {
    let mut xml = Xml::new(text);
    let mut said = false;
    let mut end = None;
    let mut root = None;
    while let Some(node) = xml.step()? {
        if let Node::Open(tag) = node {
            match root {
                None => {
                    root = Some(tag.written);
                    end = Some(Element::opened(text, &xml, &tag));
                }
                Some(_) => {
                    said |= is_said(&tag);
                    xml.skip()?;
                }
            }
        } else if let (Node::Close(_), Some(end)) = (&node, &mut end) {
            end.close(text, &xml);
        }
    }
    let (Some(root), Some(end)) = (root, end) else { return Err(ReadError::Damaged.into()) };
    if said {
        return Ok(None);
    }
    let mut edits = Edits::default();
    end.append(&["<", prefix(root), entry].concat(), &mut edits);
    Ok(Some(edits.apply(text).ok_or(ReadError::Damaged)?))
}

/// An element whose end something is put before.
pub(super) struct Element {
    /// Its name as it is written.
    written: String,
    /// Where its end begins; that of an empty one is `/>`.
    end: usize,
    is_empty: bool,
}

impl Element {
    /// The element whose tag was read last.
    pub(super) fn opened(text: &str, xml: &Xml, tag: &Tag) -> Self {
        let end = text.len().saturating_sub(xml.left());
        let is_empty = text.get(..end).is_some_and(|front| front.ends_with("/>"));
        Self { written: tag.written.to_owned(), end: end.saturating_sub(2), is_empty }
    }

    /// Whether nothing stands in it, and it has no tag of its own to end with.
    pub(super) const fn is_empty(&self) -> bool {
        self.is_empty
    }

    /// Its end was read last.
    pub(super) fn close(&mut self, text: &str, xml: &Xml) {
        if !self.is_empty {
            let front = text.get(..text.len().saturating_sub(xml.left())).unwrap_or_default();
            let length =
                front.bytes().rev().position(|byte| byte == b'<').map_or(0, |at| at.saturating_add(1));
            self.end = front.len().saturating_sub(length);
        }
    }

    /// Puts something before its end.
    pub(super) fn append(&self, more: &str, edits: &mut Edits) {
        if self.is_empty {
            edits.put(self.end, 2, &[">", more, "</", &self.written, ">"].concat());
        } else {
            edits.put(self.end, 0, more);
        }
    }
}

/// A text in the encoding that it names, which readers took it from.
fn encoded(text: &str) -> Vec<u8> {
    let declaration = text.get(..text.bytes().take(160).position(|byte| byte == b'>').unwrap_or_default());
    let wide = declaration
        .is_some_and(|declaration| ziping_text::within(&declaration.to_ascii_uppercase(), "UTF-16"));
    if !wide {
        return text.as_bytes().to_vec();
    }
    let mut bytes = vec![0xFF, 0xFE];
    for unit in text.strip_prefix('\u{FEFF}').unwrap_or(text).encode_utf16() {
        bytes.extend(unit.to_le_bytes());
    }
    bytes
}
