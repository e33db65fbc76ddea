//! Fuzzes the reader of what a folder sets.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::folder::config(bytes));
