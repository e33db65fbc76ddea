//! Short codes for items on paper: module, dimension and place in the bank's order, "B2.1".

use super::find::Placed;
use super::model::Bank;

impl Bank {
    /// The code of an item of this bank; empty for one of another bank. It says where the item stands, so that it holds
    /// as long as nothing is put before it: paper goes with one version of the bank.
    pub fn code(&self, placed: &Placed<'_>) -> String {
        let module = self.modules.iter().position(|module| module.id == placed.module.id);
        let dimension = placed.module.dimensions.iter().position(|dimension| dimension.id == placed.dimension.id);
        let item = placed.dimension.items.iter().position(|item| item.id == placed.item.id);
        match (module, dimension, item) {
            (Some(module), Some(dimension), Some(item)) => {
                format!("{}{}.{}", letters(module), dimension + 1, item + 1)
            }
            _ => String::new(),
        }
    }
}

/// "A" for 0, "Z" for 25, "AA" for 26.
fn letters(place: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    match place / 26 {
        0 => letter.to_string(),
        before => format!("{}{letter}", letters(before - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::built_in;
    use std::collections::BTreeSet;

    #[test]
    fn every_item_has_a_code_of_its_own() {
        let bank = built_in();
        let codes: BTreeSet<String> = bank.items().map(|placed| bank.code(&placed)).collect();
        assert_eq!(codes.len(), bank.items().count());
        assert_eq!(bank.items().next().map(|placed| bank.code(&placed)).as_deref(), Some("A1.1"));
    }

    #[test]
    fn letters_go_on_after_the_last() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
