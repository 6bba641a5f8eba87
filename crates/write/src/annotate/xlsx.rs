//! Notes in an Excel workbook.
//!
//! Owns: the two parts that hold a sheet's notes, their texts and their boxes, and how a sheet names them. Must not know
//! what they say. Notes are of the kind that every version of Excel, WPS and LibreOffice shows.

use super::parts::{Element, Parts, folder_of, prefix};
use super::{Comment, comments};
use crate::checked::Checked;
use crate::error::WriteError;
use crate::markup::{self, Edits};
use crate::{Options, words};
use std::collections::BTreeMap;
use ziping_core::form::Origin;
use ziping_read::ReadError;
use ziping_read::package::{Package, Sheet, cell_of, seen};
use ziping_unpack::xml::{Name, Node, Xml};

const CONTENT: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONS: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const SPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_SPACE: &str = "http://purl.oclc.org/ooxml/spreadsheetml/main";

const AUTHOR: Name = Name::of("author");
const AUTHORS: Name = Name::of("authors");
const COMMENT: Name = Name::of("comment");
const LIST: Name = Name::of("commentList");
const TEXT: Name = Name::of("text");
const T: Name = Name::of("t");
const R: Name = Name::of("r");
const LEGACY: Name = Name::of("legacyDrawing");
/// What stands behind the drawing of the notes in a sheet.
const BEHIND: [Name; 8] = [
    Name::of("legacyDrawingHF"),
    Name::of("drawingHF"),
    Name::of("picture"),
    Name::of("oleObjects"),
    Name::of("controls"),
    Name::of("webPublishItems"),
    Name::of("tableParts"),
    Name::of("extLst"),
];

/// A cell, from 0: row and column.
type Place = (u32, u32);
/// The notes of a sheet: what is told at each cell.
type Notes = BTreeMap<Place, Vec<String>>;

/// The workbook with the notes.
pub(super) fn annotate(
    package: &Package,
    forms: &[Checked],
    options: &Options,
) -> Result<Vec<u8>, WriteError> {
    let sheets = package.sheets()?;
    let place = |origin: &Origin| {
        let at = sheets.iter().position(|sheet| sheet.part.name == origin.part)?;
        let (row, cell) = seen(&sheets.get(at)?.part, origin)?;
        Some((at, (row.row, cell.column)))
    };
    let comments = comments(forms, options, &|origin| place(origin).is_some())?;
    let mut notes: Vec<Notes> = sheets.iter().map(|_| Notes::new()).collect();
    for Comment { at, lines } in comments {
        let (sheet, place) = place(at).ok_or(WriteError::OtherFile)?;
        if let Some(notes) = notes.get_mut(sheet) {
            let told = notes.entry(place).or_default();
            if !told.is_empty() {
                told.push(String::new());
            }
            told.extend(lines);
        }
    }
    let mut parts = Parts::new(package);
    for (sheet, notes) in sheets.iter().zip(notes).filter(|(_, notes)| !notes.is_empty()) {
        write(sheet, notes, package, &mut parts)?;
    }
    parts.build()
}

fn write(sheet: &Sheet, notes: Notes, package: &Package, parts: &mut Parts) -> Result<(), WriteError> {
    let root = Root::of(&sheet.content)?;
    let relations = package.relations(&sheet.path)?;
    let known = relations.iter().find(|relation| ziping_text::ends(&relation.kind, "/comments"));
    let before = known.map(|known| parts.text(&known.target)).transpose()?.flatten();
    let kind = |end: &str| [if root.is_strict { STRICT_RELATIONS } else { RELATIONS }, end].concat();
    let (comments, new) = with_notes(before.as_deref(), notes, root.is_strict)?;
    let name = match known {
        Some(known) => known.target.clone(),
        None => {
            let name = parts.free("xl/comments", ".xml");
            parts.relate(&sheet.path, &kind("/comments"), &name)?;
            name
        }
    };
    parts.declare(&name, CONTENT)?;
    parts.put_text(&name, &comments);

    let drawing = root.drawing.as_ref().and_then(|id| relations.iter().find(|relation| relation.id == *id));
    let (name, bytes) = match drawing {
        Some(drawing) => (drawing.target.clone(), parts.bytes(&drawing.target)?.unwrap_or_default()),
        None => {
            let name = parts.free("xl/drawings/vmlDrawing", ".vml");
            let id = parts.relate(&sheet.path, &kind("/vmlDrawing"), &name)?;
            let space = if root.is_strict { STRICT_RELATIONS } else { RELATIONS };
            let entry =
                ["<", &root.prefix, "legacyDrawing xmlns:r=\"", space, "\" r:id=\"", &id, "\"/>"].concat();
            let mut edits = Edits::default();
            root.put_drawing(&entry, &mut edits);
            parts.put_text(&sheet.path, &edits.apply(&sheet.content).ok_or(ReadError::Damaged)?);
            (name, Vec::new())
        }
    };
    match folder_of(&name).1.rsplit_once('.') {
        Some((_, "vml")) => parts.declare_ending("vml", DRAWING)?,
        _ => parts.declare(&name, DRAWING)?,
    }
    parts.put(&name, with_boxes(bytes, &new)?);
    Ok(())
}

