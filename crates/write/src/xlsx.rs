//! Excel workbooks from the first word to the last: numbers as numbers that look as they were typed, all else as text.
//!
//! Owns: the parts of such a package, and which text is a number. Must not know what is written. No cell has a formula: a text
//! is written as text whatever it begins with, and where it begins as a formula does it is marked as a text that was typed
//! with a quote, so that it stays one when somebody edits the cell.

use crate::grid::{Align, Grid, GridCell};
use crate::markup::{self, all, number};
use crate::zip::Archive;
use std::collections::BTreeMap;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
/// Characters of a cell, of which Excel keeps so many.
const MAX_CHARS: usize = 32_767;

/// How a sheet is printed and looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paper {
    /// A form: A4 upright, one page wide.
    Form,
    /// A list: A4 across, its head on each page and in sight, to be filtered.
    List,
}

/// A style of cells, by its parts.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Style {
    /// Which of the fonts.
    font: u8,
    align: u8,
    has_border: bool,
    /// Shaded, as the heads of lists are.
    is_head: bool,
    /// Typed with a quote.
    is_quoted: bool,
    /// How a number looks.
    format: String,
}

/// A workbook that is being written.
#[derive(Default)]
pub(crate) struct Book {
    sheets: Vec<(String, String)>,
    names: String,
    /// The styles by their parts, and the parts by their numbers.
    styles: BTreeMap<Style, usize>,
    order: Vec<Style>,
}

impl Book {
    /// Adds a form's sheet.
    pub(crate) fn form(&mut self, name: &str, mut grid: Grid) {
        let rows = std::mem::take(&mut grid.rows);
        self.sheet(name, &grid, &mut rows.into_iter(), Paper::Form);
    }

    /// Adds a list's sheet; its rows, of which there may be many, are made one by one.
    pub(crate) fn list(&mut self, name: &str, grid: &Grid, rows: &mut dyn Iterator<Item = Vec<GridCell>>) {
        self.sheet(name, grid, &mut grid.rows.iter().cloned().chain(rows), Paper::List);
    }

    /// Adds a sheet. Its name is made one that Excel takes and no other sheet has.
    fn sheet(
        &mut self,
        name: &str,
        grid: &Grid,
        rows: &mut dyn Iterator<Item = Vec<GridCell>>,
        paper: Paper,
    ) {
        let name = self.name(name);
        let columns = u32::try_from(grid.widths.len()).unwrap_or(u32::MAX);
        let mut above = Vec::new();
        if !grid.title.is_empty() {
            above.push((vec![GridCell::value(&grid.title, columns, Align::Center)], 1));
        }
        if !grid.line.is_empty() {
            above.push((vec![GridCell::value(&grid.line, columns, Align::Center)], 2));
        }
        let heads = above.len();
        let frozen = heads.saturating_add(grid.heads);
        let (mut xml, mut merges) = (sheet_head(grid, paper, frozen), String::new());
        let all_rows = above.into_iter().chain(rows.map(|row| (row, 0)));
        let mut count = 0_u32;
        for (row, font) in all_rows {
            let at = count;
            count = count.saturating_add(1);
            let is_head = paper == Paper::List && at < u32::try_from(grid.heads).unwrap_or(0);
            let height = number(height(grid, &row, font) as usize);
            all(
                &["<row r=\"", &number(count as usize), "\" ht=\"", &height, "\" customHeight=\"1\">"],
                &mut xml,
            );
            let mut column = 0;
            for cell in &row {
                self.cell(cell, (at, column), font, is_head, &mut xml);
                if cell.rows > 0 && (cell.span > 1 || cell.rows > 1) {
                    let end =
                        (at.saturating_add(cell.rows), column.saturating_add(cell.span).saturating_sub(1));
                    let last = [letters(end.1), number(end.0 as usize)].concat();
                    let first = [letters(column), number(count as usize)].concat();
                    all(&["<mergeCell ref=\"", &first, ":", &last, "\"/>"], &mut merges);
                }
                column = column.saturating_add(cell.span);
            }
            xml.push_str("</row>");
        }
        let area =
            ["$A$1:$", &letters(columns.saturating_sub(1)), "$", &number(count.max(1) as usize)].concat();
        put_tail(paper, frozen, &merges, &area, &mut xml);
        let index = number(self.sheets.len());
        self.defined("_xlnm.Print_Area", &index, &name, &area);
        if paper == Paper::List {
            self.defined("_xlnm.Print_Titles", &index, &name, &["$1:$", &number(grid.heads.max(1))].concat());
            let filtered = area.replace("$A$1", &["$A$", &number(grid.heads.max(1))].concat());
            self.defined("_xlnm._FilterDatabase\" hidden=\"1", &index, &name, &filtered);
        }
        self.sheets.push((name, xml));
    }

