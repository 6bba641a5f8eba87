//! The form as it was filled in: every cell's text as typed, and where it came from.
//!
//! Owns: the shape of a self-evaluation form (项目支出绩效自评表) and the address of each of its cells.
//! Must not know: what a text means as a number (`value`), what is right or wrong (`rules`), file formats.
//!
//! A form may lack cells, columns or whole blocks. `None` says "there is no such cell"; an empty text
//! says "the cell is there and nothing is in it". Rules treat the two differently.

use crate::text::put_whole;
use serde::de::{Error as _, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Where in the opened file a cell stands. All counts start at 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Origin {
    /// The part of the file: `word/document.xml`, a sheet's name, or empty where a file has only one part.
    pub part: String,
    /// The table within the part.
    pub table: u32,
    /// The row within the table.
    pub row: u32,
    /// The column within the row, counted on the table's grid where the format has one.
    pub column: u32,
    /// Whether it is a paragraph outside of tables; `table` is then the number of tables above it and `row` its own
    /// among such paragraphs.
    #[serde(default, skip_serializing_if = "is_not")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub paragraph: bool,
}

/// Whether a flag is not set: most never are, and are left out.
#[allow(clippy::trivially_copy_pass_by_ref)] // serde's way
const fn is_not(flag: &bool) -> bool {
    !*flag
}

/// One cell: the text as it stands in the file, spaces and line breaks included, and its place.
/// On the wire a cell is its text alone; a number is accepted where a text is expected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The text as typed.
    pub text: String,
    /// Where the cell stands in the file; `None` for a form made by a program.
    pub origin: Option<Origin>,
}

impl Cell {
    /// A cell without an origin.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), origin: None }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Cell;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a number")
            }
            fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
                Ok(Cell::new(text))
            }
            fn visit_string<E>(self, text: String) -> Result<Cell, E> {
                Ok(Cell::new(text))
            }
            fn visit_unit<E>(self) -> Result<Cell, E> {
                Ok(Cell::default())
            }
            fn visit_u64<E>(self, number: u64) -> Result<Cell, E> {
                Ok(Cell::new(number.to_string()))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Cell, E> {
                Ok(Cell::new(number.to_string()))
            }
        }
        deserializer.deserialize_any(Text)
    }
}

/// `null` for a block is a block that is not there.
fn or_default<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    Option::<T>::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// A self-evaluation form. Cells keep their text; [`Form::cells`] lists them with their addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Form {
    /// Title (标题), the line above the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub title: Option<Cell>,
    /// Year line, as in （2021年度）.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub year: Option<Cell>,
    /// Project name (项目名称).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub project: Option<Cell>,
    /// Department in charge (主管部门).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub department: Option<Cell>,
    /// Implementing unit (实施单位).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub unit: Option<Cell>,
    /// The label of the money block, which names its unit: 项目资金（万元）.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub fund_unit: Option<Cell>,
    /// The rows of the money block (项目资金), the total row and its parts, in printed order.
    #[serde(deserialize_with = "or_default")]
    pub funds: Vec<FundRow>,
    /// The year's overall goal (年度总体目标).
    #[serde(deserialize_with = "or_default")]
    pub goal: Goal,
    /// The indicator rows (绩效指标), in printed order.
    #[serde(deserialize_with = "or_default")]
    pub indicators: Vec<Indicator>,
    /// Printed sub-total rows (小计), in printed order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Subtotal>>"))]
    #[serde(deserialize_with = "or_default")]
    pub subtotals: Vec<Subtotal>,
    /// The total row (总分); `None` when the form has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub total: Option<Total>,
    /// The grade printed on the form (评价等级), where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub grade: Option<Cell>,
    /// Remarks below or beside the table (备注, 说明), and reasons given once for the whole form.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub remarks: Option<Cell>,
}

