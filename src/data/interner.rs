//! Distinct texts, each held once, numbered in the order of their first appearance.
//!
//! All the texts lie in one long string. A map of strings would spend some fifty bytes on each of the millions of
//! texts of a column of identifiers, and as much time allocating them as reading them.

/// Bits of a slot that hold a number; the others hold the text's hash.
const NUMBER: u64 = u32::MAX as u64;

/// A set of distinct texts.
#[derive(Default)]
pub(crate) struct Interner {
    texts: String,
    /// Where each text ends in `texts`; it starts where the one before ends.
    ends: Vec<usize>,
    /// An open hash table, of a power of two slots: 0 where empty, else the text's hash above the number plus one.
    slots: Vec<u64>,
}

impl Interner {
    /// How many texts there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of a number.
    pub(crate) fn text(&self, number: u32) -> &str {
        let number = number as usize;
        let start = if number == 0 { 0 } else { self.ends[number - 1] };
        &self.texts[start..self.ends[number]]
    }

    /// The texts in the order of their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|number| self.text(number))
    }

    /// The number of a text, given to it now if it is new.
    pub(crate) fn number(&mut self, text: &str) -> u32 {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = hash(text.as_bytes());
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                break;
            }
            let number = (slot & NUMBER) as u32 - 1;
            if (slot >> 32) as u32 == hash && self.text(number) == text {
                return number;
            }
            at = at.wrapping_add(1) & mask;
        }
        let number = self.ends.len() as u32;
        self.slots[at] = u64::from(hash) << 32 | (u64::from(number) + 1);
        self.texts.push_str(text);
        self.ends.push(self.texts.len());
        number
    }

    /// Four times the slots, at least 64. The texts need not be looked at: their hashes are there.
    fn grow(&mut self) {
        let size = (self.slots.len() * 4).max(64);
        let mut slots = vec![0_u64; size];
        for slot in self.slots.drain(..).filter(|slot| *slot != 0) {
            let mut at = (slot >> 32) as usize & (size - 1);
            while slots[at] != 0 {
                at = at.wrapping_add(1) & (size - 1);
            }
            slots[at] = slot;
        }
        self.slots = slots;
    }
}

/// Eight bytes at a time, multiplied and folded.
fn hash(bytes: &[u8]) -> u32 {
    let mix = |hash: u64, word: u64| {
        let product = u128::from(hash ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835);
        (product as u64) ^ ((product >> 64) as u64)
    };
    let mut hash = (bytes.len() as u64).wrapping_mul(0xA076_1D64_78BD_642F);
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        hash = mix(hash, u64::from_le_bytes(*word));
    }
    let mut last = 0_u64;
    for &byte in rest {
        last = last << 8 | u64::from(byte);
    }
    (mix(mix(hash, last), 0xE703_7ED1_A0B4_28DB) >> 32) as u32
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn texts_are_numbered_in_the_order_of_their_first_appearance(texts in prop::collection::vec("[ab\0é]{0,9}", 0..200)) {
            let mut interner = Interner::default();
            let mut known: HashMap<&str, u32> = HashMap::new();
            for text in &texts {
                let next = known.len() as u32;
                let expected = *known.entry(text).or_insert(next);
                prop_assert_eq!(interner.number(text), expected);
                prop_assert_eq!(interner.text(expected), text);
            }
            prop_assert_eq!(interner.iter().count(), known.len());
        }
    }
}
