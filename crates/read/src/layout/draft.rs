//! The form that is being read: what each kind of row gives it.
//!
//! Owns: filling a [`Form`] row by row. Must not know how a row's kind is told (`layout`), nor file formats.

use crate::ReadForm;
use crate::layout::ReadRow;
use crate::layout::columns::{Columns, Laid};
use crate::layout::label::{Block, Label, split_colon};
use crate::layout::notes;
use crate::layout::words::{self, Column, Head};
use crate::scan::cut;
use crate::table::{Row, TableCell};
use crate::told::Note;
use ziping_core::form::{Cell, Form, FundField, FundRow, Indicator, IndicatorField, Subtotal};
use ziping_core::lang::{Lang, Text};
use ziping_core::text::{is_letter, is_one, within};

/// A row and the part it stands in.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) part: &'a str,
    pub(crate) row: &'a Row,
}

impl Place<'_> {
    fn cell(self, cell: &TableCell) -> Cell {
        self.row.cell(self.part, cell)
    }

    fn taken(self, cell: Option<&TableCell>) -> Option<Cell> {
        cell.map(|cell| self.cell(cell))
    }

    /// An empty cell at a grid column where the row has none.
    fn blank(self, column: u32) -> Cell {
        Cell { text: String::new(), origin: Some(self.row.origin(self.part, column)) }
    }
}

/// A form while its rows come in.
pub(crate) struct Draft {
    lang: Lang,
    form: Form,
    notes: Vec<Note>,
    /// Level 1 and level 2 of a row that was left out: they belong to the row below, as merged cells do.
    carried: (Option<Cell>, Option<Cell>),
    /// A line like 单位：万元 above the table.
    pub(crate) money_unit: Option<Cell>,
    /// The block of the last row.
    pub(crate) block: Block,
    /// The headings of that block.
    pub(crate) columns: Columns,
    /// The last row held the indicators' headings: a second heading row may follow.
    pub(crate) heading_row_was_last: bool,
    /// The total row is read.
    pub(crate) ended: bool,
    money: bool,
    indicators: bool,
}

const FUND_COLUMNS: [(Column, FundField); 7] = [
    (Column::Initial, FundField::Initial),
    (Column::Budget, FundField::Budget),
    (Column::Executed, FundField::Executed),
    (Column::Weight, FundField::Weight),
    (Column::Rate, FundField::Rate),
    (Column::Score, FundField::Score),
    (Column::Reason, FundField::Reason),
];

const INDICATOR_COLUMNS: [(Column, IndicatorField); 8] = [
    (Column::Level1, IndicatorField::Level1),
    (Column::Level2, IndicatorField::Level2),
    (Column::Name, IndicatorField::Name),
    (Column::Target, IndicatorField::Target),
    (Column::Actual, IndicatorField::Actual),
    (Column::Weight, IndicatorField::Weight),
    (Column::Score, IndicatorField::Score),
    (Column::Reason, IndicatorField::Reason),
];

/// Characters of an amount, a rate or a score with its unit.
const AMOUNT_CHARS: usize = 24;

impl Draft {
    pub(crate) fn new(lang: Lang) -> Self {
        Self {
            lang,
            form: Form::default(),
            notes: Vec::new(),
            carried: (None, None),
            money_unit: None,
            block: Block::Head,
            columns: Columns::default(),
            heading_row_was_last: false,
            ended: false,
            money: false,
            indicators: false,
        }
    }

    pub(crate) const fn has_title(&self) -> bool {
        self.form.title.is_some()
    }

    pub(crate) const fn has_project(&self) -> bool {
        self.form.project.is_some()
    }

    pub(crate) const fn has_money(&self) -> bool {
        self.money
    }

    pub(crate) const fn has_indicators(&self) -> bool {
        self.indicators
    }

    /// Whether a block below the head has begun.
    pub(crate) const fn has_blocks(&self) -> bool {
        self.money || self.indicators || self.ended || matches!(self.block, Block::Goal)
    }

