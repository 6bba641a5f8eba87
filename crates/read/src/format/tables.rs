//! The rows of tables, and the paragraphs between them, out of the paragraphs of a document as Word keeps them: doc, rtf.
//!
//! Owns: which cell of which table a paragraph stands in, and the grid of columns that a table's rows share. Must not
//! know how anything is stored.
//!
//! Tables are numbered as they begin, also those that stand in cells. A row whose deletion is tracked is a row of empty
//! cells. A table in a cell is given below the row of that cell. A row of one cell with a table in it is only a
//! frame: its text is given in pieces before and behind the inner rows, as it is seen.

use crate::container::size;
use crate::error::{Limit, ReadError};
use crate::table::{Budget, MAX_COLUMNS, Row, TableCell};

/// How deep tables may stand in cells.
const MAX_DEPTH: usize = 32;
/// Edges that lie nearer to each other are one, in twips: half a millimetre, which is a line's width on the screen.
const NEAR: u32 = 30;
/// The width of a cell of which nothing is said: an inch.
const INCH: i32 = 1_440;

/// What a paragraph ends with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// A mark that is not shown: what follows goes on in the same paragraph.
    Joined,
    Paragraph,
    Cell,
    Row,
}

/// How a row is cut into cells.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    /// The left edge of the first cell and the right edge of every cell, in twips from the text's left edge.
    pub(super) edges: Vec<i32>,
    /// How each cell is merged (TCGRF).
    pub(super) cells: Vec<u16>,
}

impl Cuts {
    /// Whether a cell is merged with its neighbours: 1 in the first of them and 2 in the others. The specification
    /// has it the other way round, but this is what Word has written since 97.
    pub(super) const ACROSS: u16 = 0b11;
    pub(super) const FIRST_ACROSS: u16 = 1;
    pub(super) const GOES_ACROSS: u16 = 2;
    /// The same for those above and below.
    pub(super) const DOWN: u16 = 0b110_0000;
    pub(super) const FIRST_DOWN: u16 = 0b110_0000;
    pub(super) const GOES_DOWN: u16 = 0b010_0000;
}

/// The rows so far.
pub(super) struct Tables<'b> {
    pub(super) budget: &'b mut Budget,
    /// Whether a row may have other cells than are said: they are an inch wide.
    loose: bool,
    rows: Vec<Row>,
    /// The tables that are being read, each in a cell of the one before.
    open: Vec<Table>,
    tables: u32,
    paragraphs: u32,
    /// The open paragraph outside of tables.
    held: String,
}

/// A table that is being read.
#[derive(Default)]
struct Table {
    number: u32,
    /// Rows so far.
    seen: u32,
    /// Its rows, and behind each the rows of the tables that stand in it. Until they are laid on the grid, `column`
    /// and `colspan` of its own cells hold the left and the right edge, and `rowspan` how they are merged.
    rows: Vec<Row>,
    /// Whether there are rows of which it is said how they are cut, and others.
    cut: bool,
    uncut: bool,
    /// The row that is being read.
    cells: Vec<TableCell>,
    text: String,
    /// The rows of the tables that stand in it.
    inner: Vec<Row>,
    /// Where in the text of its first cell they stand, and before which of these rows.
    frame: Vec<(usize, usize)>,
}

impl<'b> Tables<'b> {
    pub(super) fn new(budget: &'b mut Budget, loose: bool) -> Self {
        Self {
            budget,
            loose,
            rows: Vec::new(),
            open: Vec::new(),
            tables: 0,
            paragraphs: 0,
            held: String::new(),
        }
    }

    /// Takes a paragraph out of `text` that stands in so many tables, one inside of the other.
    #[inline(never)]
    pub(super) fn paragraph(
        &mut self,
        text: &mut String,
        depth: usize,
        end: End,
        cuts: Option<&Cuts>,
    ) -> Result<(), ReadError> {
        if depth > MAX_DEPTH {
            return Err(ReadError::TooLarge(Limit::Depth));
        }
        self.descend(depth)?;
        let table = self.open.last_mut();
        let into = table.map_or(&mut self.held, |table| &mut table.text);
        into.push_str(text);
        text.clear();
        let Some(table) = self.open.last_mut() else {
            self.paragraphs = self.paragraphs.saturating_add(1);
            return if end == End::Joined { Ok(()) } else { self.line() };
        };
        match end {
            End::Joined => {}
            End::Paragraph => table.text.push('\n'),
            End::Cell => table.end_cell(self.budget)?,
            End::Row => table.end_row(cuts, self.loose, self.budget)?,
        }
        Ok(())
    }

