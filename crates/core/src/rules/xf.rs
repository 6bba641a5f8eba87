//! XF: across forms of one batch.
//!
//! Owns: what is odd between forms. Must not know: what is wrong in one of them, and how forms are grouped.

use super::{Basis, Context, Findings, Need, Rule};
use crate::batch::{Digest, DigestRow, Set, grouped, hash, hash_of, is_same_count, is_unusual};
use crate::form::{CellRef, IndicatorField};
use crate::lang::{Text, text};
use crate::message::Arg;
use crate::num;
use crate::report::Severity::{Info, Warning};
use crate::text::{is_longer, length};

/// A rule across forms: what it looks for.
type Check = fn(&mut Set<'_>, &'static Rule);

/// What each rule of [`RULES`] looks for, in their order.
pub(super) const CHECKS: &[Check] = &[
    same_goal,
    same_value,
    same_project,
    other_value,
    same_satisfaction,
    other_judgement,
    all_full,
    other_title,
];

/// In a form by itself there is nothing to compare.
const fn alone(_: &Context<'_>, _: &mut Findings<'_>) {}

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "XF-001",
        severity: Warning,
        title: Text::new("几份表的预期目标一字不差", "One goal in several forms, word for word"),
        basis: Basis::Practice,
        advice: Text::new("各项目按自己的内容写目标。", "Let each project state its own goal."),
        needs: Need::Nothing,
        check: alone,
    },
    Rule {
        id: "XF-002",
        severity: Warning,
        title: Text::new("同一指标的完成值相同", "One indicator with the same actual value"),
        basis: Basis::Practice,
        advice: Text::new(
            "核实是不是同一批工作报了两次；各表只写本项目完成的数。",
            "See whether the same work is reported twice; each form states what its own project did.",
        ),
        needs: Need::Nothing,
        check: alone,
    },
    Rule {
        id: "XF-003",
        severity: Warning,
        title: Text::new("同一单位的项目名称几乎相同", "Projects of one unit with nearly one name"),
        basis: Basis::Practice,
        advice: Text::new(
            "同一项目的不同资金来源应合并自评；不同项目应在名称上区分。",
            "One project with several sources of money is evaluated once; different projects need different names.",
        ),
        needs: Need::Nothing,
        check: alone,
    },
    Rule {
        id: "XF-004",
        severity: Info,
        title: Text::new("同一指标在几份表上的数值不同", "One indicator with different values"),
        basis: Basis::Practice,
        advice: Text::new("核实各表的统计范围。", "See what each form counts."),
        needs: Need::Nothing,
        check: alone,
    },
    Rule {
        id: "XF-005",
        severity: Info,
        title: Text::new("几份表的满意度相同", "The same satisfaction in several forms"),
        basis: Basis::Practice,
        advice: Text::new("附各项目自己的满意度调查。", "Show each project's own survey."),
        needs: Need::Nothing,
        check: alone,
    },
    Rule {
        id: "XF-006",
        severity: Info,
        title: Text::new("同样的定性完成情况评分不同", "The same outcome in words, scored differently"),
        basis: Basis::Practice,
        advice: Text::new("统一评分尺度，或说明差别。", "Score them alike, or say what differs."),
        needs: Need::Nothing,
        check: alone,
    },
    Rule {
        id: "XF-007",
        severity: Info,
        title: Text::new("整批满分", "Full marks in every form"),
        basis: Basis::Practice,
        advice: Text::new("抽查佐证材料。", "Look at the evidence of some of them."),
        needs: Need::Nothing,
        check: alone,
    },
    Rule {
        id: "XF-008",
        severity: Warning,
        title: Text::new("标题写的是另一份表的项目", "A title that names another form's project"),
        basis: Basis::Practice,
        advice: Text::new(
            "核对标题与项目名称，是不是套用了另一份表。",
            "See whether the form was made from the other one.",
        ),
        needs: Need::Nothing,
        check: alone,
    },
];

/// A goal shorter than this may well be the same. In characters.
const GOAL: usize = 20;

/// Forms of one undertaking, and rows of a form, that are compared one by one.
const FEW: usize = 12;
const ROWS: usize = 60;

fn count(group: &[u32]) -> Arg<'static> {
    Arg::Count(u32::try_from(group.len()).unwrap_or(u32::MAX))
}

fn each(group: &[u32], cell: CellRef) -> Vec<(u32, CellRef)> {
    group.iter().map(|at| (*at, cell)).collect()
}

fn same_goal(set: &mut Set<'_>, rule: &'static Rule) {
    for group in set.groups(|form| is_longer(&form.goal, GOAL).then(|| hash_of(&form.goal))) {
        let chars = group.first().and_then(|at| set.form(*at)).map_or(0, |form| length(&form.goal));
        let args = [count(&group), Arg::Count(u32::try_from(chars).unwrap_or(u32::MAX))];
        let message = text!(
            "{0} 份表的预期目标一字不差，共 {1} 字",
            "{0} forms have one expected goal of {1} characters"
        );
        set.add(rule, Warning, message, &args, &each(&group, CellRef::GoalExpected));
    }
}

