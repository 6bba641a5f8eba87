//! Web pages as Word, WPS and Excel save them and put them on the clipboard, and as platforms show them.
//!
//! Owns: which elements are tables, lines, fields or hidden. Must not know the words of a form.
//!
//! No page is refused for its mistakes: what is not closed is closed by what follows, as a browser does it. A
//! table inside a cell follows the row of that cell, and the text beside it stands around it as paragraphs.

mod element;
mod entity;
mod flow;
mod grid;
mod tag;

use self::element::{Element, Scope};
use self::flow::{Blanks, Flow};
use self::grid::{Open, Table};
use self::tag::{Tag, Token, Tokens};
use crate::error::{Limit, ReadError};
use crate::scan::{cut, is_any};
use crate::table::{Budget, Part, Row, TableCell};

/// Tables within tables. A page that is laid out with tables has five.
const MAX_TABLES: usize = 64;

/// The tables of the page and the paragraphs between them.
///
/// # Errors
/// [`ReadError::NoTable`] and [`ReadError::TooLarge`].
pub(crate) fn parts(text: &str, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    // Before the first tag stand the clipboard's own header or blanks.
    let front = cut(text, b"<").0.len();
    let mut page = Page::new(Tokens::new(text.get(front..).unwrap_or("")), budget);
    while let Some(token) = page.tokens.next() {
        match token {
            Token::Text(text) => page.text(text),
            Token::Open(tag) => page.open(tag)?,
            Token::Close(name) => page.close(name)?,
            Token::Mark(mark) => page.mark(mark),
        }
    }
    while !page.tables.is_empty() {
        page.end_table()?;
    }
    page.paragraph()?;
    if page.numbers.0 == 0 {
        return Err(ReadError::NoTable);
    }
    Ok(vec![Part { name: String::new(), rows: page.rows }])
}

/// The field of a platform from which one text is chosen.
#[derive(Default)]
struct Choice {
    /// The length of the text before it.
    before: usize,
    options: u32,
    /// Whether the option that stands next is not the chosen one.
    passed: bool,
}

