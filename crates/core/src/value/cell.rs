//! Cells that hold one plain number: points, amounts of money, rates.
//!
//! Owns: what such a cell may look like and which slips are seen in it. Must not know: which row it is in.

use super::number;
use crate::num;
use crate::text::folded;
use rust_decimal::Decimal;

/// A weight or score cell (分值, 得分).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Points {
    /// The layout has no such cell.
    Absent,
    /// Nothing in it, or a stroke.
    Blank,
    /// A number of points.
    Is {
        /// The points.
        value: Decimal,
        /// Decimals as written.
        places: u32,
        /// A blank inside or after the number.
        loose: bool,
    },
    /// Something that is no number.
    Not,
}

impl Points {
    /// The points, where the cell holds a number.
    #[must_use]
    pub const fn value(self) -> Option<Decimal> {
        if let Self::Is { value, .. } = self { Some(value) } else { None }
    }

    /// The same, where it stands.
    pub(crate) const fn number(&self) -> Option<&Decimal> {
        if let Self::Is { value, .. } = self { Some(value) } else { None }
    }

    /// Whether no points are stated, for want of a cell or of what is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        matches!(self, Self::Absent | Self::Blank)
    }

    /// How far the points may lie from what was rounded to them; a whole number is taken as exact.
    #[must_use]
    pub(crate) fn slack(self) -> Decimal {
        match self {
            Self::Is { places, .. } if places > 0 => num::half_ulp(places),
            _ => num::ZERO,
        }
    }

    /// Whether the layout has the cell and nothing is in it.
    #[must_use]
    pub const fn is_blank(self) -> bool {
        matches!(self, Self::Blank)
    }
}

/// Reads a weight or score cell: 5, 5分, 4.50.
#[must_use]
pub fn points(text: Option<&str>) -> Points {
    let Some(text) = text else { return Points::Absent };
    let plain = folded(text);
    if plain.is_empty() || super::placeholder(&plain).is_some() {
        return Points::Blank;
    }
    let Some((number, rest)) = number::take(&plain).filter(|(n, _)| !n.chinese) else { return Points::Not };
    if !matches!(rest, "" | "分" | "%") {
        return Points::Not;
    }
    // Line breaks come from the file's own layout; blanks were typed.
    let line = text.lines().find(|line| !crate::text::is_blank(line)).unwrap_or_default();
    let loose = line.chars().any(char::is_whitespace);
    Points::Is { value: number.value, places: number.places, loose }
}

/// An amount of money (年初预算数, 全年预算数, 全年执行数).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amount {
    /// The layout has no such cell.
    Absent,
    /// Nothing in it, or a stroke: zero for the sums.
    Blank,
    /// An amount in the unit of the block.
    Is {
        /// The number as written, in the block's unit unless `unit` says otherwise.
        value: Decimal,
        /// Decimals as written.
        places: u32,
        /// A unit written behind the number (万元, 元).
        unit: &'static str,
        /// Written with thousands separators.
        commas: bool,
    },
    /// Something that is no number.
    Not,
}

impl Amount {
    /// The number, where the cell holds one.
    #[must_use]
    pub const fn value(&self) -> Option<Decimal> {
        if let Self::Is { value, .. } = self { Some(*value) } else { None }
    }

    /// The same, where it stands.
    pub(crate) const fn number(&self) -> Option<&Decimal> {
        if let Self::Is { value, .. } = self { Some(value) } else { None }
    }

    /// The amount in the unit of its block: an amount that names another unit is converted.
    #[must_use]
    pub(crate) fn in_unit(self, block: &str) -> Self {
        let Self::Is { value, places, unit, commas } = self else { return self };
        let scale = |unit: &str| match unit {
            "亿元" => 100_000_000_i64,
            "万元" => 10_000,
            _ => 1,
        };
        if unit.is_empty() || unit == block {
            return self;
        }
        let converted = num::mul(&value, &Decimal::from(scale(unit)))
            .and_then(|v| num::div(&v, &Decimal::from(scale(block))));
        converted.map_or(Self::Not, |value| Self::Is { value, places, unit, commas })
    }

