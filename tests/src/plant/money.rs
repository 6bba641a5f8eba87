//! Mistakes in the money block: rates, sums, units, the execution score.

use super::{Plant, at, carry, set, with};
use crate::clean::{Clean, round};
use crate::dice::Dice;
use rust_decimal::Decimal;
use ziping_core::form::FundField;
use ziping_core::profile::Denominator;
use ziping_core::report::Severity::{Error, Warning};
use ziping_core::value;

/// An amount of the form as a number, and how it is written.
fn amount(clean: &Clean, row: usize, field: FundField) -> Option<Decimal> {
    let text = clean.form.funds.get(row)?.get(field)?.text.as_str();
    value::amount(Some(text)).value()
}

/// A part with money in that column.
fn part(clean: &Clean, dice: &mut Dice, field: FundField) -> Option<usize> {
    let rows: Vec<usize> = (1..clean.form.funds.len())
        .filter(|row| amount(clean, *row, field).is_some_and(|value| value > Decimal::ZERO))
        .collect();
    (!rows.is_empty()).then(|| dice.pick(&rows))
}

/// The block's parts are those of the national layout, whose sum is certain.
fn national(clean: &Clean) -> bool {
    let label = |row: usize| clean.form.funds.get(row).map_or("", |row| row.label.text.as_str());
    clean.form.funds.len() > 1 && label(1).contains("财政拨款")
}

fn unit(clean: &Clean) -> &str {
    if clean.form.fund_unit.as_ref().is_some_and(|cell| cell.text.contains("万元")) {
        "万元"
    } else {
        "元"
    }
}

const FIELDS: [(FundField, &str); 3] =
    [(FundField::Initial, "initial"), (FundField::Budget, "budget"), (FundField::Executed, "executed")];

