//! The name of a cell as a person finds it on the form.
//!
//! Owns: the words for blocks and columns. Must not know: findings.

use crate::facts::Facts;
use crate::form::{CellRef, FundField, IndicatorField};
use crate::lang::{Lang, Text};
use crate::text::{excerpt, squeeze};

const fn fund_column(field: FundField) -> Text {
    match field {
        FundField::Label => Text::new("项目资金", "project funds"),
        FundField::Initial => Text::new("年初预算数", "initial budget"),
        FundField::Budget => Text::new("全年预算数", "full-year budget"),
        FundField::Executed => Text::new("全年执行数", "executed"),
        FundField::Weight => Text::new("分值", "weight"),
        FundField::Rate => Text::new("执行率", "execution rate"),
        FundField::Score => Text::new("得分", "score"),
        FundField::Reason => Text::new("原因", "reason"),
    }
}

const fn indicator_column(field: IndicatorField) -> Text {
    match field {
        IndicatorField::Level1 => Text::new("一级指标", "level 1"),
        IndicatorField::Level2 => Text::new("二级指标", "level 2"),
        IndicatorField::Name => Text::new("三级指标", "level 3"),
        IndicatorField::Target => Text::new("年度指标值", "target"),
        IndicatorField::Actual => Text::new("实际完成值", "actual value"),
        IndicatorField::Weight => Text::new("分值", "weight"),
        IndicatorField::Score => Text::new("得分", "score"),
        IndicatorField::Reason => Text::new("偏差原因分析及改进措施", "cause and measures"),
    }
}

/// 第 11 行“提升平台服务质量” · 得分
pub(crate) fn name(facts: &Facts<'_>, cell: CellRef, lang: Lang) -> String {
    let text = match cell {
        CellRef::Title => Text::new("标题", "title"),
        CellRef::Year => Text::new("年度", "year"),
        CellRef::Project => Text::new("项目名称", "project name"),
        CellRef::Department => Text::new("主管部门", "department"),
        CellRef::Unit => Text::new("实施单位", "implementing unit"),
        CellRef::FundUnit => Text::new("项目资金", "project funds"),
        CellRef::Fund(row, field) => {
            let label =
                facts.form.funds.get(row as usize).map(|fund| squeeze(&fund.label.text)).unwrap_or_default();
            let label = excerpt(label.trim_start_matches("其中:"), 16);
            return Text::new("{0} · {1}", "{0} · {1}").fill(lang, &[&label, fund_column(field).get(lang)]);
        }
        CellRef::GoalExpected => Text::new("年度总体目标 · 预期目标", "overall goal · expected"),
        CellRef::GoalActual => Text::new("年度总体目标 · 实际完成情况", "overall goal · actual"),
        CellRef::Indicator(row, field) => {
            let row = facts.rows.get(row as usize);
            let number = row.map(crate::facts::Row::number).unwrap_or_default();
            let name = row.map(|row| excerpt(&row.name, 18)).unwrap_or_default();
            return Text::new("第 {0} 行“{1}” · {2}", "row {0} “{1}” · {2}")
                .fill(lang, &[&number, &name, indicator_column(field).get(lang)]);
        }
        CellRef::SubtotalWeight(_) => Text::new("小计 · 分值", "sub-total · weight"),
        CellRef::SubtotalScore(_) => Text::new("小计 · 得分", "sub-total · score"),
        CellRef::TotalWeight => Text::new("总分 · 分值", "total · weight"),
        CellRef::TotalScore => Text::new("总分 · 得分", "total · score"),
        CellRef::Grade => Text::new("评价等级", "grade"),
        CellRef::Remarks => Text::new("备注", "remarks"),
        CellRef::Form => Text::new("整张表", "the form"),
    };
    text.get(lang).to_owned()
}
