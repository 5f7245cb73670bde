//! The set-up: who is compared with whom, about what.

use serde::{Deserialize, Serialize};

use crate::data::{FilterError, Suppressed};
use crate::measure::{Polarity, Reference};
use crate::tally::Cut;

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
    /// What the system decided.
    pub decision: Option<DecisionRule>,
    /// The column that says how many people a row stands for.
    pub count: Option<String>,
    /// Tokens of the count column that hide a number, and what they can stand for.
    #[serde(default)]
    pub suppressed: Vec<Suppressed>,
    /// The group attributes, each with its bins.
    #[serde(default)]
    pub attributes: Vec<Attribute>,
    /// Which attributes are compared, alone or crossed, and against whom.
    #[serde(default)]
    pub groupings: Vec<Grouping>,
    /// A column inside which groups are compared.
    #[serde(default)]
    pub stratum: Option<String>,
    /// Applied in order.
    #[serde(default)]
    pub filters: Vec<Filter>,
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

/// How it is known who is selected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DecisionRule {
    /// As given: the column holds one of these values.
    Values(PositiveValues),
    /// From a score: higher is selected first.
    Score { column: String, cut: Cut },
}

/// A group attribute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribute {
    pub column: String,
    /// Edges between the bins of a numeric column, ascending; empty when its values are used as they are.
    #[serde(default)]
    pub bins: Vec<f64>,
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
}

fn on() -> bool {
    true
}

/// What keeps a set-up from being measured.
#[derive(Clone, Debug, PartialEq)]
pub enum SetupProblem {
    NoPolarity,
    /// Neither a decision nor an outcome: nothing to measure.
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
    Filter(FilterError),
}

impl Setup {
    /// What is missing or contradictory, before any data are looked at. Empty when it can be measured.
    pub fn problems(&self) -> Vec<SetupProblem> {
        todo!()
    }
}
