//! A page of rows and merged cells, before it is known in which format it is written.
//!
//! Owns: the shape of that. Must not know forms or files.

/// Where a cell's text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Align {
    #[default]
    Center,
    Left,
    Right,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct GridCell {
    pub(crate) text: String,
    /// Columns that it covers.
    pub(crate) span: u32,
    /// Rows that it covers; 0 for the place of one that is covered from above.
    pub(crate) rows: u32,
    pub(crate) align: Align,
    /// A label and no value.
    pub(crate) is_label: bool,
}

impl GridCell {
    /// A label.
    pub(crate) fn label(text: &str, span: u32) -> Self {
        Self { is_label: true, ..Self::value(text, span, Align::Center) }
    }

    /// What was filled in.
    pub(crate) fn value(text: &str, span: u32, align: Align) -> Self {
        Self { text: text.to_owned(), span, rows: 1, align, is_label: false }
    }

    /// The same cell over so many rows.
    pub(crate) fn over(mut self, rows: usize) -> Self {
        self.rows = u32::try_from(rows).unwrap_or(u32::MAX);
        self
    }

    /// The place of a cell that goes on from above.
    pub(crate) const fn covered(span: u32) -> Self {
        Self { text: String::new(), span, rows: 0, align: Align::Center, is_label: true }
    }
}

/// A table with what stands above it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Grid {
    pub(crate) title: String,
    /// The line below the title; empty where there is none.
    pub(crate) line: String,
    /// Widths of the columns in twentieths of a point.
    pub(crate) widths: Vec<u32>,
    pub(crate) rows: Vec<Vec<GridCell>>,
    /// The rows at the top that are repeated on each page.
    pub(crate) heads: usize,
}

impl Grid {
    /// The width of a cell that begins in a column.
    pub(crate) fn width(&self, column: u32, span: u32) -> u32 {
        self.widths.iter().skip(column as usize).take(span as usize).sum()
    }
}
