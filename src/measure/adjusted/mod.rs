//! A group against its reference with other characteristics held equal, by logistic regression.
//!
//! The model is fitted to the people below the line of a metric: who of them is above it, given the group and the
//! controls the auditor chose. What is reported is what it predicts: the rate of each group if everybody were in it and
//! kept their own controls (standardised predictions; Lane and Nelder 1982), differences and ratios of these with the
//! delta method's intervals. The odds ratio stands beside, never alone. Where the data cannot tell the group from a
//! control, or a coefficient has no finite value, there are words instead of numbers.

mod design;
mod fit;
mod inflation;
mod margins;

pub use design::{Control, ModelData};
pub use inflation::Inflation;

use serde::{Deserialize, Serialize};

use super::normal::two_sided;
use super::strata::Figure;
use super::{Adjustment, Undefined, Z_95};
use design::Design;

/// Most columns of a model: groups and levels of controls.
pub const MOST_COLUMNS: usize = 150;

/// Every group, adjusted.
#[derive(Clone, Debug, PartialEq)]
pub struct Adjusted {
    /// The reference's predicted rate.
    pub reference: Figure,
    /// One per group of the grouping, in their order. The reference has [`Undefined::IsReference`]; a group with nobody
    /// in the model [`Undefined::EmptyGroup`]; people whose group is missing [`Undefined::MissingGroup`].
    pub groups: Vec<Result<AdjustedGroup, Undefined>>,
    /// People in the model.
    pub people: f64,
    /// Distinct combinations of group and controls among them.
    pub cells: usize,
    /// Coefficients estimated, the constant included.
    pub coefficients: usize,
    /// The reference's people above the line, and its people, in the model.
    pub reference_people: (f64, f64),
    /// Newton's steps that the fit took.
    pub steps: usize,
    /// How much knowing the others widens what is known of the groups, then of each control.
    pub inflation: Vec<Inflation>,
}

/// A group against the reference, everybody's controls being what they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AdjustedGroup {
    /// Its people in the model, and those of them above the line.
    pub people: f64,
    pub yes: f64,
    /// The coefficient of the group, and its standard error.
    pub coefficient: f64,
    pub error: f64,
    /// The rate predicted if everybody were in this group.
    pub rate: Figure,
    /// Minus the reference's, with the delta method's interval.
    pub difference: Figure,
    /// Over the reference's, with the delta method's interval on logarithms.
    pub ratio: Figure,
    /// The exponential of the coefficient, with Wald's interval.
    pub odds_ratio: Figure,
    /// The share of the group's people in the model minus the reference's, without controls.
    pub crude: f64,
    /// Wald's test that the coefficient is zero.
    pub p_value: f64,
    /// The same adjusted for the number of groups.
    pub p_adjusted: f64,
}

/// Why no model can be fitted, whatever the group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Unfit {
    /// The metric has no value, or no share to model.
    Undefined(Undefined),
    /// Groups are compared with everybody or the rest; a model needs one group to compare with.
    NoReferenceGroup,
    /// Everybody in the model is above the line, or nobody.
    OneClass,
    /// No more people than coefficients.
    TooFewPeople,
    /// More than [`MOST_COLUMNS`] groups and levels.
    TooManyColumns { found: usize },
    /// These controls say nothing that the groups and the controls before them do not already say.
    Collinear { controls: Vec<String> },
    /// The groups (`None`) or these controls tell some people apart without exception (Albert and Anderson 1984): a
    /// coefficient has no finite value.
    Separated { terms: Vec<Option<String>> },
}

impl Unfit {
    /// The stable name in JSON and CSV.
    pub fn code(&self) -> &'static str {
        match self {
            Unfit::Undefined(reason) => reason.code(),
            Unfit::NoReferenceGroup => "no_reference_group",
            Unfit::OneClass => "one_class",
            Unfit::TooFewPeople => "too_few_people",
            Unfit::TooManyColumns { .. } => "too_many_columns",
            Unfit::Collinear { .. } => "collinear",
            Unfit::Separated { .. } => "separated",
        }
    }
}

/// Fits the model and reads it group by group.
pub fn adjust(data: &ModelData, adjustment: Adjustment) -> Result<Adjusted, Unfit> {
    let design = Design::new(data)?;
    let fitted = fit::fit(&design)?;
    let margins = margins::Margins::new(&design, &fitted);
    let reference = margins.rate(data.reference);
    let mut groups: Vec<Result<AdjustedGroup, Undefined>> = (0..data.groups.len())
        .map(|group| {
            if data.groups[group] {
                return Err(Undefined::MissingGroup);
            }
            if group == data.reference {
                return Err(Undefined::IsReference);
            }
            let column = design.column_of(group).ok_or(Undefined::EmptyGroup)?;
            let (coefficient, variance) = (fitted.coefficients[column], fitted.covariance[(column, column)]);
            let error = variance.sqrt();
            let odds = coefficient.exp();
            let factor = (Z_95 * error).exp();
            let (yes, people) = design.totals(group);
            let (reference_yes, reference_people) = design.totals(data.reference);
            Ok(AdjustedGroup {
                people,
                yes,
                coefficient,
                error,
                rate: margins.rate(group),
                difference: margins.difference(group, data.reference),
                ratio: margins.ratio(group, data.reference),
                odds_ratio: Figure {
                    value: Ok(odds),
                    interval: Ok((odds / factor, odds * factor)),
                },
                crude: yes / people - reference_yes / reference_people,
                p_value: two_sided(coefficient / error),
                p_adjusted: 1.0,
            })
        })
        .collect();
    let p_values: Vec<f64> = groups.iter().flatten().map(|group| group.p_value).collect();
    let mut adjusted = adjustment.adjust(&p_values).into_iter();
    for group in groups.iter_mut().flatten() {
        group.p_adjusted = adjusted.next().unwrap_or(1.0);
    }
    Ok(Adjusted {
        reference,
        groups,
        people: design.people,
        cells: data.yes.len(),
        coefficients: design.columns(),
        reference_people: design.totals(data.reference),
        steps: fitted.steps,
        inflation: inflation::inflation(&design, &fitted.covariance),
    })
}
