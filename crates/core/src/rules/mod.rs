//! The catalogue of checks: one registry row and one function a rule, one file a family.
//!
//! Owns: the registry and what a check gets and gives. Must not know: file formats, pages, wasm.
//! Ids stay for ever; a retired one is not used again. The long texts of a rule and its tested examples
//! are in `tests/rules/<ID>.md`.

mod ar;
mod cs;
mod ep;
mod ex;
mod fix;
mod iv;
pub(crate) mod place;
mod sc;
mod st;
#[cfg(feature = "texts")]
pub mod texts;
pub(crate) mod wt;
mod xf;

use crate::batch::Set;
use crate::facts::{Facts, Row};
use crate::form::{CellRef, FundField, IndicatorField};
use crate::lang::{Lang, Text, text};
use crate::message::{Arg, tell, write};
use crate::narrative::Narrative;
use crate::num;
use crate::report::{Edit, Finding, Fix, Severity, Skipped};
use crate::scoring::Judged;
use crate::text::folded;
use crate::value::{self, Points};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// A check, as the catalogue lists it.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its id for ever: `AR-001`.
    pub id: &'static str,
    /// The gravest finding it can give.
    pub severity: Severity,
    /// Its name.
    pub title: Text,
    /// The document or practice it rests on.
    pub basis: Basis,
    /// What to do, where a finding has nothing more exact to say.
    pub(crate) advice: Text,
    /// What a form must have for the check to make sense.
    needs: Need,
    check: fn(&Context<'_>, &mut Findings<'_>),
}

impl Rule {
    /// The family: the letters of its id.
    #[must_use]
    pub fn family(&self) -> &'static str {
        self.id.split_once('-').map_or(self.id, |(family, _)| family)
    }
}

/// What a rule rests on. Document titles and numbers only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The national measures of 2020.
    Measures,
    /// The national notice of 2016.
    Notice,
    /// The ministry's notice of 2021.
    Notice2021,
    /// Sums and cross-references inside the form.
    Footing,
    /// What the provinces' platform checks.
    Platform,
    /// What reviewers do.
    Practice,
}

impl Basis {
    /// As it is cited.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Measures => Text::new(
                "财预〔2020〕10号《项目支出绩效评价管理办法》",
                "财预〔2020〕10号 (Measures for the performance evaluation of project expenditure)",
            ),
            Self::Notice => {
                Text::new("财办预〔2016〕123号", "财办预〔2016〕123号 (notice on self-evaluation, 2016)")
            }
            Self::Notice2021 => Text::new("财预〔2021〕101号", "财预〔2021〕101号 (notice of 2021)"),
            Self::Footing => Text::new("表内勾稽关系", "表内勾稽关系 (the form's own cross-footing)"),
            Self::Platform => Text::new(
                "预算绩效管理一体化系统的默认校验",
                "预算绩效管理一体化系统的默认校验 (default checks of the budget performance platform)",
            ),
            Self::Practice => Text::new("评审实务", "评审实务 (reviewers' practice)"),
        }
    }
}

/// What a form must have for a check to make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    Nothing,
    Weights,
    Scores,
    TotalScore,
    TotalWeight,
    Funds,
    Reasons,
}

impl Need {
    /// In the order of the enum: a place in here is a need as a number.
    const ALL: [Self; 7] = [
        Self::Nothing,
        Self::Weights,
        Self::Scores,
        Self::TotalScore,
        Self::TotalWeight,
        Self::Funds,
        Self::Reasons,
    ];

    /// Whether the form has it; if not, why the checks are left out.
    fn lacking(self, facts: &Facts<'_>) -> Option<&'static Text> {
        let rows = &facts.rows;
        let form = facts.form;
        let (there, why) = match self {
            Self::Nothing => return None,
            Self::Weights => (
                rows.iter().any(|row| row.cells.weight.is_some()),
                text!(
                    "这张表没有分值一栏，与分值有关的检查没有做",
                    "the form has no weight column: checks of weights were left out",
                ),
            ),
            Self::Scores => (
                rows.iter().any(|row| row.cells.score.is_some()),
                text!(
                    "这张表没有得分一栏，与得分有关的检查没有做",
                    "the form has no score column: checks of scores were left out",
                ),
            ),
            Self::TotalScore => (
                form.total.as_ref().is_some_and(|total| total.score.is_some()),
                text!("这张表没有总分，总分没有核对", "the form has no total score: it was not checked"),
            ),
            Self::TotalWeight => (
                form.total.as_ref().is_some_and(|total| total.weight.is_some()),
                text!(
                    "总分一行没有分值合计，合计没有核对",
                    "the total row has no total of weights: it was not checked",
                ),
            ),
            Self::Funds => (
                !facts.funds.is_empty(),
                text!(
                    "这张表没有项目资金部分，预算执行没有核对",
                    "the form has no money block: budget execution was not checked",
                ),
            ),
            Self::Reasons => (
                rows.iter().any(|row| row.cells.reason.is_some()),
                text!(
                    "这张表没有偏差原因一栏，原因没有检查",
                    "the form has no reason column: reasons were not checked",
                ),
            ),
        };
        (!there).then_some(why)
    }
}

/// What takes part in the sums: budget execution where it is scored, then every scored row.
pub(crate) struct Entry<'a> {
    pub weight_cell: CellRef,
    pub score_cell: CellRef,
    pub weight: &'a Points,
    pub score: &'a Points,
}

