//! What kind of file the bytes are, told by the bytes themselves; a file's name lies too often.
//!
//! Owns: signatures and text encodings. Must not know what stands in a file.

use crate::container::xml::{Node, Xml, names};
use crate::error::ReadError;
use crate::scan::{is_any, push_unit};
use std::borrow::Cow;
use ziping_core::lang::Text;
use ziping_unpack::holds;

// The roots of office files that are one XML text.
names! {
    DOCUMENT = "document", PACKAGE = "package", WORD_DOCUMENT = "wordDocument", WORKBOOK = "Workbook",
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Docx,
    Xlsx,
    OpenDocument,
    Zip,
    /// doc, xls, wps, et: they share the container, so the bytes at the front do not say which.
    LegacyOffice,
    Rtf,
    Html,
    WebArchive,
    Pdf,
    Image,
    Archive,
    Binary,
}

impl Kind {
    /// What a person calls it.
    #[must_use]
    pub const fn name(self) -> &'static Text {
        match self {
            Self::Docx => const { &Text::new("Word 文档（docx）", "a Word document (docx)") },
            Self::Xlsx => const { &Text::new("Excel 工作簿（xlsx）", "an Excel workbook (xlsx)") },
            Self::OpenDocument => const { &Text::new("OpenDocument 文件", "an OpenDocument file") },
            Self::Zip => const { &Text::new("压缩包（zip）", "a zip archive") },
            Self::LegacyOffice => {
                const { &Text::new("旧版 Office 或 WPS 文件", "a file of an old Office or WPS") }
            }
            Self::Rtf => const { &Text::new("RTF 文档", "an RTF document") },
            Self::Html => const { &Text::new("网页文件", "a web page") },
            Self::WebArchive => {
                const { &Text::new("单个文件网页（mht）", "a web page in a single file (mht)") }
            }
            Self::Pdf => const { &Text::new("PDF 文件", "a PDF file") },
            Self::Image => const { &Text::new("图片", "a picture") },
            Self::Archive => const { &Text::new("压缩包", "an archive") },
            Self::Binary => const { &Text::new("无法识别的文件", "a file of unknown kind") },
        }
    }
}

/// Signatures at the very front.
const FRONT: &[(&[u8], Kind)] = &[
    (&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Kind::LegacyOffice),
    (b"%PDF", Kind::Pdf),
    (b"{\\rtf", Kind::Rtf),
    (b"MIME-Version:", Kind::WebArchive),
    (b"From: <Saved by", Kind::WebArchive),
    (b"\x89PNG", Kind::Image),
    (b"\xFF\xD8\xFF", Kind::Image),
    (b"GIF8", Kind::Image),
    (b"BM", Kind::Image),
    (b"II*\0", Kind::Image),
    (b"MM\0*", Kind::Image),
    (b"RIFF", Kind::Image),
    (b"Rar!", Kind::Archive),
    (b"7z\xBC\xAF", Kind::Archive),
    (b"\x1F\x8B", Kind::Archive),
];

/// The kind of file, where the bytes show one that is not plain text.
#[must_use]
pub fn kind(bytes: &[u8]) -> Option<Kind> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(zip_kind(bytes));
    }
    // "BM" also begins a Latin text; a picture's header holds zeros.
    let front = bytes.get(..64).unwrap_or(bytes);
    if let Some((_, kind)) = FRONT.iter().find(|(signature, _)| bytes.starts_with(signature))
        && (!bytes.starts_with(b"BM") || front.contains(&0))
    {
        return Some(*kind);
    }
    begins_page(bytes).then_some(Kind::Html)
}

/// Whether a text is that of a web page.
#[must_use]
pub fn is_page(text: &str) -> bool {
    begins_page(text.as_bytes())
}

/// The kind of office file, where a text is one as a single XML document.
#[must_use]
pub fn flat_kind(text: &str) -> Option<Kind> {
    if !text.trim_start_matches('\u{FEFF}').trim_ascii_start().starts_with('<') {
        return None;
    }
    let mut xml = Xml::new(text);
    while let Ok(Some(node)) = xml.step() {
        let Node::Open(root) = node else { continue };
        return match root.name {
            DOCUMENT if root.raw("mimetype").is_some() => Some(Kind::OpenDocument),
            WORD_DOCUMENT | PACKAGE | DOCUMENT => Some(Kind::Docx),
            WORKBOOK => Some(Kind::Xlsx),
            _ => None,
        };
    }
    None
}

