//! One choice: its question, its options with what each comes to, who decided, who disagrees.

use egui::{Label, RichText, Ui};

use super::form::draft_ui;
use super::{ChoicesList, Draft};
use crate::app::{ChoiceEdit, Command, Edit, Show, State};
use crate::project::{Alternative, Choice, Gap, NoGap, Topic};
use crate::text::{
    Language, about_choice_name, largest_gap_words, no_gap_words, option_name, question_words, text,
    text_with,
};
use crate::ui::discussion::{Discussions, discuss_button_ui, discussion_ui};
use crate::ui::finding_card::tag;
use crate::ui::moment::{day_words, has_passed, moment};
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::{card, hint, named, prose};

/// Draws the card, or the form while it is filled in.
pub(super) fn choice_card_ui(
    ui: &mut Ui,
    state: &State,
    choice: &Choice,
    list: &mut ChoicesList,
    talk: &mut Discussions,
    commands: &mut Vec<Command>,
) {
    let number = choice.number;
    if state.filling_in == Some(number) && !list.drafts.contains_key(&number) {
        list.drafts
            .insert(number, Draft::of(state.preferences.language, choice));
        commands.push(Command::Show(Show::FilledIn));
    }
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 7.0;
        head_ui(ui, state.preferences.language, choice);
        match list.drafts.get_mut(&number) {
            Some(draft) => {
                if draft_ui(ui, state, draft, commands) {
                    list.drafts.remove(&number);
                }
            }
            None => {
                read_ui(ui, state, choice, commands);
                let on = Topic::Choice(number);
                ui.horizontal_wrapped(|ui| {
                    actions_ui(ui, state, choice, list, commands);
                    discuss_button_ui(ui, state, &on, talk);
                });
                discussion_ui(ui, state, &on, talk, commands);
            }
        }
    });
}

fn head_ui(ui: &mut Ui, language: Language, choice: &Choice) {
    ui.horizontal_wrapped(|ui| {
        let arguments = [("number", choice.number.to_string().into())];
        let name = text_with(language, "merge-choice", &arguments);
        ui.label(RichText::new(name).family(theme::bold()));
        tag(ui, &about_choice_name(language, choice.about));
        let state = match choice.chosen() {
            Some(_) => "choices-decided",
            None => "choices-undecided",
        };
        tag(ui, &text(language, state));
        let created = [("day", moment(language, &choice.created).into())];
        hint(ui, &text_with(language, "choices-created", &created));
    });
    if !choice.revisit.is_empty() {
        let day = [("day", day_words(language, &choice.revisit).into())];
        match has_passed(&choice.revisit) {
            true => {
                let words = text_with(language, "choices-revisit-passed", &day);
                let colour = tokens(ui).warning;
                ui.add(Label::new(RichText::new(words).color(colour).family(theme::bold())).wrap());
            }
            false => {
                hint(ui, &text_with(language, "choices-revisit-on", &day));
            }
        }
    }
}

fn read_ui(ui: &mut Ui, state: &State, choice: &Choice, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    prose(ui, &question_words(language, choice), 16.5);
    let gaps = state.gaps(choice.number);
    for (place, option) in choice.options.iter().enumerate() {
        let gap = gaps.and_then(|gaps| gaps.get(place));
        ui.push_id(place, |ui| {
            option_ui(ui, state, (choice, place), option, gap, commands)
        });
    }
    if choice.options.is_empty() {
        hint(ui, &text(language, "choices-no-option"));
    }
    let decided = [("choices-by", &choice.by), ("choices-why", &choice.why)];
    for (id, words) in decided {
        if !words.trim().is_empty() {
            said_ui(ui, &text(language, id), words);
        }
    }
    for dissent in &choice.dissent {
        let who = [("who", dissent.who.as_str().into())];
        said_ui(
            ui,
            &text_with(language, "choices-dissent-of", &who),
            &dissent.words,
        );
    }
}

