//! The form as the national layout prints it: 项目支出绩效自评表.
//!
//! Owns: which cell stands where, and over how many rows and columns. Must not know files, or whether a cell is right. Columns
//! of the layout that a form lacks are blank; what a form has beyond the layout (原因 of the money, 小计, 等级, 备注) has its
//! place as well: nothing is left out.

use crate::grid::{Align, Grid, GridCell};
use ziping_core::form::{Cell, Form, FundField, FundRow, Indicator, IndicatorField, Subtotal};

/// The columns of the printed form, the last one in two for money rows with a reason.
const WIDTHS: [u32; 11] = [567, 850, 1020, 794, 1247, 1191, 1191, 680, 850, 650, 1166];

/// The columns of the money block behind the label, with how they stand.
const FUNDS: [(FundField, &str, Align); 6] = [
    (FundField::Initial, "年初预算数", Align::Right),
    (FundField::Budget, "全年预算数", Align::Right),
    (FundField::Executed, "全年执行数", Align::Right),
    (FundField::Weight, "分值", Align::Center),
    (FundField::Rate, "执行率", Align::Center),
    (FundField::Score, "得分", Align::Center),
];

/// The columns of the indicators behind the two levels.
const INDICATORS: [(IndicatorField, &str, u32, Align); 6] = [
    (IndicatorField::Name, "三级指标", 2, Align::Left),
    (IndicatorField::Target, "年度指标值", 1, Align::Center),
    (IndicatorField::Actual, "实际完成值", 1, Align::Center),
    (IndicatorField::Weight, "分值", 1, Align::Center),
    (IndicatorField::Score, "得分", 1, Align::Center),
    (IndicatorField::Reason, "偏差原因分析及改进措施", 2, Align::Left),
];

/// The form on its grid.
pub(crate) fn grid(form: &Form) -> Grid {
    let mut grid = Grid {
        title: form.title.as_ref().map_or("项目支出绩效自评表", |cell| &cell.text).to_owned(),
        line: text(form.year.as_ref()).to_owned(),
        widths: WIDTHS.to_vec(),
        ..Grid::default()
    };
    let rows = &mut grid.rows;
    rows.push(vec![GridCell::label("项目名称", 3), value(form.project.as_ref(), 8)]);
    rows.push(vec![
        GridCell::label("主管部门", 3),
        value(form.department.as_ref(), 3),
        GridCell::label("实施单位", 2),
        value(form.unit.as_ref(), 3),
    ]);
    funds(form, rows);
    goal(form, rows);
    indicators(form, rows);
    foot(form, rows);
    grid
}

fn text(cell: Option<&Cell>) -> &str {
    cell.map_or("", |cell| &cell.text)
}

fn value(cell: Option<&Cell>, span: u32) -> GridCell {
    GridCell::value(text(cell), span, Align::Center)
}

/// Texts that explain stand at the left; a word alone in the middle.
fn told(cell: Option<&Cell>, span: u32) -> GridCell {
    let text = text(cell);
    let align = if ziping_text::length(text) > 8 { Align::Left } else { Align::Center };
    GridCell::value(text, span, align)
}

fn funds(form: &Form, rows: &mut Vec<Vec<GridCell>>) {
    if form.funds.is_empty() && form.fund_unit.is_none() {
        return;
    }
    let has_reason = form.funds.iter().any(|row| row.reason.is_some());
    // The last column is two where there are reasons.
    let span = |field: FundField| if field == FundField::Score && !has_reason { 2 } else { 1 };
    let side = form.fund_unit.as_ref().map_or("项目资金", |cell| &cell.text);
    let mut head =
        vec![GridCell::label(side, 2).over(form.funds.len().saturating_add(1)), GridCell::label("", 2)];
    head.extend(FUNDS.map(|(field, name, _)| GridCell::label(name, span(field))));
    if has_reason {
        head.push(GridCell::label("原因", 1));
    }
    rows.push(head);
    for fund in &form.funds {
        rows.push(fund_row(fund, has_reason, &span));
    }
}

fn fund_row(fund: &FundRow, has_reason: bool, span: &dyn Fn(FundField) -> u32) -> Vec<GridCell> {
    let mut row = vec![GridCell::covered(2), GridCell::value(&fund.label.text, 2, Align::Left)];
    row.extend(FUNDS.map(|(field, _, align)| GridCell::value(text(fund.get(field)), span(field), align)));
    if has_reason {
        row.push(told(fund.reason.as_ref(), 1));
    }
    row
}

