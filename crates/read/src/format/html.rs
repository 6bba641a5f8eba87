//! Web pages as Word, WPS and Excel save them and put them on the clipboard.

use crate::error::ReadError;
use crate::sniff::Kind;
use crate::table::{Budget, Part};

/// The tables of the file.
pub(crate) fn parts(text: &str, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let _ = (text, budget);
    Err(ReadError::Unsupported(Kind::Html))
}
