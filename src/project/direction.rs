//! Turning round what looks inverted, and saying that it is meant.

use serde::{Deserialize, Serialize};

use super::{DecisionRule, Evaluation, PositiveValues, Setup};
use crate::data::Profile;
use crate::measure::{Against, Direction};
use crate::tally::{Cut, First};

/// A decision against the outcome that the auditor says is meant. It says so of this decision, wherever its score is
/// cut, and of this outcome only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Meant {
    pub outcome: PositiveValues,
    pub decision: DecisionRule,
}

/// A score beside a decision that goes against it, or against the outcome, and that the auditor says is meant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScoreMeant {
    pub score: String,
    pub first: First,
    pub decision: Option<PositiveValues>,
    pub outcome: Option<PositiveValues>,
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
    /// What can be turned round when this looks inverted, in the order in which it is offered.
    pub fn ways(direction: &Direction, setup: &Setup) -> [Flip; 2] {
        match (direction, &setup.decision) {
            (Direction::Decision { .. }, Some(DecisionRule::Values(_)) | None) => {
                [Flip::Decision, Flip::Outcome]
            }
            (
                Direction::Score {
                    against: Against::Decision,
                    ..
                },
                _,
            ) => [Flip::Score, Flip::Decision],
            (Direction::Decision { .. } | Direction::Score { .. }, _) => [Flip::Score, Flip::Outcome],
        }
    }

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
            (Flip::Score, _) if setup.score.is_some() => flipped.score_first = setup.score_first.other(),
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

impl ScoreMeant {
    /// What the set-up takes now; `None` without a score beside the decision.
    fn of(setup: &Setup) -> Option<ScoreMeant> {
        Some(ScoreMeant {
            score: setup.score.clone()?,
            first: setup.score_first,
            decision: match setup.decision_in_use() {
                Some(DecisionRule::Values(values)) => Some(sorted(values)),
                Some(DecisionRule::Score { .. }) => return None,
                None => None,
            },
            outcome: setup.outcome_in_use().map(sorted),
        })
    }
}

fn sorted(values: &PositiveValues) -> PositiveValues {
    let mut values = values.clone();
    values.values.sort();
    values
}

impl Setup {
    /// Whether the auditor said that this direction, of the set-up as it is now, is meant.
    pub fn means(&self, direction: &Direction) -> bool {
        match self.is_of_score_beside(direction) {
            true => self.score_meant.is_some() && self.score_meant == ScoreMeant::of(self),
            false => self.direction_meant.is_some() && self.direction_meant == Meant::of(self),
        }
    }

    /// The same set-up, of which the auditor says that this direction is meant.
    pub fn meaning(&self, direction: &Direction) -> Setup {
        let mut meant = self.clone();
        match self.is_of_score_beside(direction) {
            true => meant.score_meant = ScoreMeant::of(self),
            false => meant.direction_meant = Meant::of(self),
        }
        meant
    }

    /// The same set-up, of which the auditor says that every direction is meant.
    pub fn meaning_all(self) -> Setup {
        Setup {
            direction_meant: Meant::of(&self),
            score_meant: ScoreMeant::of(&self),
            ..self
        }
    }

    /// Whether a direction is that of a score that decides nothing.
    fn is_of_score_beside(&self, direction: &Direction) -> bool {
        let decides = matches!(self.decision, Some(DecisionRule::Score { .. }));
        !decides && matches!(direction, Direction::Score { .. })
    }
}

impl Evaluation {
    /// What looks inverted: the decision, which is told in people, before a score.
    pub fn inverted(&self) -> impl Iterator<Item = &Direction> {
        self.directions.iter().filter(|direction| direction.is_inverted())
    }

    /// What looks inverted first, and was not said to be meant. A score is asked about once: against the decision it
    /// stands beside, before the outcome; the score from which the decision is made, after the decision.
    pub fn asked(&self, setup: &Setup) -> Option<&Direction> {
        self.inverted().find(|direction| !setup.means(direction))
    }
}
