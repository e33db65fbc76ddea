//! Fuzzes the reader of JSON.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::plain::json(bytes));
