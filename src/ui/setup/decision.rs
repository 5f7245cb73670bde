//! What the system decided: values of a column, or a score and where it is cut, or nothing.

use egui::{ComboBox, Ui};

use super::fields::{NumberField, Unchosen, column_chooser, column_proposals, shown_number};
use super::form::Form;
use super::label_order::label_order_ui;
use super::score::score_beside_ui;
use super::ticks::value_ticks;
use crate::data::Role;
use crate::project::{DecisionRule, PositiveValues, Setup};
use crate::tally::{Cut, First};
use crate::ui::widgets::hint;

/// How the decision is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    None,
    Values,
    Score,
}

/// How a score is cut, without its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum CutKind {
    #[default]
    AtLeast,
    Above,
    Top,
    TopShare,
}

/// What is being chosen and is not an answer yet: a column without values, a score without a cut.
#[derive(Debug, Default)]
pub struct DecisionQuestion {
    kind: Option<Kind>,
    column: Option<String>,
    score: Option<String>,
    cut: CutKind,
    first: First,
    number: NumberField,
    search: String,
}

impl DecisionQuestion {
    /// Draws the fields.
    pub fn show(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let kind = self.follow(form);
        ui.horizontal_wrapped(|ui| {
            for (choice, id) in [
                (Kind::Values, "setup-decision-values"),
                (Kind::Score, "setup-decision-score"),
                (Kind::None, "setup-decision-none"),
            ] {
                if ui.radio(kind == Some(choice), form.words(id)).clicked() && kind != Some(choice) {
                    self.kind = Some(choice);
                    form.edit("undo-decision", |setup| setup.decision = None);
                }
            }
        });
        match kind {
            None => self.proposals(ui, form),
            Some(Kind::None) => score_beside_ui(ui, form),
            Some(Kind::Values) => self.values(ui, form),
            Some(Kind::Score) => self.score(ui, form),
        }
    }

