//! The rows of tables, and the paragraphs between them, out of the paragraphs of a document.
//!
//! Owns: which cell of which table a paragraph stands in, and the grid of columns that a table's rows share. Must not
//! know how anything is stored.
//!
//! Tables are numbered as they begin, also those that stand in cells. A row whose deletion is tracked is a row of empty
//! cells. A table in a cell is given below the row of that cell. A row of one cell with a table in it is only a
//! frame: its text is given in pieces before and behind the inner rows, as it is seen.

use super::cuts::{Cut, Cuts, Down};
use super::properties::Paragraph;
use crate::error::{Limit, ReadError};
use crate::table::{Budget, MAX_COLUMNS, Row, TableCell};

/// How deep tables may stand in cells.
const MAX_DEPTH: usize = 32;
/// Edges that lie nearer to each other are one, in twips: half a millimetre, which is a line's width on the screen.
const NEAR: i32 = 30;

/// What a paragraph ends with.
pub(super) struct Mark {
    /// The end of a cell or a row, and not only of a paragraph.
    pub(super) cell: bool,
    /// Not shown: what follows goes on in the same paragraph.
    pub(super) hidden: bool,
}

/// The rows so far.
pub(super) struct Tables<'b> {
    budget: &'b mut Budget,
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
    /// Its rows, and behind each the rows of the tables that stand in it.
    rows: Vec<Row>,
    /// Where its own rows stand among them, and how they are cut.
    own: Vec<(usize, Option<Vec<Cut>>)>,
    /// The row that is being read.
    cells: Vec<String>,
    text: String,
    /// The rows of the tables that stand in it.
    inner: Vec<Row>,
    /// Where in the text of its first cell they stand, and before which of these rows.
    frame: Vec<(usize, usize)>,
}

impl<'b> Tables<'b> {
    pub(super) fn new(budget: &'b mut Budget) -> Self {
        Self { budget, rows: Vec::new(), open: Vec::new(), tables: 0, paragraphs: 0, held: String::new() }
    }

    /// Takes a paragraph out of `text`.
    pub(super) fn paragraph(
        &mut self,
        text: &mut String,
        mark: &Mark,
        paragraph: Paragraph,
    ) -> Result<(), ReadError> {
        // The mark of a cell stands in tables only, whatever is said of it.
        let depth = paragraph.depth().max(usize::from(mark.cell));
        if depth > MAX_DEPTH {
            return Err(ReadError::TooLarge(Limit::Depth));
        }
        self.descend(depth)?;
        let Some(table) = self.open.last_mut() else {
            self.held.push_str(text);
            text.clear();
            self.paragraphs = self.paragraphs.saturating_add(1);
            return if mark.hidden { Ok(()) } else { self.line() };
        };
        table.text.push_str(text);
        text.clear();
        if paragraph.row_end {
            table.end_row(paragraph.cuts.as_ref(), self.budget)
        } else if mark.cell || paragraph.inner_cell {
            table.end_cell(self.budget)
        } else {
            if !mark.hidden {
                table.text.push('\n');
            }
            Ok(())
        }
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
            && let Some(table) = self.open.pop()
        {
            let mut rows = table.finish(self.budget)?;
            self.open.last_mut().map_or(&mut self.rows, |outer| &mut outer.inner).append(&mut rows);
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
        if self.held.trim().is_empty() {
            self.held.clear();
            return Ok(());
        }
        self.budget.cell(0, self.held.len())?;
        let row = self.paragraphs.saturating_sub(1);
        let cells = vec![TableCell::single(std::mem::take(&mut self.held), 0)];
        self.rows.push(Row { table: self.tables, row, paragraph: true, cells });
        Ok(())
    }
}

impl Table {
    fn end_cell(&mut self, budget: &mut Budget) -> Result<(), ReadError> {
        let mut text = std::mem::take(&mut self.text);
        // Empty paragraphs behind the text, one of which has to follow an inner table.
        text.truncate(text.trim_end_matches('\n').len());
        budget.cell(self.cells.len(), text.len())?;
        self.cells.push(text);
        Ok(())
    }

    fn end_row(&mut self, cuts: Option<&Cuts>, budget: &mut Budget) -> Result<(), ReadError> {
        if !self.text.is_empty() {
            self.end_cell(budget)?;
        }
        let mut texts = std::mem::take(&mut self.cells).into_iter();
        let cuts = cuts.filter(|cuts| cuts.len() == texts.len()).map(Cuts::shown);
        let mut cells = Vec::with_capacity(texts.len());
        for cut in cuts.iter().flatten() {
            let mut text = texts.next().unwrap_or_default();
            // Cells that are merged into the one before them show their text there.
            for more in texts.by_ref().take(cut.cells.saturating_sub(1)) {
                if !more.trim().is_empty() {
                    text.push('\n');
                    text.push_str(&more);
                }
            }
            cells.push(TableCell::single(text, 0));
        }
        for text in texts {
            cells.push(TableCell::single(text, u32::try_from(cells.len()).unwrap_or(u32::MAX)));
        }
        let frame = std::mem::take(&mut self.frame);
        match cells.as_slice() {
            [] => {}
            [cell] if !frame.is_empty() => self.pieces(&cell.text, frame, cuts.as_deref(), budget)?,
            _ => self.row(cells, cuts),
        }
        self.rows.append(&mut self.inner);
        self.seen = self.seen.saturating_add(1);
        Ok(())
    }

    fn row(&mut self, cells: Vec<TableCell>, cuts: Option<Vec<Cut>>) {
        self.own.push((self.rows.len(), cuts));
        self.rows.push(Row { table: self.number, row: self.seen, paragraph: false, cells });
    }

