//! Fuzzes the reader of links to a team's members.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::packed::invitation(bytes));
