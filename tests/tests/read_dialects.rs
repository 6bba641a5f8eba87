//! The column sets of published forms, each in three text layouts and a Word file: renamed, reordered, split, left out.
//!
//! The texts are written for the test, with the headings that provinces print and the merged cells that they print; see
//! `ziping_tests::page` for the marks of those.

use ziping_core::form::{Cell, Form, FundRow, Indicator};
use ziping_core::lang::Lang;
use ziping_core::{Profile, score};
use ziping_read::told::ColumnKey;
use ziping_read::{ReadForm, read, read_text};
use ziping_tests::page::{docx, unmarked};

/// Reads a table from a Word file, and makes sure that a text of it gives the same cells, a row a line, a cell a line or
/// with pipes.
fn read_one(table: &str) -> ReadForm {
    let mut forms = read(&docx(table), "form.docx", Lang::Zh).unwrap().forms;
    assert_eq!(forms.len(), 1);
    let form = forms.remove(0);
    let text = unmarked(table);
    let cell_a_line = text.lines().fold(String::new(), |out, row| {
        out + &row.split('\t').map(|cell| format!("\t{cell}\n")).collect::<String>() + "\n"
    });
    let piped = text.lines().fold(String::new(), |out, row| out + "| " + &row.replace('\t', " | ") + " |\n");
    for (layout, text) in [("a row a line", text), ("a cell a line", cell_a_line), ("pipes", piped)] {
        let other = read_text(&text, Lang::Zh).unwrap().forms;
        assert_eq!(other.len(), 1);
        let told = |read: &ReadForm| {
            let blocks: Vec<_> = read.blocks.iter().map(|b| (b.block, b.sureness, b.seen, b.taken)).collect();
            format!("{}\n{blocks:?}\n{:?}", serde_json::to_string_pretty(&read.form).unwrap(), messages(read))
        };
        assert_eq!(told(&other[0]), told(&form), "{layout}");
    }
    form
}

/// The blocks: what each was taken for, how sure the reader is, rows taken of rows seen.
fn blocks(read: &ReadForm) -> Vec<String> {
    read.blocks.iter().map(|b| format!("{:?} {:?} {}/{}", b.block, b.sureness, b.taken, b.seen)).collect()
}

/// The errors that the checker finds in the form under the national rules.
fn errors(form: &Form) -> Vec<String> {
    let report = score(form, Profile::find("mof2020").unwrap(), Lang::Zh);
    let errors = report.findings.iter().filter(|f| f.severity == ziping_core::report::Severity::Error);
    errors.map(|f| format!("{} {} {}", f.rule, f.cell, f.message)).collect()
}

/// A cell as `text`, or `-` where the layout has no such cell.
fn show(cell: Option<&Cell>) -> String {
    cell.map_or_else(|| "-".to_owned(), |cell| cell.text.clone())
}

fn fund(row: &FundRow) -> String {
    ziping_core::form::FundField::ALL.map(|field| show(row.get(field))).join("|")
}

fn indicator(row: &Indicator) -> String {
    ziping_core::form::IndicatorField::ALL.map(|field| show(row.get(field))).join("|")
}

fn total(form: &Form) -> (String, String) {
    let total = form.total.clone().unwrap();
    (show(total.weight.as_ref()), show(total.score.as_ref()))
}

fn messages(form: &ReadForm) -> Vec<&str> {
    form.notes.iter().map(|note| note.text.as_str()).collect()
}

#[test]
fn national_layout_of_2020() {
    let read = read_one(
        "
项目支出绩效自评表
（2022年度）
项目名称\t公共文化服务体系建设
主管部门\t219-某省文化和旅游厅\t实施单位\t某省图书馆
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t300\t280\t266\t10\t95%\t9.5
\t其中：当年财政拨款\t300\t280\t266\t—\t95%\t—
\t上年结转资金\t\t\t\t—\t\t—
年度总体目标\t预期目标\t实际完成情况
\t送书下乡。\t已完成。
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t产出指标\t数量指标\t指标1：送书册数\t≥5000册\t5200册\t25\t25\t
\t\t\t指标2：\t\t\t\t\t
\t\t时效指标\t送书及时率\t100%\t90%\t25\t22.5\t道路中断，已改道
\t满意度指标\t服务对象满意度指标\t读者满意度\t≥90%\t93%\t40\t40\t
总分\t\t\t\t\t\t100\t97\t
",
    );
    let form = &read.form;
    assert_eq!(show(form.department.as_ref()), "219-某省文化和旅游厅");
    assert_eq!(fund(&form.funds[0]), "年度资金总额|300|280|266|10|95%|9.5|-");
    assert_eq!(fund(&form.funds[2]), "上年结转资金||||—||—|-");
    assert_eq!(form.indicators.len(), 3);
    assert_eq!(indicator(&form.indicators[1]), "|时效指标|送书及时率|100%|90%|25|22.5|道路中断，已改道");
    assert_eq!(total(form), ("100".into(), "97".into()));
    assert_eq!(messages(&read), ["指标2："], "the row that nobody filled is told, not taken");
}