fn goal(form: &Form, rows: &mut Vec<Vec<GridCell>>) {
    let (expected, actual) = (&form.goal.expected, &form.goal.actual);
    if expected.is_none() && actual.is_none() {
        return;
    }
    rows.push(vec![
        GridCell::label("年度总体目标", 1).over(2),
        GridCell::label("预期目标", 5),
        GridCell::label("实际完成情况", 5),
    ]);
    rows.push(vec![GridCell::covered(1), told(expected.as_ref(), 5), told(actual.as_ref(), 5)]);
}

fn indicators(form: &Form, rows: &mut Vec<Vec<GridCell>>) {
    if form.indicators.is_empty() {
        return;
    }
    let all = form.indicators.len().saturating_add(form.subtotals.len()).saturating_add(1);
    let mut head = vec![
        GridCell::label("绩效指标", 1).over(all),
        GridCell::label("一级指标", 1),
        GridCell::label("二级指标", 1),
    ];
    head.extend(INDICATORS.map(|(_, name, span, _)| GridCell::label(name, span)));
    rows.push(head);
    let mut subtotals = form.subtotals.iter().peekable();
    let mut above = 0_u32;
    loop {
        while let Some(subtotal) = subtotals.next_if(|subtotal| subtotal.after <= above) {
            rows.push(subtotal_row(subtotal));
        }
        let at = above as usize;
        let Some(indicator) = form.indicators.get(at) else { break };
        let until = subtotals.peek().map_or(form.indicators.len(), |subtotal| subtotal.after as usize);
        let open = Levels::of(form, at, until);
        let mut row = vec![GridCell::covered(1), open.cell(indicator.level1.as_ref(), open.first)];
        row.push(open.cell(indicator.level2.as_ref(), open.second));
        row.extend(INDICATORS.map(|(field, _, span, align)| indicator_cell(indicator, field, span, align)));
        rows.push(row);
        above = above.saturating_add(1);
    }
    // Sub-totals that say they stand below rows that there are not.
    rows.extend(subtotals.map(subtotal_row));
}

fn subtotal_row(subtotal: &Subtotal) -> Vec<GridCell> {
    vec![
        GridCell::covered(1),
        GridCell::label(&subtotal.label.text, 6),
        value(subtotal.weight.as_ref(), 1),
        value(subtotal.score.as_ref(), 1),
        GridCell::value("", 2, Align::Center),
    ]
}

fn indicator_cell(indicator: &Indicator, field: IndicatorField, span: u32, align: Align) -> GridCell {
    let cell = indicator.get(field);
    if field == IndicatorField::Reason { told(cell, span) } else { GridCell::value(text(cell), span, align) }
}

/// Over how many rows the cells of a row's levels reach: 0 where one goes on from above.
struct Levels {
    first: usize,
    second: usize,
}

impl Levels {
    /// Of the row at a place; what is merged ends before `until`.
    fn of(form: &Form, at: usize, until: usize) -> Self {
        let has = |at: usize, level: fn(&Indicator) -> Option<&Cell>| {
            form.indicators.get(at).and_then(level).is_some_and(|cell| !ziping_text::is_blank(&cell.text))
        };
        let one = |at: usize| has(at, |row| row.level1.as_ref());
        let two = |at: usize| has(at, |row| row.level2.as_ref());
        // The row at which the block began that may be merged: below a sub-total nothing goes on.
        let begins = at == 0 || form.subtotals.iter().any(|subtotal| subtotal.after as usize == at);
        let reach = |ends: &dyn Fn(usize) -> bool| {
            let mut next = at.saturating_add(1);
            while next < until.min(form.indicators.len()) && !ends(next) {
                next = next.saturating_add(1);
            }
            next.saturating_sub(at)
        };
        Self {
            first: if begins || one(at) { reach(&one) } else { 0 },
            second: if begins || one(at) || two(at) { reach(&|at| one(at) || two(at)) } else { 0 },
        }
    }

    fn cell(&self, level: Option<&Cell>, rows: usize) -> GridCell {
        match rows {
            0 => GridCell::covered(1),
            _ => GridCell::label(text(level), 1).over(rows),
        }
    }
}

fn foot(form: &Form, rows: &mut Vec<Vec<GridCell>>) {
    if let Some(total) = &form.total {
        rows.push(vec![
            GridCell::label("总分", 7),
            value(total.weight.as_ref(), 1),
            value(total.score.as_ref(), 1),
            GridCell::value("", 2, Align::Center),
        ]);
    }
    for (name, cell) in [("评价等级", &form.grade), ("备注", &form.remarks)] {
        if let Some(cell) = cell {
            rows.push(vec![GridCell::label(name, 3), told(Some(cell), 8)]);
        }
    }
}
