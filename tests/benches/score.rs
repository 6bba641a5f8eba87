//! How long `score` takes without a boundary. `npm run bench` runs it beside the others.
//!
//! Prints the time of one call in nanoseconds over the real forms of `tests/forms/two-forms.txt`: the fastest
//! slice of many, for whatever else the machine does can only make one slower.

use std::hint::black_box;
use std::time::{Duration, Instant};
use ziping_core::{Form, Lang, Profile, score};

/// How long one measurement goes on.
const SPAN: Duration = Duration::from_millis(500);
/// How many times the forms are scored in one slice.
const SLICE: u32 = 50;

fn forms() -> Vec<Form> {
    let text = include_str!("../forms/two-forms.txt");
    let reading = ziping_read::read_text(text, Lang::Zh);
    reading.map(|reading| reading.forms.into_iter().map(|read| read.form).collect()).unwrap_or_default()
}

fn main() {
    let forms = forms();
    let profile = Profile::find("mof2020").filter(|_| !forms.is_empty());
    let Some(profile) = profile else {
        eprintln!("there is nothing to score");
        std::process::exit(1);
    };
    let round = || forms.iter().for_each(|form| drop(black_box(score(black_box(form), profile, Lang::Zh))));
    let slice = || {
        let begun = Instant::now();
        (0..SLICE).for_each(|_| round());
        begun.elapsed()
    };
    let begun = Instant::now();
    let mut fastest = slice();
    while begun.elapsed() < SPAN {
        fastest = fastest.min(slice());
    }
    println!("{}", fastest.as_nanos() / (u128::from(SLICE) * forms.len() as u128));
}