#[test]
fn sichuan_has_comparator_value_and_unit_in_three_columns_and_the_total_in_the_head() {
    let read = read_one(
        "
部门预算项目支出绩效自评表（2021年度）
项目名称\t51092324T000000-城区道路维护\t自评得分\t96.5
主管部门\t某县住建局\t实施单位\t某县市政所
预算执行情况（元）\t\t年初预算\t调整后预算数\t预算执行数\t预算执行率\t权重\t得分\t原因
\t总额\t500000\t480000\t480000\t100%\t10\t10\t
\t其中：财政资金\t500000\t480000\t480000\t100%\t/\t/\t
年度目标\t年初设定目标\t全年实际完成情况
\t道路完好。\t已维护。
绩效指标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值\t权重\t得分\t未完成原因分析
\t产出指标\t数量指标\t维护里程\t≥\t12\t公里\t12.5\t50\t50\t
\t效益指标\t社会效益指标\t通行条件改善\t定性\t明显改善\t\t明显改善\t30\t26.5\t尚有两处积水，雨季前整治
\t满意度指标\t满意度指标\t群众满意度\t≥\t95\t%\t96\t10\t10\t
合计\t\t\t\t\t\t\t\t100\t\t
",
    );
    let form = &read.form;
    assert_eq!(show(form.fund_unit.as_ref()), "预算执行情况（元）");
    assert_eq!(fund(&form.funds[0]), "总额|500000|480000|480000|10|100%|10|");
    assert_eq!(show(form.goal.expected.as_ref()), "道路完好。");
    assert_eq!(indicator(&form.indicators[0]), "产出指标|数量指标|维护里程|≥12公里|12.5|50|50|");
    assert_eq!(form.indicators[1].target.as_ref().unwrap().text, "明显改善");
    assert_eq!(form.indicators[2].target.as_ref().unwrap().text, "≥95%");
    assert_eq!(total(form), ("100".into(), "96.5".into()), "weights below, score in the head");
    assert_eq!(messages(&read), [""; 0]);
}

/// As the platform prints it: the goal under 项目基本情况, beside it what the heading is for and the text below, the money's
/// unit in the heading over the labels of its rows, and what to write printed where it is to be written.
#[test]
fn sichuan_prints_goal_and_money_under_headings_of_its_own() {
    let read = read_one(
        "
报表编号：510000_0013zp
部门预算项目支出绩效自评表（2023年度）
项目名称\t<\t51092324T000000-乡村道路养护
主管部门\t<\t某县交通运输局\t实施单位（盖章）\t某县公路养护段
项目基本情况\t1.项目年度目标完成情况\t项目年度目标\t年度目标完成情况
\t\t道路完好，通行顺畅。\t养护12公里，全部通过验收。
\t2.项目实施内容及过程概述\t3月招标，11月完工。\t<
预算执行情况（10分）\t年度预算数（万元）\t年初预算\t调整后预算数\t预算执行数\t预算执行率\t权重\t得分\t原因
\t总额\t50\t48\t42\t87.5%\t10\t8.75\t1.预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因（100字以内）；2.年中发生预算调整的，应单独说明理由。
\t其中：财政资金\t50\t48\t42\t87.5%\t/\t/\t^
\t财政专户管理资金\t0\t0\t0\t0%\t/\t/\t^
\t其他资金\t\t\t\t\t/\t/\t^
绩效指标（90分）\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值\t权重\t得分\t未完成原因分析
\t产出指标\t数量指标\t养护里程\t≥\t12\t公里\t12\t50\t50\t
\t效益指标\t社会效益指标\t按时通车率\t＝\t100\t%\t100\t30\t30\t
\t满意度指标\t满意度指标\t群众满意度\t≥\t95\t%\t96\t10\t10\t
合计\t<\t<\t<\t<\t<\t<\t<\t100\t98.75\t
评价结论\t自评98.75分，道路完好。
存在问题\t结合自评情况，分析存在的问题及原因。（200字以内）
改进措施\t针对项目自评中发现的问题，提出下一步改进完善的意见及有关政策性建议。（200字以内）
项目负责人：张三\t财务负责人：李四
",
    );
    let form = &read.form;
    assert_eq!(show(form.goal.expected.as_ref()), "道路完好，通行顺畅。");
    assert_eq!(show(form.goal.actual.as_ref()), "养护12公里，全部通过验收。");
    assert_eq!(show(form.fund_unit.as_ref()), "年度预算数（万元）");
    assert!(fund(&form.funds[0]).starts_with("总额|50|48|42|10|87.5%|8.75|1."), "{}", fund(&form.funds[0]));
    assert_eq!(fund(&form.funds[1]), "其中：财政资金|50|48|42|/|87.5%|/|");
    assert_eq!(form.funds.len(), 4);
    assert_eq!(indicator(&form.indicators[1]), "效益指标|社会效益指标|按时通车率|＝100%|100|30|30|");
    assert_eq!(total(form), ("100".into(), "98.75".into()));
    assert_eq!(errors(form), [""; 0]);
    // The number of the sheet, the signatures, what was done when.
    assert!(read.notes.iter().all(|note| note.message.contains("检查用不到")), "{:?}", read.notes);
    let report = score(form, Profile::find("sichuan").unwrap(), Lang::Zh);
    let of = |rule: &str| report.findings.iter().filter(|f| f.rule == rule).count();
    assert_eq!((of("AR-002"), of("WT-001"), of("IV-004")), (0, 0, 0));
    assert_eq!(unexplained(form), 0, "the conclusion is one of the remarks");
    let prompts =
        "结合自评情况，说明项目自评总分。（200字以内）\n结合自评情况，分析存在的问题及原因。（200字以内）";
    let mut other = form.clone();
    other.remarks.as_mut().unwrap().text = prompts.into();
    assert_eq!(unexplained(&other), 1, "what the form prints is no reason");
    other.remarks.as_mut().unwrap().text = format!("{prompts}\n雨季停工，尾款未付。");
    assert_eq!(unexplained(&other), 0);
}

/// How often the form is told that money was left without a reason.
fn unexplained(form: &Form) -> usize {
    let report = score(form, Profile::find("sichuan").unwrap(), Lang::Zh);
    report.findings.iter().filter(|f| f.rule == "EX-006").count()
}

