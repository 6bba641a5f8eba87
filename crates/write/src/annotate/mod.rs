//! The original with comments at the cells that have findings, and otherwise as it was.
//!
//! Owns: which finding is told where, and how many. Must not know how a format keeps comments (`docx`, `xlsx`).

mod docx;
mod parts;
mod xlsx;

use crate::checked::{Checked, Remark};
use crate::error::WriteError;
use crate::{Options, words};
use ziping_core::form::Origin;
use ziping_core::lang::Text;
use ziping_read::package::Package;
use ziping_read::sniff::{Kind, kind};

/// Comments of one file. Programs for texts become slow with more; what is beyond is said in the last.
const MAX_COMMENTS: usize = 2_000;

const MORE: &Text = &Text::new(
    "批注太多，另有 {0} 条没有写在这里，请看检查意见。",
    "There are too many comments: {0} more are not written here. See the opinion.",
);

/// A comment: where it stands, and its lines.
struct Comment<'c> {
    at: &'c Origin,
    lines: Vec<String>,
}

/// The original's bytes with what the checker says of its forms in the margin.
///
/// # Errors
/// When the original takes no comments, is damaged, or is not the file that the forms were read from.
pub fn annotate(original: &[u8], forms: &[Checked], options: &Options) -> Result<Vec<u8>, WriteError> {
    if forms.is_empty() {
        return Err(WriteError::NoForm);
    }
    if original.len() > ziping_read::MAX_BYTES {
        return Err(ziping_read::ReadError::TooLarge(ziping_read::Limit::Bytes).into());
    }
    match kind(original) {
        Some(Kind::Docx) => docx::annotate(&Package::open(original)?, forms, options),
        Some(Kind::Xlsx) => xlsx::annotate(&Package::open(original)?, forms, options),
        kind => Err(WriteError::NoComments(kind)),
    }
}

/// The comments of all forms, in the order of the findings.
fn comments<'c>(
    forms: &'c [Checked],
    options: &Options,
    is_there: &dyn Fn(&Origin) -> bool,
) -> Result<Vec<Comment<'c>>, WriteError> {
    let all: Vec<(&Checked, &Remark)> =
        forms.iter().flat_map(|form| form.findings.iter().map(move |remark| (form, remark))).collect();
    let mut comments = Vec::new();
    for (form, remark) in &all {
        let (at, placed) = form.seat(remark, is_there).ok_or(WriteError::OtherFile)?;
        if comments.len() == MAX_COMMENTS {
            let more = crate::markup::number(all.len().saturating_sub(MAX_COMMENTS));
            comments.push(Comment { at, lines: vec![MORE.fill(options.lang, &[&more])] });
            break;
        }
        comments.push(Comment { at, lines: words::told(remark, placed, options.lang) });
    }
    Ok(comments)
}
