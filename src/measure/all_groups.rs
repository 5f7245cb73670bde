//! All groups of a grouping at once: do they have the same rate?

use super::strata::ChiSquare;
use super::{Measured, Metric, Undefined, Value};

/// Expected counts under this make the chi-square law a poor guide (Cochran 1954).
const FEWEST_EXPECTED: f64 = 5.0;

/// The test of all groups at once, and how many it is of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AllGroups {
    pub groups: usize,
    pub test: ChiSquare,
}

impl Measured {
    /// Pearson's chi-square test that all groups have the same rate (Pearson 1900), over those with a rate; people whose
    /// group is missing take no part. With two groups it is the z test. Refused where one expected count in five is under
    /// 5 or any is under 1.
    pub fn all_groups(&self, metric: Metric) -> Result<AllGroups, Undefined> {
        if metric.share().is_none() {
            return Err(Undefined::NotPooled);
        }
        if let Value::Undefined(reason) = self.overall.rate(metric).value {
            return Err(reason);
        }
        let mut table: Vec<(f64, f64)> = Vec::with_capacity(self.groups.len());
        for group in self.groups.iter().filter(|group| !group.missing_group) {
            let rate = group.rate(metric);
            match rate.value {
                // Nobody below the line is in no row of the table.
                Value::Undefined(_) => {}
                Value::Bounds(..) => return Err(Undefined::OnlyBounds),
                Value::Known(_) if rate.estimate().is_some() => return Err(Undefined::FromDraws),
                Value::Known(_) if rate.people().is_some() => return Err(Undefined::Weighted),
                Value::Known(_) => table.push(rate.evidence()?),
            }
        }
        Ok(AllGroups {
            groups: table.len(),
            test: chi_square(&table)?,
        })
    }
}

/// Pearson's chi-square test of equal shares, from (numerator, denominator) pairs of whole numbers of people, each
/// denominator above zero.
pub fn chi_square(groups: &[(f64, f64)]) -> Result<ChiSquare, Undefined> {
    if groups.len() < 2 {
        return Err(Undefined::FewerThanTwoGroups);
    }
    let (yes, people) = groups
        .iter()
        .fold((0.0, 0.0), |sum, group| (sum.0 + group.0, sum.1 + group.1));
    let share = yes / people;
    if yes <= 0.0 || yes >= people {
        return Err(Undefined::NoContrast);
    }
    let expected = |(_, n): &(f64, f64)| [n * share, n * (1.0 - share)];
    let cells: Vec<f64> = groups.iter().flat_map(expected).collect();
    let few = cells.iter().filter(|cell| **cell < FEWEST_EXPECTED).count();
    if 5 * few > cells.len() || cells.iter().any(|cell| *cell < 1.0) {
        return Err(Undefined::TooFewExpected);
    }
    // The two cells of a group are as far from what is expected: (1/e + 1/(n - e)) = 1 / (n p (1 - p)).
    let apart = |(yes, n): &(f64, f64)| (yes - n * share).powi(2) / (n * share * (1.0 - share));
    Ok(ChiSquare::new(
        groups.iter().map(apart).sum(),
        groups.len() as f64 - 1.0,
    ))
}
