//! Reading, scoring, comparing.
//!
//! Owns: what these functions take and give. Must not know: any rule or format.

use crate::error::Failure;
use crate::input::{self, Field, Fields, Options, content, object, out};
use crate::{flat, form, js};
use wasm_bindgen::prelude::*;
use ziping_core::batch::{BatchReport, Comparison};
use ziping_core::profile::SHIPPED;
use ziping_core::{Lang, rules as registry, score_families};
use ziping_read::wire::FileRead;

/// Scores a form: `score(form, { profile, lang, families })`.
///
/// # Errors
/// When the form or an option is not of its shape; the message says which and what to do.
#[wasm_bindgen(skip_typescript)]
pub fn score(form: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = Options::to_score(options)?;
    let profile = options.profile()?;
    let form = form::read(form).map_err(|why| Failure::form(options.lang, &why))?;
    Ok(out(&score_families(&form, &profile, options.families, options.lang)))
}

/// Scores forms and compares them with each other: `scoreAll(forms, { profile, lang })`.
///
/// # Errors
/// As [`score`].
#[wasm_bindgen(skip_typescript, js_name = "scoreAll")]
pub fn score_all(forms: Vec<JsValue>, options: &JsValue) -> Result<JsValue, JsValue> {
    together(&forms, options, true)
}

/// What shows only between forms, without their reports: `across(forms, { profile, lang })`.
///
/// # Errors
/// As [`score`].
#[wasm_bindgen(skip_typescript)]
pub fn across(forms: Vec<JsValue>, options: &JsValue) -> Result<JsValue, JsValue> {
    together(&forms, options, false)
}

/// Compares forms; with their reports or without.
#[inline(never)]
fn together(forms: &[JsValue], options: &JsValue, with_reports: bool) -> Result<JsValue, JsValue> {
    let options = Options::to_score(options)?;
    let profile = options.profile()?;
    let (mut comparison, mut reports) = (Comparison::default(), Vec::new());
    for form in forms {
        let form = form::read(form).map_err(|why| Failure::form(options.lang, &why))?;
        comparison.take(&form, &profile);
        if with_reports {
            reports.push(score_families(&form, &profile, options.families, options.lang));
        }
    }
    let compared = if options.families.contains("XF") { comparison } else { Comparison::default() };
    let across = compared.across(options.lang);
    Ok(if with_reports { out(&BatchReport { reports, across }) } else { out(&across) })
}

/// Reads the forms in a file's bytes or a text: `read(content, name, { lang, corrections })`.
///
/// # Errors
/// When an option is not of its shape. What cannot be read is no error here but said in the answer.
#[wasm_bindgen(skip_typescript)]
pub fn read(bytes_or_text: &JsValue, name: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = Options::to_read(options)?;
    let outcome = content(bytes_or_text, name, &options)?;
    Ok(out(&FileRead::new(name, &outcome, options.lang)))
}

/// Reads and scores in one crossing: `check(content, name, { profile, lang, corrections, brief })`.
///
/// # Errors
/// As [`read`] and [`score`].
#[wasm_bindgen(skip_typescript)]
pub fn check(bytes_or_text: &JsValue, name: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = Options::to_read(options)?;
    let profile = options.profile()?;
    let outcome = content(bytes_or_text, name, &options)?;
    let known = if options.brief { &[] } else { input::known().all() };
    let checked =
        FileRead::new(name, &outcome, options.lang).checked(&profile, known, options.families, options.lang);
    Ok(out(&if options.brief { checked.in_brief() } else { checked }))
}

/// Every check in short; the long texts are the page's.
///
/// # Errors
/// When `lang` is no language that the checker speaks.
#[wasm_bindgen(skip_typescript)]
pub fn rules(lang: &JsValue) -> Result<JsValue, JsValue> {
    let lang = input::language(lang)?;
    let info = |rule: &registry::Rule| {
        Fields([
            ("id", Field::Text(rule.id)),
            ("family", Field::Text(rule.family())),
            ("severity", Field::Text(rule.severity.name())),
            ("title", Field::Text(rule.title.get(lang))),
            ("basis", Field::Text(rule.basis.text().get(lang))),
        ])
    };
    object(&registry::all().map(info).collect::<Vec<_>>())
}

/// Another profile that a form looks as if it was made for, with what says so: `suggest(form, { profile, lang })`.
///
/// # Errors
/// As [`score`].
#[wasm_bindgen(skip_typescript)]
pub fn suggest(form: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = Options::to_score(options)?;
    let profile = options.profile()?;
    let form = form::read(form).map_err(|why| Failure::form(options.lang, &why))?;
    Ok(out(&ziping_core::suggest(&form, false, &profile, input::known().all(), options.lang)))
}

/// A profile in short, by its id or its content, once it was held against its shape.
///
/// # Errors
/// When the profile is none; the message says what is wrong where.
#[wasm_bindgen(skip_typescript)]
pub fn profile(given: &JsValue, lang: &JsValue) -> Result<JsValue, JsValue> {
    let lang = input::language(lang)?;
    let profile = input::profile(&flat::read(given), lang)?;
    Ok(out(&profile.named(lang)))
}

/// The profiles that ship with the checker, each with its content.
///
/// # Errors
/// When `lang` is no language that the checker speaks.
#[wasm_bindgen(skip_typescript)]
pub fn profiles(lang: &JsValue) -> Result<JsValue, JsValue> {
    Ok(js::profiles(SHIPPED, input::language(lang)? == Lang::En))
}

/// Takes in the English texts (`english.js`), once. Before that English is refused.
///
/// # Errors
/// When they are those of another version.
#[wasm_bindgen(skip_typescript, js_name = "speakEnglish")]
pub fn speak_english(texts: String) -> Result<(), JsValue> {
    if ziping_core::lang::learn_english(texts) { Ok(()) } else { Err(Failure::english().into()) }
}
