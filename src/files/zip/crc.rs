//! The checksum that each entry of an archive carries: CRC-32, half a byte at a time.

/// The remainder of each half byte.
const TABLE: [u32; 16] = table();

const fn table() -> [u32; 16] {
    let mut table = [0; 16];
    let mut index = 0;
    while index < 16 {
        let mut remainder = index as u32;
        let mut bit = 0;
        while bit < 4 {
            remainder = if remainder & 1 == 1 { (remainder >> 1) ^ 0xedb8_8320 } else { remainder >> 1 };
            bit += 1;
        }
        table[index] = remainder;
        index += 1;
    }
    table
}

/// The checksum of these bytes.
pub(super) fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, half: u32| TABLE[((sum ^ half) & 15) as usize] ^ (sum >> 4);
    let byte = |sum, byte: &u8| step(step(sum, u32::from(*byte)), u32::from(*byte >> 4));
    !bytes.iter().fold(!0, byte)
}

#[cfg(test)]
mod tests {
    use super::crc;

    #[test]
    fn the_check_value_of_the_standard_comes_out() {
        assert_eq!(crc(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc(b""), 0);
    }
}
