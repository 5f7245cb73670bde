//! The set-up: who is compared with whom, about what.

use serde::{Deserialize, Serialize};

use super::arms::{Arm, Population};
use super::direction::{Meant, ScoreMeant};
use super::labels::LabelOrder;
use super::local_law::LocalLaw144;
use super::process::Process;
use super::similar::Similar;
use crate::data::{Counting, Expression, FilterError, Recode, Rounded, Suppressed, TotalValue, Zero};
use crate::measure::{Methods, Polarity, Quantity, Reference};
use crate::tally::{Cut, First};

/// What the auditor chose. Incomplete while being filled in; [`Setup::problems`] says what lacks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Setup {
    /// What one row (or one counted unit) is.
    #[serde(default)]
    pub unit: Unit,
    /// Mandatory before anything is measured.
    pub polarity: Option<Polarity>,
    /// What truly happened.
    pub outcome: Option<PositiveValues>,
    /// A number that truly happened, or was decided: an income, an amount granted, days waited.
    #[serde(default)]
    pub outcome_number: Option<NumericOutcome>,
    /// What the system decided.
    pub decision: Option<DecisionRule>,
    /// The orders of the labels of an outcome or a decision of three or more.
    #[serde(default)]
    pub label_orders: Vec<LabelOrder>,
    /// The column that says how many people a row stands for.
    pub count: Option<String>,
    /// Tokens of the count column that hide a number, and what they can stand for.
    #[serde(default)]
    pub suppressed: Vec<Suppressed>,
    /// How the counts were rounded, when they were.
    #[serde(default)]
    pub rounded: Option<Rounded>,
    /// What a zero says among hidden or rounded counts, once that is answered.
    #[serde(default)]
    pub zero: Option<Zero>,
    /// Values of the table of counts that are totals of the others, or that only look like it.
    #[serde(default)]
    pub totals: Vec<TotalValue>,
    /// The column that says how many people of the population each person stands for: a sampling weight.
    #[serde(default)]
    pub weight: Option<String>,
    /// The column of a score beside a decision that is given. A decision made from a score has its own.
    #[serde(default)]
    pub score: Option<String>,
    /// Which end of that score comes first.
    #[serde(default)]
    pub score_first: First,
    /// The group attributes, each with its bins.
    #[serde(default)]
    pub attributes: Vec<Attribute>,
    /// Which attributes are compared, alone or crossed, and against whom.
    #[serde(default)]
    pub groupings: Vec<Grouping>,
    /// A column inside which groups are compared.
    #[serde(default)]
    pub stratum: Option<String>,
    /// Columns held equal when groups are compared by a model.
    #[serde(default)]
    pub controls: Vec<String>,
    /// On what people are alike, when it is asked whether those who are get the same decision.
    #[serde(default)]
    pub similar: Similar,
    /// How the rows came about.
    #[serde(default)]
    pub process: Process,
    /// Changes of values, applied in order, before the filters.
    #[serde(default)]
    pub recodes: Vec<Recode>,
    /// Applied in order.
    #[serde(default)]
    pub filters: Vec<Filter>,
    /// How people came to be examined, when outcomes are known of those only.
    #[serde(default)]
    pub arm: Option<Arm>,
    /// How many people there are in all, when the file does not hold them.
    #[serde(default)]
    pub population: Option<Population>,
    /// How uncertainty is told.
    #[serde(default)]
    pub methods: Methods,
    /// Set when the auditor says that a decision that goes against the outcome is meant to.
    #[serde(default)]
    pub direction_meant: Option<Meant>,
    /// Set when the auditor says so of the score beside a decision that is given.
    #[serde(default)]
    pub score_meant: Option<ScoreMeant>,
    /// The table that New York City asks of tools that sort candidates, when it is asked for.
    #[serde(default)]
    pub local_law_144: Option<LocalLaw144>,
}

/// What one row is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    #[default]
    Person,
    Household,
    Decision,
    Area,
}

/// A column and the values that count as yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositiveValues {
    pub column: String,
    pub values: Vec<String>,
}

