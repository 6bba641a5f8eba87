//! Holds JSON against the shape of a profile, field by field.
//!
//! Owns: the limits of every field and the order in which they are read. Must not know: what a rule does with them.

use super::{
    Basically, Basis, Denominator, Exec, Explain, Level1, Lower, Mode, Over, Problem, Profile, ProfileError,
    Qualitative, Quantitative, Satisfaction, Score, Signs,
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
    what: text!(" 0 到 100% 之间的比例，如 \"90%\"", "a share between 0 and 100%, as in \"90%\""),
};
const POINTS: &Kind =
    &Kind { from: 0, to: 100, what: text!(" 0 到 100 之间的数", "a number between 0 and 100") };
const RATIO: &Kind = &Kind {
    from: 1,
    to: 1000,
    what: text!("不低于 100% 的比例，如 \"130%\"", "a share of 100% at least, as in \"130%\""),
};
const ACTUAL: &Kind = &Kind { from: 0, to: 1_000_000, what: NUMBER };
const STEP: &Kind = &Kind { from: 0, to: 1000, what: PAIRS };
const TEXT: &Text = text!("一段文字", "a text");
const FLAG: &Text = text!("true 或 false", "true or false");
const OBJECT: &Text = text!("用花括号括起来的一组字段", "a group of fields in braces");
const PAIRS: &Text =
    text!("一列数对，如 [[\"90%\", \"100%\"]]", "a list of pairs, as in [[\"90%\", \"100%\"]]");
const COUNT: &Text = text!(" 0 到 6 之间的整数", "a whole number from 0 to 6");
const WORDS: &Text = text!("一列文字，如 [\"湖北\"]", "a list of texts, as in [\"湖北\"]");
const BANDS: &Text = text!("三个由高到低的数", "three numbers from high to low");

const SOURCE: &Text = text!(
    "一组 document（文件）和 checked（true 或 false）",
    "a group of document and checked (true or false)"
);

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

    /// A field of the profile itself that may be left out.
    fn own(&mut self, at: &'static str) -> &'a Json {
        self.asked.push(at);
        field(self.fields, at).unwrap_or(&NOTHING)
    }

    /// The fields of a group that may be left out; empty where it is.
    fn own_group(&mut self, at: &'static str) -> &'a [(String, Json)] {
        match self.own(at) {
            Json::Null => &[],
            Json::Map(fields) => fields,
            _ => {
                self.expected(at, OBJECT);
                &[]
            }
        }
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

    fn optional(&mut self, at: &'static str, kind: &Kind) -> Option<Decimal> {
        match self.value(at) {
            Json::Null => None,
            value => Some(self.bounded(at, value, kind)),
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
pub(super) fn field<'a>(fields: &'a [(String, Json)], key: &str) -> Option<&'a Json> {
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

/// A number within its limits; a share may be a percent.
#[inline(never)]
fn bounded(value: &Json, kind: &Kind) -> Option<Decimal> {
    let percent = match value {
        Json::Text(text) if [SHARE.what, RATIO.what, PAIRS].contains(&kind.what) => text.strip_suffix('%'),
        _ => None,
    };
    let number = match percent {
        Some(percent) => num::div(&decimal(&Json::Text(percent.to_owned()))?, &num::HUNDRED),
        None => decimal(value),
    };
    number.filter(|number| *number >= Decimal::from(kind.from) && *number <= Decimal::from(kind.to))
}

/// The text of a field.
pub(super) fn text<'a>(fields: &'a [(String, Json)], key: &str) -> Option<&'a str> {
    if let Some(Json::Text(text)) = field(fields, key) { Some(text) } else { None }
}

/// A profile that is no group of fields.
pub(super) const fn no_object() -> ProfileError {
    ProfileError { path: String::new(), problem: Problem::Expected(OBJECT) }
}

/// A field that is no text.
pub(super) fn no_text(at: &str) -> ProfileError {
    ProfileError { path: at.to_owned(), problem: Problem::Expected(TEXT) }
}

/// The names of the level-1 blocks, in the order of [`Level1::sets`].
const LEVEL1: [&str; 4] = ["产出指标", "效益指标", "满意度指标", "成本指标"];

impl Profile {
    /// Reads a profile that states everything.
    pub(super) fn of_fields(fields: &[(String, Json)]) -> Result<Self, ProfileError> {
        let mut from = Reader { fields, asked: Vec::new(), first: None };
        let exec = read_exec(&mut from);
        let profile = Self {
            id: from.text("id"),
            name_zh: from.text("name.zh"),
            name_en: from.text("name.en"),
            basis: Basis { document: from.text("basis.document"), checked: from.flag("basis.checked") },
            checked: false,
            lineage: Vec::new(),
            signs: read_signs(&mut from),
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
                zero_target_at: from.optional("over.zero_target_at", ACTUAL),
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
                default_cost_most: from.optional("score.default_cost_most", ACTUAL),
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
        from.own("extends");
        read_sources(&mut from);
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
        zero_below: from.optional("exec.zero_below", SHARE),
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
    Level1 { mode, hundred: from.flag("level1.hundred"), together: from.flag("level1.together"), sets }
}

/// The fields of `signs`.
fn read_signs(from: &mut Reader<'_>) -> Signs {
    let mut signs = Signs::default();
    for (key, value) in from.own_group("signs") {
        match (key.as_str(), value) {
            ("split_target", Json::Bool(split)) => signs.split_target = *split,
            ("split_target", _) => from.expected("signs.split_target", FLAG),
            ("places", value) => {
                for place in items(value).unwrap_or(&[Json::Null]) {
                    match place {
                        Json::Text(place) if !place.is_empty() => signs.places.push(place.clone()),
                        _ => from.expected("signs.places", WORDS),
                    }
                }
            }
            _ => from.wrong(&["signs.", key].concat(), Problem::Unknown),
        }
    }
    signs
}

/// Holds `sources` against the fields that were read: what rests on another document, by its path or its group.
fn read_sources(from: &mut Reader<'_>) {
    for (path, basis) in from.own_group("sources") {
        let at = ["sources.", path].concat();
        let known = from
            .asked
            .iter()
            .any(|asked| *asked == path || asked.split_once('.').is_some_and(|(group, _)| group == path));
        match basis {
            _ if !known => from.wrong(&at, Problem::Unknown),
            Json::Map(basis) => {
                let sound = basis.len() == 2
                    && text(basis, "document").is_some()
                    && matches!(field(basis, "checked"), Some(Json::Bool(_)));
                if !sound {
                    from.expected(&at, SOURCE);
                }
            }
            _ => from.expected(&at, SOURCE),
        }
    }
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
