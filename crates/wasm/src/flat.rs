//! A value's way in: written in pieces by `cross.js`, put together here.
//!
//! Owns: the marks that lead a piece. Must not know: what a value is for.
//!
//! A binary fraction does not cross: no float in the module, and none of the code that reads or prints one.

use crate::js;
use std::str::Split;
use wasm_bindgen::JsValue;
use ziping_core::json::Json;

/// What ends a piece.
pub(crate) const END: char = '\u{1f}';

/// Any value of JavaScript. What JSON does not know, and what throws when it is looked at, is `Inexact`.
pub(crate) fn read(value: &JsValue) -> Json {
    js::flatten(value).ok().and_then(|text| json(&mut text.split(END))).unwrap_or(Json::Inexact)
}

/// What stands in a JSON text; `None` when it is no JSON.
pub(crate) fn parse(text: &str) -> Option<Json> {
    json(&mut js::flatten_json(text).ok()?.split(END))
}

fn json(pieces: &mut Split<'_, char>) -> Option<Json> {
    let mut piece = pieces.next()?.chars();
    let kind = piece.next()?;
    let rest = piece.as_str();
    Some(match kind {
        'n' => Json::Null,
        't' => Json::Bool(true),
        'f' => Json::Bool(false),
        '"' => Json::Text(rest.to_owned()),
        '#' => Json::Whole(rest.parse().ok()?),
        '[' => {
            let mut list = Vec::new();
            for _ in 0..rest.parse::<usize>().ok()? {
                list.push(json(pieces)?);
            }
            Json::List(list)
        }
        '{' => {
            let mut fields = Vec::new();
            for _ in 0..rest.parse::<usize>().ok()? {
                fields.push((pieces.next()?.to_owned(), json(pieces)?));
            }
            Json::Map(fields)
        }
        _ => Json::Inexact,
    })
}
