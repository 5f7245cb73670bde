//! A metric of each group as the cut moves over the scores.

use serde::{Deserialize, Serialize};

use crate::measure::{Measured, Metric, Scale, Sweep, Undefined, Value};
use crate::tally::{First, ResolvedCut};

/// What the cut is moved along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Along {
    /// The score at which people are cut.
    #[default]
    Score,
    /// How many people there is room for.
    Places,
}

/// The lines of some groups over all cuts.
#[derive(Clone, Debug, PartialEq)]
pub struct ThresholdChart {
    pub metric: Metric,
    pub first: First,
    pub along: Along,
    /// The ends of the axis across: scores, or numbers of people selected.
    pub across: (f64, f64),
    /// The ends of the axis up.
    pub up: (f64, f64),
    pub lines: Vec<ThresholdLine>,
    /// Where the cut in force lies; `None` when it selects nobody.
    pub at: Option<f64>,
    /// Where the rule lies that was marked to compare with.
    pub marked: Option<f64>,
    /// People with the score at the cut, where a place falls among them and some only are selected.
    pub tie: Option<f64>,
}

/// A group over the cuts.
#[derive(Clone, Debug, PartialEq)]
pub struct ThresholdLine {
    /// Its place among those measured.
    pub group: usize,
    pub missing_group: bool,
    /// Pieces without a gap: from a cut to the next at which the metric is defined. Values known only within bounds have
    /// no line.
    pub pieces: Vec<Vec<(f64, f64)>>,
    /// At the cut in force.
    pub now: Value,
    pub interval: Result<(f64, f64), Undefined>,
    /// Too few people to comment on.
    pub few: bool,
}

/// What a sweep needs beside itself to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Sweeping<'a> {
    pub along: Along,
    /// Of the metric drawn.
    pub sweep: &'a Sweep,
    /// For each cut of the sweep, how many people of all it selects (the highest possible number when only bounds are
    /// known).
    pub selected: &'a [f64],
    /// The distinct scores present, ascending.
    pub scores: &'a [f64],
    pub cut: Option<&'a ResolvedCut>,
    /// The rule to compare with, and how many people it selects.
    pub marked: Option<(&'a ResolvedCut, f64)>,
}

/// Lays out the lines; `None` when nobody has a score.
pub fn threshold_chart(
    measured: &Measured,
    sweeping: Sweeping<'_>,
    groups: impl IntoIterator<Item = usize>,
) -> Option<ThresholdChart> {
    let Sweeping {
        along, sweep, scores, ..
    } = sweeping;
    let (lowest, highest) = (*scores.first()?, *scores.last()?);
    let first = sweep.cuts.first()?.first;
    let metric = sweep.metric;
    // Selecting nobody has no last score: it lies a step beyond the scores.
    let step = (highest - lowest) / (scores.len().max(2) - 1) as f64;
    let nobody = match first {
        First::Highest => highest + step,
        First::Lowest => lowest - step,
    };
    let score = |cut: &ResolvedCut| cut.last_selected.unwrap_or(nobody);
    let place = |index: usize| match along {
        Along::Score => score(&sweep.cuts[index]),
        Along::Places => sweeping.selected[index],
    };
    let across = match along {
        Along::Score => (lowest.min(nobody), highest.max(nobody)),
        Along::Places => (0.0, sweeping.selected.iter().copied().fold(1.0, f64::max)),
    };
    let lines: Vec<ThresholdLine> = { groups.into_iter() }
        .map(|group| {
            let of_group = &measured.groups[group];
            let rate = of_group.rate(metric);
            let mut pieces: Vec<Vec<(f64, f64)>> = Vec::new();
            let mut open = false;
            for (index, value) in sweep.group(group).enumerate() {
                match (value.known(), pieces.last_mut()) {
                    (Some(value), Some(piece)) if open => piece.push((place(index), value)),
                    (Some(value), _) => pieces.push(vec![(place(index), value)]),
                    (None, _) => {}
                }
                open = value.known().is_some();
            }
            ThresholdLine {
                group,
                missing_group: of_group.missing_group,
                pieces,
                now: rate.value,
                interval: rate.interval,
                few: measured.is_small(of_group, metric),
            }
        })
        .collect();
    let selected_now = || {
        let among = measured.overall.rate(Metric::SelectionRate).numerator;
        among.high
    };
    let at = sweeping.cut.and_then(|cut| match along {
        Along::Score => cut.last_selected,
        Along::Places => Some(selected_now()),
    });
    let marked = sweeping.marked.and_then(|(cut, selected)| match along {
        Along::Score => cut.last_selected,
        Along::Places => Some(selected),
    });
    let values = lines.iter().flat_map(|line| line.pieces.iter().flatten());
    let highest = values.map(|(_, value)| *value).fold(0.0, f64::max);
    let up = match metric.scale() {
        Scale::Percent | Scale::Index => (0.0, 1.0),
        _ => (0.0, if highest > 0.0 { highest } else { 1.0 }),
    };
    Some(ThresholdChart {
        metric,
        first,
        along,
        across,
        up,
        lines,
        at,
        marked,
        tie: sweeping.cut.and_then(|cut| cut.tie).map(|tie| tie.people),
    })
}
