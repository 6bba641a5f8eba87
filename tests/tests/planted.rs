//! Forms made by a program: right ones must give no error, and a mistake planted into one must be found where it is.
//! `npm run accuracy` does the same with very many more.

use std::fmt::Write as _;
use ziping_core::report::Severity;
use ziping_core::rules;
use ziping_core::{Lang, Profile};
use ziping_tests::accuracy::{self, Count};
use ziping_tests::{cases, clean, plant, profiles};

/// How many forms under each profile.
fn forms() -> u64 {
    u64::from(cases(48))
}

/// A number of a profile's own, so that one more profile changes no form of the others.
fn of_its_own(profile: &Profile) -> u64 {
    profile.id.bytes().fold(0, |number, byte| (number * 31 + u64::from(byte)) % 1009)
}

#[test]
fn a_right_form_has_no_error_in_any_layout() {
    let mut wrong = String::new();
    for profile in profiles::all() {
        for seed in 0..forms() {
            for error in accuracy::errors(&clean::any(seed, profile), profile) {
                let _ = writeln!(wrong, "{} form {seed}: {error}", profile.id);
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} errors on right forms:\n{}",
        wrong.lines().count(),
        wrong.chars().take(6000).collect::<String>()
    );
}

#[test]
fn a_right_form_has_no_error_in_each_layout() {
    let mut wrong = String::new();
    for profile in profiles::all() {
        for (what, change) in clean::LAYOUTS {
            for seed in 5000..5000 + forms() / 24 {
                let mut made = clean::clean(seed, profile);
                change(&mut made, profile);
                for error in accuracy::errors(&made, profile) {
                    let _ = writeln!(wrong, "{what}, {} form {seed}: {error}", profile.id);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.chars().take(6000).collect::<String>());
}

#[test]
fn the_scores_of_a_right_form_add_up() {
    let profile = Profile::find("mof2020").unwrap();
    for seed in 0..forms() {
        let made = clean::clean(seed, profile);
        let report = ziping_core::score(&made.form, profile, Lang::Zh);
        assert_eq!(report.totals.summed.map(|sum| sum.0), Some(made.total), "form {seed}");
    }
}

#[test]
fn a_planted_mistake_is_found_where_it_was_planted() {
    let mut wrong = String::new();
    for kind in plant::all() {
        let mut count = Count::default();
        for profile in profiles::all() {
            for seed in 0..forms() / 8 {
                count.add(&accuracy::plant(kind, 10_000 + seed * 31 + of_its_own(profile), profile));
            }
        }
        // Some kinds fit few forms of few profiles: until there is one.
        for seed in 0..forms() * 4 {
            if count.planted > 0 {
                break;
            }
            for profile in profiles::all() {
                count.add(&accuracy::plant(kind, 30_000 + seed * 31 + of_its_own(profile), profile));
            }
        }
        let Count { planted, located, others, examples, .. } = count;
        let named = kind.name.1;
        if planted == 0 && forms() >= 48 {
            let _ = writeln!(wrong, "{named}: of all the forms made here none takes this mistake");
        }
        // A total that is off by less than what rounding can do is a warning.
        if located * 100 < planted * 99 || others > 0 {
            let _ = writeln!(wrong, "{named}: {located} of {planted}, {others} other errors\n{examples}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.chars().take(9000).collect::<String>());
}

#[test]
fn every_rule_that_may_give_an_error_has_a_kind_of_mistake() {
    let mut planted: Vec<&str> = Vec::new();
    for kind in plant::all() {
        for profile in profiles::all() {
            for seed in 0..30 {
                let mut made = clean::clean(seed * 7 + of_its_own(profile), profile);
                let found = (kind.put)(&mut made, &mut ziping_tests::dice::Dice(seed), profile);
                planted.extend(found.iter().flat_map(|found| found.rules));
            }
        }
    }
    let lacking: Vec<&str> = rules::all()
        .filter(|rule| rule.severity == Severity::Error && !planted.contains(&rule.id))
        .map(|rule| rule.id)
        .collect();
    assert!(lacking.is_empty(), "may give an error, and tests/src/plant has no such mistake: {lacking:?}");
}

/// What is to be written there is not in the form: which weight, which amount, how many points within a tier.
const FOR_A_PERSON: &[&str] = &[
    "weights of 95 under a total of 100",
    "a score above its weight",
    "a score below zero",
    "a score left empty",
    "a score in words",
    "an indicator without a weight",
    "a weight of zero",
    "another execution weight",
    "a total of the money that is not its parts",
    "more spent than there was",
    "money spent without a budget",
    "an empty total above parts with money",
    "a negative amount",
    "an amount in words",
    "partly achieved by its word, full points",
    "a missed target with neither reason nor loss",
    "a target left empty",
    "more satisfied than all",
    "a head that is not filled in",
    "a title of an earlier year",
];

/// Everything that was planted into right forms, with the fixes that are offered for it.
#[test]
fn a_fix_of_a_planted_error_puts_it_right() {
    let profile = Profile::find("mof2020").unwrap();
    let mut wrong = String::new();
    for kind in plant::all() {
        let what = kind.name.1;
        let (mut errors, mut left, mut examples) = (0, 0, String::new());
        for seed in 20_000..20_000 + forms() / 8 {
            let mut made = clean::clean(seed, profile);
            if (kind.put)(&mut made, &mut ziping_tests::dice::Dice(seed ^ 0xABCD), profile).is_none() {
                continue;
            }
            for fault in ziping_tests::fix::faults(&made.form, profile) {
                let _ = writeln!(wrong, "{what}, form {seed}: {fault}");
            }
            let (fixed, _) = ziping_tests::fix::with_all(&made.form, profile);
            let of = |form| {
                let report = ziping_core::score(form, profile, Lang::Zh);
                report.findings.into_iter().filter(|f| f.severity == Severity::Error).collect::<Vec<_>>()
            };
            errors += of(&made.form).len();
            let now = of(&fixed);
            left += now.len();
            for finding in now {
                let _ =
                    writeln!(examples, "    {seed} {} {}: {}", finding.rule, finding.cell, finding.message);
            }
        }
        if left > 0 && !FOR_A_PERSON.contains(&what) {
            let first: Vec<&str> = examples.lines().take(2).collect();
            let _ = writeln!(wrong, "{what}: {left} of {errors} errors are left\n{}", first.join("\n"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.chars().take(9000).collect::<String>());
}
