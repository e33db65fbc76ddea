//! Parts that any screen may use: plain values in, callbacks out.

pub mod choices;
pub mod field;
pub mod file_button;
pub mod fold;
pub mod foot;
pub mod masthead;
pub mod note;
pub mod notice;
pub mod pick;
pub mod picture;
pub mod tick;
