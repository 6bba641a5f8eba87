//! The numbers of the rules that differ by year and region, read from JSON.
//!
//! Owns: the profile's shape, its limits and the message for a bad one. Must not know: forms or findings.
//! A profile is data: a finance bureau's own rules are a file, no code.

use crate::json::Json;
use crate::lang::{Lang, Text};
use crate::num;
use rust_decimal::Decimal;
use std::fmt;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Denominator {
    FullYear,
    Initial,
}

/// Rules of level-1 weights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level1 {
    /// Whether a set that does not fit is an error, a warning, or nothing.
    pub mode: Mode,
    /// The allowed sets, in points for 产出, 效益, 满意度, 成本.
    pub sets: Vec<[Decimal; 4]>,
}

/// How strictly a rule is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Mode {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Basically {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lower {
    /// weight × (1 − (A − T) ÷ T), nothing from twice the target on.
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
}

/// Rules of satisfaction rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Satisfaction {
    /// Whether a form must have one.
    pub required: bool,
    /// Steps as (satisfaction from which, share of the weight), highest first; empty: as any quantity.
    pub bands: Vec<(Decimal, Decimal)>,
}

/// Why a profile was not accepted, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileError {
    /// The field, as in `exec.weight`; empty for the profile as a whole.
    pub path: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a profile's field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text is no JSON; the parser's own words.
    NotJson(String),
    /// There is no such field.
    Unknown,
    /// The field is not there.
    Missing,
    /// The field holds something else than it should.
    Expected(Text),
    /// The weights of a set and of execution do not add to 100; what they add to.
    Weights(String),
    /// The steps or bands are not in order.
    Order,
}

impl ProfileError {
    /// What is wrong and what to do, for the person who wrote the profile.
    #[must_use]
    pub fn user_message(&self, lang: Lang) -> String {
        let at = self.path.as_str();
        match &self.problem {
            Problem::NotJson(why) => Text::new(
                "这个文件不是有效的 JSON，无法作为口径读取（{0}）。请检查括号、引号和逗号。",
                "This file is no valid JSON and cannot be read as a profile ({0}). Check brackets, quotes and commas.",
            )
            .fill(lang, &[why]),
            Problem::Unknown => Text::new(
                "口径里没有“{0}”这一项。请检查拼写，或删去它。",
                "A profile has no field “{0}”. Check its spelling, or remove it.",
            )
            .fill(lang, &[at]),
            Problem::Missing => {
                Text::new("口径里缺少“{0}”这一项。请补上。", "The profile lacks the field “{0}”. Add it.").fill(lang, &[at])
            }
            Problem::Expected(what) => Text::new("口径的“{0}”应为{1}。", "The profile's “{0}” should be {1}.")
                .fill(lang, &[at, what.get(lang)]),
            Problem::Weights(sum) => Text::new(
                "口径的“{0}”与预算执行分值相加是 {1}，应为 100。",
                "The weights in the profile's “{0}” and the execution weight add to {1}; they should add to 100.",
            )
            .fill(lang, &[at, sum]),
            Problem::Order => Text::new(
                "口径的“{0}”各档没有按顺序排列。请从高到低（扣分档从低到高）排列。",
                "The steps of the profile's “{0}” are not in order. List them from high to low (deductions from low to high).",
            )
            .fill(lang, &[at]),
        }
    }
}

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.user_message(Lang::En))
    }
}

impl std::error::Error for ProfileError {}

const NUMBER: Text = Text::new(
    "一个数（小数请写成带引号的文字，如 \"0.90\"）",
    "a number (a decimal in quotes, as in \"0.90\")",
);
const SHARE: Text = Text::new("0 到 1 之间的数，如 \"0.90\"", "a number between 0 and 1, as in \"0.90\"");
const POINTS: Text = Text::new("0 到 100 之间的数", "a number between 0 and 100");
const TEXT: Text = Text::new("一段文字", "a text");
const FLAG: Text = Text::new("true 或 false", "true or false");
const OBJECT: Text = Text::new("用花括号括起来的一组字段", "a group of fields in braces");
const PAIRS: Text =
    Text::new("一列数对，如 [[\"0.90\", \"1.00\"]]", "a list of pairs, as in [[\"0.90\", \"1.00\"]]");
const COUNT: Text = Text::new("0 到 6 之间的整数", "a whole number from 0 to 6");
const BANDS: Text = Text::new("三个由高到低的数", "three numbers from high to low");

