//! Word documents made for tests, by \[MS-DOC\].
//!
//! Owns: a right document around a text and its modifiers; tests break it.

use crate::container::ole_made::compound;

/// The text begins here in the document stream.
const TEXT: usize = 0x800;

/// A document that is being made: every paragraph and every run of characters gets a page of its own.
#[derive(Default)]
pub(super) struct Made {
    /// Paragraphs with their marks, their styles and their modifiers.
    pub(super) paragraphs: Vec<(String, u16, Vec<u8>)>,
    /// Characters from one to another, with their modifiers.
    pub(super) runs: Vec<(usize, usize, Vec<u8>)>,
    /// Characters that the first piece has, stored in one byte each and with this modifier of the piece.
    pub(super) narrow: Option<(usize, u16)>,
    /// Lists of modifiers of pieces.
    pub(super) lists: Vec<Vec<u8>>,
    /// Font names by number.
    pub(super) fonts: Vec<String>,
    /// Styles: what each is based on, and the modifiers of its characters.
    pub(super) styles: Vec<(u16, Vec<u8>)>,
    pub(super) data: Vec<u8>,
}

impl Made {
    pub(super) fn paragraph(mut self, text: &str, modifiers: &[u8]) -> Self {
        self.paragraphs.push((text.to_owned(), 0, modifiers.to_vec()));
        self
    }

    /// Cells of a row and its end, with the definition of the row.
    pub(super) fn row(mut self, cells: &[&str], definition: &[u8]) -> Self {
        for cell in cells {
            self = self.paragraph(&format!("{cell}\u{7}"), &IN_TABLE);
        }
        self.paragraph("\u{7}", &[&IN_TABLE[..], &ROW_END, definition].concat())
    }

    pub(super) fn run(mut self, from: usize, to: usize, modifiers: &[u8]) -> Self {
        self.runs.push((from, to, modifiers.to_vec()));
        self
    }

    /// The two streams of a document, and the third with what is too long for a page.
    pub(super) fn streams(&self) -> [Vec<u8>; 3] {
        let text: String = self.paragraphs.iter().map(|(text, _, _)| text.as_str()).collect();
        let units: Vec<u16> = text.encode_utf16().collect();
        let (narrow, modifier) = self.narrow.unwrap_or_default();
        let place = |unit: usize| TEXT + unit + unit.saturating_sub(narrow);
        let mut document = vec![0; TEXT];
        document.extend(units[..narrow].iter().map(|unit| *unit as u8));
        document.extend(units[narrow..].iter().flat_map(|unit| unit.to_le_bytes()));

        let mut from = 0;
        let mut paragraphs = Vec::new();
        for (text, style, modifiers) in &self.paragraphs {
            let to = from + text.encode_utf16().count();
            let mut list = [&style.to_le_bytes()[..], modifiers].concat();
            // With an odd length the count stands alone, with an even one a zero stands before it.
            if list.len().is_multiple_of(2) {
                list.splice(0..0, [0, (list.len() / 2) as u8]);
            } else {
                list.insert(0, list.len().div_ceil(2) as u8);
            }
            paragraphs.push((place(from), place(to), list));
            from = to;
        }
        let mut characters = Vec::new();
        let mut from = 0;
        for (start, to, modifiers) in self.runs.iter().chain([&(units.len(), units.len(), Vec::new())]) {
            if from < *start {
                characters.push((place(from), place(*start), vec![0]));
            }
            if start < to {
                let list = [&[modifiers.len() as u8][..], modifiers].concat();
                characters.push((place(*start), place(*to), list));
            }
            from = *to;
        }
        let paragraphs = pages(&mut document, &paragraphs, 13);
        let characters = pages(&mut document, &characters, 1);

        let mut pieces: Vec<u8> = Vec::new();
        for list in &self.lists {
            pieces.push(1);
            pieces.extend((list.len() as u16).to_le_bytes());
            pieces.extend(list);
        }
        let (ends, places): (Vec<usize>, Vec<(u32, u16)>) = if narrow > 0 {
            let wide = place(narrow) as u32;
            (vec![0, narrow, units.len()], vec![((TEXT as u32 * 2) | (1 << 30), modifier), (wide, 0)])
        } else {
            (vec![0, units.len()], vec![(TEXT as u32, modifier)])
        };
        pieces.push(2);
        pieces.extend(((ends.len() * 4 + places.len() * 8) as u32).to_le_bytes());
        pieces.extend(ends.iter().flat_map(|end| (*end as u32).to_le_bytes()));
        for (place, modifier) in places {
            pieces.extend([0, 0]);
            pieces.extend(place.to_le_bytes());
            pieces.extend(modifier.to_le_bytes());
        }

        let mut fonts = [(self.fonts.len() as u16).to_le_bytes(), [0, 0]].concat();
        for font in &self.fonts {
            let name: Vec<u8> = font.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
            fonts.push(39 + name.len() as u8);
            fonts.extend([0; 39]);
            fonts.extend(name);
        }
        let mut styles = vec![18, 0, self.styles.len() as u8, 0, 10, 0];
        styles.resize(20, 0);
        for (base, modifiers) in &self.styles {
            // A paragraph style of the name “s” with two lists, the first of which has only the style's number.
            let mut style = [[0, 0], ((base << 4) | 1).to_le_bytes(), [2, 0], [0, 0], [0, 0]].concat();
            style.extend([1, 0, b's', 0, 0, 0, 2, 0, 0, 0]);
            style.extend((modifiers.len() as u16).to_le_bytes());
            style.extend(modifiers);
            styles.extend((style.len() as u16).to_le_bytes());
            styles.extend(&style);
            styles.resize(styles.len().next_multiple_of(2), 0);
        }

        let mut table = Vec::new();
        for (at, part) in [(162, styles), (250, characters), (258, paragraphs), (274, fonts), (418, pieces)] {
            document[at..at + 4].copy_from_slice(&(table.len() as u32).to_le_bytes());
            document[at + 4..at + 8].copy_from_slice(&(part.len() as u32).to_le_bytes());
            table.extend(part);
        }
        for (at, number) in [(0, 0xA5EC), (2, 0xC1), (10, 0x200)] {
            document[at..at + 2].copy_from_slice(&u16::to_le_bytes(number));
        }
        document[76..80].copy_from_slice(&(units.len() as u32).to_le_bytes());
        [document, table, self.data.clone()]
    }

