//! What comes in beside the form: options, profiles, content to read; and the way out for everything.
//!
//! Owns: the conversion of values. Must not know: what is done with them.

use crate::error::Failure;
use js_sys::{ArrayBuffer, JSON, Uint8Array};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use wasm_bindgen::prelude::*;
use ziping_core::json::Json;
use ziping_core::lang::Lang;
use ziping_core::profile::{Profile, SHIPPED};
use ziping_read::{ReadError, Reading};

/// The options of a call, as they come.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Given {
    profile: Option<Json>,
    lang: Option<String>,
}

/// The options of a call.
pub(crate) struct Options {
    profile: Option<Json>,
    pub(crate) lang: Lang,
}

impl Options {
    pub(crate) fn read(value: JsValue) -> Result<Self, JsValue> {
        if value.is_undefined() || value.is_null() {
            return Ok(Self { profile: None, lang: Lang::default() });
        }
        let given: Given = serde_wasm_bindgen::from_value(value).map_err(|_| Failure::options("?"))?;
        let lang = match given.lang.as_deref() {
            None => Lang::default(),
            Some(tag) => Lang::from_tag(tag).ok_or_else(|| Failure::options(tag))?,
        };
        Ok(Self { profile: given.profile, lang })
    }

    /// The profile that the options name or hold; the national one when they do neither.
    pub(crate) fn profile(&self) -> Result<Cow<'static, Profile>, JsValue> {
        let shipped = shipped();
        let id = match &self.profile {
            None | Some(Json::Null) => return shipped.first().map(Cow::Borrowed).ok_or(JsValue::UNDEFINED),
            Some(Json::Text(text)) if text.trim_start().starts_with('{') => {
                let value = JSON::parse(text).map_err(|_| Failure::bad_json(self.lang))?;
                return own(&json(value), self.lang);
            }
            Some(Json::Text(id)) => id,
            Some(value) => return own(value, self.lang),
        };
        let found = shipped.iter().find(|profile| profile.id == *id).map(Cow::Borrowed);
        found.ok_or_else(|| Failure::no_profile(self.lang, id).into())
    }
}

fn own(value: &Json, lang: Lang) -> Result<Cow<'static, Profile>, JsValue> {
    Profile::from_value(value).map(Cow::Owned).map_err(|why| Failure::bad_profile(lang, &why).into())
}

fn json(value: JsValue) -> Json {
    serde_wasm_bindgen::from_value(value).unwrap_or(Json::Inexact)
}

/// The profiles that ship with the checker, the national default first. The browser parses their text once.
pub(crate) fn shipped() -> &'static [Profile] {
    static ALL: std::sync::OnceLock<Vec<Profile>> = std::sync::OnceLock::new();
    ALL.get_or_init(|| {
        let read = |text: &&str| Profile::from_value(&json(JSON::parse(text).ok()?)).ok();
        SHIPPED.iter().filter_map(read).collect()
    })
}

/// The language of a call whose only option it is.
pub(crate) fn language(value: &JsValue) -> Result<Lang, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(Lang::default());
    }
    let tag = value.as_string().unwrap_or_default();
    Lang::from_tag(&tag).ok_or_else(|| Failure::options(&tag).into())
}

/// Reads what a caller gave to read: a text, or bytes in any buffer.
pub(crate) fn content(
    given: &JsValue,
    name: &str,
    lang: Lang,
) -> Result<Result<Reading, ReadError>, JsValue> {
    if let Some(text) = given.as_string() {
        return Ok(ziping_read::read_text(&text, lang));
    }
    let array = if let Some(buffer) = given.dyn_ref::<ArrayBuffer>() {
        Uint8Array::new(buffer)
    } else if let Some(array) = given.dyn_ref::<Uint8Array>() {
        array.clone()
    } else {
        return Err(Failure::content(lang).into());
    };
    if array.length() as usize > ziping_read::MAX_BYTES {
        return Ok(Err(ReadError::TooLarge(ziping_read::Limit::Bytes)));
    }
    let outcome = ziping_read::read(&array.to_vec(), name, lang);
    // Text in the encoding of older Chinese systems: the browser has the decoder, the module need not.
    if matches!(outcome, Err(ReadError::Encoding))
        && let Some(text) = decode(&array)
    {
        return Ok(ziping_read::read_text(&text, lang));
    }
    Ok(outcome)
}

/// The bytes as GB18030; `None` when they are not.
fn decode(bytes: &Uint8Array) -> Option<String> {
    let options = web_sys::TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = web_sys::TextDecoder::new_with_label_and_options("gb18030", &options).ok()?;
    decoder.decode_with_buffer_source(bytes).ok()
}

/// A Rust value as a plain object.
pub(crate) fn bulk_out<T: Serialize>(value: &T) -> JsValue {
    let json = serde_json::to_string(value).unwrap_or_default();
    JSON::parse(&json).unwrap_or_default()
}
