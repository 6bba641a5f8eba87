//! The two real forms as Excel 97 workbooks, whole, cut short and with bytes that were flipped on the way.
//!
//! Records, torn texts, formats, merges and limits are tested beside the reader, on workbooks made record by record.

use std::time::{Duration, Instant};
use ziping_core::lang::Lang;
use ziping_read::{ReadError, read};
use ziping_tests::real;

/// The blanks around a text were taken off when the sheets were made, as someone typing into a sheet leaves it.
fn see(cell: &str) -> String {
    cell.trim().to_owned()
}

#[test]
fn both_forms_cell_for_cell() {
    real::holds_both_forms("xls", see);
}

/// Rates, scores and totals are formulas: what they gave when the file was saved is read, as it is shown.
#[test]
fn formulas_give_their_cached_values() {
    let forms = real::open("both_formulas.xls").unwrap();
    assert_eq!(forms.len(), 2);
    // What the person had typed, and what is worked out in its place: rates to one decimal, scores by the rule.
    let first = vec![("100%", "100.0%"), ("100%", "100.0%")];
    let second = vec![("38.9%", "39.0%"), ("4", "3.9"), ("38.9%", "39.0%"), ("4", "3.9"), ("86", "80.9")];
    for ((read, expected), other) in forms.iter().zip(real::expected()).zip([first, second]) {
        assert_eq!(read.notes, []);
        let cells = real::cells(&read.form);
        assert_eq!(cells.len(), expected.len());
        let expected: Vec<String> = expected.iter().map(|cell| see(cell)).collect();
        let pairs = expected.iter().zip(&cells).filter(|(typed, read)| typed != read);
        assert_eq!(pairs.map(|(typed, read)| (typed.as_str(), read.as_str())).collect::<Vec<_>>(), other);
    }
}

#[test]
fn a_cell_says_its_sheet_row_and_column() {
    let forms = real::open("both.xls").unwrap();
    let origin = forms[1].form.project.as_ref().unwrap().origin.as_ref().unwrap();
    assert_eq!((origin.part.as_str(), origin.row), ("自评表2", 2));
}

/// The record with the writer's name stands where that of a password would.
#[test]
fn a_password_is_said() {
    let mut bytes = real::file("both.xls");
    let at = bytes.windows(4).position(|front| front == [0x5C, 0, 0x70, 0]).unwrap();
    bytes[at] = 0x2F;
    let error = read(&bytes, "both.xls", Lang::Zh).unwrap_err();
    assert_eq!(error, ReadError::Encrypted);
    assert!(error.user_message(Lang::Zh).contains("密码"));
}

fn ends(bytes: &[u8], what: &str) {
    let begin = Instant::now();
    let _ = read(bytes, "form.xls", Lang::Zh);
    assert!(begin.elapsed() < Duration::from_secs(5), "{what} took {:?}", begin.elapsed());
}

#[test]
fn a_file_cut_short_gives_no_form() {
    for name in ["form1.xls", "both.xls"] {
        let bytes = real::file(name);
        for length in (0..bytes.len()).step_by(61) {
            ends(&bytes[..length], name);
        }
        // The workbook stands in front of the last sectors: half a file holds half of it.
        assert_eq!(read(&bytes[..bytes.len() / 2], name, Lang::Zh).unwrap_err(), ReadError::Damaged);
    }
}

/// Bytes without a pattern, the same in every run (xorshift).
#[test]
fn flipped_bytes_end_in_forms_or_in_an_error() {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % below
    };
    for name in ["form1.xls", "both.xls", "both_formulas.xls"] {
        let bytes = real::file(name);
        for round in 0..1_500 {
            let mut flipped = bytes.clone();
            for _ in 0..=round % 8 {
                let at = next(bytes.len());
                flipped[at] = u8::try_from(next(256)).unwrap();
            }
            ends(&flipped, name);
        }
    }
}
