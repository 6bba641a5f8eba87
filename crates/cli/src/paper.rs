//! Text for a terminal: colours, and columns that line up though Chinese characters are two wide.

use ziping_core::report::Severity;

/// How a text is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    Plain,
    Bold,
    Faint,
    Of(Severity),
}

/// What is to be printed.
#[derive(Debug)]
pub(crate) struct Paper {
    pub(crate) text: String,
    colour: bool,
}

impl Paper {
    pub(crate) const fn new(colour: bool) -> Self {
        Self { text: String::new(), colour }
    }

    /// Adds text.
    pub(crate) fn put(&mut self, ink: Ink, text: &str) {
        let code = match ink {
            _ if !self.colour => "",
            Ink::Plain => "",
            Ink::Bold => "1",
            Ink::Faint => "2",
            Ink::Of(Severity::Error) => "1;31",
            Ink::Of(Severity::Warning) => "33",
            Ink::Of(Severity::Info) => "36",
        };
        if code.is_empty() {
            self.text.push_str(&printable(text));
        } else {
            self.text.push_str(&["\u{1b}[", code, "m", &printable(text), "\u{1b}[0m"].concat());
        }
    }

    /// Ends the line.
    pub(crate) fn end(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        self.text.push('\n');
    }

    /// A whole line.
    pub(crate) fn line(&mut self, ink: Ink, text: &str) {
        self.put(ink, text);
        self.end();
    }

    /// Lines whose columns line up; the gap is two blanks.
    pub(crate) fn table(&mut self, indent: &str, rows: &[Vec<String>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|column| {
                rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0)
            })
            .collect();
        for row in rows {
            self.put(Ink::Plain, indent);
            for (cell, column) in row.iter().zip(&widths) {
                self.put(Ink::Plain, cell);
                let gap = column.saturating_sub(width(cell)).saturating_add(2);
                self.put(Ink::Plain, &" ".repeat(gap));
            }
            self.end();
        }
    }
}

/// A form's text reaches the terminal without control characters: they could redraw it.
fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

/// Columns that a text takes on the screen.
fn width(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

const fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}')
}

/// The front of a text on one line, at most `columns` wide.
pub(crate) fn clip(text: &str, columns: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if width(&line) <= columns {
        return line;
    }
    let mut out = String::new();
    let mut left = columns.saturating_sub(1);
    for c in line.chars() {
        let wide = if is_wide(c) { 2 } else { 1 };
        if wide > left {
            break;
        }
        left = left.saturating_sub(wide);
        out.push(c);
    }
    out + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let mut paper = Paper::new(false);
        paper.table("", &[vec!["总分".into(), "100".into()], vec!["a".into(), "b".into()]]);
        assert_eq!(paper.text, "总分  100\na     b\n");
    }

    #[test]
    fn long_texts_end_in_an_ellipsis() {
        assert_eq!(clip("预算\n执行率", 20), "预算 执行率");
        assert_eq!(clip("预算执行率", 6), "预算…");
    }

    #[test]
    fn a_form_cannot_redraw_the_terminal() {
        let mut paper = Paper::new(true);
        paper.put(Ink::Plain, "\u{1b}[2J总分\u{7}");
        assert_eq!(paper.text, "[2J总分");
    }
}
