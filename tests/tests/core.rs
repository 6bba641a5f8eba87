//! All tests that look at `crates/core`, in one program: built and started once for every mutant.
//! `cargo test` leaves it out, because it runs each of them by itself.

#[path = "addresses.rs"]
mod addresses;
#[path = "careful.rs"]
mod careful;
#[path = "families.rs"]
mod families;
#[path = "fixes.rs"]
mod fixes;
#[path = "golden.rs"]
mod golden;
#[path = "planted.rs"]
mod planted;
#[path = "profiles.rs"]
mod profiles;
#[path = "props_across.rs"]
mod props_across;
#[path = "props_consistency.rs"]
mod props_consistency;
#[path = "props_rules.rs"]
mod props_rules;
#[path = "props_score.rs"]
mod props_score;
#[path = "props_structure.rs"]
mod props_structure;
#[path = "props_values.rs"]
mod props_values;
#[path = "rules.rs"]
mod rules;
#[path = "said.rs"]
mod said;
#[path = "to_json.rs"]
mod to_json;