pub(super) const PLANTS: &[Plant] = &[
    Plant {
        name: ("执行率算错", "a wrong rate"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let percent = clean.rate * Decimal::ONE_HUNDRED;
            let off = Decimal::new(dice.pick(&[-70, -30, -10, -5, 5, 20, 40]), 1);
            let wrong = round(percent + off, 2);
            // Small amounts are rounded so far that they allow for more than one rate.
            let large = amount(clean, 0, FundField::Executed)? >= Decimal::from(200);
            (large && wrong > Decimal::ZERO && wrong <= Decimal::ONE_HUNDRED)
                .then(|| set(clean, "funds[0].rate", format!("{wrong}%")))?;
            at("funds[0].rate", &["EX-001"])
        },
    },
    Plant {
        name: ("执行率用年初预算数作分母", "a rate of the initial budget"),
        severity: Error,
        arithmetic: true,
        put: |clean, _, profile| {
            let (initial, budget, executed) = (
                amount(clean, 0, FundField::Initial)?,
                amount(clean, 0, FundField::Budget)?,
                amount(clean, 0, FundField::Executed)?,
            );
            let wrong = round(
                executed / Some(initial).filter(|initial| *initial > executed)? * Decimal::ONE_HUNDRED,
                2,
            );
            let apart = (wrong - executed / budget * Decimal::ONE_HUNDRED).abs() > Decimal::ONE;
            let fits =
                profile.exec.denominator == Denominator::FullYear && apart && executed >= Decimal::from(200);
            fits.then(|| set(clean, "funds[0].rate", format!("{wrong}%")))?;
            at("funds[0].rate", &["EX-001"])
        },
    },
    Plant {
        name: ("执行率截尾", "a rate cut off instead of rounded"),
        severity: Warning,
        arithmetic: true,
        put: |clean, _, _| {
            let (budget, executed) =
                (amount(clean, 0, FundField::Budget)?, amount(clean, 0, FundField::Executed)?);
            let percent = executed / budget * Decimal::ONE_HUNDRED;
            let cut = percent.trunc_with_scale(1);
            let matters = percent - cut > Decimal::new(6, 2) && executed >= Decimal::ONE_THOUSAND;
            matters.then(|| set(clean, "funds[0].rate", format!("{cut}%")))?;
            at("funds[0].rate", &["EX-001"])
        },
    },
    Plant {
        name: ("预算执行得分不按执行率", "an execution score that does not follow from the rate"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let off = Decimal::new(dice.pick(&[-34, -26, -17, -12]), 1);
            let score = round(clean.execution, 2) + off;
            (score >= Decimal::ZERO && !score.is_integer()).then(|| {
                carry(clean, score - clean.execution);
                set(clean, "funds[0].score", score.to_string());
            })?;
            at("funds[0].score", &["EX-002"])
        },
    },
    Plant {
        name: ("资金总额不等于各项来源之和", "a total of the money that is not its parts"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let (field, name) = dice.pick(&FIELDS);
            let row = part(clean, dice, field).filter(|_| national(clean))?;
            let changed = amount(clean, row, field)? + Decimal::from(dice.from(20, 60));
            set(clean, &format!("funds[{row}].{name}"), changed.to_string());
            with(at(&format!("funds[0].{name}"), &["EX-003"]), &["EX-001", "EX-005", "EX-002"])
        },
    },
    Plant {
        name: ("执行数超过预算数", "more spent than there was"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, profile| {
            let budget = match profile.exec.denominator {
                Denominator::FullYear => amount(clean, 0, FundField::Budget)?,
                Denominator::Initial => amount(clean, 0, FundField::Initial)?,
            };
            let executed = round(budget * Decimal::new(dice.pick(&[101, 112, 150, 200]), 2), 2);
            set(clean, "funds[0].executed", executed.to_string());
            with(at("funds[0].executed", &["EX-005"]), &["EX-001", "EX-002", "EX-003"])
        },
    },
    Plant {
        name: ("没有预算却有执行", "money spent without a budget"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let row = part(clean, dice, FundField::Executed)?;
            set(clean, &format!("funds[{row}].budget"), dice.pick(&["", "0", "—", "0.00"]));
            with(at(&format!("funds[{row}].budget"), &["EX-007"]), &["EX-003"])
        },
    },
    Plant {
        name: ("总额空着而各项来源有数", "an empty total above parts with money"),
        severity: Error,
        arithmetic: true,
        put: |clean, dice, _| {
            let (field, name) = dice.pick(&FIELDS);
            part(clean, dice, field)?;
            set(clean, &format!("funds[0].{name}"), dice.pick(&["", "0", "/"]));
            with(at(&format!("funds[0].{name}"), &["EX-007"]), &["EX-001", "EX-002"])
        },
    },
    Plant {
        name: ("金额是负数", "a negative amount"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let (field, name) = dice.pick(&FIELDS);
            let row = part(clean, dice, field)?;
            let negative = -amount(clean, row, field)?;
            set(clean, &format!("funds[{row}].{name}"), negative.to_string());
            with(at(&format!("funds[{row}].{name}"), &["EX-011"]), &["EX-003", "EX-007"])
        },
    },
    Plant {
        name: ("金额填成文字", "an amount in words"),
        severity: Error,
        arithmetic: false,
        put: |clean, dice, _| {
            let (field, name) = dice.pick(&FIELDS);
            let row = part(clean, dice, field)?;
            set(clean, &format!("funds[{row}].{name}"), dice.pick(&["见附件", "全部", "待定"]));
            with(at(&format!("funds[{row}].{name}"), &["EX-011"]), &["EX-003", "EX-007"])
        },
    },
    Plant {
        name: ("把元填进万元一栏", "yuan in a block of 万元"),
        severity: Warning,
        arithmetic: false,
        put: |clean, _, _| {
            let executed = amount(clean, 0, FundField::Executed)?;
            (unit(clean) == "万元" && executed >= Decimal::from(100)).then(|| {
                for (row, (_, name)) in
                    (0..clean.form.funds.len()).flat_map(|row| FIELDS.map(|field| (row, field)))
                {
                    let field = FIELDS
                        .iter()
                        .find(|(_, other)| *other == name)
                        .map_or(FundField::Budget, |(field, _)| *field);
                    if let Some(value) = amount(clean, row, field) {
                        set(
                            clean,
                            &format!("funds[{row}].{name}"),
                            (value * Decimal::from(10_000)).normalize().to_string(),
                        );
                    }
                }
            })?;
            with(at("funds[0].executed", &["EX-009"]), &["EX-001", "EX-003"])
        },
    },
    Plant {
        name: ("金额单元格里写了单位", "a unit in a cell of money"),
        severity: Warning,
        arithmetic: false,
        put: |clean, dice, _| {
            let (field, name) = dice.pick(&FIELDS);
            let value = amount(clean, 0, field)?;
            let text = format!("{value}{}", unit(clean));
            set(clean, &format!("funds[0].{name}"), text);
            at(&format!("funds[0].{name}"), &["EX-009"])
        },
    },
    Plant {
        name: ("执行率低而没有说明", "a low rate without a reason"),
        severity: Warning,
        arithmetic: false,
        put: |clean, _, profile| {
            (clean.rate < profile.exec.explain_below).then(|| clean.form.remarks = None)?;
            at("funds[0].rate", &["EX-006"])
        },
    },
];
