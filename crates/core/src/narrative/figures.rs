//! The figures of a running text: 共开展服务活动20场次.
//!
//! Owns: where a figure begins, its unit, and what is said around it. Must not know: what it is held against.

use super::Clause;
use crate::restate::core;
use crate::text::{ends, is_one, peeled, words};
use crate::value::named;
use rust_decimal::Decimal;

const MANY: usize = 60;

/// A number with a unit.
pub(crate) struct Figure<'t> {
    pub number: Decimal,
    pub unit: &'t str,
    /// Neither about so many, nor a limit, nor one end of a range.
    pub exact: bool,
    /// The number stands there in Chinese numerals, which are as often part of a name (十项重点工作).
    pub chinese: bool,
    /// The whole clause.
    pub clause: &'t str,
    /// What the words before it, back to the clause's beginning or the figure before, say is counted.
    pub subject: &'t str,
    /// The same without verbs.
    pub core: &'t str,
    /// Another figure stands before it in the clause.
    pub follows: bool,
    /// What stands behind it in the clause.
    pub after: &'t str,
    /// As it is written.
    pub written: &'t str,
}

/// What the words before a number say is counted: 全年共培训食堂从业人员380人次 counts 培训食堂从业人员.
fn subject(before: &str) -> &str {
    peeled(
        before,
        words!(
            "全年 本年 本年度 年度内 全县 全市 全区 我县 我市 我区 我单位 我局 共计 累计 合计 总计 共 已 实际 顺利 成功 为 对 在"
        ),
        words!("共计 累计 合计 总计 达到 完成 实际 共 达 为 了 约 近 :"),
    )
}

/// The figures of a text that have a unit; dates, ordinals and numbers in names are none.
pub(super) fn figures<'t>(clauses: &[Clause<'t>]) -> Vec<Figure<'t>> {
    let mut found = Vec::new();
    for clause in clauses {
        if found.len() < MANY {
            of_clause(clause.text, &mut found);
        }
    }
    found
}

fn of_clause<'t>(clause: &'t str, found: &mut Vec<Figure<'t>>) {
    let (mut at, mut from) = (0_usize, 0_usize);
    let mut last = ' ';
    while let Some(tail) = clause.get(at..) {
        let Some(c) = tail.chars().next() else { return };
        let digit = c.is_ascii_digit();
        let within_word = last.is_ascii_alphanumeric() || last == '.' || matches!(c, '-' | '+');
        let figure = if within_word { None } else { named(tail) };
        if let Some(figure) = figure.filter(|figure| figure.rest.len() < tail.len()) {
            let end = clause.len().saturating_sub(figure.rest.len());
            let before = clause.get(from..at).unwrap_or_default();
            let dated = is_one(figure.unit, words!(" 年 月 日")) || ends(before, words!("第"));
            let open = ends(
                before,
                words!(
                    "- ~ 至 近 约 超 超过 超额 过 达不到 不少于 不低于 不超过 ≥ ≤ > < ≈ + 增加 减少 提高 下降"
                ),
            );
            if !dated && found.len() < MANY {
                let subject = subject(before);
                found.push(Figure {
                    number: figure.number,
                    unit: figure.unit,
                    exact: figure.exact && !open,
                    chinese: !digit,
                    clause,
                    subject,
                    core: core(subject),
                    follows: from > 0,
                    after: figure.rest,
                    written: clause.get(at..end).unwrap_or_default(),
                });
                from = end;
            }
            last = ' ';
            at = end;
            // 2021年12月: the month is no figure of its own, but a new number may begin here.
            continue;
        }
        // The digits of a number that is none are passed over together.
        let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
        let step = digits.max(c.len_utf8());
        last = if digit { '0' } else { c };
        at = at.saturating_add(step);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let plain = crate::text::folded(text);
        let shown = |f: &Figure<'_>| {
            format!("{}|{}|{}{}", f.subject, f.number.normalize(), f.unit, if f.exact { "" } else { "?" })
        };
        figures(&super::super::clauses(&plain)).iter().map(shown).collect()
    }

    #[test]
    fn figures_with_their_units_and_subjects() {
        assert_eq!(
            read("共开展各类服务活动20场次，服务企业1071家，服务人数10234人次；"),
            ["开展各类服务活动|20|场次", "服务企业|1071|家", "服务人数|10234|人次"]
        );
        assert_eq!(
            read("全年推送信息2,185条，检测报告规范率达到99.5%。"),
            ["推送信息|2185|条", "检测报告规范率|99.5|%"]
        );
        assert_eq!(read("节约自检资金32万元"), ["节约自检资金|320000|元?"]);
        assert_eq!(
            read("共举办二十场，对40所学校抽检2600批次"),
            ["举办|20|场", "|40|所", "学校抽检|2600|批次"]
        );
    }

    #[test]
    fn what_is_no_count_or_not_exact() {
        assert_eq!(
            read("2021年12月31日，第3批，G318线，3A级景区，110千伏，财预〔2020〕10号，进一步统一"),
            [""; 0]
        );
        assert_eq!(
            read("近200家，300余人次，5-8天，超过100条，20场以上"),
            ["|200|家?", "|300|人次?", "5-|8|天?", "超过|100|条?", "|20|场?"]
        );
    }
}
