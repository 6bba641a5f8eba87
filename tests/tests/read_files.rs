//! Whatever program saved the two real forms, the checker says the same of them.

use ziping_core::{Form, Lang, Profile, score};
use ziping_tests::real::open;

/// What is found in a form, in the order of the report, with every message and derivation.
fn found(form: &Form) -> Vec<String> {
    let report = score(form, Profile::find("mof2020").unwrap(), Lang::Zh);
    let totals = format!("{:?}", report.totals);
    let findings = report.findings.iter().map(|finding| {
        format!(
            "{:?} {} {}: {} {}",
            finding.severity, finding.rule, finding.cell, finding.message, finding.derivation
        )
    });
    std::iter::once(totals).chain(findings).collect()
}

fn found_in(name: &str) -> Vec<Vec<String>> {
    let forms = open(name).unwrap_or_else(|why| panic!("{name}: {why}"));
    forms.iter().map(|read| found(&read.form)).collect()
}

/// A blank behind a number is a finding (AR-007), and only the files that Word or a text editor made still have it.
fn without_blanks(found: &[Vec<String>]) -> Vec<Vec<String>> {
    let kept = |form: &Vec<String>| form.iter().filter(|line| !line.contains(" AR-007 ")).cloned().collect();
    found.iter().map(kept).collect()
}

#[test]
fn every_format_gives_the_same_findings() {
    let typed = found_in("two-forms.txt");
    assert_eq!(typed.len(), 2);
    let wanted = without_blanks(&typed);
    for ending in
        ["docx", "lo.docx", "doc", "xlsx", "xls", "odt", "ods", "html", "word.html", "rtf", "txt", "csv"]
    {
        assert_eq!(without_blanks(&found_in(&format!("both.{ending}"))), wanted, "both.{ending}");
        for (name, one) in [("form1", &wanted[0]), ("form2", &wanted[1])] {
            assert_eq!(&without_blanks(&found_in(&format!("{name}.{ending}")))[0], one, "{name}.{ending}");
        }
    }
}

/// With formulas the second form computes its rate, its execution score and its total: what was wrong in them is
/// right then, and what people wrote stays wrong.
#[test]
fn formulas_put_right_what_they_compute() {
    let errors = |found: &[String]| -> Vec<String> {
        let errors = found.iter().filter(|line| line.starts_with("Error"));
        errors.map(|line| line.split_once(':').unwrap().0.to_owned()).collect()
    };
    for ending in ["xlsx", "xls"] {
        let both = found_in(&format!("both_formulas.{ending}"));
        assert_eq!(errors(&both[0]), [""; 0], "{ending}");
        let of_people = [
            "Error IV-003 indicators[9].actual",
            "Error SC-005 indicators[10].score",
            "Error EP-001 indicators[12].reason",
        ];
        assert_eq!(errors(&both[1]), of_people, "{ending}");
    }
}