/// A column of numbers whose mean, quartiles and residuals are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumericOutcome {
    pub column: String,
    /// In what it is told, such as "€" or "days". Words only: nothing is converted.
    #[serde(default)]
    pub unit: String,
    /// The column of numbers that predicts it, in the same unit: without one there is no residual.
    #[serde(default)]
    pub prediction: Option<String>,
}

/// How it is known who is selected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DecisionRule {
    /// As given: the column holds one of these values.
    Values(PositiveValues),
    /// From a score.
    Score {
        column: String,
        cut: Cut,
        /// Which scores are selected first.
        #[serde(default)]
        first: First,
    },
}

impl DecisionRule {
    /// The column that it reads.
    pub fn column(&self) -> &String {
        match self {
            DecisionRule::Values(values) => &values.column,
            DecisionRule::Score { column, .. } => column,
        }
    }
}

/// A group attribute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribute {
    pub column: String,
    /// Edges between the bins of a numeric column, ascending; empty when its values are used as they are.
    #[serde(default)]
    pub bins: Vec<f64>,
    /// Its groups in the order wanted; those not named here follow, in natural order.
    #[serde(default)]
    pub order: Vec<String>,
}

/// One attribute, or several crossed, and its reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grouping {
    /// Column names, each one of [`Setup::attributes`].
    pub attributes: Vec<String>,
    pub reference: Reference,
}

/// A filter step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    pub expression: String,
    /// A step can be switched off without being forgotten.
    #[serde(default = "on")]
    pub on: bool,
    /// Why, in the auditor's words.
    #[serde(default)]
    pub note: String,
}

fn on() -> bool {
    true
}

/// What keeps a set-up from being measured.
#[derive(Clone, Debug, PartialEq)]
pub enum SetupProblem {
    NoPolarity,
    /// No decision, no outcome, no number and no score: nothing to measure.
    NothingToMeasure,
    NoGrouping,
    GroupingTwice {
        grouping: String,
    },
    AttributeTwiceInGrouping {
        grouping: String,
    },
    ColumnInTwoRoles {
        column: String,
    },
    BinsNotAscending {
        column: String,
    },
    BadShare {
        share: f64,
    },
    /// A value says two ways of being examined at once.
    ArmValueTwice {
        value: String,
    },
    Filter(FilterError),
}

impl Setup {
    /// The outcome, once it says which values count as yes.
    pub fn outcome_in_use(&self) -> Option<&PositiveValues> {
        self.outcome.as_ref().filter(|outcome| !outcome.values.is_empty())
    }

    /// The decision rule, once it says who is selected.
    pub fn decision_in_use(&self) -> Option<&DecisionRule> {
        self.decision.as_ref().filter(|rule| match rule {
            DecisionRule::Values(decision) => !decision.values.is_empty(),
            DecisionRule::Score { .. } => true,
        })
    }

    /// What the numeric outcome is, in words.
    pub fn quantity(&self) -> Option<Quantity> {
        self.outcome_number.as_ref().map(|number| Quantity {
            name: number.column.clone(),
            unit: number.unit.clone(),
        })
    }

    /// Which scores come first: those of the decision, or of the score beside it.
    pub fn first(&self) -> First {
        match &self.decision {
            Some(DecisionRule::Score { first, .. }) => *first,
            Some(DecisionRule::Values(_)) | None => self.score_first,
        }
    }

