//! Paragraphs, tables in tables and text boxes, as word processors nest them, into rows in reading order.
//!
//! Owns: where rows go, vertical merges, the numbers of tables, rows and columns. Must not know elements of a
//! file, or words of a form. The caller opens and closes things as they stand in the file.
//!
//! How an [`Origin`](ziping_core::form::Origin) is to be counted, by whoever wants to find the cell again:
//! * **table**: every table of the part in the order in which they begin, those inside of others as well;
//! * **row**: every row of that table itself, from 0, those as well whose deletion is tracked;
//! * **column**: grid columns, of which a row may leave some out at its left;
//! * for a paragraph outside of tables, `row` is its number among all such paragraphs of the part, empty ones
//!   and those in text boxes as well.
//!
//! What stands in a cell's box or inner table follows the row of that cell. A row with a single cell that holds
//! a table is only a frame: its text is given in pieces before and behind the inner rows, as it is seen.

use crate::error::{Limit, ReadError};
use crate::table::{Budget, MAX_CELL_BYTES, Part, Row, TableCell};

/// Tables and boxes within each other. Documents have three or four; each hands its rows on to the one around it.
const MAX_NESTED: usize = 32;
/// Grid columns in which blank cells are made. Far columns are of no form.
const MAX_FILLED: u32 = 64;

/// How a cell is merged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Merge {
    /// Not at all.
    #[default]
    None,
    /// The top of cells that are merged vertically.
    Top,
    /// Below such a top.
    Below,
    /// With the cell at its left.
    Left,
}

/// A table row that is being read.
#[derive(Default)]
pub(crate) struct OpenRow {
    number: u32,
    cells: Vec<TableCell>,
    /// Which of the cells may go on in the next row.
    tops: Vec<usize>,
    /// The grid column of the next cell.
    pub(crate) column: u32,
    /// Grid columns of the open cell.
    pub(crate) span: u32,
    /// How the open cell is merged.
    pub(crate) merge: Merge,
    /// The open cell is not shown.
    pub(crate) drop_cell: bool,
    /// The row is not shown.
    pub(crate) drop: bool,
}

impl OpenRow {
    /// The first grid column after the last cell.
    pub(crate) fn end(&self) -> u32 {
        self.cells.last().map_or(0, TableCell::end)
    }
}

/// A cell that the next row may go on.
struct Above {
    column: u32,
    colspan: u32,
    /// Its row's place among the rows of the level around the table.
    row: usize,
    cell: usize,
}

#[derive(Default)]
struct Table {
    number: u32,
    rows: u32,
    /// Where its rows begin in the level around it.
    first: usize,
    row: Option<OpenRow>,
    above: Vec<Above>,
}

/// The document, a table or a box, and what is open in it.
#[derive(Default)]
struct Level {
    /// `None` outside of tables.
    table: Option<Table>,
    /// Text of the open cell or paragraph.
    text: String,
    /// Where the paragraph stands that the open cell's text begins in; for one outside of tables, where it stands.
    place: u32,
    /// The open cell has a paragraph.
    begun: bool,
    /// The open paragraph has no end of its own.
    join: bool,
    /// The paragraph before had none.
    joined: bool,
    /// Rows that follow the open row or paragraph.
    after: Vec<Row>,
    /// `after` when the open cell began.
    mark: usize,
    /// Where in the text of the open row's cell an inner table stands, and before which row of `after`.
    cuts: Vec<(usize, usize)>,
}

/// A part that is being read.
pub(crate) struct Flow<'b> {
    budget: &'b mut Budget,
    rows: Vec<Row>,
    tables: u32,
    paragraphs: u32,
    top: Level,
    outer: Vec<Level>,
}

impl<'b> Flow<'b> {
    pub(crate) fn new(budget: &'b mut Budget) -> Self {
        Self { budget, rows: Vec::new(), tables: 0, paragraphs: 0, top: Level::default(), outer: Vec::new() }
    }

    /// The part, when all of it was read.
    ///
    /// # Errors
    /// [`ReadError::Empty`] or [`ReadError::NoTable`] when there is nothing to look through.
    pub(crate) fn finish(mut self, name: String) -> Result<Part, ReadError> {
        let tables = self.tables;
        let rows = self.take()?;
        match (rows.is_empty(), tables) {
            (true, _) => Err(ReadError::Empty),
            (false, 0) => Err(ReadError::NoTable),
            _ => Ok(Part { name, rows }),
        }
    }

