//! Word documents (docx, docm), and the same words in one XML file: Word 2003 XML and flat packages.
//!
//! Owns: the elements of WordprocessingML, by their local names. Must not know the words of a form.
//!
//! What is read is what is seen once all changes are accepted: deleted and hidden text, notes and comments are
//! left out, text boxes stand outside of the cell they are fixed to. Only the document's own part is inflated,
//! so text that is hidden by a style, and headers and footers, are not looked at.

use super::flow::{Flow, Merge};
use super::symbol::{in_font, is_symbolic, sign};
use crate::container::xml::{Name, Node, Tag, Xml, names, part};
use crate::container::zip::Zip;
use crate::error::ReadError;
use crate::scan::raise;
use crate::sniff::Kind;
use crate::table::{Budget, MAX_COLUMNS, Part};

names! {
    ANNOTATION = "annotation", BODY = "body", BR = "br", CELL_DEL = "cellDel", CELL_MERGE = "cellMerge",
    CHECK_BOX = "checkBox", CHECKED = "checked", CHOICE = "Choice", CR = "cr", DEFAULT = "default", DEL = "del",
    DOCUMENT = "document", DRAWING = "drawing", E = "e", ENDNOTE = "endnote", FF_DATA = "ffData", FOOTNOTE = "footnote",
    GRID_BEFORE = "gridBefore", GRID_SPAN = "gridSpan", H_MERGE = "hMerge", HMERGE = "hmerge", INS = "ins",
    INSTR_TEXT = "instrText", LIST_ENTRY = "listEntry", MOVE_FROM = "moveFrom", NO_BREAK_HYPHEN = "noBreakHyphen",
    NUMBERING_CHANGE = "numberingChange", OBJECT = "object", O_MATH = "oMath", P = "p", PART = "part", PICT = "pict",
    P_PR = "pPr", P_PR_CHANGE = "pPrChange", PTAB = "ptab", R = "r", RESULT = "result", R_FONTS = "rFonts", R_PR = "rPr",
    R_PR_CHANGE = "rPrChange", RT = "rt", SDT_END_PR = "sdtEndPr", SDT_PR = "sdtPr", SECT_PR = "sectPr",
    SECT_PR_CHANGE = "sectPrChange", STYLES = "styles", SYM = "sym", T = "t", TAB = "tab", TBL = "tbl",
    TBL_GRID = "tblGrid", TBL_GRID_CHANGE = "tblGridChange", TBL_PR = "tblPr", TBL_PR_CHANGE = "tblPrChange",
    TBL_PR_EX = "tblPrEx", TBL_PR_EX_CHANGE = "tblPrExChange", TC = "tc", TC_PR = "tcPr", TC_PR_CHANGE = "tcPrChange",
    TEXTPATH = "textpath", TR = "tr", TR_PR = "trPr", TR_PR_CHANGE = "trPrChange", TXBX_CONTENT = "txbxContent",
    VANISH = "vanish", VERT_ALIGN = "vertAlign", V_MERGE = "vMerge", VMERGE = "vmerge", WORD_DOCUMENT = "wordDocument",
}

/// Where the document stands when the package does not say.
const USUAL: &str = "word/document.xml";

/// The tables of a package.
pub(crate) fn parts(zip: &Zip, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    Ok(vec![document(zip, budget)?.0])
}

/// The tables of a package's document, with the text that they were read from.
pub(crate) fn document(zip: &Zip, budget: &mut Budget) -> Result<(Part, String), ReadError> {
    let mut name = document_of(zip)?.unwrap_or_else(|| USUAL.to_owned());
    let mut text = part(zip, &name)?;
    if text.is_none() {
        USUAL.clone_into(&mut name);
        text = part(zip, USUAL)?;
    }
    let text = text.ok_or(ReadError::Unsupported(Kind::Zip))?;
    let read = Word::new(&text, budget).read(name)?;
    Ok((read, text))
}

/// The tables of a document that is one XML text.
pub(crate) fn flat(text: &str, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    Ok(vec![Word::new(text, budget).read(String::new())?])
}

