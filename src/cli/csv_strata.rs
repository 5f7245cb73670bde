//! Comparisons inside strata, at the end of the lines of `measure --format csv` that are about everybody.

use super::csv::number;
use crate::measure::Undefined;
use crate::measure::strata::{ChiSquare, Figure, Inside};

/// The columns, stable: new ones are added at the end.
pub(super) const HEADER: [&str; 25] = [
    "strata_compared",
    "strata_left_out",
    "pooled_difference",
    "pooled_difference_interval_low",
    "pooled_difference_interval_high",
    "pooled_ratio",
    "pooled_ratio_interval_low",
    "pooled_ratio_interval_high",
    "pooled_odds_ratio",
    "pooled_odds_ratio_interval_low",
    "pooled_odds_ratio_interval_high",
    "cochran_mantel_haenszel",
    "cochran_mantel_haenszel_p",
    "cochran_mantel_haenszel_p_adjusted",
    "breslow_day_tarone",
    "breslow_day_tarone_p",
    "standardised_rate",
    "standardised_reference",
    "standardised_difference",
    "standardised_difference_interval_low",
    "standardised_difference_interval_high",
    "standardised_ratio",
    "conditional_demographic_disparity",
    "strata_undefined",
    "strata_notice",
];

/// The cells of a comparison; `None` where there is none to make.
pub(super) fn cells(inside: Option<&Result<Inside, Undefined>>) -> Vec<String> {
    let mut cells = vec![String::new(); HEADER.len()];
    let inside = match inside {
        None => return cells,
        Some(Err(reason)) => {
            cells[23] = reason.code().to_owned();
            return cells;
        }
        Some(Ok(inside)) => inside,
    };
    let mut found = vec![inside.layers.len().to_string(), inside.left_out.len().to_string()];
    let pooled = &inside.pooled;
    for figure in [&pooled.difference, &pooled.ratio, &pooled.odds_ratio] {
        found.extend(spanned(figure));
    }
    found.extend(test(&inside.association));
    found.push(inside.p_adjusted.map(number).unwrap_or_default());
    found.extend(test(&inside.homogeneity));
    match &inside.standardised {
        Err(_) => found.extend(std::iter::repeat_n(String::new(), 6)),
        Ok(standardised) => {
            found.push(value(&standardised.group));
            found.push(value(&standardised.reference));
            found.extend(spanned(&standardised.difference));
            found.push(value(&standardised.ratio));
        }
    }
    let conditional = inside.conditional.as_ref().ok();
    found.push(
        conditional
            .map(|conditional| number(conditional.value))
            .unwrap_or_default(),
    );
    found.push(String::new());
    found.push(
        inside
            .notice
            .map(|notice| notice.name().to_owned())
            .unwrap_or_default(),
    );
    found
}

fn value(figure: &Figure) -> String {
    figure.value.map(number).unwrap_or_default()
}

fn spanned(figure: &Figure) -> [String; 3] {
    let end = |of: fn((f64, f64)) -> f64| figure.interval.map(|ends| number(of(ends))).unwrap_or_default();
    [value(figure), end(|ends| ends.0), end(|ends| ends.1)]
}

fn test(test: &Result<ChiSquare, Undefined>) -> [String; 2] {
    match test {
        Ok(test) => [number(test.statistic), number(test.p_value)],
        Err(_) => Default::default(),
    }
}
