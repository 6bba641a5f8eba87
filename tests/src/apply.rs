//! Makes the changes of a case file to the right form and to the rules' numbers.
//!
//! Owns: what a line of a `form` block does. Must not know: what is then found.

use crate::case::Change;
use serde_json::Value;
use ziping_core::form::{Cell, CellRef, Form, IndicatorField};
use ziping_core::profile::Profile;

/// The right form that every case starts from.
///
/// # Panics
/// When the file is no form.
#[must_use]
pub fn base() -> Form {
    serde_json::from_str(include_str!("../rules/base.json")).expect("tests/rules/base.json is a form")
}

/// The form and profile that result from the changes, made in order.
///
/// # Errors
/// When a line names no cell, row, block or number, or there are several forms.
pub fn apply(changes: &[Change]) -> Result<(Form, Profile), String> {
    let (forms, profile) = apply_all(changes)?;
    match <[Form; 1]>::try_from(forms) {
        Ok([form]) => Ok((form, profile)),
        Err(_) => Err("there are several forms".into()),
    }
}

/// The same of several forms, each made from the right one.
///
/// # Errors
/// When a line names no cell, row, block or number.
pub fn apply_all(changes: &[Change]) -> Result<(Vec<Form>, Profile), String> {
    let mut forms = Vec::new();
    let mut form = base();
    let source = Profile::source("mof2020").ok_or("no profile mof2020")?;
    let mut profile: Value = serde_json::from_str(source).map_err(|e| e.to_string())?;
    for change in changes {
        if *change == Change::NextForm {
            forms.push(std::mem::replace(&mut form, base()));
        } else {
            one(&mut form, &mut profile, change)?;
        }
    }
    forms.push(form);
    let profile = Profile::from_json(&profile.to_string()).map_err(|e| e.to_string())?;
    Ok((forms, profile))
}

fn one(form: &mut Form, profile: &mut Value, change: &Change) -> Result<(), String> {
    match change {
        Change::NextForm => Err("another form begins".into()),
        Change::Set(at, text) => put(form, at, Some(Cell::new(text.as_str()))),
        Change::Lack(at) => put(form, at, None),
        Change::Remove(what) => remove(form, what),
        Change::RemoveColumn(name) => {
            let field = IndicatorField::ALL.into_iter().find(|field| field.key() == name);
            let field = field.ok_or_else(|| format!("no column {name}"))?;
            form.indicators.iter_mut().for_each(|row| row.set(field, None));
            Ok(())
        }
        Change::Append(block) => {
            match block.as_str() {
                "indicators" => {
                    // A row has the columns of the rows above it.
                    let mut row = form.indicators.last().cloned().unwrap_or_default();
                    for field in IndicatorField::ALL {
                        let there = row.get(field).is_some();
                        row.set(field, there.then(Cell::default));
                    }
                    form.indicators.push(row);
                }
                "funds" => {
                    let mut row = form.funds.last().cloned().unwrap_or_default();
                    for field in ziping_core::form::FundField::ALL {
                        let there = row.get(field).is_some();
                        row.set(field, there.then(Cell::default));
                    }
                    form.funds.push(row);
                }
                "subtotals" => {
                    let after = u32::try_from(form.indicators.len()).map_err(|e| e.to_string())?;
                    form.subtotals.push(ziping_core::form::Subtotal { after, ..Default::default() });
                }
                _ => return Err(format!("no block {block}")),
            }
            Ok(())
        }
        Change::Profile(pointer, json) => {
            let value = serde_json::from_str(json).map_err(|e| format!("{json}: {e}"))?;
            *profile.pointer_mut(pointer).ok_or_else(|| format!("the profile has no {pointer}"))? = value;
            Ok(())
        }
    }
}

fn put(form: &mut Form, at: &str, cell: Option<Cell>) -> Result<(), String> {
    // The row after which a sub-total stands is a number of its own, no cell.
    if let Some((row, "after")) = at.strip_prefix("subtotals[").and_then(|rest| rest.split_once("].")) {
        let row: usize = row.parse().map_err(|_| format!("no row {row}"))?;
        let subtotal = form.subtotals.get_mut(row).ok_or_else(|| format!("no sub-total {row}"))?;
        subtotal.after =
            cell.and_then(|cell| cell.text.parse().ok()).ok_or("a number of rows is expected")?;
        return Ok(());
    }
    if let Some((row, "label")) = at.strip_prefix("subtotals[").and_then(|rest| rest.split_once("].")) {
        let row: usize = row.parse().map_err(|_| format!("no row {row}"))?;
        form.subtotals.get_mut(row).ok_or_else(|| format!("no sub-total {row}"))?.label =
            cell.unwrap_or_default();
        return Ok(());
    }
    let at: CellRef = at.parse().map_err(|e: ziping_core::form::NoSuchCell| e.to_string())?;
    form.set(at, cell).then_some(()).ok_or_else(|| format!("there is no row for {at}"))
}

fn remove(form: &mut Form, what: &str) -> Result<(), String> {
    let row =
        |name: &str| what.strip_prefix(name)?.strip_prefix('[')?.strip_suffix(']')?.parse::<usize>().ok();
    if let Some(row) = row("indicators").filter(|row| *row < form.indicators.len()) {
        form.indicators.remove(row);
    } else if let Some(row) = row("funds").filter(|row| *row < form.funds.len()) {
        form.funds.remove(row);
    } else {
        match what {
            "total" => form.total = None,
            "funds" => form.funds.clear(),
            "indicators" => form.indicators.clear(),
            "goal" => form.goal = ziping_core::form::Goal::default(),
            _ => return Err(format!("nothing to remove: {what}")),
        }
    }
    Ok(())
}
