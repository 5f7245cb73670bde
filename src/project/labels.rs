//! Outcomes and decisions of three or more ordered labels: every cut, and each label against the rest.

use serde::{Deserialize, Serialize};

use super::{DecisionRule, Evaluated, Evaluation, PositiveValues, Process, Setup, evaluate, prepare_recoded};
use crate::data::{Column, Decimal, Error, Progress, Table, Values, parse_number, state_column};
use crate::measure::{Measured, Metric, Reference, ResolvedReference, adjust_together};
use crate::tally::{Amount, Counts, State};

/// Fewest labels of which there is more than one cut.
pub const FEWEST_LABELS: usize = 3;

/// Most labels: each is a pass over the rows.
pub const MOST_LABELS: usize = 20;

/// The order of the labels of an outcome or a decision. A label that is not named here is in no order: whether the
/// person has the outcome, or was selected, is then not known, unless the label itself is ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelOrder {
    pub column: String,
    /// From the lowest to the highest.
    pub labels: Vec<String>,
}

/// What has the labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Labelled {
    Outcome,
    Decision,
}

impl Labelled {
    /// The stable name in JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            Labelled::Outcome => "outcome",
            Labelled::Decision => "decision",
        }
    }

    /// Whether a metric moves with the cut.
    pub fn moves(self, metric: Metric) -> bool {
        match self {
            Labelled::Outcome => metric.needs_outcome(),
            Labelled::Decision => metric.needs_decision(),
        }
    }

    /// How many people have "no", "yes", and neither: people, not weights.
    fn people(self, counts: &Counts) -> [Amount; 3] {
        let cells = counts.sample.map_or(counts.cells, |sample| sample.people);
        match self {
            Labelled::Outcome => cells.map(|decisions| decisions.into_iter().sum()),
            Labelled::Decision => {
                std::array::from_fn(|decision| cells.iter().map(|decisions| decisions[decision]).sum())
            }
        }
    }

    /// The metric that tells how many people have a label.
    pub fn share(self) -> Metric {
        match self {
            Labelled::Outcome => Metric::BaseRate,
            Labelled::Decision => Metric::SelectionRate,
        }
    }
}

/// Every way of cutting the labels of a column in two. The comparisons of all cuts are adjusted together, and so are
/// those of all labels against the rest: [`Measured::comparisons`] says over how many.
#[derive(Clone, Debug)]
pub struct LabelCuts {
    pub of: Labelled,
    pub column: String,
    /// The labels of the order that the data have, from the lowest.
    pub labels: Vec<String>,
    /// Labels out of the order, with their people.
    pub apart: Vec<(String, Amount)>,
    /// People without any label.
    pub missing: Amount,
    /// From the second label upwards, from the third, and so on: those at it or above it are "yes".
    pub from: Vec<LabelCut>,
    /// Each label alone is "yes", all others "no".
    pub alone: Vec<LabelCut>,
}

/// The audit with these labels as "yes".
#[derive(Clone, Debug)]
pub struct LabelCut {
    /// The label it begins at, or is about.
    pub label: String,
    pub values: Vec<String>,
    /// Whether it is what the audit takes for "yes" now.
    pub is_current: bool,
    pub evaluation: Evaluation,
}

impl LabelCut {
    /// Its measures of a grouping of the set-up, of everybody or inside a stratum.
    pub fn measured(&self, grouping: usize, stratum: Option<&Option<String>>) -> Option<&Measured> {
        self.evaluation.groupings.get(grouping)?.within(stratum)
    }
}

/// A difference from the reference that is positive at one cut and negative at another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SignChange {
    /// Index of the group.
    pub group: usize,
    /// The cut of the largest difference, and that difference or its bounds: above 0, whatever is not known.
    pub above: (usize, (f64, f64)),
    /// The cut of the smallest, and that: below 0, whatever is not known.
    pub below: (usize, (f64, f64)),
}

