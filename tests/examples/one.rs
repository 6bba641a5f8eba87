fn main() {
    for f in ziping_tests::hostile::all().into_iter().filter(|f| f.name.ends_with("txt")) {
        let t = std::time::Instant::now();
        match ziping_read::read(&f.bytes, &f.name, ziping_core::Lang::Zh) {
            Ok(r) => { let t1 = t.elapsed(); for x in &r.forms { let s = ziping_core::score(&x.form, &ziping_core::Profile::builtin()[0], ziping_core::Lang::Zh); println!("{} read {:?} all {:?} rows {} subtotals {} findings {}", f.name, t1, t.elapsed(), x.form.indicators.len(), x.form.subtotals.len(), s.findings.len()); } }
            Err(e) => println!("{} {:?}", f.name, e.code()),
        }
    }
}
