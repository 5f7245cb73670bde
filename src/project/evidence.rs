//! What a finding rests on: numbers as they were, and everything needed to compute them again.

use serde::{Deserialize, Serialize};

use super::{
    Arm, Attribute, Basis, DecisionRule, Filter, Frozen, Grouping, LabelOrder, Noted, NumericOutcome,
    Population, PositiveValues, Project, Seen, Setup, Similar, SourceState,
};
use crate::data::{Recode, Rounded, Source, Suppressed, TotalValue, Zero};
use crate::measure::{Methods, Metric, Polarity, Undefined, Value};
use crate::tally::{First, GroupKey};

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
    /// The column inside whose values everybody was compared, where such numbers stand beside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strata: Option<String>,
    /// The columns held equal, where the numbers of a model stand beside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controls: Vec<String>,
    /// On what people are alike, where their consistency stands beside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub similar: Option<Similar>,
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

/// Freezes the evidence for one group in the project's view (its grouping, metric and stratum). An error says
/// why there is nothing to note. `read` says what each source was when it was read: the evidence names the data its
/// numbers come from, even where they are no longer the audited ones. `now` is RFC 3339, UTC.
pub fn freeze(
    project: &Project,
    seen: Seen<'_>,
    read: &[SourceState],
    group: &GroupKey,
    now: &str,
) -> Result<Evidence, Undefined> {
    let (setup, view) = (&project.setup, &project.view);
    let grouping = setup.groupings.get(view.grouping).ok_or(Undefined::EmptyGroup)?;
    let polarity = setup.polarity.ok_or(Undefined::EmptyGroup)?;
    let stratum = match (&setup.stratum, &view.stratum) {
        (Some(column), Some(level)) => Some((column.clone(), level.clone())),
        _ => None,
    };
    let level = stratum.as_ref().map(|(_, level)| level);
    let asked = (view.metric, polarity);
    let numbers = seen.numbers(view.grouping, level, group, asked);
    let numbers = numbers.ok_or(Undefined::EmptyGroup)?;
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
        polarity,
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
        strata: setup.stratum.clone().filter(|_| numbers.rests_on(Basis::Strata)),
        controls: match numbers.rests_on(Basis::Model) {
            true => setup.controls.clone(),
            false => Vec::new(),
        },
        similar: { numbers.rests_on(Basis::Alike) }.then(|| setup.similar.clone()),
        recodes: setup.recodes.iter().filter(|recode| recode.on).cloned().collect(),
        filters: setup.filters.iter().filter(|filter| filter.on).cloned().collect(),
        arm: setup.arm_in_use().cloned(),
        population: setup.population.clone(),
        methods: setup.methods,
        sha256: project.sources().enumerate().map(hash).collect(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        taken: now.to_owned(),
        rows_received: seen.evaluation.rows_received,
        rows_kept: seen.evaluation.rows_kept,
        numbers,
    })
}

impl Evidence {
    /// Whether the other shows the same numbers of the same people in the same way, if the data are the same.
    pub fn is_same_view(&self, other: &Evidence) -> bool {
        self.metric == other.metric
            && self.group == other.group
            && self.stratum == other.stratum
            && self.setup() == other.setup()
    }

    /// Whether some of its numbers have no formula and are found by drawing again.
    pub(super) fn needs_draws(&self) -> bool {
        self.metric.is_resampled() || self.numbers.beside.iter().any(Noted::needs_draws)
    }

    /// The set-up that gives these numbers and no others.
    pub fn setup(&self) -> Setup {
        let attributes = self.grouping.attributes.iter().enumerate();
        Setup {
            controls: self.controls.clone(),
            similar: self.similar.clone().unwrap_or_default(),
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
            stratum: { self.stratum.as_ref() }
                .map(|(column, _)| column)
                .or(self.strata.as_ref())
                .cloned(),
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
