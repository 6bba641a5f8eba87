//! A zip archive as it stands.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| ziping_fuzz::check(&[b"PK\x03\x04", data].concat()));
