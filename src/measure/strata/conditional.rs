//! Conditional demographic disparity.

use crate::measure::{Measured, Metric, Polarity, Undefined, Value};

use super::StratumMeasures;

/// The conditional demographic disparity of a group (Wachter, Mittelstadt and Russell 2021): in a stratum, the group's
/// share of those treated unfavourably minus its share of those treated favourably; then the mean over strata, each
/// weighing its people (Das and others 2021). Above zero, the group is more present among the first than among the
/// second. Unlike everything else here it looks at everybody, not at a reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Conditional {
    /// In `-1.0..=1.0`.
    pub value: f64,
    /// The same without strata.
    pub crude: f64,
    /// Strata where all are treated alike, by their places: the group has no share of nobody.
    pub left_out: Vec<usize>,
}

/// How many of the group and of everybody are selected, and how many are not.
pub(in crate::measure) struct Shares {
    pub selected: (f64, f64),
    pub others: (f64, f64),
}

impl Shares {
    /// Of the group at a place among the groups; nobody when it has no place.
    pub fn of(measured: &Measured, group: Option<usize>) -> Result<Shares, Undefined> {
        let exact = |place: Option<usize>| match place {
            None => Ok((0.0, 0.0)),
            Some(place) => known(&measured.groups[place].rates[Metric::SelectionRate.position()]),
        };
        let (selected, n) = exact(group)?;
        let (all_selected, all) = known(measured.overall.rate(Metric::SelectionRate))?;
        Ok(Shares {
            selected: (selected, all_selected),
            others: (n - selected, all - all_selected),
        })
    }

    fn people(&self) -> f64 {
        self.selected.1 + self.others.1
    }

    /// The group's share of those treated unfavourably minus its share of the others; `None` when all are treated alike.
    pub fn disparity(&self, polarity: Polarity) -> Option<f64> {
        if self.selected.1 <= 0.0 || self.others.1 <= 0.0 {
            return None;
        }
        let gap = self.others.0 / self.others.1 - self.selected.0 / self.selected.1;
        Some(match polarity {
            Polarity::Favour => gap,
            Polarity::Burden => -gap,
        })
    }
}

fn known(rate: &crate::measure::Rate) -> Result<(f64, f64), Undefined> {
    match rate.value {
        _ if rate.estimate().is_some() => Err(Undefined::FromDraws),
        Value::Undefined(Undefined::EmptyGroup) => Ok((0.0, 0.0)),
        Value::Undefined(reason) => Err(reason),
        Value::Bounds(..) => Err(Undefined::OnlyBounds),
        Value::Known(_) => Ok((rate.numerator.low, rate.denominator.low)),
    }
}

impl Conditional {
    /// Of the group at `group` of the whole, `places` being where it stands in each stratum.
    pub(super) fn of(
        whole: &Measured,
        group: usize,
        strata: &[StratumMeasures<'_>],
        places: &[Option<usize>],
        polarity: Polarity,
    ) -> Result<Conditional, Undefined> {
        let crude = Shares::of(whole, Some(group))?.disparity(polarity);
        let (mut sum, mut people, mut left_out) = (0.0, 0.0, Vec::new());
        for (index, (stratum, place)) in strata.iter().zip(places).enumerate() {
            if stratum.is_missing {
                continue;
            }
            let shares = Shares::of(stratum.measured, *place)?;
            match shares.disparity(polarity) {
                Some(disparity) => {
                    sum += shares.people() * disparity;
                    people += shares.people();
                }
                None => left_out.push(index),
            }
        }
        match crude {
            Some(crude) if people > 0.0 => Ok(Conditional {
                value: sum / people,
                crude,
                left_out,
            }),
            _ => Err(Undefined::NoContrast),
        }
    }
}
