//! Rich text.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| ziping_fuzz::check(&[b"{\\rtf1", data].concat()));