    /// The rows of the document, when its last paragraph was taken; what is left of its text is one more.
    ///
    /// # Errors
    /// [`ReadError::Empty`] or [`ReadError::NoTable`] when there is nothing to look through.
    pub(super) fn finish(mut self, text: &str) -> Result<Vec<Row>, ReadError> {
        self.descend(0)?;
        self.held.push_str(text);
        self.line()?;
        match (self.rows.is_empty(), self.tables) {
            (true, _) => Err(ReadError::Empty),
            (false, 0) => Err(ReadError::NoTable),
            _ => Ok(self.rows),
        }
    }

    /// Ends and begins tables until so many are open.
    fn descend(&mut self, depth: usize) -> Result<(), ReadError> {
        while self.open.len() > depth
            && let Some(mut table) = self.open.pop()
        {
            table.finish(self.loose, self.budget)?;
            self.open.last_mut().map_or(&mut self.rows, |outer| &mut outer.inner).append(&mut table.rows);
        }
        if depth > 0 {
            self.line()?;
        }
        while self.open.len() < depth {
            if let Some(outer) = self.open.last_mut()
                && outer.cells.is_empty()
            {
                outer.frame.push((outer.text.len(), outer.inner.len()));
            }
            self.open.push(Table { number: self.tables, ..Table::default() });
            self.tables = self.tables.saturating_add(1);
        }
        Ok(())
    }

    /// Ends a paragraph outside of tables.
    fn line(&mut self) -> Result<(), ReadError> {
        let text = std::mem::take(&mut self.held);
        if text.trim().is_empty() {
            return Ok(());
        }
        self.budget.cell(0, text.len())?;
        let row = self.paragraphs.saturating_sub(1);
        self.rows.push(Row {
            table: self.tables,
            row,
            paragraph: true,
            cells: vec![TableCell::single(text, 0)],
        });
        Ok(())
    }
}

impl Table {
    fn end_cell(&mut self, budget: &mut Budget) -> Result<(), ReadError> {
        let mut text = std::mem::take(&mut self.text);
        // Empty paragraphs behind the text, one of which has to follow an inner table.
        text.truncate(text.trim_end_matches('\n').len());
        budget.cell(self.cells.len(), text.len())?;
        self.cells.push(TableCell::single(text, 0));
        Ok(())
    }

    fn end_row(&mut self, cuts: Option<&Cuts>, loose: bool, budget: &mut Budget) -> Result<(), ReadError> {
        if !self.text.is_empty() {
            self.end_cell(budget)?;
        }
        let texts = std::mem::take(&mut self.cells);
        let cuts = cuts.filter(|cuts| loose || cuts.cells.len() == texts.len());
        if cuts.is_some() {
            self.cut = true;
        } else {
            self.uncut |= !texts.is_empty() && !loose;
        }
        let (edges, merges) = cuts.map_or((&[][..], &[][..]), |cuts| (&cuts.edges, &cuts.cells));
        let mut edges = edges.iter();
        let mut merges = merges.iter();
        let mut cells = Vec::<TableCell>::new();
        let mut right = edges.next().copied().unwrap_or_default();
        for mut cell in texts {
            let left = right;
            // Edges go from left to right, whatever a file says.
            right = edges.next().map_or(left.saturating_add(INCH), |right| left.max(*right));
            let merge = merges.next().copied().unwrap_or_default();
            cell.colspan = ordered(right);
            if merge & Cuts::ACROSS == Cuts::GOES_ACROSS
                && let Some(open) = cells.last_mut()
            {
                // Cells that are merged into the one before them show their text there.
                open.colspan = cell.colspan;
                if !cell.text.trim().is_empty() {
                    open.text.push('\n');
                    open.text.push_str(&cell.text);
                }
                continue;
            }
            cell.column = ordered(left);
            cell.rowspan = u32::from(merge & Cuts::DOWN);
            cells.push(cell);
        }
        let frame = std::mem::take(&mut self.frame);
        match cells.as_slice() {
            [] => {}
            [cell] if !frame.is_empty() => self.pieces(cell, frame, budget)?,
            _ => self.row(cells),
        }
        self.rows.append(&mut self.inner);
        self.seen = self.seen.saturating_add(1);
        Ok(())
    }

    fn row(&mut self, cells: Vec<TableCell>) {
        self.rows.push(Row { table: self.number, row: self.seen, paragraph: false, cells });
    }

