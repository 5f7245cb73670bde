//! The left rail: the steps of an audit, in their order.

use egui::{Align2, CornerRadius, FontId, Rect, Sense, TextStyle, Ui, pos2, vec2};

use super::icons::{self, Icon};
use super::theme::{self, Tokens, tokens};
use super::widgets::shortcut_words;
use crate::app::{Command, Show, State, Step};
use crate::tally::Amount;
use crate::text::{count, text, text_with};

/// Width below which the rail shows its icons above small words.
const NARROW: f32 = 1100.0;
/// How far the icon of the findings gives way to the badge beside it.
const BADGE: f32 = 16.0;

/// Draws the rail as a panel of the window.
pub fn rail_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let narrow = ui.ctx().content_rect().width() < NARROW;
    let tokens = tokens(ui);
    let frame = egui::Frame::new().fill(tokens.panel).inner_margin(8);
    egui::Panel::left("rail")
        .resizable(false)
        .exact_size(if narrow { 96.0 } else { 176.0 })
        .frame(frame)
        .show(ui, |ui| {
            let room = ui.available_height();
            egui::ScrollArea::vertical().show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                let gaps = 4.0 * Step::ALL.len() as f32;
                let each = (room - gaps) / Step::ALL.len() as f32;
                let height = match narrow {
                    true => each.clamp(38.0, 58.0),
                    false => each.clamp(30.0, 44.0),
                };
                for step in Step::ALL {
                    step_ui(ui, state, step, (narrow, height), commands);
                }
            });
        });
}

fn step_ui(
    ui: &mut Ui,
    state: &State,
    step: Step,
    (narrow, height): (bool, f32),
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let tokens = tokens(ui);
    let words = text(language, step.text_id());
    let greyed = state.why_not(step);
    let chosen = state.step == step;
    let sense = if greyed.is_some() {
        Sense::hover()
    } else {
        Sense::click()
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);

    let colour = if chosen { tokens.accent } else { tokens.text };
    let colour = if greyed.is_some() { tokens.muted } else { colour };
    let corner = CornerRadius::same(8);
    if chosen {
        ui.painter().rect_filled(rect, corner, tokens.accent_soft);
        let edge = Rect::from_min_size(rect.min + vec2(0.0, 8.0), vec2(3.0, rect.height() - 16.0));
        ui.painter().rect_filled(edge, 2, tokens.accent);
    } else if response.hovered() && greyed.is_none() {
        ui.painter().rect_filled(rect, corner, tokens.sunken);
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, tokens.accent);
        ui.painter()
            .rect_stroke(rect, corner, ring, egui::StrokeKind::Inside);
    }
    let icon = match narrow {
        true => {
            let middle = rect.center().x
                - if step == Step::Findings && found(state) > 0 {
                    BADGE
                } else {
                    0.0
                };
            Rect::from_center_size(pos2(middle, rect.top() + height * 0.34), vec2(20.0, 20.0))
        }
        false => Rect::from_center_size(pos2(rect.left() + 24.0, rect.center().y), vec2(20.0, 20.0)),
    };
    icons::paint(ui.painter(), Icon::Step(step), icon, colour);
    let (place, anchor, size) = match narrow {
        true => (
            pos2(rect.center().x, rect.bottom() - height * 0.24),
            Align2::CENTER_CENTER,
            12.5,
        ),
        false => (
            pos2(rect.left() + 44.0, rect.center().y),
            Align2::LEFT_CENTER,
            14.5,
        ),
    };
    let family = if chosen {
        theme::bold()
    } else {
        egui::FontFamily::Proportional
    };
    ui.painter()
        .text(place, anchor, &words, FontId::new(size, family), colour);
    let mut more = Vec::new();
    if step == Step::Findings {
        more = badge(ui, state, rect, narrow, tokens);
    }

    let name = match greyed {
        None => words.clone(),
        Some(reason) => text_with(
            language,
            "step-greyed",
            &[
                ("step", words.clone().into()),
                ("reason", text(language, reason).into()),
            ],
        ),
    };
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, greyed.is_none(), chosen, &name));
    if response.clicked() {
        commands.push(Command::Show(Show::Step(step)));
    }
    let tip = match greyed {
        Some(reason) => text(language, reason),
        None => format!(
            "{} ({})",
            text(language, &format!("{}-says", step.text_id())),
            shortcut_words(language, step.shortcut())
        ),
    };
    more.insert(0, tip);
    response.on_hover_text(more.join("\n"));
}

/// How many findings there are.
fn found(state: &State) -> usize {
    let document = state.document.as_ref();
    document.map_or(0, |document| document.project.findings.len())
}

/// The number of findings, marked when some no longer hold; what it means, in words.
fn badge(ui: &Ui, state: &State, rect: Rect, narrow: bool, tokens: &Tokens) -> Vec<String> {
    let language = state.preferences.language;
    let findings = found(state);
    if findings == 0 {
        return Vec::new();
    }
    let (_, stale) = state.findings_held();
    let written = |number: usize| count(language, Amount::exact(number as f64));
    let says = |id: &str, number: usize| {
        text_with(
            language,
            id,
            &[("count", number.into()), ("number", written(number).into())],
        )
    };
    let mut words = written(findings);
    let (fill, ink) = match stale {
        0 => (tokens.sunken, tokens.text),
        _ => {
            words.push_str(" !");
            (tokens.warning, tokens.panel)
        }
    };
    let font = TextStyle::Small.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(words, font, ink);
    let size = galley.size() + vec2(12.0, 4.0);
    let centre = match narrow {
        true => pos2(
            rect.center().x - BADGE + 13.0 + size.x / 2.0,
            rect.top() + rect.height() * 0.34,
        ),
        false => pos2(rect.right() - size.x / 2.0 - 8.0, rect.center().y),
    };
    let pill = Rect::from_center_size(centre, size);
    ui.painter().rect_filled(pill, 9, fill);
    ui.painter()
        .galley(pill.center() - galley.size() / 2.0, galley, ink);
    let mut lines = vec![says("step-findings-count", findings)];
    if stale > 0 {
        lines.push(says("step-findings-stale", stale));
    }
    lines
}
