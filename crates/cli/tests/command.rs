//! The command as it is typed: exit codes, output, files of every sort.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test fails by panicking

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn form(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/forms").join(name)
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ziping"));
    command.args(args).env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "C.UTF-8");
    command
}

fn run(args: &[&str]) -> (i32, String, String) {
    finish(command(args).output().unwrap())
}

fn finish(output: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn check(files: &[&Path], more: &[&str]) -> (i32, String, String) {
    let files = files.iter().map(|file| file.to_str().unwrap());
    run(&["check"].into_iter().chain(files).chain(more.iter().copied()).collect::<Vec<_>>())
}

/// A folder of its own for a test, with these files in it.
fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    for (file, bytes) in files {
        let path = folder.join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    folder
}

#[test]
fn the_exit_code_is_the_worst_of_all_files() {
    let (right, wrong, none) = (form("form1.txt"), form("form2.txt"), form("both.rows.json"));
    assert_eq!(check(&[&right], &[]).0, 0);
    assert_eq!(check(&[&right, &wrong], &[]).0, 1);
    assert_eq!(check(&[&none, &wrong, &right], &[]).0, 2);
    assert_eq!(check(&[Path::new("no such file")], &[]).0, 2);
    assert_eq!(run(&["check"]).0, 2);
}

#[test]
fn json_has_the_form_the_report_and_the_places() {
    let (code, out, _) = check(&[&form("both.txt"), &form("both.rows.json")], &["--format", "json"]);
    assert_eq!(code, 2);
    let json: Value = serde_json::from_str(&out).unwrap();
    let forms = json["files"][0]["forms"].as_array().unwrap();
    assert_eq!(forms.len(), 2);
    assert_eq!(forms[1]["form"]["indicators"][12]["score"], "5");
    assert_eq!(forms[1]["form"]["indicators"][12]["level1"], "");
    assert_eq!(forms[1]["origins"]["indicators[12].score"]["column"], 7);
    assert_eq!(forms[1]["report"]["totals"]["declared"], "86");
    assert_eq!(forms[1]["report"]["totals"]["summed"], "81");
    assert_eq!(forms[1]["notes"], serde_json::json!([]));
    assert_eq!(json["files"][1]["error"]["code"], "no_table");
    assert!(json["files"][1]["forms"].is_null());
}

#[test]
fn text_shows_totals_and_findings_in_the_language_asked_for() {
    let (_, zh, _) = check(&[&form("form2.txt")], &[]);
    for part in ["填报总分 86 良", "各项之和 81 良", "AR-001", "多 5 分", "12–15", "依据"] {
        assert!(zh.contains(part), "{part} is missing in\n{zh}");
    }
    assert!(!zh.contains('\u{1b}'), "no colours where nobody sees them");
    let (_, en, _) = check(&[&form("form2.txt")], &["--lang", "en"]);
    assert!(en.contains("declared 86") && en.contains("Errors: 4"), "{en}");
    let shell = finish(command(&["rules"]).env("LANG", "en_GB.UTF-8").output().unwrap());
    assert!(shell.1.contains("The declared total"), "the shell's language is the default");
}

#[test]
fn standard_input_and_gb18030() {
    let text = std::fs::read_to_string(form("form2.txt")).unwrap();
    // ≧ and ≤ are in GB18030 as well: the same form comes out.
    let (bytes, _, lost) = encoding_rs::GB18030.encode(&text);
    assert!(!lost);
    let mut child = command(&["check", "-", "--format=json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&bytes).unwrap();
    let (code, out, _) = finish(child.wait_with_output().unwrap());
    assert_eq!(code, 1);
    let json: Value = serde_json::from_str(&out).unwrap();
    let (_, plain, _) = check(&[&form("form2.txt")], &["--format", "json"]);
    let plain: Value = serde_json::from_str(&plain).unwrap();
    assert_eq!(json["files"][0]["name"], "-");
    assert_eq!(json["files"][0]["forms"], plain["files"][0]["forms"]);
}

#[test]
fn a_folder_is_the_files_in_it() {
    let right = std::fs::read(form("form1.txt")).unwrap();
    let folder =
        folder("a_folder", &[("b.txt", &right), ("a/c.txt", &right), (".hidden", b"x"), ("~$lock", b"x")]);
    let (code, out, _) = check(&[&folder], &["--format", "json"]);
    assert_eq!(code, 0);
    let json: Value = serde_json::from_str(&out).unwrap();
    let names: Vec<&str> =
        json["files"].as_array().unwrap().iter().map(|f| f["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), 2);
    assert!(names[0].ends_with("c.txt") && names[1].ends_with("b.txt"), "{names:?}");
}

#[test]
fn a_profile_may_be_a_file() {
    let source = ziping_core::Profile::source("mof2020").unwrap();
    let bad = source.replacen("\"id\"", "\"ident\"", 1);
    let folder = folder("profiles", &[("own.json", source.as_bytes()), ("bad.json", bad.as_bytes())]);
    let own = folder.join("own.json");
    assert_eq!(check(&[&form("form1.txt")], &["--profile", own.to_str().unwrap()]).0, 0);
    let (code, _, complaint) =
        check(&[&form("form1.txt")], &["--profile", folder.join("bad.json").to_str().unwrap()]);
    assert_eq!(code, 2);
    assert!(complaint.contains("id"), "{complaint}");
    let (code, _, complaint) = check(&[&form("form1.txt")], &["--profile", "mof1999"]);
    assert_eq!((code, complaint.contains("mof2020")), (2, true), "{complaint}");
}

#[test]
fn every_profile_is_listed_and_says_what_it_changes() {
    let (code, out, _) = run(&["profiles"]);
    assert_eq!(code, 0);
    for profile in ziping_core::Profile::builtin() {
        assert!(out.contains(&profile.id) && out.contains(&profile.name_zh), "{}", profile.id);
    }
    assert!(out.contains("依据未核对"));
    let (code, out, _) = run(&["profiles", "hubei"]);
    assert_eq!(code, 0);
    for part in [
        "预算执行分值 20（国家 10）",
        "100%；80%；50%",
        "按目标÷实际得分（国家 两种算法都认可）",
        "exec.weight",
    ] {
        assert!(out.contains(part), "{part} in {out}");
    }
    assert!(!out.contains("全年预算数"), "what it does not change is not listed");
    let (_, out, _) = run(&["profiles", "guangxi", "--lang", "en"]);
    assert!(out.contains("loses points by the excess") && out.contains("is an error"), "{out}");
    let (_, out, _) = run(&["profiles", "hubei", "--format", "json"]);
    let own: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&own["extends"], &own["exec"]["weight"]), (&"mof2020".into(), &20.into()));
    let (_, out, _) = run(&["profiles", "--format", "json"]);
    assert!(serde_json::from_str::<Vec<Value>>(&out).unwrap().contains(&own));
    let (code, _, complaint) = run(&["profiles", "mof1999"]);
    assert_eq!((code, complaint.contains("mof1999")), (2, true));
}

#[test]
fn the_report_names_the_profile_and_one_that_fits_better() {
    let (_, out, _) = check(&[&form("form1.txt")], &[]);
    assert!(out.contains("口径 财政部 2020 年办法（依据未核对）"), "{out}");
    assert!(!out.contains("--profile"), "{out}");
    let (_, out, _) = check(&[&form("form1.txt")], &["--profile", "hubei"]);
    assert!(out.contains("口径 湖北") && out.contains("--profile mof2020"), "{out}");
}

#[test]
fn every_rule_is_listed_and_explained() {
    let (code, out, _) = run(&["rules", "--format", "json"]);
    assert_eq!(code, 0);
    let rules: Value = serde_json::from_str(&out).unwrap();
    let (_, list, _) = run(&["rules"]);
    for rule in rules.as_array().unwrap() {
        let id = rule["id"].as_str().unwrap();
        assert!(list.contains(id));
        for lang in ["zh", "en"] {
            let (code, page, _) = run(&["explain", &id.to_lowercase(), "--lang", lang]);
            assert_eq!(code, 0, "{id}");
            assert!(page.contains(id));
        }
    }
    let (code, _, complaint) = run(&["explain", "AR-999"]);
    assert_eq!((code, complaint.contains("AR-999")), (2, true));
}

#[test]
fn help_and_version() {
    assert!(run(&["--help"]).1.contains("ziping check"));
    assert_eq!(run(&["--version"]).1, format!("ziping {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn corrections_from_a_file_hold_for_every_form() {
    let form = "项目名称\t灯塔\n考评\t考核要点\t应达数\t实达数\t应得\t实得\n\t维护灯塔\t≥4座\t4座\t100\t100\n汇总得分\t\t\t\t100\t100\n";
    let column = |heading: &str, key: &str| serde_json::json!({ "block": "indicators", "heading": heading, "as": key });
    let corrections = serde_json::json!({
        "columns": [
            column("考核要点", "name"), column("应达数", "target"), column("实达数", "actual"),
            column("应得", "weight"), column("实得", "score"),
        ],
        "totals": ["汇总得分"],
    });
    let folder = folder(
        "corrections",
        &[
            ("forms/a.txt", form.as_bytes()),
            ("forms/b.txt", form.replace("灯塔", "航标").as_bytes()),
            // As Windows' Notepad saves it.
            ("right.json", ["\u{feff}", &corrections.to_string()].concat().as_bytes()),
            ("wrong.json", br#"{"columns": [{"block": "indicators", "heading": "x", "as": "points"}]}"#),
        ],
    );
    let forms = folder.join("forms");
    let (code, out, _) = check(&[&forms], &["--format", "json"]);
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, &json["files"][0]["error"]["code"]), (2, &"not_a_form".into()));
    assert_eq!(json["files"][0]["error"]["tables"][0]["rows"][1][1], "考核要点");
    let with = |name: &str| {
        let path = folder.join(name);
        check(&[&forms], &["--format", "json", "--corrections", path.to_str().unwrap()])
    };
    let (code, out, _) = with("right.json");
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(code, 0, "{out}");
    for file in json["files"].as_array().unwrap() {
        let form = &file["forms"][0];
        assert_eq!(form["form"]["total"]["score"], "100");
        assert_eq!(form["blocks"][1]["block"], "indicators");
        assert_eq!(form["blocks"][1]["columns"][2]["as"], "target");
    }
    let (code, _, said) = with("wrong.json");
    assert_eq!(code, 2);
    assert!(said.contains("corrections.columns[0].as"), "{said}");
    assert_eq!(with("none.json").0, 2);
}

#[test]
fn what_stands_out_between_files_is_told_at_the_end() {
    let (one, two) = (form("form1.txt"), form("form2.docx"));
    let (_, out, _) = check(&[&one, &two], &["--lang", "zh"]);
    let (forms, between) = out.split_once("几份表之间 7 条").unwrap();
    assert!(!forms.contains("XF-"), "{forms}");
    let place = |rule: &str| between.find(rule).unwrap_or_else(|| panic!("{rule}: {between}"));
    assert!(place("XF-001") < place("XF-008") && place("XF-008") < place("XF-004"), "the gravest first");
    for told in ["form1.txt", "form2.docx", "第 1 行“推送各类政策信息数量” · 实际完成值", "2185"]
    {
        assert!(between.contains(told), "{told}: {between}");
    }
    for alone in [&one, &two] {
        assert!(!check(&[alone], &["--lang", "zh"]).1.contains("几份表之间"));
    }
}

#[test]
fn json_names_a_form_by_its_place_among_all_files() {
    let (one, two, none) = (form("form1.txt"), form("form2.docx"), form("both.rows.json"));
    let (_, out, _) = check(&[&none, &one, &two], &["--format", "json"]);
    let json: Value = serde_json::from_str(&out).unwrap();
    let across = json["across"].as_array().unwrap();
    assert_eq!(across.len(), 7);
    let title = across.iter().find(|across| across["rule"] == "XF-008").unwrap();
    assert_eq!((&title["cells"][0]["form"], &title["cells"][0]["cell"]), (&1.into(), &"title".into()));
    assert_eq!((&title["cells"][1]["form"], &title["cells"][1]["cell"]), (&0.into(), &"project".into()));
    let (_, out, _) = check(&[&one], &["--format", "json"]);
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["across"], Value::Array(Vec::new()));
}

#[test]
fn what_is_handed_back_is_written_where_it_was_asked_for() {
    let folder = folder("handed", &[("in/a.txt", b""), ("out/x", b"")]);
    let (first, second) = (form("form1.docx"), form("form2.docx"));
    let to = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (code, _, told) = check(
        &[&first, &second],
        &[
            "--comments",
            &to("out"),
            "--corrected",
            &to("out"),
            "--opinion",
            &to("out"),
            "--summary",
            &to("out/s.xlsx"),
        ],
    );
    assert_eq!(code, 1, "{told}");
    for name in ["form1-批注.docx", "form2-批注.docx", "form1-更正.docx", "form2-检查意见.docx", "s.xlsx"]
    {
        assert!(told.contains(name), "{name}: {told}");
        assert!(std::fs::read(folder.join("out").join(name)).unwrap().starts_with(b"PK"), "{name}");
    }
    // What was corrected is told, and nothing but what is certain.
    assert!(
        told.contains("更正：总分 · 得分：改为“81”") && told.contains("没有可以确定更正的错误"),
        "{told}"
    );
    let json = to("f.json");
    let (_, _, told) = check(&[&second], &["--findings", &json, "--lang", "en"]);
    assert!(told.contains("written: "), "{told}");
    let findings: Value = serde_json::from_slice(&std::fs::read(json).unwrap()).unwrap();
    assert_eq!(findings.as_array().unwrap().iter().filter(|one| one["severity"] == "error").count(), 4);
}

#[test]
fn what_cannot_be_handed_back_is_told_and_the_original_is_never_written_over() {
    let bytes = std::fs::read(form("form1.docx")).unwrap();
    let folder = folder("not-handed", &[("a.docx", &bytes), ("b.docx", &bytes)]);
    let (a, b) = (folder.join("a.docx"), folder.join("b.docx"));
    let to = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    for (files, options, why) in [
        (vec![a.as_path()], vec!["--comments", &to("a.docx")], "不能被改写"),
        (vec![&a, &b], vec!["--comments", &to("c.docx")], "文件夹"),
        (vec![&a], vec!["--comments", &to("c.xlsx")], "结尾"),
        (vec![&a], vec!["--opinion", &to("c.pdf")], "结尾"),
        (vec![&a], vec!["--opinion", &to("c.docx"), "--date", "gestern"], "日期"),
        (vec![&a], vec!["--summary", &to("none/c.xlsx")], "写不进去"),
        (vec![&form("form1.doc")], vec!["--comments", &to("c.docx")], "docx 和 xlsx"),
    ] {
        let (code, _, told) = check(&files, &options);
        assert_eq!(code, 2, "{options:?}: {told}");
        assert!(told.contains(why), "{options:?}: {told}");
    }
    assert_eq!(std::fs::read(a).unwrap(), bytes);
    assert!(!folder.join("c.docx").exists() && !folder.join("c.xlsx").exists());
}
