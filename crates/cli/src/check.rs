//! `ziping check`: reads every file, scores its forms and prints both.

use crate::args::{Check, Format};
use crate::files::{self, Source};
use crate::hand::Hand;
use crate::paper::Paper;
use crate::{Outcome, complain, print, report};
use serde::Serialize;
use ziping_core::Profile;
use ziping_core::batch::Comparison;
use ziping_core::json::Json;
use ziping_core::lang::{Lang, Text};
use ziping_core::report::{Across, Verdict};
use ziping_core::rules::Families;
use ziping_read::wire::{FileError, FileRead};
use ziping_read::{Corrections, ReadOptions, Reading};

/// The command's JSON.
#[derive(Serialize)]
struct Output<'a> {
    version: &'static str,
    files: &'a [FileRead<'a>],
    /// What shows between the forms of all files; a form is named by its place among them.
    across: &'a [Across],
}

/// A file with what was read from it.
struct ReadFile {
    name: String,
    /// What it was read from; `None` where it could not be opened.
    bytes: Option<Vec<u8>>,
    outcome: Result<Reading, FileError>,
}

const NOT_OPENED: Text = Text::new("文件打不开：{0}", "the file cannot be opened: {0}");
const NO_PROFILE: Text = Text::new(
    "没有“{0}”这个口径，也没有这个名字的文件。自带的口径：{1}",
    "there is no profile “{0}” and no such file. Profiles that ship with the checker: {1}",
);

const NO_CORRECTIONS: Text = Text::new(
    "更正文件打不开，或不是有效的 JSON：{0}",
    "the corrections cannot be opened, or are no valid JSON: {0}",
);
const BAD_CORRECTIONS: Text = Text::new(
    "更正不合要求（{0}）。格式见 ziping --help。",
    "the corrections are not of their shape ({0}). See ziping --help.",
);

/// Checks everything named and prints it.
pub(crate) fn run(check: &Check, colour: bool) -> Outcome {
    let lang = check.lang;
    let profile = match profile(&check.profile, lang) {
        Ok(profile) => profile,
        Err(message) => return complain(&message),
    };
    let corrections =
        match check.corrections.as_deref().map_or(Ok(Corrections::default()), |name| corrections(name, lang))
        {
            Ok(corrections) => corrections,
            Err(message) => return complain(&message),
        };
    let options = ReadOptions { lang, corrections: &corrections };
    let sources = files::sources(&check.files);
    let mut hand = match Hand::new(check, &sources, &profile) {
        Ok(hand) => hand,
        Err(message) => return complain(&message),
    };
    let read = sources.into_iter().map(|source| ReadFile::open(&source, options));
    let worst = match check.format {
        Format::Text => {
            // Each file is told as soon as it is read; of all of them only what is compared is kept.
            let (mut comparison, mut names) = (Comparison::default(), Vec::new());
            let worst = read.fold(Outcome::default(), |worst, file| {
                let checked = file.checked(&profile, lang);
                let mut paper = Paper::new(colour);
                report::file(&mut paper, &checked, lang);
                print(&paper.text);
                hand.take(&checked, file.bytes.as_deref());
                for form in checked.forms.iter().flatten() {
                    comparison.take(form.form, &profile);
                    names.push(report::form_name(checked.name, form.form));
                }
                worst.max(outcome(&checked))
            });
            let mut paper = Paper::new(colour);
            report::across(&mut paper, &comparison.across(lang), &names, lang);
            print(&paper.text);
            worst
        }
        Format::Json => {
            let read: Vec<ReadFile> = read.collect();
            let files: Vec<FileRead> = read.iter().map(|file| file.checked(&profile, lang)).collect();
            let mut comparison = Comparison::default();
            for form in files.iter().flat_map(|file| file.forms.iter().flatten()) {
                comparison.take(form.form, &profile);
            }
            for (file, checked) in read.iter().zip(&files) {
                hand.take(checked, file.bytes.as_deref());
            }
            let across = comparison.across(lang);
            let output = Output { version: env!("CARGO_PKG_VERSION"), files: &files, across: &across };
            match serde_json::to_string_pretty(&output) {
                Ok(json) => print(&(json + "\n")),
                Err(error) => return complain(&error.to_string()),
            };
            files.iter().map(outcome).max().unwrap_or_default()
        }
    };
    worst.max(hand.finish())
}

/// A shipped profile by its id, or one from a file.
fn profile(name: &str, lang: Lang) -> Result<Profile, String> {
    if let Some(profile) = Profile::find(name) {
        return Ok(profile.clone());
    }
    let Some(json) = json_file(name) else {
        let ids: Vec<&str> = Profile::builtin().iter().map(|profile| profile.id.as_str()).collect();
        return Err(NO_PROFILE.fill(lang, &[name, &ids.join(", ")]));
    };
    Profile::from_json(&json).map_err(|error| [name, ": ", &error.user_message(lang)].concat())
}

/// What the person said of an earlier reading, from a file.
fn corrections(name: &str, lang: Lang) -> Result<Corrections, String> {
    let json = json_file(name).and_then(|json| serde_json::from_str::<Json>(&json).ok());
    let json = json.ok_or_else(|| NO_CORRECTIONS.fill(lang, &[name]))?;
    Corrections::from_value(&json).map_err(|path| BAD_CORRECTIONS.fill(lang, &[&path]))
}

/// The text of a JSON file; Windows' Notepad puts a mark in front.
fn json_file(name: &str) -> Option<String> {
    let json = std::fs::read_to_string(name).ok()?;
    Some(json.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(json))
}

impl ReadFile {
    fn open(source: &Source, options: ReadOptions) -> Self {
        let lang = options.lang;
        let name = source.name();
        match source.bytes() {
            Ok(bytes) => {
                let outcome = files::forms(&bytes, &name, options).map_err(|error| error.wire(lang));
                Self { name, bytes: Some(bytes), outcome }
            }
            Err(error) => {
                let message = NOT_OPENED.fill(lang, &[&error.to_string()]);
                Self { name, bytes: None, outcome: Err(FileError::new("not_opened", message)) }
            }
        }
    }

    fn checked(&self, profile: &Profile, lang: Lang) -> FileRead<'_> {
        FileRead::from_outcome(&self.name, self.outcome.as_ref().map_err(Clone::clone)).checked(
            profile,
            Profile::builtin(),
            Families::ALL,
            lang,
        )
    }
}

fn outcome(file: &FileRead) -> Outcome {
    let has_errors = |verdict: Verdict| verdict == Verdict::Errors;
    match &file.forms {
        None => Outcome::Unread,
        Some(forms)
            if forms.iter().flat_map(|form| &form.report).any(|report| has_errors(report.verdict)) =>
        {
            Outcome::Errors
        }
        Some(_) => Outcome::Clean,
    }
}