/// What of a sheet's XML says where the drawing of its notes is.
struct Root {
    prefix: String,
    is_strict: bool,
    /// The relation of the drawing that is there.
    drawing: Option<String>,
    /// Where a new one goes: before a place, or at the end of the root.
    before: Option<usize>,
    element: Element,
}

impl Root {
    fn of(text: &str) -> Result<Self, WriteError> {
        let mut xml = Xml::new(text);
        let mut root: Option<Self> = None;
        while let Some(node) = xml.step()? {
            match (node, &mut root) {
                (Node::Open(tag), None) => {
                    let front = text.get(..text.len().saturating_sub(xml.left())).unwrap_or_default();
                    root = Some(Self {
                        prefix: prefix(tag.written).to_owned(),
                        is_strict: ziping_text::within(front, STRICT_SPACE),
                        drawing: None,
                        before: None,
                        element: Element::opened(text, &xml, &tag),
                    });
                }
                (Node::Open(tag), Some(root)) => {
                    if tag.name == LEGACY {
                        root.drawing = tag.attribute("id");
                    } else if BEHIND.contains(&tag.name) && root.before.is_none() {
                        root.before = text.len().checked_sub(xml.left_from(&tag));
                    }
                    xml.skip()?;
                }
                (Node::Close(_), Some(root)) => root.element.close(text, &xml),
                _ => {}
            }
        }
        Ok(root.ok_or(ReadError::Damaged)?)
    }

    fn put_drawing(&self, entry: &str, edits: &mut Edits) {
        match self.before {
            Some(at) => edits.put(at, 0, entry),
            None => self.element.append(entry, edits),
        }
    }
}

/// The part of the texts with the new ones, and the cells that need a box of their own. A cell with a note keeps it, and what
/// is new stands below; a cell with a conversation, whose note no one sees, is passed over for the next one in its row.
fn with_notes(
    known: Option<&str>,
    notes: Notes,
    is_strict: bool,
) -> Result<(String, Vec<(Place, usize)>), WriteError> {
    let new = [
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"",
        if is_strict { STRICT_SPACE } else { SPACE },
        "\"><authors></authors><commentList></commentList></comments>",
    ]
    .concat();
    let text = known.unwrap_or(&new);
    let there = Known::read(text)?;
    let (Some(authors), Some(list)) = (&there.authors, &there.list) else {
        return Err(ReadError::Damaged.into());
    };
    let mut edits = Edits::default();
    let x = there.prefix.as_str();
    authors.append(&["<", x, "author>", words::AUTHOR, "</", x, "author>"].concat(), &mut edits);
    let (mut more, mut boxes) = (String::new(), Vec::new());
    let mut used = Vec::new();
    for ((row, mut column), mut lines) in notes {
        let own = reference(row, column);
        while there.talks.contains(&(row, column)) || used.contains(&(row, column)) {
            column = column.saturating_add(1);
        }
        let reference = reference(row, column);
        if reference != own {
            lines.insert(0, [&own, "："].concat());
        }
        used.push((row, column));
        let mut told = String::new();
        put_lines(&lines, x, &mut told);
        if let Some(at) = there.texts.get(&(row, column)) {
            edits.put(
                *at,
                0,
                &["<", x, "r><", x, "t xml:space=\"preserve\">\n\n</", x, "t></", x, "r>", &told].concat(),
            );
            continue;
        }
        let author = markup::number(there.count);
        let pieces = [
            "<",
            x,
            "comment ref=\"",
            &reference,
            "\" authorId=\"",
            &author,
            "\"><",
            x,
            "text>",
            &told,
            "</",
            x,
        ];
        markup::all(&pieces, &mut more);
        markup::all(&["text></", x, "comment>"], &mut more);
        boxes.push(((row, column), lines.iter().map(|line| rows_of(line)).sum()));
    }
    list.append(&more, &mut edits);
    Ok((edits.apply(text).ok_or(ReadError::Damaged)?, boxes))
}

/// How many rows of a note's box a line takes.
fn rows_of(line: &str) -> usize {
    (ziping_text::length(line) / 22).saturating_add(1)
}

/// The author's name, and the lines.
fn put_lines(lines: &[String], x: &str, out: &mut String) {
    let open = ["<", x, "r><", x, "rPr>"].concat();
    let size = ["<", x, "sz val=\"9\"/></", x, "rPr><", x, "t xml:space=\"preserve\">"].concat();
    let close = ["</", x, "t></", x, "r>"].concat();
    markup::all(&[&open, "<", x, "b/>", &size, words::AUTHOR, "：\n", &close, &open, &size], out);
    for (line, at) in lines.iter().zip(0..) {
        if at > 0 {
            out.push('\n');
        }
        markup::put(line, out);
    }
    out.push_str(&close);
}

