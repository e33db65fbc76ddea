//! HOW WE READ: JSON from strangers, held to the letter, every fault with its place.
//!
//! `parse` turns bytes into a tree and refuses what serde_json would let pass (a key twice, a byte order
//! mark in the wrong encoding, nesting without end). `Cursor` then walks the tree into our own types; it
//! never stops at a fault but notes it with its JSON pointer and reads on, so that a person sees them all.

pub mod canonical;
pub mod cursor;
pub mod locate;
pub mod nearest;
mod number;
pub mod object;
pub mod parse;
pub mod place;
pub mod print;
mod reader;
pub mod shape;
