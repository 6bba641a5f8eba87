//! Rows that line breaks inside cells have torn apart, made whole.
//!
//! Owns: text copied from Word, which writes a line break inside a cell as it writes the end of a row.
//! Must not know what a row gives the form. Text whose cells are told apart otherwise never comes here.
//!
//! Two things hold a torn row together: a heading row is whole when it names the most columns, and a row
//! below it is whole when it has as many cells as its headings. What fits neither stays as it is.

use crate::layout::draft::add_line;
use crate::layout::known::Known;
use crate::layout::label::{Label, head_of, heading, is_long_remark, labels, named};
use crate::layout::words;
use crate::table::{Row, TableCell};
use crate::told::BlockName;
use ziping_core::text::{is_longer, trim};

/// Lines that one row may be torn into: a goal of forty paragraphs is longer than any form.
const MAX_LINES: usize = 40;
/// Cells of a row that is mended: more than the widest published form has, and few enough to try in vain.
const MAX_WIDTH: usize = 32;
/// Lines of a heading row: nine headings, some of them on two or three lines.
const MAX_HEADING_LINES: usize = 16;
/// Lines that a heading is torn into at most, so that the next one is named.
const MAX_PIECES: usize = 3;
/// Heading rows looked for in one text: three a form, for a thousand forms.
const MAX_HEADINGS: usize = 3_000;
/// Characters of a piece of a label that stands alone on a line: 绩, 项目资金
const PIECE_CHARS: usize = 6;
/// Characters of a sentence that goes on in the next line.
const PROSE_CHARS: usize = 6;

/// The rows with torn ones joined.
#[inline(never)]
pub(crate) fn mend(rows: &[Row], known: &Known) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::with_capacity(rows.len());
    // Cells of the block's heading row; 0 outside of a block.
    let mut width = 0;
    let mut headings = 0;
    let mut rest = rows;
    while let Some(row) = rest.first() {
        let mut lines = 1;
        if headings < MAX_HEADINGS
            && let Some(torn) = heading_lines(rest, known)
        {
            headings = headings.saturating_add(1);
            lines = torn;
            width = cells(rest.get(..lines).unwrap_or_default());
        } else if ends_block(row, known) {
            width = 0;
        } else if is_prose(row)
            && let Some(cell) = out.last_mut().and_then(|last| unfinished(last, width))
        {
            add_line(&mut cell.text, row.cells.first().map_or("", |more| &more.text));
            lines = 0;
        } else if row.cells.len() > 1 && width <= MAX_WIDTH {
            lines = row_lines(rest, width, known);
        }
        let (torn, after) = rest.split_at_checked(lines.max(1)).unwrap_or_default();
        if lines > 0 {
            out.push(join(torn));
        }
        rest = after;
    }
    out
}

/// Cells of the row that these lines give when they are joined.
fn cells(lines: &[Row]) -> usize {
    let mut sum = 0_usize;
    for line in lines {
        sum = sum.saturating_add(line.cells.len()).saturating_sub(usize::from(sum > 0));
    }
    sum
}

/// The row that these lines give: the last cell of one goes on in the first of the next.
fn join(lines: &[Row]) -> Row {
    let mut cells: Vec<TableCell> = Vec::new();
    for line in lines {
        let mut begins = true;
        for cell in &line.cells {
            match cells.last_mut() {
                Some(last) if begins => add_line(&mut last.text, &cell.text),
                _ => {
                    let column = u32::try_from(cells.len()).unwrap_or(u32::MAX);
                    cells.push(TableCell::single(cell.text.clone(), column));
                }
            }
            begins = false;
        }
    }
    let (table, row) = lines.first().map_or((0, 0), |line| (line.table, line.row));
    Row { table, row, paragraph: cells.len() == 1, cells }
}