    /// Half a form is a form; a title alone, or a table without a heading that is known, is none.
    pub(crate) const fn is_form(&self) -> bool {
        self.money || self.indicators || (self.has_title() && (self.has_project() || self.has_blocks()))
    }

    pub(crate) fn finish(mut self) -> ReadForm {
        let names_unit = self.form.fund_unit.as_ref().is_some_and(|cell| within(&cell.text, "元"));
        if !names_unit && self.money_unit.is_some() {
            self.form.fund_unit = self.money_unit;
        }
        ReadForm { form: self.form, notes: self.notes, blocks: Vec::new(), joined: Vec::new() }
    }

    /// What a draft that is no form has seen: its cells, and what it did not understand.
    pub(crate) fn into_notes(mut self) -> Vec<Note> {
        let mut notes = Vec::new();
        for (_, cell) in self.form.cells() {
            if !is_empty(cell) {
                let origin = cell.origin.clone().unwrap_or_default();
                notes.push(notes::note(origin, &cell.text, notes::OUTSIDE, self.lang));
            }
        }
        notes.append(&mut self.notes);
        notes
    }

    /// Starts a block.
    pub(crate) fn begin(&mut self, block: Block) {
        self.block = block;
        self.money |= block == Block::Money;
        self.indicators |= block == Block::Indicators;
        self.ended |= block == Block::Foot;
    }

    pub(crate) fn note(&mut self, at: Place, cell: &TableCell, message: &Text) {
        let message = match self.notes.len() {
            notes::MAX_NOTES => notes::MORE,
            more if more > notes::MAX_NOTES => return,
            _ => message,
        };
        let origin = at.row.origin(at.part, cell.column);
        self.notes.push(notes::note(origin, &cell.text, message, self.lang));
    }

    /// The title; a line of its cell that says only the year is the year.
    pub(crate) fn set_title(&mut self, at: Place, cell: &TableCell) {
        let mut title = at.cell(cell);
        title.text.clear();
        let mut left = cell.text.as_str();
        while !left.is_empty() {
            let (line, _, after) = cut(left, b"\n");
            left = after;
            if words::is_year(&words::squeeze(line)) {
                let mut year = at.cell(cell);
                year.text = line.trim().to_owned();
                self.form.year.get_or_insert(year);
            } else {
                add_line(&mut title.text, line);
            }
        }
        self.form.title = Some(title);
    }

    pub(crate) fn set_year(&mut self, at: Place, cell: &TableCell) {
        if self.form.year.is_some() {
            self.note(at, cell, notes::TWICE);
        } else {
            self.form.year = Some(at.cell(cell));
        }
    }

    pub(crate) fn set_fund_unit(&mut self, at: Place, cell: &TableCell) {
        if self.form.fund_unit.is_none() {
            self.form.fund_unit = Some(at.cell(cell));
        }
    }

    pub(crate) fn remark(&mut self, at: Place, cell: &TableCell, text: String) {
        match &mut self.form.remarks {
            Some(remarks) if !remarks.text.is_empty() => add_line(&mut remarks.text, &text),
            remarks => *remarks = Some(Cell { text, ..at.cell(cell) }),
        }
    }

    /// A label and its value; `text` replaces the value cell's text where only a part of it is the value.
    pub(crate) fn head(
        &mut self,
        head: Head,
        at: Place,
        label: &TableCell,
        value: &TableCell,
        text: Option<String>,
    ) {
        let mut cell = at.cell(value);
        if let Some(text) = text {
            cell.text = text;
        }
        let field = match head {
            Head::Project => &mut self.form.project,
            Head::Department => &mut self.form.department,
            Head::Unit => &mut self.form.unit,
            Head::Grade => &mut self.form.grade,
            Head::TotalScore => &mut self.form.total.get_or_insert_default().score,
            Head::Remarks => {
                let text = std::mem::take(&mut cell.text);
                return self.remark(at, value, text);
            }
            Head::Unused => {
                self.note(at, label, notes::UNUSED);
                if !cell.text.is_empty() && !std::ptr::eq(label, value) {
                    self.note(at, value, notes::UNUSED);
                }
                return;
            }
        };
        if field.is_none() {
            *field = Some(cell);
        } else {
            self.note(at, value, notes::TWICE);
        }
    }

