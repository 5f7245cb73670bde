//! The sample projects as cards: what each teaches, how long it takes.

use egui::{Sense, Stroke, Ui};

use super::theme::{self, tokens};
use super::widgets::{hint, subheading};
use crate::app::{Command, Sample, State};
use crate::text::{text, text_with};

/// A card is not made narrower than this.
const NARROWEST: f32 = 260.0;

/// Draws the samples.
pub fn samples_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    subheading(ui, &text(language, "samples-title"));
    if state.samples.is_empty() {
        hint(ui, &text(language, "samples-none"));
        return;
    }
    hint(ui, &text(language, "samples-explained"));
    ui.add_space(4.0);
    let gap = 12.0;
    let width = ui.available_width();
    let columns = (((width + gap) / (NARROWEST + gap)).floor() as usize).clamp(1, 3);
    let each = (width - gap * (columns - 1) as f32) / columns as f32;
    ui.spacing_mut().item_spacing = egui::vec2(gap, gap);
    for row in state.samples.chunks(columns) {
        ui.horizontal_top(|ui| {
            let height = row
                .iter()
                .map(|sample| height(ui, state, sample, each))
                .fold(0.0, f32::max);
            for sample in row {
                sample_ui(ui, state, sample, (each, height), commands);
            }
        });
    }
}

const MARGIN: f32 = 14.0;

/// The words of a card, laid out; drawn here so that the whole card is one thing to press.
struct Words([std::sync::Arc<egui::Galley>; 3]);

impl Words {
    fn new(ui: &Ui, state: &State, sample: &Sample, width: f32) -> Words {
        let language = state.preferences.language;
        let tokens = tokens(ui);
        let says = |part: &str| text(language, &format!("sample-{}-{part}", sample.name));
        let minutes = text_with(
            language,
            "samples-minutes",
            &[("minutes", says("minutes").into())],
        );
        let foot = format!("{}\n{minutes}", says("shape"));
        let size = |style: egui::TextStyle| style.resolve(ui.style());
        let painter = ui.painter();
        let lay = |words: String, font, colour| painter.layout(words, font, colour, width - 2.0 * MARGIN);
        Words([
            lay(says("title"), size(theme::subheading()), tokens.text),
            lay(says("teaches"), size(egui::TextStyle::Body), tokens.text),
            lay(foot, size(egui::TextStyle::Small), tokens.muted),
        ])
    }

    fn height(&self) -> f32 {
        2.0 * MARGIN + self.0.iter().map(|galley| galley.size().y).sum::<f32>() + 20.0
    }
}

fn height(ui: &Ui, state: &State, sample: &Sample, width: f32) -> f32 {
    Words::new(ui, state, sample, width).height()
}

fn sample_ui(
    ui: &mut Ui,
    state: &State,
    sample: &Sample,
    (width, height): (f32, f32),
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, height), Sense::click());
    let lit = response.hovered() || response.has_focus();
    let edge = match (response.has_focus(), lit) {
        (true, _) => Stroke::new(2.0, tokens.accent),
        (false, true) => Stroke::new(1.0, tokens.accent),
        (false, false) => Stroke::new(1.0, tokens.border),
    };
    let fill = if lit { tokens.accent_soft } else { tokens.panel };
    ui.painter().rect(rect, 10, fill, edge, egui::StrokeKind::Inside);
    let Words([title, teaches, foot]) = Words::new(ui, state, sample, width);
    let left = rect.left() + MARGIN;
    let mut top = rect.top() + MARGIN;
    for galley in [title, teaches] {
        let below = galley.size().y + 6.0;
        ui.painter().galley(egui::pos2(left, top), galley, tokens.text);
        top += below;
    }
    let bottom = rect.bottom() - MARGIN - foot.size().y;
    ui.painter().galley(egui::pos2(left, bottom), foot, tokens.muted);

    let title = text(language, &format!("sample-{}-title", sample.name));
    let name = text_with(language, "sample-open", &[("title", title.into())]);
    let enabled = state.jobs.running().is_none();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, &name));
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() && enabled {
        commands.push(Command::OpenSample(sample.name.to_owned()));
    }
}
