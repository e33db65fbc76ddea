//! Files in and out: what is read, what is refused and where, and that nothing is lost on the way.

mod carry;
mod preview;
mod read;
mod refuse;
mod round_trip;
mod save;
mod schema;
mod support;
mod tables;
