//! The checker: takes a self-evaluation form (项目支出绩效自评表) and says what a reviewer would send back.
//!
//! ```text
//! Form ──value──▶ what each cell says ──scoring──▶ what the rule gives ──rules──▶ Report
//! ```
//!
//! Each arrow is a pure function: no I/O, no clock, no wasm. Every number that differs between years or
//! regions comes from a [`Profile`]; all arithmetic is decimal.
//!
//! ```
//! use ziping_core::form::Indicator;
//! use ziping_core::{Form, Lang, Profile, score};
//!
//! let row = Indicator {
//!     name: "培训场次".into(),
//!     target: Some("≥20场".into()),
//!     actual: Some("16场".into()),
//!     weight: Some("10".into()),
//!     score: Some("9".into()),
//!     ..Indicator::default()
//! };
//! let form = Form { indicators: vec![row], ..Form::default() };
//!
//! let profile = Profile::find("mof2020").expect("the national rule is always there");
//! let report = score(&form, profile, Lang::En);
//!
//! let finding = &report.findings[0];
//! assert_eq!(finding.cell.to_string(), "indicators[0].score");
//! assert_eq!(finding.message, "target missed: 8 points are due in proportion, 9 were given");
//! assert_eq!(finding.derivation, "16场 ÷ 20场 = 80%, 10 × 80% = 8");
//! ```

pub mod batch;
mod check;
mod facts;
pub mod form;
pub mod json;
pub mod lang;
pub mod report;

pub use batch::score_all;
pub use check::{score, score_and_suggest, score_families};
pub use form::{Cell, CellRef, Form};
pub use lang::Lang;
pub use profile::{Profile, ProfileError};
pub use report::Report;
pub use suggest::suggest;
/// What is asked of every text: its one spelling, lists of words.
pub use ziping_text as text;
mod message;
mod naming;
mod narrative;
mod num;
pub mod profile;
mod restate;
pub mod rules;
mod scoring;
mod story;
mod suggest;
pub mod to_json;
pub mod value;
