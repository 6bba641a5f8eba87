//! Excel workbooks: the two real forms cell for cell, and what else a workbook may hold.

use ziping_tests::real::holds_both_forms;

/// The program that made the files wrote no blanks around a text.
fn without_blanks_around(cell: &str) -> String {
    cell.trim().to_owned()
}

#[test]
fn the_real_forms_cell_for_cell() {
    holds_both_forms("xlsx", without_blanks_around);
}
