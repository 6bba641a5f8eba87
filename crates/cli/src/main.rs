//! The checker as a command.
fn main() {}
