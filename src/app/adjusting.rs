//! The model behind what is looked at, when columns are held equal: too long for a frame, so a job.

use egui::Context;

use super::deed::Deed;
use super::state::State;
use crate::measure::Metric;
use crate::project::{Adjustment, Setup, adjust_groups};

/// A model, and what it is of.
#[derive(Clone, Debug)]
pub struct Adjusting {
    pub of: AdjustingOf,
    /// `None` when fitting it was stopped.
    pub adjustment: Option<Adjustment>,
}

/// The set-up, grouping and metric of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct AdjustingOf {
    setup: Setup,
    grouping: usize,
    metric: Metric,
}

impl State {
    /// What a model would be of now; `None` when no column is held equal or nothing is measured.
    fn adjusting_of(&self) -> Option<AdjustingOf> {
        let project = &self.document.as_ref()?.project;
        let wanted = !project.setup.controls.is_empty() && self.is_current();
        wanted.then(|| AdjustingOf {
            setup: project.setup.clone(),
            grouping: project.view.grouping,
            metric: project.view.metric,
        })
    }

    /// The model of what is looked at; `None` while it is being fitted, and when fitting was stopped.
    pub fn adjustment(&self) -> Option<&Adjustment> {
        let fitted = self.workspace.adjusted.as_ref()?;
        (Some(&fitted.of) == self.adjusting_of().as_ref()).then_some(fitted.adjustment.as_ref())?
    }

    /// Fits the model of what is looked at, unless it is there or something else is being done.
    pub(super) fn readjust(&mut self, context: &Context) {
        let Some(of) = self.adjusting_of() else {
            self.workspace.adjusted = None;
            return;
        };
        let workspace = &self.workspace;
        if workspace.adjusted.as_ref().is_some_and(|fitted| fitted.of == of) || self.jobs.running().is_some()
        {
            return;
        }
        let (Some(prepared), Some(evaluation)) = (&workspace.prepared, &workspace.evaluation) else {
            return;
        };
        let Some(evaluated) = evaluation.groupings.get(of.grouping).cloned() else {
            return;
        };
        let (prepared, cut) = (prepared.clone(), evaluation.cut.clone());
        self.jobs.start("job-adjusting", context, move |_| {
            let adjustment = adjust_groups(&prepared, &evaluated, cut.as_ref(), of.metric);
            Deed::Adjusted(Box::new(Adjusting { of, adjustment }))
        });
    }

    /// Fitting was stopped, or failed: it is not begun again by itself.
    pub(super) fn give_up_adjusting(&mut self) {
        self.workspace.adjusted = self.adjusting_of().map(|of| Adjusting { of, adjustment: None });
    }
}
