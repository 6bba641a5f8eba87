//! The rows of a form's blocks with columns: what stands under which heading becomes which field.
//!
//! Owns: filling goal, fund, indicator and total rows. Must not know how a row's kind is told.

use super::merged::Covered;
use super::{Draft, is_empty};
use crate::layout::ReadRow;
use crate::layout::columns::{Columns, Fits, Laid};
use crate::layout::label::{Label, split_colon};
use crate::layout::notes;
use crate::layout::words::{self, Head, Word};
use crate::table::TableCell;
use crate::told::{BlockName, ColumnKey, JoinedPart};
use ziping_core::form::{Cell, CellRef, FundField, FundRow, Indicator, IndicatorField, Subtotal};
use ziping_core::text::words;
use ziping_core::text::{List, is_letter, is_longer, is_one, trim};

const FUND_COLUMNS: [(ColumnKey, FundField); 7] = [
    (ColumnKey::Initial, FundField::Initial),
    (ColumnKey::Budget, FundField::Budget),
    (ColumnKey::Executed, FundField::Executed),
    (ColumnKey::Weight, FundField::Weight),
    (ColumnKey::Rate, FundField::Rate),
    (ColumnKey::Score, FundField::Score),
    (ColumnKey::Reason, FundField::Reason),
];

const INDICATOR_COLUMNS: [(ColumnKey, IndicatorField); 8] = [
    (ColumnKey::Level1, IndicatorField::Level1),
    (ColumnKey::Level2, IndicatorField::Level2),
    (ColumnKey::Name, IndicatorField::Name),
    (ColumnKey::Target, IndicatorField::Target),
    (ColumnKey::Actual, IndicatorField::Actual),
    (ColumnKey::Weight, IndicatorField::Weight),
    (ColumnKey::Score, IndicatorField::Score),
    (ColumnKey::Reason, IndicatorField::Reason),
];

/// Characters of an amount, a rate or a score with its unit.
const AMOUNT_CHARS: usize = 24;

