//! Comments in a Word document.
//!
//! Owns: the elements that mark a comment's place, and the part that holds the comments. Must not know what they say.
//! A comment is fixed to the paragraph that its cell's text begins in, and to no more: a range over several paragraphs may
//! run into a table within the cell. Nothing of the body is changed but for the marks put into it.

use super::parts::{Element, Parts, folder_of, prefix};
use super::{Comment, comments};
use crate::checked::Checked;
use crate::error::WriteError;
use crate::markup::{self, Edits};
use crate::{Options, words};
use std::collections::BTreeMap;
use ziping_core::form::Origin;
use ziping_read::ReadError;
use ziping_read::package::{Package, seen};
use ziping_unpack::xml::{Name, Node, Tag, Xml};

const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const STRICT_RELATION: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT_SPACE: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

const COMMENT: Name = Name::of("comment");
const REFERENCE: Name = Name::of("commentReference");
const RANGE: Name = Name::of("commentRangeStart");
const P_PR: Name = Name::of("pPr");

/// How elements of the main namespace are written in a part.
struct Spelling {
    /// With its colon.
    prefix: String,
    /// What declares it on an element of its own; empty where the part does.
    declares: String,
}

impl Spelling {
    /// As the tag of an element there is written. Attributes need a prefix, so elements without one get it here.
    fn of(tag: &Tag, is_strict: bool) -> Self {
        let prefix = prefix(tag.written);
        if prefix.is_empty() {
            Self { prefix: "w:".to_owned(), declares: [" xmlns:w=\"", space(is_strict), "\""].concat() }
        } else {
            Self { prefix: prefix.to_owned(), declares: String::new() }
        }
    }

    /// An empty element with a number, as the marks of comments are.
    fn mark(&self, name: &str, id: usize, declares: bool, out: &mut String) {
        let (prefix, declares) = (self.prefix.as_str(), if declares { self.declares.as_str() } else { "" });
        markup::all(&["<", prefix, name, declares, " ", prefix, "id=\"", &markup::number(id), "\"/>"], out);
    }
}

const fn space(is_strict: bool) -> &'static str {
    if is_strict { STRICT_SPACE } else { SPACE }
}

/// The document with the comments.
pub(super) fn annotate(
    package: &Package,
    forms: &[Checked],
    options: &Options,
) -> Result<Vec<u8>, WriteError> {
    let (part, text) = package.document()?;
    let place = |origin: &Origin| {
        let (_, cell) = seen(&part, origin).filter(|_| origin.part == part.name)?;
        text.len().checked_sub(cell.place as usize).filter(|_| cell.place > 0)
    };
    let comments = comments(forms, options, &|origin| place(origin).is_some())?;
    if comments.is_empty() {
        return package_as_it_is(package);
    }
    let is_strict = is_strict(&text);
    let mut parts = Parts::new(package);
    let relation =
        package.relations(&part.name)?.into_iter().find(|relation| ends(&relation.kind, "/comments"));
    let known = match &relation {
        Some(relation) => parts.text(&relation.target)?,
        None => None,
    };
    let first = first_free(&[Some(text.as_str()), known.as_deref()])?;
    // By their places, each with the numbers of its comments.
    let mut places = BTreeMap::<usize, Vec<usize>>::new();
    for (comment, id) in comments.iter().zip(first..) {
        places.entry(place(comment.at).ok_or(WriteError::OtherFile)?).or_default().push(id);
    }
    let mut edits = Edits::default();
    for (at, ids) in &places {
        mark(&text, *at, ids, is_strict, &mut edits).ok_or(ReadError::Damaged)?;
    }
    parts.put_text(&part.name, &edits.apply(&text).ok_or(ReadError::Damaged)?);

    let (folder, _) = folder_of(&part.name);
    let name = match relation {
        Some(relation) => relation.target,
        None => {
            let name = parts.free(&[folder, "comments"].concat(), ".xml");
            parts.relate(&part.name, if is_strict { STRICT_RELATION } else { RELATION }, &name)?;
            name
        }
    };
    parts.declare(&name, CONTENT)?;
    let all = with_comments(known.as_deref(), &comments, first, is_strict, options)?;
    parts.put_text(&name, &all);
    parts.build()
}

fn package_as_it_is(package: &Package) -> Result<Vec<u8>, WriteError> {
    Parts::new(package).build()
}

fn ends(text: &str, end: &str) -> bool {
    ziping_text::ends(text, end)
}

/// Whether the document's root declares the namespace of ISO 29500 Strict.
fn is_strict(text: &str) -> bool {
    let mut xml = Xml::new(text);
    while let Ok(Some(node)) = xml.step() {
        if let Node::Open(_) = node {
            let root = text.get(..text.len().saturating_sub(xml.left())).unwrap_or_default();
            return ziping_text::within(root, STRICT_SPACE);
        }
    }
    false
}

