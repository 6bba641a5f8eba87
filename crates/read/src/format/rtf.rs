//! Rich text (rtf).

use crate::error::ReadError;
use crate::sniff::Kind;
use crate::table::{Budget, Part};

/// The tables of the file.
pub(crate) fn parts(bytes: &[u8], budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let _ = (bytes, budget);
    Err(ReadError::Unsupported(Kind::Rtf))
}
