//! What the reader says of its own reading: the blocks it recognised, how sure it is, what it joined and left out.
//!
//! Owns: the shape of that, as it crosses to JavaScript. Must not know how a block is recognised.

use serde::Serialize;
use ziping_core::form::Origin;

/// Something in the file that the reader saw and could not use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Note {
    /// Its place in the file.
    pub origin: Origin,
    /// Its text, shortened when long.
    pub text: String,
    /// What the reader makes of it, in the person's language.
    pub message: String,
}

/// A block of the form as the reader recognised it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadBlock {
    /// Which block it was taken for.
    pub block: BlockName,
    /// How sure the reader is of that.
    pub sureness: Sureness,
    /// Rows below the heading that hold something. Rows of the blank form and rows that no check needs do not count.
    pub seen: u32,
    /// How many of them became part of the form.
    pub taken: u32,
    /// The headings as they stand in the file, from left to right; empty where the block has none.
    pub columns: Vec<ReadColumn>,
}

/// A block of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum BlockName {
    /// Title, year, names.
    Head,
    /// 项目资金
    Money,
    /// 年度总体目标
    Goal,
    /// 绩效指标
    Indicators,
    /// 总分 and what follows it.
    Total,
}

/// How sure the reader is of a block. `sure`: every heading is known and every row has its place. `likely`: something
/// was left over. `unsure`: found by a weak sign, most headings or most rows did not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub enum Sureness {
    Sure,
    Likely,
    Unsure,
}

/// A heading and what its column was taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadColumn {
    /// The heading's text, shortened when long.
    pub heading: String,
    /// What the column was taken for; `None` where the heading is not known.
    #[serde(rename = "as")]
    pub column: Option<ColumnKey>,
    /// Where the heading stands.
    pub origin: Origin,
}

/// What a column holds. `label` is the name of a fund row; `sign` and `unit` are parts of the target in columns of
/// their own; `expected` and `actual` are the columns of the goal; `unused` is known and no field takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub enum ColumnKey {
    Label,
    Initial,
    Budget,
    Executed,
    Weight,
    Rate,
    Score,
    Reason,
    Level1,
    Level2,
    Name,
    Target,
    Actual,
    Sign,
    Unit,
    Expected,
    Unused,
}

impl ColumnKey {
    /// Every one, in their order.
    pub const ALL: [Self; 17] = [
        Self::Label,
        Self::Initial,
        Self::Budget,
        Self::Executed,
        Self::Weight,
        Self::Rate,
        Self::Score,
        Self::Reason,
        Self::Level1,
        Self::Level2,
        Self::Name,
        Self::Target,
        Self::Actual,
        Self::Sign,
        Self::Unit,
        Self::Expected,
        Self::Unused,
    ];

    /// Its name on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Initial => "initial",
            Self::Budget => "budget",
            Self::Executed => "executed",
            Self::Weight => "weight",
            Self::Rate => "rate",
            Self::Score => "score",
            Self::Reason => "reason",
            Self::Level1 => "level1",
            Self::Level2 => "level2",
            Self::Name => "name",
            Self::Target => "target",
            Self::Actual => "actual",
            Self::Sign => "sign",
            Self::Unit => "unit",
            Self::Expected => "expected",
            Self::Unused => "unused",
        }
    }

    /// Its place in a set of columns.
    pub(crate) const fn bit(self) -> u32 {
        1_u32.wrapping_shl(self as u32)
    }

    /// Whether such a column can stand in a block.
    #[must_use]
    pub const fn fits(self, block: BlockName) -> bool {
        match self {
            Self::Unused => true,
            Self::Label | Self::Initial | Self::Budget | Self::Executed | Self::Rate => {
                matches!(block, BlockName::Money)
            }
            Self::Weight | Self::Score | Self::Reason => {
                matches!(block, BlockName::Money | BlockName::Indicators)
            }
            Self::Actual => matches!(block, BlockName::Goal | BlockName::Indicators),
            Self::Expected => matches!(block, BlockName::Goal),
            Self::Level1 | Self::Level2 | Self::Name | Self::Target | Self::Sign | Self::Unit => {
                matches!(block, BlockName::Indicators)
            }
        }
    }
}

/// A cell of the file that is part of a joined value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct JoinedPart {
    /// The column that it stands in: `sign`, `target` or `unit`.
    #[serde(rename = "as")]
    pub column: ColumnKey,
    /// Its text.
    pub text: String,
    /// Its place in the file.
    pub origin: Origin,
}

/// The front of a table that was not recognised, for the person to say which heading is which.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SeenTable {
    /// The part of the file, as in an [`Origin`].
    pub part: String,
    /// The table within the part.
    pub table: u32,
    /// Its rows, cell by cell from left to right, those within a vertical merge empty; at most 40 rows of 16 cells, texts
    /// shortened, empty cells at a row's end left out.
    pub rows: Vec<Vec<String>>,
}
