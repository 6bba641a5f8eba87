//! Rich text (RTF 1.9.1).
//!
//! Owns: groups, control words, the cells of a row and where its edges stand. Must not know the words of a form.
//!
//! Word writes Chinese characters as the bytes of GBK (`\'cf\'ee`), for which there is no decoder here: such a file
//! is [`ReadError::Encoding`], and the caller, who has one, decodes what [`undecoded`] gives and comes back with a
//! text. LibreOffice writes `\u39033` and needs none of that.

mod edges;

use self::edges::{Edge, Table};
use crate::error::{Limit, ReadError};
use crate::scan::shown;
use crate::table::{Budget, Part, Row, TableCell};

/// Groups within groups. Word writes about twenty.
const MAX_GROUPS: usize = 1_000;

/// Destinations whose text is not a part of the document's.
const ELSEWHERE: &[&str] = &[
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "header",
    "headerl",
    "headerr",
    "headerf",
    "footer",
    "footerl",
    "footerr",
    "footerf",
    "footnote",
    "annotation",
    "fldinst",
    "nonesttables",
    "shprslt",
    "nonshppict",
    "filetbl",
    "xe",
    "tc",
];

/// Signs that have a word of their own.
const SIGNS: &[(&str, char)] = &[
    ("tab", '\t'),
    ("line", '\n'),
    ("emdash", '—'),
    ("endash", '–'),
    ("lquote", '‘'),
    ("rquote", '’'),
    ("ldblquote", '“'),
    ("rdblquote", '”'),
    ("bullet", '•'),
    ("emspace", '\u{2003}'),
    ("enspace", '\u{2002}'),
    ("~", ' '),
    ("_", '-'),
    ("{", '{'),
    ("}", '}'),
    ("\\", '\\'),
];

/// The tables of the document and the paragraphs between them. `decoded` says that the caller has no more to decode.
///
/// # Errors
/// [`ReadError::Encoding`] for bytes of another encoding, [`ReadError::NoTable`], [`ReadError::TooLarge`].
pub(crate) fn parts(text: &str, decoded: bool, budget: &mut Budget) -> Result<Vec<Part>, ReadError> {
    let mut document = Document {
        rest: text,
        decoded,
        budget,
        group: Group { uc: 1, ..Group::default() },
        groups: Vec::new(),
        fallback: 0,
        surrogate: None,
        paragraph: String::new(),
        depth: 0,
        rows: Vec::new(),
        tables: 0,
        paragraphs: 0,
        outer: Table::default(),
        inner: Table::default(),
        next: Edge::default(),
    };
    while let Some(c) = document.next() {
        document.take(c)?;
    }
    document.depth = 0;
    document.end_paragraph()?;
    document.end_table();
    if document.tables == 0 {
        return Err(ReadError::NoTable);
    }
    Ok(vec![Part { name: String::new(), rows: document.rows }])
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
    let [b'\\', b'\'', high, low, rest @ ..] = text else { return None };
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some((digit(*high)?.checked_mul(16)?.checked_add(digit(*low)?)?, rest))
}

