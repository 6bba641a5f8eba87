//! A form's way in: all its cells in one text, written by `cross.js` and taken apart here.
//!
//! Owns: the order of the cells in that text. Must not know: what a cell means.

use crate::flat::END;
use crate::js;
use wasm_bindgen::JsValue;
use ziping_core::form::{Cell, CellRef, Form, FundField, FundRow, Indicator, IndicatorField, Subtotal};
use ziping_core::text::cut;

/// What stands for a cell that is not there.
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
    match packed(value)? {
        Some(form) => Ok(form),
        // A cell holds one of the two control characters, or a count was no number.
        None => packed(&js::clean(value).map_err(explain)?)?.ok_or_else(|| String::from("form")),
    }
}

fn packed(value: &JsValue) -> Result<Option<Form>, String> {
    LAYOUT.with(|layout| js::pack(value, layout)).map(|text| unpack(&text)).map_err(explain)
}

#[allow(clippy::needless_pass_by_value)] // what was thrown is ours to drop
fn explain(thrown: JsValue) -> String {
    js::message_of(&thrown)
}

/// The pieces of a form's text, and whether each was what the layout says.
struct Pieces<'a> {
    left: &'a str,
    sound: bool,
}

impl<'a> Pieces<'a> {
    #[inline(never)]
    fn next(&mut self) -> &'a str {
        let Some((piece, left)) = cut(self.left, END) else {
            self.sound = false;
            return NONE;
        };
        self.left = left;
        piece
    }

    #[inline(never)]
    fn cell(&mut self) -> Option<Cell> {
        let piece = self.next();
        (piece != NONE).then(|| Cell::new(piece))
    }

    /// Puts the next cell at its address.
    #[inline(never)]
    fn put(&mut self, at: CellRef, form: &mut Form) {
        let cell = self.cell();
        form.set(at, cell);
    }

    /// A whole number; none is zero.
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let piece = self.next();
        if piece == NONE {
            return 0;
        }
        let number = piece.parse::<u32>().ok();
        self.sound &= number.is_some();
        number.unwrap_or(0)
    }

    /// How many rows follow. More than there is text for are none: every row takes some.
    fn count(&mut self) -> u32 {
        let count = self.number();
        let fits = count as usize <= self.left.len();
        self.sound &= fits;
        if fits { count } else { 0 }
    }
}

/// `None` when the text has more or fewer pieces than its layout says.
fn unpack(text: &str) -> Option<Form> {
    let mut pieces = Pieces { left: text, sound: true };
    let mut form = Form::default();
    for (_, at) in HEAD.iter().chain(&GOAL) {
        pieces.put(*at, &mut form);
    }
    for (_, at) in TOTAL {
        // A total row without a cell is no row.
        if let Some(cell) = pieces.cell() {
            form.set(at, Some(cell));
        }
    }
    for row in 0..pieces.count() {
        form.funds.push(FundRow::default());
        for field in FundField::ALL {
            pieces.put(CellRef::Fund(row, field), &mut form);
        }
    }
    for row in 0..pieces.count() {
        form.indicators.push(Indicator::default());
        for field in IndicatorField::ALL {
            pieces.put(CellRef::Indicator(row, field), &mut form);
        }
    }
    for row in 0..pieces.count() {
        let label = pieces.cell().unwrap_or_default();
        form.subtotals.push(Subtotal { label, after: pieces.number(), ..Subtotal::default() });
        pieces.put(CellRef::SubtotalWeight(row), &mut form);
        pieces.put(CellRef::SubtotalScore(row), &mut form);
    }
    (pieces.sound && pieces.left.is_empty()).then_some(form)
}
