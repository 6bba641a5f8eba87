//! Why nothing could be read, for the program (a stable code) and for the person (what is wrong, what to do).
//!
//! Owns: the errors of reading and their wording. Must not know how they come about.

use crate::sniff::Kind;
use crate::told::SeenTable;
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
    /// A file that is read, and no text in it: pictures, or a scan.
    NoText,
    /// A table that is no self-evaluation form.
    NotAForm(Box<Strange>),
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

/// A table that is no self-evaluation form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strange {
    /// The words of its widest row.
    pub words: String,
    /// What it is taken for.
    pub like: Option<Likeness>,
    /// The tables that are likeliest to be one whose headings are not known, the likeliest first.
    pub tables: Vec<SeenTable>,
}

/// Tables that have much in common with a self-evaluation form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// 绩效目标表: targets, without results and scores.
    Targets,
    /// Points that somebody else gives.
    ScoreSheet,
    /// Names of indicators, without targets and results.
    Indicators,
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
    "没有找到表格，只有文字：看不出哪个数填在哪一格，所以一个也不猜。请打开有自评表的文件；或者在 Word、Excel 或 WPS 中选中整张自评表（包括表头），复制后粘贴到这里。",
    "No table was found, only text, and which number stands in which cell is not guessed. Open the file that has the form; or select the whole form in Word, Excel or WPS, \
     headings included, copy it and paste it here.",
);
const NO_TEXT: &Text = &Text::new(
    "文件里没有文字，可能只有图片或扫描件，图片里的字读不出来。请打开填表时用的 Word 或 Excel 原件。",
    "There is no text in this file, perhaps only pictures or a scan, and what is written in pictures cannot be read. \
     Open the Word or Excel file that the form was filled in.",
);
const NOT_A_FORM: &Text = &Text::new(
    "有表格，但不像绩效自评表：没有认出“项目资金”或“绩效指标”的表头。看到的是：{0}。{1}请打开自评表，或选中整张表（包括表头）粘贴到这里；\
     如果这就是自评表，只是表头的叫法不同，可以指明哪一列是什么。",
    "There is a table, but no heading row of the money (项目资金) or of the indicators (绩效指标) was recognised. What was \
     seen: {0}. {1}Open the form itself, or paste the whole of it, headings included; if this is the form and only its \
     headings have other names, say which column is which.",
);
const TOO_LARGE: &Text = &Text::new(
    "内容太大，不像是自评表（{0}）。请只选自评表本身，粘贴到这里，或另存一份只有自评表的文件。",
    "This is too large for a form ({0}). Take only the form itself: paste it here, or save it as a file of its own.",
);
const ENCODING: &Text = &Text::new(
    "文字编码无法识别。请另存为 UTF-8 再打开，或者复制表格粘贴到这里。",
    "The text's encoding is not known. Save it as UTF-8, or copy the table and paste it here.",
);
const ENCRYPTED: &Text = &Text::new(
    "文件设有密码。请用 Word、Excel 或 WPS 打开它，取消密码后另存一份，再打开那一份。",
    "The file has a password. Open it in Word, Excel or WPS, save a copy without the password, and open that copy.",
);
const DAMAGED: &Text = &Text::new(
    "文件已损坏或不完整。请用 Word、Excel 或 WPS 打开它，另存一份再试；打不开时请重新索取原件。",
    "The file is damaged or incomplete. Open it in Word, Excel or WPS and save a copy; if that fails, ask for the file again.",
);
const UNSUPPORTED: &Text = &Text::new(
    "文件类型：{0}。还不能直接打开，请用它的软件打开，选中整张表格，复制后粘贴到这里；或另存为 docx 或 xlsx 再打开。",
    "This is {0}, which cannot be opened here. Open it in its own program, copy the whole table and paste it here, or save \
     it as docx or xlsx.",
);
const PDF: &Text = &Text::new(
    "这是 PDF 文件，不能直接打开。请用 Word 或 WPS 打开它，另存为 docx，再打开那一份；如果是扫描件，请打开填表时用的 Word 或 Excel 原件。",
    "This is a PDF file, which cannot be opened here. Open it in Word or WPS, save it as docx first, and open that; if it is \
     a scan, open the Word or Excel file that the form was filled in.",
);
const PICTURE: &Text = &Text::new(
    "这是图片或扫描件，里面的字读不出来。请打开填表时用的 Word 或 Excel 原件。",
    "This is a picture or a scan, and what is written in it cannot be read. Open the Word or Excel file that the form was \
     filled in.",
);
const PACKED: &Text = &Text::new(
    "文件类型：{0}。请先解压，再打开里面的自评表。",
    "This is {0}. Unpack it first, then open the form in it.",
);
const OLD: &Text = &Text::new(
    "文件类型：{0}，但不是能读取的 Word 或 Excel 文件（可能是 Excel 95 或更早的版本、演示文稿、邮件）。\
     请用 Word、Excel 或 WPS 打开它，另存为 docx 或 xlsx，再打开那一份。",
    "This is {0}, but no Word or Excel file that can be read (perhaps of Excel 95 or before, slides, or a mail). Open it in \
     Word, Excel or WPS, save it as docx or xlsx, and open that.",
);
const UNKNOWN: &Text = &Text::new(
    "文件类型：{0}，读不出文字。请打开自评表的 Word 或 Excel 文件，或者选中整张表格，复制后粘贴到这里。",
    "This is {0}: no text was found. Open the form's Word or Excel file, or copy the whole table and paste it here.",
);

