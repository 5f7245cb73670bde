//! What the score and the numeric outcome say of each grouping: counted once, for it does not depend on where the score
//! is cut.

use std::collections::HashMap;
use std::sync::Arc;

use super::NumericOutcome;
use super::by_score::ByScore;
use crate::data::{Error, Table, score_column};
use crate::measure::{Direction, ScoreScale, Scored};
use crate::tally::{
    Coded, DecisionColumn, Decisions, Distribution, First, GroupKey, Grouped, State, Tally, Weights, count,
    count_sample,
};

/// The measures of the score by the stratum's value, `None` where it is missing.
pub(super) type ByStratum = HashMap<Option<String>, Scored>;

/// The measures of the score and of the numeric outcome, by grouping. Empty without either.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    /// One per grouping of the set-up, in its order.
    pub groupings: Vec<Scored>,
    /// For each grouping, the same inside each stratum.
    pub(super) strata: Vec<ByStratum>,
}

/// The rows to count values of, and how they are grouped.
pub(super) struct Rows<'a> {
    pub dimensions: &'a [Coded],
    /// For each grouping, where its attributes are among the dimensions.
    pub places: &'a [Vec<usize>],
    /// Where the stratum is among them.
    pub stratum: Option<usize>,
    pub people: Weights<'a>,
    pub weights: Option<&'a [f64]>,
    pub keep: Option<&'a [bool]>,
}

impl Rows<'_> {
    fn count(&self, values: &[f64], outcomes: Option<&[State]>) -> Tally {
        let values = DecisionColumn::Scores(values);
        match self.weights {
            None => count(self.dimensions, outcomes, values, self.people, self.keep),
            Some(weights) => count_sample(self.dimensions, outcomes, values, self.people, weights, self.keep),
        }
    }

    /// The groupings, each with these dimensions before its own.
    fn behind(&self, tally: &Tally, first: Option<usize>) -> Vec<Grouped> {
        let behind = |places: &Vec<usize>| {
            let places: Vec<usize> = first.iter().chain(places).copied().collect();
            Grouped::new(tally, &places)
        };
        self.places.iter().map(behind).collect()
    }

    /// The groupings, alone and behind the stratum.
    fn groupings(&self, tally: &Tally) -> (Vec<Grouped>, Vec<Grouped>) {
        let inside = self.stratum.map(|stratum| self.behind(tally, Some(stratum)));
        (self.behind(tally, None), inside.unwrap_or_default())
    }
}

impl Scores {
    /// What is measured of a grouping, of everybody or inside one stratum.
    pub fn within(&self, grouping: usize, stratum: Option<&Option<String>>) -> Option<&Scored> {
        match stratum {
            None => self.groupings.get(grouping),
            Some(level) => self.strata.get(grouping)?.get(level),
        }
    }

    /// Measures the scores of a tally; `grouped` and `stratified` are its groupings, alone and behind the stratum.
    pub(super) fn of(tally: &Tally, first: First, grouped: &[Grouped], stratified: &[Grouped]) -> Scores {
        let Decisions::Scored { scores, .. } = &tally.decisions else {
            return Scores::default();
        };
        Scores::measured(grouped, stratified, (scores, first), |people, missing, whole| {
            let scale = ScoreScale {
                scores,
                // The median stays everybody's, so that strata can be compared with each other.
                median: whole.and_then(|whole| whole.median),
                first,
            };
            Scored::of(people, missing, scale)
        })
    }

    /// Measures a score that decides nothing, and how it goes with the decision given and with the outcome, high scores
    /// first; with the people by score.
    pub(super) fn beside(
        scores: &[f64],
        (outcomes, decided): (Option<&[State]>, Option<&[State]>),
        first: First,
        rows: &Rows<'_>,
    ) -> (Scores, Vec<Direction>, Option<Arc<ByScore>>) {
        let tally = Arc::new(rows.count(scores, outcomes));
        let (grouped, stratified) = rows.groupings(&tally);
        let (grouped, stratified) = (Arc::new(grouped), Arc::new(stratified));
        let everybody = Rows {
            dimensions: &[],
            ..*rows
        };
        let of_decision = decided.map(|decided| everybody.count(scores, Some(decided)));
        let of_decision = of_decision
            .as_ref()
            .and_then(Direction::of_score_against_decision);
        let directions = of_decision.into_iter().chain(Direction::of_score(&tally));
        (
            Scores::of(&tally, first, &grouped, &stratified),
            directions.collect(),
            ByScore::of(&tally, &grouped, &stratified),
        )
    }

