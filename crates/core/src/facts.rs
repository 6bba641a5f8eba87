//! The form with every cell read once: what the rules and the scoring look at.
//!
//! Owns: the reading of whole rows (levels filled down, directions, sums). Must not know: what is right or wrong.

use crate::form::{Cell, CellRef, Form, FundField, Indicator, IndicatorField};
use crate::num;
use crate::profile::{Denominator, Profile};
pub(crate) use crate::report::Level1;
use crate::text::{List, bare_name, cut_ends, ends, folded, is_letter, is_one, within, without_end, words};
use crate::value::{self, Amount, Comparator, Points, Rate, Value};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// What a row of the money block is about, by its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FundKind {
    /// 年度资金总额: the only row that is scored.
    Total,
    /// 当年财政拨款.
    Fiscal,
    /// 上年结转资金.
    CarryOver,
    /// 其他资金.
    Other,
    /// A part that the national layout does not have.
    Part,
}

/// A row of the money block.
pub(crate) struct Fund {
    pub index: u32,
    pub kind: FundKind,
    pub initial: Amount,
    pub budget: Amount,
    pub executed: Amount,
    pub weight: Points,
    pub rate: Rate,
    pub score: Points,
}

impl Fund {
    pub(crate) const fn at(&self, field: FundField) -> CellRef {
        CellRef::Fund(self.index, field)
    }

    /// The budget that the rate is a part of. A layout without 全年预算数 has only 年初预算数 to offer.
    pub(crate) const fn denominator(&self, profile: &Profile) -> &Amount {
        match profile.exec.denominator {
            Denominator::FullYear if !matches!(self.budget, Amount::Absent) => &self.budget,
            Denominator::FullYear | Denominator::Initial => &self.initial,
        }
    }

    /// Executed ÷ budget as a fraction; `None` when one is missing or the budget is zero.
    /// Blank executed money is no zero here: nobody has said so.
    pub(crate) fn exact_rate(&self, profile: &Profile) -> Option<Decimal> {
        let budget = self.denominator(profile).number().filter(|b| **b > num::ZERO)?;
        let executed = self.executed.number().filter(|e| **e >= num::ZERO)?;
        num::div(executed, budget)
    }
}

/// Level 2 of the indicators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level2 {
    Quantity,
    Quality,
    Time,
    Cost,
    Benefit,
    Satisfaction,
}

/// Whether more or less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Higher,
    Lower,
    /// The name does not say; nothing is concluded from it.
    Unsure,
}

/// An indicator row.
pub(crate) struct Row<'f> {
    pub index: u32,
    pub cells: &'f Indicator,
    /// The name in one spelling, without its printed number.
    pub name: Cow<'f, str>,
    pub level1: Option<Level1>,
    pub level2: Option<Level2>,
    /// The level 1 that is printed for the row, where its level 2 belongs to another.
    pub astray: Option<Level1>,
    /// Target and actual in one spelling.
    pub target_text: Cow<'f, str>,
    pub actual_text: Cow<'f, str>,
    pub target: Value,
    pub actual: Value,
    pub weight: Points,
    pub score: Points,
    /// The reason in one spelling; empty for 无 and strokes. `None` where the layout has no such column.
    pub reason: Option<Cow<'f, str>>,
    pub direction: Direction,
    /// It takes part in the scoring: it has points, or says what should be reached. Sub-rows (其中…) and
    /// template rows without points and values do not.
    pub is_scored: bool,
}

impl Row<'_> {
    pub(crate) const fn at(&self, field: IndicatorField) -> CellRef {
        CellRef::Indicator(self.index, field)
    }

    /// Target and actual are the same text.
    pub(crate) fn is_echo(&self) -> bool {
        !self.target_text.is_empty() && self.target_text == self.actual_text
    }

    /// The actual says that the very thing was done which the target asks for: 已建立 for 建立.
    pub(crate) fn is_done(&self) -> bool {
        !self.target_text.is_empty() && self.actual_text.strip_prefix('已') == Some(&self.target_text)
    }

    /// The row says of itself that it does not apply (不适用).
    pub(crate) fn is_not_applicable(&self) -> bool {
        let says = |value: &Value| matches!(value, Value::Placeholder(value::Placeholder::NotApplicable));
        says(&self.target) || says(&self.actual)
    }

    /// A row judged by words, not by a number.
    pub(crate) const fn is_qualitative(&self) -> bool {
        matches!(self.target, Value::Words(_))
    }

    /// Whether the layout has a reason column and this row's is empty.
    pub(crate) fn lacks_reason(&self) -> bool {
        self.reason.as_deref() == Some("")
    }

    /// weight and score, where both are numbers.
    pub(crate) fn points(&self) -> Option<(&Decimal, &Decimal)> {
        Some((self.weight.number()?, self.score.number()?))
    }
}

