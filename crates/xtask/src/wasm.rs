//! Builds the module that the page loads. Owns the target, its flags and the call of the glue generator.

use crate::{Outcome, paths};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles `crates/wasm` and writes `ziping.js`, `ziping_bg.wasm` and its types into `dist/pkg`; and into `dist/pkg/text`
/// the same without the readers of files, for whoever has the forms already; and into `dist/pkg/write` what writes documents.
pub(crate) fn build() -> Outcome {
    let package = paths::package();
    module(&package, "ziping", "check,files")?;
    module(&package.join("text"), "ziping", "check")?;
    module(&package.join("write"), "ziping_write", "write")
}

fn module(into: &Path, name: &str, features: &str) -> Outcome {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(paths::root())
        .args(["build", "--quiet", "--package", "ziping-wasm", "--profile", "wasm", "--target", TARGET])
        .args(["--no-default-features", "--features", features])
        .env("CARGO_ENCODED_RUSTFLAGS", flags().join("\u{1f}"))
        .env_remove("RUSTFLAGS")
        .status()?;
    if !status.success() {
        return Err("the module did not compile".into());
    }
    let module = paths::target().join(TARGET).join("wasm").join("ziping_wasm.wasm");
    Bindgen::new()
        .input_path(module)
        .web(true)?
        // The page and the worker hand the module over themselves; a classic script has no `import.meta`.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .typescript(false)
        .out_name(name)
        .generate(into)?;
    if name != "ziping" {
        let declarations = fs::read_to_string(paths::types().join("ziping_write.d.ts"))?;
        // The types of the checker lie one folder above.
        fs::write(
            into.join("ziping_write.d.ts"),
            declarations.replace("\"./ziping.js\"", "\"../ziping.js\""),
        )?;
        return Ok(());
    }
    for declarations in ["ziping.d.ts", "data.d.ts"] {
        fs::copy(paths::types().join(declarations), into.join(declarations))?;
    }
    let english = serde_json::to_string(&fs::read_to_string(paths::english())?.replace("\r\n", "\n"))?;
    fs::write(into.join("english.js"), format!("export default {english};\n"))?;
    fs::write(into.join("english.d.ts"), "declare const texts: string;\nexport default texts;\n")?;
    Ok(())
}

fn flags() -> Vec<String> {
    // The browsers of five years ago know the first release of WebAssembly and little more.
    let mut flags = vec!["-Ctarget-cpu=mvp".to_owned()];
    // The module names the source lines of its panics: the same ones whoever built it, and where.
    let here = [(paths::registry(), "deps".to_owned()), (Some(paths::root()), ".".to_owned())];
    for (from, to) in here.into_iter().chain([standard_library()]) {
        flags.extend(from.map(|from| format!("--remap-path-prefix={}={to}", from.display())));
    }
    flags
}

/// Where the sources of the standard library are, and what its lines are called where nobody has installed them.
fn standard_library() -> (Option<PathBuf>, String) {
    let said = |arguments: &[&str]| {
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let output = Command::new(rustc).args(arguments).output().ok()?;
        String::from_utf8(output.stdout).ok()
    };
    let sources =
        said(&["--print", "sysroot"]).map(|sysroot| Path::new(sysroot.trim()).join("lib/rustlib/src/rust"));
    let commit = said(&["-vV"]).and_then(|version| {
        let line = version.lines().find_map(|line| line.strip_prefix("commit-hash: "))?;
        Some(format!("/rustc/{line}"))
    });
    match commit {
        Some(commit) => (sources, commit),
        None => (None, String::new()),
    }
}
