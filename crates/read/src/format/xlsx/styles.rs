//! By which formats the numbers of a workbook are shown.
//!
//! Owns: `styles.xml`. Must not know what a format shows.

use super::super::shown::builtin;
use crate::container::xml::{Node, Xml, names};
use crate::error::{Limit, ReadError};

names! {
    CELL_XFS = "cellXfs", NUM_FMT = "numFmt", XF = "xf",
}

/// Formats of a workbook's own. Excel allows about 250.
const MAX_FORMATS: usize = 1_000;
/// Styles of cells. Excel allows 65,490.
const MAX_STYLES: usize = 1 << 16;

/// The formats of a workbook.
pub(super) struct Styles {
    /// Those that the file spells out, by number.
    own: Vec<(u32, String)>,
    /// The format of each style of a cell.
    cells: Vec<Format>,
}

#[derive(Clone, Copy)]
enum Format {
    Builtin(&'static str),
    Own(usize),
}

impl Styles {
    /// The formats of `styles.xml`; of nothing none.
    pub(super) fn read(content: &str) -> Result<Self, ReadError> {
        let mut found = Self { own: Vec::new(), cells: Vec::new() };
        let mut xml = Xml::new(content);
        let mut in_cells = false;
        while let Some(node) = xml.step()? {
            match node {
                Node::Open(tag) => match tag.name {
                    NUM_FMT => {
                        if found.own.len() == MAX_FORMATS {
                            return Err(ReadError::TooLarge(Limit::Entries));
                        }
                        let id = tag.number("numFmtId").unwrap_or_default();
                        found.own.push((id, tag.attribute("formatCode").unwrap_or_default()));
                    }
                    CELL_XFS => in_cells = true,
                    XF if in_cells => {
                        if found.cells.len() == MAX_STYLES {
                            return Err(ReadError::TooLarge(Limit::Entries));
                        }
                        let format = found.find(tag.number("numFmtId").unwrap_or_default());
                        found.cells.push(format);
                    }
                    _ => {}
                },
                // Behind the styles of cells stand those for conditions, which have numbers of their own.
                Node::Close(end) if end == CELL_XFS => break,
                _ => {}
            }
        }
        Ok(found)
    }

    fn find(&self, id: u32) -> Format {
        match self.own.iter().position(|(own, _)| *own == id) {
            Some(at) => Format::Own(at),
            None => Format::Builtin(builtin(id).unwrap_or("General")),
        }
    }

    /// The format of a style.
    pub(super) fn format(&self, style: u32) -> &str {
        let style = usize::try_from(style).ok().and_then(|style| self.cells.get(style));
        match style {
            Some(Format::Builtin(format)) => format,
            Some(Format::Own(at)) => self.own.get(*at).map_or("General", |(_, format)| format),
            None => "General",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_has_the_format_of_its_number() {
        let xml = r#"<styleSheet><numFmts><numFmt numFmtId="9" formatCode="0.0%"/><numFmt numFmtId="164" formatCode="&quot;约&quot;0"/></numFmts>
            <cellStyleXfs><xf numFmtId="10"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="10"/><xf numFmtId="99"/></cellXfs>
            <dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs></styleSheet>"#;
        let styles = Styles::read(xml).unwrap();
        let formats: Vec<&str> = (0..6).map(|style| styles.format(style)).collect();
        assert_eq!(formats, ["General", "\"约\"0", "0.0%", "0.00%", "General", "General"]);
    }
}
