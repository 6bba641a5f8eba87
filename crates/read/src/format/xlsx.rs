//! Excel workbooks (xlsx, xlsm): ECMA-376 part 1, SpreadsheetML.
//!
//! Owns: where a workbook keeps its sheets, texts, styles and values. Must not know the words of a form.
//!
//! What is read, and what is not:
//! * a text that a formula gave when the file was saved; nothing is computed. Where a formula has no saved value its own
//!   text stands in the cell, `=B3/B2`, so that the person is told;
//! * hidden rows and columns: a filter hides rows that belong to the form all the same;
//! * no hidden sheets, which are lists to choose from and last year's copies; one row says that there is one;
//! * no comments, drawings and text boxes.

mod flat;
mod strings;
mod styles;

pub(crate) use self::flat::flat;

use self::strings::{Strings, clean};
use self::styles::Styles;
use super::sheet::{Area, Sheet, hidden};
use super::shown::{Dates, saved, serial};
use crate::container::xml::{Node, Tag, Xml, names, part};
use crate::container::zip::Zip;
use crate::error::{Limit, ReadError};
use crate::table::{Budget, Part};
use ziping_core::text::ends;

names! {
    C = "c", CALC_PR = "calcPr", EXT_LST = "extLst", F = "f", IS = "is", MERGE_CELL = "mergeCell", ROW = "row", SHEET = "sheet",
    V = "v", WORKBOOK_PR = "workbookPr",
}

/// Sheets of a workbook. Each is looked for in the archive.
const MAX_SHEETS: usize = 1_024;

/// The tables of the file.
pub(crate) fn parts(zip: &Zip, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let mut parts = Vec::new();
    sheets(zip, budget, &mut |part, _, _| parts.push(part))?;
    Ok(parts)
}

/// Hands out each table of the file with the path and the content of its sheet; both are empty for a hidden one.
pub(crate) fn sheets(
    zip: &Zip,
    budget: &mut Budget,
    each: &mut dyn FnMut(Part, String, String),
) -> Result<(), ReadError> {
    let path = relations(zip, "")?
        .into_iter()
        .find(|relation| ends(&relation.kind, "/officeDocument"))
        .map_or_else(|| String::from("xl/workbook.xml"), |relation| relation.target);
    let workbook = Workbook::read(zip, &path)?.ok_or(ReadError::Damaged)?;
    let mut reader = Reader {
        zip,
        relations: relations(zip, &path)?,
        dates: workbook.dates,
        recalculates: workbook.recalculates,
        strings: None,
        styles: None,
        text: String::new(),
        formula: String::new(),
    };
    for sheet in workbook.sheets {
        let (mut path, mut content) = (String::new(), String::new());
        let part = if sheet.hidden {
            hidden(sheet.name, budget)?
        } else {
            path = reader.path(&sheet.relation).ok_or(ReadError::Damaged)?;
            content = part(zip, &path)?.ok_or(ReadError::Damaged)?;
            reader.sheet(&content, budget)?.finish(sheet.name, budget)?
        };
        if !part.rows.is_empty() {
            each(part, path, content);
        }
    }
    Ok(())
}

/// `1` or `true`
fn is_on(tag: &Tag, name: &str) -> bool {
    matches!(tag.raw(name), Some("1" | "true"))
}

/// From one part of the archive to another.
pub struct Relation {
    /// Its name within the part.
    pub id: String,
    /// What the other part is to this one; its end says it.
    pub kind: String,
    /// The path of the other part from the archive's root.
    pub target: String,
}

/// What a part of the archive refers to; with no path what the archive does.
pub(crate) fn relations(zip: &Zip, path: &str) -> Result<Vec<Relation>, ReadError> {
    let name_length = path.bytes().rev().take_while(|byte| *byte != b'/').count();
    let (folder, name) = path.split_at_checked(path.len().saturating_sub(name_length)).unwrap_or(("", path));
    let Some(content) = part(zip, &[folder, "_rels/", name, ".rels"].concat())? else {
        return Ok(Vec::new());
    };
    let mut xml = Xml::new(&content);
    let mut found = Vec::new();
    while let Some(node) = xml.step()? {
        let Node::Open(tag) = node else { continue };
        if let (Some(id), Some(target)) = (tag.attribute("Id"), tag.attribute("Target")) {
            if found.len() == MAX_SHEETS {
                return Err(ReadError::TooLarge(Limit::Entries));
            }
            let kind = tag.attribute("Type").unwrap_or_default();
            found.push(Relation { id, kind, target: resolve(folder, &target) });
        }
    }
    Ok(found)
}

