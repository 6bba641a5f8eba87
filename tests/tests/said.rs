//! What the checker says, word for word, against what was read and agreed to: `tests/said`.

use std::fs;
use ziping_tests::said;

#[test]
fn no_sentence_and_no_figure_changes_unseen() {
    let mut wrong = Vec::new();
    for (name, now) in said::all() {
        let before = fs::read_to_string(said::folder().join(name)).unwrap_or_default().replace("\r\n", "\n");
        let differs = |(a, b): &(&str, &str)| a != b;
        if let Some((at, (before, now))) =
            before.lines().zip(now.lines()).enumerate().find(|(_, pair)| differs(pair))
        {
            wrong.push(format!("{name}, line {}:\n  was {before}\n  is  {now}", at + 1));
        } else if before != now {
            wrong.push(format!("{name} has {} lines, now {}", before.lines().count(), now.lines().count()));
        }
    }
    assert!(wrong.is_empty(), "read what has changed, then run `cargo xtask gen`:\n{}", wrong.join("\n"));
}
