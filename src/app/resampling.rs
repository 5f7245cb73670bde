//! Intervals found by drawing again: too long for a moving threshold, so a job of their own does it once nothing moves.

use std::borrow::Cow;
use std::sync::Arc;

use egui::Context;

use super::deed::Deed;
use super::state::{State, Workspace};
use crate::measure::Metric;
use crate::project::{Evaluation, Setup};

impl State {
    /// Draws again for the measures on the screen once nothing else is under way: a hand that still moves something would
    /// wait for the processors.
    pub(super) fn resample(&mut self, context: &Context) {
        let Some(document) = &self.document else { return };
        let setup = &document.project.setup;
        let workspace = &self.workspace;
        let given_up = workspace.not_resampled_for.as_ref() == Some(setup);
        let Some(evaluation) = &workspace.evaluation else {
            return;
        };
        let moving = context.input(|input| input.pointer.any_down());
        let is_due = !evaluation.resampled && !given_up && !moving;
        if !is_due || !self.is_current() || self.jobs.running().is_some() {
            return;
        }
        let (setup, mut evaluation) = (Box::new(setup.clone()), Box::new(Evaluation::clone(evaluation)));
        self.jobs.start("job-resampling", context, move |_| {
            evaluation.resample();
            Deed::Resampled { setup, evaluation }
        });
    }

    /// Takes in the measures with what was drawn, unless they are no longer those on the screen.
    pub(super) fn have_resampled(&mut self, setup: &Setup, evaluation: Evaluation) {
        if self.workspace.evaluated_for.as_ref() == Some(setup) {
            self.workspace.evaluation = Some(Arc::new(evaluation));
        }
    }
}

impl Workspace {
    /// The measures to note a finding from, its draws made when they were not yet.
    pub(super) fn evidence(&self, metric: Metric) -> Option<Cow<'_, Evaluation>> {
        let evaluation = self.evaluation.as_ref()?;
        if !metric.is_resampled() || evaluation.resampled {
            return Some(Cow::Borrowed(evaluation));
        }
        let mut evaluation = Evaluation::clone(evaluation);
        evaluation.resample();
        Some(Cow::Owned(evaluation))
    }
}
