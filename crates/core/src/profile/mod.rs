//! The numbers of the rules that differ by year and region, read from JSON.
//!
//! Owns: the profile's shape and the profiles that ship. Must not know: forms or findings; how JSON is held
//! against the shape is `read`, what a person is told of a bad one is `error`.
//! A profile is data: a finance bureau's own rules are a file, no code.

mod error;
pub mod fields;
mod library;
mod read;

pub use error::{Problem, ProfileError};
pub use library::Library;

#[cfg(feature = "json")]
use crate::json::Json;
use crate::lang::Lang;
use crate::report::ProfileName;
use rust_decimal::Decimal;

/// Points and shares that the rules use. Shares and rates are fractions: 0.9 is 90%.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Short name for options and files: `mof2020`.
    pub id: String,
    /// Name in Chinese.
    pub name_zh: String,
    /// Name in English.
    pub name_en: String,
    /// The document that the numbers come from.
    pub basis: Basis,
    /// Whether all of its numbers, those of the profiles that it extends too, were held against their documents.
    pub checked: bool,
    /// The ids of the profiles that it extends, the nearest first.
    pub lineage: Vec<String>,
    /// What a form shows that is scored by it.
    pub signs: Signs,
    /// Budget execution.
    pub exec: Exec,
    /// Weights of level 1.
    pub level1: Level1,
    /// Qualitative rows.
    pub qualitative: Qualitative,
    /// Quantitative rows.
    pub quantitative: Quantitative,
    /// Over-completion, as actual ÷ target.
    pub over: Over,
    /// When an explanation is due.
    pub explain: Explain,
    /// How scores are rounded and compared.
    pub score: Score,
    /// A printed rate may be off by this many percentage points.
    pub rate_tolerance_pp: Decimal,
    /// Grades with the least total of each, best first.
    pub grades: Vec<(String, Decimal)>,
    /// Satisfaction rows.
    pub satisfaction: Satisfaction,
    /// The unit of the money block.
    pub fund_unit: String,
    /// (score share − execution rate) ÷ score share from which it is noted, and from which it is a warning.
    pub mismatch: (Decimal, Decimal),
    /// Share of 100 points from which one row is too heavy; the second for a qualitative row.
    pub concentration: (Decimal, Decimal),
}

/// Where a profile's numbers come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// Title and number of the document.
    pub document: String,
    /// Whether the numbers were checked against its text.
    pub checked: bool,
}

/// What a form shows that is scored by a profile, beside the profile's numbers themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// Names of places, as they stand in the title and the names of the offices.
    pub places: Vec<String>,
    /// Sign, value and unit of a target stand in columns of their own.
    pub split_target: bool,
}

/// Rules of budget execution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exec {
    /// Weight in points.
    pub weight: Decimal,
    /// Steps as (rate from which, share of the weight), highest first; empty: in proportion.
    pub tiers: Vec<(Decimal, Decimal)>,
    /// A rate above 100% counts as 100%.
    pub cap: bool,
    /// Which budget the executed amount is divided by.
    pub denominator: Denominator,
    /// Below this rate no points at all.
    pub zero_below: Option<Decimal>,
    /// Below this rate a reason is due.
    pub explain_below: Decimal,
    /// Below this rate the platform shows yellow.
    pub yellow_below: Decimal,
    /// A change of the budget during the year by this share is to be explained.
    pub adjusted_at: Decimal,
}

/// The budget that the rate is a part of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Denominator {
    #[default]
    FullYear,
    Initial,
}

/// Rules of level-1 weights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level1 {
    /// Whether a set that does not fit is an error, a warning, or nothing.
    pub mode: Mode,
    /// Whether execution and indicators have to weigh 100 together.
    pub hundred: bool,
    /// Whether benefit and satisfaction share their points freely; the sets then name the sum of both as benefit.
    pub together: bool,
    /// The allowed sets, in points for 产出, 效益, 满意度, 成本.
    pub sets: Vec<[Decimal; 4]>,
}

