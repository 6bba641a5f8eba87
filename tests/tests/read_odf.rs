//! OpenDocument texts and sheets: the two real forms, and what else may stand in one.
//!
//! What is expected comes from OpenDocument 1.3 (OASIS) and from what LibreOffice shows.

use ziping_tests::real::holds_both_forms;

/// The program that made the files from the rows wrote no blanks at a cell's end.
fn without_blanks_behind(cell: &str) -> String {
    cell.trim_end().to_owned()
}

/// The sheets were made from a workbook that did not say that its indents count, so they have none.
fn without_blanks_around(cell: &str) -> String {
    cell.trim().to_owned()
}

#[test]
fn the_real_forms_cell_for_cell() {
    holds_both_forms("odt", without_blanks_behind);
    holds_both_forms("ods", without_blanks_around);
}
