//! What a folder sets: what is taken, every fault with its place, and the schema beside the reader.

#[path = "config/faults.rs"]
mod faults;
#[path = "config/read.rs"]
mod read;
