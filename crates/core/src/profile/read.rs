//! Holds JSON against the shape of a profile, field by field.
//!
//! Owns: the limits of every field and the order in which they are read. Must not know: what a rule does with them.

use super::{
    Basically, Basis, Denominator, Exec, Explain, Level1, Lower, Mode, Over, Problem, Profile, ProfileError,
    Qualitative, Quantitative, Satisfaction, Score,
};
use crate::json::Json;
use crate::lang::{Text, text};
use crate::num;
use crate::text::{parse, within, words};
use rust_decimal::Decimal;

/// A number as a field may hold it: its limits, and how a person is told of them.
struct Kind {
    from: i64,
    to: i64,
    what: &'static Text,
}

const NUMBER: &Text =
    text!("一个数（小数请写成带引号的文字，如 \"0.90\"）", "a number (a decimal in quotes, as in \"0.90\")");
const SHARE: &Kind = &Kind {
    from: 0,
    to: 1,
    what: text!("0 到 1 之间的数，如 \"0.90\"", "a number between 0 and 1, as in \"0.90\""),
};
const POINTS: &Kind =
    &Kind { from: 0, to: 100, what: text!("0 到 100 之间的数", "a number between 0 and 100") };
const RATIO: &Kind = &Kind { from: 1, to: 1000, what: NUMBER };
const STEP: &Kind = &Kind { from: 0, to: 1000, what: PAIRS };
const TEXT: &Text = text!("一段文字", "a text");
const FLAG: &Text = text!("true 或 false", "true or false");
const OBJECT: &Text = text!("用花括号括起来的一组字段", "a group of fields in braces");
const PAIRS: &Text =
    text!("一列数对，如 [[\"0.90\", \"1.00\"]]", "a list of pairs, as in [[\"0.90\", \"1.00\"]]");
const COUNT: &Text = text!("0 到 6 之间的整数", "a whole number from 0 to 6");
const BANDS: &Text = text!("三个由高到低的数", "three numbers from high to low");

/// Stands for a field that is not there.
static NOTHING: Json = Json::Null;

/// Reads the fields of a profile by their paths, as in `exec.weight`. It remembers the first that is wrong and
/// goes on with stand-ins, so that thirty fields are not thirty ways out; and it knows which fields nobody
/// asked for.
struct Reader<'a> {
    fields: &'a [(String, Json)],
    asked: Vec<&'static str>,
    first: Option<ProfileError>,
}

impl<'a> Reader<'a> {
    #[inline(never)]
    fn wrong(&mut self, at: &str, problem: Problem) {
        if self.first.is_none() {
            self.first = Some(ProfileError { path: at.to_owned(), problem });
        }
    }

    #[inline(never)]
    fn expected(&mut self, at: &str, what: &'static Text) {
        self.wrong(at, Problem::Expected(what));
    }

    #[inline(never)]
    fn value(&mut self, at: &'static str) -> &'a Json {
        self.asked.push(at);
        let (fields, key) = match at.split_once('.') {
            None => (self.fields, at),
            Some((group, key)) => match field(self.fields, group) {
                Some(Json::Map(fields)) => (fields.as_slice(), key),
                Some(_) => {
                    self.expected(group, OBJECT);
                    return &NOTHING;
                }
                None => {
                    self.wrong(group, Problem::Missing);
                    return &NOTHING;
                }
            },
        };
        field(fields, key).unwrap_or_else(|| {
            self.wrong(at, Problem::Missing);
            &NOTHING
        })
    }

    #[inline(never)]
    fn list(&mut self, at: &'static str, what: &'static Text) -> &'a [Json] {
        items(self.value(at)).unwrap_or_else(|| {
            self.expected(at, what);
            &[]
        })
    }

    #[inline(never)]
    fn word(&mut self, at: &'static str) -> &'a str {
        if let Json::Text(text) = self.value(at) {
            return text;
        }
        self.expected(at, TEXT);
        ""
    }

    #[inline(never)]
    fn text(&mut self, at: &'static str) -> String {
        self.word(at).to_owned()
    }

    #[inline(never)]
    fn flag(&mut self, at: &'static str) -> bool {
        if let Json::Bool(flag) = self.value(at) {
            return *flag;
        }
        self.expected(at, FLAG);
        false
    }

    #[inline(never)]
    fn bounded(&mut self, at: &str, value: &Json, kind: &Kind) -> Decimal {
        bounded(value, kind).unwrap_or_else(|| {
            self.expected(at, kind.what);
            num::ZERO
        })
    }

    #[inline(never)]
    fn number(&mut self, at: &'static str, kind: &Kind) -> Decimal {
        let value = self.value(at);
        self.bounded(at, value, kind)
    }

    fn share(&mut self, at: &'static str) -> Decimal {
        self.number(at, SHARE)
    }

    fn ratio(&mut self, at: &'static str) -> Decimal {
        self.number(at, RATIO)
    }

    fn points(&mut self, at: &'static str) -> Decimal {
        self.number(at, POINTS)
    }

    fn optional_share(&mut self, at: &'static str) -> Option<Decimal> {
        match self.value(at) {
            Json::Null => None,
            value => Some(self.bounded(at, value, SHARE)),
        }
    }

    /// A whole number from `least` to `most`.
    #[inline(never)]
    fn count(&mut self, at: &'static str, least: u32, most: u32, what: &'static Text) -> u32 {
        let count = whole(self.value(at)).filter(|count| (least..=most).contains(count));
        count.unwrap_or_else(|| {
            self.expected(at, what);
            least
        })
    }

    /// What one of the words stands for.
    fn one_of<T: Copy + Default>(&mut self, at: &'static str, words: &[(&str, T)], what: &'static Text) -> T {
        let text = self.word(at);
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text) {
            return *value;
        }
        self.expected(at, what);
        T::default()
    }

