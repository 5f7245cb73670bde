//! A choice being filled in.

use egui::{ComboBox, Label, RichText, TextEdit, Ui};

use super::Draft;
use crate::app::{ChoiceEdit, Command, Edit, State};
use crate::project::{About, Alternative, Choice, Dissent, Effect};
use crate::text::{Language, about_choice_name, effect_words, question_words, text, text_with};
use crate::ui::moment::{day_words, typed_day};
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::{hint, named, primary_button};

impl Draft {
    /// Begins with what the choice says.
    pub(super) fn of(language: Language, choice: &Choice) -> Draft {
        Draft {
            revisit: day_words(language, &choice.revisit),
            choice: choice.clone(),
        }
    }
}

/// Draws the form; whether it is done with.
pub(super) fn draft_ui(ui: &mut Ui, state: &State, draft: &mut Draft, commands: &mut Vec<Command>) -> bool {
    let language = state.preferences.language;
    question_ui(ui, language, &mut draft.choice);
    options_ui(ui, state, &mut draft.choice);
    let width = ((ui.available_width() - 16.0) / 2.0).max(110.0);
    ui.horizontal_wrapped(|ui| {
        field(ui, &text(language, "choices-by"), width, &mut draft.choice.by);
        revisit_ui(ui, language, width, draft);
    });
    long(ui, &text(language, "choices-why"), "", &mut draft.choice.why);
    dissent_ui(ui, language, &mut draft.choice.dissent);
    let day = match draft.revisit.trim() {
        "" => Some(String::new()),
        typed => typed_day(language, typed),
    };
    if day.is_none() {
        let words = RichText::new(text(language, "choices-revisit-unread")).color(tokens(ui).warning);
        ui.add(Label::new(words).wrap());
    }
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        let save = primary_button(ui, &text(language, "findings-save"), day.is_some());
        if let Some(day) = day.filter(|_| save.clicked()) {
            let mut choice = draft.choice.clone();
            choice.revisit = day;
            choice.dissent.retain(|dissent| !dissent.words.trim().is_empty());
            commands.push(Command::Edit(Edit::Choice(ChoiceEdit::Set(Box::new(choice)))));
            done = true;
        }
        done |= ui.button(text(language, "findings-cancel")).clicked();
    });
    done
}

fn question_ui(ui: &mut Ui, language: Language, choice: &mut Choice) {
    ui.horizontal_wrapped(|ui| {
        let label = hint(ui, &text(language, "choices-about"));
        ComboBox::from_id_salt("about")
            .width(190.0)
            .selected_text(about_choice_name(language, choice.about))
            .show_ui(ui, |ui| {
                for about in About::ALL {
                    ui.selectable_value(&mut choice.about, about, about_choice_name(language, about));
                }
            })
            .response
            .labelled_by(label.id);
    });
    let generated = Choice {
        question: String::new(),
        ..choice.clone()
    };
    let generated = question_words(language, &generated);
    long(
        ui,
        &text(language, "choices-question"),
        &generated,
        &mut choice.question,
    );
}

fn options_ui(ui: &mut Ui, state: &State, choice: &mut Choice) {
    let language = state.preferences.language;
    ui.label(RichText::new(text(language, "choices-options")).family(theme::bold()));
    let (mut gone, mut chosen) = (None, None);
    for (place, option) in choice.options.iter_mut().enumerate() {
        ui.push_id(("option", place), |ui| {
            option_ui(ui, language, place, option, (&mut gone, &mut chosen));
        });
    }
    if let Some(chosen) = chosen {
        for (place, option) in choice.options.iter_mut().enumerate() {
            // A second press takes the decision back.
            option.chosen = place == chosen && !option.chosen;
        }
    }
    if let Some(gone) = gone {
        choice.options.remove(gone);
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(text(language, "choices-option-add")).clicked() {
            choice.options.push(Alternative::default());
        }
        let project = state.document.as_ref().map(|document| &document.project);
        let in_force = project.and_then(|project| choice.about.in_force(&project.setup, &project.view));
        let known = |effect: &Effect| {
            choice
                .options
                .iter()
                .any(|option| option.effect.as_ref() == Some(effect))
        };
        if let Some(effect) = in_force.filter(|effect| !known(effect)) {
            let words = [("option", effect_words(language, &effect).into())];
            if ui
                .button(text_with(language, "choices-option-in-force", &words))
                .clicked()
            {
                choice.options.push(Alternative::from(effect));
            }
        }
    });
}

