//! English wordings that come from outside, once: how the wasm module learns its second language.
//!
//! Owns: the form of that file, and what is known of it. Must not know: which texts there are.

use super::{ENGLISH, Lang, key_of};
use crate::text::cut;
use std::sync::OnceLock;

static LEARNT: OnceLock<Vec<(u32, &'static str)>> = OnceLock::new();

/// Takes in the English texts: [`ENGLISH`], then a line a text, its key in hexadecimal digits, a blank, its wording.
/// `false` when they are those of another version.
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
    lang == Lang::Zh || LEARNT.get().is_some()
}

/// The English wording of a text; the Chinese one, should it be missing.
pub(super) fn english_of(zh: &'static str) -> &'static str {
    let all = LEARNT.get().map_or(&[][..], Vec::as_slice);
    let at = all.binary_search_by_key(&key_of(zh), |(key, _)| *key).ok();
    at.and_then(|at| all.get(at)).map_or(zh, |(_, wording)| wording)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Text;

    /// One test, because what is learnt stays.
    #[test]
    fn the_second_language_is_learnt_from_its_own_version_only() {
        let words =
            [("分值", "points"), ("得分", "score"), ("总分", "total"), ("原因", "a cause {0}"), ("", "none")];
        assert!(!learn_english("ziping 0.0.0 en\n".to_owned()));
        assert!(!learn_english(String::new()));
        assert!(speaks(Lang::Zh) && !speaks(Lang::En));
        assert_eq!(Text::new("得分", "").get(Lang::En), "得分");

        let mut by_key = words.map(|(zh, en)| (key_of(zh), en));
        by_key.sort_unstable();
        let lines: Vec<String> = by_key.iter().map(|(key, en)| format!("{key:x} {en}\n")).collect();
        assert!(learn_english(format!("{ENGLISH}\n{}", lines.concat())));
        assert!(speaks(Lang::En));
        for (zh, en) in words {
            assert_eq!(Text::new(zh, "").get(Lang::En), en);
            assert_eq!(Text::new(zh, "").get(Lang::Zh), zh);
        }
        assert_eq!(Text::new("没有这一句", "").get(Lang::En), "没有这一句");
    }
}
