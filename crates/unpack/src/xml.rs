//! XML as a row of tags and texts.
//!
//! Owns: names without their prefix, texts with their entities resolved, the limit of depth. Must not know what
//! an element means, or where the text comes from. Prefixes differ from program to program, the local names do not. What makes a text no XML is
//! looked for as far as it could change what is read: quotes, the names of closing tags, a text that breaks off.
//! Entities of the document's own are never expanded.

use std::borrow::Cow;

/// How deep elements may stand in each other. Word writes about thirty.
const MAX_DEPTH: usize = 1_000;

/// Why a text is not read further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is no XML, or not all of it.
    Damaged,
    /// Elements stand in each other deeper than in any document.
    TooDeep,
}

/// An element's name without its prefix, as a number (FNV-1a): a format knows sixty names, and comparing each tag
/// with all of them as text took longer than anything else. That another name has the number of a known one is
/// possible once in four thousand million, and a file that has it made on purpose could as well use the known name.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub struct Name(u32);

impl Name {
    const EMPTY: Self = Self(0x811C_9DC5);

    /// The number of a name that is known.
    pub const fn of(name: &str) -> Self {
        let (mut number, mut left) = (Self::EMPTY, name.as_bytes());
        while let [byte, after @ ..] = left {
            number = number.with(*byte);
            left = after;
        }
        number
    }

    const fn with(self, byte: u8) -> Self {
        // `as`: no widening by `From` in a constant.
        Self((self.0 ^ byte as u32).wrapping_mul(0x0100_0193))
    }
}

/// Names of elements as constants to match: `names! { ROW = "row", CELL = "c" }`.
#[macro_export]
macro_rules! names {
    ($($name:ident = $text:literal),+ $(,)?) => {
        $(const $name: $crate::xml::Name = $crate::xml::Name::of($text);)+
    };
}
pub use names;

/// What stands next in the text.
#[cfg_attr(test, derive(Debug))]
pub enum Node<'x> {
    /// `<w:tc …>`; an empty element is opened and closed.
    Open(Tag<'x>),
    /// `</w:tc>`, or the end of an empty element.
    Close(Name),
    /// Text between tags. What an element holds may come in several pieces.
    Text(Cow<'x, str>),
}

/// An opening tag.
#[derive(Clone, Copy)]
#[cfg_attr(test, derive(Debug))]
pub struct Tag<'x> {
    /// The element's name without the prefix.
    pub name: Name,
    /// The same with the prefix, as it is written.
    pub written: &'x str,
    attributes: &'x str,
}

impl<'x> Tag<'x> {
    /// The value of an attribute by its name without the prefix; `None` where there is none.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.raw(name).map(resolved)
    }

    /// As [`Tag::attribute`], with its entities as they are written: for numbers and the words of a format.
    #[inline(never)]
    pub fn raw(&self, name: &str) -> Option<&'x str> {
        let mut rest = self.attributes;
        loop {
            let (key, after) = split(rest, b'=')?;
            let after = after.trim_ascii_start();
            let (value, after) = split(after.get(1..)?, after.bytes().next()?)?;
            if key
                .trim_ascii()
                .strip_suffix(name)
                .is_some_and(|prefix| matches!(prefix.bytes().last(), None | Some(b':')))
            {
                return Some(value);
            }
            rest = after;
        }
    }

    /// An attribute that is a whole number.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.raw(name)?.trim_ascii().parse().ok()
    }
}

/// What follows a sign, where a text begins with it. `strip_prefix` makes a text of the sign each time.
fn behind(text: &str, sign: u8) -> Option<&str> {
    if text.bytes().next()? == sign { text.get(1..) } else { None }
}

/// The text before the first of a sign, and behind it.
#[inline(never)]
fn split(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == sign)?;
    Some((text.get(..at)?, text.get(at.saturating_add(1)..)?))
}

/// The text before another one, and behind it.
#[inline(never)]
fn until<'x>(text: &'x str, end: &str) -> Option<(&'x str, &'x str)> {
    let at = text.as_bytes().windows(end.len()).position(|window| window == end.as_bytes())?;
    Some((text.get(..at)?, text.get(at.saturating_add(end.len())..)?))
}

/// A text with its references resolved. What is none, or names an entity of the document's own, stays as it is.
#[inline(never)]
fn resolved(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = split(rest, b'&') {
        value.push_str(before);
        let (c, after) = character(after).unwrap_or(('&', after));
        value.push(c);
        rest = after;
    }
    value.push_str(rest);
    value
}

