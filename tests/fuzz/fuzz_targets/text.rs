//! Plain text in any layout.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| if let Ok(text) = std::str::from_utf8(data) { let _ = ziping_read::read_text(text, ziping_core::Lang::Zh); });
