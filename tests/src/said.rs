//! What the checker says, word for word: of the forms of every case file, of careful rows, of the real forms; with it
//! what it would write instead, and which findings it tells as one matter.
//!
//! Owns: the texts in `tests/said`, which `cargo xtask gen` writes and a test compares. They are not what is right
//! by itself: they are there to be read when they change, so that no sentence and no figure changes unseen.

use crate::apply;
use crate::careful;
use crate::case::{self, Example};
use crate::edges;
use crate::texts;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use ziping_core::form::{Cell, Form};
use ziping_core::report::{Finding, Report};
use ziping_core::value;
use ziping_core::{CellRef, Lang, Profile};

const LANGS: [Lang; 2] = [Lang::Zh, Lang::En];

/// The folder of the texts.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("said")
}

/// Every text with the name of its file.
///
/// # Panics
/// When a case file cannot be read or a table names no cell.
#[must_use]
pub fn all() -> Vec<(&'static str, String)> {
    vec![
        ("findings.txt", findings()),
        ("rows.txt", rows()),
        ("cells.txt", cells()),
        ("forms.txt", forms()),
        ("values.txt", values()),
        ("names.txt", names()),
        ("edits.txt", edits()),
        ("profiles.txt", profiles()),
    ]
}

fn both(form: &Form, profile: &Profile) -> [Report; 2] {
    LANGS.map(|lang| ziping_core::score(form, profile, lang))
}

/// A finding in both languages: where, what, the arithmetic, what to do, and what it rests on.
fn put(out: &mut String, zh: &Finding, en: &Finding) {
    let _ = writeln!(out, "  {} {} {}", zh.rule, zh.severity.name(), zh.cell);
    for finding in [zh, en] {
        let _ = write!(out, "    {}｜{}", finding.place, finding.message);
        for more in [&finding.derivation, &finding.advice] {
            let _ = write!(out, "｜{more}");
        }
        out.push('\n');
    }
    if !zh.related.is_empty() {
        let cells: Vec<String> = zh.related.iter().map(ToString::to_string).collect();
        let _ = writeln!(out, "    → {}", cells.join(" "));
    }
    if let Some(fix) = &zh.fix {
        let edits: Vec<String> =
            fix.edits.iter().map(|edit| format!("{} = {}", edit.cell, edit.text)).collect();
        let _ = writeln!(out, "    ⇒ {}{}", if fix.draft { "draft: " } else { "" }, edits.join("; "));
    }
}

/// Which findings are one matter, and its sentence where it has one.
fn put_stories(out: &mut String, [zh, en]: &[Report; 2]) {
    for (story, other) in zh.stories.iter().zip(&en.stories) {
        let of: Vec<String> = story
            .findings
            .iter()
            .filter_map(|at| zh.findings.get(*at as usize))
            .map(|finding| format!("{} {}", finding.rule, finding.cell))
            .collect();
        let _ = writeln!(out, "  ∴ {}: {}｜{}", of.join(", "), story.told, other.told);
    }
}

fn put_all(out: &mut String, [zh, en]: &[Report; 2], only: impl Fn(&Finding) -> bool) {
    for (zh, en) in zh.findings.iter().zip(&en.findings).filter(|(zh, _)| only(zh)) {
        put(out, zh, en);
    }
}

/// What every rule finds in the forms of its own case file.
fn findings() -> String {
    let mut out = String::new();
    for rule in ziping_core::rules::all() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules").join(format!("{}.md", rule.id));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let case = case::parse(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (at, example) in case.fails.iter().enumerate() {
            let _ = writeln!(out, "{} {}: {}", rule.id, at + 1, changes(example));
            let (forms, profile) =
                apply::apply_all(&example.changes).unwrap_or_else(|why| panic!("{}: {why}", rule.id));
            let [zh, en] = LANGS.map(|lang| ziping_core::score_all(&forms, &profile, lang));
            for (zh, en) in zh.reports.into_iter().zip(en.reports) {
                put_all(&mut out, &[zh, en], |finding| finding.rule == rule.id);
            }
            for (zh, en) in zh.across.iter().zip(&en.across).filter(|(zh, _)| zh.rule == rule.id) {
                let cells = zh.cells.iter().map(|of| format!("{}@{} {}", of.cell, of.form + 1, of.place));
                let _ = writeln!(
                    out,
                    "  {} {} {}",
                    zh.rule,
                    zh.severity.name(),
                    cells.collect::<Vec<_>>().join(",")
                );
                for across in [zh, en] {
                    let _ = writeln!(out, "    {}｜{}", across.message, across.advice);
                }
            }
        }
    }
    out
}