/// The groups whose difference changes sign between cuts, people whose group is missing left out.
pub fn sign_changes(cuts: &[&Measured], metric: Metric) -> Vec<SignChange> {
    let groups = cuts.first().map_or(0, |measured| measured.groups.len());
    let change = |group: usize| {
        let differences = cuts.iter().enumerate().filter_map(|(cut, measured)| {
            let group = measured.groups.get(group).filter(|group| !group.missing_group)?;
            Some((cut, group.disparity(metric)?.difference.range().ok()?))
        });
        let differences: Vec<(usize, (f64, f64))> = differences.collect();
        let above = *differences
            .iter()
            .max_by(|one, other| one.1.0.total_cmp(&other.1.0))?;
        let below = *differences
            .iter()
            .min_by(|one, other| one.1.1.total_cmp(&other.1.1))?;
        (above.1.0 > 0.0 && below.1.1 < 0.0).then_some(SignChange { group, above, below })
    };
    (0..groups).filter_map(change).collect()
}

impl Setup {
    /// The order of a column's labels, when it was given for enough of them.
    pub fn label_order(&self, column: &str) -> Option<&[String]> {
        let order = self.label_orders.iter().find(|order| order.column == column)?;
        (order.labels.len() >= FEWEST_LABELS).then_some(order.labels.as_slice())
    }

    /// The column of an outcome or of a decision that is given, with its values.
    pub fn labelled(&self, of: Labelled) -> Option<&PositiveValues> {
        match of {
            Labelled::Outcome => self.outcome_in_use(),
            Labelled::Decision => match self.decision_in_use()? {
                DecisionRule::Values(values) => Some(values),
                DecisionRule::Score { .. } => None,
            },
        }
    }

    /// The same set-up with other labels as "yes".
    pub fn cut_at(&self, of: Labelled, values: &[String]) -> Setup {
        let mut setup = self.clone();
        let positive = match (of, &mut setup.decision) {
            (Labelled::Outcome, _) => setup.outcome.as_mut(),
            (Labelled::Decision, Some(DecisionRule::Values(decision))) => Some(decision),
            (Labelled::Decision, _) => None,
        };
        if let Some(positive) = positive {
            positive.values = values.to_vec();
        }
        setup
    }
}

/// Reads an outcome or a decision: labels out of the order are not known.
pub(super) fn states(table: &Table, setup: &Setup, positive: &PositiveValues) -> Result<Vec<State>, Error> {
    let column = table.column(&positive.column)?;
    let mut states = state_column(column, &positive.values)?;
    if let Some(order) = setup.label_order(&positive.column) {
        let ordered = state_column(column, &present(column, order))?;
        let apart = ordered.iter().zip(&mut states);
        apart
            .filter(|(ordered, state)| **ordered == State::No && **state == State::No)
            .for_each(|(_, state)| *state = State::Unknown);
    }
    Ok(states)
}

/// The labels that a column has, in their order, each once.
fn present(column: &Column, order: &[String]) -> Vec<String> {
    let is_there = |label: &String| match &column.values {
        Values::Text { labels, .. } => labels.iter().any(|own| own == label.trim()),
        Values::Number(numbers) => {
            parse_number(label.trim(), Decimal::Point).is_some_and(|number| numbers.contains(&number))
        }
    };
    let mut labels: Vec<String> = Vec::with_capacity(order.len());
    for label in order.iter().filter(|label| is_there(label)) {
        if !labels.contains(label) {
            labels.push(label.clone());
        }
    }
    labels
}

/// Measures every cut of every outcome or decision whose labels have an order: a pass over the rows for each. `now` is
/// what the audit measures as it is: the group found as its reference stays that of every cut. The table is recoded
/// already.
pub fn label_cuts(
    table: &Table,
    setup: &Setup,
    now: &Evaluation,
    progress: &Progress,
) -> Result<Vec<LabelCuts>, Error> {
    let mut found = Vec::new();
    for of in [Labelled::Decision, Labelled::Outcome] {
        let Some(positive) = setup.labelled(of) else {
            continue;
        };
        let Some(order) = setup.label_order(&positive.column) else {
            continue;
        };
        let column = table.column(&positive.column)?;
        let labels = present(column, order);
        if labels.len() < FEWEST_LABELS || labels.len() > MOST_LABELS {
            continue;
        }
        let bare = bare(setup, now);
        let cut = |label: &String, values: &[String]| {
            if progress.is_cancelled() {
                return Err(Error::Cancelled);
            }
            Ok(LabelCut {
                label: label.clone(),
                values: values.to_vec(),
                is_current: same(values, &positive.values),
                evaluation: measured(table, &bare.cut_at(of, values))?,
            })
        };
        let from = (1..labels.len()).map(|first| cut(&labels[first], &labels[first..]));
        let mut from: Vec<LabelCut> = from.collect::<Result<_, _>>()?;
        let alone = labels.iter().map(|label| cut(label, std::slice::from_ref(label)));
        let mut alone: Vec<LabelCut> = alone.collect::<Result<_, _>>()?;
        for cuts in [&mut from, &mut alone] {
            adjust(cuts);
        }
        let (apart, missing) = apart(table, column, &bare, of, &labels)?;
        found.push(LabelCuts {
            of,
            column: positive.column.clone(),
            labels,
            apart,
            missing,
            from,
            alone,
        });
    }
    Ok(found)
}

