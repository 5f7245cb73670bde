//! Names that scripts may rely on, the same in every language and every version.

use crate::measure::{Polarity, Test};
use crate::project::Unit;

/// The unit's stable name.
pub(super) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Person => "person",
        Unit::Household => "household",
        Unit::Decision => "decision",
        Unit::Area => "area",
    }
}

/// The polarity's stable name.
pub(super) fn polarity(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Favour => "favour",
        Polarity::Burden => "burden",
    }
}

/// The test's stable name.
pub(super) fn test(test: Test) -> &'static str {
    match test {
        Test::TwoProportion => "two_proportion",
        Test::FisherExact => "fisher_exact",
        Test::Interval => "interval",
        Test::Permutation => "permutation",
        Test::Welch => "welch",
    }
}
