//! What every fuzz target does with a file: read it and score what was found. Nothing may panic or hang.

use ziping_core::{Lang, Profile};
use ziping_tests::zip::stored;

/// Reads a file and scores its forms.
pub fn check(bytes: &[u8]) {
    let profile = Profile::find("mof2020").expect("a shipped profile");
    if let Ok(reading) = ziping_read::read(bytes, "fuzz", Lang::Zh) {
        for read in &reading.forms {
            let _ = ziping_core::score(&read.form, profile, Lang::Zh);
        }
    }
}

/// The same for a zipped format: the fuzzer writes the parts, the checksums are right. Parts are told apart by a
/// zero byte.
pub fn check_zipped(data: &[u8], names: &[&str]) {
    let mut parts = data.splitn(names.len(), |byte| *byte == 0);
    let entries: Vec<_> = names.iter().map(|name| (*name, parts.next().unwrap_or_default())).collect();
    check(&stored(&entries));
}
