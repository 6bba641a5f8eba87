//! A web page.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| ziping_fuzz::check(&[b"<html>", data].concat()));