fn changes(example: &Example) -> String {
    example.changes.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// A row's score with its arithmetic, and what is found in the row.
fn put_row(out: &mut String, form: &Form, row: u32) {
    let reports = both(form, national());
    for report in &reports {
        let scored =
            report.rows.iter().find(|scored| matches!(scored.cell, CellRef::Indicator(at, _) if at == row));
        if let Some(scored) = scored {
            let due = scored.recomputed.map_or(String::new(), |due| format!("{}–{} ", due.low.0, due.high.0));
            let _ = writeln!(out, "  {due}{:?}: {}", scored.method, scored.derivation);
        }
    }
    put_all(out, &reports, |finding| matches!(finding.cell, CellRef::Indicator(at, _) if at == row));
}

fn national() -> &'static Profile {
    Profile::find("mof2020").unwrap_or_else(|| panic!("the profile mof2020 is shipped"))
}

/// Single rows in the right form: with all of their points, or with some lost.
fn rows() -> String {
    let mut out = String::new();
    let mut put = |[level1, level2, name, target, actual, score, reason]: [&str; 7]| {
        let mut form = apply::base();
        if let Some(row) = form.indicators.get_mut(7) {
            row.level1 = Some(if level1 == "-" { "" } else { level1 }.into());
            row.level2 = Some(level2.into());
            row.name = name.into();
            row.target = Some(target.into());
            row.actual = Some(actual.into());
            row.score = Some(score.into());
            row.reason = Some(reason.into());
        }
        let _ = writeln!(out, "{level2} {name}: {target} → {actual}, {score} {reason}");
        put_row(&mut out, &form, 7);
    };
    for (level2, name, target, actual) in careful::ROWS {
        put(["-", level2, name, target, actual, "10", ""]);
    }
    for (target, actual, score) in careful::DOCKED {
        put([
            "-",
            "社会效益指标",
            "食品安全问题整改",
            target,
            actual,
            score,
            "因部分学校食堂改造延期，下一步督促整改。",
        ]);
    }
    for (target, actual) in careful::MISSED {
        put(["-", "社会效益指标", "安全事故发生起数", target, actual, "10", ""]);
    }
    for line in edges::ROWS {
        let mut parts = line.split('|');
        put(std::array::from_fn(|_| parts.next().unwrap_or_else(|| panic!("{line}"))));
    }
    out
}

/// Other ways to fill a cell, as the tables of careful officers have them.
fn cells() -> String {
    let mut out = String::new();
    let right = both(&apply::base(), national());
    for line in careful::CELLS {
        let mut form = apply::base();
        for change in line.split(';') {
            let (at, text) = change.split_once('=').unwrap_or_else(|| panic!("{line}"));
            let at: CellRef = at.trim().parse().unwrap_or_else(|error| panic!("{line}: {error}"));
            assert!(form.set(at, Some(Cell::new(text.trim()))), "{line}");
        }
        let _ = writeln!(out, "{line}");
        let reports = both(&form, national());
        put_totals(&mut out, &reports[0]);
        put_all(&mut out, &reports, |finding| !right[0].findings.contains(finding));
    }
    out
}

fn put_totals(out: &mut String, report: &Report) {
    let totals = serde_json::to_string(&report.totals).unwrap_or_default();
    let _ = writeln!(out, "  {totals}");
}

/// Whole reports: of the right form and the two real ones, and of the right form without one of its parts.
fn forms() -> String {
    let mut out = String::new();
    let mut put = |what: &str, form: &Form| {
        let reports = both(form, national());
        let _ = writeln!(out, "{what}: {:?}", reports[0].verdict);
        put_totals(&mut out, &reports[0]);
        for (zh, en) in reports[0].rows.iter().zip(&reports[1].rows) {
            let number =
                |number: Option<ziping_core::report::Dec>| number.map_or("?".to_owned(), |n| n.0.to_string());
            let due = zh.recomputed.map_or("?".to_owned(), |due| format!("{}–{}", due.low.0, due.high.0));
            let (weight, score) = (number(zh.weight), number(zh.score));
            let _ = writeln!(
                out,
                "  {} {score}/{weight} {due} {:?}: {}｜{}",
                zh.cell, zh.method, zh.derivation, en.derivation
            );
        }
        put_all(&mut out, &reports, |_| true);
        put_stories(&mut out, &reports);
        for (zh, en) in reports[0].skipped.iter().zip(&reports[1].skipped) {
            let _ = writeln!(out, "  {}: {}｜{}", zh.rules.join(" "), zh.why, en.why);
        }
    };
    put("the right form", &apply::base());
    let text = include_str!("../forms/two-forms.txt");
    let read = ziping_read::read_text(text, Lang::Zh).unwrap_or_else(|error| panic!("{error}"));
    for (at, read) in read.forms.iter().enumerate() {
        put(&format!("real form {}", at + 1), &read.form);
    }
    out
}

