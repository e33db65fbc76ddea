//! Parts that any screen may use: plain values in, callbacks out.
//!
//! Most are functions, not Yew components: a component costs the page a kilobyte and a half of code, and is worth it
//! where it holds state, acts after rendering, or spares a large part of the screen from being rendered again.

pub mod button;
pub mod chips;
pub mod choices;
pub mod field;
pub mod fold;
pub mod foot;
pub mod masthead;
pub mod note;
pub mod notice;
pub mod pick;
pub mod picture;
pub mod text_box;
