//! OpenDocument texts and spreadsheets (odt, ods), and the same in one XML file (fodt, fods).
//!
//! Owns: the elements of OpenDocument, by their local names. Must not know the words of a form.
//!
//! A sheet is a part of its own, a text is one. The text of a cell is what is shown, not the number behind it.
//! Hidden rows and columns are read, because the sums of a form count them; hidden sheets, hidden text, notes,
//! comments and the deleted text of tracked changes are not. Rows with nothing in them are left out, and blank
//! cells only made where the sheet has something in their column, so that repeating them costs nothing.

use super::flow::{Flow, Merge};
use super::symbol::{in_font, is_symbolic};
use crate::container::xml::{Name, Node, Tag, Xml, names, part};
use crate::container::zip::Zip;
use crate::error::ReadError;
use crate::scan::raise;
use crate::table::{Budget, MAX_COLUMNS, Part};

names! {
    ANNOTATION = "annotation", BODY = "body", CAPTION = "caption", CHANGE_END = "change-end",
    CHANGE_START = "change-start", CHANGED_REGION = "changed-region", CIRCLE = "circle", CONNECTOR = "connector",
    CONTENT_VALIDATIONS = "content-validations", CONTROL = "control", COVERED_TABLE_CELL = "covered-table-cell",
    CUSTOM_SHAPE = "custom-shape", DELETION = "deletion", ELLIPSE = "ellipse", ENCRYPTION_DATA = "encryption-data",
    FRAME = "frame", G = "g", H = "h", HIDDEN_PARAGRAPH = "hidden-paragraph", HIDDEN_TEXT = "hidden-text", LINE = "line",
    LINE_BREAK = "line-break", MEASURE = "measure", NOTE = "note", NUMBER = "number", OBJECT = "object", P = "p",
    PATH = "path", POLYGON = "polygon", POLYLINE = "polyline", RECT = "rect", REGULAR_POLYGON = "regular-polygon",
    RUBY_TEXT = "ruby-text", S = "s", SCRIPT = "script", SECTION = "section", SPAN = "span", SPREADSHEET = "spreadsheet",
    STYLE = "style", TAB = "tab", TABLE = "table", TABLE_CELL = "table-cell", TABLE_PROPERTIES = "table-properties",
    TABLE_ROW = "table-row", TEXT_PROPERTIES = "text-properties", TRACKED_CHANGES = "tracked-changes",
}

/// The tables of a package.
pub(crate) fn parts(zip: &Zip, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    if is_encrypted(zip)? {
        return Err(ReadError::Encrypted);
    }
    let text = part(zip, "content.xml")?.ok_or(ReadError::Damaged)?;
    Odf::new(&text, budget).read("content.xml")
}

/// The tables of a document that is one XML text.
pub(crate) fn flat(text: &str, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    Odf::new(text, budget).read("")
}

