//! The set-up: who is compared with whom, about what.

mod arm;
mod bands;
mod controls;
mod counts;
mod decision;
mod fields;
mod filter_field;
mod filters;
mod form;
mod groupings;
mod groups;
mod label_order;
mod methods;
mod number;
mod order;
mod outcome;
mod polarity;
mod process;
mod score;
mod similar;
mod stratum;
mod ticks;
mod unit;

use egui::{Panel, RichText, ScrollArea, Ui};

use self::fields::question;
use self::form::Form;
use super::direction::direction_notice_ui;
use super::theme::tokens;
use super::value_lists::ValueLists;
use super::widgets::{primary_button, screen_title};
use crate::app::{Command, Show, State, Step};
use crate::project::SetupProblem;
use crate::text::{data_error, setup_problem, text};

/// Narrower than this, the questions stand in one column.
const TWO_COLUMNS: f32 = 980.0;
/// A column of questions is never wider than this, so that lines stay readable.
const COLUMN: f32 = 720.0;

/// Room kept for the button at the foot.
const BUTTON: f32 = 190.0;
/// What lies between two columns of questions.
const GUTTER: f32 = 16.0;

/// What this screen remembers between two frames.
#[derive(Debug, Default)]
pub struct SetupScreen {
    /// The data that the rest is about.
    data: String,
    lists: ValueLists,
    unit: unit::UnitQuestion,
    decision: decision::DecisionQuestion,
    outcome: outcome::OutcomeQuestion,
    number: number::NumberQuestion,
    arm: arm::ArmQuestion,
    groups: groups::GroupsQuestion,
    filters: filters::FiltersQuestion,
    process: process::ProcessQuestion,
    methods: methods::MethodsQuestion,
}

/// Draws it.
pub fn setup_ui(ui: &mut Ui, state: &State, screen: &mut SetupScreen, commands: &mut Vec<Command>) {
    let (Some(document), Some(table)) = (&state.document, &state.workspace.table) else {
        return;
    };
    if screen.data != document.project.data.sha256 {
        *screen = SetupScreen {
            data: document.project.data.sha256.clone(),
            ..Default::default()
        };
    }
    let language = state.preferences.language;
    let setup = &document.project.setup;
    let begun = [screen.decision.lacks(setup), screen.outcome.lacks(setup)];
    footer(ui, state, &begun, commands);
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        screen_title(
            ui,
            &text(language, "setup-title"),
            &text(language, "setup-explanation"),
        );
        // Room for the scroll bar, which would lie over the fields.
        let available = ui.available_width() - 12.0;
        ui.set_max_width(available);
        direction_notice_ui(ui, state, commands);
        let mut form = Form {
            state,
            setup: &document.project.setup,
            table,
            language,
            lists: &mut screen.lists,
            commands,
        };
        let mut questions = Questions {
            unit: &mut screen.unit,
            decision: &mut screen.decision,
            outcome: &mut screen.outcome,
            number: &mut screen.number,
            arm: &mut screen.arm,
            groups: &mut screen.groups,
            filters: &mut screen.filters,
            process: &mut screen.process,
            methods: &mut screen.methods,
        };
        if available < TWO_COLUMNS {
            ui.set_max_width(available.min(COLUMN));
            questions.what(ui, &mut form);
            questions.whom(ui, &mut form);
        } else {
            let width = ((available - GUTTER) / 2.0).min(COLUMN);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GUTTER;
                column(ui, width, |ui| questions.what(ui, &mut form));
                column(ui, width, |ui| questions.whom(ui, &mut form));
            });
        }
        ui.add_space(12.0);
    });
}

/// A column of questions.
fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    let spacing = ui.spacing().item_spacing.y;
    ui.allocate_ui_with_layout(
        egui::vec2(width, 0.0),
        egui::Layout::top_down(egui::Align::Min),
        |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing = egui::vec2(spacing, spacing);
            contents(ui);
        },
    );
}

/// The questions, borrowed for a frame.
struct Questions<'a> {
    unit: &'a mut unit::UnitQuestion,
    decision: &'a mut decision::DecisionQuestion,
    outcome: &'a mut outcome::OutcomeQuestion,
    number: &'a mut number::NumberQuestion,
    arm: &'a mut arm::ArmQuestion,
    groups: &'a mut groups::GroupsQuestion,
    filters: &'a mut filters::FiltersQuestion,
    process: &'a mut process::ProcessQuestion,
    methods: &'a mut methods::MethodsQuestion,
}

