//! Pinned views: kept, drawn from the tally that is there, opened again.

use std::sync::Arc;

use super::reconcile::counting;
use super::state::State;
use super::{Edit, Step};
use crate::project::{Evaluation, Pin, Prepared, Project, evaluate};

/// A pinned view, measured.
#[derive(Debug)]
pub struct Pinned {
    of: (Pin, Arc<Prepared>),
    /// The audit as it was looked at.
    pub project: Project,
    pub evaluation: Arc<Evaluation>,
}

impl State {
    /// A pinned view, by its place; `None` when it counts other people than those counted now, until it is opened.
    pub fn pinned(&self, place: usize) -> Option<&Pinned> {
        self.workspace.pinned.get(place)?.as_ref()
    }

    /// Measures again the pinned views that changed, or whose data did.
    pub(super) fn measure_pins(&mut self) {
        let Some(document) = &self.document else {
            self.workspace.pinned.clear();
            return;
        };
        let workspace = &mut self.workspace;
        let mut before: Vec<Option<Pinned>> = std::mem::take(&mut workspace.pinned);
        let prepared = workspace.prepared.as_ref().zip(workspace.prepared_for.as_ref());
        let Some((prepared, prepared_for)) = prepared.filter(|_| !document.project.pins.is_empty()) else {
            return;
        };
        let counted = counting(prepared_for);
        let measure = |pin: &Pin| {
            let same = |made: &Option<Pinned>| {
                { made.as_ref() }.is_some_and(|made| made.of.0 == *pin && Arc::ptr_eq(&made.of.1, prepared))
            };
            if let Some(place) = before.iter().position(same) {
                return before[place].take();
            }
            if counting(&pin.setup) != counted {
                return None;
            }
            let mut evaluation = evaluate(prepared, &pin.setup).ok()?;
            evaluation.resample();
            Some(Pinned {
                of: (pin.clone(), prepared.clone()),
                project: pin.project(&document.project),
                evaluation: Arc::new(evaluation),
            })
        };
        workspace.pinned = document.project.pins.iter().map(measure).collect();
    }

    /// Pins what is on the screen under a name.
    pub(super) fn pin(&mut self, name: String) {
        let group = self.selected.clone();
        self.change("undo-pin", false, |project| {
            let pin = Pin {
                name,
                view: project.view.clone(),
                group,
                setup: project.setup.clone(),
            };
            project.pins.push(pin);
        });
    }

    /// Looks at a pinned view again, with the set-up that it was made with.
    pub(super) fn open_pin(&mut self, place: usize) {
        let pins = self.document.as_ref().map(|document| &document.project.pins[..]);
        let Some(pin) = pins.and_then(|pins| pins.get(place)).cloned() else {
            return;
        };
        let changed = { self.document.as_ref() }.is_some_and(|document| document.project.setup != pin.setup);
        if changed {
            self.edit(Edit::Setup {
                setup: Box::new(pin.setup),
                label: "undo-open-pin",
                continues: false,
            });
        }
        if let Some(document) = &mut self.document {
            document.project.view = pin.view;
        }
        self.selected = pin.group;
        self.step = Step::Disparities;
    }
}
