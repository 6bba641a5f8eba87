//! A value's way in: written in pieces by `cross.js`, put together here.
//!
//! Owns: the marks that lead a piece. Must not know: what a value is for.
//!
//! A binary fraction does not cross: no float in the module, and none of the code that reads or prints one.

use crate::js;
use wasm_bindgen::JsValue;
use ziping_core::json::Json;
use ziping_core::text::cut;

/// What ends a piece.
pub(crate) const END: u8 = 0x1f;

/// Any value of JavaScript. What JSON does not know, and what throws when it is looked at, is `Inexact`.
pub(crate) fn read(value: &JsValue) -> Json {
    js::flatten(value).ok().and_then(|text| json(&mut text.as_str())).unwrap_or(Json::Inexact)
}

/// A text that was written in pieces; `None` when it is none.
#[cfg(feature = "write")]
pub(crate) fn pieces(text: &str) -> Option<Json> {
    json(&mut &*text)
}

/// What stands in a JSON text; `None` when it is no JSON.
#[cfg(feature = "check")]
pub(crate) fn parse(text: &str) -> Option<Json> {
    json(&mut js::flatten_json(text).ok()?.as_str())
}

/// Takes the next piece off the text.
fn next<'t>(left: &mut &'t str) -> Option<&'t str> {
    let (piece, rest) = cut(left, END)?;
    *left = rest;
    Some(piece)
}

fn json(left: &mut &str) -> Option<Json> {
    let mut piece = next(left)?.chars();
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
                list.push(json(left)?);
            }
            Json::List(list)
        }
        '{' => {
            let mut fields = Vec::new();
            for _ in 0..rest.parse::<usize>().ok()? {
                fields.push((next(left)?.to_owned(), json(left)?));
            }
            Json::Map(fields)
        }
        _ => Json::Inexact,
    })
}
