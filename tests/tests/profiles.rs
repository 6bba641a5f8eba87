//! Profiles: what one has from another, what a bad one is told, which one a form looks like, and that the list of fields
//! is what the reader knows, both ways.

use serde_json::{Value, json};
use ziping_core::profile::fields::{FIELDS, Kind};
use ziping_core::profile::{Library, Problem, library};
use ziping_core::{Form, Lang, Profile, suggest};
use ziping_tests::apply;

fn own(fields: Value) -> Value {
    let mut own = json!({ "id": "own", "name": { "zh": "自己的", "en": "own" }, "basis": { "document": "文件", "checked": true } });
    own.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    own
}

fn read(fields: Value) -> Result<Profile, (String, Problem)> {
    Profile::from_json(&own(fields).to_string()).map_err(|error| (error.path, error.problem))
}

/// `{"exec": {"weight": value}}` for `exec.weight`.
fn at(path: &str, value: &Value) -> Value {
    match path.split_once('.') {
        Some((group, key)) => json!({ group: { key: value } }),
        None => json!({ path: value }),
    }
}

fn extending(path: &str, value: &Value) -> Value {
    let mut fields = at(path, value);
    fields["extends"] = "mof2020".into();
    // Steps and saying that there are steps go together.
    if path == "exec.tiers" && !value.is_null() {
        fields["exec"]["score"] = "tiers".into();
    }
    if path == "exec.score" && value == "tiers" {
        fields["exec"]["tiers"] = json!([["0.9", 1]]);
    }
    fields
}

#[test]
fn a_profile_has_from_another_what_it_does_not_state() {
    let hubei = Profile::find("hubei").unwrap();
    let national = Profile::find("mof2020").unwrap();
    assert_eq!(hubei.exec.weight, 20.into());
    assert_eq!((hubei.exec.cap, &hubei.grades), (national.exec.cap, &national.grades));
    assert_eq!(hubei.lineage, ["mof2020"]);
    let guangxi = Profile::find("guangxi").unwrap();
    assert_eq!(guangxi.lineage, ["platform", "mof2020"]);
    assert_eq!(guangxi.quantitative, Profile::find("platform").unwrap().quantitative);
    assert!(guangxi.explain.over_is_error && guangxi.over.zero_target_at == Some(30.into()));

    // What a profile says of itself is not handed down.
    let mine = read(json!({ "extends": "hubei" })).unwrap();
    assert_eq!((mine.id.as_str(), mine.exec.weight), ("own", 20.into()));
    assert!(mine.signs.places.is_empty());
    assert_eq!(mine.lineage, ["hubei", "mof2020"]);
    // Its own document was read, those of the others were not.
    assert!(mine.basis.checked && !mine.checked);
}

#[test]
fn what_cannot_be_extended_is_said() {
    let (path, problem) = read(json!({ "extends": "nowhere" })).unwrap_err();
    assert_eq!(path, "extends");
    assert!(matches!(problem, Problem::NoParent(id, known) if id == "nowhere" && known.contains("hubei")));
    assert_eq!(
        read(json!({ "extends": "own" })).unwrap_err(),
        ("extends".into(), Problem::Cycle("own".into()))
    );
    assert_eq!(read(json!({ "extends": 1 })).unwrap_err().0, "extends");
    assert!(matches!(read(json!({ "extends": null })).unwrap_err().1, Problem::Missing));

    let ring: Vec<Value> = [("a", "b"), ("b", "c"), ("c", "a")]
        .into_iter()
        .map(|(id, extends)| own(json!({ "id": id, "extends": extends })))
        .collect();
    let ring = Library::new(serde_json::from_value(json!(ring)).unwrap());
    assert!(ring.all().is_empty());
    let into = serde_json::from_value(own(json!({ "extends": "a" }))).unwrap();
    assert_eq!(ring.read(&into).unwrap_err().problem, Problem::Cycle("a".into()));
}

#[test]
fn every_shipped_profile_names_its_document_and_one_that_is_known() {
    for profile in library().all() {
        assert!(!profile.basis.document.is_empty() && !profile.name_en.is_empty(), "{}", profile.id);
        assert_eq!(profile.lineage.is_empty(), profile.id == "mof2020", "{}", profile.id);
        // Nobody has held any against its text yet: the page has to say so.
        assert!(!profile.checked, "{}", profile.id);
    }
    assert!(library().find("none").is_none());
}

