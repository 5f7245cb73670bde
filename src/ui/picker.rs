//! A named list to choose from, with its name above it.

use egui::{ComboBox, Layout, Rect, RichText, Ui, UiBuilder, vec2};

use super::fonts::text_width;
use super::theme::tokens;

/// How high a picker stands, name included.
pub const PICKER_HEIGHT: f32 = 52.0;

/// What a picker has beside the words it shows: its margins and its arrow.
const BESIDE_WORDS: f32 = 54.0;

/// How wide a picker must be to show these words whole.
pub fn whole_width(ui: &Ui, words: &str) -> f32 {
    let font = egui::TextStyle::Button.resolve(ui.style());
    text_width(ui, words, &font) + BESIDE_WORDS
}

/// One entry of a picker.
pub struct Entry<T> {
    pub value: T,
    pub words: String,
    /// Said once over it and those that follow with the same; nothing when empty.
    pub heading: String,
    /// Said on hover.
    pub tip: String,
    /// Why it cannot be chosen, if so.
    pub refused: Option<String>,
}

impl<T> Entry<T> {
    pub fn new(value: T, words: String) -> Self {
        Entry {
            value,
            words,
            heading: String::new(),
            tip: String::new(),
            refused: None,
        }
    }
}

/// A list to choose from, `width` wide, its name above. Returns what was chosen.
pub fn picker_ui<T: PartialEq>(
    ui: &mut Ui,
    name: &str,
    width: f32,
    current: &T,
    current_words: &str,
    entries: Vec<Entry<T>>,
) -> Option<T> {
    picker_beside_ui(ui, (name, width), current, current_words, entries, |_| {})
}

/// The same, with something small at the right end of the name's line.
pub fn picker_beside_ui<T: PartialEq>(
    ui: &mut Ui,
    (name, width): (&str, f32),
    current: &T,
    current_words: &str,
    entries: Vec<Entry<T>>,
    beside: impl FnOnce(&mut Ui),
) -> Option<T> {
    let mut chosen = None;
    ui.allocate_ui_with_layout(
        vec2(width, PICKER_HEIGHT),
        Layout::top_down(egui::Align::LEFT),
        |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 3.0;
            let words = RichText::new(name).small().color(tokens(ui).muted);
            let label = ui.label(words);
            // Drawn over the line, which stays as high as in the pickers without it.
            let line = Rect::from_x_y_ranges(ui.max_rect().x_range(), label.rect.y_range());
            let layout = Layout::right_to_left(egui::Align::Center);
            let mut end = ui.new_child(UiBuilder::new().max_rect(line).layout(layout));
            end.spacing_mut().interact_size.y = 0.0;
            beside(&mut end);
            let shown = ComboBox::from_id_salt(name)
                .width(width)
                .height(420.0)
                .truncate()
                .selected_text(current_words)
                .show_ui(ui, |ui| {
                    let mut said: Option<String> = None;
                    let mut heading = String::new();
                    for entry in entries {
                        if entry.refused.is_none() && entry.heading != heading {
                            ui.add_space(4.0);
                            ui.label(RichText::new(&entry.heading).small().color(tokens(ui).muted));
                            heading.clone_from(&entry.heading);
                        }
                        // One reason often holds for several entries: it is said once, over them.
                        if let Some(reason) = &entry.refused
                            && said.as_ref() != Some(reason)
                        {
                            ui.add_space(4.0);
                            ui.label(RichText::new(reason).small().color(tokens(ui).muted));
                            said = Some(reason.clone());
                        }
                        let is_current = entry.value == *current;
                        let button = egui::Button::selectable(is_current, entry.words.as_str());
                        let mut response = ui.add_enabled(entry.refused.is_none(), button);
                        if !entry.tip.is_empty() {
                            response = response.on_hover_text(&entry.tip);
                        }
                        if response.clicked() && !is_current {
                            chosen = Some(entry.value);
                        }
                    }
                });
            let response = shown.response.labelled_by(label.id);
            if whole_width(ui, current_words) > width {
                response.on_hover_text(current_words);
            }
        },
    );
    chosen
}

/// A few choices side by side, one of them on. Returns what was chosen.
pub fn segments_ui<T: Copy + PartialEq>(ui: &mut Ui, current: T, choices: &[(T, String)]) -> Option<T> {
    let mut chosen = None;
    let sunken = tokens(ui).sunken;
    egui::Frame::new()
        .fill(sunken)
        .corner_radius(8)
        .inner_margin(2)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                ui.spacing_mut().button_padding = vec2(10.0, 4.0);
                for (value, words) in choices {
                    let is_on = *value == current;
                    if ui.selectable_label(is_on, words).clicked() && !is_on {
                        chosen = Some(*value);
                    }
                }
            });
        });
    chosen
}
