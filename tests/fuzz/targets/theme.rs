//! Fuzzes the reader of the look that a host asks for.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::frame::theme(bytes));
