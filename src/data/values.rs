//! The values of a column with how many rows hold each, for lists to tick.

use std::collections::BTreeMap;

use super::{Column, Values, number_label};

/// The values of a column with their number of rows, missing cells left out: text by number of rows, most frequent
/// first; numbers in ascending order. `None` for numbers with more than `limit` distinct values, which no list shows.
pub fn value_counts(column: &Column, limit: usize) -> Option<Vec<(String, usize)>> {
    match &column.values {
        Values::Text { codes, labels } => {
            let mut counts = vec![0_usize; labels.len()];
            for code in codes {
                // A missing cell's code lies beyond every label.
                if let Some(count) = counts.get_mut(*code as usize) {
                    *count += 1;
                }
            }
            let mut listed: Vec<(String, usize)> = labels.iter().cloned().zip(counts).collect();
            listed.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            Some(listed)
        }
        Values::Number(numbers) => {
            let mut counts: BTreeMap<Ordered, usize> = BTreeMap::new();
            for number in numbers.iter().filter(|number| !number.is_nan()) {
                // Adding zero makes the negative zero the ordinary one.
                *counts.entry(Ordered(number + 0.0)).or_default() += 1;
                if counts.len() > limit {
                    return None;
                }
            }
            Some(
                counts
                    .into_iter()
                    .map(|(number, count)| (number_label(number.0), count))
                    .collect(),
            )
        }
    }
}

/// A number that sorts; never NaN here.
#[derive(PartialEq)]
struct Ordered(f64);

impl Eq for Ordered {}

impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ordered {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// Edges of about `bands` bands of equal width between two numbers, on round numbers.
pub fn equal_edges(low: f64, high: f64, bands: usize) -> Vec<f64> {
    let width = (high - low) / bands.max(1) as f64;
    if !(width.is_finite() && width > 0.0) {
        return Vec::new();
    }
    let power = 10_f64.powf(width.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= width * 0.999)
        .unwrap_or(10.0 * power);
    let first = (low / step).floor() as i64 + 1;
    // Dividing by the inverse keeps 0.3 from becoming 0.30000000000000004.
    let edge = |multiple: i64| {
        if step < 1.0 {
            multiple as f64 / (1.0 / step).round()
        } else {
            multiple as f64 * step
        }
    };
    (first..first + 2 * bands as i64)
        .map(edge)
        .filter(|edge| *edge > low && *edge < high)
        .collect()
}

/// Edges of at most `bands` bands that hold about as many rows each.
pub fn quantile_edges(values: &[f64], bands: usize) -> Vec<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let Some(lowest) = sorted.first().copied() else {
        return Vec::new();
    };
    let mut edges: Vec<f64> = (1..bands)
        .filter_map(|band| sorted.get(band * sorted.len() / bands).copied())
        .filter(|edge| *edge > lowest)
        .collect();
    edges.dedup();
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_bands_fall_on_round_numbers() {
        assert_eq!(equal_edges(17.0, 90.0, 4), [20.0, 40.0, 60.0, 80.0]);
        assert_eq!(equal_edges(0.0, 1.0, 4), [0.5]);
        assert_eq!(equal_edges(0.0, 1.0, 5), [0.2, 0.4, 0.6, 0.8]);
        assert!(equal_edges(3.0, 3.0, 4).is_empty());
    }

    #[test]
    fn bands_with_as_many_people_leave_missing_cells_out_and_never_repeat_an_edge() {
        let values = [f64::NAN, 1.0, 1.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
        assert_eq!(quantile_edges(&values, 4), [3.0, 5.0]);
        assert!(quantile_edges(&[f64::NAN], 4).is_empty());
    }
}
