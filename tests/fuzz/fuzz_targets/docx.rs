//! The body of a Word document.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| ziping_fuzz::check_zipped(data, &["word/document.xml"]));
