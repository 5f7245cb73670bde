//! The share of "yes" by score, group beside group.

use crate::measure::{Bin, Measured};

/// The people of a range of scores.
#[derive(Clone, Debug, PartialEq)]
pub struct CalibrationColumn {
    /// Its place among all bins, as in [`Bin::place`].
    pub place: usize,
    /// The lowest and the highest score of anybody in it.
    pub scores: (f64, f64),
    /// For each group of the chart, its people there; `None` when it has nobody there.
    pub bins: Vec<(usize, Option<Bin>)>,
}

/// The columns, by ascending score. Shares lie in `0.0..=1.0`.
#[derive(Clone, Debug, PartialEq)]
pub struct CalibrationChart {
    /// Places of the groups among those measured.
    pub groups: Vec<usize>,
    pub columns: Vec<CalibrationColumn>,
    /// Whether every score is a probability, so that a share can be held against its mean score.
    pub probabilities: bool,
}

/// The chart of some groups, those without bins left out; `None` when no group has any.
pub fn calibration_chart(
    measured: &Measured,
    groups: impl IntoIterator<Item = usize>,
) -> Option<CalibrationChart> {
    let bins = |group: usize| measured.calibration.get(group)?.as_ref().ok();
    let groups: Vec<usize> = groups
        .into_iter()
        .filter(|group| bins(*group).is_some())
        .collect();
    let all = || groups.iter().filter_map(|group| bins(*group)).flatten();
    let mut places: Vec<usize> = all().map(|bin| bin.place).collect();
    places.sort_unstable();
    places.dedup();
    let columns: Vec<CalibrationColumn> = places
        .into_iter()
        .map(|place| {
            let here = || all().filter(|bin| bin.place == place);
            let of = |group: &usize| {
                let bin = bins(*group).and_then(|bins| bins.iter().find(|bin| bin.place == place));
                (*group, bin.copied())
            };
            CalibrationColumn {
                place,
                scores: (
                    here().map(|bin| bin.from).fold(f64::INFINITY, f64::min),
                    here().map(|bin| bin.to).fold(f64::NEG_INFINITY, f64::max),
                ),
                bins: groups.iter().map(of).collect(),
            }
        })
        .collect();
    let probabilities = all().all(|bin| bin.from >= 0.0 && bin.to <= 1.0);
    (!columns.is_empty()).then_some(CalibrationChart {
        groups,
        columns,
        probabilities,
    })
}
