//! What is handed back, written to files. Owns: where each document goes, and which fixes the corrected form gets. Must not
//! know how a document is made. The original is never written over.

use crate::args::{Check, Handed};
use crate::files::Source;
use crate::{Outcome, complain};
use std::path::{Path, PathBuf};
use ziping_core::form::{Cell, Form};
use ziping_core::lang::{Lang, Text};
use ziping_core::report::Severity;
use ziping_core::{Profile, score};
use ziping_read::wire::FileRead;
use ziping_write::{Checked, File, Kind, Options, WriteError, annotate, write};

/// Rounds of fixes; each has at least one, and no form has as many certain errors.
const MAX_FIXES: usize = 1_000;

const ENDING: Text = Text::new("{0} 的文件名要以 {1} 结尾。", "the name for {0} has to end in {1}.");
const FOLDER: Text = Text::new(
    "要检查的文件不止一个，{0} 后面请给一个已有的文件夹。",
    "there are several files: give an existing folder for {0}.",
);
const ORIGINAL: Text = Text::new(
    "{0} 指的是原件本身（{1}），原件不能被改写。请换一个文件名。",
    "{0} names the original itself ({1}), which is never written over. Give another name.",
);
const DATE: Text = Text::new("日期要写成 2022-03-01 的样子。", "a date is written as 2022-03-01.");
const NOT_WRITTEN: Text = Text::new("{0} 写不进去：{1}", "{0} cannot be written: {1}");
const WRITTEN: Text = Text::new("已写入 {0}", "written: {0}");
const FIXED: Text = Text::new("更正：{0}：{1}", "corrected: {0}: {1}");
const NOTHING_FIXED: Text = Text::new(
    "{0}：没有可以确定更正的错误，按原样写出。",
    "{0}: nothing is certainly wrong and known how to put right; written as it is.",
);

/// What takes comments.
const COMMENTED: [&str; 4] = ["docx", "docm", "xlsx", "xlsm"];

/// A document and where it goes.
struct Target {
    option: &'static str,
    to: PathBuf,
    /// Each file's goes into this folder under a name of its own.
    is_folder: bool,
}

/// The documents that were asked for.
pub(crate) struct Hand<'c> {
    profile: &'c Profile,
    options: Options,
    comments: Option<Target>,
    corrected: Option<Target>,
    opinion: Option<Target>,
    findings: Option<Target>,
    summary: Option<Target>,
    files: Vec<File>,
    outcome: Outcome,
}

impl<'c> Hand<'c> {
    /// What was asked for.
    ///
    /// # Errors
    /// A sentence for the person where something cannot be written so.
    pub(crate) fn new(check: &Check, sources: &[Source], profile: &'c Profile) -> Result<Self, String> {
        let Handed { comments, corrected, opinion, findings, summary, date } = &check.handed;
        let lang = check.lang;
        if date.as_deref().is_some_and(|date| !is_date(date)) {
            return Err(DATE.get(lang).to_owned());
        }
        let target = |option: &'static str, to: &Option<String>, endings: &[&str], each: bool| {
            to.as_deref().map(|to| Target::new(option, to, endings, each, sources, lang)).transpose()
        };
        // An original stays of its kind.
        let own = sources.iter().find_map(|source| match source {
            Source::File(path) => path.extension().map(|ending| ending.to_string_lossy().to_lowercase()),
            _ => None,
        });
        let own = COMMENTED.iter().filter(|ending| own.as_deref() == Some(**ending)).copied();
        let own: Vec<&str> = own.collect();
        let commented = if own.is_empty() { &COMMENTED[..] } else { &own };
        Ok(Self {
            profile,
            options: Options { lang, date: date.clone().or_else(today) },
            comments: target("--comments", comments, commented, true)?,
            corrected: target("--corrected", corrected, &["docx", "xlsx"], true)?,
            opinion: target("--opinion", opinion, &["docx", "html"], true)?,
            findings: target("--findings", findings, &["xlsx", "json"], false)?,
            summary: target("--summary", summary, &["xlsx"], false)?,
            files: Vec::new(),
            outcome: Outcome::default(),
        })
    }

    /// Writes what a file gives, and keeps what the lists need of it.
    pub(crate) fn take(&mut self, read: &FileRead, bytes: Option<&[u8]>) {
        let forms = read.forms.iter().flatten();
        let forms: Vec<Checked> =
            forms.filter_map(|read| Some(Checked::new(read.form, read.report.as_ref()?))).collect();
        let error = read.error.as_ref().map(|error| error.message.clone());
        let name = Path::new(read.name).file_name().map_or(read.name.into(), |name| name.to_string_lossy());
        let file = File { name: name.into_owned(), forms, error };
        let lang = self.options.lang;
        if !file.forms.is_empty() {
            if let Some(target) = self.comments.take() {
                let made = bytes.map_or(Err(WriteError::NoComments(None)), |bytes| {
                    annotate(bytes, &file.forms, &self.options)
                });
                let usual =
                    Path::new(read.name).extension().map_or("docx".into(), |end| end.to_string_lossy());
                self.put(&target, read.name, ["-批注.", &usual].concat().as_str(), made);
                self.comments = Some(target);
            }
            if let Some(target) = self.corrected.take() {
                let mut fixed = file.clone();
                for checked in &mut fixed.forms {
                    checked.form = self.corrected(&checked.form, read.name, lang);
                }
                let kind = if target.ends("xlsx") { Kind::FormXlsx } else { Kind::FormDocx };
                let made = write(std::slice::from_ref(&fixed), kind, &self.options);
                self.put(&target, read.name, "-更正.docx", made);
                self.corrected = Some(target);
            }
            if let Some(target) = self.opinion.take() {
                let kind = if target.ends("html") { Kind::OpinionHtml } else { Kind::OpinionDocx };
                let made = write(std::slice::from_ref(&file), kind, &self.options);
                self.put(&target, read.name, "-检查意见.docx", made);
                self.opinion = Some(target);
            }
        }
        if self.findings.is_some() || self.summary.is_some() {
            self.files.push(file);
        }
    }

    /// Writes the lists of all files; the worst of all that was written.
    pub(crate) fn finish(mut self) -> Outcome {
        if let Some(target) = self.findings.take() {
            let kind = if target.ends("json") { Kind::FindingsJson } else { Kind::FindingsXlsx };
            let made = write(&self.files, kind, &self.options);
            self.put(&target, "", "", made);
        }
        if let Some(target) = self.summary.take() {
            let made = write(&self.files, Kind::SummaryXlsx, &self.options);
            self.put(&target, "", "", made);
        }
        self.outcome
    }

    fn put(&mut self, target: &Target, name: &str, ending: &str, made: Result<Vec<u8>, WriteError>) {
        let lang = self.options.lang;
        let path = target.path(name, ending);
        let shown = path.to_string_lossy().into_owned();
        let done = made
            .map_err(|error| error.user_message(lang))
            .and_then(|bytes| std::fs::write(&path, bytes).map_err(|error| error.to_string()));
        match done {
            Ok(()) => tell(&WRITTEN.fill(lang, &[&shown])),
            Err(why) => self.outcome = self.outcome.max(complain(&NOT_WRITTEN.fill(lang, &[&shown, &why]))),
        }
    }

    /// The form with the fixes of all certain errors, each told: one by one, because one may settle another.
    fn corrected(&self, form: &Form, name: &str, lang: Lang) -> Form {
        let mut form = form.clone();
        let mut is_changed = false;
        for _ in 0..MAX_FIXES {
            let report = score(&form, self.profile, lang);
            let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
            // What would change another cell than the wrong one is a choice, and a person's.
            let mut certain = errors.filter_map(|finding| {
                let fix = finding.fix.as_ref().filter(|fix| !fix.draft)?;
                fix.edits.first().filter(|edit| edit.cell == finding.cell).map(|_| (finding, fix))
            });
            let Some((finding, fix)) = certain.next() else { break };
            let before = form.clone();
            for edit in &fix.edits {
                let origin = form.get(edit.cell).and_then(|cell| cell.origin.clone());
                form.set(edit.cell, Some(Cell { text: edit.text.clone(), origin }));
            }
            // A fix that changes nothing would be offered for ever.
            if form == before {
                break;
            }
            tell(&FIXED.fill(lang, &[&finding.place, &fix.label]));
            is_changed = true;
        }
        if !is_changed {
            tell(&NOTHING_FIXED.fill(lang, &[name]));
        }
        form
    }
}

