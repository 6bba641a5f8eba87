//! Hands a checked form back: `form, report (and the original's bytes) → the bytes of a document`.
//!
//! Owns: what is written for whom, and the formats that it is written in. Must not know how a form is read or checked, files on
//! a disk, or the time: a date is passed in. Everything is a pure function that ends in bytes or in an error, in a time that
//! grows with what is written. Nothing that is written holds a formula, a field or a link.

mod annotate;
mod checked;
mod docx;
mod error;
mod form;
mod grid;
mod html;
mod lists;
mod markup;
mod opinion;
mod words;
mod xlsx;
mod zip;

pub use annotate::annotate;
pub use checked::{Checked, File, Remark, Sums};
pub use error::WriteError;
pub use opinion::{Block, opinion};

use ziping_core::form::CellRef;
use ziping_core::lang::{Lang, Text};

/// How it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language of what is not the form's own.
    pub lang: Lang,
    /// The day of the check, `2022-03-01`, with or without a time; nothing is dated when it is left out.
    pub date: Option<String>,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The forms in the national layout, for Word.
    FormDocx,
    /// The same, for Excel, a sheet a form.
    FormXlsx,
    /// The opinion on each form, for Word.
    OpinionDocx,
    /// The same as a web page to print.
    OpinionHtml,
    /// All findings, for Excel.
    FindingsXlsx,
    /// The same for programs.
    FindingsJson,
    /// A line for each form, and all findings.
    SummaryXlsx,
}

impl Kind {
    /// Every one.
    pub const ALL: [Self; 7] = [
        Self::FormDocx,
        Self::FormXlsx,
        Self::OpinionDocx,
        Self::OpinionHtml,
        Self::FindingsXlsx,
        Self::FindingsJson,
        Self::SummaryXlsx,
    ];

    /// Its name, which ends as the name of its file does.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FormDocx => "form.docx",
            Self::FormXlsx => "form.xlsx",
            Self::OpinionDocx => "opinion.docx",
            Self::OpinionHtml => "opinion.html",
            Self::FindingsXlsx => "findings.xlsx",
            Self::FindingsJson => "findings.json",
            Self::SummaryXlsx => "summary.xlsx",
        }
    }
}

const FORM: &Text = &Text::new("自评表", "form");

/// Writes one of the documents.
///
/// # Errors
/// [`WriteError::NoForm`] where there is no form to write; lists are written of files without forms as well.
pub fn write(files: &[File], kind: Kind, options: &Options) -> Result<Vec<u8>, WriteError> {
    let forms = || files.iter().flat_map(|file| file.forms.iter().map(move |checked| (file, checked)));
    let needs_form = !matches!(kind, Kind::FindingsXlsx | Kind::FindingsJson | Kind::SummaryXlsx);
    if needs_form && forms().next().is_none() {
        return Err(WriteError::NoForm);
    }
    Ok(match kind {
        Kind::FormDocx => {
            let mut document = docx::Document::default();
            for (_, checked) in forms() {
                document.new_page();
                document.form(&form::grid(&checked.form));
            }
            document.finish()
        }
        Kind::FormXlsx => {
            let mut book = xlsx::Book::default();
            for (_, checked) in forms() {
                let project = checked.line(CellRef::Project);
                let name = if project.is_empty() { FORM.get(Lang::Zh) } else { &project };
                book.form(name, form::grid(&checked.form));
            }
            book.finish()
        }
        Kind::OpinionDocx => {
            let mut document = docx::Document::default();
            for (file, checked) in forms() {
                opinion::document(&opinion(checked, &file.name, options), &mut document);
            }
            document.finish()
        }
        Kind::OpinionHtml => {
            let opinions: Vec<Vec<Block>> =
                forms().map(|(file, checked)| opinion(checked, &file.name, options)).collect();
            html::page(&opinions, options.lang).into_bytes()
        }
        Kind::FindingsXlsx => lists::findings(files, options),
        Kind::FindingsJson => lists::findings_json(files).into_bytes(),
        Kind::SummaryXlsx => lists::summary(files, options),
    })
}
