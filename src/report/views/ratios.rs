//! Impact ratios, as a sheet.

use super::rates::{hides_reference, kept_back, twin};
use super::{Sheet, Shown};
use crate::chart::{Page, rates_picture, ratios_chart};
use crate::measure::{Polarity, ResolvedReference};
use crate::text::{
    grouping_name, metric_name, ratio_line_sentences, ratios_words, sentence, text, text_with,
};

pub(super) fn why_not(shown: &Shown<'_>) -> Option<String> {
    let language = shown.language;
    if shown.metric.share().is_none() {
        return Some(text(language, "ratios-no-share"));
    }
    (shown.measured.reference == ResolvedReference::Absent).then(|| text(language, "ratios-no-reference"))
}

pub(super) fn sheet(shown: &Shown<'_>, page: Page) -> Option<Sheet> {
    let (language, measured) = (shown.language, shown.measured);
    let view = &shown.project.view;
    let lines = &view.ratio_lines[..];
    let places: Vec<f64> = lines.iter().map(|line| line.at).collect();
    let chart = ratios_chart(measured, shown.metric, view.order, &places);
    let mut words = ratios_words(language, measured, &chart, lines, shown.selected);
    let mut any_hidden = false;
    for (mark, row) in chart.marks.iter().zip(&mut words.rows) {
        if shown.hides(mark.group, shown.metric) || hides_reference(shown) {
            any_hidden = true;
            *row = kept_back(language, std::mem::take(row));
        }
    }
    let title = [
        ("metric", metric_name(language, shown.metric).into()),
        ("grouping", grouping_name(&shown.grouping().attributes).into()),
    ];
    let mut says = Vec::new();
    if !any_hidden {
        let spoken = shown.selected.map(|group| {
            sentence(
                language,
                measured,
                group,
                shown.metric,
                shown.polarity,
                shown.unit,
            )
        });
        says.extend(spoken);
        says.extend(ratio_line_sentences(language, measured, &chart, lines));
    }
    says.push(text(
        language,
        match shown.polarity {
            Polarity::Favour => "ratios-favour",
            Polarity::Burden => "ratios-burden",
        },
    ));
    Some(Sheet {
        title: text_with(language, "ratios-title", &title),
        name: format!("{}. {}", text_with(language, "ratios-title", &title), words.axis),
        notices: Vec::new(),
        picture: rates_picture(&chart, &words, page),
        says,
        hides: vec![text(language, "ratios-hides")],
        twin: twin(shown, &chart),
    })
}
