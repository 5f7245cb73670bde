//! How much the terms of a model widen each other.

use nalgebra::DMatrix;

use super::design::Design;

/// How much less is known of a term because the others tell part of the same: the generalised variance inflation factor
/// of Fox and Monette (1992), from the correlations of the coefficients, to the power of one over its columns. 1 when
/// nothing is shared; above 10, little is known of the term on its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Inflation {
    /// The control's column; `None` for the groups.
    pub control: Option<String>,
    pub factor: f64,
}

/// Of the groups, then of each control. A model of one term shares nothing.
pub(super) fn inflation(design: &Design<'_>, covariance: &DMatrix<f64>) -> Vec<Inflation> {
    let columns = design.columns();
    let correlation = DMatrix::from_fn(columns - 1, columns - 1, |row, column| {
        let (row, column) = (row + 1, column + 1);
        covariance[(row, column)] / (covariance[(row, row)] * covariance[(column, column)]).sqrt()
    });
    let among = |keep: &dyn Fn(usize) -> bool| {
        let kept: Vec<usize> = (0..columns - 1).filter(|column| keep(column + 1)).collect();
        correlation.select_rows(&kept).select_columns(&kept).determinant()
    };
    let whole = correlation.determinant();
    let groups = (None, design.group_term());
    let controls = design.data.controls.iter().zip(&design.terms);
    let controls = controls.map(|(control, term)| (Some(control.name().to_owned()), term.clone()));
    std::iter::once(groups)
        .chain(controls)
        .filter(|(_, term)| !term.is_empty())
        .map(|(control, term)| {
            let own = among(&|column| term.contains(&column));
            let others = among(&|column| !term.contains(&column));
            Inflation {
                control,
                factor: (own * others / whole).powf(1.0 / term.len() as f64),
            }
        })
        .collect()
}
