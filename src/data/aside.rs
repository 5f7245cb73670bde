//! Columns of a large file that are set aside: so many different texts that they tell people apart rather than group
//! them. They take more memory than all others together, and most audits never need them; they are read again when
//! something names them.

use super::DateOrder;
use super::dates::day;
use super::notation::Notation;

/// A column of a large file with more different texts than this is set aside.
pub const MANY_TEXTS: usize = 100_000;

/// How many of its texts show what a column holds.
const SEEN: usize = 1000;

/// Which columns of a large file are kept, however many texts they hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    all: bool,
    texts: Vec<String>,
}

impl Kept {
    /// All of them.
    pub fn all() -> Kept {
        Kept {
            all: true,
            texts: Vec::new(),
        }
    }

    /// Those whose name stands in one of these texts: names themselves, or filters.
    pub fn named_in(texts: Vec<String>) -> Kept {
        Kept { all: false, texts }
    }

    /// Whether a column is kept.
    pub fn keeps(&self, name: &str) -> bool {
        self.all || self.texts.iter().any(|text| text.contains(name))
    }
}

/// Whether texts are numbers or days for the most part, with others among them: such a column is understood, not set
/// aside.
pub(crate) fn says_more<'t>(texts: impl Iterator<Item = &'t str>, notation: &Notation) -> bool {
    let orders = [
        DateOrder::DayMonthYear,
        DateOrder::MonthDayYear,
        DateOrder::YearMonthDay,
    ];
    let says_more = |text: &str| {
        notation.number(text).is_some() || orders.iter().any(|order| day(text, *order).is_some())
    };
    let (mut seen, mut more) = (0, 0);
    for text in texts.take(SEEN) {
        seen += 1;
        more += usize::from(says_more(text));
    }
    more * 2 > seen
}

/// Where the columns of a table stand in their file, by their place in the table, when columns were set aside at these
/// places.
pub fn places_in_file(columns: usize, aside: &[usize]) -> Vec<usize> {
    let places = 0..columns + aside.len();
    places.filter(|place| !aside.contains(place)).collect()
}