    /// Adds to the goal: `Target` is the expected one, `Actual` its completion.
    pub(crate) fn goal(&mut self, column: Column, cell: Cell) {
        let field =
            if column == Column::Actual { &mut self.form.goal.actual } else { &mut self.form.goal.expected };
        match field {
            Some(goal) if !goal.text.is_empty() => {
                if !cell.text.is_empty() {
                    add_line(&mut goal.text, &cell.text);
                }
            }
            _ => *field = Some(cell),
        }
    }

    pub(crate) fn goal_row(&mut self, read: &ReadRow) -> bool {
        let has_columns = self.columns.has(Column::Target);
        if has_columns {
            // Short of a cell at its front, the goal stands where the side label is.
            let laid = self.columns.lay(read.row, |_, laid| laid.over.iter().all(|(_, front)| !front));
            for column in [Column::Target, Column::Actual] {
                let cell = self.under_or_blank(read, &laid, column);
                self.goal(column, cell);
            }
            self.leftovers(read, &laid, true);
        }
        has_columns
    }

    /// A fund row, or `false` where the amounts are no amounts: other tables follow the money block.
    pub(crate) fn fund_row(&mut self, read: &ReadRow) -> bool {
        let laid = self.columns.lay(read.row, has_amounts);
        if !has_amounts(&self.columns, &laid) {
            return false;
        }
        let mut row = FundRow::default();
        for (column, field) in &FUND_COLUMNS {
            if self.columns.has(*column) {
                row.set(*field, Some(self.under_or_blank(read, &laid, *column)));
            }
        }
        let mut label = None::<&TableCell>;
        for (front, _) in laid.over.iter().filter(|(_, front)| *front) {
            if words::is_money_label(&words::label(&front.text)) {
                self.set_fund_unit(read.place(), front);
            } else if let Some(before) = label.replace(front) {
                // 其中 in a merged cell of its own beside the rows it covers.
                self.note(read.place(), before, notes::CELL);
            }
        }
        let blank = laid.column(self.columns.first().saturating_sub(1));
        row.label = label.map_or_else(|| read.place().blank(blank), |label| read.place().cell(label));
        self.form.funds.push(row);
        self.leftovers(read, &laid, false);
        true
    }

    pub(crate) fn indicator_row(&mut self, read: &ReadRow) {
        let laid = self.columns.lay(read.row, has_name_and_points);
        let mut row = Indicator::default();
        for (column, field) in &INDICATOR_COLUMNS {
            if self.columns.has(*column) {
                row.set(*field, Some(self.under_or_blank(read, &laid, *column)));
            }
        }
        join_target(&laid, &mut row);
        self.leftovers(read, &laid, true);
        carry(&mut row.level1, &mut self.carried.0);
        carry(&mut row.level2, &mut self.carried.1);
        if is_template(&row) {
            for label in &read.labels {
                self.note(read.place(), label.cell, notes::TEMPLATE);
            }
            self.carried = (keep(row.level1), keep(row.level2));
        } else if is_level_total(&row) {
            self.carried.0 = keep(row.level1.clone());
            self.push_subtotal(row.level1.unwrap_or_default(), row.weight, row.score);
        } else {
            self.form.indicators.push(row);
        }
    }

    pub(crate) fn subtotal_row(&mut self, read: &ReadRow) {
        let Some(label) = read.labels.iter().find(|label| words::is_subtotal(&label.bare)) else { return };
        let place = read.place();
        let (weight, score) = self.weight_and_score(read, label);
        self.push_subtotal(place.cell(label.cell), place.taken(weight), place.taken(score));
    }

