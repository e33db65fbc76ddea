//! Parts that any screen may use: plain values in, callbacks out.

pub mod masthead;
pub mod foot;
