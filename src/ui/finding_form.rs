//! The fields of a finding: its words, severity and status. Used to note one and to change one.

use egui::{ComboBox, Response, RichText, TextEdit, Ui};

use super::finding_claim::claim_fields_ui;
use super::theme::tokens;
use crate::project::{Claim, Severity, Status};
use crate::text::{Language, severity_name, status_name, text};

const SEVERITIES: [Severity; 5] = [
    Severity::Information,
    Severity::Low,
    Severity::Medium,
    Severity::High,
    Severity::Critical,
];

/// What is being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FindingDraft {
    pub text: String,
    pub severity: Severity,
    pub status: Status,
    pub claim: Claim,
}

/// Draws the fields, and gives the one of the text.
pub fn finding_fields_ui(ui: &mut Ui, language: Language, draft: &mut FindingDraft) -> Response {
    let muted = tokens(ui).muted;
    let small = |words: String| RichText::new(words).small().color(muted);
    let label = ui.label(small(text(language, "findings-text")));
    let field = ui
        .add(
            TextEdit::multiline(&mut draft.text)
                .desired_rows(4)
                .desired_width(f32::INFINITY),
        )
        .labelled_by(label.id);
    // Both lists share a line where there is room for it.
    ui.horizontal_wrapped(|ui| {
        let width = ((ui.available_width() - 16.0) / 2.0).clamp(110.0, 190.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            let label = ui.label(small(text(language, "findings-severity")));
            ComboBox::from_id_salt("severity")
                .width(width)
                .selected_text(severity_name(language, draft.severity))
                .show_ui(ui, |ui| {
                    for severity in SEVERITIES {
                        ui.selectable_value(&mut draft.severity, severity, severity_name(language, severity));
                    }
                })
                .response
                .labelled_by(label.id);
        });
        ui.vertical(|ui| {
            ui.set_width(width);
            let label = ui.label(small(text(language, "findings-status")));
            ComboBox::from_id_salt("status")
                .height(400.0)
                .width(width)
                .selected_text(status_name(language, draft.status))
                .show_ui(ui, |ui| {
                    for status in Status::ALL {
                        ui.selectable_value(&mut draft.status, status, status_name(language, status));
                    }
                })
                .response
                .labelled_by(label.id);
        });
    });
    claim_fields_ui(ui, language, &draft.text, draft.status, &mut draft.claim);
    field
}

impl FindingDraft {
    /// Whether it can be kept: it says something, and what a confirmed finding asks for.
    pub fn is_ready(&self) -> bool {
        !self.text.trim().is_empty() && (self.status != Status::Confirmed || self.claim.can_be_confirmed())
    }
}