    /// Measures the numeric outcome, and its residuals when a prediction was named.
    pub(super) fn of_number(
        table: &Table,
        number: &NumericOutcome,
        rows: &Rows<'_>,
    ) -> Result<Scores, Error> {
        let numbers = score_column(table.column(&number.column)?)?;
        let Some(prediction) = &number.prediction else {
            return Ok(Scores::of_values(numbers, rows, |people, missing, distinct| {
                Scored::of_numbers(people, missing, distinct).and(Scored::without_residuals(people.len()))
            }));
        };
        let predicted = score_column(table.column(prediction)?)?;
        let residuals = numbers.iter().zip(predicted);
        let residuals: Vec<f64> = residuals.map(|(number, predicted)| number - predicted).collect();
        let residuals = Scores::of_values(&residuals, rows, Scored::of_residuals);
        Ok(Scores::of_values(numbers, rows, Scored::of_numbers).and(residuals))
    }

    fn of_values(
        values: &[f64],
        rows: &Rows<'_>,
        measure: impl Fn(&[&Distribution], &[bool], &[f64]) -> Scored,
    ) -> Scores {
        let tally = rows.count(values, None);
        let Decisions::Scored { scores: distinct, .. } = &tally.decisions else {
            return Scores::default();
        };
        let (grouped, stratified) = rows.groupings(&tally);
        let values = (distinct.as_slice(), First::Highest);
        Scores::measured(&grouped, &stratified, values, |people, missing, _| {
            measure(people, missing, distinct)
        })
    }

    /// Measures every grouping, then the same inside each stratum, given what was measured of everybody.
    fn measured(
        grouped: &[Grouped],
        stratified: &[Grouped],
        (values, first): (&[f64], First),
        measure: impl Fn(&[&Distribution], &[bool], Option<&Scored>) -> Scored,
    ) -> Scores {
        let of = |groups: Vec<(GroupKey, Distribution)>, whole: Option<&Scored>| {
            let missing = groups.iter().map(|(key, _)| key.iter().any(Option::is_none));
            let missing: Vec<bool> = missing.collect();
            let people: Vec<Distribution> = groups.into_iter().map(|(_, people)| people).collect();
            let scored = measure(&people.iter().collect::<Vec<_>>(), &missing, whole);
            scored.hold(people, missing, values, first)
        };
        let groupings: Vec<Scored> = grouped
            .iter()
            .map(|grouped| {
                let keys = grouped.keys.iter().cloned();
                of(keys.zip(grouped.distributions()).collect(), None)
            })
            .collect();
        let strata = stratified.iter().zip(&groupings).map(|(stratified, whole)| {
            let mut members: HashMap<Option<String>, Vec<(GroupKey, Distribution)>> = HashMap::new();
            for (key, people) in stratified.keys.iter().zip(stratified.distributions()) {
                if let Some((level, group)) = key.split_first() {
                    members
                        .entry(level.clone())
                        .or_default()
                        .push((group.to_vec(), people));
                }
            }
            members
                .into_iter()
                .map(|(level, members)| (level, of(members, Some(whole))))
                .collect()
        });
        let strata = strata.collect();
        Scores { groupings, strata }
    }

    /// These measures and others of the same groupings.
    pub(super) fn and(self, other: Scores) -> Scores {
        if self.groupings.is_empty() {
            return other;
        }
        let groupings = self.groupings.into_iter().zip(other.groupings);
        let strata = self.strata.into_iter().zip(other.strata);
        Scores {
            groupings: groupings.map(|(one, other)| one.and(other)).collect(),
            strata: strata
                .map(|(one, mut other)| {
                    let join = |(level, scored): (Option<String>, Scored)| {
                        let other = other.remove(&level).unwrap_or_default();
                        (level, scored.and(other))
                    };
                    one.into_iter().map(join).collect()
                })
                .collect(),
        }
    }
}