    fn defined(&mut self, what: &str, sheet: &str, name: &str, area: &str) {
        all(&["<definedName name=\"", what, "\" localSheetId=\"", sheet, "\">'"], &mut self.names);
        // A quote in a name is doubled in a reference.
        markup::put(&name.replace('\'', "''"), &mut self.names);
        all(&["'!", area, "</definedName>"], &mut self.names);
    }

    /// A name that Excel takes: 31 characters at most, none of `[]:*?/\`, no quote at an end, and its own.
    fn name(&self, wanted: &str) -> String {
        let sound =
            |char: char| !char.is_control() && !matches!(char, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
        let whole: String = wanted.chars().filter(|char| sound(*char)).take(26).collect();
        let base = whole.trim().trim_matches('\'');
        let base = if base.is_empty() { "Sheet" } else { base };
        let taken =
            |name: &str| self.sheets.iter().any(|(other, _)| other.to_lowercase() == name.to_lowercase());
        let mut name = base.to_owned();
        let mut copy = 2;
        while taken(&name) {
            name = [base, " ", &number(copy)].concat();
            copy = copy.saturating_add(1);
        }
        name
    }

    fn cell(&mut self, cell: &GridCell, at: (u32, u32), font: u8, is_head: bool, out: &mut String) {
        let typed = if cell.is_label || font > 0 || is_head { None } else { Number::of(&cell.text) };
        let style = Style {
            font: if font == 0 && (cell.is_label || is_head) { 3 } else { font },
            align: cell.align as u8,
            has_border: font == 0,
            is_head,
            is_quoted: typed.is_none() && cell.text.starts_with(['=', '+', '-', '@', '\'', '\t', '\r']),
            format: typed.as_ref().map_or_else(String::new, |number| number.format.clone()),
        };
        let style = number(self.style(style));
        let row = number(at.0.saturating_add(1) as usize);
        all(&["<c r=\"", &letters(at.1), &row, "\" s=\"", &style], out);
        if let Some(typed) = typed {
            all(&["\"><v>", &typed.value, "</v></c>"], out);
        } else if cell.text.is_empty() {
            out.push_str("\"/>");
        } else {
            out.push_str("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            put_text(ziping_text::front(&cell.text, MAX_CHARS), out);
            out.push_str("</t></is></c>");
        }
        // Merged cells have their borders each for itself.
        for more in 1..cell.span {
            all(&["<c r=\"", &letters(at.1.saturating_add(more)), &row, "\" s=\"", &style, "\"/>"], out);
        }
    }

    fn style(&mut self, style: Style) -> usize {
        let next = self.order.len();
        let at = *self.styles.entry(style.clone()).or_insert(next);
        if at == next {
            self.order.push(style);
        }
        // The first style is that of cells that nobody wrote.
        at.saturating_add(1)
    }

    /// The package.
    pub(crate) fn finish(self) -> Vec<u8> {
        let (mut types, mut sheets, mut relations) = (String::new(), String::new(), String::new());
        let mut archive = Archive::default();
        for ((name, _), at) in self.sheets.iter().zip(1..) {
            let at = number(at);
            all(
                &[
                    "<Override PartName=\"/xl/worksheets/sheet",
                    &at,
                    ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>",
                ],
                &mut types,
            );
            sheets.push_str("<sheet name=\"");
            markup::put(name, &mut sheets);
            all(&["\" sheetId=\"", &at, "\" r:id=\"rId", &at, "\"/>"], &mut sheets);
            all(
                &[
                    "<Relationship Id=\"rId",
                    &at,
                    "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet",
                    &at,
                    ".xml\"/>",
                ],
                &mut relations,
            );
        }
        let types = [
            HEAD,
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>",
            &types,
            "</Types>",
        ];
        archive.add("[Content_Types].xml", types.concat().as_bytes());
        let root = [
            HEAD,
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ];
        archive.add("_rels/.rels", root.concat().as_bytes());
        let book = [
            HEAD,
            "<workbook ",
            MAIN,
            " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>",
            &sheets,
            "</sheets><definedNames>",
            &self.names,
            "</definedNames></workbook>",
        ];
        archive.add("xl/workbook.xml", book.concat().as_bytes());
        let relations = [
            HEAD,
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
            &relations,
            "<Relationship Id=\"rIdStyles\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>",
        ];
        archive.add("xl/_rels/workbook.xml.rels", relations.concat().as_bytes());
        archive.add("xl/styles.xml", styles_xml(&self.order).as_bytes());
        for ((_, xml), at) in self.sheets.into_iter().zip(1..) {
            archive.add(&["xl/worksheets/sheet", &number(at), ".xml"].concat(), xml.as_bytes());
        }
        archive.finish()
    }
}

/// `_x0041_` stands for a character in these texts; one that was typed is written so that it is none.
fn put_text(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = ziping_text::place(rest, "_x") {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        markup::put(before, out);
        let code = after.as_bytes().get(2..7).unwrap_or_default();
        let is_code =
            code.len() == 5 && code.ends_with(b"_") && code.iter().take(4).all(u8::is_ascii_hexdigit);
        out.push_str(if is_code { "_x005F_x" } else { "_x" });
        rest = after.get(2..).unwrap_or_default();
    }
    markup::put(rest, out);
}

/// A sheet up to its rows.
fn sheet_head(grid: &Grid, paper: Paper, frozen: usize) -> String {
    let mut xml = [
        HEAD,
        "<worksheet ",
        MAIN,
        "><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"",
    ]
    .concat();
    if paper == Paper::List {
        let top = number(frozen.saturating_add(1));
        all(
            &[
                "><pane ySplit=\"",
                &number(frozen),
                "\" topLeftCell=\"A",
                &top,
                "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>",
            ],
            &mut xml,
        );
    } else {
        xml.push_str(" showGridLines=\"0\"/>");
    }
    xml.push_str("</sheetViews><cols>");
    for (width, at) in grid.widths.iter().zip(1..) {
        // A character of the usual font is 4.5 points wide; a column has widths of them.
        let width = number((width / 90).max(3) as usize);
        all(
            &[
                "<col min=\"",
                &number(at),
                "\" max=\"",
                &number(at),
                "\" width=\"",
                &width,
                "\" customWidth=\"1\"/>",
            ],
            &mut xml,
        );
    }
    xml.push_str("</cols><sheetData>");
    xml
}

/// What stands behind its rows.
fn put_tail(paper: Paper, frozen: usize, merges: &str, area: &str, xml: &mut String) {
    xml.push_str("</sheetData>");
    if paper == Paper::List {
        all(
            &[
                "<autoFilter ref=\"",
                &area.replace('$', "").replace("A1:", &["A", &number(frozen.max(1)), ":"].concat()),
                "\"/>",
            ],
            xml,
        );
    }
    if !merges.is_empty() {
        all(&["<mergeCells>", merges, "</mergeCells>"], xml);
    }
    let across = if paper == Paper::List { "landscape" } else { "portrait" };
    all(
        &[
            "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"",
            across,
            "\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>",
        ],
        xml,
    );
}

/// How high a row is, in points: as many lines as its longest text takes in its cell.
fn height(grid: &Grid, row: &[GridCell], font: u8) -> u32 {
    let mut lines = 1;
    let mut column = 0;
    for cell in row {
        let room = (grid.width(column, cell.span) / 90).max(3).saturating_sub(1);
        let mut own = 0_u32;
        // A cell over several rows has their room together.
        if cell.rows == 1 {
            for line in cell.text.split('\n') {
                let wide: u32 = line.chars().map(|char| if char.is_ascii() { 1 } else { 2 }).sum();
                own = own.saturating_add(wide.div_ceil(room).max(1));
            }
        }
        lines = own.max(lines);
        column = column.saturating_add(cell.span);
    }
    match font {
        1 => 30,
        2 => 18,
        // Excel has no higher row.
        _ => lines.saturating_mul(12).saturating_add(6).min(409),
    }
}

/// A text that is a number and nothing else, with the format in which the number looks like it.
struct Number {
    value: String,
    format: String,
}

impl Number {
    /// `None` for a text that would look otherwise as a number, by a single sign.
    fn of(text: &str) -> Option<Self> {
        let (digits, is_percent) = match text.strip_suffix('%') {
            Some(digits) => (digits, true),
            None => (text, false),
        };
        let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
        let (whole, decimals) =
            ziping_text::cut(digits, b'.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
        let has_commas = ziping_text::count(whole, b',') > 0;
        let plain: String = whole.chars().filter(|char| *char != ',').collect();
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let decimals_sound = decimals.is_none_or(is_digits);
        let leads = plain.len() > 1 && plain.starts_with('0');
        let length = plain.len().saturating_add(decimals.map_or(0, str::len));
        // Fifteen digits are all that Excel keeps.
        if !is_digits(&plain) || !decimals_sound || leads || length > 15 || (has_commas && !is_grouped(whole))
        {
            return None;
        }
        let decimals = decimals.unwrap_or_default();
        let is_zero = plain.bytes().chain(decimals.bytes()).all(|byte| byte == b'0');
        if is_zero && !sign.is_empty() {
            return None;
        }
        let mut format = String::from(if has_commas { "#,##0" } else { "0" });
        if !decimals.is_empty() {
            format.push('.');
            format.extend(decimals.bytes().map(|_| '0'));
        }
        let value = if is_percent {
            format.push('%');
            // Two places further left.
            let padded = ["00", &plain].concat();
            let (front, back) = padded.split_at_checked(padded.len().saturating_sub(2))?;
            let front = front.trim_start_matches('0');
            [sign, if front.is_empty() { "0" } else { front }, ".", back, decimals].concat()
        } else if decimals.is_empty() {
            [sign, &plain].concat()
        } else {
            [sign, &plain, ".", decimals].concat()
        };
        Some(Self { value, format })
    }
}

/// Whether commas stand before every third digit and nowhere else.
fn is_grouped(whole: &str) -> bool {
    let mut groups = whole.split(',');
    let first = groups.next().map_or(0, str::len);
    (1..=3).contains(&first) && groups.all(|group| group.len() == 3)
}

fn styles_xml(styles: &[Style]) -> String {
    let mut formats = Vec::<&str>::new();
    for style in styles {
        if !style.format.is_empty() && !formats.contains(&style.format.as_str()) {
            formats.push(&style.format);
        }
    }
    let mut xml = [HEAD, "<styleSheet ", MAIN, ">"].concat();
    if !formats.is_empty() {
        all(&["<numFmts count=\"", &number(formats.len()), "\">"], &mut xml);
        for (format, at) in formats.iter().zip(164..) {
            all(&["<numFmt numFmtId=\"", &number(at), "\" formatCode=\"", format, "\"/>"], &mut xml);
        }
        xml.push_str("</numFmts>");
    }
    xml.push_str("<fonts count=\"4\">");
    for (size, name) in [("9", "宋体"), ("16", "黑体"), ("10.5", "宋体"), ("9", "黑体")] {
        all(
            &[
                "<font><sz val=\"",
                size,
                "\"/><name val=\"",
                name,
                "\"/><family val=\"3\"/><charset val=\"134\"/></font>",
            ],
            &mut xml,
        );
    }
    xml.push_str(
        "</fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
         <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7ECF3\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>\
         <borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>",
    );
    for side in ["left", "right", "top", "bottom"] {
        all(&["<", side, " style=\"thin\"><color auto=\"1\"/></", side, ">"], &mut xml);
    }
    let count = number(styles.len().saturating_add(1));
    all(
        &[
            "<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"",
            &count,
            "\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
        ],
        &mut xml,
    );
    for style in styles {
        let format =
            formats.iter().position(|format| *format == style.format).map_or(0, |at| at.saturating_add(164));
        // What is no number is a text, also when somebody types over it.
        let format = if style.format.is_empty() && !style.is_quoted { 0 } else { format };
        let quoted = if style.is_quoted { "\" quotePrefix=\"1" } else { "" };
        let align = match style.align {
            1 => "left",
            2 => "right",
            _ => "center",
        };
        all(
            &[
                "<xf numFmtId=\"",
                &number(format),
                "\" fontId=\"",
                &number(style.font.into()),
                "\" fillId=\"",
                if style.is_head { "2" } else { "0" },
                "\" borderId=\"",
                if style.has_border { "1" } else { "0" },
                "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1",
                quoted,
                "\"><alignment horizontal=\"",
                align,
                "\" vertical=\"center\" wrapText=\"1\"/></xf>",
            ],
            &mut xml,
        );
    }
    xml.push_str("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    xml
}

/// The letters of a column, from 0: `A`, `Z`, `AA`.
pub(crate) fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column.saturating_add(1);
    while left > 0 {
        left = left.saturating_sub(1);
        letters.push(char::from(b'A'.saturating_add(u8::try_from(left % 26).unwrap_or_default())));
        left /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        let all = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")];
        assert!(all.iter().all(|(column, name)| letters(*column) == *name));
    }

    #[test]
    fn a_number_looks_as_it_was_typed_or_is_a_text() {
        let seen = |text: &str| Number::of(text).map(|number| [number.value, number.format].join(" "));
        for (text, number) in [
            ("200", "200 0"),
            ("200.50", "200.50 0.00"),
            ("1,234.5", "1234.5 #,##0.0"),
            ("38.97%", "0.3897 0.00%"),
            ("100%", "1.00 0%"),
            ("5%", "0.05 0%"),
            ("0.5%", "0.005 0.0%"),
            ("-3.5", "-3.5 0.0"),
            ("0", "0 0"),
        ] {
            assert_eq!(seen(text).as_deref(), Some(number), "{text}");
        }
        for text in [
            "",
            "-",
            "007",
            "1,23",
            "1e3",
            "+5",
            ".5",
            "5.",
            "≥95%",
            " 5",
            "-0",
            "１",
            "1234567890123456",
            "=1",
            "12 345",
            "%",
        ] {
            assert_eq!(seen(text), None, "{text}");
        }
    }
}
