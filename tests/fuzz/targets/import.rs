//! Fuzzes the reader of files with answers.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::response::import(bytes));
