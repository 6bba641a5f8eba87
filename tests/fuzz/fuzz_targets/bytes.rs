//! Any bytes: the container decides.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| ziping_fuzz::check(data));
