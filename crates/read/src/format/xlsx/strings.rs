//! The texts of a workbook: shared ones, rich ones, escapes.
//!
//! Owns: what of a text's XML is seen. Must not know which cell a text stands in.

use crate::MAX_BYTES;
use crate::container::xml::{Name, Node, Xml, names};
use crate::error::{Limit, ReadError};
use crate::scan::raise;
use crate::table::MAX_CELLS;
use ziping_core::text::place;

names! {
    R = "r", R_PH = "rPh", SI = "si", T = "t", VERT_ALIGN = "vertAlign",
}

/// Texts that cells refer to by number, one behind the other.
pub(super) struct Strings {
    all: String,
    /// Where each of them ends.
    ends: Vec<usize>,
}

impl Strings {
    /// The texts of `sharedStrings.xml`; of nothing none.
    pub(super) fn read(content: &str) -> Result<Self, ReadError> {
        let mut found = Self { all: String::new(), ends: Vec::new() };
        let mut xml = Xml::new(content);
        let mut text = String::new();
        while let Some(node) = xml.step()? {
            let Node::Open(tag) = node else { continue };
            if tag.name != SI {
                continue;
            }
            text.clear();
            rich(&mut xml, SI, &mut text)?;
            if found.ends.len() == MAX_CELLS {
                return Err(ReadError::TooLarge(Limit::Cells));
            }
            if found.all.len().saturating_add(text.len()) > MAX_BYTES {
                return Err(ReadError::TooLarge(Limit::Bytes));
            }
            if is_clean(&text) {
                found.all.push_str(&text);
            } else {
                found.all.push_str(&clean(&text));
            }
            found.ends.push(found.all.len());
        }
        Ok(found)
    }

    /// The text of a number.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.all.get(start..*self.ends.get(index)?)
    }
}

/// Adds the text of `<si>` or `<is>`, whose opening tag was read, up to its end: its runs joined, without the
/// pronunciation that stands above it.
pub(super) fn rich(xml: &mut Xml, until: Name, out: &mut String) -> Result<(), ReadError> {
    let mut is_text = false;
    let (mut raised, mut since) = (false, None);
    while let Some(node) = xml.step()? {
        match node {
            Node::Open(tag) => match tag.name {
                T => is_text = true,
                R_PH => xml.skip()?,
                R => raised = false,
                VERT_ALIGN => raised = tag.raw("val") == Some("superscript"),
                _ => {}
            },
            Node::Text(text) if is_text => {
                raise(out, &mut since, raised);
                out.push_str(&text);
            }
            Node::Text(_) => {}
            Node::Close(end) => {
                is_text = false;
                if end == until {
                    break;
                }
            }
        }
    }
    raise(out, &mut since, false);
    Ok(())
}

fn is_clean(text: &str) -> bool {
    text.bytes().all(|byte| byte != b'\r') && place(text, "_x").is_none()
}

/// A text with its escapes resolved, `_x000D_`, and one sign for every break of a line.
pub(super) fn clean(text: &str) -> String {
    if is_clean(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut after_return = false;
    loop {
        let (sign, after) = match escaped(rest) {
            Some(escaped) => escaped,
            None => {
                let mut signs = rest.chars();
                let Some(sign) = signs.next() else { return out };
                (sign, signs.as_str())
            }
        };
        rest = after;
        match sign {
            '\r' => out.push('\n'),
            '\n' if after_return => {}
            _ => out.push(sign),
        }
        after_return = sign == '\r';
    }
}

/// `_x000D_` at the front of a text, and what follows.
fn escaped(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix("_x")?;
    let (digits, rest) = rest.split_at_checked(4)?;
    let rest = rest.strip_prefix('_')?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    Some((char::from_u32(u32::from_str_radix(digits, 16).ok()?)?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_breaks_are_resolved() {
        assert_eq!(clean("甲_x000D_\n乙\r\n丙\r丁"), "甲\n乙\n丙\n丁");
        assert_eq!(clean("_x005F_x000D_"), "_x000D_");
        assert_eq!(clean("a_x_b_xZZZZ_ _x41"), "a_x_b_xZZZZ_ _x41");
    }

    #[test]
    fn runs_are_joined_without_their_pronunciation() {
        let xml = "<sst><si><r><t>产出</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 指标</t></r><rPh sb=\"0\"><t>さん</t></rPh></si>\
                   <si/><si><t>a&amp;b</t></si></sst>";
        let strings = Strings::read(xml).unwrap();
        assert_eq!(
            (0..4).map(|at| strings.get(at)).collect::<Vec<_>>(),
            [Some("产出 指标"), Some(""), Some("a&b"), None]
        );
    }
}
