//! How unequally the decision benefits people, individual by individual, and how much of it lies between groups.
//!
//! Benefits are those of Speicher et al. (2018), as AIF360 has them: decision minus outcome plus one, so 0 for someone
//! missed, 1 for someone decided rightly and 2 for someone selected wrongly. Where being selected is a burden it is the
//! same with "not selected" and "no" in the place of "selected" and "yes".

use serde::{Deserialize, Serialize};

use super::{GroupMeasures, Polarity, Undefined, Value};
use crate::tally::{Amount, Counts, State};

/// The generalized entropy of benefits, whole and in two parts that add up to it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entropy {
    /// Of everybody's benefits; 0 when all have the same.
    pub whole: Value,
    /// What is left when everybody has the mean of their group.
    pub between: Value,
    /// What lies inside the groups.
    pub within: Value,
    /// The 95 % interval of the whole, drawn, or why there is none.
    pub whole_interval: Result<(f64, f64), Undefined>,
    /// The same of what lies inside the groups. What lies between them has none: it is 0 at least, so chance alone
    /// raises it, and draws of it hardly ever hold a true 0.
    pub within_interval: Result<(f64, f64), Undefined>,
}

impl Entropy {
    fn undefined(reason: Undefined) -> Entropy {
        let value = Value::Undefined(reason);
        Entropy {
            whole: value,
            between: value,
            within: value,
            whole_interval: Err(reason),
            within_interval: Err(reason),
        }
    }

    /// Puts the intervals where nothing was for want of them.
    pub(super) fn put(
        &mut self,
        whole: Result<(f64, f64), Undefined>,
        within: Result<(f64, f64), Undefined>,
    ) {
        if self.whole_interval == Err(Undefined::NotResampled) {
            (self.whole_interval, self.within_interval) = (whole, within);
        }
    }
}

/// The people of a group by benefit: none, one, two.
type Benefits = [f64; 3];

/// The two indices of a grouping.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inequality {
    /// Generalized entropy index with alpha 2: half the square of the coefficient of variation.
    pub generalized_entropy_index: Entropy,
    /// Theil's index: alpha 1.
    pub theil_index: Entropy,
    /// Whether being selected is a benefit or its contrary.
    pub polarity: Polarity,
}

impl Inequality {
    /// Neither has a value, for this reason.
    fn undefined(polarity: Polarity, reason: Undefined) -> Inequality {
        Inequality {
            generalized_entropy_index: Entropy::undefined(reason),
            theil_index: Entropy::undefined(reason),
            polarity,
        }
    }

    /// Neither has an interval, for this reason.
    pub(super) fn refuse(&mut self, reason: Undefined) {
        self.generalized_entropy_index.put(Err(reason), Err(reason));
        self.theil_index.put(Err(reason), Err(reason));
    }
}

/// Computes both over groups that everybody is in one of.
pub(super) fn inequality(
    groups: &[GroupMeasures],
    polarity: Polarity,
    lacks: Option<Undefined>,
) -> Inequality {
    if let Some(reason) = lacks {
        return Inequality::undefined(polarity, reason);
    }
    let benefits: Result<Vec<Benefits>, Undefined> = groups
        .iter()
        .map(|group| benefits(&group.counts, polarity))
        .collect();
    match benefits {
        Err(reason) => Inequality::undefined(polarity, reason),
        Ok(groups) => Inequality {
            generalized_entropy_index: entropy(&groups, |share| 0.5 * (share * share - 1.0)),
            theil_index: entropy(
                &groups,
                |share| if share > 0.0 { share * share.ln() } else { 0.0 },
            ),
            polarity,
        },
    }
}

fn benefits(counts: &Counts, polarity: Polarity) -> Result<Benefits, Undefined> {
    let unknown = State::ALL
        .into_iter()
        .map(|state| counts.get(State::Unknown, state) + counts.get(state, State::Unknown));
    if !unknown.sum::<Amount>().is_zero() {
        return Err(Undefined::OutcomesUnknown);
    }
    let known = |amount: Amount| amount.known().ok_or(Undefined::OnlyBounds);
    let right = known(counts.true_positives())? + known(counts.true_negatives())?;
    let (fp, fn_) = (known(counts.false_positives())?, known(counts.false_negatives())?);
    Ok(match polarity {
        Polarity::Favour => [fn_, right, fp],
        Polarity::Burden => [fp, right, fn_],
    })
}

/// The mean of a function of each benefit over the mean benefit, and of each group's mean over it.
fn entropy(groups: &[Benefits], of: impl Fn(f64) -> f64) -> Entropy {
    let people: f64 = groups.iter().flatten().sum();
    let sum = |group: &Benefits| group[1] + 2.0 * group[2];
    let all: f64 = groups.iter().map(sum).sum();
    if people <= 0.0 || all <= 0.0 {
        return Entropy::undefined(Undefined::EmptyGroup);
    }
    let mean = all / people;
    let one = |group: &Benefits| -> f64 {
        let each = group.iter().zip([0.0, 1.0, 2.0]);
        each.map(|(people, benefit)| people * of(benefit / mean)).sum()
    };
    let whole = groups.iter().map(one).sum::<f64>() / people;
    let between = groups
        .iter()
        .filter(|group| group.iter().sum::<f64>() > 0.0)
        .map(|group| {
            let size: f64 = group.iter().sum();
            size * of(sum(group) / size / mean)
        });
    let between = between.sum::<f64>() / people;
    Entropy {
        whole: Value::Known(whole),
        between: Value::Known(between),
        within: Value::Known(whole - between),
        whole_interval: Err(Undefined::NotResampled),
        within_interval: Err(Undefined::NotResampled),
    }
}
