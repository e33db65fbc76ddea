//! What a report says and shows: its parts over the golden examples, its drawings over random data.

#[path = "report/drawing.rs"]
mod drawing;