    /// Text id of what the answer begun here still lacks.
    pub fn lacks(&self, setup: &Setup) -> Option<&'static str> {
        if setup.decision.is_some() {
            return None;
        }
        match self.kind? {
            Kind::Values => self.column.as_ref().map(|_| "setup-lacks-selected"),
            Kind::Score => self.score.as_ref().map(|_| match self.cut {
                CutKind::AtLeast | CutKind::Above => "setup-lacks-threshold",
                CutKind::Top => "setup-lacks-top",
                CutKind::TopShare => "setup-lacks-share",
            }),
            Kind::None => None,
        }
    }

    /// What is chosen: as the set-up has it, else as it is being chosen.
    fn follow(&mut self, form: &Form<'_>) -> Option<Kind> {
        match &form.setup.decision {
            Some(DecisionRule::Values(values)) => {
                self.kind = Some(Kind::Values);
                self.column = Some(values.column.clone());
            }
            Some(DecisionRule::Score { column, cut, first }) => {
                self.kind = Some(Kind::Score);
                self.score = Some(column.clone());
                self.cut = cut_kind(cut);
                self.first = *first;
            }
            None => {}
        }
        self.kind
    }

    /// Suggestions, to be pressed or not.
    fn proposals(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let decisions = form.suggested(Role::Decision);
        if let Some(column) = column_proposals(ui, form, "setup-use-as-decision", &decisions) {
            self.kind = Some(Kind::Values);
            self.column = Some(column);
        }
        let scores = form.suggested(Role::Score);
        if let Some(column) = column_proposals(ui, form, "setup-use-as-score", &scores) {
            self.kind = Some(Kind::Score);
            self.score = Some(column);
        }
    }

    fn values(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let columns = form.listable();
        let (label, prompt) = (
            form.words("setup-decision-column"),
            form.words("setup-choose-column"),
        );
        let chosen = self.column.clone();
        let mut choice = ui
            .horizontal_wrapped(|ui| {
                column_chooser(
                    ui,
                    form,
                    "decision",
                    &label,
                    &columns,
                    chosen.as_deref(),
                    Unchosen::Prompt(&prompt),
                )
            })
            .inner
            .flatten();
        if chosen.is_none() {
            let suggested = form.suggested(Role::Decision);
            choice = column_proposals(ui, form, "setup-use-as-decision", &suggested).or(choice);
        }
        if let Some(column) = choice {
            self.column = Some(column);
            self.search.clear();
            form.edit("undo-decision", |setup| setup.decision = None);
            return;
        }
        let Some(column) = self.column.clone() else { return };
        hint(ui, &form.words("setup-decision-tick"));
        let ticked = match &form.setup.decision {
            Some(DecisionRule::Values(values)) => values.values.clone(),
            _ => Vec::new(),
        };
        let labelled = column.clone();
        let change = value_ticks(ui, form, "decision", &column, &ticked, &mut self.search);
        if let Some(values) = change {
            // Without any value ticked nobody would be selected, which is not what an unfinished answer means.
            let rule =
                (!values.is_empty()).then_some(DecisionRule::Values(PositiveValues { column, values }));
            form.edit("undo-decision", |setup| setup.decision = rule);
        } else if !ticked.is_empty() {
            label_order_ui(ui, form, &labelled);
            score_beside_ui(ui, form);
        }
    }

    fn score(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let columns = form.numeric();
        let (label, prompt) = (
            form.words("setup-score-column"),
            form.words("setup-choose-column"),
        );
        let chosen = self.score.clone();
        let mut choice = ui
            .horizontal_wrapped(|ui| {
                column_chooser(
                    ui,
                    form,
                    "score",
                    &label,
                    &columns,
                    chosen.as_deref(),
                    Unchosen::Prompt(&prompt),
                )
            })
            .inner
            .flatten();
        if chosen.is_none() {
            let suggested = form.suggested(Role::Score);
            choice = column_proposals(ui, form, "setup-use-as-score", &suggested).or(choice);
        }
        if let Some(column) = choice {
            self.score = Some(column);
            form.edit("undo-decision", |setup| setup.decision = None);
            return;
        }
        let Some(column) = self.score.clone() else { return };
        if let Some((low, high)) = form.profile(&column).and_then(|profile| profile.range) {
            let low = shown_number(form.language, low);
            let high = shown_number(form.language, high);
            hint(
                ui,
                &form.words_with("setup-score-range", &[("low", low.into()), ("high", high.into())]),
            );
        }
        self.cut(ui, form, column);
    }

    fn cut(&mut self, ui: &mut Ui, form: &mut Form<'_>, column: String) {
        let cut = match &form.setup.decision {
            Some(DecisionRule::Score { cut, .. }) => Some(*cut),
            _ => None,
        };
        let mut picked = None;
        let mut typed = None;
        let first = self.first(ui, form);
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(form.words("setup-cut-label"));
            ComboBox::from_id_salt("cut")
                .selected_text(form.words(cut_id(self.cut, first)))
                .width(230.0)
                .show_ui(ui, |ui| {
                    for kind in [CutKind::AtLeast, CutKind::Above, CutKind::Top, CutKind::TopShare] {
                        let words = form.words(cut_id(kind, first));
                        if ui.selectable_label(self.cut == kind, words).clicked() {
                            picked = Some(kind);
                        }
                    }
                })
                .response
                .labelled_by(label.id);
            let (label, problem) = match self.cut {
                CutKind::AtLeast | CutKind::Above => ("setup-cut-threshold", "setup-not-a-number"),
                CutKind::Top => ("setup-cut-top", "setup-not-a-count"),
                CutKind::TopShare => ("setup-cut-share", "setup-not-a-share"),
            };
            let label = ui.label(form.words(label));
            let kind = self.cut;
            let accepts = move |number: f64| cut_from(kind, number).is_some();
            typed = self
                .number
                .show(ui, form, &label, cut.map(cut_number), accepts, problem);
            if kind == CutKind::TopShare {
                ui.label("%");
            }
        });
        if let Some(kind) = picked.filter(|kind| *kind != self.cut) {
            // At least and above mean the same number; a place or a share does not.
            let same_meaning = matches!(
                (self.cut, kind),
                (CutKind::AtLeast, CutKind::Above) | (CutKind::Above, CutKind::AtLeast)
            );
            let number = cut.map(cut_number).filter(|_| same_meaning);
            self.cut = kind;
            let rule = number
                .and_then(|number| cut_from(kind, number))
                .map(|cut| DecisionRule::Score { column, cut, first });
            form.edit("undo-cut", |setup| setup.decision = rule);
        } else if let Some(typed) = typed
            && let Some(cut) = cut_from(self.cut, typed.number)
        {
            form.edit_further("undo-cut", typed.continues, |setup| {
                setup.decision = Some(DecisionRule::Score { column, cut, first });
            });
        }
    }

    /// Which scores are selected first.
    fn first(&mut self, ui: &mut Ui, form: &mut Form<'_>) -> First {
        let choices = [
            (First::Highest, "direction-highest-first"),
            (First::Lowest, "direction-lowest-first"),
        ];
        ui.horizontal_wrapped(|ui| {
            ui.label(form.words("direction-first"));
            for (choice, id) in choices {
                if ui.radio(self.first == choice, form.words(id)).clicked() && self.first != choice {
                    self.first = choice;
                    form.edit("undo-first", |setup| {
                        if let Some(DecisionRule::Score { first, .. }) = &mut setup.decision {
                            *first = choice;
                        }
                    });
                }
            }
        });
        self.first
    }
}

