//! Cells that are merged over several rows of a Word file: what they say holds for each of the rows, and counts once.

use ziping_core::lang::Lang;
use ziping_core::report::{Report, Severity};
use ziping_core::{Profile, score};
use ziping_read::{ReadForm, read};
use ziping_tests::page::docx;

fn one(table: &str) -> (ReadForm, Report) {
    let mut forms = read(&docx(table), "form.docx", Lang::Zh).unwrap().forms;
    assert_eq!(forms.len(), 1);
    let form = forms.remove(0);
    let report = score(&form.form, Profile::find("mof2020").unwrap(), Lang::Zh);
    (form, report)
}

/// The findings of a severity: rule, cell.
fn findings(report: &Report, severity: Severity) -> Vec<String> {
    let all = report.findings.iter().filter(|f| f.severity == severity);
    all.map(|f| format!("{} {}", f.rule, f.cell)).collect()
}

/// A form of the national layout with these rows of indicators, which weigh 90, and this total.
fn form(rows: &str, total: &str) -> String {
    format!(
        "
项目支出绩效自评表
（2022年度）
项目名称\t农村饮水安全巩固提升
主管部门\t某县水利局\t实施单位\t某县供水管理站
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t300\t300\t300\t10\t100%\t10
\t其中：当年财政拨款\t300\t300\t300\t\t100%\t
年度总体目标\t预期目标\t实际完成情况
\t改造管网，提高供水保证率。\t管网改造完成，供水保证率提高。
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
{rows}
总分\t<\t<\t<\t<\t<\t100\t{total}\t
"
    )
}

#[test]
fn a_reason_holds_for_every_row_that_it_is_merged_over() {
    let (read, report) = one(&form(
        "\t产出指标\t数量指标\t改造管网长度\t≥20公里\t16公里\t20\t16\t征地推迟，剩余管网六月底前完工
\t\t\t新建水池\t≥5座\t4座\t10\t8\t^
\t\t质量指标\t工程合格率\t100%\t90%\t20\t18\t^
\t效益指标\t社会效益指标\t供水保证率\t≥95%\t96%\t30\t30\t
\t满意度指标\t服务对象满意度指标\t用水户满意度\t≥90%\t93%\t10\t10\t",
        "92",
    ));
    let reasons: Vec<_> = read.form.indicators.iter().map(|row| row.reason.clone().unwrap()).collect();
    assert_eq!(reasons[1], reasons[0], "the place too is that of the merged cell");
    assert_eq!(reasons[2], reasons[0]);
    assert_eq!(reasons[3].text, "");
    assert_eq!(findings(&report, Severity::Error), [""; 0]);
    assert!(
        !report.findings.iter().any(|f| f.rule == "EP-001" || f.rule == "EP-002"),
        "{:?}",
        report.findings
    );
}

#[test]
fn levels_hold_for_the_rows_that_they_are_merged_over() {
    let (read, report) = one(&form(
        "\t产出指标\t数量指标\t改造管网长度\t≥20公里\t20公里\t20\t20\t
\t\t\t新建水池\t≥5座\t5座\t10\t10\t
\t\t质量指标\t工程合格率\t100%\t100%\t20\t20\t
\t效益指标\t社会效益指标\t供水保证率\t≥95%\t96%\t30\t30\t
\t满意度指标\t服务对象满意度指标\t用水户满意度\t≥90%\t93%\t10\t10\t",
        "100",
    ));
    let levels: Vec<_> = read
        .form
        .indicators
        .iter()
        .map(|row| [&row.level1, &row.level2].map(|cell| cell.as_ref().unwrap().text.as_str()).join("|"))
        .collect();
    assert_eq!(
        levels,
        ["产出指标|数量指标", "|", "|质量指标", "效益指标|社会效益指标", "满意度指标|服务对象满意度指标"]
    );
    assert_eq!(findings(&report, Severity::Error), [""; 0]);
    assert_eq!(read.notes, []);
}

const SHARED: &str = "\t产出指标\t数量指标\t改造管网长度\t≥20公里\t20公里\t30\t28\t水池用地变更，已另行选址
\t\t\t新建水池\t≥5座\t4座\t^\t^\t^
\t\t质量指标\t工程合格率\t100%\t100%\t20\t20\t
\t效益指标\t社会效益指标\t供水保证率\t≥95%\t96%\t30\t30\t
\t满意度指标\t服务对象满意度指标\t用水户满意度\t≥90%\t93%\t10\t10\t";

#[test]
fn points_shared_by_rows_count_once_and_are_not_missing_in_the_others() {
    let (read, report) = one(&form(SHARED, "98"));
    let row = &read.form.indicators[1];
    assert_eq!((&row.weight, &row.score), (&None, &None), "there is no such cell in the second row");
    assert_eq!(report.totals.weight_summed.unwrap().0.to_string(), "100");
    assert_eq!(report.totals.summed.unwrap().0.to_string(), "98");
    assert_eq!(findings(&report, Severity::Error), [""; 0], "{:?}", report.findings);
}

/// 16 of 20 kilometres would give 24 of 30 points to that indicator alone.
#[test]
fn the_score_of_several_indicators_is_not_computed_from_one_of_them() {
    let missed = SHARED.replace("≥20公里\t20公里", "≥20公里\t16公里");
    for (rows, shown) in [(missed.clone(), true), (missed.replace("\t^\t^\t^", "\t\t\t选址变更，已另行选址"), false)] {
        let (_, report) = one(&form(&rows, "98"));
        assert_eq!(findings(&report, Severity::Error), [""; 0], "merged in the file: {shown}");
        assert!(!report.findings.iter().any(|f| f.rule.starts_with("SC-")), "{:?}", report.findings);
    }
}

#[test]
fn an_error_elsewhere_makes_no_others_of_shared_points() {
    // The total is wrong, and a weight that nobody shares.
    let (_, report) = one(&form(&SHARED.replace("96%\t30\t30", "96%\t29\t29"), "98"));
    let errors = findings(&report, Severity::Error);
    assert_eq!(
        errors,
        ["AR-002 total.weight", "WT-001 total.weight", "AR-001 total.score"],
        "{:?}",
        report.findings
    );
}

#[test]
fn points_of_a_level_beside_rows_with_scores_belong_to_no_row() {
    let (read, report) = one(&form(
        "\t产出指标\t数量指标\t改造管网长度\t≥20公里\t20公里\t50\t30\t
\t\t\t新建水池\t≥5座\t5座\t^\t10\t
\t\t质量指标\t工程合格率\t100%\t100%\t^\t10\t
\t效益指标\t社会效益指标\t供水保证率\t≥95%\t96%\t30\t30\t
\t满意度指标\t服务对象满意度指标\t用水户满意度\t≥90%\t93%\t10\t10\t",
        "100",
    ));
    assert_eq!(read.form.subtotals[0].weight.as_ref().unwrap().text, "50");
    assert_eq!(report.totals.summed.unwrap().0.to_string(), "100");
    assert_eq!(findings(&report, Severity::Error), [""; 0], "{:?}", report.findings);
}
