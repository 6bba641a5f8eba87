//! Writes the hostile files into a folder, for the tests of the module: `cargo run --example hostile -- FOLDER`.

use std::path::PathBuf;
use ziping_tests::hostile::all;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("the folder to write to"));
    std::fs::create_dir_all(&folder)?;
    for (at, file) in all().into_iter().enumerate() {
        // The answer that is expected stands in front of the name.
        let name =
            format!("{at:03} {} {}", if file.answer.is_empty() { "any" } else { file.answer }, file.name);
        std::fs::write(folder.join(name), file.bytes)?;
    }
    Ok(())
}
