//! Word 97 to 2003 documents.

use std::time::{Duration, Instant};
use ziping_core::form::{Cell, FundField};
use ziping_core::lang::Lang;
use ziping_read::{ReadError, read};
use ziping_tests::real::{file, holds_both_forms, open, typed};

/// The samples have lost the blanks behind a cell's text on their way from the docx.
#[test]
fn both_forms_cell_for_cell() {
    holds_both_forms("doc", |cell| typed(cell).trim_end_matches(' ').to_owned());
}

#[test]
fn every_cell_knows_its_place() {
    let forms = open("both.doc").unwrap();
    let mut places = std::collections::HashSet::new();
    for read in &forms {
        for (at, cell) in read.form.cells() {
            let origin = cell.origin.clone().unwrap_or_else(|| panic!("{at} has no origin"));
            assert_eq!(origin.part, "WordDocument");
            // Paragraphs are counted for themselves.
            let outside = matches!(at.to_string().as_str(), "title" | "year");
            assert!(places.insert((outside, origin)), "{at} shares its place with another cell");
        }
    }
    let place = |cell: Option<&Cell>| {
        let origin = cell.unwrap().origin.clone().unwrap();
        (origin.table, origin.row, origin.column)
    };
    let [first, second] = forms.as_slice() else { panic!("two forms") };
    assert_eq!(place(first.form.year.as_ref()), (0, 1, 0), "the second paragraph, before the tables");
    assert_eq!(place(second.form.project.as_ref()).0, 1, "the second table");
    // Rows of money and of indicators cut the table differently; all edges together make ten columns.
    let form = open("form1.doc").unwrap().remove(0).form;
    assert_eq!(place(form.project.as_ref()), (0, 0, 3));
    assert_eq!(place(form.unit.as_ref()), (0, 1, 8));
    let total = &form.funds[0];
    let [initial, executed, score] =
        [FundField::Initial, FundField::Executed, FundField::Score].map(|field| place(total.get(field)));
    assert_eq!([initial, executed, score], [(0, 3, 4), (0, 3, 6), (0, 3, 9)]);
    let row = &form.indicators[1];
    assert_eq!(place(row.level1.as_ref()), (0, 11, 1), "below the top of a merge");
    assert_eq!(place(Some(&row.name)), (0, 11, 3));
    assert_eq!(place(row.target.as_ref()), (0, 11, 5));
    assert_eq!(place(row.reason.as_ref()), (0, 11, 9));
}

#[test]
fn a_cut_file_is_damaged_or_whole_and_soon_answered() {
    for name in ["form1.doc", "both.doc"] {
        let whole = file(name);
        let forms = read(&whole, name, Lang::Zh).unwrap();
        let start = Instant::now();
        for length in (0..whole.len()).step_by(61).chain((0..whole.len()).step_by(512)) {
            match read(&whole[..length], name, Lang::Zh) {
                // All that the form needs may stand before the cut.
                Ok(cut) => assert_eq!(cut, forms, "{name} cut at {length}"),
                Err(why) => assert!(known(&why), "{name} cut at {length}: {why}"),
            }
        }
        assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
    }
}

#[test]
fn a_file_with_wrong_bytes_ends_in_forms_or_an_error() {
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = move |below: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        usize::try_from(random >> 16).unwrap() % below
    };
    for name in ["form1.doc", "both.doc", "traps.doc"] {
        let whole = file(name);
        for round in 0..1_000 {
            let mut broken = whole.clone();
            for _ in 0..=next(8) {
                // Most of the numbers that matter stand at the front of a sector, and are small or very large.
                let at =
                    if next(2) == 0 { next(whole.len()) } else { next(whole.len() / 512) * 512 + next(32) };
                broken[at] = [0, 1, 0x7F, 0xFF, next(256) as u8][next(5)];
            }
            let start = Instant::now();
            if let Err(why) = read(&broken, name, Lang::Zh) {
                assert!(known(&why), "{name}, round {round}: {why}");
            }
            assert!(start.elapsed() < Duration::from_secs(2), "{name}, round {round}: {:?}", start.elapsed());
        }
    }
}

fn known(why: &ReadError) -> bool {
    matches!(
        why,
        ReadError::Empty
            | ReadError::NoTable
            | ReadError::NotAForm(_)
            | ReadError::TooLarge(_)
            | ReadError::Encoding
            | ReadError::Encrypted
            | ReadError::Damaged
            | ReadError::Unsupported(_)
    )
}
