//! Handing back: the original with comments, and every document that is made of a checked form.
//!
//! Owns: how what was checked crosses. Must not know: how a document is made. What crosses is what `check` answered, with the
//! cells that a person has changed since; nothing is scored here again.

use crate::error::Failure;
use crate::{flat, js};
use wasm_bindgen::prelude::*;
use ziping_core::form::{Cell, CellRef, Form, FundRow, Indicator, Origin, Subtotal};
use ziping_core::json::Json;
use ziping_core::lang::Lang;
use ziping_core::report::Severity;
use ziping_core::text::{put_comma, put_key, put_quoted, put_whole};
use ziping_write::{Block, Checked, File, Kind, Options, Remark, Sums};

/// The original with what the checker says of it as comments: `annotate(original, checked, { lang, date })`.
///
/// # Errors
/// When the original takes no comments, and when something is not of its shape.
#[wasm_bindgen(skip_typescript)]
pub fn annotate(original: &JsValue, checked: JsValue, options: &JsValue) -> Result<Vec<u8>, JsValue> {
    let options = options_of(options)?;
    if js::byte_length(original).is_none() {
        return Err(Failure::content(options.lang).into());
    }
    let files = files(vec![checked], options.lang)?;
    let forms = files.into_iter().next().unwrap_or_default().forms;
    let written = ziping_write::annotate(&js::bytes_of(original), &forms, &options);
    written.map_err(|why| Failure::write(options.lang, &why).into())
}

/// A document of what was checked: `write([checked], "form.docx", { lang, date })`.
///
/// # Errors
/// When there is nothing to write, and when something is not of its shape.
#[wasm_bindgen(skip_typescript)]
pub fn write(checked: Vec<JsValue>, kind: &str, options: &JsValue) -> Result<Vec<u8>, JsValue> {
    let options = options_of(options)?;
    let known = Kind::ALL.into_iter().find(|known| known.name() == kind);
    let kind = known.ok_or_else(|| Failure::write_options(kind))?;
    let files = files(checked, options.lang)?;
    ziping_write::write(&files, kind, &options).map_err(|why| Failure::write(options.lang, &why).into())
}

/// The opinion on each form of a file, in blocks for a page to show: `opinion(checked, { lang, date })`.
///
/// # Errors
/// When something is not of its shape.
#[wasm_bindgen(skip_typescript)]
pub fn opinion(checked: JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = options_of(options)?;
    let mut json = String::from("[");
    for file in files(vec![checked], options.lang)? {
        for checked in &file.forms {
            put_comma(&mut json);
            json.push('[');
            for block in ziping_write::opinion(checked, &file.name, &options) {
                put_comma(&mut json);
                put_block(&block, &mut json);
            }
            json.push(']');
        }
    }
    json.push(']');
    Ok(js::parse(&json))
}

fn put_block(block: &Block, out: &mut String) {
    out.push('{');
    put_key("kind", out);
    let (kind, text) = match block {
        Block::Title(text) => ("title", text),
        Block::Heading(text) => ("heading", text),
        Block::Text(text) => ("text", text),
        Block::Small(text) => ("small", text),
        Block::Table { head, rows, widths, is_labelled } => {
            put_quoted("table", out);
            put_key("head", out);
            put_texts(head, out);
            put_key("rows", out);
            out.push('[');
            for row in rows {
                put_comma(out);
                put_texts(row, out);
            }
            out.push(']');
            put_key("widths", out);
            out.push('[');
            for width in widths {
                put_comma(out);
                put_whole(*width, out);
            }
            out.push(']');
            put_key("labelled", out);
            out.push_str(if *is_labelled { "true}" } else { "false}" });
            return;
        }
        Block::Signatures(lines) => {
            put_quoted("signatures", out);
            put_key("lines", out);
            put_texts(lines, out);
            return out.push('}');
        }
    };
    put_quoted(kind, out);
    put_key("text", out);
    put_quoted(text, out);
    out.push('}');
}

