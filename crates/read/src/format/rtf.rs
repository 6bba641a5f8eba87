//! Rich text (RTF 1.9.1).
//!
//! Owns: groups and control words. `tables` makes rows of the paragraphs. Must not know the words of a form.
//!
//! Word writes Chinese characters as the bytes of GBK (`\'cf\'ee`), for which there is no decoder here: such a file
//! is [`ReadError::Encoding`], and the caller, who has one, decodes what [`undecoded`] gives and comes back with a
//! text. LibreOffice writes `\u39033` and needs none of that.

use super::tables::{Cuts, End, Tables};
use crate::error::{Limit, ReadError};
use crate::scan::{named, push_unit, raise};
use crate::table::{Budget, MAX_COLUMNS, Part};
use ziping_core::text::words;
use ziping_core::text::{List, is_one};

/// Groups within groups. Word writes about twenty.
const MAX_GROUPS: usize = 1_000;

/// Destinations whose text is not a part of the document's.
const ELSEWHERE: List = words!(
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote \
     annotation fldinst nonesttables shprslt nonshppict filetbl xe tc"
);

/// Words that stand for a sign, and the signs.
const NAMES: &str =
    "tab line emdash endash lquote rquote ldblquote rdblquote bullet emspace enspace ~ _ { } \\";
const SIGNS: &str = "\t\n—–‘’“”•\u{2003}\u{2002} -{}\\";

/// The tables of the document and the paragraphs between them. `decoded` says that the caller has no more to decode.
///
/// # Errors
/// [`ReadError::Encoding`] for bytes of another encoding, [`ReadError::NoTable`], [`ReadError::TooLarge`].
pub(crate) fn parts(text: &str, decoded: bool, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let mut document = Document {
        rest: text,
        decoded,
        group: Group { uc: 1, ..Group::default() },
        groups: Vec::new(),
        fallback: 0,
        half: 0,
        paragraph: String::new(),
        raised: None,
        depth: 0,
        tables: Tables::new(budget, true),
        outer: Cuts::default(),
        inner: Cuts::default(),
        merge: Cuts::FIRST_DOWN,
    };
    while let Some(c) = document.next() {
        document.take(c)?;
    }
    let Document { tables, paragraph, .. } = document;
    match tables.finish(&paragraph) {
        Ok(rows) => Ok(vec![Part { name: String::new(), rows }]),
        Err(ReadError::Empty) => Err(ReadError::NoTable),
        Err(why) => Err(why),
    }
}

/// The bytes as a decoder for GBK has to see them: `\'cf\'ee` as the two bytes that it stands for.
pub(crate) fn undecoded(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        let trail = |byte: u8| (0x40..=0xFE).contains(&byte) && byte != 0x7F;
        if let Some((lead @ 0x81..=0xFE, after)) = escaped(rest) {
            let plain = match after {
                [b'\\' | b'{' | b'}', ..] | [] => None,
                [plain, rest @ ..] => Some((*plain, rest)),
            };
            let pair = escaped(after).or(plain);
            if let Some((second, after)) = pair.filter(|(second, _)| trail(*second)) {
                out.extend([lead, second]);
                rest = after;
                continue;
            }
        }
        out.push(*first);
        rest = after;
    }
    out
}

/// A byte that is written as `\'xx`, and what follows.
fn escaped(text: &[u8]) -> Option<(u8, &[u8])> {
    let [b'\\', b'\'', digits @ ..] = text else { return None };
    hex(digits)
}

/// A byte that is written as two digits, and what follows.
fn hex(digits: &[u8]) -> Option<(u8, &[u8])> {
    let (front, rest) = digits.split_at_checked(2)?;
    let mut byte = 0_u8;
    for digit in front {
        let digit = char::from(*digit).to_digit(16)?;
        byte = byte << 4 | digit as u8;
    }
    Some((byte, rest))
}

