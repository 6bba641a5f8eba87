//! `ziping check`: reads every file, scores its forms and prints both.

use crate::args::{Check, Format};
use crate::files::{self, Source};
use crate::paper::Paper;
use crate::{Outcome, complain, print, report};
use serde::Serialize;
use ziping_core::form::Form;
use ziping_core::lang::{Lang, Text};
use ziping_core::report::{Report, Verdict};
use ziping_core::{Profile, score};
use ziping_read::wire::{FileError, Origins};
use ziping_read::{Note, ReadForm};

/// The command's JSON.
#[derive(Serialize)]
struct Output {
    version: &'static str,
    files: Vec<FileOutput>,
}

/// One file: its forms and their reports, or why there are none.
#[derive(Serialize)]
pub(crate) struct FileOutput {
    pub(crate) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) error: Option<FileError>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) forms: Option<Vec<Checked>>,
}

/// A form and what the checker says of it.
pub(crate) struct Checked {
    pub(crate) read: ReadForm,
    pub(crate) report: Report,
}

impl Serialize for Checked {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Wire<'a> {
            form: &'a Form,
            report: &'a Report,
            origins: Origins<'a>,
            notes: &'a [Note],
        }
        let (form, notes) = (&self.read.form, self.read.notes.as_slice());
        Wire { form, report: &self.report, origins: Origins(form), notes }.serialize(serializer)
    }
}

const NOT_OPENED: Text = Text::new("文件打不开：{0}", "the file cannot be opened: {0}");
const NO_PROFILE: Text = Text::new(
    "没有“{0}”这个口径，也没有这个名字的文件。自带的口径：{1}",
    "there is no profile “{0}” and no such file. Profiles that ship with the checker: {1}",
);

/// Checks everything named and prints it.
pub(crate) fn run(check: &Check, colour: bool) -> Outcome {
    let lang = check.lang;
    let profile = match profile(&check.profile, lang) {
        Ok(profile) => profile,
        Err(message) => return complain(&message),
    };
    let mut worst = Outcome::default();
    let mut files = Vec::new();
    for source in files::sources(&check.files) {
        let file = check_file(&source, &profile, lang);
        worst = worst.max(outcome(&file));
        match check.format {
            Format::Json => files.push(file),
            Format::Text => {
                let mut paper = Paper::new(colour);
                report::file(&mut paper, &file, lang);
                print(&paper.text);
            }
        }
    }
    if check.format == Format::Json {
        let output = Output { version: env!("CARGO_PKG_VERSION"), files };
        match serde_json::to_string_pretty(&output) {
            Ok(json) => print(&(json + "\n")),
            Err(error) => return complain(&error.to_string()),
        };
    }
    worst
}

/// A shipped profile by its id, or one from a file.
fn profile(name: &str, lang: Lang) -> Result<Profile, String> {
    if let Some(profile) = Profile::find(name) {
        return Ok(profile.clone());
    }
    let Ok(json) = std::fs::read_to_string(name) else {
        let ids: Vec<&str> = Profile::builtin().iter().map(|profile| profile.id.as_str()).collect();
        return Err(NO_PROFILE.fill(lang, &[name, &ids.join(", ")]));
    };
    // Windows' Notepad puts a mark in front.
    let json = json.strip_prefix('\u{feff}').unwrap_or(&json);
    Profile::from_json(json).map_err(|error| [name, ": ", &error.user_message(lang)].concat())
}

fn check_file(source: &Source, profile: &Profile, lang: Lang) -> FileOutput {
    let name = source.name();
    let bytes = match source.bytes() {
        Ok(bytes) => bytes,
        Err(error) => {
            let message = NOT_OPENED.fill(lang, &[&error.to_string()]);
            return FileOutput { name, error: Some(FileError { code: "not_opened", message }), forms: None };
        }
    };
    match files::forms(&bytes, &name, lang) {
        Err(error) => FileOutput { error: Some(error.wire(lang)), name, forms: None },
        Ok(reading) => {
            let checked = |read: ReadForm| Checked { report: score(&read.form, profile, lang), read };
            let forms = reading.forms.into_iter().map(checked).collect();
            FileOutput { name, error: None, forms: Some(forms) }
        }
    }
}

fn outcome(file: &FileOutput) -> Outcome {
    match &file.forms {
        None => Outcome::Unread,
        Some(forms) if forms.iter().any(|form| form.report.verdict == Verdict::Errors) => Outcome::Errors,
        Some(_) => Outcome::Clean,
    }
}