type Read<T> = Result<T, ProfileError>;

fn error<T>(path: &str, problem: Problem) -> Read<T> {
    Err(ProfileError { path: path.to_owned(), problem })
}

/// Reads the fields of one JSON object and knows which have not been asked for.
struct Fields<'a> {
    path: String,
    map: &'a [(String, Json)],
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    fn new(path: &str, value: &'a Json) -> Read<Self> {
        match value {
            Json::Map(map) => Ok(Self { path: path.to_owned(), map, asked: Vec::new() }),
            _ => error(path, Problem::Expected(OBJECT)),
        }
    }

    fn at(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn value(&mut self, key: &'static str) -> Read<&'a Json> {
        self.asked.push(key);
        let found = self.map.iter().find(|(name, _)| name == key).map(|(_, value)| value);
        found.ok_or_else(|| ProfileError { path: self.at(key), problem: Problem::Missing })
    }

    fn group(&mut self, key: &'static str) -> Read<Fields<'a>> {
        Fields::new(&self.at(key), self.value(key)?)
    }

    fn text(&mut self, key: &'static str) -> Read<String> {
        match self.value(key)? {
            Json::Text(text) => Ok(text.clone()),
            _ => error(&self.at(key), Problem::Expected(TEXT)),
        }
    }

    fn flag(&mut self, key: &'static str) -> Read<bool> {
        match self.value(key)? {
            Json::Bool(flag) => Ok(*flag),
            _ => error(&self.at(key), Problem::Expected(FLAG)),
        }
    }

    fn decimal(
        &mut self,
        key: &'static str,
        within: &std::ops::RangeInclusive<Decimal>,
        what: Text,
    ) -> Read<Decimal> {
        let value = self.value(key)?;
        bounded(value, within).map_or_else(|| error(&self.at(key), Problem::Expected(what)), Ok)
    }

    fn share(&mut self, key: &'static str) -> Read<Decimal> {
        self.decimal(key, &(num::ZERO..=num::ONE), SHARE)
    }

    fn ratio(&mut self, key: &'static str) -> Read<Decimal> {
        self.decimal(key, &(num::ONE..=Decimal::ONE_THOUSAND), NUMBER)
    }

    fn points(&mut self, key: &'static str) -> Read<Decimal> {
        self.decimal(key, &(num::ZERO..=num::HUNDRED), POINTS)
    }

    fn optional_share(&mut self, key: &'static str) -> Read<Option<Decimal>> {
        if *self.value(key)? == Json::Null { Ok(None) } else { self.share(key).map(Some) }
    }

    /// One of the words, by its position.
    fn one_of<T: Copy>(&mut self, key: &'static str, words: &[(&'static str, T)], what: Text) -> Read<T> {
        let text = self.text(key)?;
        let found = words.iter().find(|(word, _)| *word == text);
        found.map_or_else(|| error(&self.at(key), Problem::Expected(what)), |(_, value)| Ok(*value))
    }

    /// Pairs of numbers, null for none; the first numbers rise or fall throughout.
    fn steps(&mut self, key: &'static str, rising: bool) -> Read<Vec<(Decimal, Decimal)>> {
        let path = self.at(key);
        let list = match self.value(key)? {
            Json::Null => return Ok(Vec::new()),
            Json::List(list) => list,
            _ => return error(&path, Problem::Expected(PAIRS)),
        };
        let mut steps: Vec<(Decimal, Decimal)> = Vec::with_capacity(list.len());
        for pair in list {
            let Some([from, share]) = items(pair) else { return error(&path, Problem::Expected(PAIRS)) };
            let limits = (&(num::ZERO..=Decimal::ONE_THOUSAND), &(num::ZERO..=num::ONE));
            let (Some(from), Some(share)) = (bounded(from, limits.0), bounded(share, limits.1)) else {
                return error(&path, Problem::Expected(PAIRS));
            };
            let ordered =
                steps.last().is_none_or(|(last, _)| if rising { from > *last } else { from < *last });
            if !ordered {
                return error(&path, Problem::Order);
            }
            steps.push((from, share));
        }
        Ok(steps)
    }

    /// Every field of the object has been asked for.
    fn end(self) -> Read<()> {
        match self.map.iter().map(|(key, _)| key).find(|key| !self.asked.contains(&key.as_str())) {
            Some(key) => error(&self.at(key), Problem::Unknown),
            None => Ok(()),
        }
    }
}

