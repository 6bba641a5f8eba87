//! The long texts of every rule. Made by `cargo xtask gen` from tests/rules; do not edit.

use crate::lang::Text;

/// What a rule's page says beyond its title.
#[derive(Clone, Copy, Debug)]
pub struct LongTexts {
    /// What it checks.
    pub what: Text,
    /// Why.
    pub why: Text,
    /// How to put it right.
    pub fix: Text,
    /// An example that fails.
    pub fails: Sample,
    /// An example that passes.
    pub passes: Sample,
}

/// An example: a right form with some cells changed.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// What it shows.
    pub say: Text,
    /// Which cell is changed, and what then stands in it.
    pub changes: &'static [(Text, Text)],
}

/// The long texts of a rule by its id.
#[must_use]
pub fn long_texts(id: &str) -> Option<&'static LongTexts> {
    LONG_TEXTS.iter().find(|(rule, _)| *rule == id).map(|(_, texts)| texts)
}

static LONG_TEXTS: &[(&str, LongTexts)] = &[
    (
        "AR-001",
        LongTexts {
            what: Text::new(
                "把预算执行得分（只取“年度资金总额”一行）与每一行绩效指标的得分相加，和表上填的总分比。差额超过 0.05 分，就是总分没有加对。",
                "The execution score (the 年度资金总额 row only) and the score of every indicator row are added up and held against the total on the form. A difference of more than 0.05 points means that the total was added wrongly.",
            ),
            why: Text::new(
                "总分由各项得分汇总而成（财预〔2020〕10号），也是表内勾稽关系。审核人员拿到表，往往先把得分加一遍，总分不对，其余内容也难让人放心。",
                "The total is the sum of the scores (财预〔2020〕10号), and figures on one form must agree with each other (表内勾稽关系). Adding up the score column is often the first thing a reviewer does; when that fails, the rest is hard to trust.",
            ),
            fix: Text::new(
                "先看是不是改过某一行的得分而忘了改总分，再看资金的“其中”行是否被加了进去。行里的得分无误，就把总分改成各项之和；行里有误，先改行，再重新加总。",
                "See first whether a row's score was changed and the total was not, then whether one of the 其中 rows of the money block was counted. If the rows are right, write their sum as the total; if a row is wrong, put the row right and add up again.",
            ),
            fails: Sample {
                say: Text::new(
                    "总分填 98，各项得分相加是 99.45，少了 1.45 分。",
                    "The total says 98; the scores add up to 99.45, so 1.45 points are missing.",
                ),
                changes: &[(Text::new("总分 得分", "Total, score"), Text::new("98", "98"))],
            },
            passes: Sample {
                say: Text::new(
                    "一行少得 0.5 分，总分跟着改成 98.95，与各项之和一致。",
                    "A row lost half a point and the total went down with it to 98.95, the sum of the scores.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 9 行 得分", "Indicators, row 9, score"),
                        Text::new("11.5", "11.5"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 9 行 偏差原因分析及改进措施",
                            "Indicators, row 9, reason and measures",
                        ),
                        Text::new(
                            "一所学校食堂年底复查仍有不足。下一步安排专人驻点指导。",
                            "一所学校食堂年底复查仍有不足。下一步安排专人驻点指导。",
                        ),
                    ),
                    (Text::new("总分 得分", "Total, score"), Text::new("98.95", "98.95")),
                ],
            },
        },
    ),
    (
        "AR-002",
        LongTexts {
            what: Text::new(
                "把预算执行的分值与每一行绩效指标的分值相加，和“总分”一行填的分值比，两者应当相等。",
                "The weight of budget execution and the weights of all indicator rows are added up and held against the weight in the 总分 row. The two must be equal.",
            ),
            why: Text::new(
                "总分由各项汇总（财预〔2020〕10号），分值也一样，这是表内勾稽关系。两数不等，多半是增删指标以后有一处没有跟着改。",
                "Totals are sums of their parts (财预〔2020〕10号, 表内勾稽关系), and so are weights. When they differ, an indicator was usually added or dropped and one figure was not brought up to date.",
            ),
            fix: Text::new(
                "对照年初批复的绩效目标逐行核对分值：行里错了改行，合计错了改合计。改完以后各项分值应当正好是 100。",
                "Compare the weights row by row with those of the approved targets. Correct the row if the row is wrong, the total if the total is wrong; afterwards the weights should come to exactly 100.",
            ),
            fails: Sample {
                say: Text::new(
                    "总分一行的分值填 98，各项分值相加是 100。",
                    "The 总分 row gives 98 as the weight; the weights add up to 100.",
                ),
                changes: &[(Text::new("总分 分值", "Total, weight"), Text::new("98", "98"))],
            },
            passes: Sample {
                say: Text::new(
                    "第 1 行加 2 分、第 2 行减 2 分，相加仍是 100，与合计一致。",
                    "Row 1 has 2 points more and row 2 has 2 points less; the sum is still 100, as the total says.",
                ),
                changes: &[
                    (Text::new("绩效指标第 1 行 分值", "Indicators, row 1, weight"), Text::new("12", "12")),
                    (Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"), Text::new("12", "12")),
                    (Text::new("绩效指标第 2 行 分值", "Indicators, row 2, weight"), Text::new("6", "6")),
                    (Text::new("绩效指标第 2 行 得分", "Indicators, row 2, score"), Text::new("6", "6")),
                ],
            },
        },
    ),
    (
        "AR-003",
        LongTexts {
            what: Text::new(
                "总分加不拢时，帮着找差额从哪里来：是不是正好等于某一行（或两行）扣掉的分，是不是把资金“其中”行也加了进去，是不是把该扣的分扣了两遍，是不是两个数字写颠倒了。找到了才提示，找不到就不猜。",
                "When the total does not add up, this looks for the story behind the difference: whether it equals the points taken off one row (or two), whether a 其中 row of the money block was counted, whether a deduction was made twice, whether two digits were swapped. It speaks only when something fits and does not guess otherwise.",
            ),
            why: Text::new(
                "评审实务里，总分出错十有八九是改了一行得分而忘了重新加总。指出是哪一行，比只说“不等”省事得多。",
                "In review practice (评审实务) a wrong total nearly always means that one row was changed and the total was not. Naming the row saves more time than saying that two figures differ.",
            ),
            fix: Text::new(
                "这只是线索，不是结论。先看提示的那一行：若得分改得对，就把总分重新加一遍；若总分才是对的，就把那一行改回来。",
                "It is a lead and no verdict. Look at the row that is named: if its score was changed rightly, add up the total again; if the total is right, put the row back.",
            ),
            fails: Sample {
                say: Text::new(
                    "总分 99.45，各项相加 97.45，差 2 分，正好是第 9 行扣掉的 2 分（12 分得 10 分）：多半是后来扣了分，总分没有改。",
                    "The total says 99.45, the scores add up to 97.45: the difference of 2 is exactly what row 9 lost (10 of 12). The row was probably lowered after the total had been written.",
                ),
                changes: &[
                    (Text::new("绩效指标第 9 行 得分", "Indicators, row 9, score"), Text::new("10", "10")),
                    (
                        Text::new(
                            "绩效指标第 9 行 偏差原因分析及改进措施",
                            "Indicators, row 9, reason and measures",
                        ),
                        Text::new(
                            "两所新建学校的食堂下半年才启用，基础较弱。下一步对这两所学校加密检测频次。",
                            "两所新建学校的食堂下半年才启用，基础较弱。下一步对这两所学校加密检测频次。",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "总分与各项之和一致，没有差额可说。",
                    "The total agrees with the scores; there is no difference to explain.",
                ),
                changes: &[
                    (Text::new("绩效指标第 9 行 得分", "Indicators, row 9, score"), Text::new("10", "10")),
                    (
                        Text::new(
                            "绩效指标第 9 行 偏差原因分析及改进措施",
                            "Indicators, row 9, reason and measures",
                        ),
                        Text::new(
                            "两所新建学校的食堂下半年才启用，基础较弱。下一步对这两所学校加密检测频次。",
                            "两所新建学校的食堂下半年才启用，基础较弱。下一步对这两所学校加密检测频次。",
                        ),
                    ),
                    (Text::new("总分 得分", "Total, score"), Text::new("97.45", "97.45")),
                ],
            },
        },
    ),
    (
        "AR-004",
        LongTexts {
            what: Text::new(
                "有的表在一级、二级指标后面印着分数，如“产出指标（50分）”，有的另有“小计”行。这些数应当等于它下面各行分值（或得分）之和。",
                "Some forms print points beside level 1 or level 2, as in 产出指标（50分）, others have 小计 rows. Each such figure must be the sum of the weights (or scores) of its rows.",
            ),
            why: Text::new(
                "这是表内勾稽关系，预算绩效管理一体化系统的默认校验也查这一项。印出的分数与行里的分值不一致，就说不清这一类指标究竟占多少分。",
                "It is part of 表内勾稽关系, and the provinces' platform checks it by default (预算绩效管理一体化系统的默认校验). When the printed points and the rows differ, nobody can say how much this group of indicators counts.",
            ),
            fix: Text::new(
                "先确认这一类指标批复的分数，再看是行里的分值填错，还是标题上的分数没有更新，把错的一处改过来。",
                "Find out how many points were approved for the group, then correct whichever is wrong: the weight of a row or the figure beside the heading.",
            ),
            fails: Sample {
                say: Text::new(
                    "一级指标印着“产出指标（48分）”，下面六行分值相加是 50。",
                    "The heading says 产出指标（48分）; its six rows add up to 50.",
                ),
                changes: &[(
                    Text::new("绩效指标第 1 行 一级指标", "Indicators, row 1, level 1"),
                    Text::new("产出指标（48分）", "产出指标（48分）"),
                )],
            },
            passes: Sample {
                say: Text::new("印出的分数与各行之和一致。", "The printed points agree with their rows."),
                changes: &[
                    (
                        Text::new("绩效指标第 1 行 一级指标", "Indicators, row 1, level 1"),
                        Text::new("产出指标（50分）", "产出指标（50分）"),
                    ),
                    (
                        Text::new("绩效指标第 7 行 一级指标", "Indicators, row 7, level 1"),
                        Text::new("效益指标（30分）", "效益指标（30分）"),
                    ),
                    (
                        Text::new("绩效指标第 10 行 一级指标", "Indicators, row 10, level 1"),
                        Text::new("满意度指标（10分）", "满意度指标（10分）"),
                    ),
                ],
            },
        },
    ),
    (
        "AR-005",
        LongTexts {
            what: Text::new(
                "每一行的得分应当在 0 分和本行分值之间，预算执行一行也一样。",
                "Every row's score must lie between 0 and the row's weight; this holds for budget execution too.",
            ),
            why: Text::new(
                "分值是这一行的满分，超额完成也不加分，扣分扣到 0 为止。预算绩效管理一体化系统的默认校验不接受超出分值的得分。",
                "The weight is the most that a row can earn: doing more than planned earns no extra points, and a row cannot lose more than it has. The provinces' platform refuses a score above its weight (预算绩效管理一体化系统的默认校验).",
            ),
            fix: Text::new(
                "先看得分和分值是不是填串了行、漏了小数点。填得没错的，完成了就填满分，扣分最多扣到 0。",
                "See whether score and weight slipped into another row or lost a decimal point. Otherwise write the full weight for a target reached, and nothing below 0 for one missed.",
            ),
            fails: Sample {
                say: Text::new(
                    "第 1 行分值 10，得分填了 10.5。",
                    "Row 1 has a weight of 10 and a score of 10.5.",
                ),
                changes: &[(
                    Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"),
                    Text::new("10.5", "10.5"),
                )],
            },
            passes: Sample {
                say: Text::new("得分正好等于分值。", "A score that equals its weight."),
                changes: &[(
                    Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"),
                    Text::new("10.00", "10.00"),
                )],
            },
        },
    ),
    (
        "AR-006",
        LongTexts {
            what: Text::new(
                "分值、得分两栏要填数字。填了文字、符号，或者有分值的行得分空着，都算没有填好。",
                "The columns 分值 and 得分 take numbers. Words, signs, or a blank score in a row that has a weight do not count as filled in.",
            ),
            why: Text::new(
                "分值、得分要逐项相加成总分（表内勾稽关系），有一格不是数，总分就加不起来。",
                "Weights and scores are added up to the total (表内勾稽关系); with one cell that is no number there is no sum.",
            ),
            fix: Text::new(
                "把文字换成分数，例如把“优”换成实际得的分。没有得分的行填 0 并说明原因；两行合并成一格的，拆开分别填。",
                "Put points in place of the words: the points actually given instead of 优. Write 0 with a reason where nothing was earned; split a cell that was merged over two rows and fill in both.",
            ),
            fails: Sample {
                say: Text::new(
                    "第 4 行分值 8，得分填的是“优”，不是分数。",
                    "Row 4 has a weight of 8 and 优 in place of a score.",
                ),
                changes: &[(
                    Text::new("绩效指标第 4 行 得分", "Indicators, row 4, score"),
                    Text::new("优", "优"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "全角数字、带“分”字，都是数字。",
                    "Full-width digits and a trailing 分 are numbers.",
                ),
                changes: &[
                    (Text::new("绩效指标第 4 行 得分", "Indicators, row 4, score"), Text::new("８", "８")),
                    (Text::new("绩效指标第 5 行 得分", "Indicators, row 5, score"), Text::new("8分", "8分")),
                ],
            },
        },
    ),
    (
        "AR-007",
        LongTexts {
            what: Text::new(
                "看分数写得是否整齐：小数位数是否超过两位，数字里是否夹了空格。",
                "Whether the points are written tidily: more than two decimals, blanks inside a number.",
            ),
            why: Text::new(
                "评审实务一般要求得分保留两位小数。数字里的空格看不见，导入系统时却可能读不成数。",
                "Review practice (评审实务) asks for two decimals. A blank inside a number cannot be seen, yet may keep the platform from reading it.",
            ),
            fix: Text::new(
                "得分四舍五入到两位小数；删去数字前后和中间的空格。整数照写，不必补零。",
                "Round scores to two decimals; delete blanks in and around the number. Whole numbers may stay as they are.",
            ),
            fails: Sample {
                say: Text::new(
                    "第 3 行得分写成 7.6000，两位小数 7.60 就够了。",
                    "Row 3 has a score of 7.6000 where 7.60 would do.",
                ),
                changes: &[(
                    Text::new("绩效指标第 3 行 得分", "Indicators, row 3, score"),
                    Text::new("7.6000", "7.6000"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "整数与两位小数并用是常见写法，不必提示。",
                    "Whole numbers beside two decimals are common and need no remark.",
                ),
                changes: &[
                    (Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"), Text::new("10", "10")),
                    (
                        Text::new("绩效指标第 3 行 得分", "Indicators, row 3, score"),
                        Text::new("7.60", "7.60"),
                    ),
                ],
            },
        },
    ),
    (
        "AR-008",
        LongTexts {
            what: Text::new(
                "表上填的总分不应超过 100 分。",
                "The total on the form must not exceed 100 points.",
            ),
            why: Text::new(
                "分值合计是 100 分（财办预〔2016〕123号），得分自然不会超过 100。超过了，通常是把资金“其中”行的得分也加了进去。",
                "The weights come to 100 (财办预〔2016〕123号), so no total can exceed it. One that does usually counts a 其中 row of the money block as well.",
            ),
            fix: Text::new(
                "预算执行只计“年度资金总额”一行的得分，去掉重复的再加一遍。各行得分也不要超过本行分值。",
                "Count the execution score of the 年度资金总额 row only and add up again. See too that no row has more points than its weight.",
            ),
            fails: Sample {
                say: Text::new(
                    "把“其中：当年财政拨款”一行的 9.82 分也加了进去，总分成了 109.27，比满分 100 还多 9.27。",
                    "The 9.82 of the 其中：当年财政拨款 row were counted as well: the total says 109.27, which is 9.27 above 100.",
                ),
                changes: &[
                    (
                        Text::new("项目资金第 2 行 分值", "Project funds, row 2, weight"),
                        Text::new("10", "10"),
                    ),
                    (
                        Text::new("项目资金第 2 行 得分", "Project funds, row 2, score"),
                        Text::new("9.82", "9.82"),
                    ),
                    (Text::new("总分 得分", "Total, score"), Text::new("109.27", "109.27")),
                ],
            },
            passes: Sample {
                say: Text::new("正好 100 分。", "Exactly 100."),
                changes: &[(Text::new("总分 得分", "Total, score"), Text::new("100.00", "100.00"))],
            },
        },
    ),
    (
        "AR-009",
        LongTexts {
            what: Text::new(
                "表上填了评价等级的，看它与总分是否对得上：90 分（含）以上为优，80 至 90 分为良，60 至 80 分为中，60 分以下为差。",
                "Where the form states a grade, it must match the total: 优 from 90, 良 from 80, 中 from 60, 差 below 60.",
            ),
            why: Text::new(
                "等级按总分划档（财预〔2020〕10号）。等级会公开，也会影响下一年预算安排，写错了要重新公开。",
                "The grade follows from the total (财预〔2020〕10号). It is published and weighs on next year's budget; a wrong one has to be published again.",
            ),
            fix: Text::new(
                "先把总分核对无误，再按分数改等级，不要反过来凑分数。",
                "Make sure of the total first, then let the grade follow it, never the other way round.",
            ),
            fails: Sample {
                say: Text::new(
                    "总分 99.45，在 90 分以上，应为“优”，等级填的是“良”。",
                    "The total is 99.45, above 90, so the grade is 优; the form says 良.",
                ),
                changes: &[(Text::new("评价等级", "Grade"), Text::new("良", "良"))],
            },
            passes: Sample {
                say: Text::new("总分 99.45，等级“优”。", "A total of 99.45 and the grade 优."),
                changes: &[(Text::new("评价等级", "Grade"), Text::new("优", "优"))],
            },
        },
    ),
    (
        "WT-001",
        LongTexts {
            what: Text::new(
                "预算执行的分值加上各行指标的分值，应当正好是 100。",
                "The weight of budget execution and the weights of all indicators must come to exactly 100.",
            ),
            why: Text::new(
                "财办预〔2016〕123号规定分值合计为 100。不是 100，等级就没有统一的尺子。",
                "财办预〔2016〕123号 has the weights add up to 100. Otherwise the grades lose their common measure.",
            ),
            fix: Text::new(
                "对照批复的绩效目标，找出多给或少给的一行改过来。有新增、删除指标的，重新分配本类的分数。",
                "Compare with the approved targets and correct the row that has too much or too little. Where indicators were added or dropped, share out their group's points anew.",
            ),
            fails: Sample {
                say: Text::new(
                    "第 1 行分值由 10 改成 12，各项合计成了 102，不是 100。",
                    "Row 1 went from 10 to 12 and the weights now come to 102, not 100.",
                ),
                changes: &[(
                    Text::new("绩效指标第 1 行 分值", "Indicators, row 1, weight"),
                    Text::new("12", "12"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "一行加 2 分，一行减 2 分，合计仍是 100。",
                    "One row has 2 more and another 2 less: still 100.",
                ),
                changes: &[
                    (Text::new("绩效指标第 1 行 分值", "Indicators, row 1, weight"), Text::new("12", "12")),
                    (Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"), Text::new("12", "12")),
                    (Text::new("绩效指标第 2 行 分值", "Indicators, row 2, weight"), Text::new("6", "6")),
                    (Text::new("绩效指标第 2 行 得分", "Indicators, row 2, score"), Text::new("6", "6")),
                ],
            },
        },
    ),
    (
        "WT-002",
        LongTexts {
            what: Text::new(
                "把产出、效益、满意度（有的还有成本）各类分值加起来，看是不是办法给出的某一种分法，如 50、30、10。",
                "The weights of output, benefit and satisfaction (and cost where there is one) are added up and compared with the sets that the rules give, such as 50, 30 and 10.",
            ),
            why: Text::new(
                "财预〔2020〕10号、财预〔2021〕101号给出了原则性的分法，特殊情况可以调整，所以一般只提醒；当地规定必须照办的，才是错误。",
                "财预〔2020〕10号 and 财预〔2021〕101号 give sets as a principle and allow special cases, so this is a warning as a rule; it is an error only where a region insists.",
            ),
            fix: Text::new(
                "没有特殊情况的，按办法的分法调整；确需调整的，在备注里写明理由。",
                "Without a special case follow one of the sets; with one, give the reason in the remarks.",
            ),
            fails: Sample {
                say: Text::new(
                    "产出 60、效益 20、满意度 10，与 50、30、10 等分法都不同。",
                    "Output 60, benefit 20, satisfaction 10: unlike 50, 30, 10 or any other set.",
                ),
                changes: &[
                    (Text::new("绩效指标第 1 行 分值", "Indicators, row 1, weight"), Text::new("20", "20")),
                    (Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"), Text::new("20", "20")),
                    (Text::new("绩效指标第 9 行 分值", "Indicators, row 9, weight"), Text::new("2", "2")),
                    (Text::new("绩效指标第 9 行 得分", "Indicators, row 9, score"), Text::new("2", "2")),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "另设成本指标的分法：成本 20、产出 40、效益 20、满意度 10。",
                    "The set with cost of its own: cost 20, output 40, benefit 20, satisfaction 10.",
                ),
                changes: &[
                    (Text::new("绩效指标第 1 行 分值", "Indicators, row 1, weight"), Text::new("8", "8")),
                    (Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"), Text::new("8", "8")),
                    (
                        Text::new("绩效指标第 6 行 一级指标", "Indicators, row 6, level 1"),
                        Text::new("成本指标", "成本指标"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 二级指标", "Indicators, row 6, level 2"),
                        Text::new("经济成本指标", "经济成本指标"),
                    ),
                    (Text::new("绩效指标第 6 行 分值", "Indicators, row 6, weight"), Text::new("20", "20")),
                    (Text::new("绩效指标第 6 行 得分", "Indicators, row 6, score"), Text::new("20", "20")),
                    (Text::new("绩效指标第 9 行 分值", "Indicators, row 9, weight"), Text::new("2", "2")),
                    (Text::new("绩效指标第 9 行 得分", "Indicators, row 9, score"), Text::new("2", "2")),
                ],
            },
        },
    ),
    (
        "WT-003",
        LongTexts {
            what: Text::new(
                "“年度资金总额”一行的分值，应当是办法规定的分数；国家办法是 10 分。",
                "The weight in the 年度资金总额 row should be the one laid down: 10 points in the national rule.",
            ),
            why: Text::new(
                "财预〔2020〕10号把预算执行率定为 10 分；有的地方定为 20 分，那就应选用当地的规则来核。",
                "财预〔2020〕10号 gives budget execution 10 points; where a region has 20, its own rules should be chosen for checking.",
            ),
            fix: Text::new(
                "当地没有另行规定的，改成 10 分，其余分值相应调整。",
                "Unless your region says otherwise, write 10 and adjust the other weights.",
            ),
            fails: Sample {
                say: Text::new(
                    "预算执行填了 20 分，国家办法是 10 分。",
                    "Execution has 20 points; the national rule gives it 10.",
                ),
                changes: &[(
                    Text::new("项目资金第 1 行 分值", "Project funds, row 1, weight"),
                    Text::new("20", "20"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "当地规定 20 分，表上也是 20 分。",
                    "The region's rule is 20, and so is the form.",
                ),
                changes: &[
                    (Text::new("评分规则 /exec/weight", "Profile /exec/weight"), Text::new("20", "20")),
                    (
                        Text::new("评分规则 /level1/sets", "Profile /level1/sets"),
                        Text::new(
                            "[{\"产出指标\":40,\"效益指标\":30,\"满意度指标\":10}]",
                            "[{\"产出指标\":40,\"效益指标\":30,\"满意度指标\":10}]",
                        ),
                    ),
                    (
                        Text::new("项目资金第 1 行 分值", "Project funds, row 1, weight"),
                        Text::new("20", "20"),
                    ),
                    (
                        Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"),
                        Text::new("19.70", "19.70"),
                    ),
                ],
            },
        },
    ),
    (
        "WT-004",
        LongTexts {
            what: Text::new(
                "写了指标、要计分的行，分值不能空着，也不能是 0 或负数。",
                "A row with an indicator to be scored needs a weight above 0.",
            ),
            why: Text::new(
                "没有分值的指标等于没有考核，预算绩效管理一体化系统的默认校验要求分值大于 0。",
                "An indicator without weight is not evaluated at all; the platform asks for a weight above 0 by default (预算绩效管理一体化系统的默认校验).",
            ),
            fix: Text::new(
                "按批复的目标补上分值，各项合计保持 100；不再适用的指标写“不适用”，把它的分数分给同类的行。",
                "Fill in the approved weight and keep the sum at 100; mark an indicator that no longer applies 不适用 and give its points to rows of its group.",
            ),
            fails: Sample {
                say: Text::new(
                    "第 4 行“检测报告规范率”得分 8，分值空着。",
                    "Row 4 has a score of 8 and a blank weight.",
                ),
                changes: &[(
                    Text::new("绩效指标第 4 行 分值", "Indicators, row 4, weight"),
                    Text::new("（空白）", "(blank)"),
                )],
            },
            passes: Sample {
                say: Text::new("不适用的行可以没有分值。", "A row that does not apply may go without."),
                changes: &[
                    (
                        Text::new("绩效指标第 2 行 年度指标值", "Indicators, row 2, target"),
                        Text::new("不适用", "不适用"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 实际完成", "Indicators, row 2, actual"),
                        Text::new("不适用", "不适用"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 分值", "Indicators, row 2, weight"),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 得分", "Indicators, row 2, score"),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (Text::new("绩效指标第 1 行 分值", "Indicators, row 1, weight"), Text::new("18", "18")),
                    (Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"), Text::new("18", "18")),
                ],
            },
        },
    ),
    (
        "WT-005",
        LongTexts {
            what: Text::new(
                "一行指标占到 20 分以上，或者一行定性指标占到 15 分以上。",
                "A single row has 20 points or more, or a qualitative row 15 or more.",
            ),
            why: Text::new(
                "评审实务里，分数压在一行上，这一行的判断就决定了等级；定性的行弹性大，更容易被质疑。",
                "In review practice (评审实务) a heavy row decides the grade by itself; a qualitative one leaves room for judgement and is questioned the more.",
            ),
            fix: Text::new(
                "把这一行拆成几个具体指标，或者把分数匀给同类的行；今年已批复的，把这一行的佐证备足。",
                "Split the row into several concrete indicators or move points to others of its group; for a target already approved, have good evidence for it.",
            ),
            fails: Sample {
                say: Text::new(
                    "第 1 行占 20 分，达到了单行 20 分的线。",
                    "Row 1 has 20 points, which is the limit for one row.",
                ),
                changes: &[
                    (Text::new("绩效指标第 1 行 分值", "Indicators, row 1, weight"), Text::new("20", "20")),
                    (Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"), Text::new("20", "20")),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "定量指标占 15 分、19 分，不到 20。",
                    "Quantities with 15 and 19 points are below 20.",
                ),
                changes: &[
                    (Text::new("绩效指标第 1 行 分值", "Indicators, row 1, weight"), Text::new("19", "19")),
                    (Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"), Text::new("19", "19")),
                    (Text::new("绩效指标第 2 行 分值", "Indicators, row 2, weight"), Text::new("15", "15")),
                    (Text::new("绩效指标第 2 行 得分", "Indicators, row 2, score"), Text::new("15", "15")),
                ],
            },
        },
    ),
    (
        "WT-006",
        LongTexts {
            what: Text::new(
                "表上没有满意度指标，而效益指标也没有相应加上那 10 分。",
                "The form has no satisfaction indicator, and its 10 points were not added to benefit either.",
            ),
            why: Text::new(
                "按财预〔2021〕101号的做法，不需要测满意度的项目，分数调到效益指标（此处依据的是通行理解，尚未与原文逐字核对）。",
                "Under 财预〔2021〕101号 the points of a project that needs no satisfaction survey go to benefit (as it is commonly understood; not yet checked word for word).",
            ),
            fix: Text::new(
                "有服务对象的，补上满意度指标；确实没有的，把 10 分加到效益指标上。",
                "If the project serves somebody, add the indicator; if it truly does not, add the 10 points to benefit.",
            ),
            fails: Sample {
                say: Text::new(
                    "没有满意度指标，效益还是 30 分，合计少了 10 分。",
                    "There is no satisfaction indicator and benefit still has 30 points: 10 are missing.",
                ),
                changes: &[(
                    Text::new("绩效指标第 10 行", "Indicators, row 10"),
                    Text::new("（删去）", "(left out)"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "没有满意度指标，10 分并入了效益，效益共 40 分。",
                    "No satisfaction indicator; benefit has 40 points with the 10.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 10 行", "Indicators, row 10"),
                        Text::new("（删去）", "(left out)"),
                    ),
                    (Text::new("绩效指标第 9 行 分值", "Indicators, row 9, weight"), Text::new("22", "22")),
                    (Text::new("绩效指标第 9 行 得分", "Indicators, row 9, score"), Text::new("22", "22")),
                ],
            },
        },
    ),
    (
        "EX-001",
        LongTexts {
            what: Text::new(
                "用全年执行数除以全年预算数，按表上执行率的小数位数四舍五入，与填写的执行率比。只是把后面的位数直接舍去的，作提醒；其他对不上的，是错误；总额一行漏填的，提醒补上。",
                "The year's execution divided by the full-year budget, rounded to as many decimals as the form shows, is held against the printed rate. A rate that was cut off instead of rounded is a warning, any other difference an error; a blank in the total row is a reminder.",
            ),
            why: Text::new(
                "按财预〔2020〕10号，执行率是全年执行数除以全年预算数，执行得分也由它算出；三个数在表内勾稽关系上必须相符。常见的错法是拿年初预算数做分母，或者只舍不入。",
                "Under 财预〔2020〕10号 the rate is the year's execution over the full-year budget, and the execution score follows from it; the three figures must agree (表内勾稽关系). The usual slips are dividing by the budget of 1 January, or cutting decimals off.",
            ),
            fix: Text::new(
                "核对三个数：执行数、全年（调整后）预算数、执行率。数没有错，就重新除一遍，保留两位小数，第三位四舍五入。",
                "Check all three figures: execution, full-year (adjusted) budget, rate. If the amounts are right, divide again and keep two decimals, rounding the third.",
            ),
            fails: Sample {
                say: Text::new(
                    "118.2 ÷ 120 = 98.50%，表上填的是 97.50%。",
                    "118.2 ÷ 120 = 98.50%; the form says 97.50%.",
                ),
                changes: &[(
                    Text::new("项目资金第 1 行 执行率", "Project funds, row 1, execution rate"),
                    Text::new("97.50%", "97.50%"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "执行率 98.50%，与 118.2 ÷ 120 一致；写成一位小数 98.5% 也对。",
                    "98.50% agrees with 118.2 ÷ 120; 98.5% is right as well.",
                ),
                changes: &[(
                    Text::new("项目资金第 1 行 执行率", "Project funds, row 1, execution rate"),
                    Text::new("98.5%", "98.5%"),
                )],
            },
        },
    ),
    (
        "EX-002",
        LongTexts {
            what: Text::new(
                "预算执行得分等于分值乘以执行率，最多得满分。相差 0.05 分以内不提；正好是取整的结果，或相差不到 0.5 分，提醒；再多就是错误。",
                "The execution score is the weight times the rate, at most the weight. Up to 0.05 points pass; a score rounded to a whole number, or off by up to 0.5, is a warning; more than that is an error.",
            ),
            why: Text::new(
                "预算执行按执行率计分，是财预〔2020〕10号的规则。系统一般保留两位小数，取整会让总分多出或少掉零点几分，临界时还会影响等级。",
                "Budget execution is scored by its rate (财预〔2020〕10号). Two decimals are kept as a rule; rounding to whole points shifts the total by some tenths, which can change the grade near a limit.",
            ),
            fix: Text::new(
                "用“分值 × 全年执行数 ÷ 全年预算数”重算，保留两位小数填入得分，总分跟着改。",
                "Work out weight × execution ÷ full-year budget, write it with two decimals, and bring the total up to date.",
            ),
            fails: Sample {
                say: Text::new(
                    "执行率 98.50%，10 × 98.50% = 9.85 分，填了 9 分。",
                    "The rate is 98.50%, so 10 × 98.50% = 9.85 points; the form says 9.",
                ),
                changes: &[(
                    Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"),
                    Text::new("9", "9"),
                )],
            },
            passes: Sample {
                say: Text::new("得分 9.85，与执行率一致。", "A score of 9.85 agrees with the rate."),
                changes: &[(
                    Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"),
                    Text::new("9.85", "9.85"),
                )],
            },
        },
    ),
    (
        "EX-003",
        LongTexts {
            what: Text::new(
                "年初预算数、全年预算数、全年执行数三栏，“年度资金总额”都应等于当年财政拨款、上年结转资金、其他资金之和。没有填的来源按 0 算；三项都没填就不比。",
                "In each of the three money columns 年度资金总额 must equal 当年财政拨款 plus 上年结转资金 plus 其他资金. A blank source counts as 0; where all are blank nothing is compared.",
            ),
            why: Text::new(
                "这是表内勾稽关系。总额不等于来源之和，执行率用哪个数算都靠不住。",
                "It is plain agreement between figures of one form (表内勾稽关系). If the sources do not make the total, no rate can be trusted.",
            ),
            fix: Text::new(
                "对照批复文件和决算数，看是总额填错还是漏填了一项来源（常漏的是结转资金），补齐或改正。",
                "Compare with the approved budget and the final accounts; see whether the total is wrong or a source was left out (often the carry-over), and fill in or correct.",
            ),
            fails: Sample {
                say: Text::new(
                    "全年预算数：总额 120，来源是 98 + 20 = 118，少 2 万元。",
                    "Full-year budget: the total is 120, the sources are 98 + 20 = 118, 2 short.",
                ),
                changes: &[(
                    Text::new("项目资金第 2 行 全年预算数", "Project funds, row 2, budget of the whole year"),
                    Text::new("98", "98"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "来源 100 + 20 等于总额 120，其他资金空着按 0 算。",
                    "100 + 20 make the total of 120; the blank 其他资金 counts as 0.",
                ),
                changes: &[(
                    Text::new("项目资金第 4 行 全年执行数", "Project funds, row 4, executed"),
                    Text::new("0", "0"),
                )],
            },
        },
    ),
    (
        "EX-004",
        LongTexts {
            what: Text::new(
                "预算执行只给“年度资金总额”一行计分，下面的财政拨款、结转资金、其他资金各行不应再填分值和得分。",
                "Budget execution is scored in the 年度资金总额 row only; the rows below it (fiscal money, carry-over, other money) should carry neither weight nor score.",
            ),
            why: Text::new(
                "“其中”各行是总额的组成部分（表内勾稽关系），财预〔2020〕10号对预算执行只整体计一次分。“其中”行再填得分，加总时很容易重复计入；如果总分正是这样凑出来的，就是错误。",
                "The 其中 rows are parts of the total (表内勾稽关系), and 财预〔2020〕10号 scores execution once, as a whole. Points in a part are easily counted twice; where the total comes out only because they were, it is an error.",
            ),
            fix: Text::new(
                "把“其中”行的分值、得分改成“—”，总分按总额一行的得分重新加一遍。",
                "Put — in place of weight and score in these rows, and add up the total again with the score of the total row only.",
            ),
            fails: Sample {
                say: Text::new(
                    "“当年财政拨款”一行也填了分值 10、得分 9.82，而总额一行已经有 10 分和 9.85 分。",
                    "The 当年财政拨款 row has a weight of 10 and a score of 9.82, though the total row already has 10 and 9.85.",
                ),
                changes: &[
                    (
                        Text::new("项目资金第 2 行 分值", "Project funds, row 2, weight"),
                        Text::new("10", "10"),
                    ),
                    (
                        Text::new("项目资金第 2 行 得分", "Project funds, row 2, score"),
                        Text::new("9.82", "9.82"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("“其中”行的分值、得分印着“—”。", "The parts show — for weight and score."),
                changes: &[
                    (Text::new("项目资金第 2 行 分值", "Project funds, row 2, weight"), Text::new("—", "—")),
                    (Text::new("项目资金第 2 行 得分", "Project funds, row 2, score"), Text::new("—", "—")),
                ],
            },
        },
    ),
    (
        "EX-005",
        LongTexts {
            what: Text::new(
                "全年执行数不应大于全年预算数，执行率不应超过 100%。总额一行超了是错误，“其中”某一行超了先作提醒。",
                "Execution must not exceed the full-year budget, nor the rate 100%. In the total row that is an error, in one of its parts a warning.",
            ),
            why: Text::new(
                "没有预算不能支出，执行数大于预算数在表内勾稽关系上说不通，多半是年中追加的预算没有计入全年预算数。",
                "Nothing may be spent without a budget, so figures like these do not agree (表内勾稽关系). Most often money added during the year was not put into the full-year budget.",
            ),
            fix: Text::new(
                "年中有追加的，把全年预算数改成调整后的数；没有追加的，核对执行数是否多列了别的项目的支出。",
                "If money was added, write the adjusted full-year budget; if not, see whether the spending of another project slipped in.",
            ),
            fails: Sample {
                say: Text::new(
                    "全年预算数 120 万元，执行数 126 万元，多 6 万元。",
                    "The full-year budget is 120 and 126 were spent, 6 more.",
                ),
                changes: &[
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("126", "126"),
                    ),
                    (
                        Text::new("项目资金第 1 行 执行率", "Project funds, row 1, execution rate"),
                        Text::new("105.00%", "105.00%"),
                    ),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("10", "10")),
                ],
            },
            passes: Sample {
                say: Text::new("正好用完，执行率 100.00%。", "All of it was spent, a rate of 100.00%."),
                changes: &[
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("120", "120"),
                    ),
                    (
                        Text::new("项目资金第 1 行 执行率", "Project funds, row 1, execution rate"),
                        Text::new("100.00%", "100.00%"),
                    ),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("10", "10")),
                ],
            },
        },
    ),
    (
        "EX-006",
        LongTexts {
            what: Text::new(
                "执行率低于 90%，而资金部分和备注里都没有写原因。别处只提到有工作没有完成、没有说到钱的，也算没有说明；写在别处而说清了的，只作提示（EP-007）。",
                "The rate is below 90% and neither the money block nor the remarks say why. Work that was put off is no reason as long as the money is not spoken of; a reason that is given elsewhere is only noted (EP-007).",
            ),
            why: Text::new(
                "财预〔2020〕10号要求分析偏差原因。钱没花出去，审核人员必问，是招标节约、进度慢，还是预算编大了，说法不同处理也不同。",
                "财预〔2020〕10号 asks for the causes of deviations. A reviewer will ask about unspent money in any case: savings by tender, slow progress and too large a budget are treated differently.",
            ),
            fix: Text::new(
                "在备注（或资金栏的原因格）里写明没有执行的金额、原因和下一步安排，例如“招标节约 24 万元，已交回”。",
                "State in the remarks, or in the money block's reason cell, how much was not spent, why, and what happens next, for instance that 24 were saved by tender and handed back.",
            ),
            fails: Sample {
                say: Text::new(
                    "执行 96 万元，执行率 80.00%，低于 90%，有 24 万元没有支出，全表没有说明。",
                    "96 of 120 were spent, 80.00%, below 90%; nothing on the form explains the other 24.",
                ),
                changes: &[
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("96", "96"),
                    ),
                    (
                        Text::new("项目资金第 1 行 执行率", "Project funds, row 1, execution rate"),
                        Text::new("80.00%", "80.00%"),
                    ),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("8", "8")),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "执行率 80.00%，备注写明了原因和安排。",
                    "A rate of 80.00%, with the cause and the next step in the remarks.",
                ),
                changes: &[
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("96", "96"),
                    ),
                    (
                        Text::new("项目资金第 1 行 执行率", "Project funds, row 1, execution rate"),
                        Text::new("80.00%", "80.00%"),
                    ),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("8", "8")),
                    (
                        Text::new("备注", "Remarks"),
                        Text::new(
                            "预算执行率偏低的原因：检测设备公开招标节约24万元，已按规定交回财政。",
                            "预算执行率偏低的原因：检测设备公开招标节约24万元，已按规定交回财政。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "EX-007",
        LongTexts {
            what: Text::new(
                "有执行数的一行，全年预算数不能是 0 或空白；“其中”各行有数的，总额也不能是 0。",
                "A row with execution must have a full-year budget that is neither 0 nor blank; and where the parts hold money, the total cannot be 0.",
            ),
            why: Text::new(
                "先有预算后有支出，这也是表内勾稽关系。预算数为 0，执行率无从算起。",
                "A budget comes before spending, and the figures must agree (表内勾稽关系). With a budget of 0 there is no rate.",
            ),
            fix: Text::new(
                "补填全年预算数（含年中追加）；确实没有预算的支出，核对是不是填错了行。",
                "Fill in the full-year budget with what was added during the year; if there truly was none, see whether the amount belongs in another row.",
            ),
            fails: Sample {
                say: Text::new(
                    "“其他资金”一行执行了 5 万元，全年预算数空着。",
                    "5 were spent in the 其他资金 row and its full-year budget is blank.",
                ),
                changes: &[(
                    Text::new("项目资金第 4 行 全年执行数", "Project funds, row 4, executed"),
                    Text::new("5", "5"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "没有其他资金，预算、执行都填 0。",
                    "No other money: budget and execution are both 0.",
                ),
                changes: &[
                    (
                        Text::new(
                            "项目资金第 4 行 年初预算数",
                            "Project funds, row 4, budget at the beginning of the year",
                        ),
                        Text::new("0", "0"),
                    ),
                    (
                        Text::new(
                            "项目资金第 4 行 全年预算数",
                            "Project funds, row 4, budget of the whole year",
                        ),
                        Text::new("0", "0"),
                    ),
                    (
                        Text::new("项目资金第 4 行 全年执行数", "Project funds, row 4, executed"),
                        Text::new("0", "0"),
                    ),
                ],
            },
        },
    ),
    (
        "EX-008",
        LongTexts {
            what: Text::new(
                "全年预算数与年初预算数相差 20% 以上，而没有说明；或者执行率不到一半，全年预算数却一点没有调减。",
                "The full-year budget differs from January's by 20% or more and nothing says why; or less than half was spent and the budget was never reduced.",
            ),
            why: Text::new(
                "评审实务中，大幅调整要看依据和程序；预算执行不到一半又不调减，会被问年初编得是否准确、资金是否闲置。",
                "In review practice (评审实务) a large adjustment needs its grounds; less than half spent without a reduction raises the question whether the budget was too large or the money lies idle.",
            ),
            fix: Text::new(
                "在备注里写明调整的金额、时间和批复依据；没有调减的，说明余下的资金怎样处理（交回、结转）。",
                "Give amount, time and approval of the adjustment in the remarks; where nothing was reduced, say what becomes of the rest (handed back, carried over).",
            ),
            fails: Sample {
                say: Text::new(
                    "年初预算 80 万元，全年预算 120 万元，增加了 50%，没有说明。",
                    "January's budget was 80, the full-year budget is 120, 50% more, and nothing says why.",
                ),
                changes: &[(
                    Text::new(
                        "项目资金第 1 行 年初预算数",
                        "Project funds, row 1, budget at the beginning of the year",
                    ),
                    Text::new("80", "80"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "预算追加了 50%，备注写明了依据。",
                    "The budget grew by 50%, and the remarks say on what grounds.",
                ),
                changes: &[
                    (
                        Text::new(
                            "项目资金第 1 行 年初预算数",
                            "Project funds, row 1, budget at the beginning of the year",
                        ),
                        Text::new("80", "80"),
                    ),
                    (
                        Text::new("备注", "Remarks"),
                        Text::new(
                            "年中经县财政局批复追加预算40万元，用于增加检测批次。",
                            "年中经县财政局批复追加预算40万元，用于增加检测批次。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "EX-009",
        LongTexts {
            what: Text::new(
                "表头写的是万元，格子里却带着“万”“元”等单位，或者数大到 100 万以上，像是按元填的。",
                "The heading says 万元 (ten thousand yuan), yet a cell carries a unit of its own, or the number is a million or more and looks like yuan.",
            ),
            why: Text::new(
                "评审实务里，元和万元混填是常见差错，一错就是一万倍。",
                "Mixing yuan and 万元 is a common slip in review practice (评审实务) and is wrong ten-thousandfold.",
            ),
            fix: Text::new(
                "统一换算成表头的单位，格子里只填数字，不带单位。",
                "Convert to the unit of the heading and write the bare number, without a unit.",
            ),
            fails: Sample {
                say: Text::new(
                    "表头是万元，执行数又写成“118.2万”：请只填 118.2。",
                    "The heading says 万元 and the cell says 118.2万: write 118.2 only.",
                ),
                changes: &[(
                    Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                    Text::new("118.2万", "118.2万"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "表头就是元，按元填 1200000 是对的。",
                    "Where the heading says yuan, 1200000 is right.",
                ),
                changes: &[
                    (
                        Text::new("项目资金的计量单位", "Unit of the project funds"),
                        Text::new("项目资金（元）", "项目资金（元）"),
                    ),
                    (
                        Text::new(
                            "项目资金第 1 行 年初预算数",
                            "Project funds, row 1, budget at the beginning of the year",
                        ),
                        Text::new("1200000", "1200000"),
                    ),
                    (
                        Text::new(
                            "项目资金第 1 行 全年预算数",
                            "Project funds, row 1, budget of the whole year",
                        ),
                        Text::new("1200000", "1200000"),
                    ),
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("1182000", "1182000"),
                    ),
                    (
                        Text::new(
                            "项目资金第 2 行 年初预算数",
                            "Project funds, row 2, budget at the beginning of the year",
                        ),
                        Text::new("1000000", "1000000"),
                    ),
                    (
                        Text::new(
                            "项目资金第 2 行 全年预算数",
                            "Project funds, row 2, budget of the whole year",
                        ),
                        Text::new("1000000", "1000000"),
                    ),
                    (
                        Text::new("项目资金第 2 行 全年执行数", "Project funds, row 2, executed"),
                        Text::new("982000", "982000"),
                    ),
                    (
                        Text::new(
                            "项目资金第 3 行 年初预算数",
                            "Project funds, row 3, budget at the beginning of the year",
                        ),
                        Text::new("200000", "200000"),
                    ),
                    (
                        Text::new(
                            "项目资金第 3 行 全年预算数",
                            "Project funds, row 3, budget of the whole year",
                        ),
                        Text::new("200000", "200000"),
                    ),
                    (
                        Text::new("项目资金第 3 行 全年执行数", "Project funds, row 3, executed"),
                        Text::new("200000", "200000"),
                    ),
                ],
            },
        },
    ),
    (
        "EX-010",
        LongTexts {
            what: Text::new(
                "把各绩效指标得分占分值的比例与执行率比。指标几乎全部完成、钱却花得少，差距超过 5% 提示，超过 20% 提醒说明。",
                "The share of points earned by the indicators is held against the rate. When nearly everything was achieved with little of the money, a gap over 5% is noted and over 20% asks for an explanation.",
            ),
            why: Text::new(
                "预算绩效管理一体化系统的默认校验会把这种情形标红：活干完了钱没花，可能是预算编大了，也可能是指标定低了。招标节约、年后付款属于正常，但要说清。",
                "The platform marks this red by default (预算绩效管理一体化系统的默认校验): work done and money left may mean too large a budget or too low a target. Savings by tender or payment after year-end are fine, once they are stated.",
            ),
            fix: Text::new(
                "在备注里说明钱为什么少花：节约、尾款未付还是任务减少。确有指标没有完成的，如实改指标的完成值和得分。",
                "Say in the remarks why less was spent: savings, a payment still due, or less work. If an indicator was in fact missed, correct its value and score.",
            ),
            fails: Sample {
                say: Text::new(
                    "指标得分 89.6 ÷ 90 = 99.56%，执行率只有 70.00%，差距 29.7%，超过 20%。",
                    "The indicators earned 89.6 ÷ 90 = 99.56% while the rate is 70.00%: a gap of 29.7%, above 20%.",
                ),
                changes: &[
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("84", "84"),
                    ),
                    (
                        Text::new("项目资金第 1 行 执行率", "Project funds, row 1, execution rate"),
                        Text::new("70.00%", "70.00%"),
                    ),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("7", "7")),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "执行率 95.00%，差距 4.6%，不到 5%。",
                    "A rate of 95.00% leaves a gap of 4.6%, below 5%.",
                ),
                changes: &[
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("114", "114"),
                    ),
                    (
                        Text::new("项目资金第 1 行 执行率", "Project funds, row 1, execution rate"),
                        Text::new("95.00%", "95.00%"),
                    ),
                    (
                        Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"),
                        Text::new("9.5", "9.5"),
                    ),
                ],
            },
        },
    ),
    (
        "EX-011",
        LongTexts {
            what: Text::new(
                "资金各格要填不小于 0 的数。没有这项资金的，空着、填 0 或“—”都可以。",
                "The money cells take numbers that are not below 0. Where there is no such money, blank, 0 or a dash will do.",
            ),
            why: Text::new(
                "总额、执行率都靠这些数算出来（表内勾稽关系），一格不是数，后面全算不成。",
                "Totals and rates are worked out from these cells (表内勾稽关系); one that is no number stops them all.",
            ),
            fix: Text::new(
                "按批复数和支付数填写数字，说明性的文字移到备注。有退款冲减的，填冲减后的净额。",
                "Write the number from the approval or the payments and move words to the remarks. Where money came back, write the net amount.",
            ),
            fails: Sample {
                say: Text::new(
                    "执行数填了“若干”，不是数字。",
                    "The execution cell says 若干 (some) in place of a number.",
                ),
                changes: &[(
                    Text::new("项目资金第 2 行 全年执行数", "Project funds, row 2, executed"),
                    Text::new("若干", "若干"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "没有其他资金，空着、填 0、填“—”或“/”都可以。",
                    "No other money: blank, 0, a dash or a slash will do.",
                ),
                changes: &[
                    (
                        Text::new(
                            "项目资金第 4 行 年初预算数",
                            "Project funds, row 4, budget at the beginning of the year",
                        ),
                        Text::new("0", "0"),
                    ),
                    (
                        Text::new(
                            "项目资金第 4 行 全年预算数",
                            "Project funds, row 4, budget of the whole year",
                        ),
                        Text::new("—", "—"),
                    ),
                    (
                        Text::new("项目资金第 4 行 全年执行数", "Project funds, row 4, executed"),
                        Text::new("/", "/"),
                    ),
                ],
            },
        },
    ),
    (
        "EX-012",
        LongTexts {
            what: Text::new(
                "全部资金都填在“其他资金”一行，财政拨款空着。",
                "All money stands in the 其他资金 row and the fiscal row is blank.",
            ),
            why: Text::new(
                "评审实务里，其他资金一般指自有收入等非财政拨款。财政安排的项目全列在这里，往往是填错了行，也会影响按资金来源的汇总。",
                "In review practice (评审实务) 其他资金 means the unit's own income and the like. A project paid by the treasury that stands there was usually put into the wrong row, which upsets summaries by source.",
            ),
            fix: Text::new(
                "对照指标文件看资金来源：是财政拨款的移到“当年财政拨款”一行，确属其他资金的不用改。",
                "Look up the source in the allocation notice: move fiscal money to its own row; if it truly is other money, leave it.",
            ),
            fails: Sample {
                say: Text::new(
                    "120 万元全部填在“其他资金”，当年财政拨款空着。",
                    "All 120 stand under 其他资金 and the fiscal row is blank.",
                ),
                changes: &[
                    (
                        Text::new(
                            "项目资金第 2 行 年初预算数",
                            "Project funds, row 2, budget at the beginning of the year",
                        ),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (
                        Text::new(
                            "项目资金第 2 行 全年预算数",
                            "Project funds, row 2, budget of the whole year",
                        ),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (
                        Text::new("项目资金第 2 行 全年执行数", "Project funds, row 2, executed"),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (
                        Text::new("项目资金第 2 行 执行率", "Project funds, row 2, execution rate"),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (
                        Text::new(
                            "项目资金第 3 行 年初预算数",
                            "Project funds, row 3, budget at the beginning of the year",
                        ),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (
                        Text::new(
                            "项目资金第 3 行 全年预算数",
                            "Project funds, row 3, budget of the whole year",
                        ),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (
                        Text::new("项目资金第 3 行 全年执行数", "Project funds, row 3, executed"),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (
                        Text::new("项目资金第 3 行 执行率", "Project funds, row 3, execution rate"),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (
                        Text::new(
                            "项目资金第 4 行 年初预算数",
                            "Project funds, row 4, budget at the beginning of the year",
                        ),
                        Text::new("120", "120"),
                    ),
                    (
                        Text::new(
                            "项目资金第 4 行 全年预算数",
                            "Project funds, row 4, budget of the whole year",
                        ),
                        Text::new("120", "120"),
                    ),
                    (
                        Text::new("项目资金第 4 行 全年执行数", "Project funds, row 4, executed"),
                        Text::new("118.2", "118.2"),
                    ),
                    (
                        Text::new("项目资金第 4 行 执行率", "Project funds, row 4, execution rate"),
                        Text::new("98.50%", "98.50%"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("有财政拨款，也有其他资金。", "Both fiscal and other money."),
                changes: &[
                    (
                        Text::new(
                            "项目资金第 2 行 全年预算数",
                            "Project funds, row 2, budget of the whole year",
                        ),
                        Text::new("80", "80"),
                    ),
                    (
                        Text::new(
                            "项目资金第 4 行 全年预算数",
                            "Project funds, row 4, budget of the whole year",
                        ),
                        Text::new("20", "20"),
                    ),
                ],
            },
        },
    ),
    (
        "IV-001",
        LongTexts {
            what: Text::new(
                "有分值的指标行，年度指标值和实际完成值都要填。定性指标的完成值只画“—”“/”的，提醒补写。",
                "A row that carries points needs both a target and an actual. A mere dash or slash as the actual of a qualitative row asks to be filled in.",
            ),
            why: Text::new(
                "财预〔2020〕10号是拿完成值与指标值比着打分的，缺一个就没有依据。",
                "Under 财预〔2020〕10号 points come from comparing the actual with the target; without one of them there is no ground for any.",
            ),
            fix: Text::new(
                "指标值照批复的绩效目标填，完成值按统计数或完成情况填。确实不适用的行，两格都写“不适用”，不给分值。",
                "Take the target from the approved targets and the actual from your records. In a row that does not apply write 不适用 in both cells and give it no weight.",
            ),
            fails: Sample {
                say: Text::new(
                    "第 2 行分值 8、得分 8，实际完成值空着。",
                    "Row 2 has a weight of 8 and a score of 8, and its actual is blank.",
                ),
                changes: &[(
                    Text::new("绩效指标第 2 行 实际完成", "Indicators, row 2, actual"),
                    Text::new("（空白）", "(blank)"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "“不适用”的行没有分值和得分，不算漏填。",
                    "A row that does not apply, without weight and score, is no omission.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 2 行 年度指标值", "Indicators, row 2, target"),
                        Text::new("不适用", "不适用"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 实际完成", "Indicators, row 2, actual"),
                        Text::new("不适用", "不适用"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 分值", "Indicators, row 2, weight"),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 得分", "Indicators, row 2, score"),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (Text::new("绩效指标第 1 行 分值", "Indicators, row 1, weight"), Text::new("18", "18")),
                    (Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"), Text::new("18", "18")),
                ],
            },
        },
    ),
    (
        "IV-002",
        LongTexts {
            what: Text::new(
                "指标值是一个数（如 ≥2400批次），完成值却只写“完成”“无”“/”，没有数。指标是“不超过多少”而完成值写“无”的，可能是没有发生，只作提醒。",
                "The target is a number (as in ≥2400批次) and the actual is only a word or a sign: 完成, 无, a slash. Where the target is a ceiling, 无 may mean that nothing happened, so that is a warning.",
            ),
            why: Text::new(
                "定量指标要用数来比（财预〔2020〕10号），预算绩效管理一体化系统的默认校验也只收数字。",
                "A quantity is judged by its figure (财预〔2020〕10号), and the platform takes only a number there (预算绩效管理一体化系统的默认校验).",
            ),
            fix: Text::new(
                "填实际数，单位与指标值相同。没有发生的填 0 加单位，例如“0次”，并在最后一栏写“本年未发生”。",
                "Write the actual figure in the unit of the target. Where nothing happened write 0 with its unit, such as 0次, and say 本年未发生 in the last column.",
            ),
            fails: Sample {
                say: Text::new(
                    "指标值 ≥2400批次，完成值写“完成”，没有批次数。",
                    "The target is ≥2400批次; the actual says 完成 (done) without a number.",
                ),
                changes: &[(
                    Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                    Text::new("完成", "完成"),
                )],
            },
            passes: Sample {
                say: Text::new("填 0 就清楚了。", "A 0 makes it clear."),
                changes: &[
                    (
                        Text::new("绩效指标第 6 行 三级指标", "Indicators, row 6, level 3"),
                        Text::new("检测差错次数", "检测差错次数"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 年度指标值", "Indicators, row 6, target"),
                        Text::new("≤3次", "≤3次"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 实际完成", "Indicators, row 6, actual"),
                        Text::new("0次", "0次"),
                    ),
                ],
            },
        },
    ),
    (
        "IV-003",
        LongTexts {
            what: Text::new(
                "实际完成值应是一个确定的结果，不该带“≥”“≤”“不低于”“以上”这类要求性的写法。写“约”“左右”的提醒给出准数；照抄日期要求的，提示写实际日期。",
                "The actual should be a definite result, without ≥, ≤, 不低于, 以上 and the like. 约 or 左右 (about) asks for the exact figure; a copied deadline asks for the real date.",
            ),
            why: Text::new(
                "评审实务里，完成值写成“≤2个工作日”等于把要求抄了一遍，看不出做到多少，也无法按财预〔2020〕10号比着打分。",
                "In review practice (评审实务) an actual of ≤2个工作日 repeats the demand and does not say what was achieved, so it cannot be scored under 财预〔2020〕10号.",
            ),
            fix: Text::new(
                "改成统计出来的实际数，如“1.5个工作日”；时间类的写实际完成的日期。",
                "Replace it by the figure from your records, such as 1.5个工作日; for a deadline write the day on which it was done.",
            ),
            fails: Sample {
                say: Text::new(
                    "指标值 ≤2个工作日，完成值也写“≤2个工作日”，应填实际用了几天。",
                    "The target is ≤2个工作日 and so is the actual; it should say how many days it took.",
                ),
                changes: &[(
                    Text::new("绩效指标第 5 行 实际完成", "Indicators, row 5, actual"),
                    Text::new("≤2个工作日", "≤2个工作日"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "指标值本来没有比较符，40所 完成 40所，是结果不是照抄。",
                    "A target without a sign: 40所 of 40所 is a result and no copy.",
                ),
                changes: &[(
                    Text::new("绩效指标第 2 行 年度指标值", "Indicators, row 2, target"),
                    Text::new("40所", "40所"),
                )],
            },
        },
    ),
    (
        "IV-004",
        LongTexts {
            what: Text::new(
                "完成值漏写单位的，或单位不同但能换算的（元与万元），提示统一；单位不同又不能换算的（所与人），提醒核对。",
                "A missing unit, or another one that converts (元 and 万元), is noted; units that cannot be converted (schools and persons) ask for a check.",
            ),
            why: Text::new(
                "财预〔2021〕101号要求指标可衡量，预算绩效管理一体化系统的默认校验也把单位单列一栏。单位对不上，数再准也没法比。",
                "财预〔2021〕101号 asks for measurable indicators, and the platform keeps the unit in a column of its own (预算绩效管理一体化系统的默认校验). With different units even exact figures cannot be compared.",
            ),
            fix: Text::new(
                "完成值用与指标值相同的单位写全。单位确实变了的，换算后再填。",
                "Write the actual in full, in the unit of the target; convert it first where it was counted in another.",
            ),
            fails: Sample {
                say: Text::new(
                    "指标值 ≥40所，完成值只写 40，没有单位。",
                    "The target is ≥40所; the actual says 40 without a unit.",
                ),
                changes: &[(
                    Text::new("绩效指标第 2 行 实际完成", "Indicators, row 2, actual"),
                    Text::new("40", "40"),
                )],
            },
            passes: Sample {
                say: Text::new("场与场次意思相同，不提。", "场 and 场次 mean the same."),
                changes: &[
                    (
                        Text::new("绩效指标第 3 行 三级指标", "Indicators, row 3, level 3"),
                        Text::new("举办食堂从业人员培训", "举办食堂从业人员培训"),
                    ),
                    (
                        Text::new("绩效指标第 3 行 年度指标值", "Indicators, row 3, target"),
                        Text::new("≥4场", "≥4场"),
                    ),
                    (
                        Text::new("绩效指标第 3 行 实际完成", "Indicators, row 3, actual"),
                        Text::new("4场次", "4场次"),
                    ),
                    (Text::new("绩效指标第 3 行 得分", "Indicators, row 3, score"), Text::new("8", "8")),
                    (
                        Text::new(
                            "绩效指标第 3 行 偏差原因分析及改进措施",
                            "Indicators, row 3, reason and measures",
                        ),
                        Text::new("无", "无"),
                    ),
                ],
            },
        },
    ),
    (
        "IV-005",
        LongTexts {
            what: Text::new(
                "定量指标值只写“40所”，没有写“≥”“≤”或“=”，只能当作“等于”看。",
                "A quantitative target says 40所 without ≥, ≤ or =, and can only be read as \"equals\".",
            ),
            why: Text::new(
                "预算绩效管理一体化系统的默认校验要求单独选比较符；不写清楚，多做了、少花了算不算完成就会有争议。",
                "The platform has the sign chosen by default (预算绩效管理一体化系统的默认校验); without it, whether more done or less spent counts as reached is open to dispute.",
            ),
            fix: Text::new(
                "下一年度设目标时写全：多多益善的写“≥”，要控制的写“≤”，必须正好的写“=”。今年已批复的不必改。",
                "Write it in full next year: ≥ where more is welcome, ≤ for what must be kept down, = where it must be exact. This year's approved target may stay.",
            ),
            fails: Sample {
                say: Text::new(
                    "指标值写“40所”，没有说是至少 40所 还是正好 40所。",
                    "The target says 40所: at least forty, or exactly forty?",
                ),
                changes: &[(
                    Text::new("绩效指标第 2 行 年度指标值", "Indicators, row 2, target"),
                    Text::new("40所", "40所"),
                )],
            },
            passes: Sample {
                say: Text::new("写成文字“不少于40所”，等于写了“≥”。", "不少于40所 says ≥ in words."),
                changes: &[(
                    Text::new("绩效指标第 2 行 年度指标值", "Indicators, row 2, target"),
                    Text::new("不少于40所", "不少于40所"),
                )],
            },
        },
    ),
    (
        "IV-006",
        LongTexts {
            what: Text::new(
                "成本、费用、时间、故障、投诉这类越少越好的，指标值却写“≥”；满意度、合格率、及时率这类越高越好的，却写“≤”。",
                "Cost, expense, time, faults or complaints, where less is better, with ≥; satisfaction, pass rate or punctuality, where more is better, with ≤.",
            ),
            why: Text::new(
                "评审实务里，符号写反会让多花钱成了超额完成，得分也跟着错。",
                "In review practice (评审实务) a reversed sign turns overspending into an achievement, and the score with it.",
            ),
            fix: Text::new(
                "核对批复的目标：笔误的把符号改过来；若确实要“至少花到多少”，把指标名改清楚。",
                "Look up the approved target and turn the sign round if it is a slip; if \"at least\" is truly meant, make the name say so.",
            ),
            fails: Sample {
                say: Text::new(
                    "单批次检测成本写成 ≥300元，成了越贵越好。",
                    "The cost of a test is to be ≥300元, the dearer the better.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 6 行 年度指标值", "Indicators, row 6, target"),
                        Text::new("≥300元", "≥300元"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 实际完成", "Indicators, row 6, actual"),
                        Text::new("320元", "320元"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "成本节约率越高越好，写“≥”是对的。",
                    "A saving rate should be high: ≥ is right.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 6 行 三级指标", "Indicators, row 6, level 3"),
                        Text::new("检测成本节约率", "检测成本节约率"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 年度指标值", "Indicators, row 6, target"),
                        Text::new("≥5%", "≥5%"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 实际完成", "Indicators, row 6, actual"),
                        Text::new("6%", "6%"),
                    ),
                ],
            },
        },
    ),
    (
        "IV-007",
        LongTexts {
            what: Text::new(
                "满意度、合格率、及时率、覆盖率、到位率这类比率，只能在 0 到 100% 之间。完成率、增长率可以超过 100%，不查。",
                "Satisfaction, pass, punctuality, coverage and arrival rates lie between 0 and 100%. Completion and growth rates may exceed 100% and are not looked at.",
            ),
            why: Text::new(
                "部分不会大于全体，这是数字之间的表内勾稽关系。见到 104% 的满意度，审核人员会怀疑整张表的数据来源。",
                "A part cannot exceed the whole; that much agreement every form must show (表内勾稽关系). A satisfaction of 104% makes a reviewer doubt where all the figures come from.",
            ),
            fix: Text::new(
                "核对分子、分母和小数点；若要表达超额完成，换成完成率或绝对数。",
                "Check both parts of the fraction and the decimal point; to show more than planned, use a completion rate or the count itself.",
            ),
            fails: Sample {
                say: Text::new(
                    "学校师生满意度填了 104%，最高只能是 100%。",
                    "Satisfaction is given as 104%; 100% is the most there can be.",
                ),
                changes: &[(
                    Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                    Text::new("104%", "104%"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "任务完成率 108%，超额完成，是可以的。",
                    "A completion rate of 108% is possible.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 1 行 三级指标", "Indicators, row 1, level 3"),
                        Text::new("检测任务完成率", "检测任务完成率"),
                    ),
                    (
                        Text::new("绩效指标第 1 行 年度指标值", "Indicators, row 1, target"),
                        Text::new("≥100%", "≥100%"),
                    ),
                    (
                        Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                        Text::new("108%", "108%"),
                    ),
                ],
            },
        },
    ),
    (
        "IV-008",
        LongTexts {
            what: Text::new(
                "定性指标值只写“长期”“中长期”“持续”“有效”“一定”，看不出做到什么程度；或者给说不清怎么算的效益硬写“≥95%”。写“显著提升”的有程度、没标准，只作提示。",
                "A qualitative target only says 长期, 中长期, 持续, 有效 or 一定, so that nobody knows when it is reached, or puts ≥95% to a benefit that cannot be counted. 显著提升 names a degree but no standard and is only noted.",
            ),
            why: Text::new(
                "财预〔2021〕101号要求绩效指标可衡量。评审实务里，目标说不清，年底就只能照抄一遍，打多少分都没有依据。",
                "财预〔2021〕101号 asks for measurable indicators. In review practice (评审实务) a vague target can only be copied at the end of the year, and no score has a ground.",
            ),
            fix: Text::new(
                "写出看得见的标准，如“达到省级示范标准”“建成并运行检测台账”；能计数的改成定量指标。今年已批复的，完成值尽量写具体。",
                "Name a standard that can be seen, such as reaching a provincial grade or keeping a register in use; count what can be counted. For this year's approved target, make the actual as concrete as you can.",
            ),
            fails: Sample {
                say: Text::new(
                    "“校园食品安全水平”的指标值是“中长期”，说的是期限，不是效果。",
                    "The target of 校园食品安全水平 is 中长期, which is a period and no effect.",
                ),
                changes: &[(
                    Text::new("绩效指标第 9 行 年度指标值", "Indicators, row 9, target"),
                    Text::new("中长期", "中长期"),
                )],
            },
            passes: Sample {
                say: Text::new("写明了标准。", "The standard is named."),
                changes: &[(
                    Text::new("绩效指标第 9 行 年度指标值", "Indicators, row 9, target"),
                    Text::new("达到省级校园食品安全示范标准", "达到省级校园食品安全示范标准"),
                )],
            },
        },
    ),
    (
        "IV-009",
        LongTexts {
            what: Text::new(
                "定性指标的完成值与指标值一字不差，看不出做了什么。分值不到 10 分的提示，10 分及以上的提醒。",
                "The actual of a qualitative row is word for word its target and does not show what was done. Below 10 points it is noted, from 10 points on it is a warning.",
            ),
            why: Text::new(
                "财预〔2020〕10号要求从“达成、部分达成、未达成”三档里选。评审实务里照抄目标的，会要求补佐证材料。",
                "财预〔2020〕10号 has three answers: achieved, partly, not achieved. In review practice (评审实务) a copied target is met with a request for evidence.",
            ),
            fix: Text::new(
                "完成值改成“达成年度指标”等三档之一，再用一句话写明依据，例如“38所食堂评为B级以上”。",
                "Write one of the three answers, 达成年度指标 or another, and a sentence on what it rests on, such as 38 canteens graded B or better.",
            ),
            fails: Sample {
                say: Text::new(
                    "指标值“明显提升”，完成值也是“明显提升”，这一行占 12 分。",
                    "Target and actual both say 明显提升, in a row of 12 points.",
                ),
                changes: &[(
                    Text::new("绩效指标第 9 行 实际完成", "Indicators, row 9, actual"),
                    Text::new("明显提升", "明显提升"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "“达成预期指标”是规定的写法，不是照抄。",
                    "达成预期指标 is one of the answers laid down, and no copy.",
                ),
                changes: &[(
                    Text::new("绩效指标第 9 行 实际完成", "Indicators, row 9, actual"),
                    Text::new("达成预期指标", "达成预期指标"),
                )],
            },
        },
    ),
    (
        "IV-010",
        LongTexts {
            what: Text::new(
                "定性指标的完成值应当看得出属于哪一档：达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差。写成别的话的，提示补上。",
                "The actual of a qualitative row should show which answer it gives: achieved, partly achieved with some effect, not achieved with poor effect. Other wording is noted.",
            ),
            why: Text::new(
                "财预〔2020〕10号按这三档打分，预算绩效管理一体化系统的默认校验也只给这三个选项。",
                "财预〔2020〕10号 scores by these three, and the platform offers no others by default (预算绩效管理一体化系统的默认校验).",
            ),
            fix: Text::new(
                "先写档次，再写具体情况，例如“达成年度指标，38所食堂评为B级以上”。",
                "Name the answer first and the facts after it, such as 达成年度指标 and the number of canteens graded B or better.",
            ),
            fails: Sample {
                say: Text::new(
                    "完成值写“师生反映良好”，看不出是哪一档，12 分该在哪个范围就没有依据。",
                    "The actual says 师生反映良好 (well received): which of the three that is, and so the range of the 12 points, is open.",
                ),
                changes: &[(
                    Text::new("绩效指标第 9 行 实际完成", "Indicators, row 9, actual"),
                    Text::new("师生反映良好", "师生反映良好"),
                )],
            },
            passes: Sample {
                say: Text::new("三档的规定写法。", "The wording laid down."),
                changes: &[
                    (
                        Text::new("绩效指标第 9 行 实际完成", "Indicators, row 9, actual"),
                        Text::new("部分达成年度指标并具有一定效果", "部分达成年度指标并具有一定效果"),
                    ),
                    (Text::new("绩效指标第 9 行 得分", "Indicators, row 9, score"), Text::new("8", "8")),
                    (
                        Text::new(
                            "绩效指标第 9 行 偏差原因分析及改进措施",
                            "Indicators, row 9, reason and measures",
                        ),
                        Text::new(
                            "个别学校基础设施较差。下一步逐校制定提升方案。",
                            "个别学校基础设施较差。下一步逐校制定提升方案。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "IV-011",
        LongTexts {
            what: Text::new(
                "指标值是 0（如事故 0起），完成值大于 0。这种指标没有比例可算：没有发生得满分，发生了就是没完成。",
                "The target is 0 (no accidents, say) and the actual is above it. There is no proportion to a zero: nothing happened is full points, anything more is a miss.",
            ),
            why: Text::new(
                "按比例计分要用指标值作除数，0 不能作除数。预算绩效管理一体化系统的默认校验对这种指标只看有没有发生。",
                "Scoring in proportion divides by the target, and nothing can be divided by 0. For such rows the platform only asks whether anything happened (预算绩效管理一体化系统的默认校验).",
            ),
            fix: Text::new(
                "发生了的，这一行不得分，写明情况和整改措施；完成值填错的，改成 0。",
                "If it happened, the row has no points and its cause and remedy are to be given; if the figure is a slip, write 0.",
            ),
            fails: Sample {
                say: Text::new(
                    "食品安全事故指标值 ≤0起，实际 1起，没有比例可算，这一行应得 0 分。",
                    "Accidents were to be ≤0起 and there was 1起: no proportion can be taken, and the row earns 0 points.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 6 行 三级指标", "Indicators, row 6, level 3"),
                        Text::new("食品安全事故起数", "食品安全事故起数"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 年度指标值", "Indicators, row 6, target"),
                        Text::new("≤0起", "≤0起"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 实际完成", "Indicators, row 6, actual"),
                        Text::new("1起", "1起"),
                    ),
                    (Text::new("绩效指标第 6 行 得分", "Indicators, row 6, score"), Text::new("0", "0")),
                    (
                        Text::new(
                            "绩效指标第 6 行 偏差原因分析及改进措施",
                            "Indicators, row 6, reason and measures",
                        ),
                        Text::new(
                            "9月一所学校发生轻微食物中毒。已更换供应商，下一步每周抽检。",
                            "9月一所学校发生轻微食物中毒。已更换供应商，下一步每周抽检。",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("没有发生，0起，得满分。", "Nothing happened: 0起 and full points."),
                changes: &[
                    (
                        Text::new("绩效指标第 6 行 三级指标", "Indicators, row 6, level 3"),
                        Text::new("食品安全事故起数", "食品安全事故起数"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 年度指标值", "Indicators, row 6, target"),
                        Text::new("≤0起", "≤0起"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 实际完成", "Indicators, row 6, actual"),
                        Text::new("0起", "0起"),
                    ),
                ],
            },
        },
    ),
    (
        "IV-012",
        LongTexts {
            what: Text::new(
                "指标值是一个范围（如 38-42所），完成值却在范围外。往差的方向超出又得了满分的是错误，其他情形提醒。",
                "The target is a range (38-42所) and the actual lies outside. Outside on the bad side with full points is an error; anything else is a warning.",
            ),
            why: Text::new(
                "财预〔2020〕10号：没有达到指标值的，不能得全部分值。好的方向超出，也要说明为什么。",
                "Under 财预〔2020〕10号 a target that was missed does not earn all its points; and leaving the range on the good side needs a word too.",
            ),
            fix: Text::new(
                "没达到下限的按比例核减得分，写明原因和措施；超出上限的说明情况，看范围是否定得合适。",
                "Below the floor lower the score in proportion, with cause and measure; above the ceiling say why, and see whether the range was well chosen.",
            ),
            fails: Sample {
                say: Text::new(
                    "指标值 38-42所，完成 36所，少于下限 38所，却得满分 8。",
                    "The target is 38-42所, 36所 were done, below the floor of 38, with the full 8 points.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 2 行 年度指标值", "Indicators, row 2, target"),
                        Text::new("38-42所", "38-42所"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 实际完成", "Indicators, row 2, actual"),
                        Text::new("36所", "36所"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 2 行 偏差原因分析及改进措施",
                            "Indicators, row 2, reason and measures",
                        ),
                        Text::new(
                            "4所学校食堂停业改造。复业后优先安排检测。",
                            "4所学校食堂停业改造。复业后优先安排检测。",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("在范围内。", "Within the range."),
                changes: &[(
                    Text::new("绩效指标第 2 行 年度指标值", "Indicators, row 2, target"),
                    Text::new("38-42所", "38-42所"),
                )],
            },
        },
    ),
    (
        "IV-013",
        LongTexts {
            what: Text::new(
                "指标值是时间要求（如 2022年12月底前），完成值的日期晚于它，或者年份与表的年度不同。",
                "The target is a deadline (by the end of December 2022), and the date given as actual is later, or lies in another year than the form.",
            ),
            why: Text::new(
                "评审实务里，时效指标只看日期：晚一天也是没按时。年份不同，多半是照搬了去年的表。",
                "In review practice (评审实务) timeliness is judged by the date: a day late is late. Another year usually means that last year's form was copied.",
            ),
            fix: Text::new(
                "确实晚了的，得分相应核减，写明原因；日期写错的，改正日期。",
                "If it was late, lower the score and say why; if the date is a slip, correct it.",
            ),
            fails: Sample {
                say: Text::new(
                    "要求 2022年12月底前完成，实际 2023年1月10日，晚了 10 天。",
                    "Due by the end of December 2022, done on 10 January 2023: ten days late.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 5 行 三级指标", "Indicators, row 5, level 3"),
                        Text::new("年度检测任务完成时间", "年度检测任务完成时间"),
                    ),
                    (
                        Text::new("绩效指标第 5 行 年度指标值", "Indicators, row 5, target"),
                        Text::new("2022年12月底前", "2022年12月底前"),
                    ),
                    (
                        Text::new("绩效指标第 5 行 实际完成", "Indicators, row 5, actual"),
                        Text::new("2023年1月10日", "2023年1月10日"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("12月20日完成，没有超过。", "Done on 20 December, in time."),
                changes: &[
                    (
                        Text::new("绩效指标第 5 行 三级指标", "Indicators, row 5, level 3"),
                        Text::new("年度检测任务完成时间", "年度检测任务完成时间"),
                    ),
                    (
                        Text::new("绩效指标第 5 行 年度指标值", "Indicators, row 5, target"),
                        Text::new("2022年12月底前", "2022年12月底前"),
                    ),
                    (
                        Text::new("绩效指标第 5 行 实际完成", "Indicators, row 5, actual"),
                        Text::new("2022年12月20日", "2022年12月20日"),
                    ),
                ],
            },
        },
    ),
    (
        "IV-014",
        LongTexts {
            what: Text::new(
                "完成值是指标值的 10 倍以上，或不到它的十分之一，像是单位或小数点填错。",
                "The actual is ten times the target or more, or a tenth of it or less, which looks like a wrong unit or decimal point.",
            ),
            why: Text::new(
                "评审实务里，差十倍的多半是笔误：多写一个 0，或者元与万元混填。",
                "In review practice (评审实务) a factor of ten is mostly a slip: a zero too many, or yuan for 万元.",
            ),
            fix: Text::new(
                "核对原始统计数和单位。确实差这么多的，在最后一栏说明，下一年度按实际定目标。",
                "Check the figure and its unit against your records. If it is true, explain it in the last column and set next year's target accordingly.",
            ),
            fails: Sample {
                say: Text::new(
                    "目标 2400批次，完成值 26000批次，是 10.8 倍，可能多写了一个 0。",
                    "26000批次 against 2400批次 are 10.8 times: perhaps a zero too many.",
                ),
                changes: &[(
                    Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                    Text::new("26000批次", "26000批次"),
                )],
            },
            passes: Sample {
                say: Text::new("不到 10 倍：23999批次。", "Just below ten times: 23999批次."),
                changes: &[(
                    Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                    Text::new("23999批次", "23999批次"),
                )],
            },
        },
    ),
    (
        "IV-015",
        LongTexts {
            what: Text::new(
                "指标值或完成值里有内容，但既不是数、日期，也不是可以归档的话，没能看懂。一律列出来，请人看一眼，不替您猜。",
                "A target or actual holds something that is no number, no date and no words that can be placed. It is always listed for a person to look at, and nothing is guessed.",
            ),
            why: Text::new(
                "评审实务里，看不懂的行要请人看过才能核分。不声不响放过去，反而会让人以为核对过了。",
                "In review practice (评审实务) a row that is not understood is looked at by a person before it is scored. Passed over in silence it would seem to have been checked.",
            ),
            fix: Text::new(
                "看看是不是转换时丢了数字、显示成了“####”或夹了乱码，补正即可。写法没有问题的，不用改。",
                "See whether digits were lost in conversion, a column was too narrow (####) or stray signs crept in, and restore them. If the wording is fine, leave it.",
            ),
            fails: Sample {
                say: Text::new(
                    "指标值只剩“≥批次”，数字丢了。",
                    "The target is only ≥批次: the number was lost.",
                ),
                changes: &[(
                    Text::new("绩效指标第 1 行 年度指标值", "Indicators, row 1, target"),
                    Text::new("≥批次", "≥批次"),
                )],
            },
            passes: Sample {
                say: Text::new("定性的话再长，只要不夹数字，就当文字看。", "Words are words, however many."),
                changes: &[(
                    Text::new("绩效指标第 9 行 实际完成", "Indicators, row 9, actual"),
                    Text::new(
                        "多数学校食堂的管理水平比上年明显提升，师生反映良好",
                        "多数学校食堂的管理水平比上年明显提升，师生反映良好",
                    ),
                )],
            },
        },
    ),
    (
        "IV-016",
        LongTexts {
            what: Text::new(
                "格子里还留着模板的提示：“（100字以内）”“XX”“……”，或者只有“指标2：”没有名称。",
                "A cell still holds the template's own words: （100字以内）, XX, …… or 指标2： without a name.",
            ),
            why: Text::new(
                "评审实务里，留着提示文字说明这一格没有填过，也显得没有校对。",
                "In review practice (评审实务) such a cell was not filled in, and the form not proof-read.",
            ),
            fix: Text::new(
                "填上实际内容；用不着的行整行删掉。带“（请补充…）”的句子是改法给的开头，把括号处写成实际情况。",
                "Put in what belongs there, and delete rows that are not used. A sentence with （请补充…） is the beginning that a fix gave: write what it asks for in place of the brackets.",
            ),
            fails: Sample {
                say: Text::new(
                    "指标值还是“≥XX批次”，没有换成数字。",
                    "The target still says ≥XX批次 in place of a number.",
                ),
                changes: &[(
                    Text::new("绩效指标第 1 行 年度指标值", "Indicators, row 1, target"),
                    Text::new("≥XX批次", "≥XX批次"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "名称前带“指标1：”，后面写了名称，不影响。",
                    "A name that begins with 指标1： is fine.",
                ),
                changes: &[(
                    Text::new("绩效指标第 2 行 三级指标", "Indicators, row 2, level 3"),
                    Text::new("指标1：检测学校食堂数量", "指标1：检测学校食堂数量"),
                )],
            },
        },
    ),
    (
        "IV-017",
        LongTexts {
            what: Text::new(
                "扫描件转成文字时，“≥”常被认成“2”，“≤”认成“W”。遇到“290%”而实际只有 94%、去掉前面的 2 就合理的，提示核对，不当作没完成。",
                "When a scan is turned into text, ≥ is often read as 2 and ≤ as W. Where a target says 290%, the actual 94%, and all is well without the 2, this asks for a look and does not call it a miss.",
            ),
            why: Text::new(
                "这是评审实务中常见的转换差错，按错字打分会冤枉人。",
                "Such slips are common in review practice (评审实务), and scoring by them would be unjust.",
            ),
            fix: Text::new(
                "对照原件，把认错的字改回“≥”“≤”。若原件就是这个数，不用改。",
                "Compare with the original and restore ≥ or ≤. If the original has that number, leave it.",
            ),
            fails: Sample {
                say: Text::new(
                    "满意度指标值“290%”，实际 94%，多半是“≥90%”。",
                    "Satisfaction was to be 290%, the actual is 94%: most likely ≥90%.",
                ),
                changes: &[(
                    Text::new("绩效指标第 10 行 年度指标值", "Indicators, row 10, target"),
                    Text::new("290%", "290%"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "指标值 ≥2400批次，完成 400批次：比较符还在，2 是数字的一部分，就是没完成。",
                    "≥2400批次 with 400批次 done: the sign is there, the 2 belongs to the number, and the target was missed.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                        Text::new("400批次", "400批次"),
                    ),
                    (
                        Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"),
                        Text::new("1.67", "1.67"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 1 行 偏差原因分析及改进措施",
                            "Indicators, row 1, reason and measures",
                        ),
                        Text::new(
                            "检测设备故障，大部分批次未能检测。下一步增加备用设备。",
                            "检测设备故障，大部分批次未能检测。下一步增加备用设备。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "SC-001",
        LongTexts {
            what: Text::new(
                "定量指标的完成值达到了指标值，得分却低于分值。",
                "A quantity reached its target, yet the score is below the weight.",
            ),
            why: Text::new(
                "财预〔2020〕10号规定，完成指标值的得该指标全部分值。少打的分没有来由，通常是得分填错，或者完成值写高了。",
                "Under 财预〔2020〕10号 a target reached earns the whole weight. Points missing without a cause usually mean a wrong score or an actual that is written too high.",
            ),
            fix: Text::new(
                "完成值属实的，得分改成满分，总分跟着改；确有没做好的地方，如实改完成值，并写明原因。",
                "If the actual is true, give the full weight and bring the total up to date; if something fell short, correct the actual and say why.",
            ),
            fails: Sample {
                say: Text::new(
                    "指标值 ≥40所，完成 40所，分值 8，得分只填了 7。",
                    "The target is ≥40所, 40所 were done; the weight is 8 and the score only 7.",
                ),
                changes: &[
                    (Text::new("绩效指标第 2 行 得分", "Indicators, row 2, score"), Text::new("7", "7")),
                    (
                        Text::new(
                            "绩效指标第 2 行 偏差原因分析及改进措施",
                            "Indicators, row 2, reason and measures",
                        ),
                        Text::new(
                            "有2所学校首次检测时间偏晚。下一步提前排定检测计划。",
                            "有2所学校首次检测时间偏晚。下一步提前排定检测计划。",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "没有完成的行扣分：目标 400人次，完成 380人次，得 7.60，不归这一条管。",
                    "A row that fell short loses points: 380人次 of 400人次 earn 7.60, which is not this check's business.",
                ),
                changes: &[(
                    Text::new("绩效指标第 3 行 得分", "Indicators, row 3, score"),
                    Text::new("7.60", "7.60"),
                )],
            },
        },
    ),
    (
        "SC-002",
        LongTexts {
            what: Text::new(
                "越多越好的指标没有完成时，得分应为“分值 × 完成值 ÷ 指标值”。对不上是错误；正好是取整的结果，提醒改成两位小数。",
                "Where more is better and the target was missed, the score is weight × actual ÷ target. Anything else is an error; a score that was only rounded to whole points is a warning.",
            ),
            why: Text::new(
                "财预〔2020〕10号规定，定量指标未完成的，按完成值与指标值的比例计分。",
                "Under 财预〔2020〕10号 a quantity that falls short is scored in proportion to what was achieved.",
            ),
            fix: Text::new(
                "按比例重算这一行的得分，保留两位小数，再改总分，并在最后一栏写明没有完成的原因和改进措施。",
                "Work out the row's score in proportion with two decimals, bring the total up to date, and give cause and measure in the last column.",
            ),
            fails: Sample {
                say: Text::new(
                    "目标 ≥400人次，完成 300人次，应得 8 × 300 ÷ 400 = 6.00 分，填了满分 8 分。",
                    "The target is ≥400人次, 300人次 were reached: 8 × 300 ÷ 400 = 6.00 points, and the form gives the full 8.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 3 行 实际完成", "Indicators, row 3, actual"),
                        Text::new("300人次", "300人次"),
                    ),
                    (Text::new("绩效指标第 3 行 得分", "Indicators, row 3, score"), Text::new("8", "8")),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "完成 380人次，得 7.60，比例正确。",
                    "380人次 earn 7.60, the right proportion.",
                ),
                changes: &[(
                    Text::new("绩效指标第 3 行 得分", "Indicators, row 3, score"),
                    Text::new("7.6", "7.6"),
                )],
            },
        },
    ),
    (
        "SC-003",
        LongTexts {
            what: Text::new(
                "成本、时间这类越低越好的指标超过了上限，得分要相应扣减。算法有两种：按超出的比例扣（超一倍及以上得 0 分），或按“分值 × 指标值 ÷ 完成值”。国家办法没有指定，两种都认；两种都对不上才是错误。",
                "A row where less is better (cost, time) went over its limit and must lose points. There are two ways: in proportion to the excess (nothing at twice the limit or more), or weight × target ÷ actual. The national rule names neither, so both are accepted; a score that fits neither is an error.",
            ),
            why: Text::new(
                "财预〔2020〕10号要求未完成的按比例扣分；预算绩效管理一体化系统的默认校验用前一种算法，有的地方用后一种。",
                "财预〔2020〕10号 asks for points in proportion when a target is missed; the platform's default (预算绩效管理一体化系统的默认校验) is the first way, some places use the second.",
            ),
            fix: Text::new(
                "用本地规定的算法重算得分，保留两位小数，改总分，并写明超出的原因和改进措施。",
                "Score the row again by the way your region uses, with two decimals; bring the total up to date, and give cause and measure.",
            ),
            fails: Sample {
                say: Text::new(
                    "上限 300元，实际 330元，超 10%：应得 7.20（按超出扣）或 7.27（按比值），填了满分 8。",
                    "The limit is 300元, 330元 were spent, 10% over: 7.20 by the excess or 7.27 by the quotient, and the form gives the full 8.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 6 行 实际完成", "Indicators, row 6, actual"),
                        Text::new("330元", "330元"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 6 行 偏差原因分析及改进措施",
                            "Indicators, row 6, reason and measures",
                        ),
                        Text::new(
                            "下半年检测试剂涨价。下一年度改为集中采购试剂。",
                            "下半年检测试剂涨价。下一年度改为集中采购试剂。",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("实际 330元，按超出的比例扣，得 7.20。", "330元, scored by the excess: 7.20."),
                changes: &[
                    (
                        Text::new("绩效指标第 6 行 实际完成", "Indicators, row 6, actual"),
                        Text::new("330元", "330元"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 得分", "Indicators, row 6, score"),
                        Text::new("7.20", "7.20"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 6 行 偏差原因分析及改进措施",
                            "Indicators, row 6, reason and measures",
                        ),
                        Text::new(
                            "下半年检测试剂涨价。下一年度改为集中采购试剂。",
                            "下半年检测试剂涨价。下一年度改为集中采购试剂。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "SC-004",
        LongTexts {
            what: Text::new(
                "指标值写成“40所”或“=40所”的，完成值达到或超过就得满分，没有达到按比例计分。得分与此不符的指出来。",
                "A target written 40所 or =40所 is reached when the actual equals or exceeds it, and is scored in proportion when it does not. Scores that say otherwise are pointed out.",
            ),
            why: Text::new(
                "没有符号不等于不用完成：预算绩效管理一体化系统的默认校验对这类指标照样先比是否达到，没达到的按比例计分，与财预〔2020〕10号的办法一致。",
                "No sign does not mean no target: by default the platform asks whether such a target was reached and scores in proportion if not (预算绩效管理一体化系统的默认校验), as 财预〔2020〕10号 does.",
            ),
            fix: Text::new(
                "按“分值 × 完成值 ÷ 指标值”重算得分，改总分，写明原因和措施；下一年度把比较符写全。",
                "Score the row as weight × actual ÷ target, bring the total up to date, give cause and measure; next year write the sign.",
            ),
            fails: Sample {
                say: Text::new(
                    "指标值 40所，完成 36所，应得 8 × 36 ÷ 40 = 7.20 分，填了满分 8 分。",
                    "The target is 40所, 36所 were done: 8 × 36 ÷ 40 = 7.20 points, and the form gives the full 8.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 2 行 年度指标值", "Indicators, row 2, target"),
                        Text::new("40所", "40所"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 实际完成", "Indicators, row 2, actual"),
                        Text::new("36所", "36所"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 2 行 偏差原因分析及改进措施",
                            "Indicators, row 2, reason and measures",
                        ),
                        Text::new(
                            "4所学校食堂停业改造。复业后优先安排检测。",
                            "4所学校食堂停业改造。复业后优先安排检测。",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("完成 40所，得满分。", "40所 done, full points."),
                changes: &[(
                    Text::new("绩效指标第 2 行 年度指标值", "Indicators, row 2, target"),
                    Text::new("40所", "40所"),
                )],
            },
        },
    ),
    (
        "SC-005",
        LongTexts {
            what: Text::new(
                "定性指标的完成情况分三档：达成，得分值的 80% 至 100%；部分达成，60% 至 80%；未达成，60% 以下。得分要落在完成值所说的那一档。",
                "A qualitative row stands in one of three bands: achieved, 80 to 100% of its weight; partly achieved, 60 to 80%; not achieved, below 60%. The score must lie in the band that the actual names.",
            ),
            why: Text::new(
                "这是财预〔2020〕10号的分档办法。写着达成却只给一半分，或者写着未达成却给满分，两者总有一个不实。",
                "These are the bands of 财预〔2020〕10号. Where the row says achieved and gives half the points, or not achieved and gives them all, one of the two is untrue.",
            ),
            fix: Text::new(
                "先定实际达成到哪一档，再在这一档里打分。达成得不好就把完成值改成“部分达成”或“未达成”，并写原因和措施，不要只压分数。",
                "Decide first which band is true, then give points within it. If it went less well, change the actual to 部分达成 or 未达成 with cause and measure, and do not merely lower the points.",
            ),
            fails: Sample {
                say: Text::new(
                    "完成值是“达成年度指标”，分值 12，得分 7，只占 58.3%，应在 9.60 至 12 之间。",
                    "The actual says 达成年度指标 (achieved); the score is 7 of 12, 58.3%, where 9.60 to 12 is expected.",
                ),
                changes: &[
                    (Text::new("绩效指标第 9 行 得分", "Indicators, row 9, score"), Text::new("7", "7")),
                    (
                        Text::new(
                            "绩效指标第 9 行 偏差原因分析及改进措施",
                            "Indicators, row 9, reason and measures",
                        ),
                        Text::new(
                            "部分学校基础设施较差。下一步逐校制定提升方案。",
                            "部分学校基础设施较差。下一步逐校制定提升方案。",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("达成，12 分得 9.60，正好 80%。", "Achieved, with 9.60 of 12: exactly 80%."),
                changes: &[
                    (
                        Text::new("绩效指标第 9 行 得分", "Indicators, row 9, score"),
                        Text::new("9.60", "9.60"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 9 行 偏差原因分析及改进措施",
                            "Indicators, row 9, reason and measures",
                        ),
                        Text::new(
                            "个别学校基础设施较差。下一步逐校制定提升方案。",
                            "个别学校基础设施较差。下一步逐校制定提升方案。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "SC-006",
        LongTexts {
            what: Text::new(
                "越多越好的指标，完成值达到指标值 1.2 倍的提示，达到 1.3 倍又没写原因的提醒，达到 2 倍还得满分的，写了原因也提醒：指标值是不是定低了。",
                "Where more is better: an actual at 1.2 times the target is noted; at 1.3 times without a reason it is a warning; at twice the target with full points it is a warning even with a reason: was the target set too low?",
            ),
            why: Text::new(
                "财预〔2020〕10号提到，指标值明显偏低造成超额完成较多的，要按偏离程度扣分。评审实务里，超得越多越会被追问当初怎么定的。",
                "财预〔2020〕10号 takes points off where a target was plainly too low, according to the deviation. In review practice (评审实务) the question how the target was set grows with the excess.",
            ),
            fix: Text::new(
                "先核对数字有没有多写一位。属实的，写清超额的客观原因；确是定低了的，酌减得分并说明，下一年度按实际水平定指标。",
                "Make sure that no digit was added. If the figure is true, give the outside cause; if the target was too low, take off some points, say so, and set next year's target by what was achieved.",
            ),
            fails: Sample {
                say: Text::new(
                    "目标 2400批次，完成 5000批次，是 208.3%，得满分 10 分，虽有原因也提醒。",
                    "5000批次 against 2400批次 are 208.3%, with the full 10 points: a warning, reason or not.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                        Text::new("5000批次", "5000批次"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 1 行 偏差原因分析及改进措施",
                            "Indicators, row 1, reason and measures",
                        ),
                        Text::new(
                            "下半年上级追加检测任务。下一年度将按新任务量核定指标值。",
                            "下半年上级追加检测任务。下一年度将按新任务量核定指标值。",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "完成 2879批次，差一点到 1.2 倍，不提。",
                    "2879批次 is just short of 1.2 times.",
                ),
                changes: &[(
                    Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                    Text::new("2879批次", "2879批次"),
                )],
            },
        },
    ),
    (
        "SC-007",
        LongTexts {
            what: Text::new(
                "有的地方规定，超额达到一定倍数要按档扣分。所用规则里设了扣分档的，检查得分是否照扣。国家办法没有分档，默认不查。",
                "Some places lay down steps of deduction for going far over a target. Where the rules in use have such steps, the score is held against them. The national rule has none, so this check is off by default.",
            ),
            why: Text::new(
                "财预〔2020〕10号只说指标值明显偏低的要按偏离程度扣分，扣多少由各地规定；本地定了档，就要照档扣，这也是评审实务中要核的一项。",
                "财预〔2020〕10号 only says that points come off by the deviation where a target was plainly too low; how many is left to each place. Where steps exist they apply, and review practice (评审实务) looks for them.",
            ),
            fix: Text::new(
                "按本地扣分档重算这一行得分，改总分，并在最后一栏说明。",
                "Score the row by the steps of your region, bring the total up to date, and say so in the last column.",
            ),
            fails: Sample {
                say: Text::new(
                    "规则是达到 1.3 倍扣一成：完成 3240批次，是 135%，应得 9 分，填了 10 分。",
                    "The step is a tenth off from 1.3 times: 3240批次 are 135% and earn 9; the form gives 10.",
                ),
                changes: &[
                    (
                        Text::new("评分规则 /over/deduct", "Profile /over/deduct"),
                        Text::new(
                            "[[\"1.30\",\"0.10\"],[\"2.00\",\"0.30\"]]",
                            "[[\"1.30\",\"0.10\"],[\"2.00\",\"0.30\"]]",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                        Text::new("3240批次", "3240批次"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 1 行 偏差原因分析及改进措施",
                            "Indicators, row 1, reason and measures",
                        ),
                        Text::new(
                            "下半年上级追加检测任务。下一年度将按新任务量核定指标值。",
                            "下半年上级追加检测任务。下一年度将按新任务量核定指标值。",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("正好 1.3 倍，扣一成，得 9 分。", "Exactly 1.3 times, a tenth off, 9 points."),
                changes: &[
                    (
                        Text::new("评分规则 /over/deduct", "Profile /over/deduct"),
                        Text::new(
                            "[[\"1.30\",\"0.10\"],[\"2.00\",\"0.30\"]]",
                            "[[\"1.30\",\"0.10\"],[\"2.00\",\"0.30\"]]",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                        Text::new("3120批次", "3120批次"),
                    ),
                    (Text::new("绩效指标第 1 行 得分", "Indicators, row 1, score"), Text::new("9", "9")),
                    (
                        Text::new(
                            "绩效指标第 1 行 偏差原因分析及改进措施",
                            "Indicators, row 1, reason and measures",
                        ),
                        Text::new(
                            "下半年上级追加检测任务。下一年度将按新任务量核定指标值。",
                            "下半年上级追加检测任务。下一年度将按新任务量核定指标值。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "SC-008",
        LongTexts {
            what: Text::new(
                "实际完成值空着、只有一个词，或者照抄了带比较符的指标值，看不出做到了多少，这一行却给了分。",
                "The actual is blank, a mere word, or a copy of the target with its sign, so nobody can see what was achieved; yet the row has points.",
            ),
            why: Text::new(
                "评审实务里，得分要有完成值撑着。没有数，满分给得再对也没法认。",
                "In review practice (评审实务) a score needs an actual behind it. Without a figure even a deserved score cannot be accepted.",
            ),
            fix: Text::new(
                "补填实际数字和单位，再按数字核定得分；确实没有发生的，填 0 并注明“未发生”。",
                "Fill in the figure and its unit, then score by it; where nothing happened write 0 and say 未发生.",
            ),
            fails: Sample {
                say: Text::new(
                    "指标值 ≥2400批次，完成值只写“完成”，没有数，却得 10 分。",
                    "The target is ≥2400批次 and the actual only says 完成 (done); there is no figure, and 10 points are given.",
                ),
                changes: &[(
                    Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                    Text::new("完成", "完成"),
                )],
            },
            passes: Sample {
                say: Text::new("完成值空着，没有给分。", "The actual is blank and no points were given."),
                changes: &[
                    (
                        Text::new("绩效指标第 2 行 实际完成", "Indicators, row 2, actual"),
                        Text::new("（空白）", "(blank)"),
                    ),
                    (Text::new("绩效指标第 2 行 得分", "Indicators, row 2, score"), Text::new("0", "0")),
                    (
                        Text::new(
                            "绩效指标第 2 行 偏差原因分析及改进措施",
                            "Indicators, row 2, reason and measures",
                        ),
                        Text::new("检测记录未汇总。下一步补齐台账。", "检测记录未汇总。下一步补齐台账。"),
                    ),
                ],
            },
        },
    ),
    (
        "SC-009",
        LongTexts {
            what: Text::new(
                "预算执行和每一行指标都是满分，总分 100。只作提示，不是说一定有问题。",
                "Budget execution and every indicator have full points, 100 in all. This is a remark and does not say that anything is wrong.",
            ),
            why: Text::new(
                "评审实务里，满分表会被重点抽查：要么指标定得太低，要么自评没有认真查找问题。",
                "In review practice (评审实务) full marks draw a closer look: targets may be too low, or the evaluation too kind.",
            ),
            fix: Text::new(
                "逐行对照佐证材料再看一遍，确实全部完成的可以不改，把佐证材料备好。",
                "Go through the rows once more with the evidence at hand. If all is true leave it, and keep the evidence ready.",
            ),
            fails: Sample {
                say: Text::new(
                    "十行指标和预算执行全部满分，总分 100。",
                    "All ten indicators and budget execution have full points: 100 of 100.",
                ),
                changes: &[
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("120", "120"),
                    ),
                    (
                        Text::new("项目资金第 1 行 执行率", "Project funds, row 1, execution rate"),
                        Text::new("100.00%", "100.00%"),
                    ),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("10", "10")),
                    (
                        Text::new("项目资金第 2 行 全年执行数", "Project funds, row 2, executed"),
                        Text::new("100", "100"),
                    ),
                    (
                        Text::new("项目资金第 2 行 执行率", "Project funds, row 2, execution rate"),
                        Text::new("100.00%", "100.00%"),
                    ),
                    (
                        Text::new("绩效指标第 3 行 实际完成", "Indicators, row 3, actual"),
                        Text::new("400人次", "400人次"),
                    ),
                    (Text::new("绩效指标第 3 行 得分", "Indicators, row 3, score"), Text::new("8", "8")),
                    (
                        Text::new(
                            "绩效指标第 3 行 偏差原因分析及改进措施",
                            "Indicators, row 3, reason and measures",
                        ),
                        Text::new("无", "无"),
                    ),
                    (Text::new("总分 得分", "Total, score"), Text::new("100", "100")),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "有一行扣了 0.40 分，总分不满 100。",
                    "One row lost 0.40 points, and the total is below 100.",
                ),
                changes: &[
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("120", "120"),
                    ),
                    (
                        Text::new("项目资金第 1 行 执行率", "Project funds, row 1, execution rate"),
                        Text::new("100.00%", "100.00%"),
                    ),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("10", "10")),
                    (Text::new("总分 得分", "Total, score"), Text::new("99.60", "99.60")),
                ],
            },
        },
    ),
    (
        "SC-010",
        LongTexts {
            what: Text::new(
                "指标值不是 100% 的比率指标，得分正好等于“分值 × 完成值”，像是没有除以指标值。",
                "A rate whose target is not 100% has a score of exactly weight × actual, as if the division by the target had been forgotten.",
            ),
            why: Text::new(
                "财预〔2020〕10号是拿完成值与指标值比：达到了就是满分，没达到才按比例。直接乘百分比会少给分，评审实务中常见。",
                "财预〔2020〕10号 compares the actual with the target: reached is full points, missed is in proportion to the target. Multiplying by the percentage alone gives too few points, a slip often seen in review practice (评审实务).",
            ),
            fix: Text::new(
                "完成值达到指标值的填满分；没有达到的，用“分值 × 完成值 ÷ 指标值”。总分跟着改。",
                "Give the full weight where the target was reached; otherwise weight × actual ÷ target. Bring the total up to date.",
            ),
            fails: Sample {
                say: Text::new(
                    "目标 ≥90%，完成 94%，已经达到，应得满分 10；填的 9.40 正好是 10 × 94%。",
                    "94% reaches ≥90% and earns the full 10; the 9.40 on the form is just 10 × 94%.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 10 行 得分", "Indicators, row 10, score"),
                        Text::new("9.40", "9.40"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 10 行 偏差原因分析及改进措施",
                            "Indicators, row 10, reason and measures",
                        ),
                        Text::new(
                            "少数学生反映菜品单一。下一步每月征求意见，调整食谱。",
                            "少数学生反映菜品单一。下一步每月征求意见，调整食谱。",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "指标值就是 100%，10 × 94% = 9.40 是对的。",
                    "With a target of 100%, 10 × 94% = 9.40 is right.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 8 行 年度指标值", "Indicators, row 8, target"),
                        Text::new("≥100%", "≥100%"),
                    ),
                    (
                        Text::new("绩效指标第 8 行 实际完成", "Indicators, row 8, actual"),
                        Text::new("94%", "94%"),
                    ),
                    (
                        Text::new("绩效指标第 8 行 得分", "Indicators, row 8, score"),
                        Text::new("9.40", "9.40"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 8 行 偏差原因分析及改进措施",
                            "Indicators, row 8, reason and measures",
                        ),
                        Text::new(
                            "部分问题涉及设备更换，年底前未能完成。下一步列入2023年采购计划。",
                            "部分问题涉及设备更换，年底前未能完成。下一步列入2023年采购计划。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "SC-011",
        LongTexts {
            what: Text::new(
                "所用规则规定满意度按档计分的（例如 90% 以上得满分，80% 至 90% 得八成，60% 至 80% 得一半，60% 以下不得分），检查得分是否合档。默认不查。",
                "Where the rules in use score satisfaction in bands (say full points from 90%, eight tenths from 80%, half from 60%, none below), the score is held against them. Off by default.",
            ),
            why: Text::new(
                "分档计分的做法出自财预〔2021〕101号（档次数值尚未与原文核对），各地执行不一，用之前请先确认本地规定。",
                "Bands for satisfaction go back to 财预〔2021〕101号 (their figures have not been checked against the text); practice differs, so make sure of your region's rule first.",
            ),
            fix: Text::new(
                "按满意度落在哪一档重定得分，改总分；没有到满分档的，写明原因和改进措施。",
                "Give the points of the band in which the satisfaction lies and bring the total up to date; below the top band, give cause and measure.",
            ),
            fails: Sample {
                say: Text::new(
                    "满意度 85%，在 80% 至 90% 一档，分值 10 应得 8 分，填了 10 分。",
                    "Satisfaction of 85% lies in the band from 80 to 90%: 8 of 10 points, and the form gives 10.",
                ),
                changes: &[
                    (
                        Text::new("评分规则 /satisfaction/bands", "Profile /satisfaction/bands"),
                        Text::new(
                            "[[\"0.90\",\"1.00\"],[\"0.80\",\"0.80\"],[\"0.60\",\"0.50\"],[\"0\",\"0\"]]",
                            "[[\"0.90\",\"1.00\"],[\"0.80\",\"0.80\"],[\"0.60\",\"0.50\"],[\"0\",\"0\"]]",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("85%", "85%"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 10 行 偏差原因分析及改进措施",
                            "Indicators, row 10, reason and measures",
                        ),
                        Text::new(
                            "部分学生反映菜品单一。下一步每月征求意见，调整食谱。",
                            "部分学生反映菜品单一。下一步每月征求意见，调整食谱。",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("满意度 85%，得 8 分。", "85%, with 8 points."),
                changes: &[
                    (
                        Text::new("评分规则 /satisfaction/bands", "Profile /satisfaction/bands"),
                        Text::new(
                            "[[\"0.90\",\"1.00\"],[\"0.80\",\"0.80\"],[\"0.60\",\"0.50\"],[\"0\",\"0\"]]",
                            "[[\"0.90\",\"1.00\"],[\"0.80\",\"0.80\"],[\"0.60\",\"0.50\"],[\"0\",\"0\"]]",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("85%", "85%"),
                    ),
                    (Text::new("绩效指标第 10 行 得分", "Indicators, row 10, score"), Text::new("8", "8")),
                    (
                        Text::new(
                            "绩效指标第 10 行 偏差原因分析及改进措施",
                            "Indicators, row 10, reason and measures",
                        ),
                        Text::new(
                            "部分学生反映菜品单一。下一步每月征求意见，调整食谱。",
                            "部分学生反映菜品单一。下一步每月征求意见，调整食谱。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "EP-001",
        LongTexts {
            what: Text::new(
                "得分低于分值的行，最后一栏（偏差原因分析及改进措施）空着，或者只写了“无”“/”。",
                "A row scores below its weight, and the last column (cause of the deviation and measures) is blank or only says 无 or a slash.",
            ),
            why: Text::new(
                "财预〔2020〕10号要求对偏差分析原因、提出改进措施；预算绩效管理一体化系统的默认校验也不让这样的表保存。",
                "财预〔2020〕10号 asks for the cause of a deviation and a measure; the platform does not even save such a row by default (预算绩效管理一体化系统的默认校验).",
            ),
            fix: Text::new(
                "写一两句：为什么没做到，差多少，下一步怎么办、什么时候办。若其实没有偏差，把得分改回满分。",
                "Write a sentence or two: why it was missed and by how much, what will be done and when. If nothing was missed after all, give the full points.",
            ),
            fails: Sample {
                say: Text::new(
                    "分值 8，得分 7.60，扣了 0.40 分，原因一栏空着。",
                    "The weight is 8 and the score 7.60: 0.40 points were lost, and the reason is blank.",
                ),
                changes: &[(
                    Text::new(
                        "绩效指标第 3 行 偏差原因分析及改进措施",
                        "Indicators, row 3, reason and measures",
                    ),
                    Text::new("（空白）", "(blank)"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "扣了分，原因和措施都写了。",
                    "Points were lost; cause and measure are given.",
                ),
                changes: &[(
                    Text::new(
                        "绩效指标第 3 行 偏差原因分析及改进措施",
                        "Indicators, row 3, reason and measures",
                    ),
                    Text::new(
                        "因疫情一场培训未能举办。2023年3月补办。",
                        "因疫情一场培训未能举办。2023年3月补办。",
                    ),
                )],
            },
        },
    ),
    (
        "EP-002",
        LongTexts {
            what: Text::new(
                "完成值没有达到指标值，即使没有扣分，最后一栏也要写原因；空着或写“无”都不行。",
                "The actual missed the target. Even where no points were taken off, the last column must give a reason; blank or 无 will not do.",
            ),
            why: Text::new(
                "财预〔2020〕10号要求对没有完成的指标分析原因。没完成、没扣分、也没说明，是最容易被退回的一种。",
                "财预〔2020〕10号 asks for the cause where an indicator was missed. Missed, no points off and no word about it is sent back first of all.",
            ),
            fix: Text::new(
                "写明没有完成的原因和改进措施，再按比例核减得分。数字填错的，改正数字。",
                "Give cause and measure, then lower the score in proportion. If the figure is a slip, correct the figure.",
            ),
            fails: Sample {
                say: Text::new(
                    "目标 ≥40所，完成 36所，少 4所，得分仍是满分 8，原因写“无”。",
                    "36所 of ≥40所 were done, 4 short; the score is still the full 8 and the reason says 无.",
                ),
                changes: &[(
                    Text::new("绩效指标第 2 行 实际完成", "Indicators, row 2, actual"),
                    Text::new("36所", "36所"),
                )],
            },
            passes: Sample {
                say: Text::new("没有完成，写了原因和措施。", "Missed, with cause and measure."),
                changes: &[
                    (
                        Text::new("绩效指标第 2 行 实际完成", "Indicators, row 2, actual"),
                        Text::new("36所", "36所"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 得分", "Indicators, row 2, score"),
                        Text::new("7.20", "7.20"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 2 行 偏差原因分析及改进措施",
                            "Indicators, row 2, reason and measures",
                        ),
                        Text::new(
                            "4所学校食堂停业改造。复业后优先安排检测。",
                            "4所学校食堂停业改造。复业后优先安排检测。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "EP-003",
        LongTexts {
            what: Text::new(
                "越多越好的指标，完成值达到指标值 1.3 倍以上，最后一栏没有写原因。",
                "Where more is better: the actual is 1.3 times the target or more, and the last column is blank.",
            ),
            why: Text::new(
                "超得多和完不成一样要说明，否则会认为指标定低了。预算绩效管理一体化系统的默认校验会标出这样的行，有的省份设成必填。",
                "Going far over needs a word just as falling short does; otherwise the target is taken for too low. The platform marks such rows (预算绩效管理一体化系统的默认校验), and some provinces make the reason compulsory.",
            ),
            fix: Text::new(
                "写明为什么多做了（任务追加、政策变化等），下一年度指标准备怎么调。",
                "Say why more was done (work added, a policy changed) and how next year's target will follow.",
            ),
            fails: Sample {
                say: Text::new(
                    "目标 2400批次，完成 3240批次，是 135%，原因写“无”。",
                    "3240批次 against 2400批次 are 135%; the reason says 无.",
                ),
                changes: &[(
                    Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                    Text::new("3240批次", "3240批次"),
                )],
            },
            passes: Sample {
                say: Text::new("完成 135%，写了原因。", "135%, with a reason."),
                changes: &[
                    (
                        Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                        Text::new("3240批次", "3240批次"),
                    ),
                    (
                        Text::new(
                            "绩效指标第 1 行 偏差原因分析及改进措施",
                            "Indicators, row 1, reason and measures",
                        ),
                        Text::new(
                            "下半年上级追加检测任务。下一年度将按新任务量核定指标值。",
                            "下半年上级追加检测任务。下一年度将按新任务量核定指标值。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "EP-004",
        LongTexts {
            what: Text::new(
                "最后一栏的标题是“偏差原因分析及改进措施”，两样都要写。只写了一样的提示补上。",
                "The last column asks for the cause of the deviation and for measures. Where only one of the two is given, this asks for the other.",
            ),
            why: Text::new(
                "财预〔2020〕10号既要原因，也要改进措施，评审实务中常因缺一样而退回补充。",
                "财预〔2020〕10号 wants both; in review practice (评审实务) forms come back because one is missing.",
            ),
            fix: Text::new(
                "原因后面补一句下一步怎么办、什么时候办；只有措施的，前面补一句为什么。",
                "Add a sentence on what will be done and when; or, if only that is there, a sentence on why.",
            ),
            fails: Sample {
                say: Text::new(
                    "少完成 20人次，只写了疫情的原因，没有写怎么补。",
                    "20 fewer were trained; the cause is given, how it will be made good is not.",
                ),
                changes: &[(
                    Text::new(
                        "绩效指标第 3 行 偏差原因分析及改进措施",
                        "Indicators, row 3, reason and measures",
                    ),
                    Text::new(
                        "因第四季度疫情防控，12月的一场培训未能举办，少培训20人次。",
                        "因第四季度疫情防控，12月的一场培训未能举办，少培训20人次。",
                    ),
                )],
            },
            passes: Sample {
                say: Text::new("原因、措施都有。", "Cause and measure are both there."),
                changes: &[(
                    Text::new(
                        "绩效指标第 3 行 偏差原因分析及改进措施",
                        "Indicators, row 3, reason and measures",
                    ),
                    Text::new(
                        "因疫情一场培训未能举办。下一步将于2023年3月补办。",
                        "因疫情一场培训未能举办。下一步将于2023年3月补办。",
                    ),
                )],
            },
        },
    ),
    (
        "EP-005",
        LongTexts {
            what: Text::new(
                "最后一栏说没有完成，得分却是满分；或者说全部完成，得分却扣了。",
                "The last column says unfinished and the score is full; or it says all done and points are missing.",
            ),
            why: Text::new(
                "评审实务里，文字和分数对不上，审核人员只能退回来问，以哪个为准。",
                "In review practice (评审实务) words and points that disagree are sent back with the question which of the two holds.",
            ),
            fix: Text::new(
                "弄清事实，文字是真的就改完成值和得分，分数是真的就改文字。",
                "Establish the facts; then correct actual and score if the words are true, or the words if the score is.",
            ),
            fails: Sample {
                say: Text::new(
                    "完成值 40所、得满分 8 分，说明里却写“尚有2所未完成”。",
                    "40所 and the full 8 points, while the explanation says that 2 schools are not finished.",
                ),
                changes: &[(
                    Text::new(
                        "绩效指标第 2 行 偏差原因分析及改进措施",
                        "Indicators, row 2, reason and measures",
                    ),
                    Text::new(
                        "尚有2所学校食堂未完成检测，原因是停业改造。下一步复业后补检。",
                        "尚有2所学校食堂未完成检测，原因是停业改造。下一步复业后补检。",
                    ),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "说没有完成，得分也扣了，前后一致。",
                    "It says not completed, and points were taken off: words and score agree.",
                ),
                changes: &[(
                    Text::new(
                        "绩效指标第 3 行 偏差原因分析及改进措施",
                        "Indicators, row 3, reason and measures",
                    ),
                    Text::new(
                        "因疫情培训任务未完成，少20人次。下一步将于2023年3月补办。",
                        "因疫情培训任务未完成，少20人次。下一步将于2023年3月补办。",
                    ),
                )],
            },
        },
    ),
    (
        "EP-006",
        LongTexts {
            what: Text::new(
                "最后一栏写了字，但不到 6 个字、只有数字，或者只是“酌情扣分”一类的话，看不出原因。",
                "The last column holds something, but fewer than six characters, only digits, or a phrase such as 酌情扣分 (points off at discretion), from which no cause can be seen.",
            ),
            why: Text::new(
                "财预〔2020〕10号要的是原因分析和改进措施。评审实务中，空话等于没写，照样要退回补充。",
                "财预〔2020〕10号 asks for an analysis and measures; in review practice (评审实务) an empty phrase counts as nothing and comes back.",
            ),
            fix: Text::new(
                "写清是什么事、影响多少、下一步怎么做。一句话里有事、有数就够了。",
                "Say what happened, how much it cost, what comes next. One sentence with a fact and a figure is enough.",
            ),
            fails: Sample {
                say: Text::new(
                    "扣了 0.40 分，只写“酌情扣分”4 个字。",
                    "0.40 points were lost, and the four characters 酌情扣分 are all there is.",
                ),
                changes: &[(
                    Text::new(
                        "绩效指标第 3 行 偏差原因分析及改进措施",
                        "Indicators, row 3, reason and measures",
                    ),
                    Text::new("酌情扣分", "酌情扣分"),
                )],
            },
            passes: Sample {
                say: Text::new("有事有数，一句话也够。", "A fact and a figure in one sentence are enough."),
                changes: &[(
                    Text::new(
                        "绩效指标第 3 行 偏差原因分析及改进措施",
                        "Indicators, row 3, reason and measures",
                    ),
                    Text::new("疫情停办1场培训，2023年补办", "疫情停办1场培训，2023年补办"),
                )],
            },
        },
    ),
    (
        "EP-007",
        LongTexts {
            what: Text::new(
                "执行率低于 90%，原因只写在“实际完成情况”或某一行指标的说明里，资金部分和备注里没有。",
                "The rate is below 90%, and the reason stands only in the narrative or in the explanation of some indicator, not beside the money or in the remarks.",
            ),
            why: Text::new(
                "评审实务中，审核资金的人只看资金部分和备注，写在别处容易被当成没有说明。",
                "In review practice (评审实务) whoever looks at the money looks there and at the remarks; a reason elsewhere is easily taken for none.",
            ),
            fix: Text::new(
                "把那句话抄到备注或资金的原因格里，并写上没有支出的金额。",
                "Copy the sentence to the remarks or to the money's reason cell, with the amount that was not spent.",
            ),
            fails: Sample {
                say: Text::new(
                    "执行率 80.00%，24 万元没有支出，原因只在“实际完成情况”里写了一句。",
                    "The rate is 80.00% and 24 were not spent; the reason is one sentence in the narrative.",
                ),
                changes: &[
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("96", "96"),
                    ),
                    (
                        Text::new("项目资金第 1 行 执行率", "Project funds, row 1, execution rate"),
                        Text::new("80.00%", "80.00%"),
                    ),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("8", "8")),
                    (
                        Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                        Text::new(
                            "全年检测食品样品2600批次。检测设备尾款因验收推迟未能支付，年底资金结余24万元。",
                            "全年检测食品样品2600批次。检测设备尾款因验收推迟未能支付，年底资金结余24万元。",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("原因写在了备注里。", "The reason is in the remarks."),
                changes: &[
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("96", "96"),
                    ),
                    (
                        Text::new("项目资金第 1 行 执行率", "Project funds, row 1, execution rate"),
                        Text::new("80.00%", "80.00%"),
                    ),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("8", "8")),
                    (
                        Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                        Text::new(
                            "全年检测食品样品2600批次。检测设备尾款因验收推迟未能支付，年底资金结余24万元。",
                            "全年检测食品样品2600批次。检测设备尾款因验收推迟未能支付，年底资金结余24万元。",
                        ),
                    ),
                    (
                        Text::new("备注", "Remarks"),
                        Text::new(
                            "预算执行率偏低的原因：检测设备尾款24万元因验收推迟，2023年1月支付。",
                            "预算执行率偏低的原因：检测设备尾款24万元因验收推迟，2023年1月支付。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "EP-008",
        LongTexts {
            what: Text::new(
                "有的地方规定了说明的字数上限（如 100 字）。所用规则里设了上限的，检查最后一栏是否超过；国家办法没有上限，默认不查。",
                "Some places limit the length of an explanation, to 100 characters for instance. Where the rules in use have a limit, the last column is held against it; the national rule has none, so this is off by default.",
            ),
            why: Text::new(
                "评审实务中，超出字数的部分在系统里可能保存不上，公开的表上也会被截断。",
                "In review practice (评审实务) what exceeds the limit may not be saved by the platform, or is cut off in the published form.",
            ),
            fix: Text::new(
                "只留原因、数字和措施，过程和背景放到自评报告里。",
                "Keep cause, figure and measure; put the story into the report.",
            ),
            fails: Sample {
                say: Text::new(
                    "上限设为 30 字，第 3 行写了 56 字。",
                    "The limit is 30 characters; row 3 has 56.",
                ),
                changes: &[(
                    Text::new("评分规则 /explain/max_chars", "Profile /explain/max_chars"),
                    Text::new("30", "30"),
                )],
            },
            passes: Sample {
                say: Text::new("上限 100 字，没有超。", "Within a limit of 100."),
                changes: &[(
                    Text::new("评分规则 /explain/max_chars", "Profile /explain/max_chars"),
                    Text::new("100", "100"),
                )],
            },
        },
    ),
    (
        "ST-001",
        LongTexts {
            what: Text::new(
                "项目名称、主管部门、实施单位、年度这几格，表上有，就应当填。",
                "Project name, department, implementing unit and year: where the form has a cell for them, it has to be filled in.",
            ),
            why: Text::new(
                "不知道是谁的哪个项目、哪一年，自评表无法归档，一体化系统也不收。",
                "Without knowing whose project of which year it is, a form can be filed nowhere, and the platform does not take it.",
            ),
            fix: Text::new(
                "照预算批复的名称补填；年度写被评价的那一年。",
                "Fill in the names as in the approved budget, and the year that is evaluated.",
            ),
            fails: Sample {
                say: Text::new("实施单位空着。", "The implementing unit is empty."),
                changes: &[(Text::new("实施单位", "Implementing unit"), Text::new("（空白）", "(blank)"))],
            },
            passes: Sample {
                say: Text::new(
                    "表上没有主管部门这一格，不提。",
                    "The form has no cell for a department: nothing is said.",
                ),
                changes: &[(
                    Text::new("主管部门", "Department in charge"),
                    Text::new("（没有这一格）", "(no such cell)"),
                )],
            },
        },
    ),
    (
        "ST-002",
        LongTexts {
            what: Text::new(
                "一级指标是合并单元格，往下管到下一个一级指标为止。二级指标的名称与管着它的一级指标不符，说明中间漏标了一个一级指标。",
                "Level 1 stands in merged cells and holds down to the next one. Where a level-2 name does not belong to the level 1 above it, a level-1 label was left out in between.",
            ),
            why: Text::new(
                "漏标以后，社会效益、满意度等行会被算进产出指标，一级指标的分值就不对了。",
                "With the label missing, benefit or satisfaction rows are counted as output and the level-1 weights come out wrong.",
            ),
            fix: Text::new(
                "在漏标的那一行补上一级指标名称。核对时已按二级指标归类，分值仍按补上以后的算。",
                "Write the level-1 label into that row. The check has already gone by the level-2 names, as if the label were there.",
            ),
            fails: Sample {
                say: Text::new(
                    "社会效益各行没有标“效益指标”，看上去还在产出指标下面。",
                    "The benefit rows have no 效益指标 label and seem to belong to output.",
                ),
                changes: &[(
                    Text::new("绩效指标第 7 行 一级指标", "Indicators, row 7, level 1"),
                    Text::new("（空白）", "(blank)"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "整张表都没有标一级指标，属于另一种版式。",
                    "No row has a level-1 label: another layout.",
                ),
                changes: &[(
                    Text::new("“一级指标”一列", "The column “level 1”"),
                    Text::new("（删去）", "(left out)"),
                )],
            },
        },
    ),
    (
        "ST-003",
        LongTexts {
            what: Text::new(
                "产出指标一般有数量、质量、时效、成本四类，还要有效益指标。表上标了二级指标而缺其中一类的，提示。满意度另由 WT-006 检查。",
                "Output has quantity, quality, timeliness and cost, and there are benefit indicators. Where level 2 is labelled and one kind is missing, it is noted. Satisfaction is WT-006's.",
            ),
            why: Text::new(
                "只数数量、不问质量和成本，看不出钱花得值不值。",
                "With quantities alone nobody can see whether the money was well spent.",
            ),
            fix: Text::new(
                "补上缺的一类；这个项目确实没有的，在备注里说明。",
                "Add one of the missing kind; where the project really has none, say so in the remarks.",
            ),
            fails: Sample {
                say: Text::new("没有时效指标。", "There is no indicator of timeliness."),
                changes: &[(
                    Text::new("绩效指标第 5 行 二级指标", "Indicators, row 5, level 2"),
                    Text::new("质量指标", "质量指标"),
                )],
            },
            passes: Sample {
                say: Text::new("成本单列为一级指标。", "Cost is a level 1 of its own."),
                changes: &[
                    (
                        Text::new("绩效指标第 6 行 一级指标", "Indicators, row 6, level 1"),
                        Text::new("成本指标", "成本指标"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 二级指标", "Indicators, row 6, level 2"),
                        Text::new("经济成本指标", "经济成本指标"),
                    ),
                    (
                        Text::new("绩效指标第 7 行 一级指标", "Indicators, row 7, level 1"),
                        Text::new("效益指标", "效益指标"),
                    ),
                ],
            },
        },
    ),
    (
        "ST-004",
        LongTexts {
            what: Text::new(
                "同一行里标出的一级指标和二级指标应当相配：数量、质量、时效属于产出，社会效益等属于效益，满意度属于满意度。",
                "The level 1 and level 2 printed in one row have to fit: quantity, quality and timeliness are output, 社会效益 and the like benefit, 满意度 satisfaction.",
            ),
            why: Text::new(
                "放错了类，一级指标的分值合计就与规定对不上。",
                "In the wrong place, the level-1 weights no longer follow the rule.",
            ),
            fix: Text::new(
                "把这一行移到所属的一级指标下面，或改正二级指标的名称。",
                "Move the row under the level 1 it belongs to, or correct the name of its level 2.",
            ),
            fails: Sample {
                say: Text::new(
                    "产出指标那一行的二级指标写的是社会效益指标。",
                    "The row labelled 产出指标 has 社会效益指标 as its level 2.",
                ),
                changes: &[(
                    Text::new("绩效指标第 1 行 二级指标", "Indicators, row 1, level 2"),
                    Text::new("社会效益指标", "社会效益指标"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "国家办法允许成本放在产出指标下面。",
                    "The national rule allows cost under output.",
                ),
                changes: &[(
                    Text::new("绩效指标第 6 行 分值", "Indicators, row 6, weight"),
                    Text::new("8", "8"),
                )],
            },
        },
    ),
    (
        "ST-005",
        LongTexts {
            what: Text::new(
                "看三级指标的名称：花了多少钱放在数量里，完成率放在质量里，资金拨付快慢放在时效里，预算执行放在成本里，都没有衡量那一类该衡量的东西。",
                "By the name of level 3: money spent under quantity, completion rates under quality, the flow of funds under timeliness, budget execution under cost do not measure what their kind is about.",
            ),
            why: Text::new(
                "这类指标几乎总是满分，评审时常被要求更换。",
                "Such indicators nearly always earn full marks; reviewers ask for others.",
            ),
            fix: Text::new(
                "换成说得出数量、质量、时间、成本的指标。",
                "Use indicators that say how much, how well, how soon, at what cost.",
            ),
            fails: Sample {
                say: Text::new("数量指标里放的是投入资金。", "Money put in stands under quantity."),
                changes: &[
                    (
                        Text::new("绩效指标第 2 行 三级指标", "Indicators, row 2, level 3"),
                        Text::new("项目投入资金", "项目投入资金"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 年度指标值", "Indicators, row 2, target"),
                        Text::new("≥100万元", "≥100万元"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 实际完成", "Indicators, row 2, actual"),
                        Text::new("118万元", "118万元"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "补贴发到人手里的快慢，正是这类项目的时效。",
                    "For subsidies, how soon they reach people is the timeliness of the project.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 5 行 三级指标", "Indicators, row 5, level 3"),
                        Text::new("补贴资金发放及时率", "补贴资金发放及时率"),
                    ),
                    (
                        Text::new("绩效指标第 5 行 年度指标值", "Indicators, row 5, target"),
                        Text::new("100%", "100%"),
                    ),
                    (
                        Text::new("绩效指标第 5 行 实际完成", "Indicators, row 5, actual"),
                        Text::new("100%", "100%"),
                    ),
                ],
            },
        },
    ),
    (
        "ST-006",
        LongTexts {
            what: Text::new(
                "两行名称、目标都相同，或一行说数量、另一行把同一件事换成完成率再说一遍。",
                "Two rows with the same name and target, or a count in one row and the same thing as a completion rate in another.",
            ),
            why: Text::new(
                "同一件事计两次分，占去了应当衡量别的事的分值。",
                "One thing is scored twice, with points that should measure something else.",
            ),
            fix: Text::new(
                "留下说明问题的一行，另一行换成质量、时效等方面的指标。",
                "Keep the row that says more and measure quality or timeliness with the other.",
            ),
            fails: Sample {
                say: Text::new(
                    "检测食品样品的数量之外，又有检测食品样品完成率。",
                    "Beside the number of samples there is a completion rate of the samples.",
                ),
                changes: &[(
                    Text::new("绩效指标第 4 行 三级指标", "Indicators, row 4, level 3"),
                    Text::new("检测食品样品完成率", "检测食品样品完成率"),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "名称相同而目标不同，是两批任务。",
                    "The same name with different targets: two tasks.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 2 行 三级指标", "Indicators, row 2, level 3"),
                        Text::new("检测食品样品数量", "检测食品样品数量"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 年度指标值", "Indicators, row 2, target"),
                        Text::new("≥100批次", "≥100批次"),
                    ),
                    (
                        Text::new("绩效指标第 2 行 实际完成", "Indicators, row 2, actual"),
                        Text::new("120批次", "120批次"),
                    ),
                ],
            },
        },
    ),
    (
        "ST-007",
        LongTexts {
            what: Text::new(
                "整张表不足 4 个指标，或一个一级指标只靠一个指标占 20 分以上，提示；超过 50 个，也提示。",
                "Fewer than four indicators, or one indicator alone for a level 1 with 20 points or more, is noted; so are more than fifty.",
            ),
            why: Text::new(
                "指标太少，一项失误就左右总分，也看不出项目全貌；太多则抓不住重点。",
                "With too few, one slip decides the total and most of the project goes unseen; with too many, nothing stands out.",
            ),
            fix: Text::new(
                "把笼统的指标拆成几个可以分别衡量的，或合并琐碎的。",
                "Split broad indicators into ones that can be measured, or merge trifles.",
            ),
            fails: Sample {
                say: Text::new("效益指标只有一个，占 30 分。", "One benefit indicator carries 30 points."),
                changes: &[
                    (Text::new("绩效指标第 9 行", "Indicators, row 9"), Text::new("（删去）", "(left out)")),
                    (Text::new("绩效指标第 8 行", "Indicators, row 8"), Text::new("（删去）", "(left out)")),
                    (Text::new("绩效指标第 7 行 分值", "Indicators, row 7, weight"), Text::new("30", "30")),
                    (Text::new("绩效指标第 7 行 得分", "Indicators, row 7, score"), Text::new("30", "30")),
                ],
            },
            passes: Sample {
                say: Text::new("每类都有几个指标。", "Each level has several."),
                changes: &[(
                    Text::new("绩效指标第 1 行 分值", "Indicators, row 1, weight"),
                    Text::new("10", "10"),
                )],
            },
        },
    ),
    (
        "ST-008",
        LongTexts {
            what: Text::new(
                "把凭文字判断的指标的分值相加，达到 30 分的，提示。",
                "The weights of indicators judged by words are added; from 30 points on it is noted.",
            ),
            why: Text::new(
                "定性指标怎样评分全凭判断，占分多了，总分就不好核对。",
                "How words are scored is a matter of judgement; the more they weigh, the less a total can be checked.",
            ),
            fix: Text::new("能用数值说明的，改成定量指标。", "Use numbers where there can be some."),
            fails: Sample {
                say: Text::new(
                    "社会效益也改成了定性，定性指标共 30 分。",
                    "With one more benefit in words they come to 30 points.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 8 行 年度指标值", "Indicators, row 8, target"),
                        Text::new("有效改善", "有效改善"),
                    ),
                    (
                        Text::new("绩效指标第 8 行 实际完成", "Indicators, row 8, actual"),
                        Text::new("达成年度指标", "达成年度指标"),
                    ),
                    (
                        Text::new("绩效指标第 7 行 年度指标值", "Indicators, row 7, target"),
                        Text::new("明显节约", "明显节约"),
                    ),
                    (
                        Text::new("绩效指标第 7 行 实际完成", "Indicators, row 7, actual"),
                        Text::new("达成年度指标", "达成年度指标"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("定性指标共 12 分。", "They come to 12 points."),
                changes: &[(
                    Text::new("绩效指标第 9 行 分值", "Indicators, row 9, weight"),
                    Text::new("12", "12"),
                )],
            },
        },
    ),
    (
        "ST-009",
        LongTexts {
            what: Text::new("表头或标题应当写明一个年度。", "Head or title should name one year."),
            why: Text::new(
                "自评按年度进行，不写年度就不知道对照哪一年的目标。",
                "Self-evaluation goes by the year; without it nobody knows which targets to hold it against.",
            ),
            fix: Text::new(
                "写明被评价的年度；跨年项目分年度自评。",
                "Name the year; a project over several years is evaluated year by year.",
            ),
            fails: Sample {
                say: Text::new("标题和表头都没有年份。", "Neither title nor head has a year."),
                changes: &[
                    (Text::new("标题", "Title"), Text::new("项目支出绩效自评表", "项目支出绩效自评表")),
                    (Text::new("年度", "Year"), Text::new("（没有这一格）", "(no such cell)")),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "标题有年份，没有年度一格。",
                    "The title has the year and there is no cell for it.",
                ),
                changes: &[(Text::new("年度", "Year"), Text::new("（没有这一格）", "(no such cell)"))],
            },
        },
    ),
    (
        "ST-011",
        LongTexts {
            what: Text::new(
                "各行有得分，表上就应当有总分；找不到的，提示。总分一行在而没有填的，由 AR-006 指出。",
                "Where rows have scores there should be a total; where none is found, that is noted. A total row that is left empty is AR-006's.",
            ),
            why: Text::new(
                "总分是自评的结论，定等级、定结果应用都看它。",
                "The total is the outcome of the evaluation: grade and consequences follow from it.",
            ),
            fix: Text::new(
                "把预算执行得分和各行得分相加，填在总分一行。",
                "Add the execution score and the scores of all rows and fill it in.",
            ),
            fails: Sample {
                say: Text::new("表上没有总分一行。", "The form has no total row."),
                changes: &[(Text::new("总分", "Total"), Text::new("（删去）", "(left out)"))],
            },
            passes: Sample {
                say: Text::new(
                    "总分一行在，只是没有填：那是另一条检查的事。",
                    "The row is there and empty: another check says so.",
                ),
                changes: &[(Text::new("总分 得分", "Total, score"), Text::new("（空白）", "(blank)"))],
            },
        },
    ),
    (
        "CS-001",
        LongTexts {
            what: Text::new(
                "标题里的项目，与“项目名称”一格的项目，是不是同一个。多写少写几个字的是提示，完全不同的是疑点。",
                "Whether the title and the head name one project. Words more or fewer are worth knowing; another project needs an explanation.",
            ),
            why: Text::new(
                "一个单位有多个项目时，常拿另一个项目的表改写，标题忘了改，交上去就对不上批复（表内勾稽关系）。",
                "A unit with several projects often fills one form in over another; with the old title it matches no approval (表内勾稽关系).",
            ),
            fix: Text::new("按批复的名称，把两处写成一样。", "Write the approved name in both places."),
            fails: Sample {
                say: Text::new("标题是另一个项目的名称。", "The title is another project's."),
                changes: &[(
                    Text::new("标题", "Title"),
                    Text::new("2022年农村公路养护项目支出绩效自评表", "2022年农村公路养护项目支出绩效自评表"),
                )],
            },
            passes: Sample {
                say: Text::new("标题只写表名，不写项目。", "A title that is only the name of the form."),
                changes: &[(
                    Text::new("标题", "Title"),
                    Text::new("项目支出绩效自评表", "项目支出绩效自评表"),
                )],
            },
        },
    ),
    (
        "CS-002",
        LongTexts {
            what: Text::new(
                "标题里的年度与表头的年度（如“2022年度”）是不是同一年。",
                "Whether the title and the year line name one year.",
            ),
            why: Text::new(
                "去年的表改成今年的表，常有一处年度没有改；审核人员不知道各项数据是哪一年的（表内勾稽关系）。",
                "Last year's form is made this year's, and one year stays: nobody knows which year the figures are of (表内勾稽关系).",
            ),
            fix: Text::new(
                "看资金和指标是哪一年的，把写错的年度改过来。",
                "See which year money and indicators are of, and correct the other.",
            ),
            fails: Sample {
                say: Text::new("标题是 2021 年，表内是 2022 年度。", "2021 in the title, 2022 in the form."),
                changes: &[(
                    Text::new("标题", "Title"),
                    Text::new(
                        "2021年学校食堂食品安全检测项目支出绩效自评表",
                        "2021年学校食堂食品安全检测项目支出绩效自评表",
                    ),
                )],
            },
            passes: Sample {
                say: Text::new("标题写跨年的项目周期。", "A project that runs over two years."),
                changes: &[(
                    Text::new("标题", "Title"),
                    Text::new(
                        "2021-2022年学校食堂食品安全检测项目支出绩效自评表",
                        "2021-2022年学校食堂食品安全检测项目支出绩效自评表",
                    ),
                )],
            },
        },
    ),
    (
        "CS-003",
        LongTexts {
            what: Text::new(
                "“实际完成情况”说全部完成，却有指标没有达到或扣了分；或者说有工作没有完成，各行却都是满分。",
                "The narrative says all was done while rows missed their targets or lost points; or that work was left undone while every row is full.",
            ),
            why: Text::new(
                "评审实务中先读完成情况，再看得分，两处说法相反就要退回说明。",
                "In review practice (评审实务) the narrative is read first; scores that say the opposite are sent back.",
            ),
            fix: Text::new(
                "没有完成的，在完成情况里点名；已经完成的，改正那一行的完成值和得分。",
                "Name in the narrative what was not achieved; or correct the row.",
            ),
            fails: Sample {
                say: Text::new(
                    "说各项任务全部完成，培训却只完成 380人次。",
                    "All tasks done, it says; 380 of 400 were trained.",
                ),
                changes: &[(
                    Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                    Text::new(
                        "全年检测食品样品2600批次，各项工作任务已全部完成。",
                        "全年检测食品样品2600批次，各项工作任务已全部完成。",
                    ),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "点了名：没有完成的正是扣分的那一行。",
                    "It names what was not done, and that is the row that lost points.",
                ),
                changes: &[(
                    Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                    Text::new(
                        "除食堂从业人员培训未能全部举办外，其余各项工作均按计划完成。",
                        "除食堂从业人员培训未能全部举办外，其余各项工作均按计划完成。",
                    ),
                )],
            },
        },
    ),
    (
        "CS-004",
        LongTexts {
            what: Text::new(
                "“实际完成情况”里写的数，与说同一件事、用同一单位的指标完成值是不是一样。一样的列一条提示，不一样的是疑点。",
                "Whether figures of the narrative are the actual values of the rows that count the same thing in the same unit. Agreement is noted in one line; a difference needs an explanation.",
            ),
            why: Text::new(
                "两处填的是同一个结果，来自同一本台账，不会有两个数（表内勾稽关系）。",
                "Both places tell one result from one record; there are no two of it (表内勾稽关系).",
            ),
            fix: Text::new(
                "查台账，改正写错的一处；口径不同的，写明是哪一部分。",
                "Look at the records and correct one; where one is a part of the other, say so.",
            ),
            fails: Sample {
                say: Text::new(
                    "完成情况写培训 390人次，指标写 380人次。",
                    "390 in the narrative, 380 in the row.",
                ),
                changes: &[(
                    Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                    Text::new("培训食堂从业人员390人次。", "培训食堂从业人员390人次。"),
                )],
            },
            passes: Sample {
                say: Text::new("说的是另一些人。", "Other people are counted."),
                changes: &[(
                    Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                    Text::new("培训食堂从业人员家属50人次。", "培训食堂从业人员家属50人次。"),
                )],
            },
        },
    ),
    (
        "CS-005",
        LongTexts {
            what: Text::new(
                "“X完成率”一行与它所重复的“X数量”一行：完成率应当等于完成数量除以计划数量。",
                "A completion-rate row beside the count that it restates: the rate is what was done by what was planned.",
            ),
            why: Text::new(
                "两行说的是同一件事，一行 218%、一行 100%，总有一行是随手填的（表内勾稽关系）。指标值“≥90%”还把数量一行的要求放宽了一成。",
                "The two are of one thing; 218% in one and 100% in the other cannot both have been computed (表内勾稽关系). A target of ≥90% also undercuts the count's.",
            ),
            fix: Text::new(
                "按完成数量除以计划数量改写；更好的办法是换成真正衡量质量的指标。",
                "Divide what was done by what was planned; better, measure quality instead.",
            ),
            fails: Sample {
                say: Text::new(
                    "检测了 2600 批次，计划 2400 批次，完成率却写 100%，指标值又是 ≥90%。",
                    "2600 of 2400 are 108.33%, the rate says 100%, and its target is ≥90%.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 4 行 三级指标", "Indicators, row 4, level 3"),
                        Text::new("食品样品检测完成率", "食品样品检测完成率"),
                    ),
                    (
                        Text::new("绩效指标第 4 行 年度指标值", "Indicators, row 4, target"),
                        Text::new("≥90%", "≥90%"),
                    ),
                    (
                        Text::new("绩效指标第 4 行 实际完成", "Indicators, row 4, actual"),
                        Text::new("100%", "100%"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "完成率正是完成数量除以计划数量。",
                    "The rate is what was done by what was planned.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 4 行 三级指标", "Indicators, row 4, level 3"),
                        Text::new("食堂从业人员培训完成率", "食堂从业人员培训完成率"),
                    ),
                    (
                        Text::new("绩效指标第 4 行 年度指标值", "Indicators, row 4, target"),
                        Text::new("≥90%", "≥90%"),
                    ),
                    (
                        Text::new("绩效指标第 4 行 实际完成", "Indicators, row 4, actual"),
                        Text::new("95%", "95%"),
                    ),
                ],
            },
        },
    ),
    (
        "CS-006",
        LongTexts {
            what: Text::new(
                "年度总体目标的“预期目标”里，除了年份，一个数都没有。",
                "The expected goal has no figure but years.",
            ),
            why: Text::new(
                "没有数，年底说完成了多少就无从对照（评审实务）。",
                "Without a number there is nothing to hold the result against (评审实务).",
            ),
            fix: Text::new("把主要的数量、质量指标值写进目标。", "Put the main targets into the goal."),
            fails: Sample {
                say: Text::new("目标全是定性的话。", "Nothing but words."),
                changes: &[(
                    Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                    Text::new(
                        "提升全县校园食品安全水平，保障师生饮食安全，进一步统一检测标准。",
                        "提升全县校园食品安全水平，保障师生饮食安全，进一步统一检测标准。",
                    ),
                )],
            },
            passes: Sample {
                say: Text::new("有数量。", "A count."),
                changes: &[(
                    Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                    Text::new("检测食品样品2400批次以上。", "检测食品样品2400批次以上。"),
                )],
            },
        },
    ),
    (
        "CS-007",
        LongTexts {
            what: Text::new(
                "完成情况照抄预期目标；或者目标、完成情况只写了项目名称，或只写了资金。",
                "The narrative repeats the goal; or one of them says only the project's name, or speaks of money alone.",
            ),
            why: Text::new(
                "照抄的完成情况没有说做成了什么；花了多少钱是投入，不是目标（评审实务）。",
                "A copy does not say what was done; money spent is no goal (评审实务).",
            ),
            fix: Text::new(
                "预期目标写要做成什么，完成情况写实际做成了什么、做到什么程度。",
                "Say what was to be achieved, and what was, with figures.",
            ),
            fails: Sample {
                say: Text::new("照抄，只差一个句号。", "A copy, but for the stop."),
                changes: &[
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "检测食品样品2400批次以上，提升校园食品安全水平。",
                            "检测食品样品2400批次以上，提升校园食品安全水平。",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                        Text::new(
                            "检测食品样品2400批次以上，提升校园食品安全水平",
                            "检测食品样品2400批次以上，提升校园食品安全水平",
                        ),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "目标和完成情况相近，数不同：是写了结果的。",
                    "Much the same words with other figures: a result.",
                ),
                changes: &[
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "检测食品样品2400批次，提升校园食品安全水平。",
                            "检测食品样品2400批次，提升校园食品安全水平。",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                        Text::new(
                            "检测食品样品2600批次，提升校园食品安全水平。",
                            "检测食品样品2600批次，提升校园食品安全水平。",
                        ),
                    ),
                ],
            },
        },
    ),
    (
        "CS-008",
        LongTexts {
            what: Text::new(
                "“实际完成情况”点名说没有完成的工作，产出、时效、成本指标里有没有一行说到它。",
                "Work of which the narrative says that it was not finished: whether any row of output, timeliness or cost speaks of it.",
            ),
            why: Text::new(
                "没有指标的工作，做没做完都不影响得分，自评分就偏高（评审实务）。",
                "Work without an indicator costs no points when it is left undone, and the score is too high (评审实务).",
            ),
            fix: Text::new(
                "补一行指标并如实扣分；不在绩效目标里的，写明原因。",
                "Add a row and score it; or say why it is not among the targets.",
            ),
            fails: Sample {
                say: Text::new(
                    "快检室没有建成，没有一行指标说到它。",
                    "A laboratory was not built, and no row speaks of it.",
                ),
                changes: &[(
                    Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                    Text::new(
                        "检测食品样品2600批次。快速检测室因图纸未批，未能按计划建成。",
                        "检测食品样品2600批次。快速检测室因图纸未批，未能按计划建成。",
                    ),
                )],
            },
            passes: Sample {
                say: Text::new(
                    "没有完成的正是培训，有一行指标。",
                    "Training was not finished, and there is a row of it.",
                ),
                changes: &[(
                    Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                    Text::new("食堂从业人员培训未能全部举办。", "食堂从业人员培训未能全部举办。"),
                )],
            },
        },
    ),
    (
        "CS-009",
        LongTexts {
            what: Text::new(
                "项目总成本与资金部分的预算数、执行数是不是一样；预算执行率、预算控制率与资金部分算出来的是不是一样。",
                "Whether the whole cost of the project is the budget's and what was executed; whether 预算执行率 and 预算控制率 are the money block's.",
            ),
            why: Text::new(
                "花的是同一笔钱（表内勾稽关系）。口径不同是可能的，所以只作疑点。",
                "It is the same money (表内勾稽关系). It may be counted differently, so this is a question.",
            ),
            fix: Text::new(
                "核对；成本里有别的资金，或跨年度的，在备注里说明。",
                "Check; where the cost has other money in it, or other years, say so in the remarks.",
            ),
            fails: Sample {
                say: Text::new(
                    "总成本完成值 110万元，全年执行数 118.2万元。",
                    "A whole cost of 110 beside 118.2 executed.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 6 行 三级指标", "Indicators, row 6, level 3"),
                        Text::new("项目总成本", "项目总成本"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 年度指标值", "Indicators, row 6, target"),
                        Text::new("≤120万元", "≤120万元"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 实际完成", "Indicators, row 6, actual"),
                        Text::new("110万元", "110万元"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new(
                    "总成本与执行数一致，单位是元。",
                    "The whole cost is what was executed, in yuan.",
                ),
                changes: &[
                    (
                        Text::new("绩效指标第 6 行 三级指标", "Indicators, row 6, level 3"),
                        Text::new("项目总成本", "项目总成本"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 年度指标值", "Indicators, row 6, target"),
                        Text::new("≤1200000元", "≤1200000元"),
                    ),
                    (
                        Text::new("绩效指标第 6 行 实际完成", "Indicators, row 6, actual"),
                        Text::new("1182000元", "1182000元"),
                    ),
                ],
            },
        },
    ),
    (
        "CS-010",
        LongTexts {
            what: Text::new(
                "满意度问的是学生、患者、农户、游客、企业、老人、残疾人，而标题、项目名称、单位、目标和其他指标里一个相关的字都没有。",
                "Satisfaction of students, patients, farmers, visitors, firms, old or disabled people, of whom nothing else on the form speaks.",
            ),
            why: Text::new(
                "满意度指标常从别的项目照搬，问的不是这个项目服务的人（评审实务）。",
                "Such rows are often copied from another project and ask the wrong people (评审实务).",
            ),
            fix: Text::new("写这个项目真正服务的对象。", "Name those whom the project serves."),
            fails: Sample {
                say: Text::new(
                    "学校食堂的项目，问的是游客。",
                    "A project of school canteens that asks visitors.",
                ),
                changes: &[(
                    Text::new("绩效指标第 10 行 三级指标", "Indicators, row 10, level 3"),
                    Text::new("游客满意度", "游客满意度"),
                )],
            },
            passes: Sample {
                say: Text::new("没有写明是谁，不追究。", "Nobody in particular is named."),
                changes: &[(
                    Text::new("绩效指标第 10 行 三级指标", "Indicators, row 10, level 3"),
                    Text::new("服务对象满意度", "服务对象满意度"),
                )],
            },
        },
    ),
    (
        "CS-011",
        LongTexts {
            what: Text::new(
                "“实际完成情况”里写了结果和数，绩效指标里没有一行衡量它。",
                "Results with figures in the narrative that no row measures.",
            ),
            why: Text::new(
                "做了值得写的事，却没有设指标（评审实务）；下年编目标时可以补上。",
                "Something worth telling has no indicator (评审实务); think of it for next year.",
            ),
            fix: Text::new(
                "重要的设成指标；不重要的不用管。",
                "Make an indicator of what matters; leave the rest.",
            ),
            fails: Sample {
                say: Text::new(
                    "服务了 1071家企业，没有指标。",
                    "1071 firms were served, and no row counts them.",
                ),
                changes: &[(
                    Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                    Text::new(
                        "检测食品样品2600批次，服务配餐企业1071家。",
                        "检测食品样品2600批次，服务配餐企业1071家。",
                    ),
                )],
            },
            passes: Sample {
                say: Text::new("每个数都有指标。", "Each figure has its row."),
                changes: &[(
                    Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                    Text::new(
                        "检测食品样品2600批次，培训食堂从业人员380人次。",
                        "检测食品样品2600批次，培训食堂从业人员380人次。",
                    ),
                )],
            },
        },
    ),
    (
        "CS-012",
        LongTexts {
            what: Text::new(
                "分值 5 分以上的数量指标，完成情况既没有写它的数，也没有提到这件事。",
                "Counts of five points and more of which the narrative gives no figure and no word.",
            ),
            why: Text::new(
                "总体目标的完成情况应当概括主要的产出（评审实务）。",
                "The narrative should sum up the main results (评审实务).",
            ),
            fix: Text::new("把主要的几项结果和数写进去。", "Put the main results and their figures in."),
            fails: Sample {
                say: Text::new("只写了食品检测，没有写培训。", "Testing is told, training is not."),
                changes: &[(
                    Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                    Text::new(
                        "全年检测食品样品2600批次，检查食堂40所，检测报告规范率99.5%。",
                        "全年检测食品样品2600批次，检查食堂40所，检测报告规范率99.5%。",
                    ),
                )],
            },
            passes: Sample {
                say: Text::new("主要的数量都写了。", "All counts are told."),
                changes: &[(
                    Text::new("年度总体目标 实际完成", "Overall goal of the year, actual"),
                    Text::new(
                        "检测食品样品2600批次、学校食堂40所，培训380人次。",
                        "检测食品样品2600批次、学校食堂40所，培训380人次。",
                    ),
                )],
            },
        },
    ),
    (
        "XF-001",
        LongTexts {
            what: Text::new(
                "同一批里，几份表的预期目标去掉空格和全半角差别后完全相同。",
                "In one batch, several forms have the same expected goal but for blanks and widths of characters.",
            ),
            why: Text::new(
                "目标照抄，说明至少有一份没有按自己的项目写，指标也多半是套来的。",
                "A copied goal was not written for at least one of the projects, and its indicators may not have been either.",
            ),
            fix: Text::new(
                "按各自的内容和数量重写。同一项目填了几份的，合并成一份。",
                "Write each goal for its own project; forms of one project become one.",
            ),
            fails: Sample {
                say: Text::new("两个项目的预期目标相同。", "Two projects have one goal."),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校饮用水水质检测项目", "学校饮用水水质检测项目"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("目标各写各的。", "Each has its own goal."),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校饮用水水质检测项目", "学校饮用水水质检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                ],
            },
        },
    ),
    (
        "XF-002",
        LongTexts {
            what: Text::new(
                "同名的数量指标，在几份表上完成值相同：同一单位内三位以上有效数字，同一主管部门内四位以上；百分比、金额、天数一类的时间，以及等于目标的数不算。",
                "A count of the same name has the same actual value in several forms: three significant digits within a unit, four within a department. Percentages, amounts, spans of time and what equals the target do not count.",
            ),
            why: Text::new(
                "两个项目碰巧都完成 2185 条的可能很小，多半是同一批工作报了两次。",
                "That two projects both come to 2185 is unlikely; the same work was probably reported twice.",
            ),
            fix: Text::new(
                "查台账，分清各项目完成多少；确实分不开的，说明怎样分摊。",
                "Look into the records and tell apart what each project did, or say how it was shared out.",
            ),
            fails: Sample {
                say: Text::new("两份表的“检测食品样品数量”都是 2617 批次。", "Both forms say 2617 samples."),
                changes: &[
                    (
                        Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                        Text::new("2617批次", "2617批次"),
                    ),
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校饮用水水质检测项目", "学校饮用水水质检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                    (
                        Text::new("绩效指标第 1 行 实际完成", "Indicators, row 1, actual"),
                        Text::new("2617", "2617"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("整数相同不提。", "Round numbers may agree."),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校饮用水水质检测项目", "学校饮用水水质检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                ],
            },
        },
    ),
    (
        "XF-003",
        LongTexts {
            what: Text::new(
                "同一单位、同一年度，去掉地名、年份和“项目”“资金”一类字样后，项目名称相同。",
                "Within one unit and year, project names that are the same without place, year and words like 项目 or 资金.",
            ),
            why: Text::new(
                "一个项目按资金来源拆成几份自评，分值和工作量容易重复计算。",
                "A project evaluated once for each source of its money counts work and points twice.",
            ),
            fix: Text::new(
                "同一项目合并自评；确是两个项目的，名称上区分开。",
                "Evaluate one project once; give different projects different names.",
            ),
            fails: Sample {
                say: Text::new("只差地名。", "They differ by the place."),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("青石县学校食堂食品安全检测项目", "青石县学校食堂食品安全检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("名称不同。", "Different names."),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校饮用水水质检测项目", "学校饮用水水质检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                ],
            },
        },
    ),
    (
        "XF-004",
        LongTexts {
            what: Text::new(
                "名称几乎相同的项目之间，同一数量指标、同一单位，完成值不同；几份表合为一条，列出最小和最大的。",
                "Between forms of nearly one project name, the same count in the same unit has different values; however many forms, it is told once, with the least and the greatest.",
            ),
            why: Text::new(
                "同一项工作在两份表上数不一样，要分清各算各的，还是有一份报错了。",
                "Where the same work has two numbers, either each form counts its own, or one of them is wrong.",
            ),
            fix: Text::new("写清各自的统计范围。", "Say what each of them counts."),
            fails: Sample {
                say: Text::new(
                    "培训人数一份 380、一份 120。",
                    "380 people trained in one form, 120 in the other.",
                ),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("青石县学校食堂食品安全检测项目", "青石县学校食堂食品安全检测项目"),
                    ),
                    (
                        Text::new("绩效指标第 3 行 年度指标值", "Indicators, row 3, target"),
                        Text::new("≥100人次", "≥100人次"),
                    ),
                    (
                        Text::new("绩效指标第 3 行 实际完成", "Indicators, row 3, actual"),
                        Text::new("120人次", "120人次"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("不同的项目，数值当然不同。", "Different projects have different numbers."),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校饮用水水质检测项目", "学校饮用水水质检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                    (
                        Text::new("绩效指标第 3 行 实际完成", "Indicators, row 3, actual"),
                        Text::new("120人次", "120人次"),
                    ),
                ],
            },
        },
    ),
    (
        "XF-005",
        LongTexts {
            what: Text::new(
                "同一单位几份表的满意度是同一个数，又不是 100%，也不是目标本身。",
                "Several forms of one unit have the same satisfaction, neither 100% nor the target itself.",
            ),
            why: Text::new(
                "满意度应当各做各的调查；都一样，可能是一次调查套用，或没有调查。",
                "Each project has its own survey; the same figure may come from one survey for all, or from none.",
            ),
            fix: Text::new(
                "附上各项目的问卷数量和结果。",
                "Show the number of questionnaires and the result for each project.",
            ),
            fails: Sample {
                say: Text::new("两份表都是 94%。", "94% in both."),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校饮用水水质检测项目", "学校饮用水水质检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("94%", "94%"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("各不相同。", "They differ."),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校饮用水水质检测项目", "学校饮用水水质检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                ],
            },
        },
    ),
    (
        "XF-006",
        LongTexts {
            what: Text::new(
                "名称几乎相同的项目之间，定性指标的完成情况写得一样，得分占分值的比例却不同。",
                "Between forms of nearly one project name, the same outcome in words earns different shares of the points.",
            ),
            why: Text::new(
                "同一把尺子量出两个结果，至少有一份的评分说不过去。",
                "One yardstick with two results: at least one of the scores needs an explanation.",
            ),
            fix: Text::new("按同一标准评分，或写明差在哪里。", "Score them alike, or say what differs."),
            fails: Sample {
                say: Text::new(
                    "都写“达成年度指标”，一份满分，一份扣了 3 分。",
                    "Both reached the target; one has full marks and one lost 3 points.",
                ),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("青石县学校食堂食品安全检测项目", "青石县学校食堂食品安全检测项目"),
                    ),
                    (Text::new("绩效指标第 9 行 得分", "Indicators, row 9, score"), Text::new("9", "9")),
                    (
                        Text::new(
                            "绩效指标第 9 行 偏差原因分析及改进措施",
                            "Indicators, row 9, reason and measures",
                        ),
                        Text::new("因佐证不足扣分，下一步补充材料。", "因佐证不足扣分，下一步补充材料。"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("得分比例相同。", "The same share."),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("青石县学校食堂食品安全检测项目", "青石县学校食堂食品安全检测项目"),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("95%", "95%"),
                    ),
                ],
            },
        },
    ),
    (
        "XF-007",
        LongTexts {
            what: Text::new(
                "三份以上的自评表，份份满分。",
                "Three forms or more, and every one has all its points.",
            ),
            why: Text::new(
                "样样满分的一批表，多半没有认真评。",
                "A batch in which nothing was lost was hardly evaluated.",
            ),
            fix: Text::new(
                "抽几份看佐证材料；目标定得过低的，下年度调高。",
                "Look at the evidence of some; where targets were set too low, raise them next year.",
            ),
            fails: Sample {
                say: Text::new("三份表都是满分。", "Three forms with full marks."),
                changes: &[
                    (
                        Text::new("绩效指标第 3 行 实际完成", "Indicators, row 3, actual"),
                        Text::new("400人次", "400人次"),
                    ),
                    (Text::new("绩效指标第 3 行 得分", "Indicators, row 3, score"), Text::new("8", "8")),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("10", "10")),
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("120", "120"),
                    ),
                    (Text::new("总分 得分", "Total, score"), Text::new("100", "100")),
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校饮用水水质检测项目", "学校饮用水水质检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                    (
                        Text::new("绩效指标第 3 行 实际完成", "Indicators, row 3, actual"),
                        Text::new("400人次", "400人次"),
                    ),
                    (Text::new("绩效指标第 3 行 得分", "Indicators, row 3, score"), Text::new("8", "8")),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("10", "10")),
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("120", "120"),
                    ),
                    (Text::new("总分 得分", "Total, score"), Text::new("100", "100")),
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校宿舍消防检测项目", "学校宿舍消防检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校宿舍消防检测项目支出绩效自评表",
                            "2022年学校宿舍消防检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                    (
                        Text::new("绩效指标第 3 行 实际完成", "Indicators, row 3, actual"),
                        Text::new("400人次", "400人次"),
                    ),
                    (Text::new("绩效指标第 3 行 得分", "Indicators, row 3, score"), Text::new("8", "8")),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("10", "10")),
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("120", "120"),
                    ),
                    (Text::new("总分 得分", "Total, score"), Text::new("100", "100")),
                ],
            },
            passes: Sample {
                say: Text::new("有一份扣了分。", "One lost points."),
                changes: &[
                    (
                        Text::new("绩效指标第 3 行 实际完成", "Indicators, row 3, actual"),
                        Text::new("400人次", "400人次"),
                    ),
                    (Text::new("绩效指标第 3 行 得分", "Indicators, row 3, score"), Text::new("8", "8")),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("10", "10")),
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("120", "120"),
                    ),
                    (Text::new("总分 得分", "Total, score"), Text::new("100", "100")),
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校饮用水水质检测项目", "学校饮用水水质检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                    (
                        Text::new("绩效指标第 3 行 实际完成", "Indicators, row 3, actual"),
                        Text::new("400人次", "400人次"),
                    ),
                    (Text::new("绩效指标第 3 行 得分", "Indicators, row 3, score"), Text::new("8", "8")),
                    (Text::new("项目资金第 1 行 得分", "Project funds, row 1, score"), Text::new("10", "10")),
                    (
                        Text::new("项目资金第 1 行 全年执行数", "Project funds, row 1, executed"),
                        Text::new("120", "120"),
                    ),
                    (Text::new("总分 得分", "Total, score"), Text::new("100", "100")),
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校宿舍消防检测项目", "学校宿舍消防检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校宿舍消防检测项目支出绩效自评表",
                            "2022年学校宿舍消防检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                ],
            },
        },
    ),
    (
        "XF-008",
        LongTexts {
            what: Text::new(
                "标题里的项目名称与本表的项目名称不同，却与同批另一份表的相同。",
                "The project named in the title is not this form's but another's of the batch.",
            ),
            why: Text::new(
                "多半是拿另一份表改的，没有改全，里面的数也可能是那一份的。",
                "The form was probably made from the other one and not changed throughout; its numbers may be the other's too.",
            ),
            fix: Text::new(
                "改正标题，并逐格核对是否还有沿用的内容。",
                "Correct the title and look through the cells for what else was left.",
            ),
            fails: Sample {
                say: Text::new(
                    "第二份表的标题还是第一份的项目。",
                    "The second form still has the first one's title.",
                ),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校饮用水水质检测项目", "学校饮用水水质检测项目"),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                ],
            },
            passes: Sample {
                say: Text::new("标题与各自的项目一致。", "Each title names its own project."),
                changes: &[
                    (
                        Text::new("另一份表", "Another form"),
                        Text::new("（改动如下）", "(changed as follows)"),
                    ),
                    (
                        Text::new("项目名称", "Project name"),
                        Text::new("学校饮用水水质检测项目", "学校饮用水水质检测项目"),
                    ),
                    (
                        Text::new("标题", "Title"),
                        Text::new(
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                            "2022年学校饮用水水质检测项目支出绩效自评表",
                        ),
                    ),
                    (
                        Text::new("年度总体目标 预期目标", "Overall goal of the year, expected"),
                        Text::new(
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                            "对全县学校饮用水开展水质检测，全年检测水样600份以上，合格率达到99%以上，师生满意度达到90%以上。",
                        ),
                    ),
                    (
                        Text::new("绩效指标第 10 行 实际完成", "Indicators, row 10, actual"),
                        Text::new("96%", "96%"),
                    ),
                ],
            },
        },
    ),
];
