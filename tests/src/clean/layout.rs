//! Other offices' layouts of the same form: columns, rows and blocks that are not there, or say it elsewhere.

use super::Clean;
use ziping_core::Profile;
use ziping_core::form::{Cell, Form, FundField, Indicator, IndicatorField};

/// A change of layout and its name.
pub type Layout = (&'static str, fn(&mut Clean, &Profile));

fn each(form: &mut Form, field: IndicatorField, cell: Option<&str>) {
    form.indicators.iter_mut().for_each(|row| row.set(field, cell.map(Cell::from)));
}

fn each_fund(form: &mut Form, field: FundField, cell: Option<&str>) {
    form.funds.iter_mut().for_each(|row| row.set(field, cell.map(Cell::from)));
}

/// Every layout.
pub const LAYOUTS: &[Layout] = &[
    ("no weights", |made, _| {
        let form = &mut made.form;
        each(form, IndicatorField::Weight, None);
        each_fund(form, FundField::Weight, None);
        form.total.iter_mut().for_each(|total| total.weight = None);
        form.subtotals.clear();
        // Points printed behind a level are those of weights that are not there.
        each(form, IndicatorField::Level1, None);
        each(form, IndicatorField::Level2, None);
    }),
    ("execution counted in the total and not shown", |made, _| {
        each_fund(&mut made.form, FundField::Weight, None);
        each_fund(&mut made.form, FundField::Score, None);
    }),
    ("execution points left blank", |made, _| {
        each_fund(&mut made.form, FundField::Weight, Some(""));
        each_fund(&mut made.form, FundField::Score, Some("—"));
    }),
    ("no reasons", |made, _| each(&mut made.form, IndicatorField::Reason, None)),
    ("reasons once for the whole form", |made, _| {
        each(&mut made.form, IndicatorField::Reason, Some(""));
        made.form.remarks = Some("偏差原因及改进措施：部分项目受疫情影响延期，下一步抓紧实施。".into());
    }),
    ("no level 1", |made, _| each(&mut made.form, IndicatorField::Level1, None)),
    ("no levels", |made, profile| {
        // Bands of satisfaction are for rows that are known to be such.
        if profile.satisfaction.bands.is_empty() {
            each(&mut made.form, IndicatorField::Level1, None);
            each(&mut made.form, IndicatorField::Level2, None);
        }
    }),
    ("no budget of the year's beginning", |made, profile| {
        if profile.exec.denominator == ziping_core::profile::Denominator::FullYear {
            each_fund(&mut made.form, FundField::Initial, None);
        }
    }),
    ("no rates", |made, _| each_fund(&mut made.form, FundField::Rate, None)),
    ("rates left blank", |made, _| each_fund(&mut made.form, FundField::Rate, Some(""))),
    ("no total row", |made, _| {
        made.form.total = None;
        made.form.grade = None;
    }),
    ("no weight in the total row", |made, _| {
        made.form.total.iter_mut().for_each(|total| total.weight = None)
    }),
    ("only the total of the money", |made, _| made.form.funds.truncate(1)),
    ("a money row of another name", |made, _| {
        made.form.funds.truncate(1);
        made.form.funds[0].label = "市级财政资金".into();
    }),
    ("no money block", |made, _| made.form.funds.clear()),
    ("no year", |made, _| {
        made.form.year = None;
        made.form.title = Some("绩效自评表".into());
    }),
    ("no scores", |made, _| {
        let form = &mut made.form;
        each(form, IndicatorField::Score, None);
        each_fund(form, FundField::Score, None);
        form.subtotals.clear();
        form.total.iter_mut().for_each(|total| total.score = None);
        form.grade = None;
    }),
    ("rows of the template left over", |made, _| {
        let form = &mut made.form;
        let mut empty = form.indicators[0].clone();
        for field in IndicatorField::ALL {
            empty.set(field, Some("".into()));
        }
        form.indicators.push(empty.clone());
        empty.name = "……".into();
        form.indicators.push(empty.clone());
        for (field, text) in [
            (IndicatorField::Name, "生态效益"),
            (IndicatorField::Target, "不适用"),
            (IndicatorField::Actual, "不适用"),
        ] {
            empty.set(field, Some(text.into()));
        }
        form.indicators.push(empty);
    }),
    ("sub-rows without points", |made, _| {
        // Behind the last row, so that no sub-total moves.
        let above = &made.form.indicators[made.form.indicators.len() - 1];
        let sub = |name: &str| Indicator {
            level1: Some("".into()),
            level2: Some("".into()),
            name: name.into(),
            target: Some("".into()),
            actual: Some("3次".into()),
            weight: Some("".into()),
            score: Some("".into()),
            reason: above.reason.as_ref().map(|_| "".into()),
        };
        made.form.indicators.extend([sub("其中：上门走访"), sub("其中：电话回访")]);
    }),
    ("execution as a row among the indicators", |made, profile| {
        let form = &mut made.form;
        // Where every decimal of the rate is there, it earns the same in proportion.
        let percent = (made.rate * rust_decimal::Decimal::ONE_HUNDRED).normalize();
        if percent.scale() > 8
            || made.rate > rust_decimal::Decimal::ONE
            || !profile.exec.tiers.is_empty()
            || profile.exec.zero_below.is_some()
        {
            return;
        }
        let row = Indicator {
            level1: Some("预算执行指标".into()),
            level2: Some("预算执行率".into()),
            name: "预算执行率".into(),
            target: Some("100%".into()),
            actual: Some(Cell::new(format!("{percent}%"))),
            weight: form.funds[0].weight.take(),
            score: form.funds[0].score.take(),
            reason: Some("因部分合同尾款年后支付，下一步加快支付进度。".into()),
        };
        form.indicators.push(row);
        each_fund(form, FundField::Weight, None);
        each_fund(form, FundField::Score, None);
    }),
];