/// A number that is greater than those of all comments, and of all marks that were left behind by some.
fn first_free(texts: &[Option<&str>]) -> Result<usize, WriteError> {
    let mut free = 0;
    for text in texts.iter().flatten() {
        let mut xml = Xml::new(text);
        while let Some(node) = xml.step()? {
            if let Node::Open(tag) = node
                && matches!(tag.name, COMMENT | REFERENCE | RANGE)
                && let Some(id) = tag.number("id")
            {
                free = (id as usize).saturating_add(1).max(free);
            }
        }
    }
    Ok(free)
}

/// Puts the marks of comments into the paragraph at a place; `None` where there is none.
fn mark(text: &str, at: usize, ids: &[usize], is_strict: bool, edits: &mut Edits) -> Option<()> {
    let rest = text.get(at..)?;
    let mut xml = Xml::new(rest);
    let Ok(Some(Node::Open(paragraph))) = xml.step() else { return None };
    let mut element = Element::opened(rest, &xml, &paragraph);
    let spelling = Spelling::of(&paragraph, is_strict);
    let (mut before, mut behind) = (String::new(), String::new());
    for id in ids {
        spelling.mark("commentRangeStart", *id, true, &mut before);
        spelling.mark("commentRangeEnd", *id, true, &mut behind);
        let prefix = spelling.prefix.as_str();
        markup::all(&["<", prefix, "r", &spelling.declares, ">"], &mut behind);
        spelling.mark("commentReference", *id, false, &mut behind);
        markup::all(&["</", prefix, "r>"], &mut behind);
    }
    // Behind the paragraph's properties, which have to come first.
    let mut begin = rest.len().saturating_sub(xml.left());
    let mut is_first = true;
    loop {
        match xml.step().ok()?? {
            Node::Open(tag) => {
                let is_properties = tag.name == P_PR && is_first;
                xml.skip().ok()?;
                if is_properties {
                    begin = rest.len().saturating_sub(xml.left());
                }
                is_first = false;
            }
            Node::Text(_) => {}
            Node::Close(_) => break,
        }
    }
    element.close(rest, &xml);
    let mut own = Edits::default();
    if element.is_empty() {
        element.append(&[before, behind].concat(), &mut own);
    } else {
        own.put(begin, 0, &before);
        element.append(&behind, &mut own);
    }
    own.shifted(at, edits);
    Some(())
}

/// The part of the comments: those that there are, and behind them the new ones.
fn with_comments(
    known: Option<&str>,
    comments: &[Comment],
    first: usize,
    is_strict: bool,
    options: &Options,
) -> Result<String, WriteError> {
    let new = [
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"",
        space(is_strict),
        "\"></w:comments>",
    ]
    .concat();
    let text = known.unwrap_or(&new);
    let mut xml = Xml::new(text);
    let mut root = None;
    while let Some(node) = xml.step()? {
        match node {
            Node::Open(tag) if root.is_none() => {
                root = Some((Element::opened(text, &xml, &tag), Spelling::of(&tag, is_strict)));
            }
            Node::Open(_) => xml.skip()?,
            Node::Close(_) => {
                if let Some((element, _)) = &mut root {
                    element.close(text, &xml);
                }
            }
            Node::Text(_) => {}
        }
    }
    let (element, spelling) = root.ok_or(ReadError::Damaged)?;
    let mut more = String::new();
    for (comment, id) in comments.iter().zip(first..) {
        put_comment(comment, id, &spelling, options, &mut more);
    }
    let mut edits = Edits::default();
    element.append(&more, &mut edits);
    Ok(edits.apply(text).ok_or(ReadError::Damaged)?)
}

fn put_comment(comment: &Comment, id: usize, spelling: &Spelling, options: &Options, out: &mut String) {
    let w = spelling.prefix.as_str();
    let id = markup::number(id);
    markup::all(
        &["<", w, "comment", &spelling.declares, " ", w, "id=\"", &id, "\" ", w, "author=\"", words::AUTHOR],
        out,
    );
    if let Some([year, month, day]) = options.date.as_deref().and_then(words::date) {
        markup::all(&["\" ", w, "date=\"", year, "-", month, "-", day, "T00:00:00Z"], out);
    }
    markup::all(&["\" ", w, "initials=\"核验\">"], out);
    for (line, at) in comment.lines.iter().zip(0..) {
        markup::all(&["<", w, "p>"], out);
        if at == 0 {
            markup::all(&["<", w, "r><", w, "annotationRef/></", w, "r>"], out);
        }
        markup::all(&["<", w, "r><", w, "t xml:space=\"preserve\">"], out);
        markup::put(line, out);
        markup::all(&["</", w, "t></", w, "r></", w, "p>"], out);
    }
    markup::all(&["</", w, "comment>"], out);
}
