//! Writes the committed files that are made from other files, or proves that they are up to date.
//!
//! Owns: which file is made of what. Each maker is a pure function from its sources to a text.

mod english;
mod help;
mod pages;
mod profiles;
mod rules;
mod texts;
mod types;
mod words;

use crate::{Outcome, paths};
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use ziping_core::lang::Lang;

/// A file that is made, and what must stand in it.
struct Made {
    path: PathBuf,
    text: String,
}

/// The made files that are compiled in, of which others are made: what runs here may still have their old content.
fn compiled_in() -> Result<Vec<Made>, Box<dyn Error>> {
    Ok(vec![
        Made { path: paths::long_texts(), text: texts::texts(&rules::families()?)? },
        Made { path: paths::shipped(), text: profiles::shipped()? },
    ])
}

/// Every made file. `docs/rules` and `www/generated` hold nothing else.
fn everything() -> Result<Vec<Made>, Box<dyn Error>> {
    let families = rules::families()?;
    let mut made = compiled_in()?;
    made.extend([
        Made { path: paths::types().join("data.d.ts"), text: types::data() },
        Made { path: paths::help().join("rules.zh.json"), text: help::help(&families, Lang::Zh) },
        Made { path: paths::help().join("rules.en.json"), text: help::help(&families, Lang::En) },
        Made { path: paths::english(), text: english::english()? },
        Made { path: paths::schema(), text: profiles::schema()? },
        Made { path: paths::help().join("fields.zh.json"), text: profiles::fields(|zh, _| zh)? },
        Made { path: paths::help().join("fields.en.json"), text: profiles::fields(|_, en| en)? },
        Made { path: paths::rule_pages().join("README.md"), text: pages::index(&families) },
    ]);
    for family in &families {
        made.extend(family.rules.iter().map(|rule| Made {
            path: paths::rule_pages().join(format!("{}.md", rule.id)),
            text: pages::page(family, rule),
        }));
    }
    for (name, text) in ziping_tests::said::all() {
        made.push(Made { path: paths::said().join(name), text });
    }
    Ok(made)
}

/// Writes every made file that is not as it must be, and removes the page of a rule that is no more.
pub(crate) fn write() -> Outcome {
    if write_stale(&compiled_in()?)? {
        // The rest is made by a program that has them inside.
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let status = Command::new(cargo).current_dir(paths::root()).args(["xtask", "gen"]).status()?;
        return if status.success() { Ok(()) } else { Err("the rest was not made".into()) };
    }
    let made = everything()?;
    for path in left_over(&made)? {
        fs::remove_file(&path)?;
        println!("removed {}", paths::relative(&path));
    }
    write_stale(&made).map(drop)
}

/// Writes those that are not as they must be; whether there were any.
fn write_stale(made: &[Made]) -> Result<bool, Box<dyn Error>> {
    let mut any = false;
    for made in made.iter().filter(|made| is_stale(made)) {
        if let Some(folder) = made.path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&made.path, &made.text)?;
        println!("wrote {}", paths::relative(&made.path));
        any = true;
    }
    Ok(any)
}

/// Fails when a made file is not as it must be.
pub(crate) fn check() -> Outcome {
    let made = everything()?;
    let mut wrong = left_over(&made)?;
    wrong.extend(made.iter().filter(|made| is_stale(made)).map(|made| made.path.clone()));
    if wrong.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = wrong.iter().map(|path| paths::relative(path)).collect();
    Err(format!("not up to date (run `cargo xtask gen`): {}", names.join(", ")).into())
}

fn is_stale(made: &Made) -> bool {
    // Git may have given the file the line ends of Windows.
    fs::read_to_string(&made.path).ok().map(|text| text.replace("\r\n", "\n")).as_ref() != Some(&made.text)
}

/// Pages of rules that are no more.
fn left_over(made: &[Made]) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let Ok(folder) = fs::read_dir(paths::rule_pages()) else { return Ok(Vec::new()) };
    let mut left = Vec::new();
    for entry in folder {
        let path = entry?.path();
        if !made.iter().any(|made| made.path == path) {
            left.push(path);
        }
    }
    Ok(left)
}