/// The items of a list.
fn items(value: &Json) -> Option<&[Json]> {
    if let Json::List(list) = value { Some(list) } else { None }
}

/// A whole number that is not negative.
fn whole(value: &Json) -> Option<u32> {
    if let Json::Whole(number) = value { u32::try_from(*number).ok() } else { None }
}

/// A number as JSON may hold it: a whole number, or any decimal as a text. A binary fraction is refused.
fn decimal(value: &Json) -> Option<Decimal> {
    match value {
        Json::Whole(number) => Some(Decimal::from(*number)),
        Json::Text(text) if !text.contains(['e', 'E', '_', '+']) => Decimal::from_str_exact(text).ok(),
        _ => None,
    }
}

fn bounded(value: &Json, within: &std::ops::RangeInclusive<Decimal>) -> Option<Decimal> {
    decimal(value).filter(|number| within.contains(number))
}

/// The names of the level-1 blocks, in the order of [`Level1::sets`].
const LEVEL1: [&str; 4] = ["产出指标", "效益指标", "满意度指标", "成本指标"];

const MOF2020: &str = include_str!("../profiles/mof2020.json");

/// The JSON of every profile that ships with the checker, the national default first.
pub const SHIPPED: &[&str] = &[MOF2020];

impl Profile {
    /// The profiles that ship with the checker, the national default first.
    #[cfg(feature = "json")]
    pub fn builtin() -> &'static [Self] {
        static ALL: std::sync::OnceLock<Vec<Profile>> = std::sync::OnceLock::new();
        // A test proves that every shipped file is accepted.
        ALL.get_or_init(|| SHIPPED.iter().filter_map(|json| Self::from_json(json).ok()).collect())
    }

    /// The shipped profile of that id.
    #[cfg(feature = "json")]
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::builtin().iter().find(|profile| profile.id == id)
    }

    /// The JSON of the shipped profile of that id, as a start for one's own.
    #[cfg(feature = "json")]
    #[must_use]
    pub fn source(id: &str) -> Option<&'static str> {
        SHIPPED.iter().zip(Self::builtin()).find(|(_, profile)| profile.id == id).map(|(json, _)| *json)
    }

    /// The name in the given language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.name_zh,
            Lang::En => &self.name_en,
        }
    }

    /// Reads a profile from JSON text.
    ///
    /// # Errors
    /// When the text is no JSON, a field is unknown, missing or of the wrong kind, or weights cannot be.
    #[cfg(feature = "json")]
    pub fn from_json(json: &str) -> Result<Self, ProfileError> {
        match serde_json::from_str::<Json>(json) {
            Ok(value) => Self::from_value(&value),
            Err(why) => error("", Problem::NotJson(why.to_string())),
        }
    }

    /// Reads a profile from a JSON value.
    ///
    /// # Errors
    /// As [`Profile::from_json`].
    pub fn from_value(value: &Json) -> Result<Self, ProfileError> {
        let mut root = Fields::new("", value)?;
        let id = root.text("id")?;

        let mut name = root.group("name")?;
        let (name_zh, name_en) = (name.text("zh")?, name.text("en")?);
        name.end()?;

        let mut group = root.group("basis")?;
        let basis = Basis { document: group.text("document")?, checked: group.flag("checked")? };
        group.end()?;

        let exec = read_exec(root.group("exec")?)?;
        let level1 = read_level1(root.group("level1")?, exec.weight)?;
        let qualitative = read_qualitative(root.group("qualitative")?)?;

        let mut group = root.group("quantitative")?;
        let quantitative = Quantitative {
            lower: group.one_of(
                "lower",
                &[("linear2x", Lower::Linear), ("ratio", Lower::Ratio), ("either", Lower::Either)],
                Text::new("linear2x、ratio 或 either", "linear2x, ratio or either"),
            )?,
            equal_exact: group.one_of(
                "equal",
                &[("at_least", false), ("exact", true)],
                Text::new("at_least 或 exact", "at_least or exact"),
            )?,
        };
        group.end()?;

        let mut group = root.group("over")?;
        let over = Over {
            note_at: group.ratio("note_at")?,
            explain_at: group.ratio("explain_at")?,
            strong_at: group.ratio("strong_at")?,
            deduct: group.steps("deduct", true)?,
        };
        group.end()?;

        let explain = read_explain(root.group("explain")?)?;
        let score = read_score(root.group("score")?)?;

        let mut group = root.group("rate")?;
        let rate_tolerance_pp = group.points("tolerance_pp")?;
        group.end()?;

        let grades = read_grades(&mut root)?;

        let mut group = root.group("satisfaction")?;
        let satisfaction =
            Satisfaction { required: group.flag("required")?, bands: group.steps("bands", false)? };
        group.end()?;

        let fund_unit = root.one_of(
            "fund_unit",
            &[("万元", "万元"), ("元", "元"), ("亿元", "亿元")],
            Text::new("万元、元或亿元", "万元, 元 or 亿元"),
        )?;

        let mut group = root.group("mismatch")?;
        let mismatch = (group.share("red_gap")?, group.share("warn_gap")?);
        group.end()?;

        let mut group = root.group("concentration")?;
        let concentration = (group.share("max_share")?, group.share("qualitative_max_share")?);
        group.end()?;

        root.end()?;
        Ok(Self {
            id,
            name_zh,
            name_en,
            basis,
            exec,
            level1,
            qualitative,
            quantitative,
            over,
            explain,
            score,
            rate_tolerance_pp,
            grades,
            satisfaction,
            fund_unit: fund_unit.to_owned(),
            mismatch,
            concentration,
        })
    }

    /// The grade of a total.
    #[must_use]
    pub fn grade(&self, total: Decimal) -> Option<&str> {
        self.grades.iter().find(|(_, from)| total >= *from).map(|(name, _)| name.as_str())
    }
}

