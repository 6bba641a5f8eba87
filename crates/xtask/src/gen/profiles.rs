//! What is made of profiles: the list that ships, and the schema of a profile's JSON.
//!
//! Owns: the order of the list, the words of JSON Schema. Must not know: what a field is for.

use crate::paths;
use serde_json::{Map, Value, json};
use std::error::Error;
use std::fs;
use ziping_core::profile::fields::{Choice, FIELDS, Field, Kind, LEVEL1};

/// Every profile of the folder, one a line: the national default, the other national ones, the platform's, the regions'.
pub(super) fn shipped() -> Result<String, Box<dyn Error>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(paths::profiles())? {
        let path = entry?.path();
        let text = fs::read_to_string(&path)?;
        let profile: Value =
            serde_json::from_str(&text).map_err(|why| format!("{}: {why}", paths::relative(&path)))?;
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if profile["id"] != id.as_str() {
            return Err(format!(
                "{}: its id should be “{id}”, as its file is called",
                paths::relative(&path)
            )
            .into());
        }
        all.push((id != "mof2020", !id.starts_with("mof"), id != "platform", id, compact(&text)));
    }
    all.sort_by(|a, b| (a.0, a.1, a.2, &a.3).cmp(&(b.0, b.1, b.2, &b.3)));
    let lines: Vec<String> = all.into_iter().map(|(.., profile)| profile).collect();
    Ok(format!("[\n{}\n]\n", lines.join(",\n")))
}

/// JSON without the blanks between its parts, its fields in their order.
fn compact(json: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    let keep = |c: &char| {
        let between = !inside && c.is_whitespace();
        inside ^= *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        !between
    };
    json.chars().filter(keep).collect()
}

/// The fields as the page shows them: path, name, what they may hold.
pub(super) fn fields(
    of: impl Fn(&'static str, &'static str) -> &'static str,
) -> Result<String, Box<dyn Error>> {
    let list: Vec<Value> = FIELDS
        .iter()
        .map(|field| {
            let mut json =
                json!({ "path": field.path, "name": of(field.zh, field.en), "kind": kind_name(field.kind) });
            if let Kind::Choice(choices) = field.kind {
                json["choices"] = choices.iter().map(|(word, zh, en)| json!([word, of(zh, en)])).collect();
            }
            if matches!(
                field.kind,
                Kind::OptionalShare
                    | Kind::OptionalNumber
                    | Kind::OptionalCount
                    | Kind::Falling
                    | Kind::Rising
            ) {
                json["optional"] = true.into();
            }
            json
        })
        .collect();
    Ok(serde_json::to_string_pretty(&list)? + "\n")
}

const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Points | Kind::OptionalNumber | Kind::Count(..) | Kind::OptionalCount => "number",
        Kind::Share | Kind::OptionalShare | Kind::Ratio => "share",
        Kind::Flag => "flag",
        Kind::Choice(_) => "choice",
        Kind::Falling | Kind::Rising => "steps",
        Kind::Bands => "bands",
        Kind::Sets => "sets",
        Kind::Grades => "grades",
    }
}

const DECIMAL: &str = r"^-?\d+(\.\d+)?$";
const PERCENT: &str = r"^-?\d+(\.\d+)?%?$";

