//! What formats are packed in: zip archives, compound files of old Office, XML.
//!
//! Owns: taking a container apart within the limits. Must not know what a part of it means.

pub(crate) mod ole;
#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
pub(crate) mod ole_made;
pub(crate) mod xml;
pub(crate) mod zip;

use crate::error::ReadError;

/// The `N` bytes at a place; [`ReadError::Damaged`] where the file ends before.
pub(crate) fn bytes<const N: usize>(from: &[u8], at: usize) -> Result<[u8; N], ReadError> {
    from.get(at..).and_then(<[u8]>::first_chunk).copied().ok_or(ReadError::Damaged)
}

/// A little-endian number of two bytes.
pub(crate) fn u16_at(from: &[u8], at: usize) -> Result<u16, ReadError> {
    bytes(from, at).map(u16::from_le_bytes)
}

/// A little-endian number of four bytes.
pub(crate) fn u32_at(from: &[u8], at: usize) -> Result<u32, ReadError> {
    bytes(from, at).map(u32::from_le_bytes)
}

/// The same number; the largest there is where the file ends before.
#[inline(never)]
pub(crate) fn number_at(from: &[u8], at: usize) -> u32 {
    u32_at(from, at).unwrap_or(u32::MAX)
}

/// A number of the file as a length or a place in memory.
pub(crate) fn size(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
