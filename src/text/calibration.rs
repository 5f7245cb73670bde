//! The shares of "yes" by score, in words.

use super::{Language, count, decimal, group_name, percent, range_percent, text, text_with, value_words};
use crate::chart::CalibrationChart;
use crate::measure::{Bin, GroupMeasures, Measured, Metric, Undefined};
use crate::tally::Amount;

/// A group, and its people of a bin.
type Of<'a> = (usize, &'a Bin);

/// The scores of a bin: one, or from one to another.
pub fn bin_name(language: Language, (from, to): (f64, f64)) -> String {
    if from == to {
        return decimal(language, from);
    }
    let arguments = [
        ("from", decimal(language, from).into()),
        ("to", decimal(language, to).into()),
    ];
    text_with(language, "calibration-scores", &arguments)
}

/// The share of a bin with its people: `62.1% (123 of 198)`.
pub fn bin_share_words(language: Language, bin: &Bin) -> String {
    let number = |number: f64| count(language, Amount::exact(number));
    let arguments = [
        ("share", percent(language, bin.share).into()),
        ("yes", number(bin.yes).into()),
        ("people", number(bin.people).into()),
    ];
    text_with(language, "calibration-share", &arguments)
}

/// The interval of the share of a bin.
pub fn bin_range_words(language: Language, bin: &Bin) -> String {
    let range = [("range", range_percent(language, bin.interval).into())];
    text_with(language, "strata-range", &range)
}

/// Where two groups of the chart lie furthest apart at the same score, or that their intervals meet everywhere; `None`
/// when no bin has enough people of two groups to comment.
pub fn calibration_sentence(
    language: Language,
    measured: &Measured,
    chart: &CalibrationChart,
) -> Option<String> {
    let enough = |bin: &&Bin| bin.people >= f64::from(measured.methods.to_comment);
    let mut pairs: Vec<(Of<'_>, Of<'_>)> = Vec::new();
    for column in &chart.columns {
        let bins: Vec<Of<'_>> = { column.bins.iter() }
            .filter_map(|(group, bin)| Some((*group, bin.as_ref().filter(enough)?)))
            .collect();
        for (place, one) in bins.iter().enumerate() {
            pairs.extend(
                bins[..place]
                    .iter()
                    .map(|other| match one.1.share > other.1.share {
                        true => (*one, *other),
                        false => (*other, *one),
                    }),
            );
        }
    }
    if pairs.is_empty() {
        return None;
    }
    let apart = |pair: &&(Of<'_>, Of<'_>)| pair.0.1.interval.0 > pair.1.1.interval.1;
    let gap = |pair: &(Of<'_>, Of<'_>)| pair.0.1.share - pair.1.1.share;
    let Some((high, low)) = { pairs.iter() }
        .filter(apart)
        .max_by(|one, other| gap(one).total_cmp(&gap(other)))
    else {
        return Some(text(language, "calibration-none-apart"));
    };
    let column = chart.columns.iter().find(|column| column.place == high.1.place)?;
    let name = |group: usize| group_name(language, &measured.groups[group].key);
    let arguments = [
        ("scores", bin_name(language, column.scores).into()),
        ("high", name(high.0).into()),
        ("high-share", bin_share_words(language, high.1).into()),
        ("low", name(low.0).into()),
        ("low-share", bin_share_words(language, low.1).into()),
    ];
    Some(text_with(language, "calibration-apart", &arguments))
}

/// The expected calibration error of each group, a line each, or why none has one.
pub fn calibration_error_lines(language: Language, measured: &Measured) -> Vec<String> {
    let value = |group: &GroupMeasures| group.rate(Metric::CalibrationError).value.range();
    let line = |group: String, value: String| {
        let arguments = [("group", group.into()), ("value", value.into())];
        text_with(language, "calibration-error-line", &arguments)
    };
    let first = measured.groups.first().map(value);
    if let Some(Err(why)) = first
        && measured.groups.iter().all(|group| value(group) == Err(why))
    {
        return vec![line(
            text(language, "reference-overall"),
            super::reason(language, why),
        )];
    }
    let one = |group: &GroupMeasures| {
        let words = match value(group) {
            Ok((value, _)) => value_words(language, Metric::CalibrationError, value),
            Err(why) => super::reason(language, why),
        };
        line(group_name(language, &group.key), words)
    };
    measured.groups.iter().map(one).collect()
}

/// Why no group has shares by score, when none has and there is a score.
pub fn no_calibration(measured: &Measured) -> Option<Undefined> {
    let first = measured.calibration.first()?;
    match measured.calibration.iter().all(Result::is_err) {
        true => first.as_ref().err().copied(),
        false => None,
    }
}
