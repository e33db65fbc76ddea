//! What a PNG says of itself.

/// The first eight bytes of every PNG.
const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// Width and height in pixels, from the header that every PNG begins with; `None` for anything else.
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    // Length and kind of the first chunk, then its first two numbers.
    let header = bytes.strip_prefix(SIGNATURE)?.get(4..)?.strip_prefix(b"IHDR")?;
    let number = |from: usize| Some(u32::from_be_bytes(header.get(from..from + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?))
}

#[cfg(test)]
mod tests {
    use super::size;

    const HEAD: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x05\x40\0\0\x03\x22\x08\x06\0\0\0";

    #[test]
    fn the_header_tells_width_and_height() {
        assert_eq!(size(HEAD), Some((1344, 802)));
    }

    #[test]
    fn what_is_cut_or_no_png_tells_nothing() {
        for bytes in [&HEAD[..20], &HEAD[1..], b"", b"<svg>"] {
            assert_eq!(size(bytes), None);
        }
    }
}