    /// The rows so far; what follows is another part.
    pub(crate) fn take(&mut self) -> Result<Vec<Row>, ReadError> {
        self.lay_down()?;
        (self.tables, self.paragraphs) = (0, 0);
        Ok(std::mem::take(&mut self.rows))
    }

    /// Adds to the text of the open paragraph.
    pub(crate) fn text(&mut self, text: &str) -> Result<(), ReadError> {
        self.top.text.push_str(text);
        if self.top.text.len() > MAX_CELL_BYTES {
            return Err(ReadError::TooLarge(Limit::CellText));
        }
        Ok(())
    }

    /// Adds a character to the text of the open paragraph.
    pub(crate) fn push(&mut self, c: char) -> Result<(), ReadError> {
        self.text(c.encode_utf8(&mut [0; 4]))
    }

    /// What the text of the open cell or paragraph has become.
    pub(crate) fn written(&mut self) -> &mut String {
        &mut self.top.text
    }

    /// The open row of the innermost table.
    pub(crate) fn row(&mut self) -> Option<&mut OpenRow> {
        self.top.table.as_mut()?.row.as_mut()
    }

    /// Where the paragraph stands that is opened next. A cell's place is that of the paragraph that its text begins in.
    pub(crate) fn mark(&mut self, place: usize) {
        if self.top.place == 0 || self.top.table.is_none() || self.top.text.trim_ascii().is_empty() {
            self.top.place = u32::try_from(place).unwrap_or_default();
        }
    }

    pub(crate) fn open_paragraph(&mut self) -> Result<(), ReadError> {
        let follows = self.top.begun && !self.top.joined;
        self.top.joined = false;
        if self.top.table.is_none() {
            self.paragraphs = self.paragraphs.saturating_add(1);
        } else {
            self.top.begun = true;
            if follows {
                return self.push('\n');
            }
        }
        Ok(())
    }

    /// The open paragraph's end is deleted or hidden: the next one goes on in its line.
    pub(crate) fn join(&mut self) {
        self.top.join = true;
    }

    pub(crate) fn close_paragraph(&mut self) -> Result<(), ReadError> {
        self.top.joined = std::mem::take(&mut self.top.join);
        if self.top.table.is_none() && !self.top.joined {
            return self.lay_down();
        }
        Ok(())
    }

    /// Makes a row of the paragraph outside of tables that was read, and what follows it.
    fn lay_down(&mut self) -> Result<(), ReadError> {
        let text = std::mem::take(&mut self.top.text);
        if !text.trim().is_empty() {
            self.budget.cell(0, text.len())?;
            let row = self.paragraphs.saturating_sub(1);
            let cell = TableCell { place: self.top.place, ..TableCell::single(text, 0) };
            let row = Row { table: self.tables, row, paragraph: true, cells: vec![cell] };
            self.around().push(row);
        }
        self.let_follow();
        Ok(())
    }

    /// The rows that those of the innermost level belong to.
    fn around(&mut self) -> &mut Vec<Row> {
        match self.outer.last_mut() {
            Some(level) => &mut level.after,
            None => &mut self.rows,
        }
    }

    fn let_follow(&mut self) {
        let mut after = std::mem::take(&mut self.top.after);
        self.around().append(&mut after);
    }

    /// A box whose paragraphs and tables stand outside of what it is fixed to.
    ///
    /// # Errors
    /// When too many stand within each other.
    pub(crate) fn open_box(&mut self) -> Result<(), ReadError> {
        if self.outer.len() == MAX_NESTED {
            return Err(ReadError::TooLarge(Limit::Depth));
        }
        self.outer.push(std::mem::take(&mut self.top));
        Ok(())
    }

    pub(crate) fn close_box(&mut self) -> Result<(), ReadError> {
        self.lay_down()?;
        self.leave();
        Ok(())
    }

    fn leave(&mut self) {
        if let Some(level) = self.outer.pop() {
            self.top = level;
        }
    }

