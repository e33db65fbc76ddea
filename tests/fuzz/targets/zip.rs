//! Fuzzes the reader of archives.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::archive::zip(bytes));
