//! From a prepared table to all measures: the second half of the one road that the window, the command line and
//! the check of findings take.

use std::collections::HashMap;
use std::sync::Arc;

use super::by_score::ByScore;
use super::process::Came;
use super::scores::ByStratum;
use super::{DecisionRule, Prepared, Setup, StepCount, arms};
use crate::data::{Error, RecodeCount};
use crate::measure::strata::{Inside, StratumMeasures, inside};
use crate::measure::{
    Against, Arms, Burden, Design, Direction, Measured, Metric, Polarity, Question, Reference,
    ResolvedReference, Selection, Stage, Undefined, measure_scored, resample, stages,
};
use crate::tally::{Amount, Counts, Cut, Decisions, First, GroupKey, Grouped, ResolvedCut, Tally};

/// Everything measured for a set-up.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// Where the score is cut, when the decision comes from a score.
    pub cut: Option<ResolvedCut>,
    /// One per grouping of the set-up, in its order.
    pub groupings: Vec<Evaluated>,
    /// How the decision goes with the outcome, then the score with the decision that it stands beside and with the
    /// outcome, as far as they are known.
    pub directions: Vec<Direction>,
    pub rows_received: u64,
    pub rows_kept: u64,
    pub recodes: Vec<RecodeCount>,
    pub steps: Vec<StepCount>,
    /// See [`Prepared::unordered`].
    pub unordered: Vec<(String, String)>,
    /// Whether the intervals without a formula have been drawn.
    pub resampled: bool,
    /// See [`Prepared::came`].
    pub came: Came,
    /// The people by score, when there is one.
    pub by_score: Option<Arc<ByScore>>,
}

/// One grouping, measured.
#[derive(Clone, Debug)]
pub struct Evaluated {
    /// The attributes' column names.
    pub attributes: Vec<String>,
    pub measured: Measured,
    /// The same inside each stratum, in the order of its levels, people whose stratum is missing last. Empty
    /// when the set-up has no stratum.
    pub strata: Vec<Stratum>,
    /// Its groups' shares at each stage of the process, in its order. Empty when no column tells the stage.
    pub stages: Vec<Stage>,
    /// Those chosen by the algorithm beside those drawn at random; `None` when no column tells.
    pub burden: Option<Burden>,
}

/// One grouping, measured inside one stratum.
#[derive(Clone, Debug)]
pub struct Stratum {
    /// The stratum's value; `None` for people in whom it is missing.
    pub level: Option<String>,
    pub measured: Measured,
    /// For each of its groups, the place of the same group among those of everybody.
    pub places: Vec<usize>,
}

impl Evaluated {
    /// The measures of everybody, or those inside one stratum. `None` when that stratum has nobody.
    pub fn within(&self, stratum: Option<&Option<String>>) -> Option<&Measured> {
        match stratum {
            None => Some(&self.measured),
            Some(level) => self
                .strata
                .iter()
                .find(|s| s.level == *level)
                .map(|s| &s.measured),
        }
    }

    /// Each group against its reference inside the strata, for one metric; `None` when the set-up has no stratum. See
    /// [`inside`].
    pub fn inside(&self, metric: Metric, polarity: Polarity) -> Option<Vec<Result<Inside, Undefined>>> {
        let strata = self.strata.iter().map(|stratum| StratumMeasures {
            is_missing: stratum.level.is_none(),
            measured: &stratum.measured,
            places: &stratum.places,
        });
        let strata: Vec<StratumMeasures<'_>> = strata.collect();
        (!strata.is_empty()).then(|| inside(&self.measured, &strata, metric, polarity))
    }
}

