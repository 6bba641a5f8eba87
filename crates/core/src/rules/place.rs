//! The name of a cell as a person finds it on the form.
//!
//! Owns: the words for blocks and columns. Must not know: findings.

use crate::facts::Facts;
use crate::form::{CellRef, FundField, IndicatorField};
use crate::lang::{Lang, Text, text};
use crate::message::{Arg, tell};
use crate::text::folded;

const fn fund_column(field: FundField) -> &'static Text {
    match field {
        FundField::Label => text!("项目资金", "project funds"),
        FundField::Initial => text!("年初预算数", "initial budget"),
        FundField::Budget => text!("全年预算数", "full-year budget"),
        FundField::Executed => text!("全年执行数", "executed"),
        FundField::Weight => text!("分值", "weight"),
        FundField::Rate => text!("执行率", "execution rate"),
        FundField::Score => text!("得分", "score"),
        FundField::Reason => text!("原因", "reason"),
    }
}

const fn indicator_column(field: IndicatorField) -> &'static Text {
    match field {
        IndicatorField::Level1 => text!("一级指标", "level 1"),
        IndicatorField::Level2 => text!("二级指标", "level 2"),
        IndicatorField::Name => text!("三级指标", "level 3"),
        IndicatorField::Target => text!("年度指标值", "target"),
        IndicatorField::Actual => text!("实际完成值", "actual value"),
        IndicatorField::Weight => text!("分值", "weight"),
        IndicatorField::Score => text!("得分", "score"),
        IndicatorField::Reason => text!("偏差原因分析及改进措施", "cause and measures"),
    }
}

/// 第 11 行“提升平台服务质量”
pub(crate) fn row(facts: &Facts<'_>, index: u32, lang: Lang) -> String {
    row_called(index, facts.rows.get(index as usize).map_or("", |row| &row.name), lang)
}

fn row_called(index: u32, name: &str, lang: Lang) -> String {
    let args = [Arg::Count(index.saturating_add(1)), Arg::Quote(name, 18)];
    tell(text!("第 {0} 行“{1}”", "row {0} “{1}”"), lang, &args)
}

/// The row that a cell is in, by its name alone: 第 11 行“提升平台服务质量”, 年度资金总额.
pub(crate) fn whole(facts: &Facts<'_>, cell: CellRef, lang: Lang) -> String {
    match cell {
        CellRef::Fund(row, _) => {
            let label = facts.form.funds.get(row as usize).map(|fund| folded(&fund.label.text));
            label.unwrap_or_default().into_owned()
        }
        CellRef::Indicator(index, _) => self::row(facts, index, lang),
        _ => name(facts, cell, lang),
    }
}

/// 第 11 行“提升平台服务质量” · 得分
pub(crate) fn name(facts: &Facts<'_>, cell: CellRef, lang: Lang) -> String {
    match cell {
        CellRef::Fund(row, _) => {
            let label = facts.form.funds.get(row as usize).map(|fund| folded(&fund.label.text));
            let label = label.as_deref().unwrap_or_default();
            told(cell, label.strip_prefix("其中:").unwrap_or(label), lang)
        }
        CellRef::Indicator(row, _) => {
            told(cell, facts.rows.get(row as usize).map_or("", |row| &row.name), lang)
        }
        _ => told(cell, "", lang),
    }
}

/// The same of a cell in a row of that name.
pub(crate) fn told(cell: CellRef, row_name: &str, lang: Lang) -> String {
    let text = match cell {
        CellRef::Title => text!("标题", "title"),
        CellRef::Year => text!("年度", "year"),
        CellRef::Project => text!("项目名称", "project name"),
        CellRef::Department => text!("主管部门", "department"),
        CellRef::Unit => text!("实施单位", "implementing unit"),
        CellRef::FundUnit => text!("项目资金", "project funds"),
        CellRef::Fund(_, field) => {
            let args = [Arg::Quote(row_name, 16), Arg::Told(fund_column(field))];
            return tell(text!("{0} · {1}", "{0} · {1}"), lang, &args);
        }
        CellRef::GoalExpected => text!("年度总体目标 · 预期目标", "overall goal · expected"),
        CellRef::GoalActual => text!("年度总体目标 · 实际完成情况", "overall goal · actual"),
        CellRef::Indicator(index, field) => {
            let args = [Arg::Words(&row_called(index, row_name, lang)), Arg::Told(indicator_column(field))];
            return tell(text!("{0} · {1}", "{0} · {1}"), lang, &args);
        }
        CellRef::SubtotalWeight(_) => text!("小计 · 分值", "sub-total · weight"),
        CellRef::SubtotalScore(_) => text!("小计 · 得分", "sub-total · score"),
        CellRef::TotalWeight => text!("总分 · 分值", "total · weight"),
        CellRef::TotalScore => text!("总分 · 得分", "total · score"),
        CellRef::Grade => text!("评价等级", "grade"),
        CellRef::Remarks => text!("备注", "remarks"),
        CellRef::Form => text!("整张表", "the form"),
    };
    text.get(lang).to_owned()
}
