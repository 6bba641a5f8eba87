//! `ziping check`: reads every file, scores its forms and prints both.

use crate::args::{Check, Format};
use crate::files::{self, Source};
use crate::paper::Paper;
use crate::{Outcome, complain, print, report};
use serde::Serialize;
use ziping_core::Profile;
use ziping_core::lang::{Lang, Text};
use ziping_core::report::Verdict;
use ziping_read::Reading;
use ziping_read::wire::{FileError, FileRead};

/// The command's JSON.
#[derive(Serialize)]
struct Output<'a> {
    version: &'static str,
    files: &'a [FileRead<'a>],
}

/// A file with what was read from it.
struct ReadFile {
    name: String,
    outcome: Result<Reading, FileError>,
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
    let read = files::sources(&check.files).into_iter().map(|source| ReadFile::open(&source, lang));
    match check.format {
        Format::Text => read.fold(Outcome::default(), |worst, file| {
            let file = file.checked(&profile, lang);
            let mut paper = Paper::new(colour);
            report::file(&mut paper, &file, lang);
            print(&paper.text);
            worst.max(outcome(&file))
        }),
        Format::Json => {
            let read: Vec<ReadFile> = read.collect();
            let files: Vec<FileRead> = read.iter().map(|file| file.checked(&profile, lang)).collect();
            match serde_json::to_string_pretty(&Output { version: env!("CARGO_PKG_VERSION"), files: &files })
            {
                Ok(json) => print(&(json + "\n")),
                Err(error) => return complain(&error.to_string()),
            };
            files.iter().map(outcome).max().unwrap_or_default()
        }
    }
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

impl ReadFile {
    fn open(source: &Source, lang: Lang) -> Self {
        let name = source.name();
        let outcome = match source.bytes() {
            Ok(bytes) => files::forms(&bytes, &name, lang).map_err(|error| error.wire(lang)),
            Err(error) => {
                let message = NOT_OPENED.fill(lang, &[&error.to_string()]);
                Err(FileError { code: "not_opened", message })
            }
        };
        Self { name, outcome }
    }

    fn checked(&self, profile: &Profile, lang: Lang) -> FileRead<'_> {
        FileRead::from_outcome(&self.name, self.outcome.as_ref().map_err(Clone::clone)).checked(profile, lang)
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
