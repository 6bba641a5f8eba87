//! Which styles hide the text that is written in them.
//!
//! Owns: the style sheet. Must not know what is written in a style, or what else a style says.

use super::properties::{HIDDEN, Modifiers};
use super::word;

/// For every style whether it hides text; empty where none does, as in nearly every document.
pub(super) fn hiding(sheet: &[u8]) -> Vec<bool> {
    let styles = read(sheet).unwrap_or_default();
    let mut hiding = Vec::new();
    for number in 0..styles.len() {
        hiding.push(hides(&styles, number));
    }
    if !hiding.contains(&true) {
        hiding.clear();
    }
    hiding
}

/// A style: the number of the one it is based on, and what it says of hiding.
#[derive(Clone, Copy)]
struct Style {
    base: usize,
    hidden: Option<u8>,
}

/// Whether a style hides text, by itself or by what it is based on.
fn hides(styles: &[Style], number: usize) -> bool {
    /// Word has no more than this of styles on styles.
    const DEEPEST: usize = 12;
    let (mut at, mut other) = (number, false);
    for _ in 0..DEEPEST {
        let Some(style) = styles.get(at) else { break };
        match style.hidden {
            Some(0) => return other,
            Some(1) => return !other,
            Some(0x81) => other = !other,
            _ => {}
        }
        at = style.base;
    }
    other
}

/// The styles by number, as far as the sheet goes.
fn read(sheet: &[u8]) -> Option<Vec<Style>> {
    /// Styles are numbered with twelve bits.
    const MOST: usize = 1 << 12;
    let (_, rest) = sheet.split_at_checked(2)?;
    let (head, mut rest) = rest.split_at_checked(usize::from(word(sheet, 0)))?;
    let described = usize::from(word(head, 2));
    let mut styles = Vec::new();
    while styles.len() < MOST
        && let Some((style, after)) = counted(rest)
    {
        styles.push(Style { base: base(style), hidden: hidden(style, described) });
        rest = after;
    }
    Some(styles)
}

/// Bytes with their count in two bytes before them, and what follows them on an even place.
fn counted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = usize::from(word(bytes, 0));
    let (counted, rest) = bytes.get(2..)?.split_at_checked(length)?;
    Some((counted, rest.get(length & 1..).unwrap_or_default()))
}

fn base(style: &[u8]) -> usize {
    usize::from(word(style, 2) >> 4)
}

/// What a style says of hiding: behind its description and its name stand lists of modifiers, of which the last is
/// that of the characters.
fn hidden(style: &[u8], described: usize) -> Option<u8> {
    let lists = word(style, 4) & 0xF;
    let letters = usize::from(word(style, described));
    // The count, the letters and a zero have two bytes each.
    let name = letters.saturating_add(2).saturating_mul(2);
    let mut rest = style.get(described.saturating_add(name)..)?;
    let mut list: &[u8] = &[];
    for _ in 0..lists.min(3) {
        (list, rest) = counted(rest)?;
    }
    let mut hidden = None;
    for (code, operand) in Modifiers(list) {
        if code == HIDDEN {
            hidden = operand.first().copied();
        }
    }
    hidden
}
