//! The module's own writer of JSON says what serde's says, of everything that crosses and of any text.

use proptest::prelude::*;
use serde_json::to_string;
use ziping_core::rules::Families;
use ziping_core::to_json::to_json;
use ziping_core::{Lang, Profile};
use ziping_read::wire::FileRead;

#[test]
fn of_the_real_forms_it_writes_what_serde_writes() {
    let profile = Profile::find("mof2020").unwrap();
    let texts = [include_str!("../forms/two-forms.txt"), include_str!("../forms/both.txt"), "no form"];
    for text in texts {
        let outcome = ziping_read::read_text(text, Lang::Zh);
        let read = FileRead::new("a \"file\".txt", &outcome, Lang::Zh);
        assert_eq!(to_json(&read).unwrap(), to_string(&read).unwrap());
        let checked = read.checked(profile, Profile::builtin(), Families::ALL, Lang::En);
        assert_eq!(to_json(&checked).unwrap(), to_string(&checked).unwrap());
    }
}

#[test]
fn control_characters_are_escaped() {
    let all: String = ('\0'..='\u{a0}').chain(['\u{2028}', '表', '😀']).collect();
    assert_eq!(to_json(&all).unwrap(), to_string(&all).unwrap());
}

#[test]
fn a_binary_number_does_not_cross() {
    assert!(to_json(&serde_json::json!({ "score": 0.1 })).is_err());
}

proptest! {
    #[test]
    fn of_any_tree_it_writes_what_serde_writes(texts in prop::collection::vec(any::<Option<String>>(), 0..5), number: i64) {
        let tree = serde_json::json!({ "texts": texts, "[": [[], {}, number, true, null], "{": { ",": "[" } });
        prop_assert_eq!(to_json(&tree).unwrap(), to_string(&tree).unwrap());
    }
}
