//! What one person said of everything, in as few bits as it takes: a hundred thousand rows fit in a browser's memory.

use super::said::Said;

/// What a person said, by column of the grid.
///
/// The first byte is how many bits each answer takes, 0 to 8: as many as the greatest of them needs. The answers follow, the
/// first in the lowest bits. A bank of four levels needs three.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row(Box<[u8]>);

impl Row {
    /// Of these answers.
    pub fn of(said: &[Said]) -> Row {
        let greatest = said.iter().map(|said| said.to_byte()).max().unwrap_or(0);
        let width = u8::try_from(u8::BITS - greatest.leading_zeros()).unwrap_or(0);
        let mut bytes = vec![0; 1 + (said.len() * usize::from(width)).div_ceil(8)];
        bytes[0] = width;
        for (column, said) in said.iter().enumerate() {
            let (byte, shift) = place(column, width);
            let [low, high] = (u16::from(said.to_byte()) << shift).to_le_bytes();
            for (byte, bits) in bytes.iter_mut().skip(byte).zip([low, high]) {
                *byte |= bits;
            }
        }
        Row(bytes.into())
    }

    /// What was said in a column; beyond the last one, that it was not asked.
    pub fn get(&self, column: usize) -> Said {
        let width = self.0.first().copied().unwrap_or(0);
        let (byte, shift) = place(column, width);
        let at = |byte: usize| self.0.get(byte).copied().unwrap_or(0);
        let two = u16::from_le_bytes([at(byte), at(byte + 1)]);
        let [said, _] = (two >> shift & ((1 << width) - 1)).to_le_bytes();
        Said::from_byte(said)
    }

    /// What was said, column by column, without end.
    pub fn iter(&self) -> impl Iterator<Item = Said> {
        (0..).map(|column| self.get(column))
    }
}

/// The byte in which a column's answer begins, and how many bits of it are the one before's.
fn place(column: usize, width: u8) -> (usize, usize) {
    let bit = column * usize::from(width);
    (1 + bit / 8, bit % 8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_bank_of_four_levels_takes_three_bits_an_answer() {
        assert_eq!(Row::of(&[Said::level(3); 69]).0.len(), 1 + 26);
        assert_eq!(Row::of(&[Said::NOT_ASKED; 69]).0.len(), 1);
    }

    proptest! {
        #[test]
        fn what_was_said_comes_back(said in prop::collection::vec(0..=104_u8, 0..80), most in 0..=104_u8) {
            let said: Vec<Said> = said.into_iter().map(|said| Said::from_byte(said.min(most))).collect();
            let row = Row::of(&said);
            prop_assert_eq!(row.iter().take(said.len()).collect::<Vec<_>>(), said.clone());
            prop_assert!(row.iter().skip(said.len()).take(20).all(|more| more == Said::NOT_ASKED));
        }
    }
}