impl<'a> Entry<'a> {
    pub(crate) fn all(facts: &'a Facts<'a>) -> Vec<Self> {
        let mut entries = Vec::new();
        if facts.scores_execution()
            && let Some(fund) = facts.total_fund()
        {
            entries.push(Entry {
                weight_cell: fund.at(FundField::Weight),
                score_cell: fund.at(FundField::Score),
                weight: &fund.weight,
                score: &fund.score,
            });
        }
        for row in &facts.rows {
            if row.is_scored {
                entries.push(Entry {
                    weight_cell: row.at(IndicatorField::Weight),
                    score_cell: row.at(IndicatorField::Score),
                    weight: &row.weight,
                    score: &row.score,
                });
            }
        }
        entries
    }
}

/// What a check looks at.
pub(crate) struct Context<'a> {
    pub facts: &'a Facts<'a>,
    /// The scored rows with what the rule gives for them.
    pub rows: &'a [(&'a Row<'a>, Judged)],
    /// What takes part in the sums.
    pub entries: &'a [Entry<'a>],
    /// What the rule gives for budget execution.
    pub execution: Option<&'a Judged>,
    /// The goal's narrative (实际完成情况).
    pub narrative: &'a Narrative<'a>,
    /// The language of the report.
    pub lang: Lang,
}

impl Context<'_> {
    /// The numbers of one column of the sums, as far as they are known.
    pub(crate) fn column(&self, of: fn(&Entry<'_>) -> Points) -> Vec<Decimal> {
        let mut numbers = Vec::new();
        for entry in self.entries {
            numbers.extend(of(entry).number());
        }
        numbers
    }

    /// How far a declared score may be from the right one.
    pub(crate) const fn tolerance(&self) -> &Decimal {
        &self.facts.profile.score.tolerance
    }

    /// Whether two scores agree within the tolerance.
    pub(crate) fn close(&self, a: &Decimal, b: &Decimal) -> bool {
        num::close(a, b, self.tolerance())
    }

    /// A computed score as an argument of a message.
    pub(crate) fn score<'s>(&self, points: &'s Decimal) -> Arg<'s> {
        Arg::Score(points, self.facts.profile.score.decimals)
    }
}

/// Fewer points than the weight.
fn is_docked(row: &Row<'_>) -> bool {
    row.points().is_some_and(|(weight, score)| score < weight)
}

/// All points of the weight.
fn is_full(row: &Row<'_>) -> bool {
    row.points().is_some_and(|(weight, score)| score >= weight)
}

/// What the reason cell says, if anything.
fn reason<'r>(row: &'r Row<'_>) -> Option<&'r str> {
    row.reason.as_deref().filter(|reason| !reason.is_empty())
}

const fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// What is in a cell, in one spelling.
fn said<'f>(facts: &Facts<'f>, cell: CellRef) -> Cow<'f, str> {
    facts.form.get(cell).map(|cell| folded(&cell.text)).unwrap_or_default()
}

/// What a check gives.
pub(crate) struct Findings<'a> {
    rule: &'static Rule,
    facts: &'a Facts<'a>,
    lang: Lang,
    list: Vec<Finding>,
}

impl Findings<'_> {
    /// A finding at a cell; `{0}` … of the message, the derivation and the advice are filled from `args`.
    pub(crate) fn add<'a>(
        &'a mut self,
        severity: Severity,
        cell: CellRef,
        message: &Text,
        args: &'a [Arg<'a>],
    ) -> Draft<'a> {
        let finding = Finding {
            rule: self.rule.id,
            severity,
            cell,
            place: place::name(self.facts, cell, self.lang),
            related: Vec::new(),
            message: tell(message, self.lang, args),
            derivation: String::new(),
            basis: self.rule.basis.text().get(self.lang),
            advice: self.rule.advice.get(self.lang).to_owned(),
            fix: None,
        };
        self.list.push(finding);
        Draft { finding: self.list.last_mut(), lang: self.lang, args }
    }

    /// What to write instead of what the last finding speaks of; edits that change nothing are none.
    pub(crate) fn fix(&mut self, mut edits: Vec<Edit>) {
        let form = self.facts.form;
        edits.retain(|edit| form.get(edit.cell).is_none_or(|cell| cell.text != edit.text));
        let (Some((first, rest)), Some(finding)) = (edits.split_first(), self.list.last_mut()) else {
            return;
        };
        // Where a total above 100 follows, it is the scores or weights that are wrong.
        let too_much = |edit: &Edit| {
            edit.cell == CellRef::TotalScore
                && value::points(Some(&edit.text)).number().is_some_and(|total| *total > num::HUNDRED)
        };
        if edits.iter().any(too_much) {
            return;
        }
        let draft = edits.iter().any(|edit| value::is_draft(&edit.text));
        let label = if value::is_draft(&first.text) {
            text!("先写“{0}”，再补充", "start with “{0}”, then fill in the blanks")
        } else {
            text!("改为“{0}”", "change to “{0}”")
        };
        let mut label = tell(label, self.lang, &[Arg::Quote(&first.text, 32)]);
        for edit in rest {
            let place = place::name(self.facts, edit.cell, self.lang);
            let args = [Arg::Words(&place), Arg::Quote(&edit.text, 16)];
            let more = if value::is_draft(&edit.text) {
                text!("；{0}先写“{1}”，再补充", "; {0}: start with “{1}”")
            } else {
                text!("；{0}改为“{1}”", "; {0}: “{1}”")
            };
            label.push_str(&tell(more, self.lang, &args));
        }
        finding.fix = Some(Fix { edits, label, draft });
    }
}

