//! Turning round what looks inverted, and saying that it is meant.

use serde::{Deserialize, Serialize};

use super::{DecisionRule, Evaluation, PositiveValues, Setup};
use crate::data::Profile;
use crate::measure::Direction;
use crate::tally::Cut;

/// A decision against the outcome that the auditor says is meant. It says so of this decision, wherever its score is
/// cut, and of this outcome only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Meant {
    pub outcome: PositiveValues,
    pub decision: DecisionRule,
}

/// What can be turned round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flip {
    /// The other values of the decision's column mean selected.
    Decision,
    /// The other values of the outcome's column mean yes.
    Outcome,
    /// The other end of the score is selected first.
    Score,
}

impl Flip {
    /// All, in the order in which they are offered.
    pub const ALL: [Flip; 3] = [Flip::Score, Flip::Decision, Flip::Outcome];

    /// The set-up with this turned round; `None` when it does not apply. `profiles` are of the columns as recoded: those
    /// with more values than a profile holds are not turned round, for nobody could look the other values over. Values
    /// that mean "not known" stay not known.
    pub fn of(self, setup: &Setup, profiles: &[Profile]) -> Option<Setup> {
        let mut flipped = setup.clone();
        match (self, &mut flipped.decision) {
            (Flip::Decision, Some(DecisionRule::Values(values))) => values.values = others(values, profiles)?,
            (Flip::Score, Some(DecisionRule::Score { first, .. })) => *first = first.other(),
            (Flip::Outcome, _) => {
                let outcome = flipped.outcome.as_mut()?;
                outcome.values = others(outcome, profiles)?;
            }
            (Flip::Decision | Flip::Score, _) => return None,
        }
        Some(flipped)
    }
}

/// The other values of the column, in alphabetical order.
fn others(chosen: &PositiveValues, profiles: &[Profile]) -> Option<Vec<String>> {
    let mut profiles = profiles.iter();
    let profile = profiles.find(|profile| profile.name == chosen.column)?;
    if profile.distinct > profile.frequent.len() {
        return None;
    }
    let values = profile.frequent.iter().map(|(value, _)| value);
    let mut others: Vec<String> = values
        .filter(|value| !chosen.values.iter().any(|chosen| chosen.trim() == *value))
        .cloned()
        .collect();
    others.sort();
    (!others.is_empty()).then_some(others)
}

impl Meant {
    /// What the set-up takes now; `None` before it takes both.
    pub fn of(setup: &Setup) -> Option<Meant> {
        Some(Meant {
            outcome: sorted(setup.outcome_in_use()?),
            decision: match setup.decision_in_use()? {
                DecisionRule::Values(values) => DecisionRule::Values(sorted(values)),
                DecisionRule::Score { column, first, .. } => DecisionRule::Score {
                    column: column.clone(),
                    cut: Cut::Top { count: 0 },
                    first: *first,
                },
            },
        })
    }
}

fn sorted(values: &PositiveValues) -> PositiveValues {
    let mut values = values.clone();
    values.values.sort();
    values
}

impl Setup {
    /// Whether the auditor said that the direction of the decision, as it is now, is meant.
    pub fn is_direction_meant(&self) -> bool {
        self.direction_meant.is_some() && self.direction_meant == Meant::of(self)
    }
}

impl Evaluation {
    /// What looks inverted: the decision, which is told in people, before the score that it comes from.
    pub fn inverted(&self) -> Option<&Direction> {
        self.directions.iter().find(|direction| direction.is_inverted())
    }
}
