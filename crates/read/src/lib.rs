//! Reads what a person opens or pastes into forms: `bytes → tables → layout → forms`.
//!
//! Each arrow is a module of its own and nothing flows back: `container` takes archives and XML apart, a module of
//! `format` knows cells and merges but no form, `layout` knows the form's words but no format. Hostile input ends in
//! an error: every step is linear in the bytes and stops at the limits of [`table`] and of the containers.
//!
//! ```
//! use ziping_core::Lang;
//! use ziping_read::{ReadError, read};
//!
//! let text = "\
//! 一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
//! 产出指标\t数量指标\t培训场次\t≥20场\t16场\t10\t8\t场地维修，下半年补办
//! 总分\t\t\t\t\t10\t8\t";
//!
//! let reading = read(text.as_bytes(), "form.txt", Lang::En)?;
//! let form = &reading.forms[0].form;
//! assert_eq!(form.indicators[0].name.text, "培训场次");
//! // What a person typed stays as it is; what it means is the checker's to say.
//! assert_eq!(form.indicators[0].target.as_ref().map(|cell| cell.text.as_str()), Some("≥20场"));
//!
//! // What is no form is told so, with what to do.
//! assert!(read(b"%PDF-1.7", "scan.pdf", Lang::En).is_err());
//! # Ok::<(), ReadError>(())
//! ```

pub mod corrections;
pub mod error;
pub mod package;
pub mod sniff;
pub mod table;
pub mod told;
pub mod wire;

mod container;
mod format;
mod layout;
mod scan;

pub use corrections::Corrections;
pub use error::{Limit, ReadError};

use crate::table::Budget;
use crate::told::{JoinedPart, Note, ReadBlock};
use std::borrow::Cow;
use ziping_core::form::{CellRef, Form};
use ziping_core::lang::Lang;

/// Bytes of a file or text. A form is 50 KB, one with pictures a few MB; beyond this the page only waits.
pub const MAX_BYTES: usize = 32 << 20;

/// What was read from one file or text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The forms, in the order of the file; never empty.
    pub forms: Vec<ReadForm>,
}

/// One form, where its cells stand, and what of the file was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadForm {
    /// The form.
    pub form: Form,
    /// What was seen and not understood, with its place. Nothing is dropped silently.
    pub notes: Vec<Note>,
    /// The blocks that were recognised, in the order of the file.
    pub blocks: Vec<ReadBlock>,
    /// Targets that stand in several columns of the file, by their cell: the parts, from left to right as they are joined.
    pub joined: Vec<(CellRef, Vec<JoinedPart>)>,
}

/// How a file is to be read. A language alone is such options, too.
#[derive(Clone, Copy, Debug)]
pub struct ReadOptions<'a> {
    /// The language of the notes.
    pub lang: Lang,
    /// What the person said of an earlier reading.
    pub corrections: &'a Corrections,
}

impl From<Lang> for ReadOptions<'_> {
    fn from(lang: Lang) -> Self {
        Self { lang, corrections: Corrections::NONE }
    }
}

/// Reads the forms in `bytes`; `name` is the file's name and only a hint. `lang` is the language of the notes.
///
/// Text in another encoding than UTF-8 or marked UTF-16 gives [`ReadError::Encoding`]: a caller that has a
/// decoder for GB18030 decodes what [`undecoded`] makes of the bytes and calls [`read_text`].
///
/// # Errors
/// When no form can be read; the error says what the content looks like and what to do.
pub fn read<'a>(bytes: &[u8], name: &str, options: impl Into<ReadOptions<'a>>) -> Result<Reading, ReadError> {
    match read_bytes(bytes, options.into()) {
        // A file that broke off at its beginning no longer says what it was; its name does.
        Err(ReadError::Unsupported(sniff::Kind::Zip)) if is_called_document(name) => Err(ReadError::Damaged),
        outcome => outcome,
    }
}

/// Whether a file has the name of a document that is an archive inside.
fn is_called_document(name: &str) -> bool {
    let dot = name.bytes().rposition(|byte| byte == b'.').unwrap_or_default();
    let ending = name.get(dot.saturating_add(1)..).unwrap_or_default();
    ["docx", "xlsx", "docm", "xlsm", "odt", "ods"].iter().any(|known| known.eq_ignore_ascii_case(ending))
}

fn read_bytes(bytes: &[u8], options: ReadOptions) -> Result<Reading, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge(Limit::Bytes));
    }
    // A page is text, in whatever encoding.
    if let Some(kind) = sniff::kind(bytes).filter(|kind| *kind != sniff::Kind::Html) {
        let parts = format::parts(kind, bytes, &mut Budget::default())?;
        return layout::forms(&parts, options);
    }
    decoded(&sniff::decode(bytes)?, options)
}

/// The bytes that a decoder for GB18030 has to be given when [`read`] says [`ReadError::Encoding`]: those of the file,
/// or where a file spells out bytes of its text (`\'cf\'ee` in rtf), those.
#[must_use]
pub fn undecoded(bytes: &[u8]) -> Cow<'_, [u8]> {
    match sniff::kind(bytes) {
        Some(sniff::Kind::Rtf) if format::FILES => Cow::Owned(format::rtf::undecoded(bytes)),
        _ => Cow::Borrowed(bytes),
    }
}

/// Reads the forms in a text, as pasted or decoded.
///
/// # Errors
/// When no form can be read; the error says what the content looks like and what to do.
pub fn read_text<'a>(text: &str, options: impl Into<ReadOptions<'a>>) -> Result<Reading, ReadError> {
    decoded(text, options.into())
}

fn decoded(text: &str, options: ReadOptions) -> Result<Reading, ReadError> {
    if text.len() > MAX_BYTES {
        return Err(ReadError::TooLarge(Limit::Bytes));
    }
    let budget = &mut Budget::default();
    let parts = if !format::FILES {
        None
    } else if sniff::is_page(text) {
        Some(format::html::parts(text, budget)?)
    } else if text.starts_with("{\\rtf") {
        Some(format::rtf::parts(text, true, budget)?)
    } else if let Some(kind) = sniff::flat_kind(text) {
        Some(format::flat(kind, text, budget)?)
    } else {
        None
    };
    if let Some(parts) = parts {
        return layout::forms(&parts, options);
    }
    let (part, torn) = format::text::rows(text)?;
    layout::forms_in_text(part, torn, options)
}
