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
    /// Protected by a password.
    Encrypted,
    /// Not whole, or not what it says it is.
    Damaged,
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
    /// Entries of an archive or a compound file.
    Entries,
    /// What an archive's entries unpack to.
    Inflated,
    /// Elements within elements.
    Depth,
}

const EMPTY: &Text = &Text::new(
    "没有内容。请粘贴自评表，或打开一个文件。",
    "There is nothing here. Paste the form, or open a file.",
);
const NO_TABLE: &Text = &Text::new(
    "没有找到表格，只有文字：看不出哪个数填在哪一格，所以一个也不猜。请在 Word 或 Excel 中选中整张自评表（包括表头），\
     复制后粘贴到这里，或者直接打开那个文件。",
    "No table was found, only text, and which number stands in which cell is not guessed. Select the whole form in Word or \
     Excel, headings included, copy it and paste it here, or open the file itself.",
);
const NOT_A_FORM: &Text = &Text::new(
    "有表格，但不像绩效自评表：没有找到“项目资金”或“绩效指标”的表头。看到的是：{0}。请选中整张自评表，包括表头。",
    "This table does not look like a self-evaluation form: no heading row of the money (项目资金) or of the indicators \
     (绩效指标). What was seen: {0}. Take the whole form, headings included.",
);
const TOO_LARGE: &Text = &Text::new(
    "内容太大，不像是自评表（{0}）。请只选自评表本身。",
    "This is too large for a form ({0}). Please take only the form itself.",
);
const ENCODING: &Text = &Text::new(
    "文字编码无法识别。请另存为 UTF-8 再打开，或者复制表格粘贴到这里。",
    "The text's encoding is not known. Save it as UTF-8, or copy the table and paste it here.",
);
const UNSUPPORTED: &Text = &Text::new(
    "文件类型：{0}。还不能直接打开，请用它的软件打开，选中整张表格，复制后粘贴到这里。",
    "This is {0}, which cannot be opened here. Open it in its own program, copy the whole table and paste it here.",
);
const UNREADABLE: &Text = &Text::new(
    "文件类型：{0}。里面没有可以读取的文字，请打开 Word 或 Excel 原件，选中整张表格，复制后粘贴到这里。",
    "This is {0}: it holds no text. Open the Word or Excel original, copy the whole table and paste it here.",
);

const ENCRYPTED: &Text = &Text::new(
    "文件设有密码。请在 Word 或 Excel 里打开它，取消密码另存一份，再打开那一份。",
    "The file has a password. Open it in Word or Excel, save a copy without the password, and open that copy.",
);
const DAMAGED: &Text = &Text::new(
    "文件已损坏或不完整。请用 Word、Excel 或 WPS 打开它，另存一份再试；打不开时请重新索取原件。",
    "The file is damaged or incomplete. Open it in Word, Excel or WPS and save a copy; if that fails, ask for the file again.",
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
            Self::Encrypted => "encrypted",
            Self::Damaged => "damaged",
            Self::Unsupported(_) => "unsupported",
        }
    }

    /// What is wrong and what to do, in the person's language.
    #[must_use]
    pub fn user_message(&self, lang: Lang) -> String {
        let (text, detail) = match self {
            Self::Empty => (EMPTY, ""),
            Self::NoTable => (NO_TABLE, ""),
            Self::NotAForm(seen) => (NOT_A_FORM, seen.as_str()),
            Self::TooLarge(limit) => (TOO_LARGE, limit.name().get(lang)),
            Self::Encoding => (ENCODING, ""),
            Self::Encrypted => (ENCRYPTED, ""),
            Self::Damaged => (DAMAGED, ""),
            Self::Unsupported(kind) if kind.holds_text() => (UNSUPPORTED, kind.name().get(lang)),
            Self::Unsupported(kind) => (UNREADABLE, kind.name().get(lang)),
        };
        text.fill(lang, &[detail])
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        match self {
            Self::NotAForm(seen) => write!(f, ": {seen}"),
            Self::TooLarge(limit) => write!(f, ": {}", limit.name().en),
            Self::Unsupported(kind) => write!(f, ": {}", kind.name().en),
            Self::Empty | Self::NoTable | Self::Encoding | Self::Encrypted | Self::Damaged => Ok(()),
        }
    }
}

impl std::error::Error for ReadError {}

impl Limit {
    const fn name(self) -> &'static Text {
        match self {
            Self::Bytes => &Text { zh: "超过 32 MB", en: "more than 32 MB" },
            Self::Cells => &Text { zh: "单元格超过 20 万个", en: "more than 200,000 cells" },
            Self::Columns => &Text { zh: "一行超过 1024 列", en: "more than 1,024 columns in a row" },
            Self::CellText => {
                &Text { zh: "一个单元格超过 3 万字", en: "more than 30,000 characters in one cell" }
            }
            Self::Entries => &Text { zh: "内部文件太多", en: "too many parts inside" },
            Self::Inflated => &Text { zh: "解压后超过 96 MB", en: "more than 96 MB unpacked" },
            Self::Depth => &Text { zh: "嵌套太深", en: "nested too deep" },
        }
    }
}
