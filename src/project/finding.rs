//! A claim with the evidence it rests on, frozen.

use serde::{Deserialize, Serialize};

use super::{
    Arm, Attribute, Claim, DecisionRule, Evaluation, Filter, Grouping, LabelOrder, NumericOutcome,
    Population, PositiveValues, Project, Setup, SourceState,
};
use crate::data::{Recode, Rounded, Source, Suppressed, TotalValue, Zero};
use crate::measure::{Measured, Methods, Metric, Polarity, ResolvedReference, Test, Undefined, Value};
use crate::tally::{Amount, Counts, First, GroupKey};

/// What an auditor noted, and what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Unique in its project, never used again: 1, 2, 3…
    pub number: u32,
    /// The auditor's words.
    pub text: String,
    /// The sentence that the program wrote, before it became the auditor's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub generated: String,
    pub severity: Severity,
    pub status: Status,
    /// RFC 3339, UTC, whole seconds.
    pub created: String,
    /// When the text, severity or status last changed.
    pub modified: String,
    /// What is said beside its text.
    #[serde(default)]
    pub claim: Claim,
    /// What it said before, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Change>,
    pub evidence: Evidence,
}

/// A change of a finding: what it said until then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// RFC 3339, UTC, whole seconds.
    pub at: String,
    /// Who wrote what was there until then, where it was said.
    #[serde(default)]
    pub author: String,
    pub text: String,
    pub severity: Severity,
    pub status: Status,
}

/// How much it matters, in the auditor's judgement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    Information,
    Low,
    #[default]
    Medium,
    High,
    Critical,
}

/// How far its discussion has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    #[default]
    Draft,
    ToReview,
    Corroborated,
    Contested,
    /// The institution has answered.
    ReplyReceived,
    /// The institution has answered, or it is written why that is done without.
    Confirmed,
    Withdrawn,
}

impl Status {
    /// All of them, in the order of the ladder.
    pub const ALL: [Status; 7] = [
        Status::Draft,
        Status::ToReview,
        Status::Corroborated,
        Status::Contested,
        Status::ReplyReceived,
        Status::Confirmed,
        Status::Withdrawn,
    ];
}

/// Everything needed to compute the numbers again, and the numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    pub grouping: Grouping,
    /// The bins of each of the grouping's attributes, in the same order.
    pub bins: Vec<Vec<f64>>,
    /// The order of each of the grouping's attributes, in the same order.
    #[serde(default)]
    pub orders: Vec<Vec<String>>,
    pub metric: Metric,
    pub group: GroupKey,
    pub polarity: Polarity,
    pub outcome: Option<PositiveValues>,
    #[serde(default)]
    pub outcome_number: Option<NumericOutcome>,
    pub decision: Option<DecisionRule>,
    #[serde(default)]
    pub label_orders: Vec<LabelOrder>,
    pub count: Option<String>,
    pub suppressed: Vec<Suppressed>,
    #[serde(default)]
    pub rounded: Option<Rounded>,
    #[serde(default)]
    pub zero: Option<Zero>,
    #[serde(default)]
    pub totals: Vec<TotalValue>,
    #[serde(default)]
    pub weight: Option<String>,
    #[serde(default)]
    pub score: Option<String>,
    #[serde(default)]
    pub score_first: First,
    /// The stratum column and the value inside which the groups are compared, when it is not everybody.
    pub stratum: Option<(String, Option<String>)>,
    /// The recodes that were on.
    #[serde(default)]
    pub recodes: Vec<Recode>,
    /// The filters that were on.
    pub filters: Vec<Filter>,
    /// How people came to be examined, and how many there are in all.
    #[serde(default)]
    pub arm: Option<Arm>,
    #[serde(default)]
    pub population: Option<Population>,
    /// How uncertainty is told.
    #[serde(default)]
    pub methods: Methods,
    /// SHA-256 of the data, then of the outputs when there are any.
    pub sha256: Vec<String>,
    /// The program's version.
    pub program: String,
    /// RFC 3339, UTC, whole seconds.
    pub taken: String,
    pub rows_received: u64,
    pub rows_kept: u64,
    pub numbers: Frozen,
}

