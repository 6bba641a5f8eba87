//! Mistakes in the indicator rows: values, scores, reasons.

use super::{Plant, at, rescore, row_of, set, with};
use crate::clean::{Clean, Kind, Made, round};
use rust_decimal::Decimal;
use ziping_core::profile::Lower;
use ziping_core::report::Severity::{Error, Warning};
use ziping_core::value::{self, Value};

const DOCKED: &[Kind] = &[Kind::Short, Kind::Above, Kind::Achieved, Kind::Partly, Kind::Failed, Kind::Banded];
const EMPTY: &[&str] = &["", "无", "/", "—", "　", "-", "无。"];

fn cell(row: usize, column: &str) -> String {
    format!("indicators[{row}].{column}")
}

/// The points that the row lost are more than a matter of rounding.
fn lost(made: &Made) -> bool {
    made.weight - made.score >= Decimal::ONE
}

fn number(clean: &Clean, row: usize, actual: bool) -> Option<Decimal> {
    let row = &clean.form.indicators[row];
    let text = if actual { row.actual.as_ref()? } else { row.target.as_ref()? };
    if let Value::Quantity(quantity) = value::read(&text.text) { Some(quantity.number) } else { None }
}

fn signed(clean: &Clean, row: usize) -> Option<String> {
    let text = clean.form.indicators[row].target.as_ref()?.text.clone();
    let Value::Quantity(quantity) = value::read(&text) else { return None };
    quantity.comparator.filter(|sign| *sign != value::Comparator::Equal).map(|_| text)
}

/// A score between none and all that no rounding of the right one gives.
fn wrong_share(made: &Made, profile_share: Decimal, dice: &mut crate::dice::Dice) -> Option<Decimal> {
    let due = round(made.weight * profile_share, 2);
    let wrong = due + Decimal::new(dice.pick(&[-230, -140, 140, 230]), 2);
    (wrong > Decimal::ZERO && wrong < made.weight && !wrong.is_integer() && !made.weight.is_zero())
        .then_some(wrong)
}

