//! A tally seen through one grouping.

use super::{Counts, ResolvedCut, Tally};

/// The values that define a group, one per attribute of the grouping; `None` where the value is missing.
pub type GroupKey = Vec<Option<String>>;

/// The cells of a tally sorted into the groups of one grouping (one attribute, or several crossed), so that a
/// change of cut costs a look-up per group.
#[derive(Clone, Debug)]
pub struct Grouped {
    /// The groups that have people, in the order of the attributes' levels; groups with a missing value last.
    pub keys: Vec<GroupKey>,
}

impl Grouped {
    /// Sorts the cells of `tally` by the dimensions at `attributes` (indices into [`Tally::dimensions`]).
    pub fn new(tally: &Tally, attributes: &[usize]) -> Grouped {
        let _ = (tally, attributes);
        todo!()
    }

    /// The counts of each group, in the order of [`Grouped::keys`]. `cut` is needed when the tally holds
    /// scores, and ignored when it holds decisions.
    pub fn counts(&self, cut: Option<&ResolvedCut>) -> Vec<Counts> {
        let _ = cut;
        todo!()
    }
}
