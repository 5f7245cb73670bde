//! Every cut of ordered labels: a pass over the rows for each, so a job.

use egui::Context;

use super::deed::Deed;
use super::state::State;
use crate::data::Error;
use crate::project::{LabelCuts, Setup, label_cuts};

/// The cuts of a set-up.
#[derive(Clone, Debug)]
pub struct Labelling {
    pub of: Setup,
    /// Why there are none; stopping the job is a reason too.
    pub cuts: Result<Vec<LabelCuts>, Error>,
}

impl State {
    /// The set-up whose cuts are wanted now; `None` when no labels have an order or nothing is measured.
    fn labelling_of(&self) -> Option<&Setup> {
        let setup = &self.document.as_ref()?.project.setup;
        (!setup.label_orders.is_empty() && self.is_current()).then_some(setup)
    }

    /// Every cut of the labels of the set-up as it is; `None` while they are measured.
    pub fn label_cuts(&self) -> Option<&Result<Vec<LabelCuts>, Error>> {
        let labelled = self.workspace.labelled.as_ref()?;
        (Some(&labelled.of) == self.labelling_of()).then_some(&labelled.cuts)
    }

    /// Measures every cut, unless that is done or something else is being done.
    pub(super) fn relabel(&mut self, context: &Context) {
        let Some(of) = self.labelling_of().cloned() else {
            return;
        };
        let workspace = &self.workspace;
        if self.label_cuts().is_some() || self.jobs.running().is_some() {
            return;
        }
        let (Some(table), Some(evaluation)) = (workspace.table.clone(), workspace.evaluation.clone()) else {
            return;
        };
        self.jobs.start("job-label-cuts", context, move |progress| {
            let cuts = label_cuts(&table, &of, &evaluation, progress);
            Deed::Labelled(Box::new(Labelling { of, cuts }))
        });
    }

    /// Measuring was stopped, or failed: it is not begun again by itself.
    pub(super) fn give_up_labelling(&mut self, problem: Error) {
        let labelled = self.labelling_of().map(|of| Labelling {
            of: of.clone(),
            cuts: Err(problem),
        });
        self.workspace.labelled = labelled;
    }
}