/// Every row of every form that has a key, in groups of one key; rows of one form alone are no group.
fn rows_alike<'a>(
    set: &Set<'a>,
    key: impl Fn(&Digest, &DigestRow) -> Option<u64>,
) -> Vec<Vec<(u32, &'a DigestRow)>> {
    let (mut rows, mut keys) = (Vec::new(), Vec::new());
    for (form, at) in set.all().zip(0_u32..) {
        for row in &form.rows {
            if let Some(key) = key(form, row) {
                keys.push((key, u32::try_from(rows.len()).unwrap_or(u32::MAX)));
                rows.push((at, row));
            }
        }
    }
    let mut alike = Vec::new();
    for group in grouped(keys) {
        let mut of: Vec<(u32, &DigestRow)> = Vec::new();
        for place in group {
            if let Some(found) = rows.get(place as usize)
                && of.last().is_none_or(|last| last.0 != found.0)
            {
                of.push(*found);
            }
        }
        if of.len() > 1 {
            alike.push(of);
        }
    }
    alike
}

fn cells_of(alike: &[(u32, &DigestRow)], field: IndicatorField) -> Vec<(u32, CellRef)> {
    alike.iter().map(|(at, row)| (*at, CellRef::Indicator(row.index, field))).collect()
}

fn same_value(set: &mut Set<'_>, rule: &'static Rule) {
    // With or without its unit it is the same number.
    let key = |_: &Digest, row: &DigestRow| {
        let quantity = row.quantity.as_ref().filter(|_| is_unusual(row))?;
        Some(hash(hash_of(&row.name), num::points(&quantity.number).as_bytes()))
    };
    for alike in rows_alike(set, key) {
        let Some((_, first)) = alike.first() else { continue };
        let Some(quantity) = &first.quantity else { continue };
        let args = [
            Arg::Quote(&first.name, 18),
            Arg::Count(u32::try_from(alike.len()).unwrap_or(u32::MAX)),
            Arg::Number(&quantity.number),
        ];
        let message =
            text!("“{0}”在 {1} 份表上都是 {2}，是否重复计算？", "“{0}” is {2} in {1} forms: counted twice?");
        set.add(rule, Warning, message, &args, &cells_of(&alike, IndicatorField::Actual));
    }
}

fn same_project(set: &mut Set<'_>, rule: &'static Rule) {
    for group in set.groups(Digest::undertaking) {
        let Some(form) = group.first().and_then(|at| set.form(*at)) else { continue };
        let args = [count(&group), Arg::Quote(&form.project, 30)];
        let message = text!(
            "同一单位有 {0} 份表的项目名称几乎相同（{1}）",
            "{0} forms of one unit have nearly one project name ({1})",
        );
        set.add(rule, Warning, message, &args, &each(&group, CellRef::Project));
    }
}

/// Forms of one undertaking, two at a time.
fn pairs(set: &Set<'_>) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    for group in set.groups(Digest::undertaking) {
        let few = group.get(..group.len().min(FEW)).unwrap_or_default();
        for (n, a) in few.iter().enumerate() {
            for b in few.get(n.saturating_add(1)..).unwrap_or_default() {
                pairs.push((*a, *b));
            }
        }
    }
    pairs
}

/// The rows of two forms that are like each other, the first such of each.
fn matches<'a>(
    set: &Set<'a>,
    (a, b): (u32, u32),
    alike: impl Fn(&DigestRow, &DigestRow) -> bool,
) -> Vec<(&'a DigestRow, &'a DigestRow)> {
    let rows = |at| {
        set.form(at).map_or(&[][..], |form| form.rows.get(..form.rows.len().min(ROWS)).unwrap_or_default())
    };
    let mut found = Vec::new();
    for row in rows(a) {
        if let Some(other) = rows(b).iter().find(|other| alike(row, other)) {
            found.push((row, other));
        }
    }
    found
}

