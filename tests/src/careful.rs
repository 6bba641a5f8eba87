//! What a careful officer may write, in tables: the rows and cells that no checker may call wrong.
//!
//! Owns: the texts. Must not know: what is found in them. Every line was once called wrong, or nearly.

/// Rows with full points and no deviation to explain: level 2, name, target, actual.
pub const ROWS: &[(&str, &str, &str, &str)] = &[
    // Named after what is fought: more of the work is better, and without a sign nobody can tell.
    ("数量指标", "事故演练次数", "4次", "5次"),
    ("数量指标", "应急响应演练次数", "2次", "3次"),
    ("数量指标", "投诉处理数量", "100件", "120件"),
    ("数量指标", "支出评价报告数量", "3份", "4份"),
    ("数量指标", "故障维修次数", "20次", "26次"),
    ("数量指标", "违法案件数", "10件", "6件"),
    // Durations: a limit or an amount to be reached.
    ("数量指标", "培训天数", "5天", "6天"),
    ("时效指标", "建设工期", "180天", "170天"),
    ("时效指标", "项目建设工期", "12个月", "10个月"),
    ("时效指标", "拨付月数", "10月", "12月"),
    ("成本指标", "补助标准", "500元/人", "550元/人"),
    // A unit or a scale left out, and units that nearly agree.
    ("成本指标", "维护成本", "≤10", "98000元"),
    ("成本指标", "维护成本", "≤10万", "48000"),
    ("数量指标", "发放数量", "≥1.5万", "1.6"),
    ("数量指标", "粮食储备", "≥1500公斤", "1.4"),
    ("数量指标", "粮食储备", "≥1500公斤", "1.6吨"),
    ("数量指标", "培训人次", "≥400人次", "380人"),
    ("数量指标", "修建道路", "≥3.5公里", "3.6KM"),
    // Sixty twelfths make five: a quotient without an end once made it less.
    ("数量指标", "管护年限", "≥5年", "60个月"),
    ("质量指标", "重大安全事故", "0次", "0起"),
    // A number that is part of a name.
    ("数量指标", "二期工程", "二期工程完工", "已完成"),
    ("数量指标", "三甲医院创建", "三级医院创建", "达成年度指标"),
    ("数量指标", "惠及群众", "千家万户", "达成预期指标"),
    ("数量指标", "主体工程", "1号楼主体封顶", "已完成"),
    ("数量指标", "线路投运", "110千伏线路投运", "已完成"),
    ("时效指标", "值守", "24小时值守", "是"),
    ("数量指标", "行动计划", "三年行动计划完成", "完成"),
    ("质量指标", "合格率", "100%合格", "合格"),
    ("生态效益指标", "水质", "三类以上", "二类"),
    // Nothing happened, in words.
    ("质量指标", "安全", "0起", "零事故"),
    ("质量指标", "安全", "≤1次", "零发生"),
    ("数量指标", "群体性事件数量", "0起", "无"),
    ("数量指标", "群体性事件数量", "0起", "未发生"),
    ("质量指标", "安全", "不发生安全事故", "未发生"),
    ("质量指标", "产品质量", "产品合格", "无不合格产品"),
    ("质量指标", "事项办结", "全部办结", "无未完成事项"),
    ("社会效益指标", "群众评价", "群众满意", "大部分群众满意"),
    // A limit kept, told as a limit; about so many.
    ("成本指标", "维护成本", "控制在10万元以内", "控制在9.8万元"),
    ("时效指标", "反馈时间", "3天内", "2天内"),
    ("数量指标", "检测样品数量", "≥2400批次", "2600余批次"),
    // Periods that lie on both sides of a deadline.
    ("时效指标", "完成时间", "2022年12月25日前", "2022年12月"),
    ("时效指标", "完成时间", "2022年6月底前", "2022年"),
    ("时效指标", "完成时间", "2022年11月底前", "第四季度"),
    ("时效指标", "发放及时性", "每月10日前", "每月8日"),
    ("时效指标", "完成时限", "2022.1-2022.12", "2022.1-2022.12"),
];