/// The form with every cell read.
pub(crate) struct Facts<'f> {
    pub form: &'f Form,
    pub profile: &'f Profile,
    /// The unit that the amounts are in: 万元 or what the block's label says.
    pub money: &'static str,
    pub funds: Vec<Fund>,
    pub rows: Vec<Row<'f>>,
    pub total_weight: Points,
    pub total_score: Points,
    /// The form's year, where exactly one is named.
    pub year: Option<u16>,
    execution_scored: bool,
    shares_points: bool,
    /// Added once: rules ask for them at every finding.
    score_sum: Option<Decimal>,
    weight_sum: Option<Decimal>,
}

impl<'f> Facts<'f> {
    pub(crate) fn read(form: &'f Form, profile: &'f Profile) -> Self {
        let total = form.total.as_ref();
        let money = money_unit(form, profile);
        let mut facts = Self {
            form,
            profile,
            funds: read_funds(form, money),
            money,
            rows: read_rows(form),
            total_weight: value::points(total.and_then(|t| text(t.weight.as_ref()))),
            total_score: value::points(total.and_then(|t| text(t.score.as_ref()))),
            year: read_year(form),
            execution_scored: false,
            shares_points: false,
            score_sum: None,
            weight_sum: None,
        };
        let scored = |fund: &Fund| !fund.weight.is_empty() || !fund.score.is_empty();
        facts.execution_scored = facts.total_fund().is_some_and(scored) && !facts.scores_execution_as_row();
        if facts.has_scores() {
            facts.score_sum = facts.add_up(|fund| fund.score, |row| row.score);
        }
        if facts.has_weights() {
            facts.weight_sum = facts.add_up(|fund| fund.weight, |row| row.weight);
        }
        facts.shares_points =
            facts.weight_summed() == Some(facts.total_weight.value().unwrap_or(num::HUNDRED));
        facts
    }

    /// The total row of the money block: the one that is scored.
    pub(crate) fn total_fund(&self) -> Option<&Fund> {
        self.funds.iter().find(|fund| fund.kind == FundKind::Total)
    }

    /// The most decimals that an amount of the money block has.
    pub(crate) fn money_places(&self) -> u32 {
        let mut most = 0;
        for fund in &self.funds {
            most = fund.initial.places().max(fund.budget.places()).max(fund.executed.places()).max(most);
        }
        most
    }

