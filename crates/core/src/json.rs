//! A JSON value as a profile needs it: exact, and small enough for the browser's module.
//!
//! Owns: the tree and, for the command, its reading from text. Must not know: what a profile is.

#[cfg(feature = "json")]
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
#[cfg(feature = "json")]
use std::fmt;

/// A JSON value. A number with a binary fraction is kept only as the fact that it was one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// A number that is not whole or too large: binary, so not exact. In the browser also what JSON does not know.
    Inexact,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object, in the order of its text.
    Map(Vec<(String, Json)>),
}

#[cfg(feature = "json")]
impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Json;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }
            fn visit_unit<E: Error>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }
            fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
                Ok(Json::Bool(value))
            }
            fn visit_i64<E: Error>(self, value: i64) -> Result<Json, E> {
                Ok(Json::Whole(value))
            }
            fn visit_u64<E: Error>(self, value: u64) -> Result<Json, E> {
                Ok(i64::try_from(value).map_or(Json::Inexact, Json::Whole))
            }
            #[allow(clippy::disallowed_types)] // the one place where a binary number may arrive: it is refused
            fn visit_f64<E: Error>(self, _: f64) -> Result<Json, E> {
                Ok(Json::Inexact)
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
                Ok(Json::Text(text.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Json::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
                let mut fields = Vec::new();
                while let Some(entry) = entries.next_entry()? {
                    fields.push(entry);
                }
                Ok(Json::Map(fields))
            }
        }
        deserializer.deserialize_any(Any)
    }
}
