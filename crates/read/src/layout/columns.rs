//! The heading row of a block, and which cell of a row stands under which heading.
//!
//! Owns: matching by grid column. Must not know what a row means.
//!
//! Money rows and indicator rows cut a table's columns differently, so each block is matched by its own
//! heading row. A cell belongs to the heading that it shares most columns with.

use crate::layout::draft::Place;
use crate::layout::known::Known;
use crate::layout::label::{Label, goal_over_text};
use crate::layout::notes::clip;
use crate::layout::words;
use crate::table::{Row, TableCell};
use crate::told::{BlockName, ColumnKey, ReadColumn};
use ziping_core::text::trim;

/// Characters of a heading that are shown.
const HEADING_CHARS: usize = 40;

/// Headings that are kept though their columns are not read: more than the widest published form has.
const MAX_HEADINGS: usize = 40;

/// One heading: the grid columns it covers and what stands below it.
#[derive(Clone, Debug)]
struct Heading {
    start: u32,
    end: u32,
    told: ReadColumn,
    /// A second target, 调整指标值, which counts where it is filled.
    adjusted: bool,
}

/// The headings of a block, known or not; none before the first heading row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    headings: Vec<Heading>,
    /// Grid columns of the heading row.
    width: u32,
    /// The headings stand in the rows, each before its value: 预算数： 100 执行数： 98.
    pairs: bool,
}