/// A path that is given from a folder, from the archive's root.
fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let (mut folder, mut target) = (folder, target);
    while let Some(rest) = target.strip_prefix("../") {
        folder = folder.trim_end_matches('/').trim_end_matches(|sign| sign != '/');
        target = rest;
    }
    [folder, target.strip_prefix("./").unwrap_or(target)].concat()
}

/// What the workbook says of its sheets.
#[derive(Default)]
struct Workbook {
    sheets: Vec<Listed>,
    dates: Dates,
    /// Whether Excel computes all formulas anew before it shows them: some programs save 0 for each of them.
    recalculates: bool,
}

struct Listed {
    name: String,
    relation: String,
    hidden: bool,
}

impl Workbook {
    fn read(zip: &Zip, path: &str) -> Result<Option<Self>, ReadError> {
        let Some(content) = part(zip, path)? else { return Ok(None) };
        let mut xml = Xml::new(&content);
        let mut book = Self::default();
        while let Some(node) = xml.step()? {
            let Node::Open(tag) = node else { continue };
            match tag.name {
                WORKBOOK_PR if is_on(&tag, "date1904") => book.dates = Dates::From1904,
                CALC_PR => book.recalculates = is_on(&tag, "fullCalcOnLoad"),
                SHEET => {
                    if book.sheets.len() == MAX_SHEETS {
                        return Err(ReadError::TooLarge(Limit::Entries));
                    }
                    let hidden = tag.raw("state").is_some_and(|state| state != "visible");
                    let relation = tag.attribute("id").unwrap_or_default();
                    let name = tag.attribute("name").unwrap_or_default();
                    book.sheets.push(Listed { name, relation, hidden });
                }
                _ => {}
            }
        }
        Ok(Some(book))
    }
}

/// Reads the sheets of one workbook. Texts and styles are taken out of the archive when the first cell asks for them.
struct Reader<'z> {
    zip: &'z Zip<'z>,
    relations: Vec<Relation>,
    dates: Dates,
    recalculates: bool,
    strings: Option<Strings>,
    styles: Option<Styles>,
    /// The value and the formula of the cell that is being read.
    text: String,
    formula: String,
}

/// Where a text within a cell belongs.
#[derive(Clone, Copy)]
enum Into {
    Nothing,
    Value,
    Formula,
}