/// The character that a reference names, and what stands behind it; `None` for an entity of the document's own.
fn character(reference: &str) -> Option<(char, &str)> {
    let Some(number) = behind(reference, b'#') else {
        // Not beyond the next one: otherwise a text of nothing but `&` would be looked through once for each.
        let length = reference.bytes().position(|byte| matches!(byte, b';' | b'&'))?;
        let (name, end) = reference.split_at_checked(length)?;
        let c = match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => return None,
        };
        return Some((c, behind(end, b';')?));
    };
    // Some programs write each Chinese character so.
    let (digits, radix) = behind(number, b'x').map_or((number, 10), |digits| (digits, 16));
    let mut code = 0_u32;
    let mut bytes = digits.bytes();
    loop {
        let byte = bytes.next()?;
        if byte == b';' {
            break;
        }
        code = code.checked_mul(radix)?.checked_add(char::from(byte).to_digit(radix)?)?;
    }
    let length = digits.len().wrapping_sub(bytes.len());
    if length == 1 { None } else { Some((char::from_u32(code)?, digits.get(length..)?)) }
}

/// An XML text that is being read.
pub struct Xml<'x> {
    rest: &'x str,
    /// The elements that are open, not counting an empty one, with their names as they are written.
    open: Vec<(Name, &'x str)>,
    /// An empty element that was opened last and not yet closed.
    empty: Option<Name>,
}

#[allow(clippy::should_implement_trait)] // `next` may fail
impl<'x> Xml<'x> {
    /// Begins at the front of a text.
    pub const fn new(text: &'x str) -> Self {
        Self { rest: text, open: Vec::new(), empty: None }
    }

