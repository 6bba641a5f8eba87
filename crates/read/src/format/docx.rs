//! Word documents (docx, docm), and the same words in one XML file: Word 2003 XML and flat packages.
//!
//! Owns: the elements of WordprocessingML, by their local names. Must not know the words of a form.
//!
//! What is read is what is seen once all changes are accepted: deleted and hidden text, notes and comments are
//! left out, text boxes stand outside of the cell they are fixed to. Only the document's own part is inflated,
//! so text that is hidden by a style, and headers and footers, are not looked at.

use super::flow::{Flow, Merge};
use super::symbol::{in_font, is_symbolic, sign};
use crate::container::xml::{Node, Tag, Xml, part};
use crate::container::zip::Zip;
use crate::error::ReadError;
use crate::sniff::Kind;
use crate::table::{Budget, MAX_COLUMNS, Part};

/// Where the document stands when the package does not say.
const DOCUMENT: &str = "word/document.xml";

/// The tables of a package.
pub(crate) fn parts(zip: &Zip, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let mut name = document_of(zip)?.unwrap_or_else(|| DOCUMENT.to_owned());
    let mut text = part(zip, &name)?;
    if text.is_none() {
        DOCUMENT.clone_into(&mut name);
        text = part(zip, DOCUMENT)?;
    }
    let text = text.ok_or(ReadError::Unsupported(Kind::Zip))?;
    Ok(vec![Word::new(&text, budget).read(name)?])
}

/// The tables of a document that is one XML text.
pub(crate) fn flat(text: &str, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    Ok(vec![Word::new(text, budget).read(String::new())?])
}

