//! Writes the committed files that are made from other files, or proves that they are up to date.
//!
//! Owns: which file is made of what. Each maker is a pure function from its sources to a text.

mod types;

use crate::{Outcome, paths};
use std::fs;
use std::path::PathBuf;

/// A file that is made, and what must stand in it.
struct Made {
    path: PathBuf,
    text: String,
}

fn everything() -> Vec<Made> {
    vec![Made { path: paths::types().join("data.d.ts"), text: types::data() }]
}

/// Writes every made file that is not as it must be.
pub(crate) fn write() -> Outcome {
    for made in stale() {
        if let Some(folder) = made.path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&made.path, made.text)?;
        println!("wrote {}", paths::relative(&made.path));
    }
    Ok(())
}

/// Fails when a made file is not as it must be.
pub(crate) fn check() -> Outcome {
    let stale: Vec<String> = stale().iter().map(|made| paths::relative(&made.path)).collect();
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!("not up to date (run `cargo xtask gen`): {}", stale.join(", ")).into())
    }
}

fn stale() -> Vec<Made> {
    everything()
        .into_iter()
        .filter(|made| fs::read_to_string(&made.path).ok().as_ref() != Some(&made.text))
        .collect()
}
