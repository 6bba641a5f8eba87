//! The checker as a command: `ziping check FILE…`, `ziping rules`, `ziping explain AR-001`, `ziping profiles`.
//!
//! Owns: arguments, files, exit codes and what is printed. Must not know: any rule, any file format.
//! The JSON it prints has the same shapes that cross the wasm boundary.

mod args;
mod check;
mod files;
mod hand;
mod paper;
mod profiles;
mod report;
mod rules;

use args::{Command, Format};
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use ziping_core::lang::Lang;

/// How a run ended: the worst of all files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// No error was found.
    #[default]
    Clean,
    /// At least one form has an error.
    Errors,
    /// At least one file, or the arguments, could not be read.
    Unread,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Errors => 1,
            Outcome::Unread => 2,
        })
    }
}

fn main() -> ExitCode {
    let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let outcome = match args::parse(lexopt::Parser::from_env(), environment_lang()) {
        Ok(Command::Help(lang)) => print(args::help(lang)),
        Ok(Command::Version) => print(concat!("ziping ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Command::Check(check)) => check::run(&check, colour),
        Ok(Command::Rules(Format::Text, lang)) => print(&rules::list(lang, colour)),
        Ok(Command::Rules(Format::Json, lang)) => print(&rules::json(lang)),
        Ok(Command::Explain(id, lang)) => match rules::explain(&id, lang, colour) {
            Ok(text) => print(&text),
            Err(message) => complain(&message),
        },
        Ok(Command::Profiles(id, format, lang)) => match (id, format) {
            (None, Format::Text) => print(&profiles::list(lang, colour)),
            (None, Format::Json) => print(&profiles::json()),
            (Some(id), format) => {
                let said = match format {
                    Format::Text => profiles::explain(&id, lang, colour),
                    Format::Json => profiles::json_of(&id, lang),
                };
                match said {
                    Ok(text) => print(&text),
                    Err(message) => complain(&message),
                }
            }
        },
        Err(message) => complain(&message),
    };
    outcome.into()
}

/// Prints; a reader that closes the pipe early (`| head`) is no fault.
pub(crate) fn print(text: &str) -> Outcome {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    Outcome::Clean
}

pub(crate) fn complain(message: &str) -> Outcome {
    let _ = writeln!(std::io::stderr(), "ziping: {message}");
    Outcome::Unread
}

/// The language of the shell, as far as it is one of ours.
fn environment_lang() -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find_map(|tag| Lang::from_tag(&tag))
        .unwrap_or_default()
}