    fn push_subtotal(&mut self, label: Cell, weight: Option<Cell>, score: Option<Cell>) {
        let after = u32::try_from(self.form.indicators.len()).unwrap_or(u32::MAX);
        self.form.subtotals.push(Subtotal { label, after, weight, score });
    }

    pub(crate) fn total_row(&mut self, read: &ReadRow) {
        let Some(label) = read.first() else { return };
        let place = read.place();
        let (_, inline) = split_colon(label);
        let (weight, score) =
            if inline.is_some() { (None, Some(label.cell)) } else { self.weight_and_score(read, label) };
        let total = self.form.total.get_or_insert_default();
        // A total in the head stands until the row below says one.
        if weight.is_some() {
            total.weight = place.taken(weight);
        }
        if score.is_some_and(|cell| !cell.is_blank()) || total.score.is_none() {
            total.score = place.taken(score);
            if let (Some(text), Some(cell)) = (inline, &mut total.score) {
                cell.text = text;
            }
        }
        self.begin(Block::Foot);
    }

    /// Weight and score of a row of totals: by its headings where it is laid on their grid, else in their order.
    fn weight_and_score<'a>(
        &mut self,
        read: &ReadRow<'a>,
        label: &Label,
    ) -> (Option<&'a TableCell>, Option<&'a TableCell>) {
        let place = read.place();
        let has_weight = self.columns.has(Column::Weight);
        let last = if self.columns.has(Column::Score) { Column::Score } else { Column::Weight };
        let (weight, score) = if self.columns.reaches(read.row, last) {
            let laid = self.columns.lay_moved(read.row, 0);
            let under = |column| laid.under(column).filter(|cell| cell.column >= label.cell.end());
            (under(Column::Weight), under(Column::Score))
        } else {
            let mut rest = read.row.cells.as_slice();
            while let [cell, after @ ..] = rest
                && cell.column < label.cell.end()
            {
                rest = after;
            }
            match rest {
                // 合计 over the weights alone.
                [one] if has_weight && words::is_fund_total(&label.bare) => (Some(one), None),
                [one] => (None, Some(one)),
                [weight, score, ..] if has_weight || !score.is_blank() => (Some(weight), Some(score)),
                [score, ..] => (None, Some(score)),
                [] => (None, None),
            }
        };
        let is = |cell: Option<&TableCell>, other| cell.is_some_and(|cell| std::ptr::eq(cell, other));
        let mut grade = false;
        for other in &read.labels {
            if is(weight, other.cell)
                || is(score, other.cell)
                || is(Some(label.cell), other.cell)
                || words::is_placeholder(&other.squeezed)
            {
                continue;
            }
            if std::mem::take(&mut grade) {
                self.form.grade = Some(place.cell(other.cell));
            } else if words::head(&other.bare) == Some(Head::Grade) {
                grade = true;
            } else if !words::is_side_label(&other.bare) {
                self.note(place, other.cell, notes::CELL);
            }
        }
        (weight, score)
    }

    /// The cell under a heading; a row that ends before it has an empty one there.
    fn under_or_blank(&self, read: &ReadRow, laid: &Laid, column: Column) -> Cell {
        match laid.under(column) {
            Some(cell) => read.place().cell(cell),
            None => read.place().blank(laid.column(self.columns.start(column).unwrap_or(0))),
        }
    }

    /// Notes cells that found no heading, those in front or not, save the label at the block's side.
    fn leftovers(&mut self, read: &ReadRow, laid: &Laid, with_front: bool) {
        for (cell, front) in &laid.over {
            if (with_front || !front) && !words::is_side_label(&words::label(&cell.text)) {
                self.note(read.place(), cell, notes::CELL);
            }
        }
    }
}