    pub(crate) fn open_table(&mut self) -> Result<(), ReadError> {
        let (text, after) = (self.top.text.len(), self.top.after.len());
        if self.top.table.is_none() {
            self.lay_down()?;
        } else if self.top.cuts.last().is_none_or(|cut| cut.0 < text) {
            self.top.cuts.push((text, after));
        }
        self.open_box()?;
        let first = self.around().len();
        self.top.table = Some(Table { number: self.tables, first, ..Table::default() });
        self.tables = self.tables.saturating_add(1);
        Ok(())
    }

    pub(crate) fn close_table(&mut self) {
        self.let_follow();
        self.leave();
        if self.top.table.is_none() {
            self.let_follow();
        }
    }

    pub(crate) fn open_row(&mut self) {
        self.let_follow();
        self.top.cuts.clear();
        if let Some(table) = &mut self.top.table {
            table.row = Some(OpenRow { number: table.rows, ..OpenRow::default() });
            table.rows = table.rows.saturating_add(1);
        }
    }

    pub(crate) fn open_cell(&mut self) {
        let level = &mut self.top;
        level.text.clear();
        (level.begun, level.join, level.joined, level.place) = (false, false, false, 0);
        level.mark = level.after.len();
        if let Some(row) = self.row() {
            (row.span, row.merge, row.drop_cell) = (1, Merge::None, false);
        }
    }

    pub(crate) fn close_cell(&mut self) -> Result<(), ReadError> {
        let level = &mut self.top;
        let Some(row) = level.table.as_mut().and_then(|table| table.row.as_mut()) else {
            level.text.clear();
            return Ok(());
        };
        if row.drop_cell || row.drop {
            level.text.clear();
            level.after.truncate(level.mark);
            level.cuts.clear();
            return Ok(());
        }
        self.budget.cell(usize::try_from(row.column).unwrap_or(usize::MAX), level.text.len())?;
        // Empty paragraphs behind the text, one of which has to follow an inner table.
        let text = level.text.trim_end_matches('\n');
        let span = row.span.max(1);
        if let (Merge::Left, Some(left)) = (row.merge, row.cells.last_mut()) {
            left.colspan = left.colspan.saturating_add(span);
            if !text.trim().is_empty() {
                left.text.push('\n');
                left.text.push_str(text);
            }
            level.cuts.clear();
        } else {
            let covered = row.merge == Merge::Below;
            if row.merge == Merge::Top {
                row.tops.push(row.cells.len());
            }
            // The level's own text keeps its room for the next cell.
            let (text, column) = (text.to_owned(), row.column);
            row.cells.push(TableCell {
                text,
                column,
                colspan: span,
                rowspan: 1,
                covered,
                place: level.place,
            });
        }
        level.text.clear();
        row.column = row.column.saturating_add(span);
        Ok(())
    }

    /// The next cell, from a grid column on, that goes on in this row: its column and how many it covers.
    pub(crate) fn above(&self, column: u32) -> Option<(u32, u32)> {
        let above = &self.top.table.as_ref()?.above;
        let next = above.get(above.partition_point(|above| above.column < column))?;
        Some((next.column, next.colspan))
    }

    pub(crate) fn close_row(&mut self) -> Result<(), ReadError> {
        let Some(table) = &mut self.top.table else { return Ok(()) };
        let (table_number, Some(mut row)) = (table.number, table.row.take()) else { return Ok(()) };
        if row.drop {
            self.top.after.clear();
            return Ok(());
        }
        if row.cells.is_empty() {
            return Ok(());
        }
        if let ([cell], false) = (row.cells.as_mut_slice(), self.top.cuts.is_empty()) {
            let cell = std::mem::take(cell);
            return self.frame(table_number, row.number, &cell);
        }
        let above = std::mem::take(&mut table.above);
        let place = match self.outer.last_mut() {
            Some(level) => &mut level.after,
            None => &mut self.rows,
        };
        table.above = merged(above, &mut row, place);
        place.push(Row { table: table_number, row: row.number, paragraph: false, cells: row.cells });
        self.let_follow();
        Ok(())
    }

