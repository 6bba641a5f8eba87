//! XF: across forms of one batch.
//!
//! Owns: what is odd between forms. Must not know: what is wrong in one of them, and how forms are grouped.

use super::{Basis, Context, Findings, Need, Rule};
use crate::batch::{Digest, DigestRow, Set, grouped, hash, hash_of, is_same_count, unusual_digits};
use crate::form::{CellRef, IndicatorField};
use crate::lang::{Text, text};
use crate::message::Arg;
use crate::naming::bare_project;
use crate::num;
use crate::report::Severity::{Info, Warning};
use crate::restate::core;
use crate::text::{is_longer, length, within};
use rust_decimal::Decimal;

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

/// Names of counts in one undertaking that are compared with each other.
const NAMES: usize = 64;

fn count(group: &[u32]) -> Arg<'static> {
    Arg::Count(u32::try_from(group.len()).unwrap_or(u32::MAX))
}

fn each(group: &[u32], cell: CellRef) -> Vec<(u32, CellRef)> {
    group.iter().map(|at| (*at, cell)).collect()
}

fn same_goal(set: &mut Set<'_>, rule: &'static Rule) {
    for group in set.groups(&|form| is_longer(&form.goal, GOAL).then(|| hash_of(&form.goal))) {
        let chars = group.first().and_then(|at| set.form(*at)).map_or(0, |form| length(&form.goal));
        let args = [count(&group), Arg::Count(u32::try_from(chars).unwrap_or(u32::MAX))];
        let message = text!(
            "{0} 份表的预期目标一字不差，共 {1} 字",
            "{0} forms have one expected goal of {1} characters"
        );
        set.add(rule, Warning, message, &args, &each(&group, CellRef::GoalExpected));
    }
}

/// A row with the place of its form.
type Placed<'a> = (u32, &'a DigestRow);

/// The rows of the forms at these places that have a key, in groups of one key: of each form one, the first, or the
/// one that comes `before` it. One form alone is no group.
fn rows_alike<'a>(
    set: &Set<'a>,
    of: &[u32],
    key: &dyn Fn(&Digest, &DigestRow) -> Option<u64>,
    before: fn(&DigestRow, &DigestRow) -> bool,
) -> Vec<Vec<Placed<'a>>> {
    let (mut rows, mut keys) = (Vec::new(), Vec::new());
    for at in of {
        let Some(form) = set.form(*at) else { continue };
        for row in &form.rows {
            if let Some(key) = key(form, row) {
                keys.push((key, u32::try_from(rows.len()).unwrap_or(u32::MAX)));
                rows.push((*at, row));
            }
        }
    }
    let mut alike = Vec::new();
    for group in grouped(keys) {
        let mut of: Vec<Placed<'_>> = Vec::new();
        for place in group {
            let Some(found) = rows.get(place as usize) else { continue };
            match of.last_mut().filter(|last| last.0 == found.0) {
                Some(last) if before(found.1, last.1) => *last = *found,
                Some(_) => {}
                None => of.push(*found),
            }
        }
        if of.len() > 1 {
            alike.push(of);
        }
    }
    alike
}

/// Of two rows of one form the first stays.
const fn first(_: &DigestRow, _: &DigestRow) -> bool {
    false
}

/// The rows with the least and the greatest of something; `None` where all have the same.
fn ends<'a>(
    rows: &[Placed<'a>],
    of: fn(&DigestRow) -> Option<Decimal>,
) -> Option<(&'a DigestRow, &'a DigestRow)> {
    let (mut least, mut most) = (rows.first()?.1, rows.first()?.1);
    for (_, row) in rows {
        if of(row) < of(least) {
            least = row;
        } else if of(row) > of(most) {
            most = row;
        }
    }
    (of(least) != of(most)).then_some((least, most))
}

fn cells_of(alike: &[(u32, &DigestRow)], field: IndicatorField) -> Vec<(u32, CellRef)> {
    alike.iter().map(|(at, row)| (*at, CellRef::Indicator(row.index, field))).collect()
}