    /// The text of a frame's one cell in pieces, with the rows of the tables between them.
    fn pieces(
        &mut self,
        cell: &TableCell,
        mut frame: Vec<(usize, usize)>,
        budget: &mut Budget,
    ) -> Result<(), ReadError> {
        let mut inner = std::mem::take(&mut self.inner).into_iter();
        frame.push((cell.text.len(), usize::MAX));
        let (mut begin, mut passed) = (0, 0_usize);
        for (end, before) in frame {
            for row in inner.by_ref().take(before.saturating_sub(passed)) {
                self.rows.push(row);
            }
            let piece = cell.text.get(begin..end.min(cell.text.len())).unwrap_or_default().trim_matches('\n');
            if !piece.trim().is_empty() {
                budget.cell(0, piece.len())?;
                self.row(vec![TableCell { text: piece.to_owned(), ..*cell }]);
            }
            (begin, passed) = (end, before);
        }
        Ok(())
    }

    /// Ends a row that was left open, and lays the cells of all rows on the grid.
    fn finish(&mut self, loose: bool, budget: &mut Budget) -> Result<(), ReadError> {
        if !(self.cells.is_empty() && self.text.is_empty() && self.inner.is_empty()) {
            self.end_row(None, loose, budget)?;
        }
        if self.cut && self.uncut {
            return Err(ReadError::Damaged);
        }
        // All edges, from left to right. Edges of one row stay apart, so that a cell too narrow to be seen has a
        // column nevertheless.
        let mut edges = Vec::new();
        for row in &mut self.rows {
            let mut left = 0;
            if row.table == self.number {
                for cell in &mut row.cells {
                    cell.column = if left == 0 { edge(&mut edges, cell.column, 0)? } else { left };
                    left = edge(&mut edges, cell.colspan, cell.column)?;
                    cell.colspan = left;
                }
            }
        }
        // For each column the cell that began there last: its row and its place in it.
        let mut tops = vec![(0, 0); edges.len()];
        for at in 0..self.rows.len() {
            let Some(row) = self.rows.get(at).filter(|row| row.table == self.number) else { continue };
            let (number, count) = (row.row, row.cells.len());
            for place in 0..count {
                let Some(cell) = self.cell(at, place) else { continue };
                cell.column = column(&edges, cell.column);
                cell.colspan = column(&edges, cell.colspan).saturating_sub(cell.column).max(1);
                let merge = std::mem::replace(&mut cell.rowspan, 1);
                let (begin, end) = (cell.column, cell.end());
                let Some(top) = tops.get_mut(size(begin)) else { continue };
                let above = *top;
                // One that is not merged is no top.
                *top = if merge == 0 { (usize::MAX, 0) } else { (at, place) };
                // Cells go on in the next row where both edges are the same; one with nothing above it shows its
                // own text.
                if merge != u32::from(Cuts::GOES_DOWN) {
                    continue;
                }
                let next = self.rows.get(above.0).map_or(0, |row| row.row);
                if let Some(cell) = self.cell(above.0, above.1)
                    && above.0 < at
                    && cell.end() == end
                    && next.saturating_add(cell.rowspan) == number
                {
                    cell.rowspan = cell.rowspan.saturating_add(1);
                    if let Some(top) = tops.get_mut(size(begin)) {
                        *top = above;
                    }
                    if let Some(cell) = self.cell(at, place) {
                        cell.covered = true;
                    }
                }
            }
        }
        Ok(())
    }

    fn cell(&mut self, row: usize, cell: usize) -> Option<&mut TableCell> {
        self.rows.get_mut(row)?.cells.get_mut(cell)
    }
}

/// An edge, in the same order and without a sign.
fn ordered(edge: i32) -> u32 {
    edge.cast_unsigned() ^ 0x8000_0000
}

/// The edge of the grid at a place right of another: one that is as near as nothing, or a new one.
#[inline(never)]
fn edge(edges: &mut Vec<u32>, place: u32, right_of: u32) -> Result<u32, ReadError> {
    let place = place.max(right_of.saturating_add(1));
    let at = size(column(edges, place));
    let mut found = None;
    let mut gap = NEAR;
    // The one before and the one behind.
    for known in edges.get(at.saturating_sub(1)..).unwrap_or_default().iter().take(2) {
        if *known > right_of && known.abs_diff(place) <= gap {
            gap = known.abs_diff(place);
            found = Some(*known);
        }
    }
    if let Some(found) = found {
        return Ok(found);
    }
    if edges.len() > MAX_COLUMNS {
        return Err(ReadError::TooLarge(Limit::Columns));
    }
    edges.insert(at, place);
    Ok(place)
}

/// How many edges stand left of one.
#[inline(never)]
fn column(edges: &[u32], edge: u32) -> u32 {
    u32::try_from(edges.partition_point(|known| *known < edge)).unwrap_or(u32::MAX)
}
