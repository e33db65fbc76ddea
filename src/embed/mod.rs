//! What this page and a page around it may say to each other, and what its own address may ask for.
//!
//! A host page is a stranger: whatever it sends is read as a plain value ([`value::Value`]), within limits, and what does
//! not fit is ignored without a word. First both sides shake hands through their windows ([`handshake`]), then they speak
//! through a port of their own ([`message`]). The look that it asks for is held to what can be read ([`theme`]). `v1.js` is
//! the other side, which the host page loads.

pub mod address;
pub mod color;
mod dress;
pub mod handshake;
pub mod message;
pub mod palette;
pub mod share;
pub mod theme;
pub mod value;
