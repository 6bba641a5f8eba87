//! What was not understood, left over from a template, or damaged on its way (IV-015 to IV-017).
//!
//! Owns: what is said of such cells. Must not know: points.

use super::*;

/// Every cell that was not understood, so that nothing is passed over in silence.
pub(super) fn unread(cx: &Context<'_>, out: &mut Findings<'_>) {
    let mut add = |cell: CellRef, text: &str| {
        let message = text!("“{0}”没有读懂", "“{0}” was not understood");
        out.add(Info, cell, message, &[Arg::Quote(text, VALUE)]);
    };
    for fund in &cx.facts.funds {
        if matches!(fund.rate, Rate::Not) {
            let cell = fund.at(FundField::Rate);
            add(cell, &said(cx.facts, cell));
        }
    }
    for row in &cx.facts.rows {
        if matches!(row.target, Value::Unread) {
            add(row.at(IndicatorField::Target), &row.target_text);
        }
        if matches!(row.actual, Value::Unread) {
            add(row.at(IndicatorField::Actual), &row.actual_text);
        }
    }
}

/// What a template asks for, still in the cell.
pub(super) fn leftover(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (at, cell) in cx.facts.form.cells() {
        let free = matches!(at, CellRef::Fund(_, FundField::Label) | CellRef::Remarks | CellRef::FundUnit);
        let name = matches!(at, CellRef::Indicator(_, IndicatorField::Name));
        // Nearly every cell is passed over here, before anything is copied.
        let may = value::may_prompt(&cell.text);
        if may && value::is_draft(&cell.text) {
            let message = text!("“{0}”里还有待补充的内容", "“{0}” has a blank that is still to be filled in");
            out.add(Warning, at, message, &[Arg::Quote(&cell.text, 24)]).advise(text!(
                "写上实际内容，删去括号里的提示。",
                "Write what is asked for in place of the brackets."
            ));
            continue;
        }
        if free || !(name || may) || is_blank(&cell.text) {
            continue;
        }
        let plain = folded(&cell.text);
        // Names such as XX工程 are prompts; one cross inside a long text may be a size (3X5).
        let unnamed = name && crate::text::bare_name(&plain).trim_matches(['…', '.']).is_empty();
        if unnamed || value::is_prompt(&plain) {
            let message = text!("“{0}”是模板里的提示，没有改掉", "“{0}” is a prompt of the template");
            out.add(Warning, at, message, &[Arg::Quote(&cell.text, 24)]);
        }
    }
}

/// A sign that a converter turned into a digit or a letter.
pub(super) fn damaged_sign(cx: &Context<'_>, out: &mut Findings<'_>) {
    for (row, _) in cx.rows {
        let number = scoring::sign_for_two(row);
        let letter = row.target_text.strip_prefix(['W', 'S', 'w', 's', '工', '^', '$']);
        let (message, rest) = match letter.filter(|rest| rest.starts_with(is_digit)) {
            _ if number.is_some() => (
                text!(
                    "“{0}”可能是“≥{1}%”：≥ 在扫描或转换时变成了 2",
                    "“{0}” may be “≥{1}%”: the sign became a 2 in conversion",
                ),
                "",
            ),
            Some(rest) => (
                text!(
                    "“{0}”开头的字符可能是比较符号变来的，数值是“{2}”",
                    "the first character of “{0}” may have been a sign; the value is “{2}”",
                ),
                rest,
            ),
            None => continue,
        };
        let args = [Arg::Quote(&row.target_text, VALUE), Arg::known(number.as_ref()), Arg::Words(rest)];
        out.add(Info, row.at(IndicatorField::Target), message, &args);
    }
}