    /// The text of a frame's one cell in pieces, with the rows of the tables between them.
    fn pieces(
        &mut self,
        text: &str,
        mut frame: Vec<(usize, usize)>,
        cuts: Option<&[Cut]>,
        budget: &mut Budget,
    ) -> Result<(), ReadError> {
        let mut inner = std::mem::take(&mut self.inner).into_iter();
        frame.push((text.len(), usize::MAX));
        let (mut begin, mut passed) = (0, 0_usize);
        for (end, before) in frame {
            self.rows.extend(inner.by_ref().take(before.saturating_sub(passed)));
            let piece = text.get(begin..end.min(text.len())).unwrap_or_default().trim_matches('\n');
            if !piece.trim().is_empty() {
                budget.cell(0, piece.len())?;
                self.row(vec![TableCell::single(piece.to_owned(), 0)], cuts.map(<[Cut]>::to_vec));
            }
            (begin, passed) = (end, before);
        }
        Ok(())
    }

    /// The rows with their cells laid on the grid.
    fn finish(mut self, budget: &mut Budget) -> Result<Vec<Row>, ReadError> {
        if !(self.cells.is_empty() && self.text.is_empty() && self.inner.is_empty()) {
            self.end_row(None, budget)?;
        }
        let mut grid = Grid::default();
        let mut uncut = 0_usize;
        for (_, cuts) in &mut self.own {
            match cuts {
                Some(cuts) => grid.snap(cuts)?,
                None => uncut = uncut.saturating_add(1),
            }
        }
        if uncut == self.own.len() {
            // Nothing is said of any row: cells by their order, as in plain text.
            return Ok(self.rows);
        }
        if uncut > 0 {
            #[cfg(test)]
            eprintln!("UNCUT {uncut} of {}", self.own.len());
            return Err(ReadError::Damaged);
        }
        let mut above = Vec::<Merged>::new();
        for (at, cuts) in self.own {
            above = grid.lay(&mut self.rows, at, &cuts.unwrap_or_default(), &above);
        }
        Ok(self.rows)
    }
}

/// A cell that may go on in the next row: its edges, and where its top stands.
struct Merged {
    left: i32,
    right: i32,
    row: usize,
    cell: usize,
}

/// The edges of all cells of a table, from left to right.
#[derive(Default)]
struct Grid {
    edges: Vec<i32>,
}

impl Grid {
    /// Moves the edges of a row to those of the grid that are as near as nothing, and adds the others. Edges of one
    /// row stay apart, so that a cell too narrow to be seen has a column nevertheless.
    fn snap(&mut self, cuts: &mut [Cut]) -> Result<(), ReadError> {
        let mut last = i32::MIN;
        for cut in cuts {
            if last == i32::MIN {
                last = self.edge(cut.left, last)?;
            }
            cut.left = last;
            last = self.edge(cut.right, last)?;
            cut.right = last;
        }
        Ok(())
    }

    /// The edge of the grid at a place right of another.
    fn edge(&mut self, place: i32, right_of: i32) -> Result<i32, ReadError> {
        let place = place.max(right_of.saturating_add(1));
        let at = self.edges.partition_point(|edge| *edge < place);
        let after = self.edges.get(at).copied();
        let before = at.checked_sub(1).and_then(|at| self.edges.get(at)).copied();
        let far = |edge: Option<i32>| match edge {
            Some(edge) if edge > right_of => edge.abs_diff(place),
            _ => u32::MAX,
        };
        let near = if far(before) < far(after) { before } else { after };
        if let Some(edge) = near
            && far(near) <= NEAR.unsigned_abs()
        {
            return Ok(edge);
        }
        if self.edges.len() > MAX_COLUMNS {
            return Err(ReadError::TooLarge(Limit::Columns));
        }
        self.edges.insert(at, place);
        Ok(place)
    }

    fn column(&self, edge: i32) -> u32 {
        u32::try_from(self.edges.partition_point(|other| *other < edge)).unwrap_or(u32::MAX)
    }

    /// Lays a row on the grid and under the one above; gives the cells that may go on below it. Cells go on in the
    /// next row where both edges are the same; one with nothing above it shows its own text.
    fn lay(&self, rows: &mut [Row], at: usize, cuts: &[Cut], above: &[Merged]) -> Vec<Merged> {
        let mut below = Vec::new();
        let mut above = above.iter().peekable();
        for (number, cut) in cuts.iter().enumerate() {
            let (column, end) = (self.column(cut.left), self.column(cut.right));
            while above.next_if(|cell| cell.left < cut.left).is_some() {}
            let top = above
                .peek()
                .filter(|cell| cut.down == Down::Goes && cell.left == cut.left && cell.right == cut.right);
            let (mut row, mut place) = (at, number);
            if let Some(top) = top {
                (row, place) = (top.row, top.cell);
                if let Some(cell) = cell(rows, row, place) {
                    cell.rowspan = cell.rowspan.saturating_add(1);
                }
            }
            if let Some(cell) = cell(rows, at, number) {
                cell.column = column;
                cell.colspan = end.saturating_sub(column).max(1);
                cell.covered = row != at;
            }
            if cut.down != Down::Alone {
                below.push(Merged { left: cut.left, right: cut.right, row, cell: place });
            }
        }
        below
    }
}

fn cell(rows: &mut [Row], row: usize, cell: usize) -> Option<&mut TableCell> {
    rows.get_mut(row)?.cells.get_mut(cell)
}
