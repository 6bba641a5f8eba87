//! What a file looks like in which no form was found.
//!
//! Owns: the words that are shown of it, and the tables that a person may say the headings of. Must not know why none
//! of them is a form.

use crate::error::{Likeness, ReadError, Strange};
use crate::layout::known::Known;
use crate::layout::label::{labels, named};
use crate::layout::notes::clip;
use crate::layout::words;
use crate::table::{Part, Row};
use crate::told::{BlockName, ColumnKey, SeenTable};
use ziping_core::text::words;
use ziping_core::text::{List, trim, within};

/// Words of a strange table that are shown.
const SHOWN_WORDS: usize = 8;
/// Tables that are shown.
const TABLES: usize = 3;
/// Rows of a shown table.
const ROWS: usize = 40;
/// Columns of a shown table.
const COLUMNS: usize = 16;
/// Characters of a shown cell.
const CELL_CHARS: usize = 60;
/// What the cells of a form speak of, under whatever headings.
const WORDS: List<'_> = words!("指标 目标 完成 产出 效益 满意 绩效 得分 分值 权重 预算 执行 资金 项目 主管");

/// Why there is no form in the parts.
pub(crate) fn error(parts: &[Part], known: &Known) -> ReadError {
    let words = words(parts);
    if words.is_empty() {
        return ReadError::NoText;
    }
    let tables = tables(parts);
    if tables.is_empty() {
        return ReadError::NoTable;
    }
    ReadError::NotAForm(Box::new(Strange { words, like: likeness(parts, known), tables }))
}

/// The words of the widest row (the first of them), for the person to recognise what they opened.
fn words(parts: &[Part]) -> String {
    let (mut widest, mut most) = (None, 0);
    for part in parts {
        for row in &part.rows {
            let filled = filled(row).min(SHOWN_WORDS);
            if filled > most {
                (widest, most) = (Some(row), filled);
            }
        }
    }
    let mut words = String::new();
    for cell in widest.map_or(&[] as &[_], |row| &row.cells) {
        if !cell.is_blank() && most > 0 {
            most = most.saturating_sub(1);
            words.push_str(if words.is_empty() { "" } else { "、" });
            words.push_str(&clip(trim(&cell.text), 12));
        }
    }
    words
}

/// What the first row that names indicators says of its table.
fn likeness(parts: &[Part], known: &Known) -> Option<Likeness> {
    for row in parts.iter().flat_map(|part| &part.rows) {
        let labels = labels(row);
        let columns = named(&labels, BlockName::Indicators, known);
        if columns.different() > 1 && columns.has(&[ColumnKey::Level1, ColumnKey::Level2, ColumnKey::Name]) {
            return Some(if labels.iter().any(|label| words::is_scored_by_others(label.bare())) {
                Likeness::ScoreSheet
            } else if columns.has(&[ColumnKey::Target]) {
                Likeness::Targets
            } else {
                Likeness::Indicators
            });
        }
    }
    None
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_blank()).count()
}

/// The tables whose first rows speak most of what a form speaks of; among equals the first.
fn tables(parts: &[Part]) -> Vec<SeenTable> {
    let mut best: Vec<(usize, &Part, &[Row])> = Vec::new();
    for part in parts {
        for rows in part.rows.chunk_by(|one, next| one.table == next.table) {
            let weight = weight(rows);
            let place = best.iter().take_while(|(more, ..)| *more >= weight).count();
            if weight > 0 && place < TABLES {
                best.insert(place, (weight, part, rows));
                best.truncate(TABLES);
            }
        }
    }
    best.iter().map(|(_, part, rows)| shown(part, rows)).collect()
}

/// Rows and not paragraphs, as far as they are shown.
fn table_rows(rows: &[Row]) -> impl Iterator<Item = &Row> {
    rows.iter().filter(|row| !row.paragraph && filled(row) > 0).take(ROWS)
}

/// How much a table speaks of what a form speaks of. A list without any such word still counts a little.
fn weight(rows: &[Row]) -> usize {
    let mut weight = 0_usize;
    for row in table_rows(rows) {
        for cell in row.cells.iter().take(COLUMNS).filter(|cell| !cell.is_blank()) {
            let speaks = cell.text.len() < 200 && within(&cell.text, WORDS);
            weight = weight.saturating_add(if speaks { 10 } else { 1 });
        }
    }
    weight
}

fn shown(part: &Part, rows: &[Row]) -> SeenTable {
    let mut shown = SeenTable {
        part: part.name.clone(),
        table: rows.first().map_or(0, |row| row.table),
        rows: Vec::new(),
    };
    for row in table_rows(rows) {
        let mut texts = Vec::new();
        for cell in row.cells.iter().take(COLUMNS) {
            texts.push(if cell.covered { String::new() } else { clip(trim(&cell.text), CELL_CHARS) });
        }
        while texts.last().is_some_and(String::is_empty) {
            texts.pop();
        }
        shown.rows.push(texts);
    }
    shown
}