/// What holds in a group.
#[derive(Clone, Copy, Default)]
struct Group {
    /// A destination that is no text of the document.
    elsewhere: bool,
    /// Hidden, or taken away by a tracked change.
    hidden: bool,
    deleted: bool,
    /// Written as a power is.
    raised: bool,
    /// Whether `\*` stood at its front: a destination that may be passed over.
    may_pass: bool,
    /// The properties of a row of a table inside a cell.
    nested: bool,
    /// Signs of the fallback behind each `\u`.
    uc: u32,
}

struct Document<'t, 'b> {
    rest: &'t str,
    decoded: bool,
    group: Group,
    groups: Vec<Group>,
    /// Signs of a fallback that are still to be passed over.
    fallback: u32,
    /// The first half of a character of two units, else 0.
    half: u16,
    paragraph: String,
    /// Where in it what is raised began.
    raised: Option<usize>,
    /// In how many tables the paragraph stands.
    depth: usize,
    tables: Tables<'b>,
    /// How the rows of the outer table are cut, and those of the tables in its cells.
    outer: Cuts,
    inner: Cuts,
    /// How the cell that is defined next is merged. Any may be the first of those below it.
    merge: u16,
}

impl<'t> Document<'t, '_> {
    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.next();
        self.rest = chars.as_str();
        c
    }

    fn take(&mut self, c: char) -> Result<(), ReadError> {
        match c {
            '{' => {
                if self.groups.len() >= MAX_GROUPS {
                    return Err(ReadError::TooLarge(Limit::Depth));
                }
                self.groups.push(self.group);
                self.fallback = 0;
            }
            '}' => {
                self.group = self.groups.pop().unwrap_or(self.group);
                self.fallback = 0;
            }
            '\\' => return self.control(),
            '\r' | '\n' | '\0' => {}
            // A character that was decoded stood there as two bytes.
            _ => self.sign(c, if c.is_ascii() { 1 } else { 2 }),
        }
        Ok(())
    }

    /// A sign of the text, or of a fallback that is passed over.
    fn sign(&mut self, c: char, bytes: u32) {
        if self.fallback > 0 {
            self.fallback = self.fallback.saturating_sub(bytes);
        } else {
            self.put(c);
        }
    }

    fn put(&mut self, c: char) {
        let Group { elsewhere, hidden, deleted, raised, .. } = self.group;
        if !elsewhere && !hidden && !deleted {
            raise(&mut self.paragraph, &mut self.raised, raised);
            self.paragraph.push(c);
        }
    }

    /// A control word with its number, or a control symbol.
    fn control(&mut self) -> Result<(), ReadError> {
        let text = self.rest;
        let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        if letters == 0 {
            let Some(symbol) = self.next() else { return Ok(()) };
            return self.symbol(symbol, text.get(..symbol.len_utf8()).unwrap_or(""));
        }
        let (word, after) = text.split_at_checked(letters).unwrap_or((text, ""));
        let digits = after.strip_prefix('-').unwrap_or(after);
        let length = digits.bytes().take_while(u8::is_ascii_digit).count();
        let sign = after.len().saturating_sub(digits.len());
        let (number, after) = match length {
            0 => ("", after),
            _ => after.split_at_checked(sign.saturating_add(length)).unwrap_or((after, "")),
        };
        // One blank belongs to the word.
        self.rest = after.strip_prefix(' ').unwrap_or(after);
        self.fallback = 0;
        self.word(word, number.parse().ok())
    }

    fn symbol(&mut self, symbol: char, name: &str) -> Result<(), ReadError> {
        match symbol {
            '*' => self.group.may_pass = true,
            '\'' => {
                let Some((byte, _)) = hex(self.rest.as_bytes()) else { return Ok(()) };
                self.rest = self.rest.get(2..).unwrap_or("");
                let shown = self.fallback == 0 && !self.group.elsewhere;
                match byte {
                    0..=0x7F => self.sign(char::from(byte), 1),
                    _ if shown && !self.decoded => return Err(ReadError::Encoding),
                    _ => self.sign(char::REPLACEMENT_CHARACTER, 1),
                }
            }
            '\r' | '\n' => return self.end(self.depth, End::Paragraph),
            _ => self.spelt(name),
        }
        Ok(())
    }

    /// A sign that has a word of its own.
    fn spelt(&mut self, word: &str) {
        if let Some(c) = named(word, NAMES, SIGNS) {
            self.put(c);
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>) -> Result<(), ReadError> {
        let on = number != Some(0);
        let number = number.unwrap_or_default();
        let count = usize::try_from(number).unwrap_or_default();
        let may_pass = std::mem::take(&mut self.group.may_pass);
        match word {
            "nesttableprops" => self.group.nested = true,
            _ if may_pass || is_one(word, ELSEWHERE) => self.group.elsewhere = true,
            "bin" => {
                let mut end = count.min(self.rest.len());
                while !self.rest.is_char_boundary(end) {
                    end = end.saturating_add(1);
                }
                self.rest = self.rest.get(end..).unwrap_or("");
            }
            _ if self.group.elsewhere => {}
            "u" => self.unicode(number),
            "uc" => self.group.uc = u32::try_from(number).unwrap_or(1),
            "v" => self.group.hidden = on,
            "deleted" => self.group.deleted = on,
            "super" => self.group.raised = on,
            "sub" | "nosupersub" => self.group.raised = false,
            "plain" => {
                (self.group.hidden, self.group.deleted, self.group.raised) = (false, false, false);
            }
            "par" | "sect" => return self.end(self.depth, End::Paragraph),
            "pard" => self.depth = 0,
            "intbl" => self.depth = self.depth.max(1),
            "itap" => self.depth = count,
            "trowd" | "trleft" => {
                let left = if word == "trowd" { 0 } else { number };
                let cuts = self.defined();
                cuts.edges.clear();
                cuts.edges.push(left);
                cuts.cells.clear();
            }
            "clvmrg" => self.merge = self.merge & Cuts::ACROSS | Cuts::GOES_DOWN,
            "clmrg" => self.merge = self.merge & Cuts::DOWN | Cuts::GOES_ACROSS,
            "cellx" => {
                let merge = std::mem::replace(&mut self.merge, Cuts::FIRST_DOWN);
                let cuts = self.defined();
                if cuts.cells.len() >= MAX_COLUMNS {
                    return Err(ReadError::TooLarge(Limit::Columns));
                }
                cuts.edges.push(number);
                cuts.cells.push(merge);
            }
            "cell" => return self.end(1, End::Cell),
            "row" => return self.end(1, End::Row),
            "nestcell" => return self.end(self.depth.max(2), End::Cell),
            "nestrow" => return self.end(self.depth.max(2), End::Row),
            _ => self.spelt(word),
        }
        Ok(())
    }

    /// The row that is defined.
    fn defined(&mut self) -> &mut Cuts {
        if self.group.nested { &mut self.inner } else { &mut self.outer }
    }

    /// Ends a paragraph, a cell or a row in so many tables. The definition of a row may come before its cells or
    /// behind them.
    fn end(&mut self, depth: usize, end: End) -> Result<(), ReadError> {
        raise(&mut self.paragraph, &mut self.raised, false);
        let cuts = if depth > 1 { &self.inner } else { &self.outer };
        self.tables.paragraph(&mut self.paragraph, depth, end, Some(cuts))
    }

    /// `\u39033`: a unit of UTF-16, written as a signed number.
    fn unicode(&mut self, number: i32) {
        self.fallback = self.group.uc;
        let unit = u16::try_from(number & 0xFFFF).unwrap_or_default();
        let mut text = String::new();
        push_unit(&mut text, &mut self.half, unit);
        for c in text.chars() {
            self.put(c);
        }
    }
}
