//! What a person says of a reading that was wrong, and the files that it then holds for.

use ziping_core::lang::Lang;
use ziping_core::{Profile, score};
use ziping_read::corrections::{ColumnCorrection, Corrections};
use ziping_read::told::{BlockName, ColumnKey, Sureness};
use ziping_read::{ReadError, ReadForm, ReadOptions, read, read_text};
use ziping_tests::page::{docx, unmarked};
use ziping_tests::real::{cells, expected, typed};

/// Headings that no published form has.
const STRANGE: &str = "
2023年度项目考评表
项目名称\t灯塔维护
款项（万元）\t\t期初额度\t本年额度\t已用额度\t满额分\t用度比\t所获分
\t合计\t100\t100\t100\t10\t100%\t10
考评\t类别\t考核要点\t应达数\t实达数\t应得\t实得\t缘由
\t产出\t维护灯塔\t≥4座\t4座\t50\t50\t
\t效益\t通航\t改善\t改善\t30\t28\t夜间浓雾，加装雾笛
\t满意度\t渔民满意度\t≥90%\t95%\t10\t10\t
汇总得分\t<\t<\t<\t<\t100\t98\t
";

fn corrections(columns: &[(BlockName, &str, ColumnKey)], totals: &[&str]) -> Corrections {
    Corrections {
        columns: columns
            .iter()
            .map(|(block, heading, column)| ColumnCorrection {
                block: *block,
                heading: (*heading).to_owned(),
                column: *column,
            })
            .collect(),
        totals: totals.iter().map(|label| (*label).to_owned()).collect(),
    }
}

fn strange() -> Corrections {
    use BlockName::{Indicators, Money};
    use ColumnKey::*;
    corrections(
        &[
            (Money, "期初额度", Initial),
            (Money, "本年额度", Budget),
            (Money, "已用额度", Executed),
            (Money, "满额分", Weight),
            (Money, "用度比", Rate),
            (Money, "所获分", Score),
            (Indicators, "类别", Level1),
            // As another form spells it.
            (Indicators, "考 核\n要 点（三级）：", Name),
            (Indicators, "应达数", Target),
            (Indicators, "实达数", Actual),
            (Indicators, "应得", Weight),
            (Indicators, "实得", Score),
            (Indicators, "缘由", Reason),
        ],
        &["汇总得分"],
    )
}

fn corrected(corrections: &Corrections) -> ReadOptions<'_> {
    ReadOptions { lang: Lang::Zh, corrections }
}

fn one(table: &str, corrections: &Corrections) -> ReadForm {
    let mut forms = read(&docx(table), "", corrected(corrections)).unwrap().forms;
    let text = read_text(&unmarked(table), corrected(corrections)).unwrap().forms;
    assert_eq!((forms.len(), text.len()), (1, 1));
    assert_eq!(serde_json::to_string(&forms[0].form).unwrap(), serde_json::to_string(&text[0].form).unwrap());
    forms.remove(0)
}

