//! Packages of Word and Excel for whoever writes into them: their parts, and what the readers saw where.
//!
//! Owns: a thin front of the containers and of two formats. Must not know what is written, or a form's words.
//! The places are the reader's own, so that what is written at a cell stands where the cell was read.

use crate::container::zip::Zip;
use crate::error::ReadError;
use crate::format::{docx, xlsx};
use crate::table::{Budget, Part, Row, TableCell};
use ziping_core::form::Origin;

pub use crate::format::xlsx::{Relation, cell_of};

/// An archive of parts.
pub struct Package<'b>(Zip<'b>);

/// An entry as it stands in the archive.
pub struct Entry<'b> {
    /// Its record in the directory: 46 bytes, without the name and what follows it.
    pub head: &'b [u8],
    /// Its name.
    pub name: &'b [u8],
    /// Its content, packed as the record says.
    pub packed: &'b [u8],
    /// How many bytes it has when it is unpacked.
    pub size: usize,
}

/// A sheet with what was read from it.
pub struct Sheet {
    /// Its cells.
    pub part: Part,
    /// The path of its part in the archive.
    pub path: String,
    /// The XML of that part.
    pub content: String,
}

impl<'b> Package<'b> {
    /// Reads the directory of an archive.
    ///
    /// # Errors
    /// When the bytes are no archive.
    pub fn open(bytes: &'b [u8]) -> Result<Self, ReadError> {
        Zip::open(bytes).map(Self)
    }

    /// The content of an entry; `None` when there is none of that name.
    ///
    /// # Errors
    /// When it is damaged, protected or too large.
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        self.0.read(name)
    }

    /// Every entry, in the order of the directory.
    ///
    /// # Errors
    /// When the bytes of one are not there.
    pub fn entries(&self) -> impl Iterator<Item = Result<Entry<'b>, ReadError>> {
        self.0.raw().map(|raw| raw.map(|([head, name, packed], size)| Entry { head, name, packed, size }))
    }

    /// What a part refers to.
    ///
    /// # Errors
    /// As [`Package::read`].
    pub fn relations(&self, path: &str) -> Result<Vec<Relation>, ReadError> {
        xlsx::relations(&self.0, path)
    }

    /// The document of a Word file: its rows, under the name of their part, and its XML.
    ///
    /// # Errors
    /// As reading it.
    pub fn document(&self) -> Result<(Part, String), ReadError> {
        docx::document(&self.0, &mut Budget::default())
    }

    /// The visible sheets of an Excel file.
    ///
    /// # Errors
    /// As reading it.
    pub fn sheets(&self) -> Result<Vec<Sheet>, ReadError> {
        let mut sheets = Vec::new();
        xlsx::sheets(&self.0, &mut Budget::default(), &mut |part, path, content| {
            if !path.is_empty() {
                sheets.push(Sheet { part, path, content });
            }
        })?;
        Ok(sheets)
    }
}

/// The cell that stands at a place, and its row; the top of a merge for the cells below it.
#[must_use]
pub fn seen<'p>(part: &'p Part, origin: &Origin) -> Option<(&'p Row, &'p TableCell)> {
    let at = part.rows.iter().position(|row| {
        row.table == origin.table && row.row == origin.row && row.paragraph == origin.paragraph
    })?;
    let rows = part.rows.get(..=at)?;
    let there =
        |row: &'p Row| row.cells.iter().find(|cell| cell.column == origin.column).map(|cell| (row, cell));
    let own = there(rows.last()?)?;
    if !own.1.covered {
        return Some(own);
    }
    let table = rows.iter().rev().filter(|row| row.table == origin.table && !row.paragraph);
    table.filter_map(there).find(|(_, cell)| !cell.covered)
}