impl Draft<'_> {
    pub(crate) fn goal_row(&mut self, read: &ReadRow) -> bool {
        let has_columns = self.columns.has(ColumnKey::Expected);
        if has_columns {
            // Short of a cell at its front, the goal stands where the side label is.
            let laid = self.columns.lay(read.row, &[|_, laid| laid.over.iter().all(|(_, front)| !front)]);
            for column in [ColumnKey::Expected, ColumnKey::Actual] {
                let cell = self.under_or_blank(read, &laid, column);
                self.goal(column, cell);
            }
            self.leftovers(read, &laid);
            self.count(true);
        }
        has_columns
    }

    /// A fund row, or `false` where the amounts are no amounts: other tables follow the money block.
    pub(crate) fn fund_row(&mut self, read: &ReadRow) -> bool {
        let laid = self.columns.lay(read.row, &[has_amounts]);
        if !has_amounts(&self.columns, &laid) {
            return false;
        }
        let mut row = FundRow::default();
        for (column, field) in &FUND_COLUMNS {
            if self.columns.has(*column) {
                row.set(*field, Some(self.under_or_blank(read, &laid, *column)));
            }
        }
        let mut label = laid.under(ColumnKey::Label).filter(|cell| !cell.is_blank());
        for (cell, front) in &laid.over {
            if *front && Word::of(&words::label(&cell.text)) == Some(Word::Money) {
                self.set_fund_unit(read.place(), cell);
            } else if *front {
                if let Some(before) = label.replace(cell) {
                    // 其中 in a merged cell of its own beside the rows it covers.
                    self.note(read.place(), before, notes::CELL);
                }
            } else if !self.repeats_label(label, cell) {
                self.note(read.place(), cell, notes::CELL);
            }
        }
        let blank = laid.column(self.columns.first().saturating_sub(1));
        row.label = label.map_or_else(|| read.place().blank(blank), |label| read.place().cell(label));
        self.form.funds.push(row);
        self.count(true);
        true
    }

    /// A fund row whose cells are headings and values by turns begins the money block. Whether it is one.
    pub(crate) fn fund_pairs(&mut self, read: &ReadRow) -> bool {
        let Some(mut columns) = Columns::pairs(read.place(), self.known, is_amount) else { return false };
        if self.block == BlockName::Money {
            columns.inherit(&self.columns);
        }
        self.begin(BlockName::Money, columns);
        self.fund_row(read)
    }

    /// Whether a cell between values says again what the row or its column is called: 其中：财政资金 60 其中：财政资金 60.
    fn repeats_label(&self, label: Option<&TableCell>, cell: &TableCell) -> bool {
        let here = Label::new(cell);
        self.columns.are_pairs()
            && (self.known.column(BlockName::Money, &here).is_some()
                || label.is_some_and(|label| words::label(&label.text) == here.bare()))
    }

    pub(crate) fn indicator_row(&mut self, read: &ReadRow) {
        self.find_levels(read);
        let laid = self.columns.lay(read.row, AS_INDICATOR);
        let mut row = Indicator::default();
        for (column, field) in &INDICATOR_COLUMNS {
            if self.columns.has(*column) {
                row.set(*field, Some(self.under_or_blank(read, &laid, *column)));
            }
        }
        self.adjust(read, &laid, &mut row);
        let parts = join_target(read, &laid, &mut row);
        carry(&mut row.level1, &mut self.carried.0);
        carry(&mut row.level2, &mut self.carried.1);
        if is_template(&row) {
            for label in &read.labels {
                self.aside(read.place(), label.cell, notes::TEMPLATE);
            }
            self.carried = (keep(row.level1), keep(row.level2));
            return;
        }
        if self.is_strange(read, &row) {
            for label in &read.labels {
                self.note(read.place(), label.cell, notes::ROW);
            }
            return self.count(false);
        }
        self.leftovers(read, &laid);
        self.count(true);
        if let Some(label) = level_total(&row) {
            let label = label.clone();
            self.carried = (keep(row.level1), keep(row.level2));
            self.push_subtotal(label, row.weight, row.score);
            return;
        }
        let index = self.form.indicators.len();
        let covers = |column| laid.under(column).is_some_and(|cell| cell.covered);
        if covers(ColumnKey::Reason) {
            row.reason = self.reason_above().or(row.reason);
        } else {
            self.reason_row = Some(index);
        }
        self.covered.push(Covered { weight: covers(ColumnKey::Weight), score: covers(ColumnKey::Score) });
        if !parts.is_empty() {
            let index = u32::try_from(index).unwrap_or(u32::MAX);
            self.joined.push((CellRef::Indicator(index, IndicatorField::Target), parts));
        }
        self.form.indicators.push(row);
    }

    /// Whether a row has points under a label at the block's side that is not known, and no indicator: a sort of total.
    fn is_strange(&self, read: &ReadRow, row: &Indicator) -> bool {
        let strange = read.first().is_some_and(|label| {
            label.cell.column < self.columns.first() && !label.is_side() && !words::is_level(label.bare())
        });
        let said = [Some(&row.name), row.target.as_ref(), row.actual.as_ref()];
        strange && said.iter().all(|cell| blank(*cell))
    }

    /// The reason of the row that this one is merged with: it is given for both. Only so many bytes are repeated.
    fn reason_above(&mut self) -> Option<Cell> {
        let above = self.form.indicators.get(self.reason_row?)?.reason.as_ref()?;
        self.repeats = self.repeats.checked_sub(above.text.len()).filter(|_| !is_empty(above))?;
        Some(above.clone())
    }

    /// A target that was adjusted counts as adjusted; what it was before is noted where it differs.
    fn adjust(&mut self, read: &ReadRow, laid: &Laid, row: &mut Indicator) {
        let Some(adjusted) = laid.adjusted else { return };
        let said = !adjusted.is_blank() && !words::is_placeholder(&words::squeeze(&adjusted.text));
        match laid.under(ColumnKey::Target) {
            _ if !said => {}
            Some(first) if trim(&first.text) == trim(&adjusted.text) => {}
            first => {
                if let Some(first) = first.filter(|first| !first.is_blank()) {
                    self.aside(read.place(), first, notes::BEFORE);
                }
                row.target = Some(read.place().cell(adjusted));
            }
        }
    }

    /// Takes the cells at the side of a layout that prints no heading over its level 1 for level 1.
    fn find_levels(&mut self, read: &ReadRow) {
        if self.columns.has(ColumnKey::Level1) || !self.columns.has(ColumnKey::Name) {
            return;
        }
        let laid = self.columns.lay(read.row, AS_INDICATOR);
        let level =
            laid.over.iter().find(|(cell, front)| *front && words::is_level(&words::label(&cell.text)));
        if let Some((cell, _)) = level
            && laid.column(1) == 1
        {
            self.columns.add(read.place(), cell, ColumnKey::Level1);
            self.progress.set_columns(self.columns.told());
        }
    }

    pub(crate) fn subtotal_row(&mut self, read: &ReadRow) {
        let Some(label) = read.labels.iter().find(|label| words::is_subtotal(label.bare())) else { return };
        let place = read.place();
        let (weight, score) = self.weight_and_score(read, label);
        self.push_subtotal(place.cell(label.cell), place.taken(weight), place.taken(score));
        self.count(true);
    }

    fn push_subtotal(&mut self, label: Cell, weight: Option<Cell>, score: Option<Cell>) {
        let after = u32::try_from(self.form.indicators.len()).unwrap_or(u32::MAX);
        self.form.subtotals.push(Subtotal { label, after, weight, score });
    }

    pub(crate) fn total_row(&mut self, read: &ReadRow) {
        let Some(label) = read.first() else { return };
        self.end();
        self.count(true);
        let place = read.place();
        let inline = split_colon(label).map(|(_, value)| value);
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
                cell.text = text.to_owned();
            }
        }
    }

    /// Weight and score of a row of totals: by its headings where it is laid on their grid, else in their order.
    fn weight_and_score<'a>(
        &mut self,
        read: &ReadRow<'a>,
        label: &Label,
    ) -> (Option<&'a TableCell>, Option<&'a TableCell>) {
        let place = read.place();
        let has_weight = self.columns.has(ColumnKey::Weight);
        let last = if self.columns.has(ColumnKey::Score) { ColumnKey::Score } else { ColumnKey::Weight };
        let laid = self.columns.reaches(read.row, last).then(|| self.columns.lay_moved(read.row, 0));
        let under = |column| {
            let cell = laid.as_ref()?.under(column)?;
            (cell.column >= label.cell.end()).then_some(cell)
        };
        let (weight, score) = match (under(ColumnKey::Weight), under(ColumnKey::Score)) {
            (weight, score) if [weight, score].into_iter().flatten().any(|cell| !cell.is_blank()) => {
                (weight, score)
            }
            // It is laid on another grid, or none of its numbers is there.
            (weight, score) => {
                let filled = laid.is_some();
                let mut rest = Vec::new();
                for cell in &read.row.cells {
                    if cell.column >= label.cell.end() && !(filled && cell.is_blank()) {
                        rest.push(cell);
                    }
                }
                // Merged cells before its numbers, copied as empty ones.
                let mut rest = rest.as_slice();
                while let [blank, after @ ..] = rest
                    && after.len() > 1
                    && blank.is_blank()
                {
                    rest = after;
                }
                match rest {
                    // 合计 over the weights alone.
                    [one] if has_weight && label.word() == Some(Word::Sum) => (Some(*one), None),
                    [one] => (None, Some(*one)),
                    [weight, score, ..] if has_weight || !score.is_blank() => (Some(*weight), Some(*score)),
                    [score, ..] => (None, Some(*score)),
                    [] => (weight, score),
                }
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
            } else if other.word() == Some(Word::Head(Head::Grade)) {
                grade = true;
            } else if !other.is_side() {
                self.note(place, other.cell, notes::CELL);
            }
        }
        (weight, score)
    }

    /// The cell under a heading; a row that ends before it has an empty one there.
    fn under_or_blank(&self, read: &ReadRow, laid: &Laid, column: ColumnKey) -> Cell {
        match laid.under(column) {
            Some(cell) => read.place().cell(cell),
            None => read.place().blank(laid.column(self.columns.start(column).unwrap_or(0))),
        }
    }

    /// Notes cells that found no heading, save the label at the block's side.
    fn leftovers(&mut self, read: &ReadRow, laid: &Laid) {
        for (cell, _) in &laid.over {
            if !words::is_side_label(&words::label(&cell.text)) {
                self.note(read.place(), cell, notes::CELL);
            }
        }
    }
}