/// The JSON Schema of a profile.
pub(super) fn schema() -> Result<String, Box<dyn Error>> {
    let mut properties = Map::new();
    let text = json!({ "type": "string" });
    let basis = |description: &str| {
        json!({
            "type": "object", "description": description,
            "properties": { "document": text, "checked": { "type": "boolean" } },
            "required": ["document", "checked"], "additionalProperties": false
        })
    };
    let said = |what: &str| json!({ "type": "string", "description": what });
    properties.insert("$schema".into(), said("This schema's address, for editors."));
    properties.insert("id".into(), said("Short name for options and files: mof2020."));
    properties.insert(
        "name".into(),
        json!({ "type": "object", "properties": { "zh": text, "en": text }, "required": ["zh", "en"], "additionalProperties": false }),
    );
    properties.insert(
        "extends".into(),
        json!({ "type": ["string", "null"], "description": "The id of a shipped profile: what is not stated here comes from it." }),
    );
    properties.insert(
        "basis".into(),
        basis("The document that the numbers come from, and whether they were held against its text."),
    );
    properties.insert(
        "sources".into(),
        json!({
            "type": ["object", "null"],
            "description": "What rests on another document than `basis`, by field (exec.weight) or group (exec).",
            "propertyNames": { "enum": source_names() },
            "additionalProperties": basis("The document of this field.")
        }),
    );
    properties.insert(
        "signs".into(),
        json!({
            "type": ["object", "null"],
            "description": "What a form shows that is scored by this profile.",
            "properties": {
                "places": { "type": "array", "items": { "type": "string", "minLength": 1 }, "description": "Names of places in the title or the names of the offices." },
                "split_target": { "type": "boolean", "description": "Sign, value and unit of targets stand in columns of their own." }
            },
            "additionalProperties": false
        }),
    );
    for field in FIELDS {
        let mut own = of_kind(field.kind);
        own["description"] = format!("{} · {}", field.zh, field.en).into();
        match field.path.split_once('.') {
            None => {
                properties.insert(field.path.into(), own);
            }
            Some((group, key)) => {
                let group = properties.entry(group).or_insert_with(
                    || json!({ "type": "object", "properties": {}, "additionalProperties": false }),
                );
                group["properties"][key] = own;
            }
        }
    }
    // Without `extends` everything has to be stated.
    let mut whole = Map::new();
    let mut required: Vec<&str> = Vec::new();
    for Field { path, .. } in FIELDS {
        let (group, key) = path.split_once('.').map_or((*path, None), |(group, key)| (group, Some(key)));
        if !required.contains(&group) {
            required.push(group);
        }
        if let Some(key) = key {
            let group = whole.entry(group).or_insert_with(|| json!({ "required": [] }));
            if let Some(list) = group["required"].as_array_mut() {
                list.push(key.into());
            }
        }
    }
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A profile of ziping: the numbers of the rules that differ by year and region",
        "description": "Made by `cargo xtask gen`. Decimals are texts, so that no digit is lost; a share may be a percent.",
        "type": "object",
        "properties": properties,
        "required": ["id", "name", "basis"],
        "additionalProperties": false,
        "if": { "properties": { "extends": { "type": "string" } }, "required": ["extends"] },
        "else": { "properties": whole, "required": required }
    });
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

fn source_names() -> Vec<&'static str> {
    let mut names = Vec::new();
    for field in FIELDS {
        let group = field.path.split_once('.').map(|(group, _)| group);
        for name in [group, Some(field.path)].into_iter().flatten() {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// A number in its limits; those of a number in a text are the reader's to say.
fn number(least: i64, most: i64, pattern: &str) -> Value {
    json!({ "anyOf": [
        { "type": "integer", "minimum": least, "maximum": most },
        { "type": "string", "pattern": pattern }
    ] })
}

fn or_null(kind: Value) -> Value {
    json!({ "anyOf": [kind, { "type": "null" }] })
}

fn of_kind(kind: Kind) -> Value {
    let pairs = |first: Value, second: Value| {
        json!({ "type": "array", "items": {
            "type": "array", "prefixItems": [first, second], "items": false, "minItems": 2
        } })
    };
    match kind {
        Kind::Points => number(0, 100, DECIMAL),
        Kind::Share => number(0, 1, PERCENT),
        Kind::OptionalShare => or_null(number(0, 1, PERCENT)),
        Kind::Ratio => number(1, 1000, PERCENT),
        Kind::OptionalNumber => or_null(number(0, 1_000_000, DECIMAL)),
        Kind::Count(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Kind::OptionalCount => or_null(json!({ "type": "integer", "minimum": 1, "maximum": u32::MAX })),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Choice(choices) => {
            json!({ "enum": choices.iter().map(|(word, ..): &Choice| *word).collect::<Vec<_>>() })
        }
        Kind::Falling | Kind::Rising => or_null(pairs(number(0, 1000, PERCENT), number(0, 1, PERCENT))),
        Kind::Bands => {
            json!({ "type": "array", "items": number(0, 1, PERCENT), "minItems": 3, "maxItems": 3 })
        }
        Kind::Sets => {
            let points: Map<String, Value> =
                LEVEL1.iter().map(|name| ((*name).to_owned(), number(0, 100, DECIMAL))).collect();
            json!({ "type": "array", "items": { "type": "object", "properties": points, "additionalProperties": false } })
        }
        Kind::Grades => pairs(json!({ "type": "string" }), number(0, 100, DECIMAL)),
    }
}
