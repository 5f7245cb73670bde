//! What numbers of the screen are traced to.

use super::State;
use crate::measure::trace::Trace;
use crate::project::{LabelCuts, Setup, Traced, Tracing};

impl State {
    /// All that the numbers looked at are made of; `None` when nothing is measured.
    fn tracing(&self) -> Option<Tracing<'_>> {
        let project = &self.document.as_ref()?.project;
        let evaluation = self.workspace.evaluation.as_ref()?;
        let wanted = project.setup.groupings.get(project.view.grouping)?;
        let found = evaluation.groupings.iter().enumerate();
        let (grouping, evaluated) =
            { found }.find(|(_, evaluated)| evaluated.attributes == wanted.attributes)?;
        let stratum = project.view.stratum.as_ref();
        // The people as they were counted for these measures, not for those to come.
        let scores = self.workspace.prepared.as_ref().filter(|_| self.is_current());
        let scores = scores.map(|prepared| &prepared.scores);
        let cuts: &[LabelCuts] = match self.label_cuts() {
            Some(Ok(cuts)) => cuts,
            Some(Err(_)) | None => &[],
        };
        Some(Tracing {
            setup: &project.setup,
            evaluation,
            evaluated,
            grouping,
            measured: evaluated.within(stratum)?,
            stratum,
            metric: project.view.metric,
            scored: scores.and_then(|scores| scores.within(grouping, stratum)),
            scores: scores.map_or(&[], |scores| &scores.groupings),
            adjustment: self.adjustment(),
            consistent: self.consistent(),
            cuts,
        })
    }

    /// How a number came about; `None` when the audit no longer has it.
    pub fn trace(&self, traced: &Traced) -> Option<Trace> {
        self.tracing()?.trace(traced)
    }

    /// What the measures on the screen are of: when it changes, so do they.
    pub fn measures_of(&self) -> Option<MeasuresOf<'_>> {
        let workspace = &self.workspace;
        Some(MeasuresOf {
            setup: workspace.evaluated_for.as_ref()?,
            resampled: workspace.evaluation.as_ref()?.resampled,
            found: [
                self.adjustment().is_some(),
                self.consistent().is_some(),
                self.label_cuts().is_some(),
                self.is_current(),
            ],
        })
    }
}

/// What measures are of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeasuresOf<'a> {
    pub setup: &'a Setup,
    /// Whether the intervals without a formula have been drawn.
    pub resampled: bool,
    /// Whether the model, the consistency and the cuts are there, and whether all is of the set-up as it is now.
    pub found: [bool; 4],
}
