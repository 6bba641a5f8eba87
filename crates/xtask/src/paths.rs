//! Where things stand in the repository. Owns every path that a task reads or writes.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.ancestors().nth(2).unwrap_or(manifest).to_path_buf()
}

/// The module and its glue, as built.
pub(crate) fn package() -> PathBuf {
    root().join("dist").join("pkg")
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where cargo keeps the sources of dependencies.
pub(crate) fn registry() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))?;
    Some(home.join("registry").join("src"))
}

/// The TypeScript declarations of the package.
pub(crate) fn types() -> PathBuf {
    root().join("crates").join("wasm").join("types")
}

/// The rules' case files.
pub(crate) fn cases() -> PathBuf {
    root().join("tests").join("rules")
}

/// The rules' pages.
pub(crate) fn rule_pages() -> PathBuf {
    root().join("docs").join("rules")
}

/// What the checker says, word for word.
pub(crate) fn said() -> PathBuf {
    ziping_tests::said::folder()
}

/// What the page holds of the rules.
pub(crate) fn help() -> PathBuf {
    root().join("www").join("generated")
}

/// The English wordings of the module's texts.
pub(crate) fn english() -> PathBuf {
    help().join("engine.en.txt")
}

/// The profiles, a file each.
pub(crate) fn profiles() -> PathBuf {
    root().join("crates").join("core").join("profiles")
}

/// The profiles that ship, in one list.
pub(crate) fn shipped() -> PathBuf {
    root().join("crates").join("core").join("src").join("profile").join("shipped.json")
}

/// The schema of a profile's JSON.
pub(crate) fn schema() -> PathBuf {
    root().join("docs").join("profile.schema.json")
}

/// The crates of the module whose texts are said in two languages, and what in them is not the module's.
pub(crate) fn told() -> (Vec<PathBuf>, PathBuf) {
    let crates = ["core", "read", "wasm"].map(|name| root().join("crates").join(name).join("src"));
    (crates.to_vec(), long_texts())
}

/// The long texts that the command holds.
pub(crate) fn long_texts() -> PathBuf {
    root().join("crates").join("core").join("src").join("rules").join("texts.rs")
}

/// A path as a person reads it, from the root of the repository.
pub(crate) fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
