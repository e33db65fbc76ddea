//! Fuzzes the reader of a team's files.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::team::team(bytes));
