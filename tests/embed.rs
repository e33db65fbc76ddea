//! What a host page may say, and what the address may ask for: every odd thing is ignored, and nothing leaves its limits.

#[path = "embed/address.rs"]
mod address;
#[path = "embed/color.rs"]
mod color;
#[path = "embed/handshake.rs"]
mod handshake;
#[path = "embed/messages.rs"]
mod messages;
#[path = "embed/support.rs"]
mod support;
#[path = "embed/theme.rs"]
mod theme;
