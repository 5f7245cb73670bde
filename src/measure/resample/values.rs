//! The metrics that are resampled, from nine numbers: outcome by decision, each no, yes, unknown.

use crate::measure::Metric;

/// How many cells a group has.
pub(super) const CELLS: usize = 9;
/// What is drawn of a group: the weight in each cell.
pub(super) type Drawn = [f64; CELLS];

/// The value of a metric; not a number where something is divided by nobody. Of a share, people who may stand in several
/// places are left out: with any, it is not known.
pub(super) fn value(metric: Metric, own: &Drawn, all: &Drawn) -> f64 {
    let [tn, fp, _, fn_, tp, ..] = *own;
    match metric {
        Metric::SelectionRate => selected(own) / people(own),
        Metric::BaseRate => (own[3] + own[4] + own[5]) / people(own),
        Metric::FalsePositiveRate => fp / (fp + tn),
        Metric::FalseNegativeRate => fn_ / (fn_ + tp),
        Metric::TruePositiveRate => tp / (fn_ + tp),
        Metric::TrueNegativeRate => tn / (fp + tn),
        Metric::Precision => tp / (tp + fp),
        Metric::NegativePredictiveValue => tn / (tn + fn_),
        Metric::FalseDiscoveryRate => fp / (tp + fp),
        Metric::FalseOmissionRate => fn_ / (tn + fn_),
        Metric::Accuracy => (tp + tn) / (tn + fp + fn_ + tp),
        Metric::BalancedAccuracy => 0.5 * (tp / (tp + fn_) + tn / (tn + fp)),
        Metric::F1 => 2.0 * tp / (2.0 * tp + fp + fn_),
        Metric::TreatmentEquality => fn_ / fp,
        Metric::ShareOfSelected => selected(own) / selected(all),
        Metric::OverRepresentation => (selected(own) / people(own)) / (selected(all) / people(all)),
        _ => f64::NAN,
    }
}

/// What is compared between deals: the metric, or what grows with it and always has a value.
pub(super) fn statistic(metric: Metric, own: &Drawn, all: &Drawn) -> f64 {
    match metric {
        Metric::TreatmentEquality => own[3] / (own[1] + own[3]),
        _ => value(metric, own, all),
    }
}

fn people(cells: &Drawn) -> f64 {
    cells.iter().sum()
}

fn selected(cells: &Drawn) -> f64 {
    cells[1] + cells[4] + cells[7]
}

pub(super) fn add(sum: &mut Drawn, more: &Drawn) {
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
}

pub(super) fn minus(one: &Drawn, other: &Drawn) -> Drawn {
    std::array::from_fn(|place| (one[place] - other[place]).max(0.0))
}

pub(super) fn less(cells: &Drawn, place: usize, weight: f64) -> Drawn {
    let mut less = *cells;
    less[place] = (less[place] - weight).max(0.0);
    less
}
