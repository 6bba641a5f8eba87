//! The two languages of every message, and how a message gets its figures.
//!
//! Owns: [`Lang`], [`Text`] and the filling of `{0}`, `{1}` … in a template. Must not know rules or forms.
//!
//! Without the feature `english` a text holds its Chinese wording alone. The English ones then come from outside, once,
//! as the file that `cargo xtask gen` makes of all texts ([`learn_english`]): most who open the page never need them.

use crate::text::cut;
use serde::{Deserialize, Serialize};

#[cfg(not(feature = "english"))]
mod learnt;
#[cfg(not(feature = "english"))]
pub use learnt::{learn_english, speaks};

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
            Lang::En => learnt::english_of(self.zh),
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

/// Whether messages can be said in this language.
#[cfg(feature = "english")]
#[must_use]
pub fn speaks(lang: Lang) -> bool {
    matches!(lang, Lang::Zh | Lang::En)
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

    #[cfg(feature = "english")]
    #[test]
    fn arguments_go_where_the_language_wants_them() {
        let text = Text::new("{1}先于{0}", "{0} after {1}");
        assert_eq!(text.fill(Lang::Zh, &["甲", "乙"]), "乙先于甲");
        assert_eq!(text.fill(Lang::En, &["A", "B"]), "A after B");
    }

    #[test]
    fn the_key_of_a_wording_is_what_fnv_1a_makes_of_it() {
        assert_eq!(key_of(""), 0x811c_9dc5);
        assert_eq!(key_of("a"), 0xe40c_292c);
        assert_eq!(key_of("foobar"), 0xbf9c_f968);
    }

    #[cfg(feature = "english")]
    #[test]
    fn texts_of_another_version_are_refused() {
        assert!(learn_english(format!("{ENGLISH}\n")));
        for other in ["", "\n", ENGLISH, "ziping 0.0.0 en\n", "en\n"] {
            assert!(!learn_english(other.to_owned()), "{other}");
        }
        assert!(speaks(Lang::Zh) && speaks(Lang::En));
    }

    #[test]
    fn language_tags_of_browsers() {
        assert_eq!(Lang::from_tag("zh-CN"), Some(Lang::Zh));
        assert_eq!(Lang::from_tag("en_GB.UTF-8"), Some(Lang::En));
        assert_eq!(Lang::from_tag("fr"), None);
    }
}
