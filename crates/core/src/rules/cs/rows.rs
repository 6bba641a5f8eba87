//! Rows beside rows, and beside what the form is about (CS-005, CS-010).
//!
//! Owns: the share that a completion rate should be; whom a project serves. Must not know: which names are of one thing.

use super::{Context, Findings, Info, Warning, said};
use crate::facts::{Level1, Row};
use crate::form::{CellRef, IndicatorField};
use crate::lang::text;
use crate::message::Arg;
use crate::num;
use crate::restate::restated;
use crate::scoring::{Judged, Outcome};
use crate::text::{List, which_within, within, words};
use rust_decimal::Decimal;

/// A completion rate that is not what was done by what was planned.
pub(super) fn rates(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (rate, _) in cx.rows.iter().take(300) {
        let (Some(actual), Some(target)) = (rate.actual.quantity(), rate.target.quantity()) else { continue };
        if actual.unit != "%" || actual.comparator.is_some() || actual.change.is_some() {
            continue;
        }
        let Some(count) = restated(rate, &cx.facts.rows) else { continue };
        let judged = cx.rows.iter().find(|(row, _)| row.index == count.index);
        let (
            Some((
                _,
                Judged {
                    outcome: Outcome::Reached { ratio: Some(ratio) } | Outcome::Short { ratio }, ..
                },
            )),
            Some(declared),
        ) = (judged, num::div(&actual.number, &num::HUNDRED))
        else {
            continue;
        };
        // 100% of 100% says that all was done, however much more it was.
        let capped = *ratio >= num::ONE && declared == num::ONE && target.number >= num::HUNDRED;
        let slack = Decimal::try_new(1, actual.number.scale().saturating_add(2)).unwrap_or(num::ZERO);
        if capped || num::close(ratio, &declared, &slack) {
            continue;
        }
        let message = text!("写 {0}，按第 {1} 行“{2}”算是 {3}", "{0} stands here; row {1} “{2}” gives {3}",);
        let (a, t) = (count.actual.quantity(), count.target.quantity());
        let args = [
            Arg::Share(&declared, 2),
            Arg::Count(count.index.saturating_add(1)),
            Arg::Quote(&count.name, 18),
            Arg::Share(ratio, 2),
            Arg::known(a.map(|a| &a.number)),
            Arg::known(t.map(|t| &t.number)),
        ];
        out.add(Warning, rate.at(IndicatorField::Actual), message, &args)
            .derive("{4} ÷ {5} = {3}")
            .relate(&[count.at(IndicatorField::Actual)]);
    }
}

/// Whom satisfaction may be asked of, and words of which at least one stands on the form of a project that serves them.
const SERVED: &[(List<'_>, List<'_>)] = &[
    (words!("学生 师生 家长 教师 幼儿"), words!("学 校 教 师 幼 园 生 育")),
    (words!("患者 病人 就诊"), words!("医 院 卫 病 疾 诊 健 药 患 疗 护 血")),
    (
        words!("农户 农民 村民 牧民 养殖户 种植户"),
        words!("农 村 乡 镇 田 畜 牧 渔 粮 种 养 水利 灌溉 林 扶贫 帮扶 土地 饮水"),
    ),
    (words!("游客 旅客"), words!("旅 游 景 文 客 公园 交通 机场 车站 馆 博物")),
    (words!("企业"), words!("企 产业 商 工业 经济 科技 市场 园区 投资 营商 税 创新 就业")),
    (words!("老年人 老人"), words!("老 养 殡 民政 敬")),
    (words!("残疾人"), words!("残 康复 民政 救助 福利")),
];

/// Satisfaction of people of whom nothing else on the form speaks.
pub(super) fn strangers(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    for (row, _) in cx.rows {
        if row.level1 != Some(Level1::Satisfaction) {
            continue;
        }
        let Some(words) = which_within(&row.name, SERVED) else { continue };
        let speaks = |text: &str| within(text, words);
        let heads = [
            CellRef::Title,
            CellRef::Project,
            CellRef::Department,
            CellRef::Unit,
            CellRef::GoalExpected,
            CellRef::GoalActual,
        ];
        let others = |(other, _): &(&Row<'_>, Judged)| {
            other.level1 != Some(Level1::Satisfaction) && speaks(&other.name)
        };
        if heads.iter().all(|cell| !speaks(&said(facts, *cell))) && !cx.rows.iter().any(others) {
            let message = text!(
                "“{0}”的对象，项目名称、目标和其他指标里都没有提到",
                "neither name, goal nor other indicators speak of those asked in “{0}”",
            );
            out.add(Info, row.at(IndicatorField::Name), message, &[Arg::Quote(&row.name, 18)]);
        }
    }
}