/// Adds a line to a text.
pub(crate) fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// Whether a row is laid as a fund row is: words in front, amounts below the headings.
fn has_amounts(_: &Columns, laid: &Laid) -> bool {
    laid.over.iter().all(|(cell, front)| !front || has_letter(cell))
        && FUND_COLUMNS
            .iter()
            .all(|(column, _)| *column == Column::Reason || laid.under(*column).is_none_or(is_amount))
}

/// Whether a row is laid as an indicator row is: a name, and points where there are columns for them.
fn has_name_and_points(columns: &Columns, laid: &Laid) -> bool {
    let points = |column| {
        !columns.has(column) || laid.under(column).is_some_and(|cell| !cell.is_blank() && is_amount(cell))
    };
    laid.under(Column::Name).is_some_and(has_letter) && points(Column::Weight) && points(Column::Score)
}

fn has_letter(cell: &TableCell) -> bool {
    cell.text.chars().any(is_letter)
}

/// Comparator, value and unit from three columns into one target: `≥`, `95`, `%`.
fn join_target(laid: &Laid, row: &mut Indicator) {
    let text = |column| {
        let text = laid.under(column).filter(|cell| !cell.is_blank()).map_or("", |cell| cell.text.trim());
        // 定性 says that words follow, it is no comparator.
        if is_one(text, "定性 定量") || words::is_placeholder(&words::squeeze(text)) { "" } else { text }
    };
    if let Some(target) = row.target.as_mut().filter(|target| !is_empty(target)) {
        let (sign, unit) = (text(Column::Sign), text(Column::Unit));
        if sign.len().max(unit.len()) > 0 {
            target.text = [sign, target.text.trim(), unit].concat();
        }
    }
}

/// Level cells of a left-out row go to the row below, which shows none of its own.
fn carry(level: &mut Option<Cell>, carried: &mut Option<Cell>) {
    if let (Some(cell), Some(above)) = (level.as_mut(), carried.take())
        && is_empty(cell)
    {
        *cell = above;
    }
}

fn keep(level: Option<Cell>) -> Option<Cell> {
    level.filter(|cell| !is_empty(cell))
}

fn is_empty(cell: &Cell) -> bool {
    cell.text.trim().is_empty()
}

fn blank(cell: Option<&Cell>) -> bool {
    cell.is_none_or(is_empty)
}

/// Whether a cell can be an amount, a rate or a score: blank, a sign for nothing, or short with a digit.
fn is_amount(cell: &TableCell) -> bool {
    let squeezed = words::squeeze(&cell.text);
    cell.is_blank()
        || words::is_placeholder(&squeezed)
        || squeezed == "无"
        || (squeezed.bytes().any(|b| b.is_ascii_digit()) && !words::is_longer(&squeezed, AMOUNT_CHARS))
}

fn says_nothing(cell: Option<&Cell>) -> bool {
    cell.is_none_or(|cell| {
        let text = cell.text.trim();
        text.is_empty() || (text.len() < AMOUNT_CHARS && words::is_placeholder(&words::squeeze(text)))
    })
}

/// Whether the row is as the blank form has it: 指标2：, …… and nothing filled in.
fn is_template(row: &Indicator) -> bool {
    let squeezed = words::squeeze(&row.name.text);
    (is_empty(&row.name) || (!squeezed.is_empty() && words::is_template_name(&squeezed)))
        && says_nothing(row.target.as_ref())
        && says_nothing(row.actual.as_ref())
        && says_nothing(row.weight.as_ref())
        && says_nothing(row.score.as_ref())
        && says_nothing(row.reason.as_ref())
}

/// Whether the row is the sum of a level, 产出指标（50分）: points and the level's name, nothing else.
fn is_level_total(row: &Indicator) -> bool {
    let has_points = !blank(row.weight.as_ref()) || !blank(row.score.as_ref());
    has_points
        && !blank(row.level1.as_ref())
        && is_empty(&row.name)
        && blank(row.level2.as_ref())
        && blank(row.target.as_ref())
        && blank(row.actual.as_ref())
        && blank(row.reason.as_ref())
}