    /// The parts of the money block's total.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &Fund> {
        self.funds.iter().filter(|fund| fund.kind != FundKind::Total)
    }

    /// The rows that take part in the scoring.
    pub(crate) fn scored(&self) -> impl Iterator<Item = &Row<'f>> {
        self.rows.iter().filter(|row| row.is_scored)
    }

    /// Whether the layout scores budget execution in the money block.
    pub(crate) const fn scores_execution(&self) -> bool {
        self.execution_scored
    }

    /// Whether execution stands among the indicators as well, and only there makes up the 100 points.
    fn scores_execution_as_row(&self) -> bool {
        let mut rows =
            self.scored().filter(|row| within(&row.name, words!("执行率")) && row.weight.value().is_some());
        rows.next().is_some() && self.add_rows(num::ZERO, |row| row.weight) == Some(num::HUNDRED)
    }

    /// How far the total may lie from the sum of the scores because they were rounded.
    pub(crate) fn score_slack(&self) -> Decimal {
        let mut slack = self.total_score.slack();
        let mut add = |score: &Points, weight: &Points| {
            slack = num::add(&slack, &score_slack(score, weight)).unwrap_or(slack);
        };
        if let Some(fund) = self.total_fund() {
            add(&fund.score, &fund.weight);
        }
        for row in self.scored() {
            add(&row.score, &row.weight);
        }
        slack
    }

    /// The sum of the form's own scores; `None` when one is missing or not understood.
    pub(crate) const fn summed(&self) -> Option<Decimal> {
        self.score_sum
    }

    /// The sum of the form's own weights; `None` when one is missing or not understood.
    pub(crate) const fn weight_summed(&self) -> Option<Decimal> {
        self.weight_sum
    }

    /// The points of execution, where it is scored, and of every scored row; `None` when one is no number.
    fn add_up(&self, of_fund: fn(&Fund) -> Points, of_row: fn(&Row<'_>) -> Points) -> Option<Decimal> {
        let mut execution = num::ZERO;
        if let Some(fund) = self.total_fund().filter(|_| self.scores_execution()) {
            execution = of_fund(fund).value()?;
        }
        self.add_rows(execution, of_row)
    }

    /// Adds the points of every scored row. A row without weight and score of its own counts nothing, because
    /// it shares a merged cell with the row above or is to be filled in; other rules speak of it.
    fn add_rows(&self, to: Decimal, of_row: fn(&Row<'_>) -> Points) -> Option<Decimal> {
        let mut sum = to;
        for row in self.scored() {
            if !row.weight.is_empty() || !row.score.is_empty() {
                sum = num::add(&sum, of_row(row).number()?)?;
            }
        }
        Some(sum)
    }

    /// Sum of the weights of each level 1, in the order of the profile's sets; `None` when a row's level or weight is
    /// unknown.
    pub(crate) fn level1_sums(&self) -> Option<[Decimal; 4]> {
        let mut sums = [num::ZERO; 4];
        for row in self.scored() {
            // No points of its own, or a merged cell's; a weight that was left out is not known.
            if row.weight.is_blank() && row.score.is_blank() {
                continue;
            }
            let [output, benefit, satisfaction, cost] = &mut sums;
            let slot = match row.level1? {
                Level1::Output => output,
                Level1::Benefit => benefit,
                Level1::Satisfaction => satisfaction,
                Level1::Cost => cost,
            };
            *slot = num::add(slot, row.weight.number()?)?;
        }
        Some(sums)
    }

    /// Whether at least one row states a score.
    pub(crate) fn has_scores(&self) -> bool {
        self.rows.iter().any(|row| !row.score.is_empty())
    }

    /// Whether at least one row states a weight.
    pub(crate) fn has_weights(&self) -> bool {
        self.rows.iter().any(|row| !row.weight.is_empty())
    }

    /// Whether rows share points through merged cells: some scored rows have neither weight nor score,
    /// and the weights of the others add to the whole.
    pub(crate) const fn shares_points(&self) -> bool {
        self.shares_points
    }

    /// Whether a row's points are those of the row below, too: a file that has merged cells gives that row none.
    pub(crate) fn is_shared(&self, row: &Row<'_>) -> bool {
        let below = usize::try_from(row.index).ok().and_then(|index| self.rows.get(index.saturating_add(1)));
        !row.weight.is_empty()
            && below.is_some_and(|below| match (below.weight, below.score) {
                (Points::Absent, Points::Absent) => true,
                (Points::Blank, Points::Blank) => below.is_scored && self.shares_points,
                _ => false,
            })
    }

    /// The goal's narrative in one spelling.
    pub(crate) fn narrative(&self) -> Cow<'f, str> {
        text(self.form.goal.actual.as_ref()).map(folded).unwrap_or_default()
    }
}

/// How far a score may lie from what was rounded to it; all points of a weight are exact.
pub(crate) fn score_slack(score: &Points, weight: &Points) -> Decimal {
    if score.number() == weight.number() { num::ZERO } else { score.slack() }
}

fn text(cell: Option<&Cell>) -> Option<&str> {
    cell.map(|cell| cell.text.as_str())
}

/// The unit of the money block: printed in its label, else the profile's.
fn money_unit(form: &Form, profile: &Profile) -> &'static str {
    let printed = text(form.fund_unit.as_ref()).map(folded).unwrap_or_default();
    let named = |label: &str| ["万元", "亿元", "元"].into_iter().find(|unit| within(label, *unit));
    named(&printed).or_else(|| named(&profile.fund_unit)).unwrap_or("万元")
}

fn read_funds(form: &Form, money: &'static str) -> Vec<Fund> {
    let amount = |cell: Option<&Cell>| value::amount(text(cell)).in_unit(money);
    let mut funds: Vec<Fund> = form
        .funds
        .iter()
        .zip(0_u32..)
        .map(|(row, index)| Fund {
            index,
            kind: fund_kind(&folded(&row.label.text)),
            initial: amount(row.initial.as_ref()),
            budget: amount(row.budget.as_ref()),
            executed: amount(row.executed.as_ref()),
            weight: value::points(text(row.weight.as_ref())),
            rate: value::rate(text(row.rate.as_ref())),
            score: value::points(text(row.score.as_ref())),
        })
        .collect();
    // The only row of the block is its total, whatever it is called; a second total is a part.
    if let [only] = funds.as_mut_slice() {
        only.kind = FundKind::Total;
    }
    let mut seen = false;
    for fund in &mut funds {
        if fund.kind == FundKind::Total && std::mem::replace(&mut seen, true) {
            fund.kind = FundKind::Part;
        }
    }
    funds
}

