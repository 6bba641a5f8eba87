//! Several forms side by side: each scored by itself, and what only shows between them.
//!
//! Owns: what of a form is compared, and the grouping, which takes time by the number of forms and not by its square. Must
//! not know: any single rule across forms ([`crate::rules`] has them).

use crate::facts::{Facts, Level1};
use crate::form::{CellRef, Form};
use crate::lang::{Lang, Text};
use crate::message::{Arg, tell};
use crate::naming::{bare_project, titled, without_place};
use crate::num;
use crate::profile::Profile;
use crate::report::{Across, CellOf, Report, Severity};
use crate::restate::core;
use crate::rules::{self, Rule};
use crate::text::{folded, length, within, words};
use crate::value::Value;
use rust_decimal::Decimal;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Forms that were checked together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BatchReport {
    /// The report of each form, in the order of the forms.
    pub reports: Vec<Report>,
    /// What shows only when the forms lie side by side, the gravest first.
    pub across: Vec<Across>,
}

/// Scores every form and compares them with each other.
#[must_use]
pub fn score_all(forms: &[Form], profile: &Profile, lang: Lang) -> BatchReport {
    let mut comparison = Comparison::default();
    let mut reports = Vec::with_capacity(forms.len());
    for form in forms {
        comparison.take(form, profile);
        reports.push(crate::score(form, profile, lang));
    }
    BatchReport { reports, across: comparison.across(lang) }
}

/// What is compared of forms that come one after the other.
#[derive(Default)]
pub struct Comparison {
    forms: Vec<Digest>,
}

impl Comparison {
    /// Takes the next form in.
    pub fn take(&mut self, form: &Form, profile: &Profile) {
        self.forms.push(Digest::of(&Facts::read(form, profile)));
    }

    /// What shows between all that were taken in.
    #[must_use]
    pub fn across(&self, lang: Lang) -> Vec<Across> {
        let mut set = Set { forms: Vec::with_capacity(self.forms.len()), lang, found: Vec::new() };
        for (form, at) in self.forms.iter().zip(0_u32..) {
            set.forms.push((at, form));
        }
        // A form that is there twice would repeat everything it says.
        let mut once = vec![true; set.forms.len()];
        for group in set.groups(&|form| Some(form.whole)) {
            for again in group.get(1..).unwrap_or_default() {
                once.get_mut(*again as usize).into_iter().for_each(|once| *once = false);
            }
        }
        set.forms.retain(|(at, _)| once.get(*at as usize) == Some(&true));
        rules::apply_across(&mut set);
        let mut sorted = Vec::with_capacity(set.found.len());
        for severity in [Severity::Error, Severity::Warning, Severity::Info] {
            for (_, found) in set.found.iter_mut().filter(|(of, _)| *of == severity) {
                sorted.extend(found.take());
            }
        }
        sorted
    }
}

/// What is compared of one indicator.
pub(crate) struct DigestRow {
    pub index: u32,
    pub name: String,
    pub actual: String,
    pub target: String,
    /// What was reached, where it is one number.
    pub number: Option<Decimal>,
    /// It is told as more or less than before.
    pub is_change: bool,
    /// The actual's unit, or the target's where the actual has none.
    pub unit: String,
    pub target_number: Option<Decimal>,
    pub is_qualitative: bool,
    pub is_satisfaction: bool,
    /// weight, score, and the share of the one that is the other.
    pub points: Option<(Decimal, Decimal, Decimal)>,
}

#[inline(never)]
fn own(text: &str) -> String {
    text.to_owned()
}

/// What is compared of one form.
pub(crate) struct Digest {
    /// Stands for everything the form says.
    whole: u64,
    pub year: Option<u16>,
    pub unit: String,
    pub department: String,
    /// In one spelling.
    pub project: String,
    /// Without the unit's place at the beginning: 新疆中小企业…项目 of 新疆…中心 is 中小企业…项目.
    pub subject: String,
    /// What the title is about: 2021年…项目支出绩效自评表 without all but the project.
    pub titled: String,
    pub goal: String,
    pub rows: Vec<DigestRow>,
    /// Every row has all its points, and so has execution.
    pub is_full: bool,
}

impl Digest {
    fn of(facts: &Facts<'_>) -> Self {
        let form = facts.form;
        let said = |cell| form.get(cell).map(|cell| own(&folded(&cell.text))).unwrap_or_default();
        let (unit, project) = (said(CellRef::Unit), said(CellRef::Project));
        let mut rows = Vec::with_capacity(facts.rows.len());
        let mut is_full = facts.has_scores();
        for row in facts.scored() {
            is_full &= row.points().is_none_or(|(weight, score)| score >= weight);
            let (actual, target) = (row.actual.quantity(), row.target.quantity());
            let unit = actual.filter(|q| !q.unit.is_empty()).or(target).map(|q| q.unit.clone());
            rows.push(DigestRow {
                index: row.index,
                name: own(&row.name),
                actual: own(&row.actual_text),
                target: own(&row.target_text),
                number: actual.map(|actual| actual.number),
                is_change: actual.is_some_and(|actual| actual.change.is_some()),
                unit: unit.unwrap_or_default(),
                target_number: target.map(|target| target.number),
                is_qualitative: matches!(row.target, Value::Words(_)),
                is_satisfaction: row.level1 == Some(Level1::Satisfaction),
                points: row
                    .points()
                    .and_then(|(weight, score)| Some((*weight, *score, num::div(score, weight)?))),
            });
        }
        if let Some(fund) = facts.total_fund().filter(|_| facts.scores_execution()) {
            is_full &=
                fund.weight.number().zip(fund.score.number()).is_some_and(|(weight, score)| score >= weight);
        }
        let mut whole = FNV;
        for cell in form.cells() {
            whole = hash(whole, folded(&cell.1.text).as_bytes());
            whole = hash(whole, &[0]);
        }
        Self {
            whole,
            year: facts.year,
            subject: own(bare_project(without_place(&project, &unit))),
            titled: own(bare_project(titled(&said(CellRef::Title)))),
            goal: said(CellRef::GoalExpected),
            department: said(CellRef::Department),
            unit,
            project,
            rows,
            is_full,
        }
    }

