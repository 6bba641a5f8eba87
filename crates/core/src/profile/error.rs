//! Why a profile was not accepted, said to the person who wrote it.
//!
//! Owns: the kinds of fault and their sentences. Must not know: how a fault is found.

use crate::lang::{Lang, Text, text};
use std::fmt;

/// Why a profile was not accepted, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileError {
    /// The field, as in `exec.weight`; empty for the profile as a whole.
    pub path: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a profile's field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text is no JSON; the parser's own words.
    NotJson(String),
    /// There is no such field.
    Unknown,
    /// The field is not there.
    Missing,
    /// The field holds something else than it should.
    Expected(&'static Text),
    /// The weights of a set and of execution do not add to 100; what they add to.
    Weights(String),
    /// The steps or bands are not in order.
    Order,
    /// The profile that it extends is not known; the ids of those that are.
    NoParent(String, String),
    /// It extends, in the end, itself; by way of which.
    Cycle(String),
}

impl ProfileError {
    /// What is wrong and what to do, for the person who wrote the profile.
    #[must_use]
    pub fn user_message(&self, lang: Lang) -> String {
        let mut path = self.path.as_str();
        let (text, more) = match &self.problem {
            Problem::NotJson(why) => (
                text!(
                    "这个文件不是有效的 JSON，无法作为口径读取（{1}）。请检查括号、引号和逗号。",
                    "This file is no valid JSON and cannot be read as a profile ({1}). Check brackets, quotes and commas.",
                ),
                why.as_str(),
            ),
            Problem::Unknown => (
                text!(
                    "口径里没有“{0}”这一项。请检查拼写，或删去它。",
                    "A profile has no field “{0}”. Check its spelling, or remove it.",
                ),
                "",
            ),
            Problem::Missing => {
                (text!("口径里缺少“{0}”这一项。请补上。", "The profile lacks the field “{0}”. Add it."), "")
            }
            Problem::Expected(what) => {
                (text!("口径的“{0}”应为{1}。", "The profile's “{0}” should be {1}."), what.get(lang))
            }
            Problem::Weights(sum) => (
                text!(
                    "口径的“{0}”与预算执行分值相加是 {1}，应为 100。",
                    "The weights in the profile's “{0}” and the execution weight add to {1}; they should add to 100.",
                ),
                sum.as_str(),
            ),
            Problem::Order => (
                text!(
                    "口径的“{0}”各档没有按顺序排列。请从高到低（扣分档从低到高）排列。",
                    "The steps of the profile's “{0}” are not in order. List them from high to low (deductions from low to high).",
                ),
                "",
            ),
            Problem::NoParent(id, known) => {
                path = id;
                (
                    text!(
                        "口径以“{0}”为基础（extends），没有这个口径。可用的是：{1}。",
                        "The profile extends “{0}”, which is not known. Known are: {1}.",
                    ),
                    known.as_str(),
                )
            }
            Problem::Cycle(id) => {
                path = id;
                (
                    text!(
                        "口径以“{0}”为基础（extends），绕回了它自己。请改 id 或 extends。",
                        "The profile extends “{0}” and so, in the end, itself. Change id or extends.",
                    ),
                    "",
                )
            }
        };
        text.fill(lang, &[path, more])
    }
}

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.user_message(Lang::En))
    }
}

impl std::error::Error for ProfileError {}