/// What a part of texts has already.
#[derive(Default)]
struct Known {
    prefix: String,
    authors: Option<Element>,
    list: Option<Element>,
    /// How many authors there are.
    count: usize,
    /// Which of them stand for a conversation.
    talkers: Vec<usize>,
    /// Where the text of a cell's note ends.
    texts: BTreeMap<Place, usize>,
    /// The cells with a conversation.
    talks: Vec<Place>,
}

impl Known {
    fn read(text: &str) -> Result<Self, WriteError> {
        let mut known = Self::default();
        let mut xml = Xml::new(text);
        let mut is_root = true;
        let mut cell = None;
        let mut in_author = false;
        while let Some(node) = xml.step()? {
            let at = text.len().saturating_sub(xml.left());
            match node {
                Node::Open(tag) => {
                    if std::mem::take(&mut is_root) {
                        prefix(tag.written).clone_into(&mut known.prefix);
                    }
                    in_author = tag.name == AUTHOR;
                    match tag.name {
                        AUTHORS => known.authors = Some(Element::opened(text, &xml, &tag)),
                        LIST => known.list = Some(Element::opened(text, &xml, &tag)),
                        COMMENT => {
                            cell = tag.raw("ref").and_then(cell_of);
                            let author = tag.number("authorId").unwrap_or_default() as usize;
                            if known.talkers.contains(&author) {
                                known.talks.extend(cell);
                            }
                        }
                        // An empty one is left as it is.
                        TEXT if text.get(..at).is_some_and(|front| front.ends_with("/>")) => {
                            known.talks.extend(cell)
                        }
                        TEXT => known.texts.extend(cell.map(|cell| (cell, at))),
                        T | R => {
                            xml.skip()?;
                            let at = text.len().saturating_sub(xml.left());
                            known.texts.extend(cell.map(|cell| (cell, at)));
                        }
                        _ => {}
                    }
                }
                Node::Text(text) if in_author => {
                    if text.starts_with("tc=") {
                        known.talkers.push(known.count);
                    }
                }
                Node::Text(_) => {}
                Node::Close(AUTHOR) => known.count = known.count.saturating_add(1),
                Node::Close(AUTHORS) => {
                    if let Some(element) = &mut known.authors {
                        element.close(text, &xml);
                    }
                }
                Node::Close(LIST) => {
                    if let Some(element) = &mut known.list {
                        element.close(text, &xml);
                    }
                }
                Node::Close(_) => {}
            }
        }
        Ok(known)
    }
}

/// The drawing with a box for each new note, hidden until the pointer is on its cell. What other programs write there is often
/// no XML; nothing of it is read but its end.
fn with_boxes(mut drawing: Vec<u8>, new: &[(Place, usize)]) -> Result<Vec<u8>, WriteError> {
    const END: &[u8] = b"</xml>";
    if drawing.is_empty() {
        drawing.extend(
            b"<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
            xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/>\
            </o:shapelayout></xml>",
        );
    }
    let end = drawing.windows(END.len()).rposition(|window| window == END).ok_or(ReadError::Damaged)?;
    let mut boxes = String::new();
    let kind: &[u8] = b"_x0000_t202\"";
    if !new.is_empty() && !drawing.windows(kind.len()).any(|window| window == kind) {
        boxes.push_str(
            "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">\
             <v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>",
        );
    }
    for (((row, column), rows), number) in new.iter().zip(60_001..) {
        let at = |number: u32, more: u32| markup::number(number.saturating_add(more) as usize);
        let height = u32::try_from(*rows).unwrap_or(40).clamp(4, 40);
        let bottom = at(*row, height.saturating_add(1));
        let top = markup::number(row.saturating_sub(1) as usize);
        markup::all(
            &[
                "<v:shape id=\"_x0000_s",
                &markup::number(number),
                "\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:80pt;margin-top:5pt;width:240pt;height:",
                &markup::number((height.saturating_add(1) as usize).saturating_mul(13)),
                "pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>\
                 <v:shadow color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox \
                 style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
                 <x:Anchor>",
                &at(*column, 1),
                ", 12, ",
                &top,
                ", 8, ",
                &at(*column, 5),
                ", 12, ",
                &bottom,
                ", 8</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>",
                &at(*row, 0),
                "</x:Row><x:Column>",
                &at(*column, 0),
                "</x:Column></x:ClientData></v:shape>",
            ],
            &mut boxes,
        );
    }
    let behind = drawing.split_off(end);
    drawing.extend(boxes.into_bytes());
    drawing.extend(behind);
    Ok(drawing)
}

/// `B5`.
pub(super) fn reference(row: u32, column: u32) -> String {
    [crate::xlsx::letters(column), markup::number(row.saturating_add(1) as usize)].concat()
}
