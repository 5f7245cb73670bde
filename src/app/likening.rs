//! The consistency of what is looked at, when people are asked to be alike: too long for a frame, so a job.

use egui::Context;

use super::deed::Deed;
use super::state::State;
use crate::project::{Consistent, Setup, consistency_of};

/// A consistency, and what it is of.
#[derive(Clone, Debug)]
pub struct Likening {
    pub of: LikeningOf,
    /// `None` when finding it was stopped.
    pub consistent: Option<Consistent>,
}

/// The set-up and grouping of a consistency.
#[derive(Clone, Debug, PartialEq)]
pub struct LikeningOf {
    setup: Setup,
    grouping: usize,
}

impl State {
    /// What a consistency would be of now; `None` when no column is named or nothing is measured.
    fn likening_of(&self) -> Option<LikeningOf> {
        let project = &self.document.as_ref()?.project;
        let wanted = !project.setup.similar.columns.is_empty() && self.is_current();
        wanted.then(|| LikeningOf {
            setup: Setup {
                // Neither changes who is alike, or what was decided.
                local_law_144: None,
                controls: Vec::new(),
                ..project.setup.clone()
            },
            grouping: project.view.grouping,
        })
    }

    /// The consistency of what is looked at; `None` while it is being found, and when that was stopped.
    pub fn consistent(&self) -> Option<&Consistent> {
        let found = self.workspace.likened.as_ref()?;
        (Some(&found.of) == self.likening_of().as_ref()).then_some(found.consistent.as_ref())?
    }

    /// Looks for the consistency of what is looked at, unless it is there or something else is being done.
    pub(super) fn liken(&mut self, context: &Context) {
        let Some(of) = self.likening_of() else {
            self.workspace.likened = None;
            return;
        };
        let workspace = &self.workspace;
        if workspace.likened.as_ref().is_some_and(|found| found.of == of) || self.jobs.running().is_some() {
            return;
        }
        let (Some(prepared), Some(evaluation)) = (&workspace.prepared, &workspace.evaluation) else {
            return;
        };
        let Some(evaluated) = evaluation.groupings.get(of.grouping).cloned() else {
            return;
        };
        let (prepared, cut) = (prepared.clone(), evaluation.cut.clone());
        self.jobs.start("job-consistency", context, move |progress| {
            let stop = || progress.is_cancelled();
            let consistent = consistency_of(&prepared, &of.setup, &evaluated, cut.as_ref(), &stop);
            Deed::Likened(Box::new(Likening { of, consistent }))
        });
    }

    /// Looking was stopped, or failed: it is not begun again by itself.
    pub(super) fn give_up_likening(&mut self) {
        self.workspace.likened = self.likening_of().map(|of| Likening { of, consistent: None });
    }
}