impl Reader<'_> {
    /// The path of a sheet by its relation.
    fn path(&self, id: &str) -> Option<String> {
        self.relations.iter().find(|relation| relation.id == id).map(|relation| relation.target.clone())
    }

    /// The content of the part of a kind, texts or styles.
    fn part(&self, kind: &str, usual: &str) -> Result<String, ReadError> {
        let known = self.relations.iter().find(|relation| ends(&relation.kind, kind));
        let path = known.map_or(usual, |relation| &relation.target);
        Ok(part(self.zip, path)?.unwrap_or_default())
    }

    fn sheet(&mut self, content: &str, budget: &mut Budget) -> Result<Sheet, ReadError> {
        let mut xml = Xml::new(content);
        let mut sheet = Sheet::default();
        // Rows and cells may leave out where they are: then each is the one after the last.
        let (mut row, mut column) = (0_u32, 0_u32);
        while let Some(node) = xml.step()? {
            let Node::Open(tag) = node else { continue };
            match tag.name {
                ROW => {
                    row = tag.number("r").unwrap_or_else(|| row.saturating_add(1));
                    column = 0;
                }
                C => {
                    if let Some((_, at)) = tag.raw("r").and_then(cell_of) {
                        column = at;
                    }
                    let text = self.cell(&tag, &mut xml)?;
                    sheet.put(row.saturating_sub(1), column, text, budget)?;
                    column = column.saturating_add(1);
                }
                MERGE_CELL => {
                    if let Some(area) = tag.raw("ref").and_then(area) {
                        sheet.merge(area);
                    }
                }
                // What extensions add is no cell.
                EXT_LST => xml.skip()?,
                _ => {}
            }
        }
        Ok(sheet)
    }

    /// What a cell shows.
    fn cell(&mut self, tag: &Tag, xml: &mut Xml) -> Result<String, ReadError> {
        let kind = tag.raw("t").unwrap_or_default();
        self.text.clear();
        self.formula.clear();
        let mut has_formula = false;
        let mut into = Into::Nothing;
        while let Some(node) = xml.step()? {
            match node {
                Node::Open(inner) => match inner.name {
                    V => into = Into::Value,
                    F => (into, has_formula) = (Into::Formula, true),
                    IS => strings::rich(xml, IS, &mut self.text)?,
                    EXT_LST => xml.skip()?,
                    _ => {}
                },
                Node::Text(text) => match into {
                    Into::Value => self.text.push_str(&text),
                    Into::Formula => self.formula.push_str(&text),
                    Into::Nothing => {}
                },
                Node::Close(end) => match end {
                    C => break,
                    _ => into = Into::Nothing,
                },
            }
        }
        match kind {
            "s" => self.shared(),
            "str" | "inlineStr" => Ok(clean(&self.text)),
            "b" => Ok(String::from(if self.text.trim() == "1" { "TRUE" } else { "FALSE" })),
            "e" => Ok(self.text.trim().to_owned()),
            _ if has_formula && self.is_unknown() => Ok(["=", &self.formula].concat()),
            _ if self.text.trim().is_empty() => Ok(String::new()),
            _ => self.number(tag.number("s").unwrap_or_default(), kind == "d"),
        }
    }

    /// Whether the value of a formula was not saved.
    fn is_unknown(&self) -> bool {
        let value = self.text.trim();
        value.is_empty() || self.recalculates && value == "0"
    }

    fn shared(&mut self) -> Result<String, ReadError> {
        if self.strings.is_none() {
            self.strings = Some(Strings::read(&self.part("/sharedStrings", "xl/sharedStrings.xml")?)?);
        }
        let index = self.text.trim().parse().map_err(|_| ReadError::Damaged)?;
        let text = self.strings.as_ref().and_then(|strings| strings.get(index));
        Ok(text.ok_or(ReadError::Damaged)?.to_owned())
    }

    fn number(&mut self, style: u32, is_date: bool) -> Result<String, ReadError> {
        if self.styles.is_none() {
            self.styles = Some(Styles::read(&self.part("/styles", "xl/styles.xml")?)?);
        }
        let format = self.styles.as_ref().map_or("General", |styles| styles.format(style));
        Ok(seen(self.text.trim(), is_date, format, self.dates))
    }
}

/// What is seen of a number or a date by its format. One that is out of range is seen as it is saved.
fn seen(text: &str, is_date: bool, format: &str, dates: Dates) -> String {
    // A short whole number stands for itself.
    let is_short =
        text.len() < 10 && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_short && format == "General" {
        return text.to_owned();
    }
    match if is_date { serial(text, dates) } else { None } {
        Some(number) => saved(&number, format, dates),
        None => saved(text, format, dates),
    }
}

/// Row and column of `AB12`, from 0; `None` where it is no such reference.
pub fn cell_of(reference: &str) -> Option<(u32, u32)> {
    let digits = reference.trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
    let letters = reference.get(..reference.len().saturating_sub(digits.len()))?;
    let mut column = 0_u32;
    for letter in letters.bytes() {
        let value = u32::from(letter.to_ascii_uppercase().saturating_sub(b'A')).saturating_add(1);
        column = column.checked_mul(26)?.checked_add(value)?;
    }
    let row: u32 = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// `A1:J2`
fn area(reference: &str) -> Option<Area> {
    let (from, _, to) = crate::scan::cut(reference, b":");
    let ((top, left), (bottom, right)) = (cell_of(from)?, cell_of(to)?);
    Some(Area { top, left, bottom, right })
}
