//! Direct standardisation: both rates as they would be with everybody's mix of strata.

use super::{Figure, Layer};
use crate::measure::Undefined;
use crate::measure::interval::newcombe_from;

/// The rates of a group and of its reference if each had everybody's mix of strata.
///
/// A stratum weighs its share of everybody below the line, over the strata compared; the weights are taken as given.
/// The interval of a rate combines Wilson's in each stratum in quadrature (Zou and Donner 2008), that of the difference
/// is Newcombe's from both, that of the ratio the same on logarithms. With one stratum they are those of the rates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standardised {
    pub group: Figure,
    pub reference: Figure,
    pub difference: Figure,
    pub ratio: Figure,
}

/// A share with the ends of its interval.
type Spanned = (f64, (f64, f64));

impl Standardised {
    /// Of at least one stratum.
    pub(super) fn of(layers: &[Layer]) -> Result<Standardised, Undefined> {
        let people = layers.iter().map(|layer| layer.everybody.known());
        let people: Option<Vec<f64>> = people.collect();
        let people = people.ok_or(Undefined::OnlyBounds)?;
        let all: f64 = people.iter().sum();
        let weights: Vec<f64> = people.iter().map(|people| people / all).collect();
        let group = rate(&weights, layers.iter().map(|layer| layer.group));
        let reference = rate(&weights, layers.iter().map(|layer| layer.reference));
        let both = spanned(group).and_then(|group| Ok((group, spanned(reference)?)));
        let (share, other) = (group.value?, reference.value?);
        Ok(Standardised {
            group,
            reference,
            difference: Figure {
                value: Ok(share - other),
                interval: both.map(|(group, reference)| newcombe_from(group, reference)),
            },
            ratio: match other > 0.0 {
                true => Figure {
                    value: Ok(share / other),
                    interval: both.and_then(|(group, reference)| ratio_interval(group, reference)),
                },
                false => Figure::undefined(Undefined::ReferenceZero),
            },
        })
    }
}

fn spanned(figure: Figure) -> Result<Spanned, Undefined> {
    Ok((figure.value?, figure.interval?))
}

/// The weighted mean of shares, and its interval.
fn rate(weights: &[f64], sides: impl Iterator<Item = super::Side>) -> Figure {
    let (mut share, mut spread) = (0.0, Ok((0.0, 0.0)));
    for (weight, side) in weights.iter().zip(sides) {
        share += weight * side.share();
        spread = spread.and_then(|(down, up): (f64, f64)| {
            let (low, high) = side.interval?;
            Ok((
                down + (weight * (side.share() - low)).powi(2),
                up + (weight * (high - side.share())).powi(2),
            ))
        });
    }
    Figure {
        value: Ok(share),
        interval: spread.map(|(down, up)| ((share - down.sqrt()).max(0.0), (share + up.sqrt()).min(1.0))),
    }
}

fn ratio_interval(group: Spanned, reference: Spanned) -> Result<(f64, f64), Undefined> {
    let ((share, (low, high)), (other, (other_low, other_high))) = (group, reference);
    if other_low <= 0.0 {
        return Err(Undefined::ReferenceZero);
    }
    if share <= 0.0 {
        return Err(Undefined::ZeroNumerator);
    }
    let far = |one: f64, other: f64| (one / other).ln().powi(2);
    let down = (far(share, low) + far(other_high, other)).sqrt();
    let up = (far(high, share) + far(other, other_low)).sqrt();
    let ratio = share / other;
    Ok((ratio * (-down).exp(), ratio * up.exp()))
}