impl Columns {
    /// Takes a heading row; gives the cells of columns that are not read, too, and whether those are known.
    pub(crate) fn from_row<'a>(
        at: Place,
        labels: &[Label<'a>],
        block: BlockName,
        known: &Known,
    ) -> (Self, Vec<(&'a TableCell, bool)>) {
        let mut columns = Self { headings: Vec::new(), width: at.row.end(), pairs: false };
        columns.name(at, labels, block, known);
        let mut left_out = Vec::new();
        for label in labels {
            let heading = columns.headings.iter().find(|h| h.start == label.cell.column);
            match heading {
                Some(heading) if heading.is_read() => {}
                Some(heading) => left_out.push((label.cell, heading.told.column.is_some())),
                None if label.bare().is_empty() || label.is_side() => {}
                // The label at the side of a block, which is one of its headings elsewhere.
                None if known.column(block, label).is_some() => {}
                None => left_out.push((label.cell, false)),
            }
        }
        (columns, left_out)
    }

    /// Takes a second heading row that splits some headings of the first.
    pub(crate) fn split(&mut self, at: Place, labels: &[Label], block: BlockName, known: &Known) {
        for label in labels {
            let cell = label.cell;
            self.headings.retain(|h| h.end <= cell.column || h.start >= cell.end());
        }
        self.name(at, labels, block, known);
        self.in_order();
    }

    /// Takes over the headings of the rows above where this heading row leaves their columns out.
    pub(crate) fn inherit(&mut self, above: &Self) {
        for heading in &above.headings {
            let taken = heading.told.column.is_some_and(|column| self.has(column));
            let covered = self.headings.iter().any(|h| h.start < heading.end && heading.start < h.end);
            if !taken && !covered {
                self.headings.push(heading.clone());
            }
        }
        self.in_order();
    }

    /// Takes a row whose cells are headings and values by turns, 预算数： 100 执行数： 98; `None` where it is not.
    pub(crate) fn pairs(at: Place, known: &Known, is_amount: fn(&TableCell) -> bool) -> Option<Self> {
        let mut columns = Self { headings: Vec::new(), width: at.row.end(), pairs: true };
        let mut rest = at.row.cells.as_slice();
        while let [cell, after @ ..] = rest {
            rest = after;
            let label = Label::new(cell);
            if let [value, after @ ..] = after
                && let Some(column) = known.column(BlockName::Money, &label)
                && !cell.covered
                && !label.bare().bytes().any(|b| b.is_ascii_digit())
                && is_amount(value)
                && !columns.has(column)
            {
                rest = after;
                columns.push(value.column, value.end(), told(at, cell, Some(column)), false);
            }
        }
        (columns.has(ColumnKey::Budget) && columns.has(ColumnKey::Executed)).then_some(columns)
    }

    /// Whether the headings stand in the rows.
    pub(crate) const fn are_pairs(&self) -> bool {
        self.pairs
    }

    /// Takes cells at the side of the rows, under no heading, for those of a column: level 1 of a layout that prints none.
    pub(crate) fn add(&mut self, at: Place, cell: &TableCell, column: ColumnKey) {
        let mut told = told(at, cell, Some(column));
        told.heading.clear();
        self.push(cell.column, cell.end(), told, false);
        self.in_order();
    }

    /// The headings for the person, from left to right.
    pub(crate) fn told(&self) -> Vec<ReadColumn> {
        let mut told = Vec::with_capacity(self.headings.len());
        for heading in &self.headings {
            told.push(heading.told.clone());
        }
        told
    }

    /// Adds what the labels name. A column named twice is the first one, unless the person said otherwise or the words
    /// of the second are the better ones (单项指标折算得分 after 单项指标得分).
    fn name(&mut self, at: Place, labels: &[Label], block: BlockName, known: &Known) {
        let goal = if block == BlockName::Goal { goal_over_text(labels) } else { None };
        for label in labels {
            let corrected = known.corrected(block, label.bare());
            let is_goal = corrected.is_none() && goal.is_some_and(|goal| std::ptr::eq(goal, label));
            if label.bare().is_empty() || (corrected.is_none() && label.is_side() && !is_goal) {
                continue;
            }
            let mut column = if is_goal { Some(ColumnKey::Expected) } else { known.column(block, label) };
            let after_initial = self.has(ColumnKey::Initial);
            let mut adjusted = false;
            let twice = column.filter(|column| *column != ColumnKey::Unused);
            let place = self.headings.iter().position(|h| twice.is_some() && h.told.column == twice);
            // 年度目标完成情况 stands at the side as well as over the results; 年度绩效目标1 at the side of the levels.
            let side = block == BlockName::Goal
                || (twice == Some(ColumnKey::Target)
                    && self.has(ColumnKey::Level1)
                    && !words::is_adjusted(label.bare()));
            let first = place.and_then(|place| self.headings.get(place));
            let given = first.is_some_and(|first| first.corrected_by(block, known).is_some());
            if side && corrected.is_none() && place == Some(0) && !given {
                self.headings.remove(0);
            } else if let Some(first) = place.and_then(|place| self.headings.get_mut(place)) {
                if corrected.is_some() && !given {
                    first.told.column = None;
                } else if twice == Some(ColumnKey::Budget) && place == Some(0) && after_initial && !given {
                    // 年度预算数（万元） over the labels of the rows, before 年初预算 and 调整后预算数.
                    first.told.column = Some(ColumnKey::Label);
                } else if corrected.is_none()
                    && words::is_better(label.bare())
                    && !words::is_better(&first.told.heading)
                {
                    first.told.column = Some(ColumnKey::Unused);
                } else if words::is_adjusted(label.bare())
                    && twice == Some(ColumnKey::Target)
                    && !self.headings.iter().any(|h| h.adjusted)
                {
                    adjusted = true;
                } else {
                    column = None;
                }
            }
            self.push(label.cell.column, label.cell.end(), told(at, label.cell, column), adjusted);
        }
    }

    fn push(&mut self, start: u32, end: u32, told: ReadColumn, adjusted: bool) {
        let heading = Heading { start, end, told, adjusted };
        if heading.is_read() || self.headings.len() < MAX_HEADINGS {
            self.headings.push(heading);
        }
    }

    /// Headings from left to right; there are few, and nearly always they are in order.
    fn in_order(&mut self) {
        let mut sorted: Vec<Heading> = Vec::with_capacity(self.headings.len());
        for heading in self.headings.drain(..) {
            let place = sorted.iter().take_while(|h| h.start <= heading.start).count();
            sorted.insert(place, heading);
        }
        self.headings = sorted;
    }

    pub(crate) fn has(&self, column: ColumnKey) -> bool {
        self.place(column).is_some()
    }

    fn place(&self, column: ColumnKey) -> Option<&Heading> {
        self.headings.iter().find(|h| h.told.column == Some(column))
    }

    /// The first grid column under a heading.
    pub(crate) fn start(&self, column: ColumnKey) -> Option<u32> {
        self.place(column).map(|h| h.start)
    }

    /// The first grid column under any known heading.
    pub(crate) fn first(&self) -> u32 {
        self.first_but(None)
    }

    /// The first grid column under any known heading, save that of the labels.
    pub(crate) fn first_value(&self) -> u32 {
        self.first_but(Some(ColumnKey::Label))
    }

    fn first_but(&self, left_out: Option<ColumnKey>) -> u32 {
        let mut first = u32::MAX;
        for heading in &self.headings {
            if heading.told.column.is_some() && (left_out.is_none() || heading.told.column != left_out) {
                first = first.min(heading.start);
            }
        }
        if first == u32::MAX { 0 } else { first }
    }

    /// Whether the row is laid on the grid of the headings as far as `column`. A total row copied as text
    /// may have fewer cells than the rows above it: merged cells count once.
    pub(crate) fn reaches(&self, row: &Row, column: ColumnKey) -> bool {
        self.start(column).is_some_and(|start| row.end() > start)
    }

    /// Lays a row under the headings. Where cells are missing at its front, as when the merged cell at the side
    /// of a block is copied only once, the row is moved to the right until it fits: by the first of `fits` that it can be
    /// made to fit by.
    pub(crate) fn lay<'a>(&self, row: &'a Row, fits: &[Fits]) -> Laid<'a> {
        let laid = self.lay_moved(row, 0);
        let front_filled = row.cells.first().is_some_and(|cell| !cell.is_blank());
        let missing = self.width.saturating_sub(row.end()).min(MAX_MISSING);
        if front_filled {
            for fits in fits {
                if fits(self, &laid) {
                    return laid;
                }
                for moved in 1..=missing {
                    let other = self.lay_moved(row, moved);
                    if fits(self, &other) {
                        return other;
                    }
                }
            }
        }
        laid
    }

    /// Lays a row under the headings, `moved` columns further right than it stands.
    pub(crate) fn lay_moved<'a>(&self, row: &'a Row, moved: u32) -> Laid<'a> {
        let mut laid = Laid { moved, under: [None; ColumnKey::ALL.len()], adjusted: None, over: Vec::new() };
        let first = self.first();
        for cell in &row.cells {
            let above = self.above(cell, moved);
            let front = cell.column.saturating_add(moved) < first;
            match above {
                Some(Heading { adjusted: true, .. }) => laid.adjusted = Some(cell),
                Some(Heading { told: ReadColumn { column: Some(ColumnKey::Unused), .. }, .. }) => {}
                // Its heading is told as one that is not read.
                Some(Heading { told: ReadColumn { column: None, .. }, .. }) if !front => {}
                _ => {
                    let column = above.and_then(|heading| heading.told.column);
                    match column.and_then(|column| laid.under.get_mut(column as usize)) {
                        Some(place @ None) => *place = Some(cell),
                        _ if cell.is_blank() => {}
                        _ => laid.over.push((cell, front)),
                    }
                }
            }
        }
        laid
    }

    /// What stands above a cell, `moved` columns further right: the heading that it shares most columns with, one
    /// that is not read only where there is no other.
    fn above(&self, cell: &TableCell, moved: u32) -> Option<&Heading> {
        let (start, end) = (cell.column.saturating_add(moved), cell.end().saturating_add(moved));
        let mut best = (0, None);
        for heading in &self.headings {
            let shared = heading.end.min(end).saturating_sub(heading.start.max(start));
            let shared = shared.saturating_mul(if heading.told.column.is_some() { MANY } else { 1 });
            if shared > best.0 {
                best = (shared, Some(heading));
            }
        }
        best.1
    }
}

