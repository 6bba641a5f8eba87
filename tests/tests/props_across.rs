//! What holds between forms (XF) whatever a batch holds, and what a batch of sound forms must not be asked.

use proptest::prelude::*;
use ziping_core::batch::BatchReport;
use ziping_core::form::{Cell, Form, Indicator};
use ziping_core::report::Across;
use ziping_core::{CellRef, Lang, Profile};
use ziping_tests::{apply, cases};

fn score_all(forms: &[Form]) -> BatchReport {
    ziping_core::score_all(forms, Profile::find("mof2020").unwrap(), Lang::Zh)
}

fn across(forms: &[Form]) -> Vec<Across> {
    score_all(forms).across
}

/// The right form with other texts in some of its cells.
fn form(cells: &[(&str, &str)]) -> Form {
    let mut form = apply::base();
    for (at, text) in cells {
        assert!(form.set(at.parse().unwrap(), Some(Cell::new(*text))), "{at}");
    }
    form
}

/// A form of another project of the same unit, with nothing in common but its layout.
fn other(n: usize) -> Form {
    let project = format!("{}项目", SUBJECTS[n % SUBJECTS.len()]);
    let mut form = form(&[
        ("title", &format!("2022年{project}支出绩效自评表")),
        ("project", &project),
        (
            "goal.expected",
            &format!("完成{project}年度任务，服务群众{}人次以上，满意度达到90%以上。", 300 + n * 7),
        ),
        ("indicators[9].actual", &format!("{}.{}%", 91 + n % 8, n)),
    ]);
    for (at, row) in form.indicators.iter_mut().enumerate() {
        row.name = Cell::new(format!("{project}{at}号{}", row.name.text));
    }
    form
}

const SUBJECTS: &[&str] = &[
    "乡村道路养护",
    "农村饮水安全",
    "高标准农田建设",
    "困难群众救助",
    "图书馆免费开放",
    "垃圾分类宣传",
    "老旧小区改造",
    "森林防火巡护",
];

fn rules_of(found: &[Across]) -> Vec<&str> {
    found.iter().map(|across| across.rule).collect()
}

/// Batches in which nothing is odd: pairs of changes to the right form and to another project of the same unit.
type Cells = &'static [(&'static str, &'static str)];
const SOUND: &[(&str, Cells, Cells)] = &[
    ("days of a year, with the target's sign", DAYS, DAYS),
    ("the number that was asked for", EXACT, EXACT),
    (
        "working days",
        &[
            ("indicators[1].name", "窗口开放天数"),
            ("indicators[1].target", "≥240天"),
            ("indicators[1].actual", "251天"),
        ],
        &[
            ("indicators[1].name", "窗口开放天数"),
            ("indicators[1].target", "≥245天"),
            ("indicators[1].actual", "251天"),
        ],
    ),
    (
        "a price that is laid down",
        &[
            ("indicators[1].name", "补助标准"),
            ("indicators[1].target", "≥1200元/人"),
            ("indicators[1].actual", "1285元/人"),
        ],
        &[
            ("indicators[1].name", "补助标准"),
            ("indicators[1].target", "≥1200元/人"),
            ("indicators[1].actual", "1285元/人"),
        ],
    ),
    (
        "three digits in another unit's form",
        &[
            ("indicators[1].name", "培训人数"),
            ("indicators[1].actual", "137人"),
            ("unit", "青石县教师进修学校"),
        ],
        &[("indicators[1].name", "培训人数"), ("indicators[1].actual", "137人")],
    ),
    (
        "another county's project without the county in its name",
        &[
            ("title", "2022年困难群众救助项目支出绩效自评表"),
            ("project", "青石县困难群众救助项目"),
            ("unit", "青石县民政局"),
        ],
        &[
            ("title", "2022年白水县困难群众救助项目支出绩效自评表"),
            ("project", "困难群众救助项目"),
            ("unit", "白水县民政局"),
        ],
    ),
    (
        "a count of people and a count of classes",
        &[
            ("project", "教师培训项目"),
            ("title", "2022年教师培训项目支出绩效自评表"),
            ("indicators[1].name", "培训教师人数"),
            ("indicators[1].target", "≥40人"),
        ],
        &[
            ("project", "青石县教师培训项目"),
            ("title", "2022年青石县教师培训项目支出绩效自评表"),
            ("indicators[1].name", "培训教师班次"),
            ("indicators[1].target", "≥4班次"),
            ("indicators[1].actual", "5班次"),
            ("unit", "青石县教师进修学校"),
        ],
    ),
    ("no goal, no unit", &[("goal.expected", ""), ("unit", "")], &[("goal.expected", ""), ("unit", "")]),
    (
        "the template's goal",
        &[("goal.expected", "目标1：\n目标2：\n目标3：\n……")],
        &[("goal.expected", "目标1：\n目标2：\n目标3：\n……")],
    ),
];
const DAYS: Cells = &[
    ("indicators[1].name", "值守天数"),
    ("indicators[1].target", "≥365天"),
    ("indicators[1].actual", "365天"),
];
const EXACT: Cells = &[
    ("indicators[1].name", "服务学校数量"),
    ("indicators[1].target", "≥137所"),
    ("indicators[1].actual", "137所"),
];

