//! Parts that any screen may use: plain values in, callbacks out.

pub mod masthead;
pub mod foot;
pub mod picture;
pub mod fold;
pub mod choices;
pub mod tick;
pub mod note;
