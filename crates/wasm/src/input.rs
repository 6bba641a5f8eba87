//! What comes in beside the form: options, profiles, content to read; and the way out for everything.
//!
//! Owns: the conversion of values. Must not know: what is done with them.

use crate::error::Failure;
use crate::{flat, js};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::sync::OnceLock;
use wasm_bindgen::JsValue;
use ziping_core::json::Json;
use ziping_core::lang::{Lang, speaks};
use ziping_core::profile::{Library, Profile, SHIPPED};
use ziping_core::rules::Families;
use ziping_core::text::units;
use ziping_core::to_json::to_json_with_bare;
use ziping_read::{Corrections, ReadError, ReadOptions, Reading};

/// The options of a call.
pub(crate) struct Options {
    profile: Json,
    pub(crate) lang: Lang,
    /// Which families of checks are asked for.
    pub(crate) families: Families,
    /// Whether totals and counts are enough.
    pub(crate) brief: bool,
    /// What the person said of an earlier reading; `None` where nothing is read.
    corrections: Option<Corrections>,
}

impl Options {
    /// The options of a call that scores.
    pub(crate) fn to_score(value: &JsValue) -> Result<Self, JsValue> {
        Self::take(value, None)
    }

    /// The options of a call that reads.
    pub(crate) fn to_read(value: &JsValue) -> Result<Self, JsValue> {
        Self::take(value, Some(Corrections::default()))
    }

    fn take(value: &JsValue, corrections: Option<Corrections>) -> Result<Self, JsValue> {
        let mut options = Self {
            profile: Json::Null,
            lang: Lang::default(),
            families: Families::ALL,
            brief: false,
            corrections,
        };
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
                ("families", Json::Null) => {}
                ("families", Json::List(ids)) => {
                    options.families = Families::NONE;
                    for id in &ids {
                        let known = matches!(id, Json::Text(id) if options.families.add(id).is_some());
                        if !known {
                            return Err(Failure::options("families").into());
                        }
                    }
                }
                ("brief", Json::Null) => {}
                ("brief", Json::Bool(brief)) if options.corrections.is_some() => options.brief = brief,
                ("corrections", value) if options.corrections.is_some() => {
                    options.corrections =
                        Some(Corrections::from_value(&value).map_err(|path| Failure::options(&path))?);
                }
                _ => return Err(Failure::options(&name).into()),
            }
        }
        Ok(options)
    }

    /// How to read.
    fn reading(&self) -> ReadOptions<'_> {
        ReadOptions { lang: self.lang, corrections: self.corrections.as_ref().unwrap_or(Corrections::NONE) }
    }

    /// The profile that the options name or hold; the national one when they do neither.
    pub(crate) fn profile(&self) -> Result<Cow<'static, Profile>, JsValue> {
        profile(&self.profile, self.lang)
    }
}

/// The profile that a value names or holds; the national one when it does neither.
pub(crate) fn profile(given: &Json, lang: Lang) -> Result<Cow<'static, Profile>, JsValue> {
    let id = match given {
        Json::Null => return known().all().first().map(Cow::Borrowed).ok_or(JsValue::UNDEFINED),
        Json::Text(text) if text.trim_start().starts_with('{') => {
            let value = flat::parse(text).ok_or_else(|| Failure::bad_json(lang))?;
            return own(&value, lang);
        }
        Json::Text(id) => id,
        value => return own(value, lang),
    };
    known().find(id).map(Cow::Borrowed).ok_or_else(|| Failure::no_profile(lang, id).into())
}

fn own(value: &Json, lang: Lang) -> Result<Cow<'static, Profile>, JsValue> {
    known().read(value).map(Cow::Owned).map_err(|why| Failure::bad_profile(lang, &why).into())
}

/// The profiles that ship with the checker. The browser parses their text once.
pub(crate) fn known() -> &'static Library {
    static ALL: OnceLock<Library> = OnceLock::new();
    ALL.get_or_init(|| flat::parse(SHIPPED).map(Library::new).unwrap_or_default())
}

/// The language of a call whose only option it is.
pub(crate) fn language(value: &JsValue) -> Result<Lang, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(Lang::default());
    }
    spoken(&value.as_string().unwrap_or_default())
}

fn spoken(tag: &str) -> Result<Lang, JsValue> {
    let lang = Lang::from_tag(tag).ok_or_else(|| Failure::options(tag))?;
    if speaks(lang) { Ok(lang) } else { Err(Failure::english().into()) }
}

/// Reads what a caller gave to read: a text, or bytes in any buffer.
pub(crate) fn content(
    given: &JsValue,
    name: &str,
    options: &Options,
) -> Result<Result<Reading, ReadError>, JsValue> {
    if let Some(text) = given.as_string() {
        return Ok(ziping_read::read_text(&text, options.reading()));
    }
    let Some(size) = js::byte_length(given) else { return Err(Failure::content(options.lang).into()) };
    if size as usize > ziping_read::MAX_BYTES {
        return Ok(Err(ReadError::TooLarge(ziping_read::Limit::Bytes)));
    }
    let bytes = js::bytes_of(given);
    let outcome = ziping_read::read(&bytes, name, options.reading());
    if matches!(outcome, Err(ReadError::Encoding))
        && let Some(text) = js::decode(&ziping_read::undecoded(&bytes))
    {
        return Ok(ziping_read::read_text(&text, options.reading()));
    }
    Ok(outcome)
}

/// What stands in long lists and crosses without the names of its fields, for `answer` in `cross.js` to put back.
const BARE: [&str; 5] = ["RowReport", "Finding", "Interval", "ReadColumn", "Origin"];

/// A longer answer crosses in pieces, so that it does not stand in the memory a second time.
const PIECE: usize = 1 << 20;

/// A Rust value as a plain object: one JSON text, which the browser parses faster than any loop of calls.
pub(crate) fn out<T: Serialize>(value: &T) -> JsValue {
    let Ok(json) = to_json_with_bare(value, &BARE) else { return JsValue::UNDEFINED };
    let mut rest = json.as_str();
    // A character takes up to four bytes: one of the four places lies between two, unless it is the end.
    while let Some((piece, behind)) = (PIECE..PIECE + 4).find_map(|at| rest.split_at_checked(at)) {
        js::begin(&units(piece));
        rest = behind;
    }
    js::answer(&units(rest))
}

/// The fields of a small answer. Written as a map: for the names of a struct's fields serde-wasm-bindgen keeps
/// a table of hashes, which costs more room than these answers.
pub(crate) struct Fields<'a, const N: usize>(pub(crate) [(&'static str, Field<'a>); N]);

impl<const N: usize> Serialize for Fields<'_, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// What is in a field.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Field<'a> {
    Text(&'a str),
}

/// A small answer as plain objects, field by field.
pub(crate) fn object<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