/// A row of the money block (项目资金).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FundRow {
    /// The row's label: 年度资金总额, 其中：当年财政拨款, 上年结转资金, 其他资金 …
    #[cfg_attr(feature = "ts", ts(as = "String"))]
    pub label: Cell,
    /// Budget at the beginning of the year (年初预算数).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub initial: Option<Cell>,
    /// Budget of the whole year, after adjustment (全年预算数).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub budget: Option<Cell>,
    /// Executed (全年执行数).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub executed: Option<Cell>,
    /// Weight in points (分值).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub weight: Option<Cell>,
    /// Execution rate (执行率).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub rate: Option<Cell>,
    /// Score in points (得分).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub score: Option<Cell>,
    /// Reason of a deviation (原因), in layouts whose money block has such a column.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub reason: Option<Cell>,
}

/// The year's overall goal (年度总体目标).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Goal {
    /// Expected goal (预期目标).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub expected: Option<Cell>,
    /// Actual completion (实际完成情况).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub actual: Option<Cell>,
}

/// An indicator row (绩效指标). Level 1 and level 2 are printed as cells merged over several rows:
/// the first row of such a cell carries its text, the rows below carry an empty one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Indicator {
    /// Level 1 (一级指标): 产出指标, 效益指标, 满意度指标, 成本指标.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub level1: Option<Cell>,
    /// Level 2 (二级指标): 数量指标, 质量指标 …
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub level2: Option<Cell>,
    /// Level 3 (三级指标), the indicator's own name.
    #[cfg_attr(feature = "ts", ts(as = "String"))]
    pub name: Cell,
    /// Target of the year (年度指标值).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub target: Option<Cell>,
    /// Actual value (实际完成值).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub actual: Option<Cell>,
    /// Weight in points (分值).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub weight: Option<Cell>,
    /// Score in points (得分).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub score: Option<Cell>,
    /// Cause of the deviation and measures (偏差原因分析及改进措施).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub reason: Option<Cell>,
}

/// A printed sub-total row (小计) among the indicator rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Subtotal {
    /// The row's label.
    #[cfg_attr(feature = "ts", ts(as = "String"))]
    pub label: Cell,
    /// How many indicator rows stand above it.
    pub after: u32,
    /// Weight in points (分值).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub weight: Option<Cell>,
    /// Score in points (得分).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub score: Option<Cell>,
}

/// The total row (总分).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Total {
    /// Total of the weights, 100 in the national layout.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub weight: Option<Cell>,
    /// Total score.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub score: Option<Cell>,
}

/// A column of the money block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the fields of `FundRow`
pub enum FundField {
    Label,
    Initial,
    Budget,
    Executed,
    Weight,
    Rate,
    Score,
    Reason,
}

/// A column of the indicator block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the fields of `Indicator`
pub enum IndicatorField {
    Level1,
    Level2,
    Name,
    Target,
    Actual,
    Weight,
    Score,
    Reason,
}

/// The address of a cell, written like the path in the form's JSON: `total.score`, `indicators[10].actual`.
/// Row indexes start at 0; what a person is shown counts from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the fields of `Form`
pub enum CellRef {
    Title,
    Year,
    Project,
    Department,
    Unit,
    FundUnit,
    Fund(u32, FundField),
    GoalExpected,
    GoalActual,
    Indicator(u32, IndicatorField),
    SubtotalWeight(u32),
    SubtotalScore(u32),
    TotalWeight,
    TotalScore,
    Grade,
    Remarks,
    /// The form as a whole, for what is missing from it.
    Form,
}

impl FundField {
    /// All columns, in printed order.
    pub const ALL: [Self; 8] = [
        Self::Label,
        Self::Initial,
        Self::Budget,
        Self::Executed,
        Self::Weight,
        Self::Rate,
        Self::Score,
        Self::Reason,
    ];

    /// The field's name in JSON.
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
        }
    }
}

impl IndicatorField {
    /// All columns, in printed order.
    pub const ALL: [Self; 8] = [
        Self::Level1,
        Self::Level2,
        Self::Name,
        Self::Target,
        Self::Actual,
        Self::Weight,
        Self::Score,
        Self::Reason,
    ];