#[test]
fn a_form_with_headings_that_nobody_knows_is_shown_then_read_and_scored() {
    for outcome in [read(&docx(STRANGE), "", Lang::Zh), read_text(&unmarked(STRANGE), Lang::Zh)] {
        let Err(ReadError::NotAForm(strange)) = outcome else { panic!("{outcome:?}") };
        let rows = &strange.tables[0].rows;
        assert!(rows.iter().any(|row| row.iter().any(|cell| cell == "考核要点")), "{rows:?}");
    }
    let read = one(STRANGE, &strange());
    let form = &read.form;
    let funds = serde_json::to_string(&form.funds).unwrap();
    assert_eq!(
        funds,
        r#"[{"label":"合计","initial":"100","budget":"100","executed":"100","weight":"10","rate":"100%","score":"10"}]"#
    );
    let row = serde_json::to_string(&form.indicators[1]).unwrap();
    assert_eq!(
        row,
        r#"{"level1":"效益","name":"通航","target":"改善","actual":"改善","weight":"30","score":"28","reason":"夜间浓雾，加装雾笛"}"#
    );
    assert_eq!(serde_json::to_string(&form.total).unwrap(), r#"{"weight":"100","score":"98"}"#);
    let indicators = read.blocks.iter().find(|block| block.block == BlockName::Indicators).unwrap();
    assert_eq!((indicators.seen, indicators.taken), (3, 3));
    let report = score(form, Profile::find("mof2020").unwrap(), Lang::Zh);
    assert_eq!(report.counts.error, 0, "{:?}", report.findings);
    assert_eq!(report.totals.summed.unwrap().0.to_string(), "98");
}

#[test]
fn the_correction_of_one_file_holds_for_another() {
    let other = STRANGE
        .replace("灯塔维护", "航标维护")
        .replace("应达数", "应 达 数（年）")
        .replace("渔民满意度\t≥90%\t95%\t10\t10", "渔民满意度\t≥90%\t95%\t10\t9")
        .replace("100\t98", "100\t97");
    let form = one(&other, &strange()).form;
    assert_eq!(form.project.unwrap().text, "航标维护");
    assert_eq!(form.indicators[0].target.as_ref().unwrap().text, "≥4座");
    assert_eq!(form.total.unwrap().score.unwrap().text, "97");
}

const KNOWN: &str = "
项目支出绩效自评表
项目名称\t河道清淤
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t核定分\t情况
\t产出指标\t数量指标\t清淤长度\t≥2公里\t2公里\t100\t100\t95\t顺利
总分\t<\t<\t<\t<\t<\t100\t100\t95\t
";

#[test]
fn what_the_person_says_goes_before_the_built_in_words() {
    use BlockName::Indicators;
    let plain = one(KNOWN, &Corrections::default());
    let block = |read: &ReadForm| read.blocks.iter().find(|b| b.block == Indicators).unwrap().clone();
    let last = |read: &ReadForm| {
        block(read).columns.iter().rev().take(3).map(|c| (c.heading.clone(), c.column)).collect::<Vec<_>>()
    };
    assert_eq!(block(&plain).sureness, Sureness::Likely, "two headings are not known");
    assert_eq!(
        last(&plain),
        [("情况".into(), None), ("核定分".into(), None), ("得分".into(), Some(ColumnKey::Score))]
    );
    // The corrected column takes the place of the one that was read, and the other is told as left out.
    let given = corrections(
        &[(Indicators, "核定分", ColumnKey::Score), (Indicators, "情况", ColumnKey::Unused)],
        &[],
    );
    let read = one(KNOWN, &given);
    assert_eq!(read.form.indicators[0].score.as_ref().unwrap().text, "95");
    assert_eq!(read.form.total.as_ref().unwrap().score.as_ref().unwrap().text, "95");
    assert_eq!(
        last(&read),
        [
            ("情况".into(), Some(ColumnKey::Unused)),
            ("核定分".into(), Some(ColumnKey::Score)),
            ("得分".into(), None)
        ]
    );
    // Both said: the one that is no column any more leaves the reader sure.
    let both = corrections(
        &[
            (Indicators, "得分", ColumnKey::Unused),
            (Indicators, "核定分", ColumnKey::Score),
            (Indicators, "情况", ColumnKey::Reason),
        ],
        &[],
    );
    let read = one(KNOWN, &both);
    assert_eq!(block(&read).sureness, Sureness::Sure);
    assert_eq!(read.form.indicators[0].reason.as_ref().unwrap().text, "顺利");
}

#[test]
fn corrections_of_other_blocks_and_other_words_change_nothing() {
    let far = corrections(
        &[
            (BlockName::Money, "得分", ColumnKey::Unused),
            (BlockName::Indicators, "分", ColumnKey::Unused),
            (BlockName::Indicators, "（）", ColumnKey::Unused),
        ],
        &["总", "（）"],
    );
    let plain = one(KNOWN, &Corrections::default());
    assert_eq!(one(KNOWN, &far).form, plain.form);
    let text = include_str!("../forms/two-forms.txt");
    let forms = read_text(text, corrected(&strange())).unwrap().forms;
    for (read, wanted) in forms.iter().zip(expected()) {
        assert_eq!(cells(&read.form), wanted.iter().map(|cell| typed(cell)).collect::<Vec<_>>());
    }
}

#[test]
fn a_total_of_the_money_stays_one_unless_the_person_says_otherwise() {
    let table = "
项目名称\t甲
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t资金合计\t10\t10\t10\t10\t100%\t10
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
\t产出指标\t数量指标\t次数\t≥2次\t2次\t90\t90
加总\t<\t<\t<\t<\t<\t100\t100
";
    assert_eq!(one(table, &Corrections::default()).form.total, None);
    let read = one(table, &corrections(&[], &["加总"]));
    assert_eq!(read.form.total.unwrap().score.unwrap().text, "100");
    assert_eq!((read.form.funds.len(), read.form.indicators.len()), (1, 1));
}