#[test]
fn hubei_calls_the_side_of_the_indicators_a_goal_too() {
    let read = read_one(
        "
2021年学生资助项目绩效目标自评表
填报日期：2022年3月1日\t<\t<\t<\t总分：96.5分\t<\t<
项目名称\t某学院2021年学生资助项目\t<\t<\t<\t<\t<
主管部门\t某省教育厅\t<\t项目实施单位\t某学院\t<\t<
项目类别\t1、部门预算项目☑　2、省直专项□\t<\t<\t<\t<\t<
预算执行情况（万元）（20分）\t\t预算数(A)\t执行数(B)\t执行率(B/A)\t<\t得分（20分*执行率）
\t年度财政资金总额\t200\t180\t90%\t<\t18
年度绩效目标1（80分）\t一级指标\t二级指标\t三级指标\t年初目标值(A)\t实际完成值(B)\t得分
\t产出指标（40分）\t数量指标\t国家奖学金人数（20分）\t10人\t10人\t20
\t\t成本指标\t国家奖学金人均资助（20分）\t8000元\t8000元\t20
\t效益指标（40分）\t社会效益指标\t资金发放率（20分）\t100%\t92.5%\t18.5
\t\t服务对象满意度指标\t学生满意度（20分）\t95%\t96%\t20
偏差大或目标未完成原因分析\t部分学生中途休学。\t<\t<\t<\t<\t<
",
    );
    assert_eq!(
        indicator(&read.form.indicators[2]),
        "效益指标（40分）|社会效益指标|资金发放率（20分）|100%|92.5%|-|18.5|-"
    );
    assert_eq!(total(&read.form), ("-".into(), "96.5分".into()), "in the head, behind its colon");
    assert_eq!(errors(&read.form), [""; 0]);
    assert!(read.notes.iter().all(|note| note.message.contains("检查用不到")), "{:?}", read.notes);
}

#[test]
fn hubei_has_no_weights() {
    let read = read_one(
        "
2022年度某市项目自评表
单位名称\t某市水利局\t填报日期\t2023年3月1日
项目名称\t河道清淤
主管部门\t某市水利局\t项目实施单位\t某市河道处
预算执行情况（万元）（20分）\t\t预算数(A)\t执行数(B)\t执行率(B/A)\t得分（20分*执行率）
\t年度财政资金总额\t100\t98\t98%\t19.6
年度绩效目标\t一级指标\t二级指标\t三级指标\t年初目标值(A)\t实际完成值(B)\t得分
\t产出指标（40分）\t数量指标\t清淤长度\t20公里\t20公里\t40
\t效益指标（40分）\t社会效益指标\t行洪能力\t提高\t提高\t38
总分\t97.6
偏差大或目标未完成原因分析\t雨季施工受阻
改进措施及结果应用方案\t提前开工
",
    );
    let form = &read.form;
    assert_eq!(show(form.unit.as_ref()), "某市水利局");
    assert_eq!(fund(&form.funds[0]), "年度财政资金总额|-|100|98|-|98%|19.6|-");
    assert_eq!(indicator(&form.indicators[0]), "产出指标（40分）|数量指标|清淤长度|20公里|20公里|-|40|-");
    assert_eq!(total(form), ("-".into(), "97.6".into()));
    assert_eq!(show(form.remarks.as_ref()), "雨季施工受阻\n提前开工");
    // The second name of a unit and a date are told.
    assert_eq!(messages(&read), ["填报日期", "2023年3月1日", "某市河道处"]);
}

#[test]
fn rural_revitalisation_puts_the_weight_before_the_target() {
    let read = read_one(
        "
2023年财政衔接推进乡村振兴补助资金绩效自评表
项目名称\t产业路硬化
县级主管部门\t某县农业农村局\t资金使用单位\t某镇人民政府
项目资金（万元）\t\t全年预算数（A）\t全年执行数（B）\t分值\t执行率（B/A）\t得分
\t年度资金总额：\t215,457.6\t215,457.6\t10\t100.00%\t10
\t其中：中央财政资金\t200,000\t200,000\t\t100.00%\t
年度目标\t预期目标\t全年实际完成情况
\t硬化产业路。\t已硬化。
绩效指标\t一级指标\t二级指标\t三级指标\t分值\t年度指标值\t全年实际值\t得分\t未完成原因及拟采取的改进措施
\t产出指标\t数量指标\t★产业路硬化里程\t50\t≥3公里\t3.2公里\t50\t
\t效益指标\t经济效益指标\t带动增收\t30\t≥500元/人\t480元/人\t28.8\t苗木价格下跌，明年改种
\t满意度指标\t服务对象满意度\t受益群众满意度\t10\t≥95%\t97%\t10\t
总分\t\t\t\t100\t\t\t98.8\t
",
    );
    let form = &read.form;
    assert_eq!(show(form.department.as_ref()), "某县农业农村局");
    assert_eq!(fund(&form.funds[0]), "年度资金总额：|-|215,457.6|215,457.6|10|100.00%|10|-");
    assert_eq!(
        indicator(&form.indicators[1]),
        "效益指标|经济效益指标|带动增收|≥500元/人|480元/人|30|28.8|苗木价格下跌，明年改种"
    );
    assert_eq!(total(form), ("100".into(), "98.8".into()));
}

#[test]
fn transfers_are_reported_without_scores() {
    let read = read_one(
        "
转移支付区域绩效自评表
（2022 年度）
转移支付（项目）名称\t困难群众救助补助资金
中央主管部门\t民政部\t地方主管部门\t某省民政厅
资金投入情况（万元）\t\t全年预算数（A）\t全年执行数（B）\t预算执行率（B/A×100%）
\t年度资金总额\t80000\t79000\t98.75%
\t其中：中央财政资金\t60000\t60000\t100%
资金管理情况\t\t情况说明\t存在问题和改进措施\t
\t分配科学性\t按因素法分配\t\t
\t下达及时性\t按规定下达\t\t
总体目标完成情况\t总体目标\t全年实际完成情况
\t应救尽救。\t应救尽救。
绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t全年实际完成值\t未完成原因和改进措施
\t产出指标\t数量指标\t救助人次数\t≥20万人次\t21万人次\t
\t效益指标\t社会效益指标\t困难群众生活\t有效保障\t有效保障\t
说明\t无
注：1.资金使用单位按项目绩效目标填报，主管部门汇总时按区域绩效目标填报。2.其他资金包括与中央财政资金、地方财政资金共同投入到同一项目的自有资金、社会资金，以及以前年度的结转结余资金等。
",
    );
    let form = &read.form;
    assert_eq!(show(form.year.as_ref()), "（2022 年度）");
    assert_eq!(show(form.project.as_ref()), "困难群众救助补助资金");
    assert_eq!(form.funds.len(), 2);
    assert_eq!(fund(&form.funds[1]), "其中：中央财政资金|-|60000|60000|-|100%|-|-");
    assert_eq!(indicator(&form.indicators[0]), "产出指标|数量指标|救助人次数|≥20万人次|21万人次|-|-|");
    assert_eq!(form.total, None);
    assert!(show(form.remarks.as_ref()).starts_with("无\n注：1."));
    assert!(
        messages(&read).contains(&"按因素法分配"),
        "the block that no rule needs is told: {:?}",
        read.notes
    );
}