/// The set-up without what no cut moves.
fn bare(setup: &Setup, now: &Evaluation) -> Setup {
    let mut bare = Setup {
        outcome_number: None,
        controls: Vec::new(),
        process: Process::default(),
        local_law_144: None,
        ..setup.clone()
    };
    for (grouping, evaluated) in bare.groupings.iter_mut().zip(&now.groupings) {
        if grouping.reference == Reference::MostFavoured
            && let Some(values) = reference(evaluated)
        {
            grouping.reference = Reference::Group(values);
        }
    }
    bare
}

fn reference(evaluated: &Evaluated) -> Option<Vec<String>> {
    match evaluated.measured.reference {
        ResolvedReference::Group(index) => evaluated.measured.groups[index].key.iter().cloned().collect(),
        ResolvedReference::Overall | ResolvedReference::Rest | ResolvedReference::Absent => None,
    }
}

fn measured(table: &Table, setup: &Setup) -> Result<Evaluation, Error> {
    let prepared = prepare_recoded(table, Vec::new(), setup)?;
    let mut evaluation = evaluate(&prepared, setup)?;
    evaluation.resample();
    Ok(evaluation)
}

fn same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().all(|value| other.contains(value))
}

/// Adjusts p-values over all cuts, grouping by grouping, of everybody and inside each stratum.
fn adjust(cuts: &mut [LabelCut]) {
    let groupings = cuts.first().map_or(0, |cut| cut.evaluation.groupings.len());
    for grouping in 0..groupings {
        let mut of: Vec<&mut Evaluated> = cuts
            .iter_mut()
            .filter_map(|cut| cut.evaluation.groupings.get_mut(grouping))
            .collect();
        let whole: Vec<&mut Measured> = of.iter_mut().map(|evaluated| &mut evaluated.measured).collect();
        adjust_together(&mut { whole });
        let strata = of.first().map_or(0, |evaluated| evaluated.strata.len());
        for stratum in 0..strata {
            let inside = of
                .iter_mut()
                .filter_map(|evaluated| evaluated.strata.get_mut(stratum));
            let mut inside: Vec<&mut Measured> = inside.map(|stratum| &mut stratum.measured).collect();
            adjust_together(&mut inside);
        }
    }
}

/// How many people have each label out of the order, and how many have none.
fn apart(
    table: &Table,
    column: &Column,
    setup: &Setup,
    of: Labelled,
    labels: &[String],
) -> Result<(Vec<(String, Amount)>, Amount), Error> {
    let others = crate::data::value_counts(column, MOST_LABELS).unwrap_or_default();
    let others = others.into_iter().map(|(label, _)| label);
    let others: Vec<String> = others
        .filter(|label| !labels.contains(label))
        .take(MOST_LABELS)
        .collect();
    let mut setup = setup.clone();
    setup.label_orders.clear();
    let count = |values: &[String]| {
        let evaluation = measured(table, &setup.cut_at(of, values))?;
        let everybody = evaluation.groupings.first();
        Ok(everybody.map_or([Amount::ZERO; 3], |evaluated| {
            of.people(&evaluated.measured.overall.counts)
        }))
    };
    let mut apart = Vec::with_capacity(others.len());
    for label in others {
        let [_, people, _] = count(std::slice::from_ref(&label))?;
        if !people.is_zero() {
            apart.push((label, people));
        }
    }
    let [_, _, missing] = count(&labels[..1])?;
    Ok((apart, missing))
}
