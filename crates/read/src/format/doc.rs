//! Word 97 to 2003 documents (doc, and WPS Writer's wps).

use crate::container::ole::Ole;
use crate::error::ReadError;
use crate::sniff::Kind;
use crate::table::{Budget, Part};

/// The tables of the file.
pub(crate) fn parts(ole: &Ole, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let _ = (ole, budget);
    Err(ReadError::Unsupported(Kind::LegacyOffice))
}