#[test]
fn yunnan_splits_a_heading_over_two_rows() {
    let read = read_one(
        "
项目支出绩效自评表
项目名称\t义务教育保障
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t50\t50\t50\t10\t100%\t10
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t<\t<\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t\t\t\t指标性质\t指标值\t度量单位\t^\t^\t^\t^
\t产出指标\t数量指标\t资助学生数\t>=\t300\t人\t310人\t90\t90\t
总分\t<\t<\t<\t<\t<\t<\t<\t100\t100\t
",
    );
    assert_eq!(read.form.indicators.len(), 1);
    assert_eq!(indicator(&read.form.indicators[0]), "产出指标|数量指标|资助学生数|>=300人|310人|90|90|");
    assert_eq!(total(&read.form), ("100".into(), "100".into()));
}

#[test]
fn a_whole_department_has_a_name_column_only() {
    let read = read_one(
        "
部门整体支出绩效自评表
部门名称\t某区教育委员会\t自评总分（分）\t95
预算执行情况\t\t年初预算数\t全年（调整）预算数\t全年执行数\t执行率\t执行率权重\t执行率得分
\t合计\t1000\t1200\t1080\t90%\t10\t9
年度绩效指标\t指标名称\t计量单位\t指标性质\t指标值\t指标权重（分）\t全年完成值\t指标得分（分）\t说明
\t新增学位\t个\t≥\t800\t90\t850\t86\t
",
    );
    let form = &read.form;
    assert_eq!(show(form.unit.as_ref()), "某区教育委员会");
    assert_eq!(fund(&form.funds[0]), "合计|1000|1200|1080|10|90%|9|-");
    assert_eq!(indicator(&form.indicators[0]), "-|-|新增学位|≥800个|850|90|86|");
    assert_eq!(total(form), ("-".into(), "95".into()));
}

#[test]
fn side_cells_that_were_not_copied_leave_the_columns_where_they_are() {
    // Merged cells at the front may be missing from the rows that they cover.
    let read = read_text(
        "
项目名称\t道路维护
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因
\t产出指标\t数量指标\t维护里程\t≥12公里\t12.5公里\t40\t40\t无
质量指标\t合格率\t100%\t100%\t50\t50\t无
",
        Lang::Zh,
    )
    .unwrap();
    assert_eq!(indicator(&read.forms[0].form.indicators[1]), "|质量指标|合格率|100%|100%|50|50|无");
}

#[test]
fn sub_totals_and_levels_with_points_are_no_indicators() {
    let read = read_one(
        "
项目名称\t道路维护
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因
\t产出指标（50分）\t\t\t\t\t50\t48\t
\t\t数量指标\t维护里程\t≥12公里\t12.5公里\t50\t48\t修补两处
\t效益指标\t社会效益指标\t通行\t改善\t改善\t40\t40\t
\t\t小计\t\t\t\t40\t40\t
总分\t\t\t\t\t\t90\t88\t
",
    );
    let form = &read.form;
    assert_eq!(form.indicators.len(), 2);
    assert_eq!(show(form.indicators[0].level1.as_ref()), "产出指标（50分）");
    let subtotals: Vec<_> =
        form.subtotals.iter().map(|s| (s.label.text.as_str(), s.after, show(s.score.as_ref()))).collect();
    assert_eq!(subtotals, [("产出指标（50分）", 0, "48".into()), ("小计", 2, "40".into())]);
}

#[test]
fn sums_of_levels_stand_above_their_rows() {
    let table = "
项目名称\t道路维护
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因
\t产出指标（60分）\t\t\t\t\t60\t58\t
\t\t数量指标（40分）\t\t\t\t40\t40\t
\t\t\t维护里程\t≥12公里\t12.5公里\t40\t40\t
\t\t质量指标（20分）\t\t\t\t20\t18\t
\t\t\t合格率\t100%\t90%\t20\t18\t修补两处
\t效益指标（40分）\t\t\t\t\t40\t40\t
\t\t社会效益指标\t通行\t改善\t改善\t40\t40\t
总分\t<\t<\t<\t<\t<\t100\t98\t
";
    let read = read_one(table);
    assert_eq!(
        indicator(&read.form.indicators[0]),
        "产出指标（60分）|数量指标（40分）|维护里程|≥12公里|12.5公里|40|40|"
    );
    let after: Vec<u32> = read.form.subtotals.iter().map(|s| s.after).collect();
    assert_eq!(after, [0, 0, 1, 2]);
    assert_eq!(errors(&read.form), [""; 0]);
    let wrong = read_one(&table.replace("数量指标（40分）\t\t\t\t40\t40", "数量指标（40分）\t\t\t\t40\t39"));
    assert_eq!(errors(&wrong.form), ["AR-004 subtotals[1].score 小计填 39，所含各行相加是 40"]);
}

