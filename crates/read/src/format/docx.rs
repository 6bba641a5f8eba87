//! Word documents (docx, and the same XML in one file).

use crate::container::zip::Zip;
use crate::error::ReadError;
use crate::sniff::Kind;
use crate::table::{Budget, Part};

/// The tables of the file.
pub(crate) fn parts(zip: &Zip, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let _ = (zip, budget);
    Err(ReadError::Unsupported(Kind::Docx))
}
