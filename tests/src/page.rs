//! A table written as text with its merged cells, made into the files that hold it.
//!
//! A row a line, a tab between cells. `<` says that a cell is one with the cell left of it, `^` with the cell above it.
//! What prints merge by themselves needs no mark: blank cells at the front of a row below a row of as many cells.

use crate::zip::stored;

/// Grid units of a row. Rows of different lengths cut the table's columns differently, as in the printed forms.
const GRID: usize = 72;

/// The table as text alone: marks of merged cells are blank cells.
#[must_use]
pub fn unmarked(text: &str) -> String {
    text.trim_start_matches('\n').replace(['<', '^'], "")
}

/// A cell of the file.
struct Cell<'t> {
    text: &'t str,
    /// Grid units that it covers.
    width: usize,
    covered: bool,
}

fn rows(text: &str) -> Vec<Vec<Cell<'_>>> {
    let mut out = Vec::new();
    let mut above = 0;
    for line in text.trim_matches('\n').split('\n') {
        let texts: Vec<&str> = line.split('\t').collect();
        let end = |cell: usize| (cell + 1) * GRID / texts.len();
        let mut cells: Vec<Cell> = Vec::new();
        let mut begins = true;
        for (at, text) in texts.iter().enumerate() {
            begins &= text.is_empty() || *text == "^";
            let width = end(at) - if at == 0 { 0 } else { end(at - 1) };
            match cells.last_mut() {
                Some(left) if *text == "<" => left.width += width,
                _ => {
                    let covered = *text == "^" || (begins && texts.len() == above);
                    cells.push(Cell { text: text.trim_matches('^'), width, covered });
                }
            }
        }
        above = texts.len();
        out.push(cells);
    }
    out
}

/// A Word file with this table and nothing else, as Word writes it: cells of a vertical merge are there and empty.
#[must_use]
pub fn docx(text: &str) -> Vec<u8> {
    let rows = rows(text);
    let mut table = String::from("<w:tbl><w:tblGrid>");
    table.push_str(&"<w:gridCol w:w=\"100\"/>".repeat(GRID));
    table.push_str("</w:tblGrid>");
    for (at, row) in rows.iter().enumerate() {
        table.push_str("<w:tr>");
        let mut column = 0;
        for cell in row {
            table.push_str(&format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{}\"/>", cell.width));
            let below =
                rows.get(at + 1).is_some_and(|row| starts(row, column).is_some_and(|cell| cell.covered));
            if cell.covered {
                table.push_str("<w:vMerge/>");
            } else if below {
                table.push_str("<w:vMerge w:val=\"restart\"/>");
            }
            let text = cell.text.replace('&', "&amp;").replace('<', "&lt;");
            table.push_str(&format!(
                "</w:tcPr><w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p></w:tc>"
            ));
            column += cell.width;
        }
        table.push_str("</w:tr>");
    }
    table.push_str("</w:tbl>");
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:body>{table}<w:p/><w:sectPr/></w:body></w:document>"
    );
    stored(&[
        (
            "[Content_Types].xml",
            b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
              <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
              <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.\
wordprocessingml.document.main+xml\"/></Types>",
        ),
        (
            "_rels/.rels",
            b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
              <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        ),
        ("word/document.xml", document.as_bytes()),
    ])
}

/// The cell that begins at a grid unit.
fn starts<'r, 't>(row: &'r [Cell<'t>], column: usize) -> Option<&'r Cell<'t>> {
    let mut at = 0;
    for cell in row {
        if at == column {
            return Some(cell);
        }
        at += cell.width;
    }
    None
}
