//! Noting what is on the screen: a finding, or one more view that a finding rests on.

use egui::Context;

use super::deed::Deed;
use super::now;
use super::state::{Notice, State};
use crate::project::{Evidence, Finding, NotRenewed, Seen, freeze, renew};
use crate::tally::GroupKey;

/// A view of a finding computed again, and the view that it was.
#[derive(Clone, Debug)]
pub struct Renewed {
    number: u32,
    place: usize,
    view: Evidence,
    result: Result<Evidence, NotRenewed>,
}

impl State {
    /// The numbers on the screen of a group, and when they were frozen; `None` when there is nothing to freeze, which is
    /// said.
    pub(super) fn freeze(&mut self, group: &GroupKey) -> Option<(Evidence, String)> {
        // Numbers of another set-up than the one on the screen must never be frozen.
        if !self.is_current() {
            return None;
        }
        let project = &self.document.as_ref()?.project;
        let evaluation = self.workspace.evidence(project.view.metric)?;
        let seen = Seen {
            evaluation: &evaluation,
            adjustment: self.adjustment(),
            consistent: self.consistent(),
        };
        let now = now();
        match freeze(project, seen, &self.workspace.sources, group, &now) {
            Ok(evidence) => Some((evidence, now)),
            Err(reason) => {
                self.notice = Some(Notice::NothingToNote(reason));
                None
            }
        }
    }

    /// Computes a view of a finding again with the audit as it is now: a pass over the rows, so a job.
    pub(super) fn note_anew(&mut self, number: u32, place: usize, context: &Context) {
        let (Some(document), Some(table)) = (&self.document, &self.workspace.received) else {
            return;
        };
        let project = document.project.clone();
        let Some(view) = project
            .finding(number)
            .and_then(|finding| finding.views().nth(place))
        else {
            return;
        };
        let (view, table, read) = (view.clone(), table.clone(), self.workspace.sources.clone());
        self.jobs.start("job-noting", context, move |_| {
            let result = renew(&project, &table, &read, &view, &now());
            Deed::Renewed(Box::new(Renewed {
                number,
                place,
                view,
                result,
            }))
        });
    }

    /// Takes a view that was noted anew in, unless the finding rests on something else by now.
    pub(super) fn have_renewed(&mut self, renewed: Renewed) {
        let Renewed {
            number,
            place,
            view,
            result,
        } = renewed;
        match result {
            Err(why) => self.notice = Some(Notice::NotRenewed(why)),
            Ok(anew) => self.change_finding("undo-note-anew", number, |finding| {
                if finding.views().nth(place) == Some(&view) {
                    let now = anew.taken.clone();
                    finding.note_anew(place, anew, now);
                }
            }),
        }
    }

    /// Changes the finding of a number, undoably.
    pub(super) fn change_finding(
        &mut self,
        label: &'static str,
        number: u32,
        change: impl FnOnce(&mut Finding),
    ) {
        self.change(label, false, |project| {
            let mut findings = project.findings.iter_mut();
            if let Some(finding) = findings.find(|finding| finding.number == number) {
                change(finding);
            }
        });
    }
}