/// The name of the document's part, by the relations of the package.
fn document_of(zip: &Zip) -> Result<Option<String>, ReadError> {
    let Some(relations) = part(zip, "_rels/.rels")? else { return Ok(None) };
    let mut xml = Xml::new(&relations);
    while let Some(node) = xml.step()? {
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
    /// Where in the open paragraph the raised text began that is being read.
    raised_since: Option<usize>,
    /// What was open around each text box.
    outer: Vec<(u32, Run<'x>)>,
    /// Blanks at the ends of a text count even where it does not say so.
    preserve: bool,
}

/// Properties of the text that is being read.
#[derive(Default)]
struct Run<'x> {
    hidden: bool,
    raised: bool,
    fonts: Option<Tag<'x>>,
}

impl<'x, 'b> Word<'x, 'b> {
    fn new(text: &'x str, budget: &'b mut Budget) -> Self {
        let (xml, flow) = (Xml::new(text), Flow::new(budget));
        Self {
            xml,
            flow,
            drawings: 0,
            run: Run::default(),
            raised_since: None,
            outer: Vec::new(),
            preserve: false,
        }
    }

    fn read(mut self, mut name: String) -> Result<Part, ReadError> {
        // Before the body there are styles and, in a flat package, other parts.
        loop {
            match self.xml.within()? {
                Node::Open(tag) => match tag.name {
                    BODY => break,
                    DOCUMENT | WORD_DOCUMENT => self.preserve = preserves(&tag),
                    PART if tag.raw("contentType").is_some_and(|kind| !kind.ends_with("main+xml")) => {
                        self.xml.skip()?;
                    }
                    PART => {
                        let part = tag.attribute("name").unwrap_or_default();
                        part.trim_start_matches('/').clone_into(&mut name);
                    }
                    STYLES => self.xml.skip()?,
                    _ => {}
                },
                Node::Close(_) | Node::Text(_) => {}
            }
        }
        while let Some(node) = self.xml.step()? {
            match node {
                Node::Open(tag) if self.drawings > 0 => self.open_in_drawing(&tag)?,
                Node::Open(tag) => self.open(tag)?,
                Node::Close(end) if end == BODY => return self.flow.finish(name),
                Node::Close(end) => self.close(end)?,
                Node::Text(_) => {}
            }
        }
        Err(ReadError::Damaged)
    }

    fn open(&mut self, tag: Tag<'x>) -> Result<(), ReadError> {
        match tag.name {
            R => self.run = Run::default(),
            R_PR => self.run_properties()?,
            T => self.text(&tag)?,
            P => {
                // Word takes no comments in text boxes.
                if self.outer.is_empty() {
                    self.flow.mark(self.xml.left_from(&tag));
                }
                self.flow.open_paragraph()?;
            }
            P_PR => self.paragraph_properties()?,
            TC => self.flow.open_cell(),
            TC_PR => self.cell_properties()?,
            TR => self.flow.open_row(),
            TR_PR => self.row_properties()?,
            TBL => self.flow.open_table()?,
            BR | CR => self.sign('\n')?,
            TAB | PTAB => self.sign('\t')?,
            NO_BREAK_HYPHEN => self.sign('-')?,
            SYM => {
                let code = tag.raw("char").and_then(|code| u32::from_str_radix(code, 16).ok());
                self.sign(sign(&tag.attribute("font").unwrap_or_default(), code.unwrap_or(u32::MAX)))?;
            }
            DRAWING | PICT | OBJECT if self.run.hidden => self.xml.skip()?,
            DRAWING | PICT | OBJECT => self.drawings = 1,
            TXBX_CONTENT => self.open_box()?,
            INSTR_TEXT => self.instruction()?,
            FF_DATA => self.form_field()?,
            O_MATH => self.formula()?,
            ANNOTATION if is_dropped(&tag) => self.xml.skip()?,
            DEL | MOVE_FROM | RT | SDT_PR | SDT_END_PR | TBL_PR | TBL_GRID | TBL_PR_EX | SECT_PR
            | FOOTNOTE | ENDNOTE => self.xml.skip()?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: Name) -> Result<(), ReadError> {
        match name {
            // The other branches say the same for older programs.
            CHOICE => self.xml.skip()?,
            DRAWING | PICT | OBJECT => self.drawings = self.drawings.saturating_sub(1),
            // Drawings have paragraphs and tables of another kind.
            _ if self.drawings > 0 => {}
            P => {
                raise(self.flow.written(), &mut self.raised_since, false);
                self.flow.close_paragraph()?;
            }
            TC => self.flow.close_cell()?,
            TR => self.flow.close_row()?,
            TBL => self.flow.close_table(),
            TXBX_CONTENT => {
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
        match tag.name {
            DRAWING | PICT | OBJECT => self.drawings = self.drawings.saturating_add(1),
            TXBX_CONTENT => self.open_box()?,
            // Text as a picture, as titles used to be made.
            TEXTPATH => {
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
        raise(self.flow.written(), &mut self.raised_since, false);
        let run = std::mem::take(&mut self.run);
        self.outer.push((std::mem::take(&mut self.drawings), run));
        self.flow.open_box()
    }

    /// A single sign of a run.
    fn sign(&mut self, c: char) -> Result<(), ReadError> {
        if self.run.hidden {
            return Ok(());
        }
        raise(self.flow.written(), &mut self.raised_since, self.run.raised);
        self.flow.push(c)
    }

    /// The text of `w:t`.
    fn text(&mut self, tag: &Tag) -> Result<(), ReadError> {
        if self.run.hidden {
            return Ok(self.xml.skip()?);
        }
        raise(self.flow.written(), &mut self.raised_since, self.run.raised);
        let begin = self.flow.written().len();
        loop {
            match self.xml.within()? {
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
    fn properties(&mut self, each: &mut dyn FnMut(&mut Self, Tag<'x>)) -> Result<(), ReadError> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.xml.within()? {
                Node::Open(tag) if is_aside(tag.name) => self.xml.skip()?,
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
        self.properties(&mut |word, tag| match tag.name {
            VANISH => word.run.hidden = is_on(&tag),
            R_FONTS => word.run.fonts = Some(tag),
            VERT_ALIGN => word.run.raised = tag.raw("val") == Some("superscript"),
            _ => {}
        })
    }

    fn paragraph_properties(&mut self) -> Result<(), ReadError> {
        self.properties(&mut |word, tag| match tag.name {
            DEL | MOVE_FROM => word.flow.join(),
            VANISH if is_on(&tag) => word.flow.join(),
            ANNOTATION if is_dropped(&tag) => word.flow.join(),
            _ => {}
        })
    }

    fn row_properties(&mut self) -> Result<(), ReadError> {
        self.properties(&mut |word, tag| {
            let Some(row) = word.flow.row() else { return };
            match tag.name {
                GRID_BEFORE => row.column = grid(&tag),
                DEL => row.drop = true,
                ANNOTATION => row.drop |= is_dropped(&tag),
                _ => {}
            }
        })
    }

    fn cell_properties(&mut self) -> Result<(), ReadError> {
        self.properties(&mut |word, tag| {
            let Some(row) = word.flow.row() else { return };
            match tag.name {
                GRID_SPAN => row.span = grid(&tag),
                V_MERGE | VMERGE => {
                    row.merge = if tag.raw("val") == Some("restart") { Merge::Top } else { Merge::Below };
                }
                // A merge that is tracked.
                CELL_MERGE => {
                    row.merge = match tag.raw("vMerge") {
                        Some("cont") => Merge::Below,
                        Some("rest") => Merge::Top,
                        _ => row.merge,
                    };
                }
                H_MERGE | HMERGE if tag.raw("val") != Some("restart") => row.merge = Merge::Left,
                CELL_DEL => row.drop_cell = true,
                _ => {}
            }
        })
    }

    /// The instruction of a field is not shown, its result is. Only a field that draws signs over or beside
    /// each other has no result.
    fn instruction(&mut self) -> Result<(), ReadError> {
        let Some(Node::Text(text)) = self.xml.step()? else { return Ok(()) };
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
        self.properties(&mut |_, tag| match tag.name {
            CHECK_BOX => box_shown = true,
            CHECKED => ticked = is_on(&tag),
            DEFAULT if box_shown => ticked = is_on(&tag),
            DEFAULT | RESULT => chosen = tag.number("val").unwrap_or_default(),
            LIST_ENTRY => {
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
            match self.xml.within()? {
                Node::Open(tag) => match tag.name {
                    T => self.text(&tag)?,
                    R | E | INS => {}
                    DEL => self.xml.skip()?,
                    _ if tag.written.ends_with("Pr") => self.xml.skip()?,
                    _ => self.sign(char::REPLACEMENT_CHARACTER)?,
                },
                Node::Close(end) if end == O_MATH => return Ok(()),
                Node::Close(_) | Node::Text(_) => {}
            }
        }
    }
}

/// Whether properties are those before a tracked change, or those of a section.
const fn is_aside(name: Name) -> bool {
    matches!(
        name,
        SECT_PR
            | R_PR_CHANGE
            | P_PR_CHANGE
            | TC_PR_CHANGE
            | TR_PR_CHANGE
            | TBL_PR_CHANGE
            | TBL_PR_EX_CHANGE
            | TBL_GRID_CHANGE
            | SECT_PR_CHANGE
            | NUMBERING_CHANGE
    )
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
