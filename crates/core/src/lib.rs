//! The checker: takes a self-evaluation form (项目支出绩效自评表) and says what a reviewer would send back.
//!
//! ```text
//! Form ──value──▶ what each cell says ──scoring──▶ what the rule gives ──rules──▶ Report
//! ```
//!
//! Each arrow is a pure function: no I/O, no clock, no wasm. Every number that differs between years or
//! regions comes from a [`Profile`]; all arithmetic is decimal.

pub mod batch;
mod check;
mod facts;
pub mod form;
pub mod json;
pub mod lang;
pub mod report;

pub use batch::score_all;
pub use check::score;
pub use form::{Cell, CellRef, Form};
pub use lang::Lang;
pub use profile::{Profile, ProfileError};
pub use report::Report;
pub use suggest::suggest;
/// What is asked of every text: its one spelling, lists of words.
pub use ziping_text as text;
mod message;
mod num;
pub mod profile;
mod restate;
pub mod rules;
mod scoring;
mod story;
mod suggest;
pub mod to_json;
pub mod value;
