//! Excel 97 to 2003 workbooks (xls, and WPS Spreadsheets' et), a stream of records known as BIFF8.
//!
//! Owns: which records hold the sheets, the texts and numbers of cells, and how numbers are to be shown. Must not
//! know how a container or a number format is read. Source: [MS-XLS].
//!
//! Formulas show the value that was last worked out. Hidden rows and columns are read; of a
//! hidden sheet one row says that there is one.
//! Excel 95 and older (BIFF5) write texts in the code page of their country, for which there is no decoder here.

mod lines;
mod record;
#[cfg(test)]
mod tests;

use self::lines::Lines;
use self::record::Record;
use super::double;
use super::sheet::{Area, Sheet, hidden};
use super::shown::{Dates, builtin, shown};
use crate::MAX_BYTES;
use crate::container::ole::Ole;
use crate::container::size;
use crate::error::{Limit, ReadError};
use crate::sniff::Kind;
use crate::table::{Budget, MAX_CELLS, Part};
use rust_decimal::Decimal;

/// Sheets of a workbook.
const MAX_SHEETS: usize = 1_024;

// Kinds of records.
const FORMULA: u16 = 0x0006;
const EOF: u16 = 0x000A;
const DATE_MODE: u16 = 0x0022;
const FILE_PASS: u16 = 0x002F;
const FONT: u16 = 0x0031;
const BOUND_SHEET: u16 = 0x0085;
const MUL_RK: u16 = 0x00BD;
const RICH_STRING: u16 = 0x00D6;
const XF: u16 = 0x00E0;
const MERGE_CELLS: u16 = 0x00E5;
const SST: u16 = 0x00FC;
const LABEL_SST: u16 = 0x00FD;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const BOOL_ERR: u16 = 0x0205;
const STRING: u16 = 0x0207;
const RK: u16 = 0x027E;
const FORMAT: u16 = 0x041E;
const BOF: u16 = 0x0809;

/// The tables of the file: a part for each sheet of cells that is to be seen.
pub(crate) fn parts(ole: &Ole, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let stream = match ole.stream("Workbook")? {
        Some(stream) => stream,
        None => ole.stream("Book")?.ok_or(ReadError::Damaged)?,
    };
    workbook(&stream, budget)
}

/// The tables of a workbook stream.
fn workbook(stream: &[u8], budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let mut book = Book::read(stream)?;
    let mut parts = Vec::new();
    for tab in std::mem::take(&mut book.tabs) {
        let Some(at) = tab.at else {
            parts.push(hidden(tab.name, budget)?);
            continue;
        };
        let mut sheet = Sheet::default();
        book.sheet(at, &mut sheet)?.fill(&mut sheet, budget)?;
        parts.push(sheet.finish(tab.name, budget)?);
    }
    Ok(parts)
}

/// What stands in front of the sheets and holds for all of them.
struct Book<'s> {
    stream: &'s [u8],
    tabs: Vec<Tab>,
    /// Where each shared text begins.
    texts: Vec<Record<'s>>,
    /// For each font whether it raises its text.
    raising: Vec<bool>,
    /// Number formats of the file, by their number; empty where it has none of its own.
    formats: Vec<String>,
    /// For each look of cells the number of its number format.
    looks: Vec<u16>,
    dates: Dates,
    /// What the cells found so far take.
    found: Budget,
    /// Bytes of text that cells may still have: few bytes of the file can repeat a long text many times.
    text_left: usize,
    /// Bytes of records that sheets may still have: two of them could name the same ones.
    left: usize,
}

/// A sheet as the workbook lists it.
struct Tab {
    name: String,
    /// Where its records begin; `None` for a hidden one.
    at: Option<usize>,
}

/// Where a cell stands, and the number of its look.
#[derive(Clone, Copy)]
struct Place {
    row: u16,
    column: u16,
    look: u16,
}

impl Place {
    fn read(record: &mut Record) -> Self {
        Self { row: record.u16(), column: record.u16(), look: record.u16() }
    }
}