/// Whether a row is laid as a fund row is: words in front, amounts below the headings.
fn has_amounts(_: &Columns, laid: &Laid) -> bool {
    laid.over.iter().all(|(cell, front)| !front || has_letter(cell))
        && laid.under(ColumnKey::Label).is_none_or(|cell| cell.is_blank() || has_letter(cell))
        && FUND_COLUMNS
            .iter()
            .all(|(column, _)| *column == ColumnKey::Reason || laid.under(*column).is_none_or(is_amount))
}

/// How a row is laid as an indicator row is. A form that is being filled in has weights and no scores yet, or its levels
/// alone.
const AS_INDICATOR: &[Fits] = &[has_name_and_points, has_name_and_weight, has_name_and_levels];

fn has_name(laid: &Laid) -> bool {
    laid.under(ColumnKey::Name).is_some_and(has_letter)
}

/// Whether there are points under a heading, where the layout has it.
fn has_points(columns: &Columns, laid: &Laid, column: ColumnKey) -> bool {
    !columns.has(column) || laid.under(column).is_some_and(is_points)
}

fn has_name_and_points(columns: &Columns, laid: &Laid) -> bool {
    has_name(laid)
        && has_points(columns, laid, ColumnKey::Weight)
        && has_points(columns, laid, ColumnKey::Score)
}

fn has_name_and_weight(columns: &Columns, laid: &Laid) -> bool {
    let no_score = laid.under(ColumnKey::Score).is_none_or(TableCell::is_blank);
    has_name(laid)
        && columns.has(ColumnKey::Weight)
        && has_points(columns, laid, ColumnKey::Weight)
        && no_score
}

