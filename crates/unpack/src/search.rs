//! Whether some bytes stand among others.
//!
//! Owns: that. Must not know what is looked for.

/// Whether `text` stands somewhere in `bytes`.
#[must_use]
pub fn holds(bytes: &[u8], text: &[u8]) -> bool {
    let Some((first, after)) = text.split_first() else { return true };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        rest = rest.get(at.wrapping_add(1)..).unwrap_or_default();
        if rest.starts_with(after) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn a_text_is_found_wherever_it_stands() {
        for (bytes, found) in
            [("xl/", true), ("..xxl/a", true), ("xl", false), ("", false), ("x/l/xl", false)]
        {
            assert_eq!(holds(bytes.as_bytes(), b"xl/"), found, "{bytes}");
        }
        assert!(holds(b"", b""));
    }
}
