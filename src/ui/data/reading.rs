//! How the text was read, each part changeable: characters, separators, where the table stands, what means "not known".

use egui::{ComboBox, DragValue, RichText, ScrollArea, Sense, Ui};

use super::headless::{doubt_ui, is_doubtful, no_names_ui};
use super::signs::{SignsField, Whose};
use crate::app::{Command, State};
use crate::data::{Decimal, Encoding, Format, Layout, SheetOptions, TextOptions, Thousands, masked_lines};
use crate::tally::Amount;
use crate::text::{
    Language, count, decimal_name, delimiter_name, encoding_name, text, text_with, thousands_name,
};
use crate::ui::theme::tokens;
use crate::ui::widgets::hint;

/// How many lines are in sight at once.
const LINES: f32 = 8.0;

/// More rows than this in a header, or lines around a table, are not typed by accident.
const MOST_LINES: u64 = 10_000;

/// What is typed here.
#[derive(Debug, Default)]
pub struct ReadingCard {
    signs: SignsField,
}

impl ReadingCard {
    /// Draws how a text was read.
    pub fn show(&mut self, ui: &mut Ui, state: &State, options: &TextOptions, commands: &mut Vec<Command>) {
        let language = state.preferences.language;
        let Some(document) = &state.document else { return };
        hint(ui, &text(language, "data-read-as"));
        let mut next = options.clone();
        let fixed = !document.project.outputs.is_empty() || state.pending.is_some();
        ui.add_enabled_ui(!fixed, |ui| {
            if is_doubtful(state) {
                doubt_ui(ui, language, &mut next.layout);
            }
            notation(ui, language, &mut next);
            ui.add_space(8.0);
            preview(ui, state, &mut next.layout, options);
            place(ui, language, &mut next.layout);
            ui.add_space(8.0);
            self.signs_ui(ui, state, &mut next.missing);
        });
        if fixed {
            hint(ui, &text(language, "data-reading-fixed"));
        }
        if next != *options {
            commands.push(Command::ReadAs(Format::Text(next)));
        }
    }

    /// The signs of "not known" in the data.
    pub fn signs_ui(&mut self, ui: &mut Ui, state: &State, signs: &mut Vec<String>) {
        let data = (Whose::Data, state.workspace.table.as_deref());
        self.signs.show(ui, state.preferences.language, data, signs);
    }
}

/// Characters and separators.
pub fn notation(ui: &mut Ui, language: Language, next: &mut TextOptions) {
    egui::Grid::new("reading")
        .num_columns(2)
        .spacing([10.0, 6.0])
        .show(ui, |ui| {
            let mut encodings = vec![Encoding::Utf8, Encoding::Windows1252, Encoding::Latin9];
            if !encodings.contains(&next.encoding) {
                encodings.push(next.encoding);
            }
            let name = |encoding| encoding_name(encoding).to_owned();
            choose(
                ui,
                &text(language, "data-encoding"),
                &mut next.encoding,
                &encodings,
                name,
            );
            let mut delimiters = vec![',', ';', '\t', '|'];
            if !delimiters.contains(&next.delimiter) {
                delimiters.push(next.delimiter);
            }
            let name = |delimiter| delimiter_name(language, delimiter);
            choose(
                ui,
                &text(language, "data-delimiter"),
                &mut next.delimiter,
                &delimiters,
                name,
            );
            numerals_rows(ui, language, &mut next.decimal, &mut next.thousands);
        });
}

/// How the cells of text of a sheet write numbers.
pub fn numerals(ui: &mut Ui, language: Language, next: &mut SheetOptions) {
    egui::Grid::new("numerals")
        .num_columns(2)
        .spacing([10.0, 6.0])
        .show(ui, |ui| {
            numerals_rows(ui, language, &mut next.decimal, &mut next.thousands);
        });
}

/// The separators of numbers, one a row.
fn numerals_rows(ui: &mut Ui, language: Language, decimal: &mut Decimal, thousands: &mut Thousands) {
    let decimals = [Decimal::Point, Decimal::Comma];
    let name = |decimal| decimal_name(language, decimal);
    choose(ui, &text(language, "data-decimal"), decimal, &decimals, name);
    let (own, other) = match *decimal {
        Decimal::Point => (Thousands::Point, Thousands::Comma),
        Decimal::Comma => (Thousands::Comma, Thousands::Point),
    };
    // One character cannot stand for both.
    if *thousands == own {
        *thousands = Thousands::None;
    }
    let groups = [Thousands::None, Thousands::Space, other];
    let name = |thousands| thousands_name(language, thousands);
    choose(ui, &text(language, "reading-thousands"), thousands, &groups, name);
}

fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    value: &mut T,
    choices: &[T],
    words: impl Fn(T) -> String,
) {
    let muted = tokens(ui).muted;
    let name = ui.label(RichText::new(label).color(muted).small());
    ComboBox::from_id_salt(label)
        .selected_text(words(*value))
        .width(150.0)
        .show_ui(ui, |ui| {
            for choice in choices {
                ui.selectable_value(value, *choice, words(*choice));
            }
        })
        .response
        .labelled_by(name.id);
    ui.end_row();
}

