//! Tests over several two-by-two tables.

use statrs::function::gamma::gamma_ur;

use super::Layer;
use crate::measure::Undefined;

/// The result of a test whose statistic follows a chi-square law.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChiSquare {
    pub statistic: f64,
    /// Degrees of freedom, at least 1.
    pub freedom: f64,
    pub p_value: f64,
}

impl ChiSquare {
    /// The p-value of a statistic: the upper tail of the law.
    pub(in crate::measure) fn new(statistic: f64, freedom: f64) -> ChiSquare {
        let statistic = statistic.max(0.0);
        let p_value = match statistic > 0.0 {
            true => gamma_ur(freedom / 2.0, statistic / 2.0),
            false => 1.0,
        };
        ChiSquare {
            statistic,
            freedom,
            p_value,
        }
    }
}

/// The strata whose table can vary: neither nobody nor everybody is above the line.
pub(in crate::measure) fn telling(layers: &[Layer]) -> impl Iterator<Item = &Layer> {
    let telling = |layer: &&Layer| layer.yes() > 0.0 && layer.yes() < layer.total();
    layers.iter().filter(telling)
}

/// The test of Cochran (1954) and of Mantel and Haenszel (1959), without continuity correction.
pub(super) fn association(layers: &[Layer]) -> Result<ChiSquare, Undefined> {
    let (mut gap, mut variance) = (0.0, 0.0);
    for layer in telling(layers) {
        let (total, yes) = (layer.total(), layer.yes());
        gap += layer.group.yes - layer.group.n * yes / total;
        variance += layer.group.n * layer.reference.n * yes * (total - yes) / (total * total * (total - 1.0));
    }
    match variance > 0.0 {
        true => Ok(ChiSquare::new(gap * gap / variance, 1.0)),
        false => Err(Undefined::NoContrast),
    }
}

/// The test of Breslow and Day (1980) with the correction of Tarone (1985). Strata whose table cannot vary say nothing
/// of an odds ratio and are not counted.
pub(super) fn homogeneity(layers: &[Layer], odds_ratio: f64) -> Result<ChiSquare, Undefined> {
    if odds_ratio <= 0.0 {
        return Err(Undefined::NoContrast);
    }
    let (mut statistic, mut gap, mut variances, mut strata) = (0.0, 0.0, 0.0, 0.0);
    for layer in telling(layers) {
        let expected = expected_at(layer.group.n, layer.reference.n, layer.yes(), odds_ratio);
        let cells = [
            expected,
            layer.yes() - expected,
            layer.group.n - expected,
            layer.reference.n - layer.yes() + expected,
        ];
        let variance = 1.0 / cells.iter().map(|cell| 1.0 / cell).sum::<f64>();
        let beyond = layer.group.yes - expected;
        statistic += beyond * beyond / variance;
        gap += beyond;
        variances += variance;
        strata += 1.0;
    }
    match strata > 1.0 {
        true => Ok(ChiSquare::new(statistic - gap * gap / variances, strata - 1.0)),
        false => Err(Undefined::OneStratum),
    }
}

/// How many of a group of so many people would be above the line if the odds ratio were this one, `yes` of them and of the
/// others being so: the root of a quadratic, taken in the form that loses no digits.
pub(in crate::measure) fn expected_at(group: f64, reference: f64, yes: f64, odds_ratio: f64) -> f64 {
    let a = 1.0 - odds_ratio;
    let b = odds_ratio * (group + yes) + reference - yes;
    let c = -odds_ratio * group * yes;
    let root = (b * b - 4.0 * a * c).sqrt();
    match b >= 0.0 {
        true => -2.0 * c / (b + root),
        false => (root - b) / (2.0 * a),
    }
}