impl Target {
    fn new(
        option: &'static str,
        to: &str,
        endings: &[&str],
        each: bool,
        sources: &[Source],
        lang: Lang,
    ) -> Result<Self, String> {
        let path = PathBuf::from(to);
        let is_folder = each && path.is_dir();
        if each && sources.len() > 1 && !is_folder {
            return Err(FOLDER.fill(lang, &[option]));
        }
        let target = Self { option, to: path, is_folder };
        if !is_folder && !endings.iter().any(|ending| target.ends(ending)) {
            let endings: Vec<String> = endings.iter().map(|ending| [".", ending].concat()).collect();
            return Err(ENDING.fill(lang, &[option, &endings.join(", ")]));
        }
        let is_original = |source: &Source| {
            let Source::File(original) = source else { return false };
            matches!((original.canonicalize(), target.to.canonicalize()), (Ok(a), Ok(b)) if a == b)
        };
        match sources.iter().any(is_original) {
            true => Err(ORIGINAL.fill(lang, &[target.option, to])),
            false => Ok(target),
        }
    }

    fn ends(&self, ending: &str) -> bool {
        !self.is_folder && self.to.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
    }

    fn path(&self, name: &str, ending: &str) -> PathBuf {
        if !self.is_folder {
            return self.to.clone();
        }
        let stem = Path::new(name).file_stem().map_or("form".into(), |stem| stem.to_string_lossy());
        // Two files of the same name from two folders do not write over each other.
        let taken = |path: &PathBuf| path.exists();
        let first = self.to.join([&stem, ending].concat());
        let mut next =
            (2..).map(|copy| self.to.join([&stem, "-", copy.to_string().as_str(), ending].concat()));
        if taken(&first) { next.find(|path| !taken(path)).unwrap_or(first) } else { first }
    }
}

/// Says on the side what was done: the output proper may be JSON.
fn tell(message: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "ziping: {message}");
}

fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 10
        && bytes.iter().zip(0..).all(|(byte, at)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// Today in China, by the clock of the machine.
fn today() -> Option<String> {
    const CHINA: u64 = 8 * 3_600;
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(day(since.as_secs().checked_add(CHINA)? / 86_400))
}

/// The day that so many days after the first of January 1970 is.
#[allow(clippy::arithmetic_side_effects)] // days since 1970 are few
fn day(days: u64) -> String {
    // Counted in eras of 400 years that begin in March, so that the leap day is the last of a year.
    let from = days.saturating_add(719_468);
    let (era, of_era) = (from / 146_097, from % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_dates() {
        for (days, date) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (19_052, "2022-03-01"),
            (20_088, "2024-12-31"),
        ] {
            assert_eq!(day(days), date);
        }
    }
}