fn option_ui(
    ui: &mut Ui,
    state: &State,
    (choice, place): (&Choice, usize),
    option: &Alternative,
    gap: Option<&Result<Gap, NoGap>>,
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let tokens = tokens(ui);
    let edge = if option.chosen {
        tokens.accent
    } else {
        tokens.sunken
    };
    egui::Frame::new()
        .fill(tokens.sunken)
        .stroke(egui::Stroke::new(if option.chosen { 2.0 } else { 1.0 }, edge))
        .corner_radius(8)
        .inner_margin(egui::Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            let name = option_name(language, option);
            ui.horizontal_wrapped(|ui| {
                ui.add(Label::new(RichText::new(&name).family(theme::bold())).wrap());
                if option.chosen {
                    let decided = RichText::new(text(language, "choices-chosen")).color(tokens.accent);
                    ui.label(decided.family(theme::bold()));
                }
            });
            for (id, words) in [
                ("choices-for", &option.for_it),
                ("choices-against", &option.against_it),
            ] {
                if !words.trim().is_empty() {
                    said_ui(ui, &text(language, id), words);
                }
            }
            gap_ui(ui, language, option, gap);
            let shown = option.effect.is_some() && !matches!(gap, Some(Err(NoGap::Gone)));
            if shown {
                let number = choice.number;
                let spoken = text_with(language, "choices-show-named", &[("option", name.into())]);
                if named(ui.button(text(language, "choices-show")), &spoken).clicked() {
                    let show = ChoiceEdit::Show {
                        number,
                        option: place,
                    };
                    commands.push(Command::Edit(Edit::Choice(show)));
                }
            }
        });
}

/// What the option comes to, and what it came to on the day that was kept.
fn gap_ui(ui: &mut Ui, language: Language, option: &Alternative, gap: Option<&Result<Gap, NoGap>>) {
    let now = match gap {
        Some(Ok(gap)) => Some(largest_gap_words(language, gap)),
        Some(Err(no)) => no_gap_words(language, no),
        None => None,
    };
    if let Some(now) = now {
        said_ui(ui, &text(language, "choices-now"), &now);
    }
    if let Some(kept) = &option.kept {
        let day = [("day", moment(language, &kept.taken).into())];
        let words = largest_gap_words(language, &kept.gap);
        said_ui(ui, &text_with(language, "choices-then", &day), &words);
    }
}

/// A name in small, and what is said under it.
fn said_ui(ui: &mut Ui, name: &str, words: &str) {
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() * 0.22).clamp(96.0, 170.0);
        ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
            ui.set_width(width);
            hint(ui, name);
        });
        ui.vertical(|ui| prose(ui, words, 14.0));
    });
}

fn actions_ui(
    ui: &mut Ui,
    state: &State,
    choice: &Choice,
    list: &mut ChoicesList,
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let number = choice.number;
    let spoken = |id: &str| text_with(language, id, &[("number", number.to_string().into())]);
    let edit = named(
        ui.button(text(language, "findings-edit")),
        &spoken("choices-edit-number"),
    );
    if edit.clicked() {
        list.drafts.insert(number, Draft::of(language, choice));
    }
    let is_weighed = state
        .gaps(number)
        .is_some_and(|gaps| gaps.iter().any(Result::is_ok));
    if is_weighed {
        let keep = named(
            ui.button(text(language, "choices-keep")),
            &spoken("choices-keep-number"),
        );
        if keep.on_hover_text(text(language, "choices-keep-tip")).clicked() {
            commands.push(Command::Edit(Edit::Choice(ChoiceEdit::Keep(number))));
        }
    }
    let delete = named(
        ui.button(text(language, "findings-delete")),
        &spoken("choices-delete-number"),
    );
    if delete.clicked() {
        commands.push(Command::Edit(Edit::Choice(ChoiceEdit::Delete(number))));
    }
}