/// Where the table stands, in numbers.
pub fn place(ui: &mut Ui, language: Language, layout: &mut Layout) {
    let (mut line, mut rows, mut notes) = (layout.before + 1, layout.header_rows, layout.after);
    egui::Grid::new("layout")
        .num_columns(2)
        .spacing([10.0, 6.0])
        .show(ui, |ui| {
            match rows {
                0 => number(ui, &text(language, "headless-line"), &mut line, 1),
                _ => {
                    number(ui, &text(language, "reading-header-line"), &mut line, 1);
                    number(ui, &text(language, "reading-header-rows"), &mut rows, 1);
                }
            }
            number(ui, &text(language, "reading-notes-below"), &mut notes, 0);
        });
    *layout = Layout {
        before: line - 1,
        header_rows: rows,
        after: notes,
    };
    no_names_ui(ui, language, layout);
}

/// A number that takes effect once it is let go, since each value reads the file again.
fn number(ui: &mut Ui, label: &str, value: &mut u64, least: u64) {
    let muted = tokens(ui).muted;
    let name = ui.label(RichText::new(label).color(muted).small());
    let id = ui.make_persistent_id(label);
    let typed = ui.data(|data| data.get_temp::<u64>(id));
    let mut shown = typed.unwrap_or(*value);
    let field = DragValue::new(&mut shown).range(least..=MOST_LINES).speed(0.1);
    let field = ui.add(field).labelled_by(name.id);
    let held = field.dragged() || field.has_focus();
    if held {
        ui.data_mut(|data| data.insert_temp(id, shown));
    } else {
        ui.data_mut(|data| data.remove_temp::<u64>(id));
        *value = shown;
    }
    ui.end_row();
}

/// The first lines as they stand in the file. A press on one says that the column names are there.
fn preview(ui: &mut Ui, state: &State, layout: &mut Layout, options: &TextOptions) {
    let language = state.preferences.language;
    let Some(lines) = shown_lines(state, options) else {
        return;
    };
    if lines.is_empty() {
        return;
    }
    hint(ui, &text(language, "reading-preview"));
    let header = layout.before + 1..layout.before + 1 + layout.header_rows;
    let tokens = tokens(ui);
    let height = ui.text_style_height(&egui::TextStyle::Small) + 6.0;
    egui::Frame::new()
        .fill(tokens.background)
        .corner_radius(6)
        .inner_margin(6)
        .show(ui, |ui| {
            ScrollArea::both()
                .id_salt("first-lines")
                .max_height(height * LINES)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    for (line, number) in lines.iter().zip(1_u64..) {
                        let shown = line.replace('\t', " → ");
                        let ink = match number {
                            _ if header.contains(&number) => tokens.accent,
                            _ if number < header.start => tokens.muted,
                            _ => tokens.text,
                        };
                        let words = RichText::new(format!("{number:>3}  {shown}"))
                            .monospace()
                            .small()
                            .color(ink);
                        let label = egui::Label::new(words).extend().sense(Sense::click());
                        let row = ui.add(label).on_hover_cursor(egui::CursorIcon::PointingHand);
                        let written = count(language, Amount::exact(number as f64));
                        let name = text_with(language, "reading-names-here", &[("line", written.into())]);
                        row.widget_info(|| egui::WidgetInfo {
                            current_text_value: Some(shown.clone()),
                            ..egui::WidgetInfo::labeled(egui::Role::Button, true, &name)
                        });
                        let pressed = row.has_focus()
                            && ui.input(|input| {
                                input.key_pressed(egui::Key::Enter) || input.key_pressed(egui::Key::Space)
                            });
                        if row.on_hover_text(&name).clicked() || pressed {
                            *layout = Layout {
                                before: number - 1,
                                header_rows: 1,
                                after: layout.after,
                            };
                        }
                    }
                });
        });
    ui.add_space(4.0);
}

/// The first lines of the file without the cells of columns set apart.
fn shown_lines(state: &State, options: &TextOptions) -> Option<Vec<String>> {
    let project = &state.document.as_ref()?.project;
    let table = state.workspace.received.as_ref()?;
    let suspicions = &state.workspace.suspicions;
    let is_spread = project.data.unpivot.is_some();
    let names: Vec<&str> = table.names().collect();
    // Where groups became rows, the cells of columns that seem to name people were masked when they were read.
    let hidden = names.iter().enumerate().filter(|(_, name)| {
        table.hides(name) && (!is_spread || suspicions.iter().all(|suspicion| suspicion.column != **name))
    });
    let hidden: Vec<usize> = hidden.map(|(place, _)| place).collect();
    // With columns of other files, or made of several, a line does not have the cells of the table.
    let width = match is_spread || !project.outputs.is_empty() {
        true => 0,
        false => names.len(),
    };
    Some(masked_lines(&state.workspace.head, options, width, &hidden))
}