    /// The decimals as written.
    pub(crate) const fn places(&self) -> u32 {
        if let Self::Is { places, .. } = self { *places } else { 0 }
    }

    /// How far the true amount may lie from the written one: half of its last decimal. A whole number is taken
    /// as exact, or to have lost as many zeros as `whole` says: 6 for 6.0.
    #[must_use]
    pub(crate) fn slack(&self, whole: u32) -> Decimal {
        let places = match self {
            Self::Is { places: 0, .. } => whole,
            _ => self.places(),
        };
        if places > 0 { num::half_ulp(places) } else { num::ZERO }
    }
}

/// Reads an amount cell: 597, 232.63, 1,234.5, 150万元.
#[must_use]
pub fn amount(text: Option<&str>) -> Amount {
    let Some(text) = text else { return Amount::Absent };
    let plain = folded(text);
    if plain.is_empty() || super::placeholder(&plain).is_some() {
        return Amount::Blank;
    }
    let plain = plain.trim_start_matches(['¥', '￥']);
    let Some((number, rest)) = number::take(plain).filter(|(n, _)| !n.chinese) else { return Amount::Not };
    let unit = match rest {
        "" => "",
        "万元" | "万" => "万元",
        "元" => "元",
        "亿元" | "亿" => "亿元",
        _ => return Amount::Not,
    };
    Amount::Is { value: number.value, places: number.places, unit, commas: number.commas }
}

/// An execution rate cell (执行率).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rate {
    /// The layout has no such cell.
    Absent,
    /// Nothing in it, or a stroke.
    Blank,
    /// A percent: 38.9% is 38.9 with one decimal.
    Percent {
        /// The number before the sign.
        value: Decimal,
        /// Decimals as written.
        places: u32,
    },
    /// A number without a sign: 0.389 or 38.9 may both be meant.
    Bare {
        /// The number.
        value: Decimal,
        /// Decimals as written.
        places: u32,
    },
    /// Something that is no number.
    Not,
}

/// Reads a rate cell: 38.9%, 0.389, 100.
#[must_use]
pub fn rate(text: Option<&str>) -> Rate {
    let Some(text) = text else { return Rate::Absent };
    let plain = folded(text);
    if plain.is_empty() || super::placeholder(&plain).is_some() {
        return Rate::Blank;
    }
    match number::take(&plain).filter(|(n, _)| !n.chinese) {
        Some((number, "%")) => Rate::Percent { value: number.value, places: number.places },
        Some((number, "")) => Rate::Bare { value: number.value, places: number.places },
        _ => Rate::Not,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_as_typed() {
        assert_eq!(points(Some("５分")).value(), Some(Decimal::from(5)));
        assert!(matches!(points(Some("5 ")), Points::Is { loose: true, .. }));
        assert!(matches!(points(Some("5\n")), Points::Is { loose: false, .. }));
        assert_eq!(points(Some("—")), Points::Blank);
        assert_eq!(points(Some("五")), Points::Not);
        assert_eq!(points(None), Points::Absent);
    }

    #[test]
    fn money_as_typed() {
        assert!(matches!(amount(Some("215,457.6")), Amount::Is { commas: true, .. }));
        assert!(matches!(amount(Some("150万元")), Amount::Is { unit: "万元", .. }));
        assert_eq!(amount(Some("约200")), Amount::Not);
        assert_eq!(amount(Some("/")), Amount::Blank);
    }

    #[test]
    fn rates_as_typed() {
        assert!(matches!(rate(Some("38.9％")), Rate::Percent { places: 1, .. }));
        assert!(matches!(rate(Some("0.389")), Rate::Bare { .. }));
        assert_eq!(rate(Some("见说明")), Rate::Not);
    }
}
