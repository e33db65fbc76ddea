//! Fuzzes the reader of links with answers.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::packed::link(bytes));