    /// Pairs of numbers, null for none; the first numbers rise or fall throughout.
    #[inline(never)]
    fn steps(&mut self, at: &'static str, rising: bool) -> Vec<(Decimal, Decimal)> {
        let mut steps: Vec<(Decimal, Decimal)> = Vec::new();
        let value = self.value(at);
        if matches!(value, Json::Null) {
            return steps;
        }
        let Some(list) = items(value) else {
            self.expected(at, PAIRS);
            return steps;
        };
        for pair in list {
            let numbers = match items(pair) {
                Some([from, share]) => bounded(from, STEP).zip(bounded(share, SHARE)),
                _ => None,
            };
            let Some((from, share)) = numbers else {
                self.expected(at, PAIRS);
                break;
            };
            if steps.last().is_some_and(|(last, _)| if rising { from <= *last } else { from >= *last }) {
                self.wrong(at, Problem::Order);
            }
            steps.push((from, share));
        }
        steps
    }

    /// Says which field nobody asked for.
    #[inline(never)]
    fn unknown(&mut self) {
        for (name, value) in self.fields {
            let inside = |asked: &&str| asked.split_once('.').is_some_and(|(group, _)| group == name);
            if self.asked.iter().any(inside) {
                let Json::Map(fields) = value else { continue };
                for (key, _) in fields {
                    let at = [name, ".", key].concat();
                    if !self.asked.contains(&at.as_str()) {
                        self.wrong(&at, Problem::Unknown);
                    }
                }
            } else if within(name, words!(".")) || !self.asked.contains(&name.as_str()) {
                self.wrong(name, Problem::Unknown);
            }
        }
    }
}

#[inline(never)]
fn field<'a>(fields: &'a [(String, Json)], key: &str) -> Option<&'a Json> {
    fields.iter().find(|(name, _)| name == key).map(|(_, value)| value)
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
        Json::Text(text) if !text.contains(['e', 'E', '_', '+']) => parse(text),
        _ => None,
    }
}

#[inline(never)]
fn bounded(value: &Json, kind: &Kind) -> Option<Decimal> {
    decimal(value).filter(|number| *number >= Decimal::from(kind.from) && *number <= Decimal::from(kind.to))
}

/// The names of the level-1 blocks, in the order of [`Level1::sets`].
const LEVEL1: [&str; 4] = ["产出指标", "效益指标", "满意度指标", "成本指标"];

impl Profile {
    /// Reads a profile from a JSON value.
    ///
    /// # Errors
    /// As [`Profile::from_json`].
    pub fn from_value(value: &Json) -> Result<Self, ProfileError> {
        let Json::Map(fields) = value else {
            return Err(ProfileError { path: String::new(), problem: Problem::Expected(OBJECT) });
        };
        let mut from = Reader { fields, asked: Vec::new(), first: None };
        let exec = read_exec(&mut from);
        let profile = Self {
            id: from.text("id"),
            name_zh: from.text("name.zh"),
            name_en: from.text("name.en"),
            basis: Basis { document: from.text("basis.document"), checked: from.flag("basis.checked") },
            level1: read_level1(&mut from, exec.weight),
            exec,
            qualitative: read_qualitative(&mut from),
            quantitative: Quantitative {
                lower: from.one_of(
                    "quantitative.lower",
                    &[("linear2x", Lower::Linear), ("ratio", Lower::Ratio), ("either", Lower::Either)],
                    text!("linear2x、ratio 或 either", "linear2x, ratio or either"),
                ),
                equal_exact: from.one_of(
                    "quantitative.equal",
                    &[("at_least", false), ("exact", true)],
                    text!("at_least 或 exact", "at_least or exact"),
                ),
            },
            over: Over {
                note_at: from.ratio("over.note_at"),
                explain_at: from.ratio("over.explain_at"),
                strong_at: from.ratio("over.strong_at"),
                deduct: from.steps("over.deduct", true),
            },
            explain: Explain {
                score_below_weight: from.flag("explain.score_below_weight"),
                over_is_error: from.one_of(
                    "explain.over",
                    &[("warning", false), ("error", true)],
                    text!("warning 或 error", "warning or error"),
                ),
                max_chars: match from.value("explain.max_chars") {
                    Json::Null => None,
                    _ => Some(from.count("explain.max_chars", 1, u32::MAX, NUMBER)),
                },
            },
            score: Score {
                decimals: from.count("score.decimals", 0, 6, COUNT),
                integer_rounding: from.one_of(
                    "score.integer_rounding",
                    &[("warn", true), ("allow", false)],
                    text!("warn 或 allow", "warn or allow"),
                ),
                tolerance: from.points("score.tolerance"),
                coarse_tolerance: from.points("score.coarse_tolerance"),
            },
            rate_tolerance_pp: from.points("rate.tolerance_pp"),
            grades: read_grades(&mut from),
            satisfaction: Satisfaction {
                required: from.flag("satisfaction.required"),
                bands: from.steps("satisfaction.bands", false),
            },
            fund_unit: from
                .one_of(
                    "fund_unit",
                    &[("万元", "万元"), ("元", "元"), ("亿元", "亿元")],
                    text!("万元、元或亿元", "万元, 元 or 亿元"),
                )
                .to_owned(),
            mismatch: (from.share("mismatch.red_gap"), from.share("mismatch.warn_gap")),
            concentration: (
                from.share("concentration.max_share"),
                from.share("concentration.qualitative_max_share"),
            ),
        };
        from.unknown();
        from.first.map_or(Ok(profile), Err)
    }
}