fn read_exec(mut group: Fields<'_>) -> Read<Exec> {
    let stepped = group.one_of(
        "score",
        &[("proportional", false), ("tiers", true)],
        Text::new("proportional 或 tiers", "proportional or tiers"),
    )?;
    let tiers = group.steps("tiers", false)?;
    if stepped == tiers.is_empty() {
        return error(&group.at("tiers"), Problem::Expected(PAIRS));
    }
    let exec = Exec {
        weight: group.points("weight")?,
        tiers,
        cap: group.flag("cap")?,
        denominator: group.one_of(
            "denominator",
            &[("full_year_budget", Denominator::FullYear), ("initial_budget", Denominator::Initial)],
            Text::new("full_year_budget 或 initial_budget", "full_year_budget or initial_budget"),
        )?,
        zero_below: group.optional_share("zero_below")?,
        explain_below: group.share("explain_below")?,
        yellow_below: group.share("yellow_below")?,
        adjusted_at: group.share("adjusted_at")?,
    };
    group.end()?;
    Ok(exec)
}

fn read_level1(mut group: Fields<'_>, exec_weight: Decimal) -> Read<Level1> {
    let mode = group.one_of(
        "mode",
        &[("strict", Mode::Strict), ("warn", Mode::Warn), ("off", Mode::Off)],
        Text::new("strict、warn 或 off", "strict, warn or off"),
    )?;
    let path = group.at("sets");
    let Json::List(list) = group.value("sets")? else { return error(&path, Problem::Expected(PAIRS)) };
    let mut sets = Vec::with_capacity(list.len());
    for (at, set) in list.iter().enumerate() {
        let path = format!("{path}[{at}]");
        let Json::Map(map) = set else { return error(&path, Problem::Expected(OBJECT)) };
        if let Some(key) = map.iter().map(|(key, _)| key).find(|key| !LEVEL1.contains(&key.as_str())) {
            return error(&format!("{path}.{key}"), Problem::Unknown);
        }
        let mut points = [num::ZERO; 4];
        for (slot, key) in points.iter_mut().zip(LEVEL1) {
            let Some(value) = set.get(key) else { continue };
            let Some(weight) = bounded(value, &(num::ZERO..=num::HUNDRED)) else {
                return error(&format!("{path}.{key}"), Problem::Expected(POINTS));
            };
            *slot = weight;
        }
        let total = num::sum(points.iter().copied().map(Some)).and_then(|sum| num::add(sum, exec_weight));
        if total != Some(num::HUNDRED) {
            let total = total.map(num::points).unwrap_or_default();
            return error(&path, Problem::Weights(total));
        }
        sets.push(points);
    }
    group.end()?;
    Ok(Level1 { mode, sets })
}

