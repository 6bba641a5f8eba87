//! Which profile a form looks as if it was made for: by its weights, its columns and the places that it names.
//!
//! Owns: what counts as a sign and how much. Must not know: any single profile; a person decides.

use crate::facts::Facts;
use crate::form::{Cell, Form};
use crate::lang::{Lang, Text, text};
use crate::message::{Arg, tell};
use crate::num;
use crate::profile::{Mode, Profile};
use crate::report::Suggestion;
use crate::rules::wt::level1_split;
use crate::text::{folded, within};

/// Evidence of this weight is needed: one strong sign, or two weak ones.
const ENOUGH: u32 = 2;

/// The signs of one profile, in words.
struct Signs {
    weight: u32,
    why: String,
    lang: Lang,
}

impl Signs {
    fn add(&mut self, weight: u32, sign: &Text, args: &[Arg<'_>]) {
        self.weight = self.weight.saturating_add(weight);
        if !self.why.is_empty() {
            self.why.push_str(text!("；", "; ").get(self.lang));
        }
        self.why.push_str(&tell(sign, self.lang, args));
    }
}

/// Another of the `known` profiles than the one `used`, that the form fits better, with what says so. `split` says
/// that sign, value and unit of the targets stand in columns of their own.
#[must_use]
pub fn suggest(
    form: &Form,
    split: bool,
    used: &Profile,
    known: &[Profile],
    lang: Lang,
) -> Option<Suggestion> {
    of(&Facts::read(form, used), split, used, known, lang)
}

/// The same for a form whose cells are read already.
pub(crate) fn of(
    facts: &Facts<'_>,
    split: bool,
    used: &Profile,
    known: &[Profile],
    lang: Lang,
) -> Option<Suggestion> {
    let form = facts.form;
    let weight =
        facts.total_fund().and_then(|fund| fund.weight.number()).filter(|_| facts.scores_execution());
    let sums = facts.level1_sums().filter(|sums| num::total(sums).is_some_and(|sum| !sum.is_zero()));
    let names: Vec<_> = [&form.title, &form.department, &form.unit]
        .into_iter()
        .map(|cell| folded(cell.as_ref().map_or("", |cell: &Cell| cell.text.as_str())))
        .collect();
    let first = |profile: &Profile| {
        let fits = |set| sums.as_ref().is_some_and(|sums| profile.level1.allows(sums, set));
        profile.level1.sets.first().is_some_and(fits)
    };
    let settled = used.level1.mode == Mode::Off || used.level1.sets.is_empty() || first(used);
    let mut best: Option<(u32, Suggestion)> = None;
    for profile in known.iter().filter(|profile| profile.id != used.id) {
        let mut signs = Signs { weight: 0, why: String::new(), lang };
        if let Some(weight) = weight {
            if *weight != profile.exec.weight {
                continue;
            }
            if *weight != used.exec.weight {
                let sign = text!("预算执行 {0} 分", "execution weighs {0}");
                signs.add(2, sign, &[Arg::Number(weight)]);
            }
        }
        if let Some(sums) = sums.as_ref().filter(|_| first(profile) && !settled) {
            let sign = text!("产出/效益/满意度/成本是 {0} 分", "output/benefit/satisfaction/cost weigh {0}");
            signs.add(2, sign, &[Arg::Words(&level1_split(sums, lang))]);
        }
        // A profile of one's own that extends it needs no such hint.
        if !used.lineage.contains(&profile.id) {
            let named = |place: &&String| names.iter().any(|name| within(name, place.as_str()));
            if let Some(place) = profile.signs.places.iter().find(named) {
                signs.add(
                    2,
                    text!("标题或单位名称中有“{0}”", "title or office name “{0}”"),
                    &[Arg::Words(place)],
                );
            }
        }
        if facts.money == profile.fund_unit && facts.money != used.fund_unit {
            signs.add(1, text!("金额单位是{0}", "the money is in {0}"), &[Arg::Words(facts.money)]);
        }
        if split && profile.signs.split_target && !used.signs.split_target {
            let sign =
                text!("指标值的符号、数值、单位分列", "sign, value and unit of targets stand in columns");
            signs.add(1, sign, &[]);
        }
        if signs.weight >= ENOUGH && best.as_ref().is_none_or(|(weight, _)| signs.weight > *weight) {
            best = Some((signs.weight, Suggestion { profile: profile.named(lang), why: signs.why }));
        }
    }
    best.map(|(_, suggestion)| suggestion)
}
