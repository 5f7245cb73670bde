//! Choices on the record: begun, changed, taken away, and their options shown.

use egui::Context;

use super::deed::Deed;
use super::state::State;
use super::{Step, now};
use crate::project::{
    About, Alternative, Choice, Counted, Effect, Gap, Kept, NoGap, Setup, SourceState, ViewKey, begin_choice,
    effects,
};

/// The text id of the change that shows an option: taking it back brings back what was looked at too.
pub const SHOWN_OPTION: &str = "undo-choice-show";

/// A change of the choices.
#[derive(Clone, Debug, PartialEq)]
pub enum ChoiceEdit {
    /// Begins one about what is in force, and opens it to be filled in.
    Begin(About),
    /// The choice of the same number, as filled in.
    Set(Box<Choice>),
    Delete(u32),
    /// Shows the audit under an option, by its place.
    Show {
        number: u32,
        option: usize,
    },
    /// Keeps what each option comes to now, with the moment.
    Keep(u32),
}

/// What the options of each choice come to.
#[derive(Clone, Debug)]
pub struct Weighing {
    of: WeighingOf,
    /// For each choice, its options in their order.
    gaps: Vec<(u32, Vec<Result<Gap, NoGap>>)>,
}

/// What it depends on: the set-up, and of each choice what its options change.
type WeighingOf = (Setup, Vec<(u32, Option<ViewKey>, Vec<Option<Effect>>)>);

/// The lists of the step of findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    #[default]
    Findings,
    Choices,
}

impl State {
    pub(super) fn edit_choice(&mut self, edit: ChoiceEdit) {
        match edit {
            ChoiceEdit::Begin(about) => self.begin(about),
            ChoiceEdit::Set(choice) => self.change("undo-choice-edit", false, |project| {
                let mut choices = project.choices.iter_mut();
                if let Some(before) = choices.find(|before| before.number == choice.number)
                    && *before != *choice
                {
                    *before = Choice {
                        modified: now(),
                        ..*choice
                    };
                }
            }),
            ChoiceEdit::Delete(number) => self.change("undo-choice-delete", false, |project| {
                project.delete_choice(number);
            }),
            ChoiceEdit::Show { number, option } => self.show_option(number, option),
            ChoiceEdit::Keep(number) => self.keep_gaps(number),
        }
    }

    fn begin(&mut self, about: About) {
        let Some(document) = &self.document else { return };
        let project = &document.project;
        let (prepared, evaluation) = (&self.workspace.prepared, &self.workspace.evaluation);
        let choice = match (prepared, evaluation) {
            (Some(prepared), Some(evaluation)) if self.is_current() => {
                let counted = (&**prepared, &**evaluation);
                begin_choice(about, &project.setup, &project.view, counted, &now())
            }
            _ => Choice {
                about,
                created: now(),
                modified: now(),
                ..Choice::default()
            },
        };
        let number = project.next.choice;
        self.change("undo-choice-add", false, |project| {
            project.next.choice += 1;
            project.choices.push(Choice { number, ..choice });
        });
        self.step = Step::Findings;
        self.shelf = Shelf::Choices;
        self.filling_in = Some(number);
    }

    fn show_option(&mut self, number: u32, option: usize) {
        let Some(document) = &self.document else { return };
        let project = &document.project;
        let under = project.choice(number).and_then(|choice| {
            let option = choice.options.get(option)?;
            choice.under(option, &project.setup, &project.view)
        });
        let Some((setup, view)) = under else { return };
        self.change(SHOWN_OPTION, false, |project| {
            (project.setup, project.view) = (setup, view)
        });
        self.selected = None;
        self.step = Step::Disparities;
    }

    fn keep_gaps(&mut self, number: u32) {
        let Some(gaps) = self.gaps(number).map(<[_]>::to_vec) else {
            return;
        };
        let sources = self.workspace.sources.clone();
        let taken = now();
        self.change("undo-choice-keep", false, |project| {
            let sha256 = project
                .sources()
                .enumerate()
                .map(|(index, source)| match sources.get(index) {
                    Some(SourceState::Changed { sha256, .. }) => sha256.clone(),
                    Some(SourceState::Same { .. }) | None => source.sha256.clone(),
                });
            let sha256: Vec<String> = sha256.collect();
            let mut choices = project.choices.iter_mut();
            let Some(choice) = choices.find(|choice| choice.number == number) else {
                return;
            };
            for (option, gap) in choice.options.iter_mut().zip(gaps) {
                option.kept = gap.ok().map(|gap| {
                    let (taken, sha256) = (taken.clone(), sha256.clone());
                    Box::new(Kept { taken, sha256, gap })
                });
            }
            choice.modified = taken;
        });
    }

    /// What the options of a choice come to with the data and the set-up as they are, in their order; `None` while that
    /// is not known.
    pub fn gaps(&self, number: u32) -> Option<&[Result<Gap, NoGap>]> {
        let weighed = self.workspace.weighed.as_ref()?;
        if Some(&weighed.of) != self.weighing_of().as_ref() {
            return None;
        }
        let mut gaps = weighed.gaps.iter();
        gaps.find(|(of, _)| *of == number)
            .map(|(_, gaps)| gaps.as_slice())
    }

    /// What is to be weighed now: only where it is looked at.
    fn weighing_of(&self) -> Option<WeighingOf> {
        let project = &self.document.as_ref()?.project;
        if self.step != Step::Findings || project.choices.is_empty() || !self.is_current() {
            return None;
        }
        let changes = |option: &Alternative| option.effect.clone();
        let choices = project.choices.iter().map(|choice| {
            let options = choice.options.iter().map(changes).collect();
            (choice.number, choice.view.clone(), options)
        });
        Some((project.setup.clone(), choices.collect()))
    }

    /// Weighs the options, unless that is done or something else is being done.
    pub(super) fn weigh(&mut self, context: &Context) {
        let Some(of) = self.weighing_of() else { return };
        let workspace = &self.workspace;
        let done = workspace.weighed.as_ref().is_some_and(|weighed| weighed.of == of);
        if done || self.jobs.running().is_some() {
            return;
        }
        let (Some(document), Some(table), Some(prepared), Some(evaluation)) = (
            &self.document,
            workspace.table.clone(),
            workspace.prepared.clone(),
            workspace.evaluation.clone(),
        ) else {
            return;
        };
        let (project, recodes) = (document.project.clone(), workspace.recodes.clone());
        self.jobs.start("job-weighing", context, move |progress| {
            let counted = Counted {
                setup: &project.setup,
                view: &project.view,
                table: &table,
                recodes: &recodes,
                prepared: &prepared,
                evaluation: &evaluation,
            };
            let gaps = project
                .choices
                .iter()
                .map(|choice| (choice.number, effects(choice, counted, progress)));
            let gaps = gaps.collect();
            Deed::Weighed(Box::new(Weighing { of, gaps }))
        });
    }

    /// Weighing was stopped, or failed: it is not begun again by itself.
    pub(super) fn give_up_weighing(&mut self) {
        let gaps = Vec::new();
        self.workspace.weighed = self.weighing_of().map(|of| Weighing { of, gaps });
    }
}
