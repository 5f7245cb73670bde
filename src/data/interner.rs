//! Distinct texts, each held once, numbered in the order of their first appearance.
//!
//! All the texts lie in one long string. A map of strings would spend some fifty bytes on each of the millions of
//! texts of a column of identifiers, and as much time allocating them as reading them.

use super::fields::word;

/// A set of distinct texts.
#[derive(Default)]
pub(crate) struct Interner {
    texts: String,
    /// Where each text ends in `texts`; it starts where the one before ends.
    ends: Vec<usize>,
    /// An open hash table, of a power of two slots.
    slots: Vec<Slot>,
}

/// A place of the hash table. Short texts are known from it alone.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// The first eight bytes of the text.
    word: u64,
    /// Its length, up to 255, below a part of its hash.
    tag: u32,
    /// One more than its number; 0 where the slot is empty.
    next: u32,
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

    /// The texts in the order of their numbers; what is needed to find them is given up first.
    pub(crate) fn into_labels(mut self) -> Vec<String> {
        self.slots = Vec::new();
        self.iter().map(str::to_string).collect()
    }

    /// The number of a text, given to it now if it is new.
    pub(crate) fn number(&mut self, text: &str) -> u32 {
        let key = Key::of(text);
        self.find(key).unwrap_or_else(|| self.add(text, key))
    }

    /// The number of a text that is there.
    #[inline]
    pub(crate) fn find(&self, key: Key<'_>) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = key.hash as usize & mask;
        loop {
            let Slot { word, tag, next } = self.slots[at];
            let number = next.checked_sub(1)?;
            if word == key.word
                && tag == key.tag()
                && (key.bytes.len() <= 8 || self.text(number).as_bytes() == key.bytes)
            {
                return Some(number);
            }
            at = at.wrapping_add(1) & mask;
        }
    }

    /// Adds a text that is not there, and returns its number.
    pub(crate) fn add(&mut self, text: &str, key: Key<'_>) -> u32 {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let number = self.ends.len() as u32;
        self.texts.push_str(text);
        self.ends.push(self.texts.len());
        place(&mut self.slots, key, number);
        number
    }

    /// More slots: four times as many while they are few, at least 64.
    fn grow(&mut self) {
        let times = if self.slots.len() < 1 << 14 { 4 } else { 2 };
        let mut slots = vec![Slot::default(); (self.slots.len() * times).max(64)];
        for (number, text) in (0..).zip(self.iter()) {
            place(&mut slots, Key::of(text), number);
        }
        self.slots = slots;
    }
}

/// Puts a number in the first free slot.
fn place(slots: &mut [Slot], key: Key<'_>, number: u32) {
    let mask = slots.len() - 1;
    let mut at = key.hash as usize & mask;
    while slots[at].next != 0 {
        at = at.wrapping_add(1) & mask;
    }
    slots[at] = Slot {
        word: key.word,
        tag: key.tag(),
        next: number + 1,
    };
}

/// What finds a text.
#[derive(Clone, Copy)]
pub(crate) struct Key<'t> {
    bytes: &'t [u8],
    /// Its first eight bytes.
    word: u64,
    hash: u32,
}

impl<'t> Key<'t> {
    fn of(text: &'t str) -> Self {
        Key::new(text.as_bytes(), word(text.as_bytes()))
    }

    /// `word` are the first eight of the bytes.
    #[inline]
    pub(crate) fn new(bytes: &'t [u8], word: u64) -> Self {
        Key {
            bytes,
            word,
            hash: hash(bytes, word),
        }
    }

    #[inline]
    fn tag(self) -> u32 {
        (self.hash & !0xFF) | self.bytes.len().min(0xFF) as u32
    }
}

/// Eight bytes at a time, multiplied and folded; `word` are the first eight.
#[inline]
fn hash(bytes: &[u8], word: u64) -> u32 {
    let mix = |hash: u64, word: u64| {
        let product = u128::from(hash ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (product as u64) ^ ((product >> 64) as u64)
    };
    let mut hash = mix((bytes.len() as u64).wrapping_mul(0xA076_1D64_78BD_642F), word);
    if let Some(more) = bytes.get(8..) {
        let (words, rest) = more.as_chunks::<8>();
        for word in words {
            hash = mix(hash, u64::from_le_bytes(*word));
        }
        hash = mix(
            hash,
            rest.iter().fold(0, |last, byte| last << 8 | u64::from(*byte)),
        );
    }
    (hash ^ hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn texts_are_numbered_in_the_order_of_their_first_appearance(texts in prop::collection::vec("[ab\0é]{0,9}|[ab]{7,20}", 0..200)) {
            let mut interner = Interner::default();
            let mut known: HashMap<&str, u32> = HashMap::new();
            for text in &texts {
                let next = known.len() as u32;
                let expected = *known.entry(text).or_insert(next);
                prop_assert_eq!(interner.number(text), expected);
                prop_assert_eq!(interner.text(expected), text);
            }
            prop_assert_eq!(interner.iter().count(), known.len());
            prop_assert_eq!(interner.into_labels().len(), known.len());
        }
    }
}
