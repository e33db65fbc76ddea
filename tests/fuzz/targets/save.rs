//! Fuzzes the reader of what the browser keeps.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::response::save(bytes));
