//! The large run of `tests/tests/planted.rs`: very many right forms, and every kind of mistake planted into
//! thousands of them. Prints `docs/accuracy.md`'s table as Markdown; progress goes to the other channel.
//!
//!     cargo run --release -p ziping-tests --example accuracy -- FORMS PLANTS SEED

use rust_decimal::Decimal;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use ziping_core::report::Severity;
use ziping_tests::accuracy::{self, Count};
use ziping_tests::{clean, plant, profiles};

/// Runs a job for every number on every core, and tells how far it is.
fn spread(what: &str, jobs: u64, job: impl Fn(u64) + Sync) {
    let next = AtomicU64::new(0);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let step = (jobs / 20).max(1);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    if at >= jobs {
                        break;
                    }
                    job(at);
                    if (at + 1).is_multiple_of(step) {
                        eprintln!("  {what}: {} of {jobs}", at + 1);
                    }
                }
            });
        }
    });
}

fn percent(part: u64, whole: u64) -> String {
    // Cut off, not rounded: 100% is all of them.
    let share = Decimal::from(part * 100) / Decimal::from(whole.max(1));
    format!("{}%", share.trunc_with_scale(2).normalize())
}

fn main() {
    let number =
        |at: usize, usual: u64| std::env::args().nth(at).and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (forms, plants, seed) = (number(1, 100_000), number(2, 2_000), number(3, 1));
    let profiles = profiles::all();
    let base = seed << 32;

    let wrong = Mutex::new((0_u64, Vec::<String>::new()));
    let warned = AtomicU64::new(0);
    spread("clean forms", forms, |at| {
        let profile = &profiles[at as usize % profiles.len()];
        let made = clean::any(base + at, profile);
        let errors = accuracy::errors(&made, profile);
        if accuracy::has(&made, profile, Severity::Warning) {
            warned.fetch_add(1, Ordering::Relaxed);
        }
        if !errors.is_empty() {
            let mut wrong = wrong.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
            wrong.0 += 1;
            if wrong.1.len() < 200 {
                wrong.1.extend(
                    errors.into_iter().map(|error| format!("{} form {}: {error}", profile.id, base + at)),
                );
            }
        }
    });
    let (bad, examples) = wrong.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());

    let kinds: Vec<_> = plant::all().collect();
    let counts: Vec<Mutex<Count>> = kinds.iter().map(|_| Mutex::default()).collect();
    spread("kinds of mistakes", kinds.len() as u64, |at| {
        let mut count = Count::default();
        // Some kinds fit few forms: the numbers go on until enough are planted, or ten times as many were tried.
        for number in 0..plants * 10 {
            if count.planted >= plants {
                break;
            }
            let profile = &profiles[number as usize % profiles.len()];
            count.add(&accuracy::plant(kinds[at as usize], base + (1 << 30) + number, profile));
        }
        *counts[at as usize].lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = count;
    });

    println!("| {forms} right forms | |\n|---|---|");
    println!("| forms with an error · 有误报错误的表 | {bad} |");
    println!("| forms with a warning · 有提醒的表 | {} |\n", warned.into_inner());
    println!("| mistake · 差错 | planted | found | at its cell | other errors | warnings beside |");
    println!("|---|---|---|---|---|---|");
    let (mut sums, mut all) = (Count::default(), Count::default());
    let mut missed = String::new();
    for (kind, count) in kinds.iter().zip(&counts) {
        let count = count.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let mark = match (kind.arithmetic, kind.severity) {
            (true, Severity::Error) => " ＋",
            (_, Severity::Error) => "",
            _ => " △",
        };
        println!(
            "| {} · {}{mark} | {} | {} | {} | {} | {:.2} |",
            kind.name.0,
            kind.name.1,
            count.planted,
            percent(count.found, count.planted),
            percent(count.located, count.planted),
            count.others,
            Decimal::from(count.warnings) / Decimal::from(count.planted.max(1)),
        );
        if kind.arithmetic {
            sums.add(&count);
        }
        all.add(&count);
        if !count.examples.is_empty() {
            missed.push_str(&format!(
                "{}:\n{}",
                kind.name.1,
                count.examples.lines().take(12).collect::<Vec<_>>().join("\n")
            ));
            missed.push('\n');
        }
    }
    for (name, count) in [("all of arithmetic · 算术差错合计", &sums), ("all · 合计", &all)] {
        println!(
            "| **{name}** | {} | {} | {} | {} | |",
            count.planted,
            percent(count.found, count.planted),
            percent(count.located, count.planted),
            count.others
        );
    }
    for line in examples.iter().take(200) {
        eprintln!("{line}");
    }
    eprintln!("{missed}");
    let good = sums.located * 100 >= sums.planted * 99;
    if bad > 0 || !good {
        std::process::exit(1);
    }
}