/// The name of the document's part, by the relations of the package.
fn document_of(zip: &Zip) -> Result<Option<String>, ReadError> {
    let Some(relations) = part(zip, "_rels/.rels")? else { return Ok(None) };
    let mut xml = Xml::new(&relations);
    while let Some(node) = xml.next()? {
        if let Node::Open(tag) = node
            && tag.raw("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
        {
            let target = tag.attribute("Target").unwrap_or_default();
            return Ok(Some(target.trim_start_matches('/').to_owned()));
        }
    }
    Ok(None)
}

/// A document that is being read.
struct Word<'x, 'b> {
    xml: Xml<'x>,
    flow: Flow<'b>,
    /// Drawings within each other whose text has not begun: only a text box is of interest there.
    drawings: u32,
    run: Run<'x>,
    /// What was open around each text box.
    outer: Vec<(u32, Run<'x>)>,
    /// Blanks at the ends of a text count even where it does not say so.
    preserve: bool,
}

/// Properties of the text that is being read.
#[derive(Default)]
struct Run<'x> {
    hidden: bool,
    fonts: Option<Tag<'x>>,
}

impl<'x, 'b> Word<'x, 'b> {
    fn new(text: &'x str, budget: &'b mut Budget) -> Self {
        let (xml, flow) = (Xml::new(text), Flow::new(budget));
        Self { xml, flow, drawings: 0, run: Run::default(), outer: Vec::new(), preserve: false }
    }

    fn read(mut self, mut name: String) -> Result<Part, ReadError> {
        // Before the body there are styles and, in a flat package, other parts.
        loop {
            match self.xml.next()?.ok_or(ReadError::Damaged)? {
                Node::Open(tag) => match tag.name() {
                    "body" => break,
                    "document" | "wordDocument" => self.preserve = preserves(&tag),
                    "part" if tag.raw("contentType").is_some_and(|kind| !kind.ends_with("main+xml")) => {
                        self.xml.skip()?;
                    }
                    "part" => {
                        let part = tag.attribute("name").unwrap_or_default();
                        part.trim_start_matches('/').clone_into(&mut name);
                    }
                    "styles" => self.xml.skip()?,
                    _ => {}
                },
                Node::Close(_) | Node::Text(_) => {}
            }
        }
        while let Some(node) = self.xml.next()? {
            match node {
                Node::Open(tag) if self.drawings > 0 => self.open_in_drawing(&tag)?,
                Node::Open(tag) => self.open(tag)?,
                Node::Close(end) if end.name() == "body" => return self.flow.finish(name),
                Node::Close(end) => self.close(end.name())?,
                Node::Text(_) => {}
            }
        }
        Err(ReadError::Damaged)
    }

    fn open(&mut self, tag: Tag<'x>) -> Result<(), ReadError> {
        match tag.name() {
            "r" => self.run = Run::default(),
            "rPr" => self.run_properties()?,
            "t" => self.text(&tag)?,
            "p" => self.flow.open_paragraph()?,
            "pPr" => self.paragraph_properties()?,
            "tc" => self.flow.open_cell(),
            "tcPr" => self.cell_properties()?,
            "tr" => self.flow.open_row(),
            "trPr" => self.row_properties()?,
            "tbl" => self.flow.open_table()?,
            "br" | "cr" => self.sign('\n')?,
            "tab" | "ptab" => self.sign('\t')?,
            "noBreakHyphen" => self.sign('-')?,
            "sym" => {
                let code = tag.raw("char").and_then(|code| u32::from_str_radix(code, 16).ok());
                self.sign(sign(&tag.attribute("font").unwrap_or_default(), code.unwrap_or(u32::MAX)))?;
            }
            "drawing" | "pict" | "object" if self.run.hidden => self.xml.skip()?,
            "drawing" | "pict" | "object" => self.drawings = 1,
            "txbxContent" => self.open_box()?,
            "instrText" => self.instruction()?,
            "ffData" => self.form_field()?,
            "oMath" => self.formula()?,
            "annotation" if is_dropped(&tag) => self.xml.skip()?,
            "del" | "moveFrom" | "rt" | "sdtPr" | "sdtEndPr" | "tblPr" | "tblGrid" | "tblPrEx" | "sectPr"
            | "footnote" | "endnote" => self.xml.skip()?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            // The other branches say the same for older programs.
            "Choice" => self.xml.skip()?,
            "drawing" | "pict" | "object" => self.drawings = self.drawings.saturating_sub(1),
            // Drawings have paragraphs and tables of another kind.
            _ if self.drawings > 0 => {}
            "p" => self.flow.close_paragraph()?,
            "tc" => self.flow.close_cell()?,
            "tr" => self.flow.close_row()?,
            "tbl" => self.flow.close_table(),
            "txbxContent" => {
                self.flow.close_box()?;
                if let Some((drawings, run)) = self.outer.pop() {
                    (self.drawings, self.run) = (drawings, run);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn open_in_drawing(&mut self, tag: &Tag<'x>) -> Result<(), ReadError> {
        match tag.name() {
            "drawing" | "pict" | "object" => self.drawings = self.drawings.saturating_add(1),
            "txbxContent" => self.open_box()?,
            // Text as a picture, as titles used to be made.
            "textpath" => {
                self.flow.open_box()?;
                self.flow.open_paragraph()?;
                self.flow.text(&tag.attribute("string").unwrap_or_default())?;
                self.flow.close_box()?;
            }
            _ => {}
        }
        Ok(())
    }

    fn open_box(&mut self) -> Result<(), ReadError> {
        let run = std::mem::take(&mut self.run);
        self.outer.push((std::mem::take(&mut self.drawings), run));
        self.flow.open_box()
    }

    /// A single sign of a run.
    fn sign(&mut self, c: char) -> Result<(), ReadError> {
        if self.run.hidden { Ok(()) } else { self.flow.push(c) }
    }

    /// The text of `w:t`.
    fn text(&mut self, tag: &Tag) -> Result<(), ReadError> {
        if self.run.hidden {
            return self.xml.skip();
        }
        let begin = self.flow.written().len();
        loop {
            match self.xml.next()?.ok_or(ReadError::Damaged)? {
                Node::Text(text) => self.flow.text(&text)?,
                Node::Close(_) => break,
                Node::Open(_) => self.xml.skip()?,
            }
        }
        let preserve = self.preserve || preserves(tag);
        let font = self.run.fonts.as_ref().and_then(|fonts| fonts.raw("ascii"));
        let written = self.flow.written();
        let text = written.get(begin..).unwrap_or_default();
        let symbolic = text.bytes().next().is_some_and(|byte| byte < 0x80 || byte == 0xEF)
            && font.is_some_and(is_symbolic);
        if symbolic {
            let text = in_font(text, font.unwrap_or_default());
            written.truncate(begin);
            written.push_str(&text);
        } else if text.bytes().any(|byte| byte < b' ') || (!preserve && text.trim_ascii().len() < text.len())
        {
            // Line breaks within the XML are blanks.
            let text = if preserve { text } else { text.trim_ascii() }.to_owned();
            written.truncate(begin);
            for c in text.chars() {
                written.push(if c < ' ' { ' ' } else { c });
            }
        }
        Ok(())
    }

    /// Walks what stands in the element that was opened last, passing over the state before tracked changes.
    fn properties(&mut self, mut each: impl FnMut(&mut Self, Tag<'x>)) -> Result<(), ReadError> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.xml.next()?.ok_or(ReadError::Damaged)? {
                Node::Open(tag) if tag.name().ends_with("Change") || tag.name() == "sectPr" => {
                    self.xml.skip()?
                }
                Node::Open(tag) => {
                    depth = depth.saturating_add(1);
                    each(self, tag);
                }
                Node::Close(_) => depth = depth.saturating_sub(1),
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    fn run_properties(&mut self) -> Result<(), ReadError> {
        self.properties(|word, tag| match tag.name() {
            "vanish" => word.run.hidden = is_on(&tag),
            "rFonts" => word.run.fonts = Some(tag),
            _ => {}
        })
    }

    fn paragraph_properties(&mut self) -> Result<(), ReadError> {
        self.properties(|word, tag| match tag.name() {
            "del" | "moveFrom" => word.flow.join(),
            "vanish" if is_on(&tag) => word.flow.join(),
            "annotation" if is_dropped(&tag) => word.flow.join(),
            _ => {}
        })
    }

    fn row_properties(&mut self) -> Result<(), ReadError> {
        self.properties(|word, tag| {
            let Some(row) = word.flow.row() else { return };
            match tag.name() {
                "gridBefore" => row.column = grid(&tag),
                "del" => row.drop = true,
                "annotation" => row.drop |= is_dropped(&tag),
                _ => {}
            }
        })
    }

    fn cell_properties(&mut self) -> Result<(), ReadError> {
        self.properties(|word, tag| {
            let Some(row) = word.flow.row() else { return };
            match tag.name() {
                "gridSpan" => row.span = grid(&tag),
                "vMerge" | "vmerge" => {
                    row.merge = if tag.raw("val") == Some("restart") { Merge::Top } else { Merge::Below };
                }
                // A merge that is tracked.
                "cellMerge" => {
                    row.merge = match tag.raw("vMerge") {
                        Some("cont") => Merge::Below,
                        Some("rest") => Merge::Top,
                        _ => row.merge,
                    };
                }
                "hMerge" | "hmerge" if tag.raw("val") != Some("restart") => row.merge = Merge::Left,
                "cellDel" => row.drop_cell = true,
                _ => {}
            }
        })
    }

    /// The instruction of a field is not shown, its result is. Only a field that draws signs over or beside
    /// each other has no result.
    fn instruction(&mut self) -> Result<(), ReadError> {
        let Some(Node::Text(text)) = self.xml.next()? else { return Ok(()) };
        let mut words = text.split_ascii_whitespace();
        if words.next().is_some_and(|word| word.eq_ignore_ascii_case("EQ")) {
            return self.sign(char::REPLACEMENT_CHARACTER);
        }
        Ok(())
    }

    /// A box to tick or a list to choose from, as forms had them before content controls: no text says what it
    /// shows.
    fn form_field(&mut self) -> Result<(), ReadError> {
        let (mut box_shown, mut ticked, mut chosen, mut listed) = (false, false, 0, 0_u32);
        let mut shown = None;
        self.properties(|_, tag| match tag.name() {
            "checkBox" => box_shown = true,
            "checked" => ticked = is_on(&tag),
            "default" if box_shown => ticked = is_on(&tag),
            "default" | "result" => chosen = tag.number("val").unwrap_or_default(),
            "listEntry" => {
                if listed == chosen {
                    shown = tag.attribute("val");
                }
                listed = listed.saturating_add(1);
            }
            _ => {}
        })?;
        if box_shown {
            self.sign(if ticked { '☒' } else { '☐' })?;
        } else if let Some(text) = shown.filter(|_| !self.run.hidden) {
            self.flow.text(&text)?;
        }
        Ok(())
    }

    /// A formula that is one line of signs is read as such. What stands above or beside is marked as unknown:
    /// a half written as a fraction is no 12.
    fn formula(&mut self) -> Result<(), ReadError> {
        self.run = Run::default();
        loop {
            match self.xml.next()?.ok_or(ReadError::Damaged)? {
                Node::Open(tag) => match tag.name() {
                    "t" => self.text(&tag)?,
                    "r" | "e" | "ins" => {}
                    "del" => self.xml.skip()?,
                    name if name.ends_with("Pr") => self.xml.skip()?,
                    _ => self.sign(char::REPLACEMENT_CHARACTER)?,
                },
                Node::Close(end) if end.name() == "oMath" => return Ok(()),
                Node::Close(_) | Node::Text(_) => {}
            }
        }
    }
}

/// Whether a text's blanks at its ends count.
fn preserves(tag: &Tag) -> bool {
    tag.raw("space") == Some("preserve")
}

/// Whether a property that is there is switched on.
fn is_on(tag: &Tag) -> bool {
    !matches!(tag.raw("val"), Some("0" | "false" | "off"))
}

/// Whether an annotation of Word 2003 is a deletion or a comment.
fn is_dropped(tag: &Tag) -> bool {
    matches!(tag.raw("type"), Some("Word.Deletion" | "Word.Comment"))
}

/// A number of grid columns.
fn grid(tag: &Tag) -> u32 {
    tag.number("val").unwrap_or_default().min(u32::try_from(MAX_COLUMNS).unwrap_or(u32::MAX))
}