#[test]
fn what_stands_before_a_form_is_told_with_it() {
    let read = read_text("附件2：绩效自评表填报说明\n2022年度项目支出绩效自评表\n项目名称\t甲\n一级指标\t三级指标\t指标值\t完成值\n产出\t乙\t1\t1\n", Lang::Zh)
        .unwrap();
    assert_eq!(read.forms.len(), 1);
    assert_eq!(show(read.forms[0].form.title.as_ref()), "2022年度项目支出绩效自评表");
    assert_eq!(messages(&read.forms[0]), ["附件2：绩效自评表填报说明"]);
}

#[test]
fn a_goal_without_a_heading_row_may_be_empty() {
    let read = read_one("项目名称\t甲\n年度总体目标\t\n一级指标\t三级指标\t指标值\t完成值\n产出\t乙\t1\t1\n");
    assert_eq!(show(read.form.goal.expected.as_ref()), "");
    assert_eq!(read.form.goal.actual, None);
}

#[test]
fn a_transfer_has_arrived_and_was_executed_at_two_rates() {
    let read = read_one(
        "
中央对地方转移支付区域绩效自评表
（2021年度）
转移支付（项目）名称\t水利发展资金
省级主管部门\t某省水利厅\t实施单位\t某县水利局
资金情况（万元）\t\t年初预算（A）\t全年预算数（C）\t到位资金（D）\t全年执行资金（E）\t预算到位（D/C）\t预算执行（E/C）
\t年度资金总额\t120\t120\t120\t70\t100%\t58.33%
\t其中：中央补助\t100\t100\t100\t60\t100%\t60%
年度总体目标\t预期目标\t实际完成情况
\t治理河道。\t治理了一段。
绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t全年实际完成值
\t产出指标\t数量指标\t治理长度\t≥5公里\t3公里
\t\t质量指标\t合格率\t100%\t100%
\t效益指标\t社会效益指标\t防洪\t提高\t提高
",
    );
    let form = &read.form;
    assert_eq!(fund(&form.funds[0]), "年度资金总额|120|120|70|-|58.33%|-|-");
    assert_eq!(fund(&form.funds[1]), "其中：中央补助|100|100|60|-|60%|-|-");
    assert_eq!(indicator(&form.indicators[1]), "|质量指标|合格率|100%|100%|-|-|-");
    assert_eq!(show(form.department.as_ref()), "某省水利厅");
    assert_eq!(messages(&read), ["到位资金（D）", "预算到位（D/C）"], "known and not needed");
    assert_eq!(blocks(&read), ["Head Sure 4/4", "Money Sure 2/2", "Goal Sure 1/1", "Indicators Sure 3/3"]);
    assert_eq!(errors(form), [""; 0]);
    // Without points there is nothing to add; the report says which checks it left out.
    let report = score(form, Profile::find("mof2020").unwrap(), Lang::Zh);
    for rule in ["AR-001", "AR-005", "WT-001", "WT-004"] {
        assert!(report.skipped.iter().any(|skipped| skipped.rules.contains(&rule)), "{rule} was applied");
    }
}

#[test]
fn a_transfer_without_points() {
    let read = read_one(
        "
2020年中央财政转移支付绩效自评表
专项名称\t基本公共卫生服务补助资金
中央主管部门\t国家卫生健康委\t地方主管部门\t某市卫生健康委
资金情况（万元）\t\t全年预算数（A）\t全年执行数（B）\t预算执行率（B/A）
\t年度资金总额：\t500\t500\t100%
\t其中：中央财政资金\t400\t400\t100%
\t地方财政资金\t100\t100\t100%
总体目标\t年初设定目标\t全年实际完成情况
\t免费提供服务。\t已提供。
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t全年完成值\t未完成原因和改进措施
\t产出指标\t数量指标\t健康档案建档率\t≥90%\t92%\t
\t\t\t儿童管理率\t≥85%\t80%\t流动人口多，逐户登记
\t满意度指标\t服务对象满意度指标\t居民满意度\t≥80%\t88%\t
",
    );
    let form = &read.form;
    assert_eq!(show(form.project.as_ref()), "基本公共卫生服务补助资金");
    assert_eq!(fund(&form.funds[2]), "地方财政资金|-|100|100|-|100%|-|-");
    assert_eq!(indicator(&form.indicators[1]), "||儿童管理率|≥85%|80%|-|-|流动人口多，逐户登记");
    assert_eq!(
        (show(form.goal.expected.as_ref()), show(form.goal.actual.as_ref())),
        ("免费提供服务。".into(), "已提供。".into())
    );
    assert_eq!(errors(form), [""; 0]);
}

#[test]
fn targets_and_results_alone() {
    for (target, actual) in [("目标值", "完成值"), ("预算设定指标值", "项目完成指标值")] {
        let read = read_one(
            &"
项目绩效目标自评表
项目名称\t村道亮化
实施单位\t某镇人民政府
年度绩效指标\t一级指标\t二级指标\t三级指标\t{target}\t{actual}
\t产出指标\t数量指标\t安装路灯\t60盏\t60盏
\t效益指标\t社会效益指标\t夜间出行\t改善\t改善
"
            .replace("{target}", target)
            .replace("{actual}", actual),
        );
        assert_eq!(indicator(&read.form.indicators[0]), "产出指标|数量指标|安装路灯|60盏|60盏|-|-|-");
        assert_eq!((read.form.funds.len(), &read.form.total), (0, &None));
        assert_eq!(blocks(&read), ["Head Sure 3/3", "Indicators Sure 2/2"]);
        assert_eq!(errors(&read.form), [""; 0]);
    }
}

