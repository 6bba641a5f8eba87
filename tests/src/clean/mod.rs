//! Right forms made by a program, as careful officers fill them: many layouts, units, signs, spellings and ways to
//! round, under any profile. The scores are computed once more (`rule`), from the rule and not by the engine.
//!
//! Owns: what a right form may look like. Must not know: what is found in it.

mod layout;
mod money;
mod rows;
mod rule;
mod typing;
mod words;

pub use layout::{LAYOUTS, Layout};
pub use typing::round;

use crate::dice::Dice;
use rows::Maker;
use rust_decimal::Decimal;
use ziping_core::form::{Cell, Goal, Indicator, IndicatorField, Subtotal, Total};
use ziping_core::{Form, Profile};

/// An indicator as it stands on a clean form, and what is needed to spoil it.
pub struct Made {
    /// The row as typed.
    pub row: Indicator,
    /// Its weight.
    pub weight: Decimal,
    /// Its score as typed.
    pub score: Decimal,
    /// Its score before it was rounded.
    pub exact: Decimal,
    /// What it shows.
    pub kind: Kind,
    /// The unit of its target, where it is a number.
    pub unit: &'static str,
}

/// What a row shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A quantity with ≥ whose target is reached.
    Reached,
    /// A quantity with ≥ that fell short: scored in proportion, with its reason.
    Short,
    /// A quantity with ≤ within its limit.
    Within,
    /// A quantity with ≤ above its limit.
    Above,
    /// Words whose actual names the first tier.
    Achieved,
    /// Words whose actual repeats the target.
    Echo,
    /// Words whose actual names the second tier.
    Partly,
    /// Words whose actual names the third tier.
    Failed,
    /// A satisfaction that the profile scores by bands.
    Banded,
    /// A deadline that was kept.
    Dated,
    /// A range that was kept.
    Ranged,
    /// A count of nothing, a pair of words, a change, a frequency: reached.
    Other,
}

/// How a form's scores are rounded.
pub struct Style {
    /// Decimals of a score.
    pub places: u32,
    /// The total is the sum of what was not shown.
    pub hidden: bool,
}

impl Style {
    fn any(dice: &mut Dice, profile: &Profile) -> Self {
        let places = dice.pick(&[2, 2, 2, 2, 2, 2, 1, 1, 0]).min(profile.score.decimals);
        Self { places, hidden: places == 1 && dice.chance(30) }
    }

    /// A score as it is put down; never more than the weight.
    fn points(&self, exact: Decimal, weight: Decimal) -> Decimal {
        // All points are all points, and nobody rounds beyond them.
        let rounded = round(exact, self.places);
        if exact < weight && rounded <= weight { rounded } else { round(exact, 2).min(weight) }
    }
}

/// A clean form with what was put into it.
pub struct Clean {
    /// The form.
    pub form: Form,
    /// Its rows.
    pub rows: Vec<Made>,
    /// Executed ÷ budget, exact.
    pub rate: Decimal,
    /// The execution score as typed.
    pub execution: Decimal,
    /// The sum of the scores as typed.
    pub total: Decimal,
    /// The total is not just that sum, because what was added is not all shown.
    pub hidden: bool,
    /// Every row repeats the labels of its levels.
    pub levels_repeated: bool,
    /// The points of level 1 by the rows' weights, in the order of the rows.
    pub levels: Vec<(&'static str, Decimal)>,
}

const OUTPUT: &str = "产出指标";
const COST: &str = "成本指标";
const BENEFIT: &str = "效益指标";
const SATISFACTION: &str = "满意度指标";
const BENEFITS: &[&str] = &["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"];
const COSTS: &[&str] = &["经济成本指标", "社会成本指标", "生态环境成本指标"];

type Placed = (&'static str, &'static str, Made);

/// The weights of level 1: one of the profile's sets that make 100 with execution, else the national one in proportion.
fn level_set(dice: &mut Dice, profile: &Profile) -> [Decimal; 4] {
    let rest = Decimal::ONE_HUNDRED - profile.exec.weight;
    let whole: Vec<[Decimal; 4]> =
        profile.level1.sets.iter().filter(|set| set.iter().sum::<Decimal>() == rest).copied().collect();
    if whole.is_empty() {
        let (benefit, satisfied) = (Decimal::from(30), Decimal::TEN);
        return [rest - benefit - satisfied, benefit, satisfied, Decimal::ZERO];
    }
    dice.pick(&whole)
}

fn rows(dice: &mut Dice, profile: &Profile, style: &Style, year: i64) -> Vec<Placed> {
    let [output, benefit, satisfied, cost] = level_set(dice, profile);
    let mut rows: Vec<Placed> = Vec::new();
    let counts =
        [dice.from(1, 4), dice.from(1, 3), dice.from(1, 2), if cost.is_zero() { dice.from(1, 2) } else { 0 }];
    let weights = rows::split(dice, output, counts.iter().sum());
    let (many, dear, asked) = (dice.from(1, 4), dice.from(1, 3), dice.from(1, 2));
    let benefits = rows::split(dice, benefit, many);
    let costs = if cost.is_zero() { Vec::new() } else { rows::split(dice, cost, dear) };
    let satisfactions = if satisfied.is_zero() { Vec::new() } else { rows::split(dice, satisfied, asked) };
    let cost_first = dice.chance(50);
    let mut make = Maker { dice, profile, style, year };
    let mut places = ["数量指标", "质量指标", "时效指标", "成本指标"]
        .into_iter()
        .zip(counts)
        .flat_map(|(level2, count)| std::iter::repeat_n(level2, usize::try_from(count).unwrap_or(0)));
    let put_costs = |make: &mut Maker<'_>, rows: &mut Vec<Placed>| {
        for (at, weight) in costs.iter().enumerate() {
            let above = make.dice.chance(20);
            rows.push((COST, COSTS[at.min(2)], make.limit(*weight, above)));
        }
    };
    if cost_first {
        put_costs(&mut make, &mut rows);
    }
    for weight in weights {
        let level2 = places.next().unwrap_or("数量指标");
        let (short, above, chance) = (make.dice.chance(20), make.dice.chance(20), make.dice.chance(50));
        let made = match level2 {
            "数量指标" => make.count(weight, short),
            "质量指标" => make.rate(weight, short),
            "时效指标" if chance => make.other(weight),
            "时效指标" => make.limit(weight, false),
            _ => make.limit(weight, above),
        };
        rows.push((OUTPUT, level2, made));
    }
    if !cost_first {
        put_costs(&mut make, &mut rows);
    }
    for (at, weight) in benefits.into_iter().enumerate() {
        let made = match make.dice.from(0, 3) {
            0 => make.count(weight, false),
            1 => make.other(weight),
            _ => make.tier(weight),
        };
        rows.push((BENEFIT, BENEFITS[at.min(3)], made));
    }
    for weight in satisfactions {
        let short = make.dice.chance(10);
        rows.push((SATISFACTION, "服务对象满意度指标", make.satisfaction(weight, short)));
    }
    rows
}