fn read_exec(from: &mut Reader<'_>) -> Exec {
    let stepped = from.one_of(
        "exec.score",
        &[("proportional", false), ("tiers", true)],
        text!("proportional 或 tiers", "proportional or tiers"),
    );
    let tiers = from.steps("exec.tiers", false);
    if stepped == tiers.is_empty() {
        from.expected("exec.tiers", PAIRS);
    }
    Exec {
        weight: from.points("exec.weight"),
        tiers,
        cap: from.flag("exec.cap"),
        denominator: from.one_of(
            "exec.denominator",
            &[("full_year_budget", Denominator::FullYear), ("initial_budget", Denominator::Initial)],
            text!("full_year_budget 或 initial_budget", "full_year_budget or initial_budget"),
        ),
        zero_below: from.optional_share("exec.zero_below"),
        explain_below: from.share("exec.explain_below"),
        yellow_below: from.share("exec.yellow_below"),
        adjusted_at: from.share("exec.adjusted_at"),
    }
}

fn read_level1(from: &mut Reader<'_>, exec_weight: Decimal) -> Level1 {
    let mode = from.one_of(
        "level1.mode",
        &[("strict", Mode::Strict), ("warn", Mode::Warn), ("off", Mode::Off)],
        text!("strict、warn 或 off", "strict, warn or off"),
    );
    let list = from.list("level1.sets", PAIRS);
    let mut sets = Vec::with_capacity(list.len());
    for (nth, set) in list.iter().enumerate() {
        let at = ["level1.sets[", &num::points(&Decimal::from(nth)), "]"].concat();
        let Json::Map(fields) = set else {
            from.expected(&at, OBJECT);
            break;
        };
        let mut points = [num::ZERO; 4];
        for (key, value) in fields {
            let at = [&at, ".", key].concat();
            match LEVEL1.iter().zip(&mut points).find(|(name, _)| *name == key) {
                Some((_, slot)) => *slot = from.bounded(&at, value, POINTS),
                None => from.wrong(&at, Problem::Unknown),
            }
        }
        let total = num::sum(points.iter().copied().map(Some)).and_then(|sum| num::add(&sum, &exec_weight));
        if total != Some(num::HUNDRED) {
            from.wrong(&at, Problem::Weights(total.as_ref().map(num::points).unwrap_or_default()));
        }
        sets.push(points);
    }
    Level1 { mode, sets }
}

fn read_qualitative(from: &mut Reader<'_>) -> Qualitative {
    let at = "qualitative.bands";
    let list = from.list(at, BANDS);
    let mut bands = [num::ZERO; 3];
    if list.len() != bands.len() {
        from.expected(at, BANDS);
    }
    for (band, value) in bands.iter_mut().zip(list) {
        match bounded(value, SHARE) {
            Some(share) => *band = share,
            None => from.expected(at, BANDS),
        }
    }
    let [first, second, third] = bands;
    if !(first > second && second > third && third > num::ZERO) {
        from.wrong(at, Problem::Order);
    }
    let basically = from.one_of(
        "qualitative.basically",
        &[("achieved", Basically::Achieved), ("partly", Basically::Partly), ("either", Basically::Either)],
        text!("achieved、partly 或 either", "achieved, partly or either"),
    );
    Qualitative { bands, basically }
}

fn read_grades(from: &mut Reader<'_>) -> Vec<(String, Decimal)> {
    let at = "grades";
    let mut grades: Vec<(String, Decimal)> = Vec::new();
    for pair in from.list(at, PAIRS) {
        let grade = match items(pair) {
            Some([Json::Text(name), least]) => bounded(least, POINTS).map(|least| (name.clone(), least)),
            _ => None,
        };
        let Some(grade) = grade else {
            from.expected(at, PAIRS);
            break;
        };
        if grades.last().is_some_and(|(_, last)| grade.1 >= *last) {
            from.wrong(at, Problem::Order);
        }
        grades.push(grade);
    }
    grades
}