pub(super) const PLANTS: &[Plant] = &[
    Plant {
        name: ("没有完成却给满分", "full points for a missed target"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Short, Kind::Above], lost)?;
            let weight = clean.rows[row].weight;
            rescore(clean, row, weight);
            at(&cell(row, "score"), &["SC-002", "SC-003", "SC-004"])
        },
    },
    Plant {
        name: ("没有完成，比例算错", "a missed target scored by a wrong proportion"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Short], lost)?;
            let made = &clean.rows[row];
            let wrong = wrong_share(made, made.exact / made.weight, dice)?;
            rescore(clean, row, wrong);
            at(&cell(row, "score"), &["SC-002"])
        },
    },
    Plant {
        name: ("用分值直接乘完成率", "the weight times the actual percentage"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Short], |made| made.unit == "%")?;
            let (weight, actual) = (clean.rows[row].weight, number(clean, row, true)?);
            let wrong = round(weight * actual / Decimal::ONE_HUNDRED, 2);
            let apart = (wrong - clean.rows[row].exact).abs() > Decimal::new(3, 1) && !wrong.is_integer();
            (apart && wrong > Decimal::ZERO).then(|| rescore(clean, row, wrong))?;
            at(&cell(row, "score"), &["SC-002"])
        },
    },
    Plant {
        name: ("超出上限，扣分算错", "an exceeded limit scored by no formula"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, profile| {
            let row = row_of(clean, dice, &[Kind::Above], |made| made.weight >= Decimal::from(3))?;
            let (weight, target, actual) =
                (clean.rows[row].weight, number(clean, row, false)?, number(clean, row, true)?);
            let linear = (Decimal::ONE - (actual - target) / target).max(Decimal::ZERO);
            // Between the two formulas, or beside the profile's own.
            let wrong = match profile.quantitative.lower {
                Lower::Either => weight * (linear + target / actual) / Decimal::TWO,
                _ => weight * (linear + target / actual) / Decimal::from(3),
            };
            let wrong = round(wrong, 1) + Decimal::new(3, 2);
            let apart = |share: Decimal| (wrong - weight * share).abs() > Decimal::new(1, 1);
            (apart(linear) && apart(target / actual) && wrong > Decimal::ZERO && wrong < weight)
                .then(|| rescore(clean, row, wrong))?;
            at(&cell(row, "score"), &["SC-003"])
        },
    },
    Plant {
        name: ("没有比较符号的指标没有完成却给满分", "full points for a missed target without a sign"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Short], lost)?;
            let (target, unit) = (number(clean, row, false)?, clean.rows[row].unit);
            set(
                clean,
                &cell(row, "target"),
                format!("{}{}{unit}", dice.pick(&["", "="]), target.normalize()),
            );
            let weight = clean.rows[row].weight;
            rescore(clean, row, weight);
            at(&cell(row, "score"), &["SC-004"])
        },
    },
    Plant {
        name: ("定性指标：完成值写达成，得分却在低档", "achieved by its word, poor by its points"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, profile| {
            let row = row_of(clean, dice, &[Kind::Achieved, Kind::Partly, Kind::Failed], |made| {
                made.weight >= Decimal::from(4)
            })?;
            let share = profile.qualitative.bands[1] - Decimal::new(dice.pick(&[25, 35]), 2);
            let score = round(clean.rows[row].weight * share, 2) + Decimal::new(3, 2);
            (score > Decimal::ZERO).then(|| rescore(clean, row, score))?;
            set(clean, &cell(row, "actual"), dice.pick(&["达成年度指标", "全部达成预期指标", "已完成"]));
            set(clean, &cell(row, "reason"), "因资料不全，下一步补齐。");
            at(&cell(row, "score"), &["SC-005"])
        },
    },
    Plant {
        name: ("定性指标：完成值写部分达成，得分却是满分", "partly achieved by its word, full points"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, profile| {
            let row =
                row_of(clean, dice, &[Kind::Partly, Kind::Failed], |made| made.weight >= Decimal::from(4))?;
            let weight = clean.rows[row].weight;
            (profile.qualitative.bands[1] <= Decimal::new(9, 1)).then(|| rescore(clean, row, weight))?;
            at(&cell(row, "score"), &["SC-005"])
        },
    },
    Plant {
        name: ("定性指标：完成值照写“显著提升”，得分却在低档", "the effect echoed, poor by its points"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, profile| {
            let row = row_of(clean, dice, &[Kind::Echo], |made| made.weight >= Decimal::from(4))?;
            let score =
                round(clean.rows[row].weight * (profile.qualitative.bands[1] - Decimal::new(30, 2)), 2)
                    + Decimal::new(3, 2);
            (score > Decimal::ZERO).then(|| rescore(clean, row, score))?;
            set(clean, &cell(row, "reason"), "因资料不全，下一步补齐。");
            at(&cell(row, "score"), &["SC-005"])
        },
    },
    Plant {
        name: ("满意度没有按档评分", "a satisfaction scored outside its band"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Banded], |_| true)?;
            let made = &clean.rows[row];
            let wrong = if lost(made) { made.weight } else { made.weight * Decimal::new(73, 2) };
            let wrong = round(wrong, 2);
            (made.weight > Decimal::ONE
                && (wrong - made.exact).abs() > Decimal::new(2, 1)
                && wrong != round(made.exact, 0))
            .then(|| rescore(clean, row, wrong))?;
            set(clean, &cell(row, "reason"), "因窗口等候较久，下一步增设窗口。");
            at(&cell(row, "score"), &["SC-011"])
        },
    },
    Plant {
        name: ("超额完成没有按档扣分", "over-completion without its deduction"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, profile| {
            let row = row_of(clean, dice, &[Kind::Reached], lost)?;
            signed(clean, row)?;
            (!profile.over.deduct.is_empty()).then_some(())?;
            let weight = clean.rows[row].weight;
            rescore(clean, row, weight);
            at(&cell(row, "score"), &["SC-007"])
        },
    },
    Plant {
        name: ("扣了分没有写原因", "points taken off without a reason"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, profile| {
            let row = row_of(clean, dice, DOCKED, |made| made.score < made.weight)?;
            profile.explain.score_below_weight.then_some(())?;
            set(clean, &cell(row, "reason"), dice.pick(EMPTY));
            at(&cell(row, "reason"), &["EP-001"])
        },
    },
    Plant {
        name: ("没有完成，既没有扣分也没有原因", "a missed target with neither reason nor loss"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Short, Kind::Above, Kind::Failed], |made| {
                made.score < made.weight
            })?;
            let weight = clean.rows[row].weight;
            rescore(clean, row, weight);
            set(clean, &cell(row, "reason"), dice.pick(EMPTY));
            with(at(&cell(row, "reason"), &["EP-002"]), &["SC-002", "SC-003", "SC-004", "SC-005"])
        },
    },
    Plant {
        name: ("大幅超额没有写原因", "far above the target without a reason"),
        severity: Warning,
        arithmetic: false,
        put: |clean, dice, profile| {
            let row =
                row_of(clean, dice, &[Kind::Reached], |made| made.unit != "%" && made.score == made.weight)?;
            signed(clean, row)?;
            let target = number(clean, row, false)?;
            let actual = (target * Decimal::new(dice.pick(&[14, 18, 30]), 1)).ceil();
            let enough = actual / target >= profile.over.explain_at && !profile.quantitative.equal_exact;
            enough.then(|| set(clean, &cell(row, "actual"), format!("{actual}{}", clean.rows[row].unit)))?;
            set(clean, &cell(row, "reason"), dice.pick(EMPTY));
            with(at(&cell(row, "reason"), &["EP-003"]), &["SC-007"])
        },
    },
    Plant {
        name: ("完成值没有填", "an actual left empty"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = usize::try_from(dice.from(0, i64::try_from(clean.rows.len()).ok()? - 1)).ok()?;
            set(clean, &cell(row, "actual"), dice.pick(&["", " ", "　"]));
            at(&cell(row, "actual"), &["IV-001"])
        },
    },
    Plant {
        name: ("指标值没有填", "a target left empty"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = usize::try_from(dice.from(0, i64::try_from(clean.rows.len()).ok()? - 1)).ok()?;
            set(clean, &cell(row, "target"), "");
            at(&cell(row, "target"), &["IV-001"])
        },
    },
    Plant {
        name: ("该填数的填了文字", "a word where a number belongs"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Reached, Kind::Short], |_| true)?;
            set(
                clean,
                &cell(row, "actual"),
                dice.pick(&["完成", "已完成", "达成年度指标", "/", "—", "全部完成"]),
            );
            at(&cell(row, "actual"), &["IV-002"])
        },
    },
    Plant {
        name: ("完成值照抄指标值", "the target copied with its sign"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let row =
                row_of(clean, dice, &[Kind::Reached, Kind::Within, Kind::Short, Kind::Above], |_| true)?;
            let target = signed(clean, row)?;
            set(clean, &cell(row, "actual"), target);
            at(&cell(row, "actual"), &["IV-003"])
        },
    },
    Plant {
        name: ("有上限的比率超过 100%", "more satisfied than all"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Reached, Kind::Short, Kind::Banded], |made| {
                made.row.name.text.contains("满意")
                    || made.row.name.text.ends_with("合格率")
                    || made.row.name.text.ends_with("到位率")
            })?;
            set(clean, &cell(row, "actual"), dice.pick(&["105%", "120％", "100.5%"]));
            with(at(&cell(row, "actual"), &["IV-007"]), &["SC-004", "SC-011", "SC-007", "EP-003", "EP-002"])
        },
    },
    Plant {
        name: ("完成值在区间以下却给满分", "below the range, full points"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Ranged], |_| true)?;
            set(clean, &cell(row, "actual"), dice.pick(&["60%", "71.5%", "45％"]));
            set(clean, &cell(row, "reason"), "因干旱少雨，下一步补植。");
            with(at(&cell(row, "actual"), &["IV-012"]), &["SC-002", "SC-004"])
        },
    },
    Plant {
        name: ("完成日期晚于期限", "finished after the deadline"),
        severity: Warning,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Dated], |_| true)?;
            let year =
                clean.form.year.as_ref()?.text.chars().filter(char::is_ascii_digit).collect::<String>();
            let next = year.parse::<i64>().ok()? + 1;
            set(clean, &cell(row, "actual"), format!("{next}年{}月{}日", dice.from(1, 9), dice.from(1, 28)));
            with(at(&cell(row, "actual"), &["IV-013"]), &["EP-002"])
        },
    },
    Plant {
        name: ("单位换错，相差千倍", "a unit slip: a thousandfold"),
        severity: Warning,
        arithmetic: false,
        put: |clean, dice, _| {
            let row =
                row_of(clean, dice, &[Kind::Reached], |made| made.unit != "%" && made.score == made.weight)?;
            let (target, unit) = (number(clean, row, false)?, clean.rows[row].unit);
            let actual = target * Decimal::ONE_THOUSAND;
            set(clean, &cell(row, "actual"), format!("{}{unit}", actual.normalize()));
            with(at(&cell(row, "actual"), &["IV-014"]), &["SC-007", "EP-003", "EP-002"])
        },
    },
    Plant {
        name: ("单位不能比较", "units that do not compare"),
        severity: Warning,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Reached, Kind::Short], |made| made.unit != "%")?;
            let actual = number(clean, row, true)?;
            set(
                clean,
                &cell(row, "actual"),
                format!("{}{}", actual.normalize(), dice.pick(&["元", "小时", "吨"])),
            );
            at(&cell(row, "actual"), &["IV-004"])
        },
    },
    Plant {
        name: ("模板提示没有改掉", "a prompt of the template left over"),
        severity: Warning,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Reached, Kind::Within, Kind::Achieved], |_| true)?;
            set(clean, &cell(row, "name"), dice.pick(&["……", "指标1：", "XX项目数量", "××人数"]));
            at(&cell(row, "name"), &["IV-016"])
        },
    },
    Plant {
        name: ("完成了目标却扣分", "a reached target with points taken off"),
        severity: Warning,
        arithmetic: true,
        put: |clean, dice, profile| {
            let row = row_of(clean, dice, &[Kind::Reached, Kind::Within], |made| {
                made.score == made.weight && made.weight >= Decimal::from(3)
            })?;
            // Far above the target, the rule itself lets points come off; without a sign nobody may know the direction.
            signed(clean, row)?;
            let passed = number(clean, row, true)?
                / Some(number(clean, row, false)?).filter(|target| !target.is_zero())?;
            (passed < profile.over.note_at || clean.rows[row].kind == Kind::Within).then_some(())?;
            let score = clean.rows[row].weight - Decimal::new(dice.pick(&[10, 15, 20]), 1);
            rescore(clean, row, score);
            set(clean, &cell(row, "reason"), "因档案整理不够规范，下一步补齐。");
            at(&cell(row, "score"), &["SC-001"])
        },
    },
    Plant {
        name: ("完成值无法核实却给了分", "points for what cannot be verified"),
        severity: Warning,
        arithmetic: false,
        put: |clean, dice, _| {
            let row = row_of(clean, dice, &[Kind::Reached, Kind::Within], |_| true)?;
            let target = signed(clean, row)?;
            set(clean, &cell(row, "actual"), target);
            with(at(&cell(row, "score"), &["SC-008"]), &["IV-003"])
        },
    },
];