/// One option: its name, what speaks for and against it, whether it was decided for.
fn option_ui(
    ui: &mut Ui,
    language: Language,
    place: usize,
    option: &mut Alternative,
    (gone, chosen): (&mut Option<usize>, &mut Option<usize>),
) {
    let numbered = |id: &str| text_with(language, id, &[("number", (place + 1).to_string().into())]);
    let tokens = tokens(ui);
    egui::Frame::new()
        .fill(tokens.background)
        .corner_radius(8)
        .inner_margin(egui::Margin::symmetric(10, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let unnamed = match &option.effect {
                Some(effect) => effect_words(language, effect),
                None => text(language, "choices-option-unnamed"),
            };
            ui.horizontal_wrapped(|ui| {
                let decided = ui.radio(option.chosen, text(language, "choices-chosen"));
                if named(decided, &numbered("choices-choose-number")).clicked() {
                    *chosen = Some(place);
                }
                let width = (ui.available_width() - 48.0).max(120.0);
                let name = TextEdit::singleline(&mut option.name).hint_text(unnamed);
                named(
                    ui.add(name.desired_width(width)),
                    &numbered("choices-option-name"),
                );
                let remove = numbered("choices-option-remove");
                if named(ui.button("×"), &remove).on_hover_text(&remove).clicked() {
                    *gone = Some(place);
                }
            });
            let width = ((ui.available_width() - 16.0) / 2.0).max(140.0);
            ui.horizontal_wrapped(|ui| {
                for (id, name, words) in [
                    ("choices-for", "choices-for-number", &mut option.for_it),
                    (
                        "choices-against",
                        "choices-against-number",
                        &mut option.against_it,
                    ),
                ] {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        hint(ui, &text(language, id));
                        let words = TextEdit::multiline(words).desired_rows(2).desired_width(width);
                        named(ui.add(words), &numbered(name));
                    });
                }
            });
        });
}

fn dissent_ui(ui: &mut Ui, language: Language, all: &mut Vec<Dissent>) {
    hint(ui, &text(language, "choices-dissent"));
    let mut gone = None;
    for (place, dissent) in all.iter_mut().enumerate() {
        let numbered = |id: &str| text_with(language, id, &[("number", (place + 1).to_string().into())]);
        ui.push_id(("dissent", place), |ui| {
            ui.horizontal_wrapped(|ui| {
                let room = ui.available_width() - 56.0;
                let who = (room * 0.28).max(90.0);
                for (id, width, words) in [
                    ("choices-dissent-who", who, &mut dissent.who),
                    (
                        "choices-dissent-words",
                        (room - who).max(120.0),
                        &mut dissent.words,
                    ),
                ] {
                    let name = numbered(id);
                    let typed = TextEdit::singleline(words).hint_text(&name).desired_width(width);
                    named(ui.add(typed), &name);
                }
                let remove = numbered("choices-dissent-remove");
                if named(ui.button("×"), &remove).on_hover_text(&remove).clicked() {
                    gone = Some(place);
                }
            });
        });
    }
    if let Some(gone) = gone {
        all.remove(gone);
    }
    if ui.button(text(language, "choices-dissent-add")).clicked() {
        all.push(Dissent::default());
    }
}

fn revisit_ui(ui: &mut Ui, language: Language, width: f32, draft: &mut Draft) {
    ui.vertical(|ui| {
        ui.set_width(width);
        let label = hint(ui, &text(language, "choices-revisit"));
        let typed = TextEdit::singleline(&mut draft.revisit)
            .hint_text(text(language, "choices-revisit-hint"))
            .desired_width(width);
        ui.add(typed).labelled_by(label.id);
    });
}

/// A line under its name.
fn field(ui: &mut Ui, name: &str, width: f32, words: &mut String) {
    ui.vertical(|ui| {
        ui.set_width(width);
        let label = hint(ui, name);
        ui.add(TextEdit::singleline(words).desired_width(width))
            .labelled_by(label.id);
    });
}

/// Several lines under their name; `unsaid` is what stands there while nothing is typed.
fn long(ui: &mut Ui, name: &str, unsaid: &str, words: &mut String) {
    let label = hint(ui, name);
    let typed = TextEdit::multiline(words)
        .desired_rows(1)
        .hint_text(unsaid)
        .desired_width(f32::INFINITY);
    ui.add(typed).labelled_by(label.id);
}
