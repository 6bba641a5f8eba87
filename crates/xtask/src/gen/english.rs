//! The English wordings of everything that the module says, by the Chinese ones.
//!
//! Owns: finding them in the sources, where each text stands in both languages. Must not know what they say.

use crate::paths;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use syn::LitStr;
use ziping_core::lang::{ENGLISH, key_of};

/// The text that `learn_english` in the core takes in.
pub(super) fn english() -> Result<String, Box<dyn Error>> {
    let (folders, not) = paths::told();
    let mut found = Vec::new();
    for folder in folders {
        for file in sources(&folder)?.into_iter().filter(|file| *file != not) {
            let tokens: TokenStream = fs::read_to_string(&file)?
                .parse()
                .map_err(|why| format!("{}: {why}", paths::relative(&file)))?;
            collect(tokens, &mut found).map_err(|why| format!("{}: {why}", paths::relative(&file)))?;
        }
    }
    in_order(found)
}

/// A line a text, ordered by key.
fn in_order(found: Vec<(String, String)>) -> Result<String, Box<dyn Error>> {
    let (mut by_key, mut twice) = (BTreeMap::new(), Vec::new());
    for (zh, en) in found {
        if en.contains('\n') {
            return Err(format!("a line break in {en:?}").into());
        }
        if let Some((other, wording)) = by_key.insert(key_of(&zh), (zh.clone(), en.clone()))
            && (&other, &wording) != (&zh, &en)
        {
            twice.push(format!(
                "“{zh}” is {en:?} here and “{other}” {wording:?} elsewhere: word one differently"
            ));
        }
    }
    if !twice.is_empty() {
        return Err(twice.join("\n").into());
    }
    let lines = by_key.iter().map(|(key, (_, en))| format!("{key:x} {en}\n"));
    Ok(format!("{ENGLISH}\n{}", lines.collect::<String>()))
}

fn sources(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(sources(&path)?);
        } else if path.extension().is_some_and(|ext| ext == "rs") && !path.ends_with("tests.rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Finds `text!(zh, en)` and `Text::new(zh, en)`, but for what the tests say.
fn collect(tokens: TokenStream, found: &mut Vec<(String, String)>) -> Result<(), Box<dyn Error>> {
    let mut before: [String; 3] = Default::default();
    for token in tokens {
        let word = match token {
            TokenTree::Group(group) => {
                let [third, second, last] = before.each_ref().map(String::as_str);
                let told =
                    (second == "text" && last == "!") || (third == ":" && second == ":" && last == "new");
                let skipped =
                    (second == "mod" && last == "tests") || (second == "!" && third == "macro_rules");
                if told && group.delimiter() == Delimiter::Parenthesis {
                    found.extend(pair(group.stream())?);
                }
                if !skipped {
                    collect(group.stream(), found)?;
                }
                String::new()
            }
            word => word.to_string(),
        };
        before.rotate_left(1);
        before[2] = word;
    }
    Ok(())
}

/// The two literals that stand between the brackets of a text; `None` for another `new`.
fn pair(tokens: TokenStream) -> Result<Option<(String, String)>, Box<dyn Error>> {
    let mut literals = Vec::new();
    for (at, token) in tokens.into_iter().enumerate() {
        match token {
            TokenTree::Literal(literal) if at % 2 == 0 && literal.to_string().starts_with('"') => {
                literals.push(syn::parse_str::<LitStr>(&literal.to_string())?.value());
            }
            TokenTree::Punct(comma) if at % 2 == 1 && comma.as_char() == ',' => {}
            _ => return Ok(None),
        }
    }
    match <[String; 2]>::try_from(literals) {
        Ok([zh, en]) => Ok(Some((zh, en))),
        Err(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(source: &str) -> Vec<(String, String)> {
        let mut found = Vec::new();
        collect(source.parse().unwrap(), &mut found).unwrap();
        found
    }

    #[test]
    fn both_ways_of_writing_a_text_are_found_and_tests_are_not() {
        let source = r#"
            const A: Text = Text::new("甲", "a",);
            fn f() { out.add(text!("乙\n", "b")); Other::new(1, "x"); }
            macro_rules! text { ($zh:expr) => { Text::new("丁", "d") } }
            mod tests { const C: Text = Text::new("丙", "c"); }
        "#;
        assert_eq!(of(source), [("甲".into(), "a".into()), ("乙\n".into(), "b".into())]);
    }

    #[test]
    fn a_wording_with_two_translations_is_refused() {
        let two = |en: &str| vec![("甲".to_owned(), "a".to_owned()), ("甲".to_owned(), en.to_owned())];
        assert!(in_order(two("a")).unwrap().starts_with(ENGLISH));
        assert!(in_order(two("b")).is_err());
    }
}
