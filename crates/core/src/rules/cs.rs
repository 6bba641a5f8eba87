//! CS: whether the parts of one form say the same: title and head, goal and indicators, indicators and money.
//!
//! Owns: the registry of the family; the checks are below it, by what they look at. Must not know: how sentences are read
//! ([`crate::narrative`]), how points are computed.

mod claims;
mod figures;
mod goal;
mod head;
mod money;
mod rows;

use super::{Basis, Context, Findings, Need, Rule, is_docked, is_full, reason, said};
use crate::lang::Text;
use crate::report::Severity::{Error, Info, Warning};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "CS-001",
        severity: Warning,
        title: Text::new("标题与项目名称不是同一个项目", "Title and project name differ"),
        basis: Basis::Footing,
        advice: Text::new(
            "核对标题和项目名称，写成批复的同一个名称。",
            "Write the approved name in both the title and the head.",
        ),
        needs: Need::Nothing,
        check: head::subject,
    },
    Rule {
        id: "CS-002",
        severity: Error,
        title: Text::new("标题的年度与表内年度不一致", "The title's year is not the form's"),
        basis: Basis::Footing,
        advice: Text::new("改正写错的那个年度。", "Correct the year that is wrong."),
        needs: Need::Nothing,
        check: head::years,
    },
    Rule {
        id: "CS-003",
        severity: Warning,
        title: Text::new("完成情况与各行得分矛盾", "The narrative contradicts the rows"),
        basis: Basis::Practice,
        advice: Text::new(
            "完成情况写明哪些没有完成，或者改正那几行的完成值和得分。",
            "Say in the narrative what was not achieved, or correct those rows.",
        ),
        needs: Need::Nothing,
        check: claims::claims,
    },
    Rule {
        id: "CS-004",
        severity: Warning,
        title: Text::new("完成情况的数与指标完成值", "Figures of the narrative and actual values"),
        basis: Basis::Footing,
        advice: Text::new(
            "查原始台账，把写错的那一处改正。",
            "Look at the records and correct the one that is wrong.",
        ),
        needs: Need::Nothing,
        check: figures::compared,
    },
    Rule {
        id: "CS-005",
        severity: Warning,
        title: Text::new("完成率与数量对不上", "A completion rate that is not its count's"),
        basis: Basis::Footing,
        advice: Text::new(
            "按完成数量除以计划数量改写；或换成衡量质量的指标。",
            "Divide what was done by what was planned, or measure quality instead.",
        ),
        needs: Need::Nothing,
        check: rows::rates,
    },
    Rule {
        id: "CS-006",
        severity: Info,
        title: Text::new("预期目标没有数", "The expected goal has no number"),
        basis: Basis::Practice,
        advice: Text::new(
            "把主要指标值写进目标：做多少、到什么程度。",
            "Put the main targets into the goal: how much, and how well.",
        ),
        needs: Need::Nothing,
        check: goal::no_number,
    },
    Rule {
        id: "CS-007",
        severity: Warning,
        title: Text::new("总体目标没有写实际内容", "A goal that says nothing of its own"),
        basis: Basis::Practice,
        advice: Text::new(
            "预期目标写要做成什么，完成情况写实际做成了什么。",
            "Say what was to be achieved, and what was.",
        ),
        needs: Need::Nothing,
        check: goal::hollow,
    },
    Rule {
        id: "CS-008",
        severity: Warning,
        title: Text::new("没有完成的工作不在产出指标里", "Unfinished work that no output row measures"),
        basis: Basis::Practice,
        advice: Text::new(
            "为这项工作补一行产出或时效指标并如实扣分，或说明它为什么不在绩效目标里。",
            "Add an output row for it and score it, or say why it is not among the targets.",
        ),
        needs: Need::Nothing,
        check: claims::uncovered,
    },
    Rule {
        id: "CS-009",
        severity: Warning,
        title: Text::new("成本指标与资金部分不一致", "Cost rows and the money block differ"),
        basis: Basis::Footing,
        advice: Text::new(
            "核对总成本与预算、执行数；口径不同的，在备注里说明。",
            "Check total cost against budget and execution; if they count differently, say so.",
        ),
        needs: Need::Funds,
        check: money::costs,
    },
    Rule {
        id: "CS-010",
        severity: Info,
        title: Text::new("满意度的对象与项目无关", "Satisfaction of people the project does not name"),
        basis: Basis::Practice,
        advice: Text::new(
            "调查这个项目真正服务的对象，指标名称写明是谁。",
            "Ask those whom the project serves, and name them.",
        ),
        needs: Need::Nothing,
        check: rows::strangers,
    },
    Rule {
        id: "CS-011",
        severity: Info,
        title: Text::new("完成情况的数没有对应指标", "Figures of the narrative without an indicator"),
        basis: Basis::Practice,
        advice: Text::new(
            "重要的结果应设成指标；下年编目标时考虑。",
            "What matters should be an indicator: think of it for next year's targets.",
        ),
        needs: Need::Nothing,
        check: figures::unmeasured,
    },
    Rule {
        id: "CS-012",
        severity: Info,
        title: Text::new("重要结果没有写进完成情况", "A weighty result the narrative leaves out"),
        basis: Basis::Practice,
        advice: Text::new("把这些结果和数写进完成情况。", "Put these results and their numbers into it."),
        needs: Need::Nothing,
        check: figures::untold,
    },
];
