//! The comparison without strata, of the people who are compared inside them.

use super::Figure;
use super::layer::{Layer, Side, difference, ratio};
use crate::measure::compare::test;
use crate::measure::{RatioInterval, Undefined};

/// The people of several strata compared all together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crude {
    pub group: Side,
    pub reference: Side,
    pub difference: Figure,
    pub ratio: Figure,
    /// The p-value of equal rates, by the same rule as everywhere: z test, Fisher's where few are expected.
    pub p_value: Result<f64, Undefined>,
    /// The same adjusted over the groups; `None` when there is none, and for people whose group is missing.
    pub p_adjusted: Option<f64>,
}

impl Crude {
    /// Of at least one stratum.
    pub(super) fn of(layers: &[Layer], ratios: RatioInterval) -> Crude {
        let (first, others) = (layers[0], &layers[1..]);
        let group = others.iter().fold(first.group, |sum, layer| sum.and(layer.group));
        let reference = others
            .iter()
            .fold(first.reference, |sum, layer| sum.and(layer.reference));
        Crude {
            group,
            reference,
            difference: difference(&group, &reference),
            ratio: ratio(&group, &reference, ratios),
            p_value: match group.whole && reference.whole {
                true => test((group.yes, group.n), (reference.yes, reference.n), false).map(|(_, p)| p),
                false => Err(Undefined::Weighted),
            },
            p_adjusted: None,
        }
    }
}