#[test]
fn a_transfer_with_points_for_indicators_and_none_for_the_money() {
    let read = read_one(
        "
2022年度转移支付项目绩效自评表
项目名称\t农村危房改造
市级主管部门\t某市住建局\t资金使用单位\t某县住建局
资金情况（万元）\t\t全年预算数（A）\t全年执行数（B）\t执行率（B/A）
\t总额\t80\t80\t100%
绩效指标\t一级指标\t二级指标\t三级指标\t分值\t年度指标值\t全年实际值\t得分\t未完成原因及改进措施
\t产出指标\t数量指标\t改造户数\t50\t≥40户\t41户\t50\t
\t效益指标\t社会效益指标\t住房安全\t30\t有保障\t有保障\t30\t
\t满意度指标\t服务对象满意度\t农户满意度\t10\t≥90%\t95%\t10\t
总分\t<\t<\t<\t90\t<\t<\t90\t
",
    );
    let form = &read.form;
    assert_eq!(fund(&form.funds[0]), "总额|-|80|80|-|100%|-|-");
    assert_eq!(indicator(&form.indicators[1]), "效益指标|社会效益指标|住房安全|有保障|有保障|30|30|");
    assert_eq!(total(form), ("90".into(), "90".into()));
    assert_eq!(errors(form), [""; 0]);
}

#[test]
fn block_points_alone_in_a_cell_and_money_by_pairs() {
    let read = read_one(
        "
2019年省级项目绩效目标自评表
项目名称\t旅游厕所建设
主管部门\t某省文化和旅游厅\t实施单位\t某县文旅局
项目预算执行情况（万元）\t预算数：\t60\t执行数：\t60
\t其中：中央补助\t40\t其中：中央补助\t40
\t其他资金\t20\t其他资金\t20
年度目标完成情况\t预期目标\t实际完成情况
\t新建厕所。\t已建成。
绩效指标完成情况\t一级指标\t二级指标\t三级指标\t分值\t年度指标值\t实际完成指标值\t得分
\t产出指标\t数量指标\t新建厕所\t20\t3座\t3座\t10
\t\t质量指标\t验收合格率\t^\t100%\t100%\t10
\t效益指标\t社会效益指标\t接待能力\t50\t提升\t提升\t25
\t\t可持续影响指标\t管护制度\t^\t建立\t建立\t25
\t满意度指标\t满意度指标\t游客满意度\t20\t≥90%\t92%\t10
\t\t\t居民满意度\t^\t≥90%\t95%\t10
",
    );
    let form = &read.form;
    assert_eq!(show(form.fund_unit.as_ref()), "项目预算执行情况（万元）");
    let funds: Vec<_> = form.funds.iter().map(fund).collect();
    assert_eq!(
        funds,
        ["预算数：|-|60|60|-|-|-|-", "其中：中央补助|-|40|40|-|-|-|-", "其他资金|-|20|20|-|-|-|-"]
    );
    assert_eq!(indicator(&form.indicators[0]), "产出指标|数量指标|新建厕所|3座|3座|-|10|-");
    let subtotals: Vec<_> = form
        .subtotals
        .iter()
        .map(|s| (s.label.text.as_str(), s.after, show(s.weight.as_ref()), show(s.score.as_ref())))
        .collect();
    assert_eq!(
        subtotals,
        [
            ("产出指标", 2, "20".into(), "-".into()),
            ("效益指标", 4, "50".into(), "-".into()),
            ("满意度指标", 6, "20".into(), "-".into())
        ],
        "points of a level belong to no row"
    );
    assert_eq!(messages(&read), [""; 0]);
    assert_eq!(errors(form), [""; 0]);
    assert_eq!(
        read.blocks[1].columns.iter().map(|c| c.heading.as_str()).collect::<Vec<_>>(),
        ["预算数：", "执行数："]
    );
}

#[test]
fn a_whole_department_as_the_national_layout() {
    let read = read_one(
        "
部门整体支出绩效自评表
（2022年度）
部门\t某区应急管理局
预算资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t800\t900\t855\t10\t95%\t9.5
\t其中：当年财政拨款\t800\t900\t855\t\t95%\t
年度总体目标\t预期目标\t实际完成情况
\t安全生产。\t全年平稳。
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t产出指标\t数量指标\t检查企业数\t≥200家\t220家\t50\t50\t
\t效益指标\t社会效益指标\t应急能力\t提升\t提升\t30\t30\t
\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t93%\t10\t10\t
总分\t<\t<\t<\t<\t<\t100\t99.5\t
",
    );
    assert_eq!(show(read.form.unit.as_ref()), "某区应急管理局");
    assert_eq!(show(read.form.fund_unit.as_ref()), "预算资金（万元）");
    assert_eq!(fund(&read.form.funds[0]), "年度资金总额|800|900|855|10|95%|9.5|-");
    assert_eq!(total(&read.form), ("100".into(), "99.5".into()));
    assert_eq!(
        blocks(&read),
        ["Head Sure 3/3", "Money Sure 2/2", "Goal Sure 1/1", "Indicators Sure 3/3", "Total Sure 1/1"]
    );
    assert_eq!(errors(&read.form), [""; 0]);
}

#[test]
fn chongqing_adjusts_targets() {
    let read = read_one(
        "
部门整体绩效自评表
部门名称\t某区教育委员会\t自评总分（分）\t97
预算执行情况（万元）\t\t年初预算数\t全年（调整）预算数\t全年执行数\t执行率\t执行率权重\t执行率得分
\t合计\t1000\t1200\t1200\t100%\t10\t10
年度绩效指标\t指标名称\t计量单位\t指标性质\t年初指标值\t调整指标值\t全年完成值\t得分系数（%）\t指标权重（分）\t指标得分（分）\t是否核心指标
\t新增学位\t个\t≥\t800\t850\t850\t100\t50\t50\t是
\t教师培训\t人次\t≥\t300\t/\t300\t100\t30\t30\t否
\t家长满意度\t%\t≥\t90\t90\t90\t100\t10\t7\t否
",
    );
    let form = &read.form;
    assert_eq!(indicator(&form.indicators[0]), "-|-|新增学位|≥850个|850|50|50|-");
    assert_eq!(indicator(&form.indicators[1]), "-|-|教师培训|≥300人次|300|30|30|-", "no adjustment");
    assert_eq!(indicator(&form.indicators[2]), "-|-|家长满意度|≥90%|90|10|7|-", "adjusted to the same");
    assert_eq!(messages(&read), ["得分系数（%）", "是否核心指标", "800"], "the target before is told");
    let (at, parts) = &read.joined[0];
    assert_eq!(at.to_string(), "indicators[0].target");
    let parts: Vec<_> = parts.iter().map(|part| (part.column, part.text.as_str())).collect();
    assert_eq!(parts, [(ColumnKey::Sign, "≥"), (ColumnKey::Target, "850"), (ColumnKey::Unit, "个")]);
    assert_eq!(read.blocks[2].columns[4].column, Some(ColumnKey::Target));
}