/// Measures a prepared table: no pass over the rows, so it is what a moving threshold calls. The set-up must
/// be the one it was prepared for, but for the cut, the polarity and the references. Without a polarity nothing
/// is measured, and no grouping comes back.
///
/// Inside strata the reference is the group that it is for everybody, so that strata can be compared with each
/// other: the largest group stays the largest of all, even where another is larger.
pub fn evaluate(prepared: &Prepared, setup: &Setup) -> Result<Evaluation, Error> {
    let cut = match &setup.decision {
        Some(DecisionRule::Score { column, cut, first }) => {
            Some(resolve(column, *cut, *first, &prepared.tally)?)
        }
        Some(DecisionRule::Values(_)) | None => None,
    };
    let selection = arms::selection(prepared, setup, cut.as_ref());
    let groupings = setup
        .groupings
        .iter()
        .enumerate()
        .filter_map(|(index, grouping)| {
            let question = Question {
                polarity: setup.polarity?,
                reference: grouping.reference.clone(),
                has_outcome: prepared.has_outcome,
                has_decision: prepared.has_decision,
                selection,
                methods: setup.methods,
            };
            let grouped = prepared.grouped.get(index)?;
            let cut = cut.as_ref();
            let armed = arms::by_group(prepared, index, setup, &grouping.attributes, cut);
            let counts = grouped.counts(cut);
            let everybody = grouped.everybody(&counts);
            let scored = prepared.scores.groupings.get(index);
            let mut measured = measure_scored(&grouped.keys, &counts, &armed, everybody, scored, &question);
            measured.quantity = setup.quantity();
            let strata = match prepared.stratified.get(index) {
                Some(stratified) => {
                    // Numbers given for the population are not given by stratum.
                    let selection = match selection {
                        Selection::Arms(design) => Selection::Arms(Design {
                            total: None,
                            ..design
                        }),
                        Selection::Any | Selection::SelectedOnly => selection,
                    };
                    let question = Question {
                        reference: kept(&measured, question.reference),
                        selection,
                        ..question
                    };
                    let armed = arms::by_stratum(prepared, index, cut);
                    let scored = prepared.scores.strata.get(index);
                    strata(
                        &prepared.tally,
                        stratified,
                        (cut, &armed, scored),
                        &question,
                        &measured,
                    )
                }
                None => Vec::new(),
            };
            Some(Evaluated {
                attributes: grouping.attributes.clone(),
                stages: by_stage(prepared, index, &measured, setup),
                burden: Burden::of(&measured),
                measured,
                strata,
            })
        });
    let groupings: Vec<Evaluated> = groupings.collect();
    // People chosen by their score are no sample of all scores.
    let is_told = |direction: &Direction| match direction {
        Direction::Score {
            against: Against::Outcome,
            ..
        } => selection == Selection::Any,
        Direction::Score { .. } | Direction::Decision { .. } => true,
    };
    let of_score = prepared
        .score_directions
        .iter()
        .filter(|direction| is_told(direction));
    let of_score = of_score.map(|direction| match setup.first() {
        First::Lowest => direction.turned_round(),
        First::Highest => *direction,
    });
    let of_decision = groupings
        .first()
        .and_then(|evaluated| Direction::of_decision(&evaluated.measured.overall));
    Ok(Evaluation {
        cut,
        groupings,
        directions: of_decision.into_iter().chain(of_score).collect(),
        rows_received: prepared.rows_received,
        rows_kept: prepared.rows_kept,
        recodes: prepared.recodes.clone(),
        steps: prepared.steps.clone(),
        unordered: prepared.unordered.clone(),
        resampled: false,
        came: prepared.came.clone(),
        by_score: prepared.by_score.clone(),
    })
}

impl Evaluation {
    /// Finds the intervals and tests that have no formula, by drawing again: milliseconds, for every grouping and stratum.
    pub fn resample(&mut self) {
        let strata = |evaluated: &mut Evaluated| {
            resample(&mut evaluated.measured);
            evaluated
                .strata
                .iter_mut()
                .for_each(|stratum| resample(&mut stratum.measured));
        };
        self.groupings.iter_mut().for_each(strata);
        self.resampled = true;
    }
}

