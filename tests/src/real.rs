//! The two real forms: what every format has to give, cell for cell, and how a file of theirs is read.

use serde_json::Value;
use ziping_core::form::{Cell, Form, FundField, IndicatorField};
use ziping_core::lang::Lang;
use ziping_read::{ReadError, ReadForm, read};

/// The bytes of `forms/<name>`.
///
/// # Panics
/// When there is no such file.
#[must_use]
pub fn file(name: &str) -> Vec<u8> {
    let path = format!("{}/forms/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// The forms of `forms/<name>`.
///
/// # Errors
/// What the reader answers.
pub fn open(name: &str) -> Result<Vec<ReadForm>, ReadError> {
    read(&file(name), name, Lang::Zh).map(|reading| reading.forms)
}

/// Holds `forms/form1.<ending>`, `form2.<ending>` and `both.<ending>` against the rows, cell for cell. Texts are
/// compared as `see` sees them: a format may be unable to carry a line break or a blank, and the test says so.
///
/// # Panics
/// When a cell differs, or when something was left out.
pub fn holds_both_forms(ending: &str, see: fn(&str) -> String) {
    let all = |cells: &[String]| cells.iter().map(|cell| see(cell)).collect::<Vec<_>>();
    for (name, wanted) in [("form1", 0..1), ("form2", 1..2), ("both", 0..2)] {
        let name = format!("{name}.{ending}");
        let forms = open(&name).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(forms.len(), wanted.len(), "{name}");
        for (read, expected) in forms.iter().zip(expected().get(wanted).unwrap_or_default()) {
            assert_eq!(all(&cells(&read.form)), all(expected), "{name}");
            assert_eq!(read.notes, [], "{name}");
        }
    }
}

/// The forms that the rows spell out: blocks by their first cell, fields by the printed order.
#[must_use]
pub fn expected() -> Vec<Vec<String>> {
    let rows: Value = serde_json::from_str(include_str!("../forms/both.rows.json")).unwrap();
    rows.as_array().unwrap().iter().map(expected_form).collect()
}

fn expected_form(form: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let mut out = vec![text(&form["title"]), text(&form["year"])];
    let mut block = String::new();
    for row in form["rows"].as_array().unwrap() {
        let row: Vec<String> = row.as_array().unwrap().iter().map(text).collect();
        let first = row[0].replace('\n', "");
        if !first.is_empty() {
            block = first.clone();
        }
        match block.as_str() {
            "项目名称" => out.push(row[1].clone()),
            "主管部门" => out.extend([row[1].clone(), row[3].clone()]),
            "项目资金（万元）" if !first.is_empty() => out.push(row[0].clone()),
            "项目资金（万元）" | "绩效指标" if first.is_empty() => {
                out.extend(row[1..].iter().cloned())
            }
            "年度总体目标" if first.is_empty() => out.extend([row[1].clone(), row[2].clone()]),
            "总分" => out.extend([row[1].clone(), row[2].clone()]),
            _ => {}
        }
    }
    out
}

/// The same cells, in the same order, of a form that was read.
#[must_use]
pub fn cells(form: &Form) -> Vec<String> {
    let text =
        |cell: Option<&Cell>| cell.unwrap_or_else(|| panic!("a cell is missing in {form:?}")).text.clone();
    let mut out: Vec<String> =
        [&form.title, &form.year, &form.project, &form.department, &form.unit, &form.fund_unit]
            .map(|cell| text(cell.as_ref()))
            .to_vec();
    let national = FundField::ALL.iter().filter(|field| **field != FundField::Reason);
    for row in &form.funds {
        out.extend(national.clone().map(|field| text(row.get(*field))));
    }
    out.extend([text(form.goal.expected.as_ref()), text(form.goal.actual.as_ref())]);
    for row in &form.indicators {
        out.extend(IndicatorField::ALL.map(|field| text(row.get(field))));
    }
    let total = form.total.as_ref().unwrap();
    out.extend([text(total.weight.as_ref()), text(total.score.as_ref())]);
    out
}

/// A cell without blank lines at its end, which belong to the text's layout. Blanks behind its text stay.
#[must_use]
pub fn typed(cell: &str) -> String {
    let end = cell.rfind('\n').filter(|at| cell[*at..].trim().is_empty());
    end.map_or(cell, |at| &cell[..at]).to_owned()
}