#[test]
fn the_list_of_fields_is_what_the_reader_knows() {
    let national: Value = serde_json::from_str(Profile::source("mof2020").unwrap()).unwrap();
    for field in FIELDS {
        let pointer = format!("/{}", field.path.replace('.', "/"));
        let value = national.pointer(&pointer).unwrap_or_else(|| panic!("mof2020 has no {}", field.path));
        read(extending(field.path, value)).unwrap_or_else(|error| panic!("{}: {error:?}", field.path));
        // Nothing in the list that no reader asks for, nothing that may be left out.
        let mut without = national.clone();
        let (group, key) = pointer.rsplit_once('/').unwrap();
        without.pointer_mut(group).unwrap().as_object_mut().unwrap().remove(key);
        let error = Profile::from_json(&without.to_string()).unwrap_err();
        assert_eq!((error.path.as_str(), error.problem), (field.path, Problem::Missing));
    }
    // Nothing that the reader asks for and the list does not have.
    let known = |path: &str| FIELDS.iter().any(|field| field.path == path);
    for (name, value) in national.as_object().unwrap() {
        if ["id", "name", "basis"].contains(&name.as_str()) {
            continue;
        }
        match value {
            Value::Object(group) => {
                for key in group.keys() {
                    assert!(known(&format!("{name}.{key}")), "{name}.{key}");
                }
            }
            _ => assert!(known(name), "{name}"),
        }
    }
}

#[test]
fn every_kind_has_its_limits() {
    for field in FIELDS {
        let accepted = |value: Value| match (read(extending(field.path, &value)), field.path) {
            // Another weight does not go with the sets; that is another fault.
            (Err((at, Problem::Weights(_))), "exec.weight") => at.starts_with("level1.sets"),
            (Err((at, _)), path) if at != path && !at.starts_with(path) => at.starts_with("exec"),
            (result, _) => result.is_ok(),
        };
        let (good, bad): (Vec<Value>, Vec<Value>) = match field.kind {
            Kind::Points => (
                vec![json!(0), json!("99.5"), json!(100)],
                vec![
                    json!(101),
                    json!("50%"),
                    json!(-1),
                    json!(null),
                    json!(0.5),
                    json!("5e1"),
                    json!("5E1"),
                    json!("5_0"),
                    json!("+50"),
                ],
            ),
            Kind::Share => (
                vec![json!(0), json!("90%"), json!("0.905"), json!(1)],
                vec![json!(2), json!("101%"), json!("%"), json!(null)],
            ),
            Kind::OptionalShare => (vec![json!(null), json!("50%")], vec![json!("x"), json!(2)]),
            Kind::Ratio => {
                (vec![json!(1), json!("130%"), json!("1.30")], vec![json!("99%"), json!(0), json!(null)])
            }
            Kind::OptionalNumber => {
                (vec![json!(null), json!(30), json!("0.5")], vec![json!(-1), json!("30%")])
            }
            Kind::Count(least, most) => {
                (vec![json!(least), json!(most)], vec![json!(most + 1), json!("2"), json!(null)])
            }
            Kind::OptionalCount => (vec![json!(null), json!(100)], vec![json!(0), json!("100")]),
            Kind::Flag => (vec![json!(true), json!(false)], vec![json!(1), json!("true"), json!(null)]),
            Kind::Choice(choices) => (
                choices.iter().map(|(word, ..)| json!(word)).collect(),
                vec![json!("x"), json!(null), json!(1)],
            ),
            Kind::Falling => (
                vec![json!(null), json!([["90%", 1], ["0.8", "80%"]])],
                vec![json!([["80%", 1], ["90%", 1]]), json!([[1]]), json!(1)],
            ),
            Kind::Rising => (
                vec![json!(null), json!([["130%", "10%"], ["2", 1]])],
                vec![json!([["2", 1], ["1.3", 0]]), json!("x")],
            ),
            Kind::Bands => (
                vec![json!(["100%", "0.8", "50%"])],
                vec![json!(["80%", "90%", "10%"]), json!([1]), json!(null)],
            ),
            Kind::Sets => (
                vec![json!([]), json!([{ "产出指标": 50, "效益指标": "40" }])],
                vec![json!([{ "产出指标": 50 }]), json!([{ "其他": 90 }]), json!([90]), json!(null)],
            ),
            Kind::Grades => (
                vec![json!([]), json!([["优", 90], ["差", "0"]])],
                vec![json!([["差", 0], ["优", 90]]), json!([[90, "优"]]), json!(null)],
            ),
        };
        for value in good {
            assert!(
                accepted(value.clone()),
                "{} should take {value}: {:?}",
                field.path,
                read(extending(field.path, &value))
            );
        }
        for value in bad {
            assert!(read(extending(field.path, &value)).is_err(), "{} should refuse {value}", field.path);
        }
    }
}

