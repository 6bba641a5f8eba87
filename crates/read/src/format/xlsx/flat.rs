//! Workbooks of Excel 2003 as one XML text, which old systems export under the ending xls or xml (SpreadsheetML 2003).
//!
//! Owns: where such a text keeps its sheets, styles and values. Must not know the words of a form. What is read is the
//! same as in xlsx.

use super::super::sheet::{Area, Sheet, hidden};
use super::super::shown::Dates;
use super::seen;
use super::strings::clean;
use crate::container::xml::{Node, Tag, Xml, names};
use crate::error::{Limit, ReadError};
use crate::scan::raise;
use crate::table::{Budget, Part};

names! {
    CELL = "Cell", COMMENT = "Comment", DATA = "Data", DATE_1904 = "Date1904", NUMBER_FORMAT = "NumberFormat",
    PHONETIC_TEXT = "PhoneticText", ROW = "Row", STYLE = "Style", SUP = "Sup", VISIBLE = "Visible", WORKSHEET = "Worksheet",
}

/// Styles of a workbook. Excel 2003 allows 4,000.
const MAX_STYLES: usize = 4_096;

/// The tables of the text.
pub(crate) fn flat(content: &str, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let mut book = Book::default();
    let mut xml = Xml::new(content);
    while let Some(node) = xml.step()? {
        match node {
            Node::Open(tag) => book.open(&tag, &mut xml, budget)?,
            Node::Close(end) if end == WORKSHEET => book.end(budget)?,
            _ => {}
        }
    }
    Ok(book.parts)
}

/// A workbook while it is read.
#[derive(Default)]
struct Book {
    /// The number formats of styles, in the order of the styles' names.
    styles: Vec<(String, String)>,
    /// The style that is being read.
    style: usize,
    dates: Dates,
    parts: Vec<Part>,
    name: String,
    is_hidden: bool,
    sheet: Sheet,
    /// The next row and column, from 0.
    row: u32,
    column: u32,
}

impl Book {
    fn open(&mut self, tag: &Tag, xml: &mut Xml, budget: &mut Budget) -> Result<(), ReadError> {
        match tag.name {
            DATE_1904 => self.dates = Dates::From1904,
            STYLE => {
                if self.styles.len() == MAX_STYLES {
                    return Err(ReadError::TooLarge(Limit::Entries));
                }
                let parent = tag.attribute("Parent").unwrap_or_default();
                let format = self.format(&parent).to_owned();
                let id = tag.attribute("ID").unwrap_or_default();
                self.style = self.styles.partition_point(|(other, _)| *other < id);
                self.styles.insert(self.style, (id, format));
            }
            NUMBER_FORMAT => {
                if let (Some(style), Some(format)) =
                    (self.styles.get_mut(self.style), tag.attribute("Format"))
                {
                    style.1 = by_name(&format).map_or(format, str::to_owned);
                }
            }
            WORKSHEET => {
                self.name = tag.attribute("Name").unwrap_or_default();
                (self.row, self.column, self.is_hidden) = (0, 0, false);
            }
            VISIBLE => {
                let next = xml.step()?;
                self.is_hidden = matches!(next, Some(Node::Text(text)) if text != "SheetVisible");
            }
            ROW => {
                if let Some(index) = tag.number("Index") {
                    self.row = index.saturating_sub(1);
                }
                self.column = 0;
                self.cells(xml, budget)?;
                self.row = self.row.saturating_add(1).saturating_add(tag.number("Span").unwrap_or_default());
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, budget: &mut Budget) -> Result<(), ReadError> {
        let (name, sheet) = (std::mem::take(&mut self.name), std::mem::take(&mut self.sheet));
        let part = if self.is_hidden { hidden(name, budget)? } else { sheet.finish(name, budget)? };
        if !part.rows.is_empty() {
            self.parts.push(part);
        }
        Ok(())
    }

    fn format(&self, style: &str) -> &str {
        let at = self.styles.partition_point(|(id, _)| id.as_str() < style);
        self.styles.get(at).filter(|(id, _)| id == style).map_or("General", |(_, format)| format)
    }

    fn cells(&mut self, xml: &mut Xml, budget: &mut Budget) -> Result<(), ReadError> {
        while let Some(node) = xml.step()? {
            match node {
                Node::Open(tag) if tag.name == CELL => {
                    if let Some(index) = tag.number("Index") {
                        self.column = index.saturating_sub(1);
                    }
                    let text = self.cell(&tag, xml)?;
                    self.sheet.put(self.row, self.column, text, budget)?;
                    let across = tag.number("MergeAcross").unwrap_or_default();
                    let right = self.column.saturating_add(across);
                    let bottom = self.row.saturating_add(tag.number("MergeDown").unwrap_or_default());
                    self.sheet.merge(Area { top: self.row, left: self.column, bottom, right });
                    self.column = right.saturating_add(1);
                }
                Node::Close(end) if end == ROW => break,
                _ => {}
            }
        }
        Ok(())
    }

    /// What a cell shows.
    fn cell(&self, cell: &Tag, xml: &mut Xml) -> Result<String, ReadError> {
        let mut text = String::new();
        let mut data = None;
        let mut is_data = false;
        let (mut raised, mut since) = (false, None);
        while let Some(node) = xml.step()? {
            match node {
                Node::Open(tag) => match tag.name {
                    DATA => {
                        is_data = true;
                        data = Some(tag);
                    }
                    COMMENT | PHONETIC_TEXT => xml.skip()?,
                    SUP => raised = true,
                    // Parts in a font of their own.
                    _ => {}
                },
                Node::Text(piece) if is_data => {
                    raise(&mut text, &mut since, raised);
                    text.push_str(&piece);
                }
                Node::Text(_) => {}
                Node::Close(end) => match end {
                    DATA => is_data = false,
                    SUP => raised = false,
                    CELL => break,
                    _ => {}
                },
            }
        }
        raise(&mut text, &mut since, false);
        let Some(data) = data else { return Ok(cell.attribute("Formula").unwrap_or_default()) };
        let kind = data.raw("Type").unwrap_or_default();
        Ok(match kind {
            "Number" | "DateTime" => {
                let format = self.format(cell.attribute("StyleID").as_deref().unwrap_or("Default"));
                seen(text.trim(), kind == "DateTime", format, self.dates)
            }
            "Boolean" => String::from(if text.trim() == "1" { "TRUE" } else { "FALSE" }),
            _ => clean(&text),
        })
    }
}

/// The formats that have names.
fn by_name(name: &str) -> Option<&'static str> {
    Some(match name {
        "General Number" | "Yes/No" | "True/False" | "On/Off" => "General",
        "General Date" => "yyyy/m/d h:mm",
        "Long Date" => "yyyy年m月d日",
        "Medium Date" => "d-mmm-yy",
        "Short Date" => "yyyy/m/d",
        "Long Time" => "h:mm:ss",
        "Medium Time" => "h:mm AM/PM",
        "Short Time" => "h:mm",
        "Currency" => "¥#,##0.00;¥-#,##0.00",
        "Euro Currency" => "€#,##0.00;€-#,##0.00",
        "Fixed" => "0.00",
        "Standard" => "#,##0.00",
        "Percent" => "0.00%",
        "Scientific" => "0.00E+00",
        _ => return None,
    })
}
