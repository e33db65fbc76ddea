//! What is the same for everybody, to read and to print: the method, and the blank form for paper.

pub mod blocks;
pub mod method;
pub mod worksheet;