/// Rows that lost points and say why: target, actual, score of 10.
pub const DOCKED: &[(&str, &str, &str)] = &[
    ("优", "合格", "7"),
    ("优", "良", "8"),
    ("否", "是", "0"),
    ("健全", "基本健全", "8"),
    ("显著提升", "有所提升", "7"),
    ("及时", "不及时", "3"),
    ("2022年12月底前", "已完成", "7"),
    ("下降5%", "下降4%", "8"),
];

/// Other cells, as `address = text`, several by a semicolon.
pub const CELLS: &[&str] = &[
    "total.score = 99.45分",
    "total.score = 99.45（优）",
    "total.score = 99.5",
    "total.weight = 100%",
    "indicators[0].score = 10（满分）",
    "indicators[0].score = 十分",
    "indicators[0].weight = 10%",
    "funds[0].score = 10; total.score = 99.6",
    "funds[0].rate = 99%",
    "funds[0].rate = 0.985",
    "funds[0].rate = 约98.5%",
    "funds[0].executed = 1182000元",
    "funds[0].executed = 约118.2",
    "funds[0].executed = 人民币118.2万元",
    "funds[0].executed = １１８．２０",
    "funds[3].budget = 零",
    "funds[3].budget = 无其他资金",
    "funds[0].initial = ; funds[1].initial = ; funds[2].initial = ",
    "funds[1].label = 其中：中央财政资金; funds[2].label = 地方财政资金",
    "funds[1].label = 财政拨款; funds[2].label = 其中：上年结转; funds[1].initial = 120; funds[1].budget = 120; \
     funds[1].executed = 118.2; funds[1].rate = 98.5%",
    "funds[0].weight = ; funds[0].score = ",
    // Three scores of 9.333… shown as 9.3, and added as they are.
    "indicators[0].weight = 10; indicators[0].target = ≥3批次; indicators[0].actual = 2.8批次; indicators[0].score = 9.3; \
     indicators[0].reason = 因疫情少检一批，下一步补检。; indicators[7].target = ≥3项; indicators[7].actual = 2.8项; \
     indicators[7].score = 9.3; indicators[7].reason = 因疫情少改一项，下一步补改。; indicators[9].target = ≥3分; \
     indicators[9].actual = 2.8分; indicators[9].score = 9.3; indicators[9].reason = 因疫情服务不便，下一步改进。; \
     total.score = 97.45",
    "funds[1].weight = 10; funds[1].score = 9.82; funds[0].weight = ; funds[0].score = ",
    "grade = ☑优 □良 □中 □差",
    "grade = 优（90分以上）",
    "indicators[0].level1 = 产出指标（50分）; indicators[6].level1 = 效益指标（30分）",
    "indicators[3].weight = ; indicators[3].score = ; indicators[2].weight = 16; indicators[2].score = 15.2; total.score = 99.05",
    "indicators[3].actual = 不适用; indicators[3].score = /; total.score = 91.45",
    "indicators[2].score = 8; total.score = 99.85",
    "indicators[4].actual = 平均1.5个工作日",
    "indicators[4].actual = 1-2个工作日",
    "indicators[0].actual = 2600批次，其中蔬菜1200批次",
    "indicators[0].actual = 2600+批次",
    "indicators[3].actual = 99.5%（抽查200份）",
    "indicators[3].actual = 0.995",
    "indicators[9].target = 满意",
];

/// What stays an error beside all this lenience: target, actual with full points and no reason.
pub const MISSED: &[(&str, &str)] = &[
    ("≥100条", "0"),
    ("≥400人次", "380人次"),
    ("0起", "1起"),
    ("≤2个工作日", "3个工作日"),
    ("≥95%", "94%"),
    ("2022年12月底前", "2023年1月"),
    ("2022年9月底前", "第四季度"),
    ("≥3.5公里", "3400米"),
    ("显著提升", "未达成年度指标且效果较差"),
];
