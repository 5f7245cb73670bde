//! The sentence that reads a measure aloud, from the same object as the chart.

use super::Language;
use crate::measure::{Measured, Metric, Polarity, Undefined};
use crate::project::Unit;
use crate::tally::GroupKey;

/// A group's name: its values joined by ` × `; a missing value is said so.
pub fn group_name(language: Language, key: &GroupKey) -> String {
    let _ = (language, key);
    todo!()
}

/// A metric's name on the screen.
pub fn metric_name(language: Language, metric: Metric) -> String {
    let _ = (language, metric);
    todo!()
}

/// Who stands below the line of a metric, in words: "among people who did not have the outcome".
pub fn denominator_words(language: Language, metric: Metric, unit: Unit) -> String {
    let _ = (language, metric, unit);
    todo!()
}

/// Why a quantity is undefined, in words.
pub fn reason(language: Language, undefined: Undefined) -> String {
    let _ = (language, undefined);
    todo!()
}

/// The sentence of one group and metric: natural frequencies ("of 100 …"), the denominator in words, the counts, the
/// interval, the reference's rate, whether the difference is clear of chance or not to be concluded from, and what the
/// polarity makes of it. When undefined, the reason.
pub fn sentence(
    language: Language,
    measured: &Measured,
    group: usize,
    metric: Metric,
    polarity: Polarity,
    unit: Unit,
) -> String {
    let _ = (language, measured, group, metric, polarity, unit);
    todo!()
}
