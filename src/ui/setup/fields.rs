//! The pieces that questions are made of: numbered sections, choice cards, column choosers, number fields.

use egui::{
    Button, ComboBox, Frame, Margin, Response, RichText, Sense, Stroke, TextEdit, Ui, Vec2, WidgetInfo,
};

use super::form::Form;
use crate::data::Role;
use crate::text::{Language, decimal};
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::hint;

/// A numbered question: the number, the question, why it is asked, and under it the fields.
pub fn question(
    ui: &mut Ui,
    number: usize,
    words: &str,
    why: &str,
    answered: bool,
    fields: impl FnOnce(&mut Ui),
) {
    let tokens = tokens(ui);
    Frame::new()
        .fill(tokens.panel)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(10)
        .inner_margin(Margin::symmetric(18, 16))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                badge(ui, number, answered);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 3.0;
                    let words = RichText::new(words).text_style(theme::subheading());
                    ui.add(egui::Label::new(words).wrap());
                    hint(ui, why);
                });
            });
            ui.add_space(6.0);
            fields(ui);
        });
}

/// The number of a question, filled once it is answered.
fn badge(ui: &mut Ui, number: usize, answered: bool) {
    let tokens = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(24.0), Sense::hover());
    let (fill, ink) = if answered {
        (tokens.accent, tokens.on_accent)
    } else {
        (tokens.panel, tokens.muted)
    };
    let edge = if answered { tokens.accent } else { tokens.muted };
    ui.painter()
        .circle(rect.center(), 11.5, fill, Stroke::new(1.0, edge));
    ui.painter().text(
        rect.center(),
        egui::Align2::CENTER_CENTER,
        number,
        egui::FontId::new(13.0, theme::bold()),
        ink,
    );
}

/// A large choice among few, such as the polarity: a title, what it means, examples.
pub fn choice_card(
    ui: &mut Ui,
    width: f32,
    height: f32,
    title: &str,
    words: &str,
    selected: bool,
) -> Response {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    let highlighted = response.hovered() || response.has_focus();
    let fill = if selected {
        tokens.accent_soft
    } else {
        tokens.background
    };
    let edge = match (selected, highlighted) {
        (true, _) => Stroke::new(2.0, tokens.accent),
        (false, true) => Stroke::new(1.0, tokens.accent),
        (false, false) => Stroke::new(1.0, tokens.border),
    };
    let painter = ui.painter();
    painter.rect(rect, 8, fill, edge, egui::StrokeKind::Inside);
    // A mark that is a shape too: colour alone would say nothing to some eyes.
    let mark = rect.left_top() + Vec2::new(22.0, 23.0);
    painter.circle_stroke(
        mark,
        7.5,
        Stroke::new(1.5, if selected { tokens.accent } else { tokens.muted }),
    );
    if selected {
        painter.circle_filled(mark, 4.0, tokens.accent);
    }
    painter.text(
        rect.left_top() + Vec2::new(40.0, 23.0),
        egui::Align2::LEFT_CENTER,
        title,
        egui::FontId::new(15.0, theme::bold()),
        tokens.text,
    );
    let galley = card_words(ui, words, width);
    ui.painter()
        .galley(rect.left_top() + Vec2::new(16.0, 42.0), galley, tokens.muted);
    response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, selected, title));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// The height that a choice card needs for its words.
pub fn choice_height(ui: &Ui, words: &str, width: f32) -> f32 {
    card_words(ui, words, width).rect.height() + 56.0
}

fn card_words(ui: &Ui, words: &str, width: f32) -> std::sync::Arc<egui::Galley> {
    let colour = tokens(ui).muted;
    let font = egui::TextStyle::Small.resolve(ui.style());
    ui.painter().layout(words.to_owned(), font, colour, width - 32.0)
}

/// A quiet button that proposes something; nothing happens until it is pressed.
pub fn proposal(ui: &mut Ui, words: &str) -> Response {
    let tokens = tokens(ui);
    let words = RichText::new(words).color(tokens.accent).small();
    ui.add(
        Button::new(words)
            .fill(tokens.accent_soft)
            .stroke(Stroke::NONE)
            .corner_radius(12),
    )
}

/// A list of some height that scrolls by itself, whatever room is left around it.
pub fn scrolling(id: &str, height: f32) -> egui::ScrollArea {
    egui::ScrollArea::vertical()
        .id_salt(id)
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
}

/// A line that says something to know before going on.
pub fn warning(ui: &mut Ui, words: &str) -> Response {
    let colour = tokens(ui).warning;
    ui.add(egui::Label::new(RichText::new(words).color(colour).small()).wrap())
}

