//! Fitting by iteratively reweighted least squares (Newton's steps on the likelihood).

use nalgebra::{Cholesky, DMatrix, DVector};

use super::Unfit;
use super::design::{Control, Design};

/// A coefficient that still moves by more than this after [`MOST_STEPS`] has no finite value.
const SETTLED: f64 = 1e-9;

/// Newton's method doubles its correct digits at each step: a finite maximum is found in far fewer.
const MOST_STEPS: usize = 30;

/// What is left of a column once the columns before it are taken out, as a share of its square: under this, nothing.
const NOTHING_LEFT: f64 = 1e-9;

/// A step this large in the last of [`MOST_STEPS`] goes to infinity.
const STILL_MOVING: f64 = 0.05;

/// The coefficients, in the columns' order, and their covariance.
pub(super) struct Fitted {
    pub coefficients: DVector<f64>,
    pub covariance: DMatrix<f64>,
    /// Newton's steps until they were settled.
    pub steps: usize,
}

/// Maximises the likelihood, unless columns repeat each other or a coefficient runs away.
pub(super) fn fit(design: &Design<'_>) -> Result<Fitted, Unfit> {
    refuse_repeated(design)?;
    let columns = design.columns();
    let mut coefficients = DVector::zeros(columns);
    let mut step = DVector::zeros(columns);
    for steps in 1..=MOST_STEPS {
        let state = State::at(design, &coefficients);
        let Some(factor) = Cholesky::new(state.information) else {
            break;
        };
        step = factor.solve(&state.score);
        let mut length = 1.0;
        // A whole step can go too far where the likelihood is flat.
        while length > 1e-4
            && State::likelihood(design, &(&coefficients + length * &step)) < state.likelihood - 1e-9
        {
            length *= 0.5;
        }
        step *= length;
        coefficients += &step;
        if step.amax() <= SETTLED {
            let state = State::at(design, &coefficients);
            return match Cholesky::new(state.information) {
                Some(factor) => Ok(Fitted {
                    coefficients,
                    covariance: factor.inverse(),
                    steps,
                }),
                None => Err(separated(design, &step)),
            };
        }
    }
    Err(separated(design, &step))
}

/// The likelihood and its derivatives.
struct State {
    score: DVector<f64>,
    information: DMatrix<f64>,
    likelihood: f64,
}

impl State {
    fn at(design: &Design<'_>, coefficients: &DVector<f64>) -> State {
        let columns = design.columns();
        let mut state = State {
            score: DVector::zeros(columns),
            information: DMatrix::zeros(columns, columns),
            likelihood: 0.0,
        };
        let mut row = Vec::new();
        for (cell, (yes, n)) in design.data.yes.iter().zip(&design.data.n).enumerate() {
            design.row_of(cell, &mut row);
            let predictor = predictor(&row, coefficients);
            let share = logistic(predictor);
            let (beyond, weight) = (yes - n * share, n * share * logistic(-predictor));
            for (at, (column, value)) in row.iter().enumerate() {
                state.score[*column] += beyond * value;
                for (other, other_value) in &row[at..] {
                    let (low, high) = (*column.min(other), *column.max(other));
                    state.information[(high, low)] += weight * value * other_value;
                }
            }
            state.likelihood += log_likelihood(*yes, *n, predictor);
        }
        state.information.fill_upper_triangle_with_lower_triangle();
        state
    }

    fn likelihood(design: &Design<'_>, coefficients: &DVector<f64>) -> f64 {
        let mut row = Vec::new();
        let cells = design.data.yes.iter().zip(&design.data.n).enumerate();
        cells
            .map(|(cell, (yes, n))| {
                design.row_of(cell, &mut row);
                log_likelihood(*yes, *n, predictor(&row, coefficients))
            })
            .sum()
    }
}

pub(super) fn predictor(row: &[(usize, f64)], coefficients: &DVector<f64>) -> f64 {
    row.iter()
        .map(|(column, value)| coefficients[*column] * value)
        .sum()
}

pub(super) fn logistic(predictor: f64) -> f64 {
    1.0 / (1.0 + (-predictor).exp())
}

/// yes log p + no log (1 - p), without losing what is left of a share near 0 or 1.
fn log_likelihood(yes: f64, n: f64, predictor: f64) -> f64 {
    let softplus = |x: f64| x.max(0.0) + (-x.abs()).exp().ln_1p();
    -(yes * softplus(-predictor) + (n - yes) * softplus(predictor))
}

/// Refuses controls that the columns before them already say: what is left of each column once those are taken out.
fn refuse_repeated(design: &Design<'_>) -> Result<(), Unfit> {
    let columns = design.columns();
    let mut products = DMatrix::<f64>::zeros(columns, columns);
    let mut row = Vec::new();
    for (cell, n) in design.data.n.iter().enumerate() {
        design.row_of(cell, &mut row);
        for (column, value) in &row {
            for (other, other_value) in &row {
                products[(*column, *other)] += n * value * other_value;
            }
        }
    }
    let whole: Vec<f64> = (0..columns).map(|column| products[(column, column)]).collect();
    let mut repeated: Vec<String> = Vec::new();
    for column in 0..columns {
        let left = products[(column, column)];
        if left <= NOTHING_LEFT * whole[column] {
            let name = design.control_of(column).map(Control::name).unwrap_or_default();
            if !repeated.iter().any(|other| other == name) {
                repeated.push(name.to_owned());
            }
            continue;
        }
        for other in column + 1..columns {
            let share = products[(other, column)] / left;
            for further in column + 1..columns {
                let less = share * products[(column, further)];
                products[(other, further)] -= less;
            }
        }
    }
    match repeated.is_empty() {
        true => Ok(()),
        false => Err(Unfit::Collinear { controls: repeated }),
    }
}

/// Names the groups or controls whose coefficients run away: those of which everybody, or nobody, of some value is above
/// the line; where there is none, those still moving.
fn separated(design: &Design<'_>, last_step: &DVector<f64>) -> Unfit {
    let columns = design.columns();
    let (mut yes_of, mut n_of) = (vec![0.0; columns], vec![0.0; columns]);
    let mut row = Vec::new();
    for (cell, (yes, n)) in design.data.yes.iter().zip(&design.data.n).enumerate() {
        design.row_of(cell, &mut row);
        for (column, _) in &row {
            yes_of[*column] += yes;
            n_of[*column] += n;
        }
    }
    let is_number = |column: usize| matches!(design.control_of(column), Some(Control::Number { .. }));
    let whole =
        |column: &usize| !is_number(*column) && (yes_of[*column] == 0.0 || yes_of[*column] == n_of[*column]);
    let moving = |column: &usize| last_step[*column].is_nan() || last_step[*column].abs() > STILL_MOVING;
    let mut found: Vec<usize> = (1..columns).filter(whole).collect();
    if found.is_empty() {
        found = (1..columns).filter(moving).collect();
    }
    let mut terms: Vec<Option<String>> = Vec::new();
    for column in found {
        let name = design.control_of(column).map(|control| control.name().to_owned());
        if !terms.contains(&name) {
            terms.push(name);
        }
    }
    Unfit::Separated { terms }
}
