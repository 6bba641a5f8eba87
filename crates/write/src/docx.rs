//! Word documents from the first word to the last: A4, 宋体 and 黑体, tables with merged cells.
//!
//! Owns: the parts of such a package. Must not know what is written. Texts are only ever texts: nothing becomes a field.

use crate::grid::{Align, Grid};
use crate::markup::{self, all};
use crate::zip::Archive;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
    </Types>";
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
    </Relationships>";
const DOCUMENT_RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
    </Relationships>";
const STYLES: &str = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"宋体\" w:cs=\"Times New Roman\"/><w:sz w:val=\"21\"/>\
    <w:szCs w:val=\"21\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>";
/// A4 with 15 mm around it.
const SECTION: &str = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" \
    w:left=\"850\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

/// How a paragraph's text looks.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    /// In half points.
    pub(crate) size: u32,
    /// 黑体 for 宋体.
    pub(crate) is_head: bool,
    pub(crate) align: Align,
    /// On the page of what follows.
    pub(crate) stays: bool,
    /// Above and below, in twentieths of a point.
    pub(crate) space: u32,
}

pub(crate) const TITLE: Look = Look { size: 32, is_head: true, align: Align::Center, stays: true, space: 60 };
pub(crate) const HEADING: Look =
    Look { size: 24, is_head: true, align: Align::Left, stays: true, space: 120 };
pub(crate) const LINE: Look = Look { size: 21, is_head: false, align: Align::Left, stays: false, space: 40 };
pub(crate) const SMALL: Look = Look { size: 18, is_head: false, align: Align::Left, stays: false, space: 40 };

/// A document that is being written.
#[derive(Default)]
pub(crate) struct Document {
    body: String,
    /// Whether the next paragraph begins a page.
    breaks: bool,
}

impl Document {
    /// What follows begins on a page of its own.
    pub(crate) fn new_page(&mut self) {
        self.breaks = !self.body.is_empty();
    }

    /// A paragraph.
    pub(crate) fn paragraph(&mut self, text: &str, look: Look) {
        let breaks = std::mem::take(&mut self.breaks);
        put_paragraph(text, look, breaks, &mut self.body);
    }

    /// A form: title, line and table.
    pub(crate) fn form(&mut self, grid: &Grid) {
        self.paragraph(&grid.title, TITLE);
        if !grid.line.is_empty() {
            self.paragraph(&grid.line, Look { align: Align::Center, stays: true, ..LINE });
        }
        self.table(grid);
    }

    /// A table alone.
    pub(crate) fn table(&mut self, grid: &Grid) {
        let out = &mut self.body;
        out.push_str(
            "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:jc w:val=\"center\"/><w:tblBorders>",
        );
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            all(&["<w:", side, " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"], out);
        }
        out.push_str(
            "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/>\
             <w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
        );
        for width in &grid.widths {
            all(&["<w:gridCol w:w=\"", &markup::number(*width as usize), "\"/>"], out);
        }
        out.push_str("</w:tblGrid>");
        for (row, at) in grid.rows.iter().zip(0..) {
            out.push_str("<w:tr><w:trPr><w:cantSplit/>");
            if at < grid.heads {
                out.push_str("<w:tblHeader/>");
            }
            out.push_str("<w:trHeight w:val=\"340\" w:hRule=\"atLeast\"/></w:trPr>");
            let mut column = 0_u32;
            for cell in row {
                let width = markup::number(grid.width(column, cell.span) as usize);
                all(&["<w:tc><w:tcPr><w:tcW w:w=\"", &width, "\" w:type=\"dxa\"/>"], out);
                if cell.span > 1 {
                    all(&["<w:gridSpan w:val=\"", &markup::number(cell.span as usize), "\"/>"], out);
                }
                out.push_str(match cell.rows {
                    0 => "<w:vMerge/>",
                    1 => "",
                    _ => "<w:vMerge w:val=\"restart\"/>",
                });
                out.push_str("<w:vAlign w:val=\"center\"/></w:tcPr>");
                let look =
                    Look { size: 18, is_head: cell.is_label, align: cell.align, stays: false, space: 10 };
                put_paragraph(&cell.text, look, false, out);
                out.push_str("</w:tc>");
                column = column.saturating_add(cell.span);
            }
            out.push_str("</w:tr>");
        }
        out.push_str("</w:tbl>");
    }

    /// The package.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        // Word wants a paragraph behind a table at the end; it takes no room on the page.
        let last = Look { size: 2, is_head: false, align: Align::Left, stays: false, space: 0 };
        put_paragraph("", last, false, &mut self.body);
        let document = [
            HEAD,
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
            &self.body,
            SECTION,
            "</w:body></w:document>",
        ];
        let mut archive = Archive::default();
        archive.add("[Content_Types].xml", [HEAD, TYPES].concat().as_bytes());
        archive.add("_rels/.rels", [HEAD, RELATIONS].concat().as_bytes());
        archive.add("word/document.xml", document.concat().as_bytes());
        archive.add("word/_rels/document.xml.rels", [HEAD, DOCUMENT_RELATIONS].concat().as_bytes());
        archive.add("word/styles.xml", [HEAD, STYLES].concat().as_bytes());
        archive.finish()
    }
}

fn put_paragraph(text: &str, look: Look, breaks: bool, out: &mut String) {
    let space = markup::number(look.space as usize);
    out.push_str("<w:p><w:pPr>");
    if look.stays {
        out.push_str("<w:keepNext/>");
    }
    if breaks {
        out.push_str("<w:pageBreakBefore/>");
    }
    all(&["<w:spacing w:before=\"", &space, "\" w:after=\"", &space, "\"/>"], out);
    out.push_str(match look.align {
        Align::Center => "<w:jc w:val=\"center\"/>",
        Align::Right => "<w:jc w:val=\"right\"/>",
        Align::Left => "",
    });
    let size = markup::number(look.size as usize);
    let mut run = String::from("<w:rPr>");
    if look.is_head {
        run.push_str(
            "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"黑体\"/>",
        );
    }
    all(&["<w:sz w:val=\"", &size, "\"/><w:szCs w:val=\"", &size, "\"/></w:rPr>"], &mut run);
    all(&[&run, "</w:pPr>"], out);
    if !text.is_empty() {
        all(&["<w:r>", &run], out);
        let mut rest = text;
        loop {
            let (piece, sign, after) = ziping_text::cut_at(rest, b"\n\t");
            out.push_str("<w:t xml:space=\"preserve\">");
            markup::put(piece, out);
            out.push_str("</w:t>");
            match sign {
                Some(b'\n') => out.push_str("<w:br/>"),
                Some(_) => out.push_str("<w:tab/>"),
                None => break,
            }
            rest = after;
        }
        out.push_str("</w:r>");
    }
    out.push_str("</w:p>");
}
