//! The profiles that forms are made under: those that ship, and others as an office may write them.

use serde_json::{Value, json};
use std::sync::OnceLock;
use ziping_core::Profile;

/// What a region may have otherwise: name, and the numbers that differ from the national ones.
fn others() -> Vec<(&'static str, Vec<(&'static str, Value)>)> {
    vec![
        (
            "steps",
            vec![
                ("/over/deduct", json!([["1.3", "0.1"], ["1.5", "0.2"], ["2", "0.5"]])),
                ("/satisfaction/bands", json!([["0.9", 1], ["0.8", "0.8"], ["0.6", "0.5"]])),
                ("/explain/over", json!("error")),
                ("/level1/mode", json!("strict")),
                ("/quantitative/lower", json!("linear2x")),
                ("/qualitative/basically", json!("partly")),
            ],
        ),
        (
            "tiers",
            vec![
                ("/exec/score", json!("tiers")),
                ("/exec/tiers", json!([["0.95", 1], ["0.85", "0.8"], ["0.6", "0.5"]])),
                ("/quantitative/lower", json!("ratio")),
                ("/quantitative/equal", json!("exact")),
                ("/score/decimals", json!(1)),
                ("/score/integer_rounding", json!("allow")),
                ("/level1/mode", json!("off")),
            ],
        ),
        (
            "initial",
            vec![
                ("/exec/denominator", json!("initial_budget")),
                ("/exec/zero_below", json!("0.5")),
                ("/qualitative/bands", json!([1, "0.8", "0.5"])),
                ("/qualitative/basically", json!("achieved")),
                ("/grades", json!([["优秀", 95], ["良好", 85], ["合格", 60], ["较差", 0]])),
            ],
        ),
    ]
}

/// Every profile that scores execution, the shipped ones first.
///
/// # Panics
/// When one of the others is none.
#[must_use]
pub fn all() -> &'static [Profile] {
    static ALL: OnceLock<Vec<Profile>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<Profile> =
            Profile::builtin().iter().filter(|profile| !profile.exec.weight.is_zero()).cloned().collect();
        for (id, changes) in others() {
            let source = Profile::source("mof2020").unwrap_or_default();
            let mut json: Value = serde_json::from_str(source).unwrap_or_default();
            json["id"] = id.into();
            for (pointer, value) in changes {
                *json.pointer_mut(pointer).unwrap_or_else(|| panic!("the profile has no {pointer}")) = value;
            }
            all.push(Profile::from_json(&json.to_string()).unwrap_or_else(|error| panic!("{id}: {error:?}")));
        }
        all
    })
}
