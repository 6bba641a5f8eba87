//! What is asked of JavaScript: the functions of `cross.js`.
//!
//! Owns: their signatures. Must not know: what is done with what they give.

use wasm_bindgen::prelude::*;

#[cfg(feature = "write")]
#[wasm_bindgen(module = "/src/cross.js")]
extern "C" {
    /// What was checked of a file as one text, for [`crate::flat`]: what is written of it.
    #[wasm_bindgen(catch)]
    pub(crate) fn handed(file: &JsValue) -> Result<String, JsValue>;
}

#[cfg(feature = "write")]
#[wasm_bindgen]
extern "C" {
    /// A value from its JSON text.
    #[wasm_bindgen(js_namespace = JSON)]
    pub(crate) fn parse(json: &str) -> JsValue;
}

#[cfg_attr(not(feature = "check"), allow(dead_code))]
#[wasm_bindgen(module = "/src/cross.js")]
extern "C" {
    /// The cells of a form in the order of `layout`; an `Error` that names the part that is not of its shape.
    #[wasm_bindgen(catch)]
    pub(crate) fn pack(form: &JsValue, layout: &str) -> Result<String, JsValue>;
    /// The form without the two characters that `pack` needs for itself.
    #[wasm_bindgen(catch)]
    pub(crate) fn clean(form: &JsValue) -> Result<JsValue, JsValue>;
    /// Any value as one text, for [`crate::flat`].
    #[wasm_bindgen(catch)]
    pub(crate) fn flatten(value: &JsValue) -> Result<String, JsValue>;
    /// What stands in a JSON text, likewise.
    #[wasm_bindgen(catch, js_name = flattenJson)]
    pub(crate) fn flatten_json(text: &str) -> Result<String, JsValue>;
    /// A piece of the next answer's JSON text in UTF-16 units, not the last.
    pub(crate) fn begin(json: &[u16]);
    /// An answer from the UTF-16 units of its JSON text, or of what is left of it.
    pub(crate) fn answer(json: &[u16]) -> JsValue;
    /// Profiles in short, each with its content, from their JSON text.
    pub(crate) fn profiles(json: &str, english: bool) -> JsValue;
    /// The message of what was thrown.
    #[wasm_bindgen(js_name = messageOf)]
    pub(crate) fn message_of(thrown: &JsValue) -> String;
    /// An `Error` with a `code`, and a `path` where there is one.
    #[wasm_bindgen(js_name = failure)]
    pub(crate) fn failure(code: &str, message: &str, path: &str) -> JsValue;
    /// The size of a `Uint8Array` or `ArrayBuffer`; `None` for anything else.
    #[wasm_bindgen(js_name = byteLength)]
    pub(crate) fn byte_length(given: &JsValue) -> Option<u32>;
    /// The bytes of a `Uint8Array` or `ArrayBuffer`.
    #[wasm_bindgen(js_name = bytesOf)]
    pub(crate) fn bytes_of(given: &JsValue) -> Vec<u8>;
    /// Bytes as a text in GB18030; `None` when they are not.
    pub(crate) fn decode(bytes: &[u8]) -> Option<String>;
}