/// Whether the list of the package's files says how one of them is encrypted.
fn is_encrypted(zip: &Zip) -> Result<bool, ReadError> {
    let Some(manifest) = part(zip, "META-INF/manifest.xml")? else { return Ok(false) };
    let mut xml = Xml::new(&manifest);
    while let Some(node) = xml.step()? {
        if matches!(node, Node::Open(tag) if tag.name == ENCRYPTION_DATA) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Styles that are known by name because they hide text or show other signs than they say. A document has a few.
const MAX_STYLES: usize = 64;
/// Deletions whose text stands in its place; text of more is read as it is shown, struck through.
const MAX_DELETIONS: usize = 1_000;

/// A document that is being read.
struct Odf<'x, 'b> {
    xml: Xml<'x>,
    flow: Flow<'b>,
    /// Sheets are parts of their own.
    sheets: bool,
    parts: Vec<Part>,
    name: String,
    /// The rows that are open, one within a cell of the other.
    rows: Vec<OpenRow>,
    /// The cells that are open, likewise.
    cells: Vec<Tag<'x>>,
    /// Tables within each other.
    tables: u32,
    /// Names of the styles that hide what they are given to.
    hidden: Vec<String>,
    /// Names of the styles with a font of signs, and the font.
    symbolic: Vec<(String, String)>,
    /// Names of the styles that raise what they are given to.
    raising: Vec<String>,
    /// The spans that are open.
    spans: Vec<Span>,
    /// Where in the open paragraph the raised text began that is being read.
    raised_since: Option<usize>,
    /// Tracked deletions by their ids.
    deletions: Vec<String>,
    /// How many of them are open.
    deleting: u32,
    /// What stands before the next character, where a paragraph is open.
    paragraph: Option<Before>,
    /// The same around each box that is open.
    outer: Vec<Option<Before>>,
}

/// What a span and those around it give to their text.
#[derive(Clone, Copy, Default)]
struct Span {
    /// The font of signs, by its place in the list.
    font: Option<usize>,
    raised: bool,
}

/// A row that is open.
struct OpenRow {
    repeat: u32,
    /// The grid column of the next cell, covered ones counted.
    column: u32,
}

/// What stands before the next character of a paragraph.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Its front, or a blank: another one adds nothing.
    Blank,
    Other,
}

impl<'x, 'b> Odf<'x, 'b> {
    fn new(text: &'x str, budget: &'b mut Budget) -> Self {
        Self {
            xml: Xml::new(text),
            flow: Flow::new(budget),
            sheets: false,
            parts: Vec::new(),
            name: String::new(),
            rows: Vec::new(),
            cells: Vec::new(),
            tables: 0,
            hidden: Vec::new(),
            symbolic: Vec::new(),
            raising: Vec::new(),
            spans: Vec::new(),
            raised_since: None,
            deletions: Vec::new(),
            deleting: 0,
            paragraph: None,
            outer: Vec::new(),
        }
    }

    fn read(mut self, name: &str) -> Result<Vec<Part>, ReadError> {
        self.styles()?;
        loop {
            match self.xml.within()? {
                Node::Open(tag) => self.open(tag)?,
                Node::Close(end) if end == BODY => break,
                Node::Close(end) => self.close(end)?,
                Node::Text(text) => self.text(&text)?,
            }
        }
        if !self.sheets {
            return Ok(vec![self.flow.finish(name.to_owned())?]);
        }
        if self.parts.is_empty() { Err(ReadError::Empty) } else { Ok(self.parts) }
    }

    /// Reads up to the body, and which styles hide something.
    fn styles(&mut self) -> Result<(), ReadError> {
        let mut style = None::<Tag>;
        loop {
            let Node::Open(tag) = self.xml.within()? else { continue };
            match tag.name {
                BODY => return Ok(()),
                STYLE => style = Some(tag),
                TEXT_PROPERTIES | TABLE_PROPERTIES => {
                    let Some(name) = style.as_ref().and_then(|style| style.raw("name")) else { continue };
                    if matches!(tag.raw("display"), Some("none" | "false")) && self.hidden.len() < MAX_STYLES
                    {
                        self.hidden.push(name.to_owned());
                    }
                    let font = tag.raw("font-name").filter(|font| is_symbolic(font));
                    if let Some(font) = font.filter(|_| self.symbolic.len() < MAX_STYLES) {
                        self.symbolic.push((name.to_owned(), font.to_owned()));
                    }
                    if tag.raw("text-position").is_some_and(raises) && self.raising.len() < MAX_STYLES {
                        self.raising.push(name.to_owned());
                    }
                }
                _ => {}
            }
        }
    }

    /// Notes which changes delete the text between their marks. Where the deleted text stands with the change
    /// itself it is passed over with it.
    fn tracked_changes(&mut self) -> Result<(), ReadError> {
        let mut region = None::<Tag>;
        loop {
            match self.xml.within()? {
                Node::Open(tag) if tag.name == CHANGED_REGION => region = Some(tag),
                Node::Open(tag) if tag.name == DELETION => {
                    let id = region.as_ref().and_then(|region| region.raw("id"));
                    if let Some(id) = id.filter(|_| self.deletions.len() < MAX_DELETIONS) {
                        self.deletions.push(id.to_owned());
                    }
                    self.xml.skip()?;
                }
                Node::Close(end) if end == TRACKED_CHANGES => return Ok(()),
                _ => {}
            }
        }
    }

    /// What the open spans give to their text.
    fn span(&self) -> Span {
        self.spans.last().copied().unwrap_or_default()
    }

    fn is_deletion(&self, tag: &Tag) -> bool {
        tag.raw("change-id").is_some_and(|id| self.deletions.iter().any(|deletion| deletion == id))
    }

    fn is_hidden(&self, tag: &Tag) -> bool {
        let hidden = |name: &str| self.hidden.iter().any(|hidden| hidden == name);
        !self.hidden.is_empty() && tag.raw("style-name").is_some_and(hidden)
    }

    fn open(&mut self, tag: Tag<'x>) -> Result<(), ReadError> {
        match tag.name {
            P | H | SPAN if self.is_hidden(&tag) => self.xml.skip()?,
            P | H => {
                self.flow.open_paragraph()?;
                self.paragraph = Some(Before::Blank);
            }
            SPAN => {
                let style = tag.raw("style-name").unwrap_or_default();
                let own = self.symbolic.iter().position(|(name, _)| name == style);
                let around = self.span();
                let raised = around.raised || self.raising.iter().any(|name| name == style);
                self.spans.push(Span { font: own.or(around.font), raised });
            }
            TRACKED_CHANGES => self.tracked_changes()?,
            CHANGE_START if self.is_deletion(&tag) => self.deleting = self.deleting.saturating_add(1),
            CHANGE_END if self.is_deletion(&tag) => self.deleting = self.deleting.saturating_sub(1),
            S if self.paragraph.is_some() => {
                let count = tag.number("c").unwrap_or(1);
                for _ in 0..count {
                    self.sign(' ')?;
                }
            }
            TAB => self.sign('\t')?,
            LINE_BREAK => self.sign('\n')?,
            SPREADSHEET => self.sheets = true,
            TABLE if self.sheets && self.is_hidden(&tag) => self.xml.skip()?,
            TABLE => {
                if self.tables == 0 {
                    self.name = tag.attribute("name").unwrap_or_default();
                }
                self.tables = self.tables.saturating_add(1);
                self.flow.open_table()?;
            }
            TABLE_ROW => {
                let repeat = tag.number("number-rows-repeated").unwrap_or(1);
                self.rows.push(OpenRow { repeat, column: 0 });
                self.flow.open_row();
            }
            TABLE_CELL | COVERED_TABLE_CELL => {
                self.flow.open_cell();
                self.cells.push(tag);
            }
            name if is_shape(name) => {
                raise(self.flow.written(), &mut self.raised_since, false);
                self.outer.push(self.paragraph.take());
                self.flow.open_box()?;
            }
            SECTION if tag.raw("display") == Some("none") => self.xml.skip()?,
            HIDDEN_TEXT | HIDDEN_PARAGRAPH if tag.raw("is-hidden") == Some("true") => self.xml.skip()?,
            ANNOTATION | NOTE | RUBY_TEXT | OBJECT | SCRIPT | NUMBER | CONTENT_VALIDATIONS => {
                self.xml.skip()?
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: Name) -> Result<(), ReadError> {
        match name {
            P | H => {
                let written = self.flow.written();
                if self.paragraph.take() == Some(Before::Blank) && written.ends_with(' ') {
                    written.pop();
                }
                raise(written, &mut self.raised_since, false);
                if self.deleting > 0 {
                    self.flow.join();
                }
                self.flow.close_paragraph()?;
            }
            SPAN => drop(self.spans.pop()),
            TABLE => {
                self.flow.fill_gaps()?;
                self.flow.close_table();
                self.tables = self.tables.saturating_sub(1);
                if self.sheets && self.tables == 0 {
                    let rows = self.flow.take()?;
                    if !rows.is_empty() {
                        self.parts.push(Part { name: std::mem::take(&mut self.name), rows });
                    }
                }
            }
            TABLE_ROW => {
                let repeat = self.rows.pop().map_or(1, |row| row.repeat);
                self.flow.close_row()?;
                self.flow.repeat_row(repeat.saturating_sub(1))?;
            }
            TABLE_CELL | COVERED_TABLE_CELL => {
                if let Some(tag) = self.cells.pop() {
                    self.close_cell(&tag)?;
                }
            }
            name if is_shape(name) => {
                self.flow.close_box()?;
                self.paragraph = self.outer.pop().flatten();
            }
            _ => {}
        }
        Ok(())
    }

    fn close_cell(&mut self, tag: &Tag) -> Result<(), ReadError> {
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        let repeat = tag.number("number-columns-repeated").unwrap_or(1);
        let begin = row.column;
        let end = begin.saturating_add(repeat);
        row.column = end;
        if tag.name == COVERED_TABLE_CELL {
            return self.covered(begin, end);
        }
        if self.flow.written().is_empty() {
            let value = shown_value(tag).unwrap_or_default();
            self.flow.text(&value)?;
        }
        let span = tag.number("number-columns-spanned").unwrap_or(1).clamp(1, columns());
        let rows = tag.number("number-rows-spanned").unwrap_or(1);
        let blank = self.flow.written().trim().is_empty();
        if blank && span == 1 && rows <= 1 {
            return Ok(());
        }
        for at in 0..if blank { 1 } else { repeat } {
            let Some(cell) = self.flow.row() else { break };
            (cell.column, cell.span) = (begin.saturating_add(at), span);
            if rows > 1 {
                cell.merge = Merge::Top;
            }
            let again =
                if at.saturating_add(1) < repeat { self.flow.written().clone() } else { String::new() };
            self.flow.close_cell()?;
            *self.flow.written() = again;
        }
        Ok(())
    }

    /// Cells that are covered from the left or from above, up to a grid column.
    fn covered(&mut self, begin: u32, end: u32) -> Result<(), ReadError> {
        self.flow.written().clear();
        let mut column = begin.max(self.flow.row().map_or(0, |row| row.end()));
        while let Some((at, span)) = self.flow.above(column).filter(|(at, _)| *at < end) {
            if let Some(cell) = self.flow.row() {
                (cell.column, cell.span, cell.merge) = (at, span, Merge::Below);
            }
            self.flow.close_cell()?;
            column = at.saturating_add(span);
        }
        Ok(())
    }

    /// A sign that is written as an element.
    fn sign(&mut self, c: char) -> Result<(), ReadError> {
        let raised = self.span().raised;
        let Some(before) = self.paragraph.as_mut().filter(|_| self.deleting == 0) else { return Ok(()) };
        *before = Before::Other;
        raise(self.flow.written(), &mut self.raised_since, raised);
        self.flow.push(c)
    }

    /// Text of a paragraph. Blanks and line breaks of the XML are one blank, and none at the ends.
    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        let span = self.span();
        let Some(before) = self.paragraph.as_mut().filter(|_| self.deleting == 0) else { return Ok(()) };
        raise(self.flow.written(), &mut self.raised_since, span.raised);
        if let Some((_, font)) = span.font.and_then(|at| self.symbolic.get(at)) {
            *before = Before::Other;
            return self.flow.text(&in_font(text, font));
        }
        let mut rest = text;
        while !rest.is_empty() {
            let length = rest.bytes().position(|byte| byte.is_ascii_whitespace()).unwrap_or(rest.len());
            let (word, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            if !word.is_empty() {
                self.flow.text(word)?;
                *before = Before::Other;
            }
            if !after.is_empty() && *before == Before::Other {
                self.flow.push(' ')?;
                *before = Before::Blank;
            }
            rest = after.trim_ascii_start();
        }
        Ok(())
    }
}

/// Whether a position raises a text above its line: `super 58%`, `33% 58%`.
fn raises(position: &str) -> bool {
    position.starts_with("super") || matches!(position.bytes().next(), Some(b'1'..=b'9'))
}

/// Elements that are drawn at a place of their own; their paragraphs are no text of the cell.
#[inline(never)]
fn is_shape(name: Name) -> bool {
    matches!(
        name,
        FRAME
            | CUSTOM_SHAPE
            | RECT
            | ELLIPSE
            | CIRCLE
            | LINE
            | POLYLINE
            | POLYGON
            | PATH
            | REGULAR_POLYGON
            | CONNECTOR
            | CAPTION
            | MEASURE
            | G
            | CONTROL
    )
}

/// What a cell shows that has its value only as an attribute. How a percentage is rounded is not said there.
fn shown_value(tag: &Tag) -> Option<String> {
    let name = match tag.raw("value-type")? {
        "string" => "string-value",
        "date" => "date-value",
        "time" => "time-value",
        "boolean" => "boolean-value",
        "percentage" => return Some(char::REPLACEMENT_CHARACTER.to_string()),
        _ => "value",
    };
    tag.attribute(name)
}

/// [`MAX_COLUMNS`] as a number of grid columns.
fn columns() -> u32 {
    u32::try_from(MAX_COLUMNS).unwrap_or(u32::MAX)
}