fn same_value(set: &mut Set<'_>, rule: &'static Rule) {
    let key = |form: &Digest, row: &DigestRow| {
        // Of three digits other units may well have the same, of four another unit of the department hardly.
        let of = match unusual_digits(row) {
            0..=2 => return None,
            3 => &form.unit,
            _ if form.department.is_empty() => &form.unit,
            _ => &form.department,
        };
        // With or without its unit it is the same number.
        let number = num::points(row.number.as_ref()?);
        Some(hash(hash(hash_of(of), row.name.as_bytes()), number.as_bytes()))
    };
    for alike in rows_alike(set, &set.places(), &key, first) {
        let Some((_, first)) = alike.first() else { continue };
        let Some(number) = &first.number else { continue };
        let args = [
            Arg::Quote(&first.name, 18),
            Arg::Count(u32::try_from(alike.len()).unwrap_or(u32::MAX)),
            Arg::Number(number),
        ];
        let message =
            text!("“{0}”在 {1} 份表上都是 {2}，是否重复计算？", "“{0}” is {2} in {1} forms: counted twice?");
        set.add(rule, Warning, message, &args, &cells_of(&alike, IndicatorField::Actual));
    }
}

fn same_project(set: &mut Set<'_>, rule: &'static Rule) {
    for group in set.groups(&Digest::undertaking) {
        let Some(form) = group.first().and_then(|at| set.form(*at)) else { continue };
        let args = [count(&group), Arg::Quote(&form.project, 30)];
        let message = text!(
            "同一单位有 {0} 份表的项目名称几乎相同（{1}）",
            "{0} forms of one unit have nearly one project name ({1})",
        );
        set.add(rule, Warning, message, &args, &each(&group, CellRef::Project));
    }
}

/// A count that other forms of the undertaking may have as well.
fn is_count(row: &DigestRow) -> bool {
    row.number.is_some() && !row.is_satisfaction && row.unit != "%"
}

/// The number that was reached.
const fn reached(row: &DigestRow) -> Option<Decimal> {
    row.number
}

