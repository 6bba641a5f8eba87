//! What comes in beside the form: options, profiles, content to read; and the way out for everything.
//!
//! Owns: the conversion of values. Must not know: what is done with them.

use crate::error::Failure;
use crate::{flat, js};
use serde::Serialize;
use std::borrow::Cow;
use std::sync::OnceLock;
use wasm_bindgen::JsValue;
use ziping_core::json::Json;
use ziping_core::lang::Lang;
use ziping_core::profile::{Profile, SHIPPED};
use ziping_core::to_json::to_json;
use ziping_read::{ReadError, Reading};

/// The options of a call.
pub(crate) struct Options {
    profile: Json,
    pub(crate) lang: Lang,
}

impl Options {
    pub(crate) fn read(value: &JsValue) -> Result<Self, JsValue> {
        let mut options = Self { profile: Json::Null, lang: Lang::default() };
        if value.is_undefined() {
            return Ok(options);
        }
        let fields = match flat::read(value) {
            Json::Null => Vec::new(),
            Json::Map(fields) => fields,
            _ => return Err(Failure::options("options").into()),
        };
        for (name, value) in fields {
            match (name.as_str(), value) {
                ("profile", value) => options.profile = value,
                ("lang", Json::Null) => {}
                ("lang", Json::Text(tag)) => options.lang = spoken(&tag)?,
                _ => return Err(Failure::options(&name).into()),
            }
        }
        Ok(options)
    }

    /// The profile that the options name or hold; the national one when they do neither.
    pub(crate) fn profile(&self) -> Result<Cow<'static, Profile>, JsValue> {
        let id = match &self.profile {
            Json::Null => return shipped().first().map(Cow::Borrowed).ok_or(JsValue::UNDEFINED),
            Json::Text(text) if text.trim_start().starts_with('{') => {
                let value = flat::parse(text).ok_or_else(|| Failure::bad_json(self.lang))?;
                return own(&value, self.lang);
            }
            Json::Text(id) => id,
            value => return own(value, self.lang),
        };
        let found = shipped().iter().find(|profile| profile.id == *id).map(Cow::Borrowed);
        found.ok_or_else(|| Failure::no_profile(self.lang, id).into())
    }
}

fn own(value: &Json, lang: Lang) -> Result<Cow<'static, Profile>, JsValue> {
    Profile::from_value(value).map(Cow::Owned).map_err(|why| Failure::bad_profile(lang, &why).into())
}

/// The profiles that ship with the checker, the national default first. The browser parses their text once.
pub(crate) fn shipped() -> &'static [Profile] {
    static ALL: OnceLock<Vec<Profile>> = OnceLock::new();
    ALL.get_or_init(|| {
        let read = |text: &&str| Profile::from_value(&flat::parse(text)?).ok();
        SHIPPED.iter().filter_map(read).collect()
    })
}

/// The language of a call whose only option it is.
pub(crate) fn language(value: &JsValue) -> Result<Lang, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(Lang::default());
    }
    spoken(&value.as_string().unwrap_or_default())
}

fn spoken(tag: &str) -> Result<Lang, JsValue> {
    Lang::from_tag(tag).ok_or_else(|| Failure::options(tag).into())
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
    let Some(size) = js::byte_length(given) else { return Err(Failure::content(lang).into()) };
    if size as usize > ziping_read::MAX_BYTES {
        return Ok(Err(ReadError::TooLarge(ziping_read::Limit::Bytes)));
    }
    let bytes = js::bytes_of(given);
    let outcome = ziping_read::read(&bytes, name, lang);
    if matches!(outcome, Err(ReadError::Encoding))
        && let Some(text) = js::decode(&ziping_read::undecoded(&bytes))
    {
        return Ok(ziping_read::read_text(&text, lang));
    }
    Ok(outcome)
}

/// A Rust value as a plain object: one JSON text, which the browser parses faster than any loop of calls.
pub(crate) fn out<T: Serialize>(value: &T) -> JsValue {
    to_json(value).map_or(JsValue::UNDEFINED, |json| js::parse(&json))
}

/// A small answer as plain objects, field by field.
pub(crate) fn object<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
