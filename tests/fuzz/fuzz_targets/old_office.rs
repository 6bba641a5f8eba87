//! A compound file of old Word.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| ziping_fuzz::check(data));
