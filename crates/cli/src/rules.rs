//! `ziping rules` and `ziping explain`: the catalogue as text and JSON.

use crate::paper::{Ink, Paper};
use serde::Serialize;
use ziping_core::lang::{Lang, Text};
use ziping_core::report::Severity;
use ziping_core::rules::texts::{Sample, long_texts};
use ziping_core::rules::{self, FAMILIES, Rule};

/// A rule as the JSON lists it.
#[derive(Serialize)]
struct Listed {
    id: &'static str,
    family: &'static str,
    severity: Severity,
    title: &'static str,
    basis: &'static str,
}

const NO_SUCH_RULE: Text = Text::new(
    "没有“{0}”这条规则。用 ziping rules 查看全部规则。",
    "there is no rule “{0}”. See ziping rules.",
);

const fn severity_name(severity: Severity) -> Text {
    match severity {
        Severity::Error => Text::new("错误", "error"),
        Severity::Warning => Text::new("疑点", "warning"),
        Severity::Info => Text::new("提示", "note"),
    }
}

/// Every rule, family by family.
pub(crate) fn list(lang: Lang, colour: bool) -> String {
    let mut paper = Paper::new(colour);
    for (family, rules) in FAMILIES {
        paper.line(Ink::Bold, family.get(lang));
        for rule in *rules {
            paper.put(
                Ink::Of(rule.severity),
                &["  ", rule.id, "  ", severity_name(rule.severity).get(lang)].concat(),
            );
            paper.line(Ink::Plain, &["  ", rule.title.get(lang)].concat());
        }
    }
    paper.text
}

/// Every rule as JSON.
pub(crate) fn json(lang: Lang) -> String {
    let listed: Vec<Listed> = rules::all()
        .map(|rule| Listed {
            id: rule.id,
            family: rule.family(),
            severity: rule.severity,
            title: rule.title.get(lang),
            basis: rule.basis.text().get(lang),
        })
        .collect();
    // A list of texts always serialises.
    serde_json::to_string_pretty(&listed).unwrap_or_default() + "\n"
}

/// One rule with its long texts.
///
/// # Errors
/// A message for the person when there is no such rule.
pub(crate) fn explain(id: &str, lang: Lang, colour: bool) -> Result<String, String> {
    let rule = rules::find(id.trim()).ok_or_else(|| NO_SUCH_RULE.fill(lang, &[id]))?;
    let mut paper = Paper::new(colour);
    heading(&mut paper, rule, lang);
    if let Some(texts) = long_texts(rule.id) {
        let parts = [
            (Text::new("查什么", "What it checks"), texts.what),
            (Text::new("为什么", "Why"), texts.why),
            (Text::new("怎样改", "How to put it right"), texts.fix),
        ];
        for (title, text) in parts {
            paper.end();
            paper.line(Ink::Bold, title.get(lang));
            paper.line(Ink::Plain, text.get(lang));
        }
        sample(&mut paper, Text::new("不通过的例子", "An example that fails"), &texts.fails, lang);
        sample(&mut paper, Text::new("通过的例子", "An example that passes"), &texts.passes, lang);
    }
    Ok(paper.text)
}

fn heading(paper: &mut Paper, rule: &Rule, lang: Lang) {
    paper.put(Ink::Of(rule.severity), &[rule.id, " ", severity_name(rule.severity).get(lang)].concat());
    paper.line(Ink::Bold, &["  ", rule.title.get(lang)].concat());
    paper.put(Ink::Faint, Text::new("依据 ", "basis ").get(lang));
    paper.line(Ink::Plain, rule.basis.text().get(lang));
}

fn sample(paper: &mut Paper, title: Text, sample: &Sample, lang: Lang) {
    paper.end();
    paper.line(Ink::Bold, title.get(lang));
    paper.line(Ink::Plain, sample.say.get(lang));
    let rows: Vec<Vec<String>> = sample
        .changes
        .iter()
        .map(|(cell, text)| vec![cell.get(lang).to_owned(), text.get(lang).to_owned()])
        .collect();
    paper.table("  ", &rows);
}
