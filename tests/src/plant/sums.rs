//! Mistakes in the sums: totals, sub-totals, weights, the grade.

use super::{Plant, at, carry, rescore, row_of, set, with};
use crate::clean::{Clean, Kind, grade};
use crate::dice::Dice;
use rust_decimal::Decimal;
use ziping_core::report::Severity::{Error, Warning};

const ANY: &[Kind] = &[
    Kind::Reached,
    Kind::Short,
    Kind::Within,
    Kind::Above,
    Kind::Achieved,
    Kind::Echo,
    Kind::Partly,
    Kind::Failed,
    Kind::Banded,
    Kind::Dated,
    Kind::Ranged,
    Kind::Other,
];

fn off(dice: &mut Dice) -> Decimal {
    Decimal::new(dice.pick(&[-90, -50, -20, -10, -5, -3, 3, 5, 10, 20, 50]), 1)
}

/// A cell of a sub-total made wrong.
fn wrong_subtotal(clean: &mut Clean, dice: &mut Dice, weight: bool) -> Option<usize> {
    let last = clean.form.subtotals.len().checked_sub(1)?;
    let row = usize::try_from(dice.from(0, i64::try_from(last).ok()?)).ok()?;
    let subtotal = &mut clean.form.subtotals[row];
    let cell = if weight { &mut subtotal.weight } else { &mut subtotal.score };
    let right: Decimal = ziping_core::value::points(cell.as_ref().map(|cell| cell.text.as_str())).value()?;
    let wrong = right + dice.pick(&[-2, -1, 1, 3].map(Decimal::from));
    *cell = Some(ziping_core::form::Cell::new(wrong.to_string()));
    Some(row)
}