fn fund_kind(label: &str) -> FundKind {
    let has = |words: List<'_>| within(label, words);
    if has(words!("总额 总金额 合计 总计")) {
        FundKind::Total
    } else if has(words!("结转 结余")) {
        FundKind::CarryOver
    } else if has(words!("中央 地方 省 市 县 区 盟 旗 专户 单位资金")) {
        FundKind::Part
    } else if has(words!("财政")) {
        FundKind::Fiscal
    } else if has(words!("其他 其它")) {
        FundKind::Other
    } else {
        FundKind::Part
    }
}

fn level1_of(label: &str) -> Option<Level1> {
    if within(label, words!("满意")) {
        Some(Level1::Satisfaction)
    } else if within(label, words!("效益 效果")) {
        Some(Level1::Benefit)
    } else if within(label, words!("产出 完成指标")) {
        Some(Level1::Output)
    } else if within(label, words!("成本")) {
        Some(Level1::Cost)
    } else {
        None
    }
}

fn level2_of(label: &str) -> Option<Level2> {
    let has = |word: List<'_>| within(label, word);
    if has(words!("满意")) {
        Some(Level2::Satisfaction)
    } else if has(words!("成本")) {
        Some(Level2::Cost)
    } else if has(words!("效益")) || has(words!("可持续")) || has(words!("影响")) {
        Some(Level2::Benefit)
    } else if has(words!("数量")) {
        Some(Level2::Quantity)
    } else if has(words!("质量")) {
        Some(Level2::Quality)
    } else if has(words!("时效")) {
        Some(Level2::Time)
    } else {
        None
    }
}

/// The level 1 that a level 2 belongs to; `None` where two are possible.
fn parent(level2: Level2, label: &str) -> Option<Level1> {
    match level2 {
        Level2::Quantity | Level2::Quality | Level2::Time => Some(Level1::Output),
        Level2::Benefit => Some(Level1::Benefit),
        Level2::Satisfaction => Some(Level1::Satisfaction),
        Level2::Cost if within(label, words!("经济成本 社会成本 生态")) => Some(Level1::Cost),
        Level2::Cost => None,
    }
}

fn read_rows(form: &Form) -> Vec<Row<'_>> {
    let (mut level1, mut level2, mut printed) = (None, None, None);
    let mut rows = Vec::with_capacity(form.indicators.len());
    for (cells, index) in form.indicators.iter().zip(0_u32..) {
        // Merged cells: an empty level continues the one above.
        let label1 = text(cells.level1.as_ref()).map(folded).unwrap_or_default();
        if !label1.is_empty() {
            level1 = level1_of(&label1);
            // 效益及满意度指标 are two in one: neither is the wrong one.
            let two = within(&label1, words!("满意")) && within(&label1, words!("效益 效果"));
            printed = level1.filter(|_| !two);
            level2 = None;
        }
        let label2 = text(cells.level2.as_ref()).map(folded).unwrap_or_default();
        if !label2.is_empty() {
            // The vocabulary of level 2 corrects a level-1 label that was left out (社会效益 under 产出).
            level2 = level2_of(&label2);
            level1 = level2.and_then(|l| parent(l, &label2)).or(level1);
        }
        let name = match folded(&cells.name.text) {
            Cow::Borrowed(name) => Cow::Borrowed(bare_name(name)),
            Cow::Owned(name) => Cow::Owned(bare_name(&name).to_owned()),
        };
        let target_text = text(cells.target.as_ref()).map(folded).unwrap_or_default();
        let actual_text = text(cells.actual.as_ref()).map(folded).unwrap_or_default();
        let mut target = value::read_squeezed(&target_text);
        let actual = read_actual(&target, &actual_text);
        if matches!(actual, Value::Words(_)) && names_more_than_a_count(&target, &target_text) {
            target = Value::Words(value::read_words(&target_text));
        }
        let weight = value::points(text(cells.weight.as_ref()));
        let score = value::points(text(cells.score.as_ref()));
        let said = !matches!(target, Value::Blank | Value::Placeholder(_)) && !name.starts_with("其中");
        rows.push(Row {
            index,
            is_scored: said || !weight.is_empty() || !score.is_empty(),
            cells,
            level2,
            astray: printed.filter(|printed| level1.is_some_and(|level| level != *printed)),
            direction: direction(&name, level1, level2, &target),
            level1,
            actual,
            target,
            name,
            target_text,
            actual_text,
            weight,
            score,
            reason: text(cells.reason.as_ref()).map(|reason| {
                let plain = folded(reason);
                let nothing =
                    plain == "0" || value::placeholder(plain.trim_end_matches(['。', '.'])).is_some();
                if nothing { Cow::default() } else { plain }
            }),
        });
    }
    rows
}

