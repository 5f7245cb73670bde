//! How many people have each score, with the part that the cut selects.

use egui::{RichText, Role, Ui, WidgetInfo};
use egui_plot::{AxisHints, Bar, BarChart, Plot, PlotPoint, Text as PlotText, VLine};

use super::disparities::is_low;
use super::shown::Shown;
use super::theme::tokens;
use crate::chart::ScoresChart;
use crate::tally::First;
use crate::text::{decimal, text};

/// The part of the strip's width that lies before the lowest score, and after the highest.
pub fn margin_share(scores: &ScoresChart) -> f32 {
    let (span, width) = measures(scores);
    (width / (span + 2.0 * width)) as f32
}

/// From the lowest score to the highest, and how wide a bar is.
fn measures(scores: &ScoresChart) -> (f64, f64) {
    let span = (scores.highest - scores.lowest).max(f64::EPSILON);
    let slot = match scores.bars.len() {
        0 | 1 => span,
        bars => span / (bars - 1) as f64,
    };
    (span, scores.step.unwrap_or(slot).max(span / 200.0) * FILLED)
}

/// The part of a bar's place that it fills.
const FILLED: f64 = 0.78;

/// Draws the strip.
pub fn score_plot_ui(ui: &mut Ui, shown: &Shown, scores: &ScoresChart) {
    let tokens = tokens(ui);
    let language = shown.language;
    let cut = shown.evaluation.cut.as_ref();
    let tied = cut.and_then(|cut| cut.tie).map(|tie| tie.score);
    let (_, width) = measures(scores);
    let bars = scores
        .bars
        .iter()
        .map(|bar| {
            let fill = if tied.is_some_and(|tied| (bar.from..=bar.to).contains(&tied)) {
                tokens.warning
            } else if cut.is_some_and(|cut| bar.is_selected(cut)) {
                tokens.accent
            } else {
                tokens.border
            };
            Bar::new((bar.from + bar.to) / 2.0, bar.people)
                .width(width)
                .fill(fill)
        })
        .collect();
    let notes = shown.project.annotations_here().into_iter();
    let notes = notes.filter(|note| note.at == crate::project::Spot::Threshold);
    let flag = notes
        .map(|note| note.number.to_string())
        .collect::<Vec<_>>()
        .join(", ");
    let name = text(language, "disparities-score-strip");
    let response = Plot::new("score-strip")
        .height(if is_low(ui) { 50.0 } else { 68.0 })
        .show_background(false)
        .show_grid([false, false])
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .custom_x_axes(vec![
            AxisHints::new_x()
                .label_spacing(egui::Rangef::new(6.0, 12.0))
                .tick_label_color(tokens.muted)
                .formatter(move |mark, _| decimal(language, mark.value)),
        ])
        .custom_y_axes(Vec::new())
        .include_y(0.0)
        .show(ui, |plot| {
            // The plot remembers its bounds; those of other scores would show these bars in the wrong place.
            plot.set_plot_bounds_x(scores.lowest - width..=scores.highest + width);
            plot.bar_chart(BarChart::new(name.as_str(), bars));
            if let Some((cut, last)) = cut.and_then(|cut| Some((cut, cut.last_selected?))) {
                let half = width / FILLED / 2.0;
                let edge = match cut.first {
                    First::Highest => last - half,
                    First::Lowest => last + half,
                };
                plot.vline(VLine::new("cut", edge).color(tokens.reference).width(1.5));
                if !flag.is_empty() {
                    let highest = scores.bars.iter().map(|bar| bar.people).fold(0.0, f64::max);
                    let words = RichText::new(format!(" {flag} "))
                        .background_color(tokens.accent)
                        .color(tokens.on_accent);
                    let at = PlotPoint::new(edge, highest * 0.9);
                    plot.text(PlotText::new("notes", at, words).anchor(egui::Align2::LEFT_CENTER));
                }
            }
        });
    let name = text(language, "disparities-score-strip");
    response
        .response
        .widget_info(|| WidgetInfo::labeled(Role::Figure, true, &name));
}
