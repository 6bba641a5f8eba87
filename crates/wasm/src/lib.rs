//! The engine's boundary to JavaScript: free functions, plain objects in and out.
//!
//! Owns: how values cross, and errors as JavaScript knows them. Must not know: any rule or format.
//!
//! A form crosses as one text of all its cells (`form`), options as one text of their fields (`flat`), an answer
//! as one JSON text that the browser parses: one crossing costs less than three hundred. Functions are free, not
//! methods: after a trap an object would answer "recursive use" for ever.
//!
//! It is built more than once: `check` is what the page loads at first, `write` what it loads when somebody asks for a
//! document.

#[cfg(feature = "check")]
pub mod check;
mod error;
mod flat;
#[cfg(feature = "check")]
mod form;
#[cfg(feature = "check")]
mod input;
mod js;
#[cfg(feature = "write")]
pub mod write;

use wasm_bindgen::prelude::*;
use ziping_core::text::put_whole;

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Says on the console where the engine broke, before the page starts a new one.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        let mut message = String::from("ziping: internal error");
        if let Some(at) = info.location() {
            message.push_str(" at ");
            message.push_str(at.file());
            message.push(':');
            put_whole(at.line(), &mut message);
        }
        web_sys::console::error_1(&message.into());
    }));
}

/// The version of the checker.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