    /// The field's name in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Level1 => "level1",
            Self::Level2 => "level2",
            Self::Name => "name",
            Self::Target => "target",
            Self::Actual => "actual",
            Self::Weight => "weight",
            Self::Score => "score",
            Self::Reason => "reason",
        }
    }
}

impl FundRow {
    /// The cell of a column, where the layout has it.
    #[must_use]
    pub const fn get(&self, field: FundField) -> Option<&Cell> {
        match field {
            FundField::Label => Some(&self.label),
            FundField::Initial => self.initial.as_ref(),
            FundField::Budget => self.budget.as_ref(),
            FundField::Executed => self.executed.as_ref(),
            FundField::Weight => self.weight.as_ref(),
            FundField::Rate => self.rate.as_ref(),
            FundField::Score => self.score.as_ref(),
            FundField::Reason => self.reason.as_ref(),
        }
    }

    /// Puts a cell into a column; `None` for the label empties it.
    pub fn set(&mut self, field: FundField, cell: Option<Cell>) {
        let place = match field {
            FundField::Label => {
                self.label = cell.unwrap_or_default();
                return;
            }
            FundField::Initial => &mut self.initial,
            FundField::Budget => &mut self.budget,
            FundField::Executed => &mut self.executed,
            FundField::Weight => &mut self.weight,
            FundField::Rate => &mut self.rate,
            FundField::Score => &mut self.score,
            FundField::Reason => &mut self.reason,
        };
        *place = cell;
    }
}

impl Indicator {
    /// The cell of a column, where the layout has it.
    #[must_use]
    pub const fn get(&self, field: IndicatorField) -> Option<&Cell> {
        match field {
            IndicatorField::Level1 => self.level1.as_ref(),
            IndicatorField::Level2 => self.level2.as_ref(),
            IndicatorField::Name => Some(&self.name),
            IndicatorField::Target => self.target.as_ref(),
            IndicatorField::Actual => self.actual.as_ref(),
            IndicatorField::Weight => self.weight.as_ref(),
            IndicatorField::Score => self.score.as_ref(),
            IndicatorField::Reason => self.reason.as_ref(),
        }
    }

    /// Puts a cell into a column; `None` for the name empties it.
    pub fn set(&mut self, field: IndicatorField, cell: Option<Cell>) {
        let place = match field {
            IndicatorField::Name => {
                self.name = cell.unwrap_or_default();
                return;
            }
            IndicatorField::Level1 => &mut self.level1,
            IndicatorField::Level2 => &mut self.level2,
            IndicatorField::Target => &mut self.target,
            IndicatorField::Actual => &mut self.actual,
            IndicatorField::Weight => &mut self.weight,
            IndicatorField::Score => &mut self.score,
            IndicatorField::Reason => &mut self.reason,
        };
        *place = cell;
    }
}

impl CellRef {
    /// A number that orders cells as they stand on the form: block, row, column.
    #[must_use]
    pub const fn order(self) -> u64 {
        const fn at(block: u64, row: u32, column: u8) -> u64 {
            (block << 40) | ((row as u64) << 8) | column as u64
        }
        match self {
            Self::Title => at(0, 0, 0),
            Self::Year => at(1, 0, 0),
            Self::Project => at(2, 0, 0),
            Self::Department => at(3, 0, 0),
            Self::Unit => at(4, 0, 0),
            Self::FundUnit => at(5, 0, 0),
            Self::Fund(row, field) => at(6, row, field as u8),
            Self::GoalExpected => at(7, 0, 0),
            Self::GoalActual => at(8, 0, 0),
            Self::Indicator(row, field) => at(9, row, field as u8),
            Self::SubtotalWeight(row) => at(10, row, 0),
            Self::SubtotalScore(row) => at(10, row, 1),
            Self::TotalWeight => at(11, 0, 0),
            Self::TotalScore => at(12, 0, 0),
            Self::Grade => at(13, 0, 0),
            Self::Remarks => at(14, 0, 0),
            Self::Form => at(15, 0, 0),
        }
    }
}

