//! The words of the chart of shares by score.

use crate::chart::{BinWords, CalibrationChart, CalibrationWords, GroupWords};
use crate::measure::{Bin, Measured};
use crate::tally::Amount;
use crate::text::{
    Language, bin_name, bin_range_words, bin_share_words, count, group_name, percent, text, text_with,
};

/// What is written on the chart and said of its marks. `chosen` is the group selected.
pub fn calibration_words(
    language: Language,
    measured: &Measured,
    chart: &CalibrationChart,
    chosen: Option<usize>,
) -> CalibrationWords {
    let groups = chart.groups.iter().enumerate().map(|(place, group)| {
        let measures = &measured.groups[*group];
        let name = group_name(language, &measures.key);
        let bins = chart.columns.iter().map(|column| {
            let scores = bin_name(language, column.scores);
            let bin = column.bins.get(place).and_then(|(_, bin)| bin.as_ref());
            bin_words(language, measured, &name, &scores, bin)
        });
        GroupWords {
            group: *group,
            bins: bins.collect(),
            name: name.clone(),
            missing_group: measures.missing_group,
            chosen: chosen == Some(*group),
        }
    });
    let announced = chart
        .probabilities
        .then(|| text(language, "calibration-diagonal"));
    let columns = chart
        .columns
        .iter()
        .map(|column| bin_name(language, column.scores));
    CalibrationWords {
        columns: columns.collect(),
        groups: groups.collect(),
        announced: announced.unwrap_or_default(),
        across: text(language, "calibration-axis"),
        up: text(language, "calibration-up"),
        say: Box::new(move |share| percent(language, share)),
    }
}

fn bin_words(
    language: Language,
    measured: &Measured,
    name: &str,
    scores: &str,
    bin: Option<&Bin>,
) -> BinWords {
    let Some(bin) = bin else {
        return BinWords {
            people: "0".to_owned(),
            ..BinWords::default()
        };
    };
    let share = bin_share_words(language, bin);
    let arguments = [
        ("group", name.into()),
        ("scores", scores.into()),
        ("share", share.as_str().into()),
    ];
    let mut details = vec![
        text_with(language, "calibration-mark", &arguments),
        bin_range_words(language, bin),
    ];
    let few = bin.people < f64::from(measured.methods.to_comment);
    if few {
        details.push(text(language, "disparities-too-small"));
    }
    BinWords {
        people: count(language, Amount::exact(bin.people)),
        spoken: details.join(", "),
        details,
        few,
        kept_back: false,
    }
}
