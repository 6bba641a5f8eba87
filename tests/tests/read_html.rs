//! Web pages: as Word, WPS, Excel and LibreOffice save them, as they put them on the clipboard, and as platforms
//! show them.

use std::fmt::Write as _;
use std::time::{Duration, Instant};
use ziping_core::form::{Cell, Form, IndicatorField};
use ziping_core::lang::Lang;
use ziping_read::{ReadError, ReadForm, read, read_text};
use ziping_tests::real::{cells, file, holds_both_forms, open};

/// A browser shows a run of plain blanks as one, and none at the ends of a line. Both programs wrote the indents
/// of the forms as plain blanks, so no reader of the page can see them.
fn collapsed(cell: &str) -> String {
    let lines: Vec<String> =
        cell.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    lines.join("\n").trim_end().to_owned()
}

#[test]
fn libreoffice_page() {
    holds_both_forms("html", collapsed);
}

#[test]
fn word_page() {
    holds_both_forms("word.html", collapsed);
}