fn has_name_and_levels(_: &Columns, laid: &Laid) -> bool {
    let level = |column, is_level: fn(&str) -> bool| {
        laid.under(column).is_none_or(|cell| cell.is_blank() || is_level(&words::label(&cell.text)))
    };
    has_name(laid)
        && level(ColumnKey::Level1, words::is_level)
        && level(ColumnKey::Level2, |bare| bare.ends_with("指标"))
}

fn has_letter(cell: &TableCell) -> bool {
    cell.text.chars().any(is_letter)
}

/// Comparator, value and unit from three columns into one target: `≥`, `95`, `%`. Gives the parts where there are several.
fn join_target(read: &ReadRow, laid: &Laid, row: &mut Indicator) -> Vec<JoinedPart> {
    let mut parts = Vec::new();
    let Some(target) = row.target.as_mut() else { return parts };
    let filled = |column| laid.under(column).filter(|cell: &&TableCell| !cell.is_blank());
    let (sign, unit) = (filled(ColumnKey::Sign), filled(ColumnKey::Unit));
    if is_empty(target) {
        // Words stand in the column of units, as its heading 单位（文字描述） says.
        if let (Some(_), Some(words)) = (sign.filter(|sign| is_one(trim(&sign.text), IN_WORDS)), unit) {
            *target = read.place().cell(words);
        }
        return parts;
    }
    if sign.or(unit).is_none() {
        return parts;
    }
    let value = std::mem::take(&mut target.text);
    let has_digit = words::squeeze(&value).bytes().any(|byte| byte.is_ascii_digit());
    let origin = target.origin.clone().unwrap_or_default();
    let origin_of = |cell: &TableCell| read.row.origin(read.part, cell.column);
    let three = [
        (ColumnKey::Sign, sign.map(|cell| (cell.text.as_str(), origin_of(cell)))),
        (ColumnKey::Target, Some((value.as_str(), origin))),
        (ColumnKey::Unit, unit.map(|cell| (cell.text.as_str(), origin_of(cell)))),
    ];
    for (column, part) in three {
        let Some((text, origin)) = part else { continue };
        let text = trim(text);
        // 可持续 with = beside it are words, and equal to themselves.
        let idle = column == ColumnKey::Sign && is_one(text, words!("= ＝")) && !has_digit;
        if column == ColumnKey::Target || !(idle || is_no_part(text)) {
            target.text.push_str(text);
        }
        parts.push(JoinedPart { column, text: text.to_owned(), origin });
    }
    parts
}

/// Signs that say that words follow, and are no comparators.
const IN_WORDS: List<'_> = words!("定性 文字描述");

/// Whether a sign or a unit adds nothing to the value.
fn is_no_part(text: &str) -> bool {
    is_one(text, IN_WORDS) || text == "定量" || words::is_placeholder(&words::squeeze(text))
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

fn blank(cell: Option<&Cell>) -> bool {
    cell.is_none_or(is_empty)
}

/// Whether a cell can be an amount, a rate or a score: blank, a sign for nothing, or short with a digit.
fn is_amount(cell: &TableCell) -> bool {
    let squeezed = words::squeeze(&cell.text);
    cell.is_blank()
        || words::is_placeholder(&squeezed)
        || squeezed == "无"
        || (squeezed.bytes().any(|b| b.is_ascii_digit()) && !is_longer(&squeezed, AMOUNT_CHARS))
}

/// Whether a cell can be points: a number, or a sign for nothing.
fn is_points(cell: &TableCell) -> bool {
    let squeezed = words::squeeze(&cell.text);
    !squeezed.is_empty()
        && (words::is_placeholder(&squeezed)
            || squeezed == "无"
            || words::is_number(squeezed.strip_suffix('分').unwrap_or(&squeezed)))
}

fn says_nothing(cell: Option<&Cell>) -> bool {
    cell.is_none_or(|cell| {
        let text = trim(&cell.text);
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

/// The label of a row that is the sum of a level, 产出指标（50分）: points and the level's name, nothing else. A level 2
/// has to print its points to be told from a row whose name was forgotten.
fn level_total(row: &Indicator) -> Option<&Cell> {
    let has_points = !blank(row.weight.as_ref()) || !blank(row.score.as_ref());
    let said = [Some(&row.name), row.target.as_ref(), row.actual.as_ref(), row.reason.as_ref()];
    if !has_points || said.iter().any(|cell| !blank(*cell)) {
        return None;
    }
    match row.level2.as_ref().filter(|level2| !is_empty(level2)) {
        Some(level2) => words::squeeze(&level2.text).ends_with("分)").then_some(level2),
        None => row.level1.as_ref().filter(|level1| !is_empty(level1)),
    }
}