#[test]
fn what_a_form_is_known_by_is_read_or_refused() {
    let signs = |signs: Value| read(json!({ "extends": "mof2020", "signs": signs }));
    let mine = signs(json!({ "split_target": true, "places": ["甲", "乙"] })).unwrap();
    assert!(mine.signs.split_target && mine.signs.places == ["甲", "乙"]);
    assert!(!signs(json!({ "split_target": false })).unwrap().signs.split_target);
    let (path, flag) = read(extending("exec.cap", &json!(1))).unwrap_err();
    assert_eq!(path, "exec.cap");
    for bad in [json!(1), json!("true"), json!(null), json!([])] {
        assert_eq!(
            signs(json!({ "split_target": bad })).unwrap_err(),
            ("signs.split_target".into(), flag.clone())
        );
    }
    for bad in [json!(1), json!([""]), json!([1]), json!("甲")] {
        let (path, problem) = signs(json!({ "places": bad })).unwrap_err();
        assert_eq!(path, "signs.places");
        assert!(matches!(problem, Problem::Expected(_)), "{problem:?}");
    }
    assert_eq!(signs(json!({ "other": 1 })).unwrap_err(), ("signs.other".into(), Problem::Unknown));
}

#[test]
fn a_field_may_rest_on_another_document() {
    let with = |sources: Value| read(json!({ "extends": "mof2020", "sources": sources }));
    let said = json!({ "document": "另一文件", "checked": false });
    assert!(with(json!({ "exec": said, "over.note_at": said, "fund_unit": said })).is_ok());
    for (sources, path) in [
        (json!({ "exec.wieght": said }), "sources.exec.wieght"),
        (json!({ "exec": { "document": "文件" } }), "sources.exec"),
        (json!({ "exec": "文件" }), "sources.exec"),
        (json!([]), "sources"),
    ] {
        assert_eq!(with(sources.clone()).unwrap_err().0, path, "{sources}");
    }
    for (signs, path) in [
        (json!({ "places": "湖北" }), "signs.places"),
        (json!({ "places": [""] }), "signs.places"),
        (json!({ "split_target": 1 }), "signs.split_target"),
        (json!({ "more": 1 }), "signs.more"),
        (json!([]), "signs"),
    ] {
        assert_eq!(read(json!({ "extends": "mof2020", "signs": signs })).unwrap_err().0, path, "{signs}");
    }
}

fn suggested(form: &Form, split: bool, used: &str) -> Option<(String, String)> {
    let used = Profile::find(used).unwrap();
    let found = suggest(form, split, used, Profile::builtin(), Lang::Zh)?;
    Some((found.profile.id, found.why))
}

fn set(form: &mut Form, cells: &[(&str, &str)]) {
    for (at, text) in cells {
        assert!(form.set(at.parse().unwrap(), Some((*text).into())), "{at}");
    }
}

