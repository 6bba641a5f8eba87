//! Word documents made for a test, and what stands in the parts of any archive.

use crate::zip::stored;
use ziping_read::package::Package;

/// The types of a plain document's parts.
pub const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
/// The relations of the package.
pub const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
/// The main namespace.
pub const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A document with this body, and other parts.
#[must_use]
pub fn docx(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(r#"<w:document xmlns:w="{SPACE}"><w:body>{body}</w:body></w:document>"#);
    let mut parts =
        vec![("[Content_Types].xml", TYPES), ("_rels/.rels", ROOT), ("word/document.xml", document.as_str())];
    for (name, content) in more {
        match parts.iter_mut().find(|(own, _)| own == name) {
            Some(part) => part.1 = content,
            None => parts.push((name, content)),
        }
    }
    stored(&parts.iter().map(|(name, content)| (*name, content.as_bytes())).collect::<Vec<_>>())
}

/// A part of an archive as text.
///
/// # Panics
/// When there is none, or it is no text.
#[must_use]
pub fn part(bytes: &[u8], name: &str) -> String {
    String::from_utf8(
        Package::open(bytes).unwrap().read(name).unwrap().unwrap_or_else(|| panic!("no {name}")),
    )
    .unwrap()
}

/// The names of an archive's parts.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn names(bytes: &[u8]) -> Vec<String> {
    let package = Package::open(bytes).unwrap();
    package.entries().map(|entry| String::from_utf8(entry.unwrap().name.to_vec()).unwrap()).collect()
}
