//! A number of people, exact or known only within bounds.

use std::ops::{Add, AddAssign};

use serde::{Deserialize, Serialize};

/// A number of people (or a weight), between `low` and `high` inclusive. Exact counts have `low == high`;
/// suppressed cells such as `<10` are `1..=9`. Never negative, never NaN.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Amount {
    pub low: f64,
    pub high: f64,
}

impl Amount {
    /// Nobody.
    pub const ZERO: Amount = Amount { low: 0.0, high: 0.0 };

    /// An exact number.
    pub fn exact(value: f64) -> Self {
        Amount {
            low: value,
            high: value,
        }
    }

    /// The number when it is exact, `None` when only bounds are known.
    pub fn known(self) -> Option<f64> {
        (self.low == self.high).then_some(self.low)
    }

    /// A number known only to be between `low` and `high`, both included.
    pub fn between(low: f64, high: f64) -> Self {
        Amount { low, high }
    }

    /// The same amount, known better: what both say. The closer ends, where they contradict each other.
    pub fn within(self, other: Amount) -> Amount {
        let low = self.low.max(other.low);
        Amount {
            low,
            high: self.high.min(other.high).max(low),
        }
    }

    /// So many times the amount.
    pub fn times(self, factor: f64) -> Amount {
        Amount {
            low: self.low * factor,
            high: self.high * factor,
        }
    }

    /// Whether it counts whole people, exactly or within whole bounds.
    pub fn is_whole(self) -> bool {
        self.low.fract() == 0.0 && self.high.fract() == 0.0
    }

    /// Whether nobody can be in it.
    pub fn is_zero(self) -> bool {
        self.high == 0.0
    }
}

impl Add for Amount {
    type Output = Amount;
    fn add(self, other: Amount) -> Amount {
        Amount {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Amount) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Amount {
    fn sum<I: Iterator<Item = Amount>>(amounts: I) -> Amount {
        amounts.fold(Amount::ZERO, Add::add)
    }
}