pub(super) const PLANTS: &[Plant] = &[
    Plant {
        name: ("总分加错", "a wrong total"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            // Hidden decimals may explain a little.
            let off = if clean.hidden { Decimal::from(dice.pick(&[-5, -2, 2, 5])) } else { off(dice) };
            let wrong = clean.total + off;
            set(clean, "total.score", wrong.to_string());
            clean.form.grade = None;
            with(at("total.score", &["AR-001"]), &["AR-008"])
        },
    },
    Plant {
        name: ("总分漏加一项", "a row left out of the total"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, ANY, |made| made.score >= Decimal::ONE)?;
            let wrong = clean.total - clean.rows[row].score;
            set(clean, "total.score", wrong.to_string());
            clean.form.grade = None;
            at("total.score", &["AR-001"])
        },
    },
    Plant {
        name: ("总分数字颠倒", "digits of the total swapped"),
        severity: Error,
        arithmetic: true,
        put: |clean, _, _| {
            let text = clean.total.normalize().to_string();
            let mut digits: Vec<char> = text.chars().collect();
            if clean.total >= Decimal::ONE_HUNDRED
                || digits.len() < 2
                || digits[0] == digits[1]
                || digits[1] == '0'
            {
                return None;
            }
            digits.swap(0, 1);
            set(clean, "total.score", digits.into_iter().collect::<String>());
            clean.form.grade = None;
            at("total.score", &["AR-001"])
        },
    },
    Plant {
        name: ("资金明细行的得分重复加进总分", "a money sub-row counted in the total"),
        severity: Error,
        arithmetic: true,
        put: |clean, _, _| {
            if clean.form.funds.len() < 2 || clean.execution < Decimal::ONE || clean.hidden {
                return None;
            }
            for row in 1..clean.form.funds.len() {
                set(clean, &format!("funds[{row}].score"), "—");
            }
            set(clean, "funds[1].score", clean.execution.to_string());
            let wrong = clean.total + clean.execution;
            set(clean, "total.score", wrong.to_string());
            clean.form.grade = None;
            with(at("funds[1].score", &["EX-004"]), &["AR-001", "AR-008"])
        },
    },
    Plant {
        name: ("分值合计 95 写作 100", "weights of 95 under a total of 100"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let row = row_of(
                clean,
                dice,
                &[Kind::Reached, Kind::Within, Kind::Other, Kind::Achieved, Kind::Echo],
                |made| made.weight > Decimal::from(6) && made.score == made.weight,
            )?;
            let weight = clean.rows[row].weight - Decimal::from(5);
            set(clean, &format!("indicators[{row}].weight"), weight.to_string());
            rescore(clean, row, weight);
            with(at("total.weight", &["WT-001", "AR-002"]), &["AR-004", "WT-001", "AR-002", "WT-002"])
        },
    },
    Plant {
        name: ("分值合计加错", "a wrong total of weights"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let wrong = Decimal::ONE_HUNDRED + Decimal::from(dice.pick(&[-10, -5, -1, 1, 5]));
            set(clean, "total.weight", wrong.to_string());
            at("total.weight", &["AR-002"])
        },
    },
    Plant {
        name: ("小计得分加错", "a wrong sub-total of scores"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let row = wrong_subtotal(clean, dice, false)?;
            at(&format!("subtotals[{row}].score"), &["AR-004"])
        },
    },
    Plant {
        name: ("小计分值加错", "a wrong sub-total of weights"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let row = wrong_subtotal(clean, dice, true)?;
            at(&format!("subtotals[{row}].weight"), &["AR-004"])
        },
    },
    Plant {
        name: ("一级指标后印的分数与各行不符", "points printed behind level 1 that its rows do not make"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            if clean.levels_repeated {
                return None;
            }
            let (level, sum) = clean.levels.first().copied()?;
            let wrong = sum + Decimal::from(dice.pick(&[-10, -2, 5, 10]));
            set(clean, "indicators[0].level1", format!("{level}（{wrong}分）"));
            at("indicators[0].level1", &["AR-004"])
        },
    },
    Plant {
        name: ("得分高于分值", "a score above its weight"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let row = row_of(
                clean,
                dice,
                &[Kind::Reached, Kind::Within, Kind::Achieved, Kind::Echo, Kind::Other],
                |_| true,
            )?;
            let score = clean.rows[row].weight + Decimal::new(dice.pick(&[5, 10, 20, 50]), 1);
            rescore(clean, row, score);
            with(at(&format!("indicators[{row}].score"), &["AR-005"]), &["AR-008", "SC-005", "SC-007"])
        },
    },
    Plant {
        name: ("得分是负数", "a score below zero"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Failed, Kind::Partly, Kind::Short, Kind::Above], |_| true)?;
            rescore(clean, row, Decimal::from(-1));
            with(
                at(&format!("indicators[{row}].score"), &["AR-005"]),
                &["SC-002", "SC-003", "SC-004", "SC-005"],
            )
        },
    },
    Plant {
        name: ("总分超过 100", "a total above 100"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let wrong = Decimal::ONE_HUNDRED + Decimal::from(dice.from(1, 9));
            set(clean, "total.score", wrong.to_string());
            clean.form.grade = None;
            with(at("total.score", &["AR-008"]), &["AR-001", "EX-004"])
        },
    },
    Plant {
        name: ("得分没有填", "a score left empty"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, ANY, |_| true)?;
            set(clean, &format!("indicators[{row}].score"), dice.pick(&["", "—", "/", " "]));
            at(&format!("indicators[{row}].score"), &["AR-006"])
        },
    },
    Plant {
        name: ("得分填成文字", "a score in words"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, ANY, |_| true)?;
            set(clean, &format!("indicators[{row}].score"), dice.pick(&["满分", "优", "见附件", "已完成"]));
            at(&format!("indicators[{row}].score"), &["AR-006"])
        },
    },
    Plant {
        name: ("总分没有填", "the total left empty"),
        severity: Error,
        arithmetic: false,
        put: |clean, _, _| {
            set(clean, "total.score", "");
            at("total.score", &["AR-006"])
        },
    },
    Plant {
        name: ("评价等级与总分不符", "a grade that the total does not earn"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, profile| {
            let total = clean.form.total.as_ref()?.score.as_ref()?;
            let total = ziping_core::value::points(Some(&total.text)).value()?;
            let due = grade(profile, total)?;
            let others: Vec<&str> =
                profile.grades.iter().map(|(name, _)| name.as_str()).filter(|name| *name != due).collect();
            if others.is_empty() {
                return None;
            }
            clean.form.grade = Some(dice.pick(&others).into());
            at("grade", &["AR-009"])
        },
    },
    Plant {
        name: ("有指标没有分值", "an indicator without a weight"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, ANY, |_| true)?;
            set(clean, &format!("indicators[{row}].weight"), "");
            at(&format!("indicators[{row}].weight"), &["WT-004"])
        },
    },
    Plant {
        name: ("分值填成 0", "a weight of zero"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Reached, Kind::Within, Kind::Achieved], |_| true)?;
            set(clean, &format!("indicators[{row}].weight"), "0");
            rescore(clean, row, Decimal::ZERO);
            with(
                at(&format!("indicators[{row}].weight"), &["WT-004"]),
                &["WT-001", "AR-002", "AR-004", "WT-002"],
            )
        },
    },
    Plant {
        name: ("各级指标分值不在规定的组合内", "level-1 weights that are none of the sets"),
        severity: Warning,
        arithmetic: false,
        put: |clean, dice, profile| {
            if profile.level1.mode == ziping_core::profile::Mode::Off || profile.level1.sets.is_empty() {
                return None;
            }
            let first = (0..clean.rows.len()).find(|row| {
                clean.rows[*row].weight > Decimal::from(3)
                    && clean.rows[*row].exact == clean.rows[*row].weight
            })?;
            let last = clean.rows.len() - 1;
            let full = |made: &crate::clean::Made| made.exact == made.weight;
            if first == last || !full(&clean.rows[last]) || clean.levels.len() < 2 {
                return None;
            }
            // From the first block to the last.
            let begins = clean.rows[..=first].iter().map(|made| made.weight).sum::<Decimal>();
            if begins > clean.levels[0].1 {
                return None;
            }
            let points = Decimal::from(dice.pick(&[1, 2]));
            for (row, change) in [(first, -points), (last, points)] {
                let weight = clean.rows[row].weight + change;
                set(clean, &format!("indicators[{row}].weight"), weight.to_string());
                rescore(clean, row, weight);
            }
            for row in 0..clean.rows.len() {
                let label = clean.form.indicators[row]
                    .level1
                    .as_ref()
                    .map_or(String::new(), |cell| cell.text.clone());
                let bare = label.split('（').next().unwrap_or_default().to_owned();
                let label2 = clean.form.indicators[row]
                    .level2
                    .as_ref()
                    .map_or(String::new(), |cell| cell.text.clone());
                let bare2 = label2.split(['（', '(']).next().unwrap_or_default().to_owned();
                set(clean, &format!("indicators[{row}].level1"), bare);
                set(clean, &format!("indicators[{row}].level2"), bare2);
            }
            at("indicators[0].level1", &["WT-002"])
        },
    },
    Plant {
        name: ("预算执行分值不是规定的分数", "another execution weight"),
        severity: Warning,
        arithmetic: false,
        put: |clean, _, profile| {
            let weight = profile.exec.weight + Decimal::TEN;
            let change = clean.execution / profile.exec.weight * weight - clean.execution;
            set(clean, "funds[0].weight", weight.to_string());
            set(clean, "funds[0].score", crate::clean::round(clean.execution + change, 2).to_string());
            carry(clean, crate::clean::round(change, 2));
            with(at("funds[0].weight", &["WT-003"]), &["WT-001", "AR-002", "EX-002", "AR-008", "AR-001"])
        },
    },
    Plant {
        name: ("表头没有填", "a head that is not filled in"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let cell = dice.pick(&["project", "department", "unit"]);
            clean.form.get(cell.parse().ok()?)?;
            set(clean, cell, dice.pick(&["", " ", "　"]));
            at(cell, &["ST-001"])
        },
    },
    Plant {
        name: ("标题还是往年的年度", "a title of an earlier year"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let year: i64 = {
                let printed = &clean.form.year.as_ref()?.text;
                let digits: String = printed.chars().filter(char::is_ascii_digit).collect();
                digits.parse().ok().filter(|year| (1990..2100).contains(year))?
            };
            let title = clean.form.title.as_ref()?.text.clone();
            // With a project that has a year in its name the title names two, and nobody can say which is meant.
            if clean.form.project.as_ref()?.text.contains(|c: char| c.is_ascii_digit()) {
                return None;
            }
            let earlier = (year - dice.from(1, 3)).to_string();
            let spoilt = title.replacen(&year.to_string(), &earlier, 1);
            if spoilt == title {
                return None;
            }
            set(clean, "title", spoilt);
            at("year", &["CS-002"])
        },
    },
];
