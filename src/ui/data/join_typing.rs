//! What the columns of outputs not joined yet were taken for, and the choice of something else.

use egui::{ComboBox, Label, RichText, ScrollArea, Ui};

use super::typing::{CHOICES, choice_words};
use crate::app::{Command, Pending};
use crate::data::{Column, TakenFor, Values};
use crate::text::{Language, misfits_words, text, text_with};
use crate::ui::theme::tokens;
use crate::ui::widgets::{hint, named};

/// How much of the list is in sight at once.
const HEIGHT: f32 = 190.0;

/// Draws the columns with what each was taken for.
pub fn outputs_typing(ui: &mut Ui, language: Language, pending: &Pending, commands: &mut Vec<Command>) {
    hint(ui, &text(language, "join-typing"));
    ScrollArea::vertical()
        .id_salt("outputs-typing")
        .max_height(HEIGHT)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for column in &pending.opened.table.columns {
                ui.horizontal_wrapped(|ui| {
                    typing(ui, language, pending, column, commands);
                });
                misfits(ui, language, pending, column);
            }
        });
}

fn typing(ui: &mut Ui, language: Language, pending: &Pending, column: &Column, commands: &mut Vec<Command>) {
    let name = column.name.as_str();
    let decided = { &pending.opened.source.columns }
        .iter()
        .find(|reading| reading.column == name)
        .map(|reading| reading.read_as);
    let mut chosen = decided;
    let kind = text(language, kind_id(column));
    let arguments = [("column", name.into()), ("kind", kind.as_str().into())];
    let label = text_with(language, "reading-column-as", &arguments);
    let list = ComboBox::from_id_salt(("outputs-typing", name))
        .selected_text(RichText::new(&kind).small())
        .width(120.0)
        .show_ui(ui, |ui| {
            for choice in CHOICES {
                ui.selectable_value(&mut chosen, choice, choice_words(language, choice));
            }
        });
    named(list.response, &label);
    ui.label(RichText::new(name).small());
    if chosen != decided {
        commands.push(Command::ReadOutputsColumn {
            column: name.to_owned(),
            read_as: chosen,
        });
    }
}

/// The cells that are not what the others are; no value of a column that seems to name people.
fn misfits(ui: &mut Ui, language: Language, pending: &Pending, column: &Column) {
    let Some(mut misfits) = column.misfits.clone() else {
        return;
    };
    let mut suspicions = pending.suspicions.iter();
    if suspicions.any(|suspicion| suspicion.column == column.name) {
        misfits.first.iter_mut().for_each(|misfit| misfit.value.clear());
    }
    let words = misfits_words(language, &misfits, column.taken_for != TakenFor::Text);
    let words = RichText::new(words).small().color(tokens(ui).warning);
    ui.add(Label::new(words).wrap());
}

fn kind_id(column: &Column) -> &'static str {
    match (column.taken_for, &column.values) {
        (TakenFor::Date, _) => "reading-kind-dates",
        (TakenFor::Percentage, _) => "reading-kind-percentages",
        (_, Values::Text { labels, .. }) if labels.is_empty() => "data-kind-nothing",
        (TakenFor::Text, _) => "data-kind-text",
        (TakenFor::Number, _) => "reading-numbers",
    }
}