fn other_value(set: &mut Set<'_>, rule: &'static Rule) {
    for pair in pairs(set) {
        let alike = |row: &DigestRow, other: &DigestRow| {
            let both = row.quantity.as_ref().zip(other.quantity.as_ref());
            both.is_some_and(|(a, b)| a.unit != "%" && b.unit != "%")
                && !row.is_satisfaction
                && is_same_count(&row.name, &other.name)
        };
        for (row, other) in matches(set, pair, alike) {
            let number = |row: &DigestRow| row.quantity.as_ref().map(|quantity| quantity.number);
            // The same number is XF-002's affair, if anybody's.
            if number(row) == number(other) {
                continue;
            }
            let args = [
                Arg::Quote(&row.name, 18),
                Arg::Quote(&row.target, 12),
                Arg::Quote(&row.actual, 12),
                Arg::Quote(&other.target, 12),
                Arg::Quote(&other.actual, 12),
            ];
            let message = text!(
                "“{0}”一份表是 {1}、完成 {2}，另一份是 {3}、完成 {4}",
                "“{0}”: {1}, reached {2} in one form; {3}, reached {4} in the other",
            );
            let cells = cells_of(&[(pair.0, row), (pair.1, other)], IndicatorField::Actual);
            set.add(rule, Info, message, &args, &cells);
        }
    }
}

fn same_satisfaction(set: &mut Set<'_>, rule: &'static Rule) {
    let key = |form: &Digest, row: &DigestRow| {
        let told = row.is_satisfaction
            && row.quantity.is_some()
            && row.actual != "100%"
            && !row.target.ends_with(&row.actual);
        (told && !form.unit.is_empty()).then(|| hash(hash_of(&form.unit), row.actual.as_bytes()))
    };
    for alike in rows_alike(set, key) {
        let Some((_, first)) = alike.first() else { continue };
        let args =
            [Arg::Count(u32::try_from(alike.len()).unwrap_or(u32::MAX)), Arg::Quote(&first.actual, 12)];
        let message =
            text!("同一单位 {0} 份表的满意度都是 {1}", "in {0} forms of one unit satisfaction is {1}");
        set.add(rule, Info, message, &args, &cells_of(&alike, IndicatorField::Actual));
    }
}

fn other_judgement(set: &mut Set<'_>, rule: &'static Rule) {
    for pair in pairs(set) {
        // The same words; of such rows the ones that were scored differently.
        let alike = |row: &DigestRow, other: &DigestRow| {
            let share = |row: &DigestRow| row.points.and_then(|(weight, score)| num::div(&score, &weight));
            row.is_qualitative
                && other.is_qualitative
                && row.actual == other.actual
                && share(row).zip(share(other)).is_some_and(|(a, b)| a != b)
        };
        for (row, other) in matches(set, pair, alike) {
            let Some(((weight, score), (other_weight, other_score))) = row.points.zip(other.points) else {
                continue;
            };
            let args = [
                Arg::Quote(&row.actual, 12),
                Arg::Number(&score),
                Arg::Number(&weight),
                Arg::Number(&other_score),
                Arg::Number(&other_weight),
            ];
            let message = text!(
                "都写“{0}”，一份表得 {1}/{2}，另一份得 {3}/{4}",
                "“{0}” in both: {1} of {2} in one form, {3} of {4} in the other",
            );
            let cells = cells_of(&[(pair.0, row), (pair.1, other)], IndicatorField::Score);
            set.add(rule, Info, message, &args, &cells);
        }
    }
}

fn all_full(set: &mut Set<'_>, rule: &'static Rule) {
    if set.len() < 3 || !set.all().all(|form| form.is_full) {
        return;
    }
    let all = u32::try_from(set.len()).unwrap_or(u32::MAX);
    let cells: Vec<_> = (0..all).map(|at| (at, CellRef::TotalScore)).collect();
    set.add(
        rule,
        Info,
        text!("{0} 份表全部满分", "all {0} forms have full marks"),
        &[Arg::Count(all)],
        &cells,
    );
}

fn other_title(set: &mut Set<'_>, rule: &'static Rule) {
    let mut keys = Vec::new();
    for (form, at) in set.all().zip(0_u32..) {
        // An odd place is a title, an even one a project.
        let place = at.saturating_mul(2);
        if length(&form.subject) >= 4 {
            keys.push((hash_of(&form.subject), place));
        }
        if length(&form.titled) >= 4 && form.titled != bare(form) {
            keys.push((hash_of(&form.titled), place | 1));
        }
    }
    for group in grouped(keys) {
        let mut projects = group.iter().filter(|place| **place & 1 == 0);
        let Some(project) = projects.next().map(|place| place >> 1) else { continue };
        for title in group.iter().filter(|place| **place & 1 == 1).map(|place| place >> 1) {
            let (Some(form), Some(other)) = (set.form(title), set.form(project)) else { continue };
            if title == project {
                continue;
            }
            let args = [Arg::Quote(&other.project, 30), Arg::Quote(&form.project, 30)];
            let message = text!(
                "标题写的是另一份表的项目“{0}”，本表的项目是“{1}”",
                "the title names another form's project, “{0}”; this form's is “{1}”",
            );
            set.add(rule, Warning, message, &args, &[(title, CellRef::Title), (project, CellRef::Project)]);
        }
    }
}

/// The project's whole name as a title would have it.
fn bare(form: &Digest) -> &str {
    crate::naming::bare_project(&form.project)
}