/// A finding that is being written.
pub(crate) struct Draft<'a> {
    finding: Option<&'a mut Finding>,
    lang: Lang,
    args: &'a [Arg<'a>],
}

impl Draft<'_> {
    /// The arithmetic, the same in both languages.
    pub(crate) fn derive(&mut self, arithmetic: &str) -> &mut Self {
        if let Some(finding) = &mut self.finding {
            finding.derivation = write(arithmetic, self.lang, self.args);
        }
        self
    }

    /// What to do, where it can be said exactly.
    pub(crate) fn advise(&mut self, advice: &Text) -> &mut Self {
        if let Some(finding) = &mut self.finding {
            finding.advice = tell(advice, self.lang, self.args);
        }
        self
    }

    /// Other cells that the finding rests on.
    pub(crate) fn relate(&mut self, cells: &[CellRef]) -> &mut Self {
        if let Some(finding) = &mut self.finding {
            finding.related.extend_from_slice(cells);
        }
        self
    }
}

/// Every rule, family by family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|(_, rules)| rules.iter())
}

/// The rule of that id, whatever the case of its letters.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id.eq_ignore_ascii_case(id))
}

/// The families with their names, in the order of the catalogue.
pub const FAMILIES: &[(Text, &[Rule])] = &[
    (Text::new("算术", "Arithmetic"), ar::RULES),
    (Text::new("分值设置", "Weights"), wt::RULES),
    (Text::new("预算执行", "Budget execution"), ex::RULES),
    (Text::new("指标值", "Indicator values"), iv::RULES),
    (Text::new("评分", "Scoring"), sc::RULES),
    (Text::new("原因说明", "Explanations"), ep::RULES),
    (Text::new("表的结构", "Structure"), st::RULES),
    (Text::new("表内一致", "Consistency"), cs::RULES),
    (Text::new("多表比对", "Across forms"), xf::RULES),
];

/// Some of the families of checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Families(u16);

impl Families {
    /// Every family.
    pub const ALL: Self = Self(u16::MAX);
    /// None yet.
    pub const NONE: Self = Self(0);

    /// The place of the family of that id (`AR`) in the catalogue.
    fn place(id: &str) -> Option<usize> {
        FAMILIES.iter().position(|(_, rules)| rules.first().is_some_and(|rule| rule.family() == id))
    }

    /// Takes in the family of that id; `None` when there is none.
    pub fn add(&mut self, id: &str) -> Option<()> {
        self.0 |= 1 << Self::place(id)?;
        Some(())
    }

    /// Whether the family of that id is among them.
    #[must_use]
    pub fn contains(self, id: &str) -> bool {
        Self::place(id).is_some_and(|at| self.has(at))
    }

    const fn has(self, at: usize) -> bool {
        self.0 >> at & 1 == 1
    }
}

/// Applies every rule of the families that the form gives ground for.
pub(crate) fn apply(context: &Context<'_>, families: Families) -> (Vec<Finding>, Vec<Skipped>) {
    let (facts, lang) = (context.facts, context.lang);
    let mut skipped = Vec::new();
    let mut there = [false; Need::ALL.len()];
    for (need, there) in Need::ALL.into_iter().zip(&mut there) {
        let Some(why) = need.lacking(facts) else {
            *there = true;
            continue;
        };
        let rules = all().filter(|rule| rule.needs == need).map(|rule| rule.id).collect();
        skipped.push(Skipped { rules, why: why.get(lang).to_owned() });
    }
    let mut list = Vec::new();
    for (at, (_, rules)) in FAMILIES.iter().enumerate() {
        for rule in *rules {
            if families.has(at) && there.get(rule.needs as usize) == Some(&true) {
                let mut findings = Findings { rule, facts, lang, list };
                (rule.check)(context, &mut findings);
                list = findings.list;
            }
        }
    }
    (list, skipped)
}

pub(crate) use place::told;

/// Applies every rule across forms.
pub(crate) fn apply_across(set: &mut Set<'_>) {
    for (rule, check) in xf::RULES.iter().zip(xf::CHECKS) {
        check(set, rule);
    }
}
