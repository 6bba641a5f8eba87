//! The boundary to JavaScript. Owns: turning values into Rust and back. Must not know: any rule.

use wasm_bindgen::prelude::*;

/// The version of the checker.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
