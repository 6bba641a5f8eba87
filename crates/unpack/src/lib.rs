//! What the bytes of a packed file go through before anybody looks at one: deflate, checksums, the tags of XML.
//!
//! Owns: the loops over every byte of a file. Must not know: archives, formats, forms, or what a person is told.
//! The crate is small, so the module for the browser can afford to build it for speed and the rest for size.

mod checksum;
mod deflate;
mod inflate;
mod search;
pub mod xml;

pub use checksum::Checksum;
pub use deflate::deflate;
pub use inflate::inflate;
pub use search::holds;