impl CellRef {
    /// Writes the address: `indicators[10].actual`.
    fn put(self, out: &mut String) {
        let (block, row, column) = match self {
            Self::Fund(row, field) => ("funds[", row, field.key()),
            Self::Indicator(row, field) => ("indicators[", row, field.key()),
            Self::SubtotalWeight(row) => ("subtotals[", row, "weight"),
            Self::SubtotalScore(row) => ("subtotals[", row, "score"),
            alone => return out.push_str(alone.name()),
        };
        out.push_str(block);
        put_whole(row, out);
        out.push_str("].");
        out.push_str(column);
    }

    /// The address of a cell that stands in no list.
    const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Year => "year",
            Self::Project => "project",
            Self::Department => "department",
            Self::Unit => "unit",
            Self::FundUnit => "fund_unit",
            Self::GoalExpected => "goal.expected",
            Self::GoalActual => "goal.actual",
            Self::TotalWeight => "total.weight",
            Self::TotalScore => "total.score",
            Self::Grade => "grade",
            Self::Remarks => "remarks",
            Self::Form => "form",
            Self::Fund(..) => "funds",
            Self::Indicator(..) => "indicators",
            Self::SubtotalWeight(_) | Self::SubtotalScore(_) => "subtotals",
        }
    }
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut address = String::with_capacity(32);
        self.put(&mut address);
        f.write_str(&address)
    }
}

/// The text is no address of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchCell(pub String);

impl fmt::Display for NoSuchCell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no such cell: {}", self.0)
    }
}

impl std::error::Error for NoSuchCell {}

impl std::str::FromStr for CellRef {
    type Err = NoSuchCell;

    fn from_str(text: &str) -> Result<Self, NoSuchCell> {
        let unknown = || NoSuchCell(text.to_owned());
        let row = |name: &str| -> Option<(u32, &str)> {
            let (index, field) = text.strip_prefix(name)?.strip_prefix('[')?.split_once("].")?;
            Some((index.parse().ok()?, field))
        };
        if let Some((index, field)) = row("funds") {
            let field = FundField::ALL.into_iter().find(|f| f.key() == field);
            return field.map(|field| Self::Fund(index, field)).ok_or_else(unknown);
        }
        if let Some((index, field)) = row("indicators") {
            let field = IndicatorField::ALL.into_iter().find(|f| f.key() == field);
            return field.map(|field| Self::Indicator(index, field)).ok_or_else(unknown);
        }
        match row("subtotals") {
            Some((index, "weight")) => return Ok(Self::SubtotalWeight(index)),
            Some((index, "score")) => return Ok(Self::SubtotalScore(index)),
            _ => {}
        }
        Ok(match text {
            "title" => Self::Title,
            "year" => Self::Year,
            "project" => Self::Project,
            "department" => Self::Department,
            "unit" => Self::Unit,
            "fund_unit" => Self::FundUnit,
            "goal.expected" => Self::GoalExpected,
            "goal.actual" => Self::GoalActual,
            "total.weight" => Self::TotalWeight,
            "total.score" => Self::TotalScore,
            "grade" => Self::Grade,
            "remarks" => Self::Remarks,
            "form" => Self::Form,
            _ => return Err(unknown()),
        })
    }
}

impl Serialize for CellRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut address = String::with_capacity(32);
        self.put(&mut address);
        serializer.serialize_str(&address)
    }
}

impl<'de> Deserialize<'de> for CellRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