impl Questions<'_> {
    /// Questions about what is measured.
    fn what(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let setup = form.setup;
        ask(ui, form, 1, "unit", true, |ui, form| self.unit.show(ui, form));
        ask(
            ui,
            form,
            2,
            "polarity",
            setup.polarity.is_some(),
            polarity::polarity_ui,
        );
        let decided = setup.decision.is_some();
        ask(ui, form, 3, "decision", decided, |ui, form| {
            self.decision.show(ui, form)
        });
        let known = setup.outcome.is_some();
        let answered = known || setup.outcome_number.is_some();
        ask(ui, form, 4, "outcome", answered, |ui, form| {
            self.outcome.show(ui, form);
            self.number.show(ui, form);
        });
        if known {
            let told = setup.arm.is_some();
            ask(ui, form, 5, "arm", told, |ui, form| self.arm.show(ui, form));
        }
    }

    /// Questions about who is compared.
    fn whom(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let setup = form.setup;
        let compared = !setup.groupings.is_empty();
        // Ways of being examined are asked where there are outcomes to examine.
        let before = if setup.outcome.is_some() { 5 } else { 4 };
        ask(ui, form, before + 1, "groups", compared, |ui, form| {
            self.groups.show(ui, form)
        });
        ask(
            ui,
            form,
            before + 2,
            "stratum",
            setup.stratum.is_some() || !setup.controls.is_empty() || !setup.similar.columns.is_empty(),
            |ui, form| {
                stratum::stratum_ui(ui, form);
                controls::controls_ui(ui, form);
                similar::similar_ui(ui, form);
            },
        );
        let said = !setup.process.is_empty();
        ask(ui, form, before + 3, "process", said, |ui, form| {
            self.process.show(ui, form)
        });
        let filtered = !setup.filters.is_empty();
        ask(ui, form, before + 4, "filters", filtered, |ui, form| {
            self.filters.show(ui, form)
        });
        ask(ui, form, before + 5, "methods", true, |ui, form| {
            self.methods.show(ui, form)
        });
    }
}

/// One numbered question, worded by the catalogue.
fn ask(
    ui: &mut Ui,
    form: &mut Form<'_>,
    number: usize,
    id: &str,
    answered: bool,
    fields: impl FnOnce(&mut Ui, &mut Form<'_>),
) {
    let words = form.words(&format!("setup-ask-{id}"));
    let why = form.words(&format!("setup-ask-{id}-why"));
    ui.push_id(id, |ui| {
        question(ui, number, &words, &why, answered, |ui| fields(ui, form));
    });
    ui.add_space(4.0);
}

/// What still lacks, and the way on. An answer begun and not finished, named in `begun`, lacks more precisely than the
/// set-up knows, and holds the way on: what was begun would be left out without a word.
fn footer(ui: &mut Ui, state: &State, begun: &[Option<&'static str>], commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let workspace = &state.workspace;
    let unfinished = begun.iter().any(Option::is_some);
    let mut lacking: Vec<String> = workspace
        .setup_problems
        .iter()
        .filter(|problem| !unfinished || **problem != SetupProblem::NothingToMeasure)
        .map(|problem| setup_problem(language, problem))
        .collect();
    lacking.extend(begun.iter().flatten().map(|id| text(language, id)));
    if lacking.is_empty() {
        lacking.extend(workspace.problem.iter().map(|error| data_error(language, error)));
    }
    let tokens = tokens(ui);
    let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(4, 10));
    Panel::bottom("setup-footer")
        .frame(frame)
        .show_separator_line(true)
        .show(ui, |ui| {
            let possible = !unfinished && state.why_not(Step::Disparities).is_none();
            ui.horizontal(|ui| {
                let words = (ui.available_width() - BUTTON).max(200.0);
                ui.allocate_ui_with_layout(
                    egui::vec2(words, 0.0),
                    egui::Layout::top_down(egui::Align::Min),
                    |ui| {
                        ui.set_width(words);
                        ui.spacing_mut().item_spacing.y = 2.0;
                        if lacking.is_empty() {
                            let ready = if possible { "setup-ready" } else { "setup-counting" };
                            ui.label(RichText::new(text(language, ready)).color(tokens.muted));
                        }
                        for words in &lacking {
                            let words = RichText::new(format!("•  {words}")).color(tokens.warning);
                            ui.add(egui::Label::new(words).wrap());
                        }
                    },
                );
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if primary_button(ui, &text(language, "setup-see"), possible).clicked() {
                        commands.push(Command::Show(Show::Step(Step::Disparities)));
                    }
                });
            });
        });
}
