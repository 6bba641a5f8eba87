//! The XML parts of an archive as texts.
//!
//! Owns: the encodings that they may have, and what is said of broken ones. Must not know what an element means.

use super::zip::Zip;
use crate::error::{Limit, ReadError};
use crate::sniff::decode;
pub(crate) use ziping_unpack::xml::{Broken, Name, Node, Tag, Xml, names};

/// Bytes of a part in UTF-16, which is in memory twice while it is decoded.
const MAX_UTF16: usize = 16 << 20;

/// The text of a part of an archive, in whatever encoding XML may have; `None` when there is no such part.
///
/// # Errors
/// [`ReadError::Damaged`] where it is no text; what the archive answers.
pub(crate) fn part(zip: &Zip, name: &str) -> Result<Option<String>, ReadError> {
    let Some(bytes) = zip.read(name)? else { return Ok(None) };
    if !bytes.starts_with(b"\xFF\xFE") && !bytes.starts_with(b"\xFE\xFF") {
        return String::from_utf8(bytes).map(Some).map_err(|_| ReadError::Damaged);
    }
    if bytes.len() > MAX_UTF16 {
        return Err(ReadError::TooLarge(Limit::Inflated));
    }
    decode(&bytes).map(|text| Some(text.into_owned())).map_err(|_| ReadError::Damaged)
}

impl From<Broken> for ReadError {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Damaged => Self::Damaged,
            Broken::TooDeep => Self::TooLarge(Limit::Depth),
        }
    }
}