/// What is read in a cell, by what the cell is for.
fn values() -> String {
    let mut out = String::new();
    let rows = careful::ROWS.iter().flat_map(|(.., target, actual)| [*target, *actual]);
    let docked = careful::DOCKED.iter().flat_map(|(target, actual, _)| [*target, *actual]);
    let mut list: Vec<&str> =
        texts::CELLS.iter().copied().chain(texts::VALUES.iter().copied()).chain(rows).chain(docked).collect();
    list.sort_unstable();
    list.dedup();
    for text in list {
        let _ = writeln!(out, "{text:?}");
        let _ = writeln!(out, "  {:?}", value::read(text));
        let text = Some(text);
        let _ =
            writeln!(out, "  {:?} {:?} {:?}", value::points(text), value::amount(text), value::rate(text));
    }
    out
}

/// Whether more or less is better, by the name: what is due of 10 points for one less and for one more than 10.
fn names() -> String {
    let mut out = String::new();
    for (level2, name) in edges::NAMES {
        let _ = write!(out, "{level2} {name}:");
        for actual in ["9个", "11个"] {
            let mut form = apply::base();
            if let Some(row) = form.indicators.get_mut(7) {
                row.level2 = Some((*level2).into());
                row.name = (*name).into();
                row.target = Some("10个".into());
                row.actual = Some(actual.into());
            }
            let report = ziping_core::score(&form, national(), Lang::Zh);
            let row = report.rows.iter().find(|row| matches!(row.cell, CellRef::Indicator(7, _)));
            let due = row
                .and_then(|row| row.recomputed)
                .map_or(String::new(), |due| format!("{}–{}", due.low.0, due.high.0));
            let _ = write!(out, " {actual} {due}");
        }
        out.push('\n');
    }
    out
}

/// Forms with a few changes, under rules with a few other numbers.
fn edits() -> String {
    let mut out = String::new();
    let right = both(&apply::base(), national());
    for line in edges::EDITS {
        let changes: Vec<case::Change> = line
            .split(';')
            .map(|part| case::change(part.trim()).unwrap_or_else(|| panic!("{line}")))
            .collect();
        let (form, profile) = apply::apply(&changes).unwrap_or_else(|why| panic!("{line}: {why}"));
        let _ = writeln!(out, "{line}");
        let reports = both(&form, &profile);
        put_totals(&mut out, &reports[0]);
        for (row, _) in reports[0].rows.iter().zip(&right[0].rows).filter(|(row, before)| row != before) {
            let due = row.recomputed.map_or("?".to_owned(), |due| format!("{}–{}", due.low.0, due.high.0));
            let _ = writeln!(out, "  {} {due} {:?}: {}", row.cell, row.method, row.derivation);
        }
        put_all(&mut out, &reports, |finding| !right[0].findings.contains(finding));
        put_stories(&mut out, &reports);
        for skipped in reports[0].skipped.iter().filter(|skipped| !right[0].skipped.contains(skipped)) {
            let _ = writeln!(out, "  {}: {}", skipped.rules.join(" "), skipped.why);
        }
    }
    out
}

/// What is said of a profile with one of its values replaced.
fn profiles() -> String {
    let mut out = String::new();
    let json: serde_json::Value =
        serde_json::from_str(Profile::source("mof2020").unwrap_or_default()).unwrap_or_default();
    let mut pointers = Vec::new();
    walk(&json, String::new(), &mut pointers);
    let others = [
        serde_json::json!(null),
        serde_json::json!("x"),
        serde_json::json!(""),
        serde_json::json!("0.5"),
        serde_json::json!("1"),
        serde_json::json!(0),
        serde_json::json!(1),
        serde_json::json!(-1),
        serde_json::json!(101),
        serde_json::json!(0.5),
        serde_json::json!(true),
        serde_json::json!([]),
        serde_json::json!([1, 1, 1]),
        serde_json::json!(["1", "0.5", "0"]),
        serde_json::json!([["0.9", 1], ["0.9", "0.5"]]),
        serde_json::json!([["0.9", 1], ["0.5", "0.5"]]),
        serde_json::json!([["0.5", "0.5"], ["0.9", 1]]),
        serde_json::json!([["优", 90], ["差", 0]]),
        serde_json::json!([["优", 0], ["差", 90]]),
        serde_json::json!([["0.9"]]),
        serde_json::json!({}),
        serde_json::json!({ "x": 1 }),
    ];
    for pointer in pointers {
        let _ = writeln!(out, "{pointer}");
        for other in &others {
            let mut changed = json.clone();
            if let Some(place) = changed.pointer_mut(&pointer) {
                *place = other.clone();
            }
            let said = match Profile::from_json(&changed.to_string()) {
                Ok(_) => "accepted".to_owned(),
                Err(error) => format!(
                    "{}: {}｜{}",
                    error.path,
                    error.user_message(Lang::Zh),
                    error.user_message(Lang::En)
                ),
            };
            let _ = writeln!(out, "  {other}: {said}");
        }
    }
    out
}

fn walk(json: &serde_json::Value, at: String, out: &mut Vec<String>) {
    if let Some(fields) = json.as_object() {
        for (key, value) in fields {
            walk(value, format!("{at}/{key}"), out);
        }
    }
    if !at.is_empty() {
        out.push(at);
    }
}
