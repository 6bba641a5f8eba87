//! What was read, as it crosses to JavaScript and into the command's JSON.
//!
//! Owns: the shape `{ name, error?, forms?: [{ form, origins, notes, blocks, joined?, report?, suggestion? }] }`. Must not know how it came about.

use crate::told::{JoinedPart, Note, ReadBlock, SeenTable};
use crate::{ReadError, ReadForm, Reading};
use serde::{Serialize, Serializer};
use ziping_core::Profile;
use ziping_core::form::{CellRef, Form};
use ziping_core::lang::Lang;
use ziping_core::report::{Report, Suggestion};
use ziping_core::rules::Families;
use ziping_core::score_and_suggest;
use ziping_core::text::put_whole;

/// One file: its forms, or why there are none.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FileRead<'a> {
    /// The file's name as given.
    pub name: &'a str,
    /// Why nothing could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub error: Option<FileError>,
    /// The forms, in the order of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub forms: Option<Vec<FormRead<'a>>>,
}

/// Why nothing could be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FileError {
    /// Stable and the same in every language: `empty`, `no_table`, `not_a_form` …
    pub code: &'static str,
    /// What is wrong and what to do, in the person's language.
    pub message: String,
    /// Where the content has tables and none is a form: the likeliest ones, for the person to say what is what.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<SeenTable>>"))]
    pub tables: Vec<SeenTable>,
}

impl FileError {
    /// An error with nothing to show but its sentence.
    #[must_use]
    pub const fn new(code: &'static str, message: String) -> Self {
        Self { code, message, tables: Vec::new() }
    }
}

/// A form with where its cells stand and what was not understood.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FormRead<'a> {
    /// The form.
    pub form: &'a Form,
    /// Where the cells stand, by their address.
    #[cfg_attr(feature = "ts", ts(type = "Record<string, Origin>"))]
    pub origins: Origins<'a>,
    /// What was seen and not understood.
    pub notes: &'a [Note],
    /// The blocks that were recognised, in the order of the file.
    pub blocks: &'a [ReadBlock],
    /// The parts of targets that stand in several columns, by the target's address.
    #[serde(skip_serializing_if = "Joined::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, type = "Record<string, JoinedPart[]>"))]
    pub joined: Joined<'a>,
    /// What the checker says of the form, where it was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub report: Option<Report>,
    /// Another profile that the form looks as if it was made for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub suggestion: Option<Suggestion>,
}

/// The origins of a form's cells, unless they are left out: a map from a cell's address to its place. For a reader that is no person a list, of
/// which [`Origins::packed`] makes the first text and the names of the parts the others.
#[derive(Clone, Copy, Debug)]
pub struct Origins<'a>(pub Option<&'a Form>);

impl<'a> Origins<'a> {
    /// The places of the cells, in the order of [`Form::cells`], with commas between them: `part.table.row.column`, the
    /// part as its place among `names`, a `p` before the column of a paragraph; `column` alone where the rest is that of the cell before; nothing for a cell
    /// without a place.
    fn packed(self, names: &mut Vec<&'a str>) -> String {
        let mut packed = String::with_capacity(1024);
        let mut last = None;
        for (_, cell) in self.0.into_iter().flat_map(Form::cells) {
            if let Some(at) = &cell.origin {
                let (table, row) = (at.table, at.row);
                if last != Some((at.part.as_str(), table, row, at.paragraph)) {
                    last = Some((&at.part, table, row, at.paragraph));
                    let known = names.iter().position(|name| *name == at.part);
                    let part = known.unwrap_or_else(|| {
                        names.push(&at.part);
                        names.len().saturating_sub(1)
                    });
                    for number in [u32::try_from(part).unwrap_or(0), table, row] {
                        put_whole(number, &mut packed);
                        packed.push('.');
                    }
                    if at.paragraph {
                        packed.push('p');
                    }
                }
                put_whole(at.column, &mut packed);
            }
            packed.push(',');
        }
        packed
    }
}

impl Serialize for Origins<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            let cells = self.0.into_iter().flat_map(Form::cells);
            return serializer.collect_map(cells.filter_map(|(at, cell)| Some((at, cell.origin.as_ref()?))));
        }
        let mut names = Vec::new();
        let packed = self.packed(&mut names);
        names.insert(0, &packed);
        names.serialize(serializer)
    }
}

/// The parts of joined values: a map from a cell's address to them.
#[derive(Clone, Copy, Debug)]
pub struct Joined<'a>(pub &'a [(CellRef, Vec<JoinedPart>)]);

impl Joined<'_> {
    const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Joined<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(at, parts)| (at, parts)))
    }
}

impl ReadError {
    /// The error as it crosses the boundary.
    #[must_use]
    pub fn wire(&self, lang: Lang) -> FileError {
        let mut error = FileError::new(self.code(), self.user_message(lang));
        if let Self::NotAForm(strange) = self {
            error.tables.clone_from(&strange.tables);
        }
        error
    }
}

impl ReadForm {
    /// The form as it crosses the boundary.
    #[must_use]
    pub fn wire(&self) -> FormRead<'_> {
        FormRead {
            form: &self.form,
            origins: Origins(Some(&self.form)),
            notes: &self.notes,
            blocks: &self.blocks,
            joined: Joined(&self.joined),
            report: None,
            suggestion: None,
        }
    }
}

impl<'a> FileRead<'a> {
    /// The outcome of reading the file `name`.
    #[must_use]
    pub fn new(name: &'a str, outcome: &'a Result<Reading, ReadError>, lang: Lang) -> Self {
        Self::from_outcome(name, outcome.as_ref().map_err(|error| error.wire(lang)))
    }

    /// The same where a file may fail before it is read, as one that cannot be opened.
    #[must_use]
    pub fn from_outcome(name: &'a str, outcome: Result<&'a Reading, FileError>) -> Self {
        match outcome {
            Ok(reading) => {
                Self { name, error: None, forms: Some(reading.forms.iter().map(ReadForm::wire).collect()) }
            }
            Err(error) => Self { name, error: Some(error), forms: None },
        }
    }

    /// The same with every form scored by the rules of `profile`, and with the one of the `known` that fits it better.
    #[must_use]
    pub fn checked(mut self, profile: &Profile, known: &[Profile], families: Families, lang: Lang) -> Self {
        for read in self.forms.iter_mut().flatten() {
            let split = !read.joined.is_empty();
            let (report, suggestion) = score_and_suggest(read.form, split, profile, known, families, lang);
            (read.report, read.suggestion) = (Some(report), suggestion);
        }
        self
    }

    /// The same for a list of many files: with the totals and counts of each report, without what explains them.
    #[must_use]
    pub fn in_brief(mut self) -> Self {
        for read in self.forms.iter_mut().flatten() {
            read.origins = Origins(None);
            if let Some(report) = &mut read.report {
                report.rows.clear();
                report.findings.clear();
                report.stories.clear();
                report.skipped.clear();
            }
        }
        self
    }
}
