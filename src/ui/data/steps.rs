//! What was done to the data between the files received and the counts.

use egui::{RichText, Ui};

use crate::app::{Command, Edit, State};
use crate::project::{DataStep, Known, Setup, StepKind, steps};
use crate::text::{Language, step_effect, step_name, step_warnings, text, text_with};
use crate::ui::theme::tokens;
use crate::ui::widgets::{card, hint, named, quiet_button, subheading};

/// Draws the card.
pub fn steps_card(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let (Some(document), Some(table)) = (&state.document, &state.workspace.received) else {
        return;
    };
    let language = state.preferences.language;
    let counted = state.workspace.prepared.as_ref();
    let known = Known {
        table,
        suspicions: &state.workspace.suspicions,
        joins: &state.workspace.joins,
        recodes: &state.workspace.recodes,
        filters: counted.map_or(&[], |prepared| &prepared.steps),
    };
    let mut setup = document.project.setup.clone();
    let mut label = None;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        subheading(ui, &text(language, "data-steps"));
        hint(ui, &text(language, "data-steps-why"));
        ui.add_space(4.0);
        let mut recode = 0;
        for (step, number) in steps(&document.project, &known).iter().zip(1..) {
            let name = format!("{number}. {}", step_name(language, step));
            let ink = if step.on {
                tokens(ui).text
            } else {
                tokens(ui).muted
            };
            ui.add(egui::Label::new(RichText::new(&name).color(ink)).wrap());
            ui.indent(("done", number), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                said(ui, language, step);
                if matches!(step.kind, StepKind::Recode { .. }) {
                    label = recode_ui(ui, language, &name, &mut setup, recode).or(label);
                    recode += 1;
                }
            });
        }
        if let Some(problem) = &state.workspace.recode_problem {
            let colour = tokens(ui).danger;
            let words = RichText::new(crate::text::data_error(language, problem)).color(colour);
            ui.add(egui::Label::new(words).wrap());
        }
    });
    if let Some(label) = label {
        commands.push(Command::Edit(Edit::Setup {
            setup: Box::new(setup),
            label,
            continues: false,
        }));
    }
}

/// What came of a step, what asks for attention in it, and its note.
fn said(ui: &mut Ui, language: Language, step: &DataStep) {
    let effect = step_effect(language, step);
    if !effect.is_empty() {
        hint(ui, &effect);
    }
    let colour = tokens(ui).warning;
    for warning in step_warnings(language, step) {
        ui.add(egui::Label::new(RichText::new(warning).color(colour).small()).wrap());
    }
    if !step.note.is_empty() {
        let note = [("note", step.note.as_str().into())];
        hint(ui, &text_with(language, "done-note", &note));
    }
}

/// Switches a recode off or on, or takes it away; returns what that is called when it is asked for.
fn recode_ui(
    ui: &mut Ui,
    language: Language,
    name: &str,
    setup: &mut Setup,
    index: usize,
) -> Option<&'static str> {
    let mut label = None;
    ui.horizontal(|ui| {
        let Some(recode) = setup.recodes.get_mut(index) else {
            return;
        };
        let step = [("step", name.into())];
        let switch = text(language, if recode.on { "recode-off" } else { "recode-on" });
        let id = if recode.on {
            "recode-off-step"
        } else {
            "recode-on-step"
        };
        if named(quiet_button(ui, &switch), &text_with(language, id, &step)).clicked() {
            recode.on = !recode.on;
            label = Some("undo-recode-switch");
        }
        let remove = quiet_button(ui, &text(language, "setup-remove"));
        if named(remove, &text_with(language, "recode-remove-step", &step)).clicked() {
            setup.recodes.remove(index);
            label = Some("undo-recode-remove");
        }
    });
    label
}