/// Elements that a page or a piece of one begins with. Other tags begin texts that are none: notes in Markdown,
/// XML of another kind.
const PAGE: &str = "head body meta title link style script table div span p center font b h1 h2 h3 form section article \
                    main google-sheets-html-origin";

/// A page begins with `<html`, or with another tag of a page and holds a table. Before it may stand comments,
/// declarations and the header that Windows puts before a page on the clipboard.
fn begins_page(bytes: &[u8]) -> bool {
    let begins = |text: &[u8], tag: &[u8]| text.get(..tag.len()).is_some_and(|b| b.eq_ignore_ascii_case(tag));
    let mut rest = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if begins(rest, b"version:") {
        rest = behind(rest, b"<html").map_or(rest, |(page, _)| page);
    }
    loop {
        let Some(tag) = rest.trim_ascii_start().strip_prefix(b"<") else { return false };
        if begins(tag, b"!doctype html") {
            return true;
        }
        let end: &[u8] = match tag.first() {
            Some(b'!') if tag.starts_with(b"!--") => b"-->",
            Some(b'!' | b'?') => b">",
            _ => {
                let length =
                    tag.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
                let (name, after) = tag.split_at_checked(length).unwrap_or_default();
                let whole = matches!(after.first(), Some(b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n'));
                let known = || is_any(name, PAGE);
                return whole
                    && (name.eq_ignore_ascii_case(b"html")
                        || (known() && behind(bytes, b"<table").is_some()));
            }
        };
        let Some((_, after)) = behind(tag, end) else { return false };
        rest = after;
    }
}

/// The bytes from some text on, in capitals or not, and those behind it.
fn behind<'b>(bytes: &'b [u8], text: &[u8]) -> Option<(&'b [u8], &'b [u8])> {
    let at = bytes.windows(text.len()).position(|window| window.eq_ignore_ascii_case(text))?;
    let from = bytes.get(at..)?;
    Some((from, from.get(text.len()..)?))
}

/// What a zip container holds, by the names of its entries: they stand uncompressed.
fn zip_kind(bytes: &[u8]) -> Kind {
    let front = bytes.get(..4096).unwrap_or(bytes);
    let back = bytes.get(bytes.len().saturating_sub(8192)..).unwrap_or(bytes);
    for (name, kind) in ENTRIES {
        if holds(front, name) || holds(back, name) {
            return *kind;
        }
    }
    Kind::Zip
}

/// Names of entries that tell what a zip container holds.
const ENTRIES: &[(&[u8], Kind)] =
    &[(b"word/", Kind::Docx), (b"xl/", Kind::Xlsx), (b"vnd.oasis.opendocument", Kind::OpenDocument)];

/// The bytes of a plain text as text: UTF-8 with or without a mark, UTF-16 with one.
///
/// # Errors
/// [`ReadError::Encoding`] when the bytes may be text of another encoding (GB18030, say), and
/// [`ReadError::Unsupported`] when they are no text.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return Ok(Cow::Owned(utf16(rest, u16::from_le_bytes)));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return Ok(Cow::Owned(utf16(rest, u16::from_be_bytes)));
    }
    let rest = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if rest.contains(&0) {
        return Err(ReadError::Unsupported(Kind::Binary));
    }
    match std::str::from_utf8(rest) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(_) if may_be_gb18030(rest) => Err(ReadError::Encoding),
        Err(_) => Err(ReadError::Unsupported(Kind::Binary)),
    }
}

/// The text of UTF-16 units.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut high = 0;
    for pair in pairs {
        push_unit(&mut text, &mut high, unit(*pair));
    }
    if high != 0 {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    text
}

/// Whether every byte fits GB18030 (and so GBK): single, double or four bytes to a character.
fn may_be_gb18030(bytes: &[u8]) -> bool {
    let mut bytes = bytes.iter().copied();
    while let Some(lead) = bytes.next() {
        if lead < 0x80 {
            continue;
        }
        let fits = match (lead, bytes.next()) {
            (0x81..=0xFE, Some(0x40..=0x7E | 0x80..=0xFE)) => true,
            (0x81..=0xFE, Some(0x30..=0x39)) => {
                matches!((bytes.next(), bytes.next()), (Some(0x81..=0xFE), Some(0x30..=0x39)))
            }
            // A file cut inside a character is still text.
            (_, None) => true,
            _ => false,
        };
        if !fits {
            return false;
        }
    }
    true
}