impl ReadError {
    /// The error's code, the same in every release and language.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoTable => "no_table",
            Self::NoText => "no_text",
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
        let (text, details) = match self {
            Self::Empty => (EMPTY, [""; 2]),
            Self::NoTable => (NO_TABLE, [""; 2]),
            Self::NoText => (NO_TEXT, [""; 2]),
            Self::NotAForm(strange) => {
                (NOT_A_FORM, [strange.words.as_str(), strange.like.map_or("", |like| like.text().get(lang))])
            }
            Self::TooLarge(limit) => (TOO_LARGE, [limit.name().get(lang), ""]),
            Self::Encoding => (ENCODING, [""; 2]),
            Self::Encrypted => (ENCRYPTED, [""; 2]),
            Self::Damaged => (DAMAGED, [""; 2]),
            Self::Unsupported(kind) => (unsupported(*kind), [kind.name().get(lang), ""]),
        };
        text.fill(lang, &details)
    }
}

/// What to do about a file of a kind that is not read.
const fn unsupported(kind: Kind) -> &'static Text {
    match kind {
        Kind::Pdf => PDF,
        Kind::Image => PICTURE,
        Kind::Zip | Kind::Archive => PACKED,
        Kind::LegacyOffice => OLD,
        Kind::Binary => UNKNOWN,
        _ => UNSUPPORTED,
    }
}

impl Likeness {
    const fn text(self) -> &'static Text {
        match self {
            Self::Targets => {
                const {
                    &Text::new(
                        "它像绩效目标表：有指标值，没有完成值和得分。",
                        "It looks like a table of targets (绩效目标表), without results and scores. ",
                    )
                }
            }
            Self::ScoreSheet => {
                const {
                    &Text::new(
                        "它像由别人打分的评分表，不是自评表。",
                        "It looks like a score sheet that others fill, not a self-evaluation. ",
                    )
                }
            }
            Self::Indicators => {
                const {
                    &Text::new(
                        "它像一份指标清单，没有指标值和完成值。",
                        "It looks like a list of indicators, without targets and results. ",
                    )
                }
            }
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        match self {
            Self::NotAForm(strange) => write!(f, ": {}", strange.words),
            Self::TooLarge(limit) => write!(f, ": {}", limit.name().get(Lang::En)),
            Self::Unsupported(kind) => write!(f, ": {}", kind.name().get(Lang::En)),
            Self::Empty | Self::NoTable | Self::NoText | Self::Encoding | Self::Encrypted | Self::Damaged => {
                Ok(())
            }
        }
    }
}

impl std::error::Error for ReadError {}

impl Limit {
    const fn name(self) -> &'static Text {
        match self {
            Self::Bytes => const { &Text::new("超过 32 MB", "more than 32 MB") },
            Self::Cells => const { &Text::new("单元格超过 20 万个", "more than 200,000 cells") },
            Self::Columns => const { &Text::new("一行超过 1024 列", "more than 1,024 columns in a row") },
            Self::CellText => {
                const { &Text::new("一个单元格超过 3 万字", "more than 30,000 characters in one cell") }
            }
            Self::Entries => const { &Text::new("内部文件太多", "too many parts inside") },
            Self::Inflated => const { &Text::new("解压后超过 96 MB", "more than 96 MB unpacked") },
            Self::Depth => const { &Text::new("嵌套太深", "nested too deep") },
        }
    }
}
