//! Forms made by a program: right ones must give no error, and an error planted into one must be found.
//!
//! The scores are computed here once more, from the rule and not by the engine. The generator is seeded by
//! a number and reads no clock, so that a form that goes wrong comes again with its number.

use rust_decimal::{Decimal, RoundingStrategy};
use std::fmt::Write as _;
use ziping_core::form::{Cell, FundField, FundRow, Goal, Indicator, IndicatorField, Subtotal, Total};
use ziping_core::report::Severity;
use ziping_core::{CellRef, Form, Lang, Profile};

/// A generator of numbers that are the same on every machine (splitmix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From `low` to `high`, both included.
    fn from(&mut self, low: i64, high: i64) -> i64 {
        let span = u64::try_from(high - low + 1).unwrap();
        low + i64::try_from(self.next() % span).unwrap()
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[usize::try_from(self.from(0, list.len() as i64 - 1)).unwrap()]
    }

    /// True `n` times in a hundred.
    fn chance(&mut self, n: i64) -> bool {
        self.from(1, 100) <= n
    }
}

/// Rounds half up to two decimals, as the rule says.
fn cents(value: Decimal) -> Decimal {
    value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

/// As an officer types points: 5, 4.5, 4.50.
fn typed(points: Decimal, dice: &mut Dice) -> String {
    let plain = points.normalize().to_string();
    match dice.from(0, 5) {
        0 if plain.contains('.') => format!("{points:.2}"),
        1 => plain.chars().map(full_width).collect(),
        2 => format!(" {plain}"),
        3 => format!("{plain}分"),
        _ => plain,
    }
}

fn full_width(c: char) -> char {
    if c.is_ascii_graphic() { char::from_u32(c as u32 + 0xFEE0).unwrap() } else { c }
}

/// A whole number as officers type it: 12600, 12,600, １２６００, 1.26万.
fn number(value: i64, dice: &mut Dice) -> String {
    match dice.from(0, 7) {
        0 if value >= 1000 => format!("{},{:03}", value / 1000, value % 1000),
        1 => value.to_string().chars().map(full_width).collect(),
        2 if value >= 10_000 && value % 100 == 0 => format!("{}万", Decimal::new(value, 4).normalize()),
        3 if value < 10 => {
            ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九"][value as usize].into()
        }
        _ => value.to_string(),
    }
}

/// An indicator as it stands on a clean form, and what the test needs to spoil it.
struct Made {
    row: Indicator,
    weight: Decimal,
    score: Decimal,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// A quantity with ≥ whose target is reached.
    Reached,
    /// A quantity with ≥ that fell short: scored in proportion, with its reason.
    Short,
    /// A quantity with ≤ within its limit.
    Within,
    /// A quantity with ≤ above its limit.
    Above,
    /// A qualitative row scored in the tier that its actual names.
    Tier,
    /// A date, a range, a count of nothing: reached.
    Other,
}

const REASONS: &[&str] = &[
    "因疫情影响部分培训延期，下一步将在明年一季度补办。",
    "受汛期影响工程进度滞后，今后将提前安排施工计划。",
    "由于供货商延迟交货，后续将加强合同管理。",
    "因年中机构调整人员不足，下一步加快推进，确保按期完成。",
];

/// (name, unit) of what one wants more of.
const COUNTS: &[(&str, &str)] = &[
    ("推送政策信息数量", "条"),
    ("举办活动场次", "场"),
    ("培训人员数量", "人次"),
    ("检测样品数量", "批次"),
    ("新建公厕数量", "座"),
    ("改造老旧管网长度", "公里"),
    ("发放宣传资料数量", "份"),
    ("受益农户数量", "户"),
    ("购置设备数量", "台"),
    ("绿化面积", "平方米"),
    ("印发工作简报", "期"),
    ("科技成果转化项目", "项"),
    ("资助困难学生人数", "人"),
    ("维修路灯数量", "盏"),
    ("巡查河道次数", "次"),
    ("带动就业人数", "人"),
];

const RATES: &[&str] = &[
    "项目验收合格率",
    "资金拨付及时率",
    "设备完好率",
    "检测报告规范率",
    "任务完成及时率",
    "政策知晓率",
    "培训考核通过率",
    "问题整改率",
    "补贴发放到位率",
    "村民医保参保率",
];

const SATISFIED: &[&str] =
    &["服务对象满意度", "群众满意度", "学校师生满意度", "企业满意率", "受益群众满意度指标"];

/// (name, unit) of what one wants less of.
const LIMITS: &[(&str, &str)] = &[
    ("故障修复处理时间", "小时"),
    ("单批次检测成本", "元"),
    ("群众投诉次数", "次"),
    ("业务办理平均时间", "个工作日"),
    ("安全生产事故发生率", "%"),
    ("公用经费支出增长率", "%"),
    ("设备故障响应时间", "分钟"),
    ("人均培训费用", "元"),
];

const EFFECTS: &[&str] =
    &["显著提升", "明显提升", "有效改善", "逐步提高", "有所提升", "显著增强", "效果明显", "良好"];
const EFFECT_NAMES: &[&str] = &[
    "提升公共服务能力",
    "校园食品安全水平",
    "改善人居环境质量",
    "基层治理能力",
    "生态环境影响",
    "企业创新活力",
];

fn higher(dice: &mut Dice, weight: Decimal, short: bool) -> Made {
    let (name, unit) = dice.pick(COUNTS);
    let target = dice.from(1, 4) * dice.pick(&[1, 5, 10, 60, 250, 1200, 4000]) + if short { 20 } else { 0 };
    let actual =
        if short { dice.from(target / 2, target - 1) } else { target + dice.from(0, (target / 8).max(1)) };
    let sign = dice.pick(&["≥", "≧", ">=", "⩾", "＞＝", "不少于", "不低于", "至少"]);
    let count = number(target, dice);
    let target_text = match dice.from(0, 5) {
        0 => format!("{count}{unit}以上"),
        1 => format!("{sign} {count}{unit}"),
        2 if !short => format!("{count}{unit}"),
        3 if !short => format!("={count}{unit}"),
        _ => format!("{sign}{count}{unit}"),
    };
    let done = number(actual, dice);
    let actual_text = match dice.from(0, 5) {
        0 => format!("{done} {unit}"),
        1 => format!("完成{done}{unit}"),
        2 if !done.contains('万') && !count.contains('万') => done,
        _ => format!("{done}{unit}"),
    };
    let share = if short { Decimal::from(actual) / Decimal::from(target) } else { Decimal::ONE };
    quantity(dice, name, (&target_text, &actual_text), weight, cents(weight * share), short)
}

fn percent(dice: &mut Dice, name: &str, weight: Decimal, short: bool) -> Made {
    let target = dice.from(80, 100);
    let actual = if short {
        Decimal::new(dice.from(500, target * 10 - 1), 1)
    } else {
        Decimal::new(dice.from(target * 10, 1000), 1)
    };
    let sign = dice.pick(&["≥", "≧", ">=", "不低于", "达到"]);
    let target_text = match dice.from(0, 4) {
        0 => format!("{target}%以上"),
        1 if !short => format!("{target}%"),
        2 => format!("≥{target}％"),
        _ if sign == "达到" && short => format!("≥{target}%"),
        _ => format!("{sign}{target}%"),
    };
    let actual_text = match dice.from(0, 4) {
        0 => format!("{:.2}%", actual),
        1 => format!("{}％", actual.normalize()),
        2 => format!("达到{}%", actual.normalize()),
        _ => format!("{}%", actual.normalize()),
    };
    let share = if short { actual / Decimal::from(target) } else { Decimal::ONE };
    quantity(dice, name, (&target_text, &actual_text), weight, cents(weight * share), short)
}

fn quantity(
    dice: &mut Dice,
    name: &str,
    (target, actual): (&str, &str),
    weight: Decimal,
    score: Decimal,
    short: bool,
) -> Made {
    let reason = if short { dice.pick(REASONS) } else { dice.pick(&["", "无", "—", "/", "无偏差"]) };
    let row = Indicator {
        name: Cell::new(name),
        target: Some(Cell::new(target)),
        actual: Some(Cell::new(actual)),
        weight: Some(Cell::new(typed(weight, dice))),
        score: Some(Cell::new(typed(score, dice))),
        reason: Some(Cell::new(reason)),
        ..Indicator::default()
    };
    Made { row, weight, score, kind: if short { Kind::Short } else { Kind::Reached } }
}

fn lower(dice: &mut Dice, weight: Decimal, above: bool) -> Made {
    let (name, unit) = dice.pick(LIMITS);
    let target = dice.from(2, 40);
    let actual = if above { dice.from(target + 1, target * 2) } else { dice.from(target / 2, target) };
    let target_text = match dice.from(0, 4) {
        0 => format!("不超过{target}{unit}"),
        1 => format!("{target}{unit}以内"),
        2 => format!("≦{target}{unit}"),
        _ => format!("≤{target}{unit}"),
    };
    // The rule names no formula: by the excess, or target over actual.
    let (t, a) = (Decimal::from(target), Decimal::from(actual));
    let share = match (above, dice.chance(50)) {
        (false, _) => Decimal::ONE,
        (true, true) => Decimal::ONE - (a - t) / t,
        (true, false) => t / a,
    };
    let made = quantity(
        dice,
        name,
        (&target_text, &format!("{actual}{unit}")),
        weight,
        cents(weight * share),
        above,
    );
    Made { kind: if above { Kind::Above } else { Kind::Within }, ..made }
}

fn tier(dice: &mut Dice, weight: Decimal) -> Made {
    let (name, target) = (dice.pick(EFFECT_NAMES), dice.pick(EFFECTS));
    let (actual, least, most) = dice.pick(&[
        ("达成年度指标", 80, 100),
        ("达成预期指标", 100, 100),
        ("已完成", 100, 100),
        ("达成年度指标", 100, 100),
        ("", 100, 100),
        ("部分达成年度指标并具有一定效果", 60, 80),
        ("未达成年度指标且效果较差", 0, 60),
    ]);
    let actual = if actual.is_empty() { target } else { actual };
    let score = cents(weight * Decimal::new(dice.from(least, most), 2));
    let made = quantity(dice, name, (target, actual), weight, score, score < weight);
    Made { kind: Kind::Tier, ..made }
}

fn other(dice: &mut Dice, weight: Decimal, year: i64) -> Made {
    let (name, target, actual) = match dice.from(0, 7) {
        0 => ("项目完成时间", format!("{year}年12月底前"), format!("{year}年{}月20日", dice.from(6, 12))),
        1 => ("资金拨付时间", "12月31日前".into(), format!("{year}.11.{}", dice.from(10, 30))),
        2 => ("群体性事件发生次数", "0次".into(), "0次".into()),
        3 => ("安全责任事故", "0起".into(), dice.pick(&["0", "0起", "未发生", "无"]).into()),
        4 => ("林木成活率", "85%-95%".into(), format!("{}%", dice.from(85, 95))),
        5 => ("工作任务完成及时性", "及时".into(), dice.pick(&["及时", "已完成", "达成年度指标"]).into()),
        6 => ("检查频次", "每季度1次".into(), "每季度1次".into()),
        _ => ("验收结果", "合格".into(), "合格".into()),
    };
    let made = quantity(dice, name, (&target, &actual), weight, weight, false);
    Made { kind: Kind::Other, ..made }
}

/// `points` split over `rows` rows, in whole or half points.
fn split(dice: &mut Dice, points: i64, rows: i64) -> Vec<Decimal> {
    let mut left = points * 2;
    let mut weights: Vec<i64> = Vec::new();
    for rest in (1..=rows).rev() {
        let share = left / rest;
        let mut part = if rest == 1 { left } else { dice.from((share / 2).max(2), share) };
        if rest > 1 && dice.chance(70) {
            part -= part % 2;
        }
        weights.push(part);
        left -= part;
    }
    weights.into_iter().map(|w| Decimal::new(w * 5, 1)).collect()
}

/// A clean form with what was put into it.
struct Clean {
    form: Form,
    rows: Vec<Made>,
    /// Executed ÷ budget, exact.
    rate: Decimal,
    total: Decimal,
    levels_repeated: bool,
}

fn funds(dice: &mut Dice) -> (Vec<FundRow>, Decimal, Decimal) {
    let decimals = dice.pick(&[0, 0, 1, 2, 2, 4]);
    let unit = 10_i64.pow(decimals);
    let mut parts: Vec<(i64, i64)> = Vec::new();
    for _ in 0..3 {
        let empty = !parts.is_empty() && dice.chance(50);
        let budget = if empty { 0 } else { dice.from(5, 900) * unit + dice.from(0, unit - 1) };
        let executed = if dice.chance(40) { budget } else { dice.from(budget / 3, budget) };
        parts.push((budget, executed));
    }
    let amount = |cents: i64, dice: &mut Dice| {
        let plain = Decimal::new(cents, decimals);
        match dice.from(0, 5) {
            0 if cents == 0 => String::new(),
            1 if cents == 0 => "—".into(),
            0 => plain.normalize().to_string(),
            _ => plain.to_string(),
        }
    };
    let (budget, executed) = parts.iter().fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    let rate = Decimal::from(executed) / Decimal::from(budget);
    let score = cents(Decimal::TEN * rate);
    let places = dice.pick(&[1, 2, 2, 2, 4]);
    let printed = (rate * Decimal::ONE_HUNDRED)
        .round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
        .to_string();
    let printed = match dice.from(0, 4) {
        0 => format!("{printed}％"),
        1 => printed,
        _ => format!("{printed}%"),
    };
    let total = FundRow {
        label: "年度资金总额".into(),
        initial: Some(Cell::new(amount(budget, dice))),
        budget: Some(Cell::new(amount(budget, dice))),
        executed: Some(Cell::new(amount(executed, dice))),
        weight: Some("10".into()),
        rate: Some(Cell::new(printed)),
        score: Some(Cell::new(typed(score, dice))),
        reason: None,
    };
    let labels = ["其中：当年财政拨款", "　　上年结转资金", "      其他资金"];
    let mut rows = vec![total];
    let dash = dice.pick(&["—", "", "/", "-"]);
    for (label, (budget, executed)) in labels.into_iter().zip(parts) {
        rows.push(FundRow {
            label: label.into(),
            initial: Some(Cell::new(amount(budget, dice))),
            budget: Some(Cell::new(amount(budget, dice))),
            executed: Some(Cell::new(amount(executed, dice))),
            weight: Some(dash.into()),
            rate: Some(dash.into()),
            score: Some(dash.into()),
            reason: None,
        });
    }
    (rows, rate, score)
}

/// The level 2 that a row of this place stands under, and how it is made.
fn rows(dice: &mut Dice, year: i64) -> Vec<(&'static str, &'static str, Made)> {
    let mut rows = Vec::new();
    let (quantities, qualities, times, costs) =
        (dice.from(1, 4), dice.from(1, 3), dice.from(1, 2), dice.from(1, 2));
    let benefits = dice.from(1, 4);
    let satisfied = dice.from(1, 2);
    let mut outputs = split(dice, 50, quantities + qualities + times + costs).into_iter();
    for _ in 0..quantities {
        let short = dice.chance(20);
        rows.push(("产出指标", "数量指标", higher(dice, outputs.next().unwrap(), short)));
    }
    for _ in 0..qualities {
        let (short, name) = (dice.chance(20), dice.pick(RATES));
        rows.push(("产出指标", "质量指标", percent(dice, name, outputs.next().unwrap(), short)));
    }
    for _ in 0..times {
        let weight = outputs.next().unwrap();
        let made = if dice.chance(50) { other(dice, weight, year) } else { lower(dice, weight, false) };
        rows.push(("产出指标", "时效指标", made));
    }
    for _ in 0..costs {
        let above = dice.chance(20);
        rows.push(("产出指标", "成本指标", lower(dice, outputs.next().unwrap(), above)));
    }
    for (at, weight) in split(dice, 30, benefits).into_iter().enumerate() {
        let level2 = ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"][at];
        let made = match dice.from(0, 3) {
            0 => higher(dice, weight, false),
            1 => other(dice, weight, year),
            _ => tier(dice, weight),
        };
        rows.push(("效益指标", level2, made));
    }
    for weight in split(dice, 10, satisfied) {
        let (short, name) = (dice.chance(10), dice.pick(SATISFIED));
        rows.push(("满意度指标", "服务对象满意度指标", percent(dice, name, weight, short)));
    }
    rows
}

fn clean(seed: u64) -> Clean {
    let dice = &mut Dice(seed);
    let year = dice.from(2019, 2024);
    let (funds, rate, execution) = funds(dice);
    let made = rows(dice, year);
    let total: Decimal = made.iter().map(|(.., made)| made.score).sum::<Decimal>() + execution;
    let project = dice.pick(&["学校食堂食品安全检测", "老旧小区改造", "农村公路养护", "公共文化服务"]);
    // Merged cells carry their label once; some offices repeat it on every row, some print its points.
    let levels_repeated = dice.chance(20);
    let points = dice.chance(30);
    let mut indicators: Vec<Indicator> = Vec::new();
    let mut rows: Vec<Made> = Vec::new();
    let mut above = ("", "");
    for (level1, level2, mut made) in made {
        let sum = match level1 {
            "产出指标" => 50,
            "效益指标" => 30,
            _ => 10,
        };
        let label1 = if points { format!("{level1}（{sum}分）") } else { level1.to_owned() };
        let first = above.0 != level1;
        made.row.level1 = Some(Cell::new(if first || levels_repeated { label1 } else { String::new() }));
        let first = first || above.1 != level2;
        made.row.level2 = Some(if first || levels_repeated { level2.into() } else { "".into() });
        above = (level1, level2);
        if dice.chance(15) {
            made.row.name.text = format!("指标{}：{}", indicators.len() + 1, made.row.name.text);
        }
        indicators.push(made.row.clone());
        rows.push(made);
    }
    let grade = match total {
        t if t >= Decimal::from(90) => "优",
        t if t >= Decimal::from(80) => "良",
        t if t >= Decimal::from(60) => "中",
        _ => "差",
    };
    let mut subtotals = Vec::new();
    if dice.chance(25) {
        let (mut from, mut after) = (0, 0);
        for level in ["产出指标", "效益指标", "满意度指标"] {
            let sum = if level == "产出指标" {
                50
            } else if level == "效益指标" {
                30
            } else {
                10
            };
            let mut weight = Decimal::ZERO;
            while weight < Decimal::from(sum) {
                weight += rows[after].weight;
                after += 1;
            }
            let score: Decimal = rows[from..after].iter().map(|made| made.score).sum();
            subtotals.push(Subtotal {
                label: "小计".into(),
                after: u32::try_from(after).unwrap(),
                weight: Some(Cell::new(weight.normalize().to_string())),
                score: Some(Cell::new(score.normalize().to_string())),
            });
            from = after;
        }
    }
    let form = Form {
        title: Some(Cell::new(format!("{year}年{project}项目支出绩效自评表"))),
        year: Some(Cell::new(format!("（{year}年度）"))),
        project: Some(Cell::new(project)),
        department: Some("青石县财政局".into()),
        unit: Some("青石县服务中心".into()),
        fund_unit: Some("项目资金（万元）".into()),
        funds,
        goal: Goal {
            expected: Some("完成全年任务。".into()), actual: Some("全年任务基本完成。".into())
        },
        indicators,
        subtotals,
        total: Some(Total { weight: Some("100".into()), score: Some(Cell::new(typed(total, dice))) }),
        grade: dice.chance(30).then(|| grade.into()),
        remarks: dice.chance(20).then(|| "评分办法见附件".into()),
    };
    Clean { form, rows, rate, total, levels_repeated }
}

fn score(form: &Form) -> ziping_core::Report {
    ziping_core::score(form, Profile::find("mof2020").unwrap(), Lang::Zh)
}

#[test]
fn a_right_form_has_no_error() {
    let mut wrong = String::new();
    let mut count = 0;
    for seed in 0..2000 {
        let made = clean(seed);
        let report = score(&made.form);
        for finding in report.findings.iter().filter(|f| f.severity == Severity::Error) {
            count += 1;
            let row = if let CellRef::Indicator(row, _) = finding.cell {
                serde_json::to_string(&made.form.indicators[row as usize]).unwrap()
            } else {
                String::new()
            };
            let _ =
                writeln!(wrong, "form {seed}: {} {}: {} {row}", finding.rule, finding.cell, finding.message);
        }
        assert_eq!(report.totals.summed.map(|sum| sum.0), Some(made.total), "form {seed}");
    }
    assert!(count == 0, "{count} errors on right forms:\n{}", wrong.chars().take(6000).collect::<String>());
}

/// Another office's layout of the same form.
type Layout = fn(&mut Form);

fn each(form: &mut Form, field: IndicatorField, cell: Option<&str>) {
    form.indicators.iter_mut().for_each(|row| row.set(field, cell.map(Cell::from)));
}

fn each_fund(form: &mut Form, field: FundField, cell: Option<&str>) {
    form.funds.iter_mut().for_each(|row| row.set(field, cell.map(Cell::from)));
}

const LAYOUTS: &[(&str, Layout)] = &[
    ("no weights", |form| {
        each(form, IndicatorField::Weight, None);
        each_fund(form, FundField::Weight, None);
        form.total.iter_mut().for_each(|total| total.weight = None);
        form.subtotals.clear();
    }),
    ("execution counted in the total and not shown", |form| {
        each_fund(form, FundField::Weight, None);
        each_fund(form, FundField::Score, None);
    }),
    ("execution points left blank", |form| {
        each_fund(form, FundField::Weight, Some(""));
        each_fund(form, FundField::Score, Some("—"));
    }),
    ("no reasons", |form| each(form, IndicatorField::Reason, None)),
    ("reasons once for the whole form", |form| {
        each(form, IndicatorField::Reason, Some(""));
        form.remarks = Some("偏差原因及改进措施：部分项目受疫情影响延期，下一步抓紧实施。".into());
    }),
    ("no level 1", |form| each(form, IndicatorField::Level1, None)),
    ("no levels", |form| {
        each(form, IndicatorField::Level1, None);
        each(form, IndicatorField::Level2, None);
    }),
    ("no budget of the year's beginning", |form| each_fund(form, FundField::Initial, None)),
    ("only the budget of the year's beginning", |form| each_fund(form, FundField::Budget, None)),
    ("no rates", |form| each_fund(form, FundField::Rate, None)),
    ("no total row", |form| {
        form.total = None;
        form.grade = None;
    }),
    ("no weight in the total row", |form| form.total.iter_mut().for_each(|total| total.weight = None)),
    ("only the total of the money", |form| form.funds.truncate(1)),
    ("a money row of another name", |form| {
        form.funds.truncate(1);
        form.funds[0].label = "市级财政资金".into();
    }),
    ("no money block", |form| form.funds.clear()),
    ("no year", |form| {
        form.year = None;
        form.title = Some("绩效自评表".into());
    }),
    ("no scores", |form| {
        each(form, IndicatorField::Score, None);
        each_fund(form, FundField::Score, None);
        form.subtotals.clear();
        form.total.iter_mut().for_each(|total| total.score = None);
        form.grade = None;
    }),
    ("rows of the template left over", |form| {
        let mut empty = form.indicators[0].clone();
        for field in IndicatorField::ALL {
            empty.set(field, Some("".into()));
        }
        form.indicators.push(empty.clone());
        empty.name = "……".into();
        form.indicators.push(empty.clone());
        for (field, text) in [
            (IndicatorField::Name, "生态效益"),
            (IndicatorField::Target, "不适用"),
            (IndicatorField::Actual, "不适用"),
        ] {
            empty.set(field, Some(text.into()));
        }
        form.indicators.push(empty);
    }),
];

#[test]
fn a_right_form_of_another_layout_has_no_error() {
    let mut wrong = String::new();
    for (what, change) in LAYOUTS {
        for seed in 5000..5040 {
            let mut made = clean(seed);
            change(&mut made.form);
            let report = score(&made.form);
            for finding in report.findings.iter().filter(|f| f.severity == Severity::Error) {
                let _ = writeln!(
                    wrong,
                    "{what}, form {seed}: {} {}: {}",
                    finding.rule, finding.cell, finding.message
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.chars().take(6000).collect::<String>());
}

/// Plants one error; answers where it is to be found and which rules may say so, or nothing where the form
/// has no place for it.
type Plant = fn(&mut Clean, &mut Dice) -> Option<(CellRef, &'static [&'static str])>;

fn set(clean: &mut Clean, at: &str, text: impl Into<String>) -> CellRef {
    let at: CellRef = at.parse().unwrap();
    assert!(clean.form.set(at, Some(Cell::new(text))));
    at
}

/// A row of one of the kinds.
fn row_of(clean: &Clean, dice: &mut Dice, kinds: &[Kind]) -> Option<usize> {
    let rows: Vec<usize> = clean
        .rows
        .iter()
        .enumerate()
        .filter(|(_, made)| kinds.contains(&made.kind))
        .map(|(at, _)| at)
        .collect();
    (!rows.is_empty()).then(|| dice.pick(&rows))
}

/// The total follows what was planted, so that only the planted error is left.
fn carry(clean: &mut Clean, change: Decimal) {
    let total = clean.total + change;
    set(clean, "total.score", total.to_string());
    clean.form.subtotals.clear();
    clean.form.grade = None;
}

const PLANTS: &[(&str, Plant)] = &[
    ("a wrong total", |clean, dice| {
        let off = Decimal::from(dice.pick(&[-9, -5, -2, -1, 1, 2, 5, 10]));
        let total = (clean.total + off).to_string();
        Some((set(clean, "total.score", total), &["AR-001"]))
    }),
    ("weights that add to 95 under a total of 100", |clean, dice| {
        let row = row_of(clean, dice, &[Kind::Reached, Kind::Within, Kind::Other, Kind::Tier])
            .filter(|row| clean.rows[*row].weight > Decimal::from(6))?;
        let weight = clean.rows[row].weight - Decimal::from(5);
        set(clean, &format!("indicators[{row}].weight"), weight.to_string());
        Some((CellRef::TotalWeight, &["WT-001", "AR-002"]))
    }),
    ("a wrong rate", |clean, dice| {
        let off = Decimal::from(dice.pick(&[-7, -3, -1, 2, 4]));
        let rate = (clean.rate * Decimal::ONE_HUNDRED + off)
            .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        Some((set(clean, "funds[0].rate", format!("{rate}%")), &["EX-001", "EX-005"]))
    }),
    ("an execution score that does not follow from the rate", |clean, dice| {
        let off = Decimal::new(dice.pick(&[-25, -12, -7]), 1);
        let due = cents(Decimal::TEN * clean.rate);
        let score = due + off;
        (score >= Decimal::ZERO).then(|| {
            carry(clean, off);
            (set(clean, "funds[0].score", score.to_string()), &["EX-002"][..])
        })
    }),
    ("a total of the money that is not its parts", |clean, dice| {
        let parts = &clean.form.funds[1..];
        let there = |row: &FundRow| {
            row.budget.as_ref().is_some_and(|cell| cell.text.chars().any(|c| c.is_ascii_digit()))
        };
        let row = parts.iter().position(there)? + 1;
        let text = clean.form.funds[row].budget.as_ref().unwrap().text.clone();
        let changed: Decimal = text.parse::<Decimal>().ok()? + Decimal::from(dice.from(20, 60));
        set(clean, &format!("funds[{row}].budget"), changed.to_string());
        Some(("funds[0].budget".parse().unwrap(), &["EX-003"]))
    }),
    ("full points for a missed target", |clean, dice| {
        let row = row_of(clean, dice, &[Kind::Short, Kind::Above])?;
        let lost = clean.rows[row].weight - clean.rows[row].score;
        // A loss that rounds away is no error but a matter of rounding.
        (lost >= Decimal::ONE).then(|| {
            let weight = clean.rows[row].weight.to_string();
            carry(clean, lost);
            (set(clean, &format!("indicators[{row}].score"), weight), &["SC-002", "SC-003", "SC-004"][..])
        })
    }),
    ("points taken off without a reason", |clean, dice| {
        let row = row_of(clean, dice, &[Kind::Short, Kind::Above, Kind::Tier])
            .filter(|row| clean.rows[*row].score < clean.rows[*row].weight)?;
        let empty = dice.pick(&["", "无", "/", "—", "　"]);
        Some((set(clean, &format!("indicators[{row}].reason"), empty), &["EP-001"]))
    }),
    ("a missed target with neither reason nor loss", |clean, dice| {
        let row = row_of(clean, dice, &[Kind::Short, Kind::Above])?;
        let (weight, lost) = (clean.rows[row].weight, clean.rows[row].weight - clean.rows[row].score);
        (lost > Decimal::ZERO).then(|| {
            carry(clean, lost);
            set(clean, &format!("indicators[{row}].score"), weight.to_string());
            (set(clean, &format!("indicators[{row}].reason"), "无"), &["EP-002"][..])
        })
    }),
    ("a score above its weight", |clean, dice| {
        let row = row_of(clean, dice, &[Kind::Reached, Kind::Within, Kind::Tier, Kind::Other])?;
        let more = Decimal::from(dice.from(1, 5));
        let score = clean.rows[row].weight + more;
        let change = score - clean.rows[row].score;
        carry(clean, change);
        Some((set(clean, &format!("indicators[{row}].score"), score.to_string()), &["AR-005"]))
    }),
    ("the target copied with its sign", |clean, dice| {
        let row = row_of(clean, dice, &[Kind::Reached, Kind::Within])?;
        let target = clean.form.indicators[row].target.clone().unwrap().text;
        let signed = target.starts_with(['≥', '≧', '>', '⩾', '≤', '≦', '＞', '不', '至'])
            || target.ends_with("以上")
            || target.ends_with("以内");
        signed.then(|| (set(clean, &format!("indicators[{row}].actual"), target), &["IV-003"][..]))
    }),
    ("a word where a number belongs", |clean, dice| {
        let row = row_of(clean, dice, &[Kind::Reached, Kind::Short])?;
        let word = dice.pick(&["完成", "已完成", "达成年度指标", "/", "—"]);
        Some((set(clean, &format!("indicators[{row}].actual"), word), &["IV-002"]))
    }),
    ("an actual left empty", |clean, dice| {
        let row = usize::try_from(dice.from(0, clean.rows.len() as i64 - 1)).unwrap();
        Some((set(clean, &format!("indicators[{row}].actual"), ""), &["IV-001"]))
    }),
    ("a score left empty", |clean, dice| {
        let row = usize::try_from(dice.from(0, clean.rows.len() as i64 - 1)).unwrap();
        Some((set(clean, &format!("indicators[{row}].score"), ""), &["AR-006"]))
    }),
    ("a wrong sub-total", |clean, dice| {
        let last = clean.form.subtotals.len().checked_sub(1)?;
        let row = usize::try_from(dice.from(0, last as i64)).unwrap();
        let score: Decimal = clean.form.subtotals[row].score.as_ref().unwrap().text.parse().unwrap();
        let wrong = (score - Decimal::from(2)).to_string();
        Some((set(clean, &format!("subtotals[{row}].score"), wrong), &["AR-004"]))
    }),
    ("a promise of points that the rows do not keep", |clean, _| {
        (!clean.levels_repeated)
            .then(|| (set(clean, "indicators[0].level1", "产出指标（60分）"), &["AR-004"][..]))
    }),
    ("a grade that the total does not earn", |clean, _| {
        let grade = if clean.total >= Decimal::from(90) { "良" } else { "优" };
        clean.form.grade = Some(grade.into());
        Some((CellRef::Grade, &["AR-009"]))
    }),
    ("more satisfied than all", |clean, _| {
        let last = clean.rows.len() - 1;
        Some((set(clean, &format!("indicators[{last}].actual"), "105%"), &["IV-007"]))
    }),
    ("achieved by its word, poor by its points", |clean, dice| {
        let row = row_of(clean, dice, &[Kind::Tier])?;
        let score = cents(clean.rows[row].weight * Decimal::new(45, 2));
        let change = score - clean.rows[row].score;
        carry(clean, change);
        set(clean, &format!("indicators[{row}].actual"), "达成年度指标");
        set(clean, &format!("indicators[{row}].reason"), "因资料不全，下一步补齐。");
        Some((set(clean, &format!("indicators[{row}].score"), score.to_string()), &["SC-005"]))
    }),
    ("more spent than there was", |clean, _| {
        let budget = clean.form.funds[0].budget.as_ref().unwrap().text.parse::<Decimal>().ok()?;
        let executed = budget * Decimal::new(112, 2);
        Some((set(clean, "funds[0].executed", executed.to_string()), &["EX-005"]))
    }),
];

#[test]
fn a_planted_error_is_found_where_it_was_planted() {
    let mut missed = String::new();
    for (what, plant) in PLANTS {
        let (mut planted, mut found, mut examples) = (0, 0, String::new());
        for seed in 10_000..10_140 {
            let mut form = clean(seed);
            let Some((cell, rules)) = plant(&mut form, &mut Dice(seed ^ 0xABCD)) else { continue };
            planted += 1;
            let report = score(&form.form);
            let at = report
                .findings
                .iter()
                .any(|f| f.cell == cell && rules.contains(&f.rule) && f.severity != Severity::Info);
            if at {
                found += 1;
            } else if examples.len() < 900 {
                let row = if let CellRef::Indicator(row, _) = cell {
                    serde_json::to_string(&form.form.indicators[row as usize]).unwrap()
                } else {
                    String::new()
                };
                let _ = writeln!(examples, "  form {seed}, {cell} {row}");
            }
        }
        assert!(planted >= 20, "{what}: only {planted} forms have a place for it");
        if found * 100 < planted * 99 {
            let _ = writeln!(missed, "{what}: {found} of {planted}\n{examples}");
        }
    }
    assert!(missed.is_empty(), "{missed}");
}

/// What is to be written there is not in the form: which weight, which amount, how many points within a tier.
const FOR_A_PERSON: &[&str] = &[
    "weights that add to 95 under a total of 100",
    "a total of the money that is not its parts",
    "a score above its weight",
    "more satisfied than all",
    "more spent than there was",
];

/// Everything that was planted into right forms, with the fixes that are offered for it.
#[test]
fn a_fix_of_a_planted_error_puts_it_right() {
    let profile = Profile::find("mof2020").unwrap();
    let mut wrong = String::new();
    for (what, plant) in PLANTS {
        let (mut errors, mut left, mut examples) = (0, 0, String::new());
        for seed in 20_000..20_040 {
            let mut form = clean(seed);
            if plant(&mut form, &mut Dice(seed ^ 0xABCD)).is_none() {
                continue;
            }
            for fault in ziping_tests::fix::faults(&form.form, profile) {
                let _ = writeln!(wrong, "{what}, form {seed}: {fault}");
            }
            let (fixed, _) = ziping_tests::fix::with_all(&form.form, profile);
            let of = |form: &Form| {
                let report = score(form);
                report.findings.into_iter().filter(|f| f.severity == Severity::Error).collect::<Vec<_>>()
            };
            errors += of(&form.form).len();
            let now = of(&fixed);
            left += now.len();
            for finding in now {
                let _ =
                    writeln!(examples, "    {seed} {} {}: {}", finding.rule, finding.cell, finding.message);
            }
        }
        assert!(errors > 0, "{what}: nothing was found");
        if left > 0 && !FOR_A_PERSON.contains(what) {
            let _ = writeln!(wrong, "{what}: {left} of {errors} errors are left\n{examples}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.chars().take(6000).collect::<String>());
}
