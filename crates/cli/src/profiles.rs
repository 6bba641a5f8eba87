//! `ziping profiles`: which profiles there are, and what one changes against the national rule.
//!
//! Owns: a profile's fields in words. Must not know: what a rule does with them.

use crate::paper::{Ink, Paper};
use serde_json::Value;
use ziping_core::Profile;
use ziping_core::lang::{Lang, Text};
use ziping_core::profile::fields::{FIELDS, Field, Kind};

const UNCHECKED: Text = Text::new("（依据未核对）", " (not checked against its document)");
const HOW: Text = Text::new(
    "ziping profiles hubei 列出湖北改了什么；ziping check 表.docx --profile hubei 按湖北核验。",
    "ziping profiles hubei lists what Hubei changes; ziping check form.docx --profile hubei uses it.",
);
const NO_PROFILE: Text = Text::new(
    "没有“{0}”这个口径。用 ziping profiles 查看全部。",
    "there is no profile “{0}”. See ziping profiles.",
);

/// What stands behind the name of a profile that nobody has held against its document.
pub(crate) fn mark(checked: bool, lang: Lang) -> &'static str {
    if checked { "" } else { UNCHECKED.get(lang) }
}

/// Every profile.
pub(crate) fn list(lang: Lang, colour: bool) -> String {
    let mut paper = Paper::new(colour);
    let rows: Vec<Vec<String>> = Profile::builtin()
        .iter()
        .map(|profile| {
            let name = [profile.name(lang), mark(profile.checked, lang)].concat();
            vec![profile.id.clone(), name, profile.basis.document.clone()]
        })
        .collect();
    paper.table("", &rows);
    paper.end();
    paper.line(Ink::Faint, HOW.get(lang));
    paper.text
}

/// Every profile as JSON, each with all that it states.
pub(crate) fn json() -> String {
    let all: Vec<Value> = Profile::builtin().iter().filter_map(|profile| source(&profile.id)).collect();
    serde_json::to_string_pretty(&all).unwrap_or_default() + "\n"
}

/// What a profile states, as JSON: a start for one's own.
///
/// # Errors
/// A message for the person when there is no such profile.
pub(crate) fn json_of(id: &str, lang: Lang) -> Result<String, String> {
    let json = source(id).ok_or_else(|| NO_PROFILE.fill(lang, &[id]))?;
    Ok(serde_json::to_string_pretty(&json).unwrap_or_default() + "\n")
}

/// What a profile changes against the national rule; of the national rule, all of it.
///
/// # Errors
/// A message for the person when there is no such profile.
pub(crate) fn explain(id: &str, lang: Lang, colour: bool) -> Result<String, String> {
    let profile = Profile::find(id).ok_or_else(|| NO_PROFILE.fill(lang, &[id]))?;
    let mut paper = Paper::new(colour);
    paper.put(Ink::Bold, &[&profile.id, "  ", profile.name(lang)].concat());
    paper.line(Ink::Plain, mark(profile.checked, lang));
    let chain: Vec<Value> =
        std::iter::once(&profile.id).chain(&profile.lineage).filter_map(|id| source(id)).collect();
    for field in FIELDS {
        let Some((stating, value)) = chain.iter().find_map(|one| Some((one, stated(one, field.path)?)))
        else {
            continue;
        };
        let base = chain.last().and_then(|national| stated(national, field.path));
        if !profile.lineage.is_empty() && base == Some(value) {
            continue;
        }
        paper.put(Ink::Plain, &["  ", name(field, lang), " "].concat());
        paper.put(Ink::Bold, &words(field, value, lang));
        if let Some(base) = base.filter(|base| *base != value) {
            let text = Text::new("（国家 {0}）", " (national: {0})");
            paper.put(Ink::Faint, &text.fill(lang, &[&words(field, base, lang)]));
        }
        paper.end();
        let (document, checked) = basis(stating, field.path);
        paper.line(Ink::Faint, &["    ", field.path, " · ", document, mark(checked, lang)].concat());
    }
    Ok(paper.text)
}

fn source(id: &str) -> Option<Value> {
    serde_json::from_str(Profile::source(id)?).ok()
}

const fn name(field: &Field, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => field.zh,
        Lang::En => field.en,
    }
}

/// What a profile itself states of a field.
fn stated<'a>(profile: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(profile, |value, key| value.get(key))
}

/// The document that a stated field rests on, and whether it was held against it.
fn basis<'a>(profile: &'a Value, path: &str) -> (&'a str, bool) {
    let group = path.split('.').next().unwrap_or(path);
    let sources = profile.get("sources");
    let of = |key: &str| sources.and_then(|sources| sources.get(key));
    let basis = of(path).or_else(|| of(group)).or_else(|| profile.get("basis"));
    let document = basis.and_then(|basis| basis.get("document")).and_then(Value::as_str).unwrap_or_default();
    let checked = basis.and_then(|basis| basis.get("checked")).and_then(Value::as_bool).unwrap_or(false);
    (document, checked)
}

/// A value as a person writes it.
fn words(field: &Field, value: &Value, lang: Lang) -> String {
    let share = |value: &Value| {
        let text = bare(value);
        if text.ends_with('%') { text } else { ziping_core::profile::fields::percent(&text) }
    };
    let list = |of: &dyn Fn(&Value) -> String| {
        let items: Vec<String> = value.as_array().into_iter().flatten().map(of).collect();
        if items.is_empty() { none(lang) } else { items.join(Text::new("；", "; ").get(lang)) }
    };
    let pair = |one: &dyn Fn(&Value) -> String, two: &dyn Fn(&Value) -> String| {
        let (one, two) = (one, two);
        list(&|pair| [one(&pair[0]), " ".to_owned(), two(&pair[1])].concat())
    };
    match field.kind {
        _ if value.is_null() => none(lang),
        Kind::Share | Kind::OptionalShare | Kind::Ratio => share(value),
        Kind::Falling | Kind::Rising => pair(&share, &share),
        Kind::Grades => pair(&bare, &bare),
        Kind::Bands => list(&share),
        Kind::Sets => list(&|set| {
            let points = |(name, points): (&String, &Value)| [name.as_str(), " ", &bare(points)].concat();
            set.as_object().into_iter().flatten().map(points).collect::<Vec<_>>().join(" ")
        }),
        Kind::Flag => match value {
            Value::Bool(true) => Text::new("是", "yes").get(lang).to_owned(),
            _ => Text::new("否", "no").get(lang).to_owned(),
        },
        Kind::Choice(choices) => choices
            .iter()
            .find(|(word, ..)| value == word)
            .map_or_else(|| bare(value), |(_, zh, en)| Text::new(zh, en).get(lang).to_owned()),
        _ => bare(value),
    }
}

fn none(lang: Lang) -> String {
    Text::new("无", "none").get(lang).to_owned()
}

fn bare(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
