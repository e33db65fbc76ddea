//! Fuzzes the reader of tables, calendars and pictures.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| foothold_fuzz::plain::table(bytes));
