//! Checked forms as they are handed to the writers.

use ziping_core::{Lang, Profile};
use ziping_read::read;
use ziping_write::{Checked, File, Options};

/// The forms of a file with what the checker says of them.
///
/// # Panics
/// When the file gives no form.
#[must_use]
pub fn checked(bytes: &[u8]) -> Vec<Checked> {
    let forms = read(bytes, "", Lang::Zh).unwrap_or_else(|why| panic!("{why}")).forms;
    let profile = &Profile::builtin()[0];
    forms
        .iter()
        .map(|read| Checked::new(&read.form, &ziping_core::score(&read.form, profile, Lang::Zh)))
        .collect()
}

/// The same as a file of a name.
#[must_use]
pub fn file(name: &str, bytes: &[u8]) -> File {
    File { name: name.to_owned(), forms: checked(bytes), error: None }
}

/// Chinese, on a day.
#[must_use]
pub fn options() -> Options {
    Options { lang: Lang::Zh, date: Some("2022-03-01".to_owned()) }
}
