//! A form's way in: all its cells in one text, written by `pack.js` and taken apart here.
//!
//! Owns: the order of the cells in that text. Must not know: what a cell means.

use js_sys::Error;
use wasm_bindgen::prelude::*;
use ziping_core::form::{
    Cell, CellRef, Form, FundField, FundRow, Indicator, IndicatorField, Subtotal, Total,
};

#[wasm_bindgen(module = "/src/pack.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn pack(form: &JsValue, layout: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(catch)]
    fn clean(form: &JsValue) -> Result<JsValue, JsValue>;
}

const END: char = '\u{1f}';
const NONE: &str = "\u{1e}";

/// The cells outside of lists, by the block they stand in.
const HEAD: [(&str, CellRef); 8] = [
    ("title", CellRef::Title),
    ("year", CellRef::Year),
    ("project", CellRef::Project),
    ("department", CellRef::Department),
    ("unit", CellRef::Unit),
    ("fund_unit", CellRef::FundUnit),
    ("grade", CellRef::Grade),
    ("remarks", CellRef::Remarks),
];
const GOAL: [(&str, CellRef); 2] = [("expected", CellRef::GoalExpected), ("actual", CellRef::GoalActual)];
const TOTAL: [(&str, CellRef); 2] = [("weight", CellRef::TotalWeight), ("score", CellRef::TotalScore)];
const SUBTOTAL: [&str; 4] = ["label", "after", "weight", "score"];

/// `:title,year,…|goal:expected,…|funds[]:label,…`: what `pack` writes, in this order.
fn layout() -> String {
    let names =
        |cells: &[(&'static str, CellRef)]| cells.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(",");
    let groups = [
        ("", names(&HEAD)),
        ("goal", names(&GOAL)),
        ("total", names(&TOTAL)),
        ("funds[]", FundField::ALL.map(FundField::key).join(",")),
        ("indicators[]", IndicatorField::ALL.map(IndicatorField::key).join(",")),
        ("subtotals[]", SUBTOTAL.join(",")),
    ];
    groups.map(|(name, keys)| [name, ":", &keys].concat()).join("|")
}

thread_local! {
    static LAYOUT: String = layout();
}

/// Reads a form object. `Err` names the part that is not of its shape.
pub(crate) fn read(value: &JsValue) -> Result<Form, String> {
    let explain = |error: JsValue| {
        error.dyn_ref::<Error>().map_or_else(|| String::from("form"), |e| e.message().into())
    };
    let packed = |value: &JsValue| LAYOUT.with(|layout| pack(value, layout)).map_err(explain);
    if let Some(form) = unpack(&packed(value)?) {
        return Ok(form);
    }
    // A cell holds one of the two control characters, or a count was no number.
    let value = clean(value).map_err(explain)?;
    unpack(&packed(&value)?).ok_or_else(|| String::from("form"))
}

/// `None` when the text has more or fewer pieces than its layout says.
fn unpack(text: &str) -> Option<Form> {
    let mut pieces = text.split(END);
    let mut form = Form::default();
    for (_, at) in HEAD.into_iter().chain(GOAL) {
        form.set(at, cell(pieces.next()?));
    }
    let total = Total { weight: cell(pieces.next()?), score: cell(pieces.next()?) };
    form.total = (total != Total::default()).then_some(total);
    for _ in 0..count(pieces.next()?)? {
        let mut row = FundRow::default();
        for field in FundField::ALL {
            row.set(field, cell(pieces.next()?));
        }
        form.funds.push(row);
    }
    for _ in 0..count(pieces.next()?)? {
        let mut row = Indicator::default();
        for field in IndicatorField::ALL {
            row.set(field, cell(pieces.next()?));
        }
        form.indicators.push(row);
    }
    for _ in 0..count(pieces.next()?)? {
        form.subtotals.push(Subtotal {
            label: cell(pieces.next()?).unwrap_or_default(),
            after: u32::try_from(count(pieces.next()?)?).ok()?,
            weight: cell(pieces.next()?),
            score: cell(pieces.next()?),
        });
    }
    // Every piece is ended, so an empty one follows the last.
    (pieces.next() == Some("") && pieces.next().is_none()).then_some(form)
}

fn cell(piece: &str) -> Option<Cell> {
    (piece != NONE).then(|| Cell::new(piece))
}

fn count(piece: &str) -> Option<usize> {
    if piece == NONE { Some(0) } else { piece.parse().ok() }
}