/// What holds in a group.
#[derive(Clone, Copy, Default)]
struct Group {
    /// A destination that is no text of the document.
    elsewhere: bool,
    /// Hidden, or taken away by a tracked change.
    hidden: bool,
    deleted: bool,
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
    budget: &'b mut Budget,
    group: Group,
    groups: Vec<Group>,
    /// Signs of a fallback that are still to be passed over.
    fallback: u32,
    surrogate: Option<u16>,
    paragraph: String,
    /// In how many tables the paragraph stands.
    depth: u32,
    rows: Vec<Row>,
    tables: u32,
    paragraphs: u32,
    /// The table that is open, and one in a cell of it. Those within that one are taken as parts of it.
    outer: Table,
    inner: Table,
    /// The cell that is defined next.
    next: Edge,
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
        let Group { elsewhere, hidden, deleted, .. } = self.group;
        if !elsewhere && !hidden && !deleted {
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
                let digits = self.rest.get(..2).unwrap_or("");
                let Ok(byte) = u8::from_str_radix(digits, 16) else { return Ok(()) };
                self.rest = self.rest.get(digits.len()..).unwrap_or("");
                let shown = self.fallback == 0 && !self.group.elsewhere;
                match byte {
                    0..=0x7F => self.sign(char::from(byte), 1),
                    _ if shown && !self.decoded => return Err(ReadError::Encoding),
                    _ => self.sign(char::REPLACEMENT_CHARACTER, 1),
                }
            }
            '\r' | '\n' => return self.end_paragraph(),
            _ => self.spelt(name),
        }
        Ok(())
    }

    /// A sign that has a word of its own.
    fn spelt(&mut self, word: &str) {
        if let Some((_, c)) = SIGNS.iter().find(|(name, _)| *name == word) {
            self.put(*c);
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>) -> Result<(), ReadError> {
        let on = number != Some(0);
        let may_pass = std::mem::take(&mut self.group.may_pass);
        match word {
            "nesttableprops" => self.group.nested = true,
            _ if may_pass || ELSEWHERE.contains(&word) => self.group.elsewhere = true,
            "bin" => {
                let length = number.and_then(|length| usize::try_from(length).ok()).unwrap_or_default();
                let mut end = length.min(self.rest.len());
                while !self.rest.is_char_boundary(end) {
                    end = end.saturating_add(1);
                }
                self.rest = self.rest.get(end..).unwrap_or("");
            }
            _ if self.group.elsewhere => {}
            "u" => self.unicode(number.unwrap_or_default()),
            "uc" => self.group.uc = number.and_then(|uc| u32::try_from(uc).ok()).unwrap_or(1),
            "v" => self.group.hidden = on,
            "deleted" => self.group.deleted = on,
            "plain" => (self.group.hidden, self.group.deleted) = (false, false),
            "par" | "sect" => return self.end_paragraph(),
            "pard" => self.depth = 0,
            "intbl" => self.depth = self.depth.max(1),
            "itap" => self.depth = number.and_then(|depth| u32::try_from(depth).ok()).unwrap_or_default(),
            "trowd" => {
                self.next = Edge::default();
                let number = self.tables;
                let table = self.defined();
                table.define(0);
                if table.number.is_none() {
                    table.number = Some(number);
                    self.tables = number.saturating_add(1);
                }
            }
            "trleft" => self.defined().define(number.unwrap_or_default()),
            "clvmrg" => self.next.below = true,
            "clmrg" => self.next.beside = true,
            "cellx" => {
                let edge = std::mem::take(&mut self.next);
                return self.defined().edge(edge, number.unwrap_or_default());
            }
            "cell" | "nestcell" => {
                let text = std::mem::take(&mut self.paragraph);
                let table = if word == "cell" { &mut self.outer } else { &mut self.inner };
                return table.end_cell(&text, self.budget);
            }
            "row" => {
                self.end_inner();
                return self.outer.end_row();
            }
            "nestrow" => return self.inner.end_row(),
            _ => self.spelt(word),
        }
        Ok(())
    }

    /// The table whose row is defined.
    fn defined(&mut self) -> &mut Table {
        if self.group.nested { &mut self.inner } else { &mut self.outer }
    }

    /// Ends a paragraph: one outside of tables, or one of several in a cell.
    fn end_paragraph(&mut self) -> Result<(), ReadError> {
        let mut text = std::mem::take(&mut self.paragraph);
        match self.depth {
            0 => {
                self.end_table();
                let text = shown(text);
                if !text.is_empty() {
                    self.budget.cell(0, text.len())?;
                    let (table, row) = (self.tables, self.paragraphs);
                    self.paragraphs = row.saturating_add(1);
                    let cells = vec![TableCell::single(text, 0)];
                    self.rows.push(Row { table, row, paragraph: true, cells });
                }
            }
            depth => {
                text.push('\n');
                let table = if depth > 1 { &mut self.inner } else { &mut self.outer };
                table.text.push_str(&text);
            }
        }
        Ok(())
    }

    /// The table in a cell is done: its rows follow the row of that cell.
    fn end_inner(&mut self) {
        let mut rows = self.inner.finish();
        self.outer.below.append(&mut rows);
    }

    fn end_table(&mut self) {
        let mut rows = self.outer.finish();
        self.rows.append(&mut rows);
    }

    /// `\u39033`: a unit of UTF-16, written as a signed number.
    fn unicode(&mut self, number: i32) {
        self.fallback = self.group.uc;
        let unit = u16::try_from(number & 0xFFFF).unwrap_or_default();
        let high = self.surrogate.take();
        let units = [high.unwrap_or(unit), unit];
        let units = if high.is_some() { &units[..] } else { units.get(1..).unwrap_or_default() };
        if high.is_none() && (0xD800..0xDC00).contains(&unit) {
            self.surrogate = Some(unit);
            return;
        }
        for c in char::decode_utf16(units.iter().copied()) {
            self.put(c.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
    }
}
