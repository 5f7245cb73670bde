//! The words of the chart of a metric as the cut moves.

use super::rates::tick_words;
use crate::chart::{Along, ThresholdChart, ThresholdGroupWords, ThresholdLine, ThresholdWords};
use crate::measure::{Measured, Metric, Value};
use crate::project::{DecisionRule, Unit};
use crate::tally::Amount;
use crate::text::{
    Language, count, cut_words, decimal, denominator_words, fraction_words, group_name, metric_title,
    range_words, rate_words, reason, text, text_with,
};

/// What is written on the chart and said of its lines. `rule` is the one in force, `marked` the one it is compared with,
/// `chosen` the group that the chart speaks of.
pub fn threshold_words(
    language: Language,
    measured: &Measured,
    chart: &ThresholdChart,
    unit: Unit,
    (rule, marked): (&DecisionRule, Option<&DecisionRule>),
    chosen: Option<usize>,
) -> ThresholdWords {
    let metric = chart.metric;
    let groups = chart.lines.iter().map(|line| ThresholdGroupWords {
        chosen: chosen == Some(line.group),
        ..group_words(language, measured, metric, line)
    });
    let (column, across) = match (rule, chart.along) {
        (DecisionRule::Score { column, .. }, Along::Score) => (column.as_str(), "threshold-across-score"),
        _ => ("", "threshold-across-places"),
    };
    let up = [
        ("metric", metric_title(language, metric, measured).into()),
        ("among", denominator_words(language, metric, unit).into()),
    ];
    let marked = marked.map(|rule| {
        let rule = [("rule", cut_words(language, rule).into())];
        text_with(language, "threshold-marked", &rule)
    });
    let along = chart.along;
    ThresholdWords {
        groups: groups.collect(),
        across: text_with(language, across, &[("column", column.into())]),
        up: text_with(language, "disparities-axis", &up),
        at: cut_words(language, rule),
        marked: marked.unwrap_or_default(),
        side: text(language, "threshold-side"),
        say_across: Box::new(move |value| match along {
            Along::Score => decimal(language, value),
            Along::Places => count(language, Amount::exact(value.round())),
        }),
        say_up: Box::new(move |value| tick_words(language, metric, value)),
    }
}

fn group_words(
    language: Language,
    measured: &Measured,
    metric: Metric,
    line: &ThresholdLine,
) -> ThresholdGroupWords {
    let group = &measured.groups[line.group];
    let name = group_name(language, &group.key);
    let now = match line.now {
        Value::Undefined(why) => reason(language, why),
        value => rate_words(language, metric, value),
    };
    let mut details = vec![name.clone(), now.clone()];
    if let (Value::Known(_), Ok(interval)) = (line.now, line.interval) {
        let range = [("range", range_words(language, metric, interval).into())];
        details.push(text_with(language, "strata-range", &range));
    }
    let rate = group.rate(metric);
    if metric.share().is_some() && line.now.range().is_ok() {
        details.push(fraction_words(language, rate));
    }
    if line.few {
        details.push(text(language, "disparities-too-small"));
    }
    ThresholdGroupWords {
        spoken: details.join(", "),
        now: match line.now {
            Value::Undefined(_) => "—".to_owned(),
            _ => now,
        },
        name,
        details,
        ..ThresholdGroupWords::default()
    }
}
