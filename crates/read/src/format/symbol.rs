//! Signs of the fonts that show other signs than their codes say: Symbol, Wingdings and their like; and Windows' own.
//!
//! Owns: which sign is seen. Must not know where it stands. Only signs that have an equal in Unicode are here;
//! any other is seen as U+FFFD, because a sign that is not known may be a comparator or a digit.
//! Source: the fonts' own tables as Unicode maps them (`SYMBOL.TXT`; the Wingdings proposal, L2/11-052).

/// Windows' sign for the code 0x80 and so many.
pub(crate) fn windows(number: usize) -> char {
    const SIGNS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    SIGNS.chars().nth(number).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The signs of a font by their codes, in the same order.
type Signs = (&'static [u8], &'static str);

const SYMBOL: Signs = (
    b" !#%&()+,./0123456789:;<=>?[]_{|}\x2A\x2D\xA3\xA5\xAB\xAC\xAD\xAE\xAF\xB0\xB1\xB3\xB4\xB7\xB8\xB9\xBA\xBB\xD6\xE5",
    " !#%&()+,./0123456789:;<=>?[]_{|}∗−≤∞↔←↑→↓°±≥×•÷≠≡≈√∑",
);
const WINGDINGS: Signs = (
    b" \x6C\x6E\x6F\x71\x72\x75\x76\x78\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8A\x9F\xA1\xA7\xA8\xAB\xB2\xDF\xE0\xE1\xE2\xFB\xFC\xFD\xFE",
    " ●■□❑❒◆❖☒⓪①②③④⑤⑥⑦⑧⑨⑩•○▪□★☆←→↑↓✗✓☒☑",
);
const WINGDINGS_2: Signs =
    (b" \x4F\x50\x51\x52\x53\x54\x69\x6A\x6B\x6C\x6D\x6E\x6F\x70\x71\x72\x73\xA3", " ✗✓☒☑☒☒⓪①②③④⑤⑥⑦⑧⑨⑩□");
const WEBDINGS: Signs = (b" \x61\x63\x67", " ✓□■");

/// What another font would show of a sign's code.
fn signs(font: &str) -> Option<Signs> {
    match font.trim_ascii() {
        "Symbol" => Some(SYMBOL),
        "Wingdings" => Some(WINGDINGS),
        "Wingdings 2" => Some(WINGDINGS_2),
        "Wingdings 3" => Some((b" ", " ")),
        "Webdings" => Some(WEBDINGS),
        _ => None,
    }
}

/// Whether a font shows other signs than the codes say.
pub(crate) fn is_symbolic(font: &str) -> bool {
    signs(font).is_some()
}

/// The sign that a font shows for a code. Codes of such fonts may stand in the private area from U+F000.
pub(crate) fn sign(font: &str, code: u32) -> char {
    let private = (0xF000..=0xF0FF).contains(&code);
    let code = if private { code & 0xFF } else { code };
    let seen = match signs(font) {
        Some((codes, seen)) if code < 0x100 => {
            let at = codes.iter().position(|known| u32::from(*known) == code);
            at.and_then(|at| seen.chars().nth(at))
        }
        None if private => None,
        _ => char::from_u32(code),
    };
    seen.unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// A text as a font for Latin text shows it: Chinese characters come from another font.
pub(crate) fn in_font(text: &str, font: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for c in text.chars() {
        let own = c.is_ascii() || matches!(c, '\u{F000}'..='\u{F0FF}');
        seen.push(if own { sign(font, c.into()) } else { c });
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_sign() {
        for (codes, seen) in [SYMBOL, WINGDINGS, WINGDINGS_2, WEBDINGS] {
            assert_eq!(codes.len(), seen.chars().count());
        }
    }

    #[test]
    fn signs_are_what_the_fonts_show() {
        assert_eq!(sign("Symbol", 0xF0B3), '≥');
        assert_eq!(sign("Symbol", 0x39), '9');
        assert_eq!(sign("Wingdings 2", 0x52), '☑');
        assert_eq!(sign("Wingdings", 0xF08A), '⑩');
        assert_eq!(sign("宋体", 0x2611), '☑');
        for unknown in
            [sign("Wingdings", 0x30), sign("Wingdings 3", 0x70), sign("宋体", 0xF0B3), sign("", 0xD800)]
        {
            assert_eq!(unknown, '\u{FFFD}');
        }
    }
}