impl Level1 {
    /// Whether the points of 产出, 效益, 满意度, 成本 are those of a set.
    #[must_use]
    pub fn allows(&self, points: &[Decimal; 4], set: &[Decimal; 4]) -> bool {
        let [output, benefit, satisfaction, cost] = points;
        match crate::num::add(benefit, satisfaction).filter(|_| self.together) {
            Some(both) => *set == [*output, both, Decimal::ZERO, *cost],
            None => set == points,
        }
    }
}

/// How strictly a rule is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Mode {
    #[default]
    Strict,
    Warn,
    Off,
}

/// Rules of qualitative rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qualitative {
    /// Upper share of each tier, best first; each tier reaches down to the next, the last to 0.
    pub bands: [Decimal; 3],
    /// Whether 基本达成 counts as the first tier, the second, or either.
    pub basically: Basically,
}

/// How 基本达成 is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Basically {
    #[default]
    Achieved,
    Partly,
    Either,
}

/// Rules of quantitative rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantitative {
    /// The formula for a missed target where lower is better.
    pub lower: Lower,
    /// Whether a target without sign, or with =, must be met exactly.
    pub equal_exact: bool,
}

/// The formula for a missed target where lower is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lower {
    /// weight × (1 − (A − T) ÷ T), nothing from twice the target on.
    #[default]
    Linear,
    /// weight × T ÷ A.
    Ratio,
    /// The rule fixes none: both are accepted.
    Either,
}

/// Limits of over-completion, as actual ÷ target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Over {
    /// From here it is noted.
    pub note_at: Decimal,
    /// From here a reason is due.
    pub explain_at: Decimal,
    /// From here the target looks too low, reason or not.
    pub strong_at: Decimal,
    /// From this actual on a reason is due where the target is zero.
    pub zero_target_at: Option<Decimal>,
    /// Steps as (from, share of the weight taken off), lowest first; empty: none.
    pub deduct: Vec<(Decimal, Decimal)>,
}

/// When an explanation is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explain {
    /// For a score below the weight.
    pub score_below_weight: bool,
    /// Whether a missing reason for over-completion is an error.
    pub over_is_error: bool,
    /// Longest text, in characters.
    pub max_chars: Option<u32>,
}

/// How scores are rounded and compared, in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// Decimals of a score, rounded half up.
    pub decimals: u32,
    /// Whether a score rounded to a whole number draws a warning.
    pub integer_rounding: bool,
    /// A score this close to the rule's is right.
    pub tolerance: Decimal,
    /// A score further off than this is an error, not a matter of rounding.
    pub coarse_tolerance: Decimal,
    /// The most that the platform's own cost row may have, where the unit reported no cost indicator.
    pub default_cost_most: Option<Decimal>,
}

/// Rules of satisfaction rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Satisfaction {
    /// Whether a form must have one.
    pub required: bool,
    /// Steps as (satisfaction from which, share of the weight), highest first; empty: as any quantity.
    pub bands: Vec<(Decimal, Decimal)>,
}

/// The JSON of every profile that ships with the checker, a list with the national default first. Made from the
/// folder `profiles`.
pub const SHIPPED: &str = include_str!("shipped.json");

/// The profiles that ship with the checker.
#[cfg(feature = "json")]
pub fn library() -> &'static Library {
    static ALL: std::sync::OnceLock<Library> = std::sync::OnceLock::new();
    // A test proves that every shipped file is accepted.
    ALL.get_or_init(|| Library::new(serde_json::from_str(SHIPPED).unwrap_or(Json::Null)))
}

