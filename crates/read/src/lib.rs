//! Reads what a person opens or pastes into forms: `bytes → tables → layout → forms`.
//!
//! Each arrow is a module of its own and nothing flows back: a format module knows cells and merges but
//! no form; the layout recogniser knows the form's words but no format.

use serde::Serialize;
use std::collections::BTreeMap;
use ziping_core::form::{CellRef, Form, Origin};
use ziping_core::lang::Lang;

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
}

/// Something in the file that the reader saw and could not use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// Its place in the file.
    pub origin: Origin,
    /// Its text, shortened when long.
    pub text: String,
    /// What the reader makes of it, in the person's language.
    pub message: String,
}

/// Why nothing could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {}

/// Reads the forms in `bytes`; `name` is the file's name and only a hint.
///
/// # Errors
/// When no form can be read; the error says what the content looks like and what to do.
pub fn read(bytes: &[u8], name: &str, lang: Lang) -> Result<Reading, ReadError> {
    let _ = (bytes, name, lang, BTreeMap::<CellRef, Origin>::new());
    Err(ReadError {})
}