impl<'s> Book<'s> {
    fn read(stream: &'s [u8]) -> Result<Self, ReadError> {
        let mut book = Self {
            stream,
            tabs: Vec::new(),
            texts: Vec::new(),
            raising: Vec::new(),
            formats: Vec::new(),
            looks: Vec::new(),
            dates: Dates::From1900,
            found: Budget::default(),
            text_left: MAX_BYTES,
            left: stream.len(),
        };
        let mut record = Record::open(stream, 0)?;
        if record.kind & 0x00FF != BOF & 0x00FF {
            return Err(ReadError::Damaged);
        }
        if record.kind != BOF || record.u16() != 0x0600 {
            return Err(ReadError::Unsupported(Kind::LegacyOffice));
        }
        while record.kind != EOF {
            record = record.next()?;
            book.global(record)?;
        }
        Ok(book)
    }

    fn global(&mut self, mut record: Record<'s>) -> Result<(), ReadError> {
        let kind = record.kind;
        match kind {
            FILE_PASS => return Err(ReadError::Encrypted),
            DATE_MODE if record.u16() == 1 => self.dates = Dates::From1904,
            BOUND_SHEET => {
                let at = size(record.u32());
                let hidden = record.u8() & 3 != 0;
                let cells = record.u8() == 0;
                if cells {
                    if self.tabs.len() == MAX_SHEETS {
                        return Err(ReadError::TooLarge(Limit::Entries));
                    }
                    let units = usize::from(record.u8());
                    let at = Some(at).filter(|_| !hidden);
                    self.tabs.push(Tab { name: record.text(units), at });
                }
            }
            FORMAT => {
                let number = usize::from(record.u16());
                if number >= self.formats.len() {
                    self.formats.resize_with(number.saturating_add(1), String::new);
                }
                if let Some(format) = self.formats.get_mut(number) {
                    *format = record.counted_text();
                }
            }
            FONT if record.left() >= 10 => {
                // Size, flags, color and weight stand before it. There is no font of the number 4.
                record.u64();
                if self.raising.len() == 4 {
                    self.raising.push(false);
                }
                self.raising.push(record.u16() == 1);
            }
            XF => {
                record.u16();
                self.looks.push(record.u16());
            }
            SST => {
                record.u32();
                let count = size(record.u32());
                while self.texts.len() < count && !record.is_over() {
                    if self.texts.len() == MAX_CELLS {
                        return Err(ReadError::TooLarge(Limit::Cells));
                    }
                    self.texts.push(record);
                    record.skip_text();
                }
            }
            _ => {}
        }
        record.whole()
    }

    /// The cells of a sheet. What stands in it as a stream of its own, a chart, is passed over.
    fn sheet(&mut self, at: usize, sheet: &mut Sheet) -> Result<Lines, ReadError> {
        let mut lines = Lines::default();
        let mut record = Record::open(self.stream, at)?;
        if record.kind != BOF {
            return Err(ReadError::Damaged);
        }
        // A formula's text follows in a record of its own.
        let mut formula = None;
        let mut depth = 1_u32;
        loop {
            self.left = self.left.checked_sub(record.size()).ok_or(ReadError::Damaged)?;
            record = record.next()?;
            match record.kind {
                BOF => depth = depth.saturating_add(1),
                EOF if depth == 1 => return Ok(lines),
                EOF => depth = depth.saturating_sub(1),
                MERGE_CELLS if depth == 1 => self.merges(sheet, record)?,
                _ if depth == 1 => self.cells(&mut lines, &mut formula, record)?,
                _ => {}
            }
        }
    }

    /// The cells of one record. `formula` is where the last formula stands whose text is still to come.
    fn cells(
        &mut self,
        lines: &mut Lines,
        formula: &mut Option<Place>,
        mut record: Record,
    ) -> Result<(), ReadError> {
        let cell = &mut record;
        match cell.kind {
            RK | MUL_RK => {
                let (row, mut column) = (cell.u16(), cell.u16());
                while cell.left() >= 6 {
                    let place = Place { row, column, look: cell.u16() };
                    let text = self.number(place, rk(cell.u32()));
                    self.put(lines, place, text)?;
                    column = column.saturating_add(1);
                }
            }
            LABEL_SST => {
                let place = Place::read(cell);
                let mut text = *self.texts.get(size(cell.u32())).ok_or(ReadError::Damaged)?;
                self.put(lines, place, text.rich_text(&self.raising))?;
            }
            LABEL | RICH_STRING => {
                let place = Place::read(cell);
                self.put(lines, place, cell.counted_text())?;
            }
            STRING => {
                if let Some(place) = formula.take() {
                    self.put(lines, place, cell.counted_text())?;
                }
            }
            NUMBER | FORMULA | BOOL_ERR => {
                let place = Place::read(cell);
                let text = if cell.kind == BOOL_ERR {
                    let (value, is_error) = (cell.u8(), cell.u8() != 0);
                    constant(is_error, value).to_owned()
                } else {
                    self.value(place, cell.u64(), formula)
                };
                self.put(lines, place, text)?;
            }
            _ => {}
        }
        cell.whole()
    }