#[test]
fn hebei_folds_scores_and_lists_what_arrived() {
    let read = read_one(
        "
项目支出绩效自评表
项目名称\t春季造林
主管部门\t某县林业局\t实施单位\t某林场
三、预算执行情况（万元）\t预算安排情况（调整后）\t<\t资金到位情况\t<\t资金执行情况\t<\t预算执行进度（%）
\t预算数\t50\t到位数\t50\t执行数\t45\t90
\t其中：财政资金\t50\t其中：财政资金\t50\t其中：财政资金\t45\t90
四、年度绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t<\t<\t单项指标实际完成值\t单项指标完成情况\t单项指标得分\t权重占比（%）\t单项指标折算得分
\t\t\t\t符号\t值\t单位（文字描述）\t^\t^\t^\t^\t^
\t产出指标\t数量指标\t造林面积\t≥\t500\t亩\t510\t完成\t100\t60\t60
\t效益指标\t生态效益指标\t植被覆盖\t文字描述\t\t有所提高\t有所提高\t完成\t90\t40\t36
总分\t<\t<\t<\t<\t<\t<\t<\t<\t<\t100\t96
",
    );
    let form = &read.form;
    let funds: Vec<_> = form.funds.iter().map(fund).collect();
    assert_eq!(funds, ["预算数|-|50|45|-|90|-|-", "其中：财政资金|-|50|45|-|90|-|-"]);
    assert_eq!(show(form.fund_unit.as_ref()), "三、预算执行情况（万元）");
    assert_eq!(indicator(&form.indicators[0]), "产出指标|数量指标|造林面积|≥500亩|510|60|60|-");
    assert_eq!(indicator(&form.indicators[1]), "效益指标|生态效益指标|植被覆盖|有所提高|有所提高|40|36|-");
    assert_eq!(total(form), ("100".into(), "96".into()));
}

#[test]
fn yichang_scores_decision_and_management_too() {
    let read = read_one(
        "
2021年度项目绩效自评表
项目名称\t智慧停车
主管部门\t某市城管委\t项目实施单位\t某市停车办
项目资金（万元）\t\t年初预算数\t调整预算数（A）\t全年执行数（B）\t执行率（B/A）
\t年度资金总额\t200\t180\t180\t100%
绩效指标\t一级指标\t二级指标\t三级指标\t参考分值\t指标值（A）\t全年实际值（B）\t得分
\t项目决策（10分）\t立项\t立项规范性\t10\t规范\t规范\t10
\t项目管理（25分）\t资金管理\t预算执行率\t10\t100%\t100%\t10
\t\t业务管理\t制度健全性\t15\t健全\t健全\t15
\t项目产出（30分）\t产出数量\t新增泊位\t30\t≥1000个\t1000个\t30
\t项目效益（35分）\t社会效益\t停车难\t35\t缓解\t缓解\t33
总分\t<\t<\t<\t100\t<\t<\t98
",
    );
    let form = &read.form;
    assert_eq!(fund(&form.funds[0]), "年度资金总额|200|180|180|-|100%|-|-");
    assert_eq!(indicator(&form.indicators[1]), "项目管理（25分）|资金管理|预算执行率|100%|100%|10|10|-");
    assert_eq!(total(form), ("100".into(), "98".into()));
    assert_eq!(errors(form), [""; 0]);
}

#[test]
fn guangshui_is_scored_twice() {
    let read = read_one(
        "
市级财政支出项目绩效自评表
项目名称\t老旧小区改造
主管部门\t某市住建局\t实施单位\t某街道办
预算执行情况（万元）\t中央\t省、地\t本级\t其他\t合计\t执行数\t执行率
\t60\t20\t20\t0\t100\t95\t95%
绩效指标\t一级指标\t二级指标\t三级指标\t分值\t自评分\t复核分\t评价标准及依据\t<
\t项目决策（2分）\t立项\t立项依据\t2\t2\t2\t有批复得满分\t<
\t项目管理（13分）\t资金\t专款专用\t13\t13\t12\t无挪用得满分\t<
项目绩效（85分）\t一级指标\t二级指标\t三级指标\t分值\t年初指标值\t年终完成值\t自评分\t复核分
\t产出\t数量\t改造户数\t45\t≥300户\t310户\t45\t45
\t效果\t社会效益\t居住条件\t40\t改善\t改善\t38\t37
总分\t<\t<\t<\t100\t<\t<\t98\t96
",
    );
    let form = &read.form;
    assert_eq!(fund(&form.funds[0]), "|-|100|95|-|95%|-|-");
    assert_eq!(indicator(&form.indicators[1]), "项目管理（13分）|资金|专款专用|-|-|13|13|-");
    assert_eq!(indicator(&form.indicators[3]), "效果|社会效益|居住条件|改善|改善|40|38|-", "one's own score");
    assert_eq!(total(form), ("100".into(), "98".into()));
    assert_eq!(
        blocks(&read),
        [
            "Head Sure 3/3",
            "Money Sure 1/1",
            "Indicators Sure 2/2",
            "Indicators Likely 2/2",
            "Total Likely 1/1"
        ]
    );
}