/// The groups at each stage, in the order of the process and of the groups.
fn by_stage(prepared: &Prepared, index: usize, measured: &Measured, setup: &Setup) -> Vec<Stage> {
    let Some(staged) = prepared.staged.get(index) else {
        return Vec::new();
    };
    let groups = measured.groups.iter().enumerate();
    let place: HashMap<&[Option<String>], usize> = groups
        .map(|(index, group)| (group.key.as_slice(), index))
        .collect();
    let named = prepared.came.stages.values.iter();
    let mut named: Vec<(String, Vec<Amount>)> = named
        .map(|(stage, _)| (stage.clone(), vec![Amount::ZERO; measured.groups.len()]))
        .collect();
    for (key, counts) in staged.keys.iter().zip(staged.counts(None)) {
        let Some((Some(stage), group)) = key.split_first() else {
            continue;
        };
        let stage = named.iter_mut().find(|(name, _)| name == stage);
        if let (Some((_, counted)), Some(&place)) = (stage, place.get(group)) {
            counted[place] += counts.n();
        }
    }
    stages(named, setup.weight.is_some(), setup.methods)
}

/// Lays a cut over the scores present, refusing a threshold that none of them can be on either side of.
fn resolve(column: &str, cut: Cut, first: First, tally: &Tally) -> Result<ResolvedCut, Error> {
    if let (Cut::Threshold { at, .. }, Decisions::Scored { scores, .. }) = (cut, &tally.decisions)
        && let (Some(&lowest), Some(&highest)) = (scores.first(), scores.last())
        && !(lowest..=highest).contains(&at)
    {
        return Err(Error::ThresholdOutside {
            column: column.to_owned(),
            threshold: at,
            lowest,
            highest,
        });
    }
    Ok(cut.resolve_from(first, tally))
}

/// The reference to ask for inside strata: the group found for everybody, by name.
fn kept(measured: &Measured, asked: Reference) -> Reference {
    match measured.reference {
        ResolvedReference::Group(index) => {
            Reference::Group(measured.groups[index].key.iter().flatten().cloned().collect())
        }
        ResolvedReference::Overall | ResolvedReference::Rest | ResolvedReference::Absent => asked,
    }
}

/// The groups of one stratum, their counts, and these by how people were examined.
type Members = (Vec<GroupKey>, Vec<Counts>, Vec<Arms>);

/// Measures a grouping inside each stratum, the first value of each key.
fn strata(
    tally: &Tally,
    stratified: &Grouped,
    (cut, armed, scored): (Option<&ResolvedCut>, &[Arms], Option<&ByStratum>),
    question: &Question,
    whole: &Measured,
) -> Vec<Stratum> {
    let groups = whole.groups.iter().enumerate();
    let place: HashMap<&GroupKey, usize> = groups.map(|(index, group)| (&group.key, index)).collect();
    let counts = stratified.counts(cut);
    // The keys with a missing value come last whatever their stratum, so a stratum's groups are not neighbours.
    let mut members: HashMap<Option<&str>, Members> = HashMap::new();
    for (index, (key, counts)) in stratified.keys.iter().zip(counts).enumerate() {
        let Some((level, group)) = key.split_first() else {
            continue;
        };
        let member = members.entry(level.as_deref()).or_default();
        member.0.push(group.to_vec());
        member.1.push(counts);
        member.2.extend(armed.get(index));
    }
    // The stratum is the last dimension: see `prepare`.
    let levels = tally
        .dimensions
        .last()
        .map_or(&[][..], |stratum| &stratum.levels[..]);
    let in_order = levels.iter().map(|level| Some(level.as_str())).chain([None]);
    in_order
        .filter_map(|level| {
            let (keys, counts, armed) = members.get(&level)?;
            let name = level.map(str::to_owned);
            let scored = scored.and_then(|scored| scored.get(&name));
            let everybody = counts.iter().copied().sum();
            let mut measured = measure_scored(keys, counts, armed, everybody, scored, question);
            measured.quantity.clone_from(&whole.quantity);
            Some(Stratum {
                level: name,
                places: keys.iter().filter_map(|key| place.get(key).copied()).collect(),
                measured,
            })
        })
        .collect()
}