fn cut_kind(cut: &Cut) -> CutKind {
    match cut {
        Cut::Threshold { strict: false, .. } => CutKind::AtLeast,
        Cut::Threshold { strict: true, .. } => CutKind::Above,
        Cut::Top { .. } => CutKind::Top,
        Cut::TopShare { .. } => CutKind::TopShare,
    }
}

/// The number of a cut as it is typed; a share as a percentage.
fn cut_number(cut: Cut) -> f64 {
    match cut {
        Cut::Threshold { at, .. } => at,
        Cut::Top { count } => count as f64,
        // Rounded so that 0.07 is typed back as 7 and not as 7.000000000000001.
        Cut::TopShare { share } => (share * 1e10).round() / 1e8,
    }
}

/// The cut that a typed number makes, when it makes one.
fn cut_from(kind: CutKind, number: f64) -> Option<Cut> {
    match kind {
        CutKind::AtLeast => Some(Cut::Threshold {
            at: number,
            strict: false,
        }),
        CutKind::Above => Some(Cut::Threshold {
            at: number,
            strict: true,
        }),
        CutKind::Top => (number >= 0.0 && number.fract() == 0.0 && number < 1e15)
            .then_some(Cut::Top { count: number as u64 }),
        CutKind::TopShare => (0.0..=100.0).contains(&number).then_some(Cut::TopShare {
            share: number / 100.0,
        }),
    }
}

fn cut_id(kind: CutKind, first: First) -> &'static str {
    match (kind, first) {
        (CutKind::AtLeast, First::Highest) => "setup-cut-at-least",
        (CutKind::Above, First::Highest) => "setup-cut-above",
        (CutKind::Top, First::Highest) => "setup-cut-top-count",
        (CutKind::TopShare, First::Highest) => "setup-cut-top-share",
        (CutKind::AtLeast, First::Lowest) => "direction-cut-at-most",
        (CutKind::Above, First::Lowest) => "direction-cut-below",
        (CutKind::Top, First::Lowest) => "direction-cut-bottom-count",
        (CutKind::TopShare, First::Lowest) => "direction-cut-bottom-share",
    }
}