/// The numbers of a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frozen {
    pub counts: Counts,
    pub numerator: Amount,
    pub denominator: Amount,
    pub value: Value,
    pub interval: Option<(f64, f64)>,
    /// Who the group was compared with: the reference group's key, or empty for overall and rest.
    pub reference_key: GroupKey,
    pub reference: Value,
    pub reference_numerator: Amount,
    pub reference_denominator: Amount,
    pub difference: Value,
    pub difference_interval: Option<(f64, f64)>,
    pub ratio: Value,
    pub ratio_interval: Option<(f64, f64)>,
    pub p_value: Option<f64>,
    pub p_adjusted: Option<f64>,
    /// Over how many comparisons the p-value was adjusted.
    pub comparisons: usize,
    pub test: Option<Test>,
    /// How many people drawn at random the rate is estimated from, when it is.
    #[serde(default)]
    pub draws: Option<f64>,
}

impl Finding {
    /// Says something else, and keeps what was said until then. `now` is RFC 3339, UTC.
    pub fn rewrite(&mut self, text: String, severity: Severity, status: Status, claim: Claim, now: String) {
        let same = self.text == text && self.severity == severity && self.status == status;
        if same && self.claim == claim {
            return;
        }
        if !same {
            self.history.push(Change {
                at: self.modified.clone(),
                author: self.claim.author.clone(),
                text: std::mem::replace(&mut self.text, text),
                severity: self.severity,
                status: self.status,
            });
        }
        (self.severity, self.status) = (severity, status);
        self.claim = claim;
        self.modified = now;
    }
}