    pub(super) fn file(&self) -> Vec<u8> {
        pack(&self.streams())
    }
}

/// A compound file of a document's streams.
pub(super) fn pack([document, table, data]: &[Vec<u8>; 3]) -> Vec<u8> {
    compound(12, 0, &[("WordDocument", document), ("1Table", table), ("Data", data)])
}

pub(super) const IN_TABLE: [u8; 3] = [0x16, 0x24, 1];
pub(super) const ROW_END: [u8; 3] = [0x17, 0x24, 1];

/// The definition of a row: its edges, and how each cell is merged.
pub(super) fn definition(edges: &[i16], cells: &[u16]) -> Vec<u8> {
    let mut operand = vec![edges.len() as u8 - 1];
    operand.extend(edges.iter().flat_map(|edge| edge.to_le_bytes()));
    for cell in cells {
        operand.extend(cell.to_le_bytes());
        operand.extend([0; 18]);
    }
    let length = (operand.len() as u16 + 1).to_le_bytes();
    [&[0x08, 0xD6, length[0], length[1]], &operand[..]].concat()
}

/// Puts every list on a page of its own behind the document; which page has which places.
fn pages(document: &mut Vec<u8>, lists: &[(usize, usize, Vec<u8>)], width: usize) -> Vec<u8> {
    let (mut places, mut numbers) = (Vec::new(), Vec::new());
    for (from, to, list) in lists {
        document.resize(document.len().next_multiple_of(512), 0);
        numbers.extend((document.len() as u32 / 512).to_le_bytes());
        let mut page = [(*from as u32).to_le_bytes(), (*to as u32).to_le_bytes()].concat();
        places.extend_from_slice(&page[..4]);
        let at = (page.len() + width).next_multiple_of(2);
        page.push((at / 2) as u8);
        page.resize(at, 0);
        page.extend(list);
        assert!(page.len() < 512, "too long for a page");
        page.resize(511, 0);
        page.push(1);
        document.extend(page);
    }
    places.extend((lists.last().map_or(0, |list| list.1) as u32).to_le_bytes());
    [places, numbers].concat()
}
