//! The project's own tools, so that none has to be installed by hand.
//!
//! `cargo xtask wasm` builds the module and its glue, `gen` writes what is made from the registry and the
//! types. Each task is a module of its own; nothing here
//! knows a rule or a form.

mod r#gen;
mod paths;
mod wasm;

use std::error::Error;
use std::process::ExitCode;

/// What a task answers: nothing, or why it failed.
type Outcome = Result<(), Box<dyn Error>>;

const HELP: &str = "\
cargo xtask <task>

  wasm           build the module, its glue and its types into dist/pkg
  gen            write the committed files that are made from others
  gen --check    fail when one of them is not up to date
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["wasm"] => wasm::build(),
        ["gen"] => r#gen::write(),
        ["gen", "--check"] => r#gen::check(),
        _ => {
            print!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
