//! Undo and redo: labelled snapshots of the audit.

use crate::project::Project;

/// How many steps can be undone.
const DEPTH: usize = 200;

/// Snapshots taken before each change. They hold the audit only, never the data, so they are small.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<(&'static str, Project)>,
    future: Vec<(&'static str, Project)>,
}

impl History {
    /// Remembers `before`, the audit as it was before a change named by the text id `label`. A change that
    /// continues the gesture of the one before it joins its step.
    pub fn remember(&mut self, label: &'static str, before: Project, continues: bool) {
        self.future.clear();
        if continues && self.past.last().is_some_and(|(last, _)| *last == label) {
            return;
        }
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push((label, before));
    }

    /// What the last change was and the audit before it, in exchange for the audit as it is now.
    pub fn undo(&mut self, now: Project) -> Option<(&'static str, Project)> {
        let (label, before) = self.past.pop()?;
        self.future.push((label, now));
        Some((label, before))
    }

    /// What was undone last and the audit as it was before that, in exchange for the audit as it is now.
    pub fn redo(&mut self, now: Project) -> Option<(&'static str, Project)> {
        let (label, after) = self.future.pop()?;
        self.past.push((label, now));
        Some((label, after))
    }

    /// Text id of what undo would take back.
    pub fn undo_label(&self) -> Option<&'static str> {
        self.past.last().map(|(label, _)| *label)
    }

    /// Text id of what redo would bring back.
    pub fn redo_label(&self) -> Option<&'static str> {
        self.future.last().map(|(label, _)| *label)
    }
}