/// Freezes the evidence for one group in the project's view (its grouping, metric and stratum). An error says
/// why there is nothing to note. `read` says what each source was when it was read: the evidence names the data its
/// numbers come from, even where they are no longer the audited ones. `now` is RFC 3339, UTC.
pub fn freeze(
    project: &Project,
    evaluation: &Evaluation,
    read: &[SourceState],
    group: &GroupKey,
    now: &str,
) -> Result<Evidence, Undefined> {
    let (setup, view) = (&project.setup, &project.view);
    let grouping = setup.groupings.get(view.grouping).ok_or(Undefined::EmptyGroup)?;
    let evaluated = evaluation
        .groupings
        .get(view.grouping)
        .ok_or(Undefined::EmptyGroup)?;
    let stratum = match (&setup.stratum, &view.stratum) {
        (Some(column), Some(level)) => Some((column.clone(), level.clone())),
        _ => None,
    };
    let measured = evaluated
        .within(stratum.as_ref().map(|(_, level)| level))
        .ok_or(Undefined::EmptyGroup)?;
    let numbers = Frozen::of(measured, group, view.metric).ok_or(Undefined::EmptyGroup)?;
    if let Value::Undefined(reason) = numbers.value {
        return Err(reason);
    }
    let attribute_of = |column: &String| {
        let mut attributes = setup.attributes.iter();
        attributes.find(|attribute| attribute.column == *column)
    };
    let bins_of = |column| attribute_of(column).map(|used| used.bins.clone());
    let order_of = |column| attribute_of(column).map(|used| used.order.clone());
    let hash = |(index, source): (usize, &Source)| match read.get(index) {
        Some(SourceState::Changed { sha256, .. }) => sha256.clone(),
        Some(SourceState::Same { .. }) | None => source.sha256.clone(),
    };
    Ok(Evidence {
        grouping: grouping.clone(),
        bins: grouping
            .attributes
            .iter()
            .map(|column| bins_of(column).unwrap_or_default())
            .collect(),
        orders: grouping
            .attributes
            .iter()
            .map(|column| order_of(column).unwrap_or_default())
            .collect(),
        metric: view.metric,
        group: group.clone(),
        polarity: setup.polarity.ok_or(Undefined::EmptyGroup)?,
        outcome: setup.outcome_in_use().cloned(),
        outcome_number: setup.outcome_number.clone(),
        decision: setup.decision_in_use().cloned(),
        label_orders: setup.label_orders.clone(),
        count: setup.count.clone(),
        suppressed: setup.suppressed.clone(),
        rounded: setup.rounded,
        zero: setup.zero,
        totals: setup.totals.clone(),
        weight: setup.weight.clone(),
        score: setup.score.clone(),
        score_first: setup.score_first,
        stratum,
        recodes: setup.recodes.iter().filter(|recode| recode.on).cloned().collect(),
        filters: setup.filters.iter().filter(|filter| filter.on).cloned().collect(),
        arm: setup.arm_in_use().cloned(),
        population: setup.population.clone(),
        methods: setup.methods,
        sha256: project.sources().enumerate().map(hash).collect(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        taken: now.to_owned(),
        rows_received: evaluation.rows_received,
        rows_kept: evaluation.rows_kept,
        numbers,
    })
}

impl Evidence {
    /// The set-up that gives these numbers and no others.
    pub fn setup(&self) -> Setup {
        let attributes = self.grouping.attributes.iter().enumerate();
        Setup {
            controls: Vec::new(),
            similar: Default::default(),
            unit: Default::default(),
            polarity: Some(self.polarity),
            outcome: self.outcome.clone(),
            outcome_number: self.outcome_number.clone(),
            decision: self.decision.clone(),
            label_orders: self.label_orders.clone(),
            count: self.count.clone(),
            suppressed: self.suppressed.clone(),
            rounded: self.rounded,
            zero: self.zero,
            totals: self.totals.clone(),
            weight: self.weight.clone(),
            score: self.score.clone(),
            score_first: self.score_first,
            attributes: attributes
                .map(|(index, column)| Attribute {
                    column: column.clone(),
                    bins: self.bins.get(index).cloned().unwrap_or_default(),
                    order: self.orders.get(index).cloned().unwrap_or_default(),
                })
                .collect(),
            groupings: vec![self.grouping.clone()],
            stratum: self.stratum.as_ref().map(|(column, _)| column.clone()),
            process: Default::default(),
            recodes: self.recodes.clone(),
            filters: self.filters.clone(),
            arm: self.arm.clone(),
            population: self.population.clone(),
            methods: self.methods,
            direction_meant: None,
            score_meant: None,
            local_law_144: None,
        }
    }
}

impl Frozen {
    /// The numbers of one group and metric; `None` when the group is not there.
    pub fn of(measured: &Measured, group: &GroupKey, metric: Metric) -> Option<Frozen> {
        let measures = measured.groups.iter().find(|measures| measures.key == *group)?;
        let (own, disparity) = (measures.rate(metric), measures.disparity(metric)?);
        let (reference_key, reference) = match measured.reference {
            ResolvedReference::Group(index) => {
                let reference = measured.groups.get(index)?;
                (reference.key.clone(), Some(reference.rate(metric).clone()))
            }
            ResolvedReference::Overall => (GroupKey::new(), Some(measured.overall.rate(metric).clone())),
            ResolvedReference::Rest => (GroupKey::new(), Some(measured.rest(group, metric))),
            ResolvedReference::Absent => (GroupKey::new(), None),
        };
        Some(Frozen {
            counts: measures.counts,
            numerator: own.numerator,
            denominator: own.denominator,
            value: own.value,
            interval: own.interval.ok(),
            reference_key,
            reference: disparity.reference,
            reference_numerator: reference.as_ref().map_or(Amount::ZERO, |rate| rate.numerator),
            reference_denominator: reference.map_or(Amount::ZERO, |rate| rate.denominator),
            difference: disparity.difference,
            difference_interval: disparity.difference_interval.ok(),
            ratio: disparity.ratio,
            ratio_interval: disparity.ratio_interval.ok(),
            p_value: disparity.p_value.ok(),
            p_adjusted: disparity.p_adjusted,
            comparisons: measured
                .comparisons
                .get(metric.position())
                .copied()
                .unwrap_or_default(),
            test: disparity.test,
            draws: own.estimate().map(|estimate| estimate.draws),
        })
    }
}