/// 二期工程完工 and 24小时值守 begin with a number and may mean a thing, not a count of it: the actual decides.
fn names_more_than_a_count(target: &Value, text: &str) -> bool {
    let Some(target) = target.quantity().filter(|q| q.comparator.is_none()) else { return false };
    let unit = target.unit.as_str();
    match unit {
        "" => false,
        // 百分之百 has no sign to end with.
        "%" => within(text, words!("%")) && !text.ends_with('%'),
        _ => !(text.ends_with(unit) && value::is_unit(unit)),
    }
}

/// The actual of a row. Where the target is words, a sentence is words too, numbers in it or not.
fn read_actual(target: &Value, text: &str) -> Value {
    // 零发生, 零事故: none, where nothing or at most so many are asked for.
    let limit = target.quantity().is_some_and(|q| {
        q.number.is_zero() || matches!(q.comparator, Some(Comparator::AtMost | Comparator::LessThan))
    });
    let text = if limit && is_one(text, words!("零发生 零事故 零投诉 零上访 零死亡 零伤亡 零差错 零违规"))
    {
        "0"
    } else {
        text
    };
    match value::read_squeezed(text) {
        Value::Unread
            if matches!(target, Value::Words(_)) && text.chars().filter(|c| is_letter(*c)).count() >= 6 =>
        {
            Value::Words(value::read_words(text))
        }
        value => value,
    }
}

/// Names of what one wants less of.
const LOWER: List<'_> = words!(
    "成本 费用 支出 超支 事故 故障 投诉 差错 错误 失误 错漏 漏 违规 违约 违法 死亡 发案 失业 返贫 火灾 \
    案件 事件 纠纷 舆情 隐患 污染 伤亡 上访 拖欠 积压 消耗 排放 能耗 时间 时长 周期 工期 响应 等候 等待 结余率 信访 缺陷 延误 逾期 损耗 流失 耗时 时限 \
    发生率 复发 闲置 空置 误差 偏差 中断"
);

/// Names that speak of what one wants less of and yet want more (投诉处理率, 成本节约率).
const TURNS: List<'_> = words!(
    "处理率 办结率 解决率 修复率 排除率 节约 降低率 下降率 减少率 控制率 完成率 及时率 处置率 回复率 \
    化解率 达标率 合格率 开放 服务时 运行时 培训时 工作时 学习时 减排 满意 降低 下降 减少 缩短 \
    响应率 准确率 覆盖率 到位率 使用率 执行率"
);

/// Names of what one wants more of.
const HIGHER: List<'_> = words!(
    "满意 合格 完成 覆盖 达标 优良 到位 准确 通过 及时 就业 成活 使用率 利用率 参与 知晓 普及 入学 \
    巩固率 拨付 支付率 执行率 办结 处理率 解决 整改 验收 保障 发放 兑现 落实 数量 人数 户数 人次 \
    场次 次数 面积 里程 收入 产值 税收 增加 新增 带动 培训 推广 建设 服务 受益 转化 推送 活动 提升 \
    提高 开展 覆盖率 增收 规范率"
);

/// Rates of which more is better, whatever they are rates of (投诉处理率).
const GOOD_RATES: List<'_> = words!(
    "处理率 办结率 解决率 修复率 完成率 及时率 合格率 达标率 覆盖率 到位率 准确率 满意率 整改率 化解率 完好率 \
    参保率 通过率 知晓率 优良率 成活率"
);

/// Names of what one wants more of, denied: 不合格率 is no 合格率.
const DENIED: List<'_> = words!(
    "不合格 不达标 不满意 不及时 不到位 不准确 不完好 未完成 未及时 未覆盖 未达标 未到位 未通过 未整改 未处理"
);

/// The name is of what is not as it should be.
fn is_denied(name: &str) -> bool {
    within(name, DENIED)
}

const SPENT: List<'_> = words!("成本 费用 时间 时长 故障 投诉 事故 差错 违规");
const EARNED: List<'_> = words!("满意度 满意率 合格率 及时率 达标率 覆盖率 完成率 到位率");

