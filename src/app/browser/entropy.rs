//! Randomness, for ids and for telling one answer from another.

/// A new UUID, version 4. Where the browser has no secure randomness the ordinary kind serves: an id guards nothing.
pub fn uuid() -> String {
    let mut bytes = random();
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = hex(&bytes);
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// 128 random bits in hexadecimal, by which an answer is known as the answer to what was asked.
pub fn nonce() -> String {
    hex(&random())
}

fn random() -> [u8; 16] {
    let mut bytes = [0_u8; 16];
    if secure(&mut bytes).is_none() {
        bytes.iter_mut().for_each(|byte| *byte = (js_sys::Math::random() * 256.0) as u8);
    }
    bytes
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Fills the bytes; `None` where the browser cannot.
fn secure(bytes: &mut [u8]) -> Option<()> {
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(bytes).ok().map(|_| ())
}
