//! How the numbers of a workbook are saved and by which formats they are shown.
//!
//! Owns: `styles.xml`, the spelling of numbers in XML. Must not know what a format shows.

use super::super::shown::{builtin, fifteen_digits};
use crate::container::xml::{Node, Xml};
use crate::error::{Limit, ReadError};
use crate::scan::cut;
use rust_decimal::Decimal;

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
        while let Some(node) = xml.next()? {
            match node {
                Node::Open(tag) => match tag.name() {
                    "numFmt" => {
                        if found.own.len() == MAX_FORMATS {
                            return Err(ReadError::TooLarge(Limit::Entries));
                        }
                        let id = tag.number("numFmtId").unwrap_or_default();
                        found.own.push((id, tag.attribute("formatCode").unwrap_or_default()));
                    }
                    "cellXfs" => in_cells = true,
                    "xf" if in_cells => {
                        if found.cells.len() == MAX_STYLES {
                            return Err(ReadError::TooLarge(Limit::Entries));
                        }
                        let format = found.find(tag.number("numFmtId").unwrap_or_default());
                        found.cells.push(format);
                    }
                    _ => {}
                },
                // Behind the styles of cells stand those for conditions, which have numbers of their own.
                Node::Close(end) if end.name() == "cellXfs" => break,
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

/// A number as XML spells it, `0.389` or `3.89E-1`; `None` where it is none or out of range.
pub(super) fn number(text: &str) -> Option<Decimal> {
    let (digits, sign, power) = cut(text, b"eE");
    if !digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+')) {
        return None;
    }
    let value: Decimal = digits.parse().ok()?;
    if sign.is_none() {
        return Some(value);
    }
    let value = fifteen_digits(value).normalize();
    let mut digits = i64::try_from(value.mantissa()).ok()?;
    let mut scale = i64::from(value.scale()).checked_sub(power.parse().ok()?)?;
    let is_zero = digits == 0;
    while scale > 28 && digits != 0 {
        digits /= 10;
        scale = scale.saturating_sub(1);
    }
    if is_zero || digits == 0 {
        return is_zero.then_some(Decimal::ZERO);
    }
    let mut value = Decimal::from(digits);
    while scale < 0 {
        value = value.checked_mul(Decimal::TEN)?;
        scale = scale.saturating_add(1);
    }
    value.set_scale(u32::try_from(scale).ok()?).ok()?;
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_spelled() {
        let read = |text| number(text).map(|value| value.normalize().to_string());
        assert_eq!(read("0.38900000000000001").as_deref(), Some("0.38900000000000001"));
        assert_eq!(read("-1.25E-3").as_deref(), Some("-0.00125"));
        assert_eq!(read("1E+20").as_deref(), Some("100000000000000000000"));
        assert_eq!(read("5.5511151231257827E-17").as_deref(), Some("0.0000000000000000555111512313"));
        assert_eq!(read("0E-400").as_deref(), Some("0"));
        for none in ["1E+300", "1E-300", "1_000", "1e9999999999999999999", "", "INF", "1E"] {
            assert_eq!(read(none), None, "{none}");
        }
    }

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
