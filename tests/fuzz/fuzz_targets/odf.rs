//! The content of an OpenDocument file.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| ziping_fuzz::check_zipped(data, &["content.xml", "mimetype"]));
