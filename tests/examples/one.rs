use ziping_tests::{clean, dice::Dice, plant, profiles};
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let seed: u64 = a[2].parse().unwrap();
    let p = profiles::all().iter().find(|p| p.id == a[1]).unwrap();
    let mut m = if a.len() > 3 { clean::clean(seed, p) } else { clean::any(seed, p) };
    if let Some(name) = a.get(3) {
        let k = plant::all().find(|k| k.name.1 == name).unwrap();
        (k.put)(&mut m, &mut Dice(seed ^ 0xABCD), p);
    }
    println!("{:?} {} {}", m.form.funds[0], m.total, m.hidden);
    for f in ziping_core::score(&m.form, p, ziping_core::Lang::Zh).findings {
        println!("{} {:?} {} {}", f.rule, f.severity, f.cell, f.message);
    }
}
