//! What the checker says of a form: the recomputed scores, the findings, the verdict.
//!
//! Owns: the shape of the answer. Must not know how it was found (`scoring`, `rules`) or shown.
//!
//! On the wire every amount, rate and score is a decimal in a string.

use crate::form::CellRef;
use crate::lang::Lang;
use crate::text::Digits;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Severity {
    /// Arithmetic or a rule is broken, whoever reads the form must agree.
    Error,
    /// Needs an explanation or a person's judgement.
    Warning,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// As it is written on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// A number on the wire: a decimal in a string, without trailing zeros that nobody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
pub struct Dec(pub Decimal);

impl Serialize for Dec {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(Digits::all(&self.0).as_str())
    }
}

/// The scores that the rule allows, from `low` to `high`, both included, in points.
/// One number where the rule gives one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Interval {
    /// The least.
    pub low: Dec,
    /// The most.
    pub high: Dec,
}

/// Everything that the checker has to say of one form.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Report {
    /// The rules that the form was held against.
    pub profile: ProfileName,
    /// The language of the messages.
    pub lang: Lang,
    /// The worst severity found, in one word.
    pub verdict: Verdict,
    /// How many findings of each severity.
    pub counts: Counts,
    /// The form's totals: as declared, as summed, as recomputed.
    pub totals: Totals,
    /// Every scored row: the total row of the money block first, then the indicators.
    pub rows: Vec<RowReport>,
    /// The findings, the gravest first, within a severity from top to bottom of the form.
    pub findings: Vec<Finding>,
    /// Which of the findings belong together, in the order of their first ones. No finding is in two.
    pub stories: Vec<Story>,
    /// Checks that this form gives no ground for, and why.
    pub skipped: Vec<Skipped>,
}

/// The profile a report was made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProfileName {
    /// The profile's id: `mof2020`.
    pub id: String,
    /// The profile's name in the report's language.
    pub name: String,
    /// Whether its numbers were held against the documents that they come from.
    pub checked: bool,
}

/// Another profile that the form looks as if it was made for. The person decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Suggestion {
    /// The profile.
    pub profile: ProfileName,
    /// What of the form suggests it, in the report's language.
    pub why: String,
}

/// The outcome in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Verdict {
    /// At least one error: a reviewer would send the form back.
    Errors,
    /// No error, at least one warning.
    Warnings,
    /// Neither.
    Clean,
}

/// How many findings of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct Counts {
    pub error: u32,
    pub warning: u32,
    pub info: u32,
}

/// The form's totals in points. `None` where a cell is missing or not understood: no number is guessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Totals {
    /// The total as the form states it.
    pub declared: Option<Dec>,
    /// The execution score plus the rows' scores, as the form states those.
    pub summed: Option<Dec>,
    /// What the rule gives, from least to most.
    pub recomputed: Option<Interval>,
    /// The total of the weights as the form states it.
    pub weight_declared: Option<Dec>,
    /// The execution weight plus the rows' weights.
    pub weight_summed: Option<Dec>,
    /// Executed ÷ budget, unrounded, as a fraction: 0.3896….
    pub execution_rate: Option<Dec>,
    /// The grade of each total.
    pub grades: Grades,
}

/// The grade (优, 良, 中, 差) of each total.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct Grades {
    pub declared: Option<String>,
    pub summed: Option<String>,
    pub recomputed_low: Option<String>,
    pub recomputed_high: Option<String>,
}

/// How a row's score follows from what the row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Method {
    /// Budget execution: weight × rate, at most the weight.
    Execution,
    /// A quantity that reached its target: the whole weight.
    Reached,
    /// A quantity that fell short: in proportion.
    Proportion,
    /// A qualitative row: the band of the tier that its actual value names or echoes.
    Tier,
    /// What the row says gives no score: anything from 0 to the weight.
    Open,
}

/// Level 1 of the indicators (一级指标), in the order in which profiles list their weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Level1 {
    /// 产出指标.
    Output,
    /// 效益指标.
    Benefit,
    /// 满意度指标.
    Satisfaction,
    /// 成本指标.
    Cost,
}

/// A scored row with what the rule gives for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RowReport {
    /// The row's score cell.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub cell: CellRef,
    /// The indicator's level 1, filled down and inferred from level 2 where its label was left out; `None` for budget
    /// execution and where nobody can say.
    pub level1: Option<Level1>,
    /// The weight that the form states, in points.
    pub weight: Option<Dec>,
    /// The score that the form states, in points.
    pub score: Option<Dec>,
    /// The score that the rule gives; `None` when the weight is missing or not understood.
    pub recomputed: Option<Interval>,
    /// By which part of the rule.
    pub method: Method,
    /// The arithmetic, to be followed with a pocket calculator.
    pub derivation: String,
}

/// One thing that a reviewer would say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Finding {
    /// The rule's id: `AR-001`.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The cell that it is about.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub cell: CellRef,
    /// The cell as a person finds it: `第 11 行“提升平台服务质量”的得分`.
    pub place: String,
    /// Other cells that it rests on.
    #[cfg_attr(feature = "ts", ts(type = "string[]"))]
    pub related: Vec<CellRef>,
    /// What is wrong, with both numbers.
    pub message: String,
    /// The arithmetic, to be followed with a pocket calculator; empty where there is none.
    pub derivation: String,
    /// The document or practice that the rule rests on.
    pub basis: &'static str,
    /// What to do about it.
    pub advice: String,
    /// What to write instead, where that can be said.
    pub fix: Option<Fix>,
}

/// What to write instead. Applied, the finding is gone or less grave, and no new error comes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Fix {
    /// The cells to change: first the one that is wrong, then those that follow from it (总分, 小计, 等级).
    pub edits: Vec<Edit>,
    /// In words, as a button says it: `改为“38.97%”`.
    pub label: String,
    /// The text is one to start from: what stands there as （请补充…） is the person's to know.
    pub draft: bool,
}

/// A cell with its new text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Edit {
    /// The cell. The form may lack it (备注): then it is to be made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub cell: CellRef,
    /// All of its text, in Chinese as the form is.
    pub text: String,
}

/// Findings that are one matter: of one row, or of a row and the total that does not fit because of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Story {
    /// The matter in a sentence; empty where the first finding says it.
    pub told: String,
    /// Places in the list of findings, at least two, the gravest first: it stands for all.
    pub findings: Vec<u32>,
}

/// Checks that this form gives no ground for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Skipped {
    /// The ids of the rules that were not applied.
    pub rules: Vec<&'static str>,
    /// Why, in the report's language.
    pub why: String,
}

/// A cell of one of several forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CellOf {
    /// Which form, from 0, in the order in which they were given.
    pub form: u32,
    /// The cell in it.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub cell: CellRef,
    /// The cell as a person finds it.
    pub place: String,
}

/// One thing that shows only when several forms lie side by side.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Across {
    /// The rule's id: `XF-001`.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is odd.
    pub message: String,
    /// The practice that the rule rests on.
    pub basis: &'static str,
    /// What to do about it.
    pub advice: String,
    /// The cells that it rests on, one or more of each form.
    pub cells: Vec<CellOf>,
}
