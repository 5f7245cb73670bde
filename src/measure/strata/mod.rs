//! A group against its reference inside strata: what is left of the gap between them once people of the same stratum
//! are compared with each other.
//!
//! In each stratum the two groups make a two-by-two table. The tables are pooled (Mantel and Haenszel 1959), tested
//! together (Cochran 1954; Breslow and Day 1980), and put on everybody's mix of strata (direct standardisation).
//! Strata in which the two cannot be compared are left out by name, never silently.

mod association;
mod conditional;
mod crude;
mod gather;
mod layer;
mod notice;
mod pooled;
mod standard;

pub use association::ChiSquare;
pub(super) use association::{expected_at, telling};
pub use conditional::Conditional;
pub(super) use conditional::Shares;
pub use crude::Crude;
pub use gather::{StratumMeasures, inside};
pub use layer::{Layer, LeftOut, Side};
pub use notice::Notice;
pub use pooled::Pooled;
pub use standard::Standardised;

use super::{RatioInterval, Undefined};

/// A number with its interval at 95 %, each of which may have no value for a reason of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    pub value: Result<f64, Undefined>,
    pub interval: Result<(f64, f64), Undefined>,
}

impl Figure {
    /// Neither a number nor an interval.
    pub fn undefined(reason: Undefined) -> Figure {
        Figure {
            value: Err(reason),
            interval: Err(reason),
        }
    }
}

/// One group against its reference inside strata, for one metric.
#[derive(Clone, Debug, PartialEq)]
pub struct Inside {
    /// The strata in which the two are compared, in their order. At least one.
    pub layers: Vec<Layer>,
    /// The others, and why.
    pub left_out: Vec<LeftOut>,
    /// The people of `layers` all together, whatever their stratum.
    pub crude: Crude,
    pub pooled: Pooled,
    /// Cochran, Mantel and Haenszel's test that the rates are equal in every stratum, without continuity correction.
    pub association: Result<ChiSquare, Undefined>,
    /// The p-value of `association` adjusted over the groups, as every p-value is; `None` when there is none, and for people whose
    /// group is missing.
    pub p_adjusted: Option<f64>,
    /// Breslow and Day's test, with Tarone's correction, that the odds ratio is the same in every stratum.
    pub homogeneity: Result<ChiSquare, Undefined>,
    pub standardised: Result<Standardised, Undefined>,
    /// Of the selection rate only.
    pub conditional: Result<Conditional, Undefined>,
    /// What the strata change in what one would conclude.
    pub notice: Option<Notice>,
}

impl Inside {
    /// Computes everything but what depends on the other groups: see [`inside`].
    fn of(
        layers: Vec<Layer>,
        left_out: Vec<LeftOut>,
        conditional: Result<Conditional, Undefined>,
        ratios: RatioInterval,
    ) -> Inside {
        let tables = layers.iter().all(Layer::is_whole).then_some(&layers[..]);
        let pooled = Pooled::of(&layers, tables.is_some());
        let tables = tables.ok_or(Undefined::Weighted);
        Inside {
            crude: Crude::of(&layers, ratios),
            association: tables.and_then(association::association),
            p_adjusted: None,
            homogeneity: tables.and_then(|layers| association::homogeneity(layers, pooled.odds_ratio.value?)),
            standardised: Standardised::of(&layers),
            pooled,
            conditional,
            notice: None,
            layers,
            left_out,
        }
    }
}