impl Profile {
    /// The profiles that ship with the checker, the national default first.
    #[cfg(feature = "json")]
    pub fn builtin() -> &'static [Self] {
        library().all()
    }

    /// The shipped profile of that id.
    #[cfg(feature = "json")]
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        library().find(id)
    }

    /// The JSON of the shipped profile of that id, as a start for one's own.
    #[cfg(feature = "json")]
    #[must_use]
    pub fn source(id: &str) -> Option<&'static str> {
        let own = ["\"id\":\"", id, "\""].concat();
        SHIPPED.lines().find(|line| line.contains(&own)).map(|line| line.trim_end_matches(','))
    }

    /// The name in the given language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.name_zh,
            Lang::En => &self.name_en,
        }
    }

    /// What a report calls it.
    #[must_use]
    pub fn named(&self, lang: Lang) -> ProfileName {
        ProfileName { id: self.id.clone(), name: self.name(lang).to_owned(), checked: self.checked }
    }

    /// Reads a profile from JSON text; it may extend one that ships.
    ///
    /// # Errors
    /// When the text is no JSON, a field is unknown, missing or of the wrong kind, or weights cannot be.
    #[cfg(feature = "json")]
    pub fn from_json(json: &str) -> Result<Self, ProfileError> {
        match serde_json::from_str::<Json>(json) {
            Ok(value) => library().read(&value),
            Err(why) => Err(ProfileError { path: String::new(), problem: Problem::NotJson(why.to_string()) }),
        }
    }

    /// The grade of a total.
    #[must_use]
    pub fn grade(&self, total: Decimal) -> Option<&str> {
        self.grades.iter().find(|(_, from)| total >= *from).map(|(name, _)| name.as_str())
    }
}

#[cfg(test)]
#[cfg(feature = "json")]
mod tests {
    use super::*;
    use serde_json::Value;

    fn national() -> Value {
        serde_json::from_str(Profile::source("mof2020").unwrap()).unwrap()
    }

    fn changed(pointer: &str, to: Value) -> Result<Profile, ProfileError> {
        let mut json: Value = national();
        *json.pointer_mut(pointer).unwrap() = to;
        Profile::from_json(&json.to_string())
    }

    #[test]
    fn every_shipped_profile_is_accepted() {
        let all: Vec<Value> = serde_json::from_str(SHIPPED).unwrap();
        assert_eq!(Profile::builtin().len(), all.len());
        let profile = Profile::find("mof2020").unwrap();
        assert_eq!(profile.exec.weight, Decimal::TEN);
        assert_eq!(profile.grade(Decimal::from(81)), Some("良"));
        assert_eq!(profile.grade(Decimal::from(-1)), None);
    }

    #[test]
    fn a_bad_profile_says_where_and_what() {
        let of = |result: Result<Profile, ProfileError>| result.unwrap_err();
        let wrong_kind = of(changed("/exec/weight", Value::from("ten")));
        assert_eq!(wrong_kind.path, "exec.weight");
        assert!(wrong_kind.user_message(Lang::Zh).contains("exec.weight"));
        assert_eq!(of(changed("/exec/weight", Value::from(20))).problem, Problem::Weights("110".into()));
        assert_eq!(
            of(changed("/qualitative/bands", serde_json::json!(["0.8", "1.0", "0.6"]))).problem,
            Problem::Order
        );
        for bands in [["1", "1", "0.5"], ["1", "0.5", "0.5"], ["1", "0.5", "0"]] {
            assert_eq!(
                of(changed("/qualitative/bands", serde_json::json!(bands))).problem,
                Problem::Order,
                "{bands:?}"
            );
        }
        assert!(changed("/qualitative/bands", serde_json::json!(["0.03", "0.02", "0.01"])).is_ok());
        assert!(matches!(of(Profile::from_json("{")).problem, Problem::NotJson(_)));
        assert_eq!(of(Profile::from_json("{}")).problem, Problem::Missing);
        let mut json: Value = national();
        json["exec"]["wieght"] = Value::from(10);
        let unknown = Profile::from_json(&json.to_string()).unwrap_err();
        assert_eq!((unknown.path.as_str(), unknown.problem), ("exec.wieght", Problem::Unknown));
        for (name, value) in [
            ("wieght", Value::from(10)),
            ("exec.weight", Value::from(10)),
            ("more", serde_json::json!({ "weight": 1 })),
        ] {
            let mut json: Value = national();
            json[name] = value;
            let unknown = Profile::from_json(&json.to_string()).unwrap_err();
            assert_eq!((unknown.path.as_str(), unknown.problem), (name, Problem::Unknown));
        }
    }

    #[test]
    fn a_binary_fraction_is_refused() {
        let result = changed("/over/note_at", serde_json::json!(1.2));
        assert_eq!(result.unwrap_err().path, "over.note_at");
    }
}
