//! Fuzzes the reader of documents of any version.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::response::migrate(bytes));