    /// By which forms of one undertaking are known: unit, year and subject; `None` where one is not there.
    pub(crate) fn undertaking(&self) -> Option<u64> {
        let known = !self.unit.is_empty() && length(&self.subject) >= 4;
        known.then(|| {
            hash(
                hash(hash(FNV, self.unit.as_bytes()), &self.year.unwrap_or(0).to_le_bytes()),
                self.subject.as_bytes(),
            )
        })
    }
}

const FNV: u64 = 0xcbf2_9ce4_8422_2325;

pub(crate) fn hash(seed: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(seed, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The same of a text.
pub(crate) fn hash_of(text: &str) -> u64 {
    hash(FNV, text.as_bytes())
}

/// The places of things that have one key, two or more of them, in their order; groups in the order of their firsts.
/// A heap, because the standard sorts are ten times its size in the module.
pub(crate) fn grouped(keys: Vec<(u64, u32)>) -> Vec<Vec<u32>> {
    let mut heap: BinaryHeap<Reverse<(u64, u32)>> = BinaryHeap::with_capacity(keys.len());
    for key in keys {
        heap.push(Reverse(key));
    }
    let mut by_first: BinaryHeap<Reverse<(u64, u32)>> = BinaryHeap::new();
    let mut found: Vec<Vec<u32>> = Vec::new();
    let mut last = None;
    while let Some(Reverse((key, at))) = heap.pop() {
        match found.last_mut() {
            Some(group) if last == Some(key) => group.push(at),
            _ => found.push(vec![at]),
        }
        last = Some(key);
    }
    for (group, place) in found.iter().zip(0_u32..) {
        if let [first, _, ..] = group.as_slice() {
            by_first.push(Reverse((u64::from(*first), place)));
        }
    }
    let mut in_order = Vec::new();
    while let Some(Reverse((_, place))) = by_first.pop() {
        in_order.extend(found.get_mut(place as usize).map(std::mem::take));
    }
    in_order
}

/// Forms as the rules across them see them.
pub(crate) struct Set<'a> {
    /// Each with its place among all that were given.
    forms: Vec<(u32, &'a Digest)>,
    lang: Lang,
    /// With their severity, to be taken out in its order.
    found: Vec<(Severity, Option<Across>)>,
}

impl<'a> Set<'a> {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.forms.len()
    }

    /// All of them.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'a Digest> + '_ {
        self.forms.iter().map(|(_, form)| *form)
    }

    /// The places of all of them.
    pub(crate) fn places(&self) -> Vec<u32> {
        self.forms.iter().zip(0_u32..).map(|(_, at)| at).collect()
    }

    pub(crate) fn form(&self, at: u32) -> Option<&'a Digest> {
        self.forms.get(at as usize).map(|(_, form)| *form)
    }

    /// The places of forms that have one key.
    pub(crate) fn groups(&self, key: &dyn Fn(&Digest) -> Option<u64>) -> Vec<Vec<u32>> {
        let mut keys = Vec::with_capacity(self.forms.len());
        for (form, at) in self.all().zip(0_u32..) {
            keys.extend(key(form).map(|key| (key, at)));
        }
        grouped(keys)
    }

    /// A finding that rests on cells of several forms.
    pub(crate) fn add(
        &mut self,
        rule: &'static Rule,
        severity: Severity,
        message: &Text,
        args: &[Arg<'_>],
        cells: &[(u32, CellRef)],
    ) {
        let lang = self.lang;
        let mut places = Vec::with_capacity(cells.len());
        for (at, cell) in cells {
            let Some((form, digest)) = self.forms.get(*at as usize) else { continue };
            let row = match cell {
                CellRef::Indicator(row, _) => digest.rows.iter().find(|known| known.index == *row),
                _ => None,
            };
            let place = rules::told(*cell, row.map_or("", |row| &row.name), lang);
            places.push(CellOf { form: *form, cell: *cell, place });
        }
        let across = Across {
            rule: rule.id,
            severity,
            message: tell(message, lang, args),
            basis: rule.basis.text().get(lang),
            advice: own(rule.advice.get(lang)),
            cells: places,
        };
        self.found.push((severity, Some(across)));
    }
}

/// Whether two names are of one count: 开展各类线上线下服务活动场次, 开展各类服务活动场次.
pub(crate) fn is_same_count(a: &str, b: &str) -> bool {
    let (a, b) = (core(a), core(b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short == long
        || (length(short) >= 4
            && crate::restate::spelled_in(short, long)
            && crate::restate::head(short) == crate::restate::head(long))
}

/// How many digits a number has that two forms would hardly have by chance, zeros behind the last other digit not
/// counted; nothing for a percentage, an amount, a span of time, or a number that was the target.
pub(crate) fn unusual_digits(row: &DigestRow) -> usize {
    let Some(number) = &row.number else { return 0 };
    // Prices and days may be laid down.
    if within(&row.unit, words!("% 元 天 日 时 分钟 秒 周 月 年 季度"))
        || within(&row.name, words!("率 比例 满意度"))
        || row.target_number == row.number
        || row.is_change
    {
        return 0;
    }
    let number = num::points(number);
    number.trim_end_matches(['0', '.']).trim_start_matches(['0', '.', '-']).len()
}