    /// How the cells of the count column are to be understood.
    pub fn counting(&self) -> Counting<'_> {
        Counting {
            suppressed: &self.suppressed,
            rounded: self.rounded,
            zero: self.zero,
        }
    }

    /// What is missing or contradictory, before any data are looked at. Empty when it can be measured.
    pub fn problems(&self) -> Vec<SetupProblem> {
        let mut problems = Vec::new();
        if self.polarity.is_none() {
            problems.push(SetupProblem::NoPolarity);
        }
        let counted = self.outcome_in_use().is_some() || self.decision_in_use().is_some();
        if !counted && self.outcome_number.is_none() && self.score.is_none() {
            problems.push(SetupProblem::NothingToMeasure);
        }
        if self
            .groupings
            .iter()
            .all(|grouping| grouping.attributes.is_empty())
        {
            problems.push(SetupProblem::NoGrouping);
        }
        problems.extend(self.grouping_problems());
        problems.extend(self.columns_in_two_roles());
        problems.extend(self.attributes.iter().filter_map(|attribute| {
            let ascending = attribute.bins.is_sorted_by(|low, high| low < high);
            let finite = attribute.bins.iter().all(|edge| edge.is_finite());
            (!ascending || !finite).then(|| SetupProblem::BinsNotAscending {
                column: attribute.column.clone(),
            })
        }));
        if let Some(DecisionRule::Score {
            cut: Cut::TopShare { share },
            ..
        }) = self.decision
            && !(0.0..=1.0).contains(&share)
        {
            problems.push(SetupProblem::BadShare { share });
        }
        if let Some(value) = self.arm.as_ref().and_then(Arm::value_twice) {
            problems.push(SetupProblem::ArmValueTwice { value: value.clone() });
        }
        let on = self.filters.iter().filter(|filter| filter.on);
        problems.extend(on.filter_map(|filter| {
            Expression::parse(&filter.expression)
                .err()
                .map(SetupProblem::Filter)
        }));
        problems
    }

    fn grouping_problems(&self) -> Vec<SetupProblem> {
        let mut problems = Vec::new();
        for (index, grouping) in self.groupings.iter().enumerate() {
            let repeated = |at: usize| grouping.attributes[..at].contains(&grouping.attributes[at]);
            if (0..grouping.attributes.len()).any(repeated) {
                problems.push(SetupProblem::AttributeTwiceInGrouping {
                    grouping: grouping.name(),
                });
            }
            // The same columns crossed in another order are the same groups.
            let columns = |grouping: &Grouping| {
                let mut columns = grouping.attributes.clone();
                columns.sort();
                columns
            };
            if self.groupings[..index]
                .iter()
                .any(|other| columns(other) == columns(grouping))
            {
                problems.push(SetupProblem::GroupingTwice {
                    grouping: grouping.name(),
                });
            }
        }
        problems
    }

    /// Columns that would be compared with themselves. A column of scores can be cut into groups too.
    fn columns_in_two_roles(&self) -> Vec<SetupProblem> {
        let decision = self.decision_in_use().and_then(|rule| match rule {
            DecisionRule::Values(decision) => Some(&decision.column),
            DecisionRule::Score { .. } => None,
        });
        let outcome = self.outcome_in_use().map(|outcome| &outcome.column);
        // A number may be cut into groups or into "yes" and "no" too, but it is no count of people.
        let number = self.outcome_number.as_ref().map(|number| &number.column);
        let number = number.filter(|number| [&self.count, &self.weight].contains(&&Some((*number).clone())));
        let mut used: Vec<&String> = self
            .groupings
            .iter()
            .flat_map(|grouping| &grouping.attributes)
            .collect();
        used.sort();
        used.dedup();
        used.extend(
            [
                outcome,
                decision,
                self.count.as_ref(),
                self.weight.as_ref(),
                self.stratum.as_ref(),
                number,
            ]
            .into_iter()
            .flatten(),
        );
        // Holding equal what is compared, or what it is compared on, would leave nothing; a stratum may be held equal too.
        let stratum = self.stratum.as_ref();
        let controls = { &self.controls }.iter().enumerate().filter(|(index, control)| {
            Some(*control) != stratum || self.controls[..*index].contains(control)
        });
        used.extend(controls.map(|(_, control)| control));
        let mut twice: Vec<&String> = Vec::new();
        for (index, column) in used.iter().enumerate() {
            if used[..index].contains(column) && !twice.contains(column) {
                twice.push(column);
            }
        }
        // People are not to be called alike because they were decided on alike.
        let made_from = self.decision.as_ref().map(DecisionRule::column);
        let not_alike = [made_from, outcome, self.count.as_ref(), self.weight.as_ref()];
        for (index, column) in self.similar.columns.iter().enumerate() {
            let repeated = self.similar.columns[..index].contains(column);
            if (repeated || not_alike.contains(&Some(column))) && !twice.contains(&column) {
                twice.push(column);
            }
        }
        twice
            .into_iter()
            .map(|column| SetupProblem::ColumnInTwoRoles {
                column: column.clone(),
            })
            .collect()
    }
}

impl Grouping {
    /// Its columns joined by ` × `.
    pub fn name(&self) -> String {
        self.attributes.join(" × ")
    }
}