/// The grade of a total.
#[must_use]
pub fn grade(profile: &Profile, total: Decimal) -> Option<&str> {
    profile
        .grades
        .iter()
        .filter(|(_, from)| total >= *from)
        .max_by_key(|(_, from)| *from)
        .map(|(name, _)| name.as_str())
}

fn sum_of(rows: &[Made], of: fn(&Made) -> Decimal) -> Decimal {
    rows.iter().map(of).sum()
}

/// Sub-totals below each level 1, or above it, or below each level 2 as well.
fn subtotals(dice: &mut Dice, levels: &[(&'static str, &'static str)], rows: &[Made]) -> Vec<Subtotal> {
    let style = dice.from(0, 11);
    let mut made = Vec::new();
    if style > 2 {
        return made;
    }
    let mut put = |label: &str, after: usize, rows: &[Made], dice: &mut Dice| {
        let typed = |points, dice: &mut Dice| Some(Cell::new(typing::points(points, dice)));
        made.push(Subtotal {
            label: label.into(),
            after: u32::try_from(after).unwrap_or(0),
            weight: typed(sum_of(rows, |made| made.weight), dice),
            score: typed(sum_of(rows, |made| made.score), dice),
        });
    };
    let mut from = (0, 0);
    for at in 1..=rows.len() {
        let same = |of: fn(&(&'static str, &'static str)) -> &'static str| {
            at < rows.len() && of(&levels[at]) == of(&levels[at - 1])
        };
        let (first, second) = (same(|level| level.0), same(|level| level.1) && same(|level| level.0));
        if style == 2 && !second {
            put("小计", at, &rows[from.1..at], dice);
        }
        if !first {
            match style {
                0 => put("小计", at, &rows[from.0..at], dice),
                1 => put(levels[from.0].0, from.0, &rows[from.0..at], dice),
                _ => put("合计", at, &rows[from.0..at], dice),
            }
            from.0 = at;
        }
        if !second {
            from.1 = at;
        }
    }
    made
}

/// The labels of the levels: once for merged cells or on every row, some with their points.
fn label(dice: &mut Dice, rows: &mut [Made], levels: &[(&'static str, &'static str)]) -> bool {
    let repeated = dice.chance(20);
    let (points1, points2) = (dice.chance(30), dice.chance(10));
    let printed = |name: &str, points: Decimal, show: bool| {
        if show { format!("{name}（{}分）", points.normalize()) } else { name.to_owned() }
    };
    let weights: Vec<Decimal> = rows.iter().map(|made| made.weight).collect();
    let block = |same: &dyn Fn(usize) -> bool, at: usize| {
        let begin = (0..=at).rev().take_while(|row| same(*row)).last().unwrap_or(at);
        let end = (at..weights.len()).take_while(|row| same(*row)).last().unwrap_or(at);
        (begin, weights[begin..=end].iter().sum::<Decimal>())
    };
    for (at, made) in rows.iter_mut().enumerate() {
        let (begin1, sum1) = block(&|row| levels[row].0 == levels[at].0, at);
        let (begin2, sum2) = block(&|row| levels[row] == levels[at], at);
        let text = |name, sum, show, begin| {
            if repeated || begin == at { printed(name, sum, show) } else { String::new() }
        };
        made.row.level1 = Some(Cell::new(text(levels[at].0, sum1, points1, begin1)));
        made.row.level2 = Some(Cell::new(text(levels[at].1, sum2, points2, begin2)));
    }
    repeated
}