fn read_qualitative(mut group: Fields<'_>) -> Read<Qualitative> {
    let path = group.at("bands");
    let list = items(group.value("bands")?);
    let numbers =
        list.map(|list| list.iter().map(|v| bounded(v, &(num::ZERO..=num::ONE))).collect::<Option<Vec<_>>>());
    let Some(Some(numbers)) = numbers else { return error(&path, Problem::Expected(BANDS)) };
    let &[first, second, third] = numbers.as_slice() else { return error(&path, Problem::Expected(BANDS)) };
    if !(first > second && second > third && third > num::ZERO) {
        return error(&path, Problem::Order);
    }
    let basically = group.one_of(
        "basically",
        &[("achieved", Basically::Achieved), ("partly", Basically::Partly), ("either", Basically::Either)],
        Text::new("achieved、partly 或 either", "achieved, partly or either"),
    )?;
    group.end()?;
    Ok(Qualitative { bands: [first, second, third], basically })
}

fn read_explain(mut group: Fields<'_>) -> Read<Explain> {
    let path = group.at("max_chars");
    let max_chars = match group.value("max_chars")? {
        Json::Null => None,
        value => match whole(value).filter(|n| *n > 0) {
            Some(count) => Some(count),
            None => return error(&path, Problem::Expected(NUMBER)),
        },
    };
    let explain = Explain {
        score_below_weight: group.flag("score_below_weight")?,
        over_is_error: group.one_of(
            "over",
            &[("warning", false), ("error", true)],
            Text::new("warning 或 error", "warning or error"),
        )?,
        max_chars,
    };
    group.end()?;
    Ok(explain)
}

fn read_score(mut group: Fields<'_>) -> Read<Score> {
    let path = group.at("decimals");
    let decimals = whole(group.value("decimals")?).filter(|n| *n <= 6);
    let Some(decimals) = decimals else { return error(&path, Problem::Expected(COUNT)) };
    let score = Score {
        decimals,
        integer_rounding: group.one_of(
            "integer_rounding",
            &[("warn", true), ("allow", false)],
            Text::new("warn 或 allow", "warn or allow"),
        )?,
        tolerance: group.points("tolerance")?,
        coarse_tolerance: group.points("coarse_tolerance")?,
    };
    group.end()?;
    Ok(score)
}

fn read_grades(root: &mut Fields<'_>) -> Read<Vec<(String, Decimal)>> {
    let path = root.at("grades");
    let Json::List(list) = root.value("grades")? else { return error(&path, Problem::Expected(PAIRS)) };
    let mut grades: Vec<(String, Decimal)> = Vec::with_capacity(list.len());
    for pair in list {
        let Some([Json::Text(name), from]) = items(pair) else {
            return error(&path, Problem::Expected(PAIRS));
        };
        let Some(from) = bounded(from, &(num::ZERO..=num::HUNDRED)) else {
            return error(&path, Problem::Expected(PAIRS));
        };
        if grades.last().is_some_and(|(_, last)| from >= *last) {
            return error(&path, Problem::Order);
        }
        grades.push((name.clone(), from));
    }
    Ok(grades)
}

#[cfg(test)]
#[cfg(feature = "json")]
mod tests {
    use super::*;
    use serde_json::Value;

    fn changed(pointer: &str, to: Value) -> Result<Profile, ProfileError> {
        let mut json: Value = serde_json::from_str(MOF2020).unwrap();
        *json.pointer_mut(pointer).unwrap() = to;
        Profile::from_json(&json.to_string())
    }

    #[test]
    fn every_shipped_profile_is_accepted() {
        assert_eq!(Profile::builtin().len(), SHIPPED.len());
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
        assert!(matches!(of(Profile::from_json("{")).problem, Problem::NotJson(_)));
        assert_eq!(of(Profile::from_json("{}")).problem, Problem::Missing);
        let mut json: Value = serde_json::from_str(MOF2020).unwrap();
        json["exec"]["wieght"] = Value::from(10);
        let unknown = Profile::from_json(&json.to_string()).unwrap_err();
        assert_eq!((unknown.path.as_str(), unknown.problem), ("exec.wieght", Problem::Unknown));
    }

    #[test]
    fn a_binary_fraction_is_refused() {
        let result = changed("/over/note_at", serde_json::json!(1.2));
        assert_eq!(result.unwrap_err().path, "over.note_at");
    }
}
