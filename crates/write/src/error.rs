//! Why nothing could be written, for the program (a stable code) and for the person (what is wrong, what to do).
//!
//! Owns: the errors of writing and their wording. Must not know how they come about.

use std::fmt;
use ziping_core::lang::{Lang, Text};
use ziping_read::ReadError;
use ziping_read::sniff::Kind;
use ziping_unpack::xml::Broken;

/// Why nothing could be written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WriteError {
    /// The original is of a kind that takes no comments here.
    NoComments(Option<Kind>),
    /// The original cannot be read.
    Original(ReadError),
    /// The cells of the form are not those of the original.
    OtherFile,
    /// There is nothing to write.
    NoForm,
}

const NO_COMMENTS: &Text = &Text::new(
    "原件是{0}，批注只能加在 docx 和 xlsx 文件里。请用 Word、Excel 或 WPS 把原件另存为 docx 或 xlsx，打开那一份再导出批注；\
     或者直接导出检查意见、更正后的表。",
    "The original is {0}, and comments can be written into docx and xlsx files only. Save it as docx or xlsx in Word, Excel or \
     WPS, open that and export the comments again; or export the opinion or the corrected form.",
);
const TEXT: &Text = &Text::new("文字，不是文件", "text and no file");
const OTHER: &Text = &Text::new(
    "原件里找不到这张表的单元格：给出的文件不是检查过的那一份。请重新打开原件，检查后再导出批注。",
    "The cells of this form are not in the file: it is not the one that was checked. Open the original again, check it, and \
     export the comments then.",
);
const NO_FORM: &Text =
    &Text::new("没有读出自评表，没有可导出的内容。", "No form was read: there is nothing to export.");

impl WriteError {
    /// The error's code, the same in every release and language.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoComments(_) => "no_comments",
            Self::Original(error) => error.code(),
            Self::OtherFile => "other_file",
            Self::NoForm => "no_form",
        }
    }

    /// What is wrong and what to do.
    #[must_use]
    pub fn user_message(&self, lang: Lang) -> String {
        match self {
            Self::NoComments(kind) => NO_COMMENTS.fill(lang, &[kind.map_or(TEXT, Kind::name).get(lang)]),
            Self::Original(error) => error.user_message(lang),
            Self::OtherFile => OTHER.get(lang).to_owned(),
            Self::NoForm => NO_FORM.get(lang).to_owned(),
        }
    }
}

impl From<ReadError> for WriteError {
    fn from(error: ReadError) -> Self {
        Self::Original(error)
    }
}

impl From<Broken> for WriteError {
    fn from(broken: Broken) -> Self {
        Self::Original(broken.into())
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.user_message(Lang::En))
    }
}

impl std::error::Error for WriteError {}
