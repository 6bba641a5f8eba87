//! The two languages of every message, and how a message gets its figures.
//!
//! Owns: [`Lang`], [`Text`] and the filling of `{0}`, `{1}` … in a template. Must not know rules or forms.
//!
//! Without the feature `english` a text holds its Chinese wording alone. The English ones then come from outside, once,
//! as the file that `cargo xtask gen` makes of all texts ([`learn_english`]): most who open the page never need them.

use crate::text::cut;
use serde::{Deserialize, Serialize};
#[cfg(not(feature = "english"))]
use std::sync::OnceLock;

/// The language a report speaks. Chinese is the language of the form and so the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Lang {
    /// Simplified Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Reads `zh…` or `en…` as browsers and shells write language tags; anything else is `None`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        if tag.starts_with("zh") {
            Some(Self::Zh)
        } else if tag.starts_with("en") {
            Some(Self::En)
        } else {
            None
        }
    }
}

/// One sentence in both languages. `{0}`, `{1}` … stand for the arguments of [`Text::fill`];
/// both languages use the same ones (a test proves it for every text of the registry).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: &'static str,
    /// English.
    #[cfg(feature = "english")]
    pub en: &'static str,
}

impl Text {
    /// A text from its two wordings.
    #[must_use]
    #[cfg(feature = "english")]
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }

    /// A text from its two wordings, of which the English one comes from outside.
    #[must_use]
    #[cfg(not(feature = "english"))]
    pub const fn new(zh: &'static str, _en: &'static str) -> Self {
        Self { zh }
    }

    /// The wording in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            #[cfg(feature = "english")]
            Lang::En => self.en,
            #[cfg(not(feature = "english"))]
            Lang::En => english_of(self.zh),
        }
    }

    /// The wording in `lang` with `{n}` replaced by `args[n]`.
    #[must_use]
    pub fn fill(&self, lang: Lang, args: &[&str]) -> String {
        fill_in(self.get(lang), &mut |at, out| out.push_str(args.get(at).copied().unwrap_or_default()))
    }
}

/// The first line of the English texts for this version: they belong to the wordings that they were made of.
pub const ENGLISH: &str = concat!("ziping ", env!("CARGO_PKG_VERSION"), " en");

/// What stands for a Chinese wording in the English texts (FNV-1a).
#[must_use]
pub fn key_of(zh: &str) -> u32 {
    zh.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(not(feature = "english"))]
static LEARNT: OnceLock<Vec<(u32, &'static str)>> = OnceLock::new();

/// Takes in the English texts: [`ENGLISH`], then a line a text, its key in hexadecimal digits, a blank, its wording.
/// `false` when they are those of another version.
#[cfg(not(feature = "english"))]
#[must_use]
pub fn learn_english(texts: String) -> bool {
    let texts: &'static str = texts.leak();
    let Some((ENGLISH, mut rest)) = cut(texts, b'\n') else { return false };
    LEARNT.get_or_init(|| {
        let mut all = Vec::new();
        while let Some((line, after)) = cut(rest, b'\n') {
            if let Some((key, wording)) = cut(line, b' ') {
                let digit = |key: u32, byte: u8| {
                    (key << 4) | u32::from((byte & 15).wrapping_add((byte >> 6).wrapping_mul(9)))
                };
                all.push((key.bytes().fold(0, digit), wording));
            }
            rest = after;
        }
        all
    });
    true
}

/// Whether messages can be said in this language.
#[must_use]
pub fn speaks(lang: Lang) -> bool {
    #[cfg(not(feature = "english"))]
    return lang == Lang::Zh || LEARNT.get().is_some();
    #[cfg(feature = "english")]
    return matches!(lang, Lang::Zh | Lang::En);
}

/// The English wording of a text; the Chinese one, should it be missing.
#[cfg(not(feature = "english"))]
fn english_of(zh: &'static str) -> &'static str {
    let all = LEARNT.get().map_or(&[][..], Vec::as_slice);
    let at = all.binary_search_by_key(&key_of(zh), |(key, _)| *key).ok();
    at.and_then(|at| all.get(at)).map_or(zh, |(_, wording)| wording)
}

/// Nothing to take in: the English wordings are here.
#[cfg(feature = "english")]
#[must_use]
pub fn learn_english(texts: String) -> bool {
    cut(&texts, b'\n').is_some_and(|(first, _)| first == ENGLISH)
}

/// The template with each `{n}` replaced by what `put` writes for n.
pub(crate) fn fill_in(template: &str, put: &mut dyn FnMut(usize, &mut String)) -> String {
    let mut out = String::with_capacity(template.len().saturating_add(32));
    let mut rest = template;
    while let Some((before, after)) = cut(rest, b'{') {
        out.push_str(before);
        rest = after;
        // Templates are the program's own: between the braces stands one digit.
        if let [digit @ b'0'..=b'9', b'}', ..] = after.as_bytes() {
            put(usize::from(*digit & 15), &mut out);
            rest = after.get(2..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

/// A text with a place of its own in the module, handed on as one address.
macro_rules! text {
    ($zh:expr, $en:expr $(,)?) => {
        const { &$crate::lang::Text::new($zh, $en) }
    };
}
pub(crate) use text;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_go_where_the_language_wants_them() {
        let text = Text::new("{1}先于{0}", "{0} after {1}");
        assert_eq!(text.fill(Lang::Zh, &["甲", "乙"]), "乙先于甲");
        assert_eq!(text.fill(Lang::En, &["A", "B"]), "A after B");
    }

    #[test]
    fn language_tags_of_browsers() {
        assert_eq!(Lang::from_tag("zh-CN"), Some(Lang::Zh));
        assert_eq!(Lang::from_tag("en_GB.UTF-8"), Some(Lang::En));
        assert_eq!(Lang::from_tag("fr"), None);
    }
}
