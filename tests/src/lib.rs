//! What the tests share.
pub mod accuracy;
pub mod apply;
pub mod careful;
pub mod case;
pub mod clean;
pub mod dice;
pub mod doc;
pub mod edges;
pub mod fix;
pub mod handed;
pub mod hostile;
pub mod page;
pub mod plant;
pub mod profiles;
pub mod real;
pub mod said;
pub mod texts;
pub mod zip;

/// How many forms or texts a property is tried on; `PROPTEST_CASES` says otherwise.
#[must_use]
pub fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}
