//! The formats, a module each: the bytes of a file into [`Part`]s of rows and cells.
//!
//! Owns: which module reads which kind of file. Must not know the words of a form. A format module knows cells,
//! merges and texts as they are shown, and charges every cell to the [`Budget`].

mod csv;
mod doc;
pub(crate) mod docx;
mod double;
mod flow;
pub(crate) mod html;
mod odf;
mod pipes;
pub(crate) mod rtf;
mod sheet;
mod shown;
mod symbol;
mod tables;
pub(crate) mod text;
mod xls;
pub(crate) mod xlsx;

use crate::container::ole::Ole;
use crate::container::zip::Zip;
use crate::error::ReadError;
use crate::sniff::Kind;
use crate::table::{Budget, Part};

/// Whether anything but plain text is read; what is not called is not linked either.
pub(crate) const FILES: bool = cfg!(feature = "files");

/// The tables of a file that is no plain text.
///
/// # Errors
/// When the kind is not read, or the file is damaged, protected or too large.
pub(crate) fn parts(kind: Kind, bytes: &[u8], budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    match kind {
        _ if !FILES => Err(ReadError::Unsupported(kind)),
        Kind::Docx => docx::parts(&Zip::open(bytes)?, budget),
        Kind::Xlsx => xlsx::parts(&Zip::open(bytes)?, budget),
        Kind::OpenDocument => odf::parts(&Zip::open(bytes)?, budget),
        Kind::LegacyOffice => legacy(bytes, budget),
        Kind::Rtf => rtf::parts(&crate::sniff::decode(bytes)?, false, budget),
        _ => Err(ReadError::Unsupported(kind)),
    }
}

/// The tables of an office file that is one XML text.
///
/// # Errors
/// As [`parts`].
pub(crate) fn flat(kind: Kind, text: &str, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    match kind {
        _ if !FILES => Err(ReadError::Unsupported(kind)),
        Kind::Docx => docx::flat(text, budget),
        Kind::OpenDocument => odf::flat(text, budget),
        Kind::Xlsx => xlsx::flat(text, budget),
        _ => Err(ReadError::Unsupported(kind)),
    }
}

/// The container of old Office says by its streams what it holds.
fn legacy(bytes: &[u8], budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let ole = Ole::open(bytes)?;
    if ole.has("EncryptedPackage") {
        Err(ReadError::Encrypted)
    } else if ole.has("WordDocument") {
        doc::parts(&ole, budget)
    } else if ole.has("Workbook") || ole.has("Book") {
        xls::parts(&ole, budget)
    } else {
        Err(ReadError::Unsupported(Kind::LegacyOffice))
    }
}
