//! Word documents: the two real forms as two programs write them, and what else may stand in one.
//!
//! What is expected comes from ISO/IEC 29500-1 (WordprocessingML) and from what Word shows.

use ziping_tests::real::holds_both_forms;

/// The program that made the files from the rows wrote no blanks at a cell's end.
fn without_blanks_behind(cell: &str) -> String {
    cell.trim_end().to_owned()
}

#[test]
fn the_real_forms_cell_for_cell() {
    holds_both_forms("docx", without_blanks_behind);
    holds_both_forms("lo.docx", without_blanks_behind);
}