/// The clean form of that number under that profile, in the national layout.
#[must_use]
pub fn clean(seed: u64, profile: &Profile) -> Clean {
    let dice = &mut Dice(seed);
    let year = dice.from(2019, 2024);
    let style = Style::any(dice, profile);
    let money = money::block(dice, profile, &style);
    let (levels, mut rows): (Vec<_>, Vec<_>) = rows(dice, profile, &style, year)
        .into_iter()
        .map(|(level1, level2, made)| ((level1, level2), made))
        .unzip();
    let total = sum_of(&rows, |made| made.score) + money.score;
    let levels_repeated = label(dice, &mut rows, &levels);
    let numbered = dice.chance(15);
    for (at, made) in rows.iter_mut().enumerate() {
        if numbered {
            made.row.name.text = format!("指标{}：{}", at + 1, made.row.name.text);
        }
        if style.hidden && made.score < made.weight {
            made.row.score = Some(Cell::new(format!("{:.1}", made.score)));
        }
    }
    // What a spreadsheet adds is more exact than what it shows.
    let exact = rows
        .iter()
        .map(|made| if made.score < made.weight { made.exact } else { made.score })
        .sum::<Decimal>();
    let stated = if style.hidden { round(exact + money.exact, 1) } else { total };
    let subtotals = subtotals(dice, &levels, &rows);
    let mut sums: Vec<(&'static str, Decimal)> = Vec::new();
    for ((level1, _), made) in levels.iter().zip(&rows) {
        match sums.last_mut() {
            Some((name, sum)) if name == level1 => *sum += made.weight,
            _ => sums.push((level1, made.weight)),
        }
    }
    let project = dice.pick(words::PROJECTS);
    let mut funds = money.rows;
    if style.hidden && money.score < profile.exec.weight {
        funds[0].score = Some(Cell::new(format!("{:.1}", money.score)));
    }
    let mut form = Form {
        title: Some(Cell::new(format!("{year}年{project}项目支出绩效自评表"))),
        year: Some(Cell::new(format!("（{year}年度）"))),
        project: Some(Cell::new(project)),
        department: Some("青石县财政局".into()),
        unit: Some("青石县服务中心".into()),
        fund_unit: Some(Cell::new(format!("项目资金（{}）", money.unit))),
        funds,
        goal: Goal {
            expected: Some("完成全年任务。".into()), actual: Some("全年任务基本完成。".into())
        },
        indicators: rows.iter().map(|made| made.row.clone()).collect(),
        subtotals,
        total: Some(Total {
            weight: Some(Cell::new(typing::points(Decimal::ONE_HUNDRED, dice))),
            score: Some(Cell::new(if style.hidden {
                format!("{stated:.1}")
            } else {
                typing::points(stated, dice)
            })),
        }),
        grade: None,
        remarks: dice.chance(20).then(|| "评分办法见附件".into()),
    };
    if dice.chance(30) {
        let grade = grade(profile, stated).unwrap_or_default();
        form.grade = Some(Cell::new(if dice.chance(30) { format!("{grade}等") } else { grade.to_owned() }));
    }
    if dice.chance(20) {
        retype(&mut form, dice);
    }
    Clean {
        form,
        rows,
        rate: money.rate,
        execution: money.score,
        total,
        hidden: style.hidden,
        levels_repeated,
        levels: sums,
    }
}

/// The values of the rows once more from another keyboard.
fn retype(form: &mut Form, dice: &mut Dice) {
    for row in &mut form.indicators {
        for field in
            [IndicatorField::Target, IndicatorField::Actual, IndicatorField::Level2, IndicatorField::Reason]
        {
            if let Some(cell) = row.get(field).filter(|_| dice.chance(40)) {
                let text = typing::again(&cell.text, dice);
                row.set(field, Some(Cell::new(text)));
            }
        }
    }
}

/// A clean form in any layout: the national one, or one of the others.
#[must_use]
pub fn any(seed: u64, profile: &Profile) -> Clean {
    let mut made = clean(seed, profile);
    let dice = &mut Dice(seed ^ 0x5EED);
    if dice.chance(30) {
        dice.pick(LAYOUTS).1(&mut made, profile);
    }
    made
}