    /// A double, or in its place what a formula gave when that was no number.
    fn value(&self, place: Place, bits: u64, formula: &mut Option<Place>) -> String {
        let [kind, _, byte, .., 0xFF, 0xFF] = bits.to_le_bytes() else {
            return self.number(place, double::decimal(bits));
        };
        match kind {
            0 => *formula = Some(place),
            1 | 2 => return constant(kind == 2, byte).to_owned(),
            _ => {}
        }
        String::new()
    }

    /// The cells that a record merges.
    fn merges(&mut self, sheet: &mut Sheet, mut record: Record) -> Result<(), ReadError> {
        for _ in 0..record.u16() {
            let (top, bottom) = (record.u16(), record.u16());
            let (left, right) = (record.u16(), record.u16());
            record.whole()?;
            // As many as there may be cells.
            self.found.cell(0, 0)?;
            let [top, left, bottom, right] = [top, left, bottom, right].map(u32::from);
            sheet.merge(Area { top, left, bottom, right });
        }
        Ok(())
    }

    fn put(&mut self, lines: &mut Lines, place: Place, text: String) -> Result<(), ReadError> {
        self.found.cell(usize::from(place.column), text.len())?;
        self.text_left =
            self.text_left.checked_sub(text.capacity()).ok_or(ReadError::TooLarge(Limit::Bytes))?;
        if !text.is_empty() {
            lines.put(place.row, place.column, text);
        }
        Ok(())
    }

    /// A number as it is shown.
    fn number(&self, place: Place, value: Option<Decimal>) -> String {
        let Some(value) = value else { return String::from(NOT_SHOWN) };
        let format = self.looks.get(usize::from(place.look)).copied().unwrap_or_default();
        let own = self.formats.get(usize::from(format)).filter(|own| !own.is_empty());
        let own = own.map(String::as_str).or_else(|| builtin(u32::from(format)));
        let format = own.unwrap_or("General");
        // Nine of ten cells hold a small whole number, which needs none of the art of formats.
        if format == "General"
            && value.scale() == 0
            && let Ok(whole) = i32::try_from(value)
        {
            return whole.to_string();
        }
        shown(value, format, self.dates)
    }
}

/// In place of a number beyond 10¹⁹: what Excel puts where a number finds no room.
const NOT_SHOWN: &str = "########";

/// A number in four bytes: the front of a double, or a whole one, and perhaps hundredths of it.
fn rk(bits: u32) -> Option<Decimal> {
    const HUNDREDTHS: u32 = 1;
    const WHOLE: u32 = 2;
    let mut value = if bits & WHOLE == 0 {
        double::decimal(u64::from(bits & !3) << 32)?
    } else {
        Decimal::from(bits.cast_signed() >> 2)
    };
    if bits & HUNDREDTHS != 0 {
        value.set_scale(value.scale().checked_add(2)?).ok()?;
        value = value.normalize();
    }
    Some(value)
}

/// TRUE, FALSE, or an error.
const fn constant(is_error: bool, value: u8) -> &'static str {
    match (is_error, value) {
        (false, 0) => "FALSE",
        (false, _) => "TRUE",
        (_, 0x00) => "#NULL!",
        (_, 0x07) => "#DIV/0!",
        (_, 0x0F) => "#VALUE!",
        (_, 0x17) => "#REF!",
        (_, 0x1D) => "#NAME?",
        (_, 0x24) => "#NUM!",
        (_, 0x2B) => "#GETTING_DATA",
        _ => "#N/A",
    }
}
