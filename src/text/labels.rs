//! Cuts of ordered labels.

use fluent_bundle::FluentValue;

use super::{
    Language, adjustment_name, count, gap_words, group_name, metric_name, range_gap_words, range_words,
    reason, text, text_with, value_words,
};
use crate::measure::{Conclusion, GroupMeasures, Measured, Metric, Value};
use crate::project::{LabelCut, LabelCuts, Unit, sign_changes};

/// What a cut is called: "medium and above", and the highest label by itself.
pub fn cut_name(language: Language, cut: &LabelCut) -> String {
    let id = match cut.values.len() {
        1 => "labels-cut-last",
        _ => "labels-cut",
    };
    text_with(language, id, &[("label", cut.label.as_str().into())])
}

/// The same, saying so when the audit is cut there now.
pub fn current_cut_name(language: Language, cut: &LabelCut) -> String {
    let name = cut_name(language, cut);
    match cut.is_current {
        true => text_with(language, "labels-cut-current", &[("cut", name.into())]),
        false => name,
    }
}

/// The metric to show: the one looked at, or the share of people with a label when that one does not move with the cut,
/// and then why.
pub fn cut_metric(language: Language, cuts: &LabelCuts, metric: Metric) -> (Metric, Option<String>) {
    if cuts.of.moves(metric) {
        return (metric, None);
    }
    let shown = cuts.of.share();
    let arguments = [
        ("metric", metric_name(language, metric).to_lowercase().into()),
        ("column", cuts.column.as_str().into()),
        ("other", metric_name(language, shown).to_lowercase().into()),
    ];
    (shown, Some(text_with(language, "labels-unmoved", &arguments)))
}

/// A group at a cut: its value, or why there is none; then the difference from the reference, when there is one; then
/// that nothing can be concluded, or that people are too few to comment on, when that is so.
pub fn cut_group_words(
    language: Language,
    measured: &Measured,
    group: &GroupMeasures,
    metric: Metric,
) -> (String, Vec<String>) {
    let value = match group.rate(metric).value {
        Value::Known(value) => value_words(language, metric, value),
        Value::Bounds(low, high) => range_words(language, metric, (low, high)),
        Value::Undefined(why) => return (reason(language, why), Vec::new()),
    };
    let Some(disparity) = group.disparity(metric) else {
        return (value, Vec::new());
    };
    let under = match (disparity.difference, measured.conclusion(group, metric)) {
        (_, Some(Conclusion::IsReference)) => vec![text(language, "labels-reference")],
        (Value::Known(difference), Some(Conclusion::CannotConclude(_))) => vec![
            gap_words(language, metric, difference),
            text(language, "labels-unconcluded"),
        ],
        (Value::Known(difference), Some(Conclusion::TooSmall | Conclusion::ReferenceTooSmall)) => vec![
            gap_words(language, metric, difference),
            text(language, "disparities-too-small"),
        ],
        (Value::Known(difference), _) => vec![gap_words(language, metric, difference)],
        (Value::Bounds(low, high), _) => vec![range_gap_words(language, metric, (low, high))],
        (Value::Undefined(why), _) => vec![reason(language, why)],
    };
    (value, under)
}

/// The interval of the difference at a cut; `None` when there is none.
pub fn cut_interval_words(language: Language, group: &GroupMeasures, metric: Metric) -> Option<String> {
    let interval = group.disparity(metric)?.difference_interval.ok()?;
    let arguments = [("interval", range_gap_words(language, metric, interval).into())];
    Some(text_with(language, "evidence-interval", &arguments))
}

/// Over how many comparisons the p-values of these cuts were adjusted.
pub fn together_words(language: Language, measured: &Measured, metric: Metric) -> String {
    let comparisons = measured.comparisons[metric.position()] as f64;
    let arguments = [
        ("comparisons", FluentValue::from(comparisons)),
        (
            "comparisons-written",
            count(language, crate::tally::Amount::exact(comparisons)).into(),
        ),
        (
            "method",
            adjustment_name(language, measured.methods.adjustment).into(),
        ),
    ];
    text_with(language, "labels-comparisons", &arguments)
}

/// The people whose label is in no order, or who have none, a line each.
pub fn apart_words(language: Language, cuts: &LabelCuts, unit: Unit) -> Vec<String> {
    let people = |amount: crate::tally::Amount| FluentValue::from(super::units(language, unit, amount));
    let mut lines: Vec<String> = cuts
        .apart
        .iter()
        .map(|(label, amount)| {
            let arguments = [("people", people(*amount)), ("label", label.as_str().into())];
            text_with(language, "labels-apart", &arguments)
        })
        .collect();
    if !cuts.missing.is_zero() {
        lines.push(text_with(
            language,
            "labels-missing",
            &[("people", people(cuts.missing))],
        ));
    }
    lines
}

/// The groups whose difference changes sign between cuts, a sentence each.
pub fn sign_words(
    language: Language,
    cuts: &[LabelCut],
    measured: &[&Measured],
    metric: Metric,
) -> Vec<String> {
    let words = |change: crate::project::SignChange| {
        let group = &measured[0].groups[change.group].key;
        let gap = |(_, range): (usize, (f64, f64))| range_gap_words(language, metric, range);
        let cut = |(cut, _): (usize, (f64, f64))| cut_name(language, &cuts[cut]);
        let arguments = [
            ("group", FluentValue::from(group_name(language, group))),
            ("above", gap(change.above).into()),
            ("above-cut", cut(change.above).into()),
            ("below", gap(change.below).into()),
            ("below-cut", cut(change.below).into()),
        ];
        text_with(language, "labels-sign", &arguments)
    };
    sign_changes(measured, metric).into_iter().map(words).collect()
}
