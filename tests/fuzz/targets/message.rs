//! Fuzzes the reader of what a page around the tool says, and addresses.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::frame::message(bytes));
