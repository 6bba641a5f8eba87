//! What a person said of a reading that was wrong: which heading is which column, which label is the total.
//!
//! Owns: the shape of corrections, and refusing what is not of it. Must not know how they are applied.
//!
//! Corrections go by words and not by places, so that those made for one file hold for the others of its kind.

use crate::told::{BlockName, ColumnKey};
use ziping_core::json::Json;

/// Corrections of one kind at most: a form has thirty headings.
const MAX: usize = 200;

/// What a person said of a reading that was wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    /// Headings and the columns they are.
    pub columns: Vec<ColumnCorrection>,
    /// Labels of the total row.
    pub totals: Vec<String>,
}

/// A heading and the column that it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnCorrection {
    /// The block, one with columns: money, goal or indicators.
    pub block: BlockName,
    /// The heading's words. They are compared in one spelling, without blanks and what stands in brackets.
    pub heading: String,
    /// What the column is.
    pub column: ColumnKey,
}

impl Corrections {
    /// None at all.
    pub const NONE: &Self = &Self { columns: Vec::new(), totals: Vec::new() };

    /// Reads `{ columns?: [{ block, heading, as }], totals?: [label] }`.
    ///
    /// # Errors
    /// The path of the first thing that is not of this shape: `corrections.columns[0].as`.
    pub fn from_value(value: &Json) -> Result<Self, String> {
        let mut out = Self::default();
        for (name, value) in fields(value, "corrections")? {
            let path = ["corrections.", name].concat();
            match name.as_str() {
                "columns" => {
                    for (at, item) in list(value, &path)?.iter().enumerate() {
                        out.columns.push(column(item, &item_path(&path, at))?);
                    }
                }
                "totals" => {
                    for (at, item) in list(value, &path)?.iter().enumerate() {
                        out.totals.push(text(item, &item_path(&path, at))?.to_owned());
                    }
                }
                _ => return Err(path),
            }
        }
        Ok(out)
    }
}

fn item_path(path: &str, at: usize) -> String {
    [path, "[", &at.to_string(), "]"].concat()
}

fn fields<'j>(value: &'j Json, path: &str) -> Result<&'j [(String, Json)], String> {
    match value {
        Json::Null => Ok(&[]),
        Json::Map(fields) => Ok(fields),
        _ => Err(path.to_owned()),
    }
}

fn list<'j>(value: &'j Json, path: &str) -> Result<&'j [Json], String> {
    match value {
        Json::Null => Ok(&[]),
        Json::List(items) if items.len() <= MAX => Ok(items),
        _ => Err(path.to_owned()),
    }
}

fn text<'j>(value: &'j Json, path: &str) -> Result<&'j str, String> {
    match value {
        Json::Text(text) if !text.trim().is_empty() => Ok(text),
        _ => Err(path.to_owned()),
    }
}

fn column(value: &Json, path: &str) -> Result<ColumnCorrection, String> {
    let (mut block, mut heading, mut column) = (None, None, None);
    for (name, value) in fields(value, path)? {
        let path = [path, ".", name].concat();
        match name.as_str() {
            "block" => {
                block = Some(match text(value, &path)? {
                    "money" => BlockName::Money,
                    "goal" => BlockName::Goal,
                    "indicators" => BlockName::Indicators,
                    _ => return Err(path),
                });
            }
            "heading" => heading = Some(text(value, &path)?.to_owned()),
            "as" => {
                let key = text(value, &path)?;
                column = ColumnKey::ALL.into_iter().find(|column| column.key() == key);
                if column.is_none() {
                    return Err(path);
                }
            }
            _ => return Err(path),
        }
    }
    match (block, heading, column) {
        (Some(block), Some(heading), Some(column)) if column.fits(block) => {
            Ok(ColumnCorrection { block, heading, column })
        }
        (None, ..) => Err([path, ".block"].concat()),
        (_, None, _) => Err([path, ".heading"].concat()),
        _ => Err([path, ".as"].concat()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test fails by panicking
mod tests {
    use super::*;

    fn map(fields: &[(&str, Json)]) -> Json {
        Json::Map(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
    }

    fn word(text: &str) -> Json {
        Json::Text(text.to_owned())
    }

    fn one(block: &str, heading: &str, column: &str) -> Json {
        let column = map(&[("block", word(block)), ("heading", word(heading)), ("as", word(column))]);
        map(&[("columns", Json::List(vec![column]))])
    }

    #[test]
    fn every_column_is_known_by_its_name() {
        for key in ColumnKey::ALL {
            assert_eq!(ziping_core::to_json::to_json(&key).unwrap(), ["\"", key.key(), "\""].concat());
            assert_eq!(ColumnKey::ALL.get(key as usize), Some(&key));
        }
    }

    #[test]
    fn what_is_not_of_the_shape_is_named() {
        let refused = |value: Json| Corrections::from_value(&value).unwrap_err();
        assert_eq!(refused(word("x")), "corrections");
        assert_eq!(refused(map(&[("colums", Json::Null)])), "corrections.colums");
        assert_eq!(refused(map(&[("totals", Json::List(vec![Json::Null]))])), "corrections.totals[0]");
        assert_eq!(refused(one("head", "a", "name")), "corrections.columns[0].block");
        assert_eq!(refused(one("goal", " ", "actual")), "corrections.columns[0].heading");
        assert_eq!(refused(one("goal", "a", "points")), "corrections.columns[0].as");
        assert_eq!(refused(one("goal", "a", "rate")), "corrections.columns[0].as", "the goal has no rate");
        let no_heading = map(&[("block", word("goal")), ("as", word("actual"))]);
        assert_eq!(
            refused(map(&[("columns", Json::List(vec![no_heading]))])),
            "corrections.columns[0].heading"
        );
    }

    #[test]
    fn what_is_left_out_corrects_nothing() {
        assert_eq!(Corrections::from_value(&Json::Null), Ok(Corrections::default()));
        let empty = map(&[("columns", Json::Null), ("totals", Json::List(Vec::new()))]);
        assert_eq!(Corrections::from_value(&empty), Ok(Corrections::default()));
        let given = Corrections::from_value(&one("money", "额度", "budget")).unwrap();
        let wanted = ColumnCorrection {
            block: BlockName::Money,
            heading: "额度".to_owned(),
            column: ColumnKey::Budget,
        };
        assert_eq!(given.columns, [wanted]);
    }
}
