//! Checks the files that are named: `cargo run -p ziping-read --example check -- form.docx`
use std::error::Error;
use ziping_core::report::Severity;
use ziping_core::{Lang, Profile, score};

fn main() -> Result<(), Box<dyn Error>> {
    let profile = Profile::find("mof2020").ok_or("the national rule is not there")?;
    for file in std::env::args().skip(1) {
        let bytes = std::fs::read(&file)?;
        match ziping_read::read(&bytes, &file, Lang::En) {
            Err(error) => println!("{file}: {}", error.user_message(Lang::En)),
            Ok(reading) => {
                for one in &reading.forms {
                    let report = score(&one.form, profile, Lang::En);
                    let [declared, summed] = [report.totals.declared, report.totals.summed]
                        .map(|total| total.map_or_else(|| "—".to_owned(), |points| points.0.to_string()));
                    println!("{file}: declared {declared}, summed {summed}");
                    for finding in
                        report.findings.iter().filter(|finding| finding.severity == Severity::Error)
                    {
                        println!("  {} {}: {}", finding.rule, finding.cell, finding.message);
                    }
                }
            }
        }
    }
    Ok(())
}
