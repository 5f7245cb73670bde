//! What a model predicts if everybody were in the same group.

use nalgebra::{DMatrix, DVector};

use super::design::Design;
use super::fit::{Fitted, logistic, predictor};
use crate::measure::strata::Figure;
use crate::measure::{Undefined, Z_95};

/// The predicted rate of each group that is in the model, and how it moves with each coefficient.
pub(super) struct Margins<'a> {
    rates: Vec<Option<(f64, DVector<f64>)>>,
    covariance: &'a DMatrix<f64>,
}

impl<'a> Margins<'a> {
    pub fn new(design: &Design<'_>, fitted: &'a Fitted) -> Margins<'a> {
        let rates = (0..design.data.groups.len()).map(|group| {
            let column = design.column_of(group);
            let is_there = column.is_some() || group == design.data.reference;
            is_there.then(|| predicted(design, fitted, column))
        });
        Margins {
            rates: rates.collect(),
            covariance: &fitted.covariance,
        }
    }

    fn of(&self, group: usize) -> Result<&(f64, DVector<f64>), Undefined> {
        self.rates[group].as_ref().ok_or(Undefined::EmptyGroup)
    }

    fn half(&self, gradient: &DVector<f64>) -> f64 {
        Z_95 * (gradient.dot(&(self.covariance * gradient))).max(0.0).sqrt()
    }

    /// A group's predicted rate, with the delta method's interval.
    pub fn rate(&self, group: usize) -> Figure {
        match self.of(group) {
            Err(reason) => Figure::undefined(reason),
            Ok((rate, gradient)) => {
                let half = self.half(gradient);
                Figure {
                    value: Ok(*rate),
                    interval: Ok(((rate - half).max(0.0), (rate + half).min(1.0))),
                }
            }
        }
    }

    pub fn difference(&self, group: usize, reference: usize) -> Figure {
        self.both(group, reference, |(rate, gradient), (other, other_gradient)| {
            let (difference, half) = (rate - other, self.half(&(gradient - other_gradient)));
            (
                difference,
                ((difference - half).max(-1.0), (difference + half).min(1.0)),
            )
        })
    }

    pub fn ratio(&self, group: usize, reference: usize) -> Figure {
        self.both(group, reference, |(rate, gradient), (other, other_gradient)| {
            let ratio = rate / other;
            let factor = self.half(&(gradient / *rate - other_gradient / *other)).exp();
            (ratio, (ratio / factor, ratio * factor))
        })
    }

    fn both(
        &self,
        group: usize,
        reference: usize,
        compare: impl Fn(&(f64, DVector<f64>), &(f64, DVector<f64>)) -> (f64, (f64, f64)),
    ) -> Figure {
        match (self.of(group), self.of(reference)) {
            (Ok(group), Ok(reference)) => {
                let (value, interval) = compare(group, reference);
                Figure {
                    value: Ok(value),
                    interval: Ok(interval),
                }
            }
            (Err(reason), _) | (_, Err(reason)) => Figure::undefined(reason),
        }
    }
}

/// The mean prediction if everybody were in the group of this column (the reference when it has none) and kept their
/// controls, with its derivatives.
fn predicted(design: &Design<'_>, fitted: &Fitted, column: Option<usize>) -> (f64, DVector<f64>) {
    let (mut rate, mut gradient) = (0.0, DVector::zeros(design.columns()));
    let mut row = Vec::new();
    for (cell, n) in design.data.n.iter().enumerate() {
        design.controls_of(cell, &mut row);
        row.extend(column.map(|column| (column, 1.0)));
        let predictor = predictor(&row, &fitted.coefficients);
        let share = logistic(predictor);
        let weight = n * share * logistic(-predictor);
        rate += n * share;
        for (column, value) in &row {
            gradient[*column] += weight * value;
        }
    }
    (rate / design.people, gradient / design.people)
}
