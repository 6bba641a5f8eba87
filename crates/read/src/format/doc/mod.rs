//! Word 97 to 2003 documents (doc, and WPS Writer's wps), by \[MS-DOC\].
//!
//! Owns: the header, and the body of the document from its first character to its last: what is shown of it, and
//! where its paragraphs end. `pieces` knows where characters are stored, `properties` what is said of them, `format::tables`
//! what rows they make. Footnotes, headers, comments and text boxes are other texts of the file and left out.

mod cuts;
mod fonts;
mod pieces;
mod properties;
mod styles;

use crate::container::ole::Ole;
use crate::container::{size, u16_at, u32_at};
use crate::error::ReadError;
use crate::format::symbol::windows;
use crate::format::tables::{End, Tables};
use crate::scan::{push_unit, raise};
use crate::sniff::Kind;
use crate::table::{Budget, Part};
use pieces::{Piece, Pieces};
use properties::{Characters, Properties};

/// The tables of the file.
pub(crate) fn parts(ole: &Ole, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let document = ole.needed("WordDocument")?;
    let header = Header::read(&document)?;
    let table = ole.needed(header.table)?;
    let data = ole.stream("Data")?.unwrap_or_default();
    let mut body = Body {
        document: &document,
        properties: Properties {
            document: &document,
            data: &data,
            characters: part_of(&table, header.characters)?,
            paragraphs: part_of(&table, header.paragraphs)?,
            hiding: styles::hiding(part_of(&table, header.styles).unwrap_or_default()),
            work: 0,
            damaged: false,
        },
        fonts: fonts::Fonts::read(part_of(&table, header.fonts).unwrap_or_default()),
        tables: Tables::new(budget, false),
        text: String::new(),
        raised: None,
        fields: Vec::new(),
        instructions: 0,
        half: 0,
    };
    body.read(&Pieces::read(part_of(&table, header.pieces)?)?, header.length)?;
    Ok(vec![Part { name: "WordDocument".to_owned(), rows: body.tables.finish(&body.text)? }])
}

/// Where a part of the table stream stands: its place and its length in bytes.
type Place = (usize, usize);

fn part_of(table: &[u8], (start, length): Place) -> Result<&[u8], ReadError> {
    table.get(start..start.saturating_add(length)).ok_or(ReadError::Damaged)
}

/// As much of some bytes from a place on as there is of them.
#[inline(never)]
fn part(bytes: &[u8], at: usize, length: usize) -> &[u8] {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.get(..length).unwrap_or(rest)
}

/// A byte; 0 behind the end.
#[inline(never)]
fn byte(bytes: &[u8], at: usize) -> usize {
    bytes.get(at).copied().map_or(0, usize::from)
}

/// A number of two bytes; 0 behind the end.
#[inline(never)]
fn word(bytes: &[u8], at: usize) -> u16 {
    u16_at(bytes, at).unwrap_or_default()
}

/// A number of four bytes as a length or a place; 0 behind the end.
#[inline(never)]
fn long(bytes: &[u8], at: usize) -> usize {
    size(u32_at(bytes, at).unwrap_or_default())
}

/// What the header (the FIB) says of the rest.
struct Header {
    /// The stream that the tables of the document stand in.
    table: &'static str,
    /// Characters of the body.
    length: usize,
    styles: Place,
    characters: Place,
    paragraphs: Place,
    fonts: Place,
    pieces: Place,
}

impl Header {
    fn read(document: &[u8]) -> Result<Self, ReadError> {
        /// Bytes of the header up to what is read of it.
        const LENGTH: usize = 426;
        const MARK: u16 = 0xA5EC;
        const WORD_97: u16 = 0xC0;
        const ENCRYPTED: u16 = 0x100;
        const SECOND_TABLE: u16 = 0x200;
        let mark = word(document, 0);
        if mark != MARK || word(document, 2) < WORD_97 {
            // Word 2 to 95 have marks of their own, some for each language.
            let old = matches!(mark, 0xA500..0xA700);
            return Err(if old { ReadError::Unsupported(Kind::LegacyOffice) } else { ReadError::Damaged });
        }
        let flags = word(document, 10);
        if flags & ENCRYPTED != 0 {
            return Err(ReadError::Encrypted);
        }
        let length = long(document, 76);
        // A character takes a byte at least: pieces that lie over each other make no text longer than the file.
        if document.len() < LENGTH || length > document.len() {
            return Err(ReadError::Damaged);
        }
        let place = |at: usize| (long(document, at), long(document, at.saturating_add(4)));
        Ok(Self {
            table: if flags & SECOND_TABLE == 0 { "0Table" } else { "1Table" },
            length,
            styles: place(162),
            characters: place(250),
            paragraphs: place(258),
            fonts: place(274),
            pieces: place(418),
        })
    }
}