struct Page<'t, 'b> {
    tokens: Tokens<'t>,
    budget: &'b mut Budget,
    rows: Vec<Row>,
    /// The tables that are open, each in a cell of the one before.
    tables: Vec<Table>,
    /// Tables and paragraphs so far.
    numbers: (u32, u32),
    /// The text of the innermost cell, or outside of one.
    flow: Flow,
    hidden: Option<Scope<'t>>,
    spaced: Option<(Scope<'t>, Blanks)>,
    choice: Option<Choice>,
}

impl<'t, 'b> Page<'t, 'b> {
    fn new(tokens: Tokens<'t>, budget: &'b mut Budget) -> Self {
        Self {
            tokens,
            budget,
            rows: Vec::new(),
            tables: Vec::new(),
            numbers: (0, 0),
            flow: Flow::default(),
            hidden: None,
            spaced: None,
            choice: None,
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden.is_none() && !self.choice.as_ref().is_some_and(|choice| choice.passed) {
            let blanks = self.spaced.as_ref().map_or(Blanks::Fall, |(_, blanks)| *blanks);
            self.flow.push(text, blanks);
        }
    }

    /// Marks of what only some programs show. Word writes a mark beside each comment for those that know none.
    fn mark(&mut self, mark: &str) {
        let mark = mark.trim();
        if self.hidden.is_none() && mark.eq_ignore_ascii_case("[if !supportAnnotations]") {
            self.hidden = Some(Scope::new("![endif]", Element::Inline));
        } else if mark.eq_ignore_ascii_case("[endif]")
            && self.hidden.as_ref().is_some_and(|s| s.name == "![endif]")
        {
            self.hidden = None;
        }
    }

    fn open(&mut self, tag: Tag<'t>) -> Result<(), ReadError> {
        let element = Element::of(tag.name);
        if element == Element::Raw {
            self.tokens.raw(tag.name);
            return Ok(());
        }
        if let Some(scope) = &mut self.hidden {
            if !scope.opened(tag.name, element) {
                return Ok(());
            }
            self.hidden = None;
        }
        if self.spaced.as_mut().is_some_and(|(scope, _)| scope.opened(tag.name, element)) {
            self.spaced = None;
        }
        let hidden = element == Element::Gone || is_hidden(&tag);
        match element {
            Element::Cell => self.open_cell(&tag, hidden)?,
            Element::Line => self.open_row(hidden)?,
            Element::Group => self.end_group()?,
            Element::Table if !hidden => self.open_table()?,
            Element::Table | Element::Block | Element::Pre => self.block()?,
            Element::Break if !hidden => self.flow.line_break(),
            Element::Raised if !hidden => self.flow.raise(true),
            Element::Input if !hidden => self.input(&tag),
            Element::Area if !hidden => {
                let text = self.tokens.raw(tag.name);
                self.flow.push(text, Blanks::All);
            }
            Element::Select => self.choice = Some(Choice { before: self.flow.len(), ..Choice::default() }),
            Element::Choice => self.option(&tag),
            _ => {}
        }
        let alone = matches!(element, Element::Break | Element::Input | Element::Alone);
        if hidden && !alone {
            self.hidden = Some(Scope::new(tag.name, element));
        } else if self.spaced.is_none() && !alone {
            let blanks = blanks(&tag, element);
            self.spaced = (blanks != Blanks::Fall).then(|| (Scope::new(tag.name, element), blanks));
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        let element = Element::of(name);
        if let Some(scope) = &mut self.hidden {
            if !scope.closed(name, element) {
                return Ok(());
            }
            // A hidden table was never begun.
            let own = scope.element == Element::Table && element == Element::Table;
            self.hidden = None;
            if own {
                return Ok(());
            }
        }
        if self.spaced.as_mut().is_some_and(|(scope, _)| scope.closed(name, element)) {
            self.spaced = None;
        }
        match element {
            Element::Cell => self.end_cell(),
            Element::Line => self.end_row(),
            Element::Group => self.end_group(),
            Element::Table => self.end_table(),
            Element::Block | Element::Pre => self.block(),
            Element::Raised => {
                self.flow.raise(false);
                Ok(())
            }
            Element::Select | Element::Choice => {
                self.choice.take_if(|choice| {
                    choice.passed = true;
                    element == Element::Select
                });
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// A field of a platform shows its value; a mark for one that is ticked.
    fn input(&mut self, tag: &Tag) {
        let kind = tag.attribute("type").unwrap_or("").trim();
        if is_any(kind.as_bytes(), "checkbox radio") {
            if tag.attribute("checked").is_some() {
                self.flow.push("☑", Blanks::Stay);
            }
        } else if !is_any(kind.as_bytes(), "hidden password image file range color") {
            self.flow.push(tag.attribute("value").unwrap_or(""), Blanks::Stay);
        }
    }

    /// Of the options the chosen one is shown, or the first where none is.
    fn option(&mut self, tag: &Tag) {
        let Some(choice) = &mut self.choice else { return };
        let chosen = tag.attribute("selected").is_some();
        if chosen {
            self.flow.truncate(choice.before);
        }
        choice.passed = choice.options > 0 && !chosen;
        choice.options = choice.options.saturating_add(1);
    }

    /// Whether text stands outside of a cell, or beside a table within one.
    fn is_outside(&self) -> bool {
        self.tables.last().and_then(|table| table.cell.as_ref()).is_none_or(|cell| cell.nested)
    }

    fn block(&mut self) -> Result<(), ReadError> {
        if self.is_outside() {
            self.paragraph()
        } else {
            self.flow.new_line();
            Ok(())
        }
    }

    /// Ends a paragraph outside of a cell.
    fn paragraph(&mut self) -> Result<(), ReadError> {
        let text = self.flow.take();
        self.put_paragraph(text)
    }

    fn put_paragraph(&mut self, text: String) -> Result<(), ReadError> {
        if text.is_empty() {
            return Ok(());
        }
        self.budget.cell(0, text.len())?;
        let (table, row) = self.numbers;
        self.numbers.1 = row.saturating_add(1);
        let row = Row { table, row, paragraph: true, cells: vec![TableCell::single(text, 0)] };
        self.place().push(row);
        Ok(())
    }

    /// Where a row goes that stands next.
    fn place(&mut self) -> &mut Vec<Row> {
        match self.tables.last_mut() {
            Some(table) if table.in_row => &mut table.inner,
            Some(table) => &mut table.rows,
            None => &mut self.rows,
        }
    }

    fn open_table(&mut self) -> Result<(), ReadError> {
        // A table stands in a cell of another; one that does not closes that.
        if self.tables.last().is_some_and(|table| table.cell.is_none()) {
            self.end_table()?;
        }
        if !self.is_outside() {
            // What stands before it in the cell: a title, the unit of the money.
            let text = self.flow.take();
            let mut rest = text.as_str();
            while !rest.is_empty() {
                let (line, _, after) = cut(rest, b"\n");
                self.put_paragraph(if line.trim().is_empty() { String::new() } else { line.to_owned() })?;
                rest = after;
            }
        }
        self.paragraph()?;
        if let Some(cell) = self.tables.last_mut().and_then(|table| table.cell.as_mut()) {
            cell.nested = true;
        }
        if self.tables.len() >= MAX_TABLES {
            return Err(ReadError::TooLarge(Limit::Depth));
        }
        let number = self.numbers.0;
        self.numbers.0 = number.saturating_add(1);
        self.tables.push(Table::new(number));
        Ok(())
    }

    fn open_row(&mut self, hidden: bool) -> Result<(), ReadError> {
        if self.tables.is_empty() {
            // A part of a table on the clipboard.
            self.open_table()?;
        }
        self.end_row()?;
        if let Some(table) = self.tables.last_mut() {
            table.in_row = !hidden;
        }
        Ok(())
    }

    fn open_cell(&mut self, tag: &Tag, hidden: bool) -> Result<(), ReadError> {
        if self.tables.last().is_none_or(|table| !table.in_row) {
            self.open_row(false)?;
        }
        self.end_cell()?;
        self.paragraph()?;
        // A cell that is not shown takes no place on the grid either.
        if let Some(table) = self.tables.last_mut().filter(|_| !hidden) {
            table.cell = Some(Open::new(tag.attribute("colspan"), tag.attribute("rowspan")));
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), ReadError> {
        self.choice = None;
        if self.is_outside() {
            self.paragraph()?;
        }
        match self.tables.last_mut() {
            Some(table) if table.cell.is_some() => table.end_cell(self.flow.take(), self.budget),
            _ => Ok(()),
        }
    }

    fn end_row(&mut self) -> Result<(), ReadError> {
        self.end_cell()?;
        self.tables.last_mut().map_or(Ok(()), |table| table.end_row(self.budget))
    }

    fn end_group(&mut self) -> Result<(), ReadError> {
        self.end_row()?;
        if let Some(table) = self.tables.last_mut() {
            table.end_group();
        }
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), ReadError> {
        self.end_row()?;
        if let Some(mut table) = self.tables.pop() {
            self.place().append(&mut table.rows);
        }
        Ok(())
    }
}

/// Whether an element shows nothing: by its style, or Word's hidden text.
fn is_hidden(tag: &Tag) -> bool {
    tag.attribute("hidden").is_some()
        || tag.style("display").eq_ignore_ascii_case("none")
        || tag.style("mso-hide").eq_ignore_ascii_case("all")
}

/// Which blanks an element keeps.
fn blanks(tag: &Tag, element: Element) -> Blanks {
    let style = tag.style("white-space");
    let pre = style.get(..3).is_some_and(|begin| begin.eq_ignore_ascii_case("pre"));
    // `pre-line` keeps the lines alone; blanks at their ends do no harm.
    if pre || element == Element::Pre {
        Blanks::All
    } else if tag.style("mso-spacerun").eq_ignore_ascii_case("yes") {
        Blanks::Stay
    } else {
        Blanks::Fall
    }
}