fn other_value(set: &mut Set<'_>, rule: &'static Rule) {
    for group in set.groups(&Digest::undertaking) {
        let mut names: Vec<&str> = Vec::new();
        for form in group.iter().filter_map(|at| set.form(*at)) {
            for row in form.rows.iter().filter(|row| is_count(row)) {
                let name = core(&row.name);
                if names.len() < NAMES && !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        // A count goes by the shortest name that any form of the undertaking has for it.
        let key = |_: &Digest, row: &DigestRow| {
            let mut shortest = None;
            for name in names.iter().filter(|name| is_count(row) && is_same_count(&row.name, name)) {
                let this = (name.len(), hash_of(name));
                if shortest.is_none_or(|known| this < known) {
                    shortest = Some(this);
                }
            }
            Some(hash(shortest?.1, row.unit.as_bytes()))
        };
        other_values(set, rule, rows_alike(set, &group, &key, first));
    }
}

fn other_values(set: &mut Set<'_>, rule: &'static Rule, groups: Vec<Vec<Placed<'_>>>) {
    for alike in groups {
        // The same number throughout is XF-002's affair, if anybody's.
        let Some((least, most)) = ends(&alike, reached) else { continue };
        let args = [
            Arg::Quote(&least.name, 18),
            Arg::Quote(&least.target, 12),
            Arg::Quote(&least.actual, 12),
            Arg::Quote(&most.target, 12),
            Arg::Quote(&most.actual, 12),
        ];
        let message = text!(
            "“{0}”一份表是 {1}、完成 {2}，另一份是 {3}、完成 {4}",
            "“{0}”: {1}, reached {2} in one form; {3}, reached {4} in the other",
        );
        set.add(rule, Info, message, &args, &cells_of(&alike, IndicatorField::Actual));
    }
}

fn same_satisfaction(set: &mut Set<'_>, rule: &'static Rule) {
    let key = |form: &Digest, row: &DigestRow| {
        let told = row.is_satisfaction
            && row.number.is_some()
            && row.actual != "100%"
            && !row.target.ends_with(&row.actual);
        (told && !form.unit.is_empty()).then(|| hash(hash_of(&form.unit), row.actual.as_bytes()))
    };
    for alike in rows_alike(set, &set.places(), &key, first) {
        let Some((_, first)) = alike.first() else { continue };
        let args =
            [Arg::Count(u32::try_from(alike.len()).unwrap_or(u32::MAX)), Arg::Quote(&first.actual, 12)];
        let message =
            text!("同一单位 {0} 份表的满意度都是 {1}", "in {0} forms of one unit satisfaction is {1}");
        set.add(rule, Info, message, &args, &cells_of(&alike, IndicatorField::Actual));
    }
}

/// The part of its points that a row has.
fn share(row: &DigestRow) -> Option<Decimal> {
    row.points.map(|(_, _, share)| share)
}

fn other_judgement(set: &mut Set<'_>, rule: &'static Rule) {
    // The same words; of each form the row that got least for them.
    let key = |form: &Digest, row: &DigestRow| {
        let judged = row.is_qualitative && row.points.is_some() && !row.actual.is_empty();
        Some(hash(form.undertaking().filter(|_| judged)?, row.actual.as_bytes()))
    };
    for alike in rows_alike(set, &set.places(), &key, |row, other| share(row) < share(other)) {
        let Some((least, most)) = ends(&alike, share) else { continue };
        let Some(((weight, score, _), (other_weight, other_score, _))) = most.points.zip(least.points) else {
            continue;
        };
        let args = [
            Arg::Quote(&most.actual, 12),
            Arg::Number(&score),
            Arg::Number(&weight),
            Arg::Number(&other_score),
            Arg::Number(&other_weight),
        ];
        let message = text!(
            "都写“{0}”，一份表得 {1}/{2}，另一份得 {3}/{4}",
            "“{0}” in both: {1} of {2} in one form, {3} of {4} in the other",
        );
        set.add(rule, Info, message, &args, &cells_of(&alike, IndicatorField::Score));
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
        let project = bare_project(&form.project);
        if length(project) >= 4 {
            keys.push((hash_of(project), place));
        }
        if length(&form.titled) >= 4 && form.titled != project {
            keys.push((hash_of(&form.titled), place | 1));
        }
    }
    for group in grouped(keys) {
        let Some(project) = group.iter().find(|place| **place & 1 == 0).map(|place| place >> 1) else {
            continue;
        };
        let Some(other) = set.form(project) else { continue };
        let mut cells = Vec::new();
        for place in group {
            let title = place >> 1;
            let Some(form) = set.form(title).filter(|_| place & 1 == 1) else { continue };
            // A title may leave out the place: that another unit's project has no place in its name says nothing.
            if form.unit == other.unit || !within(&form.project, &*form.titled) {
                cells.push((title, CellRef::Title));
            }
        }
        let Some(form) = cells.first().and_then(|(at, _)| set.form(*at)) else { continue };
        let count = u32::try_from(cells.len()).unwrap_or(u32::MAX);
        cells.push((project, CellRef::Project));
        let args = [Arg::Quote(&other.project, 30), Arg::Quote(&form.project, 30), Arg::Count(count)];
        let message = if count == 1 {
            text!(
                "标题写的是另一份表的项目“{0}”，本表的项目是“{1}”",
                "the title names another form's project, “{0}”; this form's is “{1}”",
            )
        } else {
            text!(
                "{2} 份表的标题写的是另一份表的项目“{0}”",
                "the titles of {2} forms name another form's project, “{0}”",
            )
        };
        set.add(rule, Warning, message, &args, &cells);
    }
}
