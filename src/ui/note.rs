//! A finding being written from the evidence: its words never part from the numbers that will be frozen with them.

use egui::{Label, RichText, Ui};

use super::finding_form::{FindingDraft, finding_fields_ui};
use super::shown::Shown;
use super::theme::tokens;
use super::widgets::{card, primary_button};
use crate::app::{Command, Edit};
use crate::measure::Value;
use crate::tally::GroupKey;
use crate::text::{Language, sentence, text};

/// The findings being written, one per group at most.
#[derive(Debug, Default)]
pub struct Notes(Vec<Note>);

/// One finding being written.
#[derive(Debug)]
struct Note {
    group: GroupKey,
    draft: FindingDraft,
    /// The sentence that the draft was begun with, and its language.
    began: String,
    language: Language,
    /// Whether the cursor is still to be put in the text.
    fresh: bool,
}

impl Note {
    fn is_untouched(&self) -> bool {
        self.draft.text == self.began
    }
}

impl Notes {
    /// Whether a finding about this group is being written.
    pub fn is_open(&self, group: &GroupKey) -> bool {
        self.0.iter().any(|note| note.group == *group)
    }

    /// Begins one with the group's sentence.
    pub fn begin(&mut self, language: Language, group: &GroupKey, words: &str) {
        self.0.push(Note {
            group: group.clone(),
            draft: FindingDraft {
                text: words.to_owned(),
                ..FindingDraft::default()
            },
            began: words.to_owned(),
            language,
            fresh: true,
        });
    }

    /// No group is looked at: words of the auditor's own wait for theirs, a mere sentence does not.
    pub fn nothing_selected(&mut self) {
        self.0.retain(|note| !note.is_untouched());
    }

    /// This group is looked at. A sentence that nobody touched becomes the group's own as it reads now; words of the
    /// auditor's own stay with the group they are about.
    pub fn look_at(&mut self, language: Language, group: &GroupKey, words: &str) {
        if !self.is_open(group)
            && let Some(note) = self.0.iter_mut().find(|note| note.is_untouched())
        {
            note.group = group.clone();
        }
        self.0.retain(|note| note.group == *group || !note.is_untouched());
        for note in &mut self.0 {
            if note.group == *group && note.is_untouched() {
                note.draft.text = words.to_owned();
                note.began = words.to_owned();
                note.language = language;
            }
        }
    }
}

/// Draws the form of the group looked at, if it is open. `is_current` is false while numbers are being counted.
pub fn note_ui(
    ui: &mut Ui,
    shown: &Shown,
    group: usize,
    is_current: bool,
    notes: &mut Notes,
    commands: &mut Vec<Command>,
) {
    let language = shown.language;
    let key = &shown.group(group).key;
    let Some(place) = notes.0.iter().position(|note| note.group == *key) else {
        return;
    };
    let note = &mut notes.0[place];
    // In the language it was begun in: to change language is not to change numbers.
    let now = sentence(
        note.language,
        shown.measured,
        group,
        shown.metric,
        shown.polarity,
        shown.unit,
    );
    let is_defined = !matches!(shown.rate(group).value, Value::Undefined(_));
    let mut done = false;
    card(ui, |ui| {
        let field = finding_fields_ui(ui, language, &mut note.draft);
        if std::mem::take(&mut note.fresh) {
            field.request_focus();
        }
        if now != note.began {
            let words = RichText::new(text(language, "evidence-note-changed")).color(tokens(ui).warning);
            ui.add(Label::new(words).wrap());
        }
        ui.horizontal_wrapped(|ui| {
            let enabled = is_defined && is_current && note.draft.is_ready();
            let mut save = primary_button(ui, &text(language, "evidence-note-save"), enabled);
            if !is_defined {
                save = save.on_disabled_hover_text(text(language, "evidence-note-undefined"));
            }
            if save.clicked() {
                commands.push(Command::Edit(Edit::AddFinding {
                    group: key.clone(),
                    text: note.draft.text.trim().to_owned(),
                    generated: note.began.clone(),
                    severity: note.draft.severity,
                    status: note.draft.status,
                    claim: Box::new(note.draft.claim.clone()),
                }));
                done = true;
            }
            done |= ui.button(text(language, "findings-cancel")).clicked();
        });
    });
    if done {
        notes.0.remove(place);
    }
}