/// What a chooser says while no column is chosen.
#[derive(Clone, Copy)]
pub enum Unchosen<'a> {
    /// That there is none, which can be chosen too.
    Choice(&'a str),
    /// What to do.
    Prompt(&'a str),
}

/// A chooser among columns. A column set aside says so, and is read again when
/// it is chosen. Returns the choice when it changes.
pub fn column_chooser(
    ui: &mut Ui,
    form: &mut Form<'_>,
    id: &str,
    label: &str,
    columns: &[String],
    chosen: Option<&str>,
    unchosen: Unchosen<'_>,
) -> Option<Option<String>> {
    let mut choice = None;
    let label = ui.label(label);
    let (Unchosen::Choice(words) | Unchosen::Prompt(words)) = unchosen;
    let shown = chosen.unwrap_or(words);
    ComboBox::from_id_salt(id)
        .selected_text(shown)
        .width(220.0)
        .height(320.0)
        .truncate()
        .show_ui(ui, |ui| {
            if let Unchosen::Choice(none) = unchosen
                && ui.selectable_label(chosen.is_none(), none).clicked()
            {
                choice = Some(None);
            }
            for column in columns {
                let words = form.marked(column);
                if ui.selectable_label(chosen == Some(column), words).clicked() {
                    choice = Some(Some(column.clone()));
                }
            }
        })
        .response
        .labelled_by(label.id);
    let choice = choice.filter(|choice| choice.as_deref() != chosen);
    if let Some(Some(column)) = &choice {
        form.need(column);
    }
    choice
}

/// A chooser of a column that may be none, and while it is none the columns suggested for the role as buttons worded
/// by `proposal_id`. Returns the choice when it changes.
pub fn role_chooser(
    ui: &mut Ui,
    form: &mut Form<'_>,
    id: &str,
    (label, none): (&str, &str),
    columns: &[String],
    chosen: Option<&str>,
    (role, proposal_id): (Role, &str),
) -> Option<Option<String>> {
    let choice = ui
        .horizontal_wrapped(|ui| column_chooser(ui, form, id, label, columns, chosen, Unchosen::Choice(none)))
        .inner;
    let suggested = form.suggested(role);
    let proposed = match chosen {
        None => column_proposals(ui, form, proposal_id, &suggested),
        Some(_) => None,
    };
    proposed.map(Some).or(choice)
}

/// Suggestions of columns for a role, as quiet buttons.
pub fn column_proposals(ui: &mut Ui, form: &mut Form<'_>, id: &str, columns: &[String]) -> Option<String> {
    let mut taken = None;
    if columns.is_empty() {
        return None;
    }
    ui.horizontal_wrapped(|ui| {
        for column in columns.iter().take(4) {
            if proposal(ui, &form.words_with(id, &[("column", column.as_str().into())])).clicked() {
                taken = Some(column.clone());
            }
        }
    });
    if let Some(column) = &taken {
        form.need(column);
    }
    taken
}

/// A field for one number, that follows the set-up when it is undone, and never loses what is being typed.
#[derive(Debug, Default)]
pub struct NumberField {
    text: String,
    /// The number that the set-up held when the text was last in line with it.
    seen: Option<f64>,
    /// Whether the number was already changed since the field got the focus.
    typing: bool,
}

/// A number typed, and whether it belongs to the same gesture as the one before.
pub struct Typed {
    pub number: f64,
    pub continues: bool,
}

impl NumberField {
    /// Draws the field; returns the number when it changes to another one that `accepts` takes.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        form: &Form<'_>,
        label: &Response,
        current: Option<f64>,
        accepts: impl Fn(f64) -> bool,
        problem: &str,
    ) -> Option<Typed> {
        if current != self.seen {
            self.seen = current;
            if read_number(&self.text) != current {
                self.text = current
                    .map(|number| write_number(form.language, number))
                    .unwrap_or_default();
            }
        }
        let response = ui
            .add(TextEdit::singleline(&mut self.text).desired_width(80.0))
            .labelled_by(label.id);
        if !response.has_focus() {
            self.typing = false;
        }
        let read = read_number(&self.text).filter(|number| accepts(*number));
        if read.is_none() && !self.text.trim().is_empty() {
            warning(ui, &form.words(problem));
        }
        let number = read.filter(|number| response.changed() && current != Some(*number))?;
        self.seen = Some(number);
        let continues = std::mem::replace(&mut self.typing, true);
        Some(Typed { number, continues })
    }
}

/// A number as typed in either notation: `0.5` and `0,5`, with blanks between thousands.
pub fn read_number(text: &str) -> Option<f64> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let number: f64 = compact.replace(',', ".").replace('−', "-").parse().ok()?;
    number.is_finite().then_some(number)
}

/// A number as the reader's language writes it, ready to be typed over: no separator between thousands.
pub fn write_number(language: Language, number: f64) -> String {
    let written = crate::data::number_label(number);
    match language {
        Language::French => written.replace('.', ","),
        Language::English => written,
    }
}

/// A number to be read, not typed.
pub fn shown_number(language: Language, number: f64) -> String {
    decimal(language, number)
}
