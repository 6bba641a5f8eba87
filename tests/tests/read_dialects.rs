//! The column sets of published forms, each in three text layouts: renamed, reordered, split, left out.
//!
//! The texts are written for the test, with the headings that provinces print.

use ziping_core::form::{Cell, Form, FundRow, Indicator};
use ziping_core::lang::Lang;
use ziping_read::{ReadForm, read_text};

/// Reads a text written a row a line, and makes sure that the other layouts give the same cells.
fn read_one(text: &str) -> ReadForm {
    let text = text.trim_start_matches('\n');
    let cell_a_line = text.lines().fold(String::new(), |out, row| {
        out + &row.split('\t').map(|cell| format!("\t{cell}\n")).collect::<String>() + "\n"
    });
    let piped = text.lines().fold(String::new(), |out, row| out + "| " + &row.replace('\t', " | ") + " |\n");
    let mut forms = read_text(text, Lang::Zh).unwrap().forms;
    assert_eq!(forms.len(), 1);
    let form = forms.remove(0);
    for other in [cell_a_line, piped] {
        let other = read_text(&other, Lang::Zh).unwrap().forms;
        assert_eq!(other.len(), 1);
        assert_eq!(
            serde_json::to_value(&other[0].form).unwrap(),
            serde_json::to_value(&form.form).unwrap(),
            "the layouts differ"
        );
    }
    form
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
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t\t\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t\t\t\t指标性质\t指标值\t度量单位\t\t\t\t
\t产出指标\t数量指标\t资助学生数\t>=\t300\t人\t310人\t90\t90\t
总分\t100\t100\t
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
