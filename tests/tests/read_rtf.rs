//! Rich text.

use ziping_tests::real::holds_both_forms;

#[test]
fn libreoffice_document() {
    holds_both_forms("rtf", str::to_owned);
}
