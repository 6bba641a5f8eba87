//! Files made to harm end in forms or in an error that a person understands, soon.

use std::time::{Duration, Instant};
use ziping_core::{Lang, Profile};
use ziping_read::{ReadError, read};
use ziping_tests::hostile::{Hostile, all};
use ziping_tests::real::file;

/// The page promises two seconds in a browser; a debug build on a busy machine is ten times slower.
const SOON: Duration = Duration::from_secs(if cfg!(debug_assertions) { 30 } else { 2 });

#[test]
fn every_hostile_file_is_answered_soon() {
    for Hostile { name, bytes, answer } in all() {
        let begun = Instant::now();
        let given = match read(&bytes, &name, Lang::Zh) {
            Ok(outcome) => {
                for read in &outcome.forms {
                    let _ = ziping_core::score(&read.form, Profile::find("mof2020").unwrap(), Lang::Zh);
                }
                "forms"
            }
            Err(error) => {
                for lang in [Lang::Zh, Lang::En] {
                    assert!(!error.user_message(lang).is_empty(), "{name}");
                }
                error.code()
            }
        };
        assert!(begun.elapsed() < SOON, "{name} took {:?}", begun.elapsed());
        assert!(answer.is_empty() || given == answer, "{name} gives {given}, not {answer}");
    }
}

/// Cut anywhere, a file never gives a form with fewer rows as if it were whole: its end carries the total, and a
/// format that can tell says that it is damaged.
#[test]
fn a_file_cut_anywhere_is_read_or_refused() {
    for name in [
        "form1.docx",
        "form1.xlsx",
        "form1.doc",
        "form1.xls",
        "form1.odt",
        "form1.ods",
        "form1.rtf",
        "form1.html",
    ] {
        let whole = file(name);
        let step = if cfg!(debug_assertions) { whole.len() / 150 } else { whole.len() / 4_000 };
        for length in (0..whole.len()).step_by(step.max(1)) {
            let outcome = read(&whole[..length], name, Lang::Zh);
            if name.ends_with("x") || name.contains(".od") {
                let refused = outcome.expect_err("an archive without its directory");
                let fair = matches!(
                    refused,
                    ReadError::Damaged | ReadError::Empty | ReadError::NoTable | ReadError::Unsupported(_)
                );
                assert!(fair, "{length} bytes of {name}: {refused}");
            }
        }
    }
}

/// Bytes flipped by chance: no panic, no hang.
#[test]
fn a_file_with_flipped_bytes_is_read_or_refused() {
    let mut chance = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = move || {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        chance
    };
    let rounds = if cfg!(debug_assertions) { 60 } else { 2_000 };
    for name in [
        "form1.docx",
        "form1.xlsx",
        "form1.doc",
        "form1.xls",
        "form1.odt",
        "form1.ods",
        "form1.rtf",
        "form1.html",
    ] {
        let whole = file(name);
        for _ in 0..rounds {
            let mut bytes = whole.clone();
            for _ in 0..=next() % 8 {
                let at = usize::try_from(next()).unwrap() % bytes.len();
                bytes[at] = next().to_le_bytes()[0];
            }
            let begun = Instant::now();
            let _ = read(&bytes, name, Lang::Zh);
            assert!(begun.elapsed() < SOON, "{name} took {:?}", begun.elapsed());
        }
    }
}

/// Comments put into a file made to harm end in a file or in an error, soon, whatever is said to be in it.
#[test]
fn every_hostile_file_takes_comments_or_refuses_them_soon() {
    let forms = ziping_tests::handed::checked(&file("form1.docx"));
    for Hostile { name, bytes, .. } in all() {
        let begun = Instant::now();
        let own = read(&bytes, &name, Lang::Zh).map(|reading| reading.forms).unwrap_or_default();
        let own: Vec<_> = own
            .iter()
            .map(|read| {
                let report = ziping_core::score(&read.form, &ziping_core::Profile::builtin()[0], Lang::Zh);
                ziping_write::Checked::new(&read.form, &report)
            })
            .collect();
        for forms in [&forms, &own] {
            if let Ok(written) = ziping_write::annotate(&bytes, forms, &ziping_tests::handed::options()) {
                assert!(read(&written, &name, Lang::Zh).is_ok(), "{name}");
            }
        }
        assert!(begun.elapsed() < SOON * 3, "{name} took {:?}", begun.elapsed());
    }
}

/// Bytes flipped by chance in an original with comments of its own: no panic, no hang.
#[test]
fn an_original_with_flipped_bytes_takes_comments_or_refuses_them() {
    let options = ziping_tests::handed::options();
    let mut chance = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = move || {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        chance
    };
    for name in ["form1.docx", "form1.xlsx"] {
        let forms = ziping_tests::handed::checked(&file(name));
        let whole = ziping_write::annotate(&file(name), &forms, &options).unwrap();
        for _ in 0..if cfg!(debug_assertions) { 60 } else { 2_000 } {
            let mut bytes = whole.clone();
            for _ in 0..=next() % 8 {
                let at = usize::try_from(next()).unwrap() % bytes.len();
                bytes[at] = next().to_le_bytes()[0];
            }
            let _ = ziping_write::annotate(&bytes, &forms, &options);
        }
    }
}