#[test]
fn sound_forms_are_not_questioned() {
    let mut wrong = Vec::new();
    for (what, one, two) in SOUND {
        let mut forms = [other(0), other(1)];
        for (form, cells) in forms.iter_mut().zip([one, two]) {
            for (at, text) in *cells {
                assert!(form.set(at.parse().unwrap(), Some(Cell::new(*text))), "{what}: {at}");
            }
        }
        wrong.extend(
            across(&forms).into_iter().map(|found| format!("{what}: {} {}", found.rule, found.message)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn projects_with_nothing_in_common_give_nothing() {
    let forms: Vec<Form> = (0..SUBJECTS.len()).map(other).collect();
    assert_eq!(across(&forms), []);
}

/// One story in many forms is told once.
#[test]
fn one_story_is_one_finding() {
    let copies: Vec<Form> = (0..40)
        .map(|n| {
            form(&[
                ("goal.actual", &format!("第{n}批")),
                ("indicators[0].actual", "2617批次"),
                ("indicators[2].actual", &format!("{}人次", 401 + n)),
                ("indicators[8].score", if n % 2 == 0 { "12" } else { "10" }),
            ])
        })
        .collect();
    let found = across(&copies);
    assert_eq!(rules_of(&found), ["XF-001", "XF-002", "XF-003", "XF-004", "XF-005", "XF-006"]);
    for across in &found {
        assert_eq!(across.cells.len(), 40, "{}", across.rule);
    }
}

#[test]
fn one_wrong_title_in_many_forms_is_one_finding() {
    let mut forms: Vec<Form> = (0..6).map(other).collect();
    for form in &mut forms[1..] {
        form.title = Some(format!("2022年{}项目支出绩效自评表", SUBJECTS[0]).as_str().into());
    }
    let found = across(&forms);
    assert_eq!(rules_of(&found), ["XF-008"]);
    let cells: Vec<_> = found[0].cells.iter().map(|of| (of.form, of.cell)).collect();
    let titles = (1..6).map(|form| (form, CellRef::Title));
    assert_eq!(cells, titles.chain([(0, CellRef::Project)]).collect::<Vec<_>>());
}

#[test]
fn four_digits_are_compared_within_a_department() {
    let cells: Cells = &[("indicators[1].name", "培训人数"), ("indicators[1].actual", "2137人")];
    let mut forms = [other(0), other(1)];
    for form in &mut forms {
        for (at, text) in cells {
            form.set(at.parse().unwrap(), Some(Cell::new(*text)));
        }
    }
    forms[1].unit = Some("青石县教师进修学校".into());
    assert_eq!(rules_of(&across(&forms)), ["XF-002"]);
    forms[1].department = Some("白水县教育局".into());
    assert_eq!(across(&forms), []);
}

/// A batch of real forms, copies of them with a change, and forms that have nothing to do with them.
fn batch() -> impl Strategy<Value = Vec<Form>> {
    let text = include_str!("../forms/two-forms.txt");
    let mut pool: Vec<Form> =
        ziping_read::read_text(text, Lang::Zh).unwrap().forms.into_iter().map(|read| read.form).collect();
    pool.extend((0..4).map(other));
    pool.push(form(&[("indicators[0].actual", "2617批次")]));
    pool.push(form(&[
        ("indicators[0].actual", "2617批次"),
        ("project", "青石县学校食堂食品安全检测项目"),
        ("indicators[8].score", "10"),
    ]));
    pool.push(form(&[("project", "学校宿舍消防检测项目"), ("indicators[2].actual", "401人次")]));
    prop::collection::vec(prop::sample::select(pool), 0..9)
}

/// A finding with the forms themselves in place of their numbers.
fn told(forms: &[Form], found: &Across) -> (String, Vec<String>) {
    let mut cells: Vec<String> = found
        .cells
        .iter()
        .map(|of| format!("{} {}", of.cell, serde_json::to_string(&forms[of.form as usize]).unwrap()))
        .collect();
    cells.sort();
    (format!("{} {:?}", found.rule, found.severity), cells)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(120), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_batch_is_its_forms_and_what_stands_between_them(forms in batch()) {
        let report = score_all(&forms);
        let alone: Vec<_> = forms.iter().map(|form| ziping_core::score(form, Profile::find("mof2020").unwrap(), Lang::Zh)).collect();
        prop_assert_eq!(&report.reports, &alone, "a form is judged by itself");
        for pair in report.across.windows(2) {
            prop_assert!(pair[0].severity <= pair[1].severity, "the gravest first");
        }
        for across in &report.across {
            prop_assert!(!across.message.contains(['{', '}']), "{}", across.message);
            let mut of: Vec<u32> = across.cells.iter().map(|of| of.form).collect();
            of.sort_unstable();
            of.dedup();
            prop_assert!(of.len() > 1, "{} rests on several forms", across.rule);
            for of in &across.cells {
                prop_assert!(forms[of.form as usize].get(of.cell).is_some(), "{} {}", across.rule, of.cell);
                prop_assert!(!of.place.is_empty());
            }
        }
        let en = ziping_core::score_all(&forms, Profile::find("mof2020").unwrap(), Lang::En);
        let bare = |list: &[Across]| -> Vec<_> { list.iter().map(|a| (a.rule, a.severity, a.cells.iter().map(|of| (of.form, of.cell)).collect::<Vec<_>>())).collect() };
        prop_assert_eq!(bare(&report.across), bare(&en.across));
    }

    /// The order of the forms changes nothing but their numbers.
    #[test]
    fn the_order_of_forms_changes_only_their_numbers(forms in batch(), keys in prop::collection::vec(any::<u32>(), 9)) {
        let mut order: Vec<(u32, Form)> = keys.into_iter().zip(forms.iter().cloned()).collect();
        order.sort_by_key(|(key, _)| *key);
        let shuffled: Vec<Form> = order.into_iter().map(|(_, form)| form).collect();
        let all = |forms: &[Form]| {
            // Whose project a title names is told of the first that has it.
            let mut all: Vec<_> = across(forms).iter().filter(|found| found.rule != "XF-008").map(|found| told(forms, found)).collect();
            all.sort();
            all
        };
        prop_assert_eq!(all(&forms), all(&shuffled));
    }

    /// A form that is there once more changes nothing, wherever it stands.
    #[test]
    fn a_copy_changes_nothing(forms in batch(), at in any::<prop::sample::Index>()) {
        prop_assume!(!forms.is_empty());
        let mut more = forms.clone();
        let mut copy = at.get(&forms).clone();
        if let Some(cell) = &mut copy.goal.expected {
            cell.text = format!(" {}\n", cell.text);
        }
        more.push(copy);
        prop_assert_eq!(across(&forms), across(&more));
    }

    /// Whatever stands in the cells, there is an answer.
    #[test]
    fn any_text_gets_an_answer(texts in prop::collection::vec("[0-9％%.年度项目资金青石县数量≥，🙂]{0,24}", 40)) {
        let mut texts = texts.into_iter().cycle();
        let mut next = || Some(Cell::new(texts.next().unwrap()));
        let forms: Vec<Form> = (0..4)
            .map(|_| {
                let mut form = apply::base();
                (form.title, form.project, form.unit, form.goal.expected) = (next(), next(), next(), next());
                for row in &mut form.indicators {
                    *row = Indicator { name: next().unwrap(), target: next(), actual: next(), ..row.clone() };
                }
                form
            })
            .collect();
        score_all(&forms);
    }
}

/// Two thousand forms: a batch of strangers, and one of copies with a change, where every form is like every other.
#[test]
fn two_thousand_forms_take_a_second() {
    // A debug build has a quarter of them and more time.
    let (many, limit) = if cfg!(debug_assertions) { (500, 5000) } else { (2000, 1000) };
    let strangers: Vec<Form> = (0..many).map(other).collect();
    let copies: Vec<Form> =
        (0..many).map(|n| form(&[("indicators[2].actual", &format!("{}人次", 401 + n))])).collect();
    for (what, forms) in [("strangers", strangers), ("copies", copies)] {
        let start = std::time::Instant::now();
        let profile = Profile::find("mof2020").unwrap();
        let mut comparison = ziping_core::batch::Comparison::default();
        for form in &forms {
            comparison.take(form, profile);
        }
        let found = comparison.across(Lang::Zh);
        let compared = start.elapsed();
        score_all(&forms);
        println!(
            "{what}: compared in {compared:?}, {} findings; with scoring {:?}",
            found.len(),
            start.elapsed() - compared
        );
        assert!(compared.as_millis() < limit, "{what}: {compared:?}");
    }
}