/// What the name says of the better side, where a sign says the opposite: ≥ for a cost, ≤ for a satisfaction.
pub(crate) fn against_nature(name: &str, sign: Comparator) -> Option<Direction> {
    // 不合格率 ends as 合格率 does.
    if is_denied(name) {
        return None;
    }
    let earned = || ends(name, EARNED) || within(name, words!("满意度 满意率"));
    // 处理率, 节约率, 服务时间: the name ends on something that one wants more of.
    let stem = without_end(name, words!("次数 金额 率 数 额"));
    let spent = || ends(name, SPENT) || ends(stem, SPENT) || within(name, words!("处理时间 响应时间"));
    let more_is_meant = || {
        within(
            name,
            words!("服务时 运行时 培训时 工作时 开放 学习 节约 降低 减少 下降 无故障 运营 使用 观看 活动时"),
        )
    };
    match sign {
        Comparator::AtLeast | Comparator::MoreThan if spent() && !earned() && !more_is_meant() => {
            Some(Direction::Lower)
        }
        Comparator::AtMost | Comparator::LessThan if earned() => Some(Direction::Higher),
        _ => None,
    }
}

/// What may stand behind such a word without changing its sense: 事故发生次数, but not 事故演练次数.
const TAILS: List<'_> = words!(
    " 率 数 次数 数量 件数 起数 人数 金额 额 量 指标 总额 情况 比例 占比 增长率 死亡人数 时间 时长 周期 指数 强度"
);

/// Units of time. A duration without a sign may be a limit or an amount to be reached.
const TIMES: List<'_> = words!("天 日 小时 分钟 秒 周 工作日 个工作日 个月 月 季度 年");

/// The name speaks of what one wants less of, and of nothing done about it.
fn names_less(name: &str) -> bool {
    cut_ends(name, TAILS).any(|front| ends(front.strip_suffix("发生").unwrap_or(front), LOWER))
}

/// Whether more or less is better: by the sign, else by the name and the level, else nobody can say.
fn direction(name: &str, level1: Option<Level1>, level2: Option<Level2>, target: &Value) -> Direction {
    match target.quantity().and_then(|q| q.comparator) {
        // Either the sign or the name is not what was meant (IV-006).
        Some(sign) if against_nature(name, sign).is_some() => return Direction::Unsure,
        Some(Comparator::AtLeast | Comparator::MoreThan) => return Direction::Higher,
        Some(Comparator::AtMost | Comparator::LessThan) => return Direction::Lower,
        _ => {}
    }
    // Only a number can be too high or too low.
    if !target.is_numeric() || name.ends_with("标准") {
        return Direction::Unsure;
    }
    let has = |words: List<'_>| within(name, words);
    if is_denied(name) {
        return Direction::Unsure;
    }
    if ends(name, GOOD_RATES) {
        return Direction::Higher;
    }
    if has(LOWER) {
        return if !has(TURNS) && names_less(name) { Direction::Lower } else { Direction::Unsure };
    }
    let lasts = target.quantity().is_some_and(|q| is_one(&q.unit, TIMES));
    if lasts || has(words!("控制 预算")) {
        return Direction::Unsure;
    }
    if level2 == Some(Level2::Cost) || level1 == Some(Level1::Cost) {
        if !has(TURNS) {
            return Direction::Lower;
        }
        if !has(words!("节约")) {
            return Direction::Unsure;
        }
    }
    // A share cannot be more than all of it.
    let whole = || target.quantity().is_some_and(|q| q.unit == "%" && q.number == num::HUNDRED);
    if level2 == Some(Level2::Quantity) || has(HIGHER) || (name.ends_with('率') && whole()) {
        Direction::Higher
    } else {
        Direction::Unsure
    }
}

/// A four-digit year in the year line or, failing that, in the title; `None` when there are several.
fn read_year(form: &Form) -> Option<u16> {
    let years = |cell: Option<&Cell>| {
        let text = text(cell).map(folded).unwrap_or_default();
        let mut years: Vec<u16> = Vec::new();
        for run in text.split(|c: char| !c.is_ascii_digit()) {
            if let Ok(year) = run.parse::<u16>()
                && (1990..=2099).contains(&year)
                && !years.contains(&year)
            {
                years.push(year);
            }
        }
        years
    };
    let printed = years(form.year.as_ref());
    let found = if printed.is_empty() { years(form.title.as_ref()) } else { printed };
    if let [year] = found.as_slice() { Some(*year) } else { None }
}
