//! One number over all groups, four times, and what stayed out of them.

use egui::{RichText, Ui, vec2};

use super::shown::Shown;
use super::theme::{self, tokens};
use super::tracing::{Link, links, traced, traced_hint, traced_over_all, traced_prose, traced_ui};
use super::widgets::{card, hint};
use crate::app::Command;
use crate::measure::trace::{Index, Part};
use crate::measure::{Entropy, GroupMeasures, GroupSummary, SummaryMeasure, Undefined, Value};
use crate::project::Number;
use crate::text::{
    decimal, group_name, impact_lines, impact_words, inequality_lines, metric_name, odds_lines, reason,
    summary_description, summary_interval, summary_line, summary_name, summary_value, text, text_with,
};

/// The measures shown, as named in the summary.
const NAMES: [&str; 4] = [
    "demographic_parity_difference",
    "demographic_parity_ratio",
    "equalized_odds_difference",
    "equal_opportunity_difference",
];

/// The size of a line.
const BODY: f32 = 14.5;

/// More exclusions than this are folded.
const AT_ONCE: usize = 4;

/// Draws the numbers side by side, or two by two in a narrow window.
pub fn summary_strip_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
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
                            measure_ui(ui, shown, measure, commands);
                        });
                    },
                );
            }
        });
    }
    more_ui(ui, shown, commands);
    excluded_ui(ui, shown);
}

/// The other numbers, folded: a line each, explained on hover.
fn more_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
    let language = shown.language;
    egui::CollapsingHeader::new(text(language, "summary-more"))
        .id_salt("summary-more")
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let measures = shown.measured.summary.measures.iter();
            for measure in measures.filter(|measure| !NAMES.contains(&measure.name)) {
                let number = traced_over_all(Number::Summary(measure.name));
                let numbers = links(shown, &number, measure.value, measure.interval.ok());
                traced_hint(ui, language, &summary_line(language, measure), &numbers, commands)
                    .on_hover_text(summary_description(language, measure.name));
            }
            let odds = of_groups(shown, Number::AverageOdds, |group| {
                (group.average_odds_difference, group.average_odds_interval.ok())
            });
            for line in odds_lines(language, shown.measured) {
                traced_hint(ui, language, &line, of_line(shown, &line, &odds), commands)
                    .on_hover_text(text(language, "summary-odds-says"));
            }
            hint(ui, &text(language, "uncertainty-how"));
            ui.add_space(4.0);
            ui.label(RichText::new(text(language, "summary-impact")).family(theme::bold()));
            hint(ui, &impact_words(language, shown.polarity));
            let ratios = of_groups(shown, Number::ImpactRatio, |group| {
                (group.impact_ratio, group.impact_ratio_interval.ok())
            });
            for line in impact_lines(language, shown.measured) {
                traced_prose(
                    ui,
                    language,
                    &line,
                    BODY,
                    of_line(shown, &line, &ratios),
                    commands,
                );
            }
            ui.add_space(4.0);
            ui.label(RichText::new(text(language, "inequality-title")).family(theme::bold()));
            hint(ui, &text(language, "inequality-says"));
            let [entropy, theil] = inequality_links(shown);
            let numbers = [entropy, theil, Vec::new()];
            for (line, numbers) in inequality_lines(language, shown.measured).iter().zip(numbers) {
                traced_prose(ui, language, line, BODY, &numbers, commands);
            }
        });
}

/// The links of each group to one of its numbers.
fn of_groups(
    shown: &Shown,
    number: Number,
    of: impl Fn(&GroupSummary) -> (Value, Option<(f64, f64)>),
) -> Vec<Vec<Link>> {
    let groups = shown.measured.groups.iter().zip(&shown.measured.summary.by_group);
    let one = |(group, summary): (&GroupMeasures, &GroupSummary)| {
        let (value, interval) = of(summary);
        links(shown, &traced(&group.key, number), value, interval)
    };
    groups.map(one).collect()
}

/// Those of the group whose name begins a line: the longest such name.
fn of_line<'a>(shown: &Shown, line: &str, numbers: &'a [Vec<Link>]) -> &'a [Link] {
    let names = shown
        .measured
        .groups
        .iter()
        .map(|group| group_name(shown.language, &group.key));
    let begun = names
        .zip(numbers)
        .filter(|(name, _)| line.starts_with(name.as_str()));
    let longest = begun.max_by_key(|(name, _)| name.len());
    longest.map_or(&[], |(_, numbers)| numbers)
}

/// Those of both indices: the whole, what lies between the groups, what lies inside them.
fn inequality_links(shown: &Shown) -> [Vec<Link>; 2] {
    let found = shown.measured.inequality;
    let of = |index: Index, entropy: Entropy| {
        let rounded = |value: f64| decimal(shown.language, (value * 1e4).round() / 1e4);
        let parts = [
            (Part::Whole, entropy.whole, entropy.whole_interval.ok()),
            (Part::Between, entropy.between, None),
            (Part::Within, entropy.within, entropy.within_interval.ok()),
        ];
        let one = |(part, value, interval): (Part, Value, Option<(f64, f64)>)| {
            let number = traced_over_all(Number::Inequality(index, part));
            let interval = interval.map(|(low, high)| format!("{}–{}", rounded(low), rounded(high)));
            let words = value.known().map(rounded).into_iter().chain(interval);
            words.map(|words| (words, number.clone())).collect::<Vec<Link>>()
        };
        parts.into_iter().flat_map(one).collect()
    };
    [
        of(Index::Entropy, found.generalized_entropy_index),
        of(Index::Theil, found.theil_index),
    ]
}

fn measure_ui(ui: &mut Ui, shown: &Shown, measure: &SummaryMeasure, commands: &mut Vec<Command>) {
    let language = shown.language;
    let number = traced_over_all(Number::Summary(measure.name));
    ui.spacing_mut().item_spacing.y = 4.0;
    hint(ui, &summary_name(language, measure.name))
        .on_hover_text(summary_description(language, measure.name));
    match measure.value {
        Value::Known(_) => {
            let words = RichText::new(summary_value(language, measure)).family(theme::bold());
            traced_ui(ui, language, words.size(18.0), number.clone(), commands);
            if let Some(interval) = summary_interval(language, measure) {
                let numbers = links(shown, &number, measure.value, measure.interval.ok());
                traced_hint(ui, language, &interval, &numbers, commands)
                    .on_hover_text(text(language, "uncertainty-how"));
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
            let range = RichText::new(summary_value(language, measure)).family(theme::bold());
            traced_ui(ui, language, range, number, commands);
            hint(ui, &reason(language, Undefined::OnlyBounds));
        }
        Value::Undefined(undefined) => {
            let dash = RichText::new("—").size(18.0).color(tokens(ui).muted);
            traced_ui(ui, language, dash, number, commands);
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
