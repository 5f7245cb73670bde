//! When strata change what one would conclude.

use super::Inside;
use crate::measure::LEVEL;

/// What the pooled comparison says otherwise than the crude one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The two point to opposite sides (Simpson 1951), whichever of them is clear of chance.
    Reversed { crude: bool, pooled: bool },
    /// The crude gap is clear of chance, the pooled one is not.
    Lost,
    /// The pooled gap is clear of chance, the crude one is not.
    Found,
}

impl Notice {
    /// Its stable name in JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            Notice::Reversed { .. } => "reversed",
            Notice::Lost => "lost",
            Notice::Found => "found",
        }
    }

    /// A gap is clear of chance when its interval leaves zero out and its p-value, adjusted for the number of groups, is
    /// at most [`LEVEL`]. Without both nothing is noticed.
    pub(super) fn of(inside: &Inside) -> Option<Notice> {
        let (crude, pooled) = (&inside.crude, &inside.pooled.difference);
        let clear = |interval: (f64, f64), p: f64| (interval.0 > 0.0 || interval.1 < 0.0) && p <= LEVEL;
        let crude_clear = clear(crude.difference.interval.ok()?, crude.p_adjusted?);
        let pooled_clear = clear(pooled.interval.ok()?, inside.p_adjusted?);
        let opposite = crude.difference.value.ok()? * pooled.value.ok()? < 0.0;
        match (opposite, crude_clear, pooled_clear) {
            (true, crude, pooled) => Some(Notice::Reversed { crude, pooled }),
            (false, true, false) => Some(Notice::Lost),
            (false, false, true) => Some(Notice::Found),
            (false, true, true) | (false, false, false) => None,
        }
    }
}
