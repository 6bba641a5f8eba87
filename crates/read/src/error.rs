//! Why nothing could be read, for the program (a stable code) and for the person (what is wrong, what to do).
//!
//! Owns: the errors of reading and their wording. Must not know how they come about.

use crate::sniff::Kind;
use std::fmt;
use ziping_core::lang::{Lang, Text};

/// Why nothing could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// There is no text at all.
    Empty,
    /// Text, but no table in it.
    NoTable,
    /// A table that is no self-evaluation form; the words of its widest row.
    NotAForm(String),
    /// Larger than any form; which limit.
    TooLarge(Limit),
    /// Text in an encoding that is not read here. The browser's own decoder may read it: see [`crate::read`].
    Encoding,
    /// A kind of file that is not read.
    Unsupported(Kind),
}

/// The limit that a file passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// [`crate::MAX_BYTES`]
    Bytes,
    /// [`crate::table::MAX_CELLS`]
    Cells,
    /// [`crate::table::MAX_COLUMNS`]
    Columns,
    /// [`crate::table::MAX_CELL_BYTES`]
    CellText,
}

const EMPTY: Text = Text::new(
    "没有内容。请粘贴自评表，或打开一个文件。",
    "There is nothing here. Paste the form, or open a file.",
);
const NO_TABLE: Text = Text::new(
    "没有找到表格，只有连续的文字。请在 Word 或 Excel 中选中整张自评表（包括表头和总分行），复制后粘贴到这里。",
    "No table was found, only running text. Select the whole form in Word or Excel, heading and total row included, \
     copy it and paste it here.",
);
const NOT_A_FORM: Text = Text::new(
    "有表格，但不像绩效自评表：没有找到“项目资金”或“绩效指标”的表头。看到的是：{0}。请确认选中的是自评表，并且带上了表头行。",
    "There is a table, but it does not look like a self-evaluation form: neither the heading of the money block \
     (项目资金) nor that of the indicators (绩效指标) was found. What was seen: {0}. Check that it is the right table and \
     that its heading rows are included.",
);
const TOO_LARGE: Text = Text::new(
    "内容太大，不像是自评表（{0}）。请只选自评表本身。",
    "This is too large to be a self-evaluation form ({0}). Please take only the form itself.",
);
const ENCODING: Text = Text::new(
    "文字编码无法识别（不是 UTF-8）。请在记事本中“另存为”，编码选 UTF-8，再打开；或者直接复制表格粘贴到这里。",
    "The text's encoding is not known (it is not UTF-8). Save it as UTF-8, or copy the table and paste it here.",
);
const UNSUPPORTED: Text = Text::new(
    "这是{0}，目前还不能直接打开。请用相应软件打开它，选中整张表格，复制后粘贴到这里。",
    "This is {0}, which cannot be opened directly yet. Open it in its own program, select the whole table, copy it and \
     paste it here.",
);
const UNREADABLE: Text = Text::new(
    "这是{0}，里面没有可以读取的表格文字。请找到它的 Word 或 Excel 原件，选中整张表格，复制后粘贴到这里。",
    "This is {0}: it holds no table text to read. Find the Word or Excel original, select the whole table, copy it and \
     paste it here.",
);

impl ReadError {
    /// The error's code, the same in every release and language.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoTable => "no_table",
            Self::NotAForm(_) => "not_a_form",
            Self::TooLarge(_) => "too_large",
            Self::Encoding => "encoding",
            Self::Unsupported(_) => "unsupported",
        }
    }

    /// What is wrong and what to do, in the person's language.
    #[must_use]
    pub fn user_message(&self, lang: Lang) -> String {
        match self {
            Self::Empty => EMPTY.get(lang).to_owned(),
            Self::NoTable => NO_TABLE.get(lang).to_owned(),
            Self::NotAForm(seen) => NOT_A_FORM.fill(lang, &[seen]),
            Self::TooLarge(limit) => TOO_LARGE.fill(lang, &[limit.name().get(lang)]),
            Self::Encoding => ENCODING.get(lang).to_owned(),
            Self::Unsupported(kind) => {
                let text = if kind.holds_text() { UNSUPPORTED } else { UNREADABLE };
                text.fill(lang, &[kind.name().get(lang)])
            }
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        match self {
            Self::NotAForm(seen) => write!(f, ": {seen}"),
            Self::TooLarge(limit) => write!(f, ": {}", limit.name().en),
            Self::Unsupported(kind) => write!(f, ": {}", kind.name().en),
            Self::Empty | Self::NoTable | Self::Encoding => Ok(()),
        }
    }
}

impl std::error::Error for ReadError {}

impl Limit {
    const fn name(self) -> Text {
        match self {
            Self::Bytes => Text::new("超过 32 MB", "more than 32 MB"),
            Self::Cells => Text::new("单元格超过 20 万个", "more than 200,000 cells"),
            Self::Columns => Text::new("一行超过 1024 列", "more than 1,024 columns in a row"),
            Self::CellText => Text::new("一个单元格超过 3 万字", "more than 30,000 characters in one cell"),
        }
    }
}