fn put_texts(texts: &[String], out: &mut String) {
    out.push('[');
    for text in texts {
        put_comma(out);
        put_quoted(text, out);
    }
    out.push(']');
}

fn options_of(value: &JsValue) -> Result<Options, JsValue> {
    let mut options = Options::default();
    let fields = match flat::read(value) {
        Json::Null => Vec::new(),
        Json::Map(fields) => fields,
        _ => return Err(Failure::write_options("options").into()),
    };
    for (name, value) in fields {
        match (name.as_str(), value) {
            (_, Json::Null) => {}
            ("lang", Json::Text(tag)) => {
                options.lang = Lang::from_tag(&tag).ok_or_else(|| Failure::write_options(&tag))?;
            }
            ("date", Json::Text(date)) => options.date = Some(date),
            _ => return Err(Failure::write_options(&name).into()),
        }
    }
    Ok(options)
}

/// What was checked. Whatever throws when it is looked at is not of its shape.
fn files(checked: Vec<JsValue>, lang: Lang) -> Result<Vec<File>, JsValue> {
    let bad = |why: &str| JsValue::from(Failure::checked(lang, why));
    // One after the other: of thousands no more is in memory twice than of one.
    let one = |checked: JsValue| {
        let text = js::handed(&checked).map_err(|thrown| bad(&js::message_of(&thrown)))?;
        file(&flat::pieces(&text).ok_or_else(|| bad("checked"))?).map_err(bad)
    };
    checked.into_iter().map(one).collect()
}

/// A field of an object.
fn field<'j>(of: &'j Json, name: &str) -> Option<&'j Json> {
    let Json::Map(fields) = of else { return None };
    fields.iter().find(|(own, _)| own == name).map(|(_, value)| value)
}

fn list<'j>(of: &'j Json, name: &'static str) -> Result<&'j [Json], &'static str> {
    match field(of, name) {
        Some(Json::List(list)) => Ok(list),
        _ => Err(name),
    }
}

fn text(of: &Json, name: &'static str) -> Result<String, &'static str> {
    match field(of, name) {
        Some(Json::Text(text)) => Ok(text.clone()),
        _ => Err(name),
    }
}

fn maybe(of: Option<&Json>, name: &'static str) -> Option<String> {
    text(of?, name).ok()
}

fn file(json: &Json) -> Result<File, &'static str> {
    let mut forms = Vec::new();
    for form in list(json, "forms")? {
        forms.push(checked(form)?);
    }
    Ok(File { name: text(json, "name")?, forms, error: maybe(Some(json), "error") })
}

fn checked(json: &Json) -> Result<Checked, &'static str> {
    let mut form = form(field(json, "form").ok_or("form")?)?;
    if let Some(Json::Map(origins)) = field(json, "origins") {
        for (address, origin) in origins {
            let at: CellRef = address.parse().map_err(|_| "origins")?;
            let Some(cell) = form.get(at) else { continue };
            let cell = Cell { text: cell.text.clone(), origin: Some(origin_of(origin)?) };
            form.set(at, Some(cell));
        }
    }
    let totals = field(json, "totals").ok_or("totals")?;
    let (grades, recomputed) = (field(totals, "grades"), field(totals, "recomputed"));
    let sum = |name| maybe(Some(totals), name);
    Ok(Checked {
        form,
        profile: text(json, "profile")?,
        totals: Sums {
            declared: sum("declared"),
            summed: sum("summed"),
            low: maybe(recomputed, "low"),
            high: maybe(recomputed, "high"),
            weight_declared: sum("weight_declared"),
            weight_summed: sum("weight_summed"),
            execution_rate: sum("execution_rate"),
            grade_declared: maybe(grades, "declared"),
            grade_summed: maybe(grades, "summed"),
            grade_low: maybe(grades, "recomputed_low"),
            grade_high: maybe(grades, "recomputed_high"),
        },
        findings: list(json, "findings")?.iter().map(remark).collect::<Result<_, _>>()?,
        skipped: texts(json, "skipped")?,
    })
}

