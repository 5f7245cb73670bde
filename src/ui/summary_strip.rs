//! One number over all groups, four times, and what stayed out of them.

use egui::{RichText, Ui, vec2};

use super::shown::Shown;
use super::theme::{self, tokens};
use super::widgets::{card, hint};
use crate::measure::{SummaryMeasure, Undefined, Value};
use crate::text::{
    group_name, impact_lines, impact_words, inequality_lines, metric_name, odds_lines, reason,
    summary_description, summary_interval, summary_line, summary_name, summary_value, text, text_with,
};

/// The measures shown, as named in the summary.
const NAMES: [&str; 4] = [
    "demographic_parity_difference",
    "demographic_parity_ratio",
    "equalized_odds_difference",
    "equal_opportunity_difference",
];

/// More exclusions than this are folded.
const AT_ONCE: usize = 4;

/// Draws the numbers side by side, or two by two in a narrow window.
pub fn summary_strip_ui(ui: &mut Ui, shown: &Shown) {
    let per_row = if ui.available_width() > 720.0 { 4 } else { 2 };
    let gap = 10.0;
    let width = (ui.available_width() - gap * (per_row as f32 - 1.0)) / per_row as f32;
    ui.spacing_mut().item_spacing = vec2(gap, gap);
    let measures: Vec<&SummaryMeasure> = NAMES
        .iter()
        .filter_map(|name| shown.measured.summary.measure(name))
        .collect();
    for row in measures.chunks(per_row) {
        ui.horizontal_top(|ui| {
            for measure in row {
                ui.allocate_ui_with_layout(
                    vec2(width, 0.0),
                    egui::Layout::top_down(egui::Align::LEFT),
                    |ui| {
                        card(ui, |ui| {
                            ui.set_width(width - 30.0);
                            ui.set_min_height(100.0);
                            measure_ui(ui, shown, measure);
                        });
                    },
                );
            }
        });
    }
    more_ui(ui, shown);
    excluded_ui(ui, shown);
}

/// The other numbers, folded: a line each, explained on hover.
fn more_ui(ui: &mut Ui, shown: &Shown) {
    let language = shown.language;
    egui::CollapsingHeader::new(text(language, "summary-more"))
        .id_salt("summary-more")
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let measures = shown.measured.summary.measures.iter();
            for measure in measures.filter(|measure| !NAMES.contains(&measure.name)) {
                hint(ui, &summary_line(language, measure))
                    .on_hover_text(summary_description(language, measure.name));
            }
            for line in odds_lines(language, shown.measured) {
                hint(ui, &line).on_hover_text(text(language, "summary-odds-says"));
            }
            hint(ui, &text(language, "uncertainty-how"));
            ui.add_space(4.0);
            ui.label(RichText::new(text(language, "summary-impact")).family(theme::bold()));
            hint(ui, &impact_words(language, shown.polarity));
            for line in impact_lines(language, shown.measured) {
                ui.label(line);
            }
            ui.add_space(4.0);
            ui.label(RichText::new(text(language, "inequality-title")).family(theme::bold()));
            hint(ui, &text(language, "inequality-says"));
            for line in inequality_lines(language, shown.measured) {
                ui.label(line);
            }
        });
}

fn measure_ui(ui: &mut Ui, shown: &Shown, measure: &SummaryMeasure) {
    let language = shown.language;
    ui.spacing_mut().item_spacing.y = 4.0;
    hint(ui, &summary_name(language, measure.name))
        .on_hover_text(summary_description(language, measure.name));
    match measure.value {
        Value::Known(_) => {
            let number = summary_value(language, measure);
            ui.label(RichText::new(number).family(theme::bold()).size(18.0));
            if let Some(interval) = summary_interval(language, measure) {
                hint(ui, &interval).on_hover_text(text(language, "uncertainty-how"));
            }
            if let Some((lowest, highest)) = measure.between {
                let arguments = [
                    ("lowest", group_name(language, &shown.group(lowest).key).into()),
                    ("highest", group_name(language, &shown.group(highest).key).into()),
                ];
                let words = text_with(language, "disparities-between", &arguments);
                // Only equalized odds leaves open which of two rates decides.
                if let Some(metric) = measure.metric
                    && measure.name.starts_with("equalized")
                {
                    hint(ui, &metric_name(language, metric));
                }
                hint(ui, &words);
            }
        }
        Value::Bounds(..) => {
            let range = summary_value(language, measure);
            ui.label(RichText::new(range).family(theme::bold()));
            hint(ui, &reason(language, Undefined::OnlyBounds));
        }
        Value::Undefined(undefined) => {
            ui.label(RichText::new("—").size(18.0).color(tokens(ui).muted));
            hint(ui, &reason(language, undefined));
        }
    }
}

fn excluded_ui(ui: &mut Ui, shown: &Shown) {
    let language = shown.language;
    let lines = excluded_lines(shown);
    if lines.is_empty() {
        return;
    }
    let title = text_with(
        language,
        "disparities-excluded",
        &[("count", (lines.len() as f64).into())],
    );
    if lines.len() > AT_ONCE {
        egui::CollapsingHeader::new(title)
            .id_salt("excluded")
            .show(ui, |ui| excluded_list(ui, &lines));
    } else {
        ui.label(RichText::new(title).color(tokens(ui).muted));
        excluded_list(ui, &lines);
    }
}

fn excluded_list(ui: &mut Ui, lines: &[String]) {
    ui.spacing_mut().item_spacing.y = 3.0;
    for line in lines {
        hint(ui, &format!("–  {line}"));
    }
}

/// One line per group and reason, with the metrics it holds for.
fn excluded_lines(shown: &Shown) -> Vec<String> {
    let language = shown.language;
    let mut lines: Vec<(usize, Undefined, Vec<String>)> = Vec::new();
    for exclusion in &shown.measured.summary.excluded {
        let metric = metric_name(language, exclusion.metric);
        let same = |line: &&mut (usize, Undefined, Vec<String>)| {
            (line.0, line.1) == (exclusion.group, exclusion.reason)
        };
        match lines.iter_mut().find(same) {
            Some(line) => line.2.push(metric),
            None => lines.push((exclusion.group, exclusion.reason, vec![metric])),
        }
    }
    lines
        .into_iter()
        .map(|(group, undefined, metrics)| {
            let arguments = [
                ("group", group_name(language, &shown.group(group).key).into()),
                ("metrics", metrics.join(", ").to_lowercase().into()),
                ("reason", reason(language, undefined).into()),
            ];
            text_with(language, "disparities-excluded-line", &arguments)
        })
        .collect()
}
