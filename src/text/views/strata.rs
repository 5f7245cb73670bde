//! The words of the chart of gaps inside strata.

use crate::chart::{StrataChart, StrataRow, StrataRowKind, StrataRowWords, StrataWords};
use crate::measure::Metric;
use crate::tally::Amount;
use crate::text::{
    InsideWords, Language, count, decimal, metric_name, points, range_points, reason, stratum_name, text,
    text_with,
};

/// What is written on the chart and said of its rows. `levels` are the values of the strata, in their order.
pub fn strata_words(
    language: Language,
    chart: &StrataChart,
    said: &InsideWords,
    levels: &[Option<&str>],
    metric: Metric,
) -> StrataWords {
    let rows = chart.rows.iter().map(|row| row_words(language, row, levels));
    let metric = [("metric", metric_name(language, metric).into())];
    StrataWords {
        rows: rows.collect(),
        side: said.say("strata-axis-side", &[]),
        head: said.say("strata-head-gap", &[]),
        axis: said.say("strata-axis", &metric),
        say: Box::new(move |gap| {
            let number = decimal(language, (gap * 1e6).round() / 1e4);
            format!("{}{number}", if gap > 0.0 { "+" } else { "" })
        }),
    }
}

/// The name of a row: a stratum's value, or what all of them are put together by.
pub fn strata_row_name(language: Language, kind: StrataRowKind, levels: &[Option<&str>]) -> String {
    match kind {
        StrataRowKind::Crude => text(language, "strata-row-crude"),
        StrataRowKind::Pooled => text(language, "strata-row-pooled"),
        StrataRowKind::Standardised => text(language, "strata-row-standardised"),
        StrataRowKind::Stratum(stratum) => {
            stratum_name(language, levels.get(stratum).copied().unwrap_or_default())
        }
    }
}

fn row_words(language: Language, row: &StrataRow, levels: &[Option<&str>]) -> StrataRowWords {
    let name = strata_row_name(language, row.kind, levels);
    let method = match row.kind {
        StrataRowKind::Crude => "strata-method-crude",
        StrataRowKind::Pooled => "strata-method-pooled",
        StrataRowKind::Standardised => "strata-method-standardised",
        StrataRowKind::Stratum(_) => "strata-method-layer",
    };
    let note = row.sides.map(|(group, reference)| {
        let people = |people: f64| count(language, Amount::exact(people));
        let arguments = [
            ("yes", people(group.yes).into()),
            ("n", people(group.n).into()),
            ("other-yes", people(reference.yes).into()),
            ("other-n", people(reference.n).into()),
        ];
        text_with(language, "strata-row-counts", &arguments)
    });
    let note = note.unwrap_or_default();
    let gap = row
        .gap
        .value
        .map_or_else(|why| reason(language, why), |gap| points(language, gap));
    let range = row
        .gap
        .interval
        .map_or_else(|why| reason(language, why), |range| range_points(language, range));
    let spoken = [
        ("name", name.as_str().into()),
        ("gap", gap.as_str().into()),
        ("range", range.as_str().into()),
        ("note", note.as_str().into()),
    ];
    StrataRowWords {
        spoken: text_with(language, "strata-row-spoken", &spoken),
        details: vec![name.clone(), text(language, method)],
        // The same reason is not said twice.
        range: if row.gap.value.is_ok() {
            range
        } else {
            String::new()
        },
        name,
        note,
        gap,
        kept_back: false,
    }
}