/// The body of the document while it is read.
struct Body<'a, 'b> {
    document: &'a [u8],
    properties: Properties<'a>,
    fonts: fonts::Fonts,
    tables: Tables<'b>,
    /// The paragraph so far, as it is shown.
    text: String,
    /// Where in it what is raised began.
    raised: Option<usize>,
    /// The fields that are open, and whether each has come to its result.
    fields: Vec<bool>,
    /// How many of them have not.
    instructions: usize,
    /// The first half of a character of two units, else 0.
    half: u16,
}

impl Body<'_, '_> {
    fn read(&mut self, pieces: &Pieces, length: usize) -> Result<(), ReadError> {
        let mut left = length;
        let mut number = 0;
        while left > 0 {
            let mut piece = pieces.get(number)?;
            piece.units = piece.units.min(left);
            left = left.saturating_sub(piece.units);
            number = number.saturating_add(1);
            self.piece(&piece)?;
        }
        Ok(())
    }

    fn piece(&mut self, piece: &Piece) -> Result<(), ReadError> {
        let unit = if piece.wide { 2 } else { 1 };
        let mut at = piece.start;
        let end = at.saturating_add(piece.units.saturating_mul(unit));
        if end > self.document.len() {
            return Err(ReadError::Damaged);
        }
        while at < end {
            let run = self.properties.characters(at, piece);
            self.properties.check()?;
            let to = run.end.min(end);
            raise(&mut self.text, &mut self.raised, run.raised);
            // A run that ends inside of a unit ends behind it.
            loop {
                let code =
                    if piece.wide { word(self.document, at) } else { western(byte(self.document, at)) };
                self.unit(code, at, &run, piece)?;
                at = at.saturating_add(unit);
                if at >= to {
                    break;
                }
            }
        }
        Ok(())
    }

    /// A unit of the text, at its place in the stream.
    fn unit(&mut self, code: u16, at: usize, run: &Characters, piece: &Piece) -> Result<(), ReadError> {
        let hidden = run.deleted || run.hidden || self.instructions > 0;
        match code {
            // The end of a cell or row, of a paragraph, of a section or page.
            0x07 | 0x0C | 0x0D => {
                raise(&mut self.text, &mut self.raised, false);
                let paragraph = self.properties.paragraph(at, piece);
                self.properties.check()?;
                let cell = code == 0x07;
                if cell {
                    // No field reaches over cells; one that is not closed must not hide those behind it.
                    self.fields.clear();
                    self.instructions = 0;
                }
                let end = if paragraph.row_end {
                    End::Row
                } else if cell || paragraph.inner_cell {
                    End::Cell
                } else if hidden {
                    End::Joined
                } else {
                    End::Paragraph
                };
                // The mark of a cell stands in tables only, whatever is said of it.
                let depth = paragraph.depth().max(usize::from(cell));
                return self.tables.paragraph(&mut self.text, depth, end, paragraph.cuts.as_ref());
            }
            0x13 => {
                self.fields.push(false);
                self.instructions = self.instructions.saturating_add(1);
            }
            0x14 => {
                if let Some(shown @ false) = self.fields.last_mut() {
                    *shown = true;
                    self.instructions = self.instructions.saturating_sub(1);
                }
            }
            0x15 => {
                if self.fields.pop() == Some(false) {
                    self.instructions = self.instructions.saturating_sub(1);
                }
            }
            _ if hidden => {}
            0x09 => self.text.push('\t'),
            // A line break, a column break.
            0x0B | 0x0E => self.text.push('\n'),
            0x1E => self.text.push('-'),
            // A hyphen that shows only at a line's end, and the places of pictures, objects, notes and comments.
            0..0x20 => {}
            _ => self.shown(code, run),
        }
        Ok(())
    }

    /// A unit that is part of the text itself.
    fn shown(&mut self, code: u16, run: &Characters) {
        match code {
            0x28 if run.symbol.is_some() => {
                let (font, sign) = run.symbol.unwrap_or_default();
                self.text.push(self.fonts.sign(font, sign));
            }
            0..0x100 | 0xF000..0xF100 => self.text.push(self.fonts.sign(run.font, code)),
            _ => push_unit(&mut self.text, &mut self.half, code),
        }
    }
}

/// A byte of a piece that is stored in one byte a character: Latin 1, and Windows' signs between 0x80 and 0x9F.
fn western(byte: usize) -> u16 {
    match byte {
        0x80..0xA0 => u32::from(windows(byte.saturating_sub(0x80))) as u16,
        _ => byte as u16,
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod made;
#[cfg(test)]
mod tests;
