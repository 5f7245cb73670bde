//! A choice begun from what is in force: the alternatives that come to mind first.

use super::{About, Alternative, Choice, DecisionRule, Effect, Evaluation, Prepared, Setup, View, ViewKey};
use crate::measure::{Metric, Reference};
use crate::tally::{Cut, Decisions};

/// Up to so many distinct scores, the next one is the next threshold.
const FEW_SCORES: usize = 60;

/// The metrics that an audit of decisions most often weighs against each other.
const METRICS: [Metric; 4] = [
    Metric::SelectionRate,
    Metric::FalsePositiveRate,
    Metric::TruePositiveRate,
    Metric::Precision,
];

/// A choice about what is in force, which is its first option and the one decided for, with the alternatives after it.
/// It has no number yet. `now` is RFC 3339, UTC.
pub fn begin_choice(
    about: About,
    setup: &Setup,
    view: &View,
    (prepared, evaluation): (&Prepared, &Evaluation),
    now: &str,
) -> Choice {
    let in_force = about.in_force(setup, view);
    let mut options: Vec<Alternative> = { in_force.iter().cloned() }
        .map(|effect| Alternative {
            chosen: true,
            ..Alternative::from(effect)
        })
        .collect();
    let others = match about {
        About::Threshold => other_cuts(setup, prepared),
        About::Reference => other_references(),
        About::Grouping => { setup.groupings.iter() }
            .map(|grouping| Effect::of_grouping(grouping, setup))
            .collect(),
        About::Metric => other_metrics(evaluation, view),
        About::Other => Vec::new(),
    };
    let others = others
        .into_iter()
        .filter(|other| Some(other) != in_force.as_ref());
    options.extend(others.map(Alternative::from));
    Choice {
        about,
        view: ViewKey::of(setup, view),
        options,
        created: now.to_owned(),
        modified: now.to_owned(),
        ..Choice::default()
    }
}

/// A little fewer and a little more people selected.
fn other_cuts(setup: &Setup, prepared: &Prepared) -> Vec<Effect> {
    let Some(DecisionRule::Score { column, cut, first }) = &setup.decision else {
        return Vec::new();
    };
    let cuts = match *cut {
        Cut::Top { count } => [count / 2, count.saturating_mul(2)]
            .map(|count| Cut::Top { count })
            .to_vec(),
        Cut::TopShare { share } => [share / 2.0, (share * 2.0).min(1.0)]
            .map(|share| Cut::TopShare { share })
            .to_vec(),
        Cut::Threshold { at, strict } => { other_thresholds(at, prepared).into_iter() }
            .map(|at| Cut::Threshold { at, strict })
            .collect(),
    };
    let rule = |cut| DecisionRule::Score {
        column: column.clone(),
        cut,
        first: *first,
    };
    cuts.into_iter().map(rule).map(Effect::Decision).collect()
}

/// The scores beside the threshold where there are few, else half way to the lowest and to the highest.
fn other_thresholds(at: f64, prepared: &Prepared) -> Vec<f64> {
    let Decisions::Scored { scores, .. } = &prepared.tally.decisions else {
        return Vec::new();
    };
    if scores.len() <= FEW_SCORES {
        let under = scores.iter().rev().find(|score| **score < at);
        let over = scores.iter().find(|score| **score > at);
        return under.into_iter().chain(over).copied().collect();
    }
    let ends = scores.first().into_iter().chain(scores.last());
    ends.map(|end| rounded((at + end) / 2.0)).collect()
}

/// To two digits that count.
fn rounded(number: f64) -> f64 {
    if number == 0.0 || !number.is_finite() {
        return number;
    }
    let unit = 10f64.powf(number.abs().log10().floor() - 1.0);
    // Multiplying by the unit would leave 0.30000000000000004 of 0.3.
    match unit < 1.0 {
        true => (number / unit).round() / (1.0 / unit).round(),
        false => (number / unit).round() * unit,
    }
}

fn other_references() -> Vec<Effect> {
    let all = [
        Reference::Largest,
        Reference::MostFavoured,
        Reference::Overall,
        Reference::Rest,
    ];
    all.map(Effect::Reference).to_vec()
}

/// The usual metrics that the data can give.
fn other_metrics(evaluation: &Evaluation, view: &View) -> Vec<Effect> {
    let Some(evaluated) = evaluation.groupings.get(view.grouping) else {
        return Vec::new();
    };
    let overall = &evaluated.measured.overall;
    let given = METRICS.into_iter();
    let given = given.filter(|metric| overall.rate(*metric).value.range().is_ok());
    given.map(Effect::Metric).collect()
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn a_threshold_offered_has_two_digits_that_count() {
        assert_eq!(rounded(0.3456), 0.35);
        assert_eq!(rounded(0.30000000000000004), 0.3);
        assert_eq!(rounded(-12.6), -13.0);
        assert_eq!(rounded(1234.0), 1200.0);
        assert_eq!(rounded(0.0), 0.0);
    }
}
