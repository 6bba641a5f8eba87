use ziping_core::lang::Lang;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let b = std::fs::read(&a[1]).unwrap();
    let n: usize = a[2].parse().unwrap();
    let t = std::time::Instant::now();
    let mut best = u128::MAX;
    for _ in 0..n {
        let s = std::time::Instant::now();
        let r = ziping_read::read(&b, &a[1], Lang::Zh).unwrap();
        let e = s.elapsed().as_nanos();
        best = best.min(e);
        std::hint::black_box(r);
    }
    eprintln!("avg {:?} best {}us", t.elapsed() / n as u32, best / 1000);
}