/// How many lines the heading row that begins here is torn into: as many as name the most columns.
fn heading_lines(rest: &[Row], known: &Known) -> Option<usize> {
    let mut pieces = 0_usize;
    while pieces < PIECE_CHARS && rest.get(pieces).is_some_and(is_piece) {
        pieces = pieces.saturating_add(1);
    }
    let first = rest.get(pieces)?;
    // Pieces in front have to give the label at the side of a block: 绩, 效, 指, 标.
    let side = rest.get(..=pieces).is_some_and(is_side);
    if first.cells.len() < 2 || !(side || (pieces == 0 && named_columns(first, known) > 1)) {
        return None;
    }
    let (mut best, mut most) = (None, 0);
    for lines in pieces.saturating_add(1)..=MAX_HEADING_LINES {
        let Some(torn) = rest.get(..lines).filter(|torn| cells(torn) <= MAX_WIDTH) else { break };
        let grown = lines.saturating_sub(best.unwrap_or(pieces));
        if let [.., before, line] = torn
            && lines > pieces.saturating_add(1)
            && (grown > MAX_PIECES || !goes_on(before, line, known))
        {
            break;
        }
        let row = join(torn);
        let named = named_columns(&row, known);
        if named > most && heading(&labels(&row), known).is_some() {
            (best, most) = (Some(lines), named);
        }
    }
    best
}

/// How many different columns a row names.
fn named_columns(row: &Row, known: &Known) -> u32 {
    if row.cells.iter().any(|cell| words::is_number(&cell.text)) {
        return 0;
    }
    let labels = labels(row);
    if labels.iter().any(|label| words::is_number(&label.squeezed)) {
        return 0;
    }
    let count = |block| named(&labels, block, known).different();
    count(BlockName::Money).max(count(BlockName::Indicators)).max(count(BlockName::Goal))
}

/// A line that holds a piece of a label and nothing else.
fn is_piece(row: &Row) -> bool {
    matches!(row.cells.as_slice(), [cell] if !cell.is_blank() && !is_longer(trim(&cell.text), PIECE_CHARS))
}

/// Whether the first cell that these lines give is the label at the side of a block.
fn is_side(lines: &[Row]) -> bool {
    let mut text = String::new();
    for line in lines {
        text.push_str(line.cells.first().map_or("", |cell| &cell.text));
    }
    words::is_side_label(&words::label(&text))
}

/// How many lines the row of a block that begins here is torn into.
fn row_lines(rest: &[Row], width: usize, known: &Known) -> usize {
    let mut sum = rest.first().map_or(0, |row| row.cells.len());
    let mut lines = 1_usize;
    for pair in rest.windows(2).take(MAX_LINES) {
        lines = lines.saturating_add(1);
        match pair {
            [before, line] if sum < width && goes_on(before, line, known) => {
                sum = sum.saturating_add(line.cells.len()).saturating_sub(1);
            }
            _ => return 1,
        }
        if sum == width {
            return lines;
        }
    }
    1
}

/// Whether a line can be the rest of the one before it: that one ends in text, and this one begins with text
/// that is no label of its own.
fn goes_on(before: &Row, line: &Row, known: &Known) -> bool {
    let filled = |cell: Option<&TableCell>| cell.is_some_and(|cell| !cell.is_blank());
    filled(before.cells.last()) && filled(line.cells.first()) && !ends_block(line, known)
}

/// Whether a row begins something of its own: a title, a head or total row, a block, a remark.
fn ends_block(row: &Row, known: &Known) -> bool {
    let Some(cell) = row.cells.first().filter(|cell| !cell.is_blank()) else { return false };
    let label = Label::new(cell);
    let bare = label.bare();
    words::is_title(&label.squeezed)
        || words::is_year(&label.squeezed)
        || words::is_remark(&label.squeezed)
        || words::is_money_unit(&label.squeezed)
        || known.is_total(bare, label.word())
        || words::is_subtotal(bare)
        // 指标 alone is the second line of 满意度指标.
        || (label.is_side() && bare != "指标")
        || head_of(&label).is_some()
        || is_long_remark(&label)
}

/// A line of running text.
fn is_prose(row: &Row) -> bool {
    matches!(row.cells.as_slice(), [cell] if is_longer(&cell.text, PROSE_CHARS))
}

/// The last cell of a whole row, when it is running text to which more may belong.
fn unfinished(row: &mut Row, width: usize) -> Option<&mut TableCell> {
    let whole = width > 0 && row.cells.len() == width;
    row.cells.last_mut().filter(|cell| whole && is_longer(&cell.text, PROSE_CHARS))
}
