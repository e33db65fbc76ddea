//! Fuzzes the reader of question banks and their translations.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::folder::bank(bytes));