/// Row numbers fit `u32`: a form of four thousand million rows cannot be held in memory.
fn index(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

impl Form {
    /// The cell at an address, where the form has it.
    #[must_use]
    pub fn get(&self, at: CellRef) -> Option<&Cell> {
        match at {
            CellRef::Title => self.title.as_ref(),
            CellRef::Year => self.year.as_ref(),
            CellRef::Project => self.project.as_ref(),
            CellRef::Department => self.department.as_ref(),
            CellRef::Unit => self.unit.as_ref(),
            CellRef::FundUnit => self.fund_unit.as_ref(),
            CellRef::Fund(row, field) => self.funds.get(row as usize)?.get(field),
            CellRef::GoalExpected => self.goal.expected.as_ref(),
            CellRef::GoalActual => self.goal.actual.as_ref(),
            CellRef::Indicator(row, field) => self.indicators.get(row as usize)?.get(field),
            CellRef::SubtotalWeight(row) => self.subtotals.get(row as usize)?.weight.as_ref(),
            CellRef::SubtotalScore(row) => self.subtotals.get(row as usize)?.score.as_ref(),
            CellRef::TotalWeight => self.total.as_ref()?.weight.as_ref(),
            CellRef::TotalScore => self.total.as_ref()?.score.as_ref(),
            CellRef::Grade => self.grade.as_ref(),
            CellRef::Remarks => self.remarks.as_ref(),
            CellRef::Form => None,
        }
    }

    /// Puts a cell at an address. A row that does not exist is not made: the cell is dropped then,
    /// and the answer is `false`.
    pub fn set(&mut self, at: CellRef, cell: Option<Cell>) -> bool {
        let place = match at {
            CellRef::Title => Some(&mut self.title),
            CellRef::Year => Some(&mut self.year),
            CellRef::Project => Some(&mut self.project),
            CellRef::Department => Some(&mut self.department),
            CellRef::Unit => Some(&mut self.unit),
            CellRef::FundUnit => Some(&mut self.fund_unit),
            CellRef::GoalExpected => Some(&mut self.goal.expected),
            CellRef::GoalActual => Some(&mut self.goal.actual),
            CellRef::TotalWeight => Some(&mut self.total.get_or_insert_default().weight),
            CellRef::TotalScore => Some(&mut self.total.get_or_insert_default().score),
            CellRef::Grade => Some(&mut self.grade),
            CellRef::Remarks => Some(&mut self.remarks),
            CellRef::Fund(row, field) => {
                return self.funds.get_mut(row as usize).map(|row| row.set(field, cell)).is_some();
            }
            CellRef::Indicator(row, field) => {
                return self.indicators.get_mut(row as usize).map(|row| row.set(field, cell)).is_some();
            }
            CellRef::SubtotalWeight(row) => self.subtotals.get_mut(row as usize).map(|row| &mut row.weight),
            CellRef::SubtotalScore(row) => self.subtotals.get_mut(row as usize).map(|row| &mut row.score),
            CellRef::Form => None,
        };
        place.map(|place| *place = cell).is_some()
    }

    /// Every cell that the form has, with its address, top to bottom.
    pub fn cells(&self) -> impl Iterator<Item = (CellRef, &Cell)> {
        let lists = self.funds.len().saturating_add(self.indicators.len());
        let mut cells = Vec::with_capacity(lists.saturating_add(2).saturating_mul(8));
        for at in &HEAD {
            self.list(*at, &mut cells);
        }
        for row in 0..self.funds.len() {
            for field in &FundField::ALL {
                self.list(CellRef::Fund(index(row), *field), &mut cells);
            }
        }
        self.list(CellRef::GoalExpected, &mut cells);
        self.list(CellRef::GoalActual, &mut cells);
        for row in 0..self.indicators.len() {
            for field in &IndicatorField::ALL {
                self.list(CellRef::Indicator(index(row), *field), &mut cells);
            }
        }
        for row in 0..self.subtotals.len() {
            self.list(CellRef::SubtotalWeight(index(row)), &mut cells);
            self.list(CellRef::SubtotalScore(index(row)), &mut cells);
        }
        for at in &FOOT {
            self.list(*at, &mut cells);
        }
        cells.into_iter()
    }

    /// Adds the cell at an address to a list, where the form has it.
    fn list<'f>(&'f self, at: CellRef, cells: &mut Vec<(CellRef, &'f Cell)>) {
        if let Some(cell) = self.get(at) {
            cells.push((at, cell));
        }
    }
}

/// The cells above the money block, and those below the indicators.
const HEAD: [CellRef; 6] =
    [CellRef::Title, CellRef::Year, CellRef::Project, CellRef::Department, CellRef::Unit, CellRef::FundUnit];
const FOOT: [CellRef; 4] = [CellRef::TotalWeight, CellRef::TotalScore, CellRef::Grade, CellRef::Remarks];