fn texts(of: &Json, name: &'static str) -> Result<Vec<String>, &'static str> {
    let text = |json: &Json| if let Json::Text(text) = json { Ok(text.clone()) } else { Err(name) };
    list(of, name)?.iter().map(text).collect()
}

fn cell_of(address: &str) -> Result<CellRef, &'static str> {
    address.parse().map_err(|_| "cell")
}

fn remark(json: &Json) -> Result<Remark, &'static str> {
    let severities = [Severity::Error, Severity::Warning, Severity::Info];
    let severity = text(json, "severity")?;
    Ok(Remark {
        rule: text(json, "rule")?,
        severity: severities.into_iter().find(|known| known.name() == severity).ok_or("severity")?,
        cell: cell_of(&text(json, "cell")?)?,
        related: texts(json, "related")?.iter().map(|cell| cell_of(cell)).collect::<Result<_, _>>()?,
        place: text(json, "place")?,
        message: text(json, "message")?,
        derivation: text(json, "derivation")?,
        basis: text(json, "basis")?,
        advice: text(json, "advice")?,
        fix: text(json, "fix")?,
    })
}

fn origin_of(json: &Json) -> Result<Origin, &'static str> {
    let number = |name| match field(json, name) {
        Some(Json::Whole(number)) => u32::try_from(*number).map_err(|_| "origins"),
        _ => Err("origins"),
    };
    Ok(Origin {
        part: text(json, "part")?,
        table: number("table")?,
        row: number("row")?,
        column: number("column")?,
        paragraph: matches!(field(json, "paragraph"), Some(Json::Bool(true))),
    })
}

/// A form by the addresses of its cells.
fn form(json: &Json) -> Result<Form, &'static str> {
    let mut form = Form::default();
    let Json::Map(blocks) = json else { return Err("form") };
    for (name, block) in blocks {
        match block {
            Json::Map(cells) => {
                for (key, cell) in cells {
                    put(&[name, ".", key].concat(), cell, &mut form)?;
                }
            }
            Json::List(rows) => {
                for (row, at) in rows.iter().zip(0_u32..) {
                    put_row(name, at, row, &mut form)?;
                }
            }
            cell => put(name, cell, &mut form)?,
        }
    }
    Ok(form)
}

fn put_row(block: &str, at: u32, row: &Json, form: &mut Form) -> Result<(), &'static str> {
    let Json::Map(cells) = row else { return Err("form") };
    let mut before = String::from(block);
    before.push('[');
    put_whole(at, &mut before);
    before.push_str("].");
    match block {
        "funds" => form.funds.push(FundRow::default()),
        "indicators" => form.indicators.push(Indicator::default()),
        "subtotals" => {
            let label = Cell::new(text(row, "label").unwrap_or_default());
            let after = match field(row, "after") {
                Some(Json::Whole(after)) => u32::try_from(*after).map_err(|_| "after")?,
                _ => 0,
            };
            form.subtotals.push(Subtotal { label, after, ..Subtotal::default() });
        }
        _ => return Err("form"),
    }
    for (key, cell) in cells {
        if block != "subtotals" || matches!(key.as_str(), "weight" | "score") {
            put(&[&before, key.as_str()].concat(), cell, form)?;
        }
    }
    Ok(())
}

/// Puts a cell at its address.
fn put(address: &str, cell: &Json, form: &mut Form) -> Result<(), &'static str> {
    let text = match cell {
        Json::Null => return Ok(()),
        Json::Text(text) => text.clone(),
        Json::Whole(number) => number.to_string(),
        _ => return Err("form"),
    };
    form.set(address.parse().map_err(|_| "form")?, Some(Cell::new(text)));
    Ok(())
}
