//! Comma-separated text as Excel and WPS save it (RFC 4180).
//!
//! Owns: which text is of this kind, quotes, the ends of rows. Must not know the words of a form. A cell is what
//! stands between the commas, blanks included.

use super::text::Rows;
use crate::error::ReadError;
use crate::scan::cut;

/// Bytes of a text by which it is told.
const LOOKED_AT: usize = 64 << 10;

/// Whether a text is comma-separated: most of its rows have as many commas as the row before them, two or more.
/// Sentences have commas as well, but not in step; Chinese ones have others (，).
pub(super) fn is_csv(text: &str) -> bool {
    let (mut rows, mut in_step) = (0_usize, 0_usize);
    let (mut commas, mut before) = (0_usize, 0_usize);
    let (mut quoted, mut begins) = (false, true);
    for byte in text.bytes().take(LOOKED_AT) {
        match byte {
            b'"' if quoted || begins => quoted = !quoted,
            b',' if !quoted => commas = commas.saturating_add(1),
            b'\n' if !quoted => {
                rows = rows.saturating_add(1);
                in_step = in_step.saturating_add(usize::from(commas > 1 && commas == before));
                before = std::mem::take(&mut commas);
            }
            _ => {}
        }
        begins = matches!(byte, b',' | b'\n');
    }
    in_step.saturating_mul(2) > rows.saturating_sub(1)
}

/// The rows of a comma-separated text.
pub(super) fn rows(text: &str, rows: &mut Rows) -> Result<(), ReadError> {
    let mut rest = text;
    while !rest.is_empty() {
        let mut cell = String::new();
        if let Some(inside) = rest.strip_prefix('"') {
            rest = unquote(inside, &mut cell);
        }
        // Behind the closing quote more may follow, however wrong: Excel takes it as a part of the cell.
        let (more, sign, after) = cut(rest, b",\n");
        cell.push_str(if sign == Some(b',') { more } else { more.strip_suffix('\r').unwrap_or(more) });
        rows.owned(cell)?;
        rest = after;
        if sign != Some(b',') {
            rows.end();
        } else if rest.is_empty() {
            rows.owned(String::new())?;
        }
    }
    rows.end();
    Ok(())
}

/// Takes what stands in quotes, in which a quote is written twice and a line break as it is; gives what follows.
fn unquote<'t>(inside: &'t str, cell: &mut String) -> &'t str {
    let mut rest = inside;
    loop {
        let (text, sign, after) = cut(rest, b"\"\r");
        cell.push_str(text);
        rest = match (sign, after.strip_prefix('"')) {
            (Some(b'\r'), _) => after,
            (Some(_), Some(after)) => {
                cell.push('"');
                after
            }
            _ => return after,
        };
    }
}
