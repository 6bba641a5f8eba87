//! The long texts of every rule as Rust, for the command's `explain`.

use super::rules::Family;
use super::words::{change, pick};
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use ziping_core::lang::Lang;
use ziping_tests::case::{Both, Example};

const HEAD: &str = "\
//! The long texts of every rule. Made by `cargo xtask gen` from tests/rules; do not edit.

use crate::lang::Text;

/// What a rule's page says beyond its title.
#[derive(Clone, Copy, Debug)]
pub struct LongTexts {
    /// What it checks.
    pub what: Text,
    /// Why.
    pub why: Text,
    /// How to put it right.
    pub fix: Text,
    /// An example that fails.
    pub fails: Sample,
    /// An example that passes.
    pub passes: Sample,
}

/// An example: a right form with some cells changed.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// What it shows.
    pub say: Text,
    /// Which cell is changed, and what then stands in it.
    pub changes: &'static [(Text, Text)],
}

/// The long texts of a rule by its id.
#[must_use]
pub fn long_texts(id: &str) -> Option<&'static LongTexts> {
    LONG_TEXTS.iter().find(|(rule, _)| *rule == id).map(|(_, texts)| texts)
}

static LONG_TEXTS: &[(&str, LongTexts)] = &[
";

/// The text of `crates/core/src/rules/texts.rs`.
pub(super) fn texts(families: &[Family]) -> Result<String, Box<dyn Error>> {
    let mut out = HEAD.to_owned();
    for rule in families.iter().flat_map(|family| &family.rules) {
        let case = &rule.case;
        let _ = write!(out, "({:?}, LongTexts {{", rule.id);
        for (field, both) in [("what", &case.what), ("why", &case.why), ("fix", &case.fix)] {
            let _ = write!(out, "{field}: {},", text(both));
        }
        for (field, examples) in [("fails", &case.fails), ("passes", &case.passes)] {
            let first = examples.first().map(sample).unwrap_or_default();
            let _ = write!(out, "{field}: {first},");
        }
        out.push_str("}),\n");
    }
    out.push_str("];\n");
    formatted(&out)
}

fn text(both: &Both) -> String {
    format!("Text::new({:?}, {:?})", pick(both, Lang::Zh), pick(both, Lang::En))
}

fn sample(example: &Example) -> String {
    let changes = example.changes.iter().map(|one| {
        let ((zh, zh_text), (en, en_text)) = (change(one, Lang::Zh), change(one, Lang::En));
        format!("({}, {})", text(&Both { zh, en }), text(&Both { zh: zh_text, en: en_text }))
    });
    format!("Sample {{ say: {}, changes: &[{}] }}", text(&example.say), changes.collect::<Vec<_>>().join(","))
}

/// The code as `cargo fmt` wants it.
fn formatted(code: &str) -> Result<String, Box<dyn Error>> {
    let mut rustfmt = Command::new("rustfmt")
        .current_dir(crate::paths::root())
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = rustfmt.stdin.take() {
        input.write_all(code.as_bytes())?;
    }
    let output = rustfmt.wait_with_output()?;
    if !output.status.success() {
        return Err("rustfmt refused the long texts".into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