/// More than a row has grid columns.
const MANY: u32 = 4_096;

impl Heading {
    /// Whether its column goes into the form.
    const fn is_read(&self) -> bool {
        !matches!(self.told.column, None | Some(ColumnKey::Unused))
    }

    fn corrected_by(&self, block: BlockName, known: &Known) -> Option<ColumnKey> {
        known.corrected(block, &words::label(&self.told.heading))
    }
}

fn told(at: Place, cell: &TableCell, column: Option<ColumnKey>) -> ReadColumn {
    ReadColumn {
        heading: clip(trim(&cell.text), HEADING_CHARS),
        column,
        origin: at.row.origin(at.part, cell.column),
    }
}

/// Whether a row that is laid so has under each heading what belongs there.
pub(crate) type Fits = fn(&Columns, &Laid) -> bool;

/// A row laid under the headings.
#[derive(Clone, Debug)]
pub(crate) struct Laid<'a> {
    /// How many columns to the right the row was moved.
    moved: u32,
    under: [Option<&'a TableCell>; ColumnKey::ALL.len()],
    /// The cell under a second, adjusted target.
    pub(crate) adjusted: Option<&'a TableCell>,
    /// Filled cells under no heading or as the second one under it, and whether they stand before the first.
    pub(crate) over: Vec<(&'a TableCell, bool)>,
}

impl<'a> Laid<'a> {
    /// The cell that stands under a heading.
    pub(crate) fn under(&self, column: ColumnKey) -> Option<&'a TableCell> {
        self.under.get(column as usize).copied().flatten()
    }

    /// The grid column of this row that stands under the grid column `start` of the headings.
    pub(crate) const fn column(&self, start: u32) -> u32 {
        start.saturating_sub(self.moved)
    }
}

/// Side label, level 1 and level 2: what merged cells at the front can hide.
const MAX_MISSING: u32 = 3;