    /// What stands next; `None` at the end.
    ///
    /// # Errors
    /// [`Broken::Damaged`] where the text is no XML or ends inside an element.
    #[inline(never)]
    pub fn step(&mut self) -> Result<Option<Node<'x>>, Broken> {
        if let Some(name) = self.empty.take() {
            return Ok(Some(Node::Close(name)));
        }
        if self.open.len() > MAX_DEPTH {
            return Err(Broken::TooDeep);
        }
        match self.node() {
            // Nothing is left: the end, if nothing is open.
            None if self.rest.is_empty() && self.open.is_empty() => Ok(None),
            None => Err(Broken::Damaged),
            node => Ok(node),
        }
    }

    /// What stands next; `None` at the end and where the text is no XML, and then `rest` is not empty.
    fn node(&mut self) -> Option<Node<'x>> {
        loop {
            let Some(markup) = behind(self.rest, b'<') else {
                let length = self.rest.bytes().position(|byte| byte == b'<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at_checked(length)?;
                if text.is_empty() {
                    return None;
                }
                self.rest = rest;
                let plain = text.bytes().all(|byte| byte != b'&');
                return Some(Node::Text(if plain { text.into() } else { resolved(text).into() }));
            };
            match markup.bytes().next()? {
                b'/' => {
                    let (name, written) = self.open.pop()?;
                    let end = markup.get(1..)?.strip_prefix(written)?;
                    self.rest = behind(end, b'>').or_else(|| behind(end.trim_ascii_start(), b'>'))?;
                    return Some(Node::Close(name));
                }
                b'?' => self.rest = until(markup, "?>")?.1,
                b'!' => {
                    if let Some(text) = markup.strip_prefix("![CDATA[") {
                        let (text, rest) = until(text, "]]>")?;
                        self.rest = rest;
                        return Some(Node::Text(text.into()));
                    }
                    self.rest = match markup.strip_prefix("!--") {
                        Some(comment) => until(comment, "-->")?.1,
                        None => behind_declaration(markup)?,
                    };
                }
                _ => return self.tag(markup).map(Node::Open),
            }
        }
    }

    /// An opening tag, behind its `<`.
    fn tag(&mut self, markup: &'x str) -> Option<Tag<'x>> {
        let mut bytes = markup.bytes();
        let mut name = Name::EMPTY;
        let mut byte = loop {
            match bytes.next()? {
                // All signs that end a name come before the letters.
                letter @ b'?'.. => name = name.with(letter),
                b':' => name = Name::EMPTY,
                end if is_blank(end) || matches!(end, b'/' | b'>') => break end,
                other => name = name.with(other),
            }
        };
        let behind = markup.len().saturating_sub(bytes.len());
        let written = markup.get(..behind.saturating_sub(1))?;
        let is_empty = loop {
            while is_blank(byte) {
                byte = bytes.next()?;
            }
            match byte {
                b'>' => break false,
                b'/' if bytes.next()? == b'>' => break true,
                b'=' => return None,
                _ => {}
            }
            // A key, the sign behind it and the value in its quotes.
            while byte != b'=' {
                if byte < b'?' && matches!(byte, b'<' | b'>' | b'/' | b'"' | b'\'') {
                    return None;
                }
                byte = bytes.next()?;
            }
            let mut quote = bytes.next()?;
            while is_blank(quote) {
                quote = bytes.next()?;
            }
            if !matches!(quote, b'"' | b'\'') {
                return None;
            }
            while bytes.next()? != quote {}
            byte = bytes.next()?;
        };
        let (inside, rest) = markup.split_at_checked(markup.len().saturating_sub(bytes.len()))?;
        if written.is_empty() {
            return None;
        }
        self.rest = rest;
        if is_empty {
            self.empty = Some(name);
        } else {
            self.open.push((name, written));
        }
        Some(Tag { name, written, attributes: inside.get(written.len()..)? })
    }

    /// The bytes of the text from the beginning of the tag that was opened last.
    #[must_use]
    pub const fn left_from(&self, tag: &Tag) -> usize {
        let inside = tag.written.len().saturating_add(tag.attributes.len());
        self.rest.len().saturating_add(inside).saturating_add(1)
    }

    /// The bytes of the text that were not looked at yet.
    #[must_use]
    pub const fn left(&self) -> usize {
        self.rest.len()
    }

    /// As [`Xml::next`], where the end of the text is not to be expected.
    ///
    /// # Errors
    /// [`Broken::Damaged`] at the end as well.
    pub fn within(&mut self) -> Result<Node<'x>, Broken> {
        match self.step()? {
            Some(node) => Ok(node),
            None => Err(Broken::Damaged),
        }
    }

    /// Passes over what stands in the element that was opened last, up to and with its end. After a closing
    /// tag: over the rest of the element around it.
    #[inline(never)]
    pub fn skip(&mut self) -> Result<(), Broken> {
        if self.empty.take().is_some() {
            return Ok(());
        }
        let outer = self.open.len().saturating_sub(1);
        while self.open.len() > outer {
            self.step()?;
        }
        Ok(())
    }
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// What follows `<!DOCTYPE …>` with all that is declared in it, none of which is used.
#[inline(never)]
fn behind_declaration(markup: &str) -> Option<&str> {
    let mut rest = markup.strip_prefix("!DOCTYPE")?;
    let mut open = 1_usize;
    while open > 0 {
        let mut signs = rest.chars();
        let sign = signs.next()?;
        rest = signs.as_str();
        match sign {
            '"' => rest = split(rest, b'"')?.1,
            '\'' => rest = split(rest, b'\'')?.1,
            '<' if rest.starts_with("!--") => rest = until(rest, "-->")?.1,
            '<' if rest.starts_with('?') => rest = until(rest, "?>")?.1,
            '<' => open = open.saturating_add(1),
            '>' => open = open.saturating_sub(1),
            _ => {}
        }
    }
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Result<String, Broken> {
        let mut xml = Xml::new(text);
        let mut names = std::collections::HashMap::new();
        let mut out = String::new();
        while let Some(node) = xml.step()? {
            match node {
                Node::Open(tag) if tag.name == Name::of("skipped") => xml.skip()?,
                Node::Open(tag) => {
                    names.insert(tag.name.0, local(tag.written));
                    out += &format!("<{}{}>", local(tag.written), tag.attribute("val").unwrap_or_default());
                }
                Node::Close(name) => out += &format!("</{}>", names[&name.0]),
                Node::Text(text) => out.push_str(&text),
            }
        }
        Ok(out)
    }

    fn local(name: &str) -> &str {
        split(name, b':').map_or(name, |(_, local)| local)
    }

    fn tag(text: &str) -> Tag<'_> {
        let Some(Node::Open(tag)) = Xml::new(text).step().unwrap() else { panic!() };
        tag
    }

    #[test]
    fn prefixes_go_and_entities_are_resolved() {
        let text =
            r#"<?xml version="1.0"?><w:a><w:b w:val="&lt;1"/>甲&amp;&#x4E59;<![CDATA[<丙>&lt;]]]]></w:a>"#;
        assert_eq!(shown(text).unwrap(), "<a><b<1></b>甲&乙<丙>&lt;]]</a>");
        assert_eq!(tag("<w:tc\n/>").name, Name::of("tc"));
        assert_eq!(tag("<w:tc>").written, "w:tc");
    }

    #[test]
    fn what_is_no_reference_stays_as_it_is() {
        for text in [
            "a & b",
            "&lt",
            "&;",
            "&none;",
            "&#x110000;",
            "&#xD800;",
            "&#;",
            "&&&",
            "& lt;",
            "]]>",
            "a>b",
            "&lt甲",
        ] {
            assert_eq!(shown(&format!("<a>{text}</a>")).unwrap(), format!("<a>{text}</a>"));
        }
        assert_eq!(shown("<a>&lt&gt;&amp;lt;&#34;</a>").unwrap(), "<a>&lt>&lt;\"</a>");
    }

    #[test]
    fn many_signs_of_references_take_no_longer_than_as_much_text() {
        let many = "&".repeat(4_000_000);
        assert_eq!(resolved(&many), many);
    }

    #[test]
    fn attributes_are_found_by_name_in_either_quotes() {
        let tag = tag("<w:a x='1' w:y = \"a&gt;'b\"\n z='&#65;&none;& c' max='> 7' x='2'/>");
        assert_eq!(tag.number("x"), Some(1), "of two the first counts");
        assert_eq!(tag.attribute("y").as_deref(), Some("a>'b"));
        assert_eq!(tag.attribute("z").as_deref(), Some("A&none;& c"));
        assert_eq!(tag.raw("max"), Some("> 7"));
        assert_eq!(tag.attribute("w"), None);
        assert_eq!(tag.attribute("ax"), None);
    }

    #[test]
    fn a_quoted_bracket_ends_no_tag() {
        assert_eq!(shown(r#"<a val=">"/>"#).unwrap(), "<a>></a>");
        assert_eq!(shown(r#"<a val='/>"' b="'>">x</a>"#).unwrap(), r#"<a/>">x</a>"#);
    }

    #[test]
    fn comments_and_instructions_are_passed_over() {
        let text = "\u{FEFF}<?xml version='1.0'?><a><!-- <!-- <b> --> x<!----><?p <b>?>y</a><!-- -->";
        assert_eq!(shown(text).unwrap(), "\u{FEFF}<a> xy</a>");
    }

    #[test]
    fn declarations_are_passed_over_and_none_of_their_entities_is_used() {
        let text = r#"<!DOCTYPE a SYSTEM "a>b" [<!ENTITY x "y>z'"><!-- '> --><?p "> ?><!ELEMENT a (#PCDATA)>]><a>&x;</a>"#;
        assert_eq!(shown(text).unwrap(), "<a>&x;</a>");
    }

    #[test]
    fn the_rest_of_an_element_is_passed_over_after_a_closing_tag() {
        let mut xml = Xml::new("<a><b><c/><d>x</d></b>y</a>");
        while !matches!(xml.step().unwrap(), Some(Node::Close(name)) if name == Name::of("c")) {}
        xml.skip().unwrap();
        assert!(matches!(xml.step().unwrap(), Some(Node::Text(text)) if text == "y"));
    }

    #[test]
    fn an_element_is_passed_over_with_all_that_is_in_it() {
        assert_eq!(shown("<a><skipped><a>x</a><skipped/></skipped>y</a>").unwrap(), "<a>y</a>");
    }

    #[test]
    fn what_is_no_xml_or_breaks_off_is_damaged() {
        for text in [
            "<a><b>",
            "<a>x",
            "<a><b></a>",
            "<a></a:a>",
            "</a>",
            "<a></a></a>",
            "<a",
            "<a ",
            "<a b",
            "<a b=",
            "<a b='",
            "<a b=''",
            "<a b=1/>",
            "<a b/>",
            "<a b>",
            "<a 'b'/>",
            "<a b=\"1'/>",
            "<a ='b'/>",
            "<a b=='c'/>",
            "<a/ >",
            "<a b='c'",
            "< a/>",
            "<>",
            "</>",
            "<",
            "<a><b</a>",
            "<a <b/>",
            "<!-- ->",
            "<![CDATA[x]>",
            "<?x",
            "<!",
            "<!DOCTYPE a [<!ENTITY b 'c>]",
            "<!ELEMENT a>",
        ] {
            assert_eq!(shown(text), Err(Broken::Damaged), "{text}");
        }
    }

    #[test]
    fn elements_within_each_other_have_a_limit() {
        assert_eq!(shown(&"<a>".repeat(MAX_DEPTH + 2)), Err(Broken::TooDeep));
        let deep = ["<a>".repeat(MAX_DEPTH), "</a>".repeat(MAX_DEPTH)].concat();
        assert_eq!(shown(&deep).unwrap(), deep);
    }
}