#[test]
fn shenzhen_prints_no_heading_over_its_levels() {
    let read = read_one(
        "
项目支出绩效自评表（2020年度）
项目名称\t智慧水务
主管部门\t某区水务局\t实施单位\t某区水务局
项目资金（元）\t\t年初预算\t调整数\t财政拨款数\t指标结余数\t实际支付数\t结余结转数
\t合计\t1000000\t900000\t900000\t0\t900000\t0
年度绩效目标\t指标名称\t目标值\t权重\t实际完成值\t自评分
投入目标\t预算执行率\t100%\t20\t100%\t20
产出目标\t新建监测点\t50个\t40\t52个\t40
\t数据准确率\t≥95%\t20\t97%\t20
结果目标\t预警能力\t提升\t20\t提升\t20
总分\t<\t<\t100\t<\t100
",
    );
    let form = &read.form;
    assert_eq!(fund(&form.funds[0]), "合计|1000000|900000|900000|-|-|-|-");
    assert_eq!(indicator(&form.indicators[0]), "投入目标|-|预算执行率|100%|100%|20|20|-");
    assert_eq!(indicator(&form.indicators[2]), "|-|数据准确率|≥95%|97%|20|20|-");
    assert_eq!(total(form), ("100".into(), "100".into()));
    assert_eq!(errors(form), [""; 0]);
}

#[test]
fn sichuan_of_2020_reports_progress() {
    for (target, actual) in [("预期指标值", "实际完成指标值"), ("指标值", "实施进度")] {
        let read = read_one(
            &"
项目绩效目标完成情况表（2020 年度）自评表
项目名称\t公路养护
预算单位\t某县公路局
项目预算执行情况（万元）\t预算数：\t30\t执行数：\t28.5
\t其中-财政拨款：\t30\t其中-财政拨款：\t28.5
\t其它资金：\t\t其它资金：\t
年度目标完成情况\t预期目标\t实际完成目标情况
\t养护公路。\t已养护。
绩效指标完成情况\t一级指标\t二级指标\t三级指标\t{target}\t{actual}
\t项目完成指标\t数量指标\t养护里程\t30公里\t30公里
\t效益指标\t社会效益指标\t通行能力\t提升\t提升
"
            .replace("{target}", target)
            .replace("{actual}", actual),
        );
        assert_eq!(fund(&read.form.funds[0]), "预算数：|-|30|28.5|-|-|-|-");
        assert_eq!(fund(&read.form.funds[2]), "其它资金：|-|||-|-|-|-");
        assert_eq!(show(read.form.unit.as_ref()), "某县公路局");
        assert_eq!(show(read.form.goal.actual.as_ref()), "已养护。");
        assert_eq!(indicator(&read.form.indicators[0]), "项目完成指标|数量指标|养护里程|30公里|30公里|-|-|-");
        assert_eq!(errors(&read.form), [""; 0]);
    }
}

#[test]
fn a_report_lists_its_indicators_with_all_levels_on_each_row() {
    let read = read_one(
        "
附件：2021年度项目支出绩效自评表
一级指标\t二级指标\t指标名称\t目标值\t实际完成值
产出指标\t数量指标\t印发简报\t12期\t12期
产出指标\t时效指标\t印发及时\t及时\t及时
效益指标\t社会效益指标\t知晓率\t≥80%\t85%
",
    );
    assert_eq!(indicator(&read.form.indicators[1]), "产出指标|时效指标|印发及时|及时|及时|-|-|-");
    assert_eq!(read.form.indicators.len(), 3);
    assert_eq!(errors(&read.form), [""; 0]);
}

#[test]
fn another_scale_is_kept_and_said() {
    let read = read_one(
        "
项目支出绩效自评表
项目名称\t档案整理
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t产出指标\t数量指标\t整理档案\t≥1000卷\t1000卷\t20\t20\t
\t满意度指标\t服务对象满意度\t满意度\t≥90%\t90%\t10\t10\t
总分\t<\t<\t<\t<\t<\t30\t30\t
",
    );
    assert_eq!(total(&read.form), ("30".into(), "30".into()));
    assert_eq!(errors(&read.form), [""; 0], "a form that keeps to its own scale is asked about, not refused");
}

#[test]
fn an_equals_sign_beside_words_is_no_part_of_them() {
    let text = "项目支出绩效自评表\n项目名称\t城乡居民养老保险补助\n\
        绩效指标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t实际完成值\t分值\t得分\n\
        \t产出指标\t数量指标\t领取待遇人数\t=\t12600\t人\t12743\t50\t50\n\
        \t效益指标\t可持续影响指标\t制度可持续性\t=\t可持续\t\t可持续\t40\t40\n\
        总分\t\t\t\t\t\t\t\t90\t90\n";
    let forms = read_text(text, Lang::Zh).unwrap().forms;
    let targets: Vec<_> = forms[0].form.indicators.iter().map(|row| show(row.target.as_ref())).collect();
    assert_eq!(targets, ["=12600人", "可持续"]);
}

#[test]
fn a_total_that_was_copied_off_its_columns_is_read_in_its_order() {
    let form = |row: &str| {
        let text = format!(
            "项目支出绩效自评表\n项目名称\t校舍改造\n\
            绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因\n\
            \t产出指标\t数量指标\t改造学校数量\t≥5所\t5所\t50\t50\t无\n\
            \t效益指标\t社会效益指标\t受益学生\t≥900人\t950人\t40\t40\t无\n{row}\n"
        );
        total(&read_text(&text, Lang::Zh).unwrap().forms[0].form)
    };
    let due = ("90".to_owned(), "90".to_owned());
    assert_eq!(form("总分\t\t\t\t\t90\t90"), due);
    assert_eq!(form("总分\t\t\t90\t90"), due);
    assert_eq!(form("总分\t90\t90"), due);
    // No score: an empty cell behind the weight is one.
    assert_eq!(form("总分\t90\t"), ("90".to_owned(), String::new()));
}