    /// Repeats the row that was closed last, or counts as many rows that hold nothing.
    pub(crate) fn repeat_row(&mut self, times: u32) -> Result<(), ReadError> {
        let Some(table) = &mut self.top.table else { return Ok(()) };
        let (number, last) = (table.number, table.rows.saturating_sub(1));
        table.rows = table.rows.saturating_add(times);
        let Some(row) = self.around().last() else { return Ok(()) };
        if row.paragraph || (row.table, row.row) != (number, last) {
            return Ok(());
        }
        let row = row.clone();
        for time in 1..=times {
            for cell in &row.cells {
                self.budget.cell(0, cell.text.len())?;
            }
            self.around().push(Row { row: last.saturating_add(time), ..row.clone() });
        }
        Ok(())
    }

    /// Makes the blank cells that the rows of the open table left out, in columns where it has something.
    pub(crate) fn fill_gaps(&mut self) -> Result<(), ReadError> {
        let Some((number, first)) = self.top.table.as_ref().map(|table| (table.number, table.first)) else {
            return Ok(());
        };
        let rows = match self.outer.last_mut() {
            Some(level) => &mut level.after,
            None => &mut self.rows,
        };
        let rows = rows.get_mut(first..).unwrap_or_default();
        let mut width = 0;
        for row in rows.iter().filter(|row| row.table == number && !row.paragraph) {
            width = row.end().min(MAX_FILLED).max(width);
        }
        for row in rows.iter_mut().filter(|row| row.table == number && !row.paragraph) {
            let mut cells = Vec::with_capacity(row.cells.len());
            let mut column = 0;
            for cell in std::mem::take(&mut row.cells) {
                fill(&mut cells, column, cell.column.min(width), self.budget)?;
                column = cell.end();
                cells.push(cell);
            }
            fill(&mut cells, column, width, self.budget)?;
            row.cells = cells;
        }
        Ok(())
    }

    /// The text of a frame's one cell in pieces, with the rows of the tables between them.
    fn frame(&mut self, table: u32, row: u32, cell: &TableCell) -> Result<(), ReadError> {
        let mut cuts = std::mem::take(&mut self.top.cuts);
        let mut rows = std::mem::take(&mut self.top.after).into_iter();
        cuts.push((usize::MAX, usize::MAX));
        let (mut begin, mut passed) = (0, 0_usize);
        for (end, before) in cuts {
            for row in rows.by_ref().take(before.saturating_sub(passed)) {
                self.around().push(row);
            }
            let end = end.min(cell.text.len());
            let text = cell.text.get(begin..end).unwrap_or_default().trim_matches('\n');
            if !text.trim().is_empty() {
                self.budget.cell(0, text.len())?;
                let piece = TableCell { text: text.to_owned(), colspan: cell.colspan, ..*cell };
                self.around().push(Row { table, row, paragraph: false, cells: vec![piece] });
            }
            (begin, passed) = (end, before);
        }
        Ok(())
    }
}

/// Adds blank cells from a column to another.
fn fill(cells: &mut Vec<TableCell>, from: u32, to: u32, budget: &mut Budget) -> Result<(), ReadError> {
    for column in from..to {
        budget.cell(0, 0)?;
        cells.push(TableCell::single(String::new(), column));
    }
    Ok(())
}

/// Takes the cells of a row that go on from above into the ones they go on, `rows` being those before it; what
/// the row below may go on. A cell that says it goes on and has nothing above it stands for itself.
fn merged(above: Vec<Above>, row: &mut OpenRow, rows: &mut [Row]) -> Vec<Above> {
    let mut open = Vec::new();
    let mut above = above.into_iter().peekable();
    let mut tops = row.tops.iter().peekable();
    for (at, cell) in row.cells.iter_mut().enumerate() {
        let mut top = tops.next_if(|top| **top == at).is_some();
        if cell.covered {
            while above.next_if(|above| above.column < cell.column).is_some() {}
            if let Some(above) = above.next_if(|above| above.column == cell.column) {
                let first = rows.get_mut(above.row).and_then(|row| row.cells.get_mut(above.cell));
                if let Some(first) = first {
                    first.rowspan = first.rowspan.saturating_add(1);
                }
                cell.text = String::new();
                open.push(above);
                continue;
            }
            cell.covered = false;
            top = true;
        }
        if top {
            let (column, colspan) = (cell.column, cell.colspan);
            open.push(Above { column, colspan, row: rows.len(), cell: at });
        }
    }
    open
}
