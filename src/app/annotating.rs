//! Notes on charts: put, changed, taken away.

use super::now;
use super::state::State;
use crate::project::{Annotation, Spot, ViewKey};

/// A change of the notes on charts.
#[derive(Clone, Debug, PartialEq)]
pub enum AnnotationEdit {
    /// A note at a place of what is looked at.
    Put(NoteWords, Spot),
    /// Other words for the note of this number.
    Set(u32, NoteWords),
    Delete(u32),
}

/// What a note says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteWords {
    pub note: String,
    pub author: String,
    /// The finding that it belongs to.
    pub finding: Option<u32>,
}

impl State {
    pub(super) fn edit_annotation(&mut self, edit: AnnotationEdit) {
        match edit {
            AnnotationEdit::Put(words, at) => self.change("undo-annotation-put", false, |project| {
                let Some(view) = ViewKey::of(&project.setup, &project.view) else {
                    return;
                };
                let number = project.next.annotation;
                project.next.annotation += 1;
                let now = now();
                project.annotations.push(Annotation {
                    number,
                    view,
                    at,
                    note: words.note,
                    author: words.author,
                    finding: words.finding,
                    created: now.clone(),
                    modified: now,
                });
            }),
            AnnotationEdit::Set(number, words) => self.change("undo-annotation-set", false, |project| {
                let mut annotations = project.annotations.iter_mut();
                let Some(annotation) = annotations.find(|annotation| annotation.number == number) else {
                    return;
                };
                let changed = Annotation {
                    note: words.note,
                    author: words.author,
                    finding: words.finding,
                    ..annotation.clone()
                };
                if changed != *annotation {
                    *annotation = Annotation {
                        modified: now(),
                        ..changed
                    };
                }
            }),
            AnnotationEdit::Delete(number) => self.change("undo-annotation-delete", false, |project| {
                project
                    .annotations
                    .retain(|annotation| annotation.number != number);
            }),
        }
    }
}