#[test]
fn a_form_suggests_the_profile_that_it_was_made_for() {
    let base = apply::base();
    assert_eq!(suggested(&base, false, "mof2020"), None);
    // One weak sign is not enough.
    assert_eq!(suggested(&base, true, "mof2020"), None);

    let mut hubei = base.clone();
    set(&mut hubei, &[("funds[0].weight", "20"), ("indicators[0].weight", "0")]);
    let (id, why) = suggested(&hubei, false, "mof2020").unwrap();
    assert_eq!(id, "hubei");
    assert!(why.contains("预算执行 20 分") && why.contains("40/30/10/0"), "{why}");
    assert_eq!(suggested(&hubei, false, "hubei"), None);
    // And the way back.
    assert_eq!(suggested(&base, false, "hubei").unwrap().0, "mof2020");

    let mut cost = base.clone();
    set(
        &mut cost,
        &[
            ("indicators[0].level1", "成本指标"),
            ("indicators[0].level2", "经济成本指标"),
            ("indicators[0].weight", "20"),
        ],
    );
    set(
        &mut cost,
        &[
            ("indicators[1].level1", "产出指标"),
            ("indicators[1].level2", "数量指标"),
            ("indicators[8].weight", "2"),
        ],
    );
    assert_eq!(suggested(&cost, false, "mof2020").unwrap().0, "mof2021");

    let mut place = base.clone();
    set(&mut place, &[("unit", "四川省某县教育局")]);
    let (id, why) = suggested(&place, true, "mof2020").unwrap();
    assert_eq!(id, "sichuan");
    assert!(why.contains("四川") && why.contains("分列"), "{why}");
    // A place alone does not outweigh another execution weight.
    set(&mut place, &[("unit", "湖北省某县教育局")]);
    assert_eq!(suggested(&place, false, "mof2020"), None);

    let mut yuan = base.clone();
    set(&mut yuan, &[("fund_unit", "项目资金（元）")]);
    assert_eq!(suggested(&yuan, false, "mof2020"), None);
    set(&mut yuan, &[("department", "上海市普陀区教育局")]);
    let (id, why) = suggested(&yuan, false, "mof2020").unwrap();
    assert_eq!(id, "shanghai-putuo");
    assert!(why.contains("金额单位是元"), "{why}");
}

#[test]
fn a_profile_of_ones_own_is_not_talked_out_of_the_place_it_extends() {
    let mut form = apply::base();
    set(&mut form, &[("unit", "四川省某县教育局")]);
    let mine = read(json!({ "extends": "sichuan" })).unwrap();
    assert_eq!(suggest(&form, false, &mine, Profile::builtin(), Lang::Zh), None);
    let other = read(json!({ "extends": "mof2020" })).unwrap();
    assert_eq!(suggest(&form, false, &other, Profile::builtin(), Lang::Zh).unwrap().profile.id, "sichuan");
}

#[test]
fn where_the_rule_fixes_no_formula_both_are_shown_and_either_is_right() {
    let mut form = apply::base();
    set(
        &mut form,
        &[("indicators[5].actual", "330元"), ("indicators[5].reason", "试剂涨价。下一年度集中采购。")],
    );
    let report =
        |form: &Form, profile: &str| ziping_core::score(form, Profile::find(profile).unwrap(), Lang::Zh);
    let row = report(&form, "mof2020")
        .rows
        .into_iter()
        .find(|row| row.cell.to_string() == "indicators[5].score")
        .unwrap();
    for part in ["8 × [1 − (330元 − 300元) ÷ 300元] = 7.20", "8 × 300元 ÷ 330元 = 7.27", "都认可"]
    {
        assert!(row.derivation.contains(part), "{} in {}", part, row.derivation);
    }
    let due = row.recomputed.unwrap();
    assert_eq!((due.low.0.to_string(), due.high.0.to_string()), ("7.20".into(), "7.27".into()));
    let finds = |score: &str, profile: &str| {
        let mut form = form.clone();
        set(&mut form, &[("indicators[5].score", score)]);
        report(&form, profile)
            .findings
            .iter()
            .filter(|finding| finding.rule == "SC-003")
            .map(|finding| finding.severity.name())
            .next()
    };
    assert_eq!(
        [finds("7.20", "mof2020"), finds("7.27", "mof2020"), finds("6", "mof2020")],
        [None, None, Some("error")]
    );
    // Where one holds, only that one is shown, and the other is asked about.
    assert_eq!(
        [finds("7.20", "platform"), finds("7.20", "hubei"), finds("7.27", "hubei")],
        [None, Some("warning"), None]
    );
    let form = {
        let mut form = form.clone();
        set(&mut form, &[("indicators[5].actual", "400元")]);
        form
    };
    let row = |profile: &str| {
        report(&form, profile)
            .rows
            .into_iter()
            .find(|row| row.cell.to_string() == "indicators[5].score")
            .unwrap()
            .derivation
    };
    assert!(row("hubei").contains("目标÷实际") && !row("hubei").contains("按超出"), "{}", row("hubei"));
    assert!(
        row("platform").contains("按超出") && !row("platform").contains("目标÷实际"),
        "{}",
        row("platform")
    );
}
