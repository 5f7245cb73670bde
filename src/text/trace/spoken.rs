//! The numbers that sentences say, as they are written in them: to be found there.

use super::super::frequency::{between, frequency};
use super::super::sentence::Reading;
use super::super::{Language, bin_share_words, count, decimal, p_value, percent, ratio};
use crate::measure::trace::Against;
use crate::measure::{Bin, Measured, Metric, Polarity, Value};
use crate::project::{Number, Unit};
use crate::tally::Amount;

/// The numbers of the sentence about a group, each with the words that it is written in.
pub fn sentence_numbers(
    language: Language,
    measured: &Measured,
    group: usize,
    metric: Metric,
    polarity: Polarity,
    unit: Unit,
) -> Vec<(String, Number)> {
    let subject = &measured.groups[group];
    let reading = Reading::new(language, measured, subject, metric, polarity, unit);
    let rate = reading.rate;
    let mut found: Vec<(String, Number)> = Vec::new();
    let mut add = |words: String, number: Number| found.push((words, number));
    let own = Number::Rate(metric);
    let values = match rate.value {
        Value::Known(value) => vec![value],
        Value::Bounds(low, high) => vec![low, high],
        Value::Undefined(_) => Vec::new(),
    };
    if metric.share().is_some() {
        let base = reading.base(&values);
        let told = |value: Value| match value {
            Value::Known(share) => {
                let told = frequency(language, share, base);
                vec![told.words, count(language, Amount::exact(told.people))]
            }
            Value::Bounds(low, high) => vec![between(language, (low, high), base).words],
            Value::Undefined(_) => Vec::new(),
        };
        told(rate.value).into_iter().for_each(|words| add(words, own));
        let reference = reading.reference().map(told).unwrap_or_default();
        let of_reference = Number::Against(metric, Against::Reference);
        reference.into_iter().for_each(|words| add(words, of_reference));
        add(count(language, rate.numerator), own);
        add(count(language, rate.denominator), own);
    }
    add(count(language, rate.people_below()), own);
    add(count(language, rate.unknown), own);
    for value in values {
        add(reading.value(value), own);
    }
    if let Value::Bounds(low, high) = rate.value {
        add(reading.range((low, high)), own);
    }
    if let Ok((low, high)) = rate.interval {
        add(reading.range((low, high)), own);
        add(percent(language, low), own);
        add(percent(language, high), own);
    }
    let Some(disparity) = reading.disparity else {
        return found;
    };
    let mut add = |words: String, number: Against| found.push((words, Number::Against(metric, number)));
    match disparity.reference {
        Value::Known(value) => add(reading.value(value), Against::Reference),
        Value::Bounds(low, high) => add(reading.range((low, high)), Against::Reference),
        Value::Undefined(_) => {}
    }
    match disparity.difference {
        Value::Known(value) => add(reading.gap(value), Against::Difference),
        Value::Bounds(low, high) => add(reading.range_gap((low, high)), Against::Difference),
        Value::Undefined(_) => {}
    }
    if let Ok(interval) = disparity.difference_interval {
        add(reading.range_gap(interval), Against::Difference);
    }
    if let Some(value) = disparity.ratio.known() {
        add(ratio(language, value), Against::Ratio);
    }
    if let Some(p) = disparity.p_adjusted {
        let comparisons = measured.comparisons[metric.position()] as f64;
        found.push((p_value(language, p), Number::PAdjusted(metric)));
        let comparisons = count(language, Amount::exact(comparisons));
        found.push((comparisons, Number::PAdjusted(metric)));
    }
    found
}

/// A share as the number out of a hundred that some sentences say.
pub fn per_hundred_words(language: Language, share: f64) -> String {
    decimal(language, (share * 1_000.0).round() / 10.0)
}

/// The numbers of the bins of groups, each with its group: the share with its people.
pub fn calibration_numbers(language: Language, measured: &Measured) -> Vec<(String, usize, Number)> {
    let bins = measured.calibration.iter().enumerate();
    let bins = bins.flat_map(|(group, bins)| bins.iter().flatten().map(move |bin| (group, bin)));
    let words = |(group, bin): (usize, &Bin)| (bin_share_words(language, bin), group, Number::Bin(bin.place));
    bins.map(words).collect()
}
