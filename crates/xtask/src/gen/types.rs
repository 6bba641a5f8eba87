//! The TypeScript declarations of everything that crosses the boundary, from the Rust types themselves.

use ts_rs::{Config, TS};
use ziping_core::{batch, form, lang, report};
use ziping_read::told;

const HEAD: &str = "\
// Made by `cargo xtask gen` from the Rust types that cross the boundary; do not edit.
// An amount, a rate or a score is a decimal in a string.
";

/// The text of `crates/wasm/types/data.d.ts`.
pub(super) fn data() -> String {
    let config = Config::new();
    let mut out = HEAD.to_owned();
    macro_rules! declare {
        ($($type:ty),+ $(,)?) => { $(
            out.push('\n');
            out.push_str(&declaration::<$type>(&config));
        )+ };
    }
    declare!(
        lang::Lang,
        form::Form,
        form::FundRow,
        form::Goal,
        form::Indicator,
        form::Subtotal,
        form::Total,
        form::Origin,
        report::Report,
        report::ProfileName,
        report::Suggestion,
        report::Verdict,
        report::Counts,
        report::Totals,
        report::Dec,
        report::Interval,
        report::Grades,
        report::Level1,
        report::RowReport,
        report::Method,
        report::Finding,
        report::Fix,
        report::Edit,
        report::Story,
        report::Severity,
        report::Skipped,
        report::Across,
        report::CellOf,
        batch::BatchReport,
        told::Note,
        told::ReadBlock,
        told::BlockName,
        told::Sureness,
        told::ReadColumn,
        told::ColumnKey,
        told::JoinedPart,
        told::SeenTable,
    );
    out
}

fn declaration<T: TS>(config: &Config) -> String {
    let text = format!("{}export {}", T::docs().unwrap_or_default(), T::decl(config));
    tidy(&text)
}

/// The declaration as a person would write it: a sentence on a line, a member on a line, indented.
fn tidy(declaration: &str) -> String {
    let text = declaration
        .replace("/**\n * ", "/** ")
        .replace("\n */", " */")
        .replace(", }", if declaration.contains("{ \n/**") { "\n}" } else { " }" })
        .replace("`None`", "`null`")
        .replace("[`", "`")
        .replace("`]", "`");
    let mut out = String::new();
    let mut inside = false;
    for line in text.lines() {
        let line = line.trim_end().trim_end_matches(',');
        inside &= line != "};";
        if inside {
            out.push_str("  ");
        }
        out.push_str(line);
        if inside && !line.trim_start().starts_with(['/', '*']) {
            out.push(';');
        }
        out.push('\n');
        inside |= line.ends_with('{');
    }
    out
}
