//! Fuzzes the reader of what the browser keeps of a meeting.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::team::meeting(bytes));
